import { naechsterTag, vortag, type Monat, type Tag } from '../kern/zeit';
import { bewegeFaelle, fallSchritt, neuerFall } from './fallstand';
import {
  alsGeprueft,
  type Abmeldung,
  type Aenderungsmeldung,
  type Anmeldung,
  type Gepruefte,
  type RichtigstellungAbmeldung,
} from './geprueft';
import type { Meldung } from './meldung';
import {
  leer,
  leereGruppe,
  leeresKonto,
  type Abmeldestand,
  type AktiveMbgm,
  type Beschaeftigung,
  type Kontozustand,
  type OffeneMeldung,
  type Person,
  type Personzustand,
  type Vorsorgezeit,
} from './personzustand';
import type { Gruppenzustand } from './stammdaten';
import type {
  Gruppentatsache,
  Kontotatsache,
  Meldungsbewegung,
  Meldungsentscheidung,
  Persontatsache,
} from './tatsachen';

export { leer, leereGruppe, leeresKonto };
export type * from './personzustand';

/** Moves a person's state on by one decided fact. Pure; evaluates no rule, so a changed rule never rewrites the past. */
export function schritt(zustand: Personzustand, tatsache: Persontatsache): Personzustand {
  switch (tatsache.art) {
    case 'meldung':
      return nachMeldung(zustand, tatsache.id, tatsache.inhalt, tatsache.entscheidung);
    case 'neuentscheidung': {
      const { meldungId, meldung } = tatsache.inhalt;
      return nachMeldung(ohneOffene(zustand, meldungId), meldungId, meldung, tatsache.entscheidung);
    }
    case 'fall-erstellt':
      return {
        ...zustand,
        urgierteZeitraeume: vereinigt(zustand.urgierteZeitraeume, [tatsache.inhalt.beitragszeitraum]),
        faelle: fallSchritt(zustand.faelle, tatsache),
      };
    default:
      return { ...zustand, faelle: fallSchritt(zustand.faelle, tatsache) };
  }
}

/** Moves an account's own state on: its master data and the cases that concern the account as a whole. */
export function kontoSchritt(zustand: Kontozustand, tatsache: Kontotatsache): Kontozustand {
  if (tatsache.art !== 'beitragskonto') {
    const urgiert = tatsache.art === 'fall-erstellt' ? [tatsache.inhalt.beitragszeitraum] : [];
    return {
      ...zustand,
      urgierteZeitraeume: vereinigt(zustand.urgierteZeitraeume, urgiert),
      faelle: fallSchritt(zustand.faelle, tatsache),
    };
  }
  const { gueltigAb, beitragskonto } = tatsache.inhalt;
  return { ...zustand, versionen: [...zustand.versionen, { id: tatsache.id, gueltigAb, inhalt: beitragskonto }] };
}

export const gruppenSchritt = (zustand: Gruppenzustand, { id, inhalt }: Gruppentatsache): Gruppenzustand => ({
  versionen: [...zustand.versionen, { id, gueltigAb: inhalt.ab, inhalt }],
});

function nachMeldung(
  zustand: Personzustand,
  id: string,
  meldung: Meldung,
  entscheidung: Meldungsentscheidung,
): Personzustand {
  const bewegt = entscheidung.meldungen.reduce(nachBewegung, zustand);
  const gewirkt = wirkung(bewegt, id, alsGeprueft(meldung), entscheidung);
  const faelle = bewegeFaelle(gewirkt.faelle, entscheidung.faelle);
  const { fall, befunde } = entscheidung;
  return {
    ...gewirkt,
    faelle: fall ? [...faelle, neuerFall(fall, befunde, { id, art: meldung.meldungsart })] : faelle,
  };
}

function wirkung(
  zustand: Personzustand,
  id: string,
  meldung: Gepruefte,
  entscheidung: Meldungsentscheidung,
): Personzustand {
  switch (entscheidung.status) {
    case 'verarbeitet':
      return verarbeitet({ ...zustand, person: ergaenzt(zustand.person, meldung) }, id, meldung, entscheidung);
    case 'nicht-verarbeitet':
    case 'vorgemerkt':
      return { ...zustand, offeneMeldungen: [...zustand.offeneMeldungen, ...offene(id, meldung, entscheidung)] };
    default:
      return zustand;
  }
}

function verarbeitet(
  zustand: Personzustand,
  id: string,
  meldung: Gepruefte,
  { feststellung, beschaeftigung }: Meldungsentscheidung,
): Personzustand {
  switch (meldung.meldungsart) {
    case 'anmeldung':
      return nachAnmeldung(zustand, id, meldung);
    case 'abmeldung':
      return mitAbmeldung(zustand, beschaeftigung, (kette) =>
        abmeldestand(id, meldung, meldung.endeEntgeltanspruch, kette),
      );
    case 'richtigstellung-abmeldung':
      return mitAbmeldung(zustand, beschaeftigung, (kette) =>
        abmeldestand(id, meldung, meldung.richtigesEndeEntgelt, kette),
      );
    case 'aenderungsmeldung':
      return nachAenderung(zustand, meldung, beschaeftigung);
    case 'mbgm':
      return feststellung ? nachMbgm(zustand, { ...feststellung, id, referenzwert: meldung.referenzwert }) : zustand;
    case 'storno-abmeldung':
    case 'storno-mbgm':
      return zustand;
  }
}

/** A message that is cancelled or overwritten takes its effect with it, wherever it stands. */
function nachBewegung(zustand: Personzustand, { id, status }: Meldungsbewegung): Personzustand {
  if (status !== 'storniert' && status !== 'ueberschrieben') return zustand;
  const entfallen = zustand.mbgm.filter((mbgm) => mbgm.id === id && status === 'storniert');
  return {
    ...ohneOffene(zustand, id),
    beschaeftigungen: zustand.beschaeftigungen.map((b) => (b.abmeldung?.kette.includes(id) ? ohneAbmeldung(b) : b)),
    mbgm: zustand.mbgm.filter((mbgm) => mbgm.id !== id),
    stornierteZeitraeume: vereinigt(
      zustand.stornierteZeitraeume,
      entfallen.map((mbgm) => mbgm.beitragszeitraum),
    ),
  };
}

function nachAnmeldung(zustand: Personzustand, id: string, meldung: Anmeldung): Personzustand {
  const { anmeldedatum: beginn, betrieblicheVorsorgeAb, referenzwert } = meldung;
  const bestimmung = {
    ab: beginn,
    bereich: meldung.beschaeftigungsbereich,
    geringfuegig: meldung.geringfuegig,
    freierDienstvertrag: meldung.freierDienstvertrag,
  };
  return {
    ...zustand,
    beschaeftigungen: [...zustand.beschaeftigungen, { id, referenzwert, beginn, bestimmungen: [bestimmung] }].sort(
      (a, b) => (a.beginn < b.beginn ? -1 : 1),
    ),
    vorsorge:
      betrieblicheVorsorgeAb === undefined
        ? zustand.vorsorge
        : mitVorsorge(zustand.vorsorge, { ab: betrieblicheVorsorgeAb }),
  };
}

/** What an Änderungsmeldung says holds from "Änderung ab" on; with "Änderung bis" the former state returns on the day after. */
function nachAenderung(
  zustand: Personzustand,
  meldung: Aenderungsmeldung,
  beschaeftigung: string | undefined,
): Personzustand {
  const {
    aenderungAb: ab,
    aenderungBis: bis,
    beschaeftigungsbereich: bereich,
    geringfuegig,
    freierDienstvertrag,
  } = meldung;
  const vorsorge = nachVorsorgeaenderung(zustand.vorsorge, meldung);
  if (bereich === undefined || geringfuegig === undefined || freierDienstvertrag === undefined)
    return { ...zustand, vorsorge };
  const bestimmung = { ab, ...(bis !== undefined && { bis }), bereich, geringfuegig, freierDienstvertrag };
  return {
    ...zustand,
    vorsorge,
    beschaeftigungen: zustand.beschaeftigungen.map((b) =>
      b.id === beschaeftigung ? { ...b, bestimmungen: [...b.bestimmungen, bestimmung] } : b,
    ),
  };
}

/** J opens a BV time on "Änderung ab", N ends it with the day before. */
function nachVorsorgeaenderung(zeiten: readonly Vorsorgezeit[], meldung: Aenderungsmeldung): readonly Vorsorgezeit[] {
  const { aenderungAb: ab, aenderungBis: bis, betrieblicheVorsorge } = meldung;
  if (betrieblicheVorsorge === undefined) return zeiten;
  if (betrieblicheVorsorge) return mitVorsorge(zeiten, { ab, ...(bis !== undefined && { bis }) });
  const betroffen = zeiten.findLast((zeit) => zeit.ab <= ab && (zeit.bis === undefined || ab <= zeit.bis));
  if (!betroffen) return zeiten;
  const davor = betroffen.ab < ab ? [{ ab: betroffen.ab, bis: vortag(ab) }] : [];
  const danach =
    bis !== undefined && (betroffen.bis === undefined || bis < betroffen.bis)
      ? [{ ...betroffen, ab: naechsterTag(bis) }]
      : [];
  return [...davor, ...danach].reduce(
    mitVorsorge,
    zeiten.filter((zeit) => zeit !== betroffen),
  );
}

const mitVorsorge = (zeiten: readonly Vorsorgezeit[], zeit: Vorsorgezeit): readonly Vorsorgezeit[] =>
  [...zeiten, zeit].sort((a, b) => (a.ab < b.ab ? -1 : 1));

function abmeldestand(
  id: string,
  meldung: Abmeldung | RichtigstellungAbmeldung,
  datum: Tag,
  kette: readonly string[],
): Abmeldestand {
  const { kuendigungsentschaedigungAb: keAb, kuendigungsentschaedigungBis: keBis } = meldung;
  const { urlaubsersatzleistungAb: ueAb, urlaubsersatzleistungBis: ueBis } = meldung;
  const { endeBeschaeftigung, betrieblicheVorsorgeEnde } = meldung;
  return {
    id,
    referenzwert: meldung.referenzwert,
    datum,
    kette: [...kette, id],
    grund: meldung.abmeldegrund,
    ...(endeBeschaeftigung !== undefined && { endeBeschaeftigung }),
    ...(keAb !== undefined && keBis !== undefined && { kuendigungsentschaedigung: { ab: keAb, bis: keBis } }),
    ...(ueAb !== undefined && ueBis !== undefined && { urlaubsersatzleistung: { ab: ueAb, bis: ueBis } }),
    ...(betrieblicheVorsorgeEnde !== undefined && { betrieblicheVorsorgeEnde }),
  };
}

/** A Richtigstellung replaces what stood there completely; what it leaves out is gone (KR-091, KR-092). */
const mitAbmeldung = (
  zustand: Personzustand,
  beschaeftigung: string | undefined,
  abmeldungNach: (kette: readonly string[]) => Abmeldestand,
): Personzustand => ({
  ...zustand,
  beschaeftigungen: zustand.beschaeftigungen.map((b) =>
    b.id === beschaeftigung ? { ...b, abmeldung: abmeldungNach(b.abmeldung?.kette ?? []) } : b,
  ),
});

function ohneAbmeldung(beschaeftigung: Beschaeftigung): Beschaeftigung {
  const { abmeldung: _entfaellt, ...laufend } = beschaeftigung;
  return laufend;
}

const nachMbgm = (zustand: Personzustand, mbgm: AktiveMbgm): Personzustand => ({
  ...zustand,
  mbgm: [...zustand.mbgm, mbgm],
  stornierteZeitraeume: zustand.stornierteZeitraeume.filter((zeitraum) => zeitraum !== mbgm.beitragszeitraum),
  urgierteZeitraeume: zustand.urgierteZeitraeume.filter((zeitraum) => zeitraum !== mbgm.beitragszeitraum),
});

function offene(id: string, meldung: Gepruefte, entscheidung: Meldungsentscheidung): OffeneMeldung[] {
  const { meldungsart, referenzwert } = meldung;
  const regeln = entscheidung.befunde.map((befund) => befund.regel);
  switch (meldungsart) {
    case 'anmeldung':
      return [{ art: meldungsart, id, referenzwert, daten: [meldung.anmeldedatum], regeln }];
    case 'abmeldung':
      return [{ art: meldungsart, id, referenzwert, daten: [meldung.endeEntgeltanspruch], regeln }];
    case 'richtigstellung-abmeldung':
      return [
        {
          art: meldungsart,
          id,
          referenzwert,
          daten: [meldung.richtigesEndeEntgelt, meldung.endeEntgeltanspruch],
          regeln,
        },
      ];
    case 'mbgm': {
      const status = entscheidung.status === 'vorgemerkt' ? 'vorgemerkt' : 'nicht-verarbeitet';
      if (!entscheidung.feststellung) return [];
      const { bloecke: _entfaellt, ...merkmale } = entscheidung.feststellung;
      return [{ art: meldungsart, id, referenzwert, status, ...merkmale }];
    }
    default:
      return [];
  }
}

const ohneOffene = (zustand: Personzustand, id: string): Personzustand => ({
  ...zustand,
  offeneMeldungen: zustand.offeneMeldungen.filter((offen) => offen.id !== id),
});

/** The first message that names a person decides; a later one only adds what is still unknown. */
function ergaenzt(person: Person, meldung: Gepruefte): Person {
  const felder = ['versicherungsnummer', 'geburtsdatum', 'familienname', 'vorname'] as const;
  const angaben: Person = meldung;
  const neu = felder.filter((feld) => person[feld] === undefined && angaben[feld] !== undefined);
  return { ...person, ...Object.fromEntries(neu.map((feld) => [feld, angaben[feld]])) };
}

const vereinigt = (menge: readonly Monat[], neue: readonly Monat[]): readonly Monat[] =>
  neue.length === 0 ? menge : [...new Set([...menge, ...neue])].sort();

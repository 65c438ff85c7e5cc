import type { Monat } from '../kern/zeit';
import { bewegeFaelle, fallSchritt, neuerFall, type Fallstand } from './faelle/fallstand';
import { eingetragen } from './versicherung/eintrag';
import { alsGeprueft, type Gepruefte } from './geprueft';
import type { Meldung } from './meldung';
import {
  leer,
  leereGruppe,
  leeresKonto,
  type Beschaeftigung,
  type Kontozustand,
  type OffeneMeldung,
  type Person,
  type Personzustand,
} from './personzustand';
import type { Gruppenzustand } from './stammdaten';
import type {
  Falltatsache,
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
    return {
      ...zustand,
      urgierteZeitraeume: nachFall(zustand, tatsache),
      faelle: fallSchritt(zustand.faelle, tatsache),
    };
  }
  const { gueltigAb, beitragskonto } = tatsache.inhalt;
  return { ...zustand, versionen: [...zustand.versionen, { id: tatsache.id, gueltigAb, inhalt: beitragskonto }] };
}

/**
 * A period is urged once per contradiction: a case that the system has closed as solved leaves room for a new one (the mBGM that came
 * is cancelled again). What a clerk of the ÖGK has closed stays closed, else the next Routineabgleich would undo his decision.
 */
function nachFall({ urgierteZeitraeume, faelle }: Kontozustand, tatsache: Falltatsache): readonly Monat[] {
  if (tatsache.art === 'fall-erstellt') return vereinigt(urgierteZeitraeume, [tatsache.inhalt.beitragszeitraum]);
  return tatsache.art === 'fall-erledigt'
    ? ohneGeschlossene(urgierteZeitraeume, faelle, [tatsache.inhalt.fallId])
    : urgierteZeitraeume;
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
  const obsolet = entscheidung.faelle.filter(({ bewegung }) => bewegung === 'obsolet').map(({ id: fallId }) => fallId);
  return {
    ...gewirkt,
    urgierteZeitraeume: ohneGeschlossene(gewirkt.urgierteZeitraeume, zustand.faelle, obsolet),
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
      return eingetragen({ ...zustand, person: ergaenzt(zustand.person, meldung) }, id, meldung, entscheidung);
    case 'nicht-verarbeitet':
    case 'vorgemerkt':
      return { ...zustand, offeneMeldungen: [...zustand.offeneMeldungen, ...offene(id, meldung, entscheidung)] };
    default:
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

function ohneAbmeldung(beschaeftigung: Beschaeftigung): Beschaeftigung {
  const { abmeldung: _entfaellt, ...laufend } = beschaeftigung;
  return laufend;
}

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
      return [{ art: meldungsart, id, referenzwert, status, regeln, ...merkmale }];
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

/** Periods without those whose case of the Routineabgleich is among the closed ones. */
function ohneGeschlossene(
  zeitraeume: readonly Monat[],
  faelle: readonly Fallstand[],
  geschlossene: readonly string[],
): readonly Monat[] {
  const frei = faelle.flatMap((fall) =>
    fall.loesung === 'nachreichung' && geschlossene.includes(fall.id) ? (fall.beitragszeitraum ?? []) : [],
  );
  return zeitraeume.filter((zeitraum) => !frei.includes(zeitraum));
}

const vereinigt = (menge: readonly Monat[], neue: readonly Monat[]): readonly Monat[] =>
  neue.length === 0 ? menge : [...new Set([...menge, ...neue])].sort();

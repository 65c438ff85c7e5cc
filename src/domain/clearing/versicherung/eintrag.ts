import { naechsterTag, vortag, type Tag } from '../../kern/zeit';
import type { Abmeldung, Aenderungsmeldung, Anmeldung, Gepruefte, RichtigstellungAbmeldung } from '../geprueft';
import type { Abmeldestand, AktiveMbgm, Personzustand, Vorsorgezeit } from '../personzustand';
import type { Meldungsentscheidung } from '../tatsachen';

/** What a processed message enters into the state; it reads the message and the decision, never a rule. */
export function eingetragen(
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

function nachAnmeldung(zustand: Personzustand, id: string, meldung: Anmeldung): Personzustand {
  const { anmeldedatum: beginn, betrieblicheVorsorgeAb, referenzwert } = meldung;
  // A time that an earlier employment announced and did not live to see is not inherited by this one.
  const frueher = zustand.vorsorge.filter((zeit) => zeit.ab < beginn);
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
    vorsorge: betrieblicheVorsorgeAb === undefined ? frueher : mitVorsorge(frueher, { ab: betrieblicheVorsorgeAb }),
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

const nachMbgm = (zustand: Personzustand, mbgm: AktiveMbgm): Personzustand => ({
  ...zustand,
  mbgm: [...zustand.mbgm, mbgm],
  stornierteZeitraeume: zustand.stornierteZeitraeume.filter((zeitraum) => zeitraum !== mbgm.beitragszeitraum),
  urgierteZeitraeume: zustand.urgierteZeitraeume.filter((zeitraum) => zeitraum !== mbgm.beitragszeitraum),
});

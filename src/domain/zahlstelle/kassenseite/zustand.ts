import { meldungsinhalt } from '../inhalt';
import type { Dbzk } from '../meldung';
import { istGrundstellung } from '../regeln/dbzk/zeile';
import {
  leer,
  type Mitteilung,
  type Personzustand,
  type Schluesselzustand,
  type Versorgungsbezug,
} from './personzustand';
import type { Sachverhalte } from './sachverhalte';
import type { Dbzkmeldung, Meldungsentscheidung, Persontatsache, Rueckmeldung, Schluesseltatsache } from './tatsachen';

export { leer };

/** Moves a person's state on by one decided fact. Pure; evaluates no rule, so a changed rule never rewrites the past. */
export function schritt(zustand: Personzustand, tatsache: Persontatsache): Personzustand {
  switch (tatsache.art) {
    case 'person':
      return { ...zustand, vsnr: tatsache.inhalt.vsnr };
    case 'bezug-abgegeben':
      return {
        ...zustand,
        versorgungsbezuege: zustand.versorgungsbezuege.filter(({ id }) => id !== tatsache.inhalt.versorgungsbezugId),
        aufgaben: zustand.aufgaben.filter((a) => a.versorgungsbezugId !== tatsache.inhalt.versorgungsbezugId),
      };
    default: {
      const { rueckmeldungen, aufgaben } = tatsache.entscheidung;
      return { ...rueckmeldungen.reduce(mitgeteilt, bewegung(zustand, tatsache)), aufgaben };
    }
  }
}

type MitFolgen = Exclude<Persontatsache, { art: 'person' | 'bezug-abgegeben' }>;

function bewegung(zustand: Personzustand, tatsache: MitFolgen): Personzustand {
  switch (tatsache.art) {
    case 'meldung':
      return nachMeldung(zustand, tatsache.id, tatsache.inhalt, tatsache.entscheidung);
    case 'sachverhalte':
      return mitSachverhalten(zustand, tatsache.inhalt);
    case 'bezug-uebernommen':
      return mitUebernommenem(zustand, tatsache.inhalt.vsnr, tatsache.inhalt.versorgungsbezug);
    case 'neufeststellung':
      return zustand;
  }
}

/** With the complete picture the Krankenkasse has also looked at the Beihilfe (ZR-072). */
export const mitSachverhalten = (zustand: Personzustand, sachverhalte: Sachverhalte): Personzustand => ({
  ...zustand,
  sachverhalte,
  versorgungsbezuege: zustand.versorgungsbezuege.map((bezug) => ({ ...bezug, beihilfeGeprueft: true as const })),
});

export const mitUebernommenem = (zustand: Personzustand, vsnr: string, bezug: Versorgungsbezug): Personzustand =>
  ersetzt({ ...zustand, vsnr }, bezug);

/** The state after a report, without what it brings about. */
export function nachMeldung(
  zustand: Personzustand,
  id: string,
  inhalt: Dbzkmeldung,
  entscheidung: Meldungsentscheidung,
): Personzustand {
  const mitNummer = inhalt.vsnr === undefined ? zustand : { ...zustand, vsnr: inhalt.vsnr };
  return entscheidung.status === 'verarbeitet' ? verarbeitet(mitNummer, id, inhalt, entscheidung) : mitNummer;
}

/** A processed report stands in its Versorgungsbezug, or takes the one it cancels away with what was told about it. */
function verarbeitet(
  zustand: Personzustand,
  id: string,
  inhalt: Dbzkmeldung,
  { versorgungsbezugId, uebernommen: neuer, bezieht, absender, ed }: Meldungsentscheidung,
): Personzustand {
  const alle = neuer ? ersetzt(zustand, neuer) : zustand;
  const bezug = alle.versorgungsbezuege.find((b) => b.id === versorgungsbezugId);
  const { eingang: _eingang, ...dbzk } = inhalt;
  // A Bestandsmeldung only repeats what is known.
  if (inhalt.gd === '4') return alle;
  if (inhalt.kennzst === true) return bezug ? ersetzt(alle, ohneMeldung(bezug, bezieht!)) : alle;
  const gemeldet = mitMeldung(bezug ?? neuerBezug(versorgungsbezugId!, dbzk, absender), { id, ed, dbzk });
  return ersetzt(alle, gemeldet);
}

const neuerBezug = (id: string, { zahlstellennummer, azvu, bbnrkk }: Dbzk, absender?: string): Versorgungsbezug => ({
  id,
  zahlstellennummer,
  azvu,
  bbnrkk,
  ...(absender !== undefined && { absender }),
  meldungen: [],
  stornierte: [],
  mitteilungen: [],
});

/** A report that leaves the Beihilfe open opens the question again (ZR-072). */
function mitMeldung(bezug: Versorgungsbezug, meldung: Versorgungsbezug['meldungen'][number]): Versorgungsbezug {
  const { beihilfeGeprueft: _offen, ...ungeprueft } = bezug;
  const stand = meldung.dbzk.kennzBeihilfe === 'U' ? ungeprueft : bezug;
  return { ...stand, meldungen: [...bezug.meldungen, meldung] };
}

function ohneMeldung(bezug: Versorgungsbezug, id: string): Versorgungsbezug {
  const storniert = bezug.meldungen.filter((m) => m.id === id).map((m) => vergleichsinhalt(m.dbzk));
  return {
    ...bezug,
    meldungen: bezug.meldungen.filter((m) => m.id !== id),
    stornierte: [...bezug.stornierte, ...storniert],
    mitteilungen: bezug.mitteilungen.filter((m) => m.zu !== id),
  };
}

/**
 * What two reports have in common that are the same: AZKK and VSNR are left out, since the Zahlstelle learns them from our answer and
 * has to send them from then on (ZR-014, ZR-024); a contribution of 0.00 is Grundstellung, which version 5 has no place for (ZR-030).
 */
export function vergleichsinhalt({ azkk: _azkk, vsnr: _vsnr, beitrkv, beitrpv, ...dbzk }: Dbzk): string {
  return meldungsinhalt({
    ...dbzk,
    ...(beitrkv !== undefined && !istGrundstellung(beitrkv) && { beitrkv }),
    ...(beitrpv !== undefined && !istGrundstellung(beitrpv) && { beitrpv }),
  });
}

/** A DBKZ stands from now on, or takes the one it cancels away; the first one tells our file reference. */
export function mitgeteilt(
  zustand: Personzustand,
  { id, versorgungsbezugId, zu, ab, storniert, dbkz }: Rueckmeldung,
): Personzustand {
  const bezug = zustand.versorgungsbezuege.find((b) => b.id === versorgungsbezugId);
  if (!bezug) return zustand;
  const mitteilungen: readonly Mitteilung[] =
    storniert === undefined
      ? [...bezug.mitteilungen, { id, zu, ab, dbkz }]
      : bezug.mitteilungen.filter((m) => m.id !== storniert);
  return ersetzt(zustand, { ...bezug, ...(dbkz.azkk !== undefined && { azkk: dbkz.azkk }), mitteilungen });
}

function ersetzt(zustand: Personzustand, bezug: Versorgungsbezug): Personzustand {
  const bekannt = zustand.versorgungsbezuege.some(({ id }) => id === bezug.id);
  return {
    ...zustand,
    versorgungsbezuege: bekannt
      ? zustand.versorgungsbezuege.map((b) => (b.id === bezug.id ? bezug : b))
      : [...zustand.versorgungsbezuege, bezug],
  };
}

export const schluesselSchritt = (_zustand: Schluesselzustand, { inhalt }: Schluesseltatsache): Schluesselzustand =>
  inhalt;

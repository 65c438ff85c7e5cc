import type { Land } from '../kern/norm';
import type { Tag } from '../kern/zeit';
import atBeitragsgrundlagen from './daten/at-beitragsgrundlagen.json';
import atBeitragssaetze from './daten/at-beitragssaetze.json';
import atVerrechnungspositionen from './daten/at-verrechnungspositionen.json';
import deBeitragssaetze from './daten/de-beitragssaetze.json';
import deKrankenversicherung from './daten/de-krankenversicherung.json';
import dePflegeversicherung from './daten/de-pflegeversicherung.json';
import deRechengroessen from './daten/de-rechengroessen.json';
import deVersorgungsbezuege from './daten/de-versorgungsbezuege.json';

/**
 * The figures of law that the service calculates with, one JSON file per subject (`daten/`, shape: `daten/schema.json`).
 *
 * State of the research: August 2026. The law texts were read in their states of March 2022, April 2025 and August 2026. A figure
 * whose last value has no known end is therefore checked up to 31 December 2026 and no further; every other one up to the end of its
 * last value, unless its note says otherwise. New figures: append the value, move `geprueftBis` on, never change a value that has
 * been in force.
 */
const DATEN = {
  ...deVersorgungsbezuege.rechtswerte,
  ...deRechengroessen.rechtswerte,
  ...deKrankenversicherung.rechtswerte,
  ...dePflegeversicherung.rechtswerte,
  ...deBeitragssaetze.rechtswerte,
  ...atBeitragsgrundlagen.rechtswerte,
  ...atVerrechnungspositionen.rechtswerte,
  ...atBeitragssaetze.rechtswerte,
};

/** Every figure there is; an unknown id does not compile. */
export type RechtswertId = keyof typeof DATEN;

/** `Prozent` means per hundred; `-` marks an entry that is no number (`je Krankenkasse`) and must not be calculated with. */
export type Einheit =
  | 'EUR'
  | 'EUR/Tag'
  | 'EUR/Monat'
  | 'EUR/Jahr'
  | 'Prozent'
  | 'Prozentpunkte'
  | 'Prozent/Jahr'
  | 'Faktor'
  | 'Teiler'
  | 'Jahre'
  | 'Monate'
  | 'Tag-des-Folgemonats'
  | '-';

/** How well a value is founded: `abgeleitet` is our own arithmetic from other values, printed nowhere we looked. */
export type Sicherheit = 'amtlich' | 'zwei-unabhaengige-quellen' | 'eine-quelle' | 'abgeleitet';

/** One value in its time, as the files hold it. */
interface Wert {
  readonly ab: Tag;
  readonly bis?: Tag;
  /** Decimal string with a point, for `betrag()`. */
  readonly wert: string;
  /** Ordinance or version of the law that set just this value. */
  readonly norm?: string;
  readonly fundstelle: readonly string[];
  readonly sicherheit: Sicherheit;
  readonly notiz?: string;
}

/** One figure with its history. */
export interface Rechtswertreihe {
  readonly id: RechtswertId;
  readonly land: Land;
  readonly bezeichnung: string;
  readonly einheit: Einheit;
  readonly norm: string;
  /** Last day the figure was checked against the law for; after it the figure is refused. */
  readonly geprueftBis: Tag;
  /** Last day there is such a figure at all; only where the law has ended it. */
  readonly endet?: Tag;
  readonly nachfolger?: RechtswertId;
  /** Times between two values for which none was found. */
  readonly luecken?: readonly { readonly ab: Tag; readonly bis: Tag; readonly notiz: string }[];
  /** Oldest first, never overlapping. */
  readonly werte: readonly Wert[];
}

/** All figures by id, in a fixed order. */
export const REIHEN: ReadonlyMap<string, Rechtswertreihe> = new Map(
  Object.entries(DATEN)
    .map(([id, reihe]) => ({ id, ...reihe }) as Rechtswertreihe)
    .map((reihe) => [reihe.id, reihe] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

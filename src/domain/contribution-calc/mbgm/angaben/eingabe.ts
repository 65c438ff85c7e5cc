import type { Monat, Tag } from '../../../kern/zeit';
import type { Tarifart } from '../tarif/gruppen';

export const VERFAHREN = ['selbstabrechner', 'vorschreiber'] as const;
export type Verfahren = (typeof VERFAHREN)[number];

/** How the work was agreed. */
export const ABRECHNUNGEN = ['regelfall', 'fallweise', 'kuerzer-als-ein-monat'] as const;
export type Abrechnung = (typeof ABRECHNUNGEN)[number];

/** One person and month. Amounts are decimal strings in euro, percentages decimal strings; what is absent has a documented default. */
export interface MbgmEingabe extends Umstaende {
  readonly beitragszeitraum: Monat;
  /** Tarifblöcke as the mBGM has them; exactly one of `tarifbloecke` and `monatsfall`. */
  readonly tarifbloecke?: readonly Rechenblock[];
  readonly monatsfall?: Monatsfall;
  /** Reported sum (VSUM), to be compared. */
  readonly summeBeitraege?: string;
}

/** What the mBGM does not carry but its amounts depend on. */
interface Umstaende {
  readonly verfahren?: Verfahren;
  readonly abrechnung?: Abrechnung;
  /** First day of the Dienstverhältnis: decides between old and new reductions from 2027. */
  readonly dienstverhaeltnisAb?: Tag;
  /** The Beitragskonto is one of Vienna. */
  readonly wien?: boolean;
  readonly geburtsdatum?: Tag;
  /** First day of the entitlement to an Alterspension (not Korridorpension). */
  readonly pensionsanspruchAb?: Tag;
  /** Works on after the Regelpensionsalter, does not draw the pension, and the bonus has not ended. */
  readonly pensionsaufschub?: boolean;
  /** Sonderzahlungen of the calendar year that were liable before this month. */
  readonly sonderzahlungenBisher?: string;
  /** Bases of all geringfügig Beschäftigten of the Dienstgeber in this month, without Sonderzahlungen. */
  readonly summeGeringfuegige?: string;
}

export interface Rechenblock {
  readonly beschaeftigtengruppe: string;
  readonly ergaenzungen?: readonly string[];
  /** What a group pays that is not known here. */
  readonly tarif?: Tarifart;
  /** VVON, FTAG or BTAB: day of the month or date. */
  readonly beginnVerrechnung?: string;
  /** Last day of the month that this block settles. */
  readonly letzterTag?: number;
  /** The block begins another employment than the one before it. */
  readonly neueBeschaeftigung?: boolean;
  /** A freier Dienstnehmer who gets no Sonderzahlungen at all (§ 45 Abs. 3 ASVG). */
  readonly ohneSonderzahlungen?: boolean;
  readonly basen?: readonly Rechenbasis[];
}

export interface Rechenbasis {
  readonly typ: string;
  readonly betrag: string;
  /** Reported positions, to be compared; without them the right ones are found. */
  readonly positionen?: readonly GemeldetePosition[];
}

export interface GemeldetePosition {
  readonly typ: string;
  readonly prozent?: string;
  readonly betrag?: string;
}

/** A month in plain words, from which the Tarifblock is made. */
export interface Monatsfall extends Omit<Rechenblock, 'basen' | 'neueBeschaeftigung'> {
  readonly entgelt: string;
  readonly sonderzahlung?: string;
  /** Is the month one of the Betriebliche Vorsorge? */
  readonly vorsorge?: boolean;
}

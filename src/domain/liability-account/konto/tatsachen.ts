import type { Tatsache } from '../../kern/tatsache';
import type { Monat, Tag, Zeitspanne } from '../../kern/zeit';
import type { Kalenderangabe } from '../faelligkeit';
import type { Haftungscode } from '../haftung/haftungsarten.tabelle';
import type { Buchung, Guthaben, Herkunft, Posten, Schuldart, Stornogrund } from './posten';

/* ---- what comes in ---- */

export interface Beitragskonto {
  readonly betriebsnummer: string;
  /** Id of the person that owes as Arbeitgeber (§ 28e Abs. 1 SGB IV). */
  readonly arbeitgeber: string;
}

/** One row of a Beitragsnachweis. */
export interface Nachweiszeile {
  readonly beitragsgruppe: string;
  readonly an: string;
  readonly ag: string;
}
export interface Beitragsnachweis {
  readonly monat: Monat;
  readonly laufendeNummer: number;
  readonly zeilen: readonly Nachweiszeile[];
}

export interface Einzelforderung {
  readonly schuldart: Schuldart;
  readonly beitragsmonat?: Monat;
  /** Absent: the day on which contributions of the month fall due. */
  readonly faelligAm?: Tag;
  readonly betrag: string;
}
export interface Forderung {
  readonly herkunft: Exclude<Herkunft, 'nachweis'>;
  readonly posten: readonly Einzelforderung[];
  readonly bezeichnung?: string;
}

export const KANAELE = ['ueberweisung', 'lastschrift', 'bar', 'scheck', 'vollstreckung'] as const;
export type Kanal = (typeof KANAELE)[number];

/** What the payer has said at payment about which debt he pays (§ 4 Satz 1 BVV). */
export interface Tilgungsbestimmung {
  readonly schuldart?: Schuldart;
  readonly beitragsmonat?: Monat;
}

export interface Zahlung {
  /** `arbeitgeber` or the id of a person: always said, never taken from the name on the account (LR-084). */
  readonly zahler: string;
  readonly betrag: string;
  readonly wertstellung: Tag;
  readonly kanal: Kanal;
  readonly bankzeile?: { readonly konto: string; readonly referenz: string };
  readonly verwendungszweck?: string;
  readonly tilgungsbestimmung?: Tilgungsbestimmung;
}

export interface Haftungsangaben {
  readonly schuldner: string;
  readonly haftungsart: Haftungscode;
  readonly zeitraeume: readonly Zeitspanne[];
  readonly belege: readonly string[];
}

/* ---- what was decided ---- */

/** The bookings of a fact, and everything they touch as it stands afterwards: the fold adds nothing up. */
export interface Gebucht {
  readonly buchungen: readonly Buchung[];
  readonly posten: readonly Posten[];
  readonly guthaben: readonly Guthaben[];
  /** Rules that made the bookings. */
  readonly regeln: readonly string[];
}

export type KontoEroeffnet = Tatsache<'beitragskonto', Beitragskonto, { readonly regel: string }>;
export type NachweisGebucht = Tatsache<
  'beitragsnachweis',
  Beitragsnachweis,
  Gebucht & { readonly faelligAm: Tag; readonly kalender: Kalenderangabe; readonly ersetztSchaetzung: boolean }
>;
export type ForderungGebucht = Tatsache<'forderung', Forderung, Gebucht & { readonly kalender: Kalenderangabe }>;
export type ZahlungGebucht = Tatsache<'zahlung', Zahlung, Gebucht & { readonly zahler: string }>;
export type ZahlungStorniert = Tatsache<
  'zahlung-storniert',
  { readonly zahlung: string; readonly grund: Stornogrund },
  Gebucht
>;
/** A Haftungsverhältnis covers Posten, it never copies a debt (LR-001). */
export type HaftungErmittelt = Tatsache<
  'haftungsverhaeltnis',
  Haftungsangaben,
  { readonly regel: string; readonly norm: string; readonly stand: 'ermittelt' }
>;

export type Buchungstatsache = NachweisGebucht | ForderungGebucht | ZahlungGebucht | ZahlungStorniert;
/** Facts of a Beitragskonto's Akte. */
export type Kontotatsache = KontoEroeffnet | Buchungstatsache | HaftungErmittelt;

/** What a decision hands to the Akte: the fact without what only the Akte can give. */
export type Entwurf<T extends Tatsache<string, unknown, unknown>> = T extends unknown
  ? Pick<T, 'art' | 'inhalt' | 'entscheidung' | 'zu' | 'wirktAb'>
  : never;

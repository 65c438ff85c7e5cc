import type { Monat, Tag } from '../../../kern/zeit';
import type { Kind } from '../../versorgungsbezug/angaben/eingabe';

/** Regular employment, apprenticeship, voluntary service, and the two kinds of Minijob: each spreads the burden in its own way. */
export const BESCHAEFTIGUNGSARTEN = [
  'regelfall',
  'berufsausbildung',
  'freiwilligendienst',
  'geringfuegig',
  'geringfuegig-privathaushalt',
] as const;
export type Beschaeftigungsart = (typeof BESCHAEFTIGUNGSARTEN)[number];

/** Kennzeichen Rechtskreis: W West, O Ost with Berlin (Ost). */
export const RECHTSKREISE = ['W', 'O'] as const;
export type Rechtskreis = (typeof RECHTSKREISE)[number];

/**
 * One employment in one month. Amounts are decimal strings in euro, rates in per cent, days and months as text. What is absent has a
 * documented default.
 */
export interface Beschaeftigungsmonat {
  readonly monat: Monat;
  /** Beitragsgruppenschlüssel, one digit each for KV, RV, ALV, PV: `1111`. */
  readonly beitragsgruppe: string;
  readonly beschaeftigungsart?: Beschaeftigungsart;
  /** Current pay (laufendes Arbeitsentgelt), gross, of the Sozialversicherungstage of this month. */
  readonly arbeitsentgelt: string;
  /** Einmalig gezahltes Arbeitsentgelt (§ 23a SGB IV) of this month. */
  readonly einmalzahlung?: string;
  /** What went before in this year; needed once an Einmalzahlung goes over the monthly ceiling. */
  readonly bisher?: BisherigesJahr;
  /** 30 for a whole month, else its calendar days with liable employment. */
  readonly svTage?: number;
  readonly rechtskreis?: Rechtskreis;
  /** The place of employment lies in Saxony. */
  readonly sachsen?: boolean;
  /** Rate of the employee's Krankenkasse in this month. */
  readonly zusatzbeitragssatz?: string;
  /** The regular pay lies in the Übergangsbereich; absent: the pay of this month decides. */
  readonly uebergangsbereich?: boolean;
  /** Minijob: the Mindestbeitragsbemessungsgrundlage of the RV counts. */
  readonly mindestbemessung?: boolean;
  readonly kinder?: readonly Kind[];
  readonly elterneigenschaft?: boolean;
  /** Of the employee. */
  readonly geburtsdatum?: Tag;
  /** Rates of the Krankenkasse; one that is absent is not calculated. */
  readonly umlagesaetze?: { readonly u1?: string; readonly u2?: string };
  /** The employer pays the Insolvenzgeldumlage. */
  readonly insolvenzgeldumlage?: boolean;
}

/** The year with this employer before this month: its Sozialversicherungstage and what was liable in each branch. */
export interface BisherigesJahr {
  readonly svTage: number;
  readonly kv: string;
  readonly pv: string;
  readonly rvAlv: string;
}

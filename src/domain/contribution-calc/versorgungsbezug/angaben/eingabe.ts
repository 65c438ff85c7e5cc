import type { Monat, Tag } from '../../../kern/zeit';

/** Amounts are decimal strings in euro, rates in per cent, days and months as text. What is absent has a documented default. */
export interface Sachverhalt {
  readonly versicherungsstatus?: Versicherungsstatus;
  /** Rate of the member's Krankenkasse as it takes effect for this payer. */
  readonly zusatzbeitragssatz?: string;
  /** Betriebsnummer of the Krankenkasse whose stored rates are to be used instead. */
  readonly krankenkasse?: string;
  /** GRV-Rente, Arbeitsentgelt, Arbeitseinkommen of the month, gross. */
  readonly rente?: string;
  readonly arbeitsentgelt?: string;
  readonly arbeitseinkommen?: string;
  /** All Versorgungsbezüge of one member. */
  readonly versorgungsbezuege: readonly Versorgungsbezug[];
  readonly kinder?: readonly Kind[];
  readonly elterneigenschaft?: boolean;
  /** Of the member. */
  readonly geburtsdatum?: Tag;
  readonly waisenversicherung?: Waisenversicherung;
  /** First and last day of the insurance; outside of it nothing is due. */
  readonly mitgliedAb?: Tag;
  readonly mitgliedBis?: Tag;
  readonly rundung?: Rundungsart;
}

/** One member, one month. */
export interface Berechnungseingabe extends Sachverhalt {
  readonly monat: Monat;
}

export const VERSICHERUNGSSTATUS = ['pflichtversichert', 'freiwillig', 'auffangpflicht'] as const;
export type Versicherungsstatus = (typeof VERSICHERUNGSSTATUS)[number];

/** § 229 Abs. 1 Satz 1 Nr. 1–5 SGB V; 5 is the betriebliche Altersversorgung. */
export const ARTEN = ['1', '2', '3', '4', '5'] as const;
export type Art = (typeof ARTEN)[number];

/** KENNZABF of the DBKZ: 1 none, 2 KV and PV, 3 KV only, 4 KV and PV with half the base rate. */
export const ABFUEHRUNGSPFLICHTEN = ['1', '2', '3', '4'] as const;
export type Abfuehrungspflicht = (typeof ABFUEHRUNGSPFLICHTEN)[number];

/** How the amounts of the KV are rounded; no norm says it (CR-134). */
export const RUNDUNGSARTEN = ['getrennt', 'zusammen', 'haelftig'] as const;
export type Rundungsart = (typeof RUNDUNGSARTEN)[number];

export interface Versorgungsbezug {
  readonly id?: string;
  readonly art: Art;
  /** Monthly, gross; exactly one of `zahlbetrag` and `kapital`. */
  readonly zahlbetrag?: string;
  /** The whole capital, also where it is paid in instalments. */
  readonly kapital?: string;
  /** Day of the (first) payout of the capital. */
  readonly auszahlung?: Tag;
  readonly beitragsabfuehrungspflicht?: Abfuehrungspflicht;
  readonly abfuehrungAb?: Tag;
  readonly abfuehrungBis?: Tag;
  /** 1 nein, 2 ja: the Krankenkasse has decided on Freigrenze and Freibetrag. */
  readonly mehrfachbezug?: '1' | '2';
  readonly freibetrag?: { readonly anspruch: boolean; readonly hoehe?: string };
  readonly vbmax?: string;
  /** Code of the DBZK, equal to the Art; 0 none. */
  readonly waisenleistung?: '0' | '1' | '3' | '4';
  /** Art 5: part of the Zahlbetrag from § 92 EStG assets and Privatanteil. */
  readonly beitragsfreierAnteil?: string;
  /** Art 1: accident pension; `ohneErhoehung` is what would be paid without its increase. */
  readonly unfallversorgung?: { readonly ohneErhoehung?: string };
  /** From abroad: there is no Zahlstelle here. */
  readonly ausland?: boolean;
  /** Art 4: the increase of 2025 is settled once, in July 2025. */
  readonly einmalsatzJuli2025?: boolean;
}

export interface Kind {
  readonly geburtsdatum: Tag;
  readonly nachweisAm?: Tag;
  /** The proof came by the automated procedure of § 55a SGB XI. */
  readonly datenabruf?: boolean;
}

/** The member is insured as an orphan (§ 5 Abs. 1 Nr. 11b SGB V). */
export interface Waisenversicherung {
  readonly gesetzlicheWaisenrente: boolean;
  /** § 10 Abs. 2 SGB V: 18; 23 without employment; 25 in education or voluntary service; none with a disability. */
  readonly altersgrenze: '18' | '23' | '25' | 'keine';
  readonly landwirtschaftlich?: boolean;
}

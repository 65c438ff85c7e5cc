import { alsText, betrag, NULL_BETRAG, summe, type Betrag } from '../../kern/geld';
import type { Monat, Tag } from '../../kern/zeit';

/** Kinds of debt, as § 4 BVV tells them apart; AN and AG are two from the first booking on, because a Geschäftsführer owes one only. */
export const SCHULDARTEN = ['AN', 'AG', 'UMLAGE', 'SZ', 'GEBUEHR', 'AUSLAGE', 'ZINS', 'BUSSGELD'] as const;
export type Schuldart = (typeof SCHULDARTEN)[number];

/** What is owed for a Beitragsmonat: these need a month, all others may do without. */
const BEITRAEGE: readonly Schuldart[] = ['AN', 'AG', 'UMLAGE'];
export const istBeitrag = (schuldart: Schuldart): boolean => BEITRAEGE.includes(schuldart);

/** Where a claim comes from. */
export type Herkunft = 'nachweis' | 'schaetzung' | 'korrektur' | 'pruefbescheid' | 'nebenforderung';

/** One claim on one Beitragskonto: the unit of allocation and of liability. There is one of it, whoever owes it (LR-001). */
export interface Posten {
  readonly id: string;
  readonly schuldart: Schuldart;
  /** Absent where the claim belongs to no month (a Mahngebühr). */
  readonly beitragsmonat?: Monat;
  readonly faelligAm: Tag;
  /** Euro with two places, as it was claimed; never changed. */
  readonly betrag: string;
  /** What bookings have left of it. */
  readonly offen: string;
  readonly herkunft: Herkunft;
}

/** Accounts of the ledger: claims, their contra account, money received, and what a payer has left over. */
export type Kontierung = 'posten' | 'beitragssoll' | 'geldeingang' | 'guthaben';

export const STORNOGRUENDE = ['ruecklastschrift', 'fehlbuchung', 'anfechtung'] as const;
export type Stornogrund = (typeof STORNOGRUENDE)[number];
export type Buchungsgrund = 'forderung' | 'zahlung' | 'schaetzung-ersetzt' | Stornogrund;

/** A transfer: one row with both sides, so every booking balances by construction (LR-155, K28). Never changed, only answered by a counter-entry. */
export interface Buchung {
  readonly id: string;
  readonly soll: Kontierung;
  readonly haben: Kontierung;
  readonly betrag: string;
  /** The day the booking counts for in law; a counter-entry keeps the day of what it reverses (LR-153). */
  readonly wertstellung: Tag;
  readonly grund: Buchungsgrund;
  readonly posten?: string;
  readonly zahlung?: string;
  /** The booking that this one reverses. */
  readonly zu?: string;
}

/** What a payment has left over belongs to its payer (LR-083). */
export interface Guthaben {
  readonly zahlung: string;
  readonly zahler: string;
  readonly betrag: string;
}

export const LEER = alsText(NULL_BETRAG);
export const istOffen = ({ offen }: Pick<Posten, 'offen'>): boolean => offen !== LEER;
export const offeneSumme = (posten: readonly Pick<Posten, 'offen'>[]): string =>
  alsText(summe(posten.map(({ offen }) => betrag(offen))));

/** What bookings add to one side of the ledger: debits less credits. */
export const saldo = (buchungen: readonly Buchung[], kontierung: Kontierung): Betrag =>
  buchungen.reduce((stand, { soll, haben, betrag: wert }) => {
    const nachSoll = soll === kontierung ? stand.plus(betrag(wert)) : stand;
    return haben === kontierung ? nachSoll.minus(betrag(wert)) : nachSoll;
  }, NULL_BETRAG);

/** The counter-entry: both sides exchanged, the same value date. */
export const gegenbuchung = (
  { id: zu, soll, haben, ...gleiche }: Buchung,
  id: string,
  grund: Buchungsgrund,
): Buchung => ({ ...gleiche, id, soll: haben, haben: soll, grund, zu });

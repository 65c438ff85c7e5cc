import { betrag, NULL_BETRAG, summe, verteile, type Betrag } from '../kern/geld';
import { istOffen, type Posten, type Schuldart } from './konto/posten';
import type { Tilgungsbestimmung } from './konto/tatsachen';

/** One part of a payment and the Posten it goes to. */
export interface Tilgungszeile {
  readonly posten: string;
  readonly betrag: Betrag;
}
export interface Tilgung {
  readonly zeilen: readonly Tilgungszeile[];
  /** What no debt of the payer has taken: his credit. */
  readonly rest: Betrag;
}

/**
 * Rank of a kind of debt in § 4 Satz 2 BVV: Auslagen, Gebühren, Gesamtsozialversicherungsbeiträge, Säumniszuschläge, Zinsen, Geldbußen.
 * The Umlagen are not named there; they share the rank of the contributions, whose rules § 10 AAG and § 359 SGB III apply to them.
 */
const RANG: Readonly<Record<Schuldart, number>> = {
  AUSLAGE: 1,
  GEBUEHR: 2,
  AN: 3,
  AG: 3,
  UMLAGE: 3,
  SZ: 4,
  ZINS: 5,
  BUSSGELD: 6,
};

/**
 * Which of the payer's debts a payment settles (§ 4 BVV). `schuld` holds only Posten that the payer owes. What he designates at payment
 * comes first, then kind by kind, within a kind by due date, within a due date pro rata by what is open.
 */
export function tilge(zahlbetrag: Betrag, schuld: readonly Posten[], bestimmt?: (posten: Posten) => boolean): Tilgung {
  const offene = schuld.filter(istOffen);
  const gruppen = bestimmt
    ? [...gruppiert(offene.filter(bestimmt)), ...gruppiert(offene.filter((posten) => !bestimmt(posten)))]
    : gruppiert(offene);
  return gruppen.reduce<Tilgung>(
    (bisher, gruppe) => {
      const { zeilen, rest } = anteilig(bisher.rest, gruppe);
      return { zeilen: [...bisher.zeilen, ...zeilen], rest };
    },
    { zeilen: [], rest: zahlbetrag },
  );
}

/** Posten of the same rank and due date, in the order in which they are settled; within a group by id, so that a cent has one home. */
function gruppiert(posten: readonly Posten[]): Posten[][] {
  const schluessel = ({ schuldart, faelligAm }: Posten): string => `${RANG[schuldart]} ${faelligAm}`;
  const gruppen = new Map<string, Posten[]>();
  for (const eines of [...posten].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    gruppen.set(schluessel(eines), [...(gruppen.get(schluessel(eines)) ?? []), eines]);
  }
  return [...gruppen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, gruppe]) => gruppe);
}

function anteilig(geld: Betrag, gruppe: readonly Posten[]): Tilgung {
  const offen = gruppe.map((posten) => betrag(posten.offen));
  const gesamt = summe(offen);
  const verwendet = geld.lt(gesamt) ? geld : gesamt;
  const teile = verwendet.eq(gesamt) ? offen : verteile(verwendet, offen);
  const zeilen = gruppe.map(({ id }, stelle) => ({ posten: id, betrag: teile[stelle]! }));
  return { zeilen: zeilen.filter((zeile) => zeile.betrag.gt(NULL_BETRAG)), rest: geld.minus(verwendet) };
}

/**
 * Does the designation mean this Posten? To put the Arbeitnehmeranteile first is the employer's right alone (§ 4 Satz 1 BVV); what any
 * other debtor says about AN or AG is read as the kind of debt they belong to.
 */
export const trifft =
  ({ schuldart, beitragsmonat }: Tilgungsbestimmung, vomArbeitgeber: boolean) =>
  (posten: Posten): boolean =>
    (beitragsmonat === undefined || posten.beitragsmonat === beitragsmonat) &&
    (schuldart === undefined ||
      posten.schuldart === schuldart ||
      (!vomArbeitgeber && RANG[posten.schuldart] === RANG[schuldart]));

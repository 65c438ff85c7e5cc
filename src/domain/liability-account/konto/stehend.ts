import { betrag, summe } from '../../kern/geld';
import type { Geld } from './buchen';
import type { Buchung, Posten } from './posten';
import type { Zahlung } from './tatsachen';

/** Who paid, when, and what he said about it: needed to allocate freed money anew. */
export interface Zahlungskopf extends Pick<Zahlung, 'wertstellung' | 'tilgungsbestimmung'> {
  readonly id: string;
  readonly zahler: string;
}

/** A booking that nothing has reversed yet, with the Posten it stands on and the payment it came from. */
export interface Stehend {
  readonly buchung: Buchung;
  readonly posten?: Posten;
  readonly zahlung?: Zahlungskopf;
}

/** The Posten that standing bookings bring back into view beside those of the state. */
export const mitBetroffenen = (posten: readonly Posten[], stehend: readonly Stehend[]): Posten[] => {
  const je = new Map(stehend.flatMap(({ posten: eines }) => (eines ? [[eines.id, eines] as const] : [])));
  for (const eines of posten) je.set(eines.id, eines);
  return [...je.values()];
};

/** Money that becomes free when these bookings are reversed, payment by payment in the order of value dates. */
export function freiesGeld(stehend: readonly Stehend[]): Geld[] {
  const zahlungen = new Map(stehend.flatMap(({ zahlung }) => (zahlung ? [[zahlung.id, zahlung] as const] : [])));
  return [...zahlungen.values()]
    .sort((a, b) => (`${a.wertstellung}${a.id}` < `${b.wertstellung}${b.id}` ? -1 : 1))
    .map(({ id, ...kopf }) => ({
      zahlung: id,
      ...kopf,
      betrag: summe(
        stehend.filter(({ buchung }) => buchung.zahlung === id).map(({ buchung }) => betrag(buchung.betrag)),
      ),
    }));
}

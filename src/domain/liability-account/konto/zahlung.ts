import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { betrag } from '../../kern/geld';
import type { Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import { zahlungsregeln } from '../regeln/kontoangaben';
import { gebucht, mitGuthabenVon, zuordnung, type Geld, type NeueId } from './buchen';
import { gegenbuchung, type Stornogrund } from './posten';
import { mitBetroffenen, type Stehend } from './stehend';
import type { Entwurf, Zahlung, ZahlungGebucht, ZahlungStorniert } from './tatsachen';
import type { Kontozustand } from './zustand';

export interface Zahlungslage {
  readonly heute: Tag;
  /** Id under which the payment will be known. */
  readonly zahlung: string;
  readonly zahlerBekannt: boolean;
  readonly neueId: NeueId;
}

/** Books a payment: to what its payer has designated, then in the order of § 4 BVV, only on what he owes (LR-074, LR-083). */
export function zahle(zustand: Kontozustand, zahlung: Zahlung, lage: Zahlungslage): Ergebnis<Entwurf<ZahlungGebucht>> {
  const { zahlerBekannt, heute } = lage;
  const befunde = pruefe(zahlungsregeln, { zahlung, zahlerBekannt, heute }, heute);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const { arbeitgeber } = zustand.konto!;
  const { wertstellung, tilgungsbestimmung } = zahlung;
  const geld: Geld = {
    zahlung: lage.zahlung,
    zahler: zahlung.zahler === 'arbeitgeber' ? arbeitgeber : zahlung.zahler,
    wertstellung,
    betrag: betrag(zahlung.betrag),
    ...(tilgungsbestimmung && { tilgungsbestimmung }),
  };
  const haftungslage = { arbeitgeber, haftungen: zustand.haftungen };
  const buchungen = zuordnung(geld, haftungslage, zustand.posten, 'zahlung', lage.neueId);
  const regeln = [...(tilgungsbestimmung ? ['LR-077a'] : []), 'LR-074', 'LR-083'];
  return erfolg({
    art: 'zahlung',
    inhalt: zahlung,
    entscheidung: {
      ...gebucht(buchungen, zustand.posten, mitGuthabenVon(zustand.guthaben, [geld]), regeln),
      zahler: geld.zahler,
    },
    wirktAb: wertstellung,
  });
}

export interface Stornolage {
  readonly zahlung: string;
  readonly grund: Stornogrund;
  /** Bookings of the payment that nothing has reversed yet. */
  readonly stehend: readonly Stehend[];
  readonly neueId: NeueId;
}

/** Takes a payment back: each of its bookings is answered by a counter-entry with the same value date, once (LR-152, LR-153). */
export function storniere(
  zustand: Kontozustand,
  { zahlung, grund, stehend, neueId }: Stornolage,
): Ergebnis<Entwurf<ZahlungStorniert>> {
  if (stehend.length === 0) {
    return fehlschlag({
      art: 'zustand-verbietet',
      regel: 'LR-152',
      text: 'Die Zahlung ist schon storniert.',
      behebung: 'Das Beitragskonto lesen; eine Zahlung wird nur einmal storniert.',
    });
  }
  const buchungen = stehend.map(({ buchung }) => gegenbuchung(buchung, neueId(), grund));
  const posten = mitBetroffenen(zustand.posten, stehend);
  return erfolg({
    art: 'zahlung-storniert',
    inhalt: { zahlung, grund },
    entscheidung: gebucht(buchungen, posten, zustand.guthaben, ['LR-152', 'LR-153']),
    zu: zahlung,
    wirktAb: stehend[0]!.buchung.wertstellung,
  });
}

import { erfolg, type Ergebnis } from '../../kern/ergebnis';
import { ersterTag, monatVon, plusMonate, plusTage, type Tag } from '../../kern/zeit';
import type { Rechtswertquelle } from '../../recht/rechtswert';

export const NACHZAHLUNGSGRUENDE = ['anpassung', 'sonstige'] as const;
export const NACHZAHLUNGSEINZUEGE = ['zahlstelle', 'krankenkasse'] as const;

/** What was paid later for the months of a recalculation. */
export interface Nachzahlungsangaben {
  /** `anpassung`: the payment was adjusted to economic development, as every year. */
  readonly grund: (typeof NACHZAHLUNGSGRUENDE)[number];
  readonly auszahlung: Tag;
  /** Who collects by agreement of Krankenkasse and Zahlstelle (§ 256 Abs. 2 Satz 5 SGB V). */
  readonly vereinbart?: (typeof NACHZAHLUNGSEINZUEGE)[number];
}

export interface Nachzahlungseinzug {
  readonly einzug: (typeof NACHZAHLUNGSEINZUEGE)[number];
  /** Day on which what the Zahlstelle withholds is due; the Krankenkasse sets its own. */
  readonly faelligAm?: Tag;
}

/** The Krankenkasse collects contributions on a Nachzahlung, but for adjustments (CR-103), and but for another agreement (CR-104). */
export function nachzahlungseinzug(
  { grund, auszahlung, vereinbart }: Nachzahlungsangaben,
  rechtswert: Rechtswertquelle,
): Ergebnis<Nachzahlungseinzug> {
  const einzug = vereinbart ?? (grund === 'anpassung' ? 'zahlstelle' : 'krankenkasse');
  if (einzug === 'krankenkasse') return erfolg({ einzug });
  const tag = rechtswert('DE.ZAHLSTELLE.FAELLIGKEIT.TAG', auszahlung);
  if (!tag.ok) return tag;
  const folgemonat = ersterTag(plusMonate(monatVon(auszahlung), 1));
  return erfolg({ einzug, faelligAm: plusTage(folgemonat, +tag.wert.wert - 1) });
}

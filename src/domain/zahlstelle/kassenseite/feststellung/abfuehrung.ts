import { alsText, betrag, NULL_BETRAG, type Betrag } from '../../../kern/geld';
import type { Mitgliedschaftsart } from '../sachverhalte';

/** What decides on the duty to pay contributions over (KENNZABF). */
export interface Abfuehrungslage {
  readonly mitgliedschaft: Mitgliedschaftsart;
  /** The Krankenkasse knows of a claim to Beihilfe. */
  readonly beihilfe: boolean;
  /** The day lies before the Versorgungsbezug was granted: arrears. */
  readonly nachzahlung: boolean;
}

export type Kennzabf = '1' | '2' | '4';

/**
 * Voluntary and family-insured members pay nothing over; family-insured ones do for the time before a retroactive grant (§ 229 Abs. 2
 * SGB V). The amount never matters: below the limits the duty exists all the same.
 */
export function kennzabf({ mitgliedschaft, beihilfe, nachzahlung }: Abfuehrungslage): Kennzabf {
  const ohnePflicht = mitgliedschaft === 'freiwillig' || (mitgliedschaft === 'familie' && !nachzahlung);
  if (ohnePflicht) return '1';
  return beihilfe ? '4' : '2';
}

/** Monthly amounts that share the Beitragsbemessungsgrenze, as decimal strings. */
export interface Vbmaxlage {
  readonly bbg: string;
  readonly rente: string;
  readonly bezug: string;
  /** Sum of the Versorgungsbezüge that fill the limit before this one. */
  readonly vorrangige: string;
}

/** The part of the Versorgungsbezug that is liable at most; absent while it stays within what pension and earlier ones leave of the limit. */
export function vbmax({ bbg, rente, bezug, vorrangige }: Vbmaxlage): string | undefined {
  const rest = betrag(bbg).minus(betrag(rente)).minus(betrag(vorrangige));
  if (betrag(bezug).lte(rest)) return undefined;
  return alsNichtNegativ(rest);
}

const alsNichtNegativ = (wert: Betrag): string => alsText(wert.lt(NULL_BETRAG) ? NULL_BETRAG : wert);

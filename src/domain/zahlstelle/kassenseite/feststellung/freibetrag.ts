import { alsText, betrag, NULL_BETRAG, type Betrag } from '../../../kern/geld';

/** What the person draws at the same time. */
export interface Bezugslage {
  /** Number of Versorgungsbezüge, running ones and Kapitalleistungen. */
  readonly versorgungsbezuege: number;
  readonly arbeitseinkommen: boolean;
}

/**
 * Mehrfachbezug: the limits are tested over all Versorgungsbezüge and Arbeitseinkommen together, so no Zahlstelle can do it alone
 * (§ 226 Abs. 2 SGB V). Statutory pensions do not count.
 */
export const istMehrfachbezug = ({ versorgungsbezuege, arbeitseinkommen }: Bezugslage): boolean =>
  versorgungsbezuege > 1 || (versorgungsbezuege === 1 && arbeitseinkommen);

export interface Zuteilung {
  readonly kennzfb: 'JA' | 'ANTEILIG' | 'NEIN';
  readonly fb?: string;
}

/** Full Freibetrag and the monthly amounts of the Betriebsrenten in the order in which they are served, as decimal strings. */
export interface Verteilungslage {
  readonly freibetrag: string;
  readonly betraege: readonly string[];
}

/**
 * The Freibetrag is granted once per person and month (§ 226 Abs. 2 Satz 2 SGB V): the first Betriebsrente takes as much as it can use,
 * the next one the rest. `JA` is the full amount, so it is given only where nothing is left for another.
 */
export function freibetragVerteilt({ freibetrag, betraege }: Verteilungslage): Zuteilung[] {
  const voll = betrag(freibetrag);
  let rest: Betrag = voll;
  return betraege.map((text) => {
    const teil = betrag(text).lt(rest) ? betrag(text) : rest;
    rest = rest.minus(teil);
    if (teil.eq(NULL_BETRAG)) return { kennzfb: 'NEIN' };
    return teil.eq(voll) ? { kennzfb: 'JA' } : { kennzfb: 'ANTEILIG', fb: alsText(teil) };
  });
}

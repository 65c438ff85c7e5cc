import { Big as GrundBig } from 'big.js';

/**
 * Exact money and rates. Our own big.js constructor in strict mode: a JavaScript number throws, so no amount can pass through binary floats.
 * In JSON and SQL an amount is a decimal string with two places.
 */
const Dezimal = GrundBig();
Dezimal.strict = true;
Dezimal.DP = 20;

/** An exact decimal: an amount in euro or a rate in percent. */
export type Betrag = GrundBig;

const BETRAG = /^-?(0|[1-9]\d{0,12})\.\d{2}$/;

/** True for a decimal string with exactly two places and at most 13 digits before the point, e.g. `"1000.00"`. */
export const istBetrag = (text: string): boolean => BETRAG.test(text) && text !== '-0.00';

const DEZIMALZAHL = /^-?\d+(\.\d+)?$/;

/** Reads a decimal string of any scale (amounts, rates, factors); throws on anything else, so also on `1e3` and `.5`. */
export function betrag(text: string): Betrag {
  if (!DEZIMALZAHL.test(text)) throw new RangeError('Das ist keine Dezimalzahl.');
  return new Dezimal(text);
}
export const NULL_BETRAG: Betrag = betrag('0');

/** Sum of any number of amounts. */
export const summe = (werte: readonly Betrag[]): Betrag => werte.reduce((a, b) => a.plus(b), NULL_BETRAG);

/** Commercial rounding (half away from zero) to whole cents: § 2 Abs. 1 BVV; DM-Org D.62 for the mBGM. */
export const kaufmaennischGerundet = (wert: Betrag): Betrag => wert.round(2, 1);

const CENT_JE_EURO = betrag('100');

/**
 * Splits an amount of whole cents by weights so that the parts always add up to it (largest remainder). A cent that is left goes to
 * the part that lost most by cutting, at a tie to the earlier one. Weights must not be negative, and not all zero.
 */
export function verteile(ganzes: Betrag, gewichte: readonly Betrag[]): Betrag[] {
  const gesamtgewicht = summe(gewichte);
  if (gewichte.some((g) => g.lt(NULL_BETRAG)) || gesamtgewicht.eq(NULL_BETRAG)) {
    throw new RangeError('Die Gewichte sind negativ oder alle null.');
  }
  const cent = betrag(alsText(ganzes.abs())).times(CENT_JE_EURO);
  const teile = gewichte.map((gewicht, stelle) => {
    const produkt = cent.times(gewicht);
    const rest = produkt.mod(gesamtgewicht);
    return { stelle, rest, abgeschnitten: produkt.minus(rest).div(gesamtgewicht) };
  });
  const offeneCent = cent.minus(summe(teile.map((teil) => teil.abgeschnitten)));
  const bedachte = [...teile].sort((a, b) => b.rest.cmp(a.rest) || a.stelle - b.stelle).map((teil) => teil.stelle);
  const einCentMehr = new Set(bedachte.slice(0, +offeneCent.toFixed(0)));
  const vorzeichen = ganzes.lt(NULL_BETRAG) ? betrag('-1') : betrag('1');
  return teile.map(({ abgeschnitten, stelle }) =>
    (einCentMehr.has(stelle) ? abgeschnitten.plus(betrag('1')) : abgeschnitten).div(CENT_JE_EURO).times(vorzeichen),
  );
}

/** The decimal string of an amount that has at most two places; throws when digits would be lost. */
export function alsText(wert: Betrag): string {
  if (!wert.eq(wert.round(2, 0))) throw new RangeError('Der Betrag hat mehr als zwei Nachkommastellen.');
  const text = wert.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** `3.000,00` – German grouping, for texts to people only. */
export function alsDeutscherText(wert: Betrag): string {
  const [ganz, cent] = alsText(wert).split('.') as [string, string];
  return `${ganz.replace(/\B(?=(\d{3})+(?!\d))/g, '.')},${cent}`;
}

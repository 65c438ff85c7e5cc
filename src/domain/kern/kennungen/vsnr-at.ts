import { istTag, type Tag } from '../zeit';

/**
 * Austrian Versicherungsnummer `LLLPTTMMJJ` (DM-Org D.6): Laufnummer from 100, check digit, date of birth.
 * Not the German Versicherungsnummer of the Rentenversicherung (`vsnr-de.ts`).
 */
const FORM = /^[1-9]\d{3}(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-5])\d{2}$/;
/** Publicly known weights, the check digit itself counts nothing; the DM-Org does not print them. */
const GEWICHTE = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6];

/**
 * True for ten digits with day 01–31, month 01–15 and the right check digit (KR-005). Months 13 to 15 stand for a date of birth
 * that is unknown or used up, so the date is not asked whether it exists.
 */
export const istVsnrAt = (text: string): boolean => FORM.test(text) && pruefrest(text) === +text[3]!;

/** A remainder of 10 is no digit: the Sozialversicherung skips that Laufnummer, and so no number compares equal to it. */
const pruefrest = (text: string): number => GEWICHTE.reduce((summe, gewicht, i) => summe + gewicht * +text[i]!, 0) % 11;

/**
 * The youngest date of birth that the number can mean and that is not after `spaetestens`. The number has no century, so the caller
 * names the day by which the person was born, e.g. the start of the employment. `undefined` where the number tells no date: a
 * fictitious month, or a day that no such year has.
 *
 * The date is an indication only: the carrier keeps a number whose date of birth was corrected later.
 */
export function geburtsdatumAus(vsnr: string, spaetestens: Tag): Tag | undefined {
  const [tag, monat, jahr] = [vsnr.slice(4, 6), vsnr.slice(6, 8), vsnr.slice(8, 10)];
  const jahrhundert = +spaetestens.slice(0, 2);
  return [jahrhundert, jahrhundert - 1]
    .map((hundert) => `${hundert}${jahr}-${monat}-${tag}`)
    .find((kandidat) => kandidat <= spaetestens && istTag(kandidat));
}

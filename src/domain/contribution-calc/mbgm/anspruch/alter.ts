import { ersterTag, monatVon, plusMonate, plusMonateTag, type Tag } from '../../../kern/zeit';

const MONATE_DES_JAHRES = 12;

/** An Altersumstufung takes effect with the month after, or at once on the first of a month (ÖGK, DGservice 2/2024). */
export const umstufungAb = (tag: Tag): Tag =>
  tag === ersterTag(monatVon(tag)) ? tag : ersterTag(plusMonate(monatVon(tag), 1));

/** First day without the contribution of the Unfallversicherung (A09, § 51 Abs. 6 ASVG). */
export const uvEntfallAb = (geboren: Tag, alter: number): Tag =>
  umstufungAb(plusMonateTag(geboren, MONATE_DES_JAHRES * alter));

/**
 * First day without the contribution of the Arbeitslosenversicherung (A10, A12): from the entitlement to an Alterspension, at the latest
 * by age. `undefined` where neither day is known: when women may retire depends on tables and times that are no business of ours.
 */
export function avEntfallAb(
  geburtsdatum: Tag | undefined,
  pensionsanspruchAb: Tag | undefined,
  alter: number,
): Tag | undefined {
  const nachAlter = geburtsdatum === undefined ? [] : [uvEntfallAb(geburtsdatum, alter)];
  const nachAnspruch = pensionsanspruchAb === undefined ? [] : [umstufungAb(pensionsanspruchAb)];
  return [...nachAlter, ...nachAnspruch].sort()[0];
}

import { monatVon, plusMonateTag, vortag, type Monat, type Tag } from '../../../kern/zeit';

const MONATE_DES_JAHRES = 12;

/** The month in which someone completes a year of life: it ends with the day before the birthday (§ 187 Abs. 2, § 188 Abs. 2 BGB). */
export const monatDerVollendung = (geburtsdatum: Tag, lebensjahr: number): Monat =>
  monatVon(vortag(plusMonateTag(geburtsdatum, MONATE_DES_JAHRES * lebensjahr)));

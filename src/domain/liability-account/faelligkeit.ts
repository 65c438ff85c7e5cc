import { letzterTag, vortag, type Monat, type Tag } from '../kern/zeit';

/** Is the day a Bankarbeitstag at the seat of the Einzugsstelle? */
export type IstBankarbeitstag = (tag: Tag) => boolean;

/** Contributions of a month are due on its third-last Bankarbeitstag (§ 23 Abs. 1 Satz 2 SGB IV). */
export function drittletzterBankarbeitstag(monat: Monat, istBankarbeitstag: IstBankarbeitstag): Tag {
  let tag = letzterTag(monat);
  for (let fehlende = 3; ; tag = vortag(tag)) {
    if (istBankarbeitstag(tag)) fehlende -= 1;
    if (fehlende === 0) return tag;
  }
}

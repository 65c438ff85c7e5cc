import { letzterTag, vortag, type Monat, type Tag } from '../kern/zeit';

/** Is the day a Bankarbeitstag at the seat of the Einzugsstelle? */
export type IstBankarbeitstag = (tag: Tag) => boolean;

/** The calendar of a decision: whose it is, and what it says. */
export interface Bankkalender {
  /** Land of the seat of the Einzugsstelle; absent: holidays of all Länder alone. */
  readonly bundesland?: string;
  /** Id of the fact that set it. */
  readonly einstellungen?: string;
  readonly istBankarbeitstag: IstBankarbeitstag;
}

/** What a decision keeps of its calendar. */
export type Kalenderangabe = Omit<Bankkalender, 'istBankarbeitstag'>;
export const kalenderangabe = ({ istBankarbeitstag: _istBankarbeitstag, ...angabe }: Bankkalender): Kalenderangabe =>
  angabe;

/** Contributions of a month are due on its third-last Bankarbeitstag (§ 23 Abs. 1 Satz 2 SGB IV). */
export function drittletzterBankarbeitstag(monat: Monat, istBankarbeitstag: IstBankarbeitstag): Tag {
  let tag = letzterTag(monat);
  for (let fehlende = 3; ; tag = vortag(tag)) {
    if (istBankarbeitstag(tag)) fehlende -= 1;
    if (fehlende === 0) return tag;
  }
}

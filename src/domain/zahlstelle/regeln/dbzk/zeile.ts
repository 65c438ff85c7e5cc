import type { Tag } from '../../../kern/zeit';
import type { Pruefung, Treffer } from '../../../regelwerk/regel';
import type { Dbzk } from '../../meldung';

/** What a formal row sees: the record and the day that decides on its version (ED, else the day of receipt). */
export interface Formalkontext {
  readonly meldung: Dbzk;
  readonly ed: Tag;
}

export type Formalzeile = Pruefung<Formalkontext>;

/** Narrows a row to some Abgabegründe. */
export const beiGrund =
  (gruende: string, findet: (meldung: Dbzk, ed: Tag) => Treffer | undefined) =>
  ({ meldung, ed }: Formalkontext): Treffer | undefined =>
    gruende.includes(meldung.gd) ? findet(meldung, ed) : undefined;

/** First day of version 5 of the data set. */
export const VERSION_5_AB: Tag = '2024-01-01';
export const ENDE_VERSION_4: Tag = '2023-12-31';

/** A block that says something; an empty object is none. */
export const istBelegt = (baustein: object | undefined): boolean =>
  baustein !== undefined && Object.values(baustein).some((wert) => wert !== undefined);

/** Grundstellung of an amount is absent or zero. */
export const istGrundstellung = (betrag: string | undefined): boolean => betrag === undefined || betrag === '0.00';

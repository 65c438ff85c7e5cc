/** Where a rule, figure or text comes from. */
export interface Quelle {
  /** Citation as the field writes it: `§ 33 Abs. 1 ASVG`, `DM-Org E.29`, `DGservice 3/2024 „Clearingfälle vermeiden“`. */
  readonly fundstelle: string;
  /** `amtlich`: law or official publication; `anbieter`: a vendor's page; `ableitung`: our own inference without a source. */
  readonly art: 'amtlich' | 'anbieter' | 'ableitung';
}

export const amtlich = (fundstelle: string): Quelle => ({ fundstelle, art: 'amtlich' });
export const anbieter = (fundstelle: string): Quelle => ({ fundstelle, art: 'anbieter' });
export const ableitung = (fundstelle: string): Quelle => ({ fundstelle, art: 'ableitung' });

/** The two legal orders; terms of one are never used for the other. */
export type Land = 'DE' | 'AT';

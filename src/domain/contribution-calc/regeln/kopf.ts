import { amtlich, type Quelle } from '../../kern/norm';
import type { Regelkopf } from '../../regelwerk/regel';

/** What a rule that calculates says and where it stands; the rows add its cases. */
export interface Kopf {
  /** The requirement in one sentence. */
  readonly titel: string;
  readonly quellen: readonly [Quelle, ...Quelle[]];
  /** `false` where the specification marks an inference. */
  readonly gesichert?: boolean;
  readonly geltung?: Regelkopf['geltung'];
}

export const SGB3 = (stelle: string): Quelle => amtlich(`${stelle} SGB III`);
export const SGB4 = (stelle: string): Quelle => amtlich(`${stelle} SGB IV`);
export const SGB5 = (stelle: string): Quelle => amtlich(`${stelle} SGB V`);
export const SGB6 = (stelle: string): Quelle => amtlich(`${stelle} SGB VI`);
export const SGB11 = (stelle: string): Quelle => amtlich(`${stelle} SGB XI`);
export const BVV = (stelle: string): Quelle => amtlich(`${stelle} BVV`);

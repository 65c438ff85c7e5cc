import type { Quelle } from '../../kern/norm';
import type { Regelkopf } from '../../regelwerk/regel';

/** What a rule that calculates says, and where it stands; its id and country follow from the table that holds it. */
export interface Kopf {
  /** The requirement in one sentence. */
  readonly titel: string;
  readonly quellen: readonly [Quelle, ...Quelle[]];
  /** `false` where the specification marks an inference. */
  readonly gesichert?: boolean;
  readonly geltung?: Regelkopf['geltung'];
}

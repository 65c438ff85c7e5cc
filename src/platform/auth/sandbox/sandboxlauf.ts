import type { Zeitpunkt } from '../../clock';
import type { Mandant } from '../kontext';

/** Runs what falls due while the clock of a sandbox tenant moves; provided by the room of jobs. */
export abstract class Sandboxlauf {
  /**
   * Runs all jobs due until `bis` in the order in which they are due, and answers how many that were when they are done.
   * `vorJedem` is called with the due time before each job. After a failure the same call goes on where it stopped.
   */
  abstract laufe(mandant: Mandant, bis: Zeitpunkt, vorJedem: (faelligAm: Zeitpunkt) => Promise<void>): Promise<number>;
}

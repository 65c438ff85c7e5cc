import type { Zeitpunkt } from '../../clock';
import type { Mandant } from '../kontext';

/** Runs what falls due while the clock of a sandbox tenant moves; provided by the room of jobs. */
export abstract class Sandboxlauf {
  /**
   * Runs all jobs due up to `bis`, in the order of their due times, and ends when they are done; the number that ran. Is called
   * again after a failure, so what is done stays done. Replicas keep the order by locking the tenant's row for each job.
   */
  abstract laufe(mandant: Mandant, bis: Zeitpunkt): Promise<{ auftraege: number }>;
}

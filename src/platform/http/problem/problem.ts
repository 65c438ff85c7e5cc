import type { Ergebnis, Fachfehler } from '../../../domain/kern/ergebnis';
import type { Plattformfehler } from './plattformfehler';

/** Every failure a client can meet. */
export type Fehler = Fachfehler | Plattformfehler;

/** Carries a failure value from where it is known to the one filter that answers it; thrown only in `platform` and `modules`. */
export class Problem extends Error {
  /** Headers of the answer beyond those of the table, e.g. that it is a replay. */
  readonly kopf: Readonly<Record<string, string>>;

  constructor(
    readonly fehler: Fehler,
    { cause, kopf = {} }: Problemangaben = {},
  ) {
    super(fehler.art, { cause });
    this.name = 'Problem';
    this.kopf = kopf;
  }
}

export interface Problemangaben {
  /** What went wrong inside; it is logged, never sent. */
  readonly cause?: unknown;
  readonly kopf?: Readonly<Record<string, string>>;
}

/** The value, or the failure thrown once: inside a transaction the rollback follows by itself. */
export function oderWirf<T>(ergebnis: Ergebnis<T, Fehler>): T {
  if (ergebnis.ok) return ergebnis.wert;
  throw new Problem(ergebnis.fehler);
}

/** A 400 with one fault. */
export const eingabeproblem = (pfad: string, code: string, text: string): Problem =>
  new Problem({ art: 'eingabe-ungueltig', fehler: [{ pfad, code, text }] });

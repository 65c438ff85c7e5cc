import { erfolg, type Ergebnis, fehlschlag } from '../kern/ergebnis';
import type { Befund } from '../regelwerk/befund';
import type { Regelkopf } from '../regelwerk/regel';

/** The decision stored with a fact that our own data rules have let through: which rules it has met. */
export interface Entscheidung {
  readonly regeln: readonly string[];
}

/** Refused with all findings, or the rules that were met. */
export const entschieden = (
  regeln: readonly Pick<Regelkopf, 'id'>[],
  befunde: readonly Befund[],
): Ergebnis<Entscheidung> =>
  befunde.length > 0
    ? fehlschlag({ art: 'angaben-abgewiesen', befunde })
    : erfolg({ regeln: regeln.map(({ id }) => id) });

import type { Treffer } from './regel';

/** A finding when the fault is there. */
export const wenn = (fehlerhaft: boolean, treffer: Treffer = {}): Treffer | undefined =>
  fehlerhaft ? treffer : undefined;

/** One finding per place; none when there is no place. */
export const anJederStelle = (stellen: readonly Treffer[]): Treffer | undefined => {
  const [erste, ...weitere] = stellen;
  return erste && (weitere.length === 0 ? erste : { ...erste, weitere });
};

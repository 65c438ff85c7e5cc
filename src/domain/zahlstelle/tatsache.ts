import type { Tag } from '../kern/zeit';

/** An instant in UTC with microseconds, as the platform's clock gives it. */
export type Zeitpunkt = string;

/** A fact with the decision taken on it. Facts are folded by `lfd`; nothing in them is ever changed. */
export interface Tatsache<A extends string, I, E> {
  readonly id: string;
  /** Gapless within the Akte, from 1. */
  readonly lfd: number;
  readonly art: A;
  readonly inhalt: I;
  readonly entscheidung: E;
  readonly bekanntAm: Zeitpunkt;
  /** Id of the earlier fact this one refers to. */
  readonly zu?: string;
  readonly wirktAb?: Tag;
}

/** A fact before the Akte gives it id, number and instant. */
export type Entwurf<T> = T extends unknown ? Omit<T, 'id' | 'lfd' | 'bekanntAm'> : never;

import type { Ergebnis } from '../../domain/kern/ergebnis';
import type { Tag } from '../../domain/kern/zeit';
import type { QueryResult } from 'pg';
import type { Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';

/** What came in, together with the decision taken on it. Never changed, never evaluated again. */
export interface Tatsache {
  readonly id: string;
  /** Gapless per Akte; facts are folded in this order. */
  readonly lfd: number;
  readonly art: string;
  readonly inhalt: object;
  readonly entscheidung: object;
  readonly bekanntAm: Zeitpunkt;
  /** First day the fact speaks about. */
  readonly wirktAb?: Tag;
  /** The earlier fact this one names (Storno, Richtigstellung, new decision). */
  readonly zu?: string;
}

/** Names an Akte before it exists; `art` is `<modul>.<kind>`. */
export interface Aktenschluessel<A extends string = string> {
  readonly art: A;
  readonly schluessel: string;
}

export interface Aktenstand<Z = object> {
  readonly id: string;
  /** lfd of the last fact, 0 for a new Akte; the ETag. */
  readonly version: number;
  readonly bekanntAm: Zeitpunkt | null;
  readonly zustand: Z;
}

/** A fact about to be appended to one of the locked Akten. */
export type NeueTatsache<T extends Tatsache = Tatsache> = Omit<T, 'lfd' | 'bekanntAm'> & {
  readonly akte: Aktenschluessel;
};

/** One step of the fold as it happened: for read models. */
export interface Bewegung<T extends Tatsache = Tatsache> {
  readonly akte: Aktenschluessel & { readonly id: string };
  readonly vorher: object;
  readonly tatsache: T;
  readonly nachher: object;
}

/**
 * What a module gives the Akte. `Zustaende` maps each kind of Akte to its state. The write path calls `schritt` once per new fact;
 * as-of, dry run and check call it over a history; nothing else ever moves a state.
 */
export interface Aktenmodul<Zustaende extends object, T extends Tatsache = Tatsache> {
  /** Table `<name>_tatsache` holds its facts. */
  readonly name: string;
  leer<A extends keyof Zustaende & string>(art: A): Zustaende[A];
  schritt<A extends keyof Zustaende & string>(art: A, zustand: Zustaende[A], tatsache: T): Zustaende[A];
  /** Statements that bring the read models to where the fold is. */
  lesemodell(mandantId: number, bewegungen: readonly Bewegung<T>[]): readonly Anfrage[];
}

/** A key that is unique across Akten, claimed by this write, with the hash of what it stands for. */
export interface Anspruch {
  readonly art: string;
  readonly schluessel: string;
  readonly inhaltHash: Buffer;
  /** The fact of this write that the key stands for. */
  readonly zielId: string;
  /**
   * The key alone decides: the same content again is answered with the first fact, other content is refused. Without it the rules of
   * the module speak (KR-004, KR-009).
   */
  readonly einmalig?: true;
}
export type Anspruchslage = { readonly lage: 'frei' } | { readonly lage: 'gleich' | 'anders'; readonly zielId: string };

/** What a decision sees: the tenant's clock, the locked states, the master data read beside them, the claims. */
export interface Lage<Zustaende extends object> {
  readonly jetzt: Zeitpunkt;
  readonly heute: Tag;
  readonly stand: <A extends keyof Zustaende & string>(schluessel: Aktenschluessel<A>) => Aktenstand<Zustaende[A]>;
  readonly gelesen: <Z extends object>(schluessel: Aktenschluessel) => Aktenstand<Z> | undefined;
  readonly ansprueche: readonly Anspruchslage[];
  /** Results of the further reads, in their order. */
  readonly geladen: readonly QueryResult[];
}

/** The HTTP answer, made from the stored fact and the state after it: a replay gives the same one. */
export interface Antwort {
  readonly status: number;
  readonly rumpf?: unknown;
  readonly kopf?: Readonly<Record<string, string>>;
}

/** The facts to append, the first one being what the request asked for; none when there is nothing to do (jobs). */
export type Entscheide<Zustaende extends object, T extends Tatsache> = (
  lage: Lage<Zustaende>,
) => Ergebnis<readonly NeueTatsache<T>[]>;

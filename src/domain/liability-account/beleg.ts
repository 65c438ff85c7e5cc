import type { Tatsache } from '../kern/tatsache';
import type { Monat, Tag } from '../kern/zeit';
import type { Entscheidung } from './entscheidung';
import type { Medientyp } from './medientypen.tabelle';

/** What is said about a document; the fields from `dokumentnummer` on are what it may later be matched by (LR-167). */
export interface Belegangaben {
  readonly art: string;
  readonly bezeichnung: string;
  readonly datum?: Tag;
  readonly medientyp: Medientyp;
  readonly dokumentnummer?: string;
  readonly betriebsnummer?: string;
  readonly beitragsmonat?: Monat;
  /** Id of a person. */
  readonly person?: string;
  /** Decimal string with two places. */
  readonly betrag?: string;
}

/** A stored document. Its bytes lie beside the fact, which holds their hash: what the hash fits is the document. */
export interface Beleg extends Belegangaben {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly groesse: number;
}

export interface Belegzustand {
  readonly beleg?: Beleg;
}

export type Belegtatsache = Tatsache<'beleg', Beleg, Entscheidung>;

export const leererBeleg: Belegzustand = {};

/** Moves a Beleg on by its one fact. */
export const belegSchritt = (_zustand: Belegzustand, { inhalt }: Belegtatsache): Belegzustand => ({ beleg: inhalt });

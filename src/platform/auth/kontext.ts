import type { Land } from '../../domain/kern/norm';

/** The tenant a token speaks for. */
export interface Mandant {
  /** Internal number, first in every key; never shown outside. */
  readonly id: number;
  readonly uuid: string;
  readonly land: Land;
  readonly sandbox: boolean;
}

/** Who asks, for whom, with which rights: made by the guard from the verified token, passed on explicitly. */
export interface Anfragekontext {
  readonly mandant: Mandant;
  /** Claim `sub`: the person or machine that acts. */
  readonly akteur: string;
  /** Claim `client_id`. */
  readonly client: string;
  readonly rechte: ReadonlySet<string>;
  /** ELDA-Seriennummer of a Meldungsersteller (clearing). */
  readonly seriennummer?: string;
  /** Zahlstellennummer of a Zahlstelle (zahlstelle). */
  readonly zahlstellennummer?: string;
  readonly requestId: string;
}

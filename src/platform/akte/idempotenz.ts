import type { QueryResult } from 'pg';
import type { Fachfehler } from '../../domain/kern/ergebnis';
import type { Anfrage } from '../db/anfrage';
import { Problem } from '../http/problem/problem';

/** A repeatable request: client and key, the way it came, and a fingerprint of what it said. */
export interface Wiederholschutz {
  readonly client: string;
  /** Method and route template, e.g. `POST /v1/clearing/meldungen`. */
  readonly weg: string;
  readonly schluessel: string;
  /** SHA-256 over canonical body, path and `Prefer`. */
  readonly fingerabdruck: Buffer;
}

/** What a stored row says: the fact whose answer is made again, or the refusal. Ids and codes, no personal data. */
export type GespeicherteAntwort =
  { readonly art: 'tatsache'; readonly id: string } | { readonly art: 'fehler'; readonly fehler: Fachfehler };

/** First statements of a write with a key: the lock of the key, then the row a finished twin has left. */
export const wiederholungPruefen = (mandantId: number, schutz: Wiederholschutz): Anfrage[] => [
  {
    name: 'idempotenz-sperren',
    text: `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as frei`,
    values: [`${mandantId}|${schutz.client}|${schutz.weg}|${schutz.schluessel}`],
  },
  {
    name: 'idempotenz-lesen',
    text: `select fingerabdruck, antwort from idempotenz where mandant_id = $1 and client = $2 and weg = $3 and schluessel = $4`,
    values: [mandantId, schutz.client, schutz.weg, schutz.schluessel],
  },
];

/** The stored answer of a twin, if there is one; a twin under way or another request under this key is a problem. */
export function gespeicherteAntwort(
  schutz: Wiederholschutz,
  [sperre, zeile]: readonly QueryResult[],
): GespeicherteAntwort | undefined {
  const gefunden = zeile!.rows[0] as { fingerabdruck: Buffer; antwort: GespeicherteAntwort } | undefined;
  if (gefunden) {
    if (!gefunden.fingerabdruck.equals(schutz.fingerabdruck)) throw new Problem({ art: 'idempotenz-andere-anfrage' });
    return gefunden.antwort;
  }
  if (!(sperre!.rows[0] as { frei: boolean }).frei) throw new Problem({ art: 'idempotenz-in-arbeit' });
  return undefined;
}

/** Written once, complete, last; the primary key is the guarantee that a key has one effect. */
export const antwortMerken = (mandantId: number, schutz: Wiederholschutz, antwort: GespeicherteAntwort): Anfrage => ({
  name: 'idempotenz-anlegen',
  text: `insert into idempotenz (mandant_id, client, weg, schluessel, fingerabdruck, antwort) values ($1, $2, $3, $4, $5, $6)`,
  values: [mandantId, schutz.client, schutz.weg, schutz.schluessel, schutz.fingerabdruck, JSON.stringify(antwort)],
});

import type { Anfragekontext } from '../auth/kontext';
import type { Anfrage } from '../db/anfrage';
import { kanonisch, sha256 } from '../akte/kanonisch';

/** One committed write, recorded refusal or denied access: who, for what purpose, with which facts. Ids only. */
export interface Schreibvorgang {
  readonly id: string;
  readonly art: 'geschrieben' | 'abgelehnt' | 'verweigert';
  readonly kontext: Pick<Anfragekontext, 'akteur' | 'client' | 'requestId'>;
  /** The operation, e.g. `clearing.meldung`. */
  readonly zweck: string;
  /** Rule id or problem code that explains the write or refusal. */
  readonly grund?: string;
  /** Digests of the facts it carries, in order. */
  readonly digests: readonly Buffer[];
}

/** The row of the write and its place in the queue of the sealer: both in the transaction of the write itself. */
export function schreibvorgangAnlegen(mandantId: number, v: Schreibvorgang): Anfrage[] {
  const { akteur, client, requestId } = v.kontext;
  const grund = v.grund ?? null;
  return [
    {
      name: 'schreibvorgang-anlegen',
      text: `insert into schreibvorgang (mandant_id, id, art, akteur, client, zweck, grund, request_id, anzahl, digest)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [mandantId, v.id, v.art, akteur, client, v.zweck, grund, requestId, v.digests.length, vorgangsdigest(v)],
    },
    {
      name: 'unversiegelt-anlegen',
      text: `insert into unversiegelt (mandant_id, schreibvorgang_id) values ($1, $2)`,
      values: [mandantId, v.id],
    },
  ];
}

/** What the chain binds: the row's own fields and the digests of its facts. */
export function vorgangsdigest(v: Schreibvorgang): Buffer {
  const { id, art, zweck } = v;
  const { akteur, client, requestId } = v.kontext;
  return sha256(kanonisch({ id, art, akteur, client, zweck, grund: v.grund ?? null, requestId }), ...v.digests);
}

/** Does the write stand? Asked after a lost COMMIT. */
export const schreibvorgangSuchen = (mandantId: number, id: string): Anfrage => ({
  name: 'schreibvorgang-suchen',
  text: `select 1 from schreibvorgang where mandant_id = $1 and id = $2`,
  values: [mandantId, id],
});

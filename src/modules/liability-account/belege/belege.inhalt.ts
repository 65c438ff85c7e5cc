import type { Anfrage } from '../../../platform/db/anfrage';

/** The bytes of a Beleg lie beside its fact, in the same write. */
export const inhaltAblegen = (mandantId: number, belegId: string, bytes: Buffer): Anfrage => ({
  name: 'liability-beleginhalt-ablegen',
  text: `insert into liability_beleginhalt (mandant_id, beleg_id, inhalt) values ($1, $2, $3)`,
  values: [mandantId, belegId, bytes],
});

export const inhaltLesen = (mandantId: number, belegId: string): Anfrage => ({
  name: 'liability-beleginhalt-lesen',
  text: `select inhalt from liability_beleginhalt where mandant_id = $1 and beleg_id = $2`,
  values: [mandantId, belegId],
});

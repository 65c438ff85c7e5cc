import type { Anfrage } from '../db/anfrage';
import type { Zeitpunkt } from '../clock';
import type { Aktenschluessel, Anspruch, Tatsache } from './tatsache';

/** A fact on its way into its table. */
export interface Tatsachenzeile extends Tatsache {
  readonly akteId: string;
  readonly salz: Buffer;
  readonly digest: Buffer;
}

/** Where an Akte has come to. */
export interface Fortschreibung {
  readonly id: string;
  readonly version: number;
  readonly bekanntAm: Zeitpunkt;
  readonly zustand: string;
}

/** Where the clock of the tenant stands: real time, or what the sandbox was set to. */
export const uhr = (mandantId: number): Anfrage => ({
  name: 'mandant-uhr',
  text: `select coalesce(sandbox_jetzt, clock_timestamp()) as jetzt from mandant where id = $1`,
  values: [mandantId],
});

/** Makes the Akten that do not exist yet; a row is needed before it can be locked. */
export const aktenAnlegen = (
  mandantId: number,
  akten: readonly (Aktenschluessel & { id: string; leer: string })[],
): Anfrage => ({
  name: 'akte-anlegen',
  text: `insert into akte (mandant_id, id, art, schluessel, version, zustand)
         select $1, n.id, n.art, n.schluessel, 0, n.leer::jsonb
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as n (id, art, schluessel, leer)
         order by n.art, n.schluessel
         on conflict do nothing`,
  values: [
    mandantId,
    akten.map((a) => a.id),
    akten.map((a) => a.art),
    akten.map((a) => a.schluessel),
    akten.map((a) => a.leer),
  ],
});

const AKTE_SPALTEN = 'a.id, a.art, a.schluessel, a.version, a.bekannt_am, a.zustand';

/** Locks the Akten in one order for all writers and reads their states; a later statement than the insert, so it sees what it waited for. */
export const aktenSperren = (mandantId: number, schluessel: readonly Aktenschluessel[]): Anfrage => ({
  name: 'akte-sperren',
  text: `select ${AKTE_SPALTEN} from akte a
         join unnest($2::text[], $3::text[]) as s (art, schluessel) on a.art = s.art and a.schluessel = s.schluessel
         where a.mandant_id = $1 order by a.art, a.schluessel for update of a`,
  values: [mandantId, schluessel.map((s) => s.art), schluessel.map((s) => s.schluessel)],
});

/** Reads Akten without locking them: master data a decision names by version. */
export const aktenLesen = (mandantId: number, schluessel: readonly Aktenschluessel[]): Anfrage => ({
  name: 'akte-lesen',
  text: `select ${AKTE_SPALTEN} from akte a
         join unnest($2::text[], $3::text[]) as s (art, schluessel) on a.art = s.art and a.schluessel = s.schluessel
         where a.mandant_id = $1`,
  values: [mandantId, schluessel.map((s) => s.art), schluessel.map((s) => s.schluessel)],
});

export const akteNachId = (mandantId: number, id: string): Anfrage => ({
  name: 'akte-nach-id',
  text: `select ${AKTE_SPALTEN} from akte a where a.mandant_id = $1 and a.id = $2`,
  values: [mandantId, id],
});

export const aktenAb = (mandantId: number, artMuster: string, nachId: string, anzahl: number): Anfrage => ({
  name: 'akten-ab',
  text: `select ${AKTE_SPALTEN} from akte a where a.mandant_id = $1 and a.art like $2 and a.id > $3 order by a.id limit $4`,
  values: [mandantId, artMuster, nachId, anzahl],
});

export const aktenFortschreiben = (mandantId: number, akten: readonly Fortschreibung[]): Anfrage => ({
  name: 'akte-fortschreiben',
  text: `update akte a set version = n.version, bekannt_am = n.bekannt_am, zustand = n.zustand::jsonb
         from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::text[]) as n (id, version, bekannt_am, zustand)
         where a.mandant_id = $1 and a.id = n.id`,
  values: [
    mandantId,
    akten.map((a) => a.id),
    akten.map((a) => a.version),
    akten.map((a) => a.bekanntAm),
    akten.map((a) => a.zustand),
  ],
});

/** Claims unique keys; who comes second gets no row back and reads the first one's. */
export const ansprueche = (mandantId: number, liste: readonly Anspruch[]): Anfrage[] => [
  {
    name: 'anspruch-erheben',
    text: `insert into natuerlicher_schluessel (mandant_id, art, schluessel, inhalt_hash, ziel_id)
           select $1, n.art, n.schluessel, n.inhalt_hash, n.ziel_id
           from unnest($2::text[], $3::text[], $4::bytea[], $5::uuid[]) as n (art, schluessel, inhalt_hash, ziel_id)
           order by n.art, n.schluessel
           on conflict do nothing`,
    values: [
      mandantId,
      liste.map((n) => n.art),
      liste.map((n) => n.schluessel),
      liste.map((n) => n.inhaltHash),
      liste.map((n) => n.zielId),
    ],
  },
  anspruecheLesen(mandantId, liste),
];

export const anspruecheLesen = (
  mandantId: number,
  liste: readonly Pick<Anspruch, 'art' | 'schluessel'>[],
): Anfrage => ({
  name: 'anspruch-lesen',
  text: `select s.art, s.schluessel, s.inhalt_hash, s.ziel_id from natuerlicher_schluessel s
         join unnest($2::text[], $3::text[]) as n (art, schluessel) on s.art = n.art and s.schluessel = n.schluessel
         where s.mandant_id = $1`,
  values: [mandantId, liste.map((n) => n.art), liste.map((n) => n.schluessel)],
});

export const tatsachenAnhaengen = (
  mandantId: number,
  modul: string,
  schreibvorgangId: string,
  zeilen: readonly Tatsachenzeile[],
): Anfrage => ({
  name: `${modul}-tatsachen-anhaengen`,
  text: `insert into ${modul}_tatsache (mandant_id, schreibvorgang_id, stelle, akte_id, lfd, id, art, inhalt, entscheidung,
                                         wirkt_ab, bekannt_am, zu, salz, digest)
         select $1, $2, n.stelle - 1, n.akte_id, n.lfd, n.id, n.art, n.inhalt::jsonb, n.entscheidung::jsonb,
                n.wirkt_ab, n.bekannt_am, n.zu, n.salz, n.digest
         from unnest($3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::date[], $10::timestamptz[],
                     $11::uuid[], $12::bytea[], $13::bytea[])
              with ordinality as n (akte_id, lfd, id, art, inhalt, entscheidung, wirkt_ab, bekannt_am, zu, salz, digest, stelle)`,
  values: [
    mandantId,
    schreibvorgangId,
    zeilen.map((z) => z.akteId),
    zeilen.map((z) => z.lfd),
    zeilen.map((z) => z.id),
    zeilen.map((z) => z.art),
    zeilen.map((z) => JSON.stringify(z.inhalt)),
    zeilen.map((z) => JSON.stringify(z.entscheidung)),
    zeilen.map((z) => z.wirktAb ?? null),
    zeilen.map((z) => z.bekanntAm),
    zeilen.map((z) => z.zu ?? null),
    zeilen.map((z) => z.salz),
    zeilen.map((z) => z.digest),
  ],
});

const TATSACHE_SPALTEN = `t.akte_id, t.lfd, t.id, t.art, t.inhalt, t.entscheidung, t.wirkt_ab, t.bekannt_am, t.zu`;

/** The facts of Akten up to an instant (all without one), in folding order. */
export const tatsachenLesen = (
  mandantId: number,
  modul: string,
  akten: readonly string[],
  bis: { bekanntAm?: Zeitpunkt; lfd?: number } = {},
): Anfrage => ({
  name: `${modul}-tatsachen-lesen`,
  text: `select ${TATSACHE_SPALTEN} from ${modul}_tatsache t
         where t.mandant_id = $1 and t.akte_id = any($2::uuid[]) and t.bekannt_am <= $3 and t.lfd <= $4
         order by t.akte_id, t.lfd`,
  values: [mandantId, akten, bis.bekanntAm ?? 'infinity', bis.lfd ?? 2147483647],
});

export const tatsacheNachId = (mandantId: number, modul: string, id: string): Anfrage => ({
  name: `${modul}-tatsache-nach-id`,
  text: `select ${TATSACHE_SPALTEN}, a.art as akte_art, a.schluessel as akte_schluessel
         from ${modul}_tatsache t join akte a on a.mandant_id = t.mandant_id and a.id = t.akte_id
         where t.mandant_id = $1 and t.id = $2`,
  values: [mandantId, id],
});

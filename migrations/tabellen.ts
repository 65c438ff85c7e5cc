import type { QueryRunner } from 'typeorm';

/** Group role (NOLOGIN) that holds the service's rights; the login role of `DATABASE_URL` is its member. */
export const DIENSTROLLE = 'beitragswerk_app';

/**
 * Makes a tenant table safe: forced row-level security by `app.mandant`, and exactly the given rights for the service.
 * What is not granted here the database refuses, whatever the code does.
 */
export async function mandantentabelle(lauf: QueryRunner, name: string, rechte: string): Promise<void> {
  await lauf.query(`alter table ${name} enable row level security`);
  await lauf.query(`alter table ${name} force row level security`);
  await lauf.query(
    `create policy ${name}_mandant on ${name}
       using (mandant_id = nullif(current_setting('app.mandant', true), '')::int)
       with check (mandant_id = nullif(current_setting('app.mandant', true), '')::int)`,
  );
  await lauf.query(`grant ${rechte} on ${name} to ${DIENSTROLLE}`);
}

/** The fact table of a module: append-only for the service, gapless `lfd` per Akte. */
export async function tatsachentabelle(lauf: QueryRunner, modul: string): Promise<void> {
  const name = `${modul}_tatsache`;
  await lauf.query(
    `create table ${name} (
       mandant_id int not null,
       akte_id uuid not null,
       lfd int not null,
       id uuid not null,
       schreibvorgang_id uuid not null,
       stelle int not null,
       art text not null,
       inhalt jsonb not null,
       entscheidung jsonb not null,
       wirkt_ab date,
       bekannt_am timestamptz not null,
       zu uuid,
       salz bytea not null,
       digest bytea not null,
       constraint ${name}_pk primary key (mandant_id, akte_id, lfd),
       constraint ${name}_id unique (mandant_id, id),
       constraint ${name}_stelle unique (mandant_id, schreibvorgang_id, stelle),
       constraint ${name}_lfd check (lfd > 0),
       constraint ${name}_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id),
       constraint ${name}_schreibvorgang foreign key (mandant_id, schreibvorgang_id) references schreibvorgang (mandant_id, id)
     )`,
  );
  await lauf.query(
    `comment on column ${name}.lfd is 'Gapless per Akte, given under its lock; facts are folded in this order.'`,
  );
  await lauf.query(
    `comment on column ${name}.entscheidung is 'The decision taken on the fact; never evaluated again.'`,
  );
  await lauf.query(
    `comment on column ${name}.stelle is 'Index of the fact within its Schreibvorgang; second part of the feed position.'`,
  );
  await mandantentabelle(lauf, name, 'select, insert');
}

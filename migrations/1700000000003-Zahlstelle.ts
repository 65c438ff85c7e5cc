import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandantentabelle, tatsachentabelle } from './tabellen';

/** Facts and read models of the module zahlstelle (DE). */
export class Zahlstelle1700000000003 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await tatsachentabelle(lauf, 'zahlstelle');
    await versorgungsbezuege(lauf);
    await zahlstellenseite(lauf);
  }

  async down(lauf: QueryRunner): Promise<void> {
    for (const tabelle of ['klaerungsfall', 'versorgungsbezug', 'zahlstelle_tatsache'])
      await lauf.query(`drop table ${tabelle}`);
  }
}

/** Versorgungsbezüge of both sides; one tenant may be a Krankenkasse and a Zahlstelle. */
async function versorgungsbezuege(lauf: QueryRunner): Promise<void> {
  await lauf.query(
    `create table versorgungsbezug (
       mandant_id int not null,
       id uuid not null,
       seite text not null constraint versorgungsbezug_seite check (seite in ('krankenkasse', 'zahlstelle')),
       akte_id uuid not null,
       zahlstellennummer text not null,
       azvu text not null,
       bbnrkk text not null,
       absender text,
       status text not null,
       constraint versorgungsbezug_pk primary key (mandant_id, id),
       constraint versorgungsbezug_schluessel unique (mandant_id, seite, zahlstellennummer, azvu, bbnrkk),
       constraint versorgungsbezug_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
     )`,
  );
  await lauf.query(
    `comment on column versorgungsbezug.absender is 'Zahlstellennummer of the client that brought it; null when a clerk of the tenant did.'`,
  );
  await lauf.query(`create index versorgungsbezug_zahlstelle on versorgungsbezug (mandant_id, zahlstellennummer, id)`);
  await lauf.query(`create index versorgungsbezug_absender on versorgungsbezug (mandant_id, absender, id)`);
  await mandantentabelle(lauf, 'versorgungsbezug', 'select, insert, update (status)');
}

/** What the Zahlstelle's side keeps beside: Rückmeldungen that nobody could place. */
async function zahlstellenseite(lauf: QueryRunner): Promise<void> {
  await lauf.query(
    `create table klaerungsfall (
       mandant_id int not null,
       id uuid not null,
       akte_id uuid not null,
       zahlstellennummer text not null,
       absender text,
       status text not null constraint klaerungsfall_status check (status in ('offen', 'erledigt')),
       erstellt_am timestamptz not null,
       constraint klaerungsfall_pk primary key (mandant_id, id),
       constraint klaerungsfall_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
     )`,
  );
  await lauf.query(`comment on column klaerungsfall.id is 'Id of the fact: the Rückmeldung that waits.'`);
  await lauf.query(`create index klaerungsfall_zahlstelle on klaerungsfall (mandant_id, zahlstellennummer, id)`);
  await lauf.query(`create index klaerungsfall_absender on klaerungsfall (mandant_id, absender, id)`);
  await mandantentabelle(lauf, 'klaerungsfall', 'select, insert, update (status)');
}

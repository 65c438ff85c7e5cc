import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIENSTROLLE, mandantentabelle, tatsachentabelle } from './tabellen';

/** The platform's tables: tenants, Akten, Protokoll, natural keys, idempotency, jobs, and the facts of a tenant's settings. */
export class Grundlagen1700000000001 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await lauf.query(
      `do $$ begin
         if not exists (select 1 from pg_roles where rolname = '${DIENSTROLLE}') then create role ${DIENSTROLLE} nologin; end if;
       end $$`,
    );
    await lauf.query(`grant usage on schema public to ${DIENSTROLLE}`);

    await lauf.query(
      `create table mandant (
         id int generated always as identity primary key,
         uuid uuid not null constraint mandant_uuid unique,
         name text not null,
         land text not null constraint mandant_land check (land in ('DE', 'AT')),
         sandbox boolean not null,
         sandbox_jetzt timestamptz,
         angelegt_am timestamptz not null default clock_timestamp(),
         constraint mandant_uhr check (sandbox or sandbox_jetzt is null)
       )`,
    );
    await lauf.query(
      `comment on column mandant.sandbox_jetzt is 'Where the clock of a sandbox tenant stands; null = real time.'`,
    );
    await lauf.query(`grant select, insert on mandant to ${DIENSTROLLE}`);
    await lauf.query(`grant update (sandbox_jetzt) on mandant to ${DIENSTROLLE}`);
    await lauf.query(`grant select on migrationen to ${DIENSTROLLE}`);

    await lauf.query(
      `create table akte (
         mandant_id int not null references mandant (id),
         id uuid not null,
         art text not null,
         schluessel text not null,
         version int not null,
         bekannt_am timestamptz,
         zustand jsonb not null,
         constraint akte_pk primary key (mandant_id, id),
         constraint akte_schluessel unique (mandant_id, art, schluessel)
       )`,
    );
    await lauf.query(
      `comment on table akte is 'What one decision reads and locks: lock, ETag (version = lfd of the last fact) and folded state in one row.'`,
    );
    await mandantentabelle(lauf, 'akte', 'select, insert, update (version, bekannt_am, zustand)');

    await this.protokoll(lauf);

    await lauf.query(
      `create table natuerlicher_schluessel (
         mandant_id int not null,
         art text not null,
         schluessel text not null,
         inhalt_hash bytea not null,
         ziel_id uuid not null,
         constraint natuerlicher_schluessel_pk primary key (mandant_id, art, schluessel)
       )`,
    );
    await lauf.query(
      `comment on table natuerlicher_schluessel is 'What is unique across Akten (Referenzwert, bank line), with the hash of its content.'`,
    );
    await mandantentabelle(lauf, 'natuerlicher_schluessel', 'select, insert');

    await lauf.query(
      `create table idempotenz (
         mandant_id int not null,
         client text not null,
         weg text not null,
         schluessel text not null,
         fingerabdruck bytea not null,
         antwort jsonb not null,
         angelegt_am timestamptz not null default clock_timestamp(),
         constraint idempotenz_pk primary key (mandant_id, client, weg, schluessel)
       )`,
    );
    await lauf.query(`create index idempotenz_ablauf on idempotenz (mandant_id, angelegt_am)`);
    await mandantentabelle(lauf, 'idempotenz', 'select, insert, delete');

    await lauf.query(
      `create table auftrag (
         mandant_id int not null,
         id uuid not null,
         art text not null,
         schluessel text not null,
         faellig_am timestamptz not null,
         stand text not null constraint auftrag_stand check (stand in ('offen', 'laeuft', 'erledigt', 'gescheitert', 'abgebrochen')),
         fortschritt int not null default 0,
         gesamt int,
         ergebnis jsonb,
         besitzer uuid,
         versuche int not null default 0,
         wiederholen_ab timestamptz,
         angelegt_am timestamptz not null default clock_timestamp(),
         geaendert_am timestamptz not null default clock_timestamp(),
         constraint auftrag_pk primary key (mandant_id, id),
         constraint auftrag_schluessel unique (mandant_id, art, schluessel)
       )`,
    );
    await lauf.query(`create index auftrag_faellig on auftrag (mandant_id, faellig_am) where stand = 'offen'`);
    await lauf.query(
      `comment on column auftrag.wiederholen_ab is 'After a failure: real time before which the takt leaves the job alone, so that others go on.'`,
    );
    await lauf.query(`comment on column auftrag.faellig_am is 'Due by the clock of the tenant.'`);
    await lauf.query(
      `comment on column auftrag.schluessel is 'What the job is about; one job per kind and key, so that planning twice has no effect.'`,
    );
    await mandantentabelle(lauf, 'auftrag', 'select, insert, update');

    await tatsachentabelle(lauf, 'mandant');
  }

  private async protokoll(lauf: QueryRunner): Promise<void> {
    await lauf.query(
      `create table schreibvorgang (
         mandant_id int not null,
         id uuid not null,
         art text not null constraint schreibvorgang_art check (art in ('geschrieben', 'abgelehnt', 'verweigert')),
         akteur text not null,
         client text not null,
         zweck text not null,
         grund text,
         request_id uuid not null,
         anzahl int not null,
         digest bytea not null,
         angelegt_am timestamptz not null default clock_timestamp(),
         constraint schreibvorgang_pk primary key (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on table schreibvorgang is 'One row per committed write or recorded refusal; ids only, no personal data. angelegt_am is real time.'`,
    );
    await mandantentabelle(lauf, 'schreibvorgang', 'select, insert');

    await lauf.query(
      `create table unversiegelt (
         mandant_id int not null,
         schreibvorgang_id uuid not null,
         constraint unversiegelt_pk primary key (mandant_id, schreibvorgang_id)
       )`,
    );
    await lauf.query(
      `comment on table unversiegelt is 'Writes waiting for their number; emptied by presence, not by position, so none is skipped.'`,
    );
    await mandantentabelle(lauf, 'unversiegelt', 'select, insert, delete');

    await lauf.query(
      `create table siegel (
         mandant_id int not null,
         constraint siegel_pk primary key (mandant_id)
       )`,
    );
    await lauf.query(`comment on table siegel is 'Lock row: one sealer per tenant at a time.'`);
    await mandantentabelle(lauf, 'siegel', 'select, insert, update');

    await lauf.query(
      `create table block (
         mandant_id int not null,
         nummer bigint not null,
         von bigint not null,
         bis bigint not null,
         anzahl int not null,
         vorher bytea not null,
         hash bytea not null,
         versiegelt_am timestamptz not null default clock_timestamp(),
         constraint block_pk primary key (mandant_id, nummer),
         constraint block_von unique (mandant_id, von),
         constraint block_anzahl check (anzahl = bis - von + 1 and anzahl > 0)
       )`,
    );
    await mandantentabelle(lauf, 'block', 'select, insert');

    await lauf.query(
      `create table protokollnummer (
         mandant_id int not null,
         nummer bigint not null,
         schreibvorgang_id uuid not null,
         constraint protokollnummer_pk primary key (mandant_id, nummer),
         constraint protokollnummer_schreibvorgang unique (mandant_id, schreibvorgang_id)
       )`,
    );
    await lauf.query(
      `comment on table protokollnummer is 'The gapless number of each write, given by the sealer after its commit.'`,
    );
    await mandantentabelle(lauf, 'protokollnummer', 'select, insert');
  }

  async down(lauf: QueryRunner): Promise<void> {
    for (const tabelle of [
      'mandant_tatsache',
      'auftrag',
      'idempotenz',
      'natuerlicher_schluessel',
      'protokollnummer',
      'block',
      'siegel',
      'unversiegelt',
      'schreibvorgang',
      'akte',
      'mandant',
    ])
      await lauf.query(`drop table ${tabelle}`);
  }
}

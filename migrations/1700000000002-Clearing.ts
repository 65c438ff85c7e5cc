import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandantentabelle, tatsachentabelle } from './tabellen';

/** Facts and read models of the module clearing (AT). */
export class Clearing1700000000002 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await tatsachentabelle(lauf, 'clearing');

    await lauf.query(
      `create table clearing_konto (
         mandant_id int not null,
         beitragskontonummer text not null,
         akte_id uuid not null,
         seriennummern text[] not null,
         constraint clearing_konto_pk primary key (mandant_id, beitragskontonummer),
         constraint clearing_konto_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on column clearing_konto.seriennummern is 'Senders with a stored Zuordnung: they see the cases of the account.'`,
    );
    await mandantentabelle(lauf, 'clearing_konto', 'select, insert, update (seriennummern)');

    await lauf.query(
      `create table clearing_meldung (
         mandant_id int not null,
         id uuid not null,
         akte_id uuid not null,
         beitragskontonummer text not null,
         referenzwert text not null,
         meldungsart text not null,
         status text not null,
         seriennummer text,
         beitragszeitraum text,
         eingang timestamptz not null,
         constraint clearing_meldung_pk primary key (mandant_id, id),
         constraint clearing_meldung_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on column clearing_meldung.seriennummer is 'ELDA-Seriennummer of the sender; null when a clerk of the ÖGK entered the message.'`,
    );
    await lauf.query(
      `create index clearing_meldung_referenzwert on clearing_meldung (mandant_id, beitragskontonummer, referenzwert)`,
    );
    await lauf.query(
      `create index clearing_meldung_zeitraum on clearing_meldung (mandant_id, beitragskontonummer, beitragszeitraum)`,
    );
    await lauf.query(
      `create index clearing_meldung_wartend on clearing_meldung (mandant_id, akte_id) where status in ('nicht-verarbeitet', 'vorgemerkt')`,
    );
    await lauf.query(`create index clearing_meldung_sender on clearing_meldung (mandant_id, seriennummer, id)`);
    await mandantentabelle(lauf, 'clearing_meldung', 'select, insert, update (status)');

    await lauf.query(
      `create table clearingfall (
         mandant_id int not null,
         id uuid not null,
         akte_id uuid not null,
         meldung_id uuid,
         kategorie text not null constraint clearingfall_kategorie check (kategorie in ('bereinigungspflichtig', 'informell')),
         status text not null constraint clearingfall_status check (status in (
           'erstellt', 'elda-in-zustellung', 'elda-bereitgestellt', 'elda-zugestellt', 'elda-unzustellbar',
           'webeku-in-bearbeitung', 'webeku-bearbeitet', 'obsolet')),
         informationen jsonb not null,
         beitragskontonummer text not null,
         dienstgeber_name text,
         versicherungsnummer text,
         name text,
         beitragszeitraum text,
         referenzwert text,
         empfaenger text,
         erstellt_am timestamptz not null,
         erinnerung_am date,
         constraint clearingfall_pk primary key (mandant_id, id),
         constraint clearingfall_erinnerung check (kategorie = 'bereinigungspflichtig' or erinnerung_am is null),
         constraint clearingfall_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on table clearingfall is 'Read model of a Clearingfall, moved only by facts of its Akte.'`,
    );
    await lauf.query(`create index clearingfall_meldung on clearingfall (mandant_id, meldung_id)`);
    await lauf.query(`create index clearingfall_konto on clearingfall (mandant_id, beitragskontonummer, id)`);
    await lauf.query(`create index clearingfall_empfaenger on clearingfall (mandant_id, empfaenger, id)`);
    await lauf.query(
      `create index clearingfall_unzustellbar on clearingfall (mandant_id, beitragskontonummer) where empfaenger is null`,
    );
    await mandantentabelle(lauf, 'clearingfall', 'select, insert, update (status, empfaenger, erinnerung_am)');

    await lauf.query(
      `create table zustellung (
         mandant_id int not null,
         nummer bigint generated always as identity,
         fall_id uuid not null,
         lfd int not null,
         grund text not null constraint zustellung_grund check (grund in ('M', 'U', 'O')),
         empfaenger text not null,
         bereitgestellt_am timestamptz not null,
         abgeholt_am timestamptz,
         constraint zustellung_pk primary key (mandant_id, nummer),
         constraint zustellung_lfd unique (mandant_id, fall_id, lfd),
         constraint zustellung_fall foreign key (mandant_id, fall_id) references clearingfall (mandant_id, id)
       )`,
    );
    await lauf.query(
      `create index zustellung_postausgang on zustellung (mandant_id, empfaenger, nummer) where abgeholt_am is null`,
    );
    await mandantentabelle(lauf, 'zustellung', 'select, insert, update (abgeholt_am)');

    await lauf.query(
      `create table clearing_termin (
         mandant_id int not null,
         akte_id uuid not null,
         beitragskontonummer text not null,
         mbgm_am date,
         erinnerung_am date,
         neuentscheidung_am date,
         constraint clearing_termin_pk primary key (mandant_id, akte_id),
         constraint clearing_termin_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on table clearing_termin is 'Next due days of an Akte; jobs select by these indexes, the rules stay in the domain.'`,
    );
    await lauf.query(
      `create index clearing_termin_konto on clearing_termin (mandant_id, beitragskontonummer, akte_id)`,
    );
    await lauf.query(`create index clearing_termin_mbgm on clearing_termin (mandant_id, mbgm_am)`);
    await lauf.query(`create index clearing_termin_erinnerung on clearing_termin (mandant_id, erinnerung_am)`);
    await lauf.query(
      `create index clearing_termin_neuentscheidung on clearing_termin (mandant_id, neuentscheidung_am)`,
    );
    await mandantentabelle(lauf, 'clearing_termin', 'select, insert, update');
  }

  async down(lauf: QueryRunner): Promise<void> {
    for (const tabelle of [
      'clearing_termin',
      'zustellung',
      'clearingfall',
      'clearing_meldung',
      'clearing_konto',
      'clearing_tatsache',
    ])
      await lauf.query(`drop table ${tabelle}`);
  }
}

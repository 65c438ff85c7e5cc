import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIENSTROLLE, mandantentabelle, tatsachentabelle } from './tabellen';

/** Facts and read models of the module zahlstelle (DE). */
export class Zahlstelle1700000000003 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await tatsachentabelle(lauf, 'zahlstelle');
    await versorgungsbezuege(lauf);
    await kassenseite(lauf);
    await zahlstellenseite(lauf);
  }

  async down(lauf: QueryRunner): Promise<void> {
    for (const tabelle of [
      'klaerungsfall',
      'zahlstelle_person',
      'zahlstelle_rueckmeldung',
      'zahlstelle_meldung',
      'versorgungsbezug',
      'zahlstelle_tatsache',
    ])
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

/** Reports that came to the Krankenkasse, and the DBKZ that it made. */
async function kassenseite(lauf: QueryRunner): Promise<void> {
  await lauf.query(`grant update (akte_id, absender) on versorgungsbezug to ${DIENSTROLLE}`);

  await lauf.query(
    `create table zahlstelle_meldung (
       mandant_id int not null,
       id uuid not null,
       akte_id uuid not null,
       versorgungsbezug_id uuid,
       zahlstellennummer text not null,
       bbnrkk text not null,
       absender text,
       gd text not null,
       storno boolean not null,
       status text not null constraint zahlstelle_meldung_status check (status in (
         'verarbeitet', 'nicht-verarbeitet', 'storniert', 'mehrfach-vorgelegt')),
       eingang timestamptz not null,
       constraint zahlstelle_meldung_pk primary key (mandant_id, id),
       constraint zahlstelle_meldung_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
     )`,
  );
  await lauf.query(
    `comment on column zahlstelle_meldung.absender is 'Zahlstellennummer of the client; null when the Krankenkasse took the report in.'`,
  );
  await lauf.query(
    `create index zahlstelle_meldung_zahlstelle on zahlstelle_meldung (mandant_id, zahlstellennummer, id)`,
  );
  await lauf.query(`create index zahlstelle_meldung_absender on zahlstelle_meldung (mandant_id, absender, id)`);
  await lauf.query(`create index zahlstelle_meldung_bezug on zahlstelle_meldung (mandant_id, versorgungsbezug_id, id)`);
  await mandantentabelle(lauf, 'zahlstelle_meldung', 'select, insert, update (status)');

  await lauf.query(
    `create table zahlstelle_rueckmeldung (
       mandant_id int not null,
       id uuid not null,
       akte_id uuid not null,
       versorgungsbezug_id uuid not null,
       zahlstellennummer text not null,
       absender text,
       gd text not null,
       storno boolean not null,
       status text not null constraint zahlstelle_rueckmeldung_status check (status in ('gueltig', 'storniert')),
       inhalt jsonb not null,
       erstellt_am timestamptz not null,
       constraint zahlstelle_rueckmeldung_pk primary key (mandant_id, id),
       constraint zahlstelle_rueckmeldung_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
     )`,
  );
  await lauf.query(
    `comment on table zahlstelle_rueckmeldung is 'DBKZ that the Krankenkasse made; each stands in the decision of the fact that caused it.'`,
  );
  await lauf.query(
    `create index zahlstelle_rueckmeldung_zahlstelle on zahlstelle_rueckmeldung (mandant_id, zahlstellennummer, id)`,
  );
  await lauf.query(
    `create index zahlstelle_rueckmeldung_absender on zahlstelle_rueckmeldung (mandant_id, absender, id)`,
  );
  await lauf.query(
    `create index zahlstelle_rueckmeldung_bezug on zahlstelle_rueckmeldung (mandant_id, versorgungsbezug_id, id)`,
  );
  await mandantentabelle(lauf, 'zahlstelle_rueckmeldung', 'select, insert, update (status)');

  await lauf.query(
    `create table zahlstelle_person (
       mandant_id int not null,
       akte_id uuid not null,
       laufend boolean not null,
       constraint zahlstelle_person_pk primary key (mandant_id, akte_id),
       constraint zahlstelle_person_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
     )`,
  );
  await lauf.query(
    `comment on column zahlstelle_person.laufend is 'A Versorgungsbezug is paid: the figures of a new year concern the person (ZR-125).'`,
  );
  await lauf.query(`create index zahlstelle_person_laufend on zahlstelle_person (mandant_id, akte_id) where laufend`);
  await mandantentabelle(lauf, 'zahlstelle_person', 'select, insert, update (laufend)');
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

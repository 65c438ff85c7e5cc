import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandantentabelle, tatsachentabelle } from './tabellen';

/** Facts and read models of the module liability-account (DE). */
export class Haftungskonto1700000000004 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await tatsachentabelle(lauf, 'liability_account');
    await this.personenUndBelege(lauf);
    await this.beitragskonten(lauf);
  }

  /** The ledger: what is claimed, what is booked on it, who is liable. Facts decide, these tables follow. */
  private async beitragskonten(lauf: QueryRunner): Promise<void> {
    await lauf.query(
      `create table liability_konto (
         mandant_id int not null,
         id uuid not null,
         betriebsnummer text not null,
         arbeitgeber uuid not null,
         offen numeric(30, 2) not null,
         constraint liability_konto_pk primary key (mandant_id, id),
         constraint liability_konto_betriebsnummer unique (mandant_id, betriebsnummer),
         constraint liability_konto_offen check (offen >= 0),
         constraint liability_konto_akte foreign key (mandant_id, id) references akte (mandant_id, id),
         constraint liability_konto_arbeitgeber foreign key (mandant_id, arbeitgeber) references liability_person (mandant_id, id)
       )`,
    );
    await lauf.query(`comment on column liability_konto.id is 'The id of the Akte.'`);
    await lauf.query(`comment on column liability_konto.offen is 'Sum of the open Posten of the account.'`);
    await lauf.query(`create index liability_konto_schuldner on liability_konto (mandant_id, arbeitgeber, id)`);
    await mandantentabelle(lauf, 'liability_konto', 'select, insert, update (offen)');

    await lauf.query(
      `create table liability_posten (
         mandant_id int not null,
         id uuid not null,
         konto_id uuid not null,
         schuldart text not null constraint liability_posten_schuldart check (schuldart in (
           'AN', 'AG', 'UMLAGE', 'SZ', 'GEBUEHR', 'AUSLAGE', 'ZINS', 'BUSSGELD')),
         beitragsmonat text,
         faellig_am date not null,
         betrag numeric(20, 2) not null,
         offen numeric(20, 2) not null,
         herkunft text not null constraint liability_posten_herkunft check (herkunft in (
           'nachweis', 'schaetzung', 'korrektur', 'pruefbescheid', 'nebenforderung')),
         erledigt boolean not null,
         constraint liability_posten_pk primary key (mandant_id, id),
         constraint liability_posten_betrag check (betrag > 0),
         constraint liability_posten_offen check (offen >= 0 and offen <= betrag),
         constraint liability_posten_erledigt check (erledigt = (offen = 0)),
         constraint liability_posten_konto foreign key (mandant_id, konto_id) references liability_konto (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on column liability_posten.betrag is 'Wider than any amount of a request: a Posten is the sum of up to fifty of them.'`,
    );
    await lauf.query(
      `comment on constraint liability_posten_offen on liability_posten is 'No payment takes more of a Posten than there is (LR-086).'`,
    );
    await lauf.query(`create index liability_posten_monat on liability_posten (mandant_id, konto_id, beitragsmonat)`);
    await lauf.query(
      `create index liability_posten_summen on liability_posten (mandant_id, schuldart) include (offen) where not erledigt`,
    );
    await mandantentabelle(lauf, 'liability_posten', 'select, insert, update (offen, erledigt)');

    await lauf.query(
      `create table liability_buchung (
         mandant_id int not null,
         id uuid not null,
         konto_id uuid not null,
         tatsache_id uuid not null,
         soll text not null constraint liability_buchung_soll check (soll in ('posten', 'beitragssoll', 'geldeingang', 'guthaben')),
         haben text not null constraint liability_buchung_haben check (haben in ('posten', 'beitragssoll', 'geldeingang', 'guthaben')),
         betrag numeric(20, 2) not null,
         wertstellung date not null,
         grund text not null,
         posten_id uuid,
         zahlung_id uuid,
         zu uuid,
         bekannt_am timestamptz not null,
         constraint liability_buchung_pk primary key (mandant_id, id),
         constraint liability_buchung_zu unique (mandant_id, zu),
         constraint liability_buchung_betrag check (betrag > 0),
         constraint liability_buchung_seiten check (soll <> haben),
         constraint liability_buchung_posten_genannt check ((posten_id is null) = (soll <> 'posten' and haben <> 'posten')),
         constraint liability_buchung_konto foreign key (mandant_id, konto_id) references liability_konto (mandant_id, id),
         constraint liability_buchung_posten foreign key (mandant_id, posten_id) references liability_posten (mandant_id, id),
         constraint liability_buchung_tatsache foreign key (mandant_id, tatsache_id)
           references liability_account_tatsache (mandant_id, id),
         constraint liability_buchung_aufgehobene foreign key (mandant_id, zu) references liability_buchung (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on table liability_buchung is 'Transfers: one row with both sides, so every booking balances. Append-only; an error is answered by a counter-entry.'`,
    );
    await lauf.query(
      `comment on constraint liability_buchung_zu on liability_buchung is 'A booking is reversed once (LR-152).'`,
    );
    await lauf.query(`create index liability_buchung_zahlung on liability_buchung (mandant_id, zahlung_id)`);
    await lauf.query(`create index liability_buchung_je_posten on liability_buchung (mandant_id, posten_id)`);
    await mandantentabelle(lauf, 'liability_buchung', 'select, insert');

    await lauf.query(
      `create table liability_haftung (
         mandant_id int not null,
         id uuid not null,
         konto_id uuid not null,
         schuldner uuid not null,
         haftungsart text not null,
         constraint liability_haftung_pk primary key (mandant_id, id),
         constraint liability_haftung_konto foreign key (mandant_id, konto_id) references liability_konto (mandant_id, id),
         constraint liability_haftung_person foreign key (mandant_id, schuldner) references liability_person (mandant_id, id)
       )`,
    );
    await lauf.query(`create index liability_haftung_schuldner on liability_haftung (mandant_id, schuldner, konto_id)`);
    await mandantentabelle(lauf, 'liability_haftung', 'select, insert');
  }

  private async personenUndBelege(lauf: QueryRunner): Promise<void> {
    await lauf.query(
      `create table liability_person (
         mandant_id int not null,
         id uuid not null,
         akte_id uuid not null,
         art text not null constraint liability_person_art check (art in ('natuerlich', 'juristisch')),
         name text not null,
         vorname text,
         geburtsdatum date,
         registernummer text,
         kennung text,
         constraint liability_person_pk primary key (mandant_id, id),
         constraint liability_person_akte foreign key (mandant_id, akte_id) references akte (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on column liability_person.registernummer is 'Without spaces, in capitals: only for finding; the number as it was said stands in the Akte.'`,
    );
    await lauf.query(`create index liability_person_geburtsdatum on liability_person (mandant_id, geburtsdatum, id)`);
    await lauf.query(
      `create index liability_person_registernummer on liability_person (mandant_id, registernummer, id)`,
    );
    await lauf.query(`create index liability_person_kennung on liability_person (mandant_id, kennung, id)`);
    await mandantentabelle(lauf, 'liability_person', 'select, insert');

    await lauf.query(
      `create table liability_namenswort (
         mandant_id int not null,
         wort text collate "C" not null,
         person_id uuid not null,
         constraint liability_namenswort_pk primary key (mandant_id, wort, person_id),
         constraint liability_namenswort_person foreign key (mandant_id, person_id) references liability_person (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on column liability_namenswort.wort is 'In byte order, so that the beginning of a word is a span of the index.'`,
    );
    await mandantentabelle(lauf, 'liability_namenswort', 'select, insert');

    await lauf.query(
      `create table liability_beleginhalt (
         mandant_id int not null,
         beleg_id uuid not null,
         inhalt bytea not null,
         constraint liability_beleginhalt_pk primary key (mandant_id, beleg_id),
         constraint liability_beleginhalt_tatsache foreign key (mandant_id, beleg_id)
           references liability_account_tatsache (mandant_id, id)
       )`,
    );
    await lauf.query(
      `comment on table liability_beleginhalt is 'The bytes of a Beleg; its fact of the same id holds their SHA-256.'`,
    );
    await mandantentabelle(lauf, 'liability_beleginhalt', 'select, insert');
  }

  async down(lauf: QueryRunner): Promise<void> {
    for (const tabelle of [
      'liability_haftung',
      'liability_buchung',
      'liability_posten',
      'liability_konto',
      'liability_beleginhalt',
      'liability_namenswort',
      'liability_person',
      'liability_account_tatsache',
    ])
      await lauf.query(`drop table ${tabelle}`);
  }
}

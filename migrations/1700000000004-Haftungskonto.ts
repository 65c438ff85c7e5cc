import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandantentabelle, tatsachentabelle } from './tabellen';

/** Facts and read models of the module liability-account (DE). */
export class Haftungskonto1700000000004 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await tatsachentabelle(lauf, 'liability_account');
    await this.personenUndBelege(lauf);
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
      'liability_beleginhalt',
      'liability_namenswort',
      'liability_person',
      'liability_account_tatsache',
    ])
      await lauf.query(`drop table ${tabelle}`);
  }
}

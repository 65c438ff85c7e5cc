import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tatsachentabelle } from './tabellen';

/** Facts of the module contribution-calc: rates of the Krankenkassen and calculations that were stored. */
export class Beitragsrechnung1700000000005 implements MigrationInterface {
  async up(lauf: QueryRunner): Promise<void> {
    await tatsachentabelle(lauf, 'contribution_calc');
  }

  async down(lauf: QueryRunner): Promise<void> {
    await lauf.query('drop table contribution_calc_tatsache');
  }
}

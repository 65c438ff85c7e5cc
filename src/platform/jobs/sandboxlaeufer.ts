import { Injectable } from '@nestjs/common';
import type { Mandant } from '../auth/kontext';
import { Sandboxlauf } from '../auth/sandbox/sandboxlauf';
import type { Zeitpunkt } from '../clock';
import { Datenbank } from '../db/datenbank';
import { Auftragslauf } from './auftragslauf';

/** Moves the clock of a sandbox tenant from one due job to the next, so each runs at the time it is due. */
@Injectable()
export class Sandboxlaeufer extends Sandboxlauf {
  constructor(
    private readonly lauf: Auftragslauf,
    private readonly datenbank: Datenbank,
  ) {
    super();
  }

  async laufe(mandant: Mandant, bis: Zeitpunkt): Promise<{ auftraege: number }> {
    return { auftraege: await this.lauf.laufe(mandant, bis, (faelligAm) => this.stelleUhr(mandant, faelligAm)) };
  }

  /** Never back: a job that was planned for the past runs at the time the clock shows. */
  private async stelleUhr(mandant: Mandant, zeitpunkt: Zeitpunkt): Promise<void> {
    await this.datenbank.plattform({
      name: 'sandboxuhr-mitfuehren',
      text: `update mandant set sandbox_jetzt = greatest(coalesce(sandbox_jetzt, $2::timestamptz), $2::timestamptz) where id = $1 and sandbox`,
      values: [mandant.id, zeitpunkt],
    });
  }
}

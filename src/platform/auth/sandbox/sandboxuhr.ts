import { Injectable } from '@nestjs/common';
import type { Zeitpunkt } from '../../clock';
import { Datenbank } from '../../db/datenbank';
import { Problem } from '../../http/problem';
import type { Mandant } from '../kontext';
import { Sandboxlauf } from './sandboxlauf';

/** The clock of a sandbox tenant: it stands where it was set and goes forward only. Tokens, leases and timeouts stay on real time. */
@Injectable()
export class Sandboxuhr {
  /** The last step asked for, per tenant: steps of one tenant wait for each other. */
  private readonly schritte = new Map<number, Promise<unknown>>();

  constructor(
    private readonly datenbank: Datenbank,
    private readonly lauf: Sandboxlauf,
  ) {}

  /** Where the clock stands; the real time while it was never set. */
  async lies(mandant: Mandant): Promise<Zeitpunkt> {
    nurSandbox(mandant);
    const { rows } = await this.datenbank.plattform({
      name: 'sandboxuhr-lesen',
      text: 'select coalesce(sandbox_jetzt, now()) as jetzt from mandant where id = $1',
      values: [mandant.id],
    });
    return (rows as { jetzt: Zeitpunkt }[])[0]!.jetzt;
  }

  /** Runs what falls due on the way, then sets the clock; the number of jobs that ran. */
  async stelle(mandant: Mandant, jetzt: Zeitpunkt): Promise<number> {
    nurSandbox(mandant);
    const vorher = this.schritte.get(mandant.id) ?? Promise.resolve();
    const schritt = vorher.then(() => this.geheVor(mandant, jetzt));
    const ende = schritt
      .catch(() => undefined)
      .finally(() => {
        if (this.schritte.get(mandant.id) === ende) this.schritte.delete(mandant.id);
      });
    this.schritte.set(mandant.id, ende);
    return schritt;
  }

  /** The clock is set last: after a failure on the way it still stands where it was, and the same call goes on. */
  private async geheVor(mandant: Mandant, jetzt: Zeitpunkt): Promise<number> {
    const steht = await this.lies(mandant);
    if (jetzt < steht) throw new Problem({ art: 'uhr-laeuft-nicht-zurueck', steht });
    const { auftraege } = await this.lauf.laufe(mandant, jetzt);
    if (!(await this.setze(mandant, jetzt))) {
      throw new Problem({ art: 'uhr-laeuft-nicht-zurueck', steht: await this.lies(mandant) });
    }
    return auftraege;
  }

  /** Compares and sets in one statement: another replica may have gone further meanwhile. */
  private async setze(mandant: Mandant, jetzt: Zeitpunkt): Promise<boolean> {
    const { rowCount } = await this.datenbank.plattform({
      name: 'sandboxuhr-stellen',
      text: `update mandant set sandbox_jetzt = $2::timestamptz
             where id = $1 and sandbox and coalesce(sandbox_jetzt, '-infinity') <= $2::timestamptz`,
      values: [mandant.id, jetzt],
    });
    return rowCount === 1;
  }
}

/** To a tenant without a sandbox clock these routes do not exist. */
function nurSandbox(mandant: Mandant): void {
  if (!mandant.sandbox) throw new Problem({ art: 'weg-unbekannt' });
}

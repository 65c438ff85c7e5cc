import { Injectable } from '@nestjs/common';
import type { Zeitpunkt } from '../../clock';
import type { Anfrage } from '../../db/anfrage';
import { Datenbank } from '../../db/datenbank';
import { Problem } from '../../http/problem/problem';
import type { Mandant } from '../kontext';
import { Sandboxlauf } from './sandboxlauf';

/** The clock of a sandbox tenant: it stands where it was set and goes forward only. Tokens, leases and timeouts stay on real time. */
@Injectable()
export class Sandboxuhr {
  /** The end of the last step asked for, per tenant: steps of one tenant wait for each other. */
  private readonly schritte = new Map<number, Promise<void>>();

  constructor(
    private readonly datenbank: Datenbank,
    private readonly lauf: Sandboxlauf,
  ) {}

  /** Where the clock stands; the real time while it was never set. */
  async lies(mandant: Mandant): Promise<Zeitpunkt> {
    nurSandbox(mandant);
    const { rows } = await this.datenbank.plattform(uhrLesen(mandant.id));
    return (rows as { jetzt: Zeitpunkt }[])[0]!.jetzt;
  }

  /** Runs what falls due on the way, then sets the clock; the number of jobs that ran. */
  async stelle(mandant: Mandant, jetzt: Zeitpunkt): Promise<number> {
    nurSandbox(mandant);
    const vorher = this.schritte.get(mandant.id) ?? Promise.resolve();
    const schritt = vorher.then(() => this.geheVor(mandant, jetzt));
    const ende = schritt.then(
      () => undefined,
      () => undefined,
    );
    this.schritte.set(mandant.id, ende);
    return schritt.finally(() => {
      if (this.schritte.get(mandant.id) === ende) this.schritte.delete(mandant.id);
    });
  }

  /**
   * Each job runs with the clock at its own due time. After a failure the clock stands at the job that failed, and the same call
   * goes on from there; other replicas are kept apart by the leases of the jobs and by statements that only ever go forward.
   */
  private async geheVor(mandant: Mandant, jetzt: Zeitpunkt): Promise<number> {
    await this.verlange(mandant, uhrAnhalten(mandant.id, jetzt));
    const auftraege = await this.lauf.laufe(mandant, jetzt, async (faelligAm) => {
      await this.datenbank.plattform(uhrStellen(mandant.id, faelligAm));
    });
    await this.verlange(mandant, uhrStellen(mandant.id, jetzt));
    return auftraege;
  }

  private async verlange(mandant: Mandant, anfrage: Anfrage): Promise<void> {
    const { rowCount } = await this.datenbank.plattform(anfrage);
    if (rowCount === 0) throw new Problem({ art: 'uhr-laeuft-nicht-zurueck', steht: await this.lies(mandant) });
  }
}

const uhrLesen = (mandantId: number): Anfrage => ({
  name: 'sandboxuhr-lesen',
  text: 'select coalesce(sandbox_jetzt, clock_timestamp()) as jetzt from mandant where id = $1',
  values: [mandantId],
});

/** Stops a clock that still runs with the real one, unless the wanted instant is past already. */
const uhrAnhalten = (mandantId: number, bis: Zeitpunkt): Anfrage => ({
  name: 'sandboxuhr-anhalten',
  text: `update mandant set sandbox_jetzt = coalesce(sandbox_jetzt, now())
         where id = $1 and sandbox and coalesce(sandbox_jetzt, now()) <= $2::timestamptz`,
  values: [mandantId, bis],
});

/** Forward only: a job that was due before the clock moved last does not take it back. */
const uhrStellen = (mandantId: number, jetzt: Zeitpunkt): Anfrage => ({
  name: 'sandboxuhr-stellen',
  text: `update mandant set sandbox_jetzt = $2::timestamptz
         where id = $1 and sandbox and sandbox_jetzt <= $2::timestamptz`,
  values: [mandantId, jetzt],
});

/** To a tenant without a sandbox clock these routes do not exist. */
function nurSandbox(mandant: Mandant): void {
  if (!mandant.sandbox) throw new Problem({ art: 'weg-unbekannt' });
}

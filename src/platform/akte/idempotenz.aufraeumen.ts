import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Datenbank } from '../db/datenbank';
import { fehlerangaben } from '../http/problem/fehlerangaben';

const AUFBEWAHRUNG_TAGE = 90;
const TAKT_MS = 60 * 60_000;

/** Forgets keys after 90 days: until then a repetition is answered, afterwards it would be a new request. */
@Injectable()
export class Idempotenzaufraeumer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Idempotenzaufraeumer.name);
  private takt: NodeJS.Timeout | undefined;

  constructor(private readonly datenbank: Datenbank) {}

  onApplicationBootstrap(): void {
    this.takt = setInterval(() => {
      void this.raeumeAuf().catch((fehler: unknown) => this.log.warn(fehlerangaben(fehler), 'Aufraeumen verschoben'));
    }, TAKT_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.takt);
  }

  /** Deletes what has expired in every tenant; answers how many rows that were. */
  async raeumeAuf(): Promise<number> {
    const { rows } = await this.datenbank.plattform({ name: 'mandanten-ids', text: 'select id from mandant' });
    let geloescht = 0;
    for (const { id } of rows as { id: number }[]) geloescht += await this.loesche(id);
    return geloescht;
  }

  private async loesche(mandantId: number): Promise<number> {
    return this.datenbank.schreibe(
      mandantId,
      async (tx) => {
        const [geloescht] = await tx.reise([
          {
            name: 'idempotenz-aufraeumen',
            text: `delete from idempotenz where mandant_id = $1 and angelegt_am < clock_timestamp() - interval '${AUFBEWAHRUNG_TAGE} days'`,
            values: [mandantId],
          },
        ]);
        return tx.schreibeFest([], geloescht!.rowCount ?? 0);
      },
      () => Promise.resolve(false),
      'plattform',
    );
  }
}

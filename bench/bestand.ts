import { Client } from 'pg';
import { setTimeout as warte } from 'node:timers/promises';

/** Looks into the tables of one tenant, as the service's role. */
export class Bestand {
  private constructor(
    private readonly client: Client,
    private readonly mandantId: number,
  ) {}

  static async oeffne(dienstUrl: string, mandantId: number): Promise<Bestand> {
    const client = new Client({ connectionString: dienstUrl });
    await client.connect();
    await client.query(`select set_config('app.mandant', $1, false)`, [`${mandantId}`]);
    return new Bestand(client, mandantId);
  }

  async zeilen<Z extends object>(text: string): Promise<Z[]> {
    return (await this.client.query<Z>(text)).rows;
  }

  async anzahl(tabelle: string): Promise<number> {
    const [zeile] = await this.zeilen<{ anzahl: string }>(`select count(*) as anzahl from ${tabelle}`);
    return +zeile!.anzahl;
  }

  async anzahlen(tabellen: readonly string[]): Promise<Record<string, number>> {
    const paare: [string, number][] = [];
    for (const tabelle of tabellen) paare.push([tabelle, await this.anzahl(tabelle)]);
    return Object.fromEntries(paare);
  }

  /** Waits until the sealer has done what the last load has left to it, so that the next measurement has the machine for itself. */
  async warteAufSiegel(): Promise<void> {
    while ((await this.anzahl('unversiegelt')) > 0) await warte(50);
  }

  /** The rows that bare statements have put into the sealer's queue. */
  async leereWarteschlange(): Promise<void> {
    await this.client.query('delete from unversiegelt where mandant_id = $1', [this.mandantId]);
  }

  async ende(): Promise<void> {
    await this.client.end();
  }
}

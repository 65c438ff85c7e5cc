import { Pool, type PoolClient } from 'pg';
import type { Anfrage } from '../src/platform/db/anfrage';
import { uuidv7 } from '../src/platform/http/uuid';
import type { Reise } from './aufzeichnung';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Text with numbered gaps, `['a', 3, 'b']`. */
type Luecken = readonly (string | number)[];
type Wert = { readonly luecken: Luecken } | { readonly liste: readonly Wert[] } | { readonly fest: unknown };

/**
 * Recorded statements as a form to be filled in again and again: the texts that the caller names are replaced by his, every other id by
 * a new one, all else stays, so that each replay writes rows of the same kind and size.
 */
export class Vorlage {
  private readonly reisen: readonly {
    verbindung: number;
    anfragen: { name: string; text: string; werte: readonly Wert[] }[];
  }[];
  private readonly kennungen = new Map<string, number>();

  /** `genannt`: the recorded texts that `fuelle` gets others for; `bleibt`: ids that are no new ones (the tenant's). */
  constructor(
    reisen: readonly Reise[],
    private readonly genannt: readonly string[],
    private readonly bleibt: readonly string[],
  ) {
    this.reisen = reisen.map(({ verbindung, anfragen }) => ({
      verbindung,
      anfragen: anfragen.map(({ name, text, values }) => ({
        name,
        text,
        werte: (values ?? []).map((w) => this.lies(w)),
      })),
    }));
  }

  fuelle(ersatz: readonly string[]): Reise[] {
    const neu = [...ersatz, ...Array.from(this.kennungen, () => uuidv7())];
    return this.reisen.map(({ verbindung, anfragen }) => ({
      verbindung,
      anfragen: anfragen.map(({ name, text, werte }) => ({ name, text, values: werte.map((w) => schreibe(w, neu)) })),
    }));
  }

  private lies(wert: unknown): Wert {
    if (Array.isArray(wert)) return { liste: wert.map((w) => this.lies(w)) };
    if (typeof wert !== 'string') return { fest: wert };
    const muster = new RegExp(`(${[...this.genannt, UUID].join('|')})`, 'g');
    const teile = wert.split(muster).map((teil, i) => (i % 2 === 0 ? teil : this.luecke(teil)));
    return teile.some((t) => typeof t === 'number') ? { luecken: teile } : { fest: wert };
  }

  private luecke(text: string): string | number {
    const stelle = this.genannt.indexOf(text);
    if (stelle >= 0) return stelle;
    if (this.bleibt.includes(text)) return text;
    const nummer = this.kennungen.get(text) ?? this.genannt.length + this.kennungen.size;
    this.kennungen.set(text, nummer);
    return nummer;
  }
}

function schreibe(wert: Wert, neu: readonly string[]): unknown {
  if ('fest' in wert) return wert.fest;
  if ('liste' in wert) return wert.liste.map((w) => schreibe(w, neu));
  return wert.luecken.map((teil) => (typeof teil === 'number' ? neu[teil] : teil)).join('');
}

/** A plain pool: named statements, the session settings of the service, nothing of its code. */
export class Wiedergabe {
  private readonly pool: Pool;

  /** `gebuendelt`: statements of a trip are sent together, as the service does; otherwise each waits for the one before. */
  constructor(
    dienstUrl: string,
    readonly verbindungen: number,
    private readonly gebuendelt: boolean,
  ) {
    this.pool = new Pool({
      connectionString: dienstUrl,
      max: verbindungen,
      pipeline: gebuendelt,
      options: '-c timezone=UTC -c synchronous_commit=on',
    });
    // When another part fails the server is stopped under the idle connections; that must not hide the first error.
    this.pool.on('error', () => undefined);
  }

  async spiele(reisen: readonly Reise[]): Promise<void> {
    for (const verbindung of new Set(reisen.map((r) => r.verbindung))) {
      const client = await this.pool.connect();
      try {
        for (const reise of reisen) if (reise.verbindung === verbindung) await this.sende(client, reise.anfragen);
      } finally {
        client.release();
      }
    }
  }

  private async sende(client: PoolClient, anfragen: readonly Anfrage[]): Promise<void> {
    const alle = anfragen.map(({ name, text, values }) => ({
      ...(name && { name }),
      text,
      values: values as unknown[],
    }));
    if (!this.gebuendelt) {
      for (const a of alle) await client.query(a);
      return;
    }
    client.connection.stream.cork();
    const antworten = alle.map((a) => client.query(a));
    client.connection.stream.uncork();
    await Promise.all(antworten);
  }

  async ende(): Promise<void> {
    await this.pool.end();
  }
}

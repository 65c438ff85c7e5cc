import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Anfrage } from './anfrage';

/** The connection broke before COMMIT was sent: nothing is written, the work may run again. */
export class Verbindungsverlust extends Error {}

/** COMMIT was sent and no answer came: only the database knows whether the write stands. */
export class UnklarerAusgang extends Error {
  constructor(
    /** What the caller gets if the write proves to stand. */
    readonly ergebnis: unknown,
    options: ErrorOptions,
  ) {
    super('outcome of COMMIT unknown', options);
  }
}

/**
 * One transaction in as few round trips as its decisions need: all statements of a trip are sent together, BEGIN and the tenant with
 * the first, COMMIT with the last. After an error the server refuses what follows, so the COMMIT of that trip answers ROLLBACK.
 */
export class Transaktion {
  private stand: 'neu' | 'offen' | 'zu' = 'neu';

  constructor(
    private readonly verbindung: PoolClient,
    private readonly mandantId: number,
    private readonly beginn: string,
  ) {}

  /** Sends statements and waits for all answers. */
  async reise(anfragen: readonly Anfrage[]): Promise<QueryResult[]> {
    return alleOderFehler(await this.sende(anfragen));
  }

  /** Sends the last statements together with COMMIT and answers their results: for reads. */
  async schliesse(anfragen: readonly Anfrage[]): Promise<QueryResult[]> {
    const antworten = await this.sende([...anfragen, COMMIT]);
    this.stand = 'zu';
    return alleOderFehler(antworten).slice(0, -1);
  }

  /** Sends the last statements together with COMMIT; answers `ergebnis` only when the database has said COMMIT. */
  async schreibeFest<T>(anfragen: readonly Anfrage[], ergebnis: T): Promise<T> {
    const antworten = await this.sende([...anfragen, COMMIT]);
    this.stand = 'zu';
    const commit = antworten.at(-1)!;
    if (commit.status === 'rejected' && istVerbindungsfehler(commit.reason))
      throw new UnklarerAusgang(ergebnis, { cause: commit.reason });
    const alle = alleOderFehler(antworten);
    if (alle.at(-1)!.command !== 'COMMIT') throw new Error('COMMIT was answered by ROLLBACK.');
    return ergebnis;
  }

  /** Rolls back what was not committed. */
  async verwirfFallsOffen(): Promise<void> {
    if (this.stand !== 'offen') return;
    this.stand = 'zu';
    await this.verbindung.query('rollback').catch(() => undefined);
  }

  private async sende(anfragen: readonly Anfrage[]): Promise<PromiseSettledResult<QueryResult>[]> {
    const vorspann = this.stand === 'neu' ? [{ name: '', text: this.beginn }, mandantSetzen(this.mandantId)] : [];
    this.stand = 'offen';
    const antworten = await Promise.allSettled(this.inEinemStueck([...vorspann, ...anfragen]));
    const vorher = antworten.slice(0, vorspann.length).find((a) => a.status === 'rejected');
    if (vorher) throw alsVerbindungsfehler(vorher.reason);
    return antworten.slice(vorspann.length);
  }

  /** The driver writes each statement to the socket by itself, and each write is a system call: here one for the whole trip. */
  private inEinemStueck(anfragen: readonly Anfrage[]): Promise<QueryResult>[] {
    const { stream } = this.verbindung.connection;
    stream.cork();
    try {
      return anfragen.map((anfrage) => this.verbindung.query(alsQuery(anfrage)));
    } finally {
      stream.uncork();
    }
  }
}

/** The driver's form; a statement without a name is not kept prepared. */
export const alsQuery = ({ name, text, values }: Anfrage): QueryConfig => ({
  ...(name && { name }),
  text,
  ...(values && { values: values as unknown[] }),
});

const COMMIT: Anfrage = { name: '', text: 'commit' };

const mandantSetzen = (mandantId: number): Anfrage => ({
  name: 'mandant-setzen',
  text: `select set_config('app.mandant', $1, true)`,
  values: [`${mandantId}`],
});

/** The first error is the cause; those behind it only say that the transaction is aborted. */
function alleOderFehler(antworten: readonly PromiseSettledResult<QueryResult>[]): QueryResult[] {
  return antworten.map((antwort) => {
    if (antwort.status === 'rejected') throw alsVerbindungsfehler(antwort.reason);
    return antwort.value;
  });
}

/** A broken connection as `Verbindungsverlust`, everything else as it is. */
export const alsVerbindungsfehler = (grund: unknown): unknown =>
  istVerbindungsfehler(grund) ? new Verbindungsverlust('connection lost', { cause: grund }) : grund;

/** No answer of the server (its errors carry a severity), or 57P0x: the server ends the session. */
const istVerbindungsfehler = (grund: unknown): boolean =>
  !(grund instanceof Error && 'severity' in grund) || ('code' in grund && String(grund.code).startsWith('57P'));

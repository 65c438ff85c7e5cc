import { setTimeout as warte } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient, type QueryResult } from 'pg';
import { Problem } from '../http/problem/problem';
import type { Anfrage } from './anfrage';
import { alsQuery, alsVerbindungsfehler, Transaktion, UnklarerAusgang, Verbindungsverlust } from './transaktion';
import { datenbanktypen } from './typen';

/** SQLSTATEs after which the same work may succeed in a new transaction. */
const WIEDERHOLBAR = new Set(['40001', '40P01']);
const VERSUCHE = 3;

export interface Poolgroessen {
  readonly schreiben: number;
  readonly lesen: number;
  readonly plattform: number;
}

/** What the pools need; made from the configuration at start. */
export abstract class Datenbankzugang {
  abstract readonly url: string;
  abstract readonly pools: Poolgroessen;
}

/**
 * The only door to PostgreSQL: three pools (write, read, platform) as the app role, every tenant statement inside a transaction
 * that has set `app.mandant`. Statements of one trip are sent together; row-level security does the rest.
 */
@Injectable()
export class Datenbank implements OnApplicationShutdown {
  private readonly schreibpool: Pool;
  private readonly lesepool: Pool;
  private readonly plattformpool: Pool;

  constructor(@Inject(Datenbankzugang) zugang: Datenbankzugang) {
    this.schreibpool = neuerPool(zugang.url, zugang.pools.schreiben, 'schreiben');
    this.lesepool = neuerPool(zugang.url, zugang.pools.lesen, 'lesen');
    this.plattformpool = neuerPool(zugang.url, zugang.pools.plattform, 'plattform');
  }

  /** One statement outside any tenant: tenants, health. Tenant tables answer no row here. */
  async plattform(anfrage: Anfrage): Promise<QueryResult> {
    return ueberlastetBeiVerlust(
      mitVerbindung(this.plattformpool, (verbindung) => verbindung.query(alsQuery(anfrage)).catch(wirf)),
    );
  }

  /** Reads of one tenant in one trip and one snapshot. */
  async lies(mandantId: number, anfragen: readonly Anfrage[]): Promise<QueryResult[]> {
    return ueberlastetBeiVerlust(
      mitVerbindung(this.lesepool, (verbindung) =>
        new Transaktion(verbindung, mandantId, 'begin isolation level repeatable read read only').schliesse(anfragen),
      ),
    );
  }

  /**
   * Runs `arbeit` in a transaction. A deadlock, a serialization failure or a connection lost before COMMIT is tried again in a new
   * transaction, at most three times. When the connection is lost during COMMIT, `istGeschrieben` is asked on a new connection:
   * if the write stands its result is answered, if not the work runs again.
   */
  async schreibe<T>(
    mandantId: number,
    arbeit: (tx: Transaktion) => Promise<T>,
    istGeschrieben: () => Promise<boolean>,
    pool: 'schreiben' | 'plattform' = 'schreiben',
  ): Promise<T> {
    for (let versuch = 1; ; versuch += 1) {
      try {
        return await this.versuche(mandantId, arbeit, pool);
      } catch (fehler) {
        if (fehler instanceof UnklarerAusgang) {
          if (await this.klaere(istGeschrieben)) return fehler.ergebnis as T;
        } else if (!istWiederholbar(fehler)) throw fehler;
        if (versuch === VERSUCHE) throw new Problem({ art: 'ueberlastet', wartenSekunden: 1 }, { cause: fehler });
        await warte(versuch * (5 + Math.random() * 20));
      }
    }
  }

  private async versuche<T>(
    mandantId: number,
    arbeit: (tx: Transaktion) => Promise<T>,
    pool: 'schreiben' | 'plattform',
  ) {
    return mitVerbindung(pool === 'schreiben' ? this.schreibpool : this.plattformpool, async (verbindung) => {
      const tx = new Transaktion(verbindung, mandantId, 'begin');
      try {
        return await arbeit(tx);
      } finally {
        await tx.verwirfFallsOffen();
      }
    });
  }

  /** Asks several times, because the server may just be restarting. */
  private async klaere(istGeschrieben: () => Promise<boolean>): Promise<boolean> {
    for (let versuch = 1; ; versuch += 1) {
      try {
        return await istGeschrieben();
      } catch (fehler) {
        if (versuch === 10) throw new Problem({ art: 'ueberlastet', wartenSekunden: 2 }, { cause: fehler });
        await warte(200 * versuch);
      }
    }
  }

  /** Waiting and busy connections per pool, for the metrics. */
  auslastung(): Record<keyof Poolgroessen, { verbindungen: number; frei: number; wartend: number }> {
    const von = (pool: Pool) => ({ verbindungen: pool.totalCount, frei: pool.idleCount, wartend: pool.waitingCount });
    return { schreiben: von(this.schreibpool), lesen: von(this.lesepool), plattform: von(this.plattformpool) };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.schreibpool.end(), this.lesepool.end(), this.plattformpool.end()]);
  }
}

const wirf = (grund: unknown): never => {
  throw alsVerbindungsfehler(grund);
};

async function ueberlastetBeiVerlust<T>(arbeit: Promise<T>): Promise<T> {
  return arbeit.catch((fehler: unknown) => {
    throw fehler instanceof Verbindungsverlust
      ? new Problem({ art: 'ueberlastet', wartenSekunden: 1 }, { cause: fehler })
      : fehler;
  });
}

const istWiederholbar = (fehler: unknown): boolean =>
  fehler instanceof Verbindungsverlust ||
  (fehler instanceof Error && 'code' in fehler && WIEDERHOLBAR.has(String(fehler.code)));

function neuerPool(url: string, max: number, name: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    pipeline: true,
    types: datenbanktypen,
    application_name: `beitragswerk-${name}`,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    options:
      '-c timezone=UTC -c lock_timeout=3s -c statement_timeout=10s -c transaction_timeout=30s' +
      ' -c idle_in_transaction_session_timeout=10s -c synchronous_commit=on',
  });
  // An idle connection may die with the server; the pool drops it, the next request opens a new one.
  pool.on('error', () => undefined);
  // One that dies just as it is handed out or given back has no listener of pool or borrower, and an error without one ends the process.
  pool.on('connect', (verbindung) => verbindung.on('error', () => undefined));
  return pool;
}

async function mitVerbindung<T>(pool: Pool, arbeit: (verbindung: PoolClient) => Promise<T>): Promise<T> {
  const verbindung = await pool.connect().catch((fehler: unknown) => {
    throw new Problem({ art: 'ueberlastet', wartenSekunden: 1 }, { cause: fehler });
  });
  let defekt = false;
  const merke = () => (defekt = true);
  verbindung.on('error', merke);
  try {
    return await arbeit(verbindung);
  } catch (fehler) {
    if (fehler instanceof Verbindungsverlust || fehler instanceof UnklarerAusgang) defekt = true;
    throw fehler;
  } finally {
    verbindung.off('error', merke);
    verbindung.release(defekt);
  }
}

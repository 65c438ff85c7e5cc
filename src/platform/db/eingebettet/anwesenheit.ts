import { setTimeout as warte } from 'node:timers/promises';
import type { Client } from 'pg';

/** Key of the session lock that counts the instances. */
const SCHLUESSEL = 20_260_101;

/**
 * Counts the instances that use one server: each holds a shared advisory lock on a connection of its own, which ends with its process
 * however that dies. There is no file that could be stale.
 */
export class Anwesenheit {
  private beendet = false;

  private constructor(
    private verbindung: Client,
    private readonly verbinde: () => Promise<Client | undefined>,
  ) {}

  static async melde(verbindung: Client, verbinde: () => Promise<Client | undefined>): Promise<Anwesenheit> {
    const anwesenheit = new Anwesenheit(verbindung, verbinde);
    await anwesenheit.halte();
    return anwesenheit;
  }

  private async halte(): Promise<void> {
    this.verbindung.once('end', () => void this.erneuere());
    await this.verbindung.query('select pg_advisory_lock_shared($1)', [SCHLUESSEL]);
  }

  /** A crashed backend makes the server drop every session, ours too, although we are still here. */
  private async erneuere(): Promise<void> {
    while (!this.beendet) {
      await warte(200, undefined, { ref: false });
      try {
        const neu = await this.verbinde();
        if (!neu) continue;
        this.verbindung = neu;
        if (this.beendet) await neu.end();
        else await this.halte();
        return;
      } catch {
        // The server went away again; the next round tries anew.
      }
    }
  }

  /** Takes this instance off the list; true when it was the last one, and then no other can join until the server has stopped. */
  async meldeAb(): Promise<boolean> {
    this.beendet = true;
    try {
      return await this.letzte();
    } catch {
      const neu = await this.verbinde();
      if (!neu) return false;
      this.verbindung = neu;
      return this.letzte();
    }
  }

  private async letzte(): Promise<boolean> {
    await this.verbindung.query('select pg_advisory_unlock_shared($1)', [SCHLUESSEL]);
    const { rows } = await this.verbindung.query<{ letzte: boolean }>('select pg_try_advisory_lock($1) as letzte', [
      SCHLUESSEL,
    ]);
    return rows[0]!.letzte;
  }

  async trenne(): Promise<void> {
    await this.verbindung.end().catch(() => undefined);
  }
}

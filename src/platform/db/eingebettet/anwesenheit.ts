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
  private erneuerung = Promise.resolve();
  private verbindung!: Client;

  private constructor(private readonly verbinde: () => Promise<Client | undefined>) {}

  /** Joins through this connection; `verbinde` makes the next one when it is lost, and nothing when the server is gone. */
  static async melde(verbindung: Client, verbinde: () => Promise<Client | undefined>): Promise<Anwesenheit> {
    const anwesenheit = new Anwesenheit(verbinde);
    await anwesenheit.uebernimm(verbindung);
    return anwesenheit;
  }

  private async uebernimm(verbindung: Client): Promise<void> {
    await verbindung.query('select pg_advisory_lock_shared($1)', [SCHLUESSEL]);
    this.verbindung = verbindung;
    verbindung.once('end', () => {
      this.erneuerung = this.erneuere();
    });
  }

  /** A crashed backend makes the server drop every session, ours too, although we are still here. */
  private async erneuere(): Promise<void> {
    while (!this.beendet) {
      const neu = await this.verbinde();
      if (neu) {
        const gelungen = await this.uebernimm(neu).then(
          () => true,
          () => false,
        );
        if (gelungen) return;
        await neu.end().catch(() => undefined);
      }
      await warte(200, undefined, { ref: false });
    }
  }

  /** Takes this instance off the list; true when it was the last one, and then no other can join until the server has stopped. */
  async meldeAb(): Promise<boolean> {
    this.beendet = true;
    await this.erneuerung;
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

import { Client } from 'pg';
import type { Anfrage } from '../src/platform/db/anfrage';

/** Statements that were sent together on one connection. */
export interface Reise {
  /** Which connection, counted from 0 in the order of their first statement. */
  readonly verbindung: number;
  readonly anfragen: Anfrage[];
}

interface Verbindung {
  readonly connectionParameters: { readonly application_name?: string };
}

/** Listens at the driver: what a request really sends to the database, in its trips. Costs nothing while it is off. */
export class Aufzeichnung {
  private readonly original = Client.prototype.query;
  private reisen: Reise[] = [];

  beginne(): void {
    const { original } = this;
    const verbindungen: object[] = [];
    const offen = new Map<object, Reise>();
    const reisen: Reise[] = [];
    this.reisen = reisen;
    const nimmAuf = (verbindung: Verbindung, anfrage: Anfrage): void => {
      // The sealer and the jobs run on the platform's pool; they are no part of the request.
      if (verbindung.connectionParameters.application_name === 'beitragswerk-plattform') return;
      if (!verbindungen.includes(verbindung)) verbindungen.push(verbindung);
      let reise = offen.get(verbindung);
      if (!reise) {
        reise = { verbindung: verbindungen.indexOf(verbindung), anfragen: [] };
        offen.set(verbindung, reise);
        reisen.push(reise);
        // Statements of one trip are handed to the driver without giving up control in between.
        queueMicrotask(() => offen.delete(verbindung));
      }
      reise.anfragen.push(anfrage);
    };
    Client.prototype.query = function (this: Client, ...argumente: unknown[]): unknown {
      const [anfrage] = argumente as [Anfrage | string];
      nimmAuf(this as unknown as Verbindung, typeof anfrage === 'string' ? { name: '', text: anfrage } : anfrage);
      return Reflect.apply(original, this, argumente) as unknown;
    } as typeof original;
  }

  beende(): Reise[] {
    Client.prototype.query = this.original;
    return this.reisen;
  }
}

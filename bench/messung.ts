import autocannon from 'autocannon';
import type { Reise } from './aufzeichnung';
import { prozessorzeit } from './prozessor';
import type { Wiedergabe } from './wiedergabe';

/** One run: how many a second, and how long one took, in milliseconds. */
export interface Messwert {
  readonly jeSekunde: number;
  /** Processor time of the Node process per message in microseconds (not the database's): less at the mercy of other load. */
  readonly prozessor: number;
  readonly p50: number;
  readonly p99: number;
  /** Requests that the service sent away because it was overloaded (429, 503); they do not count. */
  readonly abgewiesen: number;
}

export interface Httplast {
  readonly adresse: string;
  readonly weg: string;
  readonly token: string;
  readonly verbindungen: number;
  readonly rumpf: () => object;
  /** Says of each answer whether it is the right one. */
  readonly richtig: (status: number, rumpf: string) => boolean;
  /** Of the service's process. */
  readonly prozessorzeit: () => Promise<number>;
}

/**
 * Sends so many messages and waits for all answers, so that none is done and not counted. A wrong answer ends the benchmark: it would
 * count as a fast one.
 */
export async function messeHttp(last: Httplast, anzahl: number): Promise<Messwert> {
  let richtige = 0;
  let abgewiesen = 0;
  let falsche: string | undefined;
  const vorher = await last.prozessorzeit();
  // The load generator calls this from its socket events, where an error would end the process and leave the service behind.
  const rumpf = (): string => {
    try {
      return JSON.stringify(last.rumpf());
    } catch (fehler) {
      falsche ??= String(fehler);
      return '';
    }
  };
  const { duration, errors, latency } = await autocannon({
    url: last.adresse,
    connections: last.verbindungen,
    amount: anzahl,
    timeout: 30,
    requests: [
      {
        method: 'POST',
        path: last.weg,
        headers: { authorization: `Bearer ${last.token}`, 'content-type': 'application/json' },
        setupRequest: (anfrage) => ({ ...anfrage, body: rumpf() }),
        onResponse: (status, antwort) => {
          if (last.richtig(status, antwort)) richtige += 1;
          else if (status === 429 || status === 503) abgewiesen += 1;
          else falsche ??= `${status} ${antwort}`;
        },
      },
    ],
  });
  if (falsche !== undefined) throw new Error(`Unerwartete Antwort: ${falsche}`);
  if (errors > 0) throw new Error(`${errors} Anfragen ohne Antwort.`);
  const prozessor = ((await last.prozessorzeit()) - vorher) / richtige;
  return { jeSekunde: richtige / duration, prozessor, p50: latency.p50, p99: latency.p99, abgewiesen };
}

/** Replays statements for some seconds, each connection one message after the other. */
export async function messeSql(wiedergabe: Wiedergabe, naechste: () => Reise[], sekunden: number): Promise<Messwert> {
  const dauern: number[] = [];
  const vorher = prozessorzeit();
  const beginn = performance.now();
  const schluss = beginn + sekunden * 1000;
  await Promise.all(
    Array.from({ length: wiedergabe.verbindungen }, async () => {
      for (let jetzt = performance.now(); jetzt < schluss;) {
        await wiedergabe.spiele(naechste());
        const danach = performance.now();
        dauern.push(danach - jetzt);
        jetzt = danach;
      }
    }),
  );
  const prozessor = (prozessorzeit() - vorher) / dauern.length;
  const gesamt = (performance.now() - beginn) / 1000;
  dauern.sort((a, b) => a - b);
  const quantil = (q: number): number => dauern[Math.floor(q * (dauern.length - 1))]!;
  return { jeSekunde: dauern.length / gesamt, prozessor, p50: quantil(0.5), p99: quantil(0.99), abgewiesen: 0 };
}

/** The run in the middle by its rate; all its numbers belong together. */
export const median = (laeufe: readonly Messwert[]): Messwert =>
  [...laeufe].sort((a, b) => a.jeSekunde - b.jeSekunde)[Math.floor(laeufe.length / 2)]!;

import autocannon from 'autocannon';
import type { Reise } from './aufzeichnung';
import type { Wiedergabe } from './wiedergabe';

/** One run: how many a second, and how long one took, in milliseconds. */
export interface Messwert {
  readonly jeSekunde: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Httplast {
  readonly adresse: string;
  readonly weg: string;
  readonly token: string;
  readonly verbindungen: number;
  readonly rumpf: () => object;
  /** Says of each answer whether it is the right one. */
  readonly richtig: (status: number, rumpf: string) => boolean;
}

/** Loads the service for some seconds; a wrong answer ends the benchmark, since it would count as a fast one. */
export async function messeHttp(last: Httplast, sekunden: number): Promise<Messwert> {
  let richtige = 0;
  let falsche: string | undefined;
  const { duration, errors, latency } = await autocannon({
    url: last.adresse,
    connections: last.verbindungen,
    duration: sekunden,
    requests: [
      {
        method: 'POST',
        path: last.weg,
        headers: { authorization: `Bearer ${last.token}`, 'content-type': 'application/json' },
        setupRequest: (anfrage) => ({ ...anfrage, body: JSON.stringify(last.rumpf()) }),
        onResponse: (status, rumpf) => {
          if (last.richtig(status, rumpf)) richtige += 1;
          else falsche ??= `${status} ${rumpf}`;
        },
      },
    ],
  });
  if (falsche !== undefined) throw new Error(`Unerwartete Antwort: ${falsche}`);
  if (errors > 0) throw new Error(`${errors} Anfragen ohne Antwort.`);
  return { jeSekunde: richtige / duration, p50: latency.p50, p99: latency.p99 };
}

/** Replays statements for some seconds, each connection one message after the other. */
export async function messeSql(wiedergabe: Wiedergabe, naechste: () => Reise[], sekunden: number): Promise<Messwert> {
  const dauern: number[] = [];
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
  const gesamt = (performance.now() - beginn) / 1000;
  dauern.sort((a, b) => a - b);
  const quantil = (q: number): number => dauern[Math.floor(q * (dauern.length - 1))]!;
  return { jeSekunde: dauern.length / gesamt, p50: quantil(0.5), p99: quantil(0.99) };
}

/** The run in the middle by its rate; all its numbers belong together. */
export const median = (laeufe: readonly Messwert[]): Messwert =>
  [...laeufe].sort((a, b) => a.jeSekunde - b.jeSekunde)[Math.floor(laeufe.length / 2)]!;

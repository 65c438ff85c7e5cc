import type { Reise } from './aufzeichnung';
import type { Messwert } from './messung';

/** Prints the measured ways of one message; the last is the service, all others are ceilings. */
export function drucke(titel: string, reisen: readonly Reise[], werte: Readonly<Record<string, Messwert>>): void {
  const anweisungen = reisen.reduce((summe, { anfragen }) => summe + anfragen.length, 0);
  const breite = Math.max(...Object.keys(werte).map((name) => name.length));
  const dienst = Object.values(werte).at(-1)!;
  console.log(`\n${titel}: ${anweisungen} Anweisungen in ${reisen.length} Reisen`);
  console.log(`${' '.repeat(breite)}      je s    p50 ms    p99 ms    CPU µs   Verhältnis`);
  for (const [name, wert] of Object.entries(werte)) {
    const verhaeltnis = wert === dienst ? '' : (dienst.jeSekunde / wert.jeSekunde).toFixed(2);
    const zahlen = [wert.jeSekunde.toFixed(0), wert.p50.toFixed(1), wert.p99.toFixed(1), wert.prozessor.toFixed(0)].map(
      (z) => z.padStart(10),
    );
    const abgewiesen = wert.abgewiesen > 0 ? `   (${wert.abgewiesen} wegen Überlast abgewiesen)` : '';
    console.log(`${name.padEnd(breite)}${zahlen.join('')}${verhaeltnis.padStart(13)}${abgewiesen}`);
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a postmaster writes about itself into its data directory. */
export interface Postmasterangabe {
  readonly pid: number;
  readonly socketordner: string;
  /** It takes connections. */
  readonly bereit: boolean;
}

/** Reads postmaster.pid; nothing when there is none or when it is still being written. */
export function liesPostmasterangabe(cluster: string): Postmasterangabe | undefined {
  let zeilen: string[];
  try {
    zeilen = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, socketordner] = [zeilen[0], zeilen[4]];
  if (!pid || !socketordner) return undefined;
  return { pid: +pid, socketordner, bereit: zeilen[7]?.trim() === 'ready' };
}

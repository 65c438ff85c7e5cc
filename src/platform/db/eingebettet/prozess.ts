import { spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { UMGEBUNG } from './cluster';
import type { Konto } from './konto';
import { lebt } from './ordner';
import { liesPostmasterangabe } from './postmaster-pid';
import { socketsperre } from './socket';

const PROTOKOLL_HOECHSTENS = 5_000_000;
/** What PostgreSQL says when it believes that another postmaster has the folder or the socket. */
const BELEGT = /lock file ".*" already exists|pre-existing shared memory block/;

/** A postmaster that this process has started; it lives on when this process dies. */
export interface Postmaster {
  beendet(): boolean;
  /** It gave up because another one seems to be there. */
  belegt(): boolean;
  /** What it has written since its start. */
  protokoll(): string;
}

export function startePostmaster(
  programme: string,
  argumente: readonly string[],
  cluster: string,
  konto: Konto,
): Postmaster {
  const datei = path.join(cluster, '..', 'postgres.log');
  const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW } = constants;
  const ausgabe = openSync(datei, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0o600);
  if (fstatSync(ausgabe).size > PROTOKOLL_HOECHSTENS) ftruncateSync(ausgabe);
  const ab = fstatSync(ausgabe).size;
  let beendet = false;
  // A process group of its own: Ctrl-C at the terminal reaches us alone, and we end our work before we stop the server.
  const kind = spawn(path.join(programme, 'bin', 'postgres'), argumente, {
    ...konto.wechsel,
    cwd: cluster,
    env: UMGEBUNG,
    detached: true,
    stdio: ['ignore', ausgabe, ausgabe],
  });
  kind.once('exit', () => (beendet = true));
  kind.once('error', () => (beendet = true));
  kind.unref();
  closeSync(ausgabe);
  const protokoll = (): string => readFileSync(datei).subarray(ab).toString('utf8');
  return { beendet: () => beendet, belegt: () => BELEGT.test(protokoll()), protokoll };
}

/** Is this process the living server of the cluster? */
export const laeuft = (cluster: string, pid: number): boolean =>
  process.platform === 'linux' ? lebendeProzesse(cluster).includes(pid) : lebt(pid);

/**
 * Living processes of this cluster: postmaster and backends alike have it as their working directory. Zombies have none, and a number that
 * now belongs to another program does not match; both would fool a look at postmaster.pid. Empty where there is no /proc.
 */
export function lebendeProzesse(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && arbeitsordner(name) === cluster)
    .map((name) => +name);
}

function arbeitsordner(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Removes the lock files of a dead server. PostgreSQL does so itself unless their process number is taken again, or by a zombie that no one
 * reaps. Only called when no process of the cluster lives.
 */
export function raeumeSperren(cluster: string): void {
  if (process.platform !== 'linux') return;
  const socketordner = liesPostmasterangabe(cluster)?.socketordner ?? path.join(cluster, '..', 's');
  for (const datei of [path.join(cluster, 'postmaster.pid'), socketsperre(socketordner)]) {
    const beiseite = `${datei}.alt-${process.pid}`;
    try {
      renameSync(datei, beiseite);
      // A server came up between the look and the rename: the file is its own.
      if (lebendeProzesse(cluster).length > 0) linkSync(beiseite, datei);
      unlinkSync(beiseite);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

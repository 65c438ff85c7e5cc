import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Land } from '../src/domain/kern/norm';
import type { Rollenname } from '../src/platform/auth/aussteller/rollen';
import { ladeKonfiguration, projektordner, umgebung } from '../src/platform/config';
import { lebt } from '../src/platform/db/eingebettet/ordner';
import type { Reise } from './aufzeichnung';
import type { Fragen, Mandant } from './dienst';

/** The service under test in a process of its own, with a database of its own that is thrown away; everything is on the loopback. */
export class Pruefstand {
  private constructor(
    private readonly kind: ChildProcess,
    private readonly ordner: string,
    readonly adresse: string,
    readonly dienstUrl: string,
  ) {}

  static async starte(profil: boolean): Promise<Pruefstand> {
    const { daten, pgHome } = ladeKonfiguration(umgebung('DATEN', 'PG_HOME'));
    entferneTote(daten);
    const ordner = path.join(daten, `bench-${process.pid}`);
    const kind = fork(path.join(__dirname, 'dienst.js'), {
      env: { NODE_ENV: 'production', DATEN: ordner, ...(pgHome && { PG_HOME: pgHome }) },
      execArgv: profil ? ['--cpu-prof', `--cpu-prof-dir=${profilordner()}`] : [],
      // Log lines are written as in operation, but nobody reads them.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    const { adresse, dienstUrl } = (await frage(kind, 'bereit')) as Awaited<ReturnType<Fragen['bereit']>>;
    return new Pruefstand(kind, ordner, adresse, dienstUrl);
  }

  async mandant(land: Land, jetzt: string, rollen: readonly Rollenname[]): Promise<Mandant> {
    return (await frage(this.kind, 'mandant', land, jetzt, rollen)) as Mandant;
  }

  /** All statements that `anlass` makes the service send. */
  async zeichneAuf(anlass: () => Promise<void>): Promise<Reise[]> {
    await frage(this.kind, 'zeichneAuf');
    await anlass();
    return (await frage(this.kind, 'aufgezeichnet')) as Reise[];
  }

  async speicher(): Promise<number> {
    return (await frage(this.kind, 'speicher')) as number;
  }

  async prozessorzeit(): Promise<number> {
    return (await frage(this.kind, 'prozessorzeit')) as number;
  }

  async beende(): Promise<void> {
    if (this.kind.connected) await frage(this.kind, 'beende');
    if (this.kind.exitCode === null && this.kind.signalCode === null) await once(this.kind, 'exit');
    rmSync(this.ordner, { recursive: true, force: true });
  }
}

/** Folders of runs that were killed; a server still running in one ends itself when its folder is gone. */
function entferneTote(daten: string): void {
  if (!existsSync(daten)) return;
  for (const name of readdirSync(daten)) {
    const pid = /^bench-(\d+)$/.exec(name)?.[1];
    if (pid && !lebt(+pid)) rmSync(path.join(daten, name), { recursive: true, force: true });
  }
}

/** Where `--profil` leaves the profile, to be opened with the developer tools of a browser. */
export function profilordner(): string {
  const ordner = path.join(projektordner(), '.cache', 'profile');
  mkdirSync(ordner, { recursive: true });
  return ordner;
}

async function frage(kind: ChildProcess, name: keyof Fragen, ...argumente: unknown[]): Promise<unknown> {
  const antwort = new Promise((fertig, fehler) => {
    const beendet = (): void => fehler(new Error('Der Dienst hat sich beendet.'));
    kind.once('exit', beendet);
    kind.once('message', (nachricht: { antwort?: unknown; fehler?: string }) => {
      kind.off('exit', beendet);
      if (nachricht.fehler === undefined) fertig(nachricht.antwort);
      else fehler(new Error(nachricht.fehler));
    });
  });
  kind.send({ frage: name, argumente });
  return antwort;
}

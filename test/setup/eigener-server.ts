import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ladeKonfiguration, umgebung } from '../../src/platform/config';
import { lebt } from '../../src/platform/db/eingebettet/ordner';
import { starteServer, type Server, type Serveroptionen } from '../../src/platform/db/eingebettet/server';

/** Folder and options of an embedded server that a fault test may start, kill and start again. */
export interface Fehlerumgebung {
  readonly optionen: Serveroptionen;
  readonly starte: () => Promise<Server>;
  /** Stops what still runs and removes the folder. */
  readonly raeume: () => Promise<void>;
}

export function fehlerumgebung(abweichend: Partial<Serveroptionen> = {}): Fehlerumgebung {
  const { daten, pgHome } = ladeKonfiguration(umgebung('DATEN', 'PG_HOME'));
  entferneTote(daten);
  const ordner = path.join(daten, `faults-${process.pid}-${randomBytes(4).toString('hex')}`);
  const optionen = { ordner, programmordner: daten, pgHome, dauerhaft: true, ...abweichend };
  const gestartet: Server[] = [];
  return {
    optionen,
    starte: async () => {
      const server = await starteServer(optionen);
      gestartet.push(server);
      return server;
    },
    raeume: async () => {
      for (const server of gestartet) await server.stopp();
      rmSync(ordner, { recursive: true, force: true });
    },
  };
}

/** Folders of runs that were killed; a server still running in one ends itself when its folder is gone. */
function entferneTote(daten: string): void {
  if (!lstatSync(daten, { throwIfNoEntry: false })) return;
  for (const name of readdirSync(daten)) {
    const pid = /^faults-(\d+)-/.exec(name)?.[1];
    if (pid && !lebt(+pid)) rmSync(path.join(daten, name), { recursive: true, force: true });
  }
}

import { rmdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import { Client } from 'pg';
import { Anwesenheit } from './anwesenheit';
import { legeClusterAn } from './cluster';
import { einstellungen } from './einstellungen';
import { serverkonto } from './konto';
import { privaterOrdner } from './ordner';
import { liesPostmasterangabe } from './postmaster-pid';
import { laeuft, lebendeProzesse, raeumeSperren, startePostmaster, type Postmaster } from './prozess';
import { findeProgramme } from './programme';
import { socketordner } from './socket';

const STARTFRIST_MS = 60_000;
const STOPPFRIST_MS = 20_000;

export interface Serveroptionen {
  /** Folder of this server alone: cluster, socket, log. */
  readonly ordner: string;
  /** Folder for a copy of the binaries where one is needed; may serve several servers. */
  readonly programmordner: string;
  readonly pgHome?: string | undefined;
  /** `false`: nothing is flushed to disk; for tests only. */
  readonly dauerhaft: boolean;
}

/** A running server that this process uses. */
export interface Server {
  /** Address for a role and a database, as pg, TypeORM and libpq read it. */
  readonly url: (rolle: string, datenbank: string) => string;
  /** Process number, for tests that kill it. */
  readonly pid: number;
  /** Leaves the server; the last instance stops it. */
  readonly stopp: () => Promise<void>;
}

/** Starts the server of this folder, or joins it where it already runs. */
export async function starteServer(optionen: Serveroptionen): Promise<Server> {
  const konto = serverkonto();
  const programme = findeProgramme(optionen.pgHome, privaterOrdner(optionen.programmordner, konto), konto);
  const ordner = privaterOrdner(optionen.ordner, konto);
  const cluster = await legeClusterAn(ordner, programme, konto, optionen.dauerhaft);
  let eigenerSocket: string | undefined;
  const anwesenheit = await bringeHoch(cluster, () => {
    const socket = (eigenerSocket ??= socketordner(ordner, konto));
    return startePostmaster(programme, einstellungen(cluster, socket, optionen.dauerhaft), cluster, konto);
  });
  const { pid, socketordner: socket } = liesPostmasterangabe(cluster)!;
  let ende: Promise<void> | undefined;
  return {
    pid,
    url: (rolle, datenbank) => `postgresql://${rolle}@localhost/${datenbank}?host=${encodeURIComponent(socket)}`,
    stopp: () => (ende ??= verlasse(cluster, anwesenheit)),
  };
}

/** Joins a running server or starts one; waits where another instance is just starting or stopping it. */
async function bringeHoch(cluster: string, starte: () => Postmaster): Promise<Anwesenheit> {
  let eigener: Postmaster | undefined;
  for (const frist = Date.now() + STARTFRIST_MS; Date.now() < frist; await warte(20)) {
    const anwesenheit = await trittBei(cluster);
    if (anwesenheit) return anwesenheit;
    if (eigener?.beendet() && !eigener.belegt()) break;
    if ((eigener && !eigener.beendet()) || lebendeProzesse(cluster).length > 0) continue;
    // Ours gave up over lock files although no process of the cluster lives: they belong to a dead server.
    if (eigener) raeumeSperren(cluster);
    eigener = starte();
  }
  throw new Error(
    `Die eingebettete Datenbank in ${cluster} ist nicht gestartet.\n${eigener?.protokoll() ?? ''}`.trim(),
  );
}

async function trittBei(cluster: string): Promise<Anwesenheit | undefined> {
  const verbindung = await verbinde(cluster);
  return verbindung && Anwesenheit.melde(verbindung, () => erreiche(cluster)).catch(() => undefined);
}

/** Waits for a server that is alive but recovers, starts or stops; nothing once it is gone. */
async function erreiche(cluster: string): Promise<Client | undefined> {
  for (;;) {
    const verbindung = await verbinde(cluster);
    const angabe = liesPostmasterangabe(cluster);
    if (verbindung || !angabe || !laeuft(cluster, angabe.pid)) return verbindung;
    await warte(50);
  }
}

/** A session on the server of this cluster; nothing when none answers or when another server sits behind the socket. */
async function verbinde(cluster: string): Promise<Client | undefined> {
  const angabe = liesPostmasterangabe(cluster);
  if (!angabe?.bereit) return undefined;
  const client = new Client({ host: angabe.socketordner, user: 'postgres', database: 'postgres', ssl: false });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ordner: string }>(`select current_setting('data_directory') as ordner`);
    if (rows[0]?.ordner === cluster) return client;
  } catch {
    // Starting, stopping or gone: the caller asks again.
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function verlasse(cluster: string, anwesenheit: Anwesenheit): Promise<void> {
  if (await anwesenheit.meldeAb()) await halteAn(cluster);
  await anwesenheit.trenne();
}

/** Fast shutdown; where that does not end in time, immediate shutdown, which the next start recovers from. */
async function halteAn(cluster: string): Promise<void> {
  const angabe = liesPostmasterangabe(cluster);
  if (!angabe) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (laeuft(cluster, angabe.pid)) process.kill(angabe.pid, signal);
    for (const frist = Date.now() + STOPPFRIST_MS; Date.now() < frist; await warte(10)) {
      if (laeuft(cluster, angabe.pid)) continue;
      // A socket folder in the temporary folder was made for this run; PostgreSQL has emptied it.
      if (path.dirname(angabe.socketordner) !== path.dirname(cluster)) rmdirSync(angabe.socketordner);
      return;
    }
  }
  throw new Error(`Die eingebettete Datenbank in ${cluster} (Prozess ${angabe.pid}) hält nicht an.`);
}

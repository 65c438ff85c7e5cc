import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { serverkonto } from '../../src/platform/db/eingebettet/konto';
import { lebendeProzesse } from '../../src/platform/db/eingebettet/prozess';
import { starteServer, type Server } from '../../src/platform/db/eingebettet/server';
import { fehlerumgebung, type Fehlerumgebung } from '../setup/eigener-server';

let umgebung: Fehlerumgebung;
beforeEach(() => void (umgebung = fehlerumgebung()));
afterEach(() => umgebung.raeume());

const cluster = (): string => path.join(umgebung.optionen.ordner, 'cluster');

async function frage(server: Server, sql: string): Promise<unknown[]> {
  const client = new Client(server.url('postgres', 'postgres'));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that uses the server until it is killed. */
async function fremdeInstanz(): Promise<{ toete: () => Promise<void> }> {
  const wurzel = path.join(__dirname, '..', '..');
  const programm = `require('./src/platform/db/eingebettet/server.ts').starteServer(${JSON.stringify(umgebung.optionen)})
    .then((server) => process.send(server.pid), (error) => { console.error(error); process.exit(1); });`;
  const kind = spawn(process.execPath, ['-r', './test/setup/typescript.cjs', '-e', programm], {
    cwd: wurzel,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await Promise.race([once(kind, 'message'), once(kind, 'exit').then(() => Promise.reject(new Error('beendet')))]);
  return {
    toete: async () => {
      const ende = once(kind, 'exit');
      kind.kill('SIGKILL');
      await ende;
    },
  };
}

describe('the embedded server', () => {
  it('keeps its data and leaves no process behind', async () => {
    const erster = await umgebung.starte();
    await frage(erster, 'create table t as select 42 as wert');
    await erster.stopp();
    expect(lebendeProzesse(cluster())).toEqual([]);
    const zweiter = await umgebung.starte();
    expect(await frage(zweiter, 'select wert from t')).toEqual([{ wert: 42 }]);
  });

  it('opens no port and lets in only the account that made it', async () => {
    const server = await umgebung.starte();
    expect(await frage(server, `select current_setting('listen_addresses') as adressen`)).toEqual([{ adressen: '' }]);
    expect(readFileSync(path.join(cluster(), 'pg_hba.conf'), 'utf8')).toBe('local all all peer map=beitragswerk\n');
  });

  it('recovers after kill -9 of the postmaster', async () => {
    const erster = await umgebung.starte();
    await frage(erster, 'create table t as select 42 as wert');
    process.kill(erster.pid, 'SIGKILL');
    const zweiter = await umgebung.starte();
    expect(zweiter.pid).not.toBe(erster.pid);
    expect(await frage(zweiter, 'select wert from t')).toEqual([{ wert: 42 }]);
  });

  it('is adopted when its instance was killed, and stopped by the one that adopted it', async () => {
    const fremd = await fremdeInstanz();
    await fremd.toete();
    const [pid] = readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8').split('\n');
    const server = await umgebung.starte();
    expect(server.pid).toBe(+pid!);
    await server.stopp();
    expect(lebendeProzesse(cluster())).toEqual([]);
  });

  it('serves two instances and ends with the last one', async () => {
    const eigene = await umgebung.starte();
    const fremd = await fremdeInstanz();
    await eigene.stopp();
    expect(lebendeProzesse(cluster())).toContain(eigene.pid);
    const wieder = await umgebung.starte();
    expect(wieder.pid).toBe(eigene.pid);
    await fremd.toete();
    await wieder.stopp();
    expect(lebendeProzesse(cluster())).toEqual([]);
  });

  it('starts once when several instances start together, also in a folder that does not exist yet', async () => {
    const server = await Promise.all([umgebung.starte(), umgebung.starte(), umgebung.starte()]);
    expect(new Set(server.map(({ pid }) => pid)).size).toBe(1);
  });

  it('still counts an instance after a crashed backend has dropped all sessions', async () => {
    const [eine, andere] = [await umgebung.starte(), await umgebung.starte()];
    const client = new Client(eine.url('postgres', 'postgres'));
    client.on('error', () => undefined);
    await client.connect();
    const [{ pid }] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows as [{ pid: number }];
    const getrennt = new Promise((fertig) => client.once('end', fertig));
    process.kill(pid, 'SIGKILL');
    await getrennt;
    const anwesende = `select count(*)::int as zahl from pg_locks where locktype = 'advisory' and mode = 'ShareLock'`;
    await bis(async () => ((await frage(eine, anwesende)) as [{ zahl: number }])[0].zahl === 2);
    await andere.stopp();
    expect(await frage(eine, 'select 1 as da')).toEqual([{ da: 1 }]);
  });

  it('starts over lock files whose process number belongs to another program now', async () => {
    const server = await umgebung.starte();
    const pidfile = readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8');
    await server.stopp();
    // The server's account must own the process, else PostgreSQL sees by itself that it is not its own.
    const fremd = spawn('/bin/sleep', ['60'], { stdio: 'ignore', ...serverkonto().wechsel });
    try {
      writeFileSync(path.join(cluster(), 'postmaster.pid'), pidfile.replace(/^\d+/, `${fremd.pid}`));
      writeFileSync(path.join(umgebung.optionen.ordner, 's', '.s.PGSQL.5432.lock'), `${fremd.pid}\n`);
      const neu = await umgebung.starte();
      expect(await frage(neu, 'select 1 as da')).toEqual([{ da: 1 }]);
      expect(fremd.exitCode).toBeNull();
    } finally {
      fremd.kill('SIGKILL');
    }
  });

  it('begins anew when its folder was removed', async () => {
    const erster = await umgebung.starte();
    await erster.stopp();
    rmSync(umgebung.optionen.ordner, { recursive: true });
    expect(await frage(await umgebung.starte(), 'select 1 as da')).toEqual([{ da: 1 }]);
  });

  it('finds a place for its socket where the path of the folder is too long', async () => {
    const lang = fehlerumgebung({ ordner: path.join(umgebung.optionen.ordner, 'x'.repeat(90)) });
    const server = await lang.starte();
    const socketordner = new URL(server.url('postgres', 'postgres')).searchParams.get('host')!;
    expect(socketordner.startsWith(path.join(tmpdir(), 'beitragswerk-'))).toBe(true);
    expect(await frage(server, 'select 1 as da')).toEqual([{ da: 1 }]);
    await lang.raeume();
    expect(existsSync(socketordner)).toBe(false);
  });
});

describe('the data folder', () => {
  let oben: string;
  beforeEach(() => void (oben = mkdtempSync(path.join(tmpdir(), 'beitragswerk-test-'))));
  afterEach(() => rmSync(oben, { recursive: true }));

  const start = (ordner: string): Promise<Server> => starteServer({ ...umgebung.optionen, ordner });

  it('is refused when it is a link', async () => {
    mkdirSync(path.join(oben, 'ziel'), { mode: 0o700 });
    symlinkSync(path.join(oben, 'ziel'), path.join(oben, 'daten'));
    await expect(start(path.join(oben, 'daten'))).rejects.toThrow(/ist eine Verknüpfung/);
  });

  it('is refused when others may write it', async () => {
    mkdirSync(path.join(oben, 'daten'));
    chmodSync(path.join(oben, 'daten'), 0o777);
    await expect(start(path.join(oben, 'daten'))).rejects.toThrow(/für andere Konten beschreibbar/);
  });

  it('is refused when others may exchange it', async () => {
    mkdirSync(path.join(oben, 'mitte'));
    chmodSync(path.join(oben, 'mitte'), 0o777);
    await expect(start(path.join(oben, 'mitte', 'daten'))).rejects.toThrow(/für alle beschreibbar/);
  });

  // Only root can give a folder away.
  if (process.getuid?.() === 0) {
    it('is refused when it belongs to someone else, or lies in such a folder of a shared place', async () => {
      mkdirSync(path.join(oben, 'daten'), { mode: 0o700 });
      chownSync(path.join(oben, 'daten'), 12345, 12345);
      await expect(start(path.join(oben, 'daten'))).rejects.toThrow(/gehört einem fremden Konto/);
      chownSync(oben, 12345, 12345);
      await expect(start(path.join(oben, 'neu'))).rejects.toThrow(/liegt in einem fremden Ordner/);
    });
  }

  it('is refused when it is a file', async () => {
    writeFileSync(path.join(oben, 'daten'), '');
    await expect(start(path.join(oben, 'daten'))).rejects.toThrow(/ist kein Ordner/);
  });
});

/** Waits for a state that another process brings about; the test's own time limit ends it. */
async function bis(erreicht: () => Promise<boolean>): Promise<void> {
  while (!(await erreicht().catch(() => false))) await new Promise((weiter) => setTimeout(weiter, 50));
}

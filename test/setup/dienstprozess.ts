import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const WURZEL = path.join(__dirname, '..', '..');

/** Tokens as the service prints them at its start, by role; of a role that both lands have the second one is `<role>.DE`. */
export type Starttoken = ReadonlyMap<string, string>;

/** The real service as a process of its own, that may be killed and started again at the same address. */
export class Dienstprozess {
  private kind: ChildProcess | undefined;
  /** All that the processes have written, on both channels. */
  ausgabe = '';

  private constructor(
    private readonly umgebung: NodeJS.ProcessEnv,
    readonly adresse: string,
  ) {}

  static async fuer(umgebung: NodeJS.ProcessEnv): Promise<Dienstprozess> {
    const port = await freierPort();
    return new Dienstprozess({ LOG_LEVEL: 'silent', ...umgebung, PORT: `${port}` }, `http://127.0.0.1:${port}`);
  }

  /** Starts it; answers once it takes requests. */
  async starte(): Promise<Starttoken> {
    const kind = spawn(process.execPath, ['-r', './test/setup/typescript.cjs', 'src/main.ts'], {
      cwd: WURZEL,
      env: { PATH: process.env['PATH'], ...this.umgebung },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.kind = kind;
    const vorher = this.ausgabe.length;
    const neu = (stueck: Buffer): string => (this.ausgabe += stueck.toString()).slice(vorher);
    kind.stderr.on('data', neu);
    return new Promise((bereit, gescheitert) => {
      kind.once('exit', (code) =>
        gescheitert(new Error(`Der Dienst endete mit ${code}.\n${this.ausgabe.slice(vorher)}`)),
      );
      kind.stdout.on('data', (stueck: Buffer) => {
        const token = [...neu(stueck).matchAll(/^ {2}(\w+)\S*\n.*client_secret .*\n {4}Token +(\S+)\n/gm)];
        if (token.length < 8) return;
        const jeRolle = new Map<string, string>();
        for (const [, rolle, wert] of token) jeRolle.set(jeRolle.has(rolle!) ? `${rolle}.DE` : rolle!, wert!);
        bereit(jeRolle);
      });
    });
  }

  /** `kill -9`: nothing is put in order. */
  async toete(): Promise<void> {
    if (!this.kind || this.kind.exitCode !== null || this.kind.signalCode !== null) return;
    const ende = once(this.kind, 'exit');
    this.kind.kill('SIGKILL');
    await ende;
  }
}

async function freierPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A process that tidies up as told when a signal comes; answers its exit code and what it wrote. */
async function beende(aufraeumen: string, signale: readonly NodeJS.Signals[]): Promise<[number | null, string]> {
  const programm = `require('./src/platform/ende.ts').beiEnde(${aufraeumen});
    setInterval(() => undefined, 1000); process.stdout.write('bereit\\n');`;
  const kind = spawn(process.execPath, ['-r', './test/setup/typescript.cjs', '-e', programm], {
    cwd: path.join(__dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ausgabe = '';
  kind.stderr.on('data', (stueck: Buffer) => (ausgabe += stueck.toString()));
  for (const signal of signale) {
    await once(kind.stdout, 'data');
    kind.kill(signal);
  }
  const [code] = (await once(kind, 'close')) as [number | null];
  return [code, ausgabe];
}

describe('the end of the process', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('is orderly on %s', async (signal) => {
    const [code] = await beende('async () => process.stdout.write("fertig")', [signal]);
    expect(code).toBe(0);
  });

  it('is a failure when tidying up fails, and says why', async () => {
    const [code, ausgabe] = await beende('async () => { throw new Error("klemmt"); }', ['SIGTERM']);
    expect(code).toBe(1);
    expect(ausgabe).toContain('klemmt');
  });

  it('comes at once on a second signal', async () => {
    const [code] = await beende('() => { process.stdout.write("raeumt auf"); return new Promise(() => {}); }', [
      'SIGINT',
      'SIGINT',
    ]);
    expect(code).toBe(130);
  });
});

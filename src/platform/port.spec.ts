import { createServer } from 'node:net';
import { belegePort } from './port';

describe('belegePort', () => {
  it('answers 503 while the service starts and gives the port free', async () => {
    const belegung = await belegePort(0, '127.0.0.1');
    const antwort = await fetch(`http://127.0.0.1:${belegung.port}/v1/regeln`);
    expect(antwort.status).toBe(503);
    expect(antwort.headers.get('retry-after')).toBe('1');
    expect(await antwort.json()).toMatchObject({ status: 503, code: 'ueberlastet' });
    await belegung.freigeben();
    const danach = await belegePort(belegung.port, '127.0.0.1');
    expect(danach.port).toBe(belegung.port);
    await danach.freigeben();
  });

  it('names a busy port', async () => {
    const fremd = createServer();
    await new Promise<void>((fertig) => fremd.listen(0, '127.0.0.1', fertig));
    const { port } = fremd.address() as { port: number };
    await expect(belegePort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} auf 127.0.0.1 ist belegt`);
    await new Promise((fertig) => fremd.close(fertig));
  });
});

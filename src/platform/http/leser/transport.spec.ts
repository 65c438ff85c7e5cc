import { connect, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { gueltigeProbe, starteTestanwendung } from '../../../../test/setup/testanwendung';

/** What only a real socket shows: framing, limits of the parser, slow and endless clients (ASVS 4.2). */
let app: NestFastifyApplication;
let port: number;
beforeAll(async () => {
  ({ app } = await starteTestanwendung({ rumpffristMs: 150 }));
  await app.listen(0, '127.0.0.1');
  port = (app.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => app.close());

/** Writes raw bytes, piece by piece, and returns everything until the server closes the connection. */
function spreche(...stuecke: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((fertig, scheitere) => {
    const socket = connect(port, '127.0.0.1');
    let gehoert = '';
    socket.on('data', (bytes) => (gehoert += bytes.toString('utf8')));
    socket.on('error', (fehler: NodeJS.ErrnoException) => {
      // The server may close while an endless client still writes; what it said before counts.
      if (fehler.code !== 'EPIPE' && fehler.code !== 'ECONNRESET') scheitere(fehler);
    });
    socket.on('close', () => fertig(gehoert));
    for (const stueck of stuecke) socket.write(stueck);
  });
}

const kopf = (zeile: string, ...felder: string[]): string => [zeile, 'Host: x', ...felder, '', ''].join('\r\n');
const post = (...felder: string[]): string =>
  kopf('POST /v1/proben HTTP/1.1', 'Content-Type: application/json', ...felder);
const stati = (antwort: string): string[] => [...antwort.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((t) => t[1]!);

describe('transport', () => {
  it('answers pipelined requests in order', async () => {
    const rumpf = JSON.stringify(gueltigeProbe());
    const antwort = await spreche(
      kopf('GET /v1/proben HTTP/1.1') +
        post(`Content-Length: ${Buffer.byteLength(rumpf)}`) +
        rumpf +
        kopf('GET /v1/unbekannt HTTP/1.1', 'Connection: close'),
    );
    expect(stati(antwort)).toEqual(['200', '201', '404']);
  });

  it('reads HTTP/1.0 and an absolute URI', async () => {
    expect(stati(await spreche('GET /health/live HTTP/1.0\r\n\r\n'))).toEqual(['200']);
    const absolut = await spreche(kopf('GET http://x/health/live HTTP/1.1', 'Connection: close'));
    expect(stati(absolut)[0]).toMatch(/^[24]\d\d$/);
  });

  it('ends an endless chunked body with 413 at its limit', async () => {
    const stueck = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const antwort = await spreche(post('Transfer-Encoding: chunked'), ...Array.from({ length: 64 }, () => stueck));
    expect(stati(antwort)).toEqual(['413']);
  });

  it('gives up a body that does not come with 408', async () => {
    const antwort = await spreche(post('Content-Length: 100'), '{"name":');
    expect(stati(antwort)).toEqual(['408']);
    expect(antwort).toMatch(/anfrage-zu-langsam/);
  });

  it.each<[string, string, string]>([
    [
      'Transfer-Encoding beside Content-Length',
      `${post('Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      '400',
    ],
    ['two lengths', `${post('Content-Length: 5', 'Content-Length: 6')}hello`, '400'],
    ['a negative length', post('Content-Length: -1'), '400'],
    ['a broken chunk size', `${post('Transfer-Encoding: chunked')}zz\r\n`, '400'],
    ['no Host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
    ['an unknown method', kopf('GIB /v1/proben HTTP/1.1'), '400'],
    ['bytes that are no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400'],
    ['NUL in a header', kopf('GET /health/live HTTP/1.1', 'X-A: a\0b'), '400'],
    ['a header of 20 kB', kopf('GET /health/live HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`), '431'],
    ['a path of 20 kB', kopf(`GET /${'a'.repeat(20_000)} HTTP/1.1`), '431'],
    [
      '1,000 headers',
      kopf(
        'GET /health/live HTTP/1.1',
        'Connection: close',
        ...Array.from({ length: 1_000 }, (_, i) => `X-${i}: ${i}`),
      ),
      '431',
    ],
  ])('refuses %s', async (_, bytes, status) => {
    const antwort = await spreche(bytes);
    expect(stati(antwort)).toEqual([status]);
    expect(antwort).toMatch(/^x-request-id: [0-9a-f-]{36}\r$/im);
    expect(antwort).toMatch(/application\/problem\+json/);
  });

  it('still serves afterwards', async () => {
    expect(stati(await spreche(kopf('GET /health/live HTTP/1.1', 'Connection: close')))).toEqual(['200']);
  });
});

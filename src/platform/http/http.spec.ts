import { gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { Bereitschaft } from './betrieb/bereitschaft';
import { Metriken } from './betrieb/metriken';
import { baueOpenApi } from './openapi/openapi';
import { undokumentiert } from './openapi/openapi.pruefung';
import type { Problemrumpf } from './problem/problemantwort';
import { gueltigeProbe, starteTestanwendung, type Testanwendung } from '../../../test/setup/testanwendung';
import { istUuid } from './uuid';

let anwendung: Testanwendung;
let app: NestFastifyApplication;
beforeAll(async () => {
  anwendung = await starteTestanwendung();
  app = anwendung.app;
});
afterAll(() => app.close());

const JSON_KOPF = { 'content-type': 'application/json' };

/** Asks and returns status, code and the codes of the single faults; every answer must be a proper problem or a success. */
async function frage(anfrage: InjectOptions): Promise<string> {
  const antwort = await app.inject(anfrage);
  const id = String(antwort.headers['x-request-id']);
  expect(istUuid(id)).toBe(true);
  if (antwort.statusCode < 400) return `${antwort.statusCode}`;
  expect(antwort.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = antwort.json<Problemrumpf>();
  expect(problem).toMatchObject({
    type: `/v1/probleme/${problem.code}`,
    status: antwort.statusCode,
    instance: `urn:uuid:${id}`,
  });
  const einzeln = (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`.trim());
  return [antwort.statusCode, problem.code, ...einzeln].join(' | ');
}

const sende = (payload: string | Buffer, headers: Record<string, string> = JSON_KOPF, url = '/v1/proben') =>
  frage({ method: 'POST', url, headers, payload });

describe('bodies', () => {
  it('takes a right one and answers it unchanged', async () => {
    const antwort = await app.inject({ method: 'POST', url: '/v1/proben', payload: gueltigeProbe() });
    expect([antwort.statusCode, antwort.json()]).toEqual([201, gueltigeProbe()]);
  });

  it.each([
    ['application/json; charset=utf-8', '201'],
    ['application/json;charset="UTF-8"', '201'],
    ['APPLICATION/JSON', '201'],
    ['application/json; charset=iso-8859-1', '415'],
    ['application/json; charset=foo', '415'],
    ['application/json; charset=utf-8; charset=utf-16', '415'],
    ['application/merge-patch+json', '415'],
    ['text/plain', '415'],
    ['text/json', '415'],
    ['multipart/form-data; boundary=x', '415'],
    ['application/x-www-form-urlencoded', '415'],
    ['application/x-ndjson', '415'],
    ['application/', '415'],
    ['', '415'],
  ])('reads the type %p: %s', async (typ, status) => {
    expect(await sende(JSON.stringify(gueltigeProbe()), { 'content-type': typ })).toMatch(new RegExp(`^${status}`));
  });

  it('refuses a body without a type, compressed bodies and a gzip bomb', async () => {
    expect(await frage({ method: 'POST', url: '/v1/proben', payload: '{}', headers: {} })).toMatch(/^415/);
    const bombe = gzipSync(Buffer.alloc(50_000_000));
    expect(await sende(bombe, { ...JSON_KOPF, 'content-encoding': 'gzip' })).toMatch(/^415/);
    expect(await sende('{}', { ...JSON_KOPF, 'content-encoding': 'br' })).toMatch(/^415/);
  });

  it('refuses more than the limit of the route with 413', async () => {
    expect(await sende(`{"name":"${'a'.repeat(1_048_576)}"}`)).toBe('413 | zu-gross');
    expect(await sende(Buffer.alloc(10_000_000, 0x20))).toBe('413 | zu-gross');
  });

  it.each<[string, string | Buffer, string]>([
    ['an empty body', '', ' rumpf-fehlt'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), 'zu-tief'],
    ['3,000 levels', '{"a":'.repeat(3_000) + '1' + '}'.repeat(3_000), 'zu-tief'],
    ['14,000 levels', '['.repeat(14_000) + ']'.repeat(14_000), 'zu-tief'],
    ['duplicate names', '{"betrag":"1.00","betrag":"9.00"}', '/betrag feld-doppelt'],
    ['__proto__', '{"__proto__":{"rechte":"alle"}}', '/__proto__ name-nicht-erlaubt'],
    ['constructor', '{"constructor":{"prototype":{}}}', '/constructor name-nicht-erlaubt'],
    ['NUL', String.raw`{"name":"\u0000"}`, '/name zeichen-nicht-erlaubt'],
    ['a lone surrogate', String.raw`{"name":"\udfff"}`, '/name zeichen-nicht-erlaubt'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'kein-utf-8'],
    ['a byte order mark', Buffer.from('\ufeff{}'), 'kein-utf-8'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'kein-utf-8'],
    ['1e400', '{"betrag":1e400}', '/betrag zahl-nicht-erlaubt'],
    ['-0', '{"betrag":-0}', '/betrag zahl-nicht-erlaubt'],
    ['2^53+1', '{"betrag":9007199254740993}', '/betrag zahl-nicht-erlaubt'],
    ['broken JSON', '{"name":', 'json-fehlerhaft'],
    ['a list', '[]', 'kein-objekt'],
    ['null', 'null', 'kein-objekt'],
    ['a text', '"x"', 'kein-objekt'],
  ])('refuses %s', async (_, rumpf, erwartet) => {
    expect(await sende(rumpf)).toMatch(new RegExp(`^400 \\| eingabe-ungueltig \\| .*${erwartet.trim()}$`));
  });

  it('names all faults at once', async () => {
    const rumpf = { ...gueltigeProbe(), mandantId: 1, betrag: 5, tag: 'morgen' };
    const antwort = await sende(JSON.stringify(rumpf));
    expect(antwort.split(' | ').slice(2).sort()).toEqual([
      '/betrag kein-betrag',
      '/mandantId unbekanntes-feld',
      '/tag kein-tag',
    ]);
  });

  it('refuses a body where none is read', async () => {
    expect(await sende('{"a":1}', JSON_KOPF, '/v1/proben/fehler/40001')).toBe(
      '400 | eingabe-ungueltig | rumpf-unerwartet',
    );
  });

  it('counts NDJSON lines of a route that reads them, and refuses JSON there', async () => {
    const zeilen = { 'content-type': 'application/x-ndjson' };
    const antwort = await app.inject({
      method: 'POST',
      url: '/v1/proben/zeilen',
      headers: zeilen,
      payload: '{"a":1}\n{"a":2}\n',
    });
    expect(antwort.json()).toEqual({ anzahl: 2 });
    expect(await sende('{}\n{"a":1,"a":2}\n', zeilen, '/v1/proben/zeilen')).toMatch(/^400 .*feld-doppelt$/);
    expect(await sende('1\n'.repeat(1_001), zeilen, '/v1/proben/zeilen')).toMatch(/^400 .*zu-viele-zeilen$/);
    expect(await sende('x'.repeat(2_000), zeilen, '/v1/proben/zeilen')).toBe('413 | zu-gross');
    expect(await sende('{}', JSON_KOPF, '/v1/proben/zeilen')).toMatch(/^415/);
  });

  it('reads a form only where one is meant, each parameter once', async () => {
    const formular = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await sende('grant_type=client_credentials&scope=', formular, '/v1/proben/formular')).toBe('200');
    expect(await sende('a=1&a=2', formular, '/v1/proben/formular')).toMatch(/^400 .*\/a feld-doppelt$/);
    expect(await sende('a=1', formular, '/v1/proben/formular')).toMatch(/\/a unbekanntes-feld/);
    expect(await sende('__proto__=1', formular, '/v1/proben/formular')).toMatch(/^400 .*name-nicht-erlaubt$/);
    expect(await sende('{}', JSON_KOPF, '/v1/proben/formular')).toMatch(/^415/);
  });
});

describe('paths, queries and methods', () => {
  const hole = (url: string) => frage({ method: 'GET', url });

  it.each([
    ['/v1/proben?anzahl=500', '200'],
    ['/v1/proben', '200'],
    ['/v1/proben?anzahl=501', '400 | eingabe-ungueltig | ?anzahl keine-ganzzahl'],
    ['/v1/proben?anzahl=0', '400 | eingabe-ungueltig | ?anzahl keine-ganzzahl'],
    ['/v1/proben?anzahl=1e2', '400 | eingabe-ungueltig | ?anzahl keine-ganzzahl'],
    ['/v1/proben?anzahl=05', '400 | eingabe-ungueltig | ?anzahl keine-ganzzahl'],
    ['/v1/proben?anzahl=', '400 | eingabe-ungueltig | ?anzahl keine-ganzzahl'],
    ['/v1/proben?anzahl=5&anzahl=6', '400 | eingabe-ungueltig | ?anzahl keine-ganzzahl'],
    ['/v1/proben?status=offen%00', '400 | eingabe-ungueltig | ?status kein-code'],
    ['/v1/proben?Status=offen', '400 | eingabe-ungueltig | ?Status unbekanntes-feld'],
    ["/v1/proben?sort=id;drop--'", '400 | eingabe-ungueltig | ?sort unbekanntes-feld'],
    ['/v1/proben?__proto__=1', '400 | eingabe-ungueltig | ?__proto__ unbekannter-parameter'],
    ['/v1/proben?constructor=1', '400 | eingabe-ungueltig | ?constructor unbekannter-parameter'],
    ['/v1/proben?nach=..%2F', '400 | eingabe-ungueltig | ?nach muster'],
    ['/v1/proben/0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a', '404 | nicht-gefunden'],
    ['/v1/proben/0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a?x=1', '400 | eingabe-ungueltig | ?x unbekannter-parameter'],
    ['/v1/proben/%00', '400 | eingabe-ungueltig | {id} keine-kennung'],
    ['/v1/proben/..%2f..%2fetc', '400 | eingabe-ungueltig | {id} keine-kennung'],
    [`/v1/proben/${'a'.repeat(200)}`, '400 | eingabe-ungueltig | {id} keine-kennung'],
    ['/v1/proben/%zz', '400 | anfrage-fehlerhaft'],
    ['/v1/proben/%c3%28', '400 | anfrage-fehlerhaft'],
    ['/v1/proben/', '404 | weg-unbekannt'],
    ['/V1/Proben', '404 | weg-unbekannt'],
    ['/v1/gibt-es-nicht', '404 | weg-unbekannt'],
    ['//', '404 | weg-unbekannt'],
    ['/health/live?x=1', '400 | eingabe-ungueltig | ?x unbekannter-parameter'],
  ])('%s → %s', async (url, erwartet) => {
    expect(await hole(url)).toBe(erwartet);
  });

  it('answers a long path with a clear 4xx', async () => {
    expect(await hole(`/v1/proben/${'a'.repeat(8_000)}`)).toMatch(/^4\d\d/);
    expect(await hole(`/${'a/'.repeat(4_000)}`)).toBe('404 | weg-unbekannt');
  });

  it.each(['DELETE', 'PUT', 'PATCH', 'OPTIONS'] as const)(
    'answers %s on a known path with 405 and Allow',
    async (method) => {
      const antwort = await app.inject({ method, url: '/v1/proben?x=1' });
      expect([antwort.statusCode, antwort.headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
      expect(await frage({ method, url: '/v1/unbekannt' })).toBe('404 | weg-unbekannt');
    },
  );

  it('answers a method the server does not know of on a known path with 405', async () => {
    expect(await frage({ method: 'PROPFIND', url: '/v1/proben' })).toBe('405 | methode-nicht-erlaubt');
  });
});

describe('failures', () => {
  it('carry headers of their own', async () => {
    const antwort = await app.inject({ method: 'GET', url: '/v1/proben/0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a' });
    expect([antwort.statusCode, antwort.headers['idempotency-replayed']]).toEqual([404, 'true']);
  });

  it.each(['40001', '40P01', '53300', '57P01', '57P03', '55P03', '57014', '08006', 'ECONNREFUSED', 'ENOENT'])(
    'answers %s with 503 and a waiting time',
    async (code) => {
      const antwort = await app.inject({ method: 'POST', url: `/v1/proben/fehler/${code}` });
      expect([antwort.statusCode, antwort.headers['retry-after']]).toEqual([503, '2']);
    },
  );

  it.each(['23505', '22P02', '42P01', 'XX000'])('answers %s with a 500 that tells nothing', async (code) => {
    const antwort = await app.inject({ method: 'POST', url: `/v1/proben/fehler/${code}` });
    expect(antwort.statusCode).toBe(500);
    expect(antwort.body).not.toMatch(/vsnr|15070649C103|stack|23505/);
  });
});

describe('request ids', () => {
  const id = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4b';
  const mit = (wert: string) => app.inject({ method: 'GET', url: '/v1/x', headers: { 'x-request-id': wert } });

  it("keeps the client's UUID and makes its own for anything else", async () => {
    expect((await mit(id.toUpperCase())).headers['x-request-id']).toBe(id);
    for (const fremd of ['1', `${id}\t{"level":50}`, 'x'.repeat(500)]) {
      const neu = String((await mit(fremd)).headers['x-request-id']);
      expect([istUuid(neu), neu === fremd]).toEqual([true, false]);
    }
  });

  it('is also on an answer that Fastify gives before any hook', async () => {
    const antwort = await app.inject({ method: 'GET', url: '/%zz', headers: { 'x-request-id': id } });
    expect(antwort.headers).toMatchObject({ 'x-request-id': id, 'cache-control': 'no-store' });
  });
});

describe('operation', () => {
  it('is ready until a part fails or the service ends', async () => {
    const bereitschaft = app.get(Bereitschaft);
    let fehler: Error | undefined;
    bereitschaft.melde('datenbank', () => (fehler ? Promise.reject(fehler) : Promise.resolve()));
    expect(await frage({ method: 'GET', url: '/health/ready' })).toBe('200');
    fehler = new Error('weg');
    expect(await frage({ method: 'GET', url: '/health/ready' })).toBe('503 | ueberlastet');
    fehler = undefined;
    bereitschaft.beende();
    expect(await frage({ method: 'GET', url: '/health/ready' })).toBe('503 | ueberlastet');
    expect(await frage({ method: 'GET', url: '/health/live' })).toBe('200');
  });

  it('counts by route template and keeps paths and unknown routes out of the labels', async () => {
    app.get(Metriken).messe('db_pool_waiting', 'Wartende', () => 3);
    await frage({ method: 'GET', url: '/v1/geheim/15070649C103' });
    await frage({ method: 'GET', url: '/v1/proben/0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a' });
    const { body } = await app.inject({ method: 'GET', url: '/metrics' });
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/v1\/proben\/:id",status="404"\} \d+/,
    );
    expect(body).toMatch(/route="unbekannt",status="404"/);
    expect(body).toMatch(/^db_pool_waiting 3$/m);
    expect(body).not.toMatch(/15070649C103|0193b0a4/);
  });

  it('sends headers that keep data out of caches, frames and other sites', async () => {
    const { headers } = await app.inject({ method: 'GET', url: '/v1/proben' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('rate limit', () => {
  it('stops one client with a 429 and a waiting time, not the others', async () => {
    const { app: kleine } = await starteTestanwendung({ anfragenJeMinute: 2 });
    const hole = (token: string) =>
      kleine.inject({ method: 'GET', url: '/v1/proben', headers: { authorization: `Bearer ${token}` } });
    const stati = [];
    for (const token of ['a', 'a', 'a', 'b']) stati.push((await hole(token)).statusCode);
    expect(stati).toEqual([200, 200, 429, 200]);
    const gebremst = await hole('a');
    expect(gebremst.json()).toMatchObject({ code: 'zu-viele-anfragen' });
    expect(+gebremst.headers['retry-after']!).toBeGreaterThan(0);
    await kleine.close();
  });
});

// Last, so that it sees what all tests above have seen.
describe('documentation', () => {
  it('knows every status and code that was seen in this file', () => {
    expect(anwendung.gesehen.length).toBeGreaterThan(100);
    expect(undokumentiert(baueOpenApi(app), anwendung.gesehen)).toEqual([]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type Anmeldeapp, anmeldeapp } from '../../../../test/setup/anmeldeapp';
import { ladeKonfiguration } from '../../config';
import type { Mandantenverzeichnis } from '../mandanten';
import { Sandboxeroeffnung, type Startclient } from '../sandbox/eroeffnung';
import { LokalerAussteller } from './aussteller';

const FORMULAR = { 'content-type': 'application/x-www-form-urlencoded' };
const ECHT = '01900000-0000-7000-8000-0000000000ee';

let ordner: string;
let d: Anmeldeapp;
let clients: readonly Startclient[];

beforeAll(async () => {
  ordner = mkdtempSync(join(tmpdir(), 'aussteller-'));
  d = await anmeldeapp({ DATEN: ordner });
  clients = (await d.app.get(Sandboxeroeffnung).eroeffneStandard()).flatMap((sandbox) => sandbox.clients);
});

afterAll(async () => {
  await d.app.close();
  rmSync(ordner, { recursive: true });
});

const client = (rolle: string): Startclient => clients.find((c) => c.rolle === rolle)!;

const hole = (felder: Record<string, string> | string, authorization?: string, app = d.app) =>
  app.inject({
    method: 'POST',
    url: '/oauth/token',
    headers: { ...FORMULAR, ...(authorization !== undefined && { authorization }) },
    payload: typeof felder === 'string' ? felder : new URLSearchParams(felder).toString(),
  });

const anmeldung = (rolle: string, mehr: Record<string, string> = {}): Record<string, string> => {
  const { client_id, client_secret } = client(rolle);
  return { grant_type: 'client_credentials', client_id, client_secret, ...mehr };
};

const basic = (id: string, secret: string): string => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

it('issues a token of RFC 9068 for client_secret_post', async () => {
  const antwort = await hole(anmeldung('meldungsersteller'));
  const rumpf = antwort.json<{ access_token: string; scope: string }>();
  expect(antwort.statusCode).toBe(200);
  expect(antwort.headers['cache-control']).toBe('no-store');
  expect(rumpf).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect(decodeProtectedHeader(rumpf.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  expect(decodeJwt(rumpf.access_token)).toMatchObject({
    iss: 'http://127.0.0.1:3000',
    aud: 'beitragswerk',
    client_id: client('meldungsersteller').client_id,
    mandant: client('meldungsersteller').client_id.split('.')[1],
    scope: rumpf.scope,
    seriennummer: '900001',
    jti: expect.any(String),
  });
});

it('issues a token for client_secret_basic', async () => {
  const { client_id, client_secret } = client('oegk');
  expect((await hole('grant_type=client_credentials', basic(client_id, client_secret))).statusCode).toBe(200);
});

it('takes an empty scope as none, as Swagger UI sends it', async () => {
  const { client_id, client_secret, scope } = client('oegk');
  const antwort = await hole('grant_type=client_credentials&scope=', basic(client_id, client_secret));
  expect(antwort.json()).toMatchObject({ scope });
});

it('issues a part of the scopes', async () => {
  const antwort = await hole(anmeldung('oegk', { scope: 'clearing:abschliessen clearing:lesen' }));
  const { access_token } = antwort.json<{ access_token: string }>();
  expect(decodeJwt(access_token)['scope']).toBe('clearing:abschliessen clearing:lesen');
});

it.each<[string, number, string, () => ReturnType<typeof hole>]>([
  [
    'a wrong secret',
    401,
    'invalid_client',
    () => hole(anmeldung('oegk', { client_secret: client('haftung').client_secret })),
  ],
  ['an empty secret', 401, 'invalid_client', () => hole(anmeldung('oegk', { client_secret: '' }))],
  ['no client', 401, 'invalid_client', () => hole({ grant_type: 'client_credentials' })],
  ['an unknown client', 401, 'invalid_client', () => hole(anmeldung('oegk', { client_id: 'wer' }))],
  ['a broken Basic header', 401, 'invalid_client', () => hole('grant_type=client_credentials', 'Basic !!')],
  [
    'an ampersand in the Basic header',
    401,
    'invalid_client',
    () => hole('grant_type=client_credentials', basic('a&secret=b', 'c')),
  ],
  ['a bearer token', 401, 'invalid_client', () => hole('grant_type=client_credentials', 'Bearer a.b.c')],
  ['no grant_type', 400, 'invalid_request', () => hole({})],
  ['another grant_type', 400, 'unsupported_grant_type', () => hole(anmeldung('oegk', { grant_type: 'password' }))],
  [
    'a scope of another role',
    400,
    'invalid_scope',
    () => hole(anmeldung('haftung', { scope: 'liability-account:freigeben' })),
  ],
  [
    'two spaces in the scope',
    400,
    'invalid_scope',
    () => hole(anmeldung('oegk', { scope: 'clearing:lesen  clearing:melden' })),
  ],
  [
    'both ways to authenticate',
    400,
    'invalid_request',
    () => hole(anmeldung('oegk'), basic(client('oegk').client_id, client('oegk').client_secret)),
  ],
  [
    'two different ids',
    400,
    'invalid_request',
    () =>
      hole(
        { grant_type: 'client_credentials', client_id: client('haftung').client_id },
        basic(client('oegk').client_id, client('oegk').client_secret),
      ),
  ],
])('refuses %s as RFC 6749 says', async (_, status, error, sende) => {
  const antwort = await sende();
  expect(antwort.statusCode).toBe(status);
  expect(antwort.json()).toEqual({
    error,
    error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
  });
  expect(antwort.headers['www-authenticate']).toBe(status === 401 ? 'Basic realm="beitragswerk"' : undefined);
  expect(antwort.headers['cache-control']).toBe('no-store');
});

it('takes forms only', async () => {
  const antwort = await d.app.inject({ method: 'POST', url: '/oauth/token', payload: anmeldung('oegk') });
  expect(antwort.statusCode).toBe(415);
});

it('gives a client of a tenant that is no sandbox no token', async () => {
  d.mandanten.alle.push({ id: 99, uuid: ECHT, land: 'AT', sandbox: false });
  const { client_id, client_secret } = (await d.app.get(LokalerAussteller).clients(ECHT)).oegk;
  expect((await hole({ grant_type: 'client_credentials', client_id, client_secret })).statusCode).toBe(401);
  d.mandanten.alle.pop();
});

it('publishes the public key only', async () => {
  const antwort = await d.app.inject({ url: '/.well-known/jwks.json' });
  const { keys } = antwort.json<{ keys: object[] }>();
  expect(keys).toEqual([
    {
      kty: 'EC',
      crv: 'P-256',
      x: expect.any(String),
      y: expect.any(String),
      kid: expect.any(String),
      alg: 'ES256',
      use: 'sig',
    },
  ]);
});

it('publishes metadata as RFC 8414 says', async () => {
  const antwort = await d.app.inject({ url: '/.well-known/oauth-authorization-server' });
  expect(antwort.json()).toMatchObject({
    issuer: 'http://127.0.0.1:3000',
    token_endpoint: 'http://127.0.0.1:3000/oauth/token',
    jwks_uri: 'http://127.0.0.1:3000/.well-known/jwks.json',
    grant_types_supported: ['client_credentials'],
  });
});

it('keeps secrets and tokens over a restart, and every installation has its own', async () => {
  const wieder = await anmeldeapp({ DATEN: ordner });
  const anderswo = mkdtempSync(join(tmpdir(), 'aussteller-'));
  const andere = await anmeldeapp({ DATEN: anderswo });
  try {
    await wieder.app.get(Sandboxeroeffnung).eroeffneStandard();
    await andere.app.get(Sandboxeroeffnung).eroeffneStandard();
    const headers = { authorization: `Bearer ${client('betrieb').token}` };
    const eroeffne = ({ app }: Anmeldeapp) =>
      app.inject({
        method: 'POST',
        url: '/v1/sandbox/mandanten',
        headers,
        payload: { land: 'AT', jetzt: '2024-11-15T09:00:00Z' },
      });
    expect((await hole(anmeldung('oegk'), undefined, wieder.app)).statusCode).toBe(200);
    expect((await eroeffne(wieder)).statusCode).toBe(201);
    expect((await hole(anmeldung('oegk'), undefined, andere.app)).statusCode).toBe(401);
    expect((await eroeffne(andere)).statusCode).toBe(401);
  } finally {
    await wieder.app.close();
    await andere.app.close();
    rmSync(anderswo, { recursive: true });
  }
});

describe('beside a given database', () => {
  const umgebung = (): NodeJS.ProcessEnv => ({
    DATEN: ordner,
    DATABASE_URL: 'postgresql://dienst@127.0.0.1/beitragswerk',
    LOKALER_AUSSTELLER: 'ja',
  });

  it('stops as soon as a tenant exists that is no sandbox', async () => {
    const dort = await anmeldeapp(umgebung());
    await dort.app.get(Sandboxeroeffnung).eroeffneStandard();
    expect((await hole(anmeldung('oegk'), undefined, dort.app)).statusCode).toBe(200);
    dort.mandanten.alle.push({ id: 99, uuid: ECHT, land: 'AT', sandbox: false });
    expect((await hole(anmeldung('oegk'), undefined, dort.app)).statusCode).toBe(404);
    await dort.app.close();
  });

  it('does not start there at all', async () => {
    const mandanten = { hatEchte: () => Promise.resolve(true) } as Mandantenverzeichnis;
    await expect(LokalerAussteller.oeffne(ladeKonfiguration(umgebung()), mandanten)).rejects.toThrow(
      /LOKALER_AUSSTELLER=ja ist nicht zulässig/,
    );
  });

  it('does not exist with a configured issuer', async () => {
    const { LOKALER_AUSSTELLER: _, ...ohne } = umgebung();
    const dort = await anmeldeapp({ ...ohne, OIDC_ISSUER: 'https://aussteller.example', OIDC_AUDIENCE: 'x' });
    await expect(dort.app.get(Sandboxeroeffnung).eroeffneStandard()).resolves.toEqual([]);
    for (const url of ['/.well-known/jwks.json', '/.well-known/oauth-authorization-server']) {
      expect((await dort.app.inject({ url })).statusCode).toBe(404);
    }
    expect((await hole(anmeldung('oegk'), undefined, dort.app)).statusCode).toBe(404);
    await dort.app.close();
  });
});

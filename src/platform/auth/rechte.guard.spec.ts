import { Controller, Get } from '@nestjs/common';
import {
  createLocalJWKSet,
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { type Anmeldeapp, anmeldeapp } from '../../../test/setup/anmeldeapp';
import { Ausweispruefung } from './ausweispruefung';
import type { Anfragekontext } from './kontext';
import { Kontext, OhneAnmeldung, Recht } from './recht';
import { type Verweigerung, Verweigerungen } from './verweigerung';

const ISS = 'https://aussteller.example';
const AUD = 'https://beitragswerk.example';
const AT = '01900000-0000-7000-8000-00000000000a';
const DE = '01900000-0000-7000-8000-00000000000d';

@Controller('probe')
class Probe {
  @Get('lesen')
  @Recht('clearing:lesen')
  lesen(@Kontext() { rechte, ...kontext }: Anfragekontext): object {
    return { ...kontext, rechte: [...rechte] };
  }

  @Get('melden')
  @Recht('clearing:melden')
  melden(): object {
    return {};
  }

  @Get('beide')
  @Recht('clearing:lesen', 'zahlstelle:lesen')
  beide(): object {
    return {};
  }

  @Get('jeder')
  @Recht()
  jeder(): object {
    return {};
  }

  @Get('offen')
  @OhneAnmeldung()
  offen(): object {
    return {};
  }
}

let d: Anmeldeapp;
let rsa: { privateKey: CryptoKey; publicKey: CryptoKey };
let fremd: CryptoKey;
const verweigert: Verweigerung[] = [];
const jetzt = (): number => Math.floor(Date.now() / 1000);

const gut = (): JWTPayload => ({
  iss: ISS,
  aud: AUD,
  sub: 'person-7',
  client_id: 'lohnprogramm',
  scope: 'clearing:lesen',
  mandant: AT,
  seriennummer: '123456',
  exp: jetzt() + 300,
});

const token = (
  claims: JWTPayload = {},
  kopf: Partial<JWTHeaderParameters> = {},
  schluessel = rsa.privateKey,
): Promise<string> =>
  new SignJWT({ ...gut(), ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'r1', ...kopf })
    .sign(schluessel);

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Signs a payload that no JSON writer would make. */
async function tokenMitText(claims: string): Promise<string> {
  const inhalt = `${base64url(JSON.stringify({ alg: 'RS256', typ: 'at+jwt', kid: 'r1' }))}.${base64url(claims)}`;
  const unterschrift = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', rsa.privateKey, Buffer.from(inhalt));
  return `${inhalt}.${Buffer.from(unterschrift).toString('base64url')}`;
}

const frage = (authorization?: string, url = '/probe/lesen') =>
  d.app.inject({ method: 'GET', url, headers: authorization === undefined ? {} : { authorization } });

beforeAll(async () => {
  rsa = await generateKeyPair('RS256', { extractable: true });
  fremd = (await generateKeyPair('RS256')).privateKey;
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(rsa.publicKey)), kid: 'r1' }] });
  const pruefung = new Ausweispruefung([
    { iss: ISS, aud: AUD, typen: ['at+jwt', 'jwt'], lokal: false, schluessel: jwks },
    { iss: 'http://lokal', aud: AUD, typen: ['at+jwt'], lokal: true, schluessel: jwks },
  ]);
  d = await anmeldeapp({ OIDC_ISSUER: ISS, OIDC_AUDIENCE: AUD }, { controllers: [Probe] }, (bau) =>
    bau.overrideProvider(Ausweispruefung).useValue(pruefung),
  );
  d.mandanten.alle.push(
    { id: 1, uuid: AT, land: 'AT', sandbox: false },
    { id: 2, uuid: DE, land: 'DE', sandbox: true },
  );
  d.app.get(Verweigerungen).beiVerweigerung((v) => void verweigert.push(v));
});

afterAll(() => d.app.close());

beforeEach(() => {
  d.log.length = 0;
  verweigert.length = 0;
});

it('takes a good token and hands its content on', async () => {
  const antwort = await frage(`Bearer ${await token()}`);
  expect(antwort.statusCode).toBe(200);
  expect(antwort.json()).toMatchObject({
    mandant: { id: 1, uuid: AT, land: 'AT', sandbox: false },
    akteur: 'person-7',
    client: 'lohnprogramm',
    rechte: ['clearing:lesen'],
    seriennummer: '123456',
  });
  expect(antwort.json()).not.toHaveProperty('zahlstellennummer');
  expect(d.log).toEqual([]);
});

it.each<[string, () => Promise<string>]>([
  ['an upper-case tenant', () => token({ mandant: AT.toUpperCase() })],
  ['typ JWT of a configured issuer', () => token({}, { typ: 'JWT' })],
  ['the long form of the type', () => token({}, { typ: 'application/at+jwt' })],
  ['one audience of several', () => token({ aud: ['https://anderer.example', AUD] })],
  ['clocks that differ by twenty seconds', () => token({ exp: jetzt() - 20, nbf: jetzt() + 20 })],
])('takes %s', async (_, mach) => {
  expect((await frage(`bearer ${await mach()}`)).statusCode).toBe(200);
});

/** Name, reason in the log, how it is made. */
const abgelehnt: [name: string, grund: string, mach: () => Promise<string> | string][] = [
  [
    'alg none',
    'kein-bearer-token',
    () => `${base64url('{"alg":"none","typ":"at+jwt"}')}.${base64url(JSON.stringify(gut()))}.`,
  ],
  [
    'alg none with a made-up signature',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    () => `${base64url('{"alg":"none","typ":"at+jwt"}')}.${base64url(JSON.stringify(gut()))}.AAAA`,
  ],
  [
    'an HMAC with the public key as secret',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    async () =>
      new SignJWT(gut())
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'r1' })
        .sign(Buffer.from(await exportSPKI(rsa.publicKey))),
  ],
  [
    'an algorithm off the list',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    async () => token({}, { alg: 'RS384' }, await als('SHA-384')),
  ],
  ['a key of somebody else', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => token({}, {}, fremd)],
  [
    'a changed payload',
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => (await token()).replace(/\.[^.]+\./, `.${base64url(JSON.stringify({ ...gut(), sub: 'x' }))}.`),
  ],
  ['a wrong audience', 'claim-aud', () => token({ aud: 'https://anderer.example' })],
  ['no audience', 'claim-aud', () => token({ aud: undefined })],
  ['a wrong issuer', 'aussteller-unbekannt', () => token({ iss: 'https://anderer.example' })],
  ['an issuer that only begins the same', 'aussteller-unbekannt', () => token({ iss: `${ISS}/` })],
  ['a token that has expired', 'ERR_JWT_EXPIRED', () => token({ exp: jetzt() - 60 })],
  ['no expiry', 'claim-exp', () => token({ exp: undefined })],
  ['an expiry that is a text', 'claim-exp', () => token({ exp: '9999999999' as unknown as number })],
  ['a token of the future', 'claim-nbf', () => token({ nbf: jetzt() + 120 })],
  ['no tenant', 'claim-mandant', () => token({ mandant: undefined })],
  ['a tenant that is no UUID', 'claim-mandant', () => token({ mandant: '1' })],
  ['two tenants', 'claim-mandant', () => token({ mandant: [AT, DE] })],
  ['a list of one tenant', 'claim-mandant', () => token({ mandant: [AT] })],
  ['a number as tenant', 'claim-mandant', () => token({ mandant: 1 })],
  ['a tenant in other digits', 'claim-mandant', () => token({ mandant: AT.replace('1', '１') })],
  ['a tenant with a line end', 'claim-mandant', () => token({ mandant: `${AT}\n` })],
  ['a tenant nobody knows', 'mandant-unbekannt', () => token({ mandant: '01900000-0000-7000-8000-0000000000ff' })],
  [
    'the tenant twice',
    'unlesbar',
    () => tokenMitText(JSON.stringify(gut()).replace('"mandant"', `"mandant":"${DE}","mandant"`)),
  ],
  [
    'the tenant twice, once escaped',
    'unlesbar',
    () => tokenMitText(JSON.stringify(gut()).replace('"mandant"', `"m\\u0061ndant":"${DE}","mandant"`)),
  ],
  ['no client_id', 'claim-client_id', () => token({ client_id: undefined })],
  ['a subject that forges a log line', 'claim-sub', () => token({ sub: 'x\nlevel=info' })],
  ['scopes in a list', 'claim-scope', () => token({ scope: ['clearing:lesen'] })],
  ['scopes with a tab', 'claim-scope', () => token({ scope: 'clearing:lesen\tclearing:melden' })],
  ['a Seriennummer in a list', 'claim-seriennummer', () => token({ seriennummer: ['123456'] })],
  ['a Seriennummer that is too long', 'claim-seriennummer', () => token({ seriennummer: '1'.repeat(21) })],
  ['a Zahlstellennummer with a quote', 'claim-zahlstellennummer', () => token({ zahlstellennummer: "1060001'" })],
  ['an unknown kid', 'ERR_JWKS_NO_MATCHING_KEY', () => token({}, { kid: 'r2' })],
  ['a kid that is a path', 'ERR_JWKS_NO_MATCHING_KEY', () => token({}, { kid: '../../etc/passwd' })],
  ['a kid that is SQL', 'ERR_JWKS_NO_MATCHING_KEY', () => token({}, { kid: "r1' or '1'='1" })],
  ['the header jku', 'kopf-parameter', () => token({}, { jku: 'https://boese.example/jwks.json' })],
  ['the header x5u', 'kopf-parameter', () => token({}, { x5u: 'https://boese.example/kette.pem' })],
  ['its own key in the header', 'kopf-parameter', async () => token({}, { jwk: await exportJWK(rsa.publicKey) })],
  ['an unknown critical extension', 'kopf-parameter', () => kritisch()],
  ['typ JWT from the local issuer', 'typ', () => token({ iss: 'http://lokal', mandant: DE }, { typ: 'JWT' })],
  ['an ID token', 'typ', () => token({}, { typ: 'id+jwt' })],
  ['no typ', 'typ', () => token({}, { typ: undefined })],
  [
    'a local token for a tenant that is no sandbox',
    'lokaler-aussteller-fuer-echten-mandanten',
    () => token({ iss: 'http://lokal' }),
  ],
  ['a token of 100 kB', 'zu-lang', () => token({ fuellung: 'x'.repeat(100_000) })],
  ['a token that is no JWT', 'kein-bearer-token', () => 'abc'],
  ['an encrypted token (five parts)', 'kein-bearer-token', () => 'eyJhIjox.eyJiIjoy.eyJjIjoz.eyJkIjo0.eyJlIjo1'],
];

async function als(hash: string): Promise<CryptoKey> {
  const jwk = { ...(await exportJWK(rsa.privateKey)), alg: undefined };
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['sign']);
}

const kritisch = (): Promise<string> =>
  new SignJWT(gut())
    .setProtectedHeader({
      alg: 'RS256',
      typ: 'at+jwt',
      kid: 'r1',
      crit: ['urn:x'],
      'urn:x': true,
    })
    .sign(rsa.privateKey, { crit: { 'urn:x': true } });

const NICHT_ANGEMELDET = {
  type: '/v1/probleme/nicht-angemeldet',
  title: 'Anmeldung nötig.',
  status: 401,
  detail: 'Das Zugriffstoken fehlt oder gilt nicht.',
  code: 'nicht-angemeldet',
};

it.each(abgelehnt)(
  'refuses %s (%s) with the constant message and one log line without the token',
  async (_, grund, mach) => {
    const text = await mach();
    const antwort = await frage(`Bearer ${text}`);
    const { instance, ...rumpf } = antwort.json<Record<string, unknown>>();
    expect(rumpf).toEqual(NICHT_ANGEMELDET);
    expect(instance).toEqual(expect.any(String));
    expect(antwort.headers['www-authenticate']).toBe('Bearer realm="beitragswerk"');
    expect(d.log).toHaveLength(1);
    expect(JSON.parse(d.log[0]!)).toMatchObject({ ereignis: 'anmeldung-abgelehnt', grund });
    expect(d.log[0]).not.toContain(text.split('.').at(-1) || text);
  },
);

it.each<[string, (text: string) => ReturnType<typeof frage>]>([
  ['no token', () => frage()],
  ['a token in the query', (text) => frage(undefined, `/probe/lesen?access_token=${text}`)],
  ['another scheme', (text) => frage(`Basic ${text}`)],
  ['two spaces', (text) => frage(`Bearer  ${text}`)],
  ['two tokens', (text) => frage(`Bearer ${text}, Bearer ${text}`)],
])('refuses %s', async (_, sende) => {
  const antwort = await sende(await token());
  expect(antwort.statusCode).toBe(401);
  expect(antwort.json()).toMatchObject(NICHT_ANGEMELDET);
  expect(d.log).toHaveLength(1);
});

it('takes a local token for a sandbox tenant', async () => {
  expect((await frage(`Bearer ${await token({ iss: 'http://lokal', mandant: DE })}`, '/probe/jeder')).statusCode).toBe(
    200,
  );
});

it('refuses a scope that the token lacks and tells the protocol', async () => {
  const antwort = await frage(`Bearer ${await token()}`, '/probe/melden?nummer=geheim');
  expect(antwort.statusCode).toBe(403);
  expect(antwort.json()).toMatchObject({ code: 'nicht-berechtigt' });
  expect(verweigert).toEqual([
    {
      kontext: expect.objectContaining({ client: 'lohnprogramm' }),
      weg: 'GET /probe/melden',
      grund: 'nicht-berechtigt',
    },
  ]);
  expect(d.log).toHaveLength(1);
});

it('treats a missing scope as no rights', async () => {
  expect((await frage(`Bearer ${await token({ scope: undefined })}`)).statusCode).toBe(403);
  expect((await frage(`Bearer ${await token({ scope: undefined })}`, '/probe/jeder')).statusCode).toBe(200);
});

it('compares scopes whole', async () => {
  expect(
    (await frage(`Bearer ${await token({ scope: 'clearing:les clearing:lesen2 CLEARING:LESEN' })}`)).statusCode,
  ).toBe(403);
});

it('says which country a procedure belongs to', async () => {
  const deutsch = await token({ mandant: DE, scope: 'clearing:lesen' });
  const antwort = await frage(`Bearer ${deutsch}`);
  expect(antwort.statusCode).toBe(403);
  expect(antwort.json()).toMatchObject({ code: 'land-passt-nicht' });
  expect(verweigert).toMatchObject([{ grund: 'land-passt-nicht' }]);
});

it('counts only the scopes of the tenant’s country where a route serves both', async () => {
  expect((await frage(`Bearer ${await token({ mandant: DE })}`, '/probe/beide')).statusCode).toBe(403);
  expect(
    (await frage(`Bearer ${await token({ mandant: DE, scope: 'zahlstelle:lesen' })}`, '/probe/beide')).statusCode,
  ).toBe(200);
});

it('leaves open routes open, even with a bad token', async () => {
  expect((await frage('Bearer x.y.z', '/probe/offen')).statusCode).toBe(200);
});

it('records at most ten refusals a second and client', async () => {
  const text = await token({ client_id: 'wild' });
  jest.spyOn(Date, 'now').mockReturnValue(Date.now());
  await Promise.all(Array.from({ length: 25 }, () => frage(`Bearer ${text}`, '/probe/melden')));
  jest.restoreAllMocks();
  expect(verweigert).toHaveLength(10);
});

it('does not start with a route that names no right', async () => {
  @Controller('vergessen')
  class Vergessen {
    @Get()
    alles(): object {
      return {};
    }
  }
  await expect(anmeldeapp({ OIDC_ISSUER: ISS, OIDC_AUDIENCE: AUD }, { controllers: [Vergessen] })).rejects.toThrow(
    /Vergessen\.alles/,
  );
});

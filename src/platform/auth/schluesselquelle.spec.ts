import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { Ausweisfehler } from './ausweis';
import { Ausweispruefung } from './ausweispruefung';
import { SchluesselNichtErreichbar, Schluesselquelle } from './schluesselquelle';

const MINUTE = 60_000;
let server: Server;
let iss: string;
let keys: JWK[];
let erreichbar: boolean;
let name: string;
let nurOAuth: boolean;
let abrufe: string[];
let stunde: number;
let alt: CryptoKey;
let neu: CryptoKey;
let warnung: jest.SpyInstance;
let altJwk: JWK;
let neuJwk: JWK;

beforeAll(async () => {
  const paare = [
    await generateKeyPair('ES256', { extractable: true }),
    await generateKeyPair('ES256', { extractable: true }),
  ];
  [alt, neu] = [paare[0]!.privateKey, paare[1]!.privateKey];
  altJwk = { ...(await exportJWK(paare[0]!.publicKey)), kid: 'alt' };
  neuJwk = { ...(await exportJWK(paare[1]!.publicKey)), kid: 'neu' };
  server = createServer((anfrage, antwort) => {
    abrufe.push(anfrage.url!);
    const metadaten = anfrage.url!.includes('.well-known/');
    const gesucht = metadaten && (!nurOAuth || anfrage.url === '/.well-known/oauth-authorization-server/reich');
    if (!erreichbar || (metadaten && !gesucht)) return antwort.writeHead(erreichbar ? 404 : 503).end();
    return antwort.end(JSON.stringify(metadaten ? { issuer: name, jwks_uri: `${iss}/schluessel` } : { keys }));
  });
  await new Promise<void>((fertig) => server.listen(0, '127.0.0.1', fertig));
  iss = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reich`;
});

afterAll(() => new Promise((fertig) => server.close(fertig)));

beforeEach(() => {
  [keys, erreichbar, name, nurOAuth, abrufe] = [[altJwk], true, iss, false, []];
  stunde = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => stunde);
  warnung = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
});

afterEach(() => jest.restoreAllMocks());

const neuePruefung = (): Ausweispruefung =>
  new Ausweispruefung([
    { iss, aud: 'aud', typen: ['at+jwt'], lokal: false, schluessel: new Schluesselquelle(iss).schluessel },
  ]);

let nummer = 0;
const token = (schluessel: CryptoKey, kid: string): Promise<string> =>
  new SignJWT({
    iss,
    aud: 'aud',
    sub: `s${(nummer += 1)}`,
    client_id: 'c',
    mandant: '01900000-0000-7000-8000-00000000000a',
    exp: Math.floor(stunde / 1000) + 10 * 86_400,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .sign(schluessel);

it('finds the keys by OpenID Connect discovery and fetches them once', async () => {
  const pruefung = neuePruefung();
  await Promise.all([pruefung.pruefe(await token(alt, 'alt')), pruefung.pruefe(await token(alt, 'alt'))]);
  expect(abrufe).toEqual(['/reich/.well-known/openid-configuration', '/reich/schluessel']);
});

it('finds the keys by RFC 8414, too', async () => {
  nurOAuth = true;
  await expect(neuePruefung().pruefe(await token(alt, 'alt'))).resolves.toMatchObject({ client: 'c' });
});

it('does not take metadata that name another issuer', async () => {
  name = 'https://boese.example';
  await expect(neuePruefung().pruefe(await token(alt, 'alt'))).rejects.toThrow(SchluesselNichtErreichbar);
  expect(abrufe).not.toContain('/reich/schluessel');
});

it('takes a new key as soon as a token names it, and does not ask for every made-up one', async () => {
  const pruefung = neuePruefung();
  await pruefung.pruefe(await token(alt, 'alt'));
  keys = [altJwk, neuJwk];
  stunde += MINUTE;
  await expect(pruefung.pruefe(await token(neu, 'neu'))).resolves.toMatchObject({ client: 'c' });
  const vorher = abrufe.length;
  for (const kid of ['x', 'y', 'z'])
    await expect(pruefung.pruefe(await token(neu, kid))).rejects.toThrow(Ausweisfehler);
  expect(abrufe).toHaveLength(vorher);
});

it('goes on with the known keys for a day while the issuer is away', async () => {
  const pruefung = neuePruefung();
  await pruefung.pruefe(await token(alt, 'alt'));
  erreichbar = false;
  stunde += 60 * MINUTE;
  await expect(pruefung.pruefe(await token(alt, 'alt'))).resolves.toMatchObject({ client: 'c' });
  const vorher = abrufe.length;
  expect(warnung).toHaveBeenCalledTimes(1);
  await expect(pruefung.pruefe(await token(alt, 'alt'))).resolves.toMatchObject({ client: 'c' });
  expect(abrufe).toHaveLength(vorher);
  await expect(pruefung.pruefe(await token(neu, 'neu'))).rejects.toThrow(Ausweisfehler);
  stunde += 24 * 60 * MINUTE;
  await expect(pruefung.pruefe(await token(alt, 'alt'))).rejects.toThrow(SchluesselNichtErreichbar);
});

it('cannot tell while it has never reached the issuer, and recovers', async () => {
  erreichbar = false;
  const pruefung = neuePruefung();
  await expect(pruefung.pruefe(await token(alt, 'alt'))).rejects.toThrow(SchluesselNichtErreichbar);
  erreichbar = true;
  stunde += MINUTE;
  await expect(pruefung.pruefe(await token(alt, 'alt'))).resolves.toMatchObject({ client: 'c' });
});

it('lets a withdrawn key end within ten minutes although its token was remembered', async () => {
  const pruefung = neuePruefung();
  const gemerkt = await token(alt, 'alt');
  await pruefung.pruefe(gemerkt);
  keys = [neuJwk];
  stunde += 9 * MINUTE;
  await expect(pruefung.pruefe(gemerkt)).resolves.toMatchObject({ client: 'c' });
  stunde += 2 * MINUTE;
  await expect(pruefung.pruefe(gemerkt)).rejects.toThrow(Ausweisfehler);
});

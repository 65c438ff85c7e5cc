import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Anmeldeapp, anmeldeapp } from '../../../../test/setup/anmeldeapp';
import { baueOpenApi } from '../../http/openapi/openapi';
import { pruefeOpenApi } from '../../http/openapi/openapi.pruefung';
import { ROLLENNAMEN, type Rollenname } from '../aussteller/rollen';
import { type Sandbox, Sandboxeroeffnung } from './eroeffnung';

let ordner: string;
let d: Anmeldeapp;

beforeAll(async () => {
  ordner = mkdtempSync(join(tmpdir(), 'sandbox-'));
  d = await anmeldeapp({ DATEN: ordner });
});

afterAll(async () => {
  await d.app.close();
  rmSync(ordner, { recursive: true });
});

async function starttoken(land: 'AT' | 'DE', rolle: Rollenname): Promise<string> {
  const sandboxes = await d.app.get(Sandboxeroeffnung).eroeffneStandard();
  return sandboxes.find((s) => s.land === land)!.clients.find((c) => c.rolle === rolle)!.token;
}

const eroeffne = async (rumpf: object, token?: string) =>
  d.app.inject({
    method: 'POST',
    url: '/v1/sandbox/mandanten',
    headers: { authorization: `Bearer ${token ?? (await starttoken('AT', 'betrieb'))}` },
    payload: rumpf,
  });

it('makes the two default tenants once and prints clients of their country only', async () => {
  const [erste, zweite] = [
    await d.app.get(Sandboxeroeffnung).eroeffneStandard(),
    await d.app.get(Sandboxeroeffnung).eroeffneStandard(),
  ];
  expect(d.mandanten.alle).toHaveLength(2);
  expect(zweite.map((s) => s.mandant)).toEqual(erste.map((s) => s.mandant));
  expect(erste.map(({ land, clients }) => [land, clients.map((c) => c.rolle)])).toEqual([
    ['AT', ['meldungsersteller', 'meldungsersteller2', 'oegk', 'betrieb']],
    ['DE', ['zahlstelle', 'krankenkasse', 'haftung', 'freigabe', 'betrieb']],
  ]);
});

it('opens a tenant with a client for each role that gets a token at once', async () => {
  const antwort = await eroeffne({ land: 'DE', jetzt: '2024-11-15T09:00:00Z' });
  expect(antwort.statusCode).toBe(201);
  const { mandant, clients } = antwort.json<Sandbox>();
  expect(Object.keys(clients)).toEqual(ROLLENNAMEN);
  expect(clients.zahlstelle).toMatchObject({ client_id: `zahlstelle.${mandant}`, zahlstellennummer: '10600018' });
  for (const { client_id, client_secret } of Object.values(clients)) {
    const token = await d.app.inject({
      method: 'POST',
      url: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret }).toString(),
    });
    expect(token.statusCode).toBe(200);
  }
});

it.each<[string, object]>([
  ['a country we do not know', { land: 'CH', jetzt: '2024-11-15T09:00:00Z' }],
  ['no instant', { land: 'AT' }],
  ['a day for an instant', { land: 'AT', jetzt: '2024-11-15' }],
  ['a day that does not exist', { land: 'AT', jetzt: '2024-02-30T09:00:00Z' }],
  ['another zone', { land: 'AT', jetzt: '2024-11-15T09:00:00+01:00' }],
  ['an instant before 2019', { land: 'AT', jetzt: '2018-12-31T23:59:59Z' }],
  ['an instant after 2099', { land: 'AT', jetzt: '2100-01-01T00:00:00Z' }],
  ['an unknown field', { land: 'AT', jetzt: '2024-11-15T09:00:00Z', name: 'x' }],
])('refuses %s', async (_, rumpf) => {
  const vorher = d.mandanten.alle.length;
  expect((await eroeffne(rumpf)).statusCode).toBe(400);
  expect(d.mandanten.alle).toHaveLength(vorher);
});

it('needs the client of the operator', async () => {
  const antwort = await eroeffne({ land: 'AT', jetzt: '2024-11-15T09:00:00Z' }, await starttoken('AT', 'oegk'));
  expect(antwort.statusCode).toBe(403);
});

it('is fully described', () => {
  const dokument = baueOpenApi(d.app);
  expect(pruefeOpenApi(dokument)).toEqual([]);
});

import Ajv2020 from 'ajv/dist/2020';
import type { OpenAPIObject } from '@nestjs/swagger';
import { pruefeOpenApi, undokumentiert } from '../../src/platform/http/openapi.pruefung';
import { besetze, type Bestand } from '../fixtures/clearing';
import { testapp, type Testapp } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { adresse, beispiele, dokument, wege, type Dokument, type Weg } from '../setup/dokument';

let app: Testapp;
let bestand: Bestand;
let openapi: Dokument;

beforeAll(async () => {
  app = await testapp();
  bestand = await besetze(app);
  openapi = await dokument(app);
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  const fremd = undokumentiert(openapi as unknown as OpenAPIObject, app.beobachtungen);
  await app.ende();
  expect(gefunden).toEqual([]);
  expect(fremd).toEqual([]);
});

/** Own keywords of the document that JSON Schema does not know. */
const EIGENE = ['x-normalform', 'example', 'discriminator', 'oneOfBy'];

function pruefer(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, keywords: EIGENE, formats: { uuid: UUID, 'date-time': true } });
  for (const [name, schema] of Object.entries(openapi.components.schemas)) ajv.addSchema(schema, `#/components/schemas/${name}`);
  return ajv;
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every stored body and answer of the document: where it stands, its schema, its example. */
const inhalte = (): { ort: string; schema: object; wert: unknown }[] =>
  wege(openapi).flatMap(({ methode, pfad, operation }) =>
    [operation.requestBody, ...Object.values(operation.responses)].flatMap((stelle) =>
      Object.entries(stelle?.content ?? {}).flatMap(([typ, medium]) =>
        typ.includes('json') ? beispiele(medium).map((wert) => ({ ort: `${methode} ${pfad} ${typ}`, schema: medium.schema, wert })) : [],
      ),
    ),
  );

describe('the OpenAPI document', () => {
  it('is complete', () => {
    expect(pruefeOpenApi(openapi as unknown as OpenAPIObject)).toEqual([]);
  });

  it('names every route of the service, and no other', () => {
    const { paths } = openapi;
    const beschrieben = Object.entries(paths).flatMap(([pfad, os]) => Object.keys(os).map((m) => `${m.toUpperCase()} ${pfad}`));
    expect(routen().filter((route) => !beschrieben.includes(route))).toEqual(['GET /openapi.json']);
    expect(beschrieben.filter((route) => !routen().includes(route))).toEqual([]);
  });

  it('is OpenAPI 3.1: every path parameter is declared, every schema compiles', () => {
    expect(openapi.openapi).toMatch(/^3\.1\./);
    for (const { pfad, pfadteile, operation } of wege(openapi)) {
      const erklaert = (operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name);
      expect([pfad, erklaert.sort()]).toEqual([pfad, [...pfadteile].sort()]);
    }
    const ajv = pruefer();
    for (const name of Object.keys(openapi.components.schemas)) expect(ajv.getSchema(`#/components/schemas/${name}`)).toBeDefined();
  });

  it('has examples that fit their schemas', () => {
    const ajv = pruefer();
    const alle = inhalte();
    expect(alle.length).toBeGreaterThan(50);
    for (const { ort, schema, wert } of alle) {
      const gueltig = ajv.validate(schema, wert);
      expect([ort, gueltig, ajv.errors ?? []]).toEqual([ort, true, []]);
    }
  });

  it('has requests that run in a tenant where something has happened', async () => {
    for (const weg of wege(openapi).filter(({ rumpf, rolle }) => rumpf && rolle)) {
      for (const beispiel of beispiele(weg.rumpf!)) {
        const { status, rumpf } = await app.frage(bestand.mandant.token[weg.rolle!], weg.methode, adresse(weg.pfad, TEILE(weg)), beispiel);
        expect([weg.pfad, status, status === 400 || status >= 500 ? rumpf : '']).toEqual([weg.pfad, status, '']);
      }
    }
  });

  it('says of every answer which status and code it can have', async () => {
    for (const weg of wege(openapi)) {
      const ziel = adresse(weg.pfad, TEILE(weg));
      const token = weg.rolle && bestand.mandant.token[weg.rolle];
      await app.frage(undefined, weg.methode, ziel);
      await app.frage('kein-token', weg.methode, ziel);
      await app.frage(bestand.mandant.token.zahlstelle, weg.methode, ziel);
      await app.frage(token, weg.methode, `${ziel}?unbekannt=1`);
      await app.frage(token, weg.methode, ziel, weg.rumpf ? '{' : undefined);
      await app.frage(token, weg.methode, ziel, weg.rumpf && { unbekannt: 1 });
      await app.frage(token, weg.methode, ziel, 'x', { 'content-type': 'text/plain' });
      await app.frage(token, weg.methode, ziel, weg.rumpf && beispiele(weg.rumpf)[0], { 'if-match': 'x', 'idempotency-key': 'ä' });
    }
    expect(new Set(app.beobachtungen.map(({ status }) => status)).size).toBeGreaterThan(6);
    expect(undokumentiert(openapi as unknown as OpenAPIObject, app.beobachtungen)).toEqual([]);
  });
});

/** Routes as Fastify knows them, without those that only serve the browser. */
function routen(): string[] {
  const gefunden = new Set<string>();
  for (const zeile of app.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const treffer = /── (\/\S*) \(([A-Z, ]+)\)/.exec(zeile);
    if (treffer) for (const methode of treffer[2]!.split(', ')) gefunden.add(`${methode} ${treffer[1]!}`);
  }
  return [...gefunden];
}

const TEILE = ({ pfad }: Weg): Record<string, string> => ({
  id: pfad.includes('clearingfaelle')
    ? bestand.fall
    : pfad.includes('verlaeufe')
      ? bestand.verlauf
      : pfad.includes('auftraege')
        ? bestand.auftrag
        : pfad.includes('regeln')
          ? 'KR-052'
          : pfad.includes('rechtswerte')
            ? 'AT.KV.SATZ'
            : bestand.meldung,
  nummer: bestand.zustellung,
  beitragskontonummer: '12345678',
  code: pfad.includes('probleme') ? 'nicht-gefunden' : 'B900',
});

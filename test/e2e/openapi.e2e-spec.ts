import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { OpenAPIObject } from '@nestjs/swagger';
import { mehrfachBenannte } from '../../src/platform/http/felder/feldregister';
import { pruefeOpenApi, undokumentiert } from '../../src/platform/http/openapi/openapi.pruefung';
import { testapp, type Testapp } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { beispiele, dokument, wege, type Dokument } from '../setup/dokument';
import { Gesamtbestand, kopfzeilen } from '../setup/gesamtbestand';

let app: Testapp;
let bestand: Gesamtbestand;
let openapi: Dokument;

beforeAll(async () => {
  app = await testapp();
  bestand = await Gesamtbestand.lege(app);
  openapi = await dokument(app);
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  const fremd = undokumentiert(openapi as unknown as OpenAPIObject, app.beobachtungen);
  await app.ende();
  expect(gefunden).toEqual([]);
  expect(fremd).toEqual([]);
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const TAG = /^\d{4}-\d{2}-\d{2}$/;
const ZEITPUNKT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

/** Keywords of OpenAPI, and of our own, that JSON Schema does not know. */
const WEITERE = ['components', 'discriminator', 'example', 'x-normalform'];

const DOKUMENT = 'https://beitragswerk.example/openapi.json';

/** A compiler that knows the schemas of the document; a part of it refers to them by the document's own address. */
function uebersetzer(): (schema: object) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    formats: { uuid: UUID, date: TAG, 'date-time': ZEITPUNKT },
    keywords: WEITERE,
  });
  ajv.addSchema({ $id: DOKUMENT, components: openapi.components });
  return (schema) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${DOKUMENT}#/`)) as object);
}

/** Every stored body and answer of the document: where it stands, its schema, its example. */
const inhalte = (): { ort: string; schema: object; wert: unknown }[] =>
  wege(openapi).flatMap(({ methode, pfad, operation }) =>
    [operation.requestBody, ...Object.values(operation.responses)].flatMap((stelle) =>
      Object.entries(stelle?.content ?? {}).flatMap(([typ, medium]) =>
        typ.includes('json')
          ? beispiele(medium).map((wert) => ({ ort: `${methode} ${pfad} ${typ}`, schema: medium.schema, wert }))
          : [],
      ),
    ),
  );

describe('the OpenAPI document', () => {
  it('is complete', () => {
    expect(pruefeOpenApi(openapi as unknown as OpenAPIObject)).toEqual([]);
  });

  it('has a schema of its own for every class', () => {
    expect(mehrfachBenannte()).toEqual([]);
  });

  it('names every route of the service, and no other', () => {
    const { paths } = openapi;
    const beschrieben = Object.entries(paths).flatMap(([pfad, os]) =>
      Object.keys(os).map((m) => `${m.toUpperCase()} ${pfad}`),
    );
    const browser = /^GET \/(docs|openapi\.json)/;
    expect(routen().filter((route) => !beschrieben.includes(route) && !browser.test(route))).toEqual([]);
    expect(beschrieben.filter((route) => !routen().includes(route))).toEqual([]);
  });

  it('is OpenAPI 3.1: every path parameter is declared, every schema compiles', () => {
    expect(openapi.openapi).toMatch(/^3\.1\./);
    for (const { pfad, pfadteile, operation } of wege(openapi)) {
      const erklaert = (operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name);
      expect([pfad, erklaert.sort()]).toEqual([pfad, [...pfadteile].sort()]);
    }
    const uebersetze = uebersetzer();
    for (const name of Object.keys(openapi.components.schemas))
      expect(() => uebersetze({ $ref: `#/components/schemas/${name}` })).not.toThrow();
  });

  it('has examples that fit their schemas', () => {
    const alle = inhalte();
    expect(alle.length).toBeGreaterThan(50);
    const uebersetze = uebersetzer();
    const fehler = alle.flatMap(({ ort, schema, wert }) => {
      const pruefe = uebersetze(schema);
      pruefe(wert);
      return (pruefe.errors ?? []).map(({ instancePath, message }) => `${ort}: ${instancePath} ${message}`);
    });
    expect(fehler).toEqual([]);
  });

  it('has requests that run in a tenant where something has happened', async () => {
    for (const weg of wege(openapi).filter(({ rumpf, rolle }) => rumpf && rolle)) {
      for (const beispiel of beispiele(weg.rumpf!)) {
        const ziel = bestand.ziel(weg);
        const { status, rumpf } = await app.frage(bestand.token(weg), weg.methode, ziel, beispiel, kopfzeilen(weg));
        expect([weg.pfad, status, status === 400 || status >= 500 ? rumpf : '']).toEqual([weg.pfad, status, '']);
      }
    }
  });

  it('says of every answer which status and code it can have', async () => {
    for (const weg of wege(openapi)) {
      const ziel = bestand.ziel(weg);
      const token = bestand.token(weg);
      await app.frage(undefined, weg.methode, ziel);
      await app.frage('kein-token', weg.methode, ziel);
      for (const anderer of Object.values(bestand.mandant(weg).token)) await app.frage(anderer, weg.methode, ziel);
      await app.frage(token, weg.methode, `${ziel}?unbekannt=1`);
      await app.frage(token, weg.methode, ziel, weg.rumpf ? '{' : undefined);
      await app.frage(token, weg.methode, ziel, weg.rumpf && { unbekannt: 1 });
      await app.frage(token, weg.methode, ziel, 'x', { 'content-type': 'text/plain' });
      await app.frage(token, weg.methode, ziel, weg.rumpf && beispiele(weg.rumpf)[0], {
        'if-match': 'x',
        'idempotency-key': 'ä',
      });
    }
    expect(new Set(app.beobachtungen.map(({ status }) => status)).size).toBeGreaterThan(6);
    expect(undokumentiert(openapi as unknown as OpenAPIObject, app.beobachtungen)).toEqual([]);
  });
});

/** Routes as Fastify knows them, in the form of the document. Its tree is printed with four columns a level. */
function routen(): string[] {
  const gefunden = new Set<string>();
  const eltern: string[] = [];
  for (const zeile of app.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const treffer = /^(.*?)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(zeile);
    if (!treffer) continue;
    const [, einzug, teil, methoden = ''] = treffer;
    const tiefe = einzug!.length / 4;
    const pfad = (eltern[tiefe - 1] ?? '') + teil!;
    eltern.splice(tiefe, Infinity, pfad);
    for (const methode of methoden.split(', ').filter((m) => m !== '' && m !== 'HEAD'))
      gefunden.add(`${methode} ${pfad.replace(/:(\w+)/g, '{$1}')}`);
  }
  return [...gefunden];
}

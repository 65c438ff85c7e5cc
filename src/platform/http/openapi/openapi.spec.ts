import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Controller, Get, Post, Query } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { fastifyAdapter } from '../leser/adapter';
import { baueOpenApi } from './openapi';
import { operationen } from './openapi.operation';
import { pruefeOpenApi, undokumentiert } from './openapi.pruefung';
import { beispielVon } from '../felder/felder';
import { Probe, starteTestanwendung } from '../../../../test/setup/testanwendung';

let app: NestFastifyApplication;
let dokument: OpenAPIObject;
beforeAll(async () => {
  ({ app } = await starteTestanwendung());
  dokument = baueOpenApi(app);
});
afterAll(() => app.close());

const operation = (methode: string, pfad: string) =>
  operationen(dokument).find((s) => s.methode === methode && s.pfad === pfad)!.operation as unknown as {
    [feld: string]: unknown;
    responses: Record<
      string,
      { 'x-codes'?: string[]; content?: Record<string, { examples?: object; example?: unknown }> }
    >;
    parameters: { name: string; in: string; required: boolean; schema: object }[];
  };

describe('OpenAPI document', () => {
  it('is 3.1, complete by our own check, and the same each time', () => {
    expect(dokument.openapi).toBe('3.1.0');
    expect(pruefeOpenApi(dokument)).toEqual([]);
    expect(baueOpenApi(app)).toEqual(dokument);
  });

  it('names all problems of an endpoint by status, with an example each', () => {
    const { responses } = operation('post', '/v1/proben');
    const codes = Object.fromEntries(Object.entries(responses).map(([status, a]) => [status, a['x-codes']]));
    expect(codes).toEqual({
      201: undefined,
      400: ['eingabe-ungueltig', 'idempotenz-schluessel-fehlt'],
      401: ['nicht-angemeldet'],
      403: ['nicht-berechtigt', 'land-passt-nicht'],
      409: ['idempotenz-in-arbeit'],
      413: ['zu-gross'],
      415: ['medientyp-nicht-unterstuetzt'],
      422: ['idempotenz-andere-anfrage', 'strenge-behandlung', 'meldung-abgewiesen'],
      429: ['zu-viele-anfragen'],
      500: ['unerwartet'],
      503: ['ueberlastet'],
    });
    expect(Object.keys(responses['422']!.content!['application/problem+json']!.examples!)).toEqual(codes['422']);
  });

  it('gives every operation an example that runs, and the scopes it needs', () => {
    const anlegen = operation('post', '/v1/proben');
    expect(anlegen['requestBody']).toMatchObject({
      content: { 'application/json': { examples: { Beispiel: { value: beispielVon(Probe) } } } },
    });
    expect(anlegen['x-rechte']).toEqual(['betrieb:ausfuehren']);
    expect(anlegen['security']).toEqual([{ oauth2: ['betrieb:ausfuehren'] }, { bearer: [] }]);
    expect(operation('get', '/health/live')['security']).toEqual([]);
  });

  it('describes headers, path parts and query parameters', () => {
    const { parameters } = operation('post', '/v1/proben');
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([
      ['Idempotency-Key', true],
      ['Prefer', false],
    ]);
    expect(operation('get', '/v1/proben/{id}').parameters).toMatchObject([
      { name: 'id', in: 'path', schema: { format: 'uuid' } },
    ]);
    expect(operation('get', '/v1/proben').parameters.map((p) => p.name)).toEqual(['nach', 'anzahl', 'status']);
  });

  it('closes the schemas of requests and leaves those of answers open', () => {
    expect(dokument.components!.schemas!['Anschrift']).toMatchObject({ additionalProperties: false });
    expect(dokument.components!.schemas!['Zustand']).not.toHaveProperty('additionalProperties');
  });

  it('is served, with Swagger UI from our own server and no inline script', async () => {
    const json = await app.inject({ method: 'GET', url: '/openapi.json' });
    expect(json.json()).toEqual(JSON.parse(JSON.stringify(dokument)));
    const html = (await app.inject({ method: 'GET', url: '/docs' })).body;
    const quellen = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map((t) => t[1]!);
    expect(quellen.length).toBeGreaterThan(3);
    for (const quelle of quellen) {
      expect(quelle).toMatch(/^\.\/docs\//);
      expect((await app.inject({ method: 'GET', url: quelle.slice(1) })).statusCode).toBe(200);
    }
    expect(html).not.toMatch(/<script(?![^>]*src=)[^>]*>\s*\S/);
  });
});

describe('the check of the document', () => {
  @Controller('v1/mangelhaft')
  class MangelhaftController {
    @Get()
    liste(@Query('x') x: string): string {
      return x;
    }
    @Post()
    anlegen(): void {}
  }

  it('finds what is missing', async () => {
    const modul = await Test.createTestingModule({ controllers: [MangelhaftController] }).compile();
    const maengel = pruefeOpenApi(baueOpenApi(modul.createNestApplication(fastifyAdapter())));
    for (const mangel of [
      'ohne summary',
      'ohne Beschreibung',
      'nicht in genau einem Bereich',
      'nicht mit @Endpunkt beschrieben',
    ]) {
      expect(maengel).toContain(`GET /v1/mangelhaft: ${mangel}`);
    }
    expect(maengel).toContain('GET /v1/mangelhaft: Parameter x ohne Beschreibung');
  });

  it('finds an answer that is not documented', () => {
    const gesehen = { methode: 'POST', weg: '/v1/proben', status: 409, code: 'zustand-verbietet' };
    expect(undokumentiert(dokument, [gesehen, { ...gesehen, code: 'idempotenz-in-arbeit' }])).toEqual([
      'post /v1/proben: 409 zustand-verbietet',
    ]);
    expect(undokumentiert(dokument, [{ ...gesehen, status: 418, code: undefined }])).toHaveLength(1);
  });
});

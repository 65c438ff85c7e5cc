import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { ROLLENNAMEN } from '../../platform/auth/aussteller/rollen';
import { projektordner } from '../../platform/config';
import { genannteVariablen } from './einsetzen';
import { abfolge, ladeGeschichten, type Geschichte } from './geschichte';
import type { Json } from './json';
import { MARKENNAMEN } from './vergleich';

const EXAMPLES = path.join(projektordner(), 'examples');
interface Schema {
  readonly definitions: {
    readonly schritt: { readonly properties: { readonly rolle: { readonly enum: readonly string[] } } };
    readonly muster: { readonly anyOf: readonly { readonly properties?: object }[] };
  };
}
const schema = JSON.parse(readFileSync(path.join(EXAMPLES, 'schema.json'), 'utf8')) as Schema;
const geschichten = ladeGeschichten();

it('finds the stories', () => {
  expect(geschichten.map((g) => g.datei)).toContain(path.join('clearing', 'aenderungsmeldung-variante-1.json'));
});

describe.each(geschichten.map((g) => [g.datei, g] as const))('%s', (datei, geschichte) => {
  it('follows the schema', () => {
    const pruefe = addFormats(new Ajv({ allErrors: true, allowUnionTypes: true })).compile(schema);
    pruefe(JSON.parse(readFileSync(path.join(EXAMPLES, datei), 'utf8')));
    expect(pruefe.errors).toBeNull();
  });

  it('uses only what an earlier step has remembered', () => {
    expect(unbekannte(geschichte)).toEqual([]);
  });

  it('goes forward in time', () => {
    const zeiten = [geschichte.jetzt, ...geschichte.schritte.flatMap(({ uhr }) => uhr ?? [])];
    expect(zeiten).toEqual([...new Set(zeiten)].sort());
  });
});

it('knows the roles of the service and the marks of the comparison', () => {
  const { schritt, muster } = schema.definitions;
  expect(schritt.properties.rolle.enum).toEqual(ROLLENNAMEN);
  expect(Object.keys(muster.anyOf.at(-1)?.properties ?? {})).toEqual(MARKENNAMEN);
});

it('sets the clock before the step that names it and ends with the check of what was written', () => {
  const schritt = { titel: 'S', rolle: 'oegk', methode: 'GET', weg: '/v1/x', erwartet: { status: 200 } } as const;
  const geschichte = { schritte: [schritt, { ...schritt, uhr: '2024-10-12T09:00:00Z' }] } as unknown as Geschichte;
  expect(abfolge(geschichte).map((s) => `${s.rolle} ${s.weg}`)).toEqual([
    'oegk /v1/x',
    'betrieb /v1/sandbox/uhr',
    'oegk /v1/x',
    'betrieb /v1/betrieb/pruefungen',
  ]);
});

function unbekannte({ schritte, vorlagen = {} }: Geschichte): string[] {
  const gemerkt = new Set<string>();
  return schritte.flatMap(({ weg, kopf, rumpf, erwartet, merke = {} }) => {
    const genannt = genannteVariablen(
      { weg, kopf: kopf ?? {}, rumpf: rumpf ?? null, erwartet: erwartet as unknown as Json },
      vorlagen,
    );
    const fehlend = genannt.filter((name) => !gemerkt.has(name));
    for (const name of Object.keys(merke)) gemerkt.add(name);
    return fehlend;
  });
}

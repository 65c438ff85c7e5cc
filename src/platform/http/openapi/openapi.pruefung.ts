import type { OpenAPIObject } from '@nestjs/swagger';
import type { Beobachtung } from './beobachter';
import { istProblemcode } from '../problem/probleme';
import { operationen, type Operation, type Stelle } from './openapi.operation';

/** What the document lacks, one line each; empty = complete. */
export function pruefeOpenApi(dokument: OpenAPIObject): string[] {
  const stellen = operationen(dokument);
  const bereiche = (dokument.tags ?? []).map(({ name }) => name);
  const kennungen = stellen.map(({ operation }) => operation.operationId);
  return [
    ...stellen.flatMap((stelle) => pruefeOperation(stelle, bereiche)),
    ...kennungen.filter((id, i) => kennungen.indexOf(id) !== i).map((id) => `operationId ${id} kommt mehrfach vor`),
    ...verweiseOhneZiel(dokument),
    ...Object.entries(dokument.components?.schemas ?? {}).flatMap(([name, schema]) => pruefeSchema(name, schema)),
  ];
}

function pruefeOperation({ methode, pfad, operation }: Stelle, bereiche: readonly string[]): string[] {
  const maengel: string[] = [];
  const verlange = (bedingung: boolean, mangel: string): void => {
    if (!bedingung) maengel.push(`${methode.toUpperCase()} ${pfad}: ${mangel}`);
  };
  verlange(!!operation.summary, 'ohne summary');
  verlange((operation.description ?? '').length > 20, 'ohne Beschreibung');
  verlange(!!operation.operationId, 'ohne operationId');
  const [bereich = '', ...weitere] = operation.tags ?? [];
  verlange(bereiche.includes(bereich) && weitere.length === 0, 'nicht in genau einem Bereich');
  const erfolge = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  verlange(erfolge.length > 0, 'ohne Erfolgsantwort');
  for (const [status, antwort] of erfolge) {
    verlange(
      ['202', '204'].includes(status) || inhalte(antwort).every(hatBeispiel),
      `${status} ohne Schema oder Beispiel`,
    );
    verlange(['202', '204'].includes(status) || inhalte(antwort).length > 0, `${status} ohne Inhalt`);
  }
  if (operation.requestBody) verlange(inhalte(operation.requestBody).every(hatBeispiel), 'Rumpf ohne Beispiel');
  for (const parameter of operation.parameters ?? []) {
    if (!('$ref' in parameter)) verlange(!!parameter.description, `Parameter ${parameter.name} ohne Beschreibung`);
  }
  const codes = codesVon(operation);
  verlange(codes.includes('unerwartet'), 'nicht mit @Endpunkt beschrieben');
  for (const code of codes) verlange(istProblemcode(code), `unbekannter Problemcode ${code}`);
  return maengel;
}

interface Inhalt {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: object;
}

const inhalte = (knoten: unknown): Inhalt[] =>
  Object.values((knoten as { content?: Record<string, Inhalt> }).content ?? {});

const hatBeispiel = ({ schema, example, examples }: Inhalt): boolean =>
  schema !== undefined && (example !== undefined || Object.keys(examples ?? {}).length > 0);

function pruefeSchema(name: string, schema: unknown): string[] {
  const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
  if (name === 'Problem') return [];
  return Object.entries(properties)
    .filter(([, feld]) => !feld.description)
    .map(([feld]) => `Schema ${name}: Feld ${feld} ohne Beschreibung`);
}

function verweiseOhneZiel(dokument: OpenAPIObject): string[] {
  const ziele = new Set([...JSON.stringify(dokument).matchAll(/"\$ref":"#\/components\/([^"]*)"/g)].map((t) => t[1]!));
  const bausteine = dokument.components as Record<string, Record<string, unknown> | undefined>;
  return [...ziele]
    .filter((ziel) => bausteine[ziel.split('/')[0]!]?.[ziel.split('/')[1]!] === undefined)
    .map((ziel) => `Verweis auf ${ziel} ohne Ziel`);
}

const codesVon = (operation: Operation): string[] =>
  Object.values(operation.responses).flatMap((antwort) => (antwort as { 'x-codes'?: string[] })['x-codes'] ?? []);

/** Answers that were seen and are not in the document, one line each. Routes outside the document (the document itself) do not count. */
export function undokumentiert(dokument: OpenAPIObject, gesehen: readonly Beobachtung[]): string[] {
  const stellen = new Map(operationen(dokument).map((s) => [`${s.methode} ${s.pfad}`, s.operation]));
  const fehlend = gesehen.flatMap(({ methode, weg, status, code }) => {
    const schluessel = `${methode.toLowerCase()} ${(weg ?? '').replace(/:(\w+)/g, '{$1}')}`;
    const operation = stellen.get(schluessel);
    if (!operation) return [];
    const antwort = operation.responses[`${status}`] as { 'x-codes'?: string[] } | undefined;
    const bekannt = antwort !== undefined && (code === undefined || (antwort['x-codes'] ?? []).includes(code));
    return bekannt ? [] : [`${schluessel}: ${status} ${code ?? ''}`.trim()];
  });
  return [...new Set(fehlend)].sort();
}

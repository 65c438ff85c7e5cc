import { ROLLEN, ROLLENNAMEN, type Rollenname } from '../../src/platform/auth/aussteller/rollen';
import type { Methode, Testapp } from './app';

interface Medium {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Medium>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Medium>> }>>;
  readonly 'x-rechte'?: readonly string[];
}
export interface Dokument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** One operation as a test asks it. */
export interface Weg {
  readonly methode: Methode;
  /** Template, `/v1/clearing/meldungen/{id}`. */
  readonly pfad: string;
  readonly pfadteile: readonly string[];
  readonly operation: Operation;
  /** Absent: the route is open. */
  readonly rolle: Rollenname | undefined;
  /** The JSON body, where there is one. */
  readonly rumpf: Medium | undefined;
}

export const dokument = async (app: Testapp): Promise<Dokument> =>
  (await app.frage(undefined, 'GET', '/openapi.json')).rumpf as unknown as Dokument;

export const wege = ({ paths }: Dokument): Weg[] =>
  Object.entries(paths).flatMap(([pfad, operationen]) =>
    Object.entries(operationen).map(([methode, operation]) => ({
      methode: methode.toUpperCase() as Methode,
      pfad,
      pfadteile: [...pfad.matchAll(/\{(\w+)\}/g)].map((treffer) => treffer[1]!),
      operation,
      rolle: operation['x-rechte'] && rolleMit(operation['x-rechte']),
      rumpf: operation.requestBody?.content['application/json'],
    })),
  );

/** The first role with one of these rights; with none of the rights needed the first one. */
function rolleMit(rechte: readonly string[]): Rollenname {
  const passend = ROLLENNAMEN.find((name) => {
    const eigene: readonly string[] = ROLLEN[name].rechte;
    return rechte.length === 0 || rechte.some((recht) => eigene.includes(recht));
  });
  if (passend === undefined) throw new Error(`Keine Rolle hat ${rechte.join(' oder ')}.`);
  return passend;
}

/** The examples of a body. */
export const beispiele = (rumpf: Medium): unknown[] => [
  ...(rumpf.example === undefined ? [] : [rumpf.example]),
  ...Object.values(rumpf.examples ?? {}).map(({ value }) => value),
];

/** The path with its parts filled in. */
export const adresse = (pfad: string, teile: Readonly<Record<string, string>>): string =>
  pfad.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(teile[name]!));

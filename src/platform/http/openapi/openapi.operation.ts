import type { OpenAPIObject } from '@nestjs/swagger';
import { problembeispiel, PROBLEMTYP } from '../problem/problemantwort';
import type { Problemcode } from '../problem/probleme';
import { problemart } from '../problem/probleme';

type Pfad = OpenAPIObject['paths'][string];
/** An operation with the extensions that `@Endpunkt` sets. */
export type Operation = NonNullable<Pfad['get']> & {
  'x-rechte'?: readonly string[];
  'x-probleme'?: readonly Problemcode[];
};

export interface Stelle {
  readonly methode: string;
  readonly pfad: string;
  readonly operation: Operation;
}

const METHODEN = ['get', 'put', 'post', 'delete', 'patch'] as const;

export const operationen = (dokument: OpenAPIObject): Stelle[] =>
  Object.entries(dokument.paths).flatMap(([pfad, eintrag]) =>
    METHODEN.flatMap((methode) => {
      const operation = eintrag[methode];
      return operation ? [{ methode, pfad, operation }] : [];
    }),
  );

/** Adds what follows from the marks of `@Endpunkt`: problems by status, security, the request id on every answer. */
export function vervollstaendige(operation: Operation): void {
  const codes = operation['x-probleme'] ?? [];
  const stati = [...new Set(codes.map((code) => problemart(code).status))].sort((a, b) => a - b);
  for (const status of stati) {
    operation.responses[`${status}`] = problemantworten(codes.filter((code) => problemart(code).status === status));
  }
  for (const antwort of Object.values(operation.responses)) {
    if (antwort && !('$ref' in antwort)) {
      antwort.headers = { ...antwort.headers, 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } };
    }
  }
  operation.security = sicherheit(operation['x-rechte']);
  delete operation['x-probleme'];
}

function problemantworten(codes: readonly Problemcode[]) {
  const texte = codes.map((code) => `\`${code}\`: ${problemart(code).title}`);
  const wartezeit = codes.some((code) => beispielkopf(code)['Retry-After'] !== undefined);
  const examples = Object.fromEntries(
    codes.map((code) => [code, { summary: problemart(code).title, value: problembeispiel(code) }]),
  );
  return {
    description: texte.join('\n\n'),
    ...(wartezeit && {
      headers: { 'Retry-After': { description: 'Sekunden bis zur Wiederholung.', schema: { type: 'integer' } } },
    }),
    content: { [PROBLEMTYP]: { schema: { $ref: '#/components/schemas/Problem' }, examples } },
    'x-codes': codes,
  };
}

function beispielkopf(code: Problemcode): Readonly<Record<string, string>> {
  const { kopf, beispiel } = problemart(code);
  return kopf?.(beispiel) ?? {};
}

/** One of the scopes is enough; each is an alternative. A bearer token from elsewhere is one too. */
function sicherheit(rechte: readonly string[] | undefined): Record<string, string[]>[] {
  if (!rechte) return [];
  const oauth2 = rechte.length > 0 ? rechte.map((recht) => ({ oauth2: [recht] })) : [{ oauth2: [] }];
  return [...oauth2, { bearer: [] }];
}

import type { FastifyInstance } from 'fastify';
import { PROBLEMTYP } from '../problem/problemantwort';

/** One answer of the service as a client saw it. */
export interface Beobachtung {
  readonly methode: string;
  /** Template of the route; `undefined` when no route matched. */
  readonly weg: string | undefined;
  readonly status: number;
  readonly code: string | undefined;
}

/** Records every answer, so that a test can hold what was seen against what the OpenAPI document says. Before `app.init()`. */
export function beobachte(fastify: FastifyInstance): readonly Beobachtung[] {
  const gesehen: Beobachtung[] = [];
  fastify.addHook('onSend', (anfrage, antwort, inhalt, done) => {
    const problem = String(antwort.getHeader('content-type')).startsWith(PROBLEMTYP) && typeof inhalt === 'string';
    gesehen.push({
      methode: anfrage.method,
      weg: anfrage.is404 ? undefined : anfrage.routeOptions.url,
      status: antwort.statusCode,
      code: problem ? (JSON.parse(inhalt) as { code: string }).code : undefined,
    });
    done(null, inhalt);
  });
  return gesehen;
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AngemeldeteAnfrage } from '../../auth/recht';
import type { Metriken } from './metriken';

/** Unknown paths share one label: a scanner must not create a time series per guess, and a path may hold what a person typed. */
const UNBEKANNT = 'unbekannt';

/** One log line and one observation per answer: the route's template, never its URL, query, headers or body. */
export function protokolliereAnfragen(fastify: FastifyInstance, metriken: Metriken): void {
  fastify.addHook('onResponse', (anfrage: FastifyRequest & AngemeldeteAnfrage, antwort, done) => {
    const weg = anfrage.is404 ? UNBEKANNT : (anfrage.routeOptions.url ?? UNBEKANNT);
    const { kontext } = anfrage;
    metriken.beobachte(anfrage.method, weg, antwort.statusCode, antwort.elapsedTime / 1000);
    anfrage.log.info({
      methode: anfrage.method,
      weg,
      status: antwort.statusCode,
      dauerMs: Math.round(antwort.elapsedTime * 10) / 10,
      ...(kontext && { client: kontext.client, mandant: kontext.mandant.uuid }),
    });
    done();
  });
}

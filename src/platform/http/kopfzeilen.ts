import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Answers are data of insured persons: not cached, not framed, not sniffed. */
const FUER_ALLE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const FUER_DATEN = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};
/** Swagger UI brings inline styles and images as data URLs, but no inline script. */
const FUER_OBERFLAECHE = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/** Headers of every answer to this request. */
export function kopfzeilen({ id, url }: FastifyRequest): Record<string, string> {
  const oberflaeche = url === '/docs' || url.startsWith('/docs/');
  return { 'X-Request-Id': id, ...FUER_ALLE, ...(oberflaeche ? FUER_OBERFLAECHE : FUER_DATEN) };
}

export function setzeKopfzeilen(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (anfrage, antwort, done) => {
    antwort.headers(kopfzeilen(anfrage));
    done();
  });
}

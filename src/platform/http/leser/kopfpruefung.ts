import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem';

const HOECHSTENS_KOPFZEILEN = 200;

/**
 * Node answers a missing `Host` by itself, without a problem and a request id, and drops headers above a number without a word; the
 * adapter switches the one off, and the other is never reached here.
 */
export function pruefeKopfzeilen(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', ({ raw }, _antwort, done) => {
    if (raw.rawHeaders.length > 2 * HOECHSTENS_KOPFZEILEN) done(new Problem({ art: 'kopfzeilen-zu-gross' }));
    else if (raw.httpVersion === '1.1' && !raw.headers.host) done(new Problem({ art: 'anfrage-fehlerhaft' }));
    else done();
  });
}

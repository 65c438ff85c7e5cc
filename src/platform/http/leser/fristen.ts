import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendeProblem } from '../problem/problem.filter';

/**
 * An ordinary body must arrive within this time. Node's own `requestTimeout` is one value per server and has to leave room for streamed
 * imports, which are watched for silence instead.
 */
export function setzeRumpffrist(fastify: FastifyInstance, fristMs: number): void {
  fastify.addHook('preParsing', (anfrage, antwort, rumpf, done) => {
    if (hatRumpf(anfrage) && anfrage.routeOptions.config.rumpf?.art !== 'zeilen') {
      const uhr = setTimeout(() => {
        sendeProblem(antwort.header('Connection', 'close'), anfrage.id, { art: 'anfrage-zu-langsam' });
      }, fristMs);
      const halt = (): void => clearTimeout(uhr);
      anfrage.raw.once('end', halt).once('close', halt);
      antwort.raw.once('close', halt);
    }
    done(null, rumpf);
  });
}

const hatRumpf = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem';

/**
 * Requests per minute and client. The client is its token, unread: a claim taken from an unverified token would let anyone use up the
 * allowance of another. Without a token it is the address.
 */
export async function drossle(fastify: FastifyInstance, anfragenJeMinute: number): Promise<void> {
  await fastify.register(rateLimit, {
    global: true,
    max: anfragenJeMinute,
    timeWindow: 60_000,
    keyGenerator: schluessel,
    addHeaders: { 'retry-after': false },
    errorResponseBuilder: (_, { ttl }) =>
      new Problem({ art: 'zu-viele-anfragen', wartenSekunden: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

const schluessel = ({ headers, ip }: FastifyRequest): string =>
  headers.authorization === undefined ? ip : createHash('sha256').update(headers.authorization).digest('base64');

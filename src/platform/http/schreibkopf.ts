import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { kanonisch, sha256 } from '../akte/kanonisch';
import type { Wiederholschutz } from '../akte/idempotenz';
import type { Antwort } from '../akte/tatsache';
import type { Anfragekontext } from '../auth/kontext';
import { eingabeproblem, Problem } from './problem/problem';

/** What the headers of a write say. */
export interface Schreibkopf {
  /** `Prefer: handling=strict` (RFC 7240). */
  readonly streng: boolean;
  /** `Idempotency-Key` with its scope and fingerprint. */
  readonly schutz?: Wiederholschutz;
  /** Version in `If-Match`. */
  readonly version?: number;
}

const SCHLUESSEL = /^[\x21-\x7e]{1,255}$/;
const ETAG = /^"(\d{1,9})"$/;
const STRENG = /(?:^|,)\s*handling\s*=\s*"?strict"?\s*(?:$|[,;])/i;

/** The write's headers, read and checked once. */
export const Kopfzeilen = createParamDecorator((_: unknown, ausfuehrung: ExecutionContext): Schreibkopf => {
  const anfrage = ausfuehrung.switchToHttp().getRequest<FastifyRequest & { kontext: Anfragekontext }>();
  const { headers } = anfrage;
  const schluessel = headers['idempotency-key'];
  const version = headers['if-match'];
  return {
    streng: STRENG.test(String(headers['prefer'] ?? '')),
    ...(schluessel !== undefined && { schutz: wiederholschutz(anfrage, String(schluessel)) }),
    ...(version !== undefined && { version: versionAus(version) }),
  };
});

function wiederholschutz(anfrage: FastifyRequest & { kontext: Anfragekontext }, roh: string): Wiederholschutz {
  // The draft writes the key as a quoted string; clients send both forms and mean the same.
  const schluessel = roh.replace(/^"(.*)"$/, '$1');
  if (!SCHLUESSEL.test(schluessel))
    throw eingabeproblem(
      'header:Idempotency-Key',
      'schluessel-ungueltig',
      '1 bis 255 sichtbare ASCII-Zeichen sind erlaubt.',
    );
  const { method, url, body, headers, routeOptions } = anfrage;
  return {
    client: anfrage.kontext.client,
    weg: `${method} ${routeOptions.url ?? ''}`,
    schluessel,
    fingerabdruck: sha256(kanonisch({ rumpf: body ?? null, url, prefer: headers['prefer'] ?? null })),
  };
}

function versionAus(etag: string): number {
  const gefunden = ETAG.exec(etag);
  if (!gefunden)
    throw eingabeproblem('header:If-Match', 'etag-ungueltig', 'Erwartet wird das ETag einer Antwort, z. B. "3".');
  return +gefunden[1]!;
}

/** `If-Match` where a write needs it. */
export function verlangteVersion(kopf: Schreibkopf): number {
  if (kopf.version === undefined) throw new Problem({ art: 'vorbedingung-fehlt' });
  return kopf.version;
}

/** `Idempotency-Key` where a write needs it: a posting that comes twice must not count twice. */
export function verlangterSchutz(kopf: Schreibkopf): Wiederholschutz {
  if (kopf.schutz === undefined) throw new Problem({ art: 'idempotenz-schluessel-fehlt' });
  return kopf.schutz;
}

export const etag = (version: number): string => `"${version}"`;

/** Puts status and headers on the reply and gives the body to Nest. */
export function sende(reply: FastifyReply, antwort: Antwort): unknown {
  reply.status(antwort.status).headers(antwort.kopf ?? {});
  return antwort.rumpf;
}

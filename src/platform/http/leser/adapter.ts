import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { kopfzeilen } from '../kopfzeilen';
import type { Fehler } from '../problem/problem';
import { problemantwort, PROBLEMTYP } from '../problem/problemantwort';
import { sendeProblem } from '../problem/problem.filter';
import { istUuid, uuidv7 } from '../uuid';

export interface Adaptereinstellungen {
  /** `silent` writes nothing. */
  readonly protokollstufe?: string;
  /** Where log lines go instead of standard output. */
  readonly protokollziel?: { write(zeile: string): void };
  /** Default size limit of a body; single routes set their own. */
  readonly hoechstensBytes?: number;
}

const KIBIBYTE = 1024;
/** A streamed import may take long; ordinary bodies have the shorter limit of `fristen.ts`. */
const GANZE_ANFRAGE_MS = 30 * 60_000;

/** Nest would add its own lenient body parsers at start; ours are the only ones, however the application is created. */
class StrengerAdapter extends FastifyAdapter {
  override registerParserMiddleware(): void {}
}

/** The HTTP server with its limits; used by `main` and by every e2e test. */
export function fastifyAdapter(einstellungen: Adaptereinstellungen = {}): FastifyAdapter {
  const { protokollstufe = 'info', protokollziel, hoechstensBytes = KIBIBYTE * KIBIBYTE } = einstellungen;
  return new StrengerAdapter({
    logger: { level: protokollstufe, base: null, ...(protokollziel && { stream: protokollziel }) },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: ({ headers }: IncomingMessage) => requestId(headers['x-request-id']),
    trustProxy: false,
    bodyLimit: hoechstensBytes,
    requestTimeout: GANZE_ANFRAGE_MS,
    http: {
      maxHeaderSize: 16 * KIBIBYTE,
      requireHostHeader: false,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
    },
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 200 },
    frameworkErrors: antworteVorDemRouter,
    clientErrorHandler: antworteAmSocket,
  });
}

/** The client's id when it is a UUID, so that both sides find the same request; anything else could forge log lines. */
function requestId(kopf: string | string[] | undefined): string {
  const id = typeof kopf === 'string' ? kopf.toLowerCase() : '';
  return istUuid(id) ? id : uuidv7();
}

/** A path that cannot be decoded, or a part of it that is too long: found before any hook runs. */
function antworteVorDemRouter(_: Error, anfrage: FastifyRequest, antwort: FastifyReply): void {
  sendeProblem(antwort.headers(kopfzeilen(anfrage)), anfrage.id, { art: 'anfrage-fehlerhaft' });
}

const NACH_CODE: Readonly<Record<string, Fehler>> = {
  HPE_HEADER_OVERFLOW: { art: 'kopfzeilen-zu-gross' },
  ERR_HTTP_REQUEST_TIMEOUT: { art: 'anfrage-zu-langsam' },
};

/** Bytes that never became a request; there is only the socket to answer on. */
function antworteAmSocket({ code }: Error & { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const id = uuidv7();
  const { status, rumpf } = problemantwort(NACH_CODE[code ?? ''] ?? { art: 'anfrage-fehlerhaft' }, id);
  const text = JSON.stringify(rumpf);
  const kopf = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEMTYP}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    `X-Request-Id: ${id}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${kopf.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy());
}

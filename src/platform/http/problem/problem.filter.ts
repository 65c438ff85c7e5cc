import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { istDatenbankUeberlastet } from './datenbankfehler';
import { fehlerangaben } from './fehlerangaben';
import type { Fehler } from './problem';
import { Problem } from './problem';
import { problemantwort, PROBLEMTYP } from './problemantwort';
import type { Wege } from '../wege';

/** Seconds until a client should ask again when the database cannot serve. */
const WARTEN_BEI_UEBERLAST = 2;

/** The last handler of every failure (ASVS 16.5.4): whatever happens, the answer is a problem and tells nothing of the inside. */
@Catch()
export class Problemfilter implements ExceptionFilter {
  constructor(private readonly wege: Wege) {}

  catch(fehler: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const anfrage = http.getRequest<FastifyRequest>();
    const antwort = http.getResponse<FastifyReply>();
    const einordnung = this.ordneEin(fehler, anfrage);
    if (einordnung.art === 'unerwartet' || einordnung.art === 'ueberlastet') {
      anfrage.log.error({ ereignis: einordnung.art, ...fehlerangaben(fehler) }, 'Anfrage gescheitert');
    }
    // A stream that fails half-way cannot become a problem; cutting it tells the client that it is not complete.
    if (antwort.raw.headersSent) antwort.raw.destroy();
    else sendeProblem(fehler instanceof Problem ? antwort.headers(fehler.kopf) : antwort, anfrage.id, einordnung);
  }

  private ordneEin(fehler: unknown, anfrage: FastifyRequest): Fehler {
    if (fehler instanceof Problem) return fehler.fehler;
    const status = statusVon(fehler);
    if (status === 404) return this.unbekannterWeg(anfrage);
    if (status === 413) return { art: 'zu-gross', hoechstensBytes: anfrage.routeOptions.bodyLimit };
    if (status === 415) return { art: 'medientyp-nicht-unterstuetzt' };
    if (status === 400 || status === 414) return { art: 'anfrage-fehlerhaft' };
    if (status === 503 || istDatenbankUeberlastet(fehler)) {
      return { art: 'ueberlastet', wartenSekunden: WARTEN_BEI_UEBERLAST };
    }
    return { art: 'unerwartet' };
  }

  private unbekannterWeg({ method, url }: FastifyRequest): Fehler {
    const erlaubt = this.wege.erlaubt(url);
    if (erlaubt.length === 0 || erlaubt.includes(method)) return { art: 'weg-unbekannt' };
    return { art: 'methode-nicht-erlaubt', erlaubt };
  }
}

/** Status of a failure that Nest's router or Fastify found before our code ran; our own code throws `Problem` only. */
function statusVon(fehler: unknown): number | undefined {
  if (fehler instanceof HttpException) return fehler.getStatus();
  const { code, statusCode } = (fehler ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : undefined;
}

export function sendeProblem(antwort: FastifyReply, requestId: string, fehler: Fehler): void {
  const { status, kopf, rumpf } = problemantwort(fehler, requestId);
  void antwort.status(status).headers(kopf).type(PROBLEMTYP).send(JSON.stringify(rumpf));
}

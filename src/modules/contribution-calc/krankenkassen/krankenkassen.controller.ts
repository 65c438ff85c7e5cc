import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { istBetriebsnummer } from '../../../domain/kern/kennungen/betriebsnummer';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { text, type Wertart } from '../../../platform/http/felder/feldarten';
import { Pfadteil } from '../../../platform/http/felder/pfadteil';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { WissensstandDto, ZusatzbeitragssaetzeDto, ZusatzbeitragssatzDto } from '../dto/krankenkasse.dto';
import { Kassenservice } from './kassen.service';

const ACHT_ZIFFERN = text({ hoechstens: 8, muster: { ausdruck: '^\\d{8}$', erklaerung: 'Acht Ziffern.' } });
const MANGEL = {
  code: 'keine-betriebsnummer',
  text: 'Das ist keine Betriebsnummer (§ 18i SGB IV); die Prüfziffer passt nicht.',
};
const BETRIEBSNUMMER: Wertart = {
  ...ACHT_ZIFFERN,
  pruefe: (wert) => ACHT_ZIFFERN.pruefe(wert) ?? (istBetriebsnummer(wert as string) ? undefined : MANGEL),
};
const betriebsnummer = { beschreibung: 'Betriebsnummer der Krankenkasse.', beispiel: '66667777' };

/** Rates of the Krankenkassen, which calculations can use instead of a rate of their own. */
@ApiTags('contribution-calc')
@Controller('v1/contribution-calc/krankenkassen/:betriebsnummer/zusatzbeitragssaetze')
export class KrankenkassenController {
  constructor(private readonly service: Kassenservice) {}

  @Endpunkt({
    titel: 'Zusatzbeitragssatz hinterlegen',
    beschreibung:
      'Hängt den Zusatzbeitragssatz einer Krankenkasse ab einem Tag an. Frühere Fassungen bleiben; gespeicherte Rechnungen ändern sich nie. Für Zahlstellen wirkt eine Änderung ab dem zweiten Monat danach, nach oben wie nach unten (§ 248 Satz 3 SGB V, CR-062); nach einer Fusion gilt in dieser Zeit der Satz der geschlossenen Krankenkasse, deren Betriebsnummer dann zu nennen ist.',
    rechte: ['contribution-calc:stammdaten'],
    koepfe: ['If-Match', 'Idempotency-Key'],
    antworten: {
      200: { beschreibung: 'Eine weitere Fassung ist angehängt.', typ: ZusatzbeitragssaetzeDto },
      201: { beschreibung: 'Die erste Fassung ist angehängt.', typ: ZusatzbeitragssaetzeDto },
    },
  })
  @Put()
  async hinterlege(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('betriebsnummer', BETRIEBSNUMMER, betriebsnummer) nummer: string,
    @Body() satz: ZusatzbeitragssatzDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.hinterlege(kontext, nummer, satz, kopf));
  }

  @Endpunkt({
    titel: 'Zusatzbeitragssätze lesen',
    beschreibung: 'Alle hinterlegten Sätze einer Krankenkasse mit dem Monat, ab dem sie für Zahlstellen wirken.',
    rechte: ['contribution-calc:rechnen', 'contribution-calc:stammdaten'],
    antworten: { 200: { beschreibung: 'Die Sätze.', typ: ZusatzbeitragssaetzeDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get()
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('betriebsnummer', BETRIEBSNUMMER, betriebsnummer) nummer: string,
    @Query() { bekanntAm }: WissensstandDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.lies(kontext, nummer, bekanntAm));
  }
}

import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { RueckmeldungDto, RUECKMELDUNGSBEISPIELE, UebernahmeantwortDto } from '../dto/uebernahme.dto';
import { Uebernahmeservice } from './rueckmeldungen.service';

@ApiTags('zahlstelle')
@Controller('v1/zahlstelle/rueckmeldungen')
export class UebernahmeController {
  constructor(private readonly service: Uebernahmeservice) {}

  @Endpunkt({
    titel: 'Rückmeldung übernehmen',
    beschreibung:
      'Die Zahlstelle übernimmt eine Rückmeldung der Krankenkasse (DBKZ). Formale Fehler: 422 mit allen Befunden, nichts gespeichert. Passt sie zu keinem geführten Versorgungsbezug oder widerspricht sie ihm, liegt sie als Klärungsfall (`zu-klaeren`), übernommen wird nichts. Sonst gelten Abführungspflicht, VBmax, Mehrfachbezug und Freibetrag als Zeitscheiben, und die Antwort nennt, was jetzt fällig ist – mit fertigen Meldungen.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key', 'Prefer'],
    beispiele: RUECKMELDUNGSBEISPIELE,
    antworten: {
      201: {
        beschreibung: 'Die Rückmeldung ist angenommen; `verarbeitung.status` sagt, was aus ihr wurde.',
        typ: UebernahmeantwortDto,
      },
    },
    probleme: ['meldung-abgewiesen'],
  })
  @Post()
  async uebernimm(
    @Kontext() kontext: Anfragekontext,
    @Body() meldung: RueckmeldungDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.uebernimm(kontext, meldung, kopf));
  }
}

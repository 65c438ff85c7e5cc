import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { GestellteAbfrageDto, VsnrabfrageDto, VsnrantwortDto } from '../dto/vsnrabfrage.dto';
import { Abfragenservice } from './abfragen.service';

const ABFRAGE = 'Kennung der VSNR-Abfrage.';

@ApiTags('zahlstelle')
@Controller('v1/zahlstelle/vsnr-abfragen')
export class AbfragenController {
  constructor(private readonly service: Abfragenservice) {}

  @Endpunkt({
    titel: 'Versicherungsnummer abfragen',
    beschreibung:
      'Fragt die Versicherungsnummer vor der ersten Meldung bei der Datenstelle der Rentenversicherung ab (ZR-010). Eine Verbindung zur DSRV ist nicht Teil dieses Dienstes: Die Abfrage bleibt offen, bis ihre Antwort eingetragen wird. In einem Sandbox-Mandanten kann `responder` die DSRV nachstellen.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key'],
    antworten: { 201: { beschreibung: 'Die Abfrage ist gestellt.', typ: GestellteAbfrageDto } },
    probleme: ['angaben-abgewiesen'],
  })
  @Post()
  async frageAb(
    @Kontext() kontext: Anfragekontext,
    @Body() angaben: VsnrabfrageDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.frageAb(kontext, angaben, kopf));
  }

  @Endpunkt({
    titel: 'VSNR-Abfrage lesen',
    beschreibung: 'Ob die DSRV geantwortet hat, und womit.',
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Die Abfrage.', typ: GestellteAbfrageDto } },
  })
  @Get(':id')
  async lies(@Kontext() kontext: Anfragekontext, @Pfadkennung(ABFRAGE) id: string): Promise<GestellteAbfrageDto> {
    return this.service.lies(kontext, id);
  }

  @Endpunkt({
    titel: 'Antwort der DSRV eintragen',
    beschreibung:
      'Trägt die Antwort ein: mit Nummer, oder ohne („Kein Ergebnis“); erst dann ist der Versicherungsnummernnachweis oder eine Meldung ohne Nummer zulässig (ZR-011 bis ZR-013). Eine zweite Antwort ist ein Konflikt.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key'],
    antworten: { 200: { beschreibung: 'Die Abfrage ist beantwortet.', typ: GestellteAbfrageDto } },
    probleme: ['angaben-abgewiesen', 'zustand-verbietet'],
  })
  @Post(':id/antwort')
  async beantworte(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(ABFRAGE) id: string,
    @Body() antwort: VsnrantwortDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.beantworte(kontext, id, antwort, kopf));
  }
}

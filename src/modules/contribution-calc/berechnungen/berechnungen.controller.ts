import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { sende } from '../../../platform/http/schreibkopf';
import { BerechnungDto } from '../dto/berechnung.dto';
import { Berechnungsservice } from './berechnungen.service';

@ApiTags('contribution-calc')
@Controller('v1/contribution-calc/berechnungen')
export class BerechnungenController {
  constructor(private readonly service: Berechnungsservice) {}

  @Endpunkt({
    titel: 'Gespeicherte Rechnung lesen',
    beschreibung: 'Die Rechnung, wie sie beantwortet wurde; spätere Rechtswerte, Regeln und Sätze ändern sie nie.',
    rechte: ['contribution-calc:rechnen'],
    antworten: { 200: { beschreibung: 'Die Rechnung mit ihrem Rechenweg.', typ: BerechnungDto } },
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Rechnung.') id: string,
  ): Promise<BerechnungDto> {
    return this.service.lies(kontext, id);
  }

  @Endpunkt({
    titel: 'Rechenweg einer gespeicherten Rechnung lesen',
    beschreibung:
      'Dieselbe Rechnung als Text zum Lesen und Ablegen: Beträge, Hinweise und jeder Schritt mit Vorschrift.',
    rechte: ['contribution-calc:rechnen'],
    antworten: {
      200: {
        beschreibung: 'Der Rechenweg.',
        inhalt: 'text/markdown',
        beispiel: '# Beiträge aus Versorgungsbezügen 03/2026',
      },
    },
  })
  @Get(':id/rechenweg')
  async markdown(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Rechnung.') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.markdown(kontext, id));
  }
}

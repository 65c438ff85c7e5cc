import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { PruefungDto, PruefungsantwortDto } from '../dto/pruefung.dto';
import { Pruefungenservice } from './pruefungen.service';

@ApiTags('clearing')
@Controller('v1/clearing/pruefungen')
export class PruefungenController {
  constructor(private readonly service: Pruefungenservice) {}

  @Endpunkt({
    titel: 'Meldungen probeweise prüfen',
    beschreibung:
      'Sagt, was aus einer Folge von Meldungen würde, mit denselben Regeln wie beim Erstatten, ausgehend vom gespeicherten, von einem leeren oder einem früheren Stand. Es wird nichts gespeichert.',
    rechte: ['clearing:melden', 'clearing:abschliessen'],
    antworten: { 200: { beschreibung: 'Was geschehen würde.', typ: PruefungsantwortDto } },
    probleme: ['rechtswert-nicht-geprueft', 'meldungsart-nicht-unterstuetzt', 'bekannt-am-zu-jung'],
  })
  @Post()
  async pruefe(
    @Kontext() kontext: Anfragekontext,
    @Body() { ausgangslage, meldungen }: PruefungDto,
  ): Promise<PruefungsantwortDto> {
    return this.service.pruefe(kontext, ausgangslage, meldungen as Meldung[]);
  }
}

import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { etag, sende } from '../../../platform/http/schreibkopf';
import { Zeitabfrage } from '../../../platform/http/zeitabfrage';
import { TrefferlisteDto, VerlaufssucheDto } from '../dto/abfrage.dto';
import { VerlaufDto } from '../dto/verlauf.dto';
import { Verlaeufeservice } from './verlaeufe.service';

@ApiTags('clearing')
@Controller('v1/clearing/versicherungsverlaeufe')
export class VerlaeufeController {
  constructor(private readonly service: Verlaeufeservice) {}

  @Endpunkt({
    titel: 'Versicherungsverlauf suchen',
    beschreibung:
      'Sucht eine Person an einem Beitragskonto. Die Versicherungsnummer steht im Rumpf, weil Adressen protokolliert werden.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Kennungen der gefundenen Verläufe.', typ: TrefferlisteDto } },
  })
  @Post('suche')
  async suche(
    @Kontext() kontext: Anfragekontext,
    @Body() { beitragskontonummer, versicherungsnummer }: VerlaufssucheDto,
  ): Promise<TrefferlisteDto> {
    return { eintraege: await this.service.suche(kontext, beitragskontonummer, versicherungsnummer) };
  }

  @Endpunkt({
    titel: 'Versicherungsverlauf lesen',
    beschreibung:
      'Versicherungszeiten SV und BV, Versicherungsumfang und Beitragszeiträume einer Person an einem Beitragskonto. `gueltigAm` fragt den Stand nach einem Tag, `bekanntAm` nach dem, was zu einem Zeitpunkt bekannt war; eine Antwort für die Vergangenheit ändert sich nie mehr.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Der Versicherungsverlauf.', typ: VerlaufDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Versicherungsverlaufs.') id: string,
    @Query() { gueltigAm, bekanntAm }: Zeitabfrage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { verlauf, version } = await this.service.lies(kontext, id, gueltigAm, bekanntAm);
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: verlauf });
  }
}

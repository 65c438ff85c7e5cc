import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { Klaerungsabfrage, KlaerungsabschlussDto, KlaerungsfallDto, KlaerungslisteDto } from '../dto/uebernahme.dto';
import { Klaerungsservice } from './klaerungen.service';

@ApiTags('zahlstelle')
@Controller('v1/zahlstelle/klaerungsfaelle')
export class KlaerungenController {
  constructor(
    private readonly service: Klaerungsservice,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Klärungsfälle auflisten',
    beschreibung:
      'Rückmeldungen, die zu keinem Versorgungsbezug passen oder ihm widersprechen; von ihnen ist nichts übernommen (ZR-113). Eine Zahlstelle sieht, was ihre Nummer trägt oder was sie selbst übergeben hat.',
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: KlaerungslisteDto } },
  })
  @Get()
  async liste(@Kontext() kontext: Anfragekontext, @Query() abfrage: Klaerungsabfrage): Promise<KlaerungslisteDto> {
    const { status, anzahl = VORGABE_ANZAHL } = abfrage;
    const ort = { liste: 'zahlstelle.klaerungsfaelle', status };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.service.liste(kontext, status, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, ort, (fall) => [fall.id]);
  }

  @Endpunkt({
    titel: 'Klärungsfall lesen',
    beschreibung: 'Die Rückmeldung, wie sie eingelangt ist, und warum nichts übernommen wurde.',
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Der Klärungsfall.', typ: KlaerungsfallDto } },
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Klärungsfalls.') id: string,
  ): Promise<unknown> {
    return this.service.lies(kontext, id);
  }

  @Endpunkt({
    titel: 'Klärungsfall abschließen',
    beschreibung:
      'Schließt einen Klärungsfall mit einem Grund; übernommen wird nichts. Ist die Ursache behoben, wird die Rückmeldung stattdessen noch einmal übergeben: Sie wird übernommen und ihr Klärungsfall ist erledigt.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key'],
    antworten: { 200: { beschreibung: 'Der Klärungsfall ist erledigt.', typ: KlaerungsfallDto } },
    probleme: ['zustand-verbietet'],
  })
  @Post(':id/abschluss')
  async schliesseAb(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Klärungsfalls.') id: string,
    @Body() { grund }: KlaerungsabschlussDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.schliesseAb(kontext, id, grund, kopf));
  }
}

import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { AbschlussDto, Fallabfrage, FalllisteDto, StatusDto } from '../dto/abfrage.dto';
import { ClearingfallDto } from '../dto/antwort.dto';
import { Faelleservice } from './faelle.service';

const FALL = { beschreibung: 'Der Clearingfall.', typ: ClearingfallDto };

@ApiTags('clearing')
@Controller('v1/clearing/clearingfaelle')
export class FaelleController {
  constructor(
    private readonly service: Faelleservice,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Clearingfälle auflisten',
    beschreibung:
      'Ein Absender sieht die ihm zugestellten Fälle und die der Beitragskonten mit seiner Zuordnung (KR-162); die ÖGK sieht alle.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: FalllisteDto } },
  })
  @Get()
  async liste(@Kontext() kontext: Anfragekontext, @Query() abfrage: Fallabfrage): Promise<FalllisteDto> {
    const { beitragskontonummer, kategorie, status, meldungId, anzahl = VORGABE_ANZAHL } = abfrage;
    const filter = { beitragskontonummer, kategorie, status, meldungId };
    const ort = { liste: 'clearing.clearingfaelle', ...filter };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.service.liste(kontext, filter, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(
      gelesen.map((g) => g.fall),
      abfrage,
      kontext.mandant.uuid,
      ort,
      (fall) => [fall.id],
    );
  }

  @Endpunkt({
    titel: 'Clearingfall lesen',
    beschreibung:
      'Jederzeit lesbar, in jedem Status; Lesen ist keine Abholung. Das ETag wird für Statusänderungen gebraucht.',
    rechte: ['clearing:lesen'],
    antworten: { 200: FALL },
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Clearingfalls.') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { fall, version } = await this.service.lies(kontext, id);
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: fall });
  }

  @Endpunkt({
    titel: 'Bearbeitungsstand setzen',
    beschreibung:
      'Der Absender sagt, wie weit er ist: `webeku-in-bearbeitung` oder `webeku-bearbeitet`, in beide Richtungen (KR-155). Das schließt den Fall nicht und hält keine Erinnerung auf. Andere Status sind ihm verwehrt (403), ein unmöglicher Übergang ist ein Konflikt (409).',
    rechte: ['clearing:bearbeiten'],
    koepfe: ['If-Match!'],
    antworten: { 200: FALL },
    probleme: ['nicht-erlaubt', 'zustand-verbietet'],
  })
  @Put(':id/status')
  async setzeStatus(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Clearingfalls.') id: string,
    @Body() { status }: StatusDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.setzeStatus(kontext, id, status, kopf));
  }

  @Endpunkt({
    titel: 'Clearingfall abschließen',
    beschreibung:
      'Die ÖGK schließt einen Fall, den der Absender nicht lösen kann (KR-053, KR-066), mit einem Grund. Der Fall wird obsolet und ein letztes Mal zugestellt (Grund O).',
    rechte: ['clearing:abschliessen'],
    koepfe: ['Idempotency-Key', 'If-Match'],
    antworten: { 200: FALL },
    probleme: ['zustand-verbietet', 'nicht-erlaubt'],
  })
  @Post(':id/abschluss')
  async schliesseAb(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Clearingfalls.') id: string,
    @Body() { grund }: AbschlussDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.schliesseAb(kontext, id, grund, kopf));
  }
}

import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { GespeicherteMeldungDto, Meldungsabfrage, MeldungslisteDto } from '../dto/abfrage.dto';
import { MeldungsantwortDto } from '../dto/antwort.dto';
import { MELDUNGSBEISPIELE } from '../dto/meldung.beispiele';
import { MeldungDto } from '../dto/meldung.dto';
import { ClearingRepository } from '../akte/clearing.repository';
import { Meldungenservice } from './meldungen.service';

@ApiTags('clearing')
@Controller('v1/clearing/meldungen')
export class MeldungenController {
  constructor(
    private readonly service: Meldungenservice,
    private readonly repository: ClearingRepository,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Meldung erstatten',
    beschreibung:
      'Nimmt eine Versichertenmeldung, mBGM oder Storno mBGM an, prüft sie formal und fachlich gegen das bereits Gemeldete und antwortet mit dem Ergebnis. Formale Fehler: 422 mit allen Befunden, nichts gespeichert. Sonst 201, auch wenn die Meldung nicht verarbeitet ist: sie muss da sein, um storniert werden zu können. Dieselbe Meldung ein zweites Mal (gleicher Referenzwert, gleicher Inhalt) hat keine zweite Wirkung (KR-009).',
    rechte: ['clearing:melden'],
    koepfe: ['Idempotency-Key', 'Prefer'],
    beispiele: MELDUNGSBEISPIELE,
    antworten: {
      201: {
        beschreibung: 'Die Meldung ist angenommen; `verarbeitung.status` sagt, was aus ihr wurde.',
        typ: MeldungsantwortDto,
      },
    },
    probleme: ['meldung-abgewiesen', 'meldungsart-nicht-unterstuetzt', 'rechtswert-nicht-geprueft'],
  })
  @Post()
  async melde(
    @Kontext() kontext: Anfragekontext,
    @Body() meldung: MeldungDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.melde(kontext, meldung as Meldung, kopf));
  }

  @Endpunkt({
    titel: 'Meldungen auflisten',
    beschreibung:
      'Die eigenen Meldungen und die der Beitragskonten, für die eine Zuordnung hinterlegt ist; die ÖGK sieht alle.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: MeldungslisteDto } },
  })
  @Get()
  async liste(@Kontext() kontext: Anfragekontext, @Query() abfrage: Meldungsabfrage): Promise<MeldungslisteDto> {
    const { referenzwert, beitragskontonummer, status, anzahl = VORGABE_ANZAHL } = abfrage;
    const filter = { referenzwert, beitragskontonummer, status };
    const ort = { liste: 'clearing.meldungen', ...filter };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.repository.meldungen(kontext, filter, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, ort, (m) => [m.id]);
  }

  @Endpunkt({
    titel: 'Meldung lesen',
    beschreibung: 'Die Meldung, wie sie eingelangt ist, ihr Status von heute und ihre Clearingfälle.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Die Meldung.', typ: GespeicherteMeldungDto } },
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Meldung.') id: string,
  ): Promise<GespeicherteMeldungDto> {
    return this.service.lies(kontext, id);
  }
}

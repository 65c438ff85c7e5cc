import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { KasseRepository } from '../akte/kassenseite.repository';
import {
  DBZK_BEISPIELE,
  Dbkzabfrage,
  DbkzListeDto,
  Dbzkabfrage,
  DbzkAntwortDto,
  DbzkEingangDto,
  DbzkListeDto,
  GespeicherteDbzkDto,
} from '../dto/annahme.dto';
import { Dbzkservice } from './meldungen.service';

@ApiTags('zahlstelle')
@Controller('v1/zahlstelle')
export class DbzkController {
  constructor(
    private readonly service: Dbzkservice,
    private readonly repository: KasseRepository,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Meldung der Zahlstelle erstatten (DBZK)',
    beschreibung:
      'Nimmt eine Meldung der Zahlstelle bei der Krankenkasse an. Verletzt sie die Kernprüfung: 422 mit allen Befunden, nichts gespeichert. Sonst 201, auch wenn sie gegen den Bestand nicht verarbeitet ist. Aus der Meldung folgende Rückmeldungen (DBKZ) entstehen in demselben Schreibvorgang. Dieselbe Meldung ein zweites Mal hat keine zweite Wirkung.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key', 'Prefer'],
    beispiele: DBZK_BEISPIELE,
    antworten: {
      201: {
        beschreibung: 'Die Meldung ist angenommen; `verarbeitung.status` sagt, was aus ihr wurde.',
        typ: DbzkAntwortDto,
      },
    },
    probleme: ['meldung-abgewiesen'],
  })
  @Post('meldungen')
  async melde(
    @Kontext() kontext: Anfragekontext,
    @Body() meldung: DbzkEingangDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.melde(kontext, meldung, kopf));
  }

  @Endpunkt({
    titel: 'Meldungen der Zahlstellen auflisten',
    beschreibung:
      'Die Krankenkasse sieht alle, eine Zahlstelle die sie selbst gesendet hat und die ihre Nummer tragen.',
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: DbzkListeDto } },
  })
  @Get('meldungen')
  async meldungen(@Kontext() kontext: Anfragekontext, @Query() abfrage: Dbzkabfrage): Promise<DbzkListeDto> {
    const { gd, status, zahlstellennummer, versorgungsbezugId, anzahl = VORGABE_ANZAHL } = abfrage;
    const filter = { gd, status, zahlstellennummer, versorgungsbezugId };
    const ort = { liste: 'zahlstelle.meldungen', ...filter };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.repository.meldungen(kontext, filter, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, ort, ({ id }) => [id]);
  }

  @Endpunkt({
    titel: 'Meldung der Zahlstelle lesen',
    beschreibung: 'Die Meldung, wie sie eingegangen ist, mit ihrer Antwort und dem Status von heute.',
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Die Meldung.', typ: GespeicherteDbzkDto } },
  })
  @Get('meldungen/:id')
  async lies(@Kontext() kontext: Anfragekontext, @Pfadkennung('Kennung der Meldung.') id: string): Promise<unknown> {
    return this.service.lies(kontext, id);
  }

  @Endpunkt({
    titel: 'Rückmeldungen der Krankenkasse auflisten (DBKZ)',
    beschreibung:
      'Alle Rückmeldungen, die die Krankenkasse gemacht hat; eine Zahlstelle holt hier die ihren ab und setzt mit `naechste` fort. Ein Eintrag wird ohne `id`, `versorgungsbezugId`, `status` und `erstelltAm` an `POST /v1/zahlstelle/rueckmeldungen` übergeben.',
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: DbkzListeDto } },
  })
  @Get('rueckmeldungen')
  async rueckmeldungen(@Kontext() kontext: Anfragekontext, @Query() abfrage: Dbkzabfrage): Promise<unknown> {
    const { gd, status, zahlstellennummer, versorgungsbezugId, anzahl = VORGABE_ANZAHL } = abfrage;
    const filter = { gd, status, zahlstellennummer, versorgungsbezugId };
    const ort = { liste: 'zahlstelle.rueckmeldungen', ...filter };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.repository.rueckmeldungen(kontext, filter, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, ort, ({ id }) => [id]);
  }
}

import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { offeneSumme } from '../../../domain/liability-account/konto/posten';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { GebuchtesStornoDto } from '../dto/buchung.dto';
import { StornoDto } from '../dto/eingabe.dto';
import { ErmitteltesHaftungsverhaeltnisDto, NeuesHaftungsverhaeltnisDto } from '../dto/haftung.dto';
import { UebersichtDto } from '../dto/konto.dto';
import { Buchungsservice } from './buchungen.service';
import { Kontenrepository } from './konten.repository';
import { Kontenservice } from './konten.service';

/** What is named by itself and not below its Beitragskonto. */
@ApiTags('liability-account')
@Controller('v1/liability-account')
export class VorgaengeController {
  constructor(
    private readonly service: Kontenservice,
    private readonly buchungen: Buchungsservice,
    private readonly repository: Kontenrepository,
  ) {}

  @Endpunkt({
    titel: 'Zahlung stornieren',
    beschreibung:
      'Hebt eine Zahlung durch Gegenbuchungen mit derselben Wertstellung auf; die Posten leben für alle Schuldner wieder auf, mit ihrer ersten Fälligkeit (LR-152, LR-153). Ein zweites Storno wird mit 409 abgelehnt.',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key!', 'If-Match'],
    antworten: { 201: { beschreibung: 'Die Zahlung ist storniert.', typ: GebuchtesStornoDto } },
    probleme: ['zustand-verbietet'],
  })
  @Post('zahlungen/:id/storno')
  async storniere(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Zahlung.') id: string,
    @Body() { grund }: StornoDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.buchungen.storniere(kontext, id, grund, kopf));
  }

  @Endpunkt({
    titel: 'Haftungsverhältnis anlegen',
    beschreibung:
      'Hält fest, wer auf einem Beitragskonto neben dem Arbeitgeber haftet: Haftungsart, Zeiträume, Belege (LR-004a). Es deckt Posten und verdoppelt keine Schuld; auch später gebuchte Posten deckt es sofort. Haftungsarten, die der Dienst nicht entscheidet, werden mit Grund abgewiesen.',
    rechte: ['liability-account:haften'],
    koepfe: ['Idempotency-Key'],
    antworten: {
      201: { beschreibung: 'Das Haftungsverhältnis ist ermittelt.', typ: ErmitteltesHaftungsverhaeltnisDto },
    },
    probleme: ['angaben-abgewiesen', 'nicht-gefunden'],
  })
  @Post('haftungsverhaeltnisse')
  async ermittle(
    @Kontext() kontext: Anfragekontext,
    @Body() { beitragskonto, zeitraeume = [], belege = [], ...angaben }: NeuesHaftungsverhaeltnisDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.ermittle(kontext, beitragskonto, { ...angaben, zeitraeume, belege }, kopf));
  }

  @Endpunkt({
    titel: 'Offene Forderungen des Trägers',
    beschreibung:
      'Die Summe aller offenen Posten, jeder einmal, wie viele ihn auch schulden; eine Summe über Schuldner gibt es nicht (LR-163). Es zählt alles, was jetzt gebucht ist, auch was erst später fällig wird.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Die Summen.', typ: UebersichtDto } },
  })
  @Get('uebersicht')
  async uebersicht(@Kontext() kontext: Anfragekontext): Promise<UebersichtDto> {
    const schuldarten = await this.repository.summen(kontext);
    return { gesamt: offeneSumme(schuldarten), schuldarten };
  }
}

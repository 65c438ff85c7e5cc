import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import {
  BezugszuordnungDto,
  VersichertensucheDto,
  PersonkennungDto,
  Personzeitabfrage,
  SachverhalteDto,
  SachverhaltsantwortDto,
  VersicherterDto,
  VersicherungsnummerDto,
} from '../dto/person.dto';
import { Versichertenservice } from './versicherte.service';

/** What only the Krankenkasse sees and does. */
@ApiTags('zahlstelle')
@Controller('v1/zahlstelle')
export class VersicherteController {
  constructor(private readonly service: Versichertenservice) {}

  @Endpunkt({
    titel: 'Person eröffnen',
    beschreibung:
      'Führt eine Person unter ihrer VSNR, auch bevor eine Zahlstelle sie meldet. Dieselbe VSNR ein zweites Mal antwortet mit derselben Person (`Idempotency-Replayed`).',
    rechte: ['zahlstelle:entscheiden'],
    koepfe: ['Idempotency-Key'],
    antworten: { 201: { beschreibung: 'Die Person ist eröffnet.', typ: PersonkennungDto } },
    probleme: ['angaben-abgewiesen'],
  })
  @Post('personen')
  async eroeffne(
    @Kontext() kontext: Anfragekontext,
    @Body() { vsnr }: VersicherungsnummerDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.eroeffne(kontext, vsnr, kopf));
  }

  @Endpunkt({
    titel: 'Person suchen',
    beschreibung: 'Sucht eine Person nach ihrer VSNR. Sie steht im Rumpf, weil Adressen protokolliert werden.',
    rechte: ['zahlstelle:entscheiden'],
    antworten: { 200: { beschreibung: 'Die gefundene Person, wenn es sie gibt.', typ: VersichertensucheDto } },
  })
  @Post('personen/suche')
  async suche(
    @Kontext() kontext: Anfragekontext,
    @Body() { vsnr }: VersicherungsnummerDto,
  ): Promise<VersichertensucheDto> {
    return { eintraege: await this.service.suche(kontext, vsnr) };
  }

  @Endpunkt({
    titel: 'Person lesen',
    beschreibung:
      'Sachverhalte, alle Versorgungsbezüge und die Feststellung an einem Tag (`gueltigAm`), wie sie zu einem Zeitpunkt bekannt waren (`bekanntAm`).',
    rechte: ['zahlstelle:entscheiden'],
    antworten: { 200: { beschreibung: 'Die Person.', typ: VersicherterDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get('personen/:id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Person.') id: string,
    @Query() { gueltigAm, bekanntAm }: Personzeitabfrage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { person, version } = await this.service.lies(kontext, id, gueltigAm, bekanntAm);
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: person });
  }

  @Endpunkt({
    titel: 'Sachverhalte setzen',
    beschreibung:
      'Das vollständige Bild der Mitgliedschaften, Renten, Arbeitseinkommen, Beihilfeansprüche und des Todestags; die neue Fassung ersetzt die bisherige, frühere bleiben bekannt. Rückmeldungen, die daraus folgen, entstehen in demselben Schreibvorgang; was rückwirkend falsch war, wird storniert und neu gemeldet (ZR-041, ZR-115).',
    rechte: ['zahlstelle:entscheiden'],
    koepfe: ['If-Match', 'Idempotency-Key'],
    antworten: { 200: { beschreibung: 'Die neue Fassung mit dem, was folgt.', typ: SachverhaltsantwortDto } },
    probleme: ['angaben-abgewiesen'],
  })
  @Put('personen/:id/sachverhalte')
  async setze(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung der Person.') id: string,
    @Body() sachverhalte: SachverhalteDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.setze(kontext, id, sachverhalte, kopf));
  }

  @Endpunkt({
    titel: 'Versorgungsbezug ohne VSNR einer Person zuordnen',
    beschreibung:
      'Die Krankenkasse hat ermittelt, wem ein ohne VSNR gemeldeter Versorgungsbezug gehört. Die Rückmeldung zum Beginn nennt dann die VSNR; die Zahlstelle wiederholt ihre Meldung nicht (ZR-014).',
    rechte: ['zahlstelle:entscheiden'],
    koepfe: ['Idempotency-Key'],
    antworten: { 200: { beschreibung: 'Der Versorgungsbezug gehört zur Person.', typ: BezugszuordnungDto } },
    probleme: ['angaben-abgewiesen', 'zustand-verbietet'],
  })
  @Post('versorgungsbezuege/:id/zuordnung')
  async ordneZu(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Versorgungsbezugs.') id: string,
    @Body() { vsnr }: VersicherungsnummerDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.ordneZu(kontext, id, vsnr, kopf));
  }
}

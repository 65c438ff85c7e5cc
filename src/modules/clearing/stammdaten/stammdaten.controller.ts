import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { kontaktAm } from '../../../domain/clearing/faelle/auskunft';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { text } from '../../../platform/http/felder/feldarten';
import { Pfadteil } from '../../../platform/http/felder/pfadteil';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Zeitabfrage } from '../../../platform/http/zeitabfrage';
import { AuskunftDto } from '../dto/abfrage.dto';
import {
  BeitragskontoDto,
  BeschaeftigtengruppeDto,
  GespeicherteGruppeDto,
  GespeichertesKontoDto,
} from '../dto/stammdaten.dto';
import { Stammdatenservice } from './stammdaten.service';

const NUMMER = text({
  hoechstens: 10,
  muster: {
    ausdruck: '^[0-9A-Z]{1,10}$',
    erklaerung: 'Eine Beitragskontonummer hat 1 bis 10 Ziffern oder Großbuchstaben.',
  },
});
const CODE = text({
  hoechstens: 4,
  muster: { ausdruck: '^[A-Z0-9]{4}$', erklaerung: 'Ein Code hat vier Zeichen, z. B. B001.' },
});
const beitragskontonummer = { beschreibung: 'Beitragskontonummer.', beispiel: '12345678' };
const code = { beschreibung: 'Code der Beschäftigtengruppe (BSGR).', beispiel: 'B001' };

/** Master data that the rules read; every change is a new version. */
@ApiTags('clearing')
@Controller('v1/clearing')
export class StammdatenController {
  constructor(private readonly service: Stammdatenservice) {}

  @Endpunkt({
    titel: 'Beitragskonto hinterlegen',
    beschreibung:
      'Hängt eine Fassung der Stammdaten eines Beitragskontos an; frühere Fassungen bleiben für frühere Tage und Entscheidungen bestehen. Unzustellbare Clearingfälle erhalten durch eine neue Zuordnung ihren Empfänger (KR-157).',
    rechte: ['clearing:abschliessen'],
    koepfe: ['If-Match', 'Idempotency-Key'],
    antworten: {
      200: { beschreibung: 'Eine weitere Fassung ist angehängt.', typ: GespeichertesKontoDto },
      201: { beschreibung: 'Die erste Fassung ist angehängt.', typ: GespeichertesKontoDto },
    },
  })
  @Put('beitragskonten/:beitragskontonummer')
  async setzeKonto(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('beitragskontonummer', NUMMER, beitragskontonummer) nummer: string,
    @Body() { gueltigAb, ...konto }: BeitragskontoDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.setzeKonto(kontext, nummer, gueltigAb, konto, kopf));
  }

  @Endpunkt({
    titel: 'Beitragskonto lesen',
    beschreibung:
      'Die Stammdaten eines Beitragskontos, wie sie an einem Tag gelten und zu einem Zeitpunkt bekannt waren.',
    rechte: ['clearing:abschliessen'],
    antworten: { 200: { beschreibung: 'Das Beitragskonto.', typ: GespeichertesKontoDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get('beitragskonten/:beitragskontonummer')
  async konto(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('beitragskontonummer', NUMMER, beitragskontonummer) nummer: string,
    @Query() { gueltigAm, bekanntAm }: Zeitabfrage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { konto, version } = await this.service.konto(kontext, nummer, gueltigAm, bekanntAm);
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: konto });
  }

  @Endpunkt({
    titel: 'Beschäftigtengruppe hinterlegen',
    beschreibung:
      'Die Merkmale einer Beschäftigtengruppe des Tarifsystems, die die Regeln brauchen. Ausgeliefert sind nur geprüfte Gruppen (B001, B002); alle anderen hinterlegt der Betreiber.',
    rechte: ['clearing:abschliessen'],
    koepfe: ['If-Match', 'Idempotency-Key'],
    antworten: {
      200: { beschreibung: 'Eine weitere Fassung ist angehängt.', typ: GespeicherteGruppeDto },
      201: { beschreibung: 'Die erste Fassung ist angehängt.', typ: GespeicherteGruppeDto },
    },
  })
  @Put('beschaeftigtengruppen/:code')
  async setzeGruppe(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('code', CODE, code) nummer: string,
    @Body() gruppe: BeschaeftigtengruppeDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.setzeGruppe(kontext, { code: nummer, ...gruppe }, kopf));
  }

  @Endpunkt({
    titel: 'Beschäftigtengruppe lesen',
    beschreibung: 'Die Merkmale einer Beschäftigtengruppe, wie sie an einem Tag gelten.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Die Beschäftigtengruppe.', typ: GespeicherteGruppeDto } },
  })
  @Get('beschaeftigtengruppen/:code')
  async gruppe(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('code', CODE, code) nummer: string,
    @Query() { gueltigAm }: Zeitabfrage,
  ): Promise<GespeicherteGruppeDto> {
    return this.service.gruppe(kontext, nummer, gueltigAm);
  }

  @Endpunkt({
    titel: 'Auskunft zum SV-Clearingsystem',
    beschreibung: 'Die hinterlegte Auskunftsstelle; sie steht auch an Fällen, die nur die ÖGK lösen kann.',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Die Auskunftsstelle.', typ: AuskunftDto } },
  })
  @Get('auskunft')
  auskunft(): AuskunftDto {
    return kontaktAm('9999-12-31');
  }
}

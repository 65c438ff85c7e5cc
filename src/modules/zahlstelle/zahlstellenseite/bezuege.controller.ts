import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Dbzk } from '../../../domain/zahlstelle/meldung';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { DbzkDto } from '../dto/dbzk.dto';
import { EntwurfDto, FreibetragsantwortDto, FreibetragseingabeDto, KeineMeldungDto } from '../dto/entwurf.dto';
import { KassenbezugssichtDto } from '../dto/person.dto';
import {
  Bezugsabfrage,
  BezugseintragDto,
  BezugslisteDto,
  GefuehrterBezugDto,
  SchluesselwechselDto,
  VersorgungsbezugDto,
  WechselantwortDto,
} from '../dto/versorgungsbezug.dto';
import { BezuegeRepository } from './bezuege.repository';
import { Bezuegeservice } from './bezuege.service';

const BEZUG = 'Kennung des Versorgungsbezugs.';
const SICHT =
  'Eine Zahlstelle sieht, was ihre Nummer trägt oder was sie selbst gebracht hat; die Krankenkasse sieht alles.';

@ApiTags('zahlstelle')
@Controller('v1/zahlstelle/versorgungsbezuege')
export class BezuegeController {
  constructor(
    private readonly service: Bezuegeservice,
    private readonly repository: BezuegeRepository,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Versorgungsbezug führen',
    beschreibung:
      'Die Zahlstelle nimmt einen Versorgungsbezug unter seinem Schlüssel (Zahlstellennummer, Aktenzeichen, Krankenkasse) auf. Meldungen des bisherigen Programms, die noch gelten, können mitgegeben werden. Dieselbe Anfrage noch einmal wird mit dem ersten Versorgungsbezug beantwortet; anderer Inhalt unter demselben Schlüssel ist ein Konflikt.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key'],
    antworten: { 201: { beschreibung: 'Der Versorgungsbezug ist aufgenommen.', typ: BezugseintragDto } },
    probleme: ['angaben-abgewiesen', 'natuerlicher-schluessel-vergeben'],
  })
  @Post()
  async legeAn(
    @Kontext() kontext: Anfragekontext,
    @Body() { zahlstellennummer, azvu, bbnrkk, vsnr, bisherGemeldet = [], ...angaben }: VersorgungsbezugDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const schluessel = { zahlstellennummer, azvu, bbnrkk };
    const anlage = {
      schluessel,
      ...(vsnr !== undefined && { vsnr }),
      angaben,
      bisherGemeldet: bisherGemeldet as Dbzk[],
    };
    return sende(reply, await this.service.legeAn(kontext, anlage, kopf));
  }

  @Endpunkt({
    titel: 'Versorgungsbezüge auflisten',
    beschreibung: `Versorgungsbezüge beider Seiten. ${SICHT}`,
    rechte: ['zahlstelle:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: BezugslisteDto } },
  })
  @Get()
  async liste(@Kontext() kontext: Anfragekontext, @Query() abfrage: Bezugsabfrage): Promise<BezugslisteDto> {
    const { seite, status, anzahl = VORGABE_ANZAHL } = abfrage;
    const filter = { seite, status };
    const ort = { liste: 'zahlstelle.versorgungsbezuege', ...filter };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.repository.liste(kontext, filter, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, ort, (bezug) => [bezug.id]);
  }

  @Endpunkt({
    titel: 'Versorgungsbezug lesen',
    beschreibung: `Führt ihn die Zahlstelle: Status, gesendete Meldungen, erhaltene Rückmeldungen, Feststellungen in Zeitscheiben und was fällig ist. Führt ihn die Krankenkasse: Status, Betrag und Feststellung von heute; seine Meldungen und Rückmeldungen stehen unter \`GET /v1/zahlstelle/meldungen\` und \`/rueckmeldungen\` mit \`versorgungsbezugId\`. ${SICHT}`,
    rechte: ['zahlstelle:lesen'],
    antworten: {
      200: {
        beschreibung: 'Der Versorgungsbezug, je nachdem, wer ihn führt.',
        typ: [GefuehrterBezugDto, KassenbezugssichtDto],
      },
    },
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(BEZUG) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { sicht, version } = await this.service.lies(kontext, id);
    return sende(reply, { status: 200, kopf: version === undefined ? {} : { ETag: etag(version) }, rumpf: sicht });
  }

  @Endpunkt({
    titel: 'Meldung entwerfen',
    beschreibung:
      'Macht aus den Angaben der Zahlstelle und dem bisher Gemeldeten die fertige Meldung (DBZK): Beginn, Änderung, Ende oder Vorabbescheinigung, ohne die Teile, die kein Versorgungsbezug sind – oder sagt, warum nichts zu melden ist. Der Rumpf der Antwort ist so an `POST /v1/zahlstelle/meldungen` zu senden. Gespeichert wird nichts. Hinweise zum Entwurf (etwa ZR-088a: die Voraussetzungen des Privatanteils sind nicht alle angegeben) stehen nicht im Rumpf, sondern nur im Antwortkopf `Hinweise`, als Kennungen der Regeln mit Komma getrennt; ohne Hinweis fehlt der Kopf.',
    rechte: ['zahlstelle:melden'],
    antworten: {
      200: { beschreibung: 'Die fertige Meldung, oder warum es keine gibt.', typ: [DbzkDto, KeineMeldungDto] },
    },
    probleme: ['angaben-abgewiesen', 'zustand-verbietet'],
  })
  @Post(':id/meldungen/entwurf')
  async entwirf(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(BEZUG) id: string,
    @Body() angaben: EntwurfDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const entwurf = await this.service.entwirf(kontext, id, angaben);
    if (!('meldung' in entwurf)) return sende(reply, { status: 200, rumpf: entwurf });
    const hinweise = entwurf.hinweise.map(({ regel }) => regel).join(', ');
    return sende(reply, { status: 200, kopf: hinweise === '' ? {} : { Hinweise: hinweise }, rumpf: entwurf.meldung });
  }

  @Endpunkt({
    titel: 'Schlüssel wechseln',
    beschreibung:
      'Eine andere Krankenkasse ist zuständig, oder das Aktenzeichen ändert sich. Der Versorgungsbezug geht unter dem neuen Schlüssel weiter; die Antwort nennt die fälligen Meldungen in ihrer Reihenfolge: nach „unzuständige Krankenkasse“ Storno und neue Meldung, sonst Ende und Beginn ohne Lücke (ZR-039, ZR-040, ZR-043, ZR-046).',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key', 'If-Match'],
    antworten: { 200: { beschreibung: 'Der Schlüssel ist gewechselt.', typ: WechselantwortDto } },
    probleme: ['angaben-abgewiesen', 'zustand-verbietet', 'natuerlicher-schluessel-vergeben'],
  })
  @Post(':id/schluesselwechsel')
  async wechsle(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(BEZUG) id: string,
    @Body() angaben: SchluesselwechselDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.wechsle(kontext, id, angaben, kopf));
  }

  @Endpunkt({
    titel: 'Freibetrag eingeben',
    beschreibung:
      'Nur in der Anlaufphase bis 31.12.2020, mit einem Grund; danach kommen Anspruch und Höhe allein von der Krankenkasse (403, ZR-135). Die Kombination aus Art, KV/PV-Pflicht, Mehrfachbezug, Anspruch und Höhe wird geprüft: Freibetrag bei Art 1 bis 4 und negative Höhe werden abgewiesen, alles andere Unübliche ist eine Warnung und unter `handling=strict` ein Fehler.',
    rechte: ['zahlstelle:melden'],
    koepfe: ['Idempotency-Key', 'If-Match', 'Prefer'],
    antworten: { 200: { beschreibung: 'Der Freibetrag ist eingegeben.', typ: FreibetragsantwortDto } },
    probleme: ['angaben-abgewiesen', 'nicht-erlaubt'],
  })
  @Put(':id/freibetrag')
  async setzeFreibetrag(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(BEZUG) id: string,
    @Body() eingabe: FreibetragseingabeDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.setzeFreibetrag(kontext, id, eingabe, kopf));
  }
}

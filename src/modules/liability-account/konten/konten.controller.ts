import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { Zeitabfrage } from '../../../platform/http/zeitabfrage';
import { GebuchteForderungDto, GebuchterNachweisDto, GebuchteZahlungDto } from '../dto/buchung.dto';
import { NeueForderungDto, NeuerNachweisDto, NeuesBeitragskontoDto, NeueZahlungDto } from '../dto/eingabe.dto';
import {
  BeitragskontostandDto,
  BeitragskontolisteDto,
  EroeffnetesBeitragskontoDto,
  Kontoabfrage,
} from '../dto/konto.dto';
import { Buchungsservice } from './buchungen.service';
import { Kontenrepository } from './konten.repository';
import { Kontenservice } from './konten.service';

const KONTO = 'Kennung des Beitragskontos.';

@ApiTags('liability-account')
@Controller('v1/liability-account/beitragskonten')
export class KontenController {
  constructor(
    private readonly service: Kontenservice,
    private readonly buchungen: Buchungsservice,
    private readonly repository: Kontenrepository,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Beitragskonto eröffnen',
    beschreibung:
      'Eröffnet das Beitragskonto einer Betriebsnummer bei dieser Einzugsstelle: der Ort der einen Schuld, wie viele sie auch schulden (LR-001a). Ein zweites zur selben Betriebsnummer wird mit 409 abgelehnt.',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key'],
    antworten: { 201: { beschreibung: 'Das Beitragskonto ist eröffnet.', typ: EroeffnetesBeitragskontoDto } },
    probleme: ['angaben-abgewiesen', 'zustand-verbietet'],
  })
  @Post()
  async eroeffne(
    @Kontext() kontext: Anfragekontext,
    @Body() angaben: NeuesBeitragskontoDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.eroeffne(kontext, angaben, kopf));
  }

  @Endpunkt({
    titel: 'Beitragskonten auflisten',
    beschreibung: 'Die Beitragskonten des Trägers mit der Summe ihrer offenen Posten.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite der Liste.', typ: BeitragskontolisteDto } },
  })
  @Get()
  async liste(@Kontext() kontext: Anfragekontext, @Query() abfrage: Kontoabfrage): Promise<BeitragskontolisteDto> {
    const { betriebsnummer, anzahl = VORGABE_ANZAHL } = abfrage;
    const ort = { liste: 'liability-account.beitragskonten', betriebsnummer };
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, ort)?.[0];
    const gelesen = await this.repository.konten(kontext, betriebsnummer, { nach, anzahl: anzahl + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, ort, (konto) => [konto.id]);
  }

  @Endpunkt({
    titel: 'Beitragskonto lesen',
    beschreibung:
      'Posten, Zahlungen, Buchungen, Guthaben und Haftungsverhältnisse. Ohne `gueltigAm` zählt alles, was gebucht ist, auch was erst später fällig wird; mit `gueltigAm` nur, was mit Wertstellung bis zu diesem Tag gebucht ist. `bekanntAm` zeigt, was zu einem Zeitpunkt bekannt war. Geld, das vor der Fälligkeit seines Postens kam, ist bis zu ihr Guthaben des Zahlers. Ein Storno behält die Wertstellung: die Antwort zu einem früheren `bekanntAm` ändert es nie (LR-153).',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Das Beitragskonto.', typ: BeitragskontostandDto } },
    probleme: ['bekannt-am-zu-jung'],
  })
  @Get(':id')
  async lies(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(KONTO) id: string,
    @Query() { gueltigAm, bekanntAm }: Zeitabfrage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { konto, version } = await this.service.lies(kontext, id, gueltigAm, bekanntAm);
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: konto });
  }

  @Endpunkt({
    titel: 'Beitragsnachweis buchen',
    beschreibung:
      'Nimmt einen Beitragsnachweis an (§ 28f Abs. 3 SGB IV) und bucht je Schuldart einen Posten, fällig am drittletzten Bankarbeitstag (LR-043, LR-165a). Eine Schätzung des Monats wird durch Gegenbuchung ersetzt, darauf gezahltes Geld neu zugeordnet (LR-046). Derselbe Nachweis noch einmal ist kein zweiter; mit anderem Inhalt 409 (LR-151).',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key!', 'If-Match'],
    antworten: { 201: { beschreibung: 'Der Nachweis ist gebucht.', typ: GebuchterNachweisDto } },
    probleme: ['angaben-abgewiesen', 'natuerlicher-schluessel-vergeben'],
  })
  @Post(':id/beitragsnachweise')
  async weiseNach(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(KONTO) id: string,
    @Body() nachweis: NeuerNachweisDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.buchungen.weiseNach(kontext, id, nachweis, kopf));
  }

  @Endpunkt({
    titel: 'Forderung buchen',
    beschreibung:
      'Bucht Posten, die kein Beitragsnachweis bringt: Gebühren, Auslagen, Säumniszuschläge, Zinsen, Geldbußen, eine Schätzung bis zum Nachweis (§ 28f Abs. 3 Satz 2 SGB IV), die Zeilen eines Prüfbescheids (§ 28p SGB IV).',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key!', 'If-Match'],
    antworten: { 201: { beschreibung: 'Die Forderung ist gebucht.', typ: GebuchteForderungDto } },
    probleme: ['angaben-abgewiesen'],
  })
  @Post(':id/forderungen')
  async fordere(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(KONTO) id: string,
    @Body() forderung: NeueForderungDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.buchungen.fordere(kontext, id, forderung, kopf));
  }

  @Endpunkt({
    titel: 'Zahlung buchen',
    beschreibung:
      'Bucht eine Zahlung: zuerst was der Zahler bestimmt hat, dann nach § 4 BVV, und nur auf Posten, die er schuldet (LR-074, LR-077a, LR-083). Sie wirkt für alle Schuldner (§ 422 Abs. 1 BGB); was übrig bleibt, ist sein Guthaben. Dieselbe Bankzeile – Konto, Referenz, Betrag und Wertstellung gleich – ist keine zweite Zahlung; mit anderen übrigen Angaben 409 (LR-151).',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key!', 'If-Match'],
    antworten: { 201: { beschreibung: 'Die Zahlung ist gebucht.', typ: GebuchteZahlungDto } },
    probleme: ['angaben-abgewiesen', 'natuerlicher-schluessel-vergeben'],
  })
  @Post(':id/zahlungen')
  async zahle(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung(KONTO) id: string,
    @Body() zahlung: NeueZahlungDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.buchungen.zahle(kontext, id, zahlung, kopf));
  }
}

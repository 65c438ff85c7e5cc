import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { text } from '../../../platform/http/felder/feldarten';
import { Pfadteil } from '../../../platform/http/felder/pfadteil';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { Seitenabfrage, Seiten, VORGABE_ANZAHL } from '../../../platform/http/seiten';
import { PostausgangDto } from '../dto/abfrage.dto';
import { ClearingfallDto } from '../dto/antwort.dto';
import { Faelleservice } from './faelle.service';

const NUMMER = text({
  hoechstens: 18,
  muster: { ausdruck: '^[1-9]\\d{0,17}$', erklaerung: 'Die Nummer einer Zustellung besteht aus Ziffern.' },
});

const POSTAUSGANG = { liste: 'clearing.postausgang' };

/** The ELDA-Outbox of a sender. */
@ApiTags('clearing')
@Controller('v1/clearing/postausgang')
export class PostausgangController {
  constructor(
    private readonly service: Faelleservice,
    private readonly seiten: Seiten,
  ) {}

  @Endpunkt({
    titel: 'Postausgang lesen',
    beschreibung:
      'Zustellungen an die Seriennummer des Tokens, die noch nicht abgeholt sind. Lesen ändert nichts; erst die Abholung setzt „ELDA zugestellt“ (KR-156).',
    rechte: ['clearing:lesen'],
    antworten: { 200: { beschreibung: 'Eine Seite des Postausgangs.', typ: PostausgangDto } },
  })
  @Get()
  async liste(@Kontext() kontext: Anfragekontext, @Query() abfrage: Seitenabfrage): Promise<PostausgangDto> {
    const nach = this.seiten.lies(abfrage, kontext.mandant.uuid, POSTAUSGANG)?.[0];
    const gelesen = await this.service.postausgang(kontext, { nach, anzahl: (abfrage.anzahl ?? VORGABE_ANZAHL) + 1 });
    return this.seiten.bilde(gelesen, abfrage, kontext.mandant.uuid, POSTAUSGANG, (z) => [z.nummer]);
  }

  @Endpunkt({
    titel: 'Zustellung abholen',
    beschreibung:
      'Bestätigt die Übernahme einer Zustellung; der Fall ist damit „ELDA zugestellt“. Jede Zustellung wird einmal abgeholt, eine zweite Abholung ändert nichts und antwortet 409 (KR-156). Mit Idempotency-Key ist die Wiederholung nach einem Abbruch gefahrlos.',
    rechte: ['clearing:bearbeiten'],
    koepfe: ['Idempotency-Key'],
    antworten: { 200: { beschreibung: 'Übernommen.', typ: ClearingfallDto } },
    probleme: ['zustand-verbietet'],
  })
  @Post(':nummer/abholung')
  async holeAb(
    @Kontext() kontext: Anfragekontext,
    @Pfadteil('nummer', NUMMER, { beschreibung: 'Nummer der Zustellung aus dem Postausgang.', beispiel: '17' })
    nummer: string,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.holeAb(kontext, nummer, kopf));
  }
}

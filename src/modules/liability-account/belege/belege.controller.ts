import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MEDIENTYPEN } from '../../../domain/liability-account/medientypen.tabelle';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { Kontext } from '../../../platform/auth/recht';
import { Pfadkennung } from '../../../platform/http/felder/pfadteil';
import { Rumpf } from '../../../platform/http/leser/leser';
import { Endpunkt } from '../../../platform/http/openapi/endpunkt';
import { Kopfzeilen, sende, type Schreibkopf } from '../../../platform/http/schreibkopf';
import { BelegDto, NeuerBelegDto, RUMPF_BYTES } from '../dto/beleg.dto';
import { Belegservice } from './belege.service';

@ApiTags('liability-account')
@Controller('v1/liability-account/belege')
export class BelegeController {
  constructor(private readonly service: Belegservice) {}

  @Endpunkt({
    titel: 'Beleg ablegen',
    beschreibung:
      'Legt ein Dokument ab, das eine Rolle oder ein Haftungsverhältnis belegt (LR-004). Die Datei steht in Base64 im Rumpf und hat höchstens 1 536 000 Bytes. Ein Inhalt ist ein Beleg: dieselbe Datei mit denselben Angaben ergibt den ersten Beleg (`Idempotency-Replayed: true`), mit anderen Angaben 409 mit dessen Kennung.',
    rechte: ['liability-account:buchen'],
    koepfe: ['Idempotency-Key'],
    antworten: { 201: { beschreibung: 'Der Beleg ist abgelegt.', typ: BelegDto } },
    probleme: ['angaben-abgewiesen', 'zustand-verbietet'],
  })
  @Rumpf({ art: 'json', hoechstensBytes: RUMPF_BYTES })
  @Post()
  async legeAb(
    @Kontext() kontext: Anfragekontext,
    @Body() { inhalt, ...angaben }: NeuerBelegDto,
    @Kopfzeilen() kopf: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.legeAb(kontext, angaben, Buffer.from(inhalt, 'base64'), kopf));
  }

  @Endpunkt({
    titel: 'Beleg lesen',
    beschreibung: 'Die Angaben zu einem Beleg mit Größe und SHA-256 der Datei.',
    rechte: ['liability-account:lesen'],
    antworten: { 200: { beschreibung: 'Der Beleg.', typ: BelegDto } },
  })
  @Get(':id')
  async lies(@Kontext() kontext: Anfragekontext, @Pfadkennung('Kennung des Belegs.') id: string): Promise<BelegDto> {
    return this.service.lies(kontext, id);
  }

  @Endpunkt({
    titel: 'Datei eines Belegs holen',
    beschreibung:
      'Die Datei, wie sie abgelegt wurde, zum Speichern (`Content-Disposition: attachment`). `Repr-Digest` nennt ihren SHA-256 (RFC 9530).',
    rechte: ['liability-account:lesen'],
    antworten: {
      200: { beschreibung: 'Die Datei.', inhalt: Object.keys(MEDIENTYPEN), beispiel: '%PDF-1.7 …' },
    },
  })
  @Get(':id/inhalt')
  async inhalt(
    @Kontext() kontext: Anfragekontext,
    @Pfadkennung('Kennung des Belegs.') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return sende(reply, await this.service.inhalt(kontext, id));
  }
}

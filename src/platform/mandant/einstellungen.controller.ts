import { Body, Controller, Get, Module, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { erfolg } from '../../domain/kern/ergebnis';
import { Aktenarchiv } from '../akte/aktenarchiv';
import { Aktenschrank } from '../akte/aktenschrank';
import type { Tatsache } from '../akte/tatsache';
import type { Anfragekontext } from '../auth/kontext';
import { Kontext } from '../auth/recht';
import { Endpunkt } from '../http/openapi/endpunkt';
import { Codefeld, Ganzzahlfeld } from '../http/felder/felder';
import { BUNDESLAENDER } from '../kalender';
import { etag, Kopfzeilen, sende, type Schreibkopf } from '../http/schreibkopf';
import { uuidv7 } from '../http/uuid';
import { einstellungenAkte, mandantmodul, VORGABE, type Mandantzustaende } from './einstellungen';

export class EinstellungenDto {
  @Ganzzahlfeld({
    mindestens: 1,
    hoechstens: 365,
    beispiel: 14,
    beschreibung:
      'Tage bis zur ersten Erinnerung an einen bereinigungspflichtigen Clearingfall und zwischen zwei Erinnerungen. Die amtliche Länge ist nicht veröffentlicht; Vorgabe 14.',
  })
  erinnerungsfristTage!: number;
  @Codefeld(BUNDESLAENDER, {
    optional: true,
    beispiel: 'NI',
    beschreibung:
      'Nur DE: Bundesland des Sitzes der Einzugsstelle. Seine Feiertage sind keine Bankarbeitstage und verschieben die Fälligkeit der Beiträge (§ 23 Abs. 1 SGB IV, LR-043); ohne Angabe zählen nur bundesweite. Schon gebuchte Fälligkeiten bleiben.',
  })
  bundesland?: string;
}

@ApiTags('betrieb')
@Controller('v1/mandant/einstellungen')
export class EinstellungenController {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly archiv: Aktenarchiv,
  ) {}

  @Endpunkt({
    titel: 'Einstellungen lesen',
    beschreibung: 'Die Einstellungen des Mandanten von heute; ohne eigene die Vorgaben.',
    rechte: ['betrieb:lesen'],
    antworten: { 200: { beschreibung: 'Die Einstellungen.', typ: EinstellungenDto } },
  })
  @Get()
  async lies(
    @Kontext() { mandant }: Anfragekontext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const gefunden = await this.archiv.lies(mandant.id, mandantmodul, einstellungenAkte);
    const { version, zustand } = gefunden?.stand ?? { version: 0, zustand: { inhalt: VORGABE } };
    return sende(reply, { status: 200, kopf: { ETag: etag(version) }, rumpf: zustand.inhalt });
  }

  @Endpunkt({
    titel: 'Einstellungen setzen',
    beschreibung:
      'Hängt eine Fassung der Einstellungen an. Schon getroffene Entscheidungen bleiben; sie nennen die Fassung, unter der sie fielen.',
    rechte: ['betrieb:ausfuehren'],
    koepfe: ['If-Match', 'Idempotency-Key'],
    antworten: { 200: { beschreibung: 'Die Einstellungen gelten.', typ: EinstellungenDto } },
  })
  @Put()
  async setze(
    @Kontext() kontext: Anfragekontext,
    @Body() einstellungen: EinstellungenDto,
    @Kopfzeilen() { schutz, version }: Schreibkopf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const antwort = await this.akten.schreibe<Mandantzustaende, Tatsache>({
      kontext,
      zweck: 'mandant.einstellungen',
      modul: mandantmodul,
      sperre: [einstellungenAkte],
      ...(schutz && { schutz }),
      ...(version !== undefined && { version }),
      entscheide: () =>
        erfolg([
          {
            akte: einstellungenAkte,
            id: uuidv7(),
            art: 'einstellungen',
            inhalt: { ...einstellungen },
            entscheidung: {},
          },
        ]),
      antworte: (tatsache, _zustand, akte) => ({
        status: 200,
        kopf: { ETag: etag(akte.version) },
        rumpf: tatsache.inhalt,
      }),
    });
    return sende(reply, antwort);
  }
}

@Module({ controllers: [EinstellungenController] })
export class MandantModule {}

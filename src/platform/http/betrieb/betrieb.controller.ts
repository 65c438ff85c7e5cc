import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Bereitschaft } from './bereitschaft';
import { Endpunkt } from '../openapi/endpunkt';
import { Codefeld } from '../felder/felder';
import { Metriken } from './metriken';
import { Problem } from '../problem/problem';

export class Zustand {
  @Codefeld(['ok'], { beschreibung: 'Immer `ok`; jeder andere Zustand ist ein Problem.', beispiel: 'ok' })
  status!: 'ok';
}

const OK: Zustand = { status: 'ok' };

/** For load balancers and monitoring. */
@ApiTags('betrieb')
@Controller()
export class BetriebController {
  constructor(
    private readonly bereitschaft: Bereitschaft,
    private readonly metriken: Metriken,
  ) {}

  @Endpunkt({
    titel: 'Lebt der Prozess?',
    beschreibung:
      'Antwortet, solange der Prozess Anfragen annimmt; fragt nichts anderes. Antwortet er nicht, ist er neu zu starten.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Der Prozess lebt.', typ: Zustand } },
  })
  @Get('health/live')
  live(): Zustand {
    return OK;
  }

  @Endpunkt({
    titel: 'Ist der Dienst bereit?',
    beschreibung:
      'Fragt die Datenbank. 503, solange sie nicht antwortet oder der Dienst herunterfährt; dann sollen keine neuen Anfragen kommen.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Der Dienst nimmt Anfragen an.', typ: Zustand } },
  })
  @Get('health/ready')
  async ready(): Promise<Zustand> {
    if ((await this.bereitschaft.fehlend()).length > 0) throw new Problem({ art: 'ueberlastet', wartenSekunden: 2 });
    return OK;
  }

  @Endpunkt({
    titel: 'Metriken',
    beschreibung:
      'Kennzahlen im Textformat von Prometheus: Dauer der Anfragen nach Weg und Status, Ereignisschleife, Speicher, Verbindungen. Ohne personenbezogene Daten und ohne Mandanten.',
    rechte: 'offen',
    antworten: {
      200: {
        beschreibung: 'Kennzahlen.',
        inhalt: 'text/plain',
        beispiel: '# TYPE http_request_duration_seconds histogram',
      },
    },
  })
  @Get('metrics')
  @Header('Cache-Control', 'no-store')
  async metrics(@Res({ passthrough: true }) antwort: FastifyReply): Promise<string> {
    antwort.type(this.metriken.medientyp);
    return this.metriken.text();
  }
}

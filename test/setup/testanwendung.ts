import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { type Anwendungseinstellungen, configureApp } from '../../src/app.setup';
import { type Adaptereinstellungen, fastifyAdapter } from '../../src/platform/http/leser/adapter';
import type { Beobachtung } from '../../src/platform/http/openapi/beobachter';
import { beobachte } from '../../src/platform/http/openapi/beobachter';
import { Endpunkt } from '../../src/platform/http/openapi/endpunkt';
import { text } from '../../src/platform/http/felder/feldarten';
import {
  Betragfeld,
  Codefeld,
  Dezimalfeld,
  Ganzzahlfeld,
  Listenfeld,
  Monatfeld,
  Objektfeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Tagfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../src/platform/http/felder/felder';
import { HttpModule } from '../../src/platform/http/http.module';
import { Rumpf } from '../../src/platform/http/leser/leser';
import { Pfadkennung, Pfadteil } from '../../src/platform/http/felder/pfadteil';
import { Problem } from '../../src/platform/http/problem/problem';
import { Seitenabfrage } from '../../src/platform/http/seiten';
import { leseZeilen } from '../../src/platform/http/leser/zeilen';

/** A sample application for the specs of this folder: every kind of field and of endpoint, no database. */
export class Anschrift {
  @Textfeld({ beschreibung: 'Ort.', hoechstens: 40, beispiel: 'Graz' })
  ort!: string;

  @Textfeld({
    beschreibung: 'Postleitzahl, vier oder fünf Ziffern.',
    hoechstens: 5,
    muster: { ausdruck: '^[0-9]{4,5}$', erklaerung: 'Vier oder fünf Ziffern.' },
    beispiel: '8010',
  })
  plz!: string;
}

export class Probe {
  @Textfeld({ beschreibung: 'Familienname.', hoechstens: 10, beispiel: 'Gruber' })
  name!: string;

  @Textfeld({ beschreibung: 'Bemerkung, mehrzeilig.', hoechstens: 20, mehrzeilig: true, optional: true })
  bemerkung?: string;

  @Codefeld(['G', 'R'], { beschreibung: 'Art.', beispiel: 'G' })
  art!: 'G' | 'R';

  @Kalendertagfeld({ optional: true, beschreibung: 'Tag des Kalenders.', beispiel: '2024-02-29' })
  kalendertag?: string;

  @Kalendermonatfeld({ optional: true, beschreibung: 'Monat des Kalenders.', beispiel: '2024-02' })
  kalendermonat?: string;

  @Tagfeld({ beschreibung: 'Tag.', beispiel: '2024-09-30' })
  tag!: string;

  @Monatfeld({ beschreibung: 'Monat.', beispiel: '2024-09' })
  monat!: string;

  @Betragfeld({ beschreibung: 'Betrag in Euro.', beispiel: '1000.00' })
  betrag!: string;

  @Betragfeld({ beschreibung: 'Betrag in Euro, nicht negativ.', nichtNegativ: true, optional: true })
  zahlbetrag?: string;

  @Dezimalfeld({ beschreibung: 'Satz in Prozent.', vorkomma: 3, nachkomma: 2, beispiel: '3.6' })
  satz!: string;

  @Ganzzahlfeld({ beschreibung: 'Stunden.', mindestens: 0, hoechstens: 168, beispiel: 38 })
  stunden!: number;

  @Wahrheitsfeld({ beschreibung: 'Geringfügig.', beispiel: true })
  geringfuegig!: boolean;

  @Zeitpunktfeld({ beschreibung: 'Eingang.', beispiel: '2024-11-15T09:00:00Z' })
  eingang!: string;

  @Uuidfeld({ beschreibung: 'Kennung.', beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a' })
  id!: string;

  @Objektfeld(() => Anschrift, { beschreibung: 'Anschrift.' })
  anschrift!: Anschrift;

  @Listenfeld(() => Anschrift, { beschreibung: 'Frühere Anschriften.', hoechstens: 3, optional: true })
  frueher?: Anschrift[];

  @Listenfeld(text({ hoechstens: 5 }), { beschreibung: 'Stichworte.', mindestens: 1, hoechstens: 3, beispiel: ['neu'] })
  stichworte!: string[];
}

export class Filter extends Seitenabfrage {
  @Codefeld(['offen', 'zu'], { beschreibung: 'Zustand.', optional: true, beispiel: 'offen' })
  status?: 'offen' | 'zu';
}

export class Tokenformular {
  @Textfeld({ beschreibung: 'Art der Gewährung.', hoechstens: 30, beispiel: 'client_credentials' })
  grant_type!: string;

  @Textfeld({ beschreibung: 'Rechte, durch Leerzeichen getrennt.', mindestens: 0, hoechstens: 300, optional: true })
  scope?: string;
}

export class Anzahl {
  @Ganzzahlfeld({ beschreibung: 'Anzahl.', mindestens: 0, hoechstens: 1_000_000, beispiel: 2 })
  anzahl!: number;
}

@ApiTags('betrieb')
@Controller('v1/proben')
export class ProbenController {
  @Endpunkt({
    titel: 'Probe anlegen',
    beschreibung: 'Nimmt jede Art von Feld an und gibt sie zurück.',
    rechte: ['betrieb:ausfuehren'],
    antworten: { 201: { beschreibung: 'Die Probe.', typ: Probe } },
    probleme: ['meldung-abgewiesen'],
    koepfe: ['Idempotency-Key!', 'Prefer'],
  })
  @Post()
  legeAn(@Body() probe: Probe): Probe {
    return probe;
  }

  @Endpunkt({
    titel: 'Proben auflisten',
    beschreibung: 'Gibt die Filter als Beispiel einer Liste zurück.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Anzahl.', typ: Anzahl } },
  })
  @Get()
  liste(@Query() filter: Filter): Anzahl {
    return { anzahl: filter.anzahl ?? 0 };
  }

  @Endpunkt({
    titel: 'Probe lesen',
    beschreibung: 'Antwortet immer, dass es die Probe nicht gibt.',
    rechte: [],
    antworten: { 200: { beschreibung: 'Die Probe.', typ: Probe } },
  })
  @Get(':id')
  lies(@Pfadkennung('Kennung der Probe.') _id: string): Probe {
    throw new Problem({ art: 'nicht-gefunden' }, { kopf: { 'Idempotency-Replayed': 'true' } });
  }

  @Endpunkt({
    titel: 'Fehler auslösen',
    beschreibung: 'Wirft einen Fehler der genannten Art, wie ihn ein Treiber wirft.',
    rechte: 'offen',
    antworten: { 204: { beschreibung: 'Kommt nicht vor.' } },
  })
  @Post('fehler/:code')
  scheitere(
    @Pfadteil('code', text({ hoechstens: 20 }), { beschreibung: 'SQLSTATE oder Code.', beispiel: '40001' })
    code: string,
  ): void {
    throw Object.assign(new Error('Schlüssel (vsnr)=(15070649C103) existiert'), { code, syscall: 'connect' });
  }

  @Endpunkt({
    titel: 'Zeilen zählen',
    beschreibung: 'Liest NDJSON als Strom und zählt die Zeilen.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Anzahl.', typ: Anzahl } },
    zeile: Anzahl,
  })
  @Rumpf({ art: 'zeilen', hoechstensBytes: 10_000_000 })
  @Post('zeilen')
  async zaehle(@Req() anfrage: FastifyRequest): Promise<Anzahl> {
    let anzahl = 0;
    for await (const { ergebnis } of leseZeilen(anfrage.body as AsyncIterable<Uint8Array>, {
      hoechstensBytesJeZeile: 1000,
      hoechstensZeilen: 1000,
    })) {
      if (!ergebnis.ok) throw new Problem({ art: 'eingabe-ungueltig', fehler: [ergebnis.fehler] });
      anzahl++;
    }
    return { anzahl };
  }

  @Endpunkt({
    titel: 'Formular lesen',
    beschreibung: 'Liest einen form-kodierten Rumpf, wie ihn der Token-Endpunkt verlangt.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Anzahl.', typ: Anzahl } },
  })
  @Rumpf({ art: 'formular' })
  @Post('formular')
  formular(@Body() formular: Tokenformular): Anzahl {
    return { anzahl: Object.keys(formular).length };
  }
}

/** A body that is right in every field. */
export const gueltigeProbe = (): Record<string, unknown> => ({
  name: 'Gruber',
  art: 'G',
  tag: '2024-09-30',
  monat: '2024-09',
  betrag: '1000.00',
  satz: '3.6',
  stunden: 38,
  geringfuegig: true,
  eingang: '2024-11-15T09:00:00Z',
  id: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a',
  anschrift: { ort: 'Graz', plz: '8010' },
  stichworte: ['neu'],
});

export interface Testanwendung {
  readonly app: NestFastifyApplication;
  readonly gesehen: readonly Beobachtung[];
}

export async function starteTestanwendung(
  einstellungen: Anwendungseinstellungen & Adaptereinstellungen = {},
): Promise<Testanwendung> {
  const modul = await Test.createTestingModule({ imports: [HttpModule], controllers: [ProbenController] }).compile();
  const app = modul.createNestApplication<NestFastifyApplication>(
    fastifyAdapter({ protokollstufe: 'silent', ...einstellungen }),
  );
  const gesehen = beobachte(app.getHttpAdapter().getInstance());
  await configureApp(app, einstellungen);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, gesehen };
}

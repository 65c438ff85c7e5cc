import { ApiProperty } from '@nestjs/swagger';
import type { Land, Quelle } from '../../domain/kern/norm';
import type { Schwere } from '../../domain/regelwerk/befund';
import type { DatierterText, Regelkopf } from '../../domain/regelwerk/regel';
import { text } from '../../platform/http/felder/feldarten';
import {
  Codefeld,
  Ganzzahlfeld,
  Listenfeld,
  Objektfeld,
  Tagfeld,
  Textfeld,
  Wahrheitsfeld,
} from '../../platform/http/felder/felder';

export const MODULE = ['clearing', 'zahlstelle', 'contribution-calc', 'liability-account'] as const;
export const REGELARTEN = ['pruefung', 'berechnung', 'uebergang'] as const;
const LAENDER = ['DE', 'AT'] as const;
const SCHWEREN = ['abweisung', 'fehler', 'warnung', 'hinweis'] as const;
const MODUL = 'Verfahren, zu dem die Regel gehört.';
const ART = '`pruefung`: Prädikat mit Befund; `berechnung`: Rechenschritt; `uebergang`: Pfeil eines Zustandsautomaten.';

export class RegelabfrageDto {
  @Codefeld(MODULE, { beschreibung: MODUL, beispiel: 'clearing', optional: true })
  readonly modul?: (typeof MODULE)[number];

  @Codefeld(LAENDER, { beschreibung: 'Rechtsordnung der Regel.', beispiel: 'AT', optional: true })
  readonly land?: Land;

  @Codefeld(REGELARTEN, { beschreibung: ART, beispiel: 'pruefung', optional: true })
  readonly art?: (typeof REGELARTEN)[number];

  @Tagfeld({ beschreibung: 'Nur Regeln, die an diesem Tag gelten.', beispiel: '2024-11-15', optional: true })
  readonly stichtag?: string;

  @Textfeld({
    beschreibung: 'Amtlicher Code, z. B. der Kurzcode einer Clearing-Information oder ein Fehlercode von ELDA.',
    beispiel: 'VW1942',
    hoechstens: 8,
    optional: true,
  })
  readonly code?: string;
}

export class GeltungDto {
  @Tagfeld({ beschreibung: 'Erster Tag; fehlt er, ist kein Beginn bekannt.', beispiel: '2019-01-01', optional: true })
  readonly ab?: string;

  @Tagfeld({ beschreibung: 'Letzter Tag; fehlt er, ist kein Ende bekannt.', beispiel: '2026-12-31', optional: true })
  readonly bis?: string;
}

export class QuelleDto implements Quelle {
  @Textfeld({ beschreibung: 'Fundstelle.', beispiel: '§ 33 Abs. 1 ASVG', hoechstens: 500 })
  readonly fundstelle!: string;

  @Codefeld(['amtlich', 'anbieter', 'ableitung'], {
    beschreibung: '`ableitung` heißt: eigener Schluss ohne Quelle.',
    beispiel: 'amtlich',
  })
  readonly art!: Quelle['art'];
}

export class DatierterTextDto implements DatierterText {
  @Tagfeld({
    beschreibung: 'Erster Tag der Fassung; fehlt er, gilt sie seit jeher.',
    beispiel: '2024-01-01',
    optional: true,
  })
  readonly ab?: string;

  @Textfeld({
    beschreibung: 'Text; `@1`, `@2` … sind Platzhalter für Werte der Meldung.',
    beispiel: 'Für @1 liegt keine Anmeldung vor.',
    hoechstens: 2000,
  })
  readonly text!: string;
}

/** Any JSON value: rules differ in what they look at. */
const BELIEBIG = {
  oneOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
  ],
};

export class BeispielDto {
  @ApiProperty({
    ...BELIEBIG,
    description: 'Was die Regel betrachtet, z. B. Meldung und Stand der Akte.',
    example: '1238010180',
  })
  readonly eingabe!: unknown;

  @ApiProperty({
    ...BELIEBIG,
    description:
      'Was die Regel dazu sagt: `Befund`, `kein Befund`, `erlaubt`, `verboten` oder das Ergebnis der Rechnung.',
    example: false,
  })
  readonly erwartet!: unknown;

  @Textfeld({
    beschreibung: 'Text des Befunds.',
    beispiel: 'Die Prüfziffer ist falsch.',
    hoechstens: 2000,
    optional: true,
  })
  readonly text?: string;

  @Textfeld({
    beschreibung: 'Wo das Ergebnis belegt ist.',
    beispiel: 'Muster der ÖGK',
    hoechstens: 500,
    optional: true,
  })
  readonly quelle?: string;
}

/** A rule in the list. */
export class RegelkurzDto {
  @Textfeld({ beschreibung: 'Stabile Kennung der Regel, nie neu vergeben.', beispiel: 'KR-005p', hoechstens: 8 })
  readonly id!: string;

  @Codefeld(MODULE, { beschreibung: MODUL, beispiel: 'clearing' })
  readonly modul!: Regelkopf['modul'];

  @Codefeld(LAENDER, { beschreibung: 'Rechtsordnung.', beispiel: 'AT' })
  readonly land!: Land;

  @Codefeld(REGELARTEN, { beschreibung: ART, beispiel: 'berechnung' })
  readonly art!: (typeof REGELARTEN)[number];

  @Textfeld({
    beschreibung: 'Die Anforderung in einem Satz.',
    beispiel: 'Eine Versicherungsnummer hat zehn Ziffern und eine richtige Prüfziffer.',
    hoechstens: 500,
  })
  readonly titel!: string;

  @Textfeld({ beschreibung: 'Amtlicher Code, wo es einen gibt.', beispiel: 'VW1942', hoechstens: 8, optional: true })
  readonly code?: string;

  @Codefeld(SCHWEREN, {
    beschreibung:
      '`abweisung`: nichts gespeichert; `fehler`: nicht verarbeitet; `warnung`: verarbeitet, außer bei strenger Behandlung; `hinweis`: verarbeitet. Nur Prüfungen.',
    beispiel: 'fehler',
    optional: true,
  })
  readonly schwere?: Schwere;

  @Wahrheitsfeld({ beschreibung: 'false: die Regel beruht auf einer Annahme ohne Quelle.', beispiel: true })
  readonly gesichert!: boolean;

  @Objektfeld(() => GeltungDto, {
    beschreibung: 'Zeit, in der die Regel gilt; fehlt sie, soweit bekannt immer.',
    optional: true,
  })
  readonly geltung?: GeltungDto;
}

/** A rule with everything there is to know about it. */
export class RegelDto extends RegelkurzDto {
  @Listenfeld(() => QuelleDto, { beschreibung: 'Woher die Regel kommt.', mindestens: 1, hoechstens: 50 })
  readonly quellen!: readonly QuelleDto[];

  @Codefeld(['D', 'K', 'N'], {
    beschreibung: 'Dringlichkeit: D dringend, K Kontrollfall, N nicht dringend.',
    beispiel: 'D',
    optional: true,
  })
  readonly dringlichkeit?: 'D' | 'K' | 'N';

  @Listenfeld(() => DatierterTextDto, {
    beschreibung: 'Alle Fassungen des Texts, älteste zuerst.',
    hoechstens: 50,
    optional: true,
  })
  readonly texte?: readonly DatierterTextDto[];

  @Textfeld({
    beschreibung: 'Was der Empfänger tut.',
    beispiel: 'Stornieren und neu melden.',
    hoechstens: 2000,
    optional: true,
  })
  readonly behebung?: string;

  @Textfeld({
    beschreibung: 'JSON-Zeiger auf das geprüfte Feld, leer: die ganze Meldung.',
    beispiel: '/versicherungsnummer',
    mindestens: 0,
    hoechstens: 200,
    optional: true,
  })
  readonly pfad?: string;

  @Listenfeld(text({ hoechstens: 50 }), {
    beschreibung: 'Ausgangszustände eines Übergangs.',
    hoechstens: 50,
    optional: true,
  })
  readonly von?: readonly string[];

  @Textfeld({
    beschreibung: 'Zielzustand eines Übergangs.',
    beispiel: 'elda-zugestellt',
    hoechstens: 50,
    optional: true,
  })
  readonly nach?: string;

  @Textfeld({ beschreibung: 'Ereignis eines Übergangs.', beispiel: 'abholung', hoechstens: 50, optional: true })
  readonly ereignis?: string;

  @Listenfeld(text({ hoechstens: 50 }), {
    beschreibung: 'Wer den Übergang auslösen darf.',
    hoechstens: 50,
    optional: true,
  })
  readonly wer?: readonly string[];

  @Listenfeld(() => BeispielDto, {
    beschreibung: 'Beispiele; sie laufen in jedem Test des Dienstes.',
    beispiel: [{ eingabe: '1238010180', erwartet: 'kein Befund' }],
    mindestens: 1,
    hoechstens: 200,
  })
  readonly beispiele!: readonly BeispielDto[];
}

export class RegelnDto {
  @Ganzzahlfeld({ beschreibung: 'Anzahl der Regeln.', beispiel: 1, mindestens: 0, hoechstens: 10_000 })
  readonly anzahl!: number;

  @Listenfeld(() => RegelkurzDto, { beschreibung: 'Regeln nach Kennung.', hoechstens: 10_000 })
  readonly regeln!: readonly RegelkurzDto[];
}

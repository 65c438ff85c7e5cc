import { OPERATIONSNAMEN, type Groesse, type Schritt } from '../../../domain/contribution-calc/rechenweg';
import type { VerwendeterRechtswert } from '../../../domain/contribution-calc/rechenweg';
import { text } from '../../../platform/http/felder/feldarten';
import { Codefeld, Listenfeld, Objektfeld, Tagfeld, Textfeld, Uuidfeld } from '../../../platform/http/felder/felder';

const HERKUENFTE = ['eingabe', 'schritt', 'rechtswert', 'stammdaten', 'feststellung', 'norm'] as const;
const ZAHL = { ausdruck: '^-?\\d+(\\.\\d+)?$', erklaerung: 'Eine Dezimalzahl mit Punkt.' };

export class HerkunftDto {
  @Codefeld(HERKUENFTE, {
    beispiel: 'eingabe',
    beschreibung:
      'eingabe: aus der Anfrage (pfad); schritt: Ergebnis eines früheren Schritts; rechtswert: gesetzliche Größe zum Stichtag; stammdaten: hinterlegter Satz einer Krankenkasse; feststellung: nach einer Regel gezählt (aus); norm: im Gesetz selbst geschrieben.',
  })
  art!: Groesse['herkunft']['art'];
  @Textfeld({
    optional: true,
    hoechstens: 200,
    beispiel: '/versorgungsbezuege/0/zahlbetrag',
    beschreibung: 'JSON Pointer in die Anfrage.',
  })
  pfad?: string;
  @Textfeld({ optional: true, hoechstens: 200, beschreibung: 'id des früheren Schritts.' })
  schritt?: string;
  @Textfeld({ optional: true, hoechstens: 60, beschreibung: 'Kennung des Rechtswerts; Einzelheiten in rechtswerte.' })
  id?: string;
  @Tagfeld({ optional: true, beschreibung: 'Tag, für den der Rechtswert gilt.' })
  stichtag?: string;
  @Textfeld({ optional: true, hoechstens: 300, beschreibung: 'Vorschrift.' })
  norm?: string;
  @Uuidfeld({ optional: true, beschreibung: 'Fassung der Stammdaten.' })
  version?: string;
  @Tagfeld({ optional: true, beschreibung: 'Erster Tag der Fassung.' })
  gueltigAb?: string;
  @Textfeld({ optional: true, hoechstens: 7, beschreibung: 'Regel, nach der gezählt ist.' })
  regel?: string;
  @Listenfeld(text({ hoechstens: 200 }), {
    optional: true,
    hoechstens: 20,
    beschreibung: 'JSON Pointer in die Anfrage: was gezählt ist.',
  })
  aus?: readonly string[];
}

export class GroesseDto {
  @Textfeld({ hoechstens: 200, beispiel: 'Zahlbetrag', beschreibung: 'Name der Größe.' })
  name!: string;
  @Textfeld({ hoechstens: 40, muster: ZAHL, beispiel: '300.00', beschreibung: 'Wert.' })
  wert!: string;
  @Objektfeld(() => HerkunftDto, { beschreibung: 'Woher der Wert kommt.' })
  herkunft!: HerkunftDto;
}

export class RundungDto {
  @Codefeld(['kaufmaennisch'], {
    beispiel: 'kaufmaennisch',
    beschreibung: 'Auf Cent; ab 5 in der dritten Stelle aufwärts.',
  })
  art!: 'kaufmaennisch';
  @Textfeld({ hoechstens: 200, beispiel: '§ 1 Abs. 2 BVV entsprechend (CR-134)', beschreibung: 'Vorschrift.' })
  norm!: string;
}

export class SchrittDto implements Schritt {
  @Textfeld({
    hoechstens: 200,
    beispiel: '/versorgungsbezuege/0/kv/nachFreibetrag',
    beschreibung:
      'Stabile Kennung: der JSON Pointer des Betrags in der Antwort, den der Schritt ergibt, oder ein Zwischenschritt.',
  })
  id!: string;
  @Textfeld({ hoechstens: 200, beispiel: 'Einnahme nach Abzug des Freibetrags', beschreibung: 'Was gerechnet wird.' })
  titel!: string;
  @Textfeld({ hoechstens: 7, beispiel: 'CR-050', beschreibung: 'Regel dieses Dienstes; siehe GET /v1/regeln/{id}.' })
  regel!: Schritt['regel'];
  @Textfeld({
    hoechstens: 500,
    beispiel: '§ 226 Abs. 2 Satz 2 SGB V',
    beschreibung: 'Vorschrift oder Quelle der Regel.',
  })
  norm!: string;
  @Codefeld(OPERATIONSNAMEN, {
    beispiel: 'differenz',
    beschreibung:
      'Rechenart. differenz: erster minus alle weiteren; rest: ebenso, mindestens 0; prozent: erster mal zweiter durch 100; anteil: erster mal Summe ab dem dritten durch den zweiten; gleitend: beitragspflichtige Einnahme im Übergangsbereich (§ 20 Abs. 2a SGB IV) aus Entgelt, Faktor, Unter- und Obergrenze, Tagen des Monats und davon belegten; nur-wenn-uebersteigt: der erste, wenn der zweite größer als der dritte ist, sonst 0; entfaellt: 0 aus dem Grund im Titel.',
  })
  operation!: Schritt['operation'];
  @Listenfeld(() => GroesseDto, { hoechstens: 50, beschreibung: 'Womit gerechnet wird, der Reihe nach.' })
  operanden!: Schritt['operanden'];
  @Codefeld(['EUR', 'Prozent'], { beispiel: 'EUR', beschreibung: 'Einheit des Ergebnisses.' })
  einheit!: Schritt['einheit'];
  @Textfeld({ hoechstens: 60, muster: ZAHL, beispiel: '102.25', beschreibung: 'Wert vor der Rundung.' })
  exakt!: string;
  @Objektfeld(() => RundungDto, { optional: true, beschreibung: 'Rundung; fehlt sie, ist nicht gerundet.' })
  rundung?: RundungDto;
  @Textfeld({ hoechstens: 40, muster: ZAHL, beispiel: '102.25', beschreibung: 'Ergebnis des Schritts.' })
  ergebnis!: string;
}

/** A figure with the day it was asked for; more at `GET /v1/rechtswerte/{id}`. */
export class VerwendeterRechtswertDto implements Pick<
  VerwendeterRechtswert,
  'stichtag' | 'wert' | 'norm' | 'fundstelle'
> {
  @Textfeld({
    hoechstens: 60,
    beispiel: 'DE.FREIGRENZE.MONAT',
    beschreibung: 'Kennung; siehe GET /v1/rechtswerte/{id}.',
  })
  id!: string;
  @Tagfeld({ beispiel: '2026-03-01', beschreibung: 'Tag, für den der Wert gefragt war.' })
  stichtag!: string;
  @Textfeld({ hoechstens: 40, muster: ZAHL, beispiel: '197.75', beschreibung: 'Wert.' })
  wert!: string;
  @Textfeld({ hoechstens: 20, beispiel: 'EUR/Monat', beschreibung: 'Einheit.' })
  einheit!: string;
  @Textfeld({ hoechstens: 500, beispiel: '§ 226 Abs. 2 Satz 1 SGB V', beschreibung: 'Vorschrift.' })
  norm!: string;
  @Listenfeld(text({ hoechstens: 500 }), {
    hoechstens: 20,
    beispiel: ['SV-Rechengrößenverordnung 2026'],
    beschreibung: 'Wo der Wert gefunden wurde.',
  })
  fundstelle!: readonly string[];
  @Textfeld({ hoechstens: 40, beispiel: 'amtlich', beschreibung: 'Wie gut der Wert belegt ist.' })
  sicherheit!: string;
}

import type { Land } from '../../domain/kern/norm';
import type { Auskunft, Einheit, Sicherheit } from '../../domain/recht/rechtswert';
import { text } from '../../platform/http/felder/feldarten';
import { Codefeld, Ganzzahlfeld, Listenfeld, Objektfeld, Tagfeld, Textfeld } from '../../platform/http/felder/felder';

const LAENDER = ['DE', 'AT'] as const;
const STATUS = ['geprueft', 'nicht-geprueft', 'vor-erstem-wert', 'luecke', 'beendet'] as const;
const EINHEITEN = [
  'EUR',
  'EUR/Tag',
  'EUR/Monat',
  'EUR/Jahr',
  'Prozent',
  'Prozentpunkte',
  'Prozent/Jahr',
  'Faktor',
  'Teiler',
  'Jahre',
  'Monate',
  'Tag-des-Folgemonats',
  '-',
] as const satisfies readonly Einheit[];
const SICHERHEITEN = [
  'amtlich',
  'zwei-unabhaengige-quellen',
  'eine-quelle',
  'abgeleitet',
] as const satisfies readonly Sicherheit[];

export class RechtswerteabfrageDto {
  @Tagfeld({ beschreibung: 'Tag, für den die Werte gelten sollen.', beispiel: '2026-01-01' })
  readonly stichtag!: string;

  @Codefeld(LAENDER, { beschreibung: 'Nur Werte dieser Rechtsordnung.', beispiel: 'DE', optional: true })
  readonly land?: Land;
}

export class VergleichsabfrageDto {
  @Tagfeld({ beschreibung: 'Erster Tag des Vergleichs.', beispiel: '2025-12-31' })
  readonly von!: string;

  @Tagfeld({ beschreibung: 'Zweiter Tag des Vergleichs.', beispiel: '2026-01-01' })
  readonly bis!: string;

  @Codefeld(LAENDER, { beschreibung: 'Nur Werte dieser Rechtsordnung.', beispiel: 'DE', optional: true })
  readonly land?: Land;
}

export class StichtagabfrageDto {
  @Tagfeld({
    beschreibung: 'Tag, für den zusätzlich der eine Wert verlangt wird; ohne geprüften Wert antwortet der Dienst 422.',
    beispiel: '2026-01-01',
    optional: true,
  })
  readonly stichtag?: string;
}

export class RechtswertstandDto {
  @Tagfeld({ beschreibung: 'Erster Tag des Werts.', beispiel: '2026-01-01' })
  readonly ab!: string;

  @Tagfeld({
    beschreibung: 'Letzter Tag des Werts; fehlt er, ist kein Ende bekannt.',
    beispiel: '2026-12-31',
    optional: true,
  })
  readonly bis?: string;

  @Textfeld({
    beschreibung: 'Dezimalzahl mit Punkt; bei der Einheit `-` ein Hinweis statt einer Zahl.',
    beispiel: '5812.50',
    hoechstens: 40,
  })
  readonly wert!: string;

  @Textfeld({
    beschreibung: 'Verordnung oder Fassung, die gerade diesen Wert bestimmt.',
    beispiel: 'SV-Rechengrößenverordnung 2026',
    hoechstens: 200,
    optional: true,
  })
  readonly norm?: string;

  @Listenfeld(text({ hoechstens: 500 }), {
    beschreibung: 'Wo der Wert gefunden wurde.',
    beispiel: ['SV-Rechengrößenverordnung 2026, § 1'],
    mindestens: 1,
    hoechstens: 20,
  })
  readonly fundstelle!: readonly string[];

  @Codefeld(SICHERHEITEN, {
    beschreibung:
      'Wie gut der Wert belegt ist; `abgeleitet`: aus anderen Werten errechnet, nirgends gedruckt gefunden.',
    beispiel: 'amtlich',
  })
  readonly sicherheit!: Sicherheit;

  @Textfeld({ beschreibung: 'Anmerkung.', beispiel: 'Der Beginn ist nicht belegt.', hoechstens: 500, optional: true })
  readonly notiz?: string;
}

const STATUSTEXT =
  '`geprueft`: der Wert steht in `stand`. Sonst steht dort nie ein Wert: `nicht-geprueft` (der Tag liegt nach `geprueftBis`), `vor-erstem-wert`, `luecke` (kein Wert gefunden), `beendet` (das Recht kennt den Wert nicht mehr).';

/** What a figure says about a day. */
export class RechtswertauskunftDto {
  @Codefeld(STATUS, { beschreibung: STATUSTEXT, beispiel: 'geprueft' })
  readonly status!: Auskunft['status'];

  @Objektfeld(() => RechtswertstandDto, { beschreibung: 'Der Wert dieses Tages.', optional: true })
  readonly stand?: RechtswertstandDto;
}

class RechtswertkopfDto {
  @Textfeld({ beschreibung: 'Stabile Kennung.', beispiel: 'DE.BBG.KVPV.MONAT', hoechstens: 60 })
  readonly id!: string;

  @Codefeld(LAENDER, { beschreibung: 'Rechtsordnung.', beispiel: 'DE' })
  readonly land!: Land;

  @Textfeld({ beschreibung: 'Bezeichnung.', beispiel: 'Beitragsbemessungsgrenze KV/PV monatlich', hoechstens: 200 })
  readonly bezeichnung!: string;

  @Codefeld(EINHEITEN, { beschreibung: 'Einheit; Prozent je hundert. `-`: keine Zahl.', beispiel: 'EUR/Monat' })
  readonly einheit!: Einheit;

  @Textfeld({ beschreibung: 'Vorschrift.', beispiel: '§ 223 Abs. 3 SGB V', hoechstens: 200 })
  readonly norm!: string;

  @Tagfeld({ beschreibung: 'Letzter Tag, für den der Wert am Recht geprüft ist.', beispiel: '2026-12-31' })
  readonly geprueftBis!: string;
}

/** A figure on one day. */
export class RechtswertDto extends RechtswertkopfDto implements RechtswertauskunftDto {
  @Codefeld(STATUS, { beschreibung: STATUSTEXT, beispiel: 'geprueft' })
  readonly status!: Auskunft['status'];

  @Objektfeld(() => RechtswertstandDto, { beschreibung: 'Der Wert des Stichtags.', optional: true })
  readonly stand?: RechtswertstandDto;
}

export class RechtswerteDto {
  @Tagfeld({ beschreibung: 'Der verlangte Tag.', beispiel: '2026-01-01' })
  readonly stichtag!: string;

  @Ganzzahlfeld({
    beschreibung: 'Wie viele davon für diesen Tag keinen Wert haben.',
    beispiel: 0,
    mindestens: 0,
    hoechstens: 10_000,
  })
  readonly ohneWert!: number;

  @Listenfeld(() => RechtswertDto, { beschreibung: 'Alle Rechtswerte, auch die ohne Wert.', hoechstens: 10_000 })
  readonly rechtswerte!: readonly RechtswertDto[];
}

/** A figure that differs between two days. */
export class RechtswertaenderungDto extends RechtswertkopfDto {
  @Objektfeld(() => RechtswertauskunftDto, { beschreibung: 'Am ersten Tag.' })
  readonly von!: RechtswertauskunftDto;

  @Objektfeld(() => RechtswertauskunftDto, { beschreibung: 'Am zweiten Tag.' })
  readonly bis!: RechtswertauskunftDto;
}

export class RechtswertvergleichDto {
  @Tagfeld({ beschreibung: 'Erster Tag.', beispiel: '2025-12-31' })
  readonly von!: string;

  @Tagfeld({ beschreibung: 'Zweiter Tag.', beispiel: '2026-01-01' })
  readonly bis!: string;

  @Listenfeld(() => RechtswertaenderungDto, { beschreibung: 'Was sich unterscheidet.', hoechstens: 10_000 })
  readonly aenderungen!: readonly RechtswertaenderungDto[];
}

export class RechtswertlueckeDto {
  @Tagfeld({ beschreibung: 'Erster Tag der Lücke.', beispiel: '2021-01-01' })
  readonly ab!: string;

  @Tagfeld({ beschreibung: 'Letzter Tag der Lücke.', beispiel: '2021-12-31' })
  readonly bis!: string;

  @Textfeld({ beschreibung: 'Warum ein Wert fehlt.', beispiel: 'Für 2021 wurde kein Wert gefunden.', hoechstens: 500 })
  readonly notiz!: string;
}

/** A figure with its history. */
export class RechtswertverlaufDto extends RechtswertkopfDto {
  @Tagfeld({ beschreibung: 'Letzter Tag, an dem es den Rechtswert gibt.', beispiel: '2024-12-31', optional: true })
  readonly endet?: string;

  @Textfeld({
    beschreibung: 'Rechtswert, der danach gilt.',
    beispiel: 'DE.BBG.RVALV.MONAT',
    hoechstens: 60,
    optional: true,
  })
  readonly nachfolger?: string;

  @Listenfeld(() => RechtswertlueckeDto, { beschreibung: 'Zeiten ohne Wert.', hoechstens: 100, optional: true })
  readonly luecken?: readonly RechtswertlueckeDto[];

  @Objektfeld(() => RechtswertstandDto, { beschreibung: 'Der Wert des verlangten Stichtags.', optional: true })
  readonly stand?: RechtswertstandDto;

  @Listenfeld(() => RechtswertstandDto, {
    beschreibung: 'Alle Werte, ältester zuerst.',
    mindestens: 1,
    hoechstens: 1000,
  })
  readonly werte!: readonly RechtswertstandDto[];
}

import { Betragfeld, Codefeld, Listenfeld, Monatfeld, Textfeld } from '../../../platform/http/felder/felder';
import { text } from '../../../platform/http/felder/feldarten';
import { Meldungskopf } from './meldungskopf.dto';

/** One Verrechnungsposition. */
export class VerrechnungspositionDto {
  @Textfeld({
    optional: true,
    hoechstens: 3,
    beispiel: 'T01',
    beschreibung: 'Verrechnungspositionstyp (VPTY), z. B. "T01", "V01", "A01".',
  })
  typ?: string;
  @Textfeld({
    optional: true,
    hoechstens: 8,
    beispiel: '39.05',
    muster: {
      ausdruck: '^-?(0|[1-9]\\d{0,2})(\\.\\d{1,3})?$',
      erklaerung:
        'Ein Prozentsatz ist eine Dezimalzahl mit höchstens drei Nachkommastellen, z. B. "39.05" oder "-0.95".',
    },
    beschreibung: 'Prozentsatz (VPTA) als Dezimalzahl in Prozent; Abschläge negativ.',
  })
  prozent?: string;
  @Betragfeld({
    optional: true,
    beispiel: '780.99',
    beschreibung: 'Beitrag der Position in Euro, kaufmännisch auf Cent gerundet (DM-Org D.62).',
  })
  betrag?: string;
}

/** One Verrechnungsbasis. */
export class VerrechnungsbasisDto {
  @Textfeld({
    optional: true,
    hoechstens: 2,
    beispiel: 'AB',
    beschreibung:
      'Verrechnungsbasistyp (VBTY): "AB" allgemeine Beitragsgrundlage, "SZ" Sonderzahlung, "BV" Betriebliche Vorsorge …',
  })
  typ?: string;
  @Betragfeld({ optional: true, beispiel: '2000.00', beschreibung: 'Betrag der Basis in Euro (VBBT).' })
  betrag?: string;
  @Listenfeld(() => VerrechnungspositionDto, {
    optional: true,
    hoechstens: 31,
    beschreibung: 'Verrechnungspositionen zu dieser Basis.',
  })
  positionen?: VerrechnungspositionDto[];
}

/** One Tarifblock. */
export class TarifblockDto {
  @Textfeld({
    optional: true,
    hoechstens: 4,
    beispiel: 'B001',
    beschreibung: 'Beschäftigtengruppe (BSGR), z. B. "B001" Arbeiter, "B002" Angestellter.',
  })
  beschaeftigtengruppe?: string;
  @Listenfeld(text({ hoechstens: 4 }), {
    optional: true,
    hoechstens: 5,
    beschreibung: 'Ergänzungen zur Beschäftigtengruppe (ERGB1–5).',
  })
  ergaenzungen?: string[];
  @Textfeld({
    optional: true,
    hoechstens: 10,
    beispiel: '1',
    beschreibung: 'Beginn der Verrechnung (VVON): Tag des Beitragszeitraums ("1" … "31") oder das Datum JJJJ-MM-TT.',
  })
  beginnVerrechnung?: string;
  @Listenfeld(() => VerrechnungsbasisDto, {
    optional: true,
    hoechstens: 10,
    beschreibung: 'Verrechnungsbasen (höchstens 10, F9072).',
  })
  basen?: VerrechnungsbasisDto[];
}

const ABRECHNUNGEN = ['regelfall', 'fallweise', 'kuerzer-als-ein-monat'] as const;

/** Monatliche Beitragsgrundlagenmeldung (DM-Org E.32): eine Person, ein Beitragszeitraum. */
export class MbgmDto extends Meldungskopf {
  @Codefeld(['mbgm'], {
    beispiel: 'mbgm',
    beschreibung: 'Monatliche Beitragsgrundlagenmeldung; die Satzart G1…G6 folgt aus Verfahren und Abrechnung.',
  })
  meldungsart!: 'mbgm';
  @Monatfeld({ optional: true, beispiel: '2024-10', beschreibung: 'Beitragszeitraum JJJJ-MM (BZRM), ab 2019-01.' })
  beitragszeitraum?: string;
  @Codefeld(ABRECHNUNGEN, {
    optional: true,
    beispiel: 'regelfall',
    beschreibung: 'Art der Abrechnung: Regelfall, fallweise oder kürzer als ein Monat vereinbarte Beschäftigung.',
  })
  abrechnung?: (typeof ABRECHNUNGEN)[number];
  @Textfeld({
    optional: true,
    hoechstens: 10,
    beispiel: '1237010180',
    beschreibung: 'Versicherungsnummer (VSNR); sonst der Referenzwert der VSNR-Anforderung.',
  })
  versicherungsnummer?: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beschreibung:
      'Referenzwert der Versicherungsnummer Anforderung (REFV), wenn keine Versicherungsnummer bekannt ist.',
  })
  referenzwertVsnrAnforderung?: string;
  @Textfeld({ optional: true, hoechstens: 70, beispiel: 'Muster', beschreibung: 'Familienname (FANA).' })
  familienname?: string;
  @Textfeld({ optional: true, hoechstens: 70, beispiel: 'Max', beschreibung: 'Vorname (VONA).' })
  vorname?: string;
  @Textfeld({
    optional: true,
    hoechstens: 1,
    beispiel: '1',
    beschreibung: 'Verrechnungsgrundlage (VERG) "1" bis "6": SV/BV mit oder ohne Zeit (DM-Org D.54).',
  })
  verrechnungsgrundlage?: string;
  @Betragfeld({
    optional: true,
    beispiel: '811.59',
    beschreibung: 'Summe der Beiträge in Euro (VSUM): Summe aller Positionen, ohne eigene Rundung.',
  })
  summeBeitraege?: string;
  @Listenfeld(() => TarifblockDto, {
    optional: true,
    hoechstens: 31,
    beschreibung: 'Tarifblöcke; mehrere Beschäftigungen gleicher Art stehen als Blöcke in einer mBGM (BW1847).',
  })
  tarifbloecke?: TarifblockDto[];
}

/** Storno einer mBGM (R1…R6). */
export class StornoMbgmDto extends Meldungskopf {
  @Codefeld(['storno-mbgm'], {
    beispiel: 'storno-mbgm',
    beschreibung: 'Storno einer monatlichen Beitragsgrundlagenmeldung.',
  })
  meldungsart!: 'storno-mbgm';
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beispiel: 'G-2024-10',
    beschreibung: 'Referenzwert der zu stornierenden mBGM (REFU) (MW1830).',
  })
  referenzwertUrspruenglich?: string;
  @Monatfeld({ optional: true, beispiel: '2024-10', beschreibung: 'Beitragszeitraum der zu stornierenden mBGM.' })
  beitragszeitraum?: string;
  @Codefeld(ABRECHNUNGEN, {
    optional: true,
    beispiel: 'regelfall',
    beschreibung: 'Art der Abrechnung der zu stornierenden mBGM.',
  })
  abrechnung?: (typeof ABRECHNUNGEN)[number];
  @Textfeld({
    optional: true,
    hoechstens: 10,
    beispiel: '1237010180',
    beschreibung: 'Versicherungsnummer (VSNR); im Storno immer nötig (KR-006).',
  })
  versicherungsnummer?: string;
  @Betragfeld({
    optional: true,
    beispiel: '811.59',
    beschreibung: 'Summe der Beiträge der zu stornierenden mBGM in Euro; muss auf den Cent gleich sein (KR-117).',
  })
  summeBeitraege?: string;
}

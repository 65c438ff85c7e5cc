import {
  Betragfeld,
  Codefeld,
  Listenfeld,
  Monatfeld,
  Tagfeld,
  Textfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder';
import { text } from '../../../platform/http/feldarten';
import { Varianten } from '../../../platform/http/varianten';

const VERSICHERTENMELDUNGEN = [
  'anmeldung',
  'abmeldung',
  'aenderungsmeldung',
  'richtigstellung-anmeldung',
  'richtigstellung-abmeldung',
  'storno-anmeldung',
  'storno-abmeldung',
  'storno-aenderungsmeldung',
  'vsnr-anforderung',
  'adressmeldung',
] as const;

const KONTO = {
  hoechstens: 10,
  beispiel: '12345678',
  beschreibung: 'Beitragskontonummer (BKNR) des Dienstgebers, 5 bis 10 Zeichen je nach Landesstelle.',
};
const ohne = (zusatz: string): string => `${zusatz} Nicht ausgefüllt: Feld weglassen (Grundstellung).`;

/** What every message carries. */
abstract class Meldungskopf {
  @Textfeld({
    hoechstens: 40,
    beispiel: 'A-2024-0001',
    beschreibung:
      'Referenzwert (REFW) dieser Meldung, vom Absender vergeben; je Beitragskonto auf Dauer einmalig (KR-004).',
  })
  referenzwert!: string;

  @Textfeld(KONTO)
  beitragskontonummer!: string;

  @Textfeld({
    optional: true,
    hoechstens: 70,
    beispiel: 'Muster GmbH',
    beschreibung: 'Dienstgebername (DGNA). Pflicht nach der Feldmatrix der DM-Org.',
  })
  dienstgeberName?: string;

  @Zeitpunktfeld({
    optional: true,
    beschreibung:
      'Eingang der Meldung als UTC-Zeitpunkt. Nur in einem Sandbox-Mandanten erlaubt; sonst gilt die Zeit des Servers.',
  })
  eingang?: string;
}

/** Versichertenmeldung reduziert (DM-Org E.29): M3, M4, M6, M8, M9, S3, S4. */
export class VersichertenmeldungDto extends Meldungskopf {
  @Codefeld(VERSICHERTENMELDUNGEN, {
    beispiel: 'anmeldung',
    beschreibung:
      'Art der Meldung. Verarbeitet werden anmeldung (M3), abmeldung (M4), aenderungsmeldung (M6), richtigstellung-abmeldung (M9) und storno-abmeldung (S4). Eine Storno Änderungsmeldung gibt es nicht (KR-057).',
  })
  meldungsart!: (typeof VERSICHERTENMELDUNGEN)[number];

  @Textfeld({
    optional: true,
    hoechstens: 40,
    beschreibung: ohne(
      'Referenzwert der ursprünglichen Meldung (REFU); in einer Kette der der letzten Richtigstellung (KR-093).',
    ),
  })
  referenzwertUrspruenglich?: string;
  @Textfeld({ optional: true, hoechstens: 50, beschreibung: ohne('Telefon für Rückfragen (DTEL).') })
  telefon?: string;
  @Textfeld({ optional: true, hoechstens: 60, beschreibung: ohne('E-Mail-Adresse für Rückfragen (MAIL).') })
  email?: string;
  @Textfeld({ optional: true, hoechstens: 12, beschreibung: ohne('Freie Information 1 (INF1), z. B. Personalnummer.') })
  info1?: string;
  @Textfeld({ optional: true, hoechstens: 12, beschreibung: ohne('Freie Information 2 (INF2).') })
  info2?: string;

  @Textfeld({
    optional: true,
    hoechstens: 10,
    beispiel: '1237010180',
    beschreibung: ohne('Versicherungsnummer (VSNR), 10 Ziffern LLLPTTMMJJ mit Prüfziffer (F7020).'),
  })
  versicherungsnummer?: string;
  @Tagfeld({
    optional: true,
    beschreibung: ohne('Geburtsdatum (GEBD), wenn keine Versicherungsnummer bekannt ist (F7030, F7051).'),
  })
  geburtsdatum?: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beschreibung: ohne('Referenzwert der Versicherungsnummer Anforderung (REFV); verlangt das Geburtsdatum (F7050).'),
  })
  referenzwertVsnrAnforderung?: string;
  @Textfeld({ optional: true, hoechstens: 70, beispiel: 'Muster', beschreibung: ohne('Familienname (FANA).') })
  familienname?: string;
  @Textfeld({ optional: true, hoechstens: 70, beispiel: 'Max', beschreibung: ohne('Vorname (VONA).') })
  vorname?: string;

  @Tagfeld({
    optional: true,
    beispiel: '2024-04-01',
    beschreibung: ohne('Anmeldedatum (ADAT) von M3, M8, S3; nicht vor 2019-01-01 (F7062).'),
  })
  anmeldedatum?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Ende Entgeltanspruch (ADAT) von M4 und M9.') })
  endeEntgeltanspruch?: string;
  @Tagfeld({
    optional: true,
    beschreibung: ohne(
      'Änderung ab (ADAT) von M6; bei Wechsel Teil-/Vollversicherung der Monatserste oder der Versicherungsbeginn (KR-060).',
    ),
  })
  aenderungAb?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Abmeldedatum (ADAT) von S4: das zuletzt gemeldete Datum (KR-094).') })
  abmeldedatum?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Änderung bis (BDAT), nicht vor „Änderung ab“ (VW1886).') })
  aenderungBis?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Richtiges Anmeldedatum (RDAT) von M8.') })
  richtigesAnmeldedatum?: string;
  @Tagfeld({
    optional: true,
    beschreibung: ohne(
      'Richtiges Ende Entgelt (RDAT) von M9; gleich dem bisherigen Datum, wenn nur andere Felder berichtigt werden.',
    ),
  })
  richtigesEndeEntgelt?: string;

  @Textfeld({
    optional: true,
    hoechstens: 2,
    beispiel: '01',
    beschreibung: ohne('Beschäftigungsbereich (BBER), "01" Arbeiter, "02" Angestellter … "13" (F7069).'),
  })
  beschaeftigungsbereich?: string;
  @Wahrheitsfeld({ optional: true, beispiel: true, beschreibung: ohne('Geringfügig (GERF): true = J, false = N.') })
  geringfuegig?: boolean;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: ohne('Freier Dienstvertrag (FRDV): true = J, false = N.'),
  })
  freierDienstvertrag?: boolean;

  @Tagfeld({
    optional: true,
    beschreibung: ohne(
      'Ende des Beschäftigungsverhältnisses (EBSV); Pflicht oder verboten je Abmeldegrund (F7111, VW1963).',
    ),
  })
  endeBeschaeftigung?: string;
  @Textfeld({
    optional: true,
    hoechstens: 2,
    beschreibung: ohne('Abmeldegrund (AGRD), zweistelliger Code der DM-Org D.22 (F7096).'),
  })
  abmeldegrund?: string;
  @Textfeld({
    optional: true,
    hoechstens: 20,
    beschreibung: ohne('Text zum Abmeldegrund (SAGR), Pflicht bei Abmeldegrund "00".'),
  })
  abmeldegrundText?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Kündigungsentschädigung ab (KEAB).') })
  kuendigungsentschaedigungAb?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Kündigungsentschädigung bis (KEBI).') })
  kuendigungsentschaedigungBis?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Urlaubsersatzleistung ab (UEAB).') })
  urlaubsersatzleistungAb?: string;
  @Tagfeld({
    optional: true,
    beschreibung: ohne('Urlaubsersatzleistung bis (UEBI); gleich dem Ende Entgelt (VW1971).'),
  })
  urlaubsersatzleistungBis?: string;
  @Tagfeld({ optional: true, beispiel: '2024-05-01', beschreibung: ohne('Betriebliche Vorsorge ab (BVAB).') })
  betrieblicheVorsorgeAb?: string;
  @Tagfeld({
    optional: true,
    beschreibung: ohne(
      'Betriebliche Vorsorge Ende (BVEN); fehlt es bei laufender Vorsorge, wird die Abmeldung nicht verarbeitet (VW1978).',
    ),
  })
  betrieblicheVorsorgeEnde?: string;
  @Wahrheitsfeld({
    optional: true,
    beschreibung: ohne(
      'Betriebliche Vorsorge (BVJN) der Änderungsmeldung; leer, wenn sich die Vorsorge nicht ändert (KR-059).',
    ),
  })
  betrieblicheVorsorge?: boolean;

  @Tagfeld({ optional: true, beschreibung: ohne('Ummeldedatum (UMDA), nur mit Abmeldegrund "12" (F7105).') })
  ummeldedatum?: string;
  @Tagfeld({ optional: true, beschreibung: ohne('Richtiges Ummeldedatum (RUMD).') })
  richtigesUmmeldedatum?: string;
  @Wahrheitsfeld({ optional: true, beschreibung: ohne('Sonderfall Ummeldung (SOUM), nur true (F7107).') })
  sonderfallUmmeldung?: boolean;
  @Textfeld({
    optional: true,
    hoechstens: 2,
    beschreibung: ohne('Zielversicherungsträger der Ummeldung (ZTUM), "11" bis "19" (F7114).'),
  })
  zielTraegerUmmeldung?: string;
  @Textfeld({ optional: true, hoechstens: 10, beschreibung: ohne('Beitragskontonummer der Ummeldung (ZKUM) (F7109).') })
  beitragskontonummerUmmeldung?: string;
  @Textfeld({ optional: true, hoechstens: 40, beschreibung: ohne('Referenzwert Ummeldung (RWUM).') })
  referenzwertUmmeldung?: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beschreibung: ohne('Referenzwert Ummeldung der ursprünglichen Meldung (RUUM).'),
  })
  referenzwertUmmeldungUrspruenglich?: string;
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beschreibung: ohne('Referenzwert Ummeldung, Sonderfall Zielbeitragskontoänderung (BKUM).'),
  })
  referenzwertUmmeldungZielkonto?: string;

  @Textfeld({
    optional: true,
    hoechstens: 4,
    beschreibung: ohne(
      'Vereinbarte Wochenarbeitszeit (VWAZ) in Hundertstelstunden, "3850" = 38,5 h; Pflicht ab 2026-01-01 für die Bereiche 01, 02, 03, 04, 11 ohne freien Dienstvertrag (F7115).',
    ),
  })
  wochenarbeitszeit?: string;
  @Tagfeld({
    optional: true,
    beschreibung: ohne(
      'Eigenes Feld, nicht Teil des Satzes: Tag der Änderung. Ohne ihn ist `fristgerecht` einer Änderungsmeldung null (KR-051).',
    ),
  })
  ereignisdatum?: string;
}

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

/** Any message; its `meldungsart` says which fields it knows. */
@Varianten('meldungsart', {
  ...Object.fromEntries(VERSICHERTENMELDUNGEN.map((art) => [art, VersichertenmeldungDto])),
  mbgm: MbgmDto,
  'storno-mbgm': StornoMbgmDto,
})
export class MeldungDto {}

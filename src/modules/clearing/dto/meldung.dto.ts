import { Codefeld, Tagfeld, Textfeld, Wahrheitsfeld } from '../../../platform/http/felder/felder';
import { Varianten } from '../../../platform/http/felder/varianten';
import { MbgmDto, StornoMbgmDto } from './mbgm.dto';
import { Meldungskopf } from './meldungskopf.dto';

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

const ohne = (zusatz: string): string => `${zusatz} Nicht ausgefüllt: Feld weglassen (Grundstellung).`;

/** Every kind of message, by its name. */
export const MELDUNGSARTEN = [...VERSICHERTENMELDUNGEN, 'mbgm', 'storno-mbgm'] as const;

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

/** Any message; its `meldungsart` says which fields it knows. */
@Varianten('meldungsart', {
  ...Object.fromEntries(VERSICHERTENMELDUNGEN.map((art) => [art, VersichertenmeldungDto])),
  mbgm: MbgmDto,
  'storno-mbgm': StornoMbgmDto,
})
export class MeldungDto {}

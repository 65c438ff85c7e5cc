import { Betragfeld, Objektfeld, Tagfeld, Textfeld, Uuidfeld } from '../../../platform/http/felder/felder';
import { Abgabegrundfeld, Satzkopf, Schluesselfeld, Versicherungsnummerherkunft } from './satzkopf.dto';

export class KapitalDto {
  @Tagfeld({ optional: true, beispiel: '2024-09-01', beschreibung: 'Zeitraumbeginn (KAPZRBG), gleich VBBG (ZR-057).' })
  beginn?: string;
  @Tagfeld({
    optional: true,
    beispiel: '2034-08-31',
    beschreibung: 'Zeitraumende: voraussichtliches Ende der Beitragspflicht (ZR-059).',
  })
  ende?: string;
  @Tagfeld({ optional: true, beispiel: '2024-08-15', beschreibung: 'Auszahlungszeitpunkt.' })
  auszahlung?: string;
  @Betragfeld({
    optional: true,
    beispiel: '30000.00',
    beschreibung: 'Gesamtbetrag in EUR (KAPBETR), auch bei Raten (ZR-058).',
  })
  betrag?: string;
}

export class DbnaDto {
  @Textfeld({ optional: true, hoechstens: 30, beispiel: 'Muster', beschreibung: 'Familienname (FMNA).' })
  familienname?: string;
  @Textfeld({ optional: true, hoechstens: 30, beispiel: 'Erika', beschreibung: 'Vorname (VONA).' })
  vorname?: string;
  @Textfeld({ optional: true, hoechstens: 20, beschreibung: 'Vorsatzwort (VOSA).' })
  vorsatzwort?: string;
  @Textfeld({ optional: true, hoechstens: 20, beschreibung: 'Namenszusatz (NAZU).' })
  namenszusatz?: string;
  @Textfeld({ optional: true, hoechstens: 20, beschreibung: 'Titel (TITEL).' })
  titel?: string;
}

export class DbgaDto {
  @Tagfeld({ optional: true, beispiel: '1949-06-07', beschreibung: 'Geburtsdatum.' })
  geburtsdatum?: string;
  @Textfeld({ optional: true, hoechstens: 34, beispiel: 'Musterstadt', beschreibung: 'Geburtsort.' })
  geburtsort?: string;
  @Textfeld({ optional: true, hoechstens: 30, beschreibung: 'Geburtsname.' })
  geburtsname?: string;
  @Textfeld({
    optional: true,
    hoechstens: 1,
    beispiel: 'W',
    beschreibung: 'Geschlecht; Schlüssel der Version 5 nicht veröffentlicht, ungeprüft.',
  })
  geschlecht?: string;
  @Textfeld({ optional: true, hoechstens: 3, beschreibung: 'Staatsangehörigkeit; Schlüssel ungeprüft.' })
  staatsangehoerigkeit?: string;
}

export class DbanDto {
  @Textfeld({ optional: true, hoechstens: 3, beschreibung: 'Länderkennzeichen (LDKZ).' })
  land?: string;
  @Textfeld({ optional: true, hoechstens: 10, beispiel: '12345', beschreibung: 'Postleitzahl.' })
  plz?: string;
  @Textfeld({ optional: true, hoechstens: 34, beispiel: 'Musterstadt', beschreibung: 'Ort.' })
  ort?: string;
  @Textfeld({ optional: true, hoechstens: 33, beispiel: 'Hauptstraße', beschreibung: 'Straße.' })
  strasse?: string;
  @Textfeld({ optional: true, hoechstens: 9, beispiel: '1', beschreibung: 'Hausnummer.' })
  hausnummer?: string;
  @Textfeld({ optional: true, hoechstens: 40, beschreibung: 'Adresszusatz.' })
  adresszusatz?: string;
}

/** DBZK: every field of the record; what has to be filled is a rule. */
export class DbzkDto extends Satzkopf {
  @Abgabegrundfeld(
    '1',
    'Abgabegrund (GD): 1 Bewilligung/Beginn, 2 Änderung, 3 Ende, 5 Vorabbescheinigung; 4 Bestandsmeldung nur bis 31.12.2023 (ZR-001, ZR-002).',
  )
  gd!: string;
  @Versicherungsnummerherkunft()
  vsnrHerkunft?: 'dsrv' | 'nachweis' | 'rueckmeldung' | 'keine';
  @Uuidfeld({
    optional: true,
    beschreibung: 'Kennung der VSNR-Abfrage, auf die sich die Herkunft stützt; kein Feld des Datensatzes.',
  })
  abfrageId?: string;
  @Tagfeld({
    optional: true,
    beispiel: '2024-09-01',
    beschreibung: 'Beginn des Anspruchs (VBBG), nicht der ersten Zahlung (ZR-050).',
  })
  vbbg?: string;
  @Tagfeld({ optional: true, beschreibung: 'Ende des Versorgungsbezugs (VBEN), nur Grund 3 (ZR-051, ZR-054).' })
  vben?: string;
  @Tagfeld({
    optional: true,
    beschreibung: 'Änderungstag (VBAEN), nur Grund 2; bis zum Vortag gelten die alten Werte (ZR-037).',
  })
  vbaen?: string;
  @Betragfeld({
    optional: true,
    beispiel: '1000.00',
    beschreibung:
      'Monatlicher Zahlbetrag in EUR (VBBETR), ohne Altersvorsorgevermögen nach § 92 EStG und Privatanteil (ZR-064, ZR-079).',
  })
  vbbetr?: string;
  @Objektfeld(() => KapitalDto, { optional: true, beschreibung: 'Kapitalleistung, nur Grund 1 (ZR-057).' })
  kapital?: KapitalDto;
  @Schluesselfeld('5', 'Art des Versorgungsbezugs: 1 bis 5 nach § 229 Abs. 1 Satz 1 Nr. 1 bis 5 SGB V (ZR-147).')
  artVb?: string;
  @Schluesselfeld('N', 'Beihilfeanspruch (KENNZ-BEIHILFE): J, N, ab 2024 auch U unbekannt (ZR-070).')
  kennzBeihilfe?: string;
  @Schluesselfeld(
    '1',
    'Anteiliger Ausschlusstatbestand (ANTAUS): 0 Grundstellung, 1 nein, 2 ja; ab Version 5 (ZR-075, ZR-076).',
  )
  antaus?: string;
  @Schluesselfeld(
    '0',
    'Waisenleistung (WAISENLE): 0 keine, 1, 3, 4 nach § 229 Abs. 1 Satz 1 SGB V; ab Version 5 (ZR-081).',
  )
  waisenle?: string;
  @Betragfeld({
    optional: true,
    beschreibung: 'Beitrag zur Krankenversicherung (BEITRKV), nur Version 4 und Grund 4 (ZR-003).',
  })
  beitrkv?: string;
  @Betragfeld({
    optional: true,
    beschreibung: 'Beitrag zur Pflegeversicherung (BEITRPV), nur Version 4 und Grund 4 (ZR-003).',
  })
  beitrpv?: string;
  @Objektfeld(() => DbnaDto, {
    optional: true,
    beispiel: { familienname: 'Muster', vorname: 'Erika' },
    beschreibung: 'Baustein Name (DBNA), in jeder Meldung (ZR-053).',
  })
  dbna?: DbnaDto;
  @Objektfeld(() => DbgaDto, {
    optional: true,
    beispiel: { geburtsdatum: '1949-06-07', geburtsort: 'Musterstadt', geschlecht: 'W' },
    beschreibung: 'Baustein Geburtsangaben (DBGA), bei Grund 1 (ZR-052).',
  })
  dbga?: DbgaDto;
  @Objektfeld(() => DbanDto, {
    optional: true,
    beispiel: { plz: '12345', ort: 'Musterstadt', strasse: 'Hauptstraße', hausnummer: '1' },
    beschreibung: 'Baustein Anschrift (DBAN), bei Grund 1 (ZR-052).',
  })
  dban?: DbanDto;
}

import { MEDIENTYPEN, type Medientyp } from '../../../domain/liability-account/medientypen.tabelle';
import {
  Base64feld,
  Betragfeld,
  Codefeld,
  Ganzzahlfeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Textfeld,
  Uuidfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';

/** 1500 KiB of content are 2 048 000 characters of base64; the rest of the body is left for the other fields. */
export const BELEG_BYTES = 1500 * 1024;
export const RUMPF_BYTES = 2 * 1024 * 1024;

const MINI_PDF = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64');

export class BelegangabenDto {
  @Textfeld({
    hoechstens: 60,
    beispiel: 'Handelsregisterauszug',
    beschreibung: 'Art des Dokuments, wie die Krankenkasse sie führt.',
  })
  art!: string;
  @Textfeld({ hoechstens: 200, beispiel: 'Amtsgericht Hannover, HRB 12345', beschreibung: 'Was das Dokument ist.' })
  bezeichnung!: string;
  @Kalendertagfeld({ optional: true, beispiel: '2025-01-20', beschreibung: 'Tag des Dokuments.' })
  datum?: string;
  @Codefeld(Object.keys(MEDIENTYPEN), {
    beispiel: 'application/pdf',
    beschreibung: 'Medientyp der Datei. Bei PDF, PNG und JPEG muss der Anfang der Datei dazu passen (LR-004).',
  })
  medientyp!: Medientyp;
  @Textfeld({
    optional: true,
    hoechstens: 64,
    beispiel: 'DOK-2025-0815',
    beschreibung: 'Nummer des Dokuments, z. B. im Dokumentenmanagement (LR-167).',
  })
  dokumentnummer?: string;
  @Textfeld({
    optional: true,
    hoechstens: 8,
    beispiel: '66667777',
    beschreibung: 'Betriebsnummer (§ 18i SGB IV), von der das Dokument handelt: acht Ziffern mit Prüfziffer (LR-167).',
  })
  betriebsnummer?: string;
  @Kalendermonatfeld({
    optional: true,
    beispiel: '2025-03',
    beschreibung: 'Beitragsmonat, von dem das Dokument handelt (LR-167).',
  })
  beitragsmonat?: string;
  @Uuidfeld({ optional: true, beschreibung: 'Kennung der Person, von der das Dokument handelt (LR-167).' })
  person?: string;
  @Betragfeld({
    optional: true,
    nichtNegativ: true,
    beispiel: '1220.00',
    beschreibung: 'Betrag in Euro, den das Dokument nennt (LR-167).',
  })
  betrag?: string;
}

export class NeuerBelegDto extends BelegangabenDto {
  @Base64feld({
    hoechstensBytes: BELEG_BYTES,
    beispiel: MINI_PDF,
    beschreibung:
      'Die Datei in Base64 (RFC 4648, mit Füllzeichen, ohne Zeilenumbrüche); höchstens 1 536 000 Bytes, der ganze Rumpf höchstens 2 097 152.',
  })
  inhalt!: string;
}

export class BelegDto extends BelegangabenDto {
  @Uuidfeld({ beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4b', beschreibung: 'Kennung des Belegs.' })
  id!: string;
  @Textfeld({
    hoechstens: 64,
    beispiel: '9b8ebf9ae4dd9ac0f2c6b1a09d1d7c1c0a3a5cf0b7d94c4a1c4bb0bd56f8ce1a',
    beschreibung: 'SHA-256 der Datei, 64 hexadezimale Ziffern.',
  })
  sha256!: string;
  @Ganzzahlfeld({ mindestens: 1, hoechstens: BELEG_BYTES, beispiel: 15, beschreibung: 'Größe der Datei in Bytes.' })
  groesse!: number;
  @Zeitpunktfeld({ beispiel: '2025-06-30T09:00:00.000000Z', beschreibung: 'Zeitpunkt der Ablage.' })
  erfasstAm!: string;
}

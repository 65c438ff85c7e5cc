import {
  STORNOGRUENDE,
  SCHULDARTEN,
  type Schuldart,
  type Stornogrund,
} from '../../../domain/liability-account/konto/posten';
import { KANAELE, type Kanal } from '../../../domain/liability-account/konto/tatsachen';
import {
  Betragfeld,
  Codefeld,
  Ganzzahlfeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
} from '../../../platform/http/felder/felder';
import { PERSON_ID } from './beispiele';

export const BETRIEBSNUMMER = {
  hoechstens: 8,
  muster: { ausdruck: '^[0-9]{8}$', erklaerung: 'Eine Betriebsnummer hat acht Ziffern, z. B. "66667777".' },
  beispiel: '66667777',
};
export const SCHULDART =
  'AN Arbeitnehmeranteil, AG Arbeitgeberanteil, UMLAGE (U1, U2, Insolvenzgeld), SZ Säumniszuschlag (§ 24 SGB IV), GEBUEHR, AUSLAGE, ZINS (Stundung), BUSSGELD';

export class NeuesBeitragskontoDto {
  @Textfeld({
    ...BETRIEBSNUMMER,
    beschreibung:
      'Betriebsnummer (§ 18i SGB IV) mit gültiger Prüfziffer (LR-001a); je Betriebsnummer ein Beitragskonto.',
  })
  betriebsnummer!: string;
  @Uuidfeld({
    beispiel: PERSON_ID,
    beschreibung:
      'Kennung der Person, die als Arbeitgeber schuldet (§ 28e Abs. 1 SGB IV); beim Einzelunternehmen der Mensch selbst.',
  })
  arbeitgeber!: string;
}

export class NachweiszeileDto {
  @Textfeld({
    hoechstens: 4,
    beispiel: '1000',
    beschreibung: 'Beitragsgruppe des Beitragsnachweises, z. B. 1000, 0100, 0010, 0001, 0050, U1, U2, ZBP (LR-165b).',
  })
  beitragsgruppe!: string;
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '1200.00',
    beschreibung: 'Arbeitnehmeranteil in Euro; bei Umlagen 0.00.',
  })
  an!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '1260.00', beschreibung: 'Arbeitgeberanteil oder Umlage in Euro.' })
  ag!: string;
}

export class NeuerNachweisDto {
  @Kalendermonatfeld({ beispiel: '2025-05', beschreibung: 'Beitragsmonat, JJJJ-MM.' })
  monat!: string;
  @Ganzzahlfeld({
    mindestens: 1,
    hoechstens: 99,
    beispiel: 1,
    beschreibung:
      'Laufende Nummer des Nachweises in diesem Monat; mit Betriebsnummer und Monat ist er einmalig (LR-151).',
  })
  laufendeNummer!: number;
  @Listenfeld(() => NachweiszeileDto, {
    mindestens: 1,
    hoechstens: 50,
    beschreibung: 'Zeilen des Nachweises, je Beitragsgruppe eine (LR-165c).',
  })
  zeilen!: NachweiszeileDto[];
}

export class EinzelforderungDto {
  @Codefeld(SCHULDARTEN, { beispiel: 'GEBUEHR', beschreibung: `Schuldart: ${SCHULDART}.` })
  schuldart!: Schuldart;
  @Kalendermonatfeld({
    optional: true,
    beispiel: '2025-05',
    beschreibung: 'Beitragsmonat, JJJJ-MM; nötig für AN, AG und UMLAGE (LR-049).',
  })
  beitragsmonat?: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-06-10',
    beschreibung: 'Fälligkeit; ohne Angabe der drittletzte Bankarbeitstag des Beitragsmonats (§ 23 Abs. 1 SGB IV).',
  })
  faelligAm?: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '9.00', beschreibung: 'Betrag in Euro, größer als 0.' })
  betrag!: string;
}

export class NeueForderungDto {
  @Codefeld(['schaetzung', 'korrektur', 'pruefbescheid', 'nebenforderung'], {
    beispiel: 'nebenforderung',
    beschreibung:
      'Woher die Forderung kommt: schaetzung (§ 28f Abs. 3 SGB IV, bis zum Nachweis), korrektur, pruefbescheid (§ 28p SGB IV), nebenforderung (Gebühren, Auslagen, Säumniszuschläge, Zinsen, Geldbußen; nie AN, AG oder UMLAGE, LR-049a).',
  })
  herkunft!: 'schaetzung' | 'korrektur' | 'pruefbescheid' | 'nebenforderung';
  @Textfeld({ optional: true, hoechstens: 200, beispiel: 'Mahngebühr', beschreibung: 'Bezeichnung für Menschen.' })
  bezeichnung?: string;
  @Listenfeld(() => EinzelforderungDto, {
    mindestens: 1,
    hoechstens: 500,
    beschreibung: 'Die einzelnen Posten; Arbeitnehmer- und Arbeitgeberanteil getrennt (§ 4 BVV, § 266a Abs. 1 StGB).',
  })
  posten!: EinzelforderungDto[];
}

export class BankzeileDto {
  @Textfeld({
    hoechstens: 34,
    muster: { ausdruck: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$', erklaerung: 'Erwartet wird eine IBAN ohne Leerzeichen.' },
    beispiel: 'DE02120300000000202051',
    beschreibung: 'IBAN des Kontos der Einzugsstelle, auf dem das Geld einging.',
  })
  konto!: string;
  @Textfeld({ hoechstens: 140, beispiel: '2025063012345678', beschreibung: 'Referenz der Bank zu dieser Zeile.' })
  referenz!: string;
}

export class TilgungsbestimmungDto {
  @Codefeld(SCHULDARTEN, {
    optional: true,
    beispiel: 'AN',
    beschreibung: `Bestimmte Schuldart (LR-077a): ${SCHULDART}. Nur der Arbeitgeber stellt AN voran; sonst gilt sie für die Beiträge (LR-077b).`,
  })
  schuldart?: Schuldart;
  @Kalendermonatfeld({ optional: true, beispiel: '2025-05', beschreibung: 'Bestimmter Beitragsmonat, JJJJ-MM.' })
  beitragsmonat?: string;
}

export class NeueZahlungDto {
  @Textfeld({
    hoechstens: 36,
    muster: {
      ausdruck: '^(arbeitgeber|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
      erklaerung: 'Erwartet wird "arbeitgeber" oder die Kennung einer Person.',
    },
    beispiel: 'arbeitgeber',
    beschreibung:
      'Wer auf seine Schuld zahlt: `arbeitgeber`, auch wenn ein Dritter für ihn zahlt (§ 267 BGB), oder die Kennung einer Person (LR-084).',
  })
  zahler!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '1500.00', beschreibung: 'Eingegangener Betrag in Euro, größer als 0.' })
  betrag!: string;
  @Kalendertagfeld({
    beispiel: '2025-06-30',
    beschreibung: 'Wertstellung, bei Barzahlung der Tag des Eingangs (§ 3 Abs. 1 BVV); nicht in der Zukunft (LR-052).',
  })
  wertstellung!: string;
  @Codefeld(KANAELE, {
    beispiel: 'ueberweisung',
    beschreibung: 'Weg des Geldes: ueberweisung, lastschrift, bar, scheck oder vollstreckung (beigetrieben).',
  })
  kanal!: Kanal;
  @Objektfeld(() => BankzeileDto, {
    optional: true,
    beschreibung:
      'Zeile des Kontoauszugs. Konto, Referenz, Betrag und Wertstellung sind zusammen ihr Schlüssel: zweimal gesendet ist sie eine Zahlung, mit anderen übrigen Angaben 409; ist eines der vier anders, ist es eine andere Zeile (LR-151).',
  })
  bankzeile?: BankzeileDto;
  @Textfeld({
    optional: true,
    hoechstens: 560,
    mehrzeilig: true,
    beispiel: 'Beiträge 05/2025',
    beschreibung: 'Verwendungszweck im Wortlaut; er bestimmt nichts von selbst.',
  })
  verwendungszweck?: string;
  @Objektfeld(() => TilgungsbestimmungDto, {
    optional: true,
    beschreibung:
      'Was der Zahler bei der Zahlung bestimmt hat (§ 4 Satz 1 BVV); nicht bei beigetriebenem Geld (LR-093).',
  })
  tilgungsbestimmung?: TilgungsbestimmungDto;
}

export class StornoDto {
  @Codefeld(STORNOGRUENDE, {
    beispiel: 'ruecklastschrift',
    beschreibung: 'Grund der Gegenbuchung: ruecklastschrift, fehlbuchung oder anfechtung (§§ 129 ff., 144 InsO).',
  })
  grund!: Stornogrund;
}

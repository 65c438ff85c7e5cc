import {
  SCHULDARTEN,
  STORNOGRUENDE,
  type Schuldart,
  type Stornogrund,
} from '../../../domain/liability-account/konto/posten';
import { KANAELE, type Kanal } from '../../../domain/liability-account/konto/tatsachen';
import {
  Betragfeld,
  Codefeld,
  Ganzzahlfeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { Seitenabfrage } from '../../../platform/http/seiten';
import { KONTO_ID, PERSON_ID, ZAHLUNG_ID, ZEITPUNKT } from './beispiele';
import { BEKANNT, BuchungDto, GuthabenDto, PostenDto } from './buchung.dto';
import { BETRIEBSNUMMER, NeuerNachweisDto, NeuesBeitragskontoDto, TilgungsbestimmungDto } from './eingabe.dto';
import { HaftungsverhaeltnisDto } from './haftung.dto';

export class EroeffnetesBeitragskontoDto extends NeuesBeitragskontoDto {
  @Uuidfeld({ beispiel: KONTO_ID, beschreibung: 'Kennung des Beitragskontos.' })
  id!: string;
}

export class BeitragskontoeintragDto extends EroeffnetesBeitragskontoDto {
  @Textfeld({ hoechstens: 400, beispiel: 'Muster GmbH', beschreibung: 'Name des Arbeitgebers.' })
  firma!: string;
  @Betragfeld({
    beispiel: '4334.00',
    beschreibung:
      'Summe der offenen Posten in Euro, auch der noch nicht fälligen; mit `gueltigAm` der bis dahin fälligen.',
  })
  offen!: string;
}

export class Kontoabfrage extends Seitenabfrage {
  @Textfeld({ ...BETRIEBSNUMMER, optional: true, beschreibung: 'Nur das Beitragskonto dieser Betriebsnummer.' })
  betriebsnummer?: string;
}

export class BeitragskontolisteDto {
  @Listenfeld(() => BeitragskontoeintragDto, {
    hoechstens: 500,
    beschreibung: 'Beitragskonten nach Kennung (Reihenfolge der Eröffnung).',
  })
  eintraege!: readonly BeitragskontoeintragDto[];
  @Textfeld({
    hoechstens: 500,
    auchNull: true,
    beispiel: null,
    beschreibung: 'Position der nächsten Seite für `nach`; null auf der letzten.',
  })
  naechste!: string | null;
}

export class StornohinweisDto {
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung des Stornos.' })
  id!: string;
  @Codefeld(STORNOGRUENDE, { beispiel: 'ruecklastschrift', beschreibung: 'Grund des Stornos.' })
  grund!: Stornogrund;
  @Zeitpunktfeld(BEKANNT)
  bekanntAm!: string;
}

export class BeitragsnachweisDto extends NeuerNachweisDto {
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung des Beitragsnachweises.' })
  id!: string;
  @Kalendertagfeld({ beispiel: '2025-05-27', beschreibung: 'Fälligkeit der Beiträge (LR-043).' })
  faelligAm!: string;
  @Wahrheitsfeld({ beispiel: false, beschreibung: 'Er hat eine Schätzung des Monats ersetzt (LR-046).' })
  ersetztSchaetzung!: boolean;
  @Zeitpunktfeld(BEKANNT)
  bekanntAm!: string;
}

export class ZahlungDto {
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung der Zahlung.' })
  id!: string;
  @Uuidfeld({ beispiel: PERSON_ID, beschreibung: 'Kennung der Person, die gezahlt hat.' })
  zahler!: string;
  @Betragfeld({ beispiel: '1500.00', beschreibung: 'Eingegangener Betrag in Euro.' })
  betrag!: string;
  @Kalendertagfeld({ beispiel: '2025-06-30', beschreibung: 'Wertstellung (§ 3 Abs. 1 BVV).' })
  wertstellung!: string;
  @Codefeld(KANAELE, { beispiel: 'ueberweisung', beschreibung: 'Weg des Geldes.' })
  kanal!: Kanal;
  @Textfeld({ optional: true, hoechstens: 560, mehrzeilig: true, beschreibung: 'Verwendungszweck im Wortlaut.' })
  verwendungszweck?: string;
  @Objektfeld(() => TilgungsbestimmungDto, { optional: true, beschreibung: 'Tilgungsbestimmung des Zahlers.' })
  tilgungsbestimmung?: TilgungsbestimmungDto;
  @Zeitpunktfeld(BEKANNT)
  bekanntAm!: string;
  @Objektfeld(() => StornohinweisDto, { optional: true, beschreibung: 'Das Storno, wenn es eines gibt.' })
  storno?: StornohinweisDto;
}

export class BekannteBuchungDto extends BuchungDto {
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung des Vorgangs, der gebucht hat.' })
  tatsache!: string;
  @Zeitpunktfeld(BEKANNT)
  bekanntAm!: string;
}

export class BeitragskontostandDto extends BeitragskontoeintragDto {
  @Listenfeld(() => PostenDto, { hoechstens: 100_000, beschreibung: 'Alle Posten, auch erledigte.' })
  posten!: readonly PostenDto[];
  @Listenfeld(() => GuthabenDto, { hoechstens: 100_000, beispiel: [], beschreibung: 'Guthaben der Zahler.' })
  guthaben!: readonly GuthabenDto[];
  @Listenfeld(() => BeitragsnachweisDto, {
    hoechstens: 100_000,
    beschreibung: 'Alle Beitragsnachweise, wie sie eingingen; `gueltigAm` schränkt sie nicht ein.',
  })
  beitragsnachweise!: readonly BeitragsnachweisDto[];
  @Listenfeld(() => ZahlungDto, { hoechstens: 100_000, beschreibung: 'Zahlungen, auch stornierte.' })
  zahlungen!: readonly ZahlungDto[];
  @Listenfeld(() => BekannteBuchungDto, { hoechstens: 1_000_000, beschreibung: 'Alle Buchungen in ihrer Reihenfolge.' })
  buchungen!: readonly BekannteBuchungDto[];
  @Listenfeld(() => HaftungsverhaeltnisDto, { hoechstens: 10_000, beschreibung: 'Wer neben dem Arbeitgeber haftet.' })
  haftungsverhaeltnisse!: readonly HaftungsverhaeltnisDto[];
  @Zeitpunktfeld({ beispiel: ZEITPUNKT, beschreibung: 'Letzter Vorgang, der in dieser Antwort bekannt ist (UTC).' })
  bekanntAm!: string;
}

export class SchuldartsummeDto {
  @Codefeld(SCHULDARTEN, { beispiel: 'AN', beschreibung: 'Schuldart.' })
  schuldart!: Schuldart;
  @Ganzzahlfeld({ mindestens: 0, hoechstens: 2_147_483_647, beispiel: 2, beschreibung: 'Anzahl offener Posten.' })
  posten!: number;
  @Betragfeld({ beispiel: '2100.00', beschreibung: 'Summe in Euro.' })
  offen!: string;
}

export class UebersichtDto {
  @Betragfeld({
    beispiel: '4334.00',
    beschreibung:
      'Alle offenen Posten des Trägers in Euro, jeder einmal, wie viele ihn auch schulden, auch wenn er noch nicht fällig ist (LR-163).',
  })
  gesamt!: string;
  @Listenfeld(() => SchuldartsummeDto, { hoechstens: 8, beschreibung: 'Dasselbe je Schuldart.' })
  schuldarten!: readonly SchuldartsummeDto[];
}

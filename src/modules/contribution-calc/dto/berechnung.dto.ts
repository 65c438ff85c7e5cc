import type { Berechnungseingabe } from '../../../domain/contribution-calc/versorgungsbezug/angaben/eingabe';
import { EINZUEGE, type Bezugsergebnis } from '../../../domain/contribution-calc/versorgungsbezug/berechnung';
import {
  Betragfeld,
  Codefeld,
  Dezimalfeld,
  Kalendermonatfeld,
  Listenfeld,
  Monatfeld,
  Objektfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
} from '../../../platform/http/felder/felder';
import { VerwendeterRechtswertDto, SchrittDto } from './rechenweg.dto';
import { RechnungssachverhaltDto } from './sachverhalt.dto';

export class BerechnungsanfrageDto extends RechnungssachverhaltDto implements Berechnungseingabe {
  @Kalendermonatfeld({
    beispiel: '2026-03',
    beschreibung:
      'Monat, für den gezahlt wird, JJJJ-MM; seine Werte gelten, gleich wann gezahlt wird (CR-026). Ein Monat ohne geprüfte Rechtswerte wird abgewiesen.',
  })
  monat!: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'true: Die Rechnung wird unverändert aufbewahrt und hat eine id (201). Ohne Angabe wird nichts gespeichert.',
  })
  speichern?: boolean;
}

export class KvErgebnisDto {
  @Betragfeld({ nichtNegativ: true, beispiel: '102.25', beschreibung: 'Beitragspflichtiger Betrag in Euro.' })
  beitragspflichtig!: string;
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '14.93',
    beschreibung: 'Beitrag nach dem allgemeinen Beitragssatz, Euro.',
  })
  beitragAllgemein!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '2.97', beschreibung: 'Zusatzbeitrag, Euro.' })
  zusatzbeitrag!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '17.90', beschreibung: 'Beides zusammen, Euro.' })
  beitrag!: string;
}

export class PvErgebnisDto {
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '300.00',
    beschreibung: 'Beitragspflichtiger Betrag in Euro, ohne Freibetrag.',
  })
  beitragspflichtig!: string;
  @Dezimalfeld({
    vorkomma: 2,
    nachkomma: 4,
    beispiel: '3.6',
    beschreibung: 'Satz in Prozent mit Zuschlag, Abschlag und Beihilfe; 0, wo keine Beitragspflicht besteht.',
  })
  satz!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '10.80', beschreibung: 'Beitrag zur Pflegeversicherung, Euro.' })
  beitrag!: string;
}

export class BezugsergebnisDto implements Bezugsergebnis {
  @Textfeld({ hoechstens: 40, beispiel: '1', beschreibung: 'Kennung aus der Anfrage, sonst die Stelle in der Liste.' })
  id!: string;
  @Codefeld(EINZUEGE, {
    beispiel: 'zahlstelle',
    beschreibung:
      'Wer die Beiträge einzieht: zahlstelle behält ein; krankenkasse zieht beim Mitglied ein (freiwillig Versicherte, Kapitalleistungen, Ausland); keiner: es fallen keine an.',
  })
  einzug!: Bezugsergebnis['einzug'];
  @Objektfeld(() => KvErgebnisDto, { beschreibung: 'Krankenversicherung.' })
  kv!: KvErgebnisDto;
  @Objektfeld(() => PvErgebnisDto, { beschreibung: 'Pflegeversicherung.' })
  pv!: PvErgebnisDto;
  @Betragfeld({ nichtNegativ: true, beispiel: '28.70', beschreibung: 'Beiträge aus diesem Versorgungsbezug, Euro.' })
  summe!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '28.70', beschreibung: 'Was die Zahlstelle davon einbehält, Euro.' })
  einbehalt!: string;
}

export class RechnungshinweisDto {
  @Codefeld(['warnung', 'hinweis'], {
    beispiel: 'hinweis',
    beschreibung:
      'warnung: nicht plausibel, mit `Prefer: handling=strict` ein Fehler; hinweis: eine Vorgabe wurde benutzt, oder warum nichts anfällt.',
  })
  schwere!: 'warnung' | 'hinweis';
  @Textfeld({ optional: true, hoechstens: 7, beispiel: 'CR-001', beschreibung: 'Regel dieses Dienstes.' })
  regel?: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Ohne Angabe gilt das Mitglied als pflichtversichert.',
    beschreibung: 'Text.',
  })
  text!: string;
  @Textfeld({ optional: true, hoechstens: 1000, beschreibung: 'Was zu tun ist (nur bei Warnungen).' })
  behebung?: string;
  @Textfeld({
    mindestens: 0,
    hoechstens: 200,
    beispiel: '/versicherungsstatus',
    beschreibung: 'JSON Pointer in die Anfrage.',
  })
  pfad!: string;
}

export const PRUEFSUMME = {
  hoechstens: 64,
  muster: { ausdruck: '^[0-9a-f]{64}$', erklaerung: 'SHA-256 in Hexadezimalziffern.' },
  beispiel: 'a3f5c1d2e4b6978812345678901234567890abcdefabcdefabcdefabcdefabcd',
  beschreibung:
    'SHA-256 über Anfrage, benutzte Rechtswerte und Ergebnis in kanonischer Form: gleiche Prüfsumme, gleiche Rechnung.',
};

export class BerechnungDto {
  @Uuidfeld({
    optional: true,
    beschreibung: 'Kennung der gespeicherten Rechnung; nur mit `speichern: true`.',
  })
  id?: string;
  @Textfeld(PRUEFSUMME)
  pruefsumme!: string;
  @Monatfeld({ beispiel: '2026-03', beschreibung: 'Gerechneter Monat.' })
  monat!: string;
  @Listenfeld(() => BezugsergebnisDto, {
    hoechstens: 10,
    beschreibung: 'Je Versorgungsbezug, in der Reihenfolge der Anfrage.',
  })
  versorgungsbezuege!: readonly BezugsergebnisDto[];
  @Betragfeld({
    nichtNegativ: true,
    beispiel: '28.70',
    beschreibung: 'Alle Beiträge des Mitglieds, Euro; es trägt sie allein (CR-004).',
  })
  summe!: string;
  @Betragfeld({ nichtNegativ: true, beispiel: '28.70', beschreibung: 'Was Zahlstellen davon einbehalten, Euro.' })
  einbehalt!: string;
  @Listenfeld(() => RechnungshinweisDto, { hoechstens: 500, beschreibung: 'Warnungen, benutzte Vorgaben und Gründe.' })
  hinweise!: readonly RechnungshinweisDto[];
  @Listenfeld(() => SchrittDto, {
    hoechstens: 10_000,
    beschreibung: 'Rechenweg: jeder Schritt des Laufs, der die Beträge ergeben hat, in seiner Reihenfolge.',
  })
  rechenweg!: readonly SchrittDto[];
  @Listenfeld(() => VerwendeterRechtswertDto, {
    hoechstens: 100,
    beschreibung: 'Die Rechtswerte, die der Rechenweg nennt.',
  })
  rechtswerte!: readonly VerwendeterRechtswertDto[];
}

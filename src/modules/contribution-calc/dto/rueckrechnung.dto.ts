import type {
  BetraegeAb,
  Bezugsbetraege,
  Rueckrechnungseingabe,
  SachverhaltAb,
} from '../../../domain/contribution-calc/rueckrechnung/eingabe';
import {
  NACHZAHLUNGSEINZUEGE,
  NACHZAHLUNGSGRUENDE,
  type Nachzahlungsangaben,
  type Nachzahlungseinzug,
} from '../../../domain/contribution-calc/rueckrechnung/nachzahlung';
import {
  Betragfeld,
  Codefeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Listenfeld,
  Monatfeld,
  Objektfeld,
  Textfeld,
} from '../../../platform/http/felder/felder';
import { PRUEFSUMME, RechnungshinweisDto } from './berechnung.dto';
import { SchrittDto, VerwendeterRechtswertDto } from './rechenweg.dto';
import { RechnungssachverhaltDto } from './sachverhalt.dto';

const AB = 'Erster Monat, für den der Abschnitt gilt, JJJJ-MM; er gilt, bis der nächste beginnt.';
const ALT = { beschreibung: 'Abgerechneter Betrag in Euro.' };

export class KvBetraegeDto {
  @Betragfeld({ beispiel: '180.00', beschreibung: 'Beitragspflichtiger Betrag der KV in Euro.' })
  beitragspflichtig!: string;
  @Betragfeld({ beispiel: '26.28', beschreibung: 'Beitrag nach dem allgemeinen Beitragssatz, Euro.' })
  beitragAllgemein!: string;
  @Betragfeld({ beispiel: '1.98', beschreibung: 'Zusatzbeitrag, Euro.' })
  zusatzbeitrag!: string;
}

export class PvBetraegeDto {
  @Betragfeld({ beispiel: '180.00', beschreibung: 'Beitragspflichtiger Betrag der PV in Euro.' })
  beitragspflichtig!: string;
  @Betragfeld({ beispiel: '5.49', beschreibung: 'Beitrag zur PV, Euro.' })
  beitrag!: string;
}

/** The amounts of one Versorgungsbezug in one month. */
export class BezugsbetraegeDto implements Bezugsbetraege {
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beispiel: '1',
    beschreibung: 'Kennung; nach ihr werden die beiden Stände einander zugeordnet. Vorgabe: die Stelle in der Liste.',
  })
  id?: string;
  @Objektfeld(() => KvBetraegeDto, ALT)
  kv!: KvBetraegeDto;
  @Objektfeld(() => PvBetraegeDto, ALT)
  pv!: PvBetraegeDto;
}

export class BetraegeAbDto implements BetraegeAb {
  @Kalendermonatfeld({ beispiel: '2020-01', beschreibung: AB })
  ab!: string;
  @Listenfeld(() => BezugsbetraegeDto, {
    hoechstens: 10,
    beschreibung: 'Je Versorgungsbezug die Beträge eines Monats; leer, wenn nichts abgerechnet war.',
  })
  versorgungsbezuege!: BezugsbetraegeDto[];
}

export class SachverhaltAbDto extends RechnungssachverhaltDto implements SachverhaltAb {
  @Kalendermonatfeld({ beispiel: '2020-01', beschreibung: AB })
  ab!: string;
}

export class BisherigerStandDto {
  @Listenfeld(() => BetraegeAbDto, {
    optional: true,
    hoechstens: 60,
    beschreibung: 'Die Beträge, wie sie abgerechnet wurden. Genau eines von betraege und sachverhalte (CR-111a).',
  })
  betraege?: BetraegeAbDto[];
  @Listenfeld(() => SachverhaltAbDto, {
    optional: true,
    hoechstens: 60,
    beschreibung: 'Die Sachverhalte, aus denen abgerechnet wurde; sie werden nachgerechnet.',
  })
  sachverhalte?: SachverhaltAbDto[];
}

export class NeuerStandDto {
  @Listenfeld(() => SachverhaltAbDto, {
    mindestens: 1,
    hoechstens: 60,
    beschreibung: 'Die richtigen Sachverhalte, zeitlich aufeinander folgend; der erste gilt spätestens ab von.',
  })
  sachverhalte!: SachverhaltAbDto[];
}

export class NachzahlungsangabenDto implements Nachzahlungsangaben {
  @Codefeld(NACHZAHLUNGSGRUENDE, {
    beispiel: 'sonstige',
    beschreibung:
      'anpassung: Anpassung an die wirtschaftliche Entwicklung, die Zahlstelle behält ein; sonstige: die Krankenkasse zieht ein (§ 256 Abs. 2 Satz 2 und 3 SGB V).',
  })
  grund!: Nachzahlungsangaben['grund'];
  @Kalendertagfeld({ beispiel: '2025-03-31', beschreibung: 'Tag der Auszahlung der Nachzahlung.' })
  auszahlung!: string;
  @Codefeld(NACHZAHLUNGSEINZUEGE, {
    optional: true,
    beispiel: 'krankenkasse',
    beschreibung: 'Wer nach Vereinbarung einzieht (§ 256 Abs. 2 Satz 5 SGB V). Vorgabe: keine Vereinbarung.',
  })
  vereinbart?: Nachzahlungsangaben['vereinbart'];
}

export class NachzahlungseinzugDto implements Nachzahlungseinzug {
  @Codefeld(NACHZAHLUNGSEINZUEGE, { beispiel: 'krankenkasse', beschreibung: 'Wer die Beiträge einzieht.' })
  einzug!: Nachzahlungseinzug['einzug'];
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-04-15',
    beschreibung:
      'Fälligkeit, wenn die Zahlstelle einbehält: der 15. des Monats nach der Auszahlung (§ 256 Abs. 1 Satz 2 SGB V).',
  })
  faelligAm?: string;
}

export class RueckrechnungsanfrageDto implements Rueckrechnungseingabe {
  @Kalendermonatfeld({ beispiel: '2020-01', beschreibung: 'Erster Monat, JJJJ-MM.' })
  von!: string;
  @Kalendermonatfeld({ beispiel: '2020-04', beschreibung: 'Letzter Monat, JJJJ-MM; höchstens 60 Monate.' })
  bis!: string;
  @Objektfeld(() => BisherigerStandDto, { beschreibung: 'Was bisher abgerechnet ist.' })
  bisher!: BisherigerStandDto;
  @Objektfeld(() => NeuerStandDto, { beschreibung: 'Was richtig ist.' })
  neu!: NeuerStandDto;
  @Objektfeld(() => NachzahlungsangabenDto, {
    optional: true,
    beispiel: { grund: 'sonstige', auszahlung: '2020-04-30' },
    beschreibung: 'Der Unterschied ist eine Nachzahlung; die Antwort sagt dann, wer die Beiträge einzieht.',
  })
  nachzahlung?: NachzahlungsangabenDto;
}

const UNTERSCHIED =
  'Unterschied in Euro, neu minus bisher; negativ: zu viel gezahlt. Nie noch einmal gerundet (CR-135).';

export class KvUnterschiedDto {
  @Betragfeld({ beispiel: '-23.25', beschreibung: `Allgemeiner Beitrag: ${UNTERSCHIED}` })
  beitragAllgemein!: string;
  @Betragfeld({ beispiel: '-1.75', beschreibung: `Zusatzbeitrag: ${UNTERSCHIED}` })
  zusatzbeitrag!: string;
}

export class PvUnterschiedDto {
  @Betragfeld({ beispiel: '0.00', beschreibung: UNTERSCHIED })
  beitrag!: string;
}

export class BezugsdifferenzDto {
  @Textfeld({ hoechstens: 40, beispiel: '1', beschreibung: 'Kennung des Versorgungsbezugs.' })
  id!: string;
  @Objektfeld(() => KvUnterschiedDto, { beschreibung: 'Krankenversicherung.' })
  kv!: KvUnterschiedDto;
  @Objektfeld(() => PvUnterschiedDto, { beschreibung: 'Pflegeversicherung.' })
  pv!: PvUnterschiedDto;
  @Betragfeld({ beispiel: '-25.00', beschreibung: 'Zusammen.' })
  summe!: string;
}

export class MonatsstandDto {
  @Listenfeld(() => BezugsbetraegeDto, { hoechstens: 10, beschreibung: 'Je Versorgungsbezug.' })
  versorgungsbezuege!: readonly BezugsbetraegeDto[];
}

export class DifferenzDto {
  @Listenfeld(() => BezugsdifferenzDto, { hoechstens: 20, beschreibung: 'Je Versorgungsbezug beider Stände.' })
  versorgungsbezuege!: readonly BezugsdifferenzDto[];
  @Betragfeld({ beispiel: '-25.00', beschreibung: 'Unterschied des Monats.' })
  summe!: string;
}

export class MonatsdifferenzDto {
  @Monatfeld({ beispiel: '2020-01', beschreibung: 'Monat.' })
  monat!: string;
  @Objektfeld(() => MonatsstandDto, { beschreibung: 'Wie er abgerechnet ist.' })
  bisher!: MonatsstandDto;
  @Objektfeld(() => MonatsstandDto, { beschreibung: 'Wie er mit den eigenen Werten des Monats richtig ist.' })
  neu!: MonatsstandDto;
  @Objektfeld(() => DifferenzDto, { beschreibung: UNTERSCHIED })
  differenz!: DifferenzDto;
}

export class SummenDto {
  @Objektfeld(() => KvUnterschiedDto, { beschreibung: 'Krankenversicherung.' })
  kv!: KvUnterschiedDto;
  @Objektfeld(() => PvUnterschiedDto, { beschreibung: 'Pflegeversicherung.' })
  pv!: PvUnterschiedDto;
  @Betragfeld({ beispiel: '-100.00', beschreibung: 'Alle Zweige und Monate.' })
  gesamt!: string;
}

export class RueckrechnungDto {
  @Textfeld(PRUEFSUMME)
  pruefsumme!: string;
  @Monatfeld({ beispiel: '2020-01', beschreibung: 'Erster Monat.' })
  von!: string;
  @Monatfeld({ beispiel: '2020-04', beschreibung: 'Letzter Monat.' })
  bis!: string;
  @Listenfeld(() => MonatsdifferenzDto, { hoechstens: 60, beschreibung: 'Je Monat beide Stände und ihr Unterschied.' })
  monate!: readonly MonatsdifferenzDto[];
  @Objektfeld(() => SummenDto, { beschreibung: 'Unterschiede aller Monate, je Zweig.' })
  summe!: SummenDto;
  @Objektfeld(() => NachzahlungseinzugDto, {
    optional: true,
    beispiel: { einzug: 'krankenkasse' },
    beschreibung: 'Nur bei einer Nachzahlung.',
  })
  nachzahlung?: NachzahlungseinzugDto;
  @Listenfeld(() => RechnungshinweisDto, {
    hoechstens: 10_000,
    beschreibung: 'Warnungen, benutzte Vorgaben und Gründe.',
  })
  hinweise!: readonly RechnungshinweisDto[];
  @Listenfeld(() => SchrittDto, { hoechstens: 100_000, beschreibung: 'Rechenweg aller Monate.' })
  rechenweg!: readonly SchrittDto[];
  @Listenfeld(() => VerwendeterRechtswertDto, {
    hoechstens: 10_000,
    beschreibung: 'Die Rechtswerte, die der Rechenweg nennt.',
  })
  rechtswerte!: readonly VerwendeterRechtswertDto[];
}

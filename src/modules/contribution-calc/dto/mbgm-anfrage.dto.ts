import {
  ABRECHNUNGEN,
  VERFAHREN,
  type GemeldetePosition,
  type MbgmEingabe,
  type Monatsfall,
  type Rechenbasis,
  type Rechenblock,
} from '../../../domain/contribution-calc/mbgm/angaben/eingabe';
import { TARIFARTEN } from '../../../domain/contribution-calc/mbgm/tarif/gruppen';
import { text } from '../../../platform/http/felder/feldarten';
import {
  Betragfeld,
  Codefeld,
  Ganzzahlfeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Wahrheitsfeld,
} from '../../../platform/http/felder/felder';

const EURO = 'Euro mit zwei Nachkommastellen';
export const PROZENTSATZ = {
  ausdruck: '^-?(0|[1-9]\\d{0,2})(\\.\\d{1,3})?$',
  erklaerung: 'Ein Prozentsatz ist eine Dezimalzahl mit höchstens drei Nachkommastellen, z. B. "39.05" oder "-0.95".',
};

export class GemeldetePositionDto implements GemeldetePosition {
  @Textfeld({ hoechstens: 3, beispiel: 'T01', beschreibung: 'Verrechnungspositionstyp (VPTY), DM-Org D.60.' })
  typ!: string;
  @Textfeld({
    optional: true,
    hoechstens: 8,
    muster: PROZENTSATZ,
    beispiel: '39.05',
    beschreibung:
      'Gemeldeter Prozentsatz (VPTA), Abschläge negativ. Er wird mit dem hinterlegten verglichen; ist keiner hinterlegt, ist er nötig, und nur der Betrag wird gerechnet (CR-300b).',
  })
  prozent?: string;
  @Betragfeld({
    optional: true,
    beispiel: '1171.50',
    beschreibung: `Gemeldeter Beitrag der Position (RSUM), ${EURO}, Abschläge negativ; er wird verglichen.`,
  })
  betrag?: string;
}

export class RechenbasisDto implements Rechenbasis {
  @Textfeld({
    hoechstens: 2,
    beispiel: 'AB',
    beschreibung:
      'Verrechnungsbasistyp (VBTY), DM-Org D.58: AB, SZ, BV, UU, SO …; jeder einmal je Tarifblock (CR-303c).',
  })
  typ!: string;
  @Betragfeld({
    beispiel: '3000.00',
    beschreibung: `Betrag der Basis (VBBT), ${EURO}, ab 0.00. AB wird mit der Höchstbeitragsgrundlage der Verrechnungstage begrenzt (§ 45 ASVG), SZ mit der des Kalenderjahres (§ 54 ASVG). Für die Minderung der Arbeitslosenversicherung zählt der angegebene Betrag (CR-310).`,
  })
  betrag!: string;
  @Listenfeld(() => GemeldetePositionDto, {
    optional: true,
    hoechstens: 31,
    beispiel: [{ typ: 'T01', prozent: '39.05', betrag: '1171.50' }],
    beschreibung:
      'Gemeldete Positionen: gerechnet werden die richtigen davon, Unterschiede stehen in abweichungen. Fehlt die Liste, werden alle Positionen bestimmt, die nach den Angaben zustehen.',
  })
  positionen?: GemeldetePositionDto[];
}

/** What a Tarifblock and a plain case have in common. */
class Tarifangaben {
  @Textfeld({
    hoechstens: 4,
    beispiel: 'B001',
    beschreibung:
      'Beschäftigtengruppe (BSGR). Hinterlegt sind B001, B002 (Arbeiter, Angestellte), B010, B030 (geringfügig), B044, B045 (Lehrlinge), B053 (freie Dienstnehmer).',
  })
  beschaeftigtengruppe!: string;
  @Listenfeld(text({ hoechstens: 4 }), {
    optional: true,
    hoechstens: 5,
    beispiel: [],
    beschreibung:
      'Ergänzungen zur Beschäftigtengruppe (ERGB1–5). Ihre Prozentsätze sind nicht hinterlegt: T01 und T02 sind dann mit prozent anzugeben.',
  })
  ergaenzungen?: string[];
  @Codefeld(TARIFARTEN, {
    optional: true,
    beispiel: 'arbeiter-angestellte',
    beschreibung:
      'Was eine hier nicht hinterlegte Beschäftigtengruppe zahlt. Einer hinterlegten darf die Angabe nicht widersprechen (CR-303f).',
  })
  tarif?: Rechenblock['tarif'];
  @Textfeld({
    optional: true,
    hoechstens: 10,
    beispiel: '1',
    beschreibung:
      'Erster Tag im Beitragszeitraum (VVON, FTAG, BTAB): Tag "1" … "31" oder Datum JJJJ-MM-TT. Vorgabe: der Monatserste.',
  })
  beginnVerrechnung?: string;
  @Ganzzahlfeld({
    optional: true,
    mindestens: 1,
    hoechstens: 31,
    beispiel: 31,
    beschreibung:
      'Letzter Tag im Beitragszeitraum. Vorgabe: der Tag vor dem nächsten Tarifblock, sonst der Monatsletzte; bei fallweiser Beschäftigung der erste Tag. Aus den Tagen folgen die Verrechnungstage; ein voller Monat hat 30 (CR-304).',
  })
  letzterTag?: number;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'Freier Dienstnehmer, der keine Sonderzahlungen erhält: höhere Höchstbeitragsgrundlage (§ 45 Abs. 3 ASVG), nur für ganze Monate (CR-304b). Vorgabe false.',
  })
  ohneSonderzahlungen?: boolean;
}

export class RechenblockDto extends Tarifangaben implements Rechenblock {
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'Der Tarifblock beginnt eine andere Beschäftigung als der vor ihm; die Tage beider werden dann einzeln gezählt. Vorgabe false, bei fallweiser Beschäftigung true.',
  })
  neueBeschaeftigung?: boolean;
  @Listenfeld(() => RechenbasisDto, {
    optional: true,
    hoechstens: 10,
    beispiel: [{ typ: 'AB', betrag: '3000.00' }],
    beschreibung: 'Verrechnungsbasen; ohne sie ist es eine mBGM ohne Verrechnung.',
  })
  basen?: RechenbasisDto[];
}

export class MonatsfallDto extends Tarifangaben implements Monatsfall {
  @Betragfeld({ beispiel: '2450.00', beschreibung: `Laufendes Entgelt des Beitragszeitraums, brutto, ${EURO}.` })
  entgelt!: string;
  @Betragfeld({
    optional: true,
    beispiel: '2380.00',
    beschreibung: `Sonderzahlung des Beitragszeitraums, ${EURO}. Vorgabe: keine.`,
  })
  sonderzahlung?: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: true,
    beschreibung:
      'Der Monat gehört zur Betrieblichen Vorsorge: nicht der erste Monat der Beschäftigung (§ 6 BMSVG). Vorgabe false.',
  })
  vorsorge?: boolean;
}

export class MbgmBerechnungsanfrageDto implements MbgmEingabe {
  @Kalendermonatfeld({
    beispiel: '2026-03',
    beschreibung: 'Beitragszeitraum JJJJ-MM. Ein Monat ohne geprüfte Rechtswerte wird abgewiesen, ab 2027 jeder.',
  })
  beitragszeitraum!: string;
  @Codefeld(VERFAHREN, {
    optional: true,
    beispiel: 'selbstabrechner',
    beschreibung:
      'selbstabrechner: der Dienstgeber begrenzt und rechnet selbst (verglichen wird alles); vorschreiber: die ÖGK rechnet, Abschläge berücksichtigt sie selbst (CR-309, CR-320). Vorgabe selbstabrechner.',
  })
  verfahren?: MbgmEingabe['verfahren'];
  @Codefeld(ABRECHNUNGEN, {
    optional: true,
    beispiel: 'regelfall',
    beschreibung: 'Wie die Beschäftigung vereinbart ist. Vorgabe regelfall.',
  })
  abrechnung?: MbgmEingabe['abrechnung'];
  @Kalendertagfeld({
    optional: true,
    beispiel: '2020-04-01',
    beschreibung:
      'Beginn des Dienstverhältnisses: Für eines, das nach dem 31. Dezember 2026 beginnt, gelten andere Minderungen der Arbeitslosenversicherung (CR-315). Vorgabe: davor.',
  })
  dienstverhaeltnisAb?: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Beitragskonto in Wien: seit 2026 mit Zuschlag Z14 (CR-323). Vorgabe: unbekannt, ohne Z14.',
  })
  wien?: boolean;
  @Kalendertagfeld({
    optional: true,
    beispiel: '1962-05-10',
    beschreibung:
      'Geburtsdatum: Entfall der Unfallversicherung (A09) und spätester Entfall der Arbeitslosenversicherung (A10, A12). Vorgabe: unbekannt, ohne Entfall; gemeldet sind A09, A10, A12 dann nicht zu rechnen (CR-316a, CR-318a).',
  })
  geburtsdatum?: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2026-02-01',
    beschreibung:
      'Erster Tag des Anspruchs auf eine Alterspension, ohne Korridorpension (CR-318). Er wird nie aus dem Alter geschlossen. Vorgabe: unbekannt.',
  })
  pensionsanspruchAb?: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'Arbeitet nach dem Regelpensionsalter weiter, bezieht die Pension noch nicht, und der Bonus ist nicht zu Ende: halbe Pensionsversicherung (A15, § 51 Abs. 7 ASVG). Vorgabe false.',
  })
  pensionsaufschub?: boolean;
  @Betragfeld({
    optional: true,
    beispiel: '0.00',
    beschreibung: `Beitragspflichtige Sonderzahlungen des Kalenderjahres vor diesem Monat, ${EURO} (CR-305). Vorgabe 0.00.`,
  })
  sonderzahlungenBisher?: string;
  @Betragfeld({
    optional: true,
    beispiel: '900.00',
    beschreibung: `Summe der Beitragsgrundlagen aller geringfügig Beschäftigten des Dienstgebers in diesem Monat, ohne Sonderzahlungen, ${EURO}: über dem Grenzwert fällt die Dienstgeberabgabe an (§ 1 DAG). Vorgabe: unbekannt, ohne Dienstgeberabgabe.`,
  })
  summeGeringfuegige?: string;
  @Listenfeld(() => RechenblockDto, {
    optional: true,
    mindestens: 1,
    hoechstens: 31,
    beispiel: [{ beschaeftigtengruppe: 'B001', basen: [{ typ: 'AB', betrag: '3000.00' }] }],
    beschreibung: 'Tarifblöcke, wie die mBGM sie hat. Genau eines von tarifbloecke und monatsfall (CR-326a).',
  })
  tarifbloecke?: RechenblockDto[];
  @Objektfeld(() => MonatsfallDto, {
    optional: true,
    beschreibung: 'Ein Monat in einfachen Angaben; der Tarifblock wird daraus gebildet.',
  })
  monatsfall?: MonatsfallDto;
  @Betragfeld({
    optional: true,
    beispiel: '1171.50',
    beschreibung: `Gemeldete Summe der Beiträge (VSUM), ${EURO}; sie wird verglichen (CR-301).`,
  })
  summeBeitraege?: string;
}

import { ableitung, amtlich, anbieter, type Quelle } from '../../../kern/norm';
import type { Kopf } from '../kopf';

const DM_ORG = (stelle: string): Quelle => amtlich(`DM-Org ${stelle}`);
const ASVG = (stelle: string): Quelle => amtlich(`${stelle} ASVG`);
const DGSERVICE = (heft: string, titel: string): Quelle => amtlich(`ÖGK, DGservice ${heft}, „${titel}“`);
const AV_GERING = DGSERVICE('4/2025', 'Verringerung des AV-Beitrages bei geringem Einkommen');
const ALTER = DGSERVICE('2/2024', 'Weniger Beiträge im Alter');
const VERRECHNUNGSTAGE = amtlich(
  'ÖGK, „mBGM: Teilentgelt, Verrechnungstage, Höchstbeitragsgrundlage“ (contentid 10007.897475)',
);
const WKO = (titel: string): Quelle => anbieter(`WKO, „${titel}“`);
const EIGENE = ableitung('Eigene Annahme, keine Quelle gefunden');

/** The rules of the mBGM that calculate: what they say and where it stands. */
export const MBGM_KOEPFE = {
  'CR-300': {
    titel:
      'Der Beitrag einer Verrechnungsposition ist Verrechnungsbasis mal Prozentsatz, kaufmännisch auf Cent gerundet; das Vorzeichen kommt danach.',
    quellen: [DM_ORG('D.61, D.62')],
  },
  'CR-301': {
    titel: 'Gerundet wird je Position; die Summe der Beiträge ist die Summe der Positionen und wird nicht gerundet.',
    quellen: [DM_ORG('D.62, E.32.2.2.5')],
  },
  'CR-302': {
    titel: 'Eine Summe von null trägt das Vorzeichen plus.',
    quellen: [DM_ORG('D.62, E.32.2.6.2')],
  },
  'CR-304': {
    titel:
      'Die allgemeine Beitragsgrundlage ist je Verrechnungstag mit der täglichen Höchstbeitragsgrundlage begrenzt; ein voller Kalendermonat hat 30 Verrechnungstage.',
    quellen: [ASVG('§ 45'), VERRECHNUNGSTAGE],
  },
  'CR-305': {
    titel:
      'Sonderzahlungen eines Kalenderjahres sind bis zum Zweifachen der monatlichen Höchstbeitragsgrundlage beitragspflichtig.',
    quellen: [ASVG('§ 54')],
  },
  'CR-306': {
    titel: 'Für Sonderzahlungen (T02) fallen weder Arbeiterkammerumlage noch Wohnbauförderungsbeitrag an.',
    quellen: [amtlich('§ 61 AKG, § 2 Wohnbauförderungsbeitragsgesetz 2018'), DM_ORG('D.60')],
  },
  'CR-307': {
    titel:
      'Der Beitrag zur Betrieblichen Vorsorge bemisst sich nach Entgelt und Sonderzahlungen, ohne Höchstbeitragsgrundlage und ohne Geringfügigkeitsgrenze; der erste Monat ist frei.',
    quellen: [amtlich('§ 6 BMSVG')],
  },
  'CR-308': {
    titel: 'Die Beitragsgrundlage der Dienstgeberabgabe (SO) ist nicht mit der Höchstbeitragsgrundlage begrenzt.',
    quellen: [DM_ORG('E.32.2.5.2'), amtlich('§ 2 DAG')],
  },
  'CR-309': {
    titel:
      'Selbstabrechner begrenzen die Grundlage selbst; im Vorschreibeverfahren wird sie unbegrenzt gemeldet und die ÖGK begrenzt sie.',
    quellen: [DM_ORG('D.59, E.32.2.5.1, E.32.2.9')],
  },
  'CR-310': {
    titel:
      'Für die Minderung der Arbeitslosenversicherung werden das laufende Entgelt und die Sonderzahlung des Beitragszeitraums getrennt betrachtet, ohne Hochrechnung auf einen vollen Monat.',
    quellen: [AV_GERING],
  },
  'CR-311': {
    titel: 'Ein Grenzbetrag der Minderung gilt einschließlich; darüber beginnt die nächste Stufe.',
    quellen: [amtlich('§ 2a AMPFG'), AV_GERING],
  },
  'CR-312': {
    titel:
      'Bei geringem Entgelt mindert sich der Dienstnehmeranteil zur Arbeitslosenversicherung auf 0 % (A03), 1 % (A02) oder 2 % (A01).',
    quellen: [amtlich('§ 2a AMPFG'), DM_ORG('D.60')],
  },
  'CR-313': {
    titel: 'Bei Lehrlingen mindert sich der Anteil zur Arbeitslosenversicherung auf 0 % (A04) oder 1 % (A05).',
    quellen: [amtlich('§ 2a AMPFG'), DM_ORG('D.60'), WKO('Beitragswesen Lehrlinge 2024')],
  },
  'CR-314': {
    titel:
      'Für die Minderung der Arbeitslosenversicherung zählen die Grundlagen aller Tarifblöcke beim selben Dienstgeber zusammen; Dienstverhältnisse bei anderen beurteilt die ÖGK.',
    quellen: [AV_GERING, amtlich('Codeliste der ÖGK (BW1923)')],
  },
  'CR-315': {
    titel:
      'Die Minderungen A01 bis A05 laufen je Code bis zu einem Monat aus; für Dienstverhältnisse, die nach dem 31. Dezember 2026 beginnen, gelten A25 bis A27.',
    quellen: [DM_ORG('D.60 (43. Ergänzung)')],
  },
  'CR-316': {
    titel:
      'Der Beitrag zur Unfallversicherung entfällt (A09) ab dem Monat nach Vollendung des 60. Lebensjahres, bei einem Geburtstag am Monatsersten ab diesem Tag.',
    quellen: [ASVG('§ 51 Abs. 6'), ALTER],
  },
  'CR-317': {
    titel:
      'Der Prozentsatz von A09 ist der Satz der Unfallversicherung; bei geringfügig Beschäftigten hebt er T01 ganz auf.',
    quellen: [DM_ORG('E.32.2.3.3, E.32.2.6.2')],
  },
  'CR-318': {
    titel:
      'Arbeitslosenversicherung und IESG-Zuschlag entfallen (A10; A12 ohne IESG-Zuschlag) ab dem Monat nach dem Anspruch auf eine Alterspension ohne Korridorpension, spätestens nach Vollendung des 63. Lebensjahres.',
    quellen: [amtlich('§ 2 AMPFG'), ALTER],
  },
  'CR-319': {
    titel:
      'Wer nach dem Regelpensionsalter weiterarbeitet und die Pension noch nicht bezieht, zahlt für die Dauer des Bonus den halben Beitrag zur Pensionsversicherung (A15), beide Anteile.',
    quellen: [ASVG('§ 51 Abs. 7'), ALTER],
  },
  'CR-320': {
    titel:
      'Im Vorschreibeverfahren berücksichtigt die ÖGK die Abschläge selbst; zu melden sind nur A10 und A12 vor Vollendung des 63. Lebensjahres und A15.',
    quellen: [amtlich('ÖGK, „Beiträge für ältere Dienstnehmerinnen“ (contentid 10007.884484)'), DM_ORG('D.60')],
  },
  'CR-321': {
    titel:
      'Die Dienstgeberabgabe (Z01) fällt an, wenn die monatlichen Grundlagen aller geringfügig Beschäftigten ohne Sonderzahlungen das 1,5-Fache der Geringfügigkeitsgrenze übersteigen; sie bemisst sich einschließlich Sonderzahlungen.',
    quellen: [amtlich('§ 1, § 2 DAG'), amtlich('ÖGK, „Dienstgeberabgabe“ (contentid 10007.820994)')],
  },
  'CR-322': {
    titel: 'Für geringfügig Beschäftigte fällt die Unfallversicherung neben der Dienstgeberabgabe an.',
    quellen: [
      amtlich('ÖGK, „Dienstgeberabgabe“ (contentid 10007.820994)'),
      WKO('Beitragswesen Freie Dienstnehmer 2026'),
    ],
  },
  'CR-323': {
    titel:
      'In Wien wird die Erhöhung des Wohnbauförderungsbeitrags seit 2026 als Zuschlag Z14 zur allgemeinen Beitragsgrundlage gemeldet, nicht für Lehrlinge, geringfügig Beschäftigte und freie Dienstnehmer.',
    quellen: [DM_ORG('D.60'), anbieter('LexisNexis ARD 6973/2025; Moore Salzburg, „Wohnbauförderungsbeitrag Wien“')],
    geltung: { ab: '2026-01-01' },
  },
  'CR-324': {
    titel:
      'Die Neugründungsförderung erlässt den Wohnbauförderungsbeitrag (A07, in Wien dazu A24) und die Unfallversicherung (A08); der Abschlag ist der Satz des Zweigs.',
    quellen: [DM_ORG('D.60, E.32.2.9.1'), EIGENE],
    gesichert: false,
  },
  'CR-325': {
    titel: 'Ein Storno trägt die Summe der ursprünglichen mBGM mit umgekehrtem Vorzeichen.',
    quellen: [DM_ORG('E.32.2.8')],
  },
  'CR-326': {
    titel:
      'Ein gemeldeter Prozentsatz oder Betrag, der vom errechneten abweicht, wird mit dem richtigen benannt; gerechnet wird mit dem richtigen.',
    quellen: [
      amtlich('ÖGK, DGservice 1/2023, „SV-Clearingsystem: Wissenswertes im Überblick“'),
      amtlich('Codeliste der ÖGK'),
    ],
  },
  'CR-327': {
    titel:
      'Der Prozentsatz T01 ist die Summe der Sätze der Zweige, die die Beschäftigtengruppe zahlt; geringfügig Beschäftigte nur die Unfallversicherung.',
    quellen: [WKO('Beitragswesen Freie Dienstnehmer 2026'), WKO('Beitragswesen Lehrlinge 2024'), DM_ORG('E.32.2')],
  },
} as const satisfies Record<string, Kopf>;

import { ableitung, amtlich, anbieter, type Quelle } from '../../kern/norm';
import type { Regelkopf } from '../../regelwerk/regel';
import { GSV_KOEPFE } from './gesamtsozialversicherung/koepfe';
import { type Kopf, SGB11, SGB5 } from './kopf';
import { MBGM_KOEPFE } from './mbgm/koepfe';

/** Sources that many rules share. */
const GR22 = (ziffer: string): Quelle => amtlich(`GKV-Spitzenverband, Rundschreiben 2022/02 vom 29.06.2022, ${ziffer}`);
const GR20 = (ziffer: string): Quelle =>
  amtlich(`Verfahrensbeschreibung Zahlstellen-Meldeverfahren vom 18.03.2020, Ziff. ${ziffer}`);
const GR24 = amtlich('GKV-Spitzenverband, Rundschreiben vom 28.03.2024 zur Beitragsdifferenzierung in der PV');
const COMET = anbieter('comet PA, „Zahlstellenverfahren ab 1. Oktober 2020“');
const EIGENE = ableitung('Eigene Annahme, keine Quelle gefunden');

/**
 * The rules of the contributions on Versorgungsbezüge that calculate: what they say and where it stands. A step of the Rechenweg names
 * one of them; the rows of this room add the cases that the meta-test runs.
 */
const VERSORGUNGSBEZUEGE = {
  'CR-001': {
    titel: 'Die Zahlstelle behält Beiträge nur von Versicherungspflichtigen ein; freiwillig Versicherte zahlen selbst.',
    quellen: [SGB5('§ 256 Abs. 1 Satz 1'), SGB11('§ 60 Abs. 1')],
  },
  'CR-002': {
    titel: 'Für freiwillig Versicherte gibt es weder Freigrenze noch Freibetrag.',
    quellen: [SGB5('§ 240 Abs. 2'), amtlich('BSG vom 05.11.2024, B 12 KR 9/23 R, B 12 KR 3/23 R, B 12 KR 11/23 R')],
  },
  'CR-003': {
    titel: 'Auffangpflichtversicherte (§ 5 Abs. 1 Nr. 13 SGB V) stehen freiwillig Versicherten gleich.',
    quellen: [SGB5('§ 227'), anbieter('ikk-suedwest.de/beitraege/betriebsrentenfreibetragsgesetz')],
  },
  'CR-004': {
    titel: 'Das Mitglied trägt die Beiträge aus Versorgungsbezügen allein, in KV und PV.',
    quellen: [SGB5('§ 250 Abs. 1 Nr. 1'), SGB11('§ 59 Abs. 1 und 5')],
  },
  'CR-006': {
    titel:
      'Von einer Unfallversorgung (Art 1) bleiben 20 % beitragsfrei, bei erhöhter Unfallversorgung der Unterschied zur nicht erhöhten, mindestens 20 %.',
    quellen: [SGB5('§ 229 Abs. 1 Satz 1 Nr. 1 Buchst. c und d')],
  },
  'CR-007': {
    titel:
      'Leistungen aus Altersvorsorgevermögen (§ 92 EStG) und der Privatanteil gehören bei Art 5 nicht zum Zahlbetrag.',
    quellen: [SGB5('§ 229 Abs. 1 Satz 1 Nr. 5')],
  },
  'CR-008': {
    titel: 'Vergleichbare Bezüge aus dem Ausland sind Versorgungsbezüge, aber keine inländische Zahlstelle behält ein.',
    quellen: [SGB5('§ 229 Abs. 1 Satz 2')],
  },
  'CR-010': {
    titel: 'Beitragsabführungspflicht 1: keine Beiträge; 2: KV und PV; 3: nur KV; 4: KV und PV mit halbem Grundsatz.',
    quellen: [GR20('4.2'), COMET],
  },
  'CR-012': {
    titel:
      'Die Beitragsabführungspflicht gilt von einem Tag an und bis zu einem Tag; davor und danach wird nichts einbehalten.',
    quellen: [GR20('4.2')],
  },
  'CR-020': {
    titel:
      'Beiträge fallen nur an, wenn Versorgungsbezüge und Arbeitseinkommen zusammen 1/20 der Bezugsgröße übersteigen.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 1'), SGB11('§ 57 Abs. 1 Satz 1')],
  },
  'CR-021': {
    titel: 'Rente der gesetzlichen Rentenversicherung und Arbeitsentgelt zählen für die Freigrenze nicht.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 1')],
  },
  'CR-022': {
    titel: 'Die Freigrenze gilt für Kranken- und Pflegeversicherung.',
    quellen: [SGB11('§ 57 Abs. 1 Satz 1'), SGB5('§ 226 Abs. 2 Satz 1')],
  },
  'CR-023': {
    titel: 'Für die Freigrenze zählen auch Kapitalleistungen, mit 1/120.',
    quellen: [GR22('A.1.1.12')],
  },
  'CR-024': {
    titel: 'Ist die Freigrenze überschritten, ist der ganze Betrag beitragspflichtig, nicht nur der übersteigende.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 1')],
  },
  'CR-025': {
    titel: 'Bei Mehrfachbezug prüft die Krankenkasse die Freigrenze, nicht die Zahlstelle.',
    quellen: [GR20('4.2'), COMET],
  },
  'CR-026': {
    titel: 'Maßgeblich ist die Freigrenze des Monats, für den gezahlt wird, nicht des Monats der Auszahlung.',
    quellen: [GR22('A.1.4.4')],
  },
  'CR-030': {
    titel: 'Den Freibetrag gibt es seit dem 1. Januar 2020.',
    quellen: [amtlich('§ 226 Abs. 2 Satz 2 SGB V (GKV-Betriebsrentenfreibetragsgesetz)')],
    geltung: { ab: '2020-01-01' },
  },
  'CR-031': {
    titel:
      'Der Freibetrag mindert nur die Grundlage der KV, für allgemeinen Beitrag und Zusatzbeitrag gleich; nie die der PV.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2'), SGB11('§ 57 Abs. 1 Satz 1')],
  },
  'CR-032': {
    titel: 'Den Freibetrag gibt es nur für Leistungen der betrieblichen Altersversorgung (Art 5).',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2')],
  },
  'CR-033': {
    titel: 'Der Freibetrag wirkt erst, wenn die Freigrenze überschritten ist.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2')],
  },
  'CR-034': {
    titel:
      'Der Freibetrag ist auf die Leistungen der betrieblichen Altersversorgung begrenzt; ein Rest geht nicht auf andere Versorgungsbezüge über.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2 Halbsatz 2'), GR22('A.1.1.12.2')],
  },
  'CR-035': {
    titel: 'Andere Versorgungsbezüge bleiben beitragspflichtig, auch wenn sie allein die Freigrenze nicht übersteigen.',
    quellen: [GR22('A.1.1.12.2')],
  },
  'CR-036': {
    titel:
      'Ein Mitglied hat einen Freibetrag, gleich wie viele Leistungen der betrieblichen Altersversorgung es bezieht.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2')],
  },
  'CR-037': {
    titel: 'Beim Einfachbezug berücksichtigt die Zahlstelle den Freibetrag von selbst.',
    quellen: [GR20('4.2.2'), COMET],
  },
  'CR-038': {
    titel: 'Beim Mehrfachbezug bestimmt die Krankenkasse, wo und in welcher Höhe der Freibetrag berücksichtigt wird.',
    quellen: [GR20('4.2.2')],
  },
  'CR-039': {
    titel: 'Anspruch Ja mit Höhe 0 bedeutet den vollen Freibetrag des Jahres; eine Höhe über 0 genau diesen Betrag.',
    quellen: [COMET],
  },
  'CR-040': {
    titel: 'Der Freibetrag mindert höchstens auf null.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2 Halbsatz 2')],
  },
  'CR-050': {
    titel:
      'Der Freibetrag wird vom ungekürzten Zahlbetrag abgezogen, danach wird auf VBmax oder Beitragsbemessungsgrenze begrenzt.',
    quellen: [GR22('A.1.1.12.6')],
    gesichert: false,
  },
  'CR-051': {
    titel:
      'Bei pflichtversicherten Rentnern gehen die Rente, dann die Versorgungsbezüge, dann das Arbeitseinkommen bis zur Beitragsbemessungsgrenze.',
    quellen: [SGB5('§ 238'), SGB11('§ 57 Abs. 1 Satz 1')],
  },
  'CR-052': {
    titel:
      'Bei Beschäftigten gehen Arbeitsentgelt, Versorgungsbezüge, Arbeitseinkommen bis zur Beitragsbemessungsgrenze; die Rente wird getrennt begrenzt.',
    quellen: [SGB5('§ 230'), SGB11('§ 57 Abs. 1 Satz 1')],
  },
  'CR-055': {
    titel: 'VBmax 0,00 bedeutet, dass es keinen VBmax mehr gibt.',
    quellen: [GR20('4.2.1')],
  },
  'CR-056': {
    titel: 'Ein Versorgungsbezug ist höchstens bis zur Beitragsbemessungsgrenze und zum VBmax beitragspflichtig.',
    quellen: [SGB5('§ 223 Abs. 3'), SGB11('§ 55 Abs. 2'), GR20('4.2.1')],
  },
  'CR-058': {
    titel:
      'Über der Beitragsbemessungsgrenze verteilt die Krankenkasse auf mehrere Zahlstellen, auf Antrag; zu viel Gezahltes erstattet sie.',
    quellen: [SGB5('§ 256 Abs. 1 Satz 5, § 231')],
  },
  'CR-059a': {
    titel:
      'Ab 2027 hat die KV eine eigene Beitragsbemessungsgrenze: (besondere Jahresarbeitsentgeltgrenze + Aufschlag) / 12; in der PV ohne Aufschlag.',
    quellen: [SGB5('§ 223 Abs. 3 und 4'), SGB11('§ 55 Abs. 2')],
    geltung: { ab: '2027-01-01' },
  },
  'CR-060': {
    titel:
      'In der KV gelten der allgemeine Beitragssatz und der Zusatzbeitragssatz der Krankenkasse, nie der ermäßigte Satz.',
    quellen: [SGB5('§ 248 Satz 1, § 241, § 242 Abs. 1')],
  },
  'CR-061': {
    titel:
      'Für Renten nach dem ALG (Art 4) gelten der halbe allgemeine Satz und der halbe Zusatzbeitragssatz; in der PV der ganze.',
    quellen: [SGB5('§ 248 Satz 2')],
  },
  'CR-062': {
    titel:
      'Ein neuer Zusatzbeitragssatz wirkt für die Zahlstelle ab dem ersten Tag des zweiten Monats nach der Änderung.',
    quellen: [SGB5('§ 248 Satz 3'), anbieter('bahn-bkk-geschaeftskunden.de')],
  },
  'CR-063': {
    titel:
      'Für Renten nach dem ALG (Art 4) kann die Erhöhung 2025 einmalig im Juli mit 4,8 % abgegolten werden; Januar bis Juni bleiben dann bei 3,4 %.',
    quellen: [amtlich('§ 1 Abs. 2 Pflege-Beitragssatz-Anpassungsverordnung 2025')],
  },
  'CR-066': {
    titel: 'Für Selbstzahler wirkt ein neuer Zusatzbeitragssatz sofort.',
    quellen: [SGB5('§ 248 Satz 3 („in den Fällen des § 256 Abs. 1 Satz 1“)')],
  },
  'CR-067': {
    titel: 'Ein neuer Beitragssatz der PV gilt sofort.',
    quellen: [SGB11('§ 55')],
  },
  'CR-068': {
    titel: 'Der Zusatzbeitragssatz gilt je Krankenkasse und Tag, auch mitten im Jahr.',
    quellen: [SGB5('§ 242 Abs. 2')],
  },
  'CR-069': {
    titel: 'Allgemeiner Beitrag und Zusatzbeitrag der KV werden getrennt ausgewiesen.',
    quellen: [anbieter('Knappschaft-Bahn-See, Haufe: Beitragsgruppen des Beitragsnachweises')],
  },
  'CR-070': {
    titel: 'Bei Beihilfe halbiert sich nur der Grundsatz der PV; Zuschlag und Abschlag gelten in voller Höhe.',
    quellen: [
      SGB11('§ 55 Abs. 1 Satz 3 und Abs. 3'),
      anbieter('Techniker Krankenkasse, Beitragssätze der PV bei Beihilfe'),
    ],
  },
  'CR-071': {
    titel: 'Kinderlose zahlen den Zuschlag nach Ablauf des Monats, in dem sie das 23. Lebensjahr vollenden.',
    quellen: [SGB11('§ 55 Abs. 3 Satz 1')],
  },
  'CR-072': {
    titel: 'Wer am Ersten geboren ist, vollendet ein Lebensjahr am Tag davor; die Grenze liegt einen Monat früher.',
    quellen: [amtlich('§ 187 Abs. 2, § 188 Abs. 2 BGB'), GR24],
  },
  'CR-073': {
    titel: 'Vor dem 1. Januar 1940 Geborene zahlen keinen Zuschlag.',
    quellen: [SGB11('§ 55 Abs. 3 Satz 2')],
  },
  'CR-074': {
    titel: 'Elternschaft befreit lebenslang vom Zuschlag.',
    quellen: [SGB11('§ 55 Abs. 3 Satz 3')],
  },
  'CR-075': {
    titel:
      'Vom zweiten bis zum fünften Kind unter 25 Jahren mindert sich der Satz um je 0,25 Punkte, höchstens um 1,00.',
    quellen: [SGB11('§ 55 Abs. 3 Satz 4')],
    geltung: { ab: '2023-07-01' },
  },
  'CR-076': {
    titel: 'Ein Kind zählt bis zum Ablauf des Monats, in dem es das 25. Lebensjahr vollendet oder vollendet hätte.',
    quellen: [SGB11('§ 55 Abs. 3 Satz 4')],
  },
  'CR-078': {
    titel: 'Kinder über 25 füllen den Platz des ersten Kindes nicht.',
    quellen: [SGB11('§ 55 Abs. 3 Satz 4 Halbsatz 2')],
  },
  'CR-080': {
    titel:
      'Ein vor dem 1. Juli 2023 geborenes Kind zählt ab Juli 2023, ein bis 30. Juni 2025 geborenes ab dem Monat der Geburt, gleich wann es nachgewiesen ist.',
    quellen: [amtlich('§ 55 Abs. 3b SGB XI in der bis 2025 geltenden Fassung'), GR24],
  },
  'CR-081': {
    titel:
      'Ein ab dem 1. Juli 2025 geborenes Kind zählt ab dem Monat der Geburt, wenn es innerhalb der Frist nachgewiesen ist, sonst ab dem Monat nach dem Nachweis.',
    quellen: [amtlich('§ 55 Abs. 3b SGB XI in der bis 2025 geltenden Fassung')],
  },
  'CR-083': {
    titel: 'Ein im automatisierten Verfahren (§ 55a SGB XI) nachgewiesenes Kind zählt immer ab dem Monat der Geburt.',
    quellen: [SGB11('§ 55 Abs. 3a')],
  },
  'CR-087': {
    titel: 'Grundsatz und Zuschlag der PV gelten je Monat: Zuschlag 0,25 bis 2021, 0,35 ab 2022, 0,6 ab Juli 2023.',
    quellen: [SGB11('§ 55 Abs. 1 und 3')],
  },
  'CR-090': {
    titel: 'Von einer Kapitalleistung gilt 1/120 als monatlicher Zahlbetrag, kaufmännisch auf Cent gerundet.',
    quellen: [SGB5('§ 229 Abs. 1 Satz 3'), amtlich('BSG vom 10.10.2017, B 12 KR 1/16 R')],
  },
  'CR-091': {
    titel: 'Eine Kapitalleistung zählt 120 Monate lang ab dem Monat nach der Auszahlung.',
    quellen: [GR22('A.1.1.9.1')],
  },
  'CR-093': {
    titel: 'Beiträge aus einer Kapitalleistung zieht die Krankenkasse beim Mitglied ein; die Zahlstelle meldet nur.',
    quellen: [GR22('A.1.1.9')],
  },
  'CR-094': {
    titel:
      'Eine Kapitalleistung zählt für Freigrenze, Freibetrag (Art 5) und Beitragsbemessungsgrenze wie ein laufender Bezug.',
    quellen: [GR22('A.1.1.12')],
  },
  'CR-095': {
    titel: 'Der Freibetrag jedes späteren Jahres gilt für das unveränderte 1/120.',
    quellen: [SGB5('§ 226 Abs. 2 Satz 2')],
  },
  'CR-100': {
    titel: 'Beiträge aus einer Nachzahlung sind Beiträge der Monate, für die sie gezahlt wird.',
    quellen: [SGB5('§ 229 Abs. 2, § 228 Abs. 2 Satz 2')],
  },
  'CR-101': {
    titel: 'Beiträge fallen nur für Monate an, in denen das Mitglied Anspruch auf Leistungen hatte.',
    quellen: [SGB5('§ 228 Abs. 2 Satz 1')],
  },
  'CR-102': {
    titel: 'Überschreitet ein Monat durch eine Nachzahlung die Freigrenze, wird sein ganzer Betrag beitragspflichtig.',
    quellen: [GR22('A.1.4.4'), amtlich('SG Magdeburg, S 5 KR 837/19')],
  },
  'CR-103': {
    titel:
      'Beiträge aus Nachzahlungen zieht die Krankenkasse ein, außer bei Anpassungen an die wirtschaftliche Entwicklung.',
    quellen: [SGB5('§ 256 Abs. 2 Satz 2 und 3')],
  },
  'CR-104': {
    titel: 'Krankenkasse und Zahlstelle können vereinbaren, wer Beiträge aus Nachzahlungen einzieht.',
    quellen: [SGB5('§ 256 Abs. 2 Satz 5')],
  },
  'CR-106': {
    titel: 'Was die Zahlstelle einbehält, ist am 15. des Monats nach der Auszahlung fällig.',
    quellen: [SGB5('§ 256 Abs. 1 Satz 2')],
  },
  'CR-107': {
    titel: 'Zu wenig einbehaltene Beiträge behält die Zahlstelle von späteren Zahlungen ein.',
    quellen: [SGB5('§ 256 Abs. 2 Satz 1, § 255 Abs. 2 Satz 1 und 4')],
  },
  'CR-108': {
    titel: 'Zu viel gezahlte Beiträge erstattet die Krankenkasse, wenn nichts anderes vereinbart ist.',
    quellen: [SGB5('§ 256 Abs. 2 Satz 4 und 5')],
  },
  'CR-111': {
    titel:
      'Eine Rückrechnung rechnet jeden Monat mit seinen eigenen Werten neu und weist den Unterschied je Zweig aus.',
    quellen: [amtlich('§ 229 Abs. 2, § 228 Abs. 2 Satz 2 SGB V'), COMET],
  },
  'CR-120': {
    titel:
      'Die Leistung, die die Versicherung als Waise auslöst (Waisenrente, berufsständische Waisenleistung), ist bis zur Altersgrenze der Familienversicherung beitragsfrei.',
    quellen: [SGB5('§ 237 Satz 2, § 10 Abs. 2')],
  },
  'CR-121': {
    titel:
      'Waisenleistungen der Art 1 und Art 4 sind nur beitragsfrei, solange daneben eine auslösende Leistung bezogen wird.',
    quellen: [SGB5('§ 237 Satz 3')],
  },
  'CR-122': {
    titel: 'Eine Waisenrente der betrieblichen Altersversorgung (Art 5) ist nie beitragsfrei.',
    quellen: [SGB5('§ 237 Satz 2 und 3')],
  },
  'CR-124': {
    titel: 'Die Beitragsfreiheit der Waisenleistungen gilt in KV und PV.',
    quellen: [SGB11('§ 57 Abs. 1 Satz 1')],
  },
  'CR-125': {
    titel:
      'In der landwirtschaftlichen Krankenversicherung löst die Waisenrente nach § 15 ALG (Art 4) die Versicherung aus.',
    quellen: [amtlich('Datensatz DBZK Version 5, Feld Waisenleistung')],
  },
  'CR-130': {
    titel:
      'Gerechnet wird exakt und erst am Ende auf Cent gerundet: ab 5 in der dritten Nachkommastelle wird aufgerundet.',
    quellen: [amtlich('§ 1 Abs. 2 BVV')],
  },
  'CR-134': {
    titel:
      'Für Versorgungsbezüge ist keine Rundung vorgeschrieben: allgemeiner Beitrag und Zusatzbeitrag werden mit vollem Satz je für sich gerundet, wenn die Krankenkasse nichts anderes bestimmt.',
    quellen: [EIGENE, amtlich('BSG vom 10.10.2017, B 12 KR 1/16 R')],
    gesichert: false,
  },
  'CR-135': {
    titel: 'Ein Unterschied ist die Differenz der gerundeten Beträge und wird nicht noch einmal gerundet.',
    quellen: [EIGENE],
    gesichert: false,
  },
} as const satisfies Record<string, Kopf>;

const KOEPFE = { ...VERSORGUNGSBEZUEGE, ...GSV_KOEPFE };

/** A rule of these tables; an unknown one does not compile. */
export type RegelId = keyof typeof KOEPFE | keyof typeof MBGM_KOEPFE;

const ALLE: Readonly<Record<RegelId, Kopf>> = { ...KOEPFE, ...MBGM_KOEPFE };
const istOesterreich = (id: RegelId): boolean => id in MBGM_KOEPFE;

/** The head of a rule row. */
export function kopf(id: RegelId): Regelkopf {
  const { titel, quellen, gesichert = true, geltung } = ALLE[id];
  const land = istOesterreich(id) ? 'AT' : 'DE';
  return { id, modul: 'contribution-calc', land, titel, quellen, gesichert, ...(geltung && { geltung }) };
}

const NORMEN: ReadonlyMap<string, string> = new Map(
  Object.entries(ALLE).map(([id, { quellen }]) => [id, quellen.map((quelle) => quelle.fundstelle).join('; ')]),
);

/** The norm that a step of the Rechenweg cites. */
export const normVon = (id: RegelId): string => NORMEN.get(id)!;

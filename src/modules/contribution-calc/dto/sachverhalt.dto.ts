import {
  ABFUEHRUNGSPFLICHTEN,
  ARTEN,
  RUNDUNGSARTEN,
  VERSICHERUNGSSTATUS,
  type Kind,
  type Sachverhalt,
  type Versorgungsbezug,
  type Waisenversicherung,
} from '../../../domain/contribution-calc/versorgungsbezug/angaben/eingabe';
import {
  Betragfeld,
  Codefeld,
  Dezimalfeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Wahrheitsfeld,
} from '../../../platform/http/felder/felder';

const EURO = 'Euro mit zwei Nachkommastellen';

export class FreibetragsangabenDto {
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Anspruch auf Freibetrag nach der Rückmeldung der Krankenkasse.' })
  anspruch!: boolean;
  @Betragfeld({
    optional: true,
    beispiel: '0.00',
    beschreibung: `Höhe des Freibetrags, ${EURO}. 0.00 bedeutet den vollen Freibetrag des Jahres (CR-039); Vorgabe 0.00.`,
  })
  hoehe?: string;
}

export class UnfallversorgungDto {
  @Betragfeld({
    optional: true,
    beispiel: '700.00',
    beschreibung: `Bei erhöhter Unfallversorgung: was ohne Erhöhung gezahlt würde, ${EURO} (§ 229 Abs. 1 Satz 1 Nr. 1 Buchst. d SGB V).`,
  })
  ohneErhoehung?: string;
}

/** One payment of a pension, as the Zahlstelle knows it. */
export class BezugsangabenDto implements Versorgungsbezug {
  @Textfeld({
    optional: true,
    hoechstens: 40,
    beispiel: 'bAV-1',
    beschreibung:
      'Eigene Kennung ohne Bedeutung für die Rechnung; sie steht in der Antwort. Vorgabe: die Stelle in der Liste, "1", "2" ….',
  })
  id?: string;
  @Codefeld(ARTEN, {
    beispiel: '5',
    beschreibung:
      'Art nach § 229 Abs. 1 Satz 1 SGB V: 1 öffentlich-rechtliche Versorgung, 2 Versorgung der Abgeordneten und Minister, 3 berufsständische Versorgung, 4 Rente nach dem ALG, 5 betriebliche Altersversorgung.',
  })
  art!: Versorgungsbezug['art'];
  @Betragfeld({
    optional: true,
    beispiel: '300.00',
    beschreibung: `Monatlicher Zahlbetrag brutto, ${EURO}, ab 0.00. Genau eines von zahlbetrag und kapital (CR-090a).`,
  })
  zahlbetrag?: string;
  @Betragfeld({
    optional: true,
    beispiel: '30000.00',
    beschreibung: `Ganze Kapitalleistung, auch bei Auszahlung in Raten, ${EURO}; monatlich gilt 1/120 (§ 229 Abs. 1 Satz 3 SGB V).`,
  })
  kapital?: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2025-03-20',
    beschreibung:
      'Tag der (ersten) Auszahlung des Kapitals. Die 120 Monate beginnen mit dem Folgemonat; Vorgabe: der Monat ist einer davon (CR-091).',
  })
  auszahlung?: string;
  @Codefeld(ABFUEHRUNGSPFLICHTEN, {
    optional: true,
    beispiel: '2',
    beschreibung:
      'Beitragsabführungspflicht (KENNZABF): 1 keine, 2 KV und PV, 3 nur KV, 4 KV und PV mit halbem Grundsatz (Beihilfe). Vorgabe 2.',
  })
  beitragsabfuehrungspflicht?: Versorgungsbezug['beitragsabfuehrungspflicht'];
  @Kalendertagfeld({
    optional: true,
    beispiel: '2024-05-01',
    beschreibung: 'Erster Tag der Beitragsabführungspflicht (CR-012). Vorgabe: unbegrenzt.',
  })
  abfuehrungAb?: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2030-12-31',
    beschreibung: 'Letzter Tag der Beitragsabführungspflicht (CR-012). Vorgabe: unbegrenzt.',
  })
  abfuehrungBis?: string;
  @Codefeld(['1', '2'], {
    optional: true,
    beispiel: '1',
    beschreibung:
      'Mehrfachbezug: 1 nein (Freigrenze und Freibetrag werden hier geprüft, für alle genannten Bezüge zusammen), 2 ja (die Krankenkasse hat sie geprüft und den Freibetrag zugeordnet). Vorgabe 1.',
  })
  mehrfachbezug?: Versorgungsbezug['mehrfachbezug'];
  @Objektfeld(() => FreibetragsangabenDto, {
    optional: true,
    beispiel: { anspruch: true, hoehe: '0.00' },
    beschreibung:
      'Freibetrag der KV, nur Art 5, seit 2020 (§ 226 Abs. 2 Satz 2 SGB V). Vorgabe bei mehrfachbezug 1: voller Freibetrag; bei 2: keiner.',
  })
  freibetrag?: FreibetragsangabenDto;
  @Betragfeld({
    optional: true,
    beispiel: '2175.00',
    beschreibung: `VBmax aus der Rückmeldung der Krankenkasse, ${EURO}: höchstens dieser Betrag ist beitragspflichtig. 0.00: kein VBmax mehr (CR-055).`,
  })
  vbmax?: string;
  @Codefeld(['0', '1', '3', '4'], {
    optional: true,
    beispiel: '0',
    beschreibung: 'Waisenleistung wie im DBZK: 0 keine, sonst gleich der Art 1, 3 oder 4 (§ 237 SGB V). Vorgabe 0.',
  })
  waisenleistung?: Versorgungsbezug['waisenleistung'];
  @Betragfeld({
    optional: true,
    beispiel: '50.00',
    beschreibung: `Art 5: im Zahlbetrag enthaltener Teil aus Altersvorsorgevermögen (§ 92 EStG) und Privatanteil, ${EURO} (CR-007).`,
  })
  beitragsfreierAnteil?: string;
  @Objektfeld(() => UnfallversorgungDto, {
    optional: true,
    beispiel: {},
    beschreibung: 'Art 1: der Bezug ist eine Unfallversorgung; mindestens 20 % bleiben beitragsfrei (CR-006).',
  })
  unfallversorgung?: UnfallversorgungDto;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Der Bezug kommt aus dem Ausland; keine inländische Zahlstelle behält ein (CR-008). Vorgabe false.',
  })
  ausland?: boolean;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'Art 4: Der Träger gilt die Erhöhung der PV 2025 einmalig im Juli mit 4,8 % ab (§ 1 Abs. 2 PBAV 2025). Vorgabe false.',
  })
  einmalsatzJuli2025?: boolean;
}

export class KindDto implements Kind {
  @Kalendertagfeld({ beispiel: '2008-01-10', beschreibung: 'Geburtsdatum des Kindes.' })
  geburtsdatum!: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2024-03-01',
    beschreibung: 'Tag des Nachweises. Nur bei Geburt ab dem 1. Juli 2025 von Bedeutung (CR-080, CR-081).',
  })
  nachweisAm?: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'Nachgewiesen im automatisierten Verfahren (§ 55a SGB XI): zählt ab dem Monat der Geburt. Vorgabe false.',
  })
  datenabruf?: boolean;
}

export class WaisenversicherungDto implements Waisenversicherung {
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Das Mitglied bezieht eine gesetzliche Waisenrente.' })
  gesetzlicheWaisenrente!: boolean;
  @Codefeld(['18', '23', '25', 'keine'], {
    beispiel: '25',
    beschreibung:
      'Altersgrenze nach § 10 Abs. 2 SGB V: 18; 23 ohne Erwerbstätigkeit; 25 in Ausbildung oder Freiwilligendienst; keine bei Behinderung. Außer bei keine ist geburtsdatum nötig.',
  })
  altersgrenze!: Waisenversicherung['altersgrenze'];
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Versichert in der landwirtschaftlichen Krankenversicherung (CR-125). Vorgabe false.',
  })
  landwirtschaftlich?: boolean;
}

/** The facts of one member; what is absent has the default that its description names. */
export class RechnungssachverhaltDto implements Sachverhalt {
  @Codefeld(VERSICHERUNGSSTATUS, {
    optional: true,
    beispiel: 'pflichtversichert',
    beschreibung:
      'Versicherung des Mitglieds. freiwillig und auffangpflicht: keine Freigrenze, kein Freibetrag, kein Einbehalt (CR-001 … CR-003). Vorgabe pflichtversichert.',
  })
  versicherungsstatus?: Sachverhalt['versicherungsstatus'];
  @Dezimalfeld({
    optional: true,
    vorkomma: 2,
    nachkomma: 2,
    beispiel: '2.9',
    beschreibung:
      'Zusatzbeitragssatz der Krankenkasse in Prozent, wie er in diesem Monat für die Zahlstelle wirkt: eine Änderung erst ab dem zweiten Monat danach (§ 248 Satz 3 SGB V). Nötig, sobald ein Beitrag zur KV anfällt (CR-060a).',
  })
  zusatzbeitragssatz?: string;
  @Textfeld({
    optional: true,
    hoechstens: 8,
    muster: { ausdruck: '^\\d{8}$', erklaerung: 'Acht Ziffern.' },
    beispiel: '66667777',
    beschreibung:
      'Betriebsnummer der Krankenkasse, deren hinterlegter Zusatzbeitragssatz gelten soll, statt zusatzbeitragssatz: für die Zahlstelle mit zwei Monaten Verzögerung, für Selbstzahler sofort (CR-062, CR-066).',
  })
  krankenkasse?: string;
  @Betragfeld({
    optional: true,
    beispiel: '1500.00',
    beschreibung: `Rente der gesetzlichen Rentenversicherung, ${EURO}. Sie geht den Versorgungsbezügen bis zur Beitragsbemessungsgrenze vor (§ 238 SGB V). Vorgabe: unbekannt.`,
  })
  rente?: string;
  @Betragfeld({
    optional: true,
    beispiel: '0.00',
    beschreibung: `Arbeitsentgelt, ${EURO}. Ist es angegeben, geht es vor, und die Rente zählt nicht mit (§ 230 SGB V). Vorgabe: keines.`,
  })
  arbeitsentgelt?: string;
  @Betragfeld({
    optional: true,
    beispiel: '0.00',
    beschreibung: `Arbeitseinkommen, ${EURO}. Es zählt für die Freigrenze mit (§ 226 Abs. 2 Satz 1 SGB V). Vorgabe: keines.`,
  })
  arbeitseinkommen?: string;
  @Listenfeld(() => BezugsangabenDto, {
    mindestens: 1,
    hoechstens: 10,
    beispiel: [{ art: '5', zahlbetrag: '300.00' }],
    beschreibung: 'Alle Versorgungsbezüge des Mitglieds in diesem Monat.',
  })
  versorgungsbezuege!: BezugsangabenDto[];
  @Listenfeld(() => KindDto, {
    optional: true,
    hoechstens: 20,
    beispiel: [{ geburtsdatum: '2008-01-10' }],
    beschreibung:
      'Kinder des Mitglieds, auch verstorbene, Adoptiv- und Stiefkinder nach § 55 Abs. 4 SGB XI. Vorgabe: keine.',
  })
  kinder?: KindDto[];
  @Wahrheitsfeld({
    optional: true,
    beispiel: true,
    beschreibung:
      'Elterneigenschaft ist nachgewiesen (§ 55 Abs. 3 SGB XI); ein Kind in kinder weist sie auch nach. Vorgabe: nicht nachgewiesen, mit Zuschlag für Kinderlose.',
  })
  elterneigenschaft?: boolean;
  @Kalendertagfeld({
    optional: true,
    beispiel: '1955-03-10',
    beschreibung:
      'Geburtsdatum des Mitglieds: kein Zuschlag bis zum Monat, in dem das 23. Lebensjahr vollendet ist, und keiner für vor 1940 Geborene (CR-071 … CR-073). Vorgabe: unbekannt, Zuschlag ohne Altersgrenze.',
  })
  geburtsdatum?: string;
  @Objektfeld(() => WaisenversicherungDto, {
    optional: true,
    beispiel: { gesetzlicheWaisenrente: true, altersgrenze: 'keine' },
    beschreibung: 'Das Mitglied ist als Waise versichert (§ 5 Abs. 1 Nr. 11b SGB V). Vorgabe: nein.',
  })
  waisenversicherung?: WaisenversicherungDto;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2020-01-01',
    beschreibung:
      'Erster Tag der Versicherung; für Monate davor fallen keine Beiträge an (CR-101). Vorgabe: unbegrenzt.',
  })
  mitgliedAb?: string;
  @Kalendertagfeld({
    optional: true,
    beispiel: '2030-12-31',
    beschreibung:
      'Letzter Tag der Versicherung; für Monate danach fallen keine Beiträge an (CR-101). Vorgabe: unbegrenzt.',
  })
  mitgliedBis?: string;
  @Codefeld(RUNDUNGSARTEN, {
    optional: true,
    beispiel: 'getrennt',
    beschreibung:
      'Rundung der KV nach der Weise der Krankenkasse; amtlich ist keine (CR-134). getrennt: allgemeiner Beitrag und Zusatzbeitrag je mit vollem Satz; zusammen: ein Gesamtsatz; haelftig: halber Satz, gerundet, verdoppelt. Vorgabe getrennt.',
  })
  rundung?: Sachverhalt['rundung'];
}

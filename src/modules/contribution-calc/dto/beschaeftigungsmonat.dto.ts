import {
  BESCHAEFTIGUNGSARTEN,
  RECHTSKREISE,
  type Beschaeftigungsmonat,
  type BisherigesJahr,
} from '../../../domain/contribution-calc/gesamtsozialversicherung/angaben/eingabe';
import {
  Betragfeld,
  Codefeld,
  Dezimalfeld,
  Ganzzahlfeld,
  Kalendermonatfeld,
  Kalendertagfeld,
  Listenfeld,
  Objektfeld,
  Textfeld,
  Wahrheitsfeld,
} from '../../../platform/http/felder/felder';
import { KindDto } from './sachverhalt.dto';

const EURO = 'Euro mit zwei Nachkommastellen';
const SATZ = { optional: true, vorkomma: 2, nachkomma: 3 };

export class BisherigesJahrDto implements BisherigesJahr {
  @Ganzzahlfeld({
    mindestens: 0,
    hoechstens: 330,
    beispiel: 60,
    beschreibung: 'Sozialversicherungstage der Monate davor bei diesem Arbeitgeber, 0 bis 330.',
  })
  svTage!: number;
  @Betragfeld({ beispiel: '6000.00', beschreibung: `In der KV beitragspflichtiges Entgelt dieser Monate, ${EURO}.` })
  kv!: string;
  @Betragfeld({ beispiel: '6000.00', beschreibung: `In der PV beitragspflichtiges Entgelt dieser Monate, ${EURO}.` })
  pv!: string;
  @Betragfeld({
    beispiel: '6000.00',
    beschreibung: `In RV und ALV beitragspflichtiges Entgelt dieser Monate, ${EURO}.`,
  })
  rvAlv!: string;
}

export class UmlagesaetzeDto {
  @Dezimalfeld({
    ...SATZ,
    beispiel: '1.6',
    beschreibung:
      'Umlagesatz U1 der Krankenkasse in Prozent (§ 7, § 9 AAG). Nur Arbeitgeber mit höchstens 30 Beschäftigten; sonst weglassen.',
  })
  u1?: string;
  @Dezimalfeld({ ...SATZ, beispiel: '0.44', beschreibung: 'Umlagesatz U2 der Krankenkasse in Prozent (§ 7, § 9 AAG).' })
  u2?: string;
}

/** One employment in one month; what is absent has the default that its description names. */
export class BeschaeftigungsmonatDto implements Beschaeftigungsmonat {
  @Kalendermonatfeld({
    beispiel: '2026-03',
    beschreibung: 'Abrechnungsmonat, JJJJ-MM. Ein Monat ohne geprüfte Rechtswerte wird abgewiesen.',
  })
  monat!: string;
  @Textfeld({
    mindestens: 4,
    hoechstens: 4,
    muster: { ausdruck: '^[0-9]{4}$', erklaerung: 'Vier Ziffern.' },
    beispiel: '1111',
    beschreibung:
      'Beitragsgruppenschlüssel, je eine Ziffer für KV, RV, ALV, PV. KV: 0 kein, 1 allgemeiner, 3 ermäßigter Beitrag, 6 pauschal, 9 Firmenzahler (4 und 5 Landwirtschaft: nicht hinterlegt). RV: 0 kein, 1 voller, 3 halber (nur Arbeitgeber), 5 pauschal. ALV: 0, 1, 2 halber (nur Arbeitgeber). PV: 0, 1, 2 halber (Beihilfe).',
  })
  beitragsgruppe!: string;
  @Codefeld(BESCHAEFTIGUNGSARTEN, {
    optional: true,
    beispiel: 'regelfall',
    beschreibung:
      'Wie die Last verteilt ist. berufsausbildung: bis 325,00 Euro der Arbeitgeber allein (§ 20 Abs. 3 SGB IV), nie Übergangsbereich; freiwilligendienst (FSJ, FÖJ, BFD): der Arbeitgeber allein; geringfuegig, geringfuegig-privathaushalt: Minijob. Vorgabe regelfall.',
  })
  beschaeftigungsart?: Beschaeftigungsmonat['beschaeftigungsart'];
  @Betragfeld({
    beispiel: '3333.33',
    beschreibung: `Laufendes Arbeitsentgelt brutto für die Sozialversicherungstage des Monats, ${EURO}, ab 0.00 (§ 14 SGB IV).`,
  })
  arbeitsentgelt!: string;
  @Betragfeld({
    optional: true,
    beispiel: '1000.00',
    beschreibung: `Einmalig gezahltes Arbeitsentgelt dieses Monats, ${EURO} (§ 23a SGB IV); davon keine U1 und U2. Die Zuordnung zum Vorjahr (Januar bis März) prüft der Aufrufer. Vorgabe: keines.`,
  })
  einmalzahlung?: string;
  @Objektfeld(() => BisherigesJahrDto, {
    optional: true,
    beispiel: { svTage: 60, kv: '6000.00', pv: '6000.00', rvAlv: '6000.00' },
    beschreibung:
      'Das Kalenderjahr bei diesem Arbeitgeber vor diesem Monat (§ 23a Abs. 3 SGB IV). Nötig, sobald Entgelt und Einmalzahlung zusammen die Grenze des Monats übersteigen (CR-218d).',
  })
  bisher?: BisherigesJahrDto;
  @Ganzzahlfeld({
    optional: true,
    mindestens: 1,
    hoechstens: 30,
    beispiel: 30,
    beschreibung:
      'Sozialversicherungstage: 30 für einen vollen Monat, sonst Kalendertage (§ 1 Abs. 1 BVV). Vorgabe 30.',
  })
  svTage?: number;
  @Codefeld(RECHTSKREISE, {
    optional: true,
    beispiel: 'W',
    beschreibung:
      'Rechtskreis des Beschäftigungsorts: W West, O Ost. Bis 2024 nötig (CR-204a), ab 2025 ohne Bedeutung; mit sachsen O.',
  })
  rechtskreis?: Beschaeftigungsmonat['rechtskreis'];
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Der Beschäftigungsort liegt in Sachsen (§ 58 Abs. 3 SGB XI). Vorgabe false.',
  })
  sachsen?: boolean;
  @Dezimalfeld({
    optional: true,
    vorkomma: 2,
    nachkomma: 2,
    beispiel: '2.9',
    beschreibung:
      'Zusatzbeitragssatz der Krankenkasse in Prozent; eine Änderung gilt für Beschäftigte sofort (CR-201). Nötig bei KV 1, 3, 9, außer wenn der Arbeitgeber allein trägt: dann gilt der durchschnittliche.',
  })
  zusatzbeitragssatz?: string;
  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung:
      'Das regelmäßige Entgelt liegt im Übergangsbereich (§ 20 Abs. 2 SGB IV). Vorgabe: das Entgelt dieses Monats entscheidet; liegt es nicht über der Geringfügigkeitsgrenze, ist die Angabe nötig (CR-213d).',
  })
  uebergangsbereich?: boolean;
  @Wahrheitsfeld({
    optional: true,
    beispiel: true,
    beschreibung:
      'Minijob mit RV 1: Die Mindestbeitragsbemessungsgrundlage gilt (§ 163 Abs. 8 SGB VI); nicht neben anderer Versicherungspflicht. Vorgabe true.',
  })
  mindestbemessung?: boolean;
  @Listenfeld(() => KindDto, {
    optional: true,
    hoechstens: 20,
    beispiel: [{ geburtsdatum: '2008-01-10' }],
    beschreibung: 'Kinder des Beschäftigten, auch verstorbene, nach § 55 SGB XI. Vorgabe: keine.',
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
    beispiel: '1985-03-10',
    beschreibung:
      'Geburtsdatum des Beschäftigten: kein Zuschlag bis zum Monat, in dem das 23. Lebensjahr vollendet ist. Vorgabe: unbekannt, Zuschlag ohne Altersgrenze.',
  })
  geburtsdatum?: string;
  @Objektfeld(() => UmlagesaetzeDto, {
    optional: true,
    beispiel: { u1: '1.6', u2: '0.44' },
    beschreibung: 'Umlagesätze der Krankenkasse; eine Umlage ohne Satz wird nicht gerechnet.',
  })
  umlagesaetze?: UmlagesaetzeDto;
  @Wahrheitsfeld({
    optional: true,
    beispiel: true,
    beschreibung:
      'Der Arbeitgeber zahlt die Umlage für das Insolvenzgeld (§ 358 SGB III); öffentliche Arbeitgeber nicht, Privathaushalte nie. Vorgabe true.',
  })
  insolvenzgeldumlage?: boolean;
}

import { ableitung, amtlich, anbieter, type Quelle } from '../../../kern/norm';
import { BVV, type Kopf, SGB11, SGB3, SGB4, SGB5, SGB6 } from '../kopf';

const GR_UEBERGANG = (ziffer: string): Quelle =>
  amtlich(`Gemeinsames Rundschreiben zum Übergangsbereich vom 20.12.2022 (RS 2022/11), Ziff. ${ziffer}`);
const AAG = (stelle: string): Quelle => amtlich(`${stelle} AAG`);
const SCHLUESSEL = anbieter('Knappschaft-Bahn-See, Haufe: Beitragsgruppen der Meldungen und des Beitragsnachweises');
const ABGELEITET = ableitung('Eigene Ableitung aus den genannten Vorschriften');

/** The rules of the Gesamtsozialversicherungsbeitrag that calculate. */
export const GSV_KOEPFE = {
  'CR-131': {
    titel: 'Hälftige Beiträge: halber Satz mal Entgelt, auf Cent gerundet, verdoppelt.',
    quellen: [BVV('§ 2 Abs. 1 Satz 1')],
  },
  'CR-132': {
    titel: 'Nicht hälftige Beiträge sind die Summe der getrennt gerechneten, gerundeten Anteile.',
    quellen: [BVV('§ 2 Abs. 1 Satz 3')],
  },
  'CR-133': {
    titel: 'Was der Beschäftigte allein trägt, wird mit seinem Satz gerechnet; der Zuschlag für Kinderlose für sich.',
    quellen: [
      BVV('§ 2 Abs. 1 Satz 4'),
      anbieter('Haufe, „Berücksichtigung von Kindern bei den Beiträgen zur Pflegeversicherung“, 4.1'),
    ],
  },
  'CR-200': {
    titel: 'Den Beitrag zur Krankenversicherung tragen Beschäftigter und Arbeitgeber je zur Hälfte.',
    quellen: [SGB5('§ 249 Abs. 1, § 241, § 243')],
  },
  'CR-201': {
    titel: 'Auch der Zusatzbeitrag wird hälftig getragen; ein neuer Satz gilt für Beschäftigte sofort.',
    quellen: [SGB5('§ 249 Abs. 1, § 242 Abs. 1'), SGB5('Umkehrschluss aus § 248 Satz 3')],
  },
  'CR-202': {
    titel: 'Den Zuschlag für Kinderlose trägt der Beschäftigte allein; der Abschlag mindert nur seinen Anteil.',
    quellen: [SGB11('§ 58 Abs. 1 Satz 3, § 59a')],
  },
  'CR-203': {
    titel: 'In Sachsen trägt der Beschäftigte 1 Punkt (mit Beihilfe 0,5 Punkte) allein und die Hälfte des Übrigen.',
    quellen: [SGB11('§ 58 Abs. 3')],
  },
  'CR-203b': {
    titel:
      'In Sachsen wird im Übergangsbereich der allein getragene Teil von der beitragspflichtigen Einnahme für den Gesamtbeitrag gerechnet, die Hälfte des Übrigen von der für den Beschäftigten.',
    quellen: [ABGELEITET, BVV('§ 2 Abs. 2 Satz 3 und 6'), SGB11('§ 58 Abs. 3 Satz 3')],
    gesichert: false,
  },
  'CR-204': {
    titel:
      'Beitragspflichtig ist das Arbeitsentgelt bis zur Beitragsbemessungsgrenze; in RV und ALV bis 2024 nach West und Ost.',
    quellen: [SGB5('§ 223 Abs. 3'), SGB11('§ 55 Abs. 2'), SGB6('§ 157, § 159, § 275a'), SGB3('§ 341 Abs. 3 und 4')],
  },
  'CR-205': {
    titel: 'Die Umlage für das Insolvenzgeld trägt der Arbeitgeber allein, vom Entgelt der Rentenversicherung.',
    quellen: [SGB3('§ 358, § 360')],
  },
  'CR-206': {
    titel: 'Die Umlagen U1 und U2 trägt der Arbeitgeber allein, vom laufenden Entgelt der Rentenversicherung.',
    quellen: [AAG('§ 1, § 7, § 9')],
  },
  'CR-206b': {
    titel: 'Auch die Umlage U2 wird nicht von Einmalzahlungen gerechnet.',
    quellen: [
      AAG('§ 7 Abs. 2 Satz 2 (ausdrücklich nur für U1)'),
      anbieter('Haufe, „Umlageverfahren bei Mutterschaft“, 8; rehm, Lexikon Lohnbüro 2023, Umlage U2'),
    ],
    gesichert: false,
  },
  'CR-206c': {
    titel:
      'Im Übergangsbereich werden die Umlagen von der beitragspflichtigen Einnahme für den Gesamtbeitrag gerechnet.',
    quellen: [ABGELEITET, AAG('§ 7 Abs. 2 Satz 1'), SGB3('§ 358 Abs. 2'), SGB6('§ 163 Abs. 7')],
    gesichert: false,
  },
  'CR-207': {
    titel: 'Der Beitragsgruppenschlüssel sagt je Zweig (KV, RV, ALV, PV), welcher Beitrag zu zahlen ist.',
    quellen: [SCHLUESSEL],
  },
  'CR-207c': {
    titel:
      'Beiträge freiwillig Krankenversicherter führt der Arbeitgeber nur als Firmenzahler ab (9); sein Anteil ist ein Zuschuss. Sonst zahlt das Mitglied selbst.',
    quellen: [SCHLUESSEL, SGB5('§ 257'), SGB11('§ 61'), SGB4('§ 28d')],
    gesichert: false,
  },
  'CR-208': {
    titel: 'Im Beitragsnachweis stehen die Beiträge je Beitragsgruppe, dazu ZBP oder ZBF, U1, U2 und 0050.',
    quellen: [SCHLUESSEL],
  },
  'CR-209': {
    titel: 'RV 3: Für Altersvollrentner nach der Regelaltersgrenze zahlt nur der Arbeitgeber seinen halben Beitrag.',
    quellen: [SGB6('§ 5 Abs. 4, § 172 Abs. 1')],
  },
  'CR-211': {
    titel:
      'ALV 2: Nach der Regelaltersgrenze zahlt nur der Arbeitgeber den halben Beitrag; bis 2021 war er ausgesetzt.',
    quellen: [SGB3('§ 346 Abs. 3')],
  },
  'CR-212': {
    titel:
      'Für Auszubildende bis zur Geringverdienergrenze und im Freiwilligendienst trägt der Arbeitgeber alles allein, mit dem durchschnittlichen Zusatzbeitragssatz.',
    quellen: [SGB4('§ 20 Abs. 3'), SGB5('§ 242 Abs. 3 Satz 1 Nr. 6'), BVV('§ 2 Abs. 1 Satz 2')],
  },
  'CR-212b': {
    titel:
      'Übersteigt das Entgelt die Geringverdienergrenze nur durch eine Einmalzahlung, trägt der Auszubildende vom übersteigenden Teil die Hälfte und den Zuschlag.',
    quellen: [
      SGB4('§ 20 Abs. 3 Satz 2'),
      anbieter('Haufe, „Geringverdiener“, 5 Einmalzahlung'),
      ableitung('Anteil des Arbeitgebers als Rest nach der Rundung'),
    ],
    gesichert: false,
  },
  'CR-213': {
    titel:
      'Im Übergangsbereich gleitet die beitragspflichtige Einnahme von Faktor F mal Geringfügigkeitsgrenze bis zur Obergrenze, die des Beschäftigten von null an.',
    quellen: [SGB4('§ 20 Abs. 2 und 2a'), SGB6('§ 123 Abs. 1')],
    geltung: { ab: '2022-10-01' },
  },
  'CR-213b': {
    titel:
      'Übersteigt das Entgelt eines Monats im Übergangsbereich die Geringfügigkeitsgrenze nicht, gilt Faktor F mal Entgelt, und der Arbeitgeber trägt den Beitrag allein.',
    quellen: [BVV('§ 2 Abs. 2 Satz 2 und 5'), GR_UEBERGANG('4.3.3.2')],
    geltung: { ab: '2022-10-01' },
  },
  'CR-213c': {
    titel: 'In Teilmonaten wird das Entgelt auf den Monat hochgerechnet und die Einnahme wieder anteilig genommen.',
    quellen: [GR_UEBERGANG('4.3.3.5')],
    geltung: { ab: '2022-10-01' },
  },
  'CR-214': {
    titel:
      'Im Übergangsbereich folgt der Gesamtbeitrag aus der Einnahme für den Gesamtbeitrag, der Anteil des Beschäftigten aus seiner eigenen, der des Arbeitgebers aus dem Unterschied; der Zuschlag folgt der ersten, der Abschlag der zweiten.',
    quellen: [BVV('§ 2 Abs. 2')],
    geltung: { ab: '2022-10-01' },
  },
  'CR-215': {
    titel: 'Der Faktor F wird bekannt gegeben und nicht gerechnet.',
    quellen: [SGB4('§ 20 Abs. 2a Satz 2 bis 5')],
    geltung: { ab: '2022-10-01' },
  },
  'CR-217': {
    titel:
      'Für geringfügig Beschäftigte zahlt der Arbeitgeber 13 % zur KV und 15 % zur RV, im Privathaushalt je 5 %; bei Versicherungspflicht in der RV der Beschäftigte den Rest.',
    quellen: [SGB5('§ 249b'), SGB6('§ 168 Abs. 1 Nr. 1b und 1c, § 172 Abs. 3 und 3a')],
  },
  'CR-217b': {
    titel:
      'In der RV gilt für versicherungspflichtige geringfügig Beschäftigte mindestens die Mindestbeitragsbemessungsgrundlage; den Unterschied trägt der Beschäftigte.',
    quellen: [SGB6('§ 163 Abs. 8'), BVV('§ 2 Abs. 1 Satz 5')],
  },
  'CR-217c': {
    titel: 'In Teilmonaten gilt die Mindestbeitragsbemessungsgrundlage anteilig.',
    quellen: [ABGELEITET, BVV('§ 1 Abs. 1')],
    gesichert: false,
  },
  'CR-218': {
    titel: 'In Teilmonaten gilt je Sozialversicherungstag 1/30 der Beitragsbemessungsgrenze, am Ende gerundet.',
    quellen: [BVV('§ 1')],
  },
  'CR-218b': {
    titel:
      'Eine Einmalzahlung ist beitragspflichtig, soweit das bisherige Entgelt des Jahres die anteilige Beitragsbemessungsgrenze nicht erreicht.',
    quellen: [SGB4('§ 23a Abs. 3')],
  },
} as const satisfies Record<string, Kopf>;

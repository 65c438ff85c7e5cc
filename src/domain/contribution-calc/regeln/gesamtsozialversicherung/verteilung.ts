import type { Katalogzeile } from '../../../regelwerk/katalogzeile';
import { anteile, grundlagen, im, nachweis, rechnung } from './rechnung';

const HAENDISCH = 'Von Hand gerechnet';
const KINDERLOS = { elterneigenschaft: false } as const;
const kinder = (...geburtsdaten: string[]) => ({ kinder: geburtsdaten.map((geburtsdatum) => ({ geburtsdatum })) });
const HAUFE_UMLAGE = 'Haufe, „Umlageverfahren U1/U2: Finanzierung der Erstattung“: umlagepflichtig 3.300,00';

/** Who bears what, and where it stands in the Beitragsnachweis: CR-131 … CR-133, CR-200 … CR-211, CR-218. */
export const verteilungsregeln: readonly Katalogzeile[] = [
  rechnung('CR-131', anteile('kv'), [
    { eingabe: im('2025-03', '3333.33'), ergebnis: ['486.66 = 243.33 + 243.33'], quelle: '§ 2 Abs. 1 Satz 1 BVV' },
  ]),
  rechnung('CR-132', anteile('pv'), [
    {
      eingabe: im('2025-03', '3333.33', { sachsen: true }),
      ergebnis: ['120.00 = 76.67 + 43.33'],
      quelle: '§ 2 Abs. 1 Satz 3 BVV: 2,3 % und 1,3 %',
    },
  ]),
  rechnung('CR-133', anteile('pv'), [
    {
      eingabe: im('2025-03', '5512.50', KINDERLOS),
      ergebnis: ['231.54 = 132.31 + 99.23'],
      quelle: 'AOK-Expertenforum, „Beitragszuschlag Kinderlose – Rundungsvorschrift“, Variante 2: 99,23 + 33,08',
    },
  ]),
  rechnung('CR-200', anteile('kv'), [
    { eingabe: im('2025-03', '3000.00'), ergebnis: ['438.00 = 219.00 + 219.00'], quelle: '§ 249 Abs. 1, § 241 SGB V' },
    {
      eingabe: im('2025-03', '3000.00', { beitragsgruppe: '3111' }),
      ergebnis: ['420.00 = 210.00 + 210.00'],
      quelle: '§ 249 Abs. 1, § 243 SGB V',
    },
  ]),
  rechnung('CR-201', anteile('zusatzbeitrag'), [
    { eingabe: im('2025-12', '3000.00'), ergebnis: ['75.00 = 37.50 + 37.50'], quelle: '§ 249 Abs. 1 SGB V' },
    {
      eingabe: im('2026-01', '3000.00', { zusatzbeitragssatz: '2.8' }),
      ergebnis: ['84.00 = 42.00 + 42.00'],
      quelle: 'Umkehrschluss aus § 248 Satz 3 SGB V: sofort',
    },
  ]),
  rechnung('CR-202', anteile('pv'), [
    {
      eingabe: im('2025-03', '3000.00', kinder('2006-01-10', '2008-01-10', '2010-01-10')),
      ergebnis: ['93.00 = 39.00 + 54.00'],
      quelle: '§ 59a SGB XI: 3,1 %, davon der Arbeitgeber 1,8 %',
    },
    {
      eingabe: im('2025-03', '3000.00', KINDERLOS),
      ergebnis: ['126.00 = 72.00 + 54.00'],
      quelle: 'Techniker Krankenkasse, Rechenbeispiele 2025: 2,4 % und 1,8 %',
    },
    {
      eingabe: im('2025-03', '3000.00', { ...KINDERLOS, geburtsdatum: '2003-05-10' }),
      ergebnis: ['108.00 = 54.00 + 54.00'],
      quelle: '§ 55 Abs. 3 Satz 1 SGB XI: unter 23 Jahren',
    },
  ]),
  rechnung('CR-203', anteile('pv'), [
    {
      eingabe: im('2025-03', '3000.00', { sachsen: true }),
      ergebnis: ['108.00 = 69.00 + 39.00'],
      quelle: 'Haufe, „Nichtversicherte GKV“, 7.1: 2,3 % und 1,3 %',
    },
    {
      eingabe: im('2023-03', '3000.00', { sachsen: true }),
      ergebnis: ['91.50 = 60.75 + 30.75'],
      quelle: 'Salus BKK, „Pflegeversicherung in Sachsen“: 2,025 % und 1,025 %',
    },
    {
      eingabe: im('2025-03', '3000.00', { sachsen: true, beitragsgruppe: '1112' }),
      ergebnis: ['54.00 = 34.50 + 19.50'],
      quelle: '§ 58 Abs. 3 Satz 2 SGB XI: 0,5 % allein, vom Übrigen die Hälfte',
    },
    {
      eingabe: im('2025-03', '3000.00', { sachsen: true, ...KINDERLOS }),
      ergebnis: ['126.00 = 87.00 + 39.00'],
      quelle: 'transparent-beraten.de, „Pflegeversicherung Sachsen“: 2,9 % und 1,3 %',
    },
  ]),
  rechnung('CR-203b', anteile('pv'), [
    {
      eingabe: im('2025-03', '1400.00', { sachsen: true }),
      ergebnis: ['47.64 = 28.43 + 19.21'],
      quelle: `${HAENDISCH}: 1,3 % von 1.168,98 und 1 % von 1.323,37`,
    },
    {
      eingabe: im('2025-03', '2000.00', { sachsen: true }),
      ergebnis: ['72.00 = 46.00 + 26.00'],
      quelle: 'An der Obergrenze wie in der Regel: 2,3 % und 1,3 %',
    },
  ]),
  rechnung('CR-204', grundlagen, [
    {
      eingabe: im('2024-03', '8000.00', { rechtskreis: 'W' }),
      ergebnis: { kv: '5175.00', rvAlv: '7550.00', pv: '5175.00' },
      quelle: 'Sozialversicherungs-Rechengrößenverordnung 2024',
    },
    {
      eingabe: im('2024-03', '8000.00', { rechtskreis: 'O' }),
      ergebnis: { kv: '5175.00', rvAlv: '7450.00', pv: '5175.00' },
      quelle: 'Sozialversicherungs-Rechengrößenverordnung 2024',
    },
    {
      eingabe: im('2025-03', '9000.00'),
      ergebnis: { kv: '5512.50', rvAlv: '8050.00', pv: '5512.50' },
      quelle: 'Sozialversicherungs-Rechengrößenverordnung 2025',
    },
  ]),
  rechnung('CR-205', anteile('insolvenzgeld'), [
    {
      eingabe: im('2025-03', '9000.00'),
      ergebnis: ['12.08 = 0.00 + 12.08'],
      quelle: '§ 360 SGB III: 0,15 % von 8.050',
    },
    {
      eingabe: im('2025-03', '9000.00', { insolvenzgeldumlage: false }),
      ergebnis: ['keine'],
      quelle: '§ 358 Abs. 1 Satz 2 SGB III',
    },
  ]),
  rechnung('CR-206', anteile('u1'), [
    {
      eingabe: im('2021-04', '3300.00', { rechtskreis: 'W', einmalzahlung: '1500.00', umlagesaetze: { u1: '1.6' } }),
      ergebnis: ['52.80 = 0.00 + 52.80'],
      quelle: HAUFE_UMLAGE,
    },
    {
      eingabe: im('2025-03', '9000.00', { umlagesaetze: { u1: '1.6' } }),
      ergebnis: ['128.80 = 0.00 + 128.80'],
      quelle: '§ 7 Abs. 2 AAG: höchstens 8.050',
    },
  ]),
  rechnung('CR-206b', anteile('u2'), [
    {
      eingabe: im('2021-04', '3300.00', { rechtskreis: 'W', einmalzahlung: '1500.00', umlagesaetze: { u2: '0.44' } }),
      ergebnis: ['14.52 = 0.00 + 14.52'],
      quelle: HAUFE_UMLAGE,
    },
  ]),
  rechnung('CR-206c', anteile('u1', 'insolvenzgeld'), [
    {
      eingabe: im('2025-03', '1400.00', { umlagesaetze: { u1: '1.6' } }),
      ergebnis: ['21.17 = 0.00 + 21.17', '1.99 = 0.00 + 1.99'],
      quelle: `${HAENDISCH}: von 1.323,37`,
    },
  ]),
  rechnung('CR-207', nachweis, [
    {
      eingabe: im('2025-03', '3000.00', { beitragsgruppe: '0100', insolvenzgeldumlage: false }),
      ergebnis: ['0100: 558.00'],
      quelle: 'Haufe, „Beitragsgruppen“: nur Rentenversicherung (Werkstudent)',
    },
    {
      eingabe: im('2025-03', '3000.00', { beitragsgruppe: '0000' }),
      ergebnis: ['0050: 4.50'],
      quelle: 'Knappschaft-Bahn-See, „Beitragsgruppen“: kurzfristig Beschäftigte',
    },
  ]),
  rechnung('CR-207c', nachweis, [
    {
      eingabe: im('2025-03', '7000.00', { beitragsgruppe: '9111' }),
      ergebnis: ['9000: 804.82', 'ZBF: 137.82', '0100: 1302.00', '0010: 182.00', '0001: 198.46', '0050: 10.50'],
      quelle: `Haufe, „Beitragsgruppen“: Firmenzahler; ${HAENDISCH}`,
    },
    {
      eingabe: im('2025-03', '7000.00', { beitragsgruppe: '0111', insolvenzgeldumlage: false }),
      ergebnis: ['0100: 1302.00', '0010: 182.00'],
      quelle:
        'Knappschaft-Bahn-See, „Beitragsgruppen“: PV 1 auch ohne Firmenzahler; der Beitrag ist nicht nachzuweisen',
    },
  ]),
  rechnung('CR-208', nachweis, [
    {
      eingabe: im('2025-03', '3000.00', { umlagesaetze: { u1: '1.6', u2: '0.44' } }),
      ergebnis: [
        '1000: 438.00',
        'ZBP: 75.00',
        '0100: 558.00',
        '0010: 78.00',
        '0001: 108.00',
        'U1: 48.00',
        'U2: 13.20',
        '0050: 4.50',
      ],
      quelle: 'Haufe, „Beitragsgruppen“: Schlüssel des Beitragsnachweises',
    },
  ]),
  rechnung('CR-209', anteile('rv'), [
    {
      eingabe: im('2025-03', '3000.00', { beitragsgruppe: '3321' }),
      ergebnis: ['279.00 = 0.00 + 279.00'],
      quelle: '§ 172 Abs. 1 SGB VI: 9,3 %',
    },
  ]),
  rechnung('CR-211', anteile('alv'), [
    {
      eingabe: im('2021-12', '3000.00', { rechtskreis: 'W', beitragsgruppe: '3321' }),
      ergebnis: ['0.00 = 0.00 + 0.00'],
      quelle: '§ 346 Abs. 3 SGB III: bis Ende 2021 ausgesetzt',
    },
    {
      eingabe: im('2022-01', '3000.00', { rechtskreis: 'W', beitragsgruppe: '3321' }),
      ergebnis: ['36.00 = 0.00 + 36.00'],
      quelle: '§ 346 Abs. 3 SGB III: 1,2 %',
    },
  ]),
  rechnung('CR-218', grundlagen, [
    {
      eingabe: im('2025-03', '5000.00', { svTage: 10 }),
      ergebnis: { kv: '1837.50', rvAlv: '2683.33', pv: '1837.50' },
      quelle: 'Haufe, „Teillohnzahlungszeitraum“, 2.1: 1/360 der Jahresgrenze mal Tage, am Ende gerundet',
    },
  ]),
  rechnung('CR-218b', grundlagen, [
    {
      eingabe: im('2023-05', '4300.00', {
        rechtskreis: 'W',
        einmalzahlung: '4300.00',
        bisher: { svTage: 120, kv: '17200.00', pv: '17200.00', rvAlv: '17200.00' },
      }),
      ergebnis: { kv: '7737.50', rvAlv: '8600.00', pv: '7737.50' },
      quelle: 'Barmer, „Einmalzahlung“, Beispiel 2023: vom Urlaubsgeld sind 3.437,50 (KV) beitragspflichtig',
    },
    {
      eingabe: im('2022-11', '3000.00', { rechtskreis: 'W', einmalzahlung: '1500.00' }),
      ergebnis: { kv: '4500.00', rvAlv: '4500.00', pv: '4500.00' },
      quelle: 'BKK VBU, „Weihnachtsgeld richtig abrechnen“, Beispiel 1: unter der Monatsgrenze keine Besonderheit',
    },
  ]),
];

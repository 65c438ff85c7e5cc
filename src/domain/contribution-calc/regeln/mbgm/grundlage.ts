import type { Katalogzeile } from '../../../regelwerk/katalogzeile';
import { abweichungen, basis, block, grundlagen, mbgm, monat, positionen, rechnung } from './rechnung';

const OEGK_TAGE = 'ÖGK, contentid 10007.897475';
const K5 = 'gdo-k5lohn.at, „Höchstbeitragsgrundlage“';

/** Ceilings, Betriebliche Vorsorge, Dienstgeberabgabe: CR-304, 305, 307 … 309, 321, 322. */
export const grundlagenregeln: readonly Katalogzeile[] = [
  rechnung('CR-304', grundlagen, [
    {
      eingabe: monat('2026-03', 'B001', '4000.00', { letzterTag: 10 }),
      ergebnis: ['AB 2310.00 (10 Tage)'],
      quelle: '§ 45 ASVG: 10 × 231,00',
    },
    { eingabe: monat('2026-03', 'B001', '7000.00'), ergebnis: ['AB 6930.00 (30 Tage)'], quelle: '§ 45 ASVG: 6.930,00' },
    {
      eingabe: monat('2026-02', 'B001', '6930.00'),
      ergebnis: ['AB 6930.00 (30 Tage)'],
      quelle: `${OEGK_TAGE}: voller Kalendermonat 30 Tage`,
    },
    {
      eingabe: mbgm('2025-10', [
        block('B001', [basis('AB', '7000.00')]),
        block('B002', [basis('AB', '500.00')], { beginnVerrechnung: '31' }),
      ]),
      ergebnis: ['AB 6235.00 (29 Tage)', 'AB 215.00 (1 Tage)'],
      quelle: `${OEGK_TAGE}: Wechsel am 31.10.: 29 Tage und 1 Tag`,
    },
    {
      eingabe: mbgm('2025-02', [
        block('B001', [basis('AB', '1000.00')]),
        block('B002', [basis('AB', '1000.00')], { beginnVerrechnung: '11' }),
      ]),
      ergebnis: ['AB 1000.00 (10 Tage)', 'AB 1000.00 (20 Tage)'],
      quelle: `${K5}, Beispiel A: Wechsel am 11.02. in einer Beschäftigung, zusammen 30 Tage`,
    },
    {
      eingabe: mbgm('2025-02', [
        block('B001', [basis('AB', '1000.00')], { letzterTag: 10 }),
        block('B002', [basis('AB', '1000.00')], { beginnVerrechnung: '20' }),
      ]),
      ergebnis: ['AB 1000.00 (10 Tage)', 'AB 1000.00 (9 Tage)'],
      quelle: `${K5}, Beispiel B: zwei Beschäftigungen, 10 und 9 Tage`,
    },
    {
      eingabe: mbgm('2025-03', [
        block('B045', [basis('AB', '500.00')]),
        block('B001', [basis('AB', '700.00')], { beginnVerrechnung: '15' }),
      ]),
      ergebnis: ['AB 500.00 (14 Tage)', 'AB 700.00 (17 Tage)'],
      quelle: `${OEGK_TAGE}: beim Wechsel von einer Lehre werden die Tage ausgezählt`,
    },
    {
      eingabe: monat('2026-03', 'B053', '9000.00', { ohneSonderzahlungen: true }),
      ergebnis: ['AB 8085.00 (30 Tage)'],
      quelle: 'WKO, „Beitragswesen Freie Dienstnehmer 2026“: 8.085,00 ohne Sonderzahlungen',
    },
    {
      eingabe: mbgm('2019-05', [block('B010', [basis('AB', '200.00')], { beginnVerrechnung: '10' })], {
        abrechnung: 'fallweise',
      }),
      ergebnis: ['AB 174.00 (1 Tage)'],
      quelle: 'DM-Org E.32.2.5.1, Beispiel 06, mit dem Wert von 2019: täglich 174,00',
    },
  ]),
  rechnung('CR-305', grundlagen, [
    {
      eingabe: mbgm('2026-11', [block('B001', [basis('SZ', '7000.00')])], { sonderzahlungenBisher: '6930.00' }),
      ergebnis: ['SZ 6930.00 (30 Tage)'],
      quelle: '§ 54 ASVG: im Jahr 13.860,00',
    },
    {
      eingabe: mbgm('2026-12', [block('B001', [basis('SZ', '100.00')])], { sonderzahlungenBisher: '13860.00' }),
      ergebnis: ['SZ 0.00 (30 Tage)'],
      quelle: '§ 54 ASVG: im Jahr 13.860,00',
    },
    {
      eingabe: mbgm('2026-06', [
        block('B001', [basis('SZ', '10000.00')]),
        block('B002', [basis('SZ', '5000.00')], { beginnVerrechnung: '16' }),
      ]),
      ergebnis: ['SZ 10000.00 (15 Tage)', 'SZ 3860.00 (15 Tage)'],
      quelle: '§ 54 ASVG: im Jahr 13.860,00',
    },
  ]),
  rechnung('CR-307', positionen, [
    {
      eingabe: monat('2026-03', 'B010', '100.00', { vorsorge: true }),
      ergebnis: ['AB T01 1.1: 1.10', 'BV V01 1.53: 1.53'],
      quelle: '§ 6 BMSVG: ohne Geringfügigkeitsgrenze',
    },
    {
      eingabe: mbgm('2026-03', [block('B001', [basis('BV', '10000.00')])]),
      ergebnis: ['BV V01 1.53: 153.00'],
      quelle: '§ 6 BMSVG: ohne Höchstbeitragsgrundlage',
    },
    {
      eingabe: monat('2026-03', 'B001', '3000.00', { sonderzahlung: '3000.00', vorsorge: true }),
      ergebnis: ['AB T01 39.05: 1171.50', 'SZ T02 37.55: 1126.50', 'BV V01 1.53: 91.80'],
      quelle: '§ 6 BMSVG: Entgelt und Sonderzahlungen',
    },
  ]),
  rechnung('CR-308', grundlagen, [
    {
      eingabe: mbgm(
        '2019-05',
        [block('B010', [basis('AB', '300.00'), basis('SO', '300.00')], { beginnVerrechnung: '1' })],
        {
          abrechnung: 'fallweise',
        },
      ),
      ergebnis: ['AB 174.00 (1 Tage)', 'SO 300.00 (1 Tage)'],
      quelle: 'DM-Org E.32.2.5.2, Beispiel 07: 300,00 für die Dienstgeberabgabe, täglich begrenzt für T01',
    },
  ]),
  rechnung('CR-309', abweichungen, [
    {
      eingabe: mbgm('2026-03', [block('B001', [basis('AB', '6930.01', 'T01')])]),
      ergebnis: ['hoechstbeitragsgrundlage CR-309 6930.01 6930.00'],
      quelle: 'Codeliste der ÖGK (BW1877): ein Cent über der Höchstbeitragsgrundlage',
    },
    {
      eingabe: mbgm('2026-03', [block('B001', [basis('AB', '6930.00', 'T01')])]),
      ergebnis: [],
      quelle: 'Codeliste der ÖGK (BW1877)',
    },
    {
      eingabe: mbgm('2019-05', [block('B001', [basis('AB', '6200.00', 'T01')])], { verfahren: 'vorschreiber' }),
      ergebnis: [],
      quelle: 'DM-Org E.32.2.9, Beispiel 21: 6.200,00 ohne Begrenzung gemeldet',
    },
  ]),
  rechnung('CR-321', positionen, [
    {
      eingabe: monat('2026-03', 'B010', '500.00', { summeGeringfuegige: '826.65' }),
      ergebnis: ['AB T01 1.1: 5.50'],
      quelle: '§ 1 DAG: „übersteigt“; WKO 2026: 826,65',
    },
    {
      eingabe: monat('2026-03', 'B010', '500.00', { summeGeringfuegige: '826.66', sonderzahlung: '250.00' }),
      ergebnis: ['AB T01 1.1: 5.50', 'AB Z01 19.4: 97.00', 'SZ T02 1.1: 2.75', 'SZ Z01 19.4: 48.50'],
      quelle: '§ 2 DAG: einschließlich Sonderzahlungen; WKO 2026: 19,40 %',
    },
    {
      eingabe: monat('2026-03', 'B010', '300.00', {
        abrechnung: 'fallweise',
        summeGeringfuegige: '1000.00',
        sonderzahlung: '50.00',
      }),
      ergebnis: ['AB T01 1.1: 2.54', 'SZ T02 1.1: 0.55', 'SO Z01 19.4: 67.90'],
      quelle: 'DM-Org D.58: SO bei fallweiser Beschäftigung; 231,00 täglich',
    },
  ]),
  rechnung('CR-322', positionen, [
    {
      eingabe: monat('2026-03', 'B010', '551.10', { summeGeringfuegige: '1000.00' }),
      ergebnis: ['AB T01 1.1: 6.06', 'AB Z01 19.4: 106.91'],
      quelle: 'WKO, „Beitragswesen Freie Dienstnehmer 2026“: 20,50 % = 1,10 % + 19,40 %',
    },
    {
      eingabe: monat('2019-05', 'B010', '400.00', { summeGeringfuegige: '670.23' }),
      ergebnis: ['AB T01 1.2: 4.80', 'AB Z01 16.4: 65.60'],
      quelle: 'pfeifferhiebl.at, „Sozialversicherungswerte für 2019“: 1,2 % zuzüglich 16,4 % über 670,22',
    },
  ]),
];

import type { Katalogzeile } from '../../../regelwerk/katalogzeile';
import { basis, block, mbgm, monat, positionen, rechnung, summen } from './rechnung';

const WKO_FREI = 'WKO, „Beitragswesen Freie Dienstnehmer 2026“';
const WKO_LEHRE = 'WKO, „Beitragswesen Lehrlinge 2024“';
const WERTE_2019 = 'pfeifferhiebl.at, „Sozialversicherungswerte für 2019“';

/** Percentage, amount, sum: CR-300 … CR-302, CR-306, CR-325, CR-327. */
export const tarifregeln: readonly Katalogzeile[] = [
  rechnung('CR-300', positionen, [
    {
      eingabe: mbgm('2026-10', [block('B045', [basis('AB', '950.00', 'T01')])]),
      ergebnis: ['AB T01 28.45: 270.28'],
      quelle: 'ÖGK-Testplattform SIT, 07.10.2026 (BW1917): 950,00 × 28,45 % = 270,275, gebucht 270,28',
    },
    {
      eingabe: mbgm('2019-05', [block('B030', [basis('AB', '333.33', 'T01'), basis('BV', '333.33', 'V01')])]),
      ergebnis: ['AB T01 1.2: 4.00', 'BV V01 1.53: 5.10'],
      quelle: 'DM-Org E.32.2.6, Beispiel 10: 333,33 × 1,53 % = 5,10',
    },
    {
      eingabe: mbgm('2019-05', [block('B002', [basis('AB', '401.50', 'T01', 'A03')])]),
      ergebnis: ['AB T01 39.5: 158.59', 'AB A03 -3: -12.05'],
      quelle: 'DM-Org D.62: -12,045 wird vom Betrag her aufgerundet, das Vorzeichen kommt danach',
    },
    {
      eingabe: mbgm('2026-03', [block('B777', [basis('AB', '700.00', { typ: 'T01', prozent: '39.6' })])]),
      ergebnis: ['AB T01 39.6: 277.20'],
      quelle: 'DM-Org E.32.2.4.1, Beispiel 04: 700,00 × 39,60 % = 277,20',
    },
  ]),
  rechnung('CR-301', summen, [
    {
      eingabe: mbgm('2023-05', [
        block('B010', [basis('AB', '0.45'), basis('BV', '0.30')]),
        block('B010', [basis('AB', '0.45'), basis('BV', '0.30')], { neueBeschaeftigung: true }),
      ]),
      ergebnis: '0.00, Storno 0.00',
      quelle:
        'DM-Org E.32.2.2.5: jede Position wird für sich gerundet (0,00495 und 0,00459), nicht die Summe (0,01908)',
    },
    {
      eingabe: mbgm('2019-05', [block('B002', [basis('AB', '400.00', 'T01', 'A03'), basis('BV', '400.00', 'V01')])]),
      ergebnis: '152.12, Storno -152.12',
      quelle: 'DM-Org E.32.2.6, Beispiel 10, mit dem Satz von 2019: 158,00 - 12,00 + 6,12',
    },
  ]),
  rechnung('CR-302', summen, [
    {
      eingabe: monat('2019-05', 'B010', '350.00', { geburtsdatum: '1950-01-15' }),
      ergebnis: '0.00, Storno 0.00',
      quelle: 'DM-Org E.32.2.6.2, Beispiel 09: die Summe null trägt „+“',
    },
  ]),
  rechnung('CR-306', positionen, [
    {
      eingabe: mbgm('2019-06', [block('B001', [basis('SZ', '3000.00')])]),
      ergebnis: ['SZ T02 38: 1140.00'],
      quelle: `${WERTE_2019}: 39,50 %, bei Sonderzahlungen 1 % (DN) und 0,5 % (DG) weniger`,
    },
    {
      eingabe: mbgm('2026-06', [block('B053', [basis('SZ', '3000.00')])]),
      ergebnis: ['SZ T02 37.55: 1126.50'],
      quelle: `${WKO_FREI}: 38,05 %; bei Sonderzahlungen ohne 0,50 %`,
    },
  ]),
  rechnung('CR-325', summen, [
    {
      eingabe: mbgm('2019-05', [block('B001', [basis('AB', '2000.00', 'T01')])]),
      ergebnis: '790.00, Storno -790.00',
      quelle: 'DM-Org E.32.2.8.1, Beispiel 14, mit dem Satz von 2019',
    },
    {
      eingabe: mbgm('2026-05', [block('B053', [])]),
      ergebnis: '0.00, Storno 0.00',
      quelle: 'DM-Org E.32.2.8.5, Beispiel 18: Storno der mBGM ohne Verrechnung mit „+“',
    },
  ]),
  rechnung('CR-327', positionen, [
    {
      eingabe: monat('2019-05', 'B001', '3000.00'),
      ergebnis: ['AB T01 39.5: 1185.00'],
      quelle: `${WERTE_2019}: gesamt 39,50 %`,
    },
    {
      eingabe: monat('2020-05', 'B002', '3000.00'),
      ergebnis: ['AB T01 39.35: 1180.50'],
      quelle: 'Werte 2020: gesamt 39,35 %',
    },
    {
      eingabe: monat('2026-05', 'B001', '3000.00'),
      ergebnis: ['AB T01 39.05: 1171.50'],
      quelle: 'Tarifsystem: 39,05 %',
    },
    {
      eingabe: monat('2026-05', 'B053', '3000.00'),
      ergebnis: ['AB T01 38.05: 1141.50'],
      quelle: `${WKO_FREI}: Summe 38,05 %`,
    },
    {
      eingabe: monat('2019-05', 'B053', '3000.00'),
      ergebnis: ['AB T01 38.5: 1155.00'],
      quelle: `${WERTE_2019}: freie Dienstnehmer 38,50 %`,
    },
    {
      eingabe: monat('2024-05', 'B044', '2200.00'),
      ergebnis: ['AB T01 28.45: 625.90'],
      quelle: `${WKO_LEHRE}: B044, B045 28,45 %`,
    },
    {
      eingabe: monat('2019-05', 'B045', '1900.00'),
      ergebnis: ['AB T01 28.55: 542.45'],
      quelle: 'DM-Org E.32.2.4.1, Beispiel 04: B045 28,55 %',
    },
    {
      eingabe: monat('2026-05', 'B010', '500.00'),
      ergebnis: ['AB T01 1.1: 5.50'],
      quelle: `${WKO_FREI}: geringfügig 1,10 %`,
    },
    {
      eingabe: mbgm('2026-05', [block('B900', [basis('AB', '500.00')], { tarif: 'geringfuegig' })]),
      ergebnis: ['AB T01 1.1: 5.50'],
      quelle: `${WKO_FREI}: geringfügig 1,10 %`,
    },
    {
      eingabe: mbgm('2026-05', [block('B001', [basis('AB', '3000.00')], { ergaenzungen: ['E01'] })]),
      ergebnis: 'angaben-abgewiesen',
      quelle: 'DM-Org E.32.2.9, Beispiel 19: Ergänzung E01; ihr Prozentsatz ist nicht veröffentlicht',
    },
  ]),
];

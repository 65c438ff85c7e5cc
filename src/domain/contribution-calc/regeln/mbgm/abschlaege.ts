import type { Katalogzeile } from '../../../regelwerk/katalogzeile';
import { abweichungen, basis, block, mbgm, monat, positionen, rechnung } from './rechnung';

const AV_GERING = 'ÖGK, DGservice 4/2025, „Verringerung des AV-Beitrages bei geringem Einkommen“';
const WKO_FREI = 'WKO, „Beitragswesen Freie Dienstnehmer 2026“';
const WKO_LEHRE = 'WKO, „Beitragswesen Lehrlinge 2024“';
const ALTER = 'ÖGK, DGservice 2/2024, „Weniger Beiträge im Alter“';
const GEMELDET = block('B001', [basis('AB', '3000.00', 'T01', 'A01')]);

/** Abschläge, the Zuschlag of Vienna, and the comparison: CR-310 … CR-320, CR-323, CR-324, CR-326. */
export const abschlagsregeln: readonly Katalogzeile[] = [
  rechnung('CR-310', positionen, [
    {
      eingabe: monat('2026-01', 'B002', '2450.00', { sonderzahlung: '2380.00' }),
      ergebnis: ['AB T01 39.05: 956.73', 'AB A01 -0.95: -23.28', 'SZ T02 37.55: 893.69', 'SZ A02 -1.95: -46.41'],
      quelle: `${AV_GERING}: laufend 2.450,00 zwei Prozent, Sonderzahlung 2.380,00 ein Prozent`,
    },
    {
      eingabe: monat('2026-01', 'B002', '1000.00', { letzterTag: 5 }),
      ergebnis: ['AB T01 39.05: 390.50', 'AB A03 -2.95: -29.50'],
      quelle: `${AV_GERING}: keine fiktive Aufrechnung auf einen vollen Monat`,
    },
  ]),
  rechnung('CR-311', positionen, [
    {
      eingabe: monat('2026-01', 'B053', '2225.00'),
      ergebnis: ['AB T01 38.05: 846.61', 'AB A03 -2.95: -65.64'],
      quelle: `${WKO_FREI}: bis 2.225,00`,
    },
    {
      eingabe: monat('2026-01', 'B053', '2225.01'),
      ergebnis: ['AB T01 38.05: 846.62', 'AB A02 -1.95: -43.39'],
      quelle: `${WKO_FREI}: über 2.225,00`,
    },
    {
      eingabe: monat('2026-01', 'B053', '2630.00'),
      ergebnis: ['AB T01 38.05: 1000.72', 'AB A01 -0.95: -24.99'],
      quelle: `${WKO_FREI}: bis 2.630,00`,
    },
    {
      eingabe: monat('2026-01', 'B053', '2630.01'),
      ergebnis: ['AB T01 38.05: 1000.72'],
      quelle: `${WKO_FREI}: über 2.630,00`,
    },
  ]),
  rechnung('CR-312', positionen, [
    {
      eingabe: monat('2019-05', 'B001', '1000.00'),
      ergebnis: ['AB T01 39.5: 395.00', 'AB A03 -3: -30.00'],
      quelle: 'DM-Org E.32.2.3.2, Beispiel 02: A03 -3,000 % = -30,00',
    },
    {
      eingabe: monat('2024-05', 'B001', '2128.00'),
      ergebnis: ['AB T01 39.05: 830.98', 'AB A02 -1.95: -41.50'],
      quelle: '§ 2a AMPFG, Werte 2024',
    },
  ]),
  rechnung('CR-313', positionen, [
    {
      eingabe: monat('2024-05', 'B045', '1951.00'),
      ergebnis: ['AB T01 28.45: 555.06', 'AB A04 -1.15: -22.44'],
      quelle: `${WKO_LEHRE}: bis 1.951,00 0 %`,
    },
    {
      eingabe: monat('2024-05', 'B045', '2128.00'),
      ergebnis: ['AB T01 28.45: 605.42', 'AB A05 -0.15: -3.19'],
      quelle: `${WKO_LEHRE}: bis 2.128,00 1 %`,
    },
    {
      eingabe: monat('2024-05', 'B045', '2128.01'),
      ergebnis: ['AB T01 28.45: 605.42'],
      quelle: `${WKO_LEHRE}: darüber 1,15 %`,
    },
    {
      eingabe: mbgm('2019-05', [block('B045', [basis('AB', '500.00', 'T01', 'A04')])]),
      ergebnis: ['AB T01 28.55: 142.75', 'AB A04 -1.2: -6.00'],
      quelle: 'DM-Org E.32.2.4.1, Beispiel 04: 142,75 und -6,00',
    },
  ]),
  rechnung('CR-314', positionen, [
    {
      eingabe: mbgm('2026-01', [
        block('B001', [basis('AB', '1500.00')]),
        block('B002', [basis('AB', '1500.00')], { beginnVerrechnung: '16' }),
      ]),
      ergebnis: ['AB T01 39.05: 585.75', 'AB T01 39.05: 585.75'],
      quelle: 'Codeliste der ÖGK (BW1923): der Abschlag gilt für die Summe der Verrechnungsbasen',
    },
  ]),
  rechnung('CR-315', positionen, [
    {
      eingabe: monat('2026-12', 'B001', '2630.00', { dienstverhaeltnisAb: '2020-01-01' }),
      ergebnis: ['AB T01 39.05: 1027.02', 'AB A01 -0.95: -24.99'],
      quelle: 'DM-Org D.60: A01 bis 31.12.2027',
    },
    {
      eingabe: monat('2027-01', 'B001', '2630.00'),
      ergebnis: 'rechtswert-nicht-geprueft',
      quelle: 'DM-Org D.60: die Prozentsätze ab 2027 sind nicht veröffentlicht',
    },
  ]),
  rechnung('CR-316', positionen, [
    {
      eingabe: monat('2026-05', 'B001', '3000.00', { geburtsdatum: '1966-05-10' }),
      ergebnis: ['AB T01 39.05: 1171.50'],
      quelle: `${ALTER}: ab Beginn des Folgemonates`,
    },
    {
      eingabe: monat('2026-06', 'B001', '3000.00', { geburtsdatum: '1966-05-10' }),
      ergebnis: ['AB T01 39.05: 1171.50', 'AB A09 -1.1: -33.00'],
      quelle: `${ALTER}: ab Beginn des Folgemonates`,
    },
    {
      eingabe: monat('2026-05', 'B001', '3000.00', { geburtsdatum: '1966-05-01' }),
      ergebnis: ['AB T01 39.05: 1171.50', 'AB A09 -1.1: -33.00'],
      quelle: `${ALTER}: Geburtstag auf den Ersten eines Monates`,
    },
  ]),
  rechnung('CR-317', positionen, [
    {
      eingabe: monat('2026-05', 'B010', '350.00', { geburtsdatum: '1960-01-15' }),
      ergebnis: ['AB T01 1.1: 3.85', 'AB A09 -1.1: -3.85'],
      quelle: 'DM-Org E.32.2.6.2, Beispiel 09: der Abzug hebt die Verrechnung genau auf',
    },
  ]),
  rechnung('CR-318', positionen, [
    {
      eingabe: monat('2019-05', 'B001', '2500.00', { geburtsdatum: '1955-03-10' }),
      ergebnis: ['AB T01 39.5: 987.50', 'AB A09 -1.2: -30.00', 'AB A10 -6.35: -158.75'],
      quelle: 'DM-Org E.32.2.3.3, Beispiel 03: A10 -6,350 % = -158,75',
    },
    {
      eingabe: monat('2026-05', 'B001', '3000.00', { geburtsdatum: '1965-01-10', pensionsanspruchAb: '2026-04-01' }),
      ergebnis: ['AB T01 39.05: 1171.50', 'AB A09 -1.1: -33.00', 'AB A10 -6: -180.00'],
      quelle: `${ALTER}: Anspruch auf Alterspension: A09, A10`,
    },
    {
      eingabe: monat('2026-05', 'B001', '3000.00', { geburtsdatum: '1965-01-10' }),
      ergebnis: ['AB T01 39.05: 1171.50', 'AB A09 -1.1: -33.00'],
      quelle: `${ALTER}: ab 60 bis maximal 63 ohne Anspruch nur A09`,
    },
    {
      eingabe: mbgm('2026-05', [block('B001', [basis('AB', '3000.00', 'T01', 'A10')])]),
      ergebnis: 'angaben-abgewiesen',
      quelle: 'Ohne Geburtsdatum und Tag des Anspruchs wird nichts angenommen',
    },
  ]),
  rechnung('CR-319', positionen, [
    {
      eingabe: monat('2026-05', 'B001', '3000.00', { geburtsdatum: '1960-05-01', pensionsaufschub: true }),
      ergebnis: ['AB T01 39.05: 1171.50', 'AB A09 -1.1: -33.00', 'AB A10 -6: -180.00', 'AB A15 -11.4: -342.00'],
      quelle: `${ALTER}: Männer ab 65 bis maximal 68: A09, A10, A15`,
    },
  ]),
  rechnung('CR-320', positionen, [
    {
      eingabe: mbgm('2026-05', [block('B001', [basis('AB', '2000.00', 'T01')])], { verfahren: 'vorschreiber' }),
      ergebnis: ['AB T01 39.05: 781.00', 'AB A03 -2.95: -59.00'],
      quelle: 'DM-Org E.32.2.9: gemeldet wird nur die Position, die ÖGK rechnet',
    },
    {
      eingabe: mbgm('2026-05', [block('B001', [basis('AB', '3000.00', 'T01')])], {
        verfahren: 'vorschreiber',
        geburtsdatum: '1965-01-10',
        pensionsanspruchAb: '2026-04-01',
      }),
      ergebnis: ['AB T01 39.05: 1171.50', 'AB A09 -1.1: -33.00'],
      quelle: 'ÖGK, contentid 10007.884484: A10 vor Vollendung des 63. Lebensjahres ist zu melden',
    },
    {
      eingabe: mbgm(
        '2026-05',
        [block('B777', [basis('AB', '2000.00', { typ: 'T01', prozent: '40.00', betrag: '1.00' }, 'A02')])],
        { verfahren: 'vorschreiber' },
      ),
      ergebnis: ['AB T01 40: 800.00'],
      quelle: 'Codeliste der ÖGK (BW2003): Abschläge werden im Vorschreibeverfahren nicht übernommen',
    },
  ]),
  rechnung('CR-323', positionen, [
    {
      eingabe: monat('2026-01', 'B001', '6930.00', { wien: true, sonderzahlung: '1000.00' }),
      ergebnis: ['AB T01 39.05: 2706.17', 'AB Z14 0.5: 34.65', 'SZ T02 37.55: 375.50', 'SZ A03 -2.95: -29.50'],
      quelle: 'haydn.st: Mehrkosten je Seite höchstens 207,90 im Jahr, also 12 × 34,65 für beide',
    },
    {
      eingabe: monat('2025-12', 'B001', '3000.00', { wien: true }),
      ergebnis: ['AB T01 39.05: 1171.50'],
      quelle: 'LexisNexis ARD 6973/2025: ab 2026',
    },
    {
      eingabe: monat('2026-01', 'B053', '3000.00', { wien: true }),
      ergebnis: ['AB T01 38.05: 1141.50'],
      quelle: 'Moore Salzburg: nicht für freie Dienstnehmer',
    },
  ]),
  rechnung('CR-324', positionen, [
    {
      eingabe: mbgm('2026-05', [block('B001', [basis('AB', '3000.00', 'T01', 'Z14', 'A07', 'A24', 'A08')])], {
        wien: true,
      }),
      ergebnis: [
        'AB T01 39.05: 1171.50',
        'AB Z14 0.5: 15.00',
        'AB A07 -1: -30.00',
        'AB A24 -0.5: -15.00',
        'AB A08 -1.1: -33.00',
      ],
      quelle: 'DM-Org E.32.2.9.1, Beispiel 20: T01, A07, A08 zu einer Basis; Sätze abgeleitet',
    },
    {
      eingabe: mbgm('2019-05', [block('B002', [basis('AB', '3000.00', 'T01'), basis('AA', '121.00', 'Z03')])]),
      ergebnis: ['AB T01 39.5: 1185.00', 'AA Z03 100: 121.00'],
      quelle: 'DM-Org E.32.2.4.2, Beispiel 05: Z03 100 % von 121,00',
    },
  ]),
  rechnung('CR-326', abweichungen, [
    {
      eingabe: mbgm('2023-03', [GEMELDET]),
      ergebnis: ['position-nicht-zulaessig A01 CR-312 2228.00'],
      quelle: 'ÖGK, DGservice 1/2023: A01 ist auf Grund der Höhe von 3.000,00 nicht zulässig',
    },
    {
      eingabe: mbgm('2023-03', [block('B001', [basis('AB', '3000.00', 'T01')])], { geburtsdatum: '1962-06-15' }),
      ergebnis: ['abschlag-moeglich A09 CR-316'],
      quelle: 'ÖGK, DGservice 1/2023: UV-Entfall 60. LJ vollendet wäre aufgrund des Alters zulässig',
    },
    {
      eingabe: mbgm(
        '2026-10',
        [block('B045', [basis('AB', '950.00', { typ: 'T01', prozent: '28.45', betrag: '270.27' }, 'A04')])],
        {
          summeBeitraege: '259.34',
        },
      ),
      ergebnis: ['betrag T01 CR-326 270.27 270.28', 'summe CR-301 259.34 259.35'],
      quelle: 'ÖGK-Testplattform SIT, 07.10.2026 (BW1917): gemeldet 270,27, gebucht 270,28',
    },
    {
      eingabe: mbgm('2026-03', [
        block('B001', [basis('AB', '3000.00', { typ: 'T01', prozent: '39.15', betrag: '1174.50' })]),
      ]),
      ergebnis: ['prozentsatz T01 CR-326 39.15 39.05', 'betrag T01 CR-326 1174.50 1171.50'],
      quelle: 'Tarifsystem: 39,05 % seit 2024',
    },
    {
      eingabe: mbgm('2026-03', [
        block('B010', [basis('AB', '551.11', 'T01')]),
        block('B001', [basis('AB', '551.10', 'T01', 'A03')], { neueBeschaeftigung: true }),
      ]),
      ergebnis: ['ueber-geringfuegigkeitsgrenze CR-327 551.10', 'unter-geringfuegigkeitsgrenze CR-327 551.10'],
      quelle: 'Codeliste der ÖGK (BW1875, BW1876); § 5 Abs. 2 ASVG: 551,10',
    },
    {
      eingabe: mbgm('2026-03', [block('B001', [basis('SZ', '7000.00', 'T02')])], { sonderzahlungenBisher: '6930.00' }),
      ergebnis: ['sonderzahlungen-im-jahr CR-305 7000.00 6930.00'],
      quelle: 'Codeliste der ÖGK (BW1878)',
    },
    {
      eingabe: mbgm('2026-01', [block('B001', [basis('AB', '2000.00', 'T01', 'A01')])], { wien: true }),
      ergebnis: ['abschlag-moeglich A03 CR-312', 'position-fehlt Z14 CR-323'],
      quelle: 'Codeliste der ÖGK (BW1842, BW1899)',
    },
    {
      eingabe: mbgm('2026-03', [block('B010', [basis('AB', '500.00', 'T01', 'A03')])]),
      ergebnis: ['position-nicht-zulaessig A03 CR-327'],
      quelle: 'Codeliste der ÖGK (BW1838): Tarifgruppe und Verrechnungsposition passen nicht zusammen',
    },
  ]),
];

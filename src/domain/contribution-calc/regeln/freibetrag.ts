import type { Katalogzeile } from '../../regelwerk/katalogzeile';
import { bav, betraege, bezug, grundlagen, im, kapital, rechnung } from './rechnung';

const COMET = 'comet PA, „Zahlstellenverfahren ab 1. Oktober 2020“';
const GR22 = 'GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.12';
const IKK = 'Werte: ikk-suedwest.de/beitraege/betriebsrentenfreibetragsgesetz';
const jahreswert = (jahr: string, unter: string, ueber: string, grundlage: string) =>
  [
    { eingabe: im(`${jahr}-06`, [bav(unter)]), ergebnis: ['KV 0.00, PV 0.00'], quelle: IKK },
    { eingabe: im(`${jahr}-06`, [bav(ueber)]), ergebnis: [grundlage], quelle: IKK },
  ] as const;

/** Freigrenze and Freibetrag: CR-020 … CR-043. */
export const freibetragsregeln: readonly Katalogzeile[] = [
  rechnung('CR-020', grundlagen, [
    ...jahreswert('2025', '187.25', '187.26', 'KV 0.01, PV 187.26'),
    ...jahreswert('2019', '155.75', '155.76', 'KV 155.76, PV 155.76'),
    ...jahreswert('2020', '159.25', '159.26', 'KV 0.01, PV 159.26'),
    ...jahreswert('2021', '164.50', '164.51', 'KV 0.01, PV 164.51'),
    ...jahreswert('2022', '164.50', '164.51', 'KV 0.01, PV 164.51'),
    ...jahreswert('2023', '169.75', '169.76', 'KV 0.01, PV 169.76'),
    ...jahreswert('2024', '176.75', '176.76', 'KV 0.01, PV 176.76'),
    ...jahreswert('2026', '197.75', '197.76', 'KV 0.01, PV 197.76'),
    {
      eingabe: im('2025-06', [bezug('3', '150.00')], { arbeitseinkommen: '37.26' }),
      ergebnis: ['KV 150.00, PV 150.00'],
      quelle: '§ 226 Abs. 2 Satz 1 SGB V: mit Arbeitseinkommen',
    },
  ]),
  rechnung('CR-021', grundlagen, [
    {
      eingabe: im('2025-06', [bav('150.00')], { rente: '1500.00', arbeitsentgelt: '500.00' }),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: '§ 226 Abs. 2 Satz 1 SGB V nennt nur Nr. 3 und 4',
    },
  ]),
  rechnung('CR-022', grundlagen, [
    { eingabe: im('2025-06', [bezug('2', '187.25')]), ergebnis: ['KV 0.00, PV 0.00'], quelle: '§ 57 Abs. 1 SGB XI' },
  ]),
  rechnung('CR-023', grundlagen, [
    {
      eingabe: im('2025-06', [bezug('3', '100.00'), kapital('10800.00', { art: '3' })]),
      ergebnis: ['KV 100.00, PV 100.00', 'KV 90.00, PV 90.00'],
      quelle: GR22,
    },
  ]),
  rechnung('CR-024', grundlagen, [
    {
      eingabe: im('2025-06', [bezug('3', '200.00')]),
      ergebnis: ['KV 200.00, PV 200.00'],
      quelle: '§ 226 Abs. 2 Satz 1 SGB V',
    },
    { eingabe: im('2019-12', [bav('180.00')]), ergebnis: ['KV 180.00, PV 180.00'], quelle: COMET },
  ]),
  rechnung('CR-025', grundlagen, [
    {
      eingabe: im('2025-06', [bezug('3', '100.00', { mehrfachbezug: '2' })]),
      ergebnis: ['KV 100.00, PV 100.00'],
      quelle: 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2',
    },
  ]),
  rechnung('CR-026', grundlagen, [
    { eingabe: im('2024-12', [bav('180.00')]), ergebnis: ['KV 3.25, PV 180.00'], quelle: '2024: 176,75' },
    { eingabe: im('2025-01', [bav('180.00')]), ergebnis: ['KV 0.00, PV 0.00'], quelle: '2025: 187,25' },
  ]),
  rechnung('CR-030', grundlagen, [
    { eingabe: im('2019-12', [bav('180.00')]), ergebnis: ['KV 180.00, PV 180.00'], quelle: COMET },
    { eingabe: im('2020-01', [bav('180.00')]), ergebnis: ['KV 20.75, PV 180.00'], quelle: COMET },
  ]),
  rechnung('CR-031', betraege, [
    {
      eingabe: im('2025-03', [bav('300.00')], { zusatzbeitragssatz: '2.3' }),
      ergebnis: ['16.46 + 2.59, PV 10.80'],
      quelle: '§ 226 Abs. 2 Satz 2 SGB V, § 57 Abs. 1 SGB XI',
    },
  ]),
  rechnung('CR-032', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('1', '300.00'), bezug('2', '300.00'), bezug('3', '300.00'), bezug('4', '300.00')]),
      ergebnis: Array.from({ length: 4 }, () => 'KV 300.00, PV 300.00'),
      quelle: '§ 226 Abs. 2 Satz 2 SGB V',
    },
  ]),
  rechnung('CR-033', grundlagen, [
    {
      eingabe: im('2025-03', [bav('87.25'), bezug('3', '100.00')]),
      ergebnis: ['KV 0.00, PV 0.00', 'KV 0.00, PV 0.00'],
      quelle: '§ 226 Abs. 2 SGB V: 187,25 ist nicht überschritten',
    },
  ]),
  rechnung('CR-034', grundlagen, [
    {
      eingabe: im('2025-03', [bav('150.00'), bezug('3', '100.00')]),
      ergebnis: ['KV 0.00, PV 150.00', 'KV 100.00, PV 100.00'],
      quelle: `${GR22}.2`,
    },
  ]),
  rechnung('CR-035', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('3', '100.00'), bav('150.00')]),
      ergebnis: ['KV 100.00, PV 100.00', 'KV 0.00, PV 150.00'],
      quelle: `${GR22}.2`,
    },
  ]),
  rechnung('CR-036', grundlagen, [
    {
      eingabe: im('2025-03', [bav('300.00'), bav('300.00')]),
      ergebnis: ['KV 112.75, PV 300.00', 'KV 300.00, PV 300.00'],
      quelle: '§ 226 Abs. 2 Satz 2 SGB V',
    },
    {
      eingabe: im('2025-03', [bav('100.00'), bav('300.00')]),
      ergebnis: ['KV 0.00, PV 100.00', 'KV 212.75, PV 300.00'],
      quelle: '§ 226 Abs. 2 Satz 2 SGB V: zusammen 187,25',
    },
  ]),
  rechnung('CR-037', grundlagen, [
    { eingabe: im('2025-03', [bav('300.00')]), ergebnis: ['KV 112.75, PV 300.00'], quelle: COMET },
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '4' })]),
      ergebnis: ['KV 112.75, PV 300.00'],
      quelle: 'ZR-144: wie 2',
    },
  ]),
  rechnung('CR-038', grundlagen, [
    {
      eingabe: im('2025-03', [bav('300.00', { mehrfachbezug: '2', freibetrag: { anspruch: true, hoehe: '50.00' } })]),
      ergebnis: ['KV 250.00, PV 300.00'],
      quelle: 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2.2: ANTEILIG',
    },
    {
      eingabe: im('2025-03', [bav('300.00', { mehrfachbezug: '2', freibetrag: { anspruch: true } })]),
      ergebnis: ['KV 112.75, PV 300.00'],
      quelle: 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2.2: JA',
    },
    {
      eingabe: im('2025-03', [bav('300.00', { mehrfachbezug: '2', freibetrag: { anspruch: false } })]),
      ergebnis: ['KV 300.00, PV 300.00'],
      quelle: 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2.2: NEIN',
    },
  ]),
  rechnung('CR-039', grundlagen, [
    {
      eingabe: im('2025-03', [bav('300.00', { freibetrag: { anspruch: true, hoehe: '0.00' } })]),
      ergebnis: ['KV 112.75, PV 300.00'],
      quelle: COMET,
    },
    {
      eingabe: im('2026-03', [bav('300.00', { freibetrag: { anspruch: true, hoehe: '0.00' } })]),
      ergebnis: ['KV 102.25, PV 300.00'],
      quelle: COMET,
    },
    {
      eingabe: im('2025-03', [bav('300.00', { mehrfachbezug: '2', freibetrag: { anspruch: true, hoehe: '80.00' } })]),
      ergebnis: ['KV 220.00, PV 300.00'],
      quelle: COMET,
    },
  ]),
  rechnung('CR-040', grundlagen, [
    {
      eingabe: im('2025-03', [bav('60.00', { mehrfachbezug: '2', freibetrag: { anspruch: true, hoehe: '100.00' } })]),
      ergebnis: ['KV 0.00, PV 60.00'],
      quelle: '§ 226 Abs. 2 Satz 2 Halbsatz 2 SGB V',
    },
  ]),
];

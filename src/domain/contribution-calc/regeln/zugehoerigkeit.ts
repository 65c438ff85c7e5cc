import type { Katalogzeile } from '../../regelwerk/katalogzeile';
import { bav, betraege, bezug, einzug, grundlagen, im, kapital, rechnung } from './rechnung';

const KENNZABF = 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2';

/** Who pays contributions at all, and who collects them: CR-001 … CR-012, CR-090 … CR-095, CR-120 … CR-125. */
export const zugehoerigkeitsregeln: readonly Katalogzeile[] = [
  rechnung('CR-001', einzug, [
    { eingabe: im('2025-03', [bav('300.00')]), ergebnis: ['zahlstelle: 30.08'], quelle: '§ 256 Abs. 1 Satz 1 SGB V' },
    {
      eingabe: im('2025-03', [bav('300.00')], { versicherungsstatus: 'freiwillig' }),
      ergebnis: ['krankenkasse: 0.00'],
      quelle: '§ 256 Abs. 1 Satz 1 SGB V',
    },
  ]),
  rechnung('CR-002', grundlagen, [
    {
      eingabe: im('2025-03', [bav('100.00')], { versicherungsstatus: 'freiwillig' }),
      ergebnis: ['KV 100.00, PV 100.00'],
      quelle: 'BSG vom 05.11.2024, B 12 KR 9/23 R',
    },
  ]),
  rechnung('CR-003', grundlagen, [
    {
      eingabe: im('2025-03', [bav('100.00')], { versicherungsstatus: 'auffangpflicht' }),
      ergebnis: ['KV 100.00, PV 100.00'],
      quelle: 'ikk-suedwest.de/beitraege/betriebsrentenfreibetragsgesetz',
    },
  ]),
  rechnung('CR-004', ({ summe, einbehalt }) => [summe, einbehalt], [
    { eingabe: im('2025-03', [bav('300.00')]), ergebnis: ['30.08', '30.08'], quelle: '§ 250 Abs. 1 Nr. 1 SGB V' },
  ]),
  rechnung('CR-006', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('1', '1000.00', { unfallversorgung: {} })]),
      ergebnis: ['KV 800.00, PV 800.00'],
      quelle: '§ 229 Abs. 1 Satz 1 Nr. 1 Buchst. c SGB V',
    },
    {
      eingabe: im('2025-03', [bezug('1', '1000.00', { unfallversorgung: { ohneErhoehung: '700.00' } })]),
      ergebnis: ['KV 700.00, PV 700.00'],
      quelle: '§ 229 Abs. 1 Satz 1 Nr. 1 Buchst. d SGB V',
    },
    {
      eingabe: im('2025-03', [bezug('1', '1000.00', { unfallversorgung: { ohneErhoehung: '900.00' } })]),
      ergebnis: ['KV 800.00, PV 800.00'],
      quelle: '§ 229 Abs. 1 Satz 1 Nr. 1 Buchst. d SGB V: mindestens 20 %',
    },
  ]),
  rechnung('CR-007', grundlagen, [
    {
      eingabe: im('2025-03', [bav('1000.00', { beitragsfreierAnteil: '150.00' })]),
      ergebnis: ['KV 662.75, PV 850.00'],
      quelle: '§ 229 Abs. 1 Satz 1 Nr. 5 SGB V',
    },
  ]),
  rechnung('CR-008', einzug, [
    {
      eingabe: im('2025-03', [bav('300.00', { ausland: true })]),
      ergebnis: ['krankenkasse: 0.00'],
      quelle: '§ 229 Abs. 1 Satz 2 SGB V',
    },
  ]),
  rechnung('CR-010', betraege, [
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '1' })]),
      ergebnis: ['0.00 + 0.00, PV 0.00'],
      quelle: KENNZABF,
    },
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '2' })]),
      ergebnis: ['16.46 + 2.82, PV 10.80'],
      quelle: KENNZABF,
    },
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '3' })]),
      ergebnis: ['16.46 + 2.82, PV 0.00'],
      quelle: KENNZABF,
    },
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '4' })]),
      ergebnis: ['16.46 + 2.82, PV 5.40'],
      quelle: KENNZABF,
    },
    {
      eingabe: im('2025-03', [bav('100.00', { beitragsabfuehrungspflicht: '2' })]),
      ergebnis: ['0.00 + 0.00, PV 0.00'],
      quelle: 'CR-011: dem Grunde nach pflichtig, der Höhe nach unter der Freigrenze',
    },
  ]),
  rechnung('CR-012', grundlagen, [
    {
      eingabe: im('2024-04', [bav('300.00', { abfuehrungAb: '2024-05-01' })]),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: KENNZABF,
    },
    {
      eingabe: im('2024-05', [bav('300.00', { abfuehrungAb: '2024-05-01' })]),
      ergebnis: ['KV 123.25, PV 300.00'],
      quelle: KENNZABF,
    },
    {
      eingabe: im('2024-05', [bav('300.00', { abfuehrungBis: '2024-04-30' })]),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: KENNZABF,
    },
  ]),
  rechnung('CR-090', ({ rechenweg }) => rechenweg[0]!.ergebnis, [
    { eingabe: im('2025-04', [kapital('50000.00')]), ergebnis: '416.67', quelle: 'BSG vom 10.10.2017, B 12 KR 1/16 R' },
    { eingabe: im('2025-04', [kapital('48503.06')]), ergebnis: '404.19', quelle: 'SG Augsburg, S 6 KR 19/15' },
    { eingabe: im('2026-04', [kapital('30000.00')]), ergebnis: '250.00', quelle: 'zeit-heute.de, nachgerechnet' },
  ]),
  rechnung('CR-091', grundlagen, [
    {
      eingabe: im('2025-03', [kapital('50000.00', { auszahlung: '2025-03-20' })]),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: 'GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.9.1',
    },
    {
      eingabe: im('2025-04', [kapital('50000.00', { auszahlung: '2025-03-20' })]),
      ergebnis: ['KV 229.42, PV 416.67'],
      quelle: 'GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.9.1',
    },
    {
      eingabe: im('2025-03', [kapital('50000.00', { auszahlung: '2015-03-20' })]),
      ergebnis: ['KV 229.42, PV 416.67'],
      quelle: 'Letzter der 120 Monate',
    },
    {
      eingabe: im('2025-04', [kapital('50000.00', { auszahlung: '2015-03-20' })]),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: 'Erster Monat danach',
    },
  ]),
  rechnung('CR-093', einzug, [
    {
      eingabe: im('2025-04', [kapital('50000.00')]),
      ergebnis: ['krankenkasse: 0.00'],
      quelle: 'GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.9',
    },
  ]),
  rechnung('CR-094', grundlagen, [
    {
      eingabe: im('2025-04', [bezug('3', '100.00'), kapital('10800.00')]),
      ergebnis: ['KV 100.00, PV 100.00', 'KV 0.00, PV 90.00'],
      quelle: 'GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.12',
    },
  ]),
  rechnung('CR-095', grundlagen, [
    { eingabe: im('2025-12', [kapital('50000.00')]), ergebnis: ['KV 229.42, PV 416.67'], quelle: '2025: 187,25' },
    { eingabe: im('2026-01', [kapital('50000.00')]), ergebnis: ['KV 218.92, PV 416.67'], quelle: '2026: 197,75' },
  ]),
  rechnung('CR-120', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('3', '300.00', { waisenleistung: '3' })], {
        geburtsdatum: '2005-06-01',
        waisenversicherung: { gesetzlicheWaisenrente: false, altersgrenze: '25' },
      }),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: '§ 237 Satz 2 SGB V',
    },
    {
      eingabe: im('2025-03', [bezug('3', '300.00', { waisenleistung: '3' })], {
        geburtsdatum: '2005-06-01',
        waisenversicherung: { gesetzlicheWaisenrente: false, altersgrenze: '18' },
      }),
      ergebnis: ['KV 300.00, PV 300.00'],
      quelle: '§ 10 Abs. 2 Nr. 1 SGB V',
    },
  ]),
  rechnung('CR-121', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('1', '300.00', { waisenleistung: '1' })]),
      ergebnis: ['KV 300.00, PV 300.00'],
      quelle: 'Datensatz DBZK Version 5: allein und anders versichert',
    },
    {
      eingabe: im(
        '2025-03',
        [bezug('1', '300.00', { waisenleistung: '1' }), bezug('3', '200.00', { waisenleistung: '3' })],
        { waisenversicherung: { gesetzlicheWaisenrente: false, altersgrenze: 'keine' } },
      ),
      ergebnis: ['KV 0.00, PV 0.00', 'KV 0.00, PV 0.00'],
      quelle: 'Datensatz DBZK Version 5: neben einer auslösenden Leistung',
    },
    {
      eingabe: im('2025-03', [bezug('4', '300.00', { waisenleistung: '4' })], {
        waisenversicherung: { gesetzlicheWaisenrente: true, altersgrenze: 'keine' },
      }),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: '§ 237 Satz 3 SGB V: neben der gesetzlichen Waisenrente',
    },
  ]),
  rechnung('CR-122', grundlagen, [
    {
      eingabe: im('2025-03', [bav('300.00')], {
        waisenversicherung: { gesetzlicheWaisenrente: true, altersgrenze: 'keine' },
      }),
      ergebnis: ['KV 112.75, PV 300.00'],
      quelle: '§ 237 Satz 2 und 3 SGB V nennen Nr. 5 nicht',
    },
  ]),
  rechnung('CR-124', betraege, [
    {
      eingabe: im('2025-03', [bezug('3', '300.00', { waisenleistung: '3' })], {
        waisenversicherung: { gesetzlicheWaisenrente: false, altersgrenze: 'keine' },
      }),
      ergebnis: ['0.00 + 0.00, PV 0.00'],
      quelle: '§ 57 Abs. 1 Satz 1 SGB XI',
    },
  ]),
  rechnung('CR-125', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('4', '300.00', { waisenleistung: '4' })], {
        waisenversicherung: { gesetzlicheWaisenrente: false, altersgrenze: 'keine', landwirtschaftlich: true },
      }),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: 'Datensatz DBZK Version 5: LKK, 4 allein',
    },
    {
      eingabe: im('2025-03', [bezug('3', '300.00', { waisenleistung: '3' })], {
        waisenversicherung: { gesetzlicheWaisenrente: false, altersgrenze: 'keine', landwirtschaftlich: true },
      }),
      ergebnis: ['KV 300.00, PV 300.00'],
      quelle: 'Datensatz DBZK Version 5: LKK, 3 allein',
    },
  ]),
];

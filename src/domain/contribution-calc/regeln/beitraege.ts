import { erfolg } from '../../kern/ergebnis';
import type { Rechtswertquelle } from '../../recht/rechtswert';
import { ausBerechnung, type Katalogzeile } from '../../regelwerk/katalogzeile';
import { Rechenweg } from '../rechenweg';
import type { Kind, Sachverhalt } from '../versorgungsbezug/angaben/eingabe';
import { beitragsbemessungsgrenzen } from '../versorgungsbezug/beitrag/kenngroessen';
import { kopf } from './koepfe';
import { bav, betraege, bezug, grundlagen, im, kapital, KRANKENKASSE, pvSatz, rechnung, zusatzsatz } from './rechnung';

const kinder = (...geburtsdaten: string[]): { readonly kinder: readonly Kind[] } => ({
  kinder: geburtsdaten.map((geburtsdatum) => ({ geburtsdatum })),
});
const JUNG = ['2006-01-10', '2008-01-10', '2010-01-10', '2012-01-10', '2014-01-10', '2016-01-10'] as const;
const beiDerKasse = (monat: string, weiteres: Partial<Sachverhalt> = {}) =>
  im(monat, [bav('300.00')], { zusatzbeitragssatz: undefined, krankenkasse: KRANKENKASSE, ...weiteres });
const KINDERLOS = { elterneigenschaft: false } as const;
const TK = 'Techniker Krankenkasse, Beitragssätze der PV bei Beihilfe';
const SBK = 'SBK, Beitragssätze 2026';

/** Ceilings, rates, PV and rounding: CR-050 … CR-087, CR-130 … CR-134. */
export const beitragsregeln: readonly Katalogzeile[] = [
  rechnung('CR-050', grundlagen, [
    {
      eingabe: im('2025-03', [bav('300.00', { vbmax: '200.00' })]),
      ergebnis: ['KV 112.75, PV 200.00'],
      quelle: 'GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.12.6',
    },
  ]),
  rechnung('CR-051', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('3', '1000.00')], { rente: '5000.00' }),
      ergebnis: ['KV 512.50, PV 512.50'],
      quelle: '§ 238 SGB V',
    },
    {
      eingabe: im('2025-03', [bezug('3', '1000.00')], { rente: '6000.00' }),
      ergebnis: ['KV 0.00, PV 0.00'],
      quelle: '§ 238 SGB V: die Rente allein überschreitet die Grenze',
    },
  ]),
  rechnung('CR-052', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('3', '1000.00')], { arbeitsentgelt: '5000.00', rente: '1500.00' }),
      ergebnis: ['KV 512.50, PV 512.50'],
      quelle: '§ 230 SGB V: die Rente zählt nicht mit',
    },
  ]),
  rechnung('CR-055', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('3', '1000.00', { vbmax: '0.00' })]),
      ergebnis: ['KV 1000.00, PV 1000.00'],
      quelle: 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2.1',
    },
  ]),
  rechnung('CR-056', grundlagen, [
    {
      eingabe: im('2025-03', [bav('7000.00')]),
      ergebnis: ['KV 5512.50, PV 5512.50'],
      quelle: '§ 223 Abs. 3 SGB V: 6812,75 nach dem Freibetrag, begrenzt',
    },
    {
      eingabe: im('2024-03', [bezug('3', '3000.00', { vbmax: '2175.00' })]),
      ergebnis: ['KV 2175.00, PV 2175.00'],
      quelle: 'Verfahrensbeschreibung vom 18.03.2020, Ziff. 4.2.1: 5175 – 3000',
    },
  ]),
  rechnung('CR-058', grundlagen, [
    {
      eingabe: im('2025-03', [bezug('3', '5000.00'), bezug('2', '1000.00')]),
      ergebnis: ['KV 5000.00, PV 5000.00', 'KV 512.50, PV 512.50'],
      quelle: '§ 223 Abs. 3, § 256 Abs. 1 Satz 5 SGB V',
    },
  ]),
  ausBerechnung({
    ...kopf('CR-059a'),
    art: 'berechnung',
    berechnet: ({ jaeg, aufschlag }: { readonly jaeg: string; readonly aufschlag: string }): string => {
      const angenommen: Rechtswertquelle = (id, ab) =>
        erfolg({
          id,
          wert: id === 'DE.JAEG.BESONDERE.JAHR' ? jaeg : aufschlag,
          einheit: 'EUR/Jahr',
          ab,
          norm: '',
          fundstelle: [],
          sicherheit: 'abgeleitet',
        });
      const grenzen = beitragsbemessungsgrenzen('2027-01-01', angenommen, Rechenweg.neu());
      return grenzen.ok ? `KV ${grenzen.wert.bbgKv.wert}, PV ${grenzen.wert.bbgPv.wert}` : grenzen.fehler.art;
    },
    faelle: [
      {
        eingabe: { jaeg: '72000.00', aufschlag: '3600.00' },
        ergebnis: 'KV 6300.00, PV 6000.00',
        quelle: 'Rechenprobe mit einer angenommenen Jahresarbeitsentgeltgrenze; die von 2027 ist nicht gefunden',
      },
    ],
  }),
  rechnung('CR-060', betraege, [
    {
      eingabe: im('2025-03', [bezug('3', '1000.00')]),
      ergebnis: ['146.00 + 25.00, PV 36.00'],
      quelle: '§ 248 Satz 1, § 241, § 242 Abs. 1 SGB V',
    },
  ]),
  rechnung('CR-061', betraege, [
    {
      eingabe: im('2025-09', [bezug('4', '200.00')]),
      ergebnis: ['14.60 + 2.50, PV 7.20'],
      quelle: '§ 248 Satz 2 SGB V',
    },
  ]),
  rechnung('CR-062', zusatzsatz, [
    { eingabe: beiDerKasse('2024-01'), ergebnis: '1.6', quelle: 'Der erste hinterlegte Satz ändert keinen' },
    { eingabe: beiDerKasse('2026-01'), ergebnis: '2.2', quelle: '§ 248 Satz 3 SGB V: 2,2 auf 2,8 zum 1. Januar 2026' },
    { eingabe: beiDerKasse('2026-02'), ergebnis: '2.2', quelle: '§ 248 Satz 3 SGB V' },
    { eingabe: beiDerKasse('2026-03'), ergebnis: '2.8', quelle: '§ 248 Satz 3 SGB V' },
  ]),
  rechnung('CR-066', zusatzsatz, [
    {
      eingabe: beiDerKasse('2026-01', { versicherungsstatus: 'freiwillig' }),
      ergebnis: '2.8',
      quelle: '§ 248 Satz 3 SGB V: nur in den Fällen des § 256 Abs. 1 Satz 1',
    },
    {
      eingabe: { ...beiDerKasse('2026-01'), versorgungsbezuege: [kapital('50000.00')] },
      ergebnis: '2.8',
      quelle: '§ 248 Satz 3 SGB V: die Krankenkasse zieht selbst ein',
    },
  ]),
  rechnung('CR-068', zusatzsatz, [
    { eingabe: beiDerKasse('2024-08'), ergebnis: '1.6', quelle: '§ 248 Satz 3 SGB V: 1,6 auf 1,9 zum 1. Juli 2024' },
    { eingabe: beiDerKasse('2024-09'), ergebnis: '1.9', quelle: '§ 248 Satz 3 SGB V' },
  ]),
  rechnung('CR-063', pvSatz, [
    {
      eingabe: im('2025-06', [bezug('4', '200.00', { einmalsatzJuli2025: true })]),
      ergebnis: '3.4',
      quelle: '§ 1 Abs. 2 PBAV 2025',
    },
    {
      eingabe: im('2025-07', [bezug('4', '200.00', { einmalsatzJuli2025: true })]),
      ergebnis: '4.8',
      quelle: '§ 1 Abs. 2 PBAV 2025',
    },
    {
      eingabe: im('2025-08', [bezug('4', '200.00', { einmalsatzJuli2025: true })]),
      ergebnis: '3.6',
      quelle: '§ 1 Abs. 2 PBAV 2025',
    },
    { eingabe: im('2025-01', [bezug('4', '200.00')]), ergebnis: '3.6', quelle: '§ 1 Abs. 1 PBAV 2025' },
  ]),
  rechnung('CR-067', pvSatz, [
    { eingabe: im('2024-12', [bav('300.00')]), ergebnis: '3.4', quelle: 'PBAV 2025' },
    { eingabe: im('2025-01', [bav('300.00')]), ergebnis: '3.6', quelle: 'PBAV 2025' },
  ]),
  rechnung('CR-069', ({ versorgungsbezuege: [erster] }) => erster!.kv, [
    {
      eingabe: im('2025-03', [bav('300.00')], { zusatzbeitragssatz: '2.3' }),
      ergebnis: { beitragspflichtig: '112.75', beitragAllgemein: '16.46', zusatzbeitrag: '2.59', beitrag: '19.05' },
      quelle: 'Beitragsnachweis: KV und Zusatzbeitrag für Pflichtversicherte (ZBP)',
    },
  ]),
  rechnung('CR-070', pvSatz, [
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '4' })], kinder(...JUNG.slice(0, 5))),
      ergebnis: '0.8',
      quelle: TK,
    },
    {
      eingabe: im('2025-03', [bav('300.00', { beitragsabfuehrungspflicht: '4' })], KINDERLOS),
      ergebnis: '2.4',
      quelle: TK,
    },
    {
      eingabe: im('2022-03', [bav('300.00', { beitragsabfuehrungspflicht: '4' })], KINDERLOS),
      ergebnis: '1.875',
      quelle: '1,525 + 0,35',
    },
  ]),
  rechnung('CR-071', pvSatz, [
    {
      eingabe: im('2025-05', [bav('300.00')], { ...KINDERLOS, geburtsdatum: '2002-05-10' }),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3 Satz 1 SGB XI',
    },
    {
      eingabe: im('2025-06', [bav('300.00')], { ...KINDERLOS, geburtsdatum: '2002-05-10' }),
      ergebnis: '4.2',
      quelle: '§ 55 Abs. 3 Satz 1 SGB XI',
    },
    { eingabe: im('2025-06', [bav('300.00')], KINDERLOS), ergebnis: '4.2', quelle: SBK },
  ]),
  rechnung('CR-072', pvSatz, [
    {
      eingabe: im('2025-04', [bav('300.00')], { ...KINDERLOS, geburtsdatum: '2002-05-01' }),
      ergebnis: '3.6',
      quelle: '§ 187 Abs. 2, § 188 Abs. 2 BGB',
    },
    {
      eingabe: im('2025-05', [bav('300.00')], { ...KINDERLOS, geburtsdatum: '2002-05-01' }),
      ergebnis: '4.2',
      quelle: '§ 187 Abs. 2, § 188 Abs. 2 BGB',
    },
  ]),
  rechnung('CR-073', pvSatz, [
    {
      eingabe: im('2025-05', [bav('300.00')], { ...KINDERLOS, geburtsdatum: '1939-12-31' }),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3 Satz 2 SGB XI',
    },
    {
      eingabe: im('2025-05', [bav('300.00')], { ...KINDERLOS, geburtsdatum: '1940-01-01' }),
      ergebnis: '4.2',
      quelle: '§ 55 Abs. 3 Satz 2 SGB XI',
    },
  ]),
  rechnung('CR-074', pvSatz, [
    {
      eingabe: im('2025-05', [bav('300.00')], { elterneigenschaft: true }),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3 Satz 3 SGB XI',
    },
    {
      eingabe: im('2025-05', [bav('300.00')], { elterneigenschaft: undefined, ...kinder('1960-01-01') }),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3 Satz 3 SGB XI: auch mit einem Kind über 25',
    },
  ]),
  rechnung('CR-075', pvSatz, [
    {
      eingabe: im('2023-06', [bav('300.00')], kinder(...JUNG)),
      ergebnis: '3.05',
      quelle: 'Vor dem PUEG gab es keinen Abschlag',
    },
    ...(['3.6', '3.35', '3.1', '2.85', '2.6', '2.6'] as const).map((ergebnis, i) => ({
      eingabe: im('2026-03', [bav('300.00')], kinder(...JUNG.slice(0, i + 1))),
      ergebnis,
      quelle: SBK,
    })),
  ]),
  rechnung('CR-076', pvSatz, [
    {
      eingabe: im('2025-05', [bav('300.00')], kinder('2000-05-10', '2008-01-10')),
      ergebnis: '3.35',
      quelle: '§ 55 Abs. 3 Satz 4 SGB XI',
    },
    {
      eingabe: im('2025-06', [bav('300.00')], kinder('2000-05-10', '2008-01-10')),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3 Satz 4 SGB XI',
    },
  ]),
  rechnung('CR-078', pvSatz, [
    {
      eingabe: im('2025-05', [bav('300.00')], kinder('1990-05-10', '2008-01-10')),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3 Satz 4 Halbsatz 2 SGB XI',
    },
  ]),
  rechnung('CR-080', pvSatz, [
    {
      eingabe: im('2023-11', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2023-12-05', nachweisAm: '2025-03-01' }],
      }),
      ergebnis: '3.4',
      quelle: 'GKV-Spitzenverband, Rundschreiben vom 28.03.2024, 5.5',
    },
    {
      eingabe: im('2023-12', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2023-12-05', nachweisAm: '2025-03-01' }],
      }),
      ergebnis: '3.15',
      quelle: 'GKV-Spitzenverband, Rundschreiben vom 28.03.2024, 5.5',
    },
  ]),
  rechnung('CR-081', pvSatz, [
    {
      eingabe: im('2025-07', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2025-07-05', nachweisAm: '2025-10-05' }],
      }),
      ergebnis: '3.35',
      quelle: '§ 55 Abs. 3b SGB XI: innerhalb von drei Monaten',
    },
    {
      eingabe: im('2025-10', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2025-07-05', nachweisAm: '2025-10-06' }],
      }),
      ergebnis: '3.6',
      quelle: '§ 55 Abs. 3b SGB XI: später, ab dem Folgemonat',
    },
    {
      eingabe: im('2025-11', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2025-07-05', nachweisAm: '2025-10-06' }],
      }),
      ergebnis: '3.35',
      quelle: '§ 55 Abs. 3b SGB XI: später, ab dem Folgemonat',
    },
    {
      eingabe: im('2026-03', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2026-02-05', nachweisAm: '2026-03-01' }],
      }),
      ergebnis: 'rechtswert-nicht-geprueft',
      quelle: 'CR-082: der Beginn der sechs Monate ist nicht gefunden',
    },
  ]),
  rechnung('CR-083', pvSatz, [
    {
      eingabe: im('2026-02', [bav('300.00')], {
        kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2026-02-05', datenabruf: true }],
      }),
      ergebnis: '3.35',
      quelle: '§ 55 Abs. 3a SGB XI',
    },
  ]),
  rechnung('CR-087', pvSatz, [
    { eingabe: im('2021-12', [bav('300.00')], KINDERLOS), ergebnis: '3.3', quelle: '3,05 + 0,25' },
    { eingabe: im('2022-01', [bav('300.00')], KINDERLOS), ergebnis: '3.4', quelle: '3,05 + 0,35' },
    { eingabe: im('2023-07', [bav('300.00')], KINDERLOS), ergebnis: '4', quelle: '3,4 + 0,6' },
    { eingabe: im('2025-01', [bav('300.00')], KINDERLOS), ergebnis: '4.2', quelle: '3,6 + 0,6' },
  ]),
  rechnung('CR-130', betraege, [
    {
      eingabe: im('2024-03', [bezug('3', '202.50')], { zusatzbeitragssatz: '1.0' }),
      ergebnis: ['29.57 + 2.03, PV 6.89'],
      quelle: '§ 1 Abs. 2 BVV: 29,565, 2,025 und 6,885 werden aufgerundet',
    },
  ]),
  rechnung('CR-134', betraege, [
    {
      eingabe: im('2026-04', [kapital('30000.00')], { zusatzbeitragssatz: '2.9' }),
      ergebnis: ['7.63 + 1.52, PV 9.00'],
      quelle: 'zeit-heute.de, getrennt gerundet: 9,15 und 18,15',
    },
    {
      eingabe: im('2026-04', [kapital('30000.00')], { zusatzbeitragssatz: '2.9', rundung: 'zusammen' }),
      ergebnis: ['7.63 + 1.51, PV 9.00'],
      quelle: 'zeit-heute.de: 9,14 und 18,14',
    },
    {
      eingabe: im('2026-04', [bav('300.00')], { zusatzbeitragssatz: '2.9' }),
      ergebnis: ['14.93 + 2.97, PV 10.80'],
      quelle: 'rente-portal.de, berichtigt und getrennt gerundet: 17,90 und 28,70',
    },
    {
      eingabe: im('2026-04', [bav('300.00')], { zusatzbeitragssatz: '2.9', rundung: 'zusammen' }),
      ergebnis: ['14.93 + 2.96, PV 10.80'],
      quelle: 'rente-portal.de, berichtigt: 17,89 und 28,69',
    },
    ...(
      [
        ['getrennt', '14.63 + 2.71, PV 3.61'],
        ['zusammen', '14.63 + 2.70, PV 3.61'],
        ['haelftig', '14.62 + 2.70, PV 3.61'],
      ] as const
    ).map(([rundung, ergebnis]) => ({
      eingabe: im('2025-04', [bezug('3', '100.19', { mehrfachbezug: '2' })], { zusatzbeitragssatz: '2.7', rundung }),
      ergebnis: [ergebnis],
      quelle: 'Rechenprobe: 17,34, 17,33 und 17,32',
    })),
  ]),
];

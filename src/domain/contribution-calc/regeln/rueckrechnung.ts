import { rechtswert } from '../../recht/rechtswert';
import { ausBerechnung, type Katalogzeile } from '../../regelwerk/katalogzeile';
import type { Fall } from '../../regelwerk/regel';
import type { Rueckrechnungseingabe } from '../rueckrechnung/eingabe';
import { rechneZurueck, type Rueckrechnung } from '../rueckrechnung/rueckrechnung';
import { kopf, type RegelId } from './koepfe';
import { bav } from './rechnung';

const rueckrechnung = <A>(
  id: RegelId,
  blick: (rueckrechnung: Rueckrechnung) => A,
  faelle: readonly [Fall<Rueckrechnungseingabe, A>, ...Fall<Rueckrechnungseingabe, A>[]],
): Katalogzeile =>
  ausBerechnung({
    ...kopf(id),
    art: 'berechnung',
    berechnet: (eingabe: Rueckrechnungseingabe): A | string => {
      const gerechnet = rechneZurueck(eingabe, rechtswert);
      return gerechnet.ok ? blick(gerechnet.wert) : gerechnet.fehler.art;
    },
    faelle,
  });

const COMET = 'comet PA, „Zahlstellenverfahren ab 1. Oktober 2020“; Zusatzbeitragssatz angenommen';

/** January to April 2020: settled by the Freigrenze alone, now with the Freibetrag. */
const COMET_2020: Rueckrechnungseingabe = {
  von: '2020-01',
  bis: '2020-04',
  bisher: {
    betraege: [
      {
        ab: '2020-01',
        versorgungsbezuege: [
          {
            kv: { beitragspflichtig: '180.00', beitragAllgemein: '26.28', zusatzbeitrag: '1.98' },
            pv: { beitragspflichtig: '180.00', beitrag: '5.49' },
          },
        ],
      },
    ],
  },
  neu: {
    sachverhalte: [
      { ab: '2020-01', zusatzbeitragssatz: '1.1', elterneigenschaft: true, versorgungsbezuege: [bav('180.00')] },
    ],
  },
};
const UMGEKEHRT: Rueckrechnungseingabe = {
  ...COMET_2020,
  bisher: COMET_2020.neu,
  neu: {
    sachverhalte: [
      {
        ab: '2020-01',
        zusatzbeitragssatz: '1.1',
        elterneigenschaft: true,
        versorgungsbezuege: [bav('180.00', { freibetrag: { anspruch: false } })],
      },
    ],
  },
};

/** Paid later: 20.00 for May 2024, 170.00 were settled as free of contributions. */
const NACHGEZAHLT: Rueckrechnungseingabe = {
  von: '2024-05',
  bis: '2024-05',
  bisher: { sachverhalte: [{ ab: '2024-05', zusatzbeitragssatz: '1.7', versorgungsbezuege: [bav('170.00')] }] },
  neu: { sachverhalte: [{ ab: '2024-05', zusatzbeitragssatz: '1.7', versorgungsbezuege: [bav('190.00')] }] },
  nachzahlung: { grund: 'sonstige', auszahlung: '2025-03-31' },
};
const mit = (nachzahlung: Rueckrechnungseingabe['nachzahlung']): Rueckrechnungseingabe => ({
  ...NACHGEZAHLT,
  nachzahlung,
});
const neueGrundlagen = ({ monate }: Rueckrechnung): string[] =>
  monate.flatMap(({ neu }) =>
    neu.versorgungsbezuege.map(({ kv, pv }) => `KV ${kv.beitragspflichtig}, PV ${pv.beitragspflichtig}`),
  );

/** Recalculation and Nachzahlung: CR-100 … CR-111, CR-135. */
export const rueckrechnungsregeln: readonly Katalogzeile[] = [
  rueckrechnung('CR-100', neueGrundlagen, [
    {
      eingabe: { ...NACHGEZAHLT, von: '2024-12', bis: '2025-01' },
      ergebnis: ['KV 13.25, PV 190.00', 'KV 2.75, PV 190.00'],
      quelle: '§ 229 Abs. 2 SGB V: 2024 gilt 176,75, 2025 gilt 187,25',
    },
  ]),
  rueckrechnung('CR-101', neueGrundlagen, [
    {
      eingabe: {
        ...NACHGEZAHLT,
        bis: '2024-06',
        neu: { sachverhalte: [{ ...NACHGEZAHLT.neu.sachverhalte[0]!, mitgliedAb: '2024-06-01' }] },
      },
      ergebnis: ['KV 0.00, PV 0.00', 'KV 13.25, PV 190.00'],
      quelle: '§ 228 Abs. 2 Satz 1 SGB V',
    },
  ]),
  rueckrechnung('CR-102', neueGrundlagen, [
    { eingabe: NACHGEZAHLT, ergebnis: ['KV 13.25, PV 190.00'], quelle: 'SG Magdeburg, S 5 KR 837/19: 170,00 + 20,00' },
  ]),
  rueckrechnung('CR-103', ({ nachzahlung }) => nachzahlung!.einzug, [
    { eingabe: NACHGEZAHLT, ergebnis: 'krankenkasse', quelle: '§ 256 Abs. 2 Satz 2 SGB V' },
    {
      eingabe: mit({ grund: 'anpassung', auszahlung: '2025-03-31' }),
      ergebnis: 'zahlstelle',
      quelle: '§ 256 Abs. 2 Satz 3 SGB V',
    },
  ]),
  rueckrechnung('CR-104', ({ nachzahlung }) => nachzahlung!.einzug, [
    {
      eingabe: mit({ grund: 'sonstige', auszahlung: '2025-03-31', vereinbart: 'zahlstelle' }),
      ergebnis: 'zahlstelle',
      quelle: '§ 256 Abs. 2 Satz 5 SGB V',
    },
  ]),
  rueckrechnung('CR-106', ({ nachzahlung }) => nachzahlung!.faelligAm, [
    {
      eingabe: mit({ grund: 'anpassung', auszahlung: '2025-03-31' }),
      ergebnis: '2025-04-15',
      quelle: '§ 256 Abs. 1 Satz 2 SGB V',
    },
    { eingabe: NACHGEZAHLT, ergebnis: undefined, quelle: 'Die Krankenkasse zieht selbst ein' },
  ]),
  rueckrechnung('CR-107', ({ hinweise }) => hinweise.at(-1)!.regel, [
    { eingabe: UMGEKEHRT, ergebnis: 'CR-107', quelle: '§ 256 Abs. 2 Satz 1 SGB V' },
  ]),
  rueckrechnung('CR-108', ({ hinweise }) => hinweise.at(-1)!.regel, [
    { eingabe: COMET_2020, ergebnis: 'CR-108', quelle: '§ 256 Abs. 2 Satz 4 SGB V' },
  ]),
  rueckrechnung(
    'CR-111',
    ({ monate }) =>
      monate.map(({ monat, bisher, neu }) => {
        const [alt] = bisher.versorgungsbezuege;
        const [jetzt] = neu.versorgungsbezuege;
        const kv = `KV ${alt!.kv.beitragspflichtig} → ${jetzt!.kv.beitragspflichtig}`;
        return `${monat}: ${kv}, PV ${alt!.pv.beitragspflichtig} → ${jetzt!.pv.beitragspflichtig}`;
      }),
    [
      {
        eingabe: COMET_2020,
        ergebnis: [
          '2020-01: KV 180.00 → 20.75, PV 180.00 → 180.00',
          '2020-02: KV 180.00 → 20.75, PV 180.00 → 180.00',
          '2020-03: KV 180.00 → 20.75, PV 180.00 → 180.00',
          '2020-04: KV 180.00 → 20.75, PV 180.00 → 180.00',
        ],
        quelle: COMET,
      },
      {
        eingabe: { ...COMET_2020, von: '2019-12', bis: '2020-01', ...abDezember() },
        ergebnis: ['2019-12: KV 180.00 → 180.00, PV 180.00 → 180.00', '2020-01: KV 180.00 → 20.75, PV 180.00 → 180.00'],
        quelle: `${COMET}: jeder Monat mit seinen Werten`,
      },
    ],
  ),
  rueckrechnung('CR-135', ({ summe }) => summe, [
    {
      eingabe: COMET_2020,
      ergebnis: {
        kv: { beitragAllgemein: '-93.00', zusatzbeitrag: '-7.00' },
        pv: { beitrag: '0.00' },
        gesamt: '-100.00',
      },
      quelle: 'Viermal 3,03 – 26,28 und 0,23 – 1,98',
    },
  ]),
];

function abDezember(): Pick<Rueckrechnungseingabe, 'bisher' | 'neu'> {
  const { bisher, neu } = COMET_2020;
  return {
    bisher: { betraege: bisher.betraege!.map((abschnitt) => ({ ...abschnitt, ab: '2019-12' })) },
    neu: { sachverhalte: neu.sachverhalte.map((abschnitt) => ({ ...abschnitt, ab: '2019-12' })) },
  };
}

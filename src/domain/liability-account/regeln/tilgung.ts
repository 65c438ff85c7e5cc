import { alsText, betrag } from '../../kern/geld';
import { ableitung, amtlich } from '../../kern/norm';
import type { Berechnung } from '../../regelwerk/regel';
import { LEER, type Posten, type Schuldart } from '../konto/posten';
import type { Tilgungsbestimmung } from '../konto/tatsachen';
import { tilge, trifft } from '../tilgung';
import { BVV_4, GESAMTSCHULD } from './quellen';

interface Tilgungsfall {
  readonly zahlt: string;
  /** Open Posten of the payer, by name: kind, due date, open amount. */
  readonly schuld: Readonly<Record<string, readonly [Schuldart, string, string]>>;
  readonly bestimmung?: Tilgungsbestimmung;
  /** The payer is not the Arbeitgeber. */
  readonly haftungsschuldner?: true;
}
type Aufteilung = Readonly<Record<string, string>>;

function teileAuf({ zahlt, schuld, bestimmung, haftungsschuldner }: Tilgungsfall): Aufteilung {
  const posten = Object.entries(schuld).map(([id, [schuldart, faelligAm, offen]]): Posten => ({
    id,
    schuldart,
    beitragsmonat: faelligAm.slice(0, 7),
    faelligAm,
    betrag: offen,
    offen,
    herkunft: 'nachweis',
  }));
  const { zeilen, rest } = tilge(betrag(zahlt), posten, bestimmung && trifft(bestimmung, !haftungsschuldner));
  const uebrig = alsText(rest);
  return {
    ...Object.fromEntries(zeilen.map((zeile) => [zeile.posten, alsText(zeile.betrag)])),
    ...(uebrig !== LEER && { guthaben: uebrig }),
  };
}

type Zeile = Berechnung<Tilgungsfall, Aufteilung>;
const zeile = (angaben: Omit<Zeile, 'modul' | 'land' | 'art' | 'berechnet'>): Zeile => ({
  modul: 'liability-account',
  land: 'DE',
  art: 'berechnung',
  berechnet: teileAuf,
  ...angaben,
});

const MAI = '2025-05-27';
const JUNI = '2025-06-26';

/** § 4 BVV: which debt a payment settles. One function does it all; each row shows one of its sentences. */
export const tilgungsregeln: readonly Zeile[] = [
  zeile({
    id: 'LR-074',
    titel:
      'Ohne Tilgungsbestimmung werden Auslagen, Gebühren, Gesamtsozialversicherungsbeiträge, Säumniszuschläge, Zinsen und Geldbußen in dieser Reihenfolge getilgt.',
    quellen: [BVV_4],
    gesichert: true,
    faelle: [
      {
        eingabe: { zahlt: '100.00', schuld: { gebuehr: ['GEBUEHR', JUNI, '9.00'], beitrag: ['AN', MAI, '500.00'] } },
        ergebnis: { gebuehr: '9.00', beitrag: '91.00' },
        quelle: '§ 4 Satz 2 BVV: Gebühr 9, Beitrag 500, Zahlung 100',
      },
      {
        eingabe: {
          zahlt: '25.00',
          schuld: {
            busse: ['BUSSGELD', MAI, '10.00'],
            zins: ['ZINS', MAI, '10.00'],
            sz: ['SZ', MAI, '10.00'],
            auslage: ['AUSLAGE', JUNI, '10.00'],
          },
        },
        ergebnis: { auslage: '10.00', sz: '10.00', zins: '5.00' },
        quelle: '§ 4 Satz 2 BVV, Reihenfolge der Aufzählung',
      },
    ],
  }),
  zeile({
    id: 'LR-074u',
    titel: 'Umlagen teilen den Rang der Gesamtsozialversicherungsbeiträge.',
    quellen: [BVV_4, ableitung('§ 10 AAG, § 359 Abs. 1 SGB III: Vorschriften über die Beiträge gelten entsprechend')],
    gesichert: false,
    faelle: [
      {
        eingabe: {
          zahlt: '100.00',
          schuld: { beitrag: ['AG', MAI, '150.00'], umlage: ['UMLAGE', MAI, '50.00'], sz: ['SZ', MAI, '5.00'] },
        },
        ergebnis: { beitrag: '75.00', umlage: '25.00' },
        quelle: 'anteilig nach dem Offenen, 150 : 50',
      },
    ],
  }),
  zeile({
    id: 'LR-075',
    titel: 'Innerhalb einer Schuldenart wird nach der Fälligkeit getilgt.',
    quellen: [BVV_4],
    gesichert: true,
    faelle: [
      {
        eingabe: { zahlt: '600.00', schuld: { juni: ['AN', JUNI, '500.00'], mai: ['AN', MAI, '500.00'] } },
        ergebnis: { mai: '500.00', juni: '100.00' },
        quelle: '§ 4 Satz 3 BVV: Mai vor Juni, nicht nach der Buchung',
      },
    ],
  }),
  zeile({
    id: 'LR-076',
    titel: 'Die Schuldenart geht dem Alter vor.',
    quellen: [BVV_4, amtlich('BGH 09.01.2001, VI ZR 119/00')],
    gesichert: true,
    faelle: [
      {
        eingabe: { zahlt: '400.00', schuld: { sz: ['SZ', '2024-05-29', '20.00'], beitrag: ['AG', MAI, '400.00'] } },
        ergebnis: { beitrag: '400.00' },
        quelle: 'BGH VI ZR 119/00: alter Säumniszuschlag nach jüngerem Beitrag',
      },
    ],
  }),
  zeile({
    id: 'LR-077a',
    titel:
      'Was der Schuldner bei der Zahlung bestimmt, wird getilgt; der Arbeitgeber darf die Arbeitnehmeranteile voranstellen.',
    quellen: [BVV_4, amtlich('BSG 22.02.1996, 12 RK 42/94')],
    gesichert: true,
    faelle: [
      {
        eingabe: {
          zahlt: '500.00',
          schuld: {
            gebuehr: ['GEBUEHR', MAI, '9.00'],
            an: ['AN', '2025-03-27', '500.00'],
            ag: ['AG', '2025-03-27', '510.00'],
          },
          bestimmung: { schuldart: 'AN', beitragsmonat: '2025-03' },
        },
        ergebnis: { an: '500.00' },
        quelle: '§ 4 Satz 1 BVV: „AN 03/2025“, Zahlung 500',
      },
      {
        eingabe: {
          zahlt: '40000.00',
          schuld: {
            gebuehr: ['GEBUEHR', MAI, '91.56'],
            an1: ['AN', MAI, '35000.00'],
            ag1: ['AG', MAI, '36000.00'],
            an2: ['AN', JUNI, '38000.00'],
            ag2: ['AG', JUNI, '39000.00'],
            sz: ['SZ', JUNI, '3100.00'],
          },
          bestimmung: { schuldart: 'AN' },
        },
        ergebnis: { an1: '35000.00', an2: '5000.00' },
        quelle:
          'BSG 12 RK 42/94: 40.000 für Arbeitnehmeranteile, nichts auf Gebühren und Arbeitgeberanteile; Aufteilung nach Monaten hier gesetzt',
      },
      {
        eingabe: {
          zahlt: '600.00',
          schuld: { an: ['AN', MAI, '500.00'], ag: ['AG', MAI, '510.00'], gebuehr: ['GEBUEHR', MAI, '9.00'] },
          bestimmung: { schuldart: 'AN' },
        },
        ergebnis: { an: '500.00', gebuehr: '9.00', ag: '91.00' },
        quelle: '§ 4 Satz 2 BVV für das, was die Bestimmung übrig lässt',
      },
    ],
  }),
  zeile({
    id: 'LR-077b',
    titel:
      'Die Arbeitnehmeranteile voranzustellen ist Sache des Arbeitgebers; sonst gilt die Bestimmung der Schuldenart.',
    quellen: [
      BVV_4,
      ableitung('§ 4 Satz 1 Halbsatz 2 BVV nennt nur den Arbeitgeber; Reichweite für Haftungsschuldner offen'),
    ],
    gesichert: false,
    faelle: [
      {
        eingabe: {
          zahlt: '400.00',
          schuld: { gebuehr: ['GEBUEHR', MAI, '9.00'], an: ['AN', MAI, '500.00'], ag: ['AG', MAI, '500.00'] },
          bestimmung: { schuldart: 'AN' },
          haftungsschuldner: true,
        },
        ergebnis: { an: '200.00', ag: '200.00' },
        quelle: 'Beiträge vor der Gebühr, je zur Hälfte',
      },
    ],
  }),
  zeile({
    id: 'LR-079',
    titel:
      'Ohne Tilgungsbestimmung teilen sich Arbeitnehmer- und Arbeitgeberanteil das Geld; ungleiche nach dem, was offen ist.',
    quellen: [BVV_4, amtlich('BGH 13.01.1998, VI ZR 58/97')],
    gesichert: true,
    faelle: [
      {
        eingabe: { zahlt: '400.00', schuld: { an: ['AN', MAI, '500.00'], ag: ['AG', MAI, '500.00'] } },
        ergebnis: { an: '200.00', ag: '200.00' },
        quelle: 'BGH VI ZR 58/97: je zur Hälfte',
      },
      {
        eingabe: { zahlt: '731.00', schuld: { an: ['AN', JUNI, '600.00'], ag: ['AG', JUNI, '945.00'] } },
        ergebnis: { an: '283.88', ag: '447.12' },
        quelle: '731 × 600 / 1545 = 283,88; 731 × 945 / 1545 = 447,12',
      },
    ],
  }),
  zeile({
    id: 'LR-087',
    titel: 'Anteilig wird auf den Cent genau geteilt; die Teile ergeben zusammen die Zahlung.',
    quellen: [BVV_4, ableitung('Verfahren des größten Rests; die Vorschrift sagt nichts zu Bruchteilen eines Cents')],
    gesichert: true,
    faelle: [
      {
        eingabe: {
          zahlt: '100.00',
          schuld: { a: ['AN', MAI, '70.00'], b: ['AG', MAI, '70.00'], c: ['UMLAGE', MAI, '70.00'] },
        },
        ergebnis: { a: '33.34', b: '33.33', c: '33.33' },
        quelle: '100 auf drei gleiche Posten',
      },
    ],
  }),
  zeile({
    id: 'LR-083',
    titel: 'Eine Zahlung tilgt nur, was ihr Zahler schuldet; der Rest ist sein Guthaben.',
    quellen: [GESAMTSCHULD, amtlich('§ 267 BGB')],
    gesichert: true,
    faelle: [
      {
        eingabe: { zahlt: '700.00', schuld: { an: ['AN', MAI, '600.00'] }, haftungsschuldner: true },
        ergebnis: { an: '600.00', guthaben: '100.00' },
        quelle: 'Geschäftsführer zahlt 700 auf 600 Arbeitnehmeranteile',
      },
    ],
  }),
];

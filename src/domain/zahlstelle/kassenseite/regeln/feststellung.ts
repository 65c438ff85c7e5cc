import { amtlich, anbieter } from '../../../kern/norm';
import type { Tag } from '../../../kern/zeit';
import type { Berechnung } from '../../../regelwerk/regel';
import { COMET_2020, EIGENE_ANNAHME, RUNDSCHREIBEN_2022, VERSION_5, ZMV_2012, zmv2020 } from '../../regeln/quellen';
import { kennzabf, vbmax, type Abfuehrungslage, type Vbmaxlage } from '../feststellung/abfuehrung';
import {
  freibetragVerteilt,
  istMehrfachbezug,
  type Bezugslage,
  type Verteilungslage,
  type Zuteilung,
} from '../feststellung/freibetrag';
import { anteilstage } from '../feststellung/monat';
import { kassenende, type Kassenende } from '../rueckmeldung/kassenende';
import { UNBEKANNT, type Sachverhalte } from '../sachverhalte';

const KOPF = { modul: 'zahlstelle', land: 'DE', art: 'berechnung' } as const;
const FREIBETRAG = amtlich('§ 226 Abs. 2 Satz 2 SGB V');
const TK = anbieter('TK, Firmenkundenportal 2076770 „Freibetrag“');
const PFLICHT: Abfuehrungslage = { mitgliedschaft: 'pflicht', beihilfe: false, nachzahlung: false };
const DREITAUSEND: Vbmaxlage = { bbg: '5175.00', rente: '3000.00', bezug: '3000.00', vorrangige: '0.00' };

const abfuehrungsregeln: readonly Berechnung<Abfuehrungslage, string>[] = [
  {
    ...KOPF,
    id: 'ZR-073',
    titel:
      'Besteht ein Anspruch auf Beihilfe, meldet die Krankenkasse KENNZABF 4 (halber Beitrag zur Pflegeversicherung).',
    quellen: [VERSION_5],
    gesichert: true,
    berechnet: kennzabf,
    faelle: [
      {
        eingabe: { ...PFLICHT, beihilfe: true },
        ergebnis: '4',
        quelle: 'SAP HCM v5, „Differenziertere Angabe zum Anspruch auf Beihilfe“',
      },
      { eingabe: PFLICHT, ergebnis: '2', quelle: 'SAP HCM v5: Kennziffer 4 nur bei Beihilfe' },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-103',
    titel: 'Für freiwillig und familienversicherte Versorgungsempfänger besteht keine Abführungspflicht (KENNZABF 1).',
    quellen: [zmv2020('4.2 [6]')],
    gesichert: true,
    berechnet: kennzabf,
    faelle: [
      {
        eingabe: { ...PFLICHT, mitgliedschaft: 'freiwillig' },
        ergebnis: '1',
        quelle: 'Verfahrensbeschreibung 2020, 4.2 [6]',
      },
      {
        eingabe: { ...PFLICHT, mitgliedschaft: 'familie', beihilfe: true },
        ergebnis: '1',
        quelle: 'Verfahrensbeschreibung 2020, 4.2 [6]',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-104',
    titel:
      'Für einen rückwirkend bewilligten Versorgungsbezug besteht Abführungspflicht auch für Zeiten der Familienversicherung.',
    quellen: [zmv2020('4.2 [7]'), amtlich('§ 229 Abs. 2 SGB V')],
    gesichert: true,
    berechnet: kennzabf,
    faelle: [
      {
        eingabe: { ...PFLICHT, mitgliedschaft: 'familie', nachzahlung: true },
        ergebnis: '2',
        quelle: 'Verfahrensbeschreibung 2020, 4.2 [7]',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-105',
    titel: 'Die Abführungspflicht wird unabhängig davon bejaht, ob sich Beiträge ergeben.',
    quellen: [zmv2020('4.2 [10]')],
    gesichert: true,
    berechnet: kennzabf,
    faelle: [
      { eingabe: PFLICHT, ergebnis: '2', quelle: 'Verfahrensbeschreibung 2020, 4.2 [10]: der Betrag geht nicht ein' },
      {
        eingabe: { ...PFLICHT, mitgliedschaft: 'auffang' },
        ergebnis: '2',
        quelle: '§ 256 Abs. 1 SGB V: Versicherungspflichtige',
      },
    ],
  },
];

const vbmaxregeln: readonly Berechnung<Vbmaxlage, string | undefined>[] = [
  {
    ...KOPF,
    id: 'ZR-120',
    titel: 'VBmax wird nur gemeldet, wenn Rente und Versorgungsbezüge die Beitragsbemessungsgrenze übersteigen.',
    quellen: [zmv2020('4.2.1 [1], [5]')],
    gesichert: true,
    berechnet: vbmax,
    faelle: [
      {
        eingabe: { ...DREITAUSEND, rente: '1500.00', bezug: '500.00' },
        ergebnis: undefined,
        quelle: 'Verfahrensbeschreibung 2020, 4.2.1 [1]',
      },
      {
        eingabe: { ...DREITAUSEND, bezug: '2175.00' },
        ergebnis: undefined,
        quelle: 'Verfahrensbeschreibung 2020, 4.2.1: „übersteigen“',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-121',
    titel: 'Bei Einfachbezug ist VBmax die Beitragsbemessungsgrenze abzüglich der gesetzlichen Rente.',
    quellen: [zmv2020('4.2.1 [2]')],
    gesichert: true,
    berechnet: vbmax,
    faelle: [{ eingabe: DREITAUSEND, ergebnis: '2175.00', quelle: 'Verfahrensbeschreibung 2020, 4.2.1 [2]; BBG 2024' }],
  },
  {
    ...KOPF,
    id: 'ZR-122',
    titel:
      'Bei Mehrfachbezug füllen Rente und Versorgungsbezüge die Beitragsbemessungsgrenze genau einmal: der kleinste zuerst, jeder mindert VBmax der folgenden.',
    quellen: [zmv2020('4.2.1 [2]'), EIGENE_ANNAHME],
    gesichert: false,
    berechnet: vbmax,
    faelle: [
      {
        eingabe: { ...DREITAUSEND, vorrangige: '500.00' },
        ergebnis: '1675.00',
        quelle: 'Verfahrensbeschreibung 2020, 4.2.1 [2]; BBG 2024',
      },
      {
        eingabe: { ...DREITAUSEND, bezug: '500.00' },
        ergebnis: undefined,
        quelle: 'Der kleinere der beiden Versorgungsbezüge bleibt ungekürzt',
      },
      {
        eingabe: { ...DREITAUSEND, rente: '0.00', bezug: '6000.00' },
        ergebnis: '5175.00',
        quelle: 'Zwei Versorgungsbezüge von 6000,00: der erste bis zur Grenze …',
      },
      {
        eingabe: { ...DREITAUSEND, rente: '0.00', bezug: '6000.00', vorrangige: '6000.00' },
        ergebnis: '0.00',
        quelle: '… für den zweiten bleibt nichts',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-124k',
    titel: 'Schöpft die Rente die Beitragsbemessungsgrenze aus, ist VBmax 0,00 und die Krankenkasse meldet KENNZABF 1.',
    quellen: [zmv2020('4.2.1 [4]')],
    gesichert: true,
    berechnet: vbmax,
    faelle: [
      {
        eingabe: { ...DREITAUSEND, rente: '5200.00' },
        ergebnis: '0.00',
        quelle: 'Verfahrensbeschreibung 2020, 4.2.1 [4]',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-125',
    titel:
      'VBmax wird mit der neuen Beitragsbemessungsgrenze zum 1. Januar und mit der neuen Rente zum 1. Juli neu bestimmt.',
    quellen: [zmv2020('4.2.1 [1]')],
    gesichert: true,
    berechnet: vbmax,
    faelle: [
      {
        eingabe: { ...DREITAUSEND, bbg: '5512.50' },
        ergebnis: '2512.50',
        quelle: 'Verfahrensbeschreibung 2020, 4.2.1 [1]; BBG 2025',
      },
      {
        eingabe: { ...DREITAUSEND, rente: '3137.00' },
        ergebnis: '2038.00',
        quelle: 'Verfahrensbeschreibung 2020, 4.2.1 [1]; angepasste Rente',
      },
    ],
  },
];

const mehrfachregeln: readonly Berechnung<Bezugslage, boolean>[] = [
  {
    ...KOPF,
    id: 'ZR-139',
    titel:
      'Mehrfachbezug liegt vor bei mehreren Versorgungsbezügen, laufend oder als Kapital, und bei einem neben Arbeitseinkommen.',
    quellen: [zmv2020('4.2.2 [2]'), RUNDSCHREIBEN_2022, EIGENE_ANNAHME],
    gesichert: true,
    berechnet: istMehrfachbezug,
    faelle: [
      {
        eingabe: { versorgungsbezuege: 2, arbeitseinkommen: false },
        ergebnis: true,
        quelle: 'Verfahrensbeschreibung 2020, 4.2.2 [2]',
      },
      {
        eingabe: { versorgungsbezuege: 1, arbeitseinkommen: true },
        ergebnis: true,
        quelle: 'Verfahrensbeschreibung 2020, 4.2.2 [2]',
      },
      {
        eingabe: { versorgungsbezuege: 1, arbeitseinkommen: false },
        ergebnis: false,
        quelle: 'Verfahrensbeschreibung 2020, 4.2.2 [1]',
      },
    ],
  },
];

const freibetragsregeln: readonly Berechnung<Verteilungslage, readonly Zuteilung[]>[] = [
  {
    ...KOPF,
    id: 'ZR-137k',
    titel:
      'Bei Mehrfachbezug sagt die Krankenkasse je Betriebsrente, ob der Freibetrag ganz, anteilig oder nicht gilt.',
    quellen: [zmv2020('4.2.2 [2], [3]'), FREIBETRAG],
    gesichert: true,
    berechnet: freibetragVerteilt,
    faelle: [
      {
        eingabe: { freibetrag: '176.75', betraege: ['1000.00', '600.00'] },
        ergebnis: [{ kennzfb: 'JA' }, { kennzfb: 'NEIN' }],
        quelle: 'Verfahrensbeschreibung 2020, 4.2.2 [2], [3]; Freibetrag 2024',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-140',
    titel:
      'Der Freibetrag wird je Person und Monat nur einmal gewährt; was eine Betriebsrente nicht ausschöpft, gilt für die nächste.',
    quellen: [FREIBETRAG, TK],
    gesichert: true,
    berechnet: freibetragVerteilt,
    faelle: [
      {
        eingabe: { freibetrag: '176.75', betraege: ['80.00', '300.00'] },
        ergebnis: [
          { kennzfb: 'ANTEILIG', fb: '80.00' },
          { kennzfb: 'ANTEILIG', fb: '96.75' },
        ],
        quelle: 'TK 2076770: 80,00 + 96,75 = 176,75 (2024)',
      },
      {
        eingabe: { freibetrag: '176.75', betraege: ['100.00', '50.00', '20.00'] },
        ergebnis: [
          { kennzfb: 'ANTEILIG', fb: '100.00' },
          { kennzfb: 'ANTEILIG', fb: '50.00' },
          { kennzfb: 'ANTEILIG', fb: '20.00' },
        ],
        quelle: '§ 226 Abs. 2 Satz 2 SGB V: höchstens die Betriebsrenten selbst',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-136k',
    titel: 'Bei Einfachbezug entscheidet die Zahlstelle über den Freibetrag; die Rückmeldung sagt nichts dazu.',
    quellen: [zmv2020('4.2.2 [1]')],
    gesichert: true,
    berechnet: freibetragVerteilt,
    faelle: [
      {
        eingabe: { freibetrag: '176.75', betraege: [] },
        ergebnis: [],
        quelle: 'Verfahrensbeschreibung 2020, 4.2.2 [1]',
      },
    ],
  },
  {
    ...KOPF,
    id: 'ZR-141',
    titel: 'Den Freibetrag erhalten nur Betriebsrenten von Pflichtversicherten; für freiwillige Mitglieder gilt NEIN.',
    quellen: [amtlich('BSG 05.11.2024, B 12 KR 9/23 R'), COMET_2020],
    gesichert: true,
    berechnet: freibetragVerteilt,
    faelle: [
      {
        eingabe: { freibetrag: '0.00', betraege: ['1000.00'] },
        ergebnis: [{ kennzfb: 'NEIN' }],
        quelle: 'BSG 05.11.2024, B 12 KR 9/23 R',
      },
    ],
  },
];

const monatsregeln: readonly Berechnung<Tag, readonly Tag[]>[] = [
  {
    ...KOPF,
    id: 'ZR-140m',
    titel:
      'Mehrfachbezug und Anteile am Freibetrag gelten je Kalendermonat über alle Versorgungsbezüge, die ihn berühren; neu wird zum Ersten verteilt.',
    quellen: [FREIBETRAG, EIGENE_ANNAHME],
    gesichert: false,
    berechnet: anteilstage,
    faelle: [
      {
        eingabe: '2024-09-15',
        ergebnis: ['2024-09-01', '2024-09-15', '2024-10-01'],
        quelle: '§ 226 Abs. 2 Satz 2 SGB V: monatlich; ein Beginn im Monat wirkt auf den ganzen Monat',
      },
      { eingabe: '2024-09-01', ergebnis: ['2024-09-01', '2024-10-01'], quelle: 'Beginn am Ersten' },
    ],
  },
];

interface Endelage {
  readonly sachverhalte: Partial<Sachverhalte>;
  readonly bbnrkk: string;
  readonly ab: string;
}
const MITGLIED = { ab: '2020-01-01', art: 'pflicht', bbnrkk: '66667777' } as const;
const NEUE_KASSE = { ab: '2025-01-01', art: 'pflicht', bbnrkk: '42938966' } as const;
const BIS_2024 = { ...MITGLIED, bis: '2024-12-31' };
const ende = (sachverhalte: Partial<Sachverhalte>): Endelage => ({
  sachverhalte,
  bbnrkk: '66667777',
  ab: '2024-09-01',
});

const enderegeln: readonly Berechnung<Endelage, Kassenende | undefined>[] = [
  {
    ...KOPF,
    id: 'ZR-115',
    titel:
      'Kassenwechsel wird mit GD 6, das Ende der Mitgliedschaft mit GD 8, der Tod mit GD 9 gemeldet; ABFEN ist der letzte Tag.',
    quellen: [VERSION_5, ZMV_2012],
    gesichert: true,
    berechnet: ({ sachverhalte, bbnrkk, ab }) => kassenende({ ...UNBEKANNT, ...sachverhalte }, bbnrkk, ab),
    faelle: [
      { eingabe: ende({ mitgliedschaften: [MITGLIED] }), ergebnis: undefined, quelle: 'SAP HCM v5: kein Anlass' },
      {
        eingabe: ende({ mitgliedschaften: [BIS_2024, NEUE_KASSE] }),
        ergebnis: { gd: '6', abfen: '2024-12-31', bbnrkkn: '42938966' },
        quelle: 'SAP HCM v5, „Krankenkassenwechsel“',
      },
      {
        eingabe: ende({ mitgliedschaften: [BIS_2024] }),
        ergebnis: { gd: '8', abfen: '2024-12-31' },
        quelle: 'SAP HCM v5, Meldegrund 8',
      },
      {
        eingabe: ende({ mitgliedschaften: [BIS_2024], tod: '2024-11-15' }),
        ergebnis: { gd: '9', abfen: '2024-11-15' },
        quelle: 'SAP HCM v5, Meldegrund 9',
      },
      {
        eingabe: ende({ mitgliedschaften: [BIS_2024, { ...MITGLIED, ab: '2025-01-01', art: 'freiwillig' }] }),
        ergebnis: undefined,
        quelle: 'Die Mitgliedschaft besteht in anderer Art fort',
      },
    ],
  },
];

export { abfuehrungsregeln, enderegeln, freibetragsregeln, mehrfachregeln, monatsregeln, vbmaxregeln };

import { ableitung, amtlich } from '../../kern/norm';
import type { Berechnung, Fall } from '../../regelwerk/regel';
import { deckung, type Haftung } from '../haftung/deckung';
import type { Haftungscode } from '../haftung/haftungsarten.tabelle';
import type { Posten, Schuldart } from '../konto/posten';
import { BGH_DELIKT, GESAMTSCHULD, LR_TABELLE, SGB4_28E } from './quellen';
import { AOK_SYSTEMS } from './zeile';

interface Deckungsfall {
  /** `arbeitgeber`, or the Haftungsverhältnisse of the debtor: Haftungsart, first day, last day. */
  readonly schuldner: 'arbeitgeber' | readonly (readonly [Haftungscode, string, string?])[];
  /** Posten by name: kind, due date, open amount. */
  readonly posten: Readonly<Record<string, readonly [Schuldart, string, string]>>;
}
/** What he owes, by Posten. */
type Gedeckt = Readonly<Record<string, string>>;

function decke({ schuldner, posten }: Deckungsfall): Gedeckt {
  const haftungen = schuldner === 'arbeitgeber' ? [] : schuldner.map(alsHaftung);
  const alle = Object.entries(posten).map(([id, [schuldart, faelligAm, offen]]): Posten => ({
    id,
    schuldart,
    beitragsmonat: faelligAm.slice(0, 7),
    faelligAm,
    betrag: offen,
    offen,
    herkunft: 'nachweis',
  }));
  const wer = schuldner === 'arbeitgeber' ? 'arbeitgeber' : 'schuldner';
  const gedeckt = deckung({ arbeitgeber: 'arbeitgeber', haftungen }, wer, alle);
  return Object.fromEntries(gedeckt.map(({ posten: { id, offen } }) => [id, offen]));
}

const alsHaftung = ([haftungsart, ab, bis]: readonly [Haftungscode, string, string?], i: number): Haftung => ({
  id: `${i}`,
  schuldner: 'schuldner',
  haftungsart,
  zeitraeume: [{ ab, ...(bis !== undefined && { bis }) }],
  belege: ['beleg'],
});

type Zeile = Berechnung<Deckungsfall, Gedeckt>;
const zeile = (angaben: Omit<Zeile, 'modul' | 'land' | 'art' | 'berechnet'>): Zeile => ({
  modul: 'liability-account',
  land: 'DE',
  art: 'berechnung',
  berechnet: decke,
  ...angaben,
});

const ALLES: Deckungsfall['posten'] = {
  an: ['AN', '2025-05-27', '800.00'],
  ag: ['AG', '2025-05-27', '820.00'],
  umlage: ['UMLAGE', '2025-05-27', '12.00'],
  sz: ['SZ', '2025-05-27', '8.00'],
  gebuehr: ['GEBUEHR', '2025-05-27', '244.45'],
};
const ganz: Gedeckt = { an: '800.00', ag: '820.00', umlage: '12.00', sz: '8.00', gebuehr: '244.45' };

const partner = (haftungsart: Haftungscode): Fall<Deckungsfall, Gedeckt> => ({
  eingabe: { schuldner: [[haftungsart, '2024-02-01']], posten: ALLES },
  ergebnis: ganz,
  quelle: 'wie die Gesellschaft, ohne Abzug für den Anteil',
});

/** Which Posten a debtor owes. */
export const deckungsregeln: readonly Zeile[] = [
  zeile({
    id: 'LR-002',
    titel:
      'Der Arbeitgeber schuldet den ganzen Gesamtsozialversicherungsbeitrag, auch den Arbeitnehmeranteil, und alle Nebenforderungen.',
    quellen: [SGB4_28E],
    gesichert: true,
    faelle: [{ eingabe: { schuldner: 'arbeitgeber', posten: ALLES }, ergebnis: ganz, quelle: '§ 28e Abs. 1 SGB IV' }],
  }),
  zeile({
    id: 'LR-005',
    titel: 'Mehrere, auch überlappende Zeiträume und Haftungsarten decken einen Posten nur einmal.',
    quellen: [AOK_SYSTEMS, GESAMTSCHULD],
    gesichert: true,
    faelle: [
      {
        eingabe: {
          schuldner: [
            ['GF_DELIKT_AN', '2025-01-01', '2025-06-30'],
            ['FAKTISCHER_GF', '2025-05-01', '2025-12-31'],
          ],
          posten: { mai: ['AN', '2025-05-27', '500.00'] },
        },
        ergebnis: { mai: '500.00' },
        quelle: 'Geschäftsführer 01–06, faktischer Geschäftsführer 05–12: Mai 500 einmal',
      },
    ],
  }),
  zeile({
    id: 'LR-007',
    titel: 'Der Geschäftsführer haftet für Arbeitnehmeranteile, die während seiner Amtszeit fällig werden.',
    quellen: [BGH_DELIKT],
    gesichert: true,
    faelle: [
      {
        eingabe: {
          schuldner: [['GF_DELIKT_AN', '2026-05-20']],
          posten: { april: ['AN', '2026-04-28', '500.00'], mai: ['AN', '2026-05-27', '600.00'] },
        },
        ergebnis: { mai: '600.00' },
        quelle: 'BGH VI ZR 123/00: im Amt ab 20.05., fällig 28.04. nicht, 27.05. ja',
      },
    ],
  }),
  zeile({
    id: 'LR-008',
    titel:
      'Mit der wirksamen Niederlegung des Amts endet die Haftung für spätere Fälligkeiten, auch wenn das Register nachhinkt.',
    quellen: [amtlich('BGH zur Amtsniederlegung (Geschäftsführerhaftung für Sozialversicherungsbeiträge)')],
    gesichert: true,
    faelle: [
      {
        eingabe: {
          schuldner: [['GF_DELIKT_AN', '2024-01-01', '2025-06-12']],
          posten: { juni: ['AN', '2025-06-26', '500.00'] },
        },
        ergebnis: {},
        quelle: 'Niederlegung 12.06., fällig 26.06.',
      },
    ],
  }),
  zeile({
    id: 'LR-009',
    titel:
      'Die Haftung wegen vorenthaltener Arbeitnehmeranteile reicht nicht auf Arbeitgeberanteile, Umlagen, Säumniszuschläge und Gebühren.',
    quellen: [amtlich('BGH 14.07.2008, II ZR 238/07')],
    gesichert: true,
    faelle: [
      {
        eingabe: { schuldner: [['GF_DELIKT_AN', '2025-01-01']], posten: ALLES },
        ergebnis: { an: '800.00' },
        quelle: 'BGH II ZR 238/07: AN 800, AG 820, SZ 8 → 800',
      },
      {
        eingabe: { schuldner: [['FAKTISCHER_GF', '2025-01-01']], posten: ALLES },
        ergebnis: { an: '800.00' },
        quelle: 'wie der bestellte Geschäftsführer',
      },
    ],
  }),
  zeile({
    id: 'LR-011',
    titel: 'Umlagen gehören nie zu den Arbeitnehmeranteilen.',
    quellen: [amtlich('§ 266a Abs. 1 StGB, Wortlaut „Beiträge des Arbeitnehmers“'), LR_TABELLE],
    gesichert: false,
    faelle: [
      {
        eingabe: { schuldner: [['GF_DELIKT_AN', '2025-01-01']], posten: { u1: ['UMLAGE', '2025-05-27', '12.00'] } },
        ergebnis: {},
        quelle: 'U1 bleibt offen',
      },
    ],
  }),
  zeile({
    id: 'LR-015',
    titel: 'Gesellschafter von GbR und OHG und Komplementäre haften gesamtschuldnerisch für das Ganze.',
    quellen: [amtlich('§ 721 BGB, §§ 126, 161 Abs. 2 HGB')],
    gesichert: true,
    faelle: [partner('GBR_GESELLSCHAFTER'), partner('OHG'), partner('KOMPLEMENTAER')],
  }),
  zeile({
    id: 'LR-016',
    titel: 'Die Haftung der Gesellschafter umfasst Säumniszuschläge und Gebühren der Gesellschaft.',
    quellen: [amtlich('LSG Sachsen-Anhalt L 10 KR 5/09; BSG B 12 KR 5/20 R')],
    gesichert: true,
    faelle: [
      {
        eingabe: {
          schuldner: [['OHG', '2024-02-01']],
          posten: {
            gsv: ['AG', '2025-05-27', '12789.20'],
            sz: ['SZ', '2025-05-27', '5451.50'],
            gebuehr: ['GEBUEHR', '2025-05-27', '244.45'],
          },
        },
        ergebnis: { gsv: '12789.20', sz: '5451.50', gebuehr: '244.45' },
        quelle: 'LSG Sachsen-Anhalt L 10 KR 5/09: zusammen 18.485,15, kein Abzug für 20 % Anteil',
      },
    ],
  }),
  zeile({
    id: 'LR-017',
    titel: 'Ein eintretender Gesellschafter haftet auch für Schulden aus der Zeit vor seinem Eintritt.',
    quellen: [amtlich('§ 127 HGB, § 721a BGB')],
    gesichert: true,
    faelle: [
      {
        eingabe: { schuldner: [['OHG', '2025-07-01']], posten: { maerz: ['AG', '2025-03-27', '500.00'] } },
        ergebnis: { maerz: '500.00' },
        quelle: '§ 127 HGB: Eintritt 01.07., Schuld vom März',
      },
    ],
  }),
  zeile({
    id: 'LR-017a',
    titel:
      'Für Schulden, die nach dem Ausscheiden begründet werden, haftet der Gesellschafter nicht; ein Beitrag ist mit dem ersten Tag seines Monats begründet.',
    quellen: [amtlich('§ 137 HGB, § 728b BGB; § 22 Abs. 1 SGB IV'), ableitung('Monat des Ausscheidens zählt ganz')],
    gesichert: false,
    faelle: [
      {
        eingabe: {
          schuldner: [['OHG', '2024-02-01', '2025-05-10']],
          posten: { mai: ['AG', '2025-05-27', '500.00'], juni: ['AG', '2025-06-26', '500.00'] },
        },
        ergebnis: { mai: '500.00' },
        quelle: 'Ausscheiden 10.05.: Mai begründet, Juni nicht',
      },
    ],
  }),
];

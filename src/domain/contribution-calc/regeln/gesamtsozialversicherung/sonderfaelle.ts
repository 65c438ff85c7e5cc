import type { Katalogzeile } from '../../../regelwerk/katalogzeile';
import type { GsvBerechnung } from '../../gesamtsozialversicherung/berechnung';
import { anteile, einnahmen, im, rechnung } from './rechnung';

const MINIJOB_ZENTRALE = 'Minijob-Zentrale nach 450-euro-jobs.de, Beispiel 521,00 im Oktober 2022';
const HAUFE_1400 = 'Haufe, „Übergangsbereich“, 5: Beispiel 1.400,00 im Jahr 2025';
const KINDERLOS = { elterneigenschaft: false } as const;
const MIDIJOB_2022 = im('2022-10', '521.00', { rechtskreis: 'W', zusatzbeitragssatz: '1.3' });
const AZUBI = { beschaeftigungsart: 'berufsausbildung' } as const;
const MINIJOB = { beschaeftigungsart: 'geringfuegig', beitragsgruppe: '6100' } as const;
const HAUSHALT = { beschaeftigungsart: 'geringfuegig-privathaushalt', beitragsgruppe: '6100' } as const;

const faktorF = ({ rechtswerte }: GsvBerechnung): string | undefined =>
  rechtswerte.find(({ id }) => id === 'DE.UEBERGANGSBEREICH.FAKTOR_F')?.wert;

/** Who bears it otherwise: apprentices and voluntary service, Übergangsbereich, Minijob: CR-212 … CR-217. */
export const sonderregeln: readonly Katalogzeile[] = [
  rechnung('CR-212', anteile('kv', 'zusatzbeitrag', 'rv', 'alv', 'pv'), [
    {
      eingabe: im('2025-03', '300.00', { ...AZUBI, ...KINDERLOS, zusatzbeitragssatz: '3.9' }),
      ergebnis: [
        '43.80 = 0.00 + 43.80',
        '7.50 = 0.00 + 7.50',
        '55.80 = 0.00 + 55.80',
        '7.80 = 0.00 + 7.80',
        '12.60 = 0.00 + 12.60',
      ],
      quelle: 'Barmer, „Geringverdienergrenze“: auch Zuschlag und durchschnittlicher Zusatzbeitrag',
    },
    {
      eingabe: im('2025-03', '325.01', AZUBI),
      ergebnis: [
        '47.46 = 23.73 + 23.73',
        '8.12 = 4.06 + 4.06',
        '60.46 = 30.23 + 30.23',
        '8.46 = 4.23 + 4.23',
        '11.70 = 5.85 + 5.85',
      ],
      quelle: '§ 20 Abs. 3 Satz 1 Nr. 1 SGB IV: über 325,00',
    },
    {
      eingabe: im('2025-03', '600.00', { beschaeftigungsart: 'freiwilligendienst' }),
      ergebnis: [
        '87.60 = 0.00 + 87.60',
        '15.00 = 0.00 + 15.00',
        '111.60 = 0.00 + 111.60',
        '15.60 = 0.00 + 15.60',
        '21.60 = 0.00 + 21.60',
      ],
      quelle: '§ 20 Abs. 3 Satz 1 Nr. 2 SGB IV',
    },
  ]),
  rechnung('CR-212b', anteile('kv', 'zusatzbeitrag', 'pv'), [
    {
      eingabe: im('2024-12', '300.00', {
        ...AZUBI,
        ...KINDERLOS,
        rechtskreis: 'W',
        einmalzahlung: '200.00',
        geburtsdatum: '2001-03-01',
      }),
      ergebnis: ['73.00 = 12.78 + 60.22', '8.50 = 1.49 + 7.01', '20.00 = 4.03 + 15.97'],
      quelle: 'Haufe, „Geringverdiener“, 5: Beispiel 300,00 und 200,00; Anteil von 175,00 mit Zuschlag',
    },
  ]),
  rechnung('CR-213', einnahmen, [
    { eingabe: MIDIJOB_2022, ergebnis: '365.61, Beschäftigter 1.48', quelle: MINIJOB_ZENTRALE },
    { eingabe: im('2025-03', '1400.00'), ergebnis: '1323.37, Beschäftigter 1168.98', quelle: HAUFE_1400 },
    {
      eingabe: im('2025-03', '2000.00'),
      ergebnis: '2000.00, Beschäftigter 2000.00',
      quelle: '§ 20 Abs. 2a SGB IV: an der Obergrenze das ganze Entgelt',
    },
    { eingabe: im('2025-03', '2000.01'), ergebnis: 'keine', quelle: '§ 20 Abs. 2 SGB IV: darüber keine Besonderheit' },
    {
      eingabe: im('2025-03', '1400.00', { uebergangsbereich: false }),
      ergebnis: 'keine',
      quelle: '§ 20 Abs. 2 SGB IV: das regelmäßige Entgelt entscheidet',
    },
    { eingabe: im('2025-03', '600.00', AZUBI), ergebnis: 'keine', quelle: '§ 20 Abs. 2a Satz 8 SGB IV (CR-216)' },
  ]),
  rechnung('CR-213b', anteile('kv', 'pv'), [
    {
      eingabe: im('2025-03', '500.00', { uebergangsbereich: true, ...KINDERLOS }),
      ergebnis: ['48.78 = 0.00 + 48.78', '14.02 = 2.00 + 12.02'],
      quelle: 'RS 2022/11, Ziff. 4.3.3.2: Faktor F mal Entgelt; der Beschäftigte trägt nur den Zuschlag',
    },
    {
      eingabe: im('2025-03', '500.00', { uebergangsbereich: true, sachsen: true }),
      ergebnis: ['48.78 = 0.00 + 48.78', '12.02 = 0.00 + 12.02'],
      quelle: 'RS 2022/11, Ziff. 4.3.3.2: den gesamten Beitrag außer dem Zuschlag trägt der Arbeitgeber',
    },
  ]),
  rechnung('CR-213c', einnahmen, [
    {
      eingabe: im('2025-03', '400.00', { svTage: 10 }),
      ergebnis: '365.94, Beschäftigter 297.32',
      quelle: 'Nach der vereinfachten Formel 2025 (Haufe) aus 1.200,00, davon 10/30',
    },
  ]),
  rechnung('CR-214', anteile('kv', 'zusatzbeitrag', 'rv', 'alv', 'pv'), [
    {
      eingabe: MIDIJOB_2022,
      ergebnis: [
        '53.38 = 0.11 + 53.27',
        '4.76 = 0.01 + 4.75',
        '68.00 = 0.14 + 67.86',
        '8.78 = 0.02 + 8.76',
        '11.16 = 0.02 + 11.14',
      ],
      quelle: MINIJOB_ZENTRALE,
    },
    {
      eingabe: im('2025-03', '1400.00', KINDERLOS),
      ergebnis: [
        '193.22 = 85.34 + 107.88',
        '33.08 = 14.61 + 18.47',
        '246.14 = 108.72 + 137.42',
        '34.40 = 15.20 + 19.20',
        '55.58 = 28.98 + 26.60',
      ],
      quelle: `${HAUFE_1400} (KV); Zuschlag von 1.323,37`,
    },
    {
      eingabe: im('2025-03', '1400.00', { kinder: [{ geburtsdatum: '2008-01-10' }, { geburtsdatum: '2010-01-10' }] }),
      ergebnis: [
        '193.22 = 85.34 + 107.88',
        '33.08 = 14.61 + 18.47',
        '246.14 = 108.72 + 137.42',
        '34.40 = 15.20 + 19.20',
        '44.72 = 18.12 + 26.60',
      ],
      quelle: `${HAUFE_1400} (KV); Abschlag von 1.168,98`,
    },
  ]),
  rechnung('CR-215', faktorF, [
    { eingabe: MIDIJOB_2022, ergebnis: '0.7009', quelle: '§ 20 Abs. 2a Satz 4 SGB IV' },
    {
      eingabe: im('2023-07', '1400.00', { rechtskreis: 'W' }),
      ergebnis: '0.6922',
      quelle: 'Heimat Krankenkasse, „PV-Beitragsabschlag“: auch nach der Erhöhung im Juli 2023',
    },
    {
      eingabe: im('2025-03', '1400.00'),
      ergebnis: '0.6683',
      quelle: 'Haufe, „Midijob: Neue Formeln ab 1. Januar 2025“',
    },
  ]),
  rechnung('CR-217', anteile('kv', 'rv'), [
    {
      eingabe: im('2024-03', '538.00', { ...MINIJOB, rechtskreis: 'W' }),
      ergebnis: ['69.94 = 0.00 + 69.94', '100.07 = 19.37 + 80.70'],
      quelle: 'Ecovis, „Rentenansprüche: Lohnt sich die Beitragszahlung bei Minijobs?“: 80,70 und 19,37',
    },
    {
      eingabe: im('2025-03', '556.00', { ...MINIJOB, beitragsgruppe: '6500' }),
      ergebnis: ['72.28 = 0.00 + 72.28', '83.40 = 0.00 + 83.40'],
      quelle: '§ 249b Satz 1 SGB V, § 172 Abs. 3 SGB VI',
    },
    {
      eingabe: im('2025-03', '400.00', HAUSHALT),
      ergebnis: ['20.00 = 0.00 + 20.00', '74.40 = 54.40 + 20.00'],
      quelle: '§ 249b Satz 2 SGB V, § 168 Abs. 1 Nr. 1c SGB VI',
    },
  ]),
  rechnung('CR-217b', anteile('rv'), [
    {
      eingabe: im('2025-03', '150.00', MINIJOB),
      ergebnis: ['32.55 = 10.05 + 22.50'],
      quelle: 'personal-experts.com, „Grenzwerte für Minijobber“: Beispiel 150,00 (Satz 18,6 %)',
    },
    { eingabe: im('2025-03', '175.00', MINIJOB), ergebnis: ['32.55 = 6.30 + 26.25'], quelle: '§ 163 Abs. 8 SGB VI' },
    {
      eingabe: im('2025-03', '150.00', { ...MINIJOB, mindestbemessung: false }),
      ergebnis: ['27.90 = 5.40 + 22.50'],
      quelle: 'Minijob-Zentrale, „Mindestbeitrag“: nicht neben einer versicherungspflichtigen Hauptbeschäftigung',
    },
  ]),
  rechnung('CR-217c', anteile('rv'), [
    {
      eingabe: im('2025-03', '50.00', { ...MINIJOB, svTage: 15 }),
      ergebnis: ['16.28 = 8.78 + 7.50'],
      quelle: 'Von Hand gerechnet: 18,6 % von 87,50',
    },
  ]),
];

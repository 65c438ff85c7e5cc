import { letzterTag, vortag, type Monat, type Tag } from '../domain/kern/zeit';
import { istArbeitstagAT, istBankarbeitstagDE } from './kalender';

/** The n-th last Bankarbeitstag of a month, counted by hand from its end. */
function letzter(n: number, monat: Monat, bundesland?: string): Tag {
  let tag = letzterTag(monat);
  for (let offen = n; ; tag = vortag(tag)) {
    if (istBankarbeitstagDE(tag, bundesland)) offen -= 1;
    if (offen === 0) return tag;
  }
}

/** Due day (third-last) and day of the Beitragsnachweis (fifth-last), as insurers and publishers print them. */
const GEDRUCKT: readonly [quelle: string, bundesland: string | undefined, jahr: string, tage: readonly string[]][] = [
  ['Merck BKK 2026 (W-14)', 'HE', '2026', ['01-28 01-26', '02-25 02-23', '03-27 03-25']],
  [
    'Haufe, Fälligkeitstermine 2024',
    undefined,
    '2024',
    [
      ...['01-29 01-25', '02-27 02-23', '03-26 03-22', '04-26 04-24', '05-29 05-27', '06-26 06-24'],
      ...['07-29 07-25', '08-28 08-26', '09-26 09-24', '10-29 10-25', '11-27 11-25', '12-23 12-19'],
    ],
  ],
  ['Haufe 2024, Fronleichnam am 30.05.', 'NW', '2024', ['05-28 05-24', '10-29 10-25']],
  ['Haufe 2024, Reformationstag am 31.10.', 'NI', '2024', ['05-29 05-27', '10-28 10-24']],
  [
    'AOK Niedersachsen 2025, Bundesland mit Reformationstag',
    'NI',
    '2025',
    [
      ...['01-29 01-27', '02-26 02-24', '03-27 03-25', '04-28 04-24', '05-27 05-23', '06-26 06-24'],
      ...['07-29 07-25', '08-27 08-25', '09-26 09-24', '10-28 10-24', '11-26 11-24', '12-23 12-19'],
    ],
  ],
  ['AOK Niedersachsen 2025, Bundesland ohne Reformationstag', 'BE', '2025', ['10-29 10-27']],
  ['xba 2018, Reformationstag neu in HH, HB, NI und SH', 'HH', '2018', ['10-26 10-24']],
];

describe('the Bankarbeitstage in Germany', () => {
  it.each(GEDRUCKT)('%s', (_quelle, bundesland, jahr, tage) => {
    const monate = tage.map((paar) => `${jahr}-${paar.slice(0, 2)}`);
    expect(monate.map((m) => [letzter(3, m, bundesland), letzter(5, m, bundesland)])).toEqual(
      tage.map((paar) => paar.split(' ').map((tag) => `${jahr}-${tag}`)),
    );
  });

  /** § 23 Abs. 1 SGB IV follows the holidays in force that year: Reformation 500 years, 8 May in Berlin, new days of some Länder. */
  it.each([
    ['2017-10-31', 'BY', false],
    ['2016-10-31', 'BY', true],
    ['2016-10-31', 'SN', false],
    ['2017-10-31', 'HH', false],
    ['2019-10-31', 'HH', false],
    ['2020-05-08', 'BE', false],
    ['2025-05-08', 'BE', false],
    ['2025-05-08', 'BB', true],
    ['2018-03-08', 'BE', true],
    ['2019-03-08', 'BE', false],
    ['2022-03-08', 'MV', true],
    ['2023-03-08', 'MV', false],
    ['2018-09-20', 'TH', true],
    ['2019-09-20', 'TH', false],
    ['2026-11-18', 'SN', false],
    ['2026-11-18', 'TH', true],
    ['2026-01-06', 'ST', false],
    ['2026-01-06', 'HE', true],
    ['2025-08-15', 'SL', false],
    ['2025-08-15', 'BY', true],
    ['2026-12-24', undefined, false],
    ['2026-12-31', undefined, false],
    ['2026-12-30', undefined, true],
    ['2026-12-25', undefined, false],
    ['2026-04-03', undefined, false],
    ['2026-04-04', undefined, false],
    ['2026-04-07', undefined, true],
  ])('%s in %s: %s', (tag, bundesland, erwartet) => {
    expect(istBankarbeitstagDE(tag, bundesland)).toBe(erwartet);
  });

  it('are not guessed for a Land that does not exist', () => {
    expect(() => istBankarbeitstagDE('2026-10-30', 'XX')).toThrow(RangeError);
    expect(() => istBankarbeitstagDE('2026-10-30', 'ni')).toThrow(RangeError);
  });
});

describe('the working days in Austria', () => {
  it.each([
    ['2024-12-24', false],
    ['2024-12-31', true],
    ['2025-04-18', false],
    ['2025-10-26', false],
    ['2025-12-08', false],
    ['2024-10-31', true],
    ['2024-11-16', false],
  ])('%s: %s', (tag, erwartet) => {
    expect(istArbeitstagAT(tag)).toBe(erwartet);
  });
});

import fc from 'fast-check';
import * as zeit from './zeit';

const ERSTER = zeit.tageszahl('1800-01-01');
const LETZTER = zeit.tageszahl('2999-12-31');
const tag = fc.integer({ min: ERSTER, max: LETZTER }).map(zeit.tagAusZahl);
const monat = fc.tuple(fc.integer({ min: 1850, max: 2949 }), fc.integer({ min: 1, max: 12 })).map(zeigeMonat);

function zeigeMonat([jahr, nummer]: [number, number]): zeit.Monat {
  return `${jahr}-${`${nummer}`.padStart(2, '0')}`;
}

describe('days', () => {
  it('takes exactly the days that the Gregorian calendar of the platform has', () => {
    // Oracle: the Date of the runtime, day by day over the whole range of MW0164.
    for (let zahl = ERSTER; zahl <= LETZTER; zahl++) {
      const text = new Date(zahl * 86_400_000).toISOString().slice(0, 10);
      if (zeit.tagAusZahl(zahl) !== text || zeit.tageszahl(text) !== zahl || !zeit.istTag(text)) throw new Error(text);
    }
    expect(LETZTER - ERSTER + 1).toBe(438_291);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '1799-12-31',
    '3000-01-01',
    '2024-1-1',
    '20240101',
    '2024-01-01T00:00:00Z',
    '2024-01-01\n',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('%j is no day', (text) => expect(zeit.istTag(text)).toBe(false));

  it.each(['2024-13', '2024-00', '1799-12', '3000-01', '2024-1', '2024-01-01', ''])('%j is no month', (text) =>
    expect(zeit.istMonat(text)).toBe(false),
  );
  it.each(['1800-01', '2024-02', '2999-12'])('%s is a month', (text) => expect(zeit.istMonat(text)).toBe(true));

  it('knows the days of the week', () => {
    expect(zeit.wochentag('1970-01-01')).toBe(4);
    expect(zeit.wochentag('1800-01-01')).toBe(3);
    expect(zeit.wochentag('2024-02-29')).toBe(4);
    expect(zeit.wochentag('2024-11-17')).toBe(7);
    expect(zeit.wochentag('2024-11-18')).toBe(1);
  });

  it('adds and counts days consistently', () => {
    fc.assert(
      fc.property(tag, fc.integer({ min: -3000, max: 3000 }), (von, anzahl) => {
        const bis = zeit.plusTage(von, anzahl);
        expect(zeit.tageVonBis(von, bis)).toBe(anzahl);
        expect(von < bis).toBe(anzahl > 0);
        expect(zeit.vortag(zeit.naechsterTag(von))).toBe(von);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2024-01', '2024-01-31'],
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2024-04', '2024-04-30'],
    ['2024-12', '2024-12-31'],
  ])('%s ends on %s', (monatText, ende) => {
    expect(zeit.letzterTag(monatText)).toBe(ende);
    expect(zeit.naechsterTag(ende)).toBe(zeit.ersterTag(zeit.plusMonate(monatText, 1)));
  });

  it('goes there and back, twelve months are a year, and the order is kept', () => {
    fc.assert(
      fc.property(monat, fc.integer({ min: -600, max: 600 }), (von, anzahl) => {
        const bis = zeit.plusMonate(von, anzahl);
        expect(zeit.istMonat(bis)).toBe(true);
        expect(zeit.plusMonate(bis, -anzahl)).toBe(von);
        expect(von < bis).toBe(anzahl > 0);
        expect(+zeit.plusMonate(von, 12).slice(0, 4)).toBe(+von.slice(0, 4) + 1);
      }),
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-05-15', 3, '2024-08-15'],
    ['2024-12-31', 1, '2025-01-31'],
  ])('%s plus %i months is %s', (von, anzahl, bis) => expect(zeit.plusMonateTag(von, anzahl)).toBe(bis));

  it('lists the months of a span', () => {
    expect(zeit.monateVonBis('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(zeit.monateVonBis('2024-11', '2024-11')).toEqual(['2024-11']);
    expect(zeit.monateVonBis('2024-11', '2024-10')).toEqual([]);
  });
});

describe('spans', () => {
  it('contain both ends, and run on without an end', () => {
    const spanne = { ab: '2024-10-01', bis: '2024-10-31' };
    expect(['2024-09-30', '2024-10-01', '2024-10-31', '2024-11-01'].map((t) => zeit.enthaelt(spanne, t))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(zeit.enthaelt({ ab: '2024-10-01' }, '2999-12-31')).toBe(true);
  });

  it('overlap exactly when some day lies in both', () => {
    const spanne = fc.tuple(fc.nat(40), fc.option(fc.nat(40), { nil: undefined })).map(([ab, laenge]) => ({
      ab: zeit.plusTage('2024-02-01', ab),
      bis: laenge === undefined ? undefined : zeit.plusTage('2024-02-01', ab + laenge),
    }));
    const tage = [...Array(90).keys()].map((n) => zeit.plusTage('2024-02-01', n));
    fc.assert(
      fc.property(spanne, spanne, (a, b) => {
        const gemeinsam = tage.some((t) => zeit.enthaelt(a, t) && zeit.enthaelt(b, t));
        expect(zeit.ueberschneiden(a, b)).toBe(gemeinsam);
      }),
    );
  });
});

it('writes days and months for people', () => {
  expect(zeit.tagAlsText('2024-10-31')).toBe('31.10.2024');
  expect(zeit.monatAlsText('2024-10')).toBe('10/2024');
});

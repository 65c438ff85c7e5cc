import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { geburtsdatumAus, istVsnrAt } from './vsnr-at';

const orakel = stdnum['AT']!['vnr']!;
const alleDer = (mitte: (ziffer: number) => string): string[] => [...Array(10).keys()].map(mitte);

describe('Versicherungsnummer AT (KR-005)', () => {
  it.each([
    ['1237010180', 'Wikipedia, Sozialversicherungsnummer'],
    ['5266290888', 'sample of the ÖGK'],
  ])('accepts %s (%s)', (vsnr) => expect(istVsnrAt(vsnr)).toBe(true));

  it.each([
    ['1234010180', 'the usual dummy; the right digit is 7'],
    ['1238010180', 'wrong check digit'],
    ['1237 010180', 'grouping is for paper'],
    ['123701018', 'nine digits'],
    ['12370101800', 'eleven digits'],
    ['0237010180', 'Laufnummer below 100'],
    ['１237010180', 'a full-width digit'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (vsnr) => expect(istVsnrAt(vsnr)).toBe(false));

  it('has no valid number where the remainder is 10 (Laufnummer 100, 01.01.1980)', () => {
    expect(alleDer((ziffer) => `100${ziffer}010180`).filter(istVsnrAt)).toEqual([]);
  });

  it.each([
    ['13', true],
    ['15', true],
    ['00', false],
    ['16', false],
  ])('month %s can occur: %s', (monat, kommtVor) => {
    const nummern = alleDer((ziffer) => `123${ziffer}01${monat}80`);
    expect(nummern.some(istVsnrAt)).toBe(kommtVor);
  });

  it('takes no day 00 or 32', () => {
    for (const tag of ['00', '32']) expect(alleDer((ziffer) => `123${ziffer}${tag}0180`).filter(istVsnrAt)).toEqual([]);
  });

  it('agrees with stdnum on every number whose date exists and is past', () => {
    const zahl = (von: number, bis: number) => fc.integer({ min: von, max: bis }).map((n) => `${n}`.padStart(2, '0'));
    const nummer = fc.tuple(fc.integer({ min: 1000, max: 9999 }), zahl(1, 28), zahl(1, 12), zahl(20, 99));
    fc.assert(
      fc.property(nummer, ([laufnummer, tag, monat, jahr]) => {
        const vsnr = `${laufnummer}${tag}${monat}${jahr}`;
        expect(istVsnrAt(vsnr)).toBe(orakel.validate(vsnr).isValid);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('geburtsdatumAus', () => {
  it.each([
    ['1237010180', '2024-11-15', '1980-01-01'],
    ['1237010124', '2024-11-15', '2024-01-01'],
    ['1237161124', '2024-11-15', '1924-11-16'],
    ['1237290200', '2024-11-15', '2000-02-29'],
    // 1900 was no leap year: before 2000-02-29 the number can mean no day at all.
    ['1237290200', '1999-12-31', undefined],
    ['1237290201', '2024-11-15', undefined],
    ['1237011380', '2024-11-15', undefined],
  ])('%s, born by %s: %s', (vsnr, spaetestens, geburtsdatum) => {
    expect(geburtsdatumAus(vsnr, spaetestens)).toBe(geburtsdatum);
  });
});

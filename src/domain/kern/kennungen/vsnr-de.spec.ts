import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { istVsnrDe } from './vsnr-de';

const orakel = stdnum['DE']!['svnr']!;

describe('Versicherungsnummer DE (ZR-016)', () => {
  it.each([
    ['10010490A443', 'example of kryptografie.de'],
    ['15070649C103', 'specimen of the Rentenversicherung'],
    ['53270139W032', 'specimen'],
    ['65170839J003', 'specimen'],
    ['12010150M017', 'computed'],
    ['53311249W543', 'computed'],
    ['65290264A498', 'computed'],
    ['89150831B079', 'computed'],
    ['02320100Z501', 'day 00 + 32'],
    ['44000055C125', 'day and month unknown'],
  ])('accepts %s (%s)', (vsnr) => expect(istVsnrDe(vsnr)).toBe(true));

  it.each([
    ['15070649C104', 'wrong check digit'],
    ['65170839J008', 'the glossary of the Knappschaft-Bahn-See prints 8, the right digit is 3'],
    ['65180839J003', 'another birthday needs another digit'],
    ['05070649C101', 'Bereichsnummer 05 was never assigned'],
    ['15070649c103', 'small letter'],
    ['15070649Ä103', 'umlaut'],
    ['15 070649 C 103', 'grouping is for paper'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (vsnr) => expect(istVsnrDe(vsnr)).toBe(false));

  const mitRichtigerZiffer = (anfang: string): string[] =>
    [...Array(10).keys()].map((ziffer) => `${anfang}${ziffer}`).filter(istVsnrDe);

  it.each([
    ['15290200C10', 1],
    ['15290204C10', 1],
    ['15290203C10', 0],
    ['15310449C10', 0],
    ['15630149C10', 1],
    ['15620449C10', 1],
    ['15630449C10', 0],
    ['15960149C10', 0],
    ['15011349C10', 0],
  ])('%s has %i valid check digit', (anfang, anzahl) => expect(mitRichtigerZiffer(anfang)).toHaveLength(anzahl));

  it('agrees with stdnum on every full date of an assigned Bereichsnummer', () => {
    const zahl = (von: number, bis: number) => fc.integer({ min: von, max: bis }).map((n) => `${n}`.padStart(2, '0'));
    const teile = fc.tuple(
      fc.constantFrom('02', '10', '15', '42', '65', '89'),
      zahl(1, 28),
      zahl(1, 12),
      zahl(0, 99),
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      zahl(0, 99),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(teile, (stuecke) => {
        const vsnr = stuecke.join('');
        expect(istVsnrDe(vsnr)).toBe(orakel.validate(vsnr).isValid);
      }),
      { numRuns: 2000 },
    );
  });
});

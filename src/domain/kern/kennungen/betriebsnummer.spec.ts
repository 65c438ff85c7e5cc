import { istBetriebsnummer } from './betriebsnummer';

describe('Betriebsnummer (ZR-017, ZR-018)', () => {
  it.each([
    ['09912342', 'worked example of pruefziffernberechnung.de'],
    ['66667777', 'Datenstelle der Rentenversicherung, official change note'],
    ['98799972', 'Bundeswehr, official change note: only by the digit plus five'],
    ['32349289', 'sender number of the Bundeswehr procedure'],
    ['76665732', 'receiver number of the Bundesagentur, BEA procedure'],
    ['42938966', 'test file'],
    ['98000006', 'test file'],
    ['01000353', 'test file, lowest range'],
    ['12345671', 'computed digit'],
    ['12345676', 'computed digit plus five'],
  ])('accepts %s (%s)', (nummer) => expect(istBetriebsnummer(nummer)).toBe(true));

  it.each([
    ['66667778', 'wrong check digit'],
    ['22222222', 'filler'],
    ['66666666', 'filler'],
    ['50262359', 'filler'],
    ['11523110', 'filler'],
    ['00000000', 'Grundstellung, although its arithmetic is right'],
    ['10600018', 'a Zahlstellennummer'],
    ['6666777', 'seven digits'],
    ['666677770', 'nine digits'],
    ['6666777X', 'a letter'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (nummer) => expect(istBetriebsnummer(nummer)).toBe(false));

  it('has exactly two right check digits for every number, five apart', () => {
    for (let anfang = 1100000; anfang < 1101000; anfang++) {
      const richtige = [...Array(10).keys()].filter((ziffer) => istBetriebsnummer(`${anfang}${ziffer}`));
      expect(richtige).toHaveLength(2);
      expect(richtige[1]! - richtige[0]!).toBe(5);
    }
  });
});

import { istZahlstellennummer } from './zahlstellennummer';

describe('Zahlstellennummer (ZR-019)', () => {
  it.each(['10600018', '10600013', '10700428', '10812343'])('accepts %s', (nummer) =>
    expect(istZahlstellennummer(nummer)).toBe(true),
  );

  it.each([
    ['10600017', 'wrong check digit'],
    ['10900011', 'right digit, range not assigned'],
    ['66667777', 'a Betriebsnummer'],
    ['1060001', 'seven digits'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (nummer) => expect(istZahlstellennummer(nummer)).toBe(false));
});

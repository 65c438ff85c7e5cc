import fc from 'fast-check';
import type { Betrag } from './geld';
import { alsDeutscherText, alsText, betrag, istBetrag, kaufmaennischGerundet, summe, verteile } from './geld';

const centBetrag = fc.bigInt({ min: -100_000_000_000_000n, max: 100_000_000_000_000n }).map((cent) => {
  const ziffern = `${cent < 0n ? -cent : cent}`.padStart(3, '0');
  return betrag(`${cent < 0n ? '-' : ''}${ziffern.slice(0, -2)}.${ziffern.slice(-2)}`);
});

describe('betrag', () => {
  it('throws on a JavaScript number, also inside an operation', () => {
    expect(() => betrag(1.1 as unknown as string)).toThrow(TypeError);
    expect(() => betrag('1').plus(0.1)).toThrow(TypeError);
    expect(() => betrag('1').times(2)).toThrow(TypeError);
  });

  it.each(['', ' 1', '1,5', '1e3', '.5', '5.', '+1', '1_000', 'NaN', '0x10', '1\n'])('throws on %j', (text) =>
    expect(() => betrag(text)).toThrow(),
  );

  it.each(['0.00', '1000.00', '-3000.00', '9999999999999.99'])('istBetrag takes %s', (text) =>
    expect(istBetrag(text)).toBe(true),
  );
  it.each(['0', '1.0', '1.000', '01.00', '-0.00', '+1.00', '1e3', '12345678901234.00', '1.00\n', ''])(
    'istBetrag refuses %j',
    (text) => expect(istBetrag(text)).toBe(false),
  );
});

describe('kaufmaennischGerundet (§ 2 Abs. 1 BVV)', () => {
  it.each([
    ['1.005', '1.01'],
    ['1.0049999999999999999999', '1.00'],
    ['-1.005', '-1.01'],
    ['-1.0049', '-1.00'],
    ['-0.004', '0.00'],
    ['2.675', '2.68'],
    // 17.5 % of 52.25, the KV contribution of a published example.
    ['9.14375', '9.14'],
  ])('%s becomes %s', (wert, erwartet) => expect(alsText(kaufmaennischGerundet(betrag(wert)))).toBe(erwartet));

  it('moves an amount by half a cent at most and leaves whole cents alone', () => {
    const halberCent = betrag('0.005');
    fc.assert(
      fc.property(centBetrag, fc.integer({ min: 0, max: 999 }), (ganz, promille) => {
        const wert = ganz.plus(betrag(`0.00${`${promille}`.padStart(3, '0')}`));
        expect(kaufmaennischGerundet(wert).minus(wert).abs().lte(halberCent)).toBe(true);
        expect(alsText(kaufmaennischGerundet(ganz))).toBe(alsText(ganz));
      }),
    );
  });
});

describe('alsText', () => {
  it('throws when digits would be lost', () => expect(() => alsText(betrag('1.005'))).toThrow(RangeError));
  it('writes two places and never a negative zero', () => {
    expect(alsText(betrag('7'))).toBe('7.00');
    expect(alsText(betrag('-0'))).toBe('0.00');
  });
  it('is what istBetrag takes and betrag reads', () => {
    fc.assert(
      fc.property(centBetrag, (wert) => {
        fc.pre(wert.abs().lt(betrag('10000000000000')));
        expect(istBetrag(alsText(wert))).toBe(true);
        expect(betrag(alsText(wert)).eq(wert)).toBe(true);
      }),
    );
  });
  it('groups in German for people', () => {
    expect(alsDeutscherText(betrag('1234567.8'))).toBe('1.234.567,80');
    expect(alsDeutscherText(betrag('-3000'))).toBe('-3.000,00');
    expect(alsDeutscherText(betrag('999.99'))).toBe('999,99');
  });
});

describe('verteile', () => {
  const teile = (ganzes: string, ...gewichte: string[]): string[] =>
    verteile(betrag(ganzes), gewichte.map(betrag)).map(alsText);

  it.each([
    ['10.00', ['1', '1', '1'], ['3.34', '3.33', '3.33']],
    ['0.02', ['1', '1', '1'], ['0.01', '0.01', '0.00']],
    ['100.00', ['47', '16', '15.8', '12', '6.1', '3.1'], ['47.00', '16.00', '15.80', '12.00', '6.10', '3.10']],
    // Largest remainder: 0.10 by 5:3:3 is 4.54…, 2.72…, 2.72… cents; the two cents left go to the second and third part.
    ['0.10', ['5', '3', '3'], ['0.04', '0.03', '0.03']],
    ['-10.00', ['1', '1', '1'], ['-3.34', '-3.33', '-3.33']],
    ['5.00', ['0', '2', '0'], ['0.00', '5.00', '0.00']],
    ['0.00', ['1', '2'], ['0.00', '0.00']],
  ])('%s by %j gives %j', (ganzes, gewichte, erwartet) => expect(teile(ganzes, ...gewichte)).toEqual(erwartet));

  it('refuses negative weights, no weight at all, and fractions of a cent', () => {
    expect(() => teile('1.00', '1', '-1')).toThrow(RangeError);
    expect(() => teile('1.00', '0', '0')).toThrow(RangeError);
    expect(() => teile('1.00')).toThrow(RangeError);
    expect(() => teile('1.001', '1')).toThrow(RangeError);
  });

  it('always adds up, and no part is a whole cent off its exact share', () => {
    const gewicht = fc.integer({ min: 0, max: 1_000_000 }).map((n) => betrag(`${n}`).div(betrag('1000')));
    fc.assert(
      fc.property(centBetrag, fc.array(gewicht, { minLength: 1, maxLength: 12 }), (ganzes, gewichte) => {
        const gesamt: Betrag = summe(gewichte);
        fc.pre(!gesamt.eq(betrag('0')));
        const ergebnis = verteile(ganzes, gewichte);
        expect(alsText(summe(ergebnis))).toBe(alsText(ganzes));
        ergebnis.forEach((teil, i) => {
          const abstand = teil.times(gesamt).minus(ganzes.times(gewichte[i]!)).abs();
          expect(abstand.lt(gesamt.times(betrag('0.01')))).toBe(true);
        });
      }),
    );
  });
});

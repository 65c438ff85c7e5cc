import fc from 'fast-check';
import type { Json } from './json';
import { abweichungen } from './vergleich';

const passt = (erwartet: Json, erhalten: Json | undefined): boolean => abweichungen(erwartet, erhalten).length === 0;

describe('values', () => {
  it('are equal to themselves, whatever they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (wert) => {
        // A member of an answer never begins with the sign of a mark.
        fc.pre(!JSON.stringify(wert).includes('"$'));
        return passt(wert as Json, JSON.parse(JSON.stringify(wert)) as Json);
      }),
    );
  });

  it.each([
    ['1000.00', '1000.0'],
    ['1', 1],
    [null, undefined],
    [0, false],
    [true, 'true'],
    ['a', { a: 'a' }],
  ] as [Json, Json | undefined][])('%j is not %j', (erwartet, erhalten) => {
    expect(passt(erwartet, erhalten)).toBe(false);
  });
});

describe('objects', () => {
  it('may have more members than are named, at every depth', () => {
    expect(passt({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toBe(true);
  });

  it('tell each member that differs with its pointer', () => {
    expect(abweichungen({ a: { b: 1, 'c/d': 2 }, e: 3 }, { a: { b: 0 }, e: 3 })).toEqual([
      { stelle: '/a/b', erwartet: '1', erhalten: '0' },
      { stelle: '/a/c~1d', erwartet: '2', erhalten: 'fehlt' },
    ]);
  });

  it('have no members by inheritance', () => {
    expect(passt({ toString: { $vorhanden: true } }, {})).toBe(false);
  });

  it('are not lists', () => {
    expect(passt({}, [])).toBe(false);
    expect(passt([], {})).toBe(false);
  });
});

describe('lists', () => {
  it('are exact in length and order', () => {
    expect(passt([1, 2], [1, 2])).toBe(true);
    expect(passt([1, 2], [2, 1])).toBe(false);
    expect(passt([1], [1, 2])).toBe(false);
    expect(passt([], [1])).toBe(false);
    expect(passt([1], [])).toBe(false);
  });

  it('compare their elements in parts', () => {
    expect(passt([{ a: 1 }], [{ a: 1, b: 2 }])).toBe(true);
    expect(abweichungen([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }])).toEqual([
      { stelle: '/1/a', erwartet: '2', erhalten: '3' },
    ]);
  });
});

describe('marks', () => {
  it.each([
    [{ $fehlt: true }, undefined, true],
    [{ $fehlt: true }, null, false],
    [{ $vorhanden: true }, 0, true],
    [{ $vorhanden: true }, null, false],
    [{ $vorhanden: true }, undefined, false],
    [{ $eines: ['a', { b: 1 }] }, 'a', true],
    [{ $eines: ['a', { b: 1 }] }, { b: 1, c: 2 }, true],
    [{ $eines: ['a', { b: 1 }] }, 'b', false],
    [{ $muster: '^2024-11-15T' }, '2024-11-15T09:00:00Z', true],
    [{ $muster: '^2024-11-15T' }, '2024-11-16T09:00:00Z', false],
    [{ $muster: '^1$' }, 1, false],
    [{ $enthaelt: [{ code: 'B' }, { code: 'A' }] }, [{ code: 'A' }, { code: 'C' }, { code: 'B' }], true],
    [{ $enthaelt: [{ code: 'A' }, { code: 'D' }] }, [{ code: 'A' }], false],
    [{ $enthaelt: ['A'] }, 'A', false],
  ] as [Json, Json | undefined, boolean][])('%j meets %j: %s', (erwartet, erhalten, ja) => {
    expect(passt(erwartet, erhalten)).toBe(ja);
  });

  it('must be known and stand alone', () => {
    expect(() => abweichungen({ $ungefaehr: 1 }, 1)).toThrow('keine bekannte Marke');
    expect(() => abweichungen({ $fehlt: true, $muster: 'a' }, 'a')).toThrow('keine bekannte Marke');
  });
});

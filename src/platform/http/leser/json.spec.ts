import fc from 'fast-check';
import { HOECHSTE_TIEFE, liesJson } from './json';

const lies = (text: string) => liesJson(Buffer.from(text, 'utf8'));

function fehler(bytes: Uint8Array | string): string {
  const ergebnis = typeof bytes === 'string' ? lies(bytes) : liesJson(bytes);
  return ergebnis.ok ? 'angenommen' : `${ergebnis.fehler.code} ${ergebnis.fehler.pfad}`.trim();
}

const verschachtelt = (tiefe: number, [auf, zu] = ['[', ']']): string => auf.repeat(tiefe) + zu.repeat(tiefe);

describe('strict JSON', () => {
  it.each([HOECHSTE_TIEFE + 1, 1_000, 14_000])('refuses %i levels of lists', (tiefe) => {
    expect(fehler(verschachtelt(tiefe))).toMatch(/^zu-tief/);
  });

  it('refuses 14,000 levels of objects and takes 32', () => {
    expect(fehler('{"a":'.repeat(14_000) + '1' + '}'.repeat(14_000))).toMatch(/^zu-tief/);
    expect(fehler('{"a":'.repeat(HOECHSTE_TIEFE) + '1' + '}'.repeat(HOECHSTE_TIEFE))).toBe('angenommen');
    expect(fehler(verschachtelt(HOECHSTE_TIEFE))).toBe('angenommen');
  });

  it.each([
    ['{"betrag":"1.00","betrag":"9.00"}', 'feld-doppelt /betrag'],
    [String.raw`{"betrag":"1.00","\u0062etrag":"9.00"}`, 'feld-doppelt /betrag'],
    ['{"a":[{"b":1},{"b":1,"b":1}]}', 'feld-doppelt /a/1/b'],
    ['{"":1,"":2}', 'feld-doppelt /'],
    ['{"a/b":{"~":1,"~":2}}', 'feld-doppelt /a~1b/~0'],
    ['{"__proto__":{"a":1}}', 'name-nicht-erlaubt /__proto__'],
    [String.raw`{"\u005f_proto__":{}}`, 'name-nicht-erlaubt /__proto__'],
    ['{"a":{"constructor":1}}', 'name-nicht-erlaubt /a/constructor'],
    ['{"prototype":1}', 'name-nicht-erlaubt /prototype'],
    [String.raw`{"a":"x\u0000"}`, 'zeichen-nicht-erlaubt /a'],
    [String.raw`{"a":"\ud800"}`, 'zeichen-nicht-erlaubt /a'],
    [String.raw`{"a":["\udc00\ud800"]}`, 'zeichen-nicht-erlaubt /a/0'],
    ['{"a":1e400}', 'zahl-nicht-erlaubt /a'],
    ['{"a":-0}', 'zahl-nicht-erlaubt /a'],
    ['{"a":1.005}', 'zahl-nicht-erlaubt /a'],
    ['{"a":9007199254740993}', 'zahl-nicht-erlaubt /a'],
    ['{"a":[1,2,3e1]}', 'zahl-nicht-erlaubt /a/2'],
    ['{"a":1', 'json-fehlerhaft'],
    ['{"a":"', 'json-fehlerhaft'],
    ['{"a":"\\', 'json-fehlerhaft /a'],
    [String.raw`{"a":"\x"}`, 'json-fehlerhaft /a'],
    ['{} {}', 'json-fehlerhaft'],
    ["{'a':1}", 'json-fehlerhaft'],
    ['{"a":NaN}', 'json-fehlerhaft'],
    ['[1,]', 'json-fehlerhaft'],
    ['{"a":"Zeile\nZeile"}', 'json-fehlerhaft'],
    ['', 'json-fehlerhaft'],
    [']]]]', 'json-fehlerhaft'],
  ])('refuses %s', (text, erwartet) => {
    expect(fehler(text)).toBe(erwartet);
  });

  it.each([
    ['a byte order mark', Buffer.from('\ufeff{}', 'utf8')],
    ['UTF-16 LE with mark', Buffer.from('\ufeff{"a":1}', 'utf16le')],
    ['Latin-1', Buffer.from('{"a":"Müller"}', 'latin1')],
    ['an overlong slash', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['an encoded surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['a cut character', Buffer.from([0x22, 0xc3])],
  ])('refuses %s', (_, bytes) => {
    expect(fehler(bytes)).toBe('kein-utf-8');
  });

  it('refuses UTF-16 without a mark and a raw NUL', () => {
    expect(fehler(Buffer.from('{"a":1}', 'utf16le'))).toMatch(/^zeichen-nicht-erlaubt/);
    expect(fehler('{"a":"\0"}')).toBe('zeichen-nicht-erlaubt /a');
  });

  it('keeps a safe integer, an escaped pair and a quoted backslash as they are', () => {
    expect(lies(String.raw`{"a":9007199254740991,"b":"\ud83d\ude00","c":"\\","d":"\\\"","e":-1}`)).toEqual({
      ok: true,
      wert: { a: 9007199254740991, b: '😀', c: '\\', d: '\\"', e: -1 },
    });
  });

  it('refuses more entries or names than any record has', () => {
    expect(fehler(`[${'0,'.repeat(100_000)}0]`)).toMatch(/^zu-viele-eintraege/);
    const felder = Array.from({ length: 1_001 }, (_, i) => `"f${i}":0`).join(',');
    expect(fehler(`{${felder}}`)).toMatch(/^zu-viele-felder/);
  });

  it('says exactly what JSON.parse says about every text it takes', () => {
    const blatt = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.integer());
    const wert = fc.letrec((tie) => ({
      baum: fc.oneof({ depthSize: 'small' }, blatt, fc.array(tie('baum')), fc.dictionary(fc.string(), tie('baum'))),
    })).baum;
    fc.assert(
      fc.property(wert, fc.constantFrom(0, 2), (baum, einzug) => {
        const text = JSON.stringify(baum, null, einzug);
        const ergebnis = lies(text);
        if (ergebnis.ok) expect(ergebnis.wert).toEqual(JSON.parse(text));
        else
          expect(['name-nicht-erlaubt', 'zeichen-nicht-erlaubt', 'zahl-nicht-erlaubt']).toContain(ergebnis.fehler.code);
      }),
    );
  });

  it('never takes a text that JSON.parse refuses, and never throws', () => {
    const stueck = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'e',
      'true',
      ' ',
      '\\u00',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(stueck, { maxLength: 20 }), (stuecke) => {
        const text = stuecke.join('');
        if (lies(text).ok) expect(() => JSON.parse(text) as unknown).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});

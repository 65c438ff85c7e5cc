import { anStelle, darunter } from './json';

/** Examples of RFC 6901 § 5. */
const DOKUMENT = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, '~1': 9 };

it.each([
  ['', DOKUMENT],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/m~0n', 8],
  ['/~01', 9],
  ['/foo/2', undefined],
  ['/foo/-', undefined],
  ['/foo/length', undefined],
  ['/fehlt/tiefer', undefined],
  ['/toString', undefined],
])('the pointer %j leads to %j', (zeiger, wert) => {
  expect(anStelle(DOKUMENT, zeiger)).toEqual(wert);
});

it('makes pointers that lead back', () => {
  for (const name of Object.keys(DOKUMENT))
    expect(anStelle(DOKUMENT, darunter('', name))).toEqual(DOKUMENT[name as 'foo']);
});

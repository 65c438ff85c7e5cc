import { einsetzen, genannteVariablen, type Umgebung } from './einsetzen';
import type { Json } from './json';

const umgebung = (gemerkt: Record<string, Json>, vorlagen: Umgebung['vorlagen'] = {}): Umgebung => ({
  gemerkt: new Map(Object.entries(gemerkt)),
  vorlagen,
});

it('writes values into texts, at every depth', () => {
  const wert = { weg: '/v1/faelle/{{id}}/{{id}}', liste: ['{{id}}', 1, null, true], unberuehrt: '{ {id} }' };
  expect(einsetzen(wert, umgebung({ id: 'f-1' }))).toEqual({
    weg: '/v1/faelle/f-1/f-1',
    liste: ['f-1', 1, null, true],
    unberuehrt: '{ {id} }',
  });
});

it('keeps the type of a value that is the whole text', () => {
  const gemerkt = { fall: { status: 'erstellt' }, leer: null, version: 3 };
  expect(
    einsetzen(
      { fall: '{{fall}}', leer: '{{leer}}', version: '{{version}}', text: 'W/"{{version}}"' },
      umgebung(gemerkt),
    ),
  ).toEqual({
    fall: { status: 'erstellt' },
    leer: null,
    version: 3,
    text: 'W/"3"',
  });
});

it('does not read what it has put in as a variable again', () => {
  expect(einsetzen('{{a}}-{{b}}', umgebung({ a: '{{b}}', b: 'x$&' }))).toBe('{{b}}-x$&');
});

it('uses templates, replaces members as a whole and fills their variables', () => {
  const vorlagen = { mbgm: { art: 'mbgm', konto: '{{konto}}', basen: [{ typ: 'AB' }, { typ: 'BV' }] } };
  const wert = { meldungen: [{ $vorlage: 'mbgm', zeitraum: '2024-10', basen: [{ typ: 'AB' }] }] };
  expect(einsetzen(wert, umgebung({ konto: '1' }, vorlagen))).toEqual({
    meldungen: [{ art: 'mbgm', konto: '1', zeitraum: '2024-10', basen: [{ typ: 'AB' }] }],
  });
});

it('says which name it does not know', () => {
  expect(() => einsetzen('{{nirgends}}', umgebung({}))).toThrow('{{nirgends}}');
  expect(() => einsetzen({ $vorlage: 'keine' }, umgebung({}))).toThrow('"keine"');
  expect(() => einsetzen({ $vorlage: 7 }, umgebung({}))).toThrow('7');
});

it('names the variables of a value and of the templates it uses', () => {
  expect(genannteVariablen({ $vorlage: 'v', weg: '/{{a}}/{{b}}' }, { v: { konto: '{{c}}' } }).sort()).toEqual([
    'a',
    'b',
    'c',
  ]);
});

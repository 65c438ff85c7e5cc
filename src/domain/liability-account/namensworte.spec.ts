import fc from 'fast-check';
import { namensworte, registerschluessel } from './namensworte';

describe('the words of a name', () => {
  it.each<[string[], string[]]>([
    [['Müller & Söhne GmbH'], ['gmbh', 'mueller', 'soehne']],
    [
      ['MUELLER', 'Jörg'],
      ['joerg', 'mueller'],
    ],
    [['Groß'], ['gross']],
    [['GROẞ'], ['gross']],
    [['Meyer-Lüdenscheidt'], ['luedenscheidt', 'meyer']],
    [
      ['Łukasz', 'Núñez'],
      ['nunez', 'łukasz'],
    ],
    [
      ['Ｍuster', '℡'],
      ['muster', 'tel'],
    ],
    [['Muster', 'Muster'], ['muster']],
    [['– & –'], []],
  ])('%j', (namen, worte) => {
    expect(namensworte(...namen)).toEqual(worte);
  });

  it('are their own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const worte = namensworte(name);
        expect(namensworte(...worte)).toEqual(worte);
      }),
    );
  });
});

it('the number of a register has no spaces and no case', () => {
  expect(registerschluessel('hrb 12 345')).toBe('HRB12345');
});

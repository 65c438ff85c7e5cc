import { hatUeblicheLaenge, istBeitragskontonummer, LANDESSTELLEN, type Landesstelle } from './beitragskontonummer';

describe('Beitragskontonummer (DM-Org D.5)', () => {
  it.each(['12345678', '123456', '0123456789'])('accepts %s', (nummer) =>
    expect(istBeitragskontonummer(nummer)).toBe(true),
  );
  it.each(['', '12345678901', '1234 5678', '12-345'])('refuses "%s"', (nummer) =>
    expect(istBeitragskontonummer(nummer)).toBe(false),
  );

  it.each<[Landesstelle, number]>([
    ['wien', 8],
    ['niederoesterreich', 9],
    ['burgenland', 7],
    ['oberoesterreich', 8],
    ['steiermark', 7],
    ['kaernten', 7],
    ['salzburg', 7],
    ['tirol', 7],
    ['vorarlberg', 6],
    ['bvaeb', 5],
  ])('%s assigns %i digits, and ten since the 43. Ergänzung', (landesstelle, laenge) => {
    const ueblich = [4, 5, 6, 7, 8, 9, 10].filter((n) => hatUeblicheLaenge('1'.repeat(n), landesstelle));
    expect(ueblich).toEqual([laenge, 10]);
  });

  it('knows nine Landesstellen and the BVAEB', () => expect(LANDESSTELLEN).toHaveLength(10));
});

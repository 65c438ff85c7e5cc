import fc from 'fast-check';
import { plusMonate } from '../kern/zeit';
import { krankenkasseSchritt, leereKrankenkasse, satzIm, type Satztatsache } from './krankenkasse';

const tatsache = (lfd: number, gueltigAb: string, zusatzbeitragssatz: string): Satztatsache => ({
  id: `${lfd}`,
  lfd,
  art: 'zusatzbeitragssatz',
  inhalt: { gueltigAb, zusatzbeitragssatz },
  entscheidung: { regeln: [] },
  bekanntAm: '2026-01-01T00:00:00.000000Z',
});
const falte = (saetze: readonly (readonly [string, string])[]) =>
  saetze.map(([ab, satz], i) => tatsache(i + 1, ab, satz)).reduce(krankenkasseSchritt, leereKrankenkasse);

it('keeps the rates in the order of their days, whatever order they were stored in', () => {
  const zustand = falte([
    ['2026-01-01', '2.8'],
    ['2025-01-01', '2.2'],
    ['2026-01-01', '2.9'],
  ]);
  expect(zustand.versionen.map(({ id, gueltigAb, zusatzbeitragssatz }) => [id, gueltigAb, zusatzbeitragssatz])).toEqual(
    [
      ['2', '2025-01-01', '2.2'],
      ['3', '2026-01-01', '2.9'],
    ],
  );
});

it('two changes in a row reach the Zahlstelle in a row', () => {
  const zustand = falte([
    ['2025-01-01', '2.2'],
    ['2026-01-01', '2.5'],
    ['2026-02-01', '2.8'],
  ]);
  const saetze = ['2026-02', '2026-03', '2026-04'].map((monat) => satzIm(zustand, monat, 2)?.zusatzbeitragssatz);
  expect(saetze).toEqual(['2.2', '2.5', '2.8']);
});

it('knows no rate before the first day', () => {
  expect(satzIm(falte([['2025-01-01', '2.2']]), '2024-12', 2)).toBeUndefined();
  expect(satzIm(leereKrankenkasse, '2024-12', 2)).toBeUndefined();
});

it('the Zahlstelle works two months behind the member, from the second rate on', () => {
  const monate = fc.integer({ min: 0, max: 60 }).map((n) => plusMonate('2021-01', n));
  fc.assert(
    fc.property(fc.array(monate, { minLength: 1, maxLength: 6 }), monate, (ab, monat) => {
      const zustand = falte(ab.map((m, i) => [`${m}-01`, `${i}.0`] as const));
      const erste = zustand.versionen[0]!;
      const frueher = satzIm(zustand, plusMonate(monat, -2), 0) ?? (satzIm(zustand, monat, 0) && erste);
      expect(satzIm(zustand, monat, 2)?.id).toBe(frueher?.id);
    }),
  );
});

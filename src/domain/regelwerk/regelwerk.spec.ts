import { istTag } from '../kern/zeit';
import { KATALOG } from './katalog';
import type { Katalogzeile } from './katalogzeile';

/** Runs what every row of every module promises; a new row needs no test of its own to be covered here. */
const zeilen = [...KATALOG.values()].map((zeile): [string, Katalogzeile] => [zeile.id, zeile]);

const KENNBUCHSTABEN = {
  clearing: 'KR',
  zahlstelle: 'ZR',
  'contribution-calc': 'CR',
  'liability-account': 'LR',
} as const;
const LAENDER = {
  clearing: ['AT'],
  zahlstelle: ['DE'],
  'contribution-calc': ['DE', 'AT'],
  'liability-account': ['DE'],
};

describe.each(zeilen)('%s', (id, zeile) => {
  it('has an id of its module and a country where the module works', () => {
    expect(id).toMatch(/^(KR|ZR|CR|LR)-\d{3}[a-z]?$/);
    expect(id.slice(0, 2)).toBe(KENNBUCHSTABEN[zeile.modul]);
    expect(LAENDER[zeile.modul]).toContain(zeile.land);
  });

  it('has a sentence as title and sources; a secured row rests on more than our own inference', () => {
    expect(zeile.titel).toMatch(/^\S.*\.$/);
    expect(zeile.quellen.every((quelle) => quelle.fundstelle.trim() !== '')).toBe(true);
    if (zeile.gesichert) expect(zeile.quellen.some((quelle) => quelle.art !== 'ableitung')).toBe(true);
  });

  it('is in force from a day that exists to a later one', () => {
    const { ab, bis } = zeile.geltung ?? {};
    expect([ab, bis].every((tag) => tag === undefined || istTag(tag))).toBe(true);
    if (ab !== undefined && bis !== undefined) expect(ab <= bis).toBe(true);
  });

  it('does on each example what it says', () => {
    expect(zeile.beispiele.length).toBeGreaterThan(0);
    for (const beispiel of zeile.beispiele) expect(beispiel.ergibt()).toEqual(beispiel.erwartet);
  });

  if (zeile.art === 'pruefung') {
    it('has an official code or none, a remedy and a JSON pointer', () => {
      expect(zeile.code ?? 'F0000').toMatch(/^(F|VW|BW|MW)\d{4}$/);
      expect(zeile.behebung.trim()).not.toBe('');
      expect(zeile.pfad).toMatch(/^(\/[^/]+)*$/);
    });

    it('has texts in the order of time, and gives each wording the values it asks for', () => {
      const spaetere = zeile.texte.slice(1).map((text) => text.ab ?? 'a later text needs a day');
      expect(spaetere.every(istTag)).toBe(true);
      expect(spaetere).toEqual([...new Set(spaetere)].sort());
      for (const { ab = '1800-01-01', text } of zeile.texte) {
        expect(text.trim()).not.toBe('');
        for (const beispiel of zeile.beispiele) expect(beispiel.text?.(ab) ?? '').not.toMatch(/@[1-9]/);
      }
    });
  }
});

const uebergaenge = zeilen.flatMap(([, zeile]) => (zeile.art === 'uebergang' ? [zeile] : []));

it('leads from one state by one event and actor to one state only', () => {
  const pfeile = uebergaenge.flatMap(({ modul, ereignis, von, wer, nach }) =>
    von.flatMap((zustand) => wer.map((handelnder) => ({ pfeil: [modul, ereignis, zustand, handelnder].join(), nach }))),
  );
  const ziele = new Map<string, Set<string>>();
  for (const { pfeil, nach } of pfeile) ziele.set(pfeil, (ziele.get(pfeil) ?? new Set()).add(nach));
  expect([...ziele].filter(([, nach]) => nach.size > 1)).toEqual([]);
});

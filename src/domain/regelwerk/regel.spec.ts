import { amtlich } from '../kern/norm';
import { nachId } from './katalog';
import { ausBerechnung, ausPruefung, ausUebergang } from './katalogzeile';
import type { Berechnung, Pruefung, Uebergang } from './regel';
import { erlaubt, gilt, pruefe, textAm } from './regel';

const kopf = { modul: 'clearing', land: 'AT', quellen: [amtlich('DM-Org E.29')], gesichert: true } as const;

const hoechstens = (id: string, grenze: number): Pruefung<number> => ({
  ...kopf,
  art: 'pruefung',
  id,
  titel: `Die Zahl ist höchstens ${grenze}.`,
  code: null,
  schwere: 'warnung',
  texte: [{ text: '@1 ist zu groß (@2).' }, { ab: '2024-01-01', text: 'Zu groß: @1, erlaubt @2.' }],
  behebung: 'Kleinere Zahl senden.',
  pfad: '/zahl',
  findet: (zahl) => (zahl > grenze ? { werte: [`${zahl}`, `${grenze}`] } : undefined),
  beispiele: { gut: [grenze], schlecht: [grenze + 1] },
});

describe('textAm', () => {
  const texte = [{ text: 'alt @1' }, { ab: '2024-01-01', text: 'neu @2 @1' }] as const;

  it.each([
    ['2023-12-31', 'alt a'],
    ['2024-01-01', 'neu b a'],
  ])('takes the wording in force on %s', (tag, text) => expect(textAm(texte, tag, ['a', 'b'])).toBe(text));

  it('inserts a value as it is, even one that looks like a placeholder or a pattern', () => {
    expect(textAm([{ text: '@1 und @2' }], '2024-01-01', ['@2', '$&'])).toBe('@2 und $&');
  });

  it('leaves a missing value to be seen', () => expect(textAm(texte, '2024-01-01', ['a'])).toBe('neu @2 a'));
  it('takes the first wording before its day, where every wording has one', () => {
    expect(textAm([{ ab: '2024-01-01', text: 'neu' }], '2020-01-01')).toBe('neu');
  });
});

describe('pruefe', () => {
  it('evaluates every row and stops at none; findings come in the order of the table', () => {
    const befunde = pruefe(
      [hoechstens('KR-001', 5), hoechstens('KR-002', 9), hoechstens('KR-003', 1)],
      7,
      '2024-03-01',
    );
    expect(befunde.map(({ regel, text }) => [regel, text])).toEqual([
      ['KR-001', 'Zu groß: 7, erlaubt 5.'],
      ['KR-003', 'Zu groß: 7, erlaubt 1.'],
    ]);
  });

  it('leaves out a row that is not in force on the day', () => {
    const zeile = { ...hoechstens('KR-001', 5), geltung: { ab: '2024-01-01', bis: '2024-12-31' } };
    const tage = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'];
    expect(tage.map((tag) => pruefe([zeile], 7, tag).length)).toEqual([0, 1, 1, 0]);
    expect(tage.map((tag) => gilt(zeile, tag))).toEqual([false, true, true, false]);
  });

  it('takes the field from the hit where it names one', () => {
    const zeile = { ...hoechstens('KR-001', 5), findet: () => ({ pfad: '/andere/0' }) };
    expect(pruefe([zeile], 7, '2024-03-01')[0]?.pfad).toBe('/andere/0');
    expect(pruefe([hoechstens('KR-001', 5)], 7, '2024-03-01')[0]?.pfad).toBe('/zahl');
  });
});

describe('catalogue', () => {
  const ergebnisse = (zeile: ReturnType<typeof ausPruefung>): boolean[] =>
    zeile.beispiele.map((beispiel) => beispiel.ergibt() === beispiel.erwartet);

  it('shows an example that a row does not keep', () => {
    expect(ergebnisse(ausPruefung(hoechstens('KR-001', 5)))).toEqual([true, true]);
    expect(ergebnisse(ausPruefung({ ...hoechstens('KR-001', 5), findet: () => undefined }))).toEqual([true, false]);
    const verdoppelt: Berechnung<number, number> = {
      ...kopf,
      art: 'berechnung',
      id: 'KR-001',
      titel: 'Das Doppelte.',
      berechnet: (zahl) => zahl + zahl,
      faelle: [
        { eingabe: 2, ergebnis: 4, quelle: 'Adam Ries' },
        { eingabe: 3, ergebnis: 5, quelle: 'falsch' },
      ],
    };
    expect(ergebnisse(ausBerechnung(verdoppelt))).toEqual([true, false]);
  });

  it('runs both examples of a transition', () => {
    const abholung: Uebergang<'bereit' | 'zugestellt', 'abgeholt', 'system' | 'sender'> = {
      ...kopf,
      art: 'uebergang',
      id: 'KR-001',
      titel: 'Abholung.',
      von: ['bereit'],
      nach: 'zugestellt',
      ereignis: 'abgeholt',
      wer: ['system'],
      beispiele: { erlaubt: { von: 'bereit', wer: 'system' }, verboten: { von: 'bereit', wer: 'sender' } },
    };
    expect(ergebnisse(ausUebergang(abholung))).toEqual([true, true]);
    expect(ergebnisse(ausUebergang({ ...abholung, wer: ['system', 'sender'] }))).toEqual([true, false]);
    expect(erlaubt(abholung, 'zugestellt', 'system')).toBe(false);
  });

  it('refuses two rows with one id', () => {
    const zeilen = ['KR-002', 'KR-001', 'KR-002'].map((id) => ausPruefung(hoechstens(id, 5)));
    expect(() => nachId(zeilen)).toThrow('KR-002');
    expect([...nachId(zeilen.slice(0, 2)).keys()]).toEqual(['KR-001', 'KR-002']);
  });
});

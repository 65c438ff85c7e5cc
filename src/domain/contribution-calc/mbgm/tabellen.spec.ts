import fc from 'fast-check';
import { betrag } from '../../kern/geld';
import { rechtswert } from '../../recht/rechtswert';
import { letzterTag } from '../../kern/zeit';
import { verrechnungstage, type Abschnitt } from './angaben/verrechnungstage';
import { codeFuer } from './anspruch/avminderung';
import { berechneMbgm } from './berechnung';
import { BASISCODES, basistyp, istPaar } from './tarif/verrechnungsbasen';
import { POSITIONSCODES, positionstyp } from './tarif/verrechnungspositionen';

describe('percentages', () => {
  const monate = Array.from({ length: 8 }, (_, i) => `${2019 + i}-06`);

  it.each(monate)('T01 of %s is the total that is printed for Arbeiter and Angestellte', (beitragszeitraum) => {
    const gerechnet = berechneMbgm(
      { beitragszeitraum, monatsfall: { beschaeftigtengruppe: 'B001', entgelt: '3000.00' } },
      rechtswert,
    );
    const gedruckt = rechtswert('AT.T01.ARBEITER_ANGESTELLTE', `${beitragszeitraum}-01`);
    if (!gerechnet.ok || !gedruckt.ok) throw new Error('Der Monat ist geprüft.');
    const [t01] = gerechnet.wert.tarifbloecke[0]!.basen[0]!.positionen;
    expect(betrag(t01!.prozent).eq(betrag(gedruckt.wert.wert))).toBe(true);
  });
});

describe('tables of the DM-Org', () => {
  it('have 18 bases and 48 positions, and each pair names positions that exist', () => {
    expect([BASISCODES.length, POSITIONSCODES.length]).toEqual([18, 48]);
    const genannt = BASISCODES.flatMap((code) => [...basistyp(code)!.genauEine, ...basistyp(code)!.moeglich]);
    expect(genannt.filter((code) => positionstyp(code) === undefined)).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', ''])('know no %s', (fremd) => {
    expect([basistyp(fremd), positionstyp(fremd), istPaar(fremd, 'T01'), istPaar('AB', fremd)]).toEqual([
      undefined,
      undefined,
      false,
      false,
    ]);
  });
});

/** Printed: A01 to the end of 2027, A02 2029, A03 2031, A04 2028, A05 2026; A25 2028, A26 and A27 2027 (DM-Org D.60). */
describe('the phase-out of the reductions', () => {
  const ALT = '2020-01-01';
  const NEU = '2027-01-01';
  it.each([
    ['2026-12', ALT, false, ['A03', 'A02', 'A01']],
    ['2027-12', ALT, false, ['A03', 'A02', 'A01']],
    ['2028-01', ALT, false, ['A03', 'A02', undefined]],
    ['2029-12', ALT, false, ['A03', 'A02', undefined]],
    ['2030-01', ALT, false, ['A03', undefined, undefined]],
    ['2032-01', ALT, false, [undefined, undefined, undefined]],
    ['2026-12', ALT, true, ['A04', 'A05', undefined]],
    ['2027-01', ALT, true, ['A04', undefined, undefined]],
    ['2029-01', ALT, true, [undefined, undefined, undefined]],
    ['2027-12', NEU, false, ['A25', 'A26', undefined]],
    ['2028-12', NEU, false, ['A25', undefined, undefined]],
    ['2029-01', NEU, false, [undefined, undefined, undefined]],
    ['2027-12', NEU, true, ['A27', undefined, undefined]],
    ['2028-01', NEU, true, [undefined, undefined, undefined]],
  ])('in %s for an employment since %s (Lehrling: %s)', (beitragszeitraum, dienstverhaeltnisAb, lehrling, codes) => {
    const umstaende = { beitragszeitraum, dienstverhaeltnisAb };
    expect(([1, 2, 3] as const).map((bereich) => codeFuer(bereich, lehrling, umstaende))).toEqual(codes);
  });
});

describe('Verrechnungstage', () => {
  const monat = fc.constantFrom('2024-02', '2025-02', '2025-03', '2025-04', '2025-12');
  const beginne = fc.uniqueArray(fc.integer({ min: 2, max: 31 }), { maxLength: 4 });
  const teile = fc.tuple(monat, beginne).map(([m, tage]): [string, Abschnitt[]] => {
    const ende = +letzterTag(m).slice(8);
    const von = [1, ...tage.filter((tag) => tag <= ende)].sort((a, b) => a - b);
    return [
      m,
      von.map((v, i) => ({ von: v, bis: (von[i + 1] ?? ende + 1) - 1, neueBeschaeftigung: false, lehre: false })),
    ];
  });

  it('of one employment in a whole month are 30, at least one each, in whatever order the sections stand', () => {
    fc.assert(
      fc.property(teile, ([m, abschnitte]) => {
        const tage = verrechnungstage(abschnitte, m);
        expect(tage.reduce((a, b) => a + b, 0)).toBe(30);
        expect(tage.every((anzahl) => anzahl >= 1)).toBe(true);
        expect(verrechnungstage([...abschnitte].reverse(), m).reverse()).toEqual(tage);
      }),
    );
  });

  it('of employments that do not fill the month are its days', () => {
    fc.assert(
      fc.property(teile, ([m, abschnitte]) => {
        const ende = +letzterTag(m).slice(8);
        const neue = abschnitte.map((abschnitt) => ({ ...abschnitt, neueBeschaeftigung: true }));
        const erwartet = neue.map(({ von, bis }) => (von === 1 && bis === ende ? 30 : bis - von + 1));
        expect(verrechnungstage(neue, m)).toEqual(erwartet);
      }),
    );
  });
});

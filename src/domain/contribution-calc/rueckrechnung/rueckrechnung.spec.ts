import fc from 'fast-check';
import { rechtswert } from '../../recht/rechtswert';
import { bruch, eingaben, falscheSchritte, gleich, plus, NICHTS, unerklaert } from '../nachrechnen.hilfe.spec';
import { berechneVersorgungsbezuege } from '../versorgungsbezug/berechnung';
import type { Rueckrechnungseingabe, SachverhaltAb } from './eingabe';
import { rechneZurueck, type Rueckrechnung } from './rueckrechnung';

function gerechnet(eingabe: Rueckrechnungseingabe): Rueckrechnung {
  const ergebnis = rechneZurueck(eingabe, rechtswert);
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.wert;
}

const sachverhalte = eingaben.map(({ monat: _monat, ...sachverhalt }): SachverhaltAb => ({
  ...sachverhalt,
  ab: '2019-01',
}));
/** Over a turn of the year in which Freibetrag, ceiling and rate change. */
const spannen = fc.constantFrom(
  ['2019-11', '2020-02'],
  ['2023-05', '2023-08'],
  ['2024-12', '2025-01'],
  ['2025-12', '2026-02'],
);

describe('any two states of a member', () => {
  it('every difference and sum has a step, and every step its result', () => {
    fc.assert(
      fc.property(sachverhalte, sachverhalte, spannen, (alt, jetzt, [von, bis]) => {
        const eingabe: Rueckrechnungseingabe = {
          von: von,
          bis: bis,
          bisher: { sachverhalte: [alt] },
          neu: { sachverhalte: [jetzt] },
        };
        const { rechenweg, summe, monate } = gerechnet(eingabe);
        expect(falscheSchritte(rechenweg, eingabe)).toEqual([]);
        expect(unerklaert(summe, rechenweg, '/summe')).toEqual([]);
        for (const [i, { bisher, neu, differenz }] of monate.entries())
          expect(unerklaert({ bisher, neu, differenz }, rechenweg, `/monate/${i}`)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('each month is what the month alone would be, with its own figures', () => {
    fc.assert(
      fc.property(sachverhalte, spannen, (jetzt, [von, bis]) => {
        const { ab: _ab, ...sachverhalt } = jetzt;
        const { monate } = gerechnet({
          von: von,
          bis: bis,
          bisher: { betraege: [{ ab: von, versorgungsbezuege: [] }] },
          neu: { sachverhalte: [jetzt] },
        });
        for (const { monat, neu, differenz } of monate) {
          const allein = berechneVersorgungsbezuege({ ...sachverhalt, monat }, rechtswert);
          expect(allein.ok && allein.wert.versorgungsbezuege).toMatchObject(neu.versorgungsbezuege);
          expect(allein.ok && allein.wert.summe).toBe(differenz.summe);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the same state twice differs in nothing, and what is settled settles the difference', () => {
    fc.assert(
      fc.property(sachverhalte, sachverhalte, spannen, (alt, jetzt, [von, bis]) => {
        const rueck = (a: SachverhaltAb, b: SachverhaltAb): string =>
          gerechnet({ von: von, bis: bis, bisher: { sachverhalte: [a] }, neu: { sachverhalte: [b] } }).summe.gesamt;
        expect(rueck(jetzt, jetzt)).toBe('0.00');
        expect(gleich(plus(bruch(rueck(alt, jetzt)), bruch(rueck(jetzt, alt))), NICHTS)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('sections', () => {
  const bezug = (zahlbetrag: string, id?: string) => ({ art: '5' as const, zahlbetrag, ...(id && { id }) });
  const ab = (monat: string, zahlbetrag: string): SachverhaltAb => ({
    ab: monat,
    zusatzbeitragssatz: '2.9',
    elterneigenschaft: true,
    versorgungsbezuege: [bezug(zahlbetrag)],
  });

  it('count from their month on', () => {
    const { monate } = gerechnet({
      von: '2026-01',
      bis: '2026-04',
      bisher: { sachverhalte: [ab('2025-06', '300.00')] },
      neu: { sachverhalte: [ab('2025-06', '300.00'), ab('2026-03', '400.00')] },
    });
    expect(monate.map(({ differenz }) => differenz.versorgungsbezuege[0]!.kv.beitragAllgemein)).toEqual([
      '0.00',
      '0.00',
      '14.60',
      '14.60',
    ]);
  });

  it('match Versorgungsbezüge by their ids; one that only one state has is nothing in the other', () => {
    const { monate } = gerechnet({
      von: '2026-01',
      bis: '2026-01',
      bisher: {
        sachverhalte: [{ ...ab('2026-01', '0.00'), versorgungsbezuege: [bezug('300.00', 'a'), bezug('500.00', 'b')] }],
      },
      neu: {
        sachverhalte: [{ ...ab('2026-01', '0.00'), versorgungsbezuege: [bezug('500.00', 'b'), bezug('50.00', 'c')] }],
      },
    });
    expect(monate[0]!.differenz.versorgungsbezuege.map(({ id, pv }) => [id, pv.beitrag])).toEqual([
      ['b', '0.00'],
      ['c', '1.80'],
      ['a', '-10.80'],
    ]);
  });

  it('say each default once, with the pointer of their section', () => {
    const { hinweise } = gerechnet({
      von: '2026-01',
      bis: '2026-04',
      bisher: { sachverhalte: [ab('2026-01', '300.00')] },
      neu: { sachverhalte: [ab('2026-01', '300.00')] },
    });
    const pfade = hinweise.map(({ pfad }) => pfad);
    expect(pfade).toContain('/bisher/sachverhalte/0/versicherungsstatus');
    expect(pfade).toContain('/neu/sachverhalte/0/versorgungsbezuege/0/freibetrag');
    expect(new Set(pfade).size).toBe(pfade.length);
  });

  it('tell what is wrong with the pointer of their section', () => {
    const falsch = { ...ab('2026-01', '300.00'), versorgungsbezuege: [{ art: '3' as const, zahlbetrag: '-1.00' }] };
    expect(
      rechneZurueck(
        {
          von: '2026-01',
          bis: '2026-02',
          bisher: { sachverhalte: [ab('2026-01', '1.00')] },
          neu: { sachverhalte: [falsch] },
        },
        rechtswert,
      ),
    ).toMatchObject({
      fehler: { befunde: [{ regel: 'CR-041f', pfad: '/neu/sachverhalte/0/versorgungsbezuege/0/zahlbetrag' }] },
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { rechtswert } from '../../recht/rechtswert';
import {
  bruch,
  cent,
  falscheSchritte,
  gleich,
  kleiner,
  kind,
  monat,
  NICHTS,
  plus,
  unerklaert,
  type Bruch,
} from '../nachrechnen.hilfe.spec';
import type { Beschaeftigungsmonat } from './angaben/eingabe';
import { berechneGesamtsozialversicherungsbeitrag, type GsvBerechnung } from './berechnung';

const rechne = (eingabe: Beschaeftigungsmonat) => berechneGesamtsozialversicherungsbeitrag(eingabe, rechtswert);

function berechnet(eingabe: Beschaeftigungsmonat): GsvBerechnung {
  const ergebnis = rechne(eingabe);
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.wert;
}

/** The numbers of an answer; codes like `1000` are none. */
const zahlenVon = ({ grundlagen, uebergangsbereich, beitraege, summen }: GsvBerechnung): object => ({
  grundlagen,
  ...(uebergangsbereich && { uebergangsbereich }),
  beitraege: Object.fromEntries(
    Object.entries(beitraege).map(([zweig, { beitragsgruppe: _code, ...betraege }]) => [zweig, betraege]),
  ),
  summen,
});

interface Beispiel {
  readonly titel: string;
  readonly quelle: string;
  readonly eingabe: Beschaeftigungsmonat;
  readonly ergebnis: object;
}
const ORDNER = path.join(__dirname, '../beispiele');
const BEISPIELE = readdirSync(ORDNER)
  .filter((datei) => datei.startsWith('gsv'))
  .flatMap((datei) => JSON.parse(readFileSync(path.join(ORDNER, datei), 'utf8')) as Beispiel[]);

describe.each(BEISPIELE.map((beispiel) => [beispiel.titel, beispiel] as const))(
  '%s',
  (_, { eingabe, ergebnis, quelle }) => {
    it('is exact to the cent, with no row more or less', () => {
      const { grundlagen, uebergangsbereich, beitraege, summen } = berechnet(eingabe);
      expect(quelle).not.toBe('');
      expect({ grundlagen, ...(uebergangsbereich && { uebergangsbereich }), beitraege, summen }).toEqual(ergebnis);
    });

    it('explains every number by steps that an independent evaluator reaches too', () => {
      const berechnung = berechnet(eingabe);
      expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
      expect(unerklaert(zahlenVon(berechnung), berechnung.rechenweg)).toEqual([]);
    });
  },
);

const summeVon = (betraege: readonly string[]): Bruch => betraege.map(bruch).reduce(plus, NICHTS);
const cents = (wert: Bruch): bigint => (wert.z * 100n) / wert.n;

/** Employments that pass all checks, over every year that is checked. */
const entgelt = fc.oneof(cent(60_000), cent(250_000), cent(1_100_000));
const beschaeftigung = fc
  .record(
    {
      monat,
      arbeitsentgelt: entgelt,
      beitragsgruppe: fc
        .tuple(
          fc.constantFrom('0', '1', '3', '9'),
          fc.constantFrom('0', '1', '3'),
          fc.constantFrom('0', '1', '2'),
          fc.constantFrom('0', '1'),
        )
        .map((ziffern) => ziffern.join('')),
      beschaeftigungsart: fc.constantFrom('regelfall', 'berufsausbildung', 'freiwilligendienst'),
      zusatzbeitragssatz: fc.constantFrom('0', '0.9', '2.45', '2.69', '4.4'),
      rechtskreis: fc.constantFrom('W', 'O'),
      sachsen: fc.boolean(),
      svTage: fc.integer({ min: 1, max: 30 }),
      uebergangsbereich: fc.boolean(),
      kinder: fc.array(kind, { maxLength: 6 }),
      einmalzahlung: cent(400_000),
      umlagesaetze: fc.record({ u1: fc.constantFrom('1.6', '2.9'), u2: fc.constantFrom('0.44') }),
    },
    { requiredKeys: ['monat', 'arbeitsentgelt', 'beitragsgruppe', 'zusatzbeitragssatz', 'rechtskreis', 'sachsen'] },
  )
  .map((b) => ({ ...b, rechtskreis: b.sachsen ? 'O' : b.rechtskreis })) as fc.Arbitrary<Beschaeftigungsmonat>;
const minijob = fc.record(
  {
    monat,
    arbeitsentgelt: cent(60_300),
    beitragsgruppe: fc.constantFrom('6100', '6500', '0100', '0500', '6000'),
    beschaeftigungsart: fc.constantFrom('geringfuegig', 'geringfuegig-privathaushalt'),
    rechtskreis: fc.constant('W'),
    svTage: fc.integer({ min: 1, max: 30 }),
    mindestbemessung: fc.boolean(),
  },
  { requiredKeys: ['monat', 'arbeitsentgelt', 'beitragsgruppe', 'beschaeftigungsart', 'rechtskreis'] },
) as fc.Arbitrary<Beschaeftigungsmonat>;

/** What is refused for a rule of ours is another test's. */
const falls = (pruefe: (berechnung: GsvBerechnung, eingabe: Beschaeftigungsmonat) => void) =>
  fc.property(fc.oneof({ weight: 4, arbitrary: beschaeftigung }, minijob), (eingabe) => {
    const ergebnis = rechne(eingabe);
    fc.pre(ergebnis.ok);
    if (ergebnis.ok) pruefe(ergebnis.wert, eingabe);
  });

describe('any employment and month', () => {
  it('every number has a step, and every step its result', () => {
    fc.assert(
      falls((berechnung, eingabe) => {
        expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
        expect(unerklaert(zahlenVon(berechnung), berechnung.rechenweg)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('employee and employer together are the contribution of each branch, and none of the two is negative', () => {
    fc.assert(
      falls(({ beitraege, summen }) => {
        const zeilen = Object.values(beitraege);
        for (const { beitrag, arbeitnehmer, arbeitgeber } of zeilen) {
          expect(gleich(summeVon([arbeitnehmer, arbeitgeber]), bruch(beitrag))).toBe(true);
          expect([arbeitnehmer, arbeitgeber].filter((anteil) => anteil.startsWith('-'))).toEqual([]);
        }
        const alle = summeVon(zeilen.map(({ beitrag }) => beitrag));
        expect(gleich(alle, bruch(summen.gesamt))).toBe(true);
        expect(gleich(summeVon([summen.arbeitnehmer, summen.arbeitgeber, summen.umlagen]), alle)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused by a rule with a pointer or by a figure, never by an exception', () => {
    const irgendwas = fc.record({
      monat: fc.oneof(monat, fc.constantFrom('2018-12', '2027-01', '1999-06', '2030-11')),
      beitragsgruppe: fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[0-9]{4}$/)),
      arbeitsentgelt: fc.oneof(
        entgelt,
        cent(100).map((c) => `-${c}`),
      ),
      svTage: fc.integer({ min: -1, max: 40 }),
      rechtskreis: fc.option(fc.constantFrom('W', 'O'), { nil: undefined }),
      sachsen: fc.option(fc.boolean(), { nil: undefined }),
      beschaeftigungsart: fc.constantFrom('regelfall', 'berufsausbildung', 'geringfuegig'),
    }) as fc.Arbitrary<Beschaeftigungsmonat>;
    fc.assert(
      fc.property(irgendwas, (eingabe) => {
        const ergebnis = rechne(eingabe);
        if (ergebnis.ok) return;
        expect(['angaben-abgewiesen', 'rechtswert-nicht-geprueft']).toContain(ergebnis.fehler.art);
        if (ergebnis.fehler.art === 'angaben-abgewiesen')
          expect(ergebnis.fehler.befunde.every(({ regel, pfad }) => /^CR-/.test(regel) && /^\//.test(pfad))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('more pay', () => {
  const ab2022 = monat.filter((m) => m >= '2022-10');
  it('never brings a lower contribution, and never less to bear for the employee', () => {
    fc.assert(
      fc.property(ab2022, cent(1_000_000), cent(2_000), fc.boolean(), (m, weniger, mehr, sachsen) => {
        const bei = (arbeitsentgelt: string): GsvBerechnung['summen'] =>
          berechnet({
            monat: m,
            beitragsgruppe: '1111',
            arbeitsentgelt,
            zusatzbeitragssatz: '2.45',
            rechtskreis: 'O',
            sachsen,
            uebergangsbereich: true,
          }).summen;
        const summe = plus(bruch(weniger), bruch(mehr));
        const hoch = `${cents(summe) / 100n}.${String(cents(summe) % 100n).padStart(2, '0')}`;
        const [a, b] = [bei(weniger), bei(hoch)];
        expect(kleiner(bruch(b.arbeitnehmer), bruch(a.arbeitnehmer))).toBe(false);
        expect(kleiner(bruch(b.gesamt), bruch(a.gesamt))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the Übergangsbereich', () => {
  const OBERGRENZEN = [
    ['2022-11', '1600.00'],
    ['2023-03', '2000.00'],
    ['2024-03', '2000.00'],
    ['2025-03', '2000.00'],
    ['2026-03', '2000.00'],
  ] as const;
  const GRUNDFORMEN = [{}, { sachsen: true, rechtskreis: 'O' }, { elterneigenschaft: true }] as const;

  it.each(OBERGRENZEN)(
    'of %s ends at %s as the general rule begins, in every branch and share',
    (m, arbeitsentgelt) => {
      for (const weiteres of GRUNDFORMEN) {
        const eingabe: Beschaeftigungsmonat = {
          monat: m,
          beitragsgruppe: '1111',
          arbeitsentgelt,
          zusatzbeitragssatz: '2.45',
          rechtskreis: 'W',
          ...weiteres,
        };
        const gleitend = berechnet(eingabe);
        expect(gleitend.uebergangsbereich).toEqual({ gesamt: arbeitsentgelt, arbeitnehmer: arbeitsentgelt });
        expect(gleitend.beitraege).toEqual(berechnet({ ...eingabe, uebergangsbereich: false }).beitraege);
      }
    },
  );

  it('gives a part of a month with the pay of that part the same daily base as the whole', () => {
    const voll = berechnet({
      monat: '2025-03',
      beitragsgruppe: '1111',
      arbeitsentgelt: '1200.00',
      zusatzbeitragssatz: '2.5',
    });
    const halb = berechnet({
      monat: '2025-03',
      beitragsgruppe: '1111',
      arbeitsentgelt: '600.00',
      zusatzbeitragssatz: '2.5',
      svTage: 15,
    });
    const doppelt = (wert: string): bigint => cents(plus(bruch(wert), bruch(wert)));
    const abstand = doppelt(halb.uebergangsbereich!.gesamt) - cents(bruch(voll.uebergangsbereich!.gesamt));
    expect([-1n, 0n, 1n]).toContain(abstand);
  });
});

describe('Saxony', () => {
  it.each(['2019-03', '2023-03', '2023-07', '2025-03', '2026-03'])(
    'in %s moves the printed shares and leaves the whole to the Pflegeversicherung',
    (m) => {
      const eingabe: Beschaeftigungsmonat = {
        monat: m,
        beitragsgruppe: '1111',
        arbeitsentgelt: '4000.00',
        zusatzbeitragssatz: '1.1',
        rechtskreis: 'O',
        elterneigenschaft: true,
      };
      const pv = berechnet({ ...eingabe, sachsen: true }).beitraege.pv!;
      const satz = (id: 'DE.PV.SACHSEN.AN' | 'DE.PV.SACHSEN.AG'): Bruch => {
        const wert = rechtswert(id, `${m}-01`);
        return wert.ok ? bruch(wert.wert.wert) : NICHTS;
      };
      const vierzigMal = (wert: Bruch): Bruch => ({ z: wert.z * 40n, n: wert.n });
      expect(gleich(bruch(pv.arbeitnehmer), vierzigMal(satz('DE.PV.SACHSEN.AN')))).toBe(true);
      expect(gleich(bruch(pv.arbeitgeber), vierzigMal(satz('DE.PV.SACHSEN.AG')))).toBe(true);
      expect(pv.beitrag).toBe(berechnet(eingabe).beitraege.pv!.beitrag);
    },
  );
});

describe('what nobody can calculate', () => {
  const eingabe: Beschaeftigungsmonat = {
    monat: '2025-03',
    beitragsgruppe: '1111',
    arbeitsentgelt: '3000.00',
    zusatzbeitragssatz: '2.5',
  };
  const befunde = (weiteres: object): unknown => {
    const ergebnis = rechne({ ...eingabe, ...weiteres });
    return ergebnis.ok || ergebnis.fehler.art !== 'angaben-abgewiesen'
      ? ergebnis
      : ergebnis.fehler.befunde.map(({ regel, pfad }) => `${regel} ${pfad}`);
  };

  it.each(['2018-12', '2027-01', '1999-01'])('%s is refused for its figures', (m) => {
    expect(rechne({ ...eingabe, monat: m, rechtskreis: 'W' })).toMatchObject({
      ok: false,
      fehler: { art: 'rechtswert-nicht-geprueft' },
    });
  });

  it.each([
    [{ beitragsgruppe: '1119' }, ['CR-207a /beitragsgruppe']],
    [{ beitragsgruppe: '4111' }, ['CR-207b /beitragsgruppe']],
    [{ monat: '2024-03' }, ['CR-204a /rechtskreis']],
    [{ zusatzbeitragssatz: undefined }, ['CR-201a /zusatzbeitragssatz']],
    [{ arbeitsentgelt: '500.00' }, ['CR-213d /uebergangsbereich']],
    [{ monat: '2021-03', rechtskreis: 'W', arbeitsentgelt: '900.00' }, ['CR-213a /uebergangsbereich']],
    [{ arbeitsentgelt: '900.00', beitragsgruppe: '3321' }, ['CR-209a /beitragsgruppe']],
    [{ einmalzahlung: '3000.00' }, ['CR-218d /bisher']],
    [{ kinder: [{ geburtsdatum: '2010-01-01' }], elterneigenschaft: false }, ['CR-074a /elterneigenschaft']],
    [
      {
        beitragsgruppe: '1112',
        kinder: [6, 7, 8, 9].map((j) => ({ geburtsdatum: `200${j}-05-05` })).concat({ geburtsdatum: '2011-05-05' }),
      },
      ['CR-202a /kinder'],
    ],
    [
      { svTage: 31, arbeitsentgelt: '-1.00', umlagesaetze: { u2: '-0.1' } },
      ['CR-218a /svTage', 'CR-218c /arbeitsentgelt', 'CR-218c /umlagesaetze/u2'],
    ],
  ])('%j: %j', (weiteres, erwartet) => expect(befunde(weiteres)).toEqual(erwartet));

  it('names each default that is used', () => {
    const { hinweise } = berechnet({ ...eingabe, arbeitsentgelt: '1400.00' });
    expect(hinweise.map(({ pfad, regel }) => `${regel} ${pfad}`)).toEqual([
      'CR-207 /beschaeftigungsart',
      'CR-218 /svTage',
      'CR-205 /insolvenzgeldumlage',
      'CR-213 /uebergangsbereich',
      'CR-074 /elterneigenschaft',
      'CR-206 /umlagesaetze/u1',
      'CR-206 /umlagesaetze/u2',
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { rechtswert } from '../recht/rechtswert';
import { KATALOG } from '../regelwerk/katalog';
import type { Groesse, Operation, Schritt } from './rechenweg';
import { berechneVersorgungsbezuege, type Berechnung } from './versorgungsbezug/berechnung';
import type { Berechnungseingabe } from './versorgungsbezug/angaben/eingabe';

/** An independent evaluator: exact fractions of BigInt, nothing of the code under test. */
interface Bruch {
  readonly z: bigint;
  readonly n: bigint;
}
const bruch = (text: string): Bruch => {
  const [ganz, nach = ''] = text.replace('-', '').split('.') as [string, string?];
  const z = BigInt(ganz + nach);
  return { z: text.startsWith('-') ? -z : z, n: 10n ** BigInt(nach.length) };
};
const plus = (a: Bruch, b: Bruch): Bruch => ({ z: a.z * b.n + b.z * a.n, n: a.n * b.n });
const mal = (a: Bruch, b: Bruch): Bruch => ({ z: a.z * b.z, n: a.n * b.n });
const minus = (a: Bruch, b: Bruch): Bruch => plus(a, { z: -b.z, n: b.n });
const kleiner = (a: Bruch, b: Bruch): boolean => a.z * b.n < b.z * a.n;
const gleich = (a: Bruch, b: Bruch): boolean => a.z * b.n === b.z * a.n;
const NICHTS: Bruch = { z: 0n, n: 1n };

const RECHNUNGEN: Record<Operation, (w: readonly Bruch[]) => Bruch> = {
  summe: (w) => w.reduce(plus, NICHTS),
  differenz: ([a, ...w]) => w.reduce(minus, a!),
  rest: ([a, ...w]) => {
    const d = w.reduce(minus, a!);
    return d.z < 0n ? NICHTS : d;
  },
  produkt: (w) => w.reduce(mal),
  quotient: ([a, b]) => ({ z: a!.z * b!.n, n: a!.n * b!.z }),
  prozent: ([a, b]) => mal(mal(a!, b!), { z: 1n, n: 100n }),
  minimum: (w) => w.reduce((a, b) => (kleiner(b, a) ? b : a)),
  maximum: (w) => w.reduce((a, b) => (kleiner(a, b) ? b : a)),
  'nur-wenn-uebersteigt': ([a, b, c]) => (kleiner(c!, b!) ? a! : NICHTS),
  entfaellt: () => NICHTS,
};

/** Half up to whole cents; no amount here is negative. */
const aufCent = ({ z, n }: Bruch): Bruch => ({ z: (z * 200n + n) / (2n * n), n: 100n });

const amZeiger = (wert: unknown, zeiger: string): unknown =>
  zeiger
    .split('/')
    .slice(1)
    .reduce((w, teil) => (w as Record<string, unknown> | undefined)?.[teil], wert);

/** Every operand is what its origin says. */
function herkunftStimmt({ herkunft, wert }: Groesse, eingabe: unknown, frueher: ReadonlyMap<string, Schritt>): boolean {
  switch (herkunft.art) {
    case 'eingabe':
      return amZeiger(eingabe, herkunft.pfad) === wert;
    case 'schritt':
      return frueher.get(herkunft.schritt)?.ergebnis === wert;
    case 'rechtswert': {
      const gelesen = rechtswert(herkunft.id, herkunft.stichtag);
      return gelesen.ok && gelesen.wert.wert === wert;
    }
    case 'feststellung':
      return `${herkunft.aus.length - 1}` === wert && herkunft.aus.every((pfad) => amZeiger(eingabe, pfad));
    case 'norm':
      return wert === '2' || wert === '12';
  }
}

/** Recomputes all steps from their operands alone; the ids of those that do not reach their result. */
function falscheSchritte(schritte: readonly Schritt[], eingabe: unknown): string[] {
  const frueher = new Map<string, Schritt>();
  return schritte.flatMap((schritt) => {
    const { id, operation, operanden, rundung, ergebnis, norm, regel } = schritt;
    const exakt = RECHNUNGEN[operation](operanden.map(({ wert }) => bruch(wert)));
    const stimmt =
      !frueher.has(id) &&
      operanden.every((operand) => herkunftStimmt(operand, eingabe, frueher)) &&
      gleich(rundung ? aufCent(exakt) : exakt, bruch(ergebnis)) &&
      norm !== '' &&
      KATALOG.has(regel);
    frueher.set(id, schritt);
    return stimmt ? [] : [id];
  });
}

/** Every amount and rate of the answer with its pointer. */
const zahlen = (wert: unknown, pfad: string): [string, string][] =>
  typeof wert === 'object' && wert !== null
    ? Object.entries(wert).flatMap(([name, w]) => zahlen(w, `${pfad}/${name}`))
    : /^\d+(\.\d+)?$/.test(String(wert)) && !pfad.endsWith('/id')
      ? [[pfad, String(wert)]]
      : [];

/** Pointers of numbers that no step results in. */
function unerklaert({ versorgungsbezuege, summe, einbehalt, rechenweg }: Berechnung): string[] {
  const ergebnisse = new Map(rechenweg.map(({ id, ergebnis }) => [id, ergebnis]));
  return zahlen({ versorgungsbezuege, summe, einbehalt }, '').flatMap(([pfad, wert]) =>
    ergebnisse.get(pfad) === wert ? [] : [pfad],
  );
}

function berechnet(eingabe: Berechnungseingabe): Berechnung {
  const ergebnis = berechneVersorgungsbezuege(eingabe, rechtswert);
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.wert;
}

interface Beispiel {
  readonly titel: string;
  readonly quelle: string;
  readonly eingabe: Berechnungseingabe;
  readonly ergebnis: object;
}
const ORDNER = path.join(__dirname, 'beispiele');
const BEISPIELE = readdirSync(ORDNER).flatMap(
  (datei) => JSON.parse(readFileSync(path.join(ORDNER, datei), 'utf8')) as Beispiel[],
);

describe.each(BEISPIELE.map((beispiel) => [beispiel.titel, beispiel] as const))(
  '%s',
  (_, { eingabe, ergebnis, quelle }) => {
    it('is exact to the cent', () => {
      expect(quelle).not.toBe('');
      expect(berechnet(eingabe)).toMatchObject(ergebnis);
    });

    it('explains every number by steps that an independent evaluator reaches too', () => {
      const berechnung = berechnet(eingabe);
      expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
      expect(unerklaert(berechnung)).toEqual([]);
    });
  },
);

/** Cases that pass all checks, over every year that is checked. */
const cent = (hoechstens: number) =>
  fc.integer({ min: 0, max: hoechstens }).map((c) => `${Math.floor(c / 100)}.${String(c % 100).padStart(2, '0')}`);
const monat = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([jahr, m]) => `${jahr}-${String(m).padStart(2, '0')}`);
const kind = fc
  .tuple(fc.integer({ min: 1960, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([j, m, t]) => ({ geburtsdatum: `${j}-${String(m).padStart(2, '0')}-${String(t).padStart(2, '0')}` }));
const versorgungsbezug = fc
  .record(
    {
      art: fc.constantFrom('1', '2', '3', '4', '5'),
      zahlbetrag: fc.oneof(cent(40_000), cent(900_000)),
      beitragsabfuehrungspflicht: fc.constantFrom('1', '2', '3', '4'),
      mehrfachbezug: fc.constantFrom('1', '2'),
      vbmax: cent(600_000),
    },
    { requiredKeys: ['art', 'zahlbetrag'] },
  )
  .chain((bezug) =>
    fc
      .option(fc.record({ anspruch: fc.boolean(), hoehe: cent(30_000) }), { nil: undefined })
      .map((freibetrag) => (bezug.art === '5' && freibetrag ? { ...bezug, freibetrag } : bezug)),
  );
const eingaben = fc.record(
  {
    monat,
    zusatzbeitragssatz: fc.constantFrom('0.9', '1.1', '2.45', '2.9'),
    versorgungsbezuege: fc.array(versorgungsbezug, { minLength: 1, maxLength: 4 }),
    versicherungsstatus: fc.constantFrom('pflichtversichert', 'freiwillig'),
    rente: cent(700_000),
    arbeitsentgelt: cent(700_000),
    arbeitseinkommen: cent(50_000),
    kinder: fc.array(kind, { maxLength: 7 }),
    rundung: fc.constantFrom('getrennt', 'zusammen', 'haelftig'),
  },
  { requiredKeys: ['monat', 'zusatzbeitragssatz', 'versorgungsbezuege'] },
) as fc.Arbitrary<Berechnungseingabe>;

const summeVon = (betraege: readonly string[]): Bruch => betraege.map(bruch).reduce(plus, NICHTS);

describe('any member and month', () => {
  it('every number has a step, and every step its result', () => {
    fc.assert(
      fc.property(eingaben, (eingabe) => {
        const berechnung = berechnet(eingabe);
        expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
        expect(unerklaert(berechnung)).toEqual([]);
      }),
    );
  });

  it('parts add up to the whole, and nothing is withheld that is not due', () => {
    fc.assert(
      fc.property(eingaben, (eingabe) => {
        const { versorgungsbezuege, summe, einbehalt } = berechnet(eingabe);
        for (const { kv, pv, ...bezug } of versorgungsbezuege) {
          expect(gleich(summeVon([kv.beitragAllgemein, kv.zusatzbeitrag]), bruch(kv.beitrag))).toBe(true);
          expect(gleich(summeVon([kv.beitrag, pv.beitrag]), bruch(bezug.summe))).toBe(true);
          expect(bezug.einbehalt).toBe(bezug.einzug === 'zahlstelle' ? bezug.summe : '0.00');
        }
        expect(gleich(summeVon(versorgungsbezuege.map((b) => b.summe)), bruch(summe))).toBe(true);
        expect(kleiner(bruch(summe), bruch(einbehalt))).toBe(false);
      }),
    );
  });

  it('the KV never takes more of a Versorgungsbezug than the PV, and neither more than the ceiling', () => {
    fc.assert(
      fc.property(eingaben, (eingabe) => {
        const ohneNurKv = eingabe.versorgungsbezuege.every((b) => b.beitragsabfuehrungspflicht !== '3');
        const { versorgungsbezuege, monat: m } = berechnet(eingabe);
        const bbg = rechtswert('DE.BBG.KVPV.MONAT', `${m}-01`);
        for (const zweig of ['kv', 'pv'] as const) {
          const ohneVbmax = eingabe.versorgungsbezuege.every((b) => b.vbmax === undefined);
          const grundlagen = summeVon(versorgungsbezuege.map((b) => b[zweig].beitragspflichtig));
          if (ohneVbmax) expect(bbg.ok && kleiner(bruch(bbg.wert.wert), grundlagen)).toBe(false);
        }
        const [einer] = versorgungsbezuege;
        if (ohneNurKv && versorgungsbezuege.length === 1)
          expect(kleiner(bruch(einer!.pv.beitragspflichtig), bruch(einer!.kv.beitragspflichtig))).toBe(false);
      }),
    );
  });

  it('all bAV together lose one Freibetrag, in whatever order they stand', () => {
    const betriebsrenten = fc.array(cent(60_000), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(betriebsrenten, (zahlbetraege) => {
        const kvSumme = (liste: readonly string[]): Bruch =>
          summeVon(
            berechnet({
              monat: '2026-05',
              zusatzbeitragssatz: '2.9',
              versorgungsbezuege: liste.map((zahlbetrag) => ({ art: '5', zahlbetrag })),
            }).versorgungsbezuege.map(({ kv }) => kv.beitragspflichtig),
          );
        const alle = summeVon(zahlbetraege);
        const erwartet = kleiner(bruch('197.75'), alle) ? minus(alle, bruch('197.75')) : NICHTS;
        expect(gleich(kvSumme(zahlbetraege), erwartet)).toBe(true);
        expect(gleich(kvSumme([...zahlbetraege].reverse()), erwartet)).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  it.each(['2018-12', '2027-01', '2028-01', '1999-01'])('%s is refused, whatever is due', (m) => {
    const ergebnis = berechneVersorgungsbezuege(
      { monat: m, versorgungsbezuege: [{ art: '3', zahlbetrag: '0.00' }] },
      rechtswert,
    );
    expect(ergebnis).toMatchObject({ ok: false, fehler: { art: 'rechtswert-nicht-geprueft' } });
  });
});

describe('an input without defaults', () => {
  it('names each default that is used', () => {
    const { hinweise } = berechnet({ monat: '2025-03', versorgungsbezuege: [{ art: '5', zahlbetrag: '100.00' }] });
    expect(hinweise.map(({ pfad, regel }) => [pfad, regel])).toEqual([
      ['/versicherungsstatus', 'CR-001'],
      ['/versorgungsbezuege/0/id', undefined],
      ['/versorgungsbezuege/0/beitragsabfuehrungspflicht', 'CR-010'],
      ['/versorgungsbezuege/0/mehrfachbezug', 'CR-025'],
      ['/versorgungsbezuege/0/freibetrag', 'CR-037'],
      ['/versorgungsbezuege/0', 'CR-020'],
      ['/elterneigenschaft', 'CR-074'],
    ]);
  });

  it('asks for the Zusatzbeitragssatz once a contribution is due, and tells all other faults at once', () => {
    const ohneSatz = (versorgungsbezuege: Berechnungseingabe['versorgungsbezuege']) =>
      berechneVersorgungsbezuege({ monat: '2025-03', versorgungsbezuege }, rechtswert);
    expect(ohneSatz([{ art: '5', zahlbetrag: '187.25' }]).ok).toBe(true);
    expect(ohneSatz([{ art: '5', zahlbetrag: '187.26' }])).toMatchObject({
      fehler: { art: 'angaben-abgewiesen', befunde: [{ regel: 'CR-060a', pfad: '/zusatzbeitragssatz' }] },
    });
    expect(
      ohneSatz([
        { art: '3', freibetrag: { anspruch: true } },
        { art: '5', zahlbetrag: '-1.00', freibetrag: { anspruch: true, hoehe: '-1.00' } },
      ]),
    ).toMatchObject({
      fehler: {
        befunde: [
          { regel: 'CR-041f', pfad: '/versorgungsbezuege/1/zahlbetrag' },
          { regel: 'CR-090a', pfad: '/versorgungsbezuege/0' },
          { regel: 'CR-041a', pfad: '/versorgungsbezuege/0/freibetrag' },
          { regel: 'CR-041e', pfad: '/versorgungsbezuege/1/freibetrag/hoehe' },
        ],
      },
    });
  });
});

import fc from 'fast-check';
import { rechtswert, type Rechtswertquelle } from '../recht/rechtswert';
import { KATALOG } from '../regelwerk/katalog';
import type { Groesse, Operation, Schritt } from './rechenweg';
import type { Berechnungseingabe } from './versorgungsbezug/angaben/eingabe';

/** An independent evaluator: exact fractions of BigInt, nothing of the code under test. */
export interface Bruch {
  readonly z: bigint;
  readonly n: bigint;
}
export const bruch = (text: string): Bruch => {
  const [ganz, nach = ''] = text.replace('-', '').split('.') as [string, string?];
  const z = BigInt(ganz + nach);
  return { z: text.startsWith('-') ? -z : z, n: 10n ** BigInt(nach.length) };
};
export const plus = (a: Bruch, b: Bruch): Bruch => ({ z: a.z * b.n + b.z * a.n, n: a.n * b.n });
export const mal = (a: Bruch, b: Bruch): Bruch => ({ z: a.z * b.z, n: a.n * b.n });
const durch = (a: Bruch, b: Bruch): Bruch => ({ z: a.z * b.n, n: a.n * b.z });
export const minus = (a: Bruch, b: Bruch): Bruch => plus(a, { z: -b.z, n: b.n });
export const kleiner = (a: Bruch, b: Bruch): boolean => a.z * b.n < b.z * a.n;
export const gleich = (a: Bruch, b: Bruch): boolean => a.z * b.n === b.z * a.n;
export const NICHTS: Bruch = { z: 0n, n: 1n };

const RECHNUNGEN: Record<Operation, (w: readonly Bruch[]) => Bruch> = {
  summe: (w) => w.reduce(plus, NICHTS),
  differenz: ([a, ...w]) => w.reduce(minus, a!),
  rest: ([a, ...w]) => {
    const d = w.reduce(minus, a!);
    return d.z < 0n ? NICHTS : d;
  },
  produkt: (w) => w.reduce(mal),
  quotient: ([a, b]) => durch(a!, b!),
  prozent: ([a, b]) => mal(mal(a!, b!), { z: 1n, n: 100n }),
  anteil: ([a, b, ...w]) => durch(mal(a!, w.reduce(plus, NICHTS)), b!),
  // As the statute prints it: BE = F·G + (O/(O–G) – G/(O–G)·F)·(AE–G), for the whole month, then for its part.
  gleitend: ([ae, f, g, o, monat, tage]) => {
    const spanne = minus(o!, g!);
    const anstieg = minus(durch(o!, spanne), mal(durch(g!, spanne), f!));
    const imMonat = plus(mal(f!, g!), mal(anstieg, minus(durch(mal(ae!, monat!), tage!), g!)));
    return durch(mal(imMonat, tage!), monat!);
  },
  minimum: (w) => w.reduce((a, b) => (kleiner(b, a) ? b : a)),
  maximum: (w) => w.reduce((a, b) => (kleiner(a, b) ? b : a)),
  'nur-wenn-uebersteigt': ([a, b, c]) => (kleiner(c!, b!) ? a! : NICHTS),
  entfaellt: () => NICHTS,
};

/** Half up to whole cents by the amount; the sign comes after. */
const aufCent = ({ z, n }: Bruch): Bruch => {
  const betrag = ((z < 0n ? -z : z) * 200n + n) / (2n * n);
  return { z: z < 0n ? -betrag : betrag, n: 100n };
};

const amZeiger = (wert: unknown, zeiger: string): unknown =>
  zeiger
    .split('/')
    .slice(1)
    .reduce((w, teil) => (w as Record<string, unknown> | undefined)?.[teil], wert);

/** Numbers that norms themselves write: nothing, two halves, twelve months, thirty days, a minus, the whole. */
const NORMZAHLEN = ['0', '2', '12', '30', '-1', '100'];

/** What a rule has counted: the days of a month that a Tarifblock settles, else all that it points to but one. */
const istGezaehlt = (regel: string, wert: string, anzahl: number): boolean =>
  regel === 'CR-304' ? +wert >= 1 && +wert <= 31 : `${anzahl - 1}` === wert;

/** Every operand is what its origin says. */
function herkunftStimmt(
  { herkunft, wert }: Groesse,
  eingabe: unknown,
  frueher: ReadonlyMap<string, Schritt>,
  werte: Rechtswertquelle,
): boolean {
  switch (herkunft.art) {
    case 'eingabe':
      return String(amZeiger(eingabe, herkunft.pfad)) === wert;
    case 'schritt':
      return frueher.get(herkunft.schritt)?.ergebnis === wert;
    case 'rechtswert': {
      const gelesen = werte(herkunft.id, herkunft.stichtag);
      return gelesen.ok && gelesen.wert.wert === wert;
    }
    case 'feststellung':
      return (
        istGezaehlt(herkunft.regel, wert, herkunft.aus.length) && herkunft.aus.every((pfad) => amZeiger(eingabe, pfad))
      );
    case 'stammdaten':
      return /^\d+(\.\d+)?$/.test(wert);
    case 'norm':
      return NORMZAHLEN.includes(wert);
  }
}

/** Recomputes all steps from their operands alone; the ids of those that do not reach their result. */
export function falscheSchritte(
  schritte: readonly Schritt[],
  eingabe: unknown,
  werte: Rechtswertquelle = rechtswert,
): string[] {
  const frueher = new Map<string, Schritt>();
  return schritte.flatMap((schritt) => {
    const { id, operation, operanden, rundung, ergebnis, norm, regel } = schritt;
    const exakt = RECHNUNGEN[operation](operanden.map(({ wert }) => bruch(wert)));
    const stimmt =
      !frueher.has(id) &&
      operanden.every((operand) => herkunftStimmt(operand, eingabe, frueher, werte)) &&
      gleich(rundung ? aufCent(exakt) : exakt, bruch(ergebnis)) &&
      norm !== '' &&
      KATALOG.has(regel);
    frueher.set(id, schritt);
    return stimmt ? [] : [id];
  });
}

/** Every amount and rate of an answer with its pointer. */
const zahlen = (wert: unknown, pfad: string): [string, string][] =>
  typeof wert === 'object' && wert !== null
    ? Object.entries(wert).flatMap(([name, w]) => zahlen(w, `${pfad}/${name}`))
    : /^-?\d+(\.\d+)?$/.test(String(wert)) && !pfad.endsWith('/id')
      ? [[pfad, String(wert)]]
      : [];

/** Pointers of numbers of an answer that no step results in. */
export function unerklaert(antwort: object, rechenweg: readonly Schritt[], ort = ''): string[] {
  const ergebnisse = new Map(rechenweg.map(({ id, ergebnis }) => [id, ergebnis]));
  return zahlen(antwort, ort).flatMap(([pfad, wert]) => (ergebnisse.get(pfad) === wert ? [] : [pfad]));
}

/** Cases that pass all checks, over every year that is checked. */
export const cent = (hoechstens: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: hoechstens }).map((c) => `${Math.floor(c / 100)}.${String(c % 100).padStart(2, '0')}`);
export const monat = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([jahr, m]) => `${jahr}-${String(m).padStart(2, '0')}`);
export const kind = fc
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
export const eingaben = fc.record(
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

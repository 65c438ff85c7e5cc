import type { Mangel } from './feldarten';

/** A DTO class whose fields bear the decorators of this file. */
export type Klasse = new () => object;

export interface Feldangaben {
  /** German: meaning, unit, format, bounds, source. */
  readonly beschreibung: string;
  readonly beispiel?: unknown;
  /** Absent means "not filled". */
  readonly optional?: boolean;
  /** Answers only: the field is always there and may be `null`. In requests `null` is refused everywhere. */
  readonly auchNull?: boolean;
  /** Query DTOs only: the value arrives as text. */
  readonly ausText?: boolean;
}

/** What is known about one field; the exception factory, the examples and batch validation read it. */
export interface Feld {
  readonly angaben: Feldangaben;
  readonly pruefe: (wert: unknown) => Mangel | undefined;
  /** Class of the value or of its elements. */
  readonly klasse?: () => Klasse;
  readonly liste?: boolean;
}

/** Fields by the class that declares them, and all fields of a class once it has been asked for. */
const eigeneFelder = new WeakMap<object, Map<string, Feld>>();
const alleFelder = new WeakMap<object, ReadonlyMap<string, Feld>>();

/** All fields of a DTO class, those of its base classes first. Decorators run with the class, so the answer never changes. */
export function felderVon(klasse: object): ReadonlyMap<string, Feld> {
  let alle = alleFelder.get(klasse);
  if (!alle) {
    const basis = Object.getPrototypeOf(klasse) as object | null;
    alle = new Map([...(basis ? felderVon(basis) : []), ...(eigeneFelder.get(klasse) ?? [])]);
    alleFelder.set(klasse, alle);
  }
  return alle;
}

/** What is wrong with the value of a field, absence included. */
export function mangelVon(feld: Feld, wert: unknown): Mangel | undefined {
  if (wert === undefined) {
    return feld.angaben.optional ? undefined : { code: 'feld-fehlt', text: 'Das Feld ist nötig.' };
  }
  if (wert === null) {
    return feld.angaben.auchNull
      ? undefined
      : { code: 'null-nicht-erlaubt', text: 'null ist nicht erlaubt; ein leeres Feld wird weggelassen.' };
  }
  return feld.pruefe(wert);
}

/** Classes with fields by their names: the OpenAPI document knows a schema by nothing else. */
const klassenJeName = new Map<string, Set<object>>();

/** Names that more than one class with fields bears; one of their schemas would silently take the place of the other. */
export const mehrfachBenannte = (): string[] =>
  [...klassenJeName].filter(([, klassen]) => klassen.size > 1).map(([name]) => name);

/** Called by the field decorators. */
export function merke(ziel: object, name: string, feld: Feld): void {
  const klasse = ziel.constructor;
  klassenJeName.set(klasse.name, (klassenJeName.get(klasse.name) ?? new Set<object>()).add(klasse));
  const eigene = eigeneFelder.get(klasse) ?? new Map<string, Feld>();
  eigeneFelder.set(klasse, eigene.set(name, feld));
}

import type { Klasse } from './felder';

/** A body that is one of several records; one field says which. */
export interface Variantenangabe {
  readonly feld: string;
  readonly klassen: Readonly<Record<string, Klasse>>;
}

const angaben = new WeakMap<object, Variantenangabe>();

/** Marks a class that stands for several: the value of `feld` chooses the class that checks and documents the body. */
export const Varianten =
  (feld: string, klassen: Readonly<Record<string, Klasse>>): ClassDecorator =>
  (ziel) =>
    void angaben.set(ziel, { feld, klassen });

export const variantenVon = (klasse: object | undefined): Variantenangabe | undefined => klasse && angaben.get(klasse);

/** The distinct classes, each once. */
export const variantenklassen = ({ klassen }: Variantenangabe): Klasse[] => [...new Set(Object.values(klassen))];

/** The class a value chooses; `undefined` when it names none. */
export function gewaehlteKlasse({ feld, klassen }: Variantenangabe, wert: unknown): Klasse | undefined {
  const name = typeof wert === 'object' && wert !== null ? (wert as Record<string, unknown>)[feld] : undefined;
  return typeof name === 'string' && Object.hasOwn(klassen, name) ? klassen[name] : undefined;
}

export const erlaubteVarianten = ({ klassen }: Variantenangabe): string =>
  `Erlaubt: ${Object.keys(klassen).join(', ')}.`;

import type { Klasse } from './feldregister';

/** A record that comes in several forms; one field says which. */
export interface Variantenangabe {
  readonly feld: string;
  readonly klassen: Readonly<Record<string, Klasse>>;
}

const angaben = new WeakMap<object, Variantenangabe>();

/** Marks a class that stands for several: the value of `feld` chooses the class that checks and documents the record. */
export const Varianten =
  (feld: string, klassen: Readonly<Record<string, Klasse>>): ClassDecorator =>
  (ziel) =>
    void angaben.set(ziel, { feld, klassen });

export const variantenVon = (klasse: object | undefined): Variantenangabe | undefined => klasse && angaben.get(klasse);

/** The distinct classes, each once. */
export const variantenklassen = ({ klassen }: Variantenangabe): Klasse[] => [...new Set(Object.values(klassen))];

/** The class a record chooses; `undefined` when it names none. */
export function gewaehlteKlasse({ feld, klassen }: Variantenangabe, satz: object): Klasse | undefined {
  const name = (satz as Record<string, unknown>)[feld];
  return typeof name === 'string' && Object.hasOwn(klassen, name) ? klassen[name] : undefined;
}

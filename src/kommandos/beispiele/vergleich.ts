import { darunter, istListe, istObjekt, type Json, type Jsonobjekt } from './json';

/** One place where an answer is not what the story says. */
export interface Abweichung {
  /** JSON pointer. */
  readonly stelle: string;
  readonly erwartet: string;
  readonly erhalten: string;
}

type Pruefung = (angabe: Json, erhalten: Json | undefined, stelle: string) => Abweichung[];

/** What a story may say instead of a value: an object with exactly one of these members. */
const MARKEN: Readonly<Record<string, Pruefung>> = {
  $fehlt: (_, erhalten, stelle) => wenn(erhalten !== undefined, stelle, 'fehlt', erhalten),
  $vorhanden: (_, erhalten, stelle) =>
    wenn(erhalten === undefined || erhalten === null, stelle, 'irgendein Wert', erhalten),
  $eines: (angabe, erhalten, stelle) => {
    const passt = alsListe(angabe).some((eine) => abweichungen(eine, erhalten, stelle).length === 0);
    return wenn(!passt, stelle, `eines von ${text(angabe)}`, erhalten);
  },
  $muster: (angabe, erhalten, stelle) => {
    const passt = typeof erhalten === 'string' && typeof angabe === 'string' && new RegExp(angabe).test(erhalten);
    return wenn(!passt, stelle, `Muster ${text(angabe)}`, erhalten);
  },
  $enthaelt: (angabe, erhalten, stelle) => {
    const elemente = istListe(erhalten) ? erhalten : [];
    return alsListe(angabe)
      .filter((eine) => !elemente.some((element) => abweichungen(eine, element, stelle).length === 0))
      .flatMap((eine) => wenn(true, stelle, `enthält ${text(eine)}`, erhalten));
  },
};

export const MARKENNAMEN: readonly string[] = Object.keys(MARKEN);

/**
 * Where an answer differs from what is expected. An object names only the members it has something to say about, a list is exact in
 * length and order, every other value is exact; the marks stand for what a story cannot know or does not want to say.
 */
export function abweichungen(erwartet: Json, erhalten: Json | undefined, stelle = ''): Abweichung[] {
  if (istListe(erwartet)) return inListe(erwartet, erhalten, stelle);
  if (!istObjekt(erwartet)) return wenn(erwartet !== erhalten, stelle, text(erwartet), erhalten);
  const marke = markeIn(erwartet);
  if (marke) return MARKEN[marke]!(erwartet[marke]!, erhalten, stelle);
  if (!istObjekt(erhalten)) return wenn(true, stelle, text(erwartet), erhalten);
  return Object.entries(erwartet).flatMap(([name, wert]) =>
    abweichungen(wert, Object.hasOwn(erhalten, name) ? erhalten[name] : undefined, darunter(stelle, name)),
  );
}

function inListe(erwartet: readonly Json[], erhalten: Json | undefined, stelle: string): Abweichung[] {
  if (!istListe(erhalten)) return wenn(true, stelle, text(erwartet), erhalten);
  if (erwartet.length !== erhalten.length) return wenn(true, stelle, `${erwartet.length} Elemente`, erhalten);
  return erwartet.flatMap((element, i) => abweichungen(element, erhalten[i], darunter(stelle, i)));
}

function markeIn(objekt: Jsonobjekt): string | undefined {
  const [name, ...weitere] = Object.keys(objekt);
  if (!name?.startsWith('$')) return undefined;
  if (weitere.length > 0 || !MARKENNAMEN.includes(name)) throw new Error(`${text(objekt)} ist keine bekannte Marke.`);
  return name;
}

const wenn = (verletzt: boolean, stelle: string, erwartet: string, erhalten: Json | undefined): Abweichung[] =>
  verletzt ? [{ stelle, erwartet, erhalten: text(erhalten) }] : [];

const alsListe = (wert: Json): readonly Json[] => (istListe(wert) ? wert : [wert]);
const text = (wert: Json | undefined): string => (wert === undefined ? 'fehlt' : JSON.stringify(wert));

import { istListe, istObjekt, type Json, type Jsonobjekt } from './json';

/** What a step may refer to: values remembered from earlier answers, and the bodies that a story names once. */
export interface Umgebung {
  readonly gemerkt: ReadonlyMap<string, Json>;
  readonly vorlagen: Readonly<Record<string, Jsonobjekt>>;
}

/** A step refers to something the story does not know. */
export class Unbekannt extends Error {}

const NAME = '[a-zA-Z][a-zA-Z0-9]*';
const GANZ = new RegExp(`^\\{\\{(${NAME})\\}\\}$`);
const STELLEN = new RegExp(`\\{\\{(${NAME})\\}\\}`, 'g');
const VORLAGE = '$vorlage';

/**
 * Puts values in for `{{name}}`. A text that is nothing but a variable becomes the remembered value with its type; elsewhere the value is
 * written into the text. `{ "$vorlage": "name", … }` is that body with some members replaced.
 */
export function einsetzen(wert: Json, umgebung: Umgebung): Json {
  if (typeof wert === 'string') return inText(wert, umgebung);
  if (istListe(wert)) return wert.map((element) => einsetzen(element, umgebung));
  if (!istObjekt(wert)) return wert;
  return Object.fromEntries(
    Object.entries(mitVorlage(wert, umgebung)).map(([name, mitglied]) => [name, einsetzen(mitglied, umgebung)]),
  );
}

/** Names of the variables that a value refers to, templates included. */
export function genannteVariablen(wert: Json, vorlagen: Umgebung['vorlagen']): string[] {
  const genannt: string[] = [];
  const gemerkt = { get: (name: string) => (genannt.push(name), '') } as ReadonlyMap<string, Json>;
  einsetzen(wert, { gemerkt, vorlagen });
  return genannt;
}

function inText(text: string, { gemerkt }: Umgebung): Json {
  const ganz = GANZ.exec(text)?.[1];
  if (ganz !== undefined) return bekannt(ganz, gemerkt);
  return text.replace(STELLEN, (_, name: string) => {
    const wert = bekannt(name, gemerkt);
    return typeof wert === 'string' ? wert : JSON.stringify(wert);
  });
}

function bekannt(name: string, gemerkt: Umgebung['gemerkt']): Json {
  const wert = gemerkt.get(name);
  if (wert === undefined) throw new Unbekannt(`Die Variable {{${name}}} ist nicht gemerkt.`);
  return wert;
}

function mitVorlage(objekt: Jsonobjekt, { vorlagen }: Umgebung): Jsonobjekt {
  const { [VORLAGE]: name, ...abweichend } = objekt;
  if (name === undefined) return objekt;
  const vorlage = typeof name === 'string' ? vorlagen[name] : undefined;
  if (!vorlage) throw new Unbekannt(`Die Vorlage ${JSON.stringify(name)} gibt es in dieser Geschichte nicht.`);
  return { ...vorlage, ...abweichend };
}

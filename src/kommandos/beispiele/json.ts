/** A value as it stands in a JSON text. */
export type Json = string | number | boolean | null | readonly Json[] | Jsonobjekt;
export interface Jsonobjekt {
  readonly [name: string]: Json;
}

export const istObjekt = (wert: Json | undefined): wert is Jsonobjekt =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

export const istListe = (wert: Json | undefined): wert is readonly Json[] => Array.isArray(wert);

/** The value a JSON pointer (RFC 6901) leads to, `undefined` where it leads nowhere. */
export function anStelle(wert: Json | undefined, zeiger: string): Json | undefined {
  const namen = zeiger.split('/').slice(1).map(entschluesselt);
  return namen.reduce<Json | undefined>((stelle, name) => mitglied(stelle, name), wert);
}

/** The pointer of a member below another. */
export const darunter = (zeiger: string, name: string | number): string =>
  `${zeiger}/${`${name}`.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function mitglied(wert: Json | undefined, name: string): Json | undefined {
  if (istListe(wert)) return /^\d+$/.test(name) ? wert[+name] : undefined;
  return istObjekt(wert) && Object.hasOwn(wert, name) ? wert[name] : undefined;
}

const entschluesselt = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

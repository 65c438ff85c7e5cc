import { anStelle, darunter, istListe, istObjekt, type Json } from './json';
import { MARKENNAMEN } from './vergleich';

/**
 * What an expectation says on one line: the status, then every named value; a text speaks for itself, other values with their name. With
 * `erhalten` the values of the answer at the same places, so that both columns of the table read alike.
 */
export function kurzfassung(erwartet: Json, erhalten: Json = erwartet): string {
  return stellen(erwartet, '')
    .map((stelle) => angabe(stelle, anStelle(erhalten, stelle)))
    .join(' ');
}

/** Pointers of all values that are compared as a whole. */
function stellen(erwartet: Json, stelle: string): string[] {
  const elemente = istListe(erwartet) ? [...erwartet.entries()] : istObjekt(erwartet) ? Object.entries(erwartet) : [];
  if (elemente.length === 0 || elemente.some(([name]) => MARKENNAMEN.includes(`${name}`))) return [stelle];
  return elemente.flatMap(([name, wert]) => stellen(wert, darunter(stelle, name)));
}

function angabe(stelle: string, wert: Json | undefined): string {
  const name = stelle.split('/').findLast((teil) => !/^\d*$/.test(teil)) ?? '';
  return typeof wert === 'string' || name === 'status' ? kurz(wert) : `${name}=${kurz(wert)}`;
}

function kurz(wert: Json | undefined): string {
  if (wert === undefined) return '–';
  if (typeof wert === 'string') return wert;
  if (istListe(wert)) return `[${wert.length === 0 ? '' : wert.length}]`;
  if (!istObjekt(wert)) return JSON.stringify(wert);
  const [marke, wertDerMarke] = Object.entries(wert)[0] ?? ['', null];
  return MARKENTEXTE[marke]?.(wertDerMarke) ?? '{…}';
}

const MARKENTEXTE: Readonly<Record<string, (angabe: Json) => string>> = {
  $fehlt: () => '–',
  $vorhanden: () => '*',
  $eines: (angabe) => (istListe(angabe) ? angabe.map(kurz).join('|') : kurz(angabe)),
  $muster: (angabe) => `/${kurz(angabe)}/`,
  $enthaelt: (angabe) => `[… ${istListe(angabe) ? angabe.length : 1} …]`,
};

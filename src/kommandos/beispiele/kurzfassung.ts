import { anStelle, darunter, istListe, istObjekt, type Json } from './json';
import { MARKENNAMEN } from './vergleich';

/**
 * What an expectation says on one line: the status, then every named value. With `erhalten` the values of the answer at the same places,
 * so that both columns of the table read alike.
 */
export function kurzfassung(erwartet: Json, erhalten?: Json): string {
  const gelesen = erhalten === undefined ? erwartet : erhalten;
  const angaben = stellen(erwartet, '')
    .filter((stelle) => stelle !== '/status')
    .map((stelle) => `${name(stelle)}=${kurz(anStelle(gelesen, stelle))}`);
  return [kurz(anStelle(gelesen, '/status')), ...angaben].join(' ');
}

/** Pointers of all values that are compared as a whole. */
function stellen(erwartet: Json, stelle: string): string[] {
  if (istListe(erwartet))
    return erwartet.length === 0 ? [stelle] : erwartet.flatMap((e, i) => stellen(e, darunter(stelle, i)));
  if (!istObjekt(erwartet) || Object.keys(erwartet).some((n) => MARKENNAMEN.includes(n))) return [stelle];
  return Object.entries(erwartet).flatMap(([n, wert]) => stellen(wert, darunter(stelle, n)));
}

const name = (stelle: string): string => stelle.split('/').findLast((teil) => !/^\d*$/.test(teil)) ?? '';

function kurz(wert: Json | undefined): string {
  if (wert === undefined) return '–';
  if (typeof wert === 'string') return wert;
  if (istListe(wert)) return `[${wert.length === 0 ? '' : wert.length}]`;
  if (istObjekt(wert))
    return Object.entries(wert).map(([marke, angabe]) => MARKENTEXTE[marke]?.(angabe) ?? '{…}')[0] ?? '{}';
  return JSON.stringify(wert);
}

const MARKENTEXTE: Readonly<Record<string, (angabe: Json) => string>> = {
  $fehlt: () => '–',
  $vorhanden: () => '*',
  $eines: (angabe) => (istListe(angabe) ? angabe.map(kurz).join('|') : kurz(angabe)),
  $muster: (angabe) => `/${kurz(angabe)}/`,
  $enthaelt: (angabe) => `[… ${istListe(angabe) ? angabe.length : 1} …]`,
};

import type { Dbkz, Dbzk } from './meldung';

/**
 * Parts of a record that are not its content: when and in which version it was written, whether it cancels (ZR-030), and what is no part
 * of the data set at all.
 */
const KEIN_INHALT: readonly string[] = ['ed', 'datensatzversion', 'kennzst', 'eingang', 'vsnrHerkunft', 'abfrageId'];

/** The content of a record as one text, alike however its fields are ordered: a Storno names a report by repeating it (ZR-030). */
export const meldungsinhalt = (meldung: Dbzk | Dbkz): string =>
  sortiert(Object.fromEntries(Object.entries(meldung).filter(([name]) => !KEIN_INHALT.includes(name))));

/** Grundstellung has one form: absent, so an empty block is none. */
function sortiert(wert: unknown): string {
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert);
  const paare = Object.entries(wert)
    .filter(([, w]) => w !== undefined && !istLeer(w))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, w]) => `${JSON.stringify(name)}:${sortiert(w)}`);
  return `{${paare.join(',')}}`;
}

const istLeer = (wert: unknown): boolean => typeof wert === 'object' && wert !== null && Object.keys(wert).length === 0;

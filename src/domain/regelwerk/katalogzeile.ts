import type { Tag } from '../kern/zeit';
import type { Schwere } from './befund';
import type { Berechnung, DatierterText, Pruefung, Regelkopf, Uebergang } from './regel';
import { erlaubt, textAm } from './regel';

/**
 * A rule row as the catalogue shows it. The row's context is known to its module only; here it is closed over, so that rows of all
 * modules stand in one list and their examples can still be run.
 */
export type Katalogzeile = Regelkopf & Inhalt & { readonly beispiele: readonly Beispiel[] };

type Inhalt =
  | {
      readonly art: 'pruefung';
      readonly code: string | null;
      readonly schwere: Schwere;
      readonly dringlichkeit?: 'D' | 'K' | 'N';
      readonly texte: readonly DatierterText[];
      readonly behebung: string;
      readonly pfad: string;
    }
  | { readonly art: 'berechnung' }
  | {
      readonly art: 'uebergang';
      readonly von: readonly string[];
      readonly nach: string;
      readonly ereignis: string;
      readonly wer: readonly string[];
    };

/** One example of a row: the input, what the row promises for it, and what the row really says. */
export interface Beispiel {
  readonly eingabe: unknown;
  readonly erwartet: unknown;
  readonly ergibt: () => unknown;
  /** Where the expected result is printed (calculations). */
  readonly quelle?: string;
  /** The text of the finding on a day (checks that find something). */
  readonly text?: (tag: Tag) => string;
}

export function ausPruefung<K>({ findet, beispiele, ...zeile }: Pruefung<K>): Katalogzeile {
  const ergibt = (kontext: K) => () => (findet(kontext) ? 'Befund' : 'kein Befund');
  return {
    ...zeile,
    beispiele: [
      ...beispiele.gut.map((kontext) => ({ eingabe: kontext, erwartet: 'kein Befund', ergibt: ergibt(kontext) })),
      ...beispiele.schlecht.map((kontext) => ({
        eingabe: kontext,
        erwartet: 'Befund',
        ergibt: ergibt(kontext),
        text: (tag: Tag) => textAm(zeile.texte, tag, findet(kontext)?.werte),
      })),
    ],
  };
}

export function ausBerechnung<E, A>({ berechnet, faelle, ...zeile }: Berechnung<E, A>): Katalogzeile {
  return {
    ...zeile,
    beispiele: faelle.map(({ eingabe, ergebnis, quelle }) => ({
      eingabe,
      erwartet: ergebnis,
      ergibt: () => berechnet(eingabe),
      quelle,
    })),
  };
}

export function ausUebergang<Z extends string, E extends string, W extends string>({
  beispiele,
  ...zeile
}: Uebergang<Z, E, W>): Katalogzeile {
  const beispiel = (eingabe: { readonly von: Z; readonly wer: W }, erwartet: string): Beispiel => ({
    eingabe,
    erwartet,
    ergibt: () => (erlaubt(zeile, eingabe.von, eingabe.wer) ? 'erlaubt' : 'verboten'),
  });
  return { ...zeile, beispiele: [beispiel(beispiele.erlaubt, 'erlaubt'), beispiel(beispiele.verboten, 'verboten')] };
}

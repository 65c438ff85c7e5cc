import type { Land, Quelle } from '../kern/norm';
import type { Tag } from '../kern/zeit';
import type { Befund, Schwere } from './befund';

/**
 * The three kinds of rule row. A row is data that people read (`/v1/regeln`) plus one small named function; the examples in the row
 * are run by the meta-test, so a row that does not do what it says cannot be committed.
 */
export interface Regelkopf {
  /** Id of the specification, stable and never reused: `KR-052`. A rule that needs several rows adds a letter: `KR-080a`. */
  readonly id: string;
  readonly modul: 'clearing' | 'zahlstelle' | 'contribution-calc' | 'liability-account';
  readonly land: Land;
  /** One German sentence: the requirement, not the failure. */
  readonly titel: string;
  readonly quellen: readonly [Quelle, ...Quelle[]];
  /** `false` where the specification marks an inference. */
  readonly gesichert: boolean;
  /** First and last day the rule is in force; absent = always, as far as known. */
  readonly geltung?: { readonly ab?: Tag; readonly bis?: Tag };
}

/** One official text in force from a day on; `@1`, `@2` … are filled with the values a finding names. */
export interface DatierterText {
  readonly ab?: Tag;
  readonly text: string;
}

/** What a predicate answers: nothing, or the values for the text and, where it differs from the row, the field. */
export interface Treffer {
  /** Values for `@1` … `@n` of the text. */
  readonly werte?: readonly string[];
  readonly pfad?: string;
  /** The same fault elsewhere in the message (another field, another Tarifblock); each becomes a finding of its own. */
  readonly weitere?: readonly Omit<Treffer, 'weitere'>[];
}

/** A check of one message against a context `K` (message, state, master data, figures). */
export interface Pruefung<K> extends Regelkopf {
  readonly art: 'pruefung';
  readonly code: string | null;
  readonly schwere: Schwere;
  readonly dringlichkeit?: 'D' | 'K' | 'N';
  /** Newest last; the text in force on the day the message arrives is used. */
  readonly texte: readonly [DatierterText, ...DatierterText[]];
  readonly behebung: string;
  readonly pfad: string;
  /** Finds the fault: `undefined` when the message is right. */
  readonly findet: (kontext: K) => Treffer | undefined;
  readonly beispiele: { readonly gut: readonly [K, ...K[]]; readonly schlecht: readonly [K, ...K[]] };
}

/** A calculation step; its cases carry input, result and source. */
export interface Berechnung<E, A> extends Regelkopf {
  readonly art: 'berechnung';
  readonly berechnet: (eingabe: E) => A;
  readonly faelle: readonly [Fall<E, A>, ...Fall<E, A>[]];
}

/** A case with its exact result; `quelle` is where that result is printed, not where the code is. */
export interface Fall<E, A> {
  readonly eingabe: E;
  readonly ergebnis: A;
  readonly quelle: string;
}

/** One arrow of a state machine. */
export interface Uebergang<Z extends string, E extends string, W extends string> extends Regelkopf {
  readonly art: 'uebergang';
  readonly von: readonly Z[];
  readonly nach: Z;
  readonly ereignis: E;
  readonly wer: readonly W[];
  readonly beispiele: {
    readonly erlaubt: { readonly von: Z; readonly wer: W };
    readonly verboten: { readonly von: Z; readonly wer: W };
  };
}

/** The text of a row in force on a day, with its values inserted. A value that was not given leaves its `@n` to be seen. */
export function textAm(texte: readonly DatierterText[], tag: Tag, werte: readonly string[] = []): string {
  const geltend = texte.findLast((t) => t.ab === undefined || t.ab <= tag) ?? texte[0]!;
  return geltend.text.replace(/@([1-9])/g, (platzhalter, nr: string) => werte[+nr - 1] ?? platzhalter);
}

/** Is the row in force on this day? */
export const gilt = (regel: Pick<Regelkopf, 'geltung'>, tag: Tag): boolean =>
  (regel.geltung?.ab === undefined || regel.geltung.ab <= tag) &&
  (regel.geltung?.bis === undefined || tag <= regel.geltung.bis);

/** Does the row allow this arrow to this actor? */
export const erlaubt = <Z extends string, W extends string>(
  uebergang: { readonly von: readonly Z[]; readonly wer: readonly W[] },
  von: Z,
  wer: W,
): boolean => uebergang.von.includes(von) && uebergang.wer.includes(wer);

/** Runs all rows on one message; every row is evaluated, none stops the others. Findings come in table order. */
export function pruefe<K>(regeln: readonly Pruefung<K>[], kontext: K, tag: Tag): Befund[] {
  return regeln
    .filter((regel) => gilt(regel, tag))
    .flatMap((regel) => {
      const treffer = regel.findet(kontext);
      return treffer ? [treffer, ...(treffer.weitere ?? [])].map((stelle) => befund(regel, stelle, tag)) : [];
    });
}

function befund<K>(regel: Pruefung<K>, treffer: Treffer, tag: Tag): Befund {
  return {
    regel: regel.id,
    code: regel.code,
    schwere: regel.schwere,
    text: textAm(regel.texte, tag, treffer.werte),
    behebung: regel.behebung,
    pfad: treffer.pfad ?? regel.pfad,
    ...(regel.dringlichkeit && { dringlichkeit: regel.dringlichkeit }),
  };
}

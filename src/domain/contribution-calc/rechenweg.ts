import { alsText, betrag, kaufmaennischGerundet, NULL_BETRAG, summe, type Betrag } from '../kern/geld';
import type { Tag } from '../kern/zeit';
import type { Rechtswert, RechtswertId, Rechtswertquelle } from '../recht/rechtswert';
import { normVon, type RegelId } from './regeln/koepfe';

/** Where a number comes from. */
export type Herkunft =
  /** JSON pointer into the request. */
  | { readonly art: 'eingabe'; readonly pfad: string }
  /** Id of an earlier step. */
  | { readonly art: 'schritt'; readonly schritt: string }
  | { readonly art: 'rechtswert'; readonly id: RechtswertId; readonly stichtag: Tag; readonly norm: string }
  /** A version of our own master data: the id of its fact. */
  | { readonly art: 'stammdaten'; readonly version: string; readonly gueltigAb: Tag }
  /** Counted from the request by a rule (children); `aus` are the pointers of what counts. */
  | { readonly art: 'feststellung'; readonly regel: RegelId; readonly aus: readonly string[] }
  /** Written in the norm itself and never changed by an ordinance (the two halves of a contribution). */
  | { readonly art: 'norm'; readonly norm: string };

/** A number with its name and origin, as plain JSON: the operand of a step, and what a step results in. */
export interface Groesse {
  readonly name: string;
  /** Decimal string. */
  readonly wert: string;
  readonly herkunft: Herkunft;
}

/** The whole arithmetic of the module. */
const OPERATIONEN = {
  summe,
  differenz: ([erster, ...abzuege]) => erster!.minus(summe(abzuege)),
  /** What is left of the first, never less than nothing. */
  rest: ([erster, ...abzuege]) => groesster([erster!.minus(summe(abzuege)), NULL_BETRAG]),
  produkt: (werte) => werte.reduce((a, b) => a.times(b)),
  quotient: ([dividend, divisor]) => dividend!.div(divisor!),
  /** The first, in per cent of which the second speaks. */
  prozent: ([grundlage, satz]) => grundlage!.times(satz!).div(HUNDERT),
  /** The first, for the parts of a whole that the second counts (days of a month). */
  anteil: ([ganzes, teiler, ...teile]) => ganzes!.times(summe(teile)).div(teiler!),
  /**
   * The Übergangsbereich (§ 20 Abs. 2a SGB IV): slides from factor times lower limit, at the lower limit, to the upper limit itself;
   * for a part of the month as if it were whole. One division at the end, so that nothing is rounded on the way.
   */
  gleitend: ([entgelt, faktor, unten, oben, teiler, teil]) => {
    const anfang = faktor!.times(unten!);
    const ueber = entgelt!.times(teiler!).minus(unten!.times(teil!));
    const spanne = oben!.minus(unten!);
    return anfang.times(spanne).times(teil!).plus(oben!.minus(anfang).times(ueber)).div(spanne.times(teiler!));
  },
  minimum: (werte) => werte.reduce((a, b) => (b.lt(a) ? b : a)),
  maximum: (werte) => groesster(werte),
  /** The first, if the second is greater than the third; else nothing. */
  'nur-wenn-uebersteigt': ([wert, gemessen, grenze]) => (gemessen!.gt(grenze!) ? wert! : NULL_BETRAG),
  /** Nothing, for the reason that the step's title gives. */
  entfaellt: () => NULL_BETRAG,
} as const satisfies Record<string, (werte: readonly Betrag[]) => Betrag>;

const HUNDERT = betrag('100');
const groesster = (werte: readonly Betrag[]): Betrag => werte.reduce((a, b) => (b.gt(a) ? b : a));

/** Nothing has no sign. */
const ohneMinusNull = (wert: Betrag): Betrag => (wert.eq(NULL_BETRAG) ? NULL_BETRAG : wert);

export type Operation = keyof typeof OPERATIONEN;
export const OPERATIONSNAMEN = Object.keys(OPERATIONEN) as Operation[];

export interface Rundung {
  readonly art: 'kaufmaennisch';
  readonly norm: string;
}

/** One line of the calculation. Its id is the JSON pointer of the result it gives, where the answer has a member there. */
export interface Schritt {
  readonly id: string;
  readonly titel: string;
  readonly regel: RegelId;
  readonly norm: string;
  readonly operation: Operation;
  readonly operanden: readonly Groesse[];
  readonly einheit: Einheit;
  /** The value before rounding. */
  readonly exakt: string;
  readonly rundung?: Rundung;
  readonly ergebnis: string;
}
export type Einheit = 'EUR' | 'Prozent';

interface Schrittangaben {
  readonly titel: string;
  readonly regel: RegelId;
  readonly rundung?: Rundung;
  /** Euro where it is not said. */
  readonly einheit?: Einheit;
}

/**
 * Records while it calculates: there is no second description of the arithmetic that could say something else. Euro results are whole
 * cents; one that is not, and names no rounding, is a mistake of ours and throws.
 */
export class Rechenweg {
  private constructor(
    /** Pointer below which the steps of this record stand. */
    readonly ort: string,
    readonly schritte: Schritt[],
  ) {}

  static neu(): Rechenweg {
    return new Rechenweg('', []);
  }

  /** The same record, one level deeper: `in('versorgungsbezuege/0')`. */
  in(teil: string): Rechenweg {
    return new Rechenweg(`${this.ort}/${teil}`, this.schritte);
  }

  rechne(
    operation: Operation,
    name: string,
    { titel, regel, rundung, einheit = 'EUR' }: Schrittangaben,
    operanden: readonly Groesse[] = [],
  ): Groesse {
    const id = `${this.ort}/${name}`;
    const exakt = ohneMinusNull(OPERATIONEN[operation](operanden.map(({ wert }) => betrag(wert))));
    const gerundet = rundung ? kaufmaennischGerundet(exakt) : exakt;
    const ergebnis = einheit === 'EUR' ? alsText(gerundet) : gerundet.toFixed();
    this.schritte.push({
      id,
      titel,
      regel,
      norm: normVon(regel),
      operation,
      operanden,
      einheit,
      exakt: exakt.toFixed(),
      ...(rundung && { rundung }),
      ergebnis,
    });
    return ausSchritt(titel, ergebnis, id);
  }

  /** An amount that is nothing, and why. */
  entfaellt(name: string, titel: string, regel: RegelId, einheit: Einheit = 'EUR'): Groesse {
    return this.rechne('entfaellt', name, { titel, regel, einheit });
  }
}

export const ausEingabe = (name: string, wert: string, pfad: string): Groesse => ({
  name,
  wert,
  herkunft: { art: 'eingabe', pfad },
});

export const ausSchritt = (name: string, wert: string, schritt: string): Groesse => ({
  name,
  wert,
  herkunft: { art: 'schritt', schritt },
});

export const ausNorm = (name: string, wert: string, norm: string): Groesse => ({
  name,
  wert,
  herkunft: { art: 'norm', norm },
});

export const ausRechtswert = (name: string, { id, wert, norm }: Rechtswert, stichtag: Tag): Groesse => ({
  name,
  wert,
  herkunft: { art: 'rechtswert', id, stichtag, norm },
});

export const istNull = ({ wert }: Groesse): boolean => betrag(wert).eq(NULL_BETRAG);

/** A figure that a calculation used, with the day it was asked for. */
export interface VerwendeterRechtswert extends Rechtswert {
  readonly stichtag: Tag;
}

/** The figures that the steps name, each once. */
export function verwendeteRechtswerte(
  schritte: readonly Schritt[],
  rechtswert: Rechtswertquelle,
): VerwendeterRechtswert[] {
  const verwendete = new Map<string, VerwendeterRechtswert>();
  for (const { herkunft } of schritte.flatMap(({ operanden }) => operanden)) {
    if (herkunft.art !== 'rechtswert') continue;
    const { id, stichtag } = herkunft;
    const gelesen = rechtswert(id, stichtag);
    if (gelesen.ok) verwendete.set(`${id} ${stichtag}`, { stichtag, ...gelesen.wert });
  }
  return [...verwendete.values()];
}

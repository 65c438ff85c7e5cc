import { istTag } from '../../../domain/kern/zeit';

/** What is wrong with a value. */
export interface Mangel {
  readonly code: string;
  readonly text: string;
  /** JSON pointer below the value, for an element of a list. */
  readonly pfad?: string;
}

/** The part of JSON Schema 2020-12 that fields need. */
export interface Wertschema {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Own keyword: the text must be in Unicode normal form C, which no pattern can say. */
  readonly 'x-normalform'?: 'NFC';
}

/** One kind of plain value: its JSON Schema and the check that means the same (a property test holds both against each other). */
export interface Wertart {
  readonly schema: Wertschema;
  /** Is asked about present values only; `null` and a wrong type are faults. */
  readonly pruefe: (wert: unknown) => Mangel | undefined;
}

/** Length in Unicode characters, as JSON Schema counts it; `length` counts an emoji twice. */
const zeichen = (text: string): number => [...text].length;

/**
 * Control characters, format characters (bidi marks, zero-width, BOM), lone surrogates and line separators: they cannot be printed on a
 * Bescheid, forge log lines or make two different names look alike. PostgreSQL takes neither NUL nor lone surrogates.
 */
const EINZEILIG = String.raw`^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$`;
/** The same, but line feeds are allowed. */
const MEHRZEILIG = String.raw`^(\n|[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])*$`;

export interface Textgrenzen {
  readonly mindestens?: number;
  readonly hoechstens: number;
  /** Further pattern (ECMA-262, flag u) with the German sentence that explains it. */
  readonly muster?: { readonly ausdruck: string; readonly erklaerung: string };
  readonly mehrzeilig?: boolean;
}

/** Free text. It is stored as sent, so a text that is not in NFC is refused instead of changed. */
export function text({ mindestens = 1, hoechstens, muster, mehrzeilig }: Textgrenzen): Wertart {
  const zeichensatz = mehrzeilig ? MEHRZEILIG : EINZEILIG;
  const erlaubt = new RegExp(zeichensatz, 'u');
  const passend = muster && new RegExp(muster.ausdruck, 'u');
  return {
    schema: {
      type: 'string',
      minLength: mindestens,
      maxLength: hoechstens,
      pattern: muster?.ausdruck ?? zeichensatz,
      'x-normalform': 'NFC',
    },
    pruefe: (wert) => {
      if (typeof wert !== 'string') return keinText(wert);
      if (wert.length > 2 * hoechstens || zeichen(wert) > hoechstens) {
        return { code: 'zu-lang', text: `Höchstens ${hoechstens} Zeichen.` };
      }
      if (zeichen(wert) < mindestens) return { code: 'zu-kurz', text: `Mindestens ${mindestens} Zeichen.` };
      if (passend && !passend.test(wert)) return { code: 'muster', text: muster.erklaerung };
      if (!passend && !erlaubt.test(wert)) {
        return { code: 'zeichen-nicht-erlaubt', text: 'Steuer-, Format- und Richtungszeichen sind nicht erlaubt.' };
      }
      if (wert.normalize('NFC') !== wert) {
        return { code: 'nicht-nfc', text: 'Der Text ist nicht in Unicode-Normalform C (NFC).' };
      }
      return undefined;
    },
  };
}

/** One of a list of codes that belongs to the shape of the record; code lists of the law are rules, not this. */
export function code(werte: readonly string[]): Wertart {
  return {
    schema: { type: 'string', enum: [...werte] },
    pruefe: (wert) => {
      if (typeof wert !== 'string') return keinText(wert);
      if (werte.includes(wert)) return undefined;
      return { code: 'kein-code', text: `Erlaubt: ${werte.join(', ')}.` };
    },
  };
}

/** A string of one pattern. */
function muster(ausdruck: string, mangel: Mangel, format?: string): Wertart {
  const regulaer = new RegExp(ausdruck, 'u');
  return {
    schema: { type: 'string', pattern: ausdruck, ...(format && { format }) },
    pruefe: (wert) => (typeof wert === 'string' && regulaer.test(wert) ? undefined : mangel),
  };
}

/** Shape of a calendar day only: whether 30 February exists is asked by the rules (422 with the official code). */
export const tag = (): Wertart =>
  muster('^\\d{4}-\\d{2}-\\d{2}$', { code: 'kein-tag', text: 'Ein Tag hat die Form JJJJ-MM-TT, z. B. "2024-09-30".' });

const KALENDERTAG = String.raw`^(1[89]|2\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`;

/** A day of our own data and questions, which no rule looks at: that it exists is asked here. */
export function kalendertag(): Wertart {
  const mangel = {
    code: 'kein-tag',
    text: 'Erwartet wird ein Tag des Kalenders in der Form JJJJ-MM-TT, z. B. "2024-09-30".',
  };
  const form = muster(KALENDERTAG, mangel, 'date');
  return { ...form, pruefe: (wert) => form.pruefe(wert) ?? (istTag(wert as string) ? undefined : mangel) };
}

/** Shape of a calendar month only. */
export const monat = (): Wertart =>
  muster('^\\d{4}-\\d{2}$', { code: 'kein-monat', text: 'Ein Monat hat die Form JJJJ-MM, z. B. "2024-09".' });

/** A month of our own data and questions; unlike a day, its pattern says all. */
export const kalendermonat = (): Wertart =>
  muster(String.raw`^(1[89]|2\d)\d{2}-(0[1-9]|1[0-2])$`, {
    code: 'kein-monat',
    text: 'Erwartet wird ein Monat des Kalenders in der Form JJJJ-MM, z. B. "2024-09".',
  });

const NICHT_NEGATIV = String.raw`(0|[1-9]\d{0,12})\.\d{2}`;
/** Written without a look-ahead, which not every schema tool knows: there is no negative zero. */
const NEGATIV = String.raw`-(0\.0[1-9]|0\.[1-9]\d|[1-9]\d{0,12}\.\d{2})`;

/** An amount in euro as a decimal string; the same set as `istBetrag` of the domain. */
export const betrag = ({ nichtNegativ = false }: { nichtNegativ?: boolean } = {}): Wertart =>
  muster(nichtNegativ ? `^${NICHT_NEGATIV}$` : `^(${NICHT_NEGATIV}|${NEGATIV})$`, {
    code: 'kein-betrag',
    text: `Ein Betrag ist eine Zeichenkette mit genau zwei Nachkommastellen${nichtNegativ ? ', nicht negativ' : ''}, z. B. "1000.00".`,
  });

export interface Dezimalgrenzen {
  readonly vorkomma: number;
  readonly nachkomma: number;
}

/** A rate or factor as a decimal string, not negative. */
export const dezimal = ({ vorkomma, nachkomma }: Dezimalgrenzen): Wertart =>
  muster(`^(0|[1-9]\\d{0,${vorkomma - 1}})(\\.\\d{1,${nachkomma}})?$`, {
    code: 'keine-dezimalzahl',
    text: `Eine Dezimalzahl ist eine Zeichenkette mit höchstens ${vorkomma} Vorkomma- und ${nachkomma} Nachkommastellen, z. B. "3.6".`,
  });

export interface Ganzzahlgrenzen {
  readonly mindestens: number;
  readonly hoechstens: number;
}

export function ganzzahl({ mindestens, hoechstens }: Ganzzahlgrenzen): Wertart {
  return {
    schema: { type: 'integer', minimum: mindestens, maximum: hoechstens },
    pruefe: (wert) =>
      typeof wert === 'number' && Number.isInteger(wert) && wert >= mindestens && wert <= hoechstens
        ? undefined
        : { code: 'keine-ganzzahl', text: `Ganze Zahl von ${mindestens} bis ${hoechstens}, ohne Anführungszeichen.` },
  };
}

/** A JSON boolean; "J", "true" and 1 are refused. */
export const wahrheit = (): Wertart => ({
  schema: { type: 'boolean' },
  pruefe: (wert) =>
    typeof wert === 'boolean'
      ? undefined
      : { code: 'kein-wahrheitswert', text: 'true oder false, ohne Anführungszeichen.' },
});

const ZEITPUNKT =
  String.raw`^(1[89]|2\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])` +
  String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$`;

/** An instant in UTC. Unlike a day it has no meaning of its own in a Meldung, so the calendar is checked here. */
export function zeitpunkt(): Wertart {
  const mangel = { code: 'kein-zeitpunkt', text: 'Ein Zeitpunkt steht in UTC mit Z, z. B. "2024-11-15T09:00:00Z".' };
  const form = muster(ZEITPUNKT, mangel, 'date-time');
  return {
    ...form,
    pruefe: (wert) => form.pruefe(wert) ?? (istTag((wert as string).slice(0, 10)) ? undefined : mangel),
  };
}

export const uuid = (): Wertart =>
  muster(
    '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    { code: 'keine-kennung', text: 'Eine Kennung ist eine UUID in Kleinbuchstaben.' },
    'uuid',
  );

const keinText = (wert: unknown): Mangel =>
  wert === null
    ? { code: 'null-nicht-erlaubt', text: 'null ist nicht erlaubt; ein leeres Feld wird weggelassen.' }
    : { code: 'kein-text', text: 'Der Wert ist keine Zeichenkette.' };

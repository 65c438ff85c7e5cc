import type { Ergebnis } from '../../../domain/kern/ergebnis';
import { erfolg, fehlschlag } from '../../../domain/kern/ergebnis';
import type { Eingabefehler } from '../problem/plattformfehler';
import { unter } from '../felder/zeiger';

export const HOECHSTE_TIEFE = 32;
const HOECHSTENS_NAMEN = 1000;
const HOECHSTENS_EINTRAEGE = 100_000;
/** Names that reach into the prototype chain when an object is copied carelessly. */
const VERBOTENE_NAMEN = new Set(['__proto__', 'constructor', 'prototype']);
export const istVerbotenerName = (name: string): boolean => VERBOTENE_NAMEN.has(name);
/** Whole numbers only: an amount or a rate is a decimal string, so a number with a point, an exponent or a lost digit is a mistake. */
const GANZZAHL = /^(0|-?[1-9]\d{0,15})$/;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one JSON text strictly. `JSON.parse` alone would take the last of two equal keys, round numbers, build a `__proto__` and pass on
 * texts that PostgreSQL cannot store; each of these is a 400 here.
 */
export function liesJson(bytes: Uint8Array): Ergebnis<unknown, Eingabefehler> {
  const text = entschluesselt(bytes);
  if (text === undefined) {
    return fehler('', 'kein-utf-8', 'Der Rumpf ist nicht in UTF-8 ohne Byte Order Mark kodiert.');
  }
  const mangel = pruefeJsontext(text);
  if (mangel) return fehlschlag(mangel);
  try {
    return erfolg(JSON.parse(text) as unknown);
  } catch {
    return fehler('', 'json-fehlerhaft', 'Der Rumpf ist kein gültiges JSON (RFC 8259).');
  }
}

const fehler = (pfad: string, code: string, text: string) => fehlschlag<Eingabefehler>({ pfad, code, text });

function entschluesselt(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes);
    return text.charCodeAt(0) === 0xfeff ? undefined : text;
  } catch {
    return undefined;
  }
}

/** An open object or array of the scan. */
interface Ebene {
  /** Names seen so far; `undefined` for an array. */
  readonly namen: Set<string> | undefined;
  /** Name or index of the member being read. */
  stelle: string | number;
  erwartetNamen: boolean;
}

/** One pass over the text; it finds what `JSON.parse` lets through and leaves the grammar to `JSON.parse`. */
export function pruefeJsontext(text: string): Eingabefehler | undefined {
  const ebenen: Ebene[] = [];
  const mangel = (code: string, satz: string): Eingabefehler => ({ pfad: zeiger(ebenen), code, text: satz });
  let i = 0;
  while (i < text.length) {
    const oben = ebenen.at(-1);
    switch (text[i]) {
      case '{':
      case '[':
        if (ebenen.length === HOECHSTE_TIEFE) return mangel('zu-tief', `Höchstens ${HOECHSTE_TIEFE} Ebenen.`);
        ebenen.push(
          text[i] === '{'
            ? { namen: new Set(), stelle: '', erwartetNamen: true }
            : { namen: undefined, stelle: 0, erwartetNamen: false },
        );
        i++;
        break;
      case '}':
      case ']':
        ebenen.pop();
        i++;
        break;
      case ',':
        if (oben && !weiter(oben)) return mangel('zu-viele-eintraege', `Höchstens ${HOECHSTENS_EINTRAEGE} Einträge.`);
        i++;
        break;
      case '"': {
        const ende = textende(text, i);
        const wert = textwert(text.slice(i, ende));
        if (wert === undefined) return mangel('json-fehlerhaft', 'Eine Zeichenkette ist kein gültiges JSON.');
        const befund = oben?.erwartetNamen ? pruefeNamen(oben, wert) : pruefeText(wert);
        if (befund) return mangel(...befund);
        i = ende;
        break;
      }
      default: {
        const ende = zahlende(text, i);
        if (ende > i && !istGanzzahl(text.slice(i, ende))) {
          return mangel(
            'zahl-nicht-erlaubt',
            'Zahlen sind ganze Zahlen bis 2^53−1; Beträge und Sätze stehen als Zeichenkette, z. B. "1000.00".',
          );
        }
        i = Math.max(ende, i + 1);
      }
    }
  }
  return undefined;
}

/** Moves on to the next member; false when there are too many. */
function weiter(ebene: Ebene): boolean {
  if (ebene.namen) return (ebene.erwartetNamen = true);
  return (ebene.stelle = (ebene.stelle as number) + 1) < HOECHSTENS_EINTRAEGE;
}

type Befund = readonly [code: string, text: string];

function pruefeNamen(ebene: Ebene, name: string): Befund | undefined {
  ebene.stelle = name;
  ebene.erwartetNamen = false;
  if (istVerbotenerName(name)) return ['name-nicht-erlaubt', 'Dieser Feldname ist nicht erlaubt.'];
  if (ebene.namen!.has(name)) return ['feld-doppelt', 'Das Feld steht mehrfach im selben Objekt.'];
  if (ebene.namen!.size === HOECHSTENS_NAMEN) return ['zu-viele-felder', `Höchstens ${HOECHSTENS_NAMEN} Felder.`];
  ebene.namen!.add(name);
  return pruefeText(name);
}

/** Raw NUL and lone surrogates cannot stand in UTF-8 JSON; only an escape can bring them in. */
const pruefeText = (text: string): Befund | undefined =>
  text.isWellFormed() && !text.includes('\0')
    ? undefined
    : ['zeichen-nicht-erlaubt', 'NUL und einzelne Surrogate sind nicht erlaubt.'];

/** Index behind the closing quote, or the end of a text that never closes (`JSON.parse` refuses it). */
function textende(text: string, anfang: number): number {
  for (let ende = text.indexOf('"', anfang + 1); ende > 0; ende = text.indexOf('"', ende + 1)) {
    let rueckstriche = 0;
    while (text[ende - 1 - rueckstriche] === '\\') rueckstriche++;
    if (rueckstriche % 2 === 0) return ende + 1;
  }
  return text.length;
}

/** The text of a quoted token; escapes are only decoded where there are any. */
function textwert(roh: string): string | undefined {
  if (!roh.includes('\\')) return roh.slice(1, -1);
  try {
    return JSON.parse(roh) as string;
  } catch {
    return undefined;
  }
}

const ZAHLZEICHEN = '0123456789+-.eE';

function zahlende(text: string, anfang: number): number {
  // Only a digit or a minus begins a number; `e` also stands in `true` and `false`.
  if (!'-0123456789'.includes(text[anfang]!)) return anfang;
  let ende = anfang + 1;
  while (ende < text.length && ZAHLZEICHEN.includes(text[ende]!)) ende++;
  return ende;
}

const istGanzzahl = (ziffern: string): boolean => GANZZAHL.test(ziffern) && Number.isSafeInteger(+ziffern);

/** Where the scan stands; an object whose first name has not been read yet adds nothing. */
const zeiger = (ebenen: readonly Ebene[]): string =>
  ebenen
    .filter(({ namen, stelle }) => !namen || stelle !== '' || namen.has(''))
    .reduce((pfad, { stelle }) => unter(pfad, `${stelle}`), '');

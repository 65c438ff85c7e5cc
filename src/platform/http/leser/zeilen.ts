import type { Ergebnis } from '../../../domain/kern/ergebnis';
import { liesJson } from './json';
import type { Eingabefehler } from '../problem/plattformfehler';
import { Problem, eingabeproblem } from '../problem/problem';

export interface Zeilengrenzen {
  readonly hoechstensBytesJeZeile: number;
  readonly hoechstensZeilen: number;
  /** Time the client may be silent; the time that the service needs for a line does not count. */
  readonly fristMs?: number;
}

const FRIST_MS = 30_000;

/** One line of an NDJSON body; a broken line is a value, so that a batch can answer it and go on. */
export interface Zeile {
  /** From 0, like the index of a list. */
  readonly index: number;
  readonly ergebnis: Ergebnis<unknown, Eingabefehler>;
}

const ZEILENENDE = 0x0a;

/** Reads `application/x-ndjson` line by line in constant memory, each line as strictly as a JSON body. */
export async function* leseZeilen(quelle: AsyncIterable<Uint8Array>, grenzen: Zeilengrenzen): AsyncGenerator<Zeile> {
  let index = 0;
  const stuecke = mitFrist(quelle, grenzen.fristMs ?? FRIST_MS);
  for await (const zeile of zerlege(stuecke, grenzen.hoechstensBytesJeZeile)) {
    if (index === grenzen.hoechstensZeilen) {
      throw eingabeproblem('', 'zu-viele-zeilen', `Höchstens ${grenzen.hoechstensZeilen} Zeilen.`);
    }
    yield { index: index++, ergebnis: liesJson(zeile) };
  }
}

/** Cuts a byte stream at line feeds; a line feed at the very end begins no further line. */
async function* zerlege(quelle: AsyncIterable<Uint8Array>, hoechstensBytes: number): AsyncGenerator<Uint8Array> {
  let teile: Uint8Array[] = [];
  let laenge = 0;
  const nimm = (teil: Uint8Array): void => {
    laenge += teil.length;
    if (laenge > hoechstensBytes) throw new Problem({ art: 'zu-gross', hoechstensBytes });
    teile.push(teil);
  };
  for await (const stueck of quelle) {
    let anfang = 0;
    for (let ende = stueck.indexOf(ZEILENENDE); ende >= 0; ende = stueck.indexOf(ZEILENENDE, anfang)) {
      nimm(stueck.subarray(anfang, ende));
      yield Buffer.concat(teile);
      teile = [];
      laenge = 0;
      anfang = ende + 1;
    }
    nimm(stueck.subarray(anfang));
  }
  if (laenge > 0) yield Buffer.concat(teile);
}

/** The same bytes, given up when the client stays silent. */
async function* mitFrist(quelle: AsyncIterable<Uint8Array>, fristMs: number): AsyncGenerator<Uint8Array> {
  const stuecke = quelle[Symbol.asyncIterator]();
  try {
    for (;;) {
      const stueck = await rechtzeitig(stuecke.next(), fristMs);
      if (stueck.done) return;
      yield stueck.value;
    }
  } finally {
    // Not awaited: the iterator may be waiting for the very byte that does not come.
    void stuecke.return?.();
  }
}

async function rechtzeitig<T>(wert: Promise<T>, fristMs: number): Promise<T> {
  let uhr: NodeJS.Timeout | undefined;
  const frist = new Promise<never>((_, scheitere) => {
    uhr = setTimeout(() => scheitere(new Problem({ art: 'anfrage-zu-langsam' })), fristMs);
  });
  return Promise.race([wert, frist]).finally(() => clearTimeout(uhr));
}

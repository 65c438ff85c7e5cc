import type { Ergebnis } from '../../domain/kern/ergebnis';
import { liesJson } from './json';
import type { Eingabefehler } from './plattformfehler';
import { Problem, eingabeproblem } from './problem';

export interface Zeilengrenzen {
  readonly hoechstensBytesJeZeile: number;
  readonly hoechstensZeilen: number;
}

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
  for await (const zeile of zerlege(quelle, grenzen.hoechstensBytesJeZeile)) {
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

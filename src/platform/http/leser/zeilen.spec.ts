import { Readable } from 'node:stream';
import fc from 'fast-check';
import { Problem } from '../problem/problem';
import { leseZeilen, type Zeile } from './zeilen';

const GRENZEN = { hoechstensBytesJeZeile: 100, hoechstensZeilen: 5 };

async function alle(stuecke: readonly (string | Uint8Array)[], grenzen = GRENZEN): Promise<Zeile[]> {
  const zeilen: Zeile[] = [];
  const strom = Readable.from(stuecke.map((stueck) => Buffer.from(stueck)));
  for await (const zeile of leseZeilen(strom, grenzen)) zeilen.push(zeile);
  return zeilen;
}

const code = (zeile: Zeile | undefined): unknown =>
  zeile && (zeile.ergebnis.ok ? zeile.ergebnis.wert : zeile.ergebnis.fehler.code);

describe('NDJSON', () => {
  it('reads lines, whether or not the last one ends with a line feed', async () => {
    expect((await alle(['{"a":1}\n{"a":2}'])).map(code)).toEqual([{ a: 1 }, { a: 2 }]);
    expect((await alle(['{"a":1}\r\n{"a":2}\n'])).map(code)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await alle([''])).toEqual([]);
  });

  it('answers a broken line and goes on', async () => {
    expect((await alle(['{"a":1,"a":2}\n\n{"a":3}\n'])).map(code)).toEqual([
      'feld-doppelt',
      'json-fehlerhaft',
      { a: 3 },
    ]);
  });

  it('ends at a line that is too long, before it is complete', async () => {
    await expect(alle(['"', ...Array.from({ length: 50 }, () => 'aaaaa')])).rejects.toEqual(
      new Problem({ art: 'zu-gross', hoechstensBytes: 100 }),
    );
  });

  it('ends after too many lines', async () => {
    await expect(alle(['1\n'.repeat(6)])).rejects.toMatchObject({ fehler: { fehler: [{ code: 'zu-viele-zeilen' }] } });
    expect(await alle(['1\n'.repeat(5)])).toHaveLength(5);
  });

  it('gives up a client that stays silent, and ends the stream', async () => {
    const strom = new Readable({ read: () => undefined });
    strom.push('{"a":1}\n');
    const gelesen = leseZeilen(strom, { ...GRENZEN, fristMs: 20 });
    expect(code((await gelesen.next()).value as Zeile)).toEqual({ a: 1 });
    await expect(gelesen.next()).rejects.toEqual(new Problem({ art: 'anfrage-zu-langsam' }));
  });

  it('does not depend on where the network cuts the bytes', async () => {
    const text = Buffer.from('{"ort":"Mürzzuschlag"}\n{"ort":"Graz"}\n{"ort":"Šoštanj"}\n', 'utf8');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat({ max: text.length })), async (schnitte) => {
        const stellen = [0, ...schnitte.sort((a, b) => a - b), text.length];
        const stuecke = stellen.slice(1).map((ende, i) => text.subarray(stellen[i], ende));
        expect((await alle(stuecke)).map(code)).toEqual([{ ort: 'Mürzzuschlag' }, { ort: 'Graz' }, { ort: 'Šoštanj' }]);
      }),
    );
  });
});

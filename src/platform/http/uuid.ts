import { randomFillSync } from 'node:crypto';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BYTES = 16;
/** Random bytes for many ids, fetched at once: asking the generator costs far more than the bytes do. */
const vorrat = Buffer.alloc(256 * BYTES);
let stelle = vorrat.length;
let letzteMillisekunde = 0;
let zaehler = 0;

/** Sorts before every id: where a first page begins. */
export const KLEINSTE_ID = '00000000-0000-0000-0000-000000000000';

/** Any UUID in lower case. */
export const istUuid = (text: string): boolean => UUID.test(text);

/**
 * UUID version 7 (RFC 9562): milliseconds since 1970, then a counter of 26 bits that starts at random and rises within a millisecond
 * (method 1), then randomness. Ids of one process therefore sort in the order they were made, even when the clock steps back.
 */
export function uuidv7(jetzt: number = Date.now()): string {
  const bytes = zufall();
  if (jetzt > letzteMillisekunde) {
    letzteMillisekunde = jetzt;
    // The top bit stays free, so that there are 2^25 steps at least before the counter is full.
    zaehler = bytes.readUInt32BE(6) & 0x01ffffff;
  } else if (++zaehler > 0x03ffffff) {
    letzteMillisekunde++;
    zaehler = 0;
  }
  bytes.writeUIntBE(letzteMillisekunde, 0, 6);
  bytes.writeUInt16BE(0x7000 | (zaehler >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (zaehler & 0x3fff), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Bytes that nobody has got before; the caller overwrites them with the id. */
function zufall(): Buffer {
  if (stelle === vorrat.length) {
    randomFillSync(vorrat);
    stelle = 0;
  }
  stelle += BYTES;
  return vorrat.subarray(stelle - BYTES, stelle);
}

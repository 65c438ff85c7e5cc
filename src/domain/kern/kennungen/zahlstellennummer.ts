import { hatPruefzifferDerBetriebsnummer } from './betriebsnummer';

/** Ranges that the ITSG assigns from, as the data set description 1.12 lists them; a new range is a change of this line. */
const BEREICHE = new Set(['106', '107', '108']);

/** Number of a Zahlstelle (§ 202 SGB V): built like a Betriebsnummer, in its own ranges (ZR-019). */
export const istZahlstellennummer = (text: string): boolean =>
  BEREICHE.has(text.slice(0, 3)) && hatPruefzifferDerBetriebsnummer(text);

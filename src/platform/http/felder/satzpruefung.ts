import type { Feld, Klasse } from './feldregister';
import { felderVon, mangelVon } from './feldregister';
import type { Eingabefehler } from '../problem/plattformfehler';
import type { Variantenangabe } from './varianten';
import { gewaehlteKlasse, variantenVon } from './varianten';
import { unter } from './zeiger';

/**
 * The faults of one record of a batch, without class-transformer and class-validator: the same checks, the same codes and pointers, at a
 * tenth of the cost. The record stays the plain object that was read. A property test holds both ways and the JSON Schema together.
 */
export function pruefeSatz(klasse: Klasse, satz: unknown, pfad = ''): Eingabefehler[] {
  if (typeof satz !== 'object' || satz === null || Array.isArray(satz)) {
    return [{ pfad, code: 'kein-objekt', text: 'Der Wert ist kein JSON-Objekt.' }];
  }
  const varianten = variantenVon(klasse);
  if (varianten) {
    const gewaehlt = gewaehlteKlasse(varianten, satz);
    return gewaehlt ? pruefeSatz(gewaehlt, satz, pfad) : [keineVariante(varianten, pfad)];
  }
  const felder = felderVon(klasse);
  const werte = satz as Readonly<Record<string, unknown>>;
  const fehler: Eingabefehler[] = [];
  for (const name of Object.keys(werte)) {
    if (!felder.has(name)) fehler.push(unbekanntesFeld(klasse, unter(pfad, name)));
  }
  for (const [name, feld] of felder) pruefeFeld(feld, werte[name], unter(pfad, name), fehler);
  return fehler;
}

const keineVariante = ({ feld, klassen }: Variantenangabe, pfad: string): Eingabefehler => ({
  pfad: unter(pfad, feld),
  code: 'kein-code',
  text: `Erlaubt: ${Object.keys(klassen).join(', ')}.`,
});

/** Does the body hold a record of several forms? class-transformer cannot choose among them, so it is checked as a record. */
export const hatVarianten = (klasse: object): boolean =>
  variantenVon(klasse) !== undefined ||
  [...felderVon(klasse).values()].some(
    (feld) => feld.klasse !== undefined && variantenVon(feld.klasse()) !== undefined,
  );

function pruefeFeld(feld: Feld, wert: unknown, pfad: string, fehler: Eingabefehler[]): void {
  const mangel = mangelVon(feld, wert);
  if (mangel) {
    fehler.push({ pfad: pfad + (mangel.pfad ?? ''), code: mangel.code, text: mangel.text });
  } else if (feld.klasse && wert !== undefined && wert !== null) {
    const klasse = feld.klasse();
    if (feld.liste)
      (wert as unknown[]).forEach((element, i) => fehler.push(...pruefeSatz(klasse, element, `${pfad}/${i}`)));
    else fehler.push(...pruefeSatz(klasse, wert, pfad));
  }
}

export const unbekanntesFeld = (klasse: object, pfad: string): Eingabefehler => ({
  pfad,
  code: 'unbekanntes-feld',
  text: `Unbekanntes Feld. Bekannt: ${[...felderVon(klasse).keys()].join(', ')}.`,
});

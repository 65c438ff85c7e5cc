const ACHT_ZIFFERN = /^\d{8}$/;
const GEWICHTE = [1, 2, 1, 2, 1, 2, 1];

/**
 * Check digit of Betriebsnummer and Zahlstellennummer: digit sums of the weighted digits, modulo 10. The computed digit and the one
 * five higher are both right; the number of the Bundeswehr, 98799972, holds only by the second (ZR-017).
 */
export function hatPruefzifferDerBetriebsnummer(text: string): boolean {
  if (!ACHT_ZIFFERN.test(text)) return false;
  const summe = GEWICHTE.reduce((s, gewicht, i) => s + quersumme(gewicht * +text[i]!), 0);
  return summe % 5 === +text[7]! % 5;
}

const quersumme = (zahl: number): number => Math.floor(zahl / 10) + (zahl % 10);

/**
 * German Betriebsnummer of an employer or a Krankenkasse (§ 18i SGB IV): first three digits 010 to 099 or from 110 on. `00000000` is
 * the Grundstellung of a field and no number (ZR-018); 106 to 108 are Zahlstellennummern. Not an Austrian Beitragskontonummer.
 */
export function istBetriebsnummer(text: string): boolean {
  const bereich = text.slice(0, 3);
  return hatPruefzifferDerBetriebsnummer(text) && ((bereich >= '010' && bereich <= '099') || bereich >= '110');
}

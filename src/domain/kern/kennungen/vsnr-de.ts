/**
 * German Versicherungsnummer of the Rentenversicherung, `BBTTMMJJASSP` (§ 147 SGB VI, § 2 VKVV): Bereichsnummer, date of birth,
 * first letter of the birth name, serial number, check digit. The serial number is not read: sources disagree about the sex it tells.
 * Not the Austrian Versicherungsnummer (`vsnr-at.ts`).
 */
const FORM = /^\d{8}[A-Z]\d{3}$/;
/** Bereichsnummern that the data set description 1.12 of the Zahlstellen-Meldeverfahren allows (DSVZ404). */
const BEREICHSNUMMERN = new Set(
  (
    '02 03 04 08 09 10 11 12 13 14 15 16 17 18 19 20 21 23 24 25 26 28 29 38 39 42 43 44 ' +
    '48 49 50 51 52 53 54 55 56 57 58 59 60 61 63 64 65 66 68 69 78 79 80 81 82 89'
  ).split(' '),
);
const GEWICHTE = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
const MONATSLAENGEN = [31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a number with an assigned Bereichsnummer, a possible date of birth and the right check digit (ZR-016). */
export const istVsnrDe = (text: string): boolean =>
  FORM.test(text) && BEREICHSNUMMERN.has(text.slice(0, 2)) && istGeburtsdatum(text) && pruefziffer(text) === +text[11]!;

/**
 * Day and month are `00` where they are unknown, and 32 or 64 is added to the day when the serial numbers of a date are used up.
 * 29 February is taken in a year 00, since the century is not known, and in every other year that 4 divides.
 */
function istGeburtsdatum(vsnr: string): boolean {
  const [tag, monat, jahr] = [+vsnr.slice(2, 4) % 32, +vsnr.slice(4, 6), +vsnr.slice(6, 8)];
  if (+vsnr.slice(2, 4) > 95 || monat > 12) return false;
  return tag <= MONATSLAENGEN[monat]! && (monat !== 2 || tag !== 29 || jahr % 4 === 0);
}

/** The letter counts as its two-digit place in the alphabet; the digits of each weighted product are summed, modulo 10. */
function pruefziffer(vsnr: string): number {
  const buchstabe = `${vsnr.charCodeAt(8) - 64}`.padStart(2, '0');
  const ziffern = vsnr.slice(0, 8) + buchstabe + vsnr.slice(9, 11);
  return GEWICHTE.reduce((summe, gewicht, i) => summe + quersumme(gewicht * +ziffern[i]!), 0) % 10;
}

const quersumme = (zahl: number): number => Math.floor(zahl / 10) + (zahl % 10);

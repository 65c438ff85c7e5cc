/** Austrian Beitragskontonummer of a Dienstgeber (DM-Org D.5). A check digit is not known. Not a German Betriebsnummer. */
export const istBeitragskontonummer = (text: string): boolean => /^[0-9A-Za-z]{1,10}$/.test(text);

/** Usual number of digits per Landesstelle of the ÖGK and for the BVAEB (Prüfkatalog); ten are valid everywhere since the 43. Ergänzung. */
const LAENGEN = {
  wien: [8],
  niederoesterreich: [9],
  burgenland: [7],
  oberoesterreich: [8],
  steiermark: [7],
  kaernten: [7],
  salzburg: [7],
  tirol: [7],
  vorarlberg: [6],
  bvaeb: [5],
} as const satisfies Record<string, readonly number[]>;

export type Landesstelle = keyof typeof LAENGEN;
export const LANDESSTELLEN = Object.keys(LAENGEN) as readonly Landesstelle[];

/** Has the number a length that its Landesstelle assigns? ELDA only warns where not, so this must never refuse a Meldung. */
export const hatUeblicheLaenge = (beitragskontonummer: string, landesstelle: Landesstelle): boolean =>
  [10, ...LAENGEN[landesstelle]].includes(beitragskontonummer.length);

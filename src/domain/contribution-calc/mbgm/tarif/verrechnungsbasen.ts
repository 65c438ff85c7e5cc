/** A Verrechnungsbasistyp (VBTY) of DM-Org D.58 with the positions that D.60 allows on it. */
interface Basistyp {
  /** Exactly one of these has to be there. */
  readonly genauEine: readonly string[];
  readonly moeglich: readonly string[];
  /** Only beside one of these in the same Tarifblock (BW1893). */
  readonly nurNeben?: readonly string[];
}

const AV_MINDERUNGEN = ['A01', 'A02', 'A03', 'A04', 'A05', 'A25', 'A26', 'A27'];
const LAUFEND_UND_SONDERZAHLUNG = [
  ...AV_MINDERUNGEN,
  ...['A08', 'A09', 'A10', 'A11', 'A12', 'A13', 'A14', 'A15', 'A16', 'A17'],
  ...['Z05', 'Z15', 'Z16'],
];
const einzig = (...codes: string[]): Basistyp => ({ genauEine: codes, moeglich: [] });

const BASISTYPEN: Readonly<Record<string, Basistyp>> = {
  AB: { genauEine: ['T01'], moeglich: [...LAUFEND_UND_SONDERZAHLUNG, 'A07', 'A23', 'A24', 'Z01', 'Z14'] },
  SZ: { genauEine: ['T02'], moeglich: [...LAUFEND_UND_SONDERZAHLUNG, 'A23', 'Z01', 'Z10'] },
  UU: { genauEine: ['T03'], moeglich: [...LAUFEND_UND_SONDERZAHLUNG, 'Z01', 'Z10'] },
  AZ: { genauEine: [], moeglich: AV_MINDERUNGEN, nurNeben: ['AB'] },
  SA: { genauEine: [], moeglich: AV_MINDERUNGEN, nurNeben: ['SZ'] },
  BV: einzig('V01'),
  BB: { ...einzig('Z04'), nurNeben: ['BV'] },
  SO: { ...einzig('Z01'), nurNeben: ['AB', 'SZ'] },
  SW: einzig('Z06', 'Z11'),
  EH: einzig('Z07'),
  SE: einzig('Z02'),
  AA: einzig('Z03'),
  PA: einzig('P01'),
  PS: einzig('P02'),
  SR: { ...einzig('A21'), nurNeben: ['AB', 'SZ'] },
  KE: einzig('Z12'),
  UH: einzig('Z13'),
  RP: { ...einzig('A22'), nurNeben: ['AB'] },
};

export const BASISCODES = Object.keys(BASISTYPEN);

export const basistyp = (code: string): Basistyp | undefined =>
  Object.hasOwn(BASISTYPEN, code) ? BASISTYPEN[code] : undefined;

/** Is the pair of basis and position one that D.60 knows? */
export const istPaar = (basis: string, position: string): boolean => {
  const typ = basistyp(basis);
  return typ !== undefined && (typ.genauEine.includes(position) || typ.moeglich.includes(position));
};

export const istAvMinderung = (position: string): boolean => AV_MINDERUNGEN.includes(position);

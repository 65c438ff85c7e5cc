import { beginn, kapitalleistung, ohne, vorab } from '../../regeln/dbzk/beispiele';
import type { Dbkz, Dbzk } from '../../meldung';
import type { Versorgungsbezug } from '../personzustand';
import { vergleichsinhalt } from '../zustand';
import type { Pruefkontext } from './zeile';

/** Building blocks for the examples: a Betriebsrente whose Beginn stands and is answered. */
export const VSNR = '15070649C103';

const SCHLUESSEL = { zahlstellennummer: '10600018', azvu: 'RENTE-000123', bbnrkk: '66667777' } as const;

const antwort = (gd: string): Dbkz => ({ ...SCHLUESSEL, gd, azkk: 'KK-1', kennzabf: '2', abfuehrungAb: '2024-09-01' });

export const bezugMit = (meldungen: readonly Dbzk[], abweichend: Partial<Versorgungsbezug> = {}): Versorgungsbezug => ({
  ...SCHLUESSEL,
  id: 'vb-1',
  absender: '10600018',
  meldungen: meldungen.map((dbzk, i) => ({ id: `m-${i + 1}`, ed: dbzk.ed ?? '2024-09-02', dbzk })),
  stornierte: [],
  mitteilungen: [],
  ...abweichend,
});

/** The Beginn of example 1 stands. */
export const laufend = (...weitere: readonly Dbzk[]): Versorgungsbezug => bezugMit([beginn(), ...weitere]);
/** … and our answer has told the AZKK. */
export const beantwortet = (...weitere: readonly Dbzk[]): Versorgungsbezug => ({
  ...laufend(...weitere),
  azkk: 'KK-1',
  mitteilungen: [{ id: 'r-1', zu: 'm-1', ab: '2024-09-01', dbkz: antwort('1') }],
});
/** Our own end report stands. */
export const vonKasseBeendet = (): Versorgungsbezug => ({
  ...beantwortet(),
  mitteilungen: [{ id: 'r-2', zu: 'm-1', ab: '2024-10-31', dbkz: { ...antwort('8'), abfen: '2024-10-31' } }],
});
export const mitKapital = (): Versorgungsbezug => bezugMit([kapitalleistung()]);
export const nurVorab = (): Versorgungsbezug => bezugMit([vorab()]);
export const ohneNummer = (): Versorgungsbezug => bezugMit([ohne(beginn(), 'vsnr')]);
/** The Beginn was cancelled. */
export const storniert = (): Versorgungsbezug => bezugMit([], { stornierte: [vergleichsinhalt(beginn())] });

/** A report of the Zahlstelle itself; with a stored Versorgungsbezug its number is known. */
export const lage = (meldung: Dbzk, abweichend: Partial<Pruefkontext> = {}): Pruefkontext => ({
  meldung,
  ed: meldung.ed ?? '2024-11-04',
  absender: '10600018',
  ...(abweichend.bezug && { vsnr: VSNR }),
  ...abweichend,
});

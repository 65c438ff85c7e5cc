import type { Dbkz } from '../meldung';
import type { Dbkzkontext } from './zeile';

const KOPF: Dbkz = {
  ed: '2024-09-20',
  gd: '1',
  zahlstellennummer: '10600018',
  azvu: 'RENTE-000123',
  bbnrkk: '66667777',
  azkk: 'KK-4711',
  vsnr: '15070649C103',
};

/** The answer to a Bewilligung that affirms the duty. */
export const dbkz = (abweichend: Partial<Dbkz> = {}): Dbkz => ({
  ...KOPF,
  kennzabf: '2',
  abfuehrungAb: '2024-09-01',
  mehrfachbezug: '1',
  ...abweichend,
});

/** A DBKZ whose fields after the reason are in Grundstellung. */
export const knapp = (gd: string, abweichend: Partial<Dbkz> = {}): Dbkz => ({ ...KOPF, gd, ...abweichend });

export const kassenwechsel = (abweichend: Partial<Dbkz> = {}): Dbkz =>
  knapp('6', { abfen: '2024-12-31', bbnrkkn: '42938966', ...abweichend });

/** As it meets the check on its day of making; the Freibetrag of 2024 is in force. */
export const lage = (meldung: Dbkz, abweichend: Partial<Dbkzkontext> = {}): Dbkzkontext => ({
  meldung,
  ed: meldung.ed ?? '2024-09-20',
  freibetrag: '176.75',
  ...abweichend,
});

import type { Tag } from '../../../kern/zeit';
import type { Dbzk } from '../../meldung';
import type { Formalkontext } from './zeile';

/** Building blocks for the examples of the rows: example 1 of the article on version 5, a Betriebsrente from 1 September 2024. */
const KOPF = {
  zahlstellennummer: '10600018',
  azvu: 'RENTE-000123',
  bbnrkk: '66667777',
  vsnr: '15070649C103',
  datensatzversion: 5,
  artVb: '5',
  kennzBeihilfe: 'N',
  antaus: '2',
  dbna: { familienname: 'Muster', vorname: 'Erika' },
} as const;

export const beginn = (abweichend: Partial<Dbzk> = {}): Dbzk => ({
  ...KOPF,
  gd: '1',
  vbbg: '2024-09-01',
  vbbetr: '1000.00',
  dbga: { geburtsdatum: '1949-06-07', geburtsort: 'Musterstadt' },
  dban: { plz: '12345', ort: 'Musterstadt', strasse: 'Hauptstraße', hausnummer: '1' },
  ...abweichend,
});

export const aenderung = (abweichend: Partial<Dbzk> = {}): Dbzk => ({
  ...KOPF,
  gd: '2',
  vbaen: '2024-11-01',
  vbbetr: '1100.00',
  ...abweichend,
});

export const ende = (abweichend: Partial<Dbzk> = {}): Dbzk => ({ ...KOPF, gd: '3', vben: '2024-12-31', ...abweichend });

export const vorab = (abweichend: Partial<Dbzk> = {}): Dbzk => ({
  ...KOPF,
  gd: '5',
  vbbg: '2024-11-01',
  vbbetr: '1000.00',
  ...abweichend,
});

export const KAPITAL = { beginn: '2024-09-01', ende: '2034-08-31', auszahlung: '2024-08-15', betrag: '30000.00' };

export const kapitalleistung = (abweichend: Partial<Dbzk> = {}): Dbzk =>
  ohne(beginn({ kapital: KAPITAL, ...abweichend }), 'vbbetr');

/** Bestandsmeldung of version 4. */
export const bestand = (abweichend: Partial<Dbzk> = {}): Dbzk =>
  ohne(
    {
      ...beginn({ gd: '4', datensatzversion: 4, vbbg: '2022-05-01', beitrkv: '120.00', beitrpv: '30.50' }),
      ...abweichend,
    },
    'antaus',
  );

/** A report of version 4, which knows neither ANTAUS nor WAISENLE. */
export const beginn2023 = (abweichend: Partial<Dbzk> = {}): Dbzk =>
  ohne({ ...beginn({ datensatzversion: 4, vbbg: '2023-09-01' }), ...abweichend }, 'antaus');

/** Without some fields; the types of a record have no `undefined`. */
export function ohne<T extends object>(meldung: T, ...felder: readonly (keyof T & string)[]): T {
  return Object.fromEntries(
    Object.entries(meldung).filter(([feld]) => !(felder as readonly string[]).includes(feld)),
  ) as T;
}

export const am = (meldung: Dbzk, ed: Tag = '2024-09-02'): Formalkontext => ({ meldung, ed });

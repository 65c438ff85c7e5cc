import type { Dbzk } from '../../meldung';
import { dbkz } from '../../regeln/dbkz.beispiele';
import type { Bezugszustand, GefuehrterBezug, Vorgang } from '../bezug';
import { leererBezug } from '../bezug';
import { statusNach } from './uebergaenge';

const SCHLUESSEL = { zahlstellennummer: '10600018', azvu: 'RENTE-000123', bbnrkk: '66667777' };

/** A Betriebsrente of 1,000.00 EUR from September 2024 on, as the Zahlstelle reports it. */
export const beginn = (abweichend: Partial<Dbzk> = {}): Dbzk => ({
  ...SCHLUESSEL,
  ed: '2024-09-02',
  datensatzversion: 5,
  gd: '1',
  vsnr: '15070649C103',
  vbbg: '2024-09-01',
  vbbetr: '1000.00',
  artVb: '5',
  kennzBeihilfe: 'N',
  antaus: '1',
  dbna: { familienname: 'Muster', vorname: 'Erika' },
  dbga: { geburtsdatum: '1949-06-07', geburtsort: 'Musterstadt' },
  dban: { plz: '12345', ort: 'Musterstadt' },
  ...abweichend,
});

export const gesendet = (meldung: Dbzk, id = `s-${meldung.gd}`): Vorgang => ({ art: 'gesendet', id, meldung });
export const erhalten = (
  meldung = dbkz(),
  ab = meldung.abfuehrungAb ?? '2024-09-01',
  id = `e-${meldung.gd}`,
): Vorgang => ({
  art: 'erhalten',
  id,
  meldung,
  ab,
});

/** A Versorgungsbezug that is kept and to which this has happened. */
export const bezug = (
  vorgaenge: readonly Vorgang[] = [],
  abweichend: Partial<Bezugszustand> = {},
): GefuehrterBezug => ({
  ...leererBezug,
  status: statusNach(vorgaenge),
  schluessel: SCHLUESSEL,
  vsnr: '15070649C103',
  absender: '10600018',
  vorgaenge,
  ...abweichend,
  angaben: {
    artVb: '5',
    kennzBeihilfe: 'N',
    dbna: { familienname: 'Muster', vorname: 'Erika' },
    dbga: { geburtsdatum: '1949-06-07', geburtsort: 'Musterstadt' },
    dban: { plz: '12345', ort: 'Musterstadt' },
    ...abweichend.angaben,
  },
});

/** Reported and answered: contributions are due. */
export const LAUFENDER = bezug([gesendet(beginn()), erhalten()], { azkk: 'KK-4711' });
/** Reported in version 4, before ANTAUS and WAISENLE existed. */
export const BESTANDSFALL = bezug([
  gesendet(beginn({ ed: '2021-03-01', datensatzversion: 4, vbbg: '2021-03-01', antaus: undefined })),
  erhalten(dbkz({ ed: '2021-03-15', abfuehrungAb: '2021-03-01' })),
]);

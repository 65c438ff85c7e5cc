import { bezugstext, type Bezugsschluessel } from '../../../domain/zahlstelle/meldung';
import type { Abfragetatsache, Abfragezustand } from '../../../domain/zahlstelle/vsnrabfrage';
import type { Bezugszustand } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import type { Bezugstatsache } from '../../../domain/zahlstelle/zahlstellenseite/tatsachen';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';

/** The kinds of Akte of the Zahlstelle's side. */
export interface Zahlerzustaende {
  /** A Versorgungsbezug at its Zahlstelle. */
  'zahlstelle.versorgungsbezug': Bezugszustand;
  /** A VSNR-Abfrage at the DSRV. */
  'zahlstelle.abfrage': Abfragezustand;
}
export type Zahlertatsache = Bezugstatsache | Abfragetatsache;

export const bezugAkte = (schluessel: Bezugsschluessel): Aktenschluessel<'zahlstelle.versorgungsbezug'> => ({
  art: 'zahlstelle.versorgungsbezug',
  schluessel: bezugstext(schluessel),
});

/** A VSNR-Abfrage is found by the id that its sender got, which is the key of its Akte. */
export const abfrageAkte = (id: string): Aktenschluessel<'zahlstelle.abfrage'> => ({
  art: 'zahlstelle.abfrage',
  schluessel: id,
});

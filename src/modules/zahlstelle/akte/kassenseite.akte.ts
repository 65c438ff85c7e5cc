import type { Personzustand, Schluesselzustand } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Persontatsache, Schluesseltatsache } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import { bezugstext, type Bezugsschluessel } from '../../../domain/zahlstelle/meldung';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';

/** The kinds of Akte of the Krankenkasse's side. */
export interface Kassenzustaende {
  /** A person with all his Versorgungsbezüge, or one Versorgungsbezug whose person is not known yet. */
  'zahlstelle.person': Personzustand;
  /** The key of a Versorgungsbezug: which person it stands with. */
  'zahlstelle.schluessel': Schluesselzustand;
}
export type Kassentatsache = Persontatsache | Schluesseltatsache;

export type Personakte = Aktenschluessel<'zahlstelle.person'>;

const OHNE_NUMMER = 'vb:';

export const personAkte = (schluessel: string): Personakte => ({ art: 'zahlstelle.person', schluessel });
export const personMitNummer = (vsnr: string): Personakte => personAkte(`vsnr:${vsnr}`);
/** A Versorgungsbezug that was reported without VSNR has an Akte to itself. */
export const personOhneNummer = (bezug: Bezugsschluessel): Personakte => personAkte(OHNE_NUMMER + bezugstext(bezug));
export const istOhneNummer = (schluessel: string): boolean => schluessel.startsWith(OHNE_NUMMER);

export const schluesselAkte = (bezug: Bezugsschluessel): Aktenschluessel<'zahlstelle.schluessel'> => ({
  art: 'zahlstelle.schluessel',
  schluessel: bezugstext(bezug),
});

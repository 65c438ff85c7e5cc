import type { Meldung } from '../../../domain/clearing/meldung';
import type { Gruppenzustand } from '../../../domain/clearing/stammdaten';
import type { Gruppentatsache, Kontotatsache, Persontatsache } from '../../../domain/clearing/tatsachen';
import type { Kontozustand, Personzustand } from '../../../domain/clearing/zustand';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';

/** The three kinds of Akte of this module and their folded states. */
export interface Clearingzustaende {
  /** One person at one Beitragskonto. */
  'clearing.person': Personzustand;
  'clearing.beitragskonto': Kontozustand;
  'clearing.beschaeftigtengruppe': Gruppenzustand;
}
export type Clearingtatsache = Persontatsache | Kontotatsache | Gruppentatsache;

export const kontoAkte = (beitragskontonummer: string): Aktenschluessel<'clearing.beitragskonto'> => ({
  art: 'clearing.beitragskonto',
  schluessel: beitragskontonummer,
});

export const gruppenAkte = (code: string): Aktenschluessel<'clearing.beschaeftigtengruppe'> => ({
  art: 'clearing.beschaeftigtengruppe',
  schluessel: code,
});

/**
 * The Akte of the person a message is about: by Versicherungsnummer, else by the VSNR-Anforderung it names. An Anmeldung of a person
 * without any number opens an Akte under its own Referenzwert until a number is known.
 */
export const personAkte = (meldung: Meldung): Aktenschluessel<'clearing.person'> => ({
  art: 'clearing.person',
  schluessel: `${meldung.beitragskontonummer}|${personkennung(meldung)}`,
});

function personkennung(meldung: Meldung): string {
  if (meldung.versicherungsnummer !== undefined) return `vsnr:${meldung.versicherungsnummer}`;
  if ('referenzwertVsnrAnforderung' in meldung && meldung.referenzwertVsnrAnforderung !== undefined)
    return `refv:${meldung.referenzwertVsnrAnforderung}`;
  return `refw:${meldung.referenzwert}`;
}

/** The Beitragskontonummer that leads the key of a person's or an account's Akte. */
export const beitragskontonummerVon = (schluessel: string): string => schluessel.split('|', 1)[0]!;

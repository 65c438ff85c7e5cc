import { ersterTag, naechsterTag, plusMonate, plusTage, type Monat, type Tag } from '../../kern/zeit';
import type { Verfahren } from '../stammdaten';

/** Working day in Austria: no Saturday, Sunday, public holiday, Karfreitag or 24 December. */
export type IstArbeitstag = (tag: Tag) => boolean;

/** The day itself when people work on it, else the next working day (KR-147). */
export function verlaengert(tag: Tag, istArbeitstag: IstArbeitstag): Tag {
  let ende = tag;
  while (!istArbeitstag(ende)) ende = naechsterTag(ende);
  return ende;
}

/** Last day of a period counted in days: the day of the event does not count, days off inside do not stop the run (KR-147). */
export const fristende = (ereignis: Tag, tage: number, istArbeitstag: IstArbeitstag): Tag =>
  verlaengert(plusTage(ereignis, tage), istArbeitstag);

/** Anmeldung after a Vor-Ort-Anmeldung, Abmeldung and Änderungsmeldung (KR-020, KR-051, KR-070). */
export const MELDEFRIST_TAGE = 7;

/**
 * Last day for the mBGM of one Beitragszeitraum. Vorschreiber: the 7th of the following month (KR-112). Selbstabrechner: the 15th
 * (KR-110), for the first one of an employment that started after the 15th the 15th of the month after next (KR-111). Moving these
 * fixed days to a working day is our reading of KR-147.
 */
export function mbgmFrist(
  zeitraum: Monat,
  beschaeftigungsbeginn: Tag | undefined,
  verfahren: Verfahren,
  istArbeitstag: IstArbeitstag,
): Tag {
  if (verfahren === 'vorschreiber') return verlaengert(tagImMonat(plusMonate(zeitraum, 1), 7), istArbeitstag);
  const spaeterBeginn = beschaeftigungsbeginn !== undefined && beschaeftigungsbeginn > tagImMonat(zeitraum, 15);
  return verlaengert(tagImMonat(plusMonate(zeitraum, spaeterBeginn ? 2 : 1), 15), istArbeitstag);
}

const tagImMonat = (monat: Monat, tag: number): Tag => plusTage(ersterTag(monat), tag - 1);

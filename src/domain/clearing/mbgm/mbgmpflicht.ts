import { monateVonBis, monatVon, plusMonate, type Monat, type Tag } from '../../kern/zeit';
import { mbgmFrist, type IstArbeitstag } from '../fristen/frist';
import { beschaeftigungenIm, verfahrenIm } from './mbgmbild';
import type { Kontozustand, Personzustand } from '../personzustand';

/** A period for which the Dienstgeber owes a mBGM of this person, and the last day to send it. */
export interface Pflicht {
  readonly zeitraum: Monat;
  readonly frist: Tag;
}

/**
 * Periods up to the month of `heute` with SV time for which a Selbstabrechner has sent no mBGM. A Vorschreiber owes none unless
 * something changes (KR-112, KR-142), a person without SV time neither; full Krankengeld is not known here, it ends the SV time only
 * by an Abmeldung.
 */
export function offenePflichten(
  zustand: Personzustand,
  konto: Kontozustand,
  istArbeitstag: IstArbeitstag,
  heute: Tag,
): Pflicht[] {
  const gemeldet = new Set(zustand.mbgm.map((mbgm) => mbgm.beitragszeitraum));
  return versicherteZeitraeume(zustand, monatVon(heute))
    .filter((zeitraum) => !gemeldet.has(zeitraum) && verfahrenIm({ konto }, zeitraum) === 'selbstabrechner')
    .map((zeitraum) => ({ zeitraum, frist: fristFuer(zustand, zeitraum, istArbeitstag) }));
}

/** Months with SV time, up to and with `bis`. */
export function versicherteZeitraeume(zustand: Personzustand, bis: Monat): Monat[] {
  const monate = zustand.beschaeftigungen.flatMap(({ beginn, abmeldung }) => {
    const ende = abmeldung ? monatVon(abmeldung.datum) : bis;
    return monateVonBis(monatVon(beginn), ende < bis ? ende : bis);
  });
  return [...new Set(monate)].sort();
}

export const fristFuer = (zustand: Personzustand, zeitraum: Monat, istArbeitstag: IstArbeitstag): Tag =>
  mbgmFrist(zeitraum, beschaeftigungenIm(zustand, zeitraum)[0]?.beginn, 'selbstabrechner', istArbeitstag);

/** The first month after this one with SV time as far as known: the next duty when everything up to now is reported. */
export const kommenderZeitraum = (zustand: Personzustand, monat: Monat): Monat | undefined =>
  zustand.beschaeftigungen
    .flatMap(({ beginn, abmeldung }) => {
      const naechster = monatVon(beginn) > monat ? monatVon(beginn) : plusMonate(monat, 1);
      return abmeldung === undefined || naechster <= monatVon(abmeldung.datum) ? [naechster] : [];
    })
    .sort()[0];

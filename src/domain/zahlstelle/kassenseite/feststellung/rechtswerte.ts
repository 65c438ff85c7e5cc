import type { Tag } from '../../../kern/zeit';
import type { RechtswertId } from '../../../recht/rechtswert';
import type { Rechtswertauskunft } from '../../dbkz.pruefung';

/** Figures of one day; a figure that the law did not know yet is absent. */
export interface Rechtswerte {
  /** Beitragsbemessungsgrenze KV/PV per month. */
  readonly bbg?: string;
  /** Freibetrag of Betriebsrenten per month, from 2020. */
  readonly freibetrag?: string;
  readonly kapitalteiler?: string;
  /** A figure that nobody has checked for the day: nothing is found then. */
  readonly fehlt?: RechtswertId;
}

const BENOETIGT = {
  bbg: 'DE.BBG.KVPV.MONAT',
  freibetrag: 'DE.FREIBETRAG.KV.BAV.MONAT',
  kapitalteiler: 'DE.KAPITALLEISTUNG.TEILER',
} as const satisfies Record<string, RechtswertId>;

export function rechtswerteAm(tag: Tag, rechtswert: Rechtswertauskunft): Rechtswerte {
  return Object.entries(BENOETIGT).reduce<Rechtswerte>((werte, [name, id]) => {
    const antwort = rechtswert(id, tag);
    if (antwort.ok) return { ...werte, [name]: antwort.wert.wert };
    const { fehler } = antwort;
    const nochKeiner = fehler.art === 'rechtswert-nicht-geprueft' && fehler.grund === 'vor-erstem-wert';
    return nochKeiner ? werte : { fehlt: id, ...werte };
  }, {});
}

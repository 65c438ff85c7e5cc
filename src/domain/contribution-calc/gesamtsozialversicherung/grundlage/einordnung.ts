import { betrag, NULL_BETRAG, summe, type Betrag } from '../../../kern/geld';
import type { Groesse } from '../../rechenweg';
import { DREISSIG, istBeitragspflichtig, istGeringfuegig, type Fall } from '../angaben/vorgaben';
import type { Kenngroessen } from '../beitrag/kenngroessen';

/**
 * What decides on the base of the contributions and on who bears them: the rule, the two halves of the Übergangsbereich (above the
 * Geringfügigkeitsgrenze, and a month that stays below it), what the employer bears alone, and the Minijob.
 */
export type Einordnung =
  'regelfall' | 'uebergangsbereich' | 'unterschreitung' | 'arbeitgeber-allein' | 'geringverdiener' | 'geringfuegig';

export function einordnung(fall: Fall, werte: Kenngroessen): Einordnung {
  if (istGeringfuegig(fall)) return 'geringfuegig';
  switch (fall.beschaeftigungsart) {
    case 'freiwilligendienst':
      return 'arbeitgeber-allein';
    case 'berufsausbildung':
      return uebersteigt(laufend(fall), werte.geringverdiener, fall) ? 'regelfall' : 'geringverdiener';
    default:
      return imUebergangsbereich(fall, werte);
  }
}

function imUebergangsbereich(fall: Fall, werte: Kenngroessen): Einordnung {
  switch (lageZumUebergangsbereich(fall, werte)) {
    case 'innerhalb':
      return fall.uebergangsbereich === false ? 'regelfall' : 'uebergangsbereich';
    case 'darunter':
      return fall.uebergangsbereich ? 'unterschreitung' : 'regelfall';
    case 'ausserhalb':
      return 'regelfall';
  }
}

/** Up to the Geringfügigkeitsgrenze, in the Übergangsbereich, or neither. */
export type Entgeltlage = 'darunter' | 'innerhalb' | 'ausserhalb';

/** Where the pay of the month lies; without contributions or pay, or in an employment of its own kind, the question does not arise. */
export function lageZumUebergangsbereich(fall: Fall, { geringfuegigkeit, obergrenze }: Kenngroessen): Entgeltlage {
  const entgelt = gesamtentgelt(fall);
  const stelltSich = fall.beschaeftigungsart === 'regelfall' && istBeitragspflichtig(fall) && entgelt.gt(NULL_BETRAG);
  if (!stelltSich || uebersteigt(entgelt, obergrenze, fall)) return 'ausserhalb';
  return uebersteigt(entgelt, geringfuegigkeit, fall) ? 'innerhalb' : 'darunter';
}

const laufend = ({ arbeitsentgelt }: Fall): Betrag => betrag(arbeitsentgelt);
export const gesamtentgelt = ({ arbeitsentgelt, einmalzahlung = '0' }: Fall): Betrag =>
  summe([arbeitsentgelt, einmalzahlung].map(betrag));

/** Compared as amounts of a whole month, without a division. */
export const uebersteigt = (entgelt: Betrag, grenze: Groesse, { tage }: Fall): boolean =>
  entgelt.times(betrag(DREISSIG.wert)).gt(betrag(grenze.wert).times(betrag(tage.wert)));

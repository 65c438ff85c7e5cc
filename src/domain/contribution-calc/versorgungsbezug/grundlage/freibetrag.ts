import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { ausEingabe, type Groesse, type Rechenweg } from '../../rechenweg';
import { istPflichtversichert } from './freigrenze';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import type { Bezug, Fall } from '../angaben/vorgaben';

/**
 * The Freibetrag of the KV that is deducted here, at most the Einnahme itself (CR-040); nothing where there is no claim. `vergeben` is
 * what earlier Versorgungsbezüge of the member have used of the one Freibetrag (CR-036).
 */
export function freibetrag(
  bezug: Bezug,
  einnahme: Groesse,
  { fall, werte, vergeben, weg }: Freibetragslage,
): Groesse | undefined {
  // A claim has only Art 5: others are refused (CR-041a), and the default gives them none.
  if (!bezug.freibetrag.anspruch || !istPflichtversichert(fall) || !werte.freibetrag) return undefined;
  const zugeordnet = hoehe(bezug) ?? rest(werte.freibetrag, vergeben, weg);
  return weg.rechne('minimum', 'kv/freibetrag', { titel: 'Freibetrag', regel: 'CR-040' }, [zugeordnet, einnahme]);
}

interface Freibetragslage {
  readonly fall: Fall;
  readonly werte: Kenngroessen;
  readonly vergeben: readonly Groesse[];
  readonly weg: Rechenweg;
}

/** An amount that the Krankenkasse has assigned; 0 means the full Freibetrag of the year (CR-039). */
export const hoehe = ({ freibetrag, pfad }: Bezug): Groesse | undefined =>
  betrag(freibetrag.hoehe).gt(NULL_BETRAG)
    ? ausEingabe('Höhe des Freibetrags', freibetrag.hoehe, `${pfad}/freibetrag/hoehe`)
    : undefined;

const rest = (voll: Groesse, vergeben: readonly Groesse[], weg: Rechenweg): Groesse =>
  vergeben.length === 0
    ? voll
    : weg.rechne('rest', 'kv/restFreibetrag', { titel: 'Noch nicht verbrauchter Freibetrag', regel: 'CR-036' }, [
        voll,
        ...vergeben,
      ]);

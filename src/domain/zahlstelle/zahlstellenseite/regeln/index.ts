import { abfrageuebergang } from '../../vsnrabfrage';
import { anlageregeln } from './anlage';
import { anlaufphase } from './anlaufphase';
import { entwurfshinweise, entwurfsregeln, meldewertregeln, schweigeregeln } from './entwurf';
import { faelligkeitsregeln } from './faelligkeit';
import { freibetragsregeln } from './freibetrag';
import { uebernahmeregeln } from './uebernahme';
import { bezugsuebergaenge } from './uebergaenge';
import { wechselregeln } from './wechsel';
import { ausBerechnung, ausPruefung, ausUebergang, type Katalogzeile } from '../../../regelwerk/katalogzeile';

/**
 * Every row of the Zahlstelle's side, for the catalogue. Letters behind an id: `k` the same rule asked of a DBKZ, `z` asked at the
 * Zahlstelle's side, `u` and `t` an arrow of its state machine.
 */
export const zahlstellenseiteRegeln: readonly Katalogzeile[] = [
  ...uebernahmeregeln.map(ausPruefung),
  ...freibetragsregeln.map(ausPruefung),
  ...[anlaufphase].map(ausPruefung),
  ...Object.values(faelligkeitsregeln).map(ausPruefung),
  ...entwurfsregeln.map(ausPruefung),
  ...schweigeregeln.map(ausPruefung),
  ...entwurfshinweise.map(ausPruefung),
  ...meldewertregeln.map(ausBerechnung),
  ...anlageregeln.map(ausPruefung),
  ...wechselregeln.map(ausPruefung),
  ...bezugsuebergaenge.map(ausUebergang),
  ausUebergang(abfrageuebergang),
];

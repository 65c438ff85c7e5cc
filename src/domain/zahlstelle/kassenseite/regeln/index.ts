import { ausBerechnung, ausPruefung, type Katalogzeile } from '../../../regelwerk/katalogzeile';
import { angabenregeln, nummernregeln } from './angaben';
import { bestandsregeln } from './inhalt';
import {
  abfuehrungsregeln,
  enderegeln,
  freibetragsregeln,
  mehrfachregeln,
  monatsregeln,
  vbmaxregeln,
} from './feststellung';
import { mehrfachvorlage } from './mehrfach';
import { nachweisregeln } from './nachweis';
import { reihenfolgeregeln } from './reihenfolge';
import type { Zeile } from './zeile';

/** Rules that look at the state: 201, and what fails is not processed; those of content come as a refusal (ZR-030, ZR-054b). */
export const zustandsregeln: readonly Zeile[] = [...reihenfolgeregeln, ...bestandsregeln, ...nachweisregeln];

/** Every row of the Krankenkasse's side, for the catalogue. */
export const kassenseiteRegeln: readonly Katalogzeile[] = [
  ...[...zustandsregeln, mehrfachvorlage].map(ausPruefung),
  ...angabenregeln.map(ausPruefung),
  ...nummernregeln.map(ausPruefung),
  ...abfuehrungsregeln.map(ausBerechnung),
  ...vbmaxregeln.map(ausBerechnung),
  ...mehrfachregeln.map(ausBerechnung),
  ...freibetragsregeln.map(ausBerechnung),
  ...monatsregeln.map(ausBerechnung),
  ...enderegeln.map(ausBerechnung),
];

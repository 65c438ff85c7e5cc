import { ausPruefung, type Katalogzeile } from '../../../regelwerk/katalogzeile';
import { abschlagsregeln } from './abschlaege';
import { angabenregeln, prozentregel } from './angaben';
import { grundlagenregeln } from './grundlage';
import { tarifregeln } from './tarif';

/** All rows of the mBGM. */
export const mbgmregeln: readonly Katalogzeile[] = [
  ...angabenregeln.map(ausPruefung),
  ausPruefung(prozentregel),
  ...tarifregeln,
  ...grundlagenregeln,
  ...abschlagsregeln,
];

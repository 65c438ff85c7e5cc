import { ausPruefung, type Katalogzeile } from '../../../regelwerk/katalogzeile';
import { angabenregeln } from './angaben';
import { anteilsregel, lageregeln } from './lage';
import { sonderregeln } from './sonderfaelle';
import { verteilungsregeln } from './verteilung';

/** All rows of the Gesamtsozialversicherungsbeitrag. */
export const gesamtsozialversicherungsregeln: readonly Katalogzeile[] = [
  ...angabenregeln.map(ausPruefung),
  ...lageregeln.map(ausPruefung),
  ausPruefung(anteilsregel),
  ...verteilungsregeln,
  ...sonderregeln,
];

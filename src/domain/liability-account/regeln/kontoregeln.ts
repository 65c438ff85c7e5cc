import type { Katalogzeile } from '../../regelwerk/katalogzeile';
import { ausBerechnung, ausPruefung, ausUebergang } from '../../regelwerk/katalogzeile';
import { buchungsregeln } from './buchung';
import { deckungsregeln } from './deckung';
import { haftungsregeln } from './haftung';
import { eroeffnungsregeln, forderungsregeln, nachweisregeln, zahlungsregeln } from './kontoangaben';
import { tilgungsregeln } from './tilgung';

const { faelligkeit, nachweis, freiwillig, ersatz, wertstellung, einmal, storno } = buchungsregeln;

/** Every row of the Beitragskonto, for the catalogue. */
export const kontoregeln: readonly Katalogzeile[] = [
  ...eroeffnungsregeln.map(ausPruefung),
  ...nachweisregeln.map(ausPruefung),
  ...forderungsregeln.map(ausPruefung),
  ...zahlungsregeln.map(ausPruefung),
  ...haftungsregeln.map(ausPruefung),
  ...tilgungsregeln.map(ausBerechnung),
  ...deckungsregeln.map(ausBerechnung),
  ausBerechnung(faelligkeit),
  ausBerechnung(nachweis),
  ausBerechnung(freiwillig),
  ausBerechnung(ersatz),
  ausBerechnung(wertstellung),
  ausBerechnung(einmal),
  ausUebergang(storno),
];

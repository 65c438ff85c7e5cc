import type { Rundung } from '../../rechenweg';

/** Half up at the third decimal, at the end of each calculation. */
export const BVV: Rundung = { art: 'kaufmaennisch', norm: '§ 1 Abs. 2 BVV' };
/** The same for the beitragspflichtige Einnahme of the Übergangsbereich. */
export const EINNAHME: Rundung = { art: 'kaufmaennisch', norm: '§ 20 Abs. 2a Satz 7 SGB IV, § 123 Abs. 1 SGB VI' };

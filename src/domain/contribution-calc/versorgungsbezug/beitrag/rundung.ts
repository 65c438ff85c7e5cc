import type { Rundung } from '../../rechenweg';

/** Half up at the third decimal; the BVV speaks of the Gesamtsozialversicherungsbeitrag and is applied here by analogy (CR-134). */
export const KAUFMAENNISCH: Rundung = { art: 'kaufmaennisch', norm: '§ 1 Abs. 2 BVV entsprechend (CR-134)' };

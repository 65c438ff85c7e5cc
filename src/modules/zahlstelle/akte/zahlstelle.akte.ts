import type { Zahlertatsache, Zahlerzustaende } from './zahlstellenseite.akte';

/** The kinds of Akte of this module and their folded states. */
export type Zahlstellenzustaende = Zahlerzustaende;
export type Zahlstellentatsache = Zahlertatsache;

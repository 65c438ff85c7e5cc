import type { Kassentatsache, Kassenzustaende } from './kassenseite.akte';
import type { Zahlertatsache, Zahlerzustaende } from './zahlstellenseite.akte';

/** The kinds of Akte of this module and their folded states: those of the Krankenkasse's side and those of the Zahlstelle's. */
export type Zahlstellenzustaende = Kassenzustaende & Zahlerzustaende;
export type Zahlstellentatsache = Kassentatsache | Zahlertatsache;

import type { Rechtswertquelle } from '../../../recht/rechtswert';
import type { Kassenauskunft } from '../../krankenkasse';

/** What a calculation asks and never reads by itself: the figures of law, and what is stored of a Krankenkasse. */
export interface Quellen {
  readonly rechtswert: Rechtswertquelle;
  readonly kasse: Kassenauskunft;
}

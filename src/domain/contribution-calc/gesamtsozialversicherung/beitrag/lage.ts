import type { Rechenweg } from '../../rechenweg';
import type { Kinderlage } from '../../versorgungsbezug/beitrag/kinder';
import type { Fall } from '../angaben/vorgaben';
import type { Einordnung } from '../grundlage/einordnung';
import type { Grundlagen } from '../grundlage/grundlagen';
import type { Kenngroessen } from './kenngroessen';

/** What the branches know when they calculate. */
export interface Beitragslage {
  readonly fall: Fall;
  readonly werte: Kenngroessen;
  readonly kinder: Kinderlage;
  readonly einordnung: Einordnung;
  readonly grundlagen: Grundlagen;
  /** Below `/beitraege`. */
  readonly weg: Rechenweg;
}

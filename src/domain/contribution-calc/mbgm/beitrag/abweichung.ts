import type { RegelId } from '../../regeln/koepfe';

/** What differs between a reported mBGM and the right one. Which clearing case it makes, if any, is for the clearing to say. */
export const ABWEICHUNGSARTEN = [
  'hoechstbeitragsgrundlage',
  'sonderzahlungen-im-jahr',
  'ueber-geringfuegigkeitsgrenze',
  'unter-geringfuegigkeitsgrenze',
  'position-fehlt',
  'position-nicht-zulaessig',
  'abschlag-moeglich',
  'prozentsatz',
  'betrag',
  'summe',
] as const;

export interface Abweichung {
  readonly art: (typeof ABWEICHUNGSARTEN)[number];
  readonly regel: RegelId;
  readonly text: string;
  /** JSON pointer into the request. */
  readonly pfad: string;
  readonly position?: string;
  /** What was reported, and what would be right: an amount or a percentage. */
  readonly gemeldet?: string;
  readonly richtig?: string;
  /** What a position that is not right was tested by. */
  readonly grundlage?: string;
  readonly grenze?: string;
}

import type { Ergebnis } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import type { Meldung } from './meldung';
import type { Beschaeftigtengruppe } from './stammdaten';
import type { Anlass, Entwurf, Meldungstatsache, Neuentscheidung, Zeitpunkt } from './tatsachen';
import type { Kontozustand, OffeneMeldung, Personzustand } from './zustand';

/** Everything a decision may read beside the message. Nothing is fetched, no clock is asked. */
export interface Kontext {
  readonly zustand: Personzustand;
  /** `undefined` while no master data of the account are stored (BW1833, MW2022). */
  readonly konto: Kontozustand | undefined;
  readonly gruppe: (code: string, tag: Tag) => Beschaeftigtengruppe | undefined;
  readonly rechtswert: (id: string, tag: Tag) => Ergebnis<{ readonly wert: string }>;
  readonly eingang: Zeitpunkt;
  /** Calendar day of `eingang` in Austria. */
  readonly eingangstag: Tag;
  /** Is the Referenzwert of this message new at this Beitragskonto, the same document again, or taken by another one? */
  readonly referenzwert: 'frei' | 'gleiche-meldung' | 'vergeben';
  /** ELDA-Seriennummer of the sender. */
  readonly seriennummer?: string;
  /** Working day in Austria; Karfreitag and 24 December are none (KR-147). */
  readonly istArbeitstag: (tag: Tag) => boolean;
  readonly erinnerungsfristTage: number;
  readonly meldungId: string;
  /** Id for the case, should one be opened. */
  readonly fallId: string;
  /** `Prefer: handling=strict`. */
  readonly streng: boolean;
}

export type EntschiedeneMeldung = Entwurf<Meldungstatsache>;

/** Decides one message against the state: refused as a value, or the fact with everything it brings about. */
export declare function entscheiden(meldung: Meldung, kontext: Kontext): Ergebnis<EntschiedeneMeldung>;

/** Messages of this state that could now be decided otherwise; the caller loads each and calls `neuEntscheiden`. */
export declare function neuZuEntscheiden(
  zustand: Personzustand,
  heute: Tag,
): { readonly meldung: OffeneMeldung; readonly anlass: Anlass }[];

/** Decides a stored message again; `undefined` when the outcome is still the same. */
export declare function neuEntscheiden(
  meldung: Meldung,
  anlass: Anlass,
  kontext: Kontext,
): Entwurf<Neuentscheidung> | undefined;

import type { Ergebnis } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import type { Fallstand } from './fallstand';
import type {
  Entwurf,
  FallAbgeholt,
  FallAbgeschlossen,
  FallArbeitsstand,
  FallErinnert,
  FallErledigt,
  FallZugeordnet,
} from './tatsachen';

/** The eight statuses a reader sees. */
export type Fallstatus =
  | 'erstellt'
  | 'elda-in-zustellung'
  | 'elda-bereitgestellt'
  | 'elda-zugestellt'
  | 'elda-unzustellbar'
  | 'webeku-in-bearbeitung'
  | 'webeku-bearbeitet'
  | 'obsolet';

/** Who moves a case: the machine, the Meldungsersteller, a clerk of the ÖGK. */
export type Handelnder = 'system' | 'sender' | 'oegk';

/** Any state that carries cases: a person's or an account's. A case that is closed and fully picked up is no longer in it. */
export interface MitFaellen {
  readonly faelle: readonly Fallstand[];
}

export declare function status(fall: Fallstand): Fallstatus;
export declare function statusText(status: Fallstatus): string;

/** First acknowledgement of a delivery (1 = first) by its recipient; a second one is refused (KR-156). */
export declare function abholen(
  zustand: MitFaellen,
  fallId: string,
  zustellung: number,
): Ergebnis<Entwurf<FallAbgeholt>>;
/** The sender sets the work state by the displayed status he wants (KR-155). */
export declare function arbeitsstandSetzen(
  zustand: MitFaellen,
  fallId: string,
  ziel: Fallstatus,
  wer: Handelnder,
): Ergebnis<Entwurf<FallArbeitsstand>>;
/** A clerk closes a case with a reason (KR-053, KR-066). */
export declare function abschliessen(
  zustand: MitFaellen,
  fallId: string,
  grund: string,
  wer: Handelnder,
): Ergebnis<Entwurf<FallAbgeschlossen>>;
/** Reminder to the existing problem: same case, new delivery (KR-145). */
export declare function erinnern(
  zustand: MitFaellen,
  fallId: string,
  heute: Tag,
  erinnerungsfristTage: number,
): Ergebnis<Entwurf<FallErinnert>>;
/** A Zuordnung entered later gives an undeliverable case its recipient (KR-157). */
export declare function zuordnen(
  zustand: MitFaellen,
  fallId: string,
  seriennummer: string,
): Ergebnis<Entwurf<FallZugeordnet>>;
/** The system closes a case of another Akte, e.g. BW1930 when the first mBGM of the period has come. */
export declare function erledigen(zustand: MitFaellen, fallId: string, grund: string): Ergebnis<Entwurf<FallErledigt>>;

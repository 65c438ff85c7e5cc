import type { Monat, Tag } from '../kern/zeit';
import type { MitFaellen } from './clearingfall';
import type { Entwurf, FallErstellt } from './tatsachen';
import type { Kontozustand, Personzustand } from './zustand';

/** What the Routineabgleich needs beside the states. */
export interface Abgleichkontext {
  readonly heute: Tag;
  readonly istArbeitstag: (tag: Tag) => boolean;
  readonly erinnerungsfristTage: number;
  readonly beitragskontonummer: string;
  /** One id per case that may be opened. */
  readonly neueId: () => string;
}

/** First day after which a mBGM of this person is missing; `undefined` when none is owed. A read model keeps it, a job selects by it. */
export declare function naechsteFaelligkeit(
  zustand: Personzustand,
  konto: Kontozustand,
  istArbeitstag: (tag: Tag) => boolean,
  heute: Tag,
): Tag | undefined;

/** One case BW1922 per period that this person's account owes and that is not urged yet (KR-140, KR-141). */
export declare function fehlendeMbgm(
  zustand: Personzustand,
  konto: Kontozustand,
  kontext: Abgleichkontext,
): Entwurf<FallErstellt>[];

/** BW1930: nothing at all came for a period in which somebody was insured; a fact of the account's Akte. */
export declare function fehlendesPaket(
  konto: Kontozustand,
  zeitraum: Monat,
  kontext: Abgleichkontext,
): Entwurf<FallErstellt> | undefined;

/** Earliest reminder day of the open cases. */
export declare function naechsteErinnerung(zustand: MitFaellen): Tag | undefined;
/** Ids of the cases whose reminder day has come. */
export declare function faelligeErinnerungen(zustand: MitFaellen, heute: Tag): string[];

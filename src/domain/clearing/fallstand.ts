import type { Monat, Tag } from '../kern/zeit';
import type { Meldungsart } from './meldung';
import type { Arbeitsstand, Kategorie, Zustellgrund } from './tatsachen';

/** What the next decision on a case needs. Delivery and work are two values; the one displayed status is derived (clearingfall.ts). */
export interface Fallstand {
  readonly id: string;
  readonly kategorie: Kategorie;
  /** Rules whose findings the case carries. */
  readonly regeln: readonly string[];
  /** The message that caused the case; absent for a case of the Routineabgleich. */
  readonly meldung?: { readonly id: string; readonly art: Meldungsart };
  /** What the case is about: first day of the employment, or the Beitragszeitraum with the kind of mBGM. */
  readonly bezug?: string;
  readonly beitragszeitraum?: Monat;
  readonly loesung: Loesung;
  readonly storniert?: true;
  readonly ersetzt?: true;
  readonly empfaenger?: string;
  readonly zustellungen: readonly Zustellung[];
  readonly arbeitsstand?: Arbeitsstand;
  readonly erinnerungAm?: Tag;
  readonly obsolet?: true;
}

export interface Zustellung {
  readonly grund: Zustellgrund;
  readonly abgeholt?: true;
}

/** What makes a case obsolet. `oegk`: nothing the sender does (KR-053, KR-066). `hinweis`: informal, gone when its finding is gone. */
export type Loesung = 'storno' | 'storno-und-ersatz' | 'storno-oder-ersatz' | 'nachreichung' | 'oegk' | 'hinweis';

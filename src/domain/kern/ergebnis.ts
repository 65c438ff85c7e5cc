import type { Befund } from '../regelwerk/befund';

/** A value or an expected failure; the domain never throws for business reasons. */
export type Ergebnis<T, F = Fachfehler> =
  { readonly ok: true; readonly wert: T } | { readonly ok: false; readonly fehler: F };

export const erfolg = <T>(wert: T): { readonly ok: true; readonly wert: T } => ({ ok: true, wert });
export const fehlschlag = <F>(fehler: F): { readonly ok: false; readonly fehler: F } => ({ ok: false, fehler });

/**
 * Every expected failure of the service, as data without prose. The table in `platform/http/probleme.ts` gives each its status,
 * title and text; a kind that is missing there does not compile.
 */
export type Fachfehler =
  /** Formal rules of a Meldung are broken; nothing is stored. */
  | { readonly art: 'meldung-abgewiesen'; readonly befunde: readonly Befund[] }
  /** What was asked of our own data or calculations breaks rules; nothing is stored, nothing is calculated. */
  | { readonly art: 'angaben-abgewiesen'; readonly befunde: readonly Befund[] }
  /** A key that stands for one thing only (bank line, number of a Beitragsnachweis) is stored with other content. */
  | { readonly art: 'natuerlicher-schluessel-vergeben' }
  /** `Prefer: handling=strict` and the outcome would not be clean; nothing is stored. */
  | {
      readonly art: 'strenge-behandlung';
      readonly befunde: readonly Befund[];
      /** Id of the first Meldung, when this one is the same document again (KR-009). */
      readonly ersteMeldung?: string;
    }
  /**
   * No checked figure for this day: refused, never answered with the last known value. `grund` tells why: the day lies before the
   * first value or in a gap between two, the figure has ended by law, or nobody has checked it for that day yet.
   */
  | {
      readonly art: 'rechtswert-nicht-geprueft';
      readonly id: string;
      readonly stichtag: string;
      readonly geprueftBis: string | null;
      readonly grund: 'vor-erstem-wert' | 'luecke' | 'beendet' | 'nicht-geprueft';
    }
  /** A kind of message that this service does not decide; refused, so that nobody believes it was taken. */
  | { readonly art: 'meldungsart-nicht-unterstuetzt'; readonly meldungsart: string }
  | { readonly art: 'nicht-gefunden' }
  /** The state does not allow what was asked (e.g. a status transition, a second pick-up). */
  | { readonly art: 'zustand-verbietet'; readonly regel: string; readonly text: string; readonly behebung: string }
  /** The client's role may not do this although it may see the object. */
  | { readonly art: 'nicht-erlaubt'; readonly regel: string; readonly text: string; readonly behebung: string };

/** What one rule says about one message. Stored with the fact, so it never changes when the rule does. */
export interface Befund {
  /** Our stable rule id, e.g. `KR-052`. */
  readonly regel: string;
  /** Official code where one exists (`VW1925`, `F7020`); never an invented one. */
  readonly code: string | null;
  readonly schwere: Schwere;
  /** The finished text with inserted values. */
  readonly text: string;
  /** What the receiver does next. */
  readonly behebung: string;
  /** JSON pointer of the field concerned, `""` for the whole message. */
  readonly pfad: string;
  /** D dringend, K Kontrollfall, N nicht dringend (clearing only). */
  readonly dringlichkeit?: 'D' | 'K' | 'N';
}

/**
 * `abweisung`: formal fault, nothing is stored (422). `fehler`: the message is a fact but is not processed.
 * `warnung`: processed, refused under `handling=strict`. `hinweis`: processed, informative.
 */
export type Schwere = 'abweisung' | 'fehler' | 'warnung' | 'hinweis';

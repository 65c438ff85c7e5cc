import type { Land } from '../../../domain/kern/norm';

/** Expected failures of transport and platform, as data without prose; business failures are `Fachfehler` of the domain. */
export type Plattformfehler =
  | { readonly art: 'eingabe-ungueltig'; readonly fehler: readonly Eingabefehler[] }
  | { readonly art: 'nicht-angemeldet' }
  | { readonly art: 'nicht-berechtigt'; readonly recht: string }
  /** The procedure belongs to the other legal order: a DE tenant on clearing, an AT tenant on zahlstelle. */
  | { readonly art: 'land-passt-nicht'; readonly land: Land }
  /** A sandbox clock was asked to go back; `steht` is where it stands. */
  | { readonly art: 'uhr-laeuft-nicht-zurueck'; readonly steht: string }
  | { readonly art: 'weg-unbekannt' }
  | { readonly art: 'methode-nicht-erlaubt'; readonly erlaubt: readonly string[] }
  | { readonly art: 'medientyp-nicht-unterstuetzt' }
  | { readonly art: 'zu-gross'; readonly hoechstensBytes: number }
  /** Bytes that are no HTTP request; the connection is closed. */
  | { readonly art: 'anfrage-fehlerhaft' }
  | { readonly art: 'kopfzeilen-zu-gross' }
  /** Header or body did not arrive in time; the connection is closed. */
  | { readonly art: 'anfrage-zu-langsam' }
  | { readonly art: 'vorbedingung-fehlt' }
  | { readonly art: 'vorbedingung-verletzt' }
  | { readonly art: 'idempotenz-in-arbeit' }
  | { readonly art: 'idempotenz-andere-anfrage' }
  | { readonly art: 'idempotenz-schluessel-fehlt' }
  /** The state a moment ago is still being written; asked for without `bekanntAm` it is the newest. */
  | { readonly art: 'bekannt-am-zu-jung' }
  | { readonly art: 'zu-viele-anfragen'; readonly wartenSekunden: number }
  | { readonly art: 'ueberlastet'; readonly wartenSekunden: number }
  | { readonly art: 'unerwartet' };

/** One fault of the input: where it is and what to do. */
export interface Eingabefehler {
  /** JSON pointer into the body, `?name` for a query parameter, `{name}` for a part of the path, `header:Name` for a header. */
  readonly pfad: string;
  /** Stable short code of the kind of fault, e.g. `unbekanntes-feld`, `kein-betrag`. */
  readonly code: string;
  readonly text: string;
}

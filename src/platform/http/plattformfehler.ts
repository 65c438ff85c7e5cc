/** Expected failures of transport and platform, as data without prose; business failures are `Fachfehler` of the domain. */
export type Plattformfehler =
  | { readonly art: 'eingabe-ungueltig'; readonly fehler: readonly Eingabefehler[] }
  | { readonly art: 'nicht-angemeldet' }
  | { readonly art: 'nicht-berechtigt'; readonly recht: string }
  | { readonly art: 'weg-unbekannt' }
  | { readonly art: 'methode-nicht-erlaubt'; readonly erlaubt: readonly string[] }
  | { readonly art: 'medientyp-nicht-unterstuetzt' }
  | { readonly art: 'zu-gross'; readonly hoechstensBytes: number }
  | { readonly art: 'vorbedingung-fehlt' }
  | { readonly art: 'vorbedingung-verletzt' }
  | { readonly art: 'idempotenz-in-arbeit' }
  | { readonly art: 'idempotenz-andere-anfrage' }
  | { readonly art: 'idempotenz-schluessel-fehlt' }
  | { readonly art: 'natuerlicher-schluessel-vergeben' }
  | { readonly art: 'zu-viele-anfragen'; readonly wartenSekunden: number }
  | { readonly art: 'ueberlastet'; readonly wartenSekunden: number }
  | { readonly art: 'unerwartet' };

/** One fault of the input: where it is and what to do. */
export interface Eingabefehler {
  /** JSON pointer into the body, or `?name` for a query parameter, `header:Name` for a header. */
  readonly pfad: string;
  /** Stable short code of the kind of fault, e.g. `unbekanntes-feld`, `kein-betrag`. */
  readonly code: string;
  readonly text: string;
}

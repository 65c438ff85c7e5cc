import type { VerwendeterRechtswert } from '../../domain/contribution-calc/rechenweg';
import type { Hinweis } from '../../domain/contribution-calc/versorgungsbezug/angaben/hinweise';
import type { Befund } from '../../domain/regelwerk/befund';
import { kanonisch, sha256 } from '../../platform/akte/kanonisch';
import type { Antwort } from '../../platform/akte/tatsache';
import type { Schreibkopf } from '../../platform/http/schreibkopf';
import type { HinweisDto } from './dto/berechnung.dto';

/** Alike for the same request, figures and result, and for nothing else; labels and texts may become better without changing it. */
export const pruefsumme = (eingabe: object, rechtswerte: readonly VerwendeterRechtswert[], ergebnis: object): string =>
  sha256(
    kanonisch({
      eingabe,
      rechtswerte: rechtswerte.map(({ id, stichtag, wert }) => ({ id, stichtag, wert })),
      ergebnis,
    }),
  ).toString('hex');

/** Warnings first. */
export const hinweiseAus = (warnungen: readonly Befund[], hinweise: readonly Hinweis[]): HinweisDto[] => [
  ...warnungen.map(({ regel, text, behebung, pfad }) => ({ schwere: 'warnung' as const, regel, text, behebung, pfad })),
  ...hinweise,
];

/** A calculation as an answer; nothing is created by it. */
export const rechnungsantwort = (rumpf: object, { streng }: Schreibkopf): Antwort => ({
  status: 200,
  rumpf,
  ...(streng && { kopf: { 'Preference-Applied': 'handling=strict' } }),
});

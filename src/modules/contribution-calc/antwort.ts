import type { Schritt, VerwendeterRechtswert } from '../../domain/contribution-calc/rechenweg';
import type { Hinweis } from '../../domain/contribution-calc/versorgungsbezug/angaben/hinweise';
import { nurPlausibel } from '../../domain/contribution-calc/versorgungsbezug/berechnung';
import { erfolg, type Ergebnis } from '../../domain/kern/ergebnis';
import { rechtswert, type Rechtswertquelle } from '../../domain/recht/rechtswert';
import type { Befund } from '../../domain/regelwerk/befund';
import { kanonisch, sha256 } from '../../platform/akte/kanonisch';
import type { Antwort } from '../../platform/akte/tatsache';
import { oderWirf } from '../../platform/http/problem/problem';
import type { Schreibkopf } from '../../platform/http/schreibkopf';
import type { RechnungshinweisDto } from './dto/berechnung.dto';

/** What every calculation tells beside its amounts. */
interface Rechnung {
  readonly hinweise: readonly Hinweis[];
  readonly warnungen: readonly Befund[];
  readonly rechenweg: readonly Schritt[];
  readonly rechtswerte: readonly VerwendeterRechtswert[];
}

/** A calculation of the domain. */
type Rechner<E, R extends Rechnung> = (eingabe: E, rechtswert: Rechtswertquelle) => Ergebnis<R>;

/** The calculation as its answer shows it. */
export type Rechnungsrumpf<R extends Rechnung> = Omit<R, 'hinweise' | 'warnungen'> & {
  readonly pruefsumme: string;
  readonly hinweise: readonly RechnungshinweisDto[];
};

/** Calculates with today's figures; under `handling=strict` only what is plausible. */
export function rechnungsrumpf<E extends object, R extends Rechnung>(
  eingabe: E,
  rechne: Rechner<E, R>,
  { streng }: Pick<Schreibkopf, 'streng'>,
): Ergebnis<Rechnungsrumpf<R>> {
  const gerechnet = streng ? nurPlausibel(rechne(eingabe, rechtswert)) : rechne(eingabe, rechtswert);
  if (!gerechnet.ok) return gerechnet;
  const { hinweise, warnungen, ...rechnung } = gerechnet.wert;
  return erfolg({
    pruefsumme: pruefsumme(eingabe, rechnung),
    ...rechnung,
    hinweise: hinweiseAus(warnungen, hinweise),
  });
}

/** A calculation as an answer; nothing is created by it. */
export const rechnungsantwort = <E extends object, R extends Rechnung>(
  eingabe: E,
  rechne: Rechner<E, R>,
  kopf: Schreibkopf,
): Antwort => ({
  status: 200,
  rumpf: oderWirf(rechnungsrumpf(eingabe, rechne, kopf)),
  kopf: strengerKopf(kopf),
});

/** RFC 7240: tells that the preference was met. */
export const strengerKopf = ({ streng }: Pick<Schreibkopf, 'streng'>): Record<string, string> =>
  streng ? { 'Preference-Applied': 'handling=strict' } : {};

/** The answer to the first of some examples, for the documentation. */
export const rechnungsbeispiel = <E extends object, R extends Rechnung>(
  rechne: Rechner<E, R>,
  beispiele: Readonly<Record<string, E>>,
): object => oderWirf(rechnungsrumpf(Object.values(beispiele)[0]!, rechne, { streng: false }));

/** Alike for the same request, figures and result, and for nothing else; texts may become better without changing it. */
function pruefsumme(
  eingabe: object,
  { rechenweg: _rechenweg, rechtswerte, ...ergebnis }: Omit<Rechnung, 'hinweise' | 'warnungen'>,
): string {
  const werte = rechtswerte.map(({ id, stichtag, wert }) => ({ id, stichtag, wert }));
  return sha256(kanonisch({ eingabe, rechtswerte: werte, ergebnis })).toString('hex');
}

/** Warnings first. */
const hinweiseAus = (warnungen: readonly Befund[], hinweise: readonly Hinweis[]): RechnungshinweisDto[] => [
  ...warnungen.map(({ regel, text, behebung, pfad }) => ({ schwere: 'warnung' as const, regel, text, behebung, pfad })),
  ...hinweise,
];

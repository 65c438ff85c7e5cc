import type { Ergebnis, Fachfehler } from '../kern/ergebnis';
import { erfolg, fehlschlag } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import type { Einheit, RechtswertId, Rechtswertreihe, Sicherheit } from './reihen';
import { REIHEN } from './reihen';

export type { Einheit, RechtswertId, Rechtswertreihe, Sicherheit } from './reihen';

/** A figure on a day: what a Rechenweg and a stored decision name. */
export interface Rechtswert {
  readonly id: RechtswertId;
  /** Decimal string, for `betrag()`; no number where `einheit` is `-`. */
  readonly wert: string;
  readonly einheit: Einheit;
  readonly ab: Tag;
  readonly bis?: Tag;
  readonly norm: string;
  /** Where the value was found. */
  readonly fundstelle: readonly string[];
  readonly sicherheit: Sicherheit;
}

/** Asks for a figure on a day; the pure functions that calculate are given it as an argument. */
export type Rechtswertquelle = (id: RechtswertId, stichtag: Tag) => Ergebnis<Rechtswert>;

/** Why there is no value for a day; `nicht-geprueft` means that nobody has looked yet, the others that none is known or exists. */
export type Verweigerungsgrund = Extract<Fachfehler, { art: 'rechtswert-nicht-geprueft' }>['grund'];

/** What a figure says about a day. */
export type Auskunft =
  | { readonly status: 'geprueft'; readonly rechtswert: Rechtswert }
  | { readonly status: Verweigerungsgrund; readonly rechtswert?: never };

/** The values of each figure, newest first (most questions are about this year), made once. */
const WERTE: ReadonlyMap<string, readonly Rechtswert[]> = new Map(
  [...REIHEN.values()].map((reihe) => [reihe.id, werteDer(reihe).reverse()]),
);

function werteDer(reihe: Rechtswertreihe): Rechtswert[] {
  return reihe.werte.map(({ ab, bis, wert, norm, fundstelle, sicherheit }) => ({
    id: reihe.id,
    wert,
    einheit: reihe.einheit,
    ab,
    ...(bis !== undefined && { bis }),
    norm: norm === undefined ? reihe.norm : `${reihe.norm}; ${norm}`,
    fundstelle,
    sicherheit,
  }));
}

/** Is this text the id of a figure? */
export const istRechtswertId = (id: string): id is RechtswertId => REIHEN.has(id);

/** What a figure says about a day. Never the last known value: a day after `geprueftBis` has none. */
export function auskunft(id: RechtswertId, stichtag: Tag): Auskunft {
  const reihe = verlauf(id);
  if (reihe.endet !== undefined && stichtag > reihe.endet) return { status: 'beendet' };
  if (stichtag > reihe.geprueftBis) return { status: 'nicht-geprueft' };
  if (stichtag < reihe.werte[0]!.ab) return { status: 'vor-erstem-wert' };
  const rechtswert = WERTE.get(id)!.find((wert) => wert.ab <= stichtag)!;
  if (rechtswert.bis !== undefined && stichtag > rechtswert.bis) return { status: 'luecke' };
  return { status: 'geprueft', rechtswert };
}

/** The figure in force on a day, or the refusal to answer. */
export function rechtswert(id: RechtswertId, stichtag: Tag): Ergebnis<Rechtswert> {
  const antwort = auskunft(id, stichtag);
  if (antwort.status === 'geprueft') return erfolg(antwort.rechtswert);
  const { geprueftBis } = verlauf(id);
  return fehlschlag({ art: 'rechtswert-nicht-geprueft', id, stichtag, geprueftBis, grund: antwort.status });
}

/** A figure with all its values. */
export const verlauf = (id: RechtswertId): Rechtswertreihe => REIHEN.get(id)!;

/** Every figure with what it says about a day, also those that are refused. */
export const rechtswerteAm = (stichtag: Tag): { readonly reihe: Rechtswertreihe; readonly auskunft: Auskunft }[] =>
  [...REIHEN.values()].map((reihe) => ({ reihe, auskunft: auskunft(reihe.id, stichtag) }));

/** A figure that says something else on a later day. */
export interface Rechtswertaenderung {
  readonly reihe: Rechtswertreihe;
  readonly von: Auskunft;
  readonly bis: Auskunft;
}

/** The figures that differ between two days: another value, a new one, an ended one, or one that is not checked any more. */
export const vergleich = (von: Tag, bis: Tag): Rechtswertaenderung[] =>
  [...REIHEN.values()]
    .map((reihe) => ({ reihe, von: auskunft(reihe.id, von), bis: auskunft(reihe.id, bis) }))
    .filter((paar) => paar.von.status !== paar.bis.status || paar.von.rechtswert?.wert !== paar.bis.rechtswert?.wert);

import { erfolg, type Ergebnis } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import type { RechtswertId, Rechtswertquelle } from '../recht/rechtswert';
import { ausRechtswert, type Groesse } from './rechenweg';

/** Figures that a calculation needs, with their names in the Rechenweg. */
export type Figuren = Readonly<Record<string, readonly [RechtswertId, string]>>;

/** Reads some figures; the first that is not checked refuses them all. */
export function lies<F extends Partial<Figuren>>(
  figuren: F,
  stichtag: Tag,
  rechtswert: Rechtswertquelle,
): Ergebnis<{ readonly [K in keyof F]: Groesse }> {
  const gelesen: Record<string, Groesse> = {};
  for (const [name, [id, bezeichnung]] of Object.entries(figuren as Figuren)) {
    const wert = rechtswert(id, stichtag);
    if (!wert.ok) return wert;
    gelesen[name] = ausRechtswert(bezeichnung, wert.wert, stichtag);
  }
  return erfolg(gelesen as { readonly [K in keyof F]: Groesse });
}

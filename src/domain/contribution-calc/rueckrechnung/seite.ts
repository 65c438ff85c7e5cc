import { erfolg, type Ergebnis } from '../../kern/ergebnis';
import type { Monat } from '../../kern/zeit';
import type { Befund } from '../../regelwerk/befund';
import { ausEingabe, ausSchritt, type Groesse, type Rechenweg } from '../rechenweg';
import type { Hinweis } from '../versorgungsbezug/angaben/hinweise';
import type { Quellen } from '../versorgungsbezug/angaben/quellen';
import { berechneMonat } from '../versorgungsbezug/berechnung';
import { abschnittIm, type Bezugsbetraege, type Rueckrechnungseingabe, type SachverhaltAb } from './eingabe';

/** One of the two states in one month. */
export interface Seite {
  readonly versorgungsbezuege: readonly (Bezugsbetraege & { readonly id: string })[];
  readonly hinweise: readonly Hinweis[];
  readonly warnungen: readonly Befund[];
  /** An amount of a Versorgungsbezug by its place and its pointer below it, with its origin. */
  readonly groesse: (stelle: number, feld: Betragsfeld, wert: string) => Groesse;
}

/** The amounts that are held against each other, with their names. */
export const BETRAGSFELDER = {
  'kv/beitragAllgemein': 'Allgemeiner Beitrag',
  'kv/zusatzbeitrag': 'Zusatzbeitrag',
  'pv/beitrag': 'Beitrag zur Pflegeversicherung',
} as const;
export type Betragsfeld = keyof typeof BETRAGSFELDER;

/** The state from before: taken over as it was settled, or calculated once more. */
export function bisherigeSeite(
  { betraege, sachverhalte }: Rueckrechnungseingabe['bisher'],
  monat: Monat,
  quellen: Quellen,
  weg: Rechenweg,
): Ergebnis<Seite> {
  if (!betraege) return berechneteSeite('bisher', sachverhalte!, monat, quellen, weg);
  const { abschnitt, stelle } = abschnittIm(betraege, monat);
  const pfad = `/bisher/betraege/${stelle}/versorgungsbezuege`;
  return erfolg({
    versorgungsbezuege: abschnitt.versorgungsbezuege.map((bezug, i) => ({ ...bezug, id: bezug.id ?? `${i + 1}` })),
    hinweise: [],
    warnungen: [],
    groesse: (i, feld, wert) => ausEingabe(`${BETRAGSFELDER[feld]} bisher`, wert, `${pfad}/${i}/${feld}`),
  });
}

export function berechneteSeite(
  name: 'bisher' | 'neu',
  sachverhalte: readonly SachverhaltAb[],
  monat: Monat,
  quellen: Quellen,
  weg: Rechenweg,
): Ergebnis<Seite> {
  const { abschnitt, stelle } = abschnittIm(sachverhalte, monat);
  const { ab: _ab, ...sachverhalt } = abschnitt;
  const ort = { weg: weg.in(name), pfad: `/${name}/sachverhalte/${stelle}` };
  const berechnet = berechneMonat(sachverhalt, monat, quellen, ort);
  if (!berechnet.ok) return berechnet;
  const { versorgungsbezuege, hinweise, warnungen } = berechnet.wert;
  return erfolg({
    versorgungsbezuege,
    hinweise,
    warnungen,
    groesse: (i, feld, wert) =>
      ausSchritt(`${BETRAGSFELDER[feld]} ${name}`, wert, `${ort.weg.ort}/versorgungsbezuege/${i}/${feld}`),
  });
}

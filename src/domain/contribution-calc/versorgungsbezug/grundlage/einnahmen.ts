import type { Groesse, Rechenweg } from '../../rechenweg';
import { beitragspflicht, type Beitragspflicht } from './beitragspflicht';
import { freigrenzensumme, ueberDerFreigrenze, wirdFreigrenzeGeprueft } from './freigrenze';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import type { Bezug, Fall } from '../angaben/vorgaben';
import { zahlbetrag } from './zahlbetrag';

/** A Versorgungsbezug with what of it is liable before Freibetrag and caps; without `einnahme` nothing is due at all. */
export interface Ansatz {
  readonly bezug: Bezug;
  readonly pflicht: Beitragspflicht;
  readonly einnahme: Groesse | undefined;
  readonly weg: Rechenweg;
}

/** The Freigrenze looks at all Versorgungsbezüge of the member at once, so this is done before any of them is calculated. */
export function einnahmen(fall: Fall, werte: Kenngroessen, weg: Rechenweg): Ansatz[] {
  const ansaetze = fall.bezuege.map((bezug, stelle): Ansatz => {
    const ort = weg.in(`versorgungsbezuege/${stelle}`);
    const pflicht = beitragspflicht(bezug, fall);
    return { bezug, pflicht, einnahme: pflicht.befreit ? undefined : zahlbetrag(bezug, werte, ort), weg: ort };
  });
  const zahlbetraege = ansaetze.flatMap(({ einnahme }) => einnahme ?? []);
  const geprueft = ansaetze.filter(({ bezug, einnahme }) => einnahme && wirdFreigrenzeGeprueft(bezug, fall));
  if (geprueft.length === 0) return ansaetze;
  const summe = freigrenzensumme(zahlbetraege, fall, weg);
  return ansaetze.map((ansatz) =>
    geprueft.includes(ansatz)
      ? { ...ansatz, einnahme: ueberDerFreigrenze(ansatz.einnahme!, summe, werte, ansatz.weg) }
      : ansatz,
  );
}

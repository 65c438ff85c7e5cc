import { ausNorm, type Groesse, type Rechenweg } from '../../rechenweg';
import type { RegelId } from '../../regeln/koepfe';
import type { Grundlage } from '../grundlage/grundlagen';
import { BVV } from './rundung';

/** A contribution and who bears it; the two parts always add up to it. */
export interface Beitrag {
  readonly beitrag: Groesse;
  readonly arbeitnehmer: Groesse;
  readonly arbeitgeber: Groesse;
}

export const ZWEI = ausNorm('Hälften', '2', '§ 2 Abs. 1 Satz 1 BVV');

/** Titles of the steps of one branch: `der Krankenversicherung`. */
interface Angaben {
  readonly name: string;
  readonly regel: RegelId;
}

/** Half of a rate. */
export const halberSatz = (ort: Rechenweg, satz: Groesse, { name, regel }: Angaben): Groesse =>
  ort.rechne('quotient', 'halberSatz', { titel: `Halber Satz ${name}`, regel, einheit: 'Prozent' }, [satz, ZWEI]);

/** An amount by a rate, rounded. */
export const nachSatz = (
  ort: Rechenweg,
  schritt: string,
  titel: string,
  regel: RegelId,
  [grundlage, satz]: readonly [Groesse, Groesse],
): Groesse => ort.rechne('prozent', schritt, { titel, regel, rundung: BVV }, [grundlage, satz]);

/** Half the rate on the base, rounded, doubled (CR-131). */
export function verdoppelt(ort: Rechenweg, grundlage: Groesse, halb: Groesse, { name }: Angaben): [Groesse, Groesse] {
  const haelfte = nachSatz(ort, 'haelfte', `Halber Beitrag ${name}`, 'CR-131', [grundlage, halb]);
  const titel = `Beitrag ${name}`;
  return [haelfte, ort.rechne('produkt', 'beitrag', { titel, regel: 'CR-131' }, [haelfte, ZWEI])];
}

/**
 * A contribution that both bear by halves. Where the employee has a base of his own (Übergangsbereich, Geringverdiener) he bears half
 * the rate of that, and the employer what is left (CR-214).
 */
export function haelftig(ort: Rechenweg, satz: Groesse, grundlage: Grundlage, angaben: Angaben): Beitrag {
  const halb = halberSatz(ort, satz, angaben);
  const [haelfte, beitrag] = verdoppelt(ort, grundlage.gesamt, halb, angaben);
  const eigene = grundlage.arbeitnehmer !== grundlage.gesamt;
  const titel = `Anteil des Beschäftigten ${angaben.name}`;
  const arbeitnehmer = eigene
    ? nachSatz(ort, 'arbeitnehmer', titel, angaben.regel, [grundlage.arbeitnehmer, halb])
    : ort.rechne('summe', 'arbeitnehmer', { titel, regel: angaben.regel }, [haelfte]);
  return { beitrag, arbeitnehmer, arbeitgeber: restDesArbeitgebers(ort, beitrag, arbeitnehmer, angaben) };
}

export const restDesArbeitgebers = (
  ort: Rechenweg,
  beitrag: Groesse,
  arbeitnehmer: Groesse,
  { name, regel }: Angaben,
): Groesse =>
  ort.rechne('differenz', 'arbeitgeber', { titel: `Anteil des Arbeitgebers ${name}`, regel }, [beitrag, arbeitnehmer]);

/** Shares that were rounded one by one; the contribution is their sum (CR-132). */
export const ausAnteilen = (ort: Rechenweg, anteile: Omit<Beitrag, 'beitrag'>, { name }: Angaben): Beitrag => ({
  ...anteile,
  beitrag: ort.rechne('summe', 'beitrag', { titel: `Beitrag ${name}`, regel: 'CR-132' }, [
    anteile.arbeitnehmer,
    anteile.arbeitgeber,
  ]),
});

/** What only the employer owes: a flat rate, his half without the other, an Umlage. */
export function nurArbeitgeber(ort: Rechenweg, satz: Groesse, grundlage: Groesse, { name, regel }: Angaben): Beitrag {
  const beitrag = nachSatz(ort, 'beitrag', `Beitrag ${name}`, regel, [grundlage, satz]);
  return ganzVomArbeitgeber(ort, beitrag, { name, regel });
}

export const ganzVomArbeitgeber = (ort: Rechenweg, beitrag: Groesse, { name, regel }: Angaben): Beitrag => ({
  beitrag,
  arbeitnehmer: ort.entfaellt('arbeitnehmer', 'Der Beschäftigte trägt nichts', regel),
  arbeitgeber: ort.rechne('summe', 'arbeitgeber', { titel: `Anteil des Arbeitgebers ${name}`, regel }, [beitrag]),
});

import type { Groesse, Rechenweg } from '../../rechenweg';
import { abschlag, zahltZuschlag } from '../../versorgungsbezug/beitrag/pflegeversicherung';
import type { Einordnung } from '../grundlage/einordnung';
import type { Grundlage } from '../grundlage/grundlagen';
import type { Beitragslage } from './lage';
import {
  ausAnteilen,
  haelftig,
  halberSatz,
  nachSatz,
  restDesArbeitgebers,
  verdoppelt,
  ZWEI,
  type Beitrag,
} from './verteilung';

const ANGABEN = { name: 'zur Pflegeversicherung', regel: 'CR-131' } as const;
const PROZENT = { einheit: 'Prozent' } as const;

/** What the rates of a month make of the person: base rate, the part that Saxony leaves to him alone, Zuschlag or Abschlag. */
interface Saetze {
  readonly grundsatz: Groesse;
  readonly allein: Groesse | undefined;
  readonly zuschlag: Groesse | undefined;
  readonly abschlag: Groesse | undefined;
}

export function pvBeitrag(lage: Beitragslage): Beitrag {
  const grundlage = lage.grundlagen.fuer('pv');
  const ort = lage.weg.in('pv');
  const saetze = pvSaetze(ort, lage);
  if (grundlage.arbeitnehmer !== grundlage.gesamt) {
    return mitEigenerGrundlage(ort, saetze, grundlage, REGEL_DER_EIGENEN_GRUNDLAGE[lage.einordnung]!);
  }
  const { zuschlag } = saetze;
  if (!zuschlag) return ohneZuschlag(ort, saetze, grundlage);
  const grund = ohneZuschlag(ort.in('grundbeitrag'), saetze, grundlage);
  const eigener = zuschlagsbetrag(ort, grundlage.gesamt, zuschlag);
  const plus = (schritt: 'beitrag' | 'arbeitnehmer', titel: string): Groesse =>
    ort.rechne('summe', schritt, { titel, regel: 'CR-202' }, [grund[schritt], eigener]);
  return {
    beitrag: plus('beitrag', 'Beitrag zur Pflegeversicherung mit Zuschlag'),
    arbeitnehmer: plus('arbeitnehmer', 'Anteil des Beschäftigten mit Zuschlag'),
    arbeitgeber: ort.rechne('summe', 'arbeitgeber', { titel: 'Anteil des Arbeitgebers', regel: 'CR-202' }, [
      grund.arbeitgeber,
    ]),
  };
}

type EigeneRegel = 'CR-212' | 'CR-213b' | 'CR-214';
const REGEL_DER_EIGENEN_GRUNDLAGE: Readonly<Partial<Record<Einordnung, EigeneRegel>>> = {
  'arbeitgeber-allein': 'CR-212',
  geringverdiener: 'CR-212',
  unterschreitung: 'CR-213b',
  uebergangsbereich: 'CR-214',
};

function pvSaetze(ort: Rechenweg, { fall, werte, kinder, einordnung, weg }: Beitragslage): Saetze {
  const beihilfe = fall.gruppe.pv === '2';
  const grundsatz = beihilfe
    ? ort.rechne('produkt', 'grundsatz', { ...PROZENT, titel: 'Halber Grundsatz bei Beihilfe', regel: 'CR-070' }, [
        werte.pvSatz,
        werte.beihilfeFaktor,
      ])
    : werte.pvSatz;
  const allein = beihilfe ? werte.sachsenBeihilfe : werte.sachsen;
  // What the employer bears alone (§ 20 Abs. 3 SGB IV, § 2 Abs. 2 Satz 5 BVV) knows no Saxon split.
  const geteilt = fall.sachsen && (einordnung === 'regelfall' || einordnung === 'uebergangsbereich');
  return {
    grundsatz,
    allein: geteilt ? allein : undefined,
    zuschlag: zahltZuschlag(fall, kinder) ? werte.zuschlag : undefined,
    abschlag: abschlag(fall, kinder, werte, weg),
  };
}

/** By halves; with Saxony or an Abschlag the two shares are no halves any more and are rounded one by one (CR-132). */
function ohneZuschlag(ort: Rechenweg, saetze: Saetze, grundlage: Grundlage): Beitrag {
  const { grundsatz, allein, abschlag: minderung } = saetze;
  if (!allein && !minderung) return haelftig(ort, grundsatz, grundlage, ANGABEN);
  const haelfte = gemeinsameHaelfte(ort, saetze);
  const erhoeht = allein
    ? ort.rechne(
        'summe',
        'satzArbeitnehmer/sachsen',
        { ...PROZENT, titel: 'Satz des Beschäftigten in Sachsen', regel: 'CR-203' },
        [haelfte, allein],
      )
    : haelfte;
  const eigener = minderung
    ? ort.rechne(
        'differenz',
        'satzArbeitnehmer',
        { ...PROZENT, titel: 'Satz des Beschäftigten nach Abschlag', regel: 'CR-202' },
        [erhoeht, minderung],
      )
    : erhoeht;
  const regel = allein ? 'CR-203' : 'CR-202';
  const arbeitnehmer = nachSatz(ort, 'arbeitnehmer', 'Anteil des Beschäftigten', regel, [grundlage.gesamt, eigener]);
  const arbeitgeber = nachSatz(ort, 'arbeitgeber', 'Anteil des Arbeitgebers', regel, [grundlage.gesamt, haelfte]);
  return ausAnteilen(ort, { arbeitnehmer, arbeitgeber }, ANGABEN);
}

/** Half of the rate that both bear: of all of it, or of what Saxony leaves to both. */
function gemeinsameHaelfte(ort: Rechenweg, { grundsatz, allein }: Saetze): Groesse {
  if (!allein) return halberSatz(ort, grundsatz, ANGABEN);
  const titel = 'Satz, den beide tragen';
  const gemeinsam = ort.rechne('differenz', 'gemeinsamerSatz', { ...PROZENT, titel, regel: 'CR-203' }, [
    grundsatz,
    allein,
  ]);
  return ort.rechne('quotient', 'gemeinsamerSatz/haelfte', { ...PROZENT, titel: 'Seine Hälfte', regel: 'CR-203' }, [
    gemeinsam,
    ZWEI,
  ]);
}

/** The employee has a base of his own: Übergangsbereich (CR-214), or what the employer bears alone (CR-212). */
function mitEigenerGrundlage(
  ort: Rechenweg,
  saetze: Saetze,
  { gesamt, arbeitnehmer, allein }: Grundlage,
  regel: EigeneRegel,
): Beitrag {
  const halb = halberSatz(ort, saetze.grundsatz, ANGABEN);
  const [, doppelt] = verdoppelt(ort.in('grundbeitrag'), gesamt, halb, ANGABEN);
  const eigene = (schritt: string, titel: string, [basis, satz]: readonly [Groesse, Groesse]): Groesse =>
    nachSatz(ort.in('anteilArbeitnehmer'), schritt, titel, schritt === 'sachsen' ? 'CR-203b' : regel, [basis, satz]);

  const haelfte = saetze.allein ? gemeinsameHaelfte(ort, saetze) : halb;
  const teile = [
    eigene('haelfte', 'Hälftiger Anteil des Beschäftigten', [arbeitnehmer, haelfte]),
    ...(saetze.allein ? [eigene('sachsen', 'In Sachsen allein getragen', [allein, saetze.allein])] : []),
    ...(saetze.zuschlag ? [eigene('zuschlag', 'Zuschlag des Beschäftigten', [allein, saetze.zuschlag])] : []),
  ];
  const abzuege = saetze.abschlag
    ? [eigene('abschlag', 'Abschlag des Beschäftigten', [arbeitnehmer, saetze.abschlag])]
    : [];
  const mehr = saetze.zuschlag ? [zuschlagsbetrag(ort, gesamt, saetze.zuschlag)] : [];

  const saldo = (schritt: string, titel: string, zugaenge: readonly Groesse[]): Groesse => {
    if (abzuege.length === 0) return ort.rechne('summe', schritt, { titel, regel }, zugaenge);
    const vorher = { titel: `${titel} vor Abschlag`, regel };
    return ort.rechne('differenz', schritt, { titel, regel }, [
      ort.rechne('summe', `${schritt}/vorAbschlag`, vorher, zugaenge),
      ...abzuege,
    ]);
  };
  const beitrag = saldo('beitrag', 'Beitrag zur Pflegeversicherung', [doppelt, ...mehr]);
  const anteil = saldo('arbeitnehmer', 'Anteil des Beschäftigten', teile);
  return {
    beitrag,
    arbeitnehmer: anteil,
    arbeitgeber: restDesArbeitgebers(ort, beitrag, anteil, { ...ANGABEN, regel }),
  };
}

const zuschlagsbetrag = (ort: Rechenweg, grundlage: Groesse, zuschlag: Groesse): Groesse =>
  nachSatz(ort, 'zuschlag', 'Zuschlag für Kinderlose', 'CR-133', [grundlage, zuschlag]);

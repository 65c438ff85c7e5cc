import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Monat } from '../../kern/zeit';
import type { Rechtswertquelle } from '../../recht/rechtswert';
import type { Befund } from '../../regelwerk/befund';
import { type Groesse, Rechenweg, type Schritt, verwendeteRechtswerte, type VerwendeterRechtswert } from '../rechenweg';
import { Anmerkungen, type Hinweis } from '../versorgungsbezug/angaben/hinweise';
import { kinderlage } from '../versorgungsbezug/beitrag/kinder';
import { merkeGruende } from './angaben/begruendung';
import type { Beschaeftigungsmonat } from './angaben/eingabe';
import { angabenbefunde, ergebnisbefunde, lagebefunde } from './angaben/pruefungen';
import { mitVorgaben } from './angaben/vorgaben';
import { kenngroessen } from './beitrag/kenngroessen';
import { zeilen, type Zeilen, type Zweig } from './beitrag/zweige';
import { einordnung } from './grundlage/einordnung';
import { Grundlagen } from './grundlage/grundlagen';

/** One row of the Beitragsnachweis for one employee: amounts in euro with two places. */
export interface Beitragszeile {
  /** Code of the Beitragsnachweis: `1000`, `ZBP`, `0050` … */
  readonly beitragsgruppe: string;
  readonly beitrag: string;
  readonly arbeitnehmer: string;
  readonly arbeitgeber: string;
}

/** The Gesamtsozialversicherungsbeitrag and the Umlagen of one employment in one month. */
export interface GsvBerechnung {
  readonly monat: Monat;
  /** What each branch was calculated from; a branch without contributions is absent. */
  readonly grundlagen: Readonly<Partial<Record<Grundlagenname, string>>>;
  /** Only in the Übergangsbereich: beitragspflichtige Einnahmen for the whole and for the employee's part. */
  readonly uebergangsbereich?: Readonly<Record<'gesamt' | 'arbeitnehmer', string>>;
  readonly beitraege: Readonly<Partial<Record<Zweig, Beitragszeile>>>;
  readonly summen: Readonly<Record<'arbeitnehmer' | 'arbeitgeber' | 'umlagen' | 'gesamt', string>>;
  readonly hinweise: readonly Hinweis[];
  readonly warnungen: readonly Befund[];
  readonly rechenweg: readonly Schritt[];
  /** The figures that the steps name. */
  readonly rechtswerte: readonly VerwendeterRechtswert[];
}
export const GRUNDLAGENNAMEN = ['kv', 'rvAlv', 'pv', 'umlagen'] as const;
type Grundlagenname = (typeof GRUNDLAGENNAMEN)[number];

/** What of the rows is no contribution but an Umlage. */
const UMLAGEN: readonly Zweig[] = ['u1', 'u2', 'insolvenzgeld'];

/** Contributions and Umlagen of one employment and month, with the steps of the run that calculated them. */
export function berechneGesamtsozialversicherungsbeitrag(
  eingabe: Beschaeftigungsmonat,
  rechtswert: Rechtswertquelle,
): Ergebnis<GsvBerechnung> {
  const anmerkungen = new Anmerkungen();
  const fall = mitVorgaben(eingabe, anmerkungen);
  const befunde = angabenbefunde(fall);
  if (befunde.length > 0) return abgewiesen(befunde);

  const weg = Rechenweg.neu();
  const werte = kenngroessen(fall, rechtswert, weg);
  if (!werte.ok) return werte;
  const kinder = kinderlage(fall, fall.monat, rechtswert);
  if (!kinder.ok) return kinder;
  const eingeordnet = einordnung(fall, werte.wert);
  const offene = lagebefunde(fall, werte.wert, eingeordnet);
  if (offene.length > 0) return abgewiesen(offene);

  const grundlagen = new Grundlagen({ fall, werte: werte.wert, einordnung: eingeordnet, weg });
  const lage = {
    fall,
    werte: werte.wert,
    kinder: kinder.wert,
    einordnung: eingeordnet,
    grundlagen,
    weg: weg.in('beitraege'),
  };
  const gerechnet = zeilen(lage);
  const ohneNorm = ergebnisbefunde(gerechnet, fall);
  if (ohneNorm.length > 0) return abgewiesen(ohneNorm);
  merkeGruende(lage, anmerkungen);
  const summen = summenAus(gerechnet, weg);
  const { schritte } = weg;
  return erfolg({
    monat: fall.monat,
    ...grundlagenAus(schritte),
    beitraege: beitraegeAus(gerechnet),
    summen,
    ...anmerkungen,
    rechenweg: schritte,
    rechtswerte: verwendeteRechtswerte(schritte, rechtswert),
  });
}

const abgewiesen = (befunde: readonly Befund[]): Ergebnis<never> => fehlschlag({ art: 'angaben-abgewiesen', befunde });

/** The bases are steps like all numbers; which there are depends on the branches that asked. */
function grundlagenAus(schritte: readonly Schritt[]): Pick<GsvBerechnung, 'grundlagen' | 'uebergangsbereich'> {
  const ergebnis = (id: string): string | undefined => schritte.find((schritt) => schritt.id === id)?.ergebnis;
  const grundlagen = Object.fromEntries(
    GRUNDLAGENNAMEN.flatMap((name) => {
      const wert = ergebnis(`/grundlagen/${name}`);
      return wert === undefined ? [] : [[name, wert]];
    }),
  );
  const gesamt = ergebnis('/uebergangsbereich/gesamt');
  const arbeitnehmer = ergebnis('/uebergangsbereich/arbeitnehmer');
  return { grundlagen, ...(gesamt !== undefined && { uebergangsbereich: { gesamt, arbeitnehmer: arbeitnehmer! } }) };
}

const beitraegeAus = (gerechnet: Zeilen): GsvBerechnung['beitraege'] =>
  Object.fromEntries(
    Object.entries(gerechnet).map(([zweig, { beitragsgruppe, beitrag, arbeitnehmer, arbeitgeber }]) => [
      zweig,
      { beitragsgruppe, beitrag: beitrag.wert, arbeitnehmer: arbeitnehmer.wert, arbeitgeber: arbeitgeber.wert },
    ]),
  );

function summenAus(gerechnet: Zeilen, weg: Rechenweg): GsvBerechnung['summen'] {
  const ort = weg.in('summen');
  const alle = Object.entries(gerechnet) as [Zweig, Zeilen[Zweig] & object][];
  const beitraege = alle.filter(([zweig]) => !UMLAGEN.includes(zweig)).map(([, zeile]) => zeile);
  const umlagen = alle.filter(([zweig]) => UMLAGEN.includes(zweig)).map(([, zeile]) => zeile);
  const summe = (name: string, titel: string, teile: readonly Groesse[]): Groesse =>
    ort.rechne('summe', name, { titel, regel: 'CR-208' }, teile);
  const arbeitnehmer = summe(
    'arbeitnehmer',
    'Anteile des Beschäftigten',
    beitraege.map((b) => b.arbeitnehmer),
  );
  const arbeitgeber = summe(
    'arbeitgeber',
    'Anteile des Arbeitgebers ohne Umlagen',
    beitraege.map((b) => b.arbeitgeber),
  );
  const umlage = summe(
    'umlagen',
    'Umlagen des Arbeitgebers',
    umlagen.map((u) => u.beitrag),
  );
  const gesamt = summe('gesamt', 'Beiträge und Umlagen', [arbeitnehmer, arbeitgeber, umlage]);
  return { arbeitnehmer: arbeitnehmer.wert, arbeitgeber: arbeitgeber.wert, umlagen: umlage.wert, gesamt: gesamt.wert };
}

import { erfolg, type Ergebnis } from '../../../kern/ergebnis';
import { monatVon, plusMonate, plusMonateTag, type Monat, type Tag } from '../../../kern/zeit';
import type { Rechtswertquelle } from '../../../recht/rechtswert';
import type { Kind, Sachverhalt } from '../angaben/eingabe';
import { monatDerVollendung } from './lebensalter';

/** What the children of a member mean in one month. */
export interface Kinderlage {
  readonly istElternteil: boolean;
  /** Places in the list of those under 25 whose proof counts (CR-075). */
  readonly beruecksichtigt: readonly number[];
  /** Places of those that count for nothing because nobody has proved them. */
  readonly ohneNachweis: readonly number[];
}

/** Rules of proof change with the day of birth. */
const ABSCHLAG_SEIT: Monat = '2023-07';
const UEBERGANG_BIS: Tag = '2025-06-30';
const KINDERALTER = 25;

/** What is said about parenthood. */
export type Elternangaben = Pick<Sachverhalt, 'kinder' | 'elterneigenschaft'>;

export function kinderlage(
  { kinder = [], elterneigenschaft }: Elternangaben,
  monat: Monat,
  rechtswert: Rechtswertquelle,
): Ergebnis<Kinderlage> {
  const beruecksichtigt: number[] = [];
  const ohneNachweis: number[] = [];
  let istElternteil = elterneigenschaft === true;
  for (const [stelle, kind] of kinder.entries()) {
    if (monatVon(kind.geburtsdatum) > monat) continue;
    const ab = zaehltAb(kind, rechtswert);
    if (!ab.ok) return ab;
    if (ab.wert === undefined) ohneNachweis.push(stelle);
    else if (monat >= ab.wert && monat <= monatDerVollendung(kind.geburtsdatum, KINDERALTER))
      beruecksichtigt.push(stelle);
    istElternteil ||= beweistElternschaft(kind, ab.wert, monat);
  }
  return erfolg({ istElternteil, beruecksichtigt, ohneNachweis });
}

/** The Abschlag is younger than parenthood: before July 2023 a child of that time frees from the Zuschlag all the same (CR-074). */
const beweistElternschaft = ({ geburtsdatum }: Kind, ab: Monat | undefined, monat: Monat): boolean =>
  monatVon(geburtsdatum) < ABSCHLAG_SEIT || (ab !== undefined && ab <= monat);

/** First month in which a child counts; none without proof. */
export function zaehltAb(kind: Kind, rechtswert: Rechtswertquelle): Ergebnis<Monat | undefined> {
  const geburtsmonat = monatVon(kind.geburtsdatum);
  if (geburtsmonat < ABSCHLAG_SEIT) return erfolg(ABSCHLAG_SEIT);
  if (kind.geburtsdatum <= UEBERGANG_BIS || kind.datenabruf) return erfolg(geburtsmonat);
  return kind.nachweisAm === undefined ? erfolg(undefined) : nachFrist(kind.geburtsdatum, kind.nachweisAm, rechtswert);
}

/**
 * CR-081. The period has been prolonged to six months on a day that was not found (CR-082): a proof that is in time by the period
 * known at birth is in time by both; a later one is late only while that period is checked for the day of the proof, too.
 */
function nachFrist(geburtsdatum: Tag, nachweisAm: Tag, rechtswert: Rechtswertquelle): Ergebnis<Monat> {
  for (const stichtag of [geburtsdatum, nachweisAm]) {
    const frist = rechtswert('DE.PV.NACHWEISFRIST.MONATE', stichtag);
    if (!frist.ok) return frist;
    if (nachweisAm <= plusMonateTag(geburtsdatum, +frist.wert.wert)) return erfolg(monatVon(geburtsdatum));
  }
  return erfolg(plusMonate(monatVon(nachweisAm), 1));
}

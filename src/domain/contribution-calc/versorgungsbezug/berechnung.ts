import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Monat } from '../../kern/zeit';
import type { Rechtswertquelle } from '../../recht/rechtswert';
import type { Befund } from '../../regelwerk/befund';
import { KEINE_KASSE, type Kassenauskunft } from '../krankenkasse';
import { Rechenweg, type Schritt, verwendeteRechtswerte, type VerwendeterRechtswert } from '../rechenweg';

import { bezugsbeitrag, type Bezugsbeitrag, type Monatslage } from './beitrag/bezugsbeitrag';
import { merkeGruende, merkeKinder, merkeVerteilung } from './angaben/begruendung';
import type { Berechnungseingabe, Sachverhalt } from './angaben/eingabe';
import { einnahmen, type Ansatz } from './grundlage/einnahmen';
import { Anmerkungen, type Hinweis } from './angaben/hinweise';
import type { Verbrauch } from './grundlage/hoechstbetrag';
import { kenngroessen } from './beitrag/kenngroessen';
import { kinderlage } from './beitrag/kinder';
import { angabenbefunde, freibetragsbefunde, zusatzbeitragsbefunde } from './angaben/pruefungen';
import type { Quellen } from './angaben/quellen';
import { zusatzsaetze } from './beitrag/zusatzbeitrag';
import { mitVorgaben } from './angaben/vorgaben';

/** Who collects the contributions: the Zahlstelle withholds them, the Krankenkasse asks the member, or there are none. */
export const EINZUEGE = ['zahlstelle', 'krankenkasse', 'keiner'] as const;
export type Einzug = (typeof EINZUEGE)[number];

/** What one Versorgungsbezug brings: amounts in euro with two places, `satz` in per cent. */
export interface Bezugsergebnis {
  readonly id: string;
  readonly einzug: Einzug;
  readonly kv: Readonly<Record<'beitragspflichtig' | 'beitragAllgemein' | 'zusatzbeitrag' | 'beitrag', string>>;
  readonly pv: Readonly<Record<'beitragspflichtig' | 'satz' | 'beitrag', string>>;
  readonly summe: string;
  /** What the Zahlstelle withholds of it. */
  readonly einbehalt: string;
}

export interface Berechnung extends Monatsberechnung {
  readonly rechenweg: readonly Schritt[];
  /** The figures that the steps name. */
  readonly rechtswerte: readonly VerwendeterRechtswert[];
}

/** The amounts of one month without the steps, which stand in the record of the whole calculation. */
export interface Monatsberechnung {
  readonly monat: Monat;
  readonly versorgungsbezuege: readonly Bezugsergebnis[];
  readonly summe: string;
  readonly einbehalt: string;
  /** Defaults that were used, and why an amount is nothing. */
  readonly hinweise: readonly Hinweis[];
  /** What is not plausible. */
  readonly warnungen: readonly Befund[];
}

/** The contributions of one member and month on all Versorgungsbezüge, with the steps of the run that calculated them. */
export const berechneVersorgungsbezuege = (
  { monat, ...sachverhalt }: Berechnungseingabe,
  rechtswert: Rechtswertquelle,
  kasse: Kassenauskunft = KEINE_KASSE,
): Ergebnis<Berechnung> => {
  const weg = Rechenweg.neu();
  const berechnet = berechneMonat(sachverhalt, monat, { rechtswert, kasse }, { weg, pfad: '' });
  if (!berechnet.ok) return berechnet;
  const { schritte } = weg;
  return erfolg({ ...berechnet.wert, rechenweg: schritte, rechtswerte: verwendeteRechtswerte(schritte, rechtswert) });
};

/** Under `handling=strict` what is not plausible is not calculated (CR-041). */
export const nurPlausibel = <T extends Pick<Berechnung, 'warnungen'>>(berechnet: Ergebnis<T>): Ergebnis<T> =>
  berechnet.ok && berechnet.wert.warnungen.length > 0
    ? fehlschlag({ art: 'strenge-behandlung', befunde: berechnet.wert.warnungen })
    : berechnet;

/** Where a calculation is recorded, and where its facts stand in the request. */
export interface Ort {
  readonly weg: Rechenweg;
  readonly pfad: string;
}

/** The same as part of a longer calculation. */
export function berechneMonat(
  sachverhalt: Sachverhalt,
  monat: Monat,
  quellen: Quellen,
  { weg, pfad }: Ort,
): Ergebnis<Monatsberechnung> {
  const { rechtswert } = quellen;
  const anmerkungen = new Anmerkungen();
  const fall = mitVorgaben(sachverhalt, monat, pfad, anmerkungen);
  const befunde = angabenbefunde(fall);
  const abweisungen = befunde.filter(({ schwere }) => schwere === 'abweisung');
  if (abweisungen.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde: abweisungen });

  const werte = kenngroessen(monat, rechtswert, weg);
  if (!werte.ok) return werte;
  const kinder = kinderlage(fall, monat, rechtswert);
  if (!kinder.ok) return kinder;
  anmerkungen.warnungen.push(...befunde, ...freibetragsbefunde(fall, werte.wert));

  const saetze = zusatzsaetze(fall, quellen, anmerkungen);
  if (!saetze.ok) return saetze;
  const lage = { fall, werte: werte.wert, kinder: kinder.wert, rechtswert, zusatzsaetze: saetze.wert };
  const ansaetze = einnahmen(fall, werte.wert, weg);
  const verbrauch: Verbrauch = { freibetrag: [], kv: [], pv: [], gekuerzt: false };
  const beitraege = beitraegeAller(ansaetze, lage, verbrauch);
  if (!beitraege.ok) return beitraege;
  const fehlende = zusatzbeitragsbefunde(fall, saetze.wert, ansaetze, beitraege.wert);
  if (fehlende.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde: fehlende });

  merkeGruende(ansaetze, fall, anmerkungen);
  merkeKinder(fall, kinder.wert, anmerkungen);
  merkeVerteilung(verbrauch, fall, anmerkungen);
  return erfolg({ ...ergebnis(ansaetze, beitraege.wert, lage, weg), ...anmerkungen });
}

/** One after the other: each leaves less of the member's one Freibetrag and of the ceilings to the next. */
function beitraegeAller(
  ansaetze: readonly Ansatz[],
  lage: Monatslage,
  verbrauch: Verbrauch,
): Ergebnis<readonly Bezugsbeitrag[]> {
  const beitraege: Bezugsbeitrag[] = [];
  for (const ansatz of ansaetze) {
    const beitrag = bezugsbeitrag(ansatz, lage, verbrauch);
    if (!beitrag.ok) return beitrag;
    beitraege.push(beitrag.wert);
  }
  return erfolg(beitraege);
}

function ergebnis(
  ansaetze: readonly Ansatz[],
  beitraege: readonly Bezugsbeitrag[],
  { fall }: Monatslage,
  weg: Rechenweg,
): Omit<Monatsberechnung, 'hinweise' | 'warnungen'> {
  const summe = weg.rechne(
    'summe',
    'summe',
    { titel: 'Beiträge aus allen Versorgungsbezügen', regel: 'CR-004' },
    beitraege.map((beitrag) => beitrag.summe),
  );
  const einbehalt = weg.rechne(
    'summe',
    'einbehalt',
    { titel: 'Einbehalt der Zahlstelle', regel: 'CR-001' },
    beitraege.map((beitrag) => beitrag.einbehalt),
  );
  return {
    monat: fall.monat,
    versorgungsbezuege: ansaetze.map((ansatz, stelle) => bezugsergebnis(ansatz, beitraege[stelle]!)),
    summe: summe.wert,
    einbehalt: einbehalt.wert,
  };
}

const bezugsergebnis = ({ bezug, pflicht }: Ansatz, { kv, pv, summe, einbehalt }: Bezugsbeitrag): Bezugsergebnis => ({
  id: bezug.id,
  einzug: pflicht.befreit ? 'keiner' : pflicht.selbstzahler ? 'krankenkasse' : 'zahlstelle',
  kv: {
    beitragspflichtig: kv.beitragspflichtig.wert,
    beitragAllgemein: kv.beitragAllgemein.wert,
    zusatzbeitrag: kv.zusatzbeitrag.wert,
    beitrag: kv.beitrag.wert,
  },
  pv: { beitragspflichtig: pv.beitragspflichtig.wert, satz: pv.satz.wert, beitrag: pv.beitrag.wert },
  summe: summe.wert,
  einbehalt: einbehalt.wert,
});

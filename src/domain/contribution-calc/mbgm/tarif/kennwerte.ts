import type { Ergebnis } from '../../../kern/ergebnis';
import { ersterTag, type Monat } from '../../../kern/zeit';
import type { Rechtswertquelle } from '../../../recht/rechtswert';
import { gilt } from '../../../regelwerk/regel';
import { lies, type Figuren } from '../../figuren';
import type { Groesse } from '../../rechenweg';
import { kopf } from '../../regeln/koepfe';

/** The figures that every mBGM may need, with their names in the Rechenweg. */
const IMMER = {
  hbgTag: ['AT.HBG.TAG', 'Tägliche Höchstbeitragsgrundlage'],
  hbgSonderzahlung: ['AT.HBG.SONDERZAHLUNG.JAHR', 'Jährliche Höchstbeitragsgrundlage für Sonderzahlungen'],
  hbgOhneSonderzahlung: [
    'AT.HBG.FREIE_DN_OHNE_SZ.MONAT',
    'Höchstbeitragsgrundlage freier Dienstnehmer ohne Sonderzahlungen',
  ],
  geringfuegigkeit: ['AT.GERINGFUEGIGKEIT.MONAT', 'Geringfügigkeitsgrenze'],
  dagGrenze: ['AT.DAG.GRENZWERT.MONAT', 'Grenzwert der Dienstgeberabgabe'],
  avGrenze0: ['AT.ALV.GRENZE.0', 'Grenzbetrag für 0 %'],
  avGrenze1: ['AT.ALV.GRENZE.1', 'Grenzbetrag für 1 %'],
  avGrenze2: ['AT.ALV.GRENZE.2', 'Grenzbetrag für 2 %'],
  kv: ['AT.KV.SATZ', 'Krankenversicherung'],
  kvLehrling: ['AT.KV.SATZ.LEHRLINGE', 'Krankenversicherung der Lehrlinge'],
  uv: ['AT.UV.SATZ', 'Unfallversicherung'],
  pv: ['AT.PV.SATZ', 'Pensionsversicherung'],
  av: ['AT.AV.SATZ', 'Arbeitslosenversicherung'],
  avLehrling: ['AT.AV.SATZ.LEHRLINGE', 'Arbeitslosenversicherung der Lehrlinge'],
  ie: ['AT.IE.SATZ', 'Zuschlag nach dem IESG'],
  ak: ['AT.AK.SATZ', 'Arbeiterkammerumlage'],
  wf: ['AT.WF.SATZ', 'Wohnbauförderungsbeitrag'],
  bv: ['AT.BV.SATZ', 'Betriebliche Vorsorge'],
  dag: ['AT.DAG.SATZ', 'Dienstgeberabgabe'],
  A01: ['AT.VPTY.A01.PROZENT', 'Abschlag A01'],
  A02: ['AT.VPTY.A02.PROZENT', 'Abschlag A02'],
  A03: ['AT.VPTY.A03.PROZENT', 'Abschlag A03'],
  A04: ['AT.VPTY.A04.PROZENT', 'Abschlag A04'],
  A05: ['AT.VPTY.A05.PROZENT', 'Abschlag A05'],
  A15: ['AT.VPTY.A15.PROZENT', 'Abschlag A15'],
  uvAlter: ['AT.UV.ENTFALL.ALTER', 'Alter für den Entfall der Unfallversicherung'],
  avAlter: ['AT.AVIE.ENTFALL.ALTER', 'Alter für den Entfall der Arbeitslosenversicherung'],
} as const satisfies Figuren;

/** Brought by a rule: asked only for months in which it is in force. */
const WIEN = { wfWien: ['AT.WF.SATZ.WIEN', 'Wohnbauförderungsbeitrag in Wien'] } as const satisfies Figuren;

/** The figures of one Beitragszeitraum. A month for which one of them is not checked is refused as a whole, whatever the case needs. */
export type Kennwerte = Readonly<Record<keyof typeof IMMER, Groesse>> &
  Readonly<Partial<Record<keyof typeof WIEN, Groesse>>>;

export function kennwerte(zeitraum: Monat, rechtswert: Rechtswertquelle): Ergebnis<Kennwerte> {
  const stichtag = ersterTag(zeitraum);
  return lies({ ...IMMER, ...(gilt(kopf('CR-323'), stichtag) && WIEN) }, stichtag, rechtswert);
}

import { erfolg, type Ergebnis } from '../../../kern/ergebnis';
import type { Rechtswertquelle } from '../../../recht/rechtswert';
import type { Groesse, Rechenweg } from '../../rechenweg';
import type { Grund } from '../grundlage/beitragspflicht';
import type { Ansatz } from '../grundlage/einnahmen';
import { freibetrag } from '../grundlage/freibetrag';
import { begrenzt, type Verbrauch } from '../grundlage/hoechstbetrag';
import type { Kenngroessen } from './kenngroessen';
import type { Kinderlage } from './kinder';
import { kvBeitraege, ohneKv, type KvBeitraege } from './krankenversicherung';
import type { Zusatzsaetze } from './zusatzbeitrag';
import { ohnePv, pvBeitrag, type PvBeitrag } from './pflegeversicherung';
import type { Fall } from '../angaben/vorgaben';

/** The amounts of one Versorgungsbezug. */
export interface Bezugsbeitrag {
  readonly kv: KvBeitraege & { readonly beitragspflichtig: Groesse };
  readonly pv: PvBeitrag & { readonly beitragspflichtig: Groesse };
  readonly summe: Groesse;
  readonly einbehalt: Groesse;
}

/** What a calculation of one month knows. */
export interface Monatslage {
  readonly fall: Fall;
  readonly werte: Kenngroessen;
  readonly kinder: Kinderlage;
  readonly rechtswert: Rechtswertquelle;
  readonly zusatzsaetze: Zusatzsaetze;
}

export function bezugsbeitrag(ansatz: Ansatz, lage: Monatslage, verbrauch: Verbrauch): Ergebnis<Bezugsbeitrag> {
  const { pflicht, einnahme, weg } = ansatz;
  if (!einnahme)
    return erfolg(mitSumme({ kv: keineKv(weg, pflicht.befreit!), pv: keinePv(weg, pflicht.befreit!) }, ansatz));
  const kv = kvTeil(einnahme, ansatz, lage, verbrauch);
  if (pflicht.ohnePv) return erfolg(mitSumme({ kv, pv: keinePv(weg, pflicht.ohnePv) }, ansatz));
  const pv = pvTeil(einnahme, ansatz, lage, verbrauch);
  return pv.ok ? erfolg(mitSumme({ kv, pv: pv.wert }, ansatz)) : pv;
}

/** Freibetrag first, from the uncapped amount, then the cap (CR-050). */
function kvTeil(
  einnahme: Groesse,
  { bezug, pflicht, weg }: Ansatz,
  lage: Monatslage,
  verbrauch: Verbrauch,
): Bezugsbeitrag['kv'] {
  const { fall, werte, zusatzsaetze } = lage;
  const zusatzsatz = pflicht.selbstzahler ? zusatzsaetze.selbstzahler : zusatzsaetze.zahlstelle;
  const abzug = freibetrag(bezug, einnahme, { fall, werte, vergeben: verbrauch.freibetrag, weg });
  const gemindert = abzug
    ? weg.rechne('differenz', 'kv/nachFreibetrag', { titel: 'Einnahme nach Abzug des Freibetrags', regel: 'CR-050' }, [
        einnahme,
        abzug,
      ])
    : einnahme;
  if (abzug) verbrauch.freibetrag.push(abzug);
  const beitragspflichtig = begrenzt(gemindert, bezug, { zweig: 'kv', bbg: werte.bbgKv, verbrauch, fall, weg });
  return { beitragspflichtig, ...kvBeitraege(beitragspflichtig, { bezug, fall, werte, zusatzsatz, weg }) };
}

/** The PV knows no Freibetrag (CR-031). */
function pvTeil(
  einnahme: Groesse,
  { bezug, weg }: Ansatz,
  lage: Monatslage,
  verbrauch: Verbrauch,
): Ergebnis<Bezugsbeitrag['pv']> {
  const { fall, werte } = lage;
  const beitragspflichtig = begrenzt(einnahme, bezug, { zweig: 'pv', bbg: werte.bbgPv, verbrauch, fall, weg });
  const beitrag = pvBeitrag(beitragspflichtig, { ...lage, bezug, weg });
  return beitrag.ok ? erfolg({ beitragspflichtig, ...beitrag.wert }) : beitrag;
}

const keineKv = (weg: Rechenweg, { text, regel }: Grund): Bezugsbeitrag['kv'] => ({
  beitragspflichtig: weg.entfaellt('kv/beitragspflichtig', text, regel),
  ...ohneKv(weg, text, regel),
});

const keinePv = (weg: Rechenweg, { text, regel }: Grund): Bezugsbeitrag['pv'] => ({
  beitragspflichtig: weg.entfaellt('pv/beitragspflichtig', text, regel),
  ...ohnePv(weg, text, regel),
});

function mitSumme(teile: Pick<Bezugsbeitrag, 'kv' | 'pv'>, { pflicht, weg }: Ansatz): Bezugsbeitrag {
  const { kv, pv } = teile;
  const summe = weg.rechne('summe', 'summe', { titel: 'Beiträge aus diesem Versorgungsbezug', regel: 'CR-004' }, [
    kv.beitrag,
    pv.beitrag,
  ]);
  const { selbstzahler } = pflicht;
  const einbehalt = selbstzahler
    ? weg.entfaellt('einbehalt', selbstzahler.text, selbstzahler.regel)
    : weg.rechne('summe', 'einbehalt', { titel: 'Einbehalt der Zahlstelle', regel: 'CR-001' }, [summe]);
  return { kv, pv, summe, einbehalt };
}

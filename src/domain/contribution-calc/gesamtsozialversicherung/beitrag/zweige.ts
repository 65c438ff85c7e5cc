import { ausEingabe, type Groesse } from '../../rechenweg';
import { istGeringfuegig, zahltKvNachSatz, zahltPvSelbst } from '../angaben/vorgaben';
import type { Beitragslage } from './lage';
import { rvMinijob } from './minijob';
import { pvBeitrag } from './pflegeversicherung';
import { ganzVomArbeitgeber, haelftig, halberSatz, nurArbeitgeber, type Beitrag } from './verteilung';

/** A contribution under its code of the Beitragsnachweis (CR-208). */
export interface Zeile extends Beitrag {
  readonly beitragsgruppe: string;
}
export type Zweig = 'kv' | 'zusatzbeitrag' | 'rv' | 'alv' | 'pv' | 'u1' | 'u2' | 'insolvenzgeld';
export type Zeilen = Partial<Record<Zweig, Zeile>>;

/** The rows of the Beitragsnachweis in its order; a branch without contributions has none. */
export const zeilen = (lage: Beitragslage): Zeilen => ({
  ...kvZeilen(lage),
  ...rvZeile(lage),
  ...alvZeile(lage),
  ...pvZeile(lage),
  ...umlagezeilen(lage),
});

function kvZeilen(lage: Beitragslage): Zeilen {
  const { fall, werte, grundlagen, weg } = lage;
  const { kv } = fall.gruppe;
  const beitragsgruppe = `${kv}000`;
  if (kv === '6') {
    const satz = fall.beschaeftigungsart === 'geringfuegig' ? werte.minijobKv : werte.minijobKvHaushalt;
    const angaben = { name: 'zur Krankenversicherung (pauschal)', regel: 'CR-217' } as const;
    const beitrag = nurArbeitgeber(weg.in('kv'), satz, grundlagen.fuer('kv').gesamt, angaben);
    return { kv: { beitragsgruppe, ...beitrag } };
  }
  if (!zahltKvNachSatz(fall)) return {};
  const grundlage = grundlagen.fuer('kv');
  const regel = kv === '9' ? 'CR-207c' : 'CR-200';
  const satz = kv === '3' ? werte.kvErmaessigt : werte.kvSatz;
  const beitrag = haelftig(weg.in('kv'), satz, grundlage, { name: 'zur Krankenversicherung', regel });
  const zusatz = haelftig(weg.in('zusatzbeitrag'), zusatzsatz(lage), grundlage, {
    name: 'nach dem Zusatzbeitragssatz',
    regel: kv === '9' ? 'CR-207c' : 'CR-201',
  });
  return {
    kv: { beitragsgruppe, ...beitrag },
    zusatzbeitrag: { beitragsgruppe: kv === '9' ? 'ZBF' : 'ZBP', ...zusatz },
  };
}

/** For those whom the employer pays for alone the average rate counts (CR-212); else that of the Krankenkasse. */
const zusatzsatz = ({ fall, werte, einordnung }: Beitragslage): Groesse =>
  einordnung === 'arbeitgeber-allein' || einordnung === 'geringverdiener'
    ? werte.zusatzDurchschnitt
    : ausEingabe('Zusatzbeitragssatz', fall.zusatzbeitragssatz!, '/zusatzbeitragssatz');

function rvZeile(lage: Beitragslage): Zeilen {
  const { fall, werte, grundlagen } = lage;
  const { rv } = fall.gruppe;
  if (rv === '0') return {};
  const ort = lage.weg.in('rv');
  const grundlage = grundlagen.fuer('rvAlv');
  const name = 'zur Rentenversicherung';
  const beitrag = (): Beitrag => {
    if (rv === '3') {
      const angaben = { name, regel: 'CR-209' } as const;
      return nurArbeitgeber(ort, halberSatz(ort, werte.rvSatz, angaben), grundlage.gesamt, angaben);
    }
    return istGeringfuegig(fall)
      ? rvMinijob(ort, grundlage.gesamt, lage)
      : haelftig(ort, werte.rvSatz, grundlage, { name, regel: 'CR-131' });
  };
  return { rv: { beitragsgruppe: `0${rv}00`, ...beitrag() } };
}

/** From 2017 to 2021 the employer's half after the Regelaltersgrenze was suspended (CR-211). */
const AUSSETZUNG_BIS = '2021-12';

function alvZeile({ fall, werte, grundlagen, weg }: Beitragslage): Zeilen {
  const { alv } = fall.gruppe;
  if (alv === '0') return {};
  const ort = weg.in('alv');
  const name = 'zur Arbeitslosenversicherung';
  const beitrag = (): Beitrag => {
    if (alv === '1') return haelftig(ort, werte.alvSatz, grundlagen.fuer('rvAlv'), { name, regel: 'CR-131' });
    const angaben = { name, regel: 'CR-211' } as const;
    if (fall.monat <= AUSSETZUNG_BIS) {
      return ganzVomArbeitgeber(ort, ort.entfaellt('beitrag', 'Ausgesetzt bis Ende 2021', 'CR-211'), angaben);
    }
    return nurArbeitgeber(ort, halberSatz(ort, werte.alvSatz, angaben), grundlagen.fuer('rvAlv').gesamt, angaben);
  };
  return { alv: { beitragsgruppe: `00${alv}0`, ...beitrag() } };
}

function pvZeile(lage: Beitragslage): Zeilen {
  const { pv } = lage.fall.gruppe;
  if (pv === '0' || zahltPvSelbst(lage.fall)) return {};
  return { pv: { beitragsgruppe: `000${pv}`, ...pvBeitrag(lage) } };
}

function umlagezeilen({ fall, werte, grundlagen, weg }: Beitragslage): Zeilen {
  const saetze = fall.umlagesaetze ?? {};
  const zeile = (zweig: 'u1' | 'u2', entgelt: Groesse, satz: string): Zeilen => {
    const name = `zur Umlage ${zweig.toUpperCase()}`;
    const groesse = ausEingabe(`Umlagesatz ${zweig.toUpperCase()}`, satz, `/umlagesaetze/${zweig}`);
    const beitrag = nurArbeitgeber(weg.in(zweig), groesse, entgelt, { name, regel: 'CR-206' });
    return { [zweig]: { beitragsgruppe: zweig.toUpperCase(), ...beitrag } };
  };
  const { u1, u2 } = saetze;
  const entgelt = u1 === undefined && u2 === undefined ? undefined : grundlagen.fuerUmlagen();
  const insolvenzgeld = (): Zeilen => {
    const angaben = { name: 'zur Umlage für das Insolvenzgeld', regel: 'CR-205' } as const;
    const beitrag = nurArbeitgeber(
      weg.in('insolvenzgeld'),
      werte.insolvenzgeld,
      grundlagen.fuer('rvAlv').gesamt,
      angaben,
    );
    return { insolvenzgeld: { beitragsgruppe: '0050', ...beitrag } };
  };
  return {
    ...(entgelt && u1 !== undefined && zeile('u1', entgelt, u1)),
    ...(entgelt && u2 !== undefined && zeile('u2', entgelt, u2)),
    ...(fall.insolvenzgeldumlage && insolvenzgeld()),
  };
}

import { type Groesse, type Rechenweg } from '../../rechenweg';
import type { RegelId } from '../../regeln/koepfe';
import { zweigsaetze, type Tarifart } from './gruppen';
import type { Kennwerte } from './kennwerte';

/** How a percentage comes about: from these rates by an operation; what is let off carries a minus. */
interface Satz {
  readonly regel: RegelId;
  readonly titel: string;
  readonly operation?: 'differenz';
  readonly teile: readonly Groesse[];
  readonly negativ?: true;
}

type Satzbau = (werte: Kennwerte, tarif: Tarifart | undefined) => Satz | undefined;

/** A percentage that the norm itself writes: the Auflösungsabgabe is an amount, not a rate. */
const GANZ: Groesse = { name: 'Volle Höhe', wert: '100', herkunft: { art: 'norm', norm: 'DM-Org E.32.2.4.2' } };
const MINUS: Groesse = {
  name: 'Vorzeichen des Abschlags',
  wert: '-1',
  herkunft: { art: 'norm', norm: 'DM-Org D.61 (VPVZ)' },
};

const gesamt =
  (regel: RegelId, titel: string, ohne: readonly ('ak' | 'wf')[] = []): Satzbau =>
  (werte, tarif) =>
    tarif && { regel, titel, teile: zweigsaetze(tarif, werte, ohne) };
const figur =
  (regel: RegelId, name: keyof Kennwerte, titel: string): Satzbau =>
  (werte) => ({ regel, titel, teile: [werte[name]!] });
const entfall =
  (regel: RegelId, titel: string, namen: readonly (keyof Kennwerte)[]): Satzbau =>
  (werte) => ({ regel, titel, teile: namen.map((name) => werte[name]!), negativ: true });
const minderung = (code: 'A01' | 'A02' | 'A03' | 'A04' | 'A05', regel: RegelId): Satzbau =>
  figur(regel, code, 'Minderung der Arbeitslosenversicherung');
/** What Vienna takes more than the other Länder. */
const mehrInWien: Satzbau = ({ wfWien, wf }) =>
  wfWien && { regel: 'CR-323', titel: 'Erhöhung in Wien', operation: 'differenz', teile: [wfWien, wf] };
const avEntfall =
  (...weitere: 'ie'[]): Satzbau =>
  (werte, tarif) =>
    entfall('CR-318', 'Entfall der Arbeitslosenversicherung', [tarif === 'lehrling' ? 'avLehrling' : 'av', ...weitere])(
      werte,
      tarif,
    );

/** The types whose percentage is known; of every other one it has to be reported. */
const SAETZE: Readonly<Record<string, Satzbau>> = {
  T01: gesamt('CR-327', 'Sätze der Beschäftigtengruppe'),
  T02: gesamt('CR-306', 'Sätze ohne Arbeiterkammerumlage und Wohnbauförderung', ['ak', 'wf']),
  V01: figur('CR-307', 'bv', 'Satz der Betrieblichen Vorsorge'),
  A01: minderung('A01', 'CR-312'),
  A02: minderung('A02', 'CR-312'),
  A03: minderung('A03', 'CR-312'),
  A04: minderung('A04', 'CR-313'),
  A05: minderung('A05', 'CR-313'),
  A07: entfall('CR-324', 'Entfall der Wohnbauförderung', ['wf']),
  A08: entfall('CR-324', 'Entfall der Unfallversicherung', ['uv']),
  A09: entfall('CR-317', 'Entfall der Unfallversicherung', ['uv']),
  A10: avEntfall('ie'),
  A12: avEntfall(),
  A15: figur('CR-319', 'A15', 'Halber Beitrag zur Pensionsversicherung'),
  A24: (werte, tarif) => {
    const satz = mehrInWien(werte, tarif);
    return satz && { ...satz, regel: 'CR-324', titel: 'Entfall der Erhöhung in Wien', negativ: true };
  },
  Z01: figur('CR-321', 'dag', 'Satz der Dienstgeberabgabe'),
  Z03: () => ({ regel: 'CR-324', titel: 'Auflösungsabgabe', teile: [GANZ] }),
  Z14: mehrInWien,
};

/** The percentage of a position with the steps that make it; `undefined` where it is not known. */
export function prozentsatz(
  code: string,
  tarif: Tarifart | undefined,
  werte: Kennwerte,
  weg: Rechenweg,
): Groesse | undefined {
  const satz = satzVon(code, tarif, werte);
  if (!satz) return undefined;
  const { regel, titel, operation = 'summe', teile, negativ } = satz;
  const angaben = { regel, einheit: 'Prozent' } as const;
  if (!negativ) return weg.rechne(operation, 'prozent', { ...angaben, titel }, teile);
  const ganz =
    teile.length === 1 ? teile[0]! : weg.rechne(operation, 'satz', { ...angaben, titel: 'Entfallende Sätze' }, teile);
  return weg.rechne('produkt', 'prozent', { ...angaben, titel }, [ganz, MINUS]);
}

function satzVon(code: string, tarif: Tarifart | undefined, werte: Kennwerte): Satz | undefined {
  return Object.hasOwn(SAETZE, code) ? SAETZE[code]!(werte, tarif) : undefined;
}

/** Is the percentage of this type known for this group? */
export const istHinterlegt = (code: string, tarif: Tarifart | undefined, werte: Kennwerte): boolean =>
  satzVon(code, tarif, werte) !== undefined;

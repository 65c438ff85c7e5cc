import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { ausEingabe, istNull, type Groesse, type Rechenweg } from '../../rechenweg';
import type { Bezug, Fall } from '../angaben/vorgaben';

/** KV and PV are capped alike, each by its own ceiling and with its own amounts before (§ 57 Abs. 1 SGB XI). */
export type Zweig = 'kv' | 'pv';
const ZWEIGNAME = { kv: 'Krankenversicherung', pv: 'Pflegeversicherung' } as const;

/** What earlier Versorgungsbezüge of the member have used: one Freibetrag, one ceiling per branch. Moves on with each of them. */
export interface Verbrauch {
  readonly freibetrag: Groesse[];
  readonly kv: Groesse[];
  readonly pv: Groesse[];
  /** A later one got less because an earlier one took its part. */
  gekuerzt: boolean;
}

interface Grenze {
  readonly zweig: Zweig;
  readonly bbg: Groesse;
  readonly verbrauch: Verbrauch;
  readonly fall: Fall;
  readonly weg: Rechenweg;
}

/**
 * The liable amount after the cap (CR-050: the Freibetrag is already off). A VBmax is the word of the Krankenkasse, who knows all
 * income; without one the income that goes before (§ 230, § 238 SGB V) leaves what it leaves.
 */
export function begrenzt(einnahme: Groesse, bezug: Bezug, grenze: Grenze): Groesse {
  const { zweig, bbg, verbrauch, weg } = grenze;
  const vbmax = geltenderVbmax(bezug);
  const beitragspflichtig = weg.rechne(
    'minimum',
    `${zweig}/beitragspflichtig`,
    { titel: `Beitragspflichtig in der ${ZWEIGNAME[zweig]}`, regel: 'CR-056' },
    [einnahme, ...(vbmax ? [bbg, vbmax] : [freieGrenze(grenze)])],
  );
  const gekuerzt = betrag(beitragspflichtig.wert).lt(betrag(einnahme.wert));
  if (gekuerzt && !vbmax && !verbrauch[zweig].every(istNull)) verbrauch.gekuerzt = true;
  verbrauch[zweig].push(beitragspflichtig);
  return beitragspflichtig;
}

/** VBmax 0.00 in a DBKZ takes the VBmax back (CR-055). */
const geltenderVbmax = ({ vbmax, pfad }: Bezug): Groesse | undefined =>
  vbmax !== undefined && betrag(vbmax).gt(NULL_BETRAG) ? ausEingabe('VBmax', vbmax, `${pfad}/vbmax`) : undefined;

function freieGrenze({ zweig, bbg, verbrauch, fall, weg }: Grenze): Groesse {
  const vorgehende = [...vorgehendes(fall), ...verbrauch[zweig]].filter((groesse) => !istNull(groesse));
  if (vorgehende.length === 0) return bbg;
  return weg.rechne(
    'rest',
    `${zweig}/freieGrenze`,
    { titel: 'Bis zur Beitragsbemessungsgrenze frei', regel: fall.arbeitsentgelt === undefined ? 'CR-051' : 'CR-052' },
    [bbg, ...vorgehende],
  );
}

/** Of the employed the Arbeitsentgelt goes before and the Rente is capped for itself (CR-052); else the Rente does (CR-051). */
function vorgehendes({ arbeitsentgelt, rente, pfad }: Fall): Groesse[] {
  if (arbeitsentgelt !== undefined) return [ausEingabe('Arbeitsentgelt', arbeitsentgelt, `${pfad}/arbeitsentgelt`)];
  return rente === undefined ? [] : [ausEingabe('Rente', rente, `${pfad}/rente`)];
}

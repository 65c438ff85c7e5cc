import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { ausEingabe, type Groesse, type Rechenweg } from '../../rechenweg';
import { DREISSIG, type Fall } from '../angaben/vorgaben';
import { BVV } from '../beitrag/rundung';

/** KV and PV have ceilings of their own from 2027; RV and ALV share one. */
export type Grenzzweig = 'kv' | 'pv' | 'rvAlv';
const NAMEN = { kv: 'KV', pv: 'PV', rvAlv: 'RV und ALV' } as const;

/** The liable pay of a branch, and what of it is current pay. */
export interface Entgelt {
  readonly gesamt: Groesse;
  readonly laufend: Groesse;
}

/** What is current up to the ceiling of the month, then the Einmalzahlung into the room that the year left. */
export function beitragspflichtig(zweig: Grenzzweig, bbg: Groesse, fall: Fall, weg: Rechenweg): Entgelt {
  const name = NAMEN[zweig];
  const titel = `Beitragspflichtiges Arbeitsentgelt (${name})`;
  const grenze = fall.istTeilmonat
    ? weg.rechne(
        'anteil',
        `beitragsbemessungsgrenze/${zweig}/teilmonat`,
        { titel: `Beitragsbemessungsgrenze des Teilmonats (${name})`, regel: 'CR-218', rundung: BVV },
        [bbg, DREISSIG, fall.tage],
      )
    : bbg;
  const laufend = laufendesEntgelt(fall);
  if (!hatEinmalzahlung(fall)) {
    const gesamt = weg.rechne('minimum', `grundlagen/${zweig}`, { titel, regel: 'CR-204' }, [laufend, grenze]);
    return { gesamt, laufend: gesamt };
  }
  const laufendPflichtig = weg.rechne(
    'minimum',
    `grundlagen/${zweig}/laufend`,
    { titel: `Laufendes Entgelt bis zur Beitragsbemessungsgrenze (${name})`, regel: 'CR-204' },
    [laufend, grenze],
  );
  const einmalPflichtig = weg.rechne(
    'minimum',
    `grundlagen/${zweig}/einmalzahlung`,
    { titel: `Beitragspflichtiger Teil der Einmalzahlung (${name})`, regel: 'CR-218b' },
    [
      ausEingabe('Einmalzahlung', fall.einmalzahlung!, '/einmalzahlung'),
      luft(zweig, bbg, grenze, laufendPflichtig, fall, weg),
    ],
  );
  const teile = [laufendPflichtig, einmalPflichtig];
  const gesamt = weg.rechne('summe', `grundlagen/${zweig}`, { titel, regel: 'CR-218b' }, teile);
  return { gesamt, laufend: laufendPflichtig };
}

/** What the ceiling of the year so far leaves to an Einmalzahlung; without the year before, that of the month does (CR-218d). */
function luft(
  zweig: Grenzzweig,
  bbg: Groesse,
  grenze: Groesse,
  laufendPflichtig: Groesse,
  { bisher, tage }: Fall,
  weg: Rechenweg,
): Groesse {
  const titel = `Bis zur anteiligen Jahresgrenze frei (${NAMEN[zweig]})`;
  const frei = (operanden: readonly Groesse[]): Groesse =>
    weg.rechne('rest', `beitragsbemessungsgrenze/${zweig}/frei`, { titel, regel: 'CR-218b' }, operanden);
  if (!bisher) return frei([grenze, laufendPflichtig]);
  const jahresgrenze = weg.rechne(
    'anteil',
    `beitragsbemessungsgrenze/${zweig}/jahr`,
    { titel: `Anteilige Jahresgrenze (${NAMEN[zweig]})`, regel: 'CR-218b', rundung: BVV },
    [bbg, DREISSIG, ausEingabe('Bisherige Sozialversicherungstage', `${bisher.svTage}`, '/bisher/svTage'), tage],
  );
  const bisherPflichtig = ausEingabe('Bisher beitragspflichtig', bisher[zweig], `/bisher/${zweig}`);
  return frei([jahresgrenze, bisherPflichtig, laufendPflichtig]);
}

export const laufendesEntgelt = ({ arbeitsentgelt }: Fall): Groesse =>
  ausEingabe('Laufendes Arbeitsentgelt', arbeitsentgelt, '/arbeitsentgelt');

export const hatEinmalzahlung = ({ einmalzahlung }: Pick<Fall, 'einmalzahlung'>): boolean =>
  einmalzahlung !== undefined && betrag(einmalzahlung).gt(NULL_BETRAG);

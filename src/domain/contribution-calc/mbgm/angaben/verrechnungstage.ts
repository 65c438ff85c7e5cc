import { letzterTag, type Monat } from '../../../kern/zeit';

/** Days of a month that one Tarifblock settles. */
export interface Abschnitt {
  readonly von: number;
  readonly bis: number;
  /** Begins another employment; a section that does not follow the one before without a gap does so anyway. */
  readonly neueBeschaeftigung: boolean;
  readonly lehre: boolean;
}

const TAGE_DES_MONATS = 30;

/**
 * Verrechnungstage per section, in the order given (§ 45 ASVG; ÖGK, contentid 10007.897475). An employment that lasts the whole month
 * has 30, whatever the calendar says: its last section gets what the earlier ones leave. A month that is not full, and a change from or
 * to an apprenticeship, is counted by the calendar.
 */
export function verrechnungstage(abschnitte: readonly Abschnitt[], monat: Monat): number[] {
  const ende = +letzterTag(monat).slice(8);
  const tage = abschnitte.map(({ von, bis }) => bis - von + 1);
  for (const stellen of beschaeftigungen(abschnitte)) {
    const teile = stellen.map((stelle) => abschnitte[stelle]!);
    const voll = teile[0]!.von === 1 && teile.at(-1)!.bis === ende;
    const wechseltLehre = teile.some(({ lehre }) => lehre) && teile.some(({ lehre }) => !lehre);
    if (!voll || wechseltLehre) continue;
    const gezaehlt = aufDreissig(stellen.map((stelle) => tage[stelle]!));
    stellen.forEach((stelle, i) => (tage[stelle] = gezaehlt[i]!));
  }
  return tage;
}

/** Places in the list of what follows each other without a gap, in the order of time. */
function beschaeftigungen(abschnitte: readonly Abschnitt[]): number[][] {
  const nachBeginn = [...abschnitte.keys()].sort((a, b) => abschnitte[a]!.von - abschnitte[b]!.von || a - b);
  const folgen: number[][] = [];
  for (const stelle of nachBeginn) {
    const { von, neueBeschaeftigung } = abschnitte[stelle]!;
    const vorige = neueBeschaeftigung ? undefined : folgen.find((folge) => abschnitte[folge.at(-1)!]!.bis === von - 1);
    if (vorige) vorige.push(stelle);
    else folgen.push([stelle]);
  }
  return folgen;
}

/** A change on the 31st leaves one day to the last section; the latest earlier one that has more than one day gives it up. */
function aufDreissig(tage: readonly number[]): number[] {
  const fruehere = tage.slice(0, -1);
  const rest = TAGE_DES_MONATS - fruehere.reduce((a, b) => a + b, 0);
  if (rest >= 1) return [...fruehere, rest];
  const geber = fruehere.findLastIndex((anzahl) => anzahl > 1);
  return [...fruehere.map((anzahl, i) => (i === geber ? anzahl - 1 : anzahl)), 1];
}

import { betrag, summe, type Betrag } from '../../../kern/geld';
import type { Monat, Tag } from '../../../kern/zeit';
import type { Groesse } from '../../rechenweg';
import type { Block } from '../angaben/bloecke';
import type { Kennwerte } from '../tarif/kennwerte';
import { zahlt } from '../tarif/gruppen';
import { giltIm } from '../tarif/verrechnungspositionen';

/** Bereich 1: 0 %, 2: 1 %, 3: 2 % of the employee's part. */
export type Bereich = 1 | 2 | 3;

/** Up to which figure a Bereich goes, inclusive (§ 2a AMPFG). */
export const grenzeVon = (bereich: Bereich, { avGrenze0, avGrenze1, avGrenze2 }: Kennwerte): Groesse =>
  ({ 1: avGrenze0, 2: avGrenze1, 3: avGrenze2 })[bereich];

/** The smallest Bereich whose limit the pay does not exceed; none above the last. */
export const bereichVon = (entgelt: Betrag, werte: Kennwerte): Bereich | undefined =>
  ([1, 2, 3] as const).find((bereich) => entgelt.lte(betrag(grenzeVon(bereich, werte).wert)));

const CODES: Readonly<
  Record<string, { readonly bereich: Bereich; readonly lehrling: boolean; readonly neu: boolean }>
> = {
  A01: { bereich: 3, lehrling: false, neu: false },
  A02: { bereich: 2, lehrling: false, neu: false },
  A03: { bereich: 1, lehrling: false, neu: false },
  A04: { bereich: 1, lehrling: true, neu: false },
  A05: { bereich: 2, lehrling: true, neu: false },
  A25: { bereich: 1, lehrling: false, neu: true },
  A26: { bereich: 2, lehrling: false, neu: true },
  A27: { bereich: 1, lehrling: true, neu: true },
};

/** The Bereich that a code is for. */
export const bereichDesCodes = (code: string): Bereich => CODES[code]!.bereich;

/** Employments that begin after this day have codes of their own (DM-Org D.60, 43. Ergänzung). */
const LETZTER_TAG_ALT: Tag = '2026-12-31';

interface Umstaende {
  readonly beitragszeitraum: Monat;
  readonly dienstverhaeltnisAb?: Tag | undefined;
}

/** Is the code one for such a group, month and start of the employment? */
export function istCodeFuer(
  code: string,
  lehrling: boolean,
  { beitragszeitraum, dienstverhaeltnisAb }: Umstaende,
): boolean {
  const eintrag = CODES[code]!;
  const neu = dienstverhaeltnisAb !== undefined && dienstverhaeltnisAb > LETZTER_TAG_ALT;
  return eintrag.lehrling === lehrling && eintrag.neu === neu && giltIm(code, beitragszeitraum);
}

/** The code of a Bereich; none where the phase-out has ended it, or there never was one. */
export const codeFuer = (bereich: Bereich, lehrling: boolean, umstaende: Umstaende): string | undefined =>
  Object.keys(CODES).find((code) => CODES[code]!.bereich === bereich && istCodeFuer(code, lehrling, umstaende));

/**
 * Pay that is tested as one (CR-310, CR-314): of all blocks whose group pays the Arbeitslosenversicherung, uncapped; current pay and
 * unpaid leave together (ÖGK, contentid 10007.889093), Sonderzahlungen for themselves.
 */
export const getestetesEntgelt = (istSonderzahlung: boolean, bloecke: readonly Block[]): Betrag => {
  const typen = istSonderzahlung ? ['SZ'] : ['AB', 'UU'];
  const basen = bloecke.filter(({ tarif }) => zahlt(tarif, 'av')).flatMap((block) => block.basen);
  return summe(basen.filter(({ typ }) => typen.includes(typ)).map(({ wert }) => betrag(wert.wert)));
};

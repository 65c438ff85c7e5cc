import { betrag, NULL_BETRAG } from '../../../kern/geld';
import type { RegelId } from '../../regeln/koepfe';
import type { Basis, Block } from '../angaben/bloecke';
import { zahlt } from '../tarif/gruppen';
import { istPaar, basistyp } from '../tarif/verrechnungsbasen';
import { giltIm } from '../tarif/verrechnungspositionen';
import { codeFuer } from './avminderung';
import type { Lage } from './lage';

/** A position that belongs to a basis. */
export interface Anspruch {
  readonly typ: string;
  /** The rule that says so. */
  readonly regel: RegelId;
  /** It has to be there; an Abschlag may be left out. */
  readonly pflicht: boolean;
}

/**
 * The positions that belong to a basis by what is known: the one that has to be there, the Abschläge that pay, age and month allow, the
 * Zuschläge that are due. What hangs on facts that the request does not carry (Neugründung, Sozialfonds …) is not among them.
 */
export function ansprueche({ typ, wert }: Basis, block: Block, lage: Lage): Anspruch[] {
  const { genauEine } = basistyp(typ)!;
  const [einzige, ...weiteres] = typ === 'SO' && lage.dag === false ? [] : genauEine;
  const fest: Anspruch[] =
    einzige === undefined || weiteres.length > 0
      ? []
      : [{ typ: einzige, regel: GRUND[einzige] ?? 'CR-300', pflicht: true }];
  if (typ === 'AZ' || typ === 'SA' || betrag(wert.wert).eq(NULL_BETRAG)) return fest;
  const moeglich = [...abschlaege(typ, block, lage), ...zuschlaege(typ, block, lage)];
  return [
    ...fest,
    ...moeglich.filter((anspruch) => istPaar(typ, anspruch.typ) && giltIm(anspruch.typ, lage.beitragszeitraum)),
  ];
}

const GRUND: Readonly<Record<string, RegelId>> = { T01: 'CR-327', T02: 'CR-306', V01: 'CR-307', Z01: 'CR-308' };

/** Nobody who has not said what the group pays gets an Abschlag by himself. */
function abschlaege(typ: string, { tarif }: Block, lage: Lage): Anspruch[] {
  if (tarif === undefined) return [];
  const lehrling = tarif === 'lehrling';
  const moeglich: Anspruch[] = [];
  const merke = (code: string, regel: RegelId): void => void moeglich.push({ typ: code, regel, pflicht: false });
  const { bereich } = typ === 'SZ' ? lage.sonderzahlung : lage.laufend;
  const minderung = bereich && codeFuer(bereich, lehrling, lage);
  if (zahlt(tarif, 'av') && !lage.ohneAv && minderung) merke(minderung, lehrling ? 'CR-313' : 'CR-312');
  if (zahlt(tarif, 'uv') && lage.ohneUv) merke('A09', 'CR-316');
  if (zahlt(tarif, 'av') && lage.ohneAv) merke(zahlt(tarif, 'ie') ? 'A10' : 'A12', 'CR-318');
  if (zahlt(tarif, 'pv') && lage.pensionsaufschub) merke('A15', 'CR-319');
  return moeglich;
}

function zuschlaege(typ: string, { tarif }: Block, lage: Lage): Anspruch[] {
  const zuschlag = (code: string, regel: RegelId): Anspruch => ({ typ: code, regel, pflicht: true });
  return [
    ...(tarif === 'geringfuegig' && lage.dag && lage.abrechnung === 'regelfall' ? [zuschlag('Z01', 'CR-321')] : []),
    ...(typ === 'AB' && tarif !== undefined && zahlt(tarif, 'wf') && lage.wien ? [zuschlag('Z14', 'CR-323')] : []),
  ];
}

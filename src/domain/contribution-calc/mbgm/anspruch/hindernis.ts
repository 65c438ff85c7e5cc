import { alsDeutscherText } from '../../../kern/geld';
import type { RegelId } from '../../regeln/koepfe';
import type { Basis, Block } from '../angaben/bloecke';
import { zahlt, type Zweig } from '../tarif/gruppen';
import { istAvMinderung } from '../tarif/verrechnungsbasen';
import { bereichDesCodes, grenzeVon, istCodeFuer } from './avminderung';
import type { Lage } from './lage';

/** Why a reported position is not right. */
export interface Hindernis {
  readonly regel: RegelId;
  readonly text: string;
  /** The amount that was tested, and what it may not exceed. */
  readonly grundlage?: string;
  readonly grenze?: string;
}

/** The branch that an Abschlag or Zuschlag is about; a group that does not pay it cannot have the position. */
const ZWEIG: Readonly<Record<string, Zweig>> = {
  A07: 'wf',
  A24: 'wf',
  Z14: 'wf',
  A08: 'uv',
  A09: 'uv',
  A10: 'av',
  A12: 'av',
  A15: 'pv',
};

/** What speaks against a position that was reported, as far as the request tells; `undefined`: nothing. */
export function hindernis(position: string, { typ }: Basis, { tarif }: Block, lage: Lage): Hindernis | undefined {
  const zweig = istAvMinderung(position) ? 'av' : ZWEIG[position];
  if (zweig && !zahlt(tarif, zweig)) {
    return {
      regel: 'CR-327',
      text: 'Die Beschäftigtengruppe zahlt den Zweig nicht, auf den sich die Position bezieht.',
    };
  }
  if (istAvMinderung(position))
    return typ === 'AZ' || typ === 'SA' ? undefined : gegenMinderung(position, typ, tarif, lage);
  if (position === 'A09' && !lage.ohneUv)
    return {
      regel: 'CR-316',
      text: 'Die Altersgrenze für den Entfall der Unfallversicherung ist noch nicht erreicht.',
    };
  if (position === 'A10' || position === 'A12') return gegenAvEntfall(position, tarif, lage);
  if (position === 'Z01') return gegenDienstgeberabgabe(tarif, lage);
  if ((position === 'Z14' || position === 'A24') && lage.wien === false) {
    return { regel: 'CR-323', text: 'Das Beitragskonto gehört nicht zu Wien.' };
  }
  return undefined;
}

/** A smaller reduction than the pay allows is not wrong; a greater one is. */
function gegenMinderung(position: string, typ: string, tarif: Block['tarif'], lage: Lage): Hindernis | undefined {
  if (tarif !== undefined && !istCodeFuer(position, tarif === 'lehrling', lage)) {
    return {
      regel: 'CR-315',
      text: 'Der Code gilt nicht für diese Beschäftigtengruppe oder diesen Beginn des Dienstverhältnisses.',
    };
  }
  if (lage.ohneAv)
    return { regel: 'CR-318', text: 'Die Arbeitslosenversicherung entfällt ganz; zu mindern ist nichts.' };
  const { entgelt, bereich } = typ === 'SZ' ? lage.sonderzahlung : lage.laufend;
  const erlaubt = bereichDesCodes(position);
  if (bereich !== undefined && bereich <= erlaubt) return undefined;
  const grenze = grenzeVon(erlaubt, lage.werte).wert;
  return {
    regel: position === 'A04' || position === 'A05' || position === 'A27' ? 'CR-313' : 'CR-312',
    text: `Das Entgelt von ${alsDeutscherText(entgelt)} liegt über dem Grenzbetrag.`,
    grundlage: entgelt.toFixed(2),
    grenze,
  };
}

function gegenAvEntfall(position: string, tarif: Block['tarif'], lage: Lage): Hindernis | undefined {
  if (!lage.ohneAv) {
    return {
      regel: 'CR-318',
      text: `Nach den Angaben besteht noch kein Anspruch auf eine Alterspension, und das ${lage.werte.avAlter.wert}. Lebensjahr ist nicht vollendet.`,
    };
  }
  const richtig = zahlt(tarif, 'ie') ? 'A10' : 'A12';
  return tarif === undefined || position === richtig
    ? undefined
    : { regel: 'CR-318', text: `Für diese Beschäftigtengruppe gilt ${richtig}.` };
}

function gegenDienstgeberabgabe(tarif: Block['tarif'], { dag }: Lage): Hindernis | undefined {
  if (tarif !== undefined && tarif !== 'geringfuegig') {
    return { regel: 'CR-321', text: 'Die Dienstgeberabgabe gibt es nur für geringfügig Beschäftigte.' };
  }
  return dag === false
    ? {
        regel: 'CR-321',
        text: 'Die Summe der geringfügig Beschäftigten übersteigt den Grenzwert der Dienstgeberabgabe nicht.',
      }
    : undefined;
}

import { ersterTag } from '../../../kern/zeit';
import type { Befund } from '../../../regelwerk/befund';
import { pruefe } from '../../../regelwerk/regel';
import {
  angabenregeln,
  kinderregel,
  plausibilitaetsregeln,
  zuordnungsregel,
  zusatzbeitragsregeln,
} from '../../regeln/angaben';
import type { Bezugsbeitrag } from '../beitrag/bezugsbeitrag';
import type { Zusatzsaetze } from '../beitrag/zusatzbeitrag';
import type { Ansatz } from '../grundlage/einnahmen';
import { hoehe } from '../grundlage/freibetrag';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import type { Fall } from './vorgaben';

const unter = (pfad: string, befunde: readonly Befund[]): Befund[] =>
  befunde.map((befund) => ({ ...befund, pfad: `${pfad}${befund.pfad}` }));

/** What is wrong with the facts, and what is not plausible (CR-041), all at once. */
export function angabenbefunde(fall: Fall): Befund[] {
  const tag = ersterTag(fall.monat);
  const plausibel = fall.bezuege.flatMap(({ pfad, freibetrag, ...bezug }) =>
    unter(pfad, pruefe(plausibilitaetsregeln, { ...bezug, ...freibetrag }, tag)),
  );
  const angaben = [...pruefe(angabenregeln, fall, tag), ...pruefe([kinderregel], fall, tag)];
  return [...unter(fall.pfad, angaben), ...plausibel];
}

/** CR-043: the parts that were assigned are more than there is. */
export function freibetragsbefunde(fall: Fall, { freibetrag }: Kenngroessen): Befund[] {
  if (!freibetrag) return [];
  const zugeordnet = fall.bezuege.filter((bezug) => bezug.mehrfachbezug === '2' && bezug.freibetrag.anspruch);
  const hoehen = zugeordnet.map((bezug) => (hoehe(bezug) ?? freibetrag).wert);
  return unter(fall.pfad, pruefe([zuordnungsregel], { hoehen, freibetrag: freibetrag.wert }, ersterTag(fall.monat)));
}

/** CR-060: known only when it is known that a contribution is due. */
export function zusatzbeitragsbefunde(
  fall: Fall,
  { zahlstelle, selbstzahler }: Zusatzsaetze,
  ansaetze: readonly Ansatz[],
  beitraege: readonly Bezugsbeitrag[],
): Befund[] {
  const ohneSatz = ansaetze.flatMap(({ pflicht }, stelle) =>
    (pflicht.selbstzahler ? selbstzahler : zahlstelle) ? [] : [beitraege[stelle]!.kv.beitragspflichtig.wert],
  );
  const lage = { angegeben: fall.krankenkasse === undefined ? 'nichts' : 'krankenkasse', ohneSatz } as const;
  return unter(fall.pfad, pruefe(zusatzbeitragsregeln, lage, ersterTag(fall.monat)));
}

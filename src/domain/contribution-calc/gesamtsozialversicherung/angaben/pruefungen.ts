import { ersterTag } from '../../../kern/zeit';
import type { Befund } from '../../../regelwerk/befund';
import { pruefe } from '../../../regelwerk/regel';
import { kinderregel } from '../../regeln/angaben';
import { angabenregeln } from '../../regeln/gesamtsozialversicherung/angaben';
import { anteilsregel, lageregeln } from '../../regeln/gesamtsozialversicherung/lage';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import type { Zeilen } from '../beitrag/zweige';
import { gesamtentgelt, lageZumUebergangsbereich, uebersteigt, type Einordnung } from '../grundlage/einordnung';
import { hatEinmalzahlung } from '../grundlage/entgelt';
import type { Fall } from './vorgaben';

/** What is wrong with the facts themselves, all at once. */
export function angabenbefunde(fall: Fall): Befund[] {
  const tag = ersterTag(fall.monat);
  return [...pruefe(angabenregeln, fall, tag), ...pruefe([kinderregel], fall, tag)];
}

/** What is wrong or missing once the figures of the month are known. */
export function lagebefunde(fall: Fall, werte: Kenngroessen, einordnung: Einordnung): Befund[] {
  const lage = {
    ...fall,
    einordnung,
    entgelt: lageZumUebergangsbereich(fall, werte),
    teilmonat: fall.istTeilmonat,
    einmalzahlung: hatEinmalzahlung(fall),
    // That of KV and PV is the lower one; from 2027 the PV has the lowest.
    ueberMonatsgrenze: uebersteigt(gesamtentgelt(fall), fall.gruppe.kv === '0' ? werte.bbgRvAlv : werte.bbgPv, fall),
  };
  return pruefe(lageregeln, lage, ersterTag(fall.monat));
}

/** What no norm was found for shows in the result only. */
export const ergebnisbefunde = ({ pv }: Zeilen, { monat }: Fall): Befund[] =>
  pv ? pruefe([anteilsregel], { anteil: pv.arbeitnehmer.wert }, ersterTag(monat)) : [];

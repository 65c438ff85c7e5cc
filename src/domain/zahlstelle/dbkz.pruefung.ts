import { erfolg, fehlschlag, type Ergebnis } from '../kern/ergebnis';
import { istTag, type Tag } from '../kern/zeit';
import type { RechtswertId } from '../recht/rechtswert';
import { pruefe } from '../regelwerk/regel';
import type { Dbkz } from './meldung';
import { dbkzRegeln } from './regeln/dbkz';

/** The law figures a decision may ask for. */
export type Rechtswertauskunft = (id: RechtswertId, tag: Tag) => Ergebnis<{ readonly wert: string }>;

/** The day a record was made; the day of receipt where none is given, or none that exists. */
export const erstellungstag = ({ ed }: { readonly ed?: Tag }, eingangstag: Tag): Tag =>
  ed !== undefined && istTag(ed) ? ed : eingangstag;

/** The formal check of a DBKZ: knows no state, reports all faults at once; refused means that nothing is stored. */
export function formalGeprueftDbkz(
  meldung: Dbkz,
  { eingangstag, rechtswert }: { readonly eingangstag: Tag; readonly rechtswert: Rechtswertauskunft },
): Ergebnis<Dbkz> {
  const ed = erstellungstag(meldung, eingangstag);
  const stichtag = meldung.abfuehrungAb !== undefined && istTag(meldung.abfuehrungAb) ? meldung.abfuehrungAb : ed;
  // An unchecked figure refuses no message: the row that needs it leaves that bound out.
  const freibetrag = rechtswert('DE.FREIBETRAG.KV.BAV.MONAT', stichtag);
  const befunde = pruefe(dbkzRegeln, { meldung, ed, ...(freibetrag.ok && { freibetrag: freibetrag.wert.wert }) }, ed);
  return befunde.length > 0 ? fehlschlag({ art: 'meldung-abgewiesen', befunde }) : erfolg(meldung);
}

import { erfolg, fehlschlag, type Ergebnis } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import { pruefe } from '../regelwerk/regel';
import { erstellungstag } from './dbkz.pruefung';
import type { Dbzk } from './meldung';
import { dbzkRegeln } from './regeln/dbzk';

/** The formal check of a DBZK: knows no state, reports all faults at once; refused means that nothing is stored. */
export function formalGeprueftDbzk<M extends Dbzk>(meldung: M, eingangstag: Tag): Ergebnis<M> {
  const ed = erstellungstag(meldung, eingangstag);
  const befunde = pruefe(dbzkRegeln, { meldung, ed }, ed);
  return befunde.length > 0 ? fehlschlag({ art: 'meldung-abgewiesen', befunde }) : erfolg(meldung);
}

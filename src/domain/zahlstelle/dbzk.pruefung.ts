import { erfolg, fehlschlag, type Ergebnis } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import type { Befund } from '../regelwerk/befund';
import { pruefe } from '../regelwerk/regel';
import { erstellungstag } from './dbkz.pruefung';
import type { Dbzk } from './meldung';
import { dbzkRegeln } from './regeln/dbzk';

/** What the formal check of a DBZK finds: it knows no state and reports all faults at once. */
export function formaleBefunde(meldung: Dbzk, eingangstag: Tag): Befund[] {
  const ed = erstellungstag(meldung, eingangstag);
  return pruefe(dbzkRegeln, { meldung, ed }, ed);
}

/** A DBZK that passes it; refused means that nothing is stored. */
export function formalGeprueftDbzk<M extends Dbzk>(meldung: M, eingangstag: Tag): Ergebnis<M> {
  const befunde = formaleBefunde(meldung, eingangstag);
  return befunde.length > 0 ? fehlschlag({ art: 'meldung-abgewiesen', befunde }) : erfolg(meldung);
}

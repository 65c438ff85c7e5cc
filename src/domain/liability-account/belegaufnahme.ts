import { type Ergebnis, fehlschlag } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import { pruefe } from '../regelwerk/regel';
import { type Entscheidung, entschieden } from './entscheidung';
import { belegregeln, type Belegkontext, einInhaltEinBeleg } from './regeln/belege';

/** Takes a document in. The same content with other data is the Beleg that is there already, so it is refused and that one named. */
export function entscheideBeleg(kontext: Belegkontext, heute: Tag): Ergebnis<Entscheidung> {
  const [vorhanden] = pruefe([einInhaltEinBeleg], kontext, heute);
  if (vorhanden) {
    const { regel, text, behebung } = vorhanden;
    return fehlschlag({ art: 'zustand-verbietet', regel, text, behebung });
  }
  return entschieden([einInhaltEinBeleg, ...belegregeln], pruefe(belegregeln, kontext, heute));
}

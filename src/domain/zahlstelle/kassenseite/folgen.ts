import type { Personzustand } from './personzustand';
import { offeneAufgaben } from './aufgaben';
import { faelligeRueckmeldungen, type Erstellung } from './rueckmeldung/rueckmeldungen';
import type { Folgen } from './tatsachen';
import { mitgeteilt } from './zustand';

/** What a state that a fact has just moved brings about: every DBKZ that is due, and the tasks that are open then. */
export function folgenVon(zustand: Personzustand, erstellung: Erstellung): Folgen {
  const rueckmeldungen = faelligeRueckmeldungen(zustand, erstellung);
  const danach = rueckmeldungen.reduce(mitgeteilt, zustand);
  return { rueckmeldungen, aufgaben: offeneAufgaben(danach, erstellung.heute, erstellung.rechtswert) };
}

/** Before the consequences are known there are none. */
export const OHNE_FOLGEN: Folgen = { rueckmeldungen: [], aufgaben: [] };

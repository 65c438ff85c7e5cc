import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { pruefe, type Pruefung } from '../../regelwerk/regel';
import type { Entwurf } from '../tatsache';
import { folgenVon } from './folgen';
import type { Personzustand, Versorgungsbezug } from './personzustand';
import { angabenregeln, nummernregeln, type Nummernkontext } from './regeln/angaben';
import type { Erstellung } from './rueckmeldung/rueckmeldungen';
import type { Sachverhalte } from './sachverhalte';
import type { Bezugsuebernahme, Neufeststellung, Personeroeffnung, Sachverhaltstatsache } from './tatsachen';
import { mitSachverhalten, mitUebernommenem } from './zustand';

/** What the Krankenkasse does itself: open a person, state facts, give a Versorgungsbezug its number, find anew. */

const geprueft = <K>(regeln: readonly Pruefung<K>[], kontext: K, tag: Tag): Ergebnis<K> => {
  const befunde = pruefe(regeln, kontext, tag);
  return befunde.length > 0 ? fehlschlag({ art: 'angaben-abgewiesen', befunde }) : erfolg(kontext);
};

export function eroeffnePerson(vsnr: string, heute: Tag): Ergebnis<Entwurf<Personeroeffnung>> {
  const nummer = geprueft<Nummernkontext>(nummernregeln, { vsnr }, heute);
  if (!nummer.ok) return nummer;
  return erfolg({ art: 'person', inhalt: { vsnr }, entscheidung: { regel: 'ZR-016a' } });
}

/** A new version replaces what was known before; what follows for each Versorgungsbezug is told at once (ZR-115). */
export function setzeSachverhalte(
  zustand: Personzustand,
  sachverhalte: Sachverhalte,
  erstellung: Erstellung,
): Ergebnis<Entwurf<Sachverhaltstatsache>> {
  const angaben = geprueft(angabenregeln, { sachverhalte, zustand }, erstellung.heute);
  if (!angaben.ok) return angaben;
  const folgen = folgenVon(mitSachverhalten(zustand, sachverhalte), erstellung);
  return erfolg({ art: 'sachverhalte', inhalt: sachverhalte, entscheidung: { regel: 'ZR-115', ...folgen } });
}

/** A Versorgungsbezug that was reported without VSNR joins the person (ZR-014, ZR-047). */
export function ordneZu(
  zustand: Personzustand,
  vsnr: string,
  versorgungsbezug: Versorgungsbezug,
  erstellung: Erstellung,
): Entwurf<Bezugsuebernahme> {
  const folgen = folgenVon(mitUebernommenem(zustand, vsnr, versorgungsbezug), erstellung);
  return { art: 'bezug-uebernommen', inhalt: { vsnr, versorgungsbezug }, entscheidung: { regel: 'ZR-014', ...folgen } };
}

/** May this Versorgungsbezug get this number? */
export const pruefeNummer = (kontext: Nummernkontext, heute: Tag): Ergebnis<Nummernkontext> =>
  geprueft(nummernregeln, kontext, heute);

/** The figures of a new year are in force (ZR-125); nothing when they change nothing. */
export function stelleNeuFest(zustand: Personzustand, erstellung: Erstellung): Entwurf<Neufeststellung> | undefined {
  const folgen = folgenVon(zustand, erstellung);
  if (folgen.rueckmeldungen.length === 0) return undefined;
  return {
    art: 'neufeststellung',
    inhalt: { stichtag: erstellung.heute },
    entscheidung: { regel: 'ZR-125', ...folgen },
    wirktAb: erstellung.heute,
  };
}

import { type Ergebnis, fehlschlag } from '../kern/ergebnis';
import type { Tag } from '../kern/zeit';
import { pruefe } from '../regelwerk/regel';
import { type Entscheidung, entschieden } from './entscheidung';
import type { Endeangaben, Personart, Personzustand, Rollenangaben } from './person';
import { enderegeln, nachweisregeln, rollenregeln } from './regeln/rollen';

/** What a decision about a role reads beside the person. */
export interface Rollenlage {
  readonly bekannteBelege: readonly string[];
  readonly heute: Tag;
}

/** Enters a role of the person. `unternehmen` is the kind of whom it is held in, absent when nobody is stored there. */
export function entscheideRolle(
  { person }: Personzustand,
  angaben: Rollenangaben,
  { personId, unternehmen, ...lage }: Rollenlage & { readonly personId: string; readonly unternehmen?: Personart },
): Ergebnis<Entscheidung> {
  if (!person) return fehlschlag({ art: 'nicht-gefunden' });
  const rolle = { angaben, person: { id: personId, art: person.art }, ...(unternehmen && { unternehmen }) };
  return entschieden(
    [...rollenregeln, ...nachweisregeln],
    [
      ...pruefe(rollenregeln, rolle, lage.heute),
      ...pruefe(nachweisregeln, { angaben, ab: angaben.ab, ...lage }, lage.heute),
    ],
  );
}

/** Says the last day of a role, or another one than was said before. */
export function entscheideEnde(
  { rollen }: Personzustand,
  rolleId: string,
  ende: Endeangaben,
  lage: Rollenlage,
): Ergebnis<Entscheidung> {
  const rolle = rollen.find(({ id }) => id === rolleId);
  if (!rolle) return fehlschlag({ art: 'nicht-gefunden' });
  return entschieden(
    [...enderegeln, ...nachweisregeln],
    [
      ...pruefe(enderegeln, { rolle, ende }, lage.heute),
      ...pruefe(nachweisregeln, { angaben: ende, ab: rolle.ab, ...lage }, lage.heute),
    ],
  );
}

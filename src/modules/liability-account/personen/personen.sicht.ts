import { besteht, type Person, type Personzustand, type Rolle } from '../../../domain/liability-account/person';
import type { Tag } from '../../../domain/kern/zeit';

/** A role as the service answers it. */
export type Rollensicht = Rolle & { readonly besteht?: boolean };

export interface Personsicht extends Person {
  readonly id: string;
  readonly rollen: readonly Rollensicht[];
}

/** A person with the roles; for a day, whether each is held on it. */
export const personsicht = (id: string, { person, rollen }: Personzustand, tag?: Tag): Personsicht => ({
  id,
  ...person!,
  rollen: tag === undefined ? rollen : rollen.map((rolle) => ({ ...rolle, besteht: besteht(rolle, tag) })),
});

import type { Tatsache } from '../kern/tatsache';
import { enthaelt, type Tag } from '../kern/zeit';
import type { Entscheidung } from './entscheidung';

/** Who may hold a role in whom: a human being, or a legal person or Personengesellschaft that owes by itself. */
export type Personart = 'natuerlich' | 'juristisch';

export interface Person {
  readonly art: Personart;
  /** Familienname of a human being, the whole name where no `vorname` is given; otherwise the Firma. */
  readonly name: string;
  readonly vorname?: string;
  readonly geburtsdatum?: Tag;
  readonly rechtsform?: string;
  readonly sitz?: string;
  readonly registergericht?: string;
  readonly registernummer?: string;
  /** Key of the person in a system of the Krankenkasse; stands for one person only. */
  readonly kennung?: string;
}

export const ROLLEN = [
  'geschaeftsfuehrer',
  'faktischer-geschaeftsfuehrer',
  'gesellschafter',
  'komplementaer',
  'kommanditist',
  'inhaber',
  'liquidator',
] as const;
export type Rollenart = (typeof ROLLEN)[number];

/** What proves a role or its end, and since when it could be known: entered in the register, known to the Krankenkasse (LR-019). */
export interface Nachweis {
  readonly bekanntSeit?: Tag;
  readonly registerAm?: Tag;
  /** Ids of Belege. */
  readonly belege: readonly string[];
}

/** What is said about a role when it is entered. */
export interface Rollenangaben extends Nachweis {
  readonly rolle: Rollenart;
  /** Id of the person in which the role is held; for the `inhaber` of an Einzelunternehmen he himself. */
  readonly unternehmen: string;
  /** First and last day by law, whatever the register says (LR-008). */
  readonly ab: Tag;
  readonly bis?: Tag;
}

/** A role of a person in an Unternehmen. Its proof and that of its end are apart, since each has its own days. */
export interface Rolle extends Rollenangaben {
  readonly id: string;
  readonly ende?: Nachweis;
}

/** The last day of a role, as it is said later. */
export interface Endeangaben extends Nachweis {
  readonly bis: Tag;
}

export interface Personzustand {
  readonly person?: Person;
  readonly rollen: readonly Rolle[];
}

export type Personaufnahme = Tatsache<'person', Person, Entscheidung>;
export type Rollenaufnahme = Tatsache<'rolle', Rollenangaben, Entscheidung>;
/** `zu` names the role. A later fact about the same role replaces the end that was known so far. */
export type Rollenende = Tatsache<'rollenende', Endeangaben, Entscheidung> & { readonly zu: string };
export type Persontatsache = Personaufnahme | Rollenaufnahme | Rollenende;

export const leerePerson: Personzustand = { rollen: [] };

/** Moves a person on by one decided fact. */
export function personSchritt(zustand: Personzustand, tatsache: Persontatsache): Personzustand {
  switch (tatsache.art) {
    case 'person':
      return { ...zustand, person: tatsache.inhalt };
    case 'rolle':
      return { ...zustand, rollen: [...zustand.rollen, { id: tatsache.id, ...tatsache.inhalt }] };
    case 'rollenende': {
      const { bis, ...ende } = tatsache.inhalt;
      return {
        ...zustand,
        rollen: zustand.rollen.map((rolle) => (rolle.id === tatsache.zu ? { ...rolle, bis, ende } : rolle)),
      };
    }
  }
}

/** Is the role held on this day? */
export const besteht = (rolle: Pick<Rolle, 'ab' | 'bis'>, tag: Tag): boolean => enthaelt(rolle, tag);

import type { Monat, Tag } from '../kern/zeit';
import type { Fallstand } from './faelle/fallstand';
import type { Mbgmfeststellung, Versicherungsumfang } from './tatsachen';
import type { Beitragskonto, Gruppenzustand, Version } from './stammdaten';

/**
 * Folded state of one person at one Beitragskonto: only what the next decision needs, as plain JSON (absent instead of null).
 * It is stored with the Akte and always equals `tatsachen.reduce(schritt, leer)`.
 */
export interface Personzustand {
  readonly person: Person;
  /** Employments at this Dienstgeber by their first day; they never overlap. */
  readonly beschaeftigungen: readonly Beschaeftigung[];
  /** Times of Betriebliche Vorsorge by their first day; they outlive an employment (Präsenzdienst), so they belong to the person. */
  readonly vorsorge: readonly Vorsorgezeit[];
  /** Processed mBGM, not cancelled and not overwritten. */
  readonly mbgm: readonly AktiveMbgm[];
  /** Periods whose mBGM was cancelled and not reported again. */
  readonly stornierteZeitraeume: readonly Monat[];
  /** Periods for which a missing mBGM was urged and none has come; they are not urged twice. */
  readonly urgierteZeitraeume: readonly Monat[];
  /** Messages without effect so far that may still be cancelled or decided again. */
  readonly offeneMeldungen: readonly OffeneMeldung[];
  /** Cases that are open or still lie in an Outbox. */
  readonly faelle: readonly Fallstand[];
}

export interface Person {
  readonly versicherungsnummer?: string;
  readonly geburtsdatum?: Tag;
  readonly familienname?: string;
  readonly vorname?: string;
}

export interface Beschaeftigung {
  /** Id and Referenzwert of the Anmeldung. */
  readonly id: string;
  readonly referenzwert: string;
  readonly beginn: Tag;
  /** What Anmeldung and Änderungsmeldungen said, in the order of arrival. */
  readonly bestimmungen: readonly Bestimmung[];
  readonly abmeldung?: Abmeldestand;
}

export interface Bestimmung extends Versicherungsumfang {
  readonly ab: Tag;
  readonly bis?: Tag;
}

/** A processed Abmeldung as it stands after its Richtigstellungen; `id`, `referenzwert`, `datum` are the head of the chain (KR-093). */
export interface Abmeldestand {
  readonly id: string;
  readonly referenzwert: string;
  /** The Abmeldedatum of the head: Ende Entgeltanspruch, after a Richtigstellung its "Richtiges Ende Entgelt". */
  readonly datum: Tag;
  /** Ids of all messages of the chain, first to last; a Storno voids them all (KR-094). */
  readonly kette: readonly string[];
  readonly grund: string;
  readonly endeBeschaeftigung?: Tag;
  readonly kuendigungsentschaedigung?: Spanne;
  readonly urlaubsersatzleistung?: Spanne;
  readonly betrieblicheVorsorgeEnde?: Tag;
}

export interface Spanne {
  readonly ab: Tag;
  readonly bis: Tag;
}

export interface Vorsorgezeit {
  readonly ab: Tag;
  /** Last day by an Änderungsmeldung; the end by an Abmeldung follows from that Abmeldung. */
  readonly bis?: Tag;
}

export interface AktiveMbgm extends Mbgmfeststellung {
  readonly id: string;
  readonly referenzwert: string;
}

export type OffeneMeldung =
  | {
      readonly art: 'anmeldung' | 'abmeldung' | 'richtigstellung-abmeldung';
      readonly id: string;
      readonly referenzwert: string;
      /** Abmeldedatum or Anmeldedatum that a Storno may name; a Richtigstellung has its new and its former day. */
      readonly daten: readonly Tag[];
      /** Rules that kept it from being processed. */
      readonly regeln: readonly string[];
    }
  | ({
      /** Not processed, or parked until its Beitragszeitraum begins. */
      readonly art: 'mbgm';
      readonly id: string;
      readonly referenzwert: string;
      readonly status: 'nicht-verarbeitet' | 'vorgemerkt';
      readonly regeln: readonly string[];
    } & Omit<Mbgmfeststellung, 'bloecke'>);

/** Folded state of an account's own Akte. */
export interface Kontozustand {
  readonly versionen: readonly Version<Beitragskonto>[];
  /** Periods for which the account as a whole was urged. */
  readonly urgierteZeitraeume: readonly Monat[];
  readonly faelle: readonly Fallstand[];
}

export const leer: Personzustand = {
  person: {},
  beschaeftigungen: [],
  vorsorge: [],
  mbgm: [],
  stornierteZeitraeume: [],
  urgierteZeitraeume: [],
  offeneMeldungen: [],
  faelle: [],
};
export const leeresKonto: Kontozustand = { versionen: [], urgierteZeitraeume: [], faelle: [] };
export const leereGruppe: Gruppenzustand = { versionen: [] };

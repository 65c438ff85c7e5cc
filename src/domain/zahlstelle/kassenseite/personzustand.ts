import type { Tag } from '../../kern/zeit';
import type { Bezugsschluessel, Dbkz, Dbzk } from '../meldung';
import type { Sachverhalte } from './sachverhalte';

/**
 * A person at the Krankenkasse with all his Versorgungsbezüge: Mehrfachbezug, VBmax and Freibetrag are decided on all of them together
 * (ZR-139, ZR-140), so they are locked together. A Versorgungsbezug without VSNR is a person of its own until the number joins it.
 */
export interface Personzustand {
  readonly vsnr?: string;
  /** The newest version. */
  readonly sachverhalte?: Sachverhalte;
  readonly versorgungsbezuege: readonly Versorgungsbezug[];
  /** What a clerk has to do, as of the last fact. */
  readonly aufgaben: readonly Aufgabe[];
}

/** A Versorgungsbezug as its reports say; what holds on a day is read from them (`bezug.ts`). */
export interface Versorgungsbezug extends Bezugsschluessel {
  readonly id: string;
  /** Zahlstellennummer of the client that reported it first; absent when the Krankenkasse took the report in itself. */
  readonly absender?: string;
  /** Our file reference; given with the first DBKZ. */
  readonly azkk?: string;
  /** Processed reports that are not cancelled, in the order of receipt. */
  readonly meldungen: readonly Bezugsmeldung[];
  /** Contents of cancelled reports (ZR-032, ZR-033). */
  readonly stornierte: readonly string[];
  /** DBKZ that are not cancelled, in the order they were made. */
  readonly mitteilungen: readonly Mitteilung[];
  /** The Krankenkasse has looked at the Beihilfe since the last report that left it open (ZR-072). */
  readonly beihilfeGeprueft?: true;
}

export interface Bezugsmeldung {
  readonly id: string;
  /** Day the record was made. */
  readonly ed: Tag;
  readonly dbzk: Dbzk;
}

/** A DBKZ that stands. */
export interface Mitteilung {
  readonly id: string;
  /** The Beginn or Vorabbescheinigung it belongs to. */
  readonly zu: string;
  /** First day it speaks about. */
  readonly ab: Tag;
  readonly dbkz: Dbkz;
}

export type Aufgabenart =
  | 'person-ermitteln'
  | 'mitgliedschaft-klaeren'
  | 'unzustaendigkeit-klaeren'
  | 'beihilfe-pruefen'
  | 'beihilfe-verknuepfen'
  | 'ausgeschlossenen-anteil-erfragen'
  | 'waisenleistung-pruefen'
  | 'rechtswert-pruefen';

export interface Aufgabe {
  readonly art: Aufgabenart;
  readonly regel: string;
  readonly versorgungsbezugId: string;
  readonly text: string;
}

export const leer: Personzustand = { versorgungsbezuege: [], aufgaben: [] };

/** Who holds a key: two persons can never have the same Versorgungsbezug (ZR-025, ZR-039). */
export interface Schluesselzustand {
  readonly versorgungsbezugId?: string;
  /** Key of the person's Akte; absent when the only reports were cancelled. */
  readonly inhaber?: string;
  readonly absender?: string;
}

export const freierSchluessel: Schluesselzustand = {};

import type { Tag } from '../../kern/zeit';
import type { Befund } from '../../regelwerk/befund';
import type { Dbkz, Dbzk } from '../meldung';
import type { Tatsache } from '../tatsache';
import type { Aufgabe, Versorgungsbezug } from './personzustand';
import type { Sachverhalte } from './sachverhalte';

export type Verarbeitungsstatus = 'verarbeitet' | 'nicht-verarbeitet' | 'storniert' | 'mehrfach-vorgelegt';

/** A DBKZ as it is made: part of the decision on the fact that caused it. */
export interface Rueckmeldung {
  readonly id: string;
  readonly versorgungsbezugId: string;
  /** The Beginn or Vorabbescheinigung it belongs to. */
  readonly zu: string;
  readonly ab: Tag;
  /** Id of the earlier DBKZ that this one cancels (KENNZST J). */
  readonly storniert?: string;
  readonly dbkz: Dbkz;
}

/** What any fact of a person brings about: DBKZ that are due, and the tasks that are open after it. */
export interface Folgen {
  readonly rueckmeldungen: readonly Rueckmeldung[];
  readonly aufgaben: readonly Aufgabe[];
}

export interface Meldungsentscheidung extends Folgen {
  readonly status: Verarbeitungsstatus;
  readonly eingangstag: Tag;
  /** Day whose rules held (ED). */
  readonly ed: Tag;
  /** Zahlstellennummer of the client that handed the report in. */
  readonly absender?: string;
  readonly befunde: readonly Befund[];
  /** The Versorgungsbezug concerned; absent where the report came to nothing and named none that exists. */
  readonly versorgungsbezugId?: string;
  /** Id of the report that this one cancels or repeats. */
  readonly bezieht?: string;
  /** A Versorgungsbezug that had no VSNR and joins the person with this report. */
  readonly uebernommen?: Versorgungsbezug;
}

/** The decision on a command that was allowed. */
interface Gueltig extends Folgen {
  readonly regel: string;
}

export type Dbzkmeldung = Dbzk & { readonly eingang?: string };
export type Meldungstatsache = Tatsache<'meldung', Dbzkmeldung, Meldungsentscheidung>;
/** The Krankenkasse opens a person by his number. */
export type Personeroeffnung = Tatsache<'person', { readonly vsnr: string }, { readonly regel: string }>;
export type Sachverhaltstatsache = Tatsache<'sachverhalte', Sachverhalte, Gueltig>;
/** A Versorgungsbezug without VSNR joins the person … */
export type Bezugsuebernahme = Tatsache<
  'bezug-uebernommen',
  { readonly vsnr: string; readonly versorgungsbezug: Versorgungsbezug },
  Gueltig
>;
/** … and leaves the Akte that it had to itself. */
export type Bezugsabgabe = Tatsache<
  'bezug-abgegeben',
  { readonly versorgungsbezugId: string },
  { readonly regel: string }
>;
/** Figures of a new year change what was told (ZR-125). */
export type Neufeststellung = Tatsache<'neufeststellung', { readonly stichtag: Tag }, Gueltig>;

export type Persontatsache =
  Meldungstatsache | Personeroeffnung | Sachverhaltstatsache | Bezugsuebernahme | Bezugsabgabe | Neufeststellung;

/** The key of a Versorgungsbezug finds its person, or loses him with the Storno of the last report. */
export type Schluesseltatsache = Tatsache<
  'schluessel',
  { readonly versorgungsbezugId: string; readonly inhaber?: string; readonly absender?: string },
  { readonly regel: string }
>;

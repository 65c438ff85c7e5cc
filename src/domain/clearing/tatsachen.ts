import type { Tatsache } from '../kern/tatsache';
import type { Monat, Tag } from '../kern/zeit';
import type { Befund } from '../regelwerk/befund';
import type { Abrechnung, Meldung } from './meldung';
import type { Beitragskonto, Beschaeftigtengruppe } from './stammdaten';

/* ---- messages ---- */

export type Verarbeitungsstatus =
  | 'verarbeitet'
  | 'nicht-verarbeitet'
  | 'vorgemerkt'
  | 'storniert'
  | 'richtiggestellt'
  | 'ueberschrieben'
  | 'mehrfach-vorgelegt';

export interface Meldungsentscheidung {
  readonly status: Verarbeitungsstatus;
  /** Seriennummer of the sender; absent when a clerk of the ÖGK entered the message. */
  readonly seriennummer?: string;
  readonly eingangstag: Tag;
  /** `null` where the day of the event is not known (Änderungsmeldung without `ereignisdatum`) or there is no deadline. */
  readonly fristgerecht: boolean | null;
  readonly befunde: readonly Befund[];
  readonly fall?: Fallerstellung;
  /** Law figures the rules asked for. */
  readonly werte: readonly VerwendeterWert[];
  /** Ids of the master data versions that were in force for this decision. */
  readonly stammdatenVersionen: readonly string[];
  /** What the fold needs and the message alone does not say: the employment concerned (id of its Anmeldung), the scope of a mBGM. */
  readonly beschaeftigung?: string;
  readonly feststellung?: Mbgmfeststellung;
  /** Earlier messages whose status moves because of this one. */
  readonly meldungen: readonly Meldungsbewegung[];
  /** Open cases that this message moves or closes. */
  readonly faelle: readonly Fallbewegung[];
}

export interface VerwendeterWert {
  readonly id: string;
  readonly stichtag: Tag;
  /** Absent where nobody has checked the figure for that day: the rows that inform by it were skipped. */
  readonly wert?: string;
}

export interface Meldungsbewegung {
  readonly id: string;
  readonly status: Extract<Verarbeitungsstatus, 'storniert' | 'richtiggestellt' | 'ueberschrieben'>;
}

export interface Fallbewegung {
  readonly id: string;
  /** `storniert` and `ersetzt` are one half of a solution that needs both. */
  readonly bewegung: 'storniert' | 'ersetzt' | 'obsolet';
  /** Rule that moves the case, and one sentence for people. */
  readonly regel: string;
  readonly grund: string;
}

/** SV and BV scope that a mBGM states for its Beitragszeitraum; attributes come from the Beschäftigtengruppe of each block. */
export interface Mbgmfeststellung {
  readonly beitragszeitraum: Monat;
  /** G1 … G6; unknown while no master data of the account are stored. */
  readonly satzart?: string;
  readonly abrechnung: Abrechnung;
  readonly versicherungsnummer?: string;
  readonly summe?: string;
  readonly bloecke: readonly Umfangsblock[];
}

/** Insurance scope from a day on. */
export interface Umfangsblock extends Versicherungsumfang {
  readonly ab: Tag;
}

export interface Versicherungsumfang {
  readonly bereich: string;
  readonly geringfuegig: boolean;
  readonly freierDienstvertrag: boolean;
}

/* ---- cases ---- */

export type Kategorie = 'bereinigungspflichtig' | 'informell';
/** M gemeldet, U urgiert, O obsolet gesetzt (Clearing-Datensatz 2.0). */
export type Zustellgrund = 'M' | 'U' | 'O';
export type Arbeitsstand = 'in-bearbeitung' | 'bearbeitet';

/** What makes a case obsolet. `oegk`: nothing the sender does (KR-053, KR-066). `hinweis`: informal, gone when its finding is gone. */
export type Loesung = 'storno' | 'storno-und-ersatz' | 'storno-oder-ersatz' | 'nachreichung' | 'oegk' | 'hinweis';

/** A case as it is opened, with its routing (KR-157, KR-158): without a recipient it is `elda-unzustellbar`. */
export interface Fallerstellung {
  readonly id: string;
  readonly kategorie: Kategorie;
  /** Seriennummer of the recipient. */
  readonly empfaenger?: string;
  /** Name of the Dienstgeber where no message names it. */
  readonly dienstgeberName?: string;
  /** Day of the first reminder; informal cases never have one (KR-144). */
  readonly erinnerungAm?: Tag;
  readonly beitragszeitraum?: Monat;
  readonly loesung: Loesung;
  /** What the case is about: first day of the employment, or the Beitragszeitraum with the kind of mBGM. */
  readonly bezug?: string;
}

export type Meldungstatsache = Tatsache<'meldung', Meldung, Meldungsentscheidung>;
/** A stored message is decided again: a parked mBGM whose period has come, a waiting message whose obstacle is gone. */
export type Neuentscheidung = Tatsache<
  'neuentscheidung',
  { readonly meldungId: string; readonly anlass: Anlass; readonly meldung: Meldung },
  Meldungsentscheidung
>;
export type Anlass = 'beitragszeitraum-erreicht' | 'versicherungszeit-nachgemeldet' | 'hindernis-entfallen';

/** A case without a triggering message, opened by the Routineabgleich for a period. */
export type FallErstellt = Tatsache<
  'fall-erstellt',
  { readonly stichtag: Tag; readonly beitragszeitraum: Monat },
  {
    readonly befunde: readonly Befund[];
    readonly fall: Fallerstellung;
    readonly stammdatenVersionen: readonly string[];
  }
>;
/** A Zuordnung entered later gives an undeliverable case its recipient. */
export type FallZugeordnet = Tatsache<
  'fall-zugeordnet',
  { readonly fallId: string; readonly seriennummer: string },
  Gueltig
>;
/** The right recipient has taken one delivery (1 = first) from the Outbox. */
export type FallAbgeholt = Tatsache<'fall-abgeholt', { readonly fallId: string; readonly zustellung: number }, Gueltig>;
export type FallErinnert = Tatsache<
  'fall-erinnert',
  { readonly fallId: string; readonly am: Tag },
  { readonly erinnerungAm: Tag }
>;
export type FallArbeitsstand = Tatsache<
  'fall-arbeitsstand',
  { readonly fallId: string; readonly arbeitsstand: Arbeitsstand },
  Gueltig
>;
/** A clerk of the ÖGK closes what the sender cannot solve (KR-053, KR-066). */
export type FallAbgeschlossen = Tatsache<
  'fall-abgeschlossen',
  { readonly fallId: string; readonly grund: string },
  Gueltig
>;

/** The system closes a case that stands in another Akte than the message that solved it (BW1930 in the account's Akte). */
export type FallErledigt = Tatsache<'fall-erledigt', { readonly fallId: string; readonly grund: string }, Gueltig>;

/** The decision on a command that was allowed: nothing beyond the fact itself, but the rule that allowed it. */
export interface Gueltig {
  readonly regel: string;
}

export type Falltatsache =
  FallErstellt | FallZugeordnet | FallAbgeholt | FallErinnert | FallArbeitsstand | FallAbgeschlossen | FallErledigt;

/** Facts of a person's Akte (Beitragskonto + person). */
export type Persontatsache = Meldungstatsache | Neuentscheidung | Falltatsache;
/** Facts of an account's own Akte. */
export type Kontotatsache =
  Tatsache<'beitragskonto', { readonly gueltigAb: Tag; readonly beitragskonto: Beitragskonto }, Gueltig> | Falltatsache;
/** Facts of a Beschäftigtengruppe's Akte. */
export type Gruppentatsache = Tatsache<'beschaeftigtengruppe', Beschaeftigtengruppe, Gueltig>;

/** What a decision hands to the Akte: the fact without what only the Akte can give. */
export type Entwurf<T extends Tatsache<string, unknown, unknown>> = T extends unknown
  ? Pick<T, 'art' | 'inhalt' | 'entscheidung' | 'zu' | 'wirktAb'>
  : never;

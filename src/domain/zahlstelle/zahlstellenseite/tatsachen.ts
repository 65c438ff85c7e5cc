import type { Tag } from '../../kern/zeit';
import type { Befund } from '../../regelwerk/befund';
import type { Bezugsschluessel, Dbkz, Dbzk } from '../meldung';
import type { Tatsache, Zeitpunkt } from '../tatsache';
import type { Bezugsangaben, Bezugsstatus, Freibetragseingabe, GeplanterBeginn, Nachfolger } from './bezug';

/** The Zahlstelle keeps a Versorgungsbezug from now on, or goes on with it under another key. */
export type Anlagetatsache = Tatsache<
  'versorgungsbezug',
  {
    readonly schluessel: Bezugsschluessel;
    readonly vsnr?: string;
    readonly angaben: Bezugsangaben;
    readonly geplant?: GeplanterBeginn;
  },
  {
    readonly status: Bezugsstatus;
    readonly absender?: string;
    /** It comes back under a key that it had left: what was reported there before is past. */
    readonly rueckkehr?: true;
    /** Status after the reports of former software that came with it. */
    readonly danach?: Bezugsstatus;
  }
>;

/** The fund has cancelled the change that brought it here, before anything was reported under this key. */
export type Entfalltatsache = Tatsache<
  'fortsetzung-entfallen',
  { readonly bisher: Bezugsschluessel },
  { readonly regel: 'ZR-031k' }
>;

/** What is to be done next; a report that is due is ready to be sent. */
export interface Faelliges {
  readonly art: 'storno' | 'ende' | 'neue-meldung' | 'kasse-klaeren' | 'rueckmeldung-offen';
  readonly regel: string;
  readonly text: string;
  readonly behebung: string;
  readonly meldung?: Dbzk;
  /** First day the report may be made; absent where it may be made now. */
  readonly fruehestensAm?: Tag;
}

/** A DBZK has been sent. */
export type Sendetatsache = Tatsache<
  'dbzk-gesendet',
  Dbzk,
  {
    readonly status: 'verarbeitet' | 'nicht-verarbeitet' | 'mehrfach-vorgelegt';
    /** Status of the Versorgungsbezug afterwards. */
    readonly bezugsstatus: Bezugsstatus;
    readonly absender?: string;
    /** The report that this Storno takes out. */
    readonly storniert?: string;
  }
>;

export type Uebernahmestatus = 'verarbeitet' | 'nicht-verarbeitet' | 'zu-klaeren' | 'mehrfach-vorgelegt';

/** A DBKZ has come. */
export type Empfangstatsache = Tatsache<
  'dbkz-erhalten',
  Dbkz & { readonly eingang: Zeitpunkt },
  {
    readonly status: Uebernahmestatus;
    readonly eingangstag: Tag;
    readonly befunde: readonly Befund[];
    readonly bezugsstatus: Bezugsstatus;
    /** First day its findings count from. */
    readonly ab: Tag;
    readonly faellig: readonly Faelliges[];
    readonly absender?: string;
    readonly storniert?: string;
    /** Where it goes on after a change of fund. */
    readonly nachfolger?: Nachfolger;
    /** The clarification cases that this DBKZ ends. */
    readonly geklaert: readonly string[];
  }
>;

export type Freibetragstatsache = Tatsache<
  'freibetrag-eingegeben',
  Freibetragseingabe & { readonly grund: string },
  { readonly befunde: readonly Befund[] }
>;

/** The Versorgungsbezug goes on under another key from a day on (ZR-039). */
export type Wechseltatsache = Tatsache<
  'schluessel-gewechselt',
  { readonly nachfolger: Nachfolger; readonly ab: Tag },
  { readonly bezugsstatus: Bezugsstatus; readonly faellig: readonly Faelliges[] }
>;

export type Klaerungstatsache = Tatsache<
  'klaerung-abgeschlossen',
  { readonly klaerungsfallId: string; readonly grund: string },
  { readonly regel: 'ZR-113' }
>;

export type Bezugstatsache =
  | Anlagetatsache
  | Entfalltatsache
  | Sendetatsache
  | Empfangstatsache
  | Freibetragstatsache
  | Wechseltatsache
  | Klaerungstatsache;

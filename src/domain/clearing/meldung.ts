import type { Monat, Tag } from '../kern/zeit';

/**
 * Incoming messages as the sender writes them. Every field of the record is known to every kind (DM-Org E.29, E.32): whether it must be
 * filled or must stay empty is a matter of the formal rules, not of the type. Booleans are the J/N fields; absent means Grundstellung.
 */
export type Meldung = Versichertenmeldung | Mbgm | StornoMbgm;

/** Kinds of a Versichertenmeldung reduziert (M3, M4, M6, M8, M9, S3, S4) and the two that have a record of their own (VS, AV). */
export type Versichertenmeldungsart =
  | 'anmeldung'
  | 'abmeldung'
  | 'aenderungsmeldung'
  | 'richtigstellung-anmeldung'
  | 'richtigstellung-abmeldung'
  | 'storno-anmeldung'
  | 'storno-abmeldung'
  | 'storno-aenderungsmeldung'
  | 'vsnr-anforderung'
  | 'adressmeldung';

export type Meldungsart = Meldung['meldungsart'];

/** What each message must at least carry to be taken as a message at all. */
interface Kopf {
  readonly referenzwert: string;
  readonly beitragskontonummer: string;
  readonly dienstgeberName?: string;
  /** Instant of receipt; only a sandbox tenant may set it. */
  readonly eingang?: string;
}

export interface Versichertenmeldung extends Kopf, Versichertenfelder {
  readonly meldungsart: Versichertenmeldungsart;
}

/** Fields of the record Versichertenmeldung reduziert (DM-Org E.29) beside the head; the official field name follows each. */
export interface Versichertenfelder {
  readonly referenzwertUrspruenglich?: string; // REFU
  readonly telefon?: string; // DTEL
  readonly email?: string; // MAIL
  readonly info1?: string; // INF1
  readonly info2?: string; // INF2
  readonly versicherungsnummer?: string; // VSNR
  readonly geburtsdatum?: Tag; // GEBD
  readonly referenzwertVsnrAnforderung?: string; // REFV
  readonly familienname?: string; // FANA
  readonly vorname?: string; // VONA
  readonly anmeldedatum?: Tag; // ADAT of M3, M8, S3
  readonly endeEntgeltanspruch?: Tag; // ADAT of M4, M9
  readonly aenderungAb?: Tag; // ADAT of M6
  readonly abmeldedatum?: Tag; // ADAT of S4
  readonly aenderungBis?: Tag; // BDAT
  readonly richtigesAnmeldedatum?: Tag; // RDAT of M8
  readonly richtigesEndeEntgelt?: Tag; // RDAT of M9
  readonly beschaeftigungsbereich?: string; // BBER
  readonly geringfuegig?: boolean; // GERF
  readonly freierDienstvertrag?: boolean; // FRDV
  readonly endeBeschaeftigung?: Tag; // EBSV
  readonly abmeldegrund?: string; // AGRD
  readonly abmeldegrundText?: string; // SAGR
  readonly kuendigungsentschaedigungAb?: Tag; // KEAB
  readonly kuendigungsentschaedigungBis?: Tag; // KEBI
  readonly urlaubsersatzleistungAb?: Tag; // UEAB
  readonly urlaubsersatzleistungBis?: Tag; // UEBI
  readonly betrieblicheVorsorgeAb?: Tag; // BVAB
  readonly betrieblicheVorsorgeEnde?: Tag; // BVEN
  readonly betrieblicheVorsorge?: boolean; // BVJN
  readonly ummeldedatum?: Tag; // UMDA
  readonly richtigesUmmeldedatum?: Tag; // RUMD
  readonly sonderfallUmmeldung?: boolean; // SOUM
  readonly zielTraegerUmmeldung?: string; // ZTUM
  readonly beitragskontonummerUmmeldung?: string; // ZKUM
  readonly referenzwertUmmeldung?: string; // RWUM
  readonly referenzwertUmmeldungUrspruenglich?: string; // RUUM
  readonly referenzwertUmmeldungZielkonto?: string; // BKUM
  readonly wochenarbeitszeit?: string; // VWAZ, hundredths of hours
  /** Own field, not part of the record: the day of the change, needed to tell whether an Änderungsmeldung was in time. */
  readonly ereignisdatum?: Tag;
}

export type Versichertenfeld = keyof Versichertenfelder;

/** How the work was agreed; with the account's Verfahren it gives the Satzart (G1 … G6, R1 … R6). */
export type Abrechnung = 'regelfall' | 'fallweise' | 'kuerzer-als-ein-monat';

/** Monatliche Beitragsgrundlagenmeldung (DM-Org E.32): one person, one Beitragszeitraum. */
export interface Mbgm extends Kopf {
  readonly meldungsart: 'mbgm';
  readonly beitragszeitraum?: Monat;
  readonly abrechnung?: Abrechnung;
  readonly versicherungsnummer?: string;
  readonly referenzwertVsnrAnforderung?: string;
  readonly familienname?: string;
  readonly vorname?: string;
  readonly verrechnungsgrundlage?: string; // VERG, "1" … "6"
  readonly summeBeitraege?: string; // VSUM
  readonly tarifbloecke?: readonly Tarifblock[];
}

export interface Tarifblock {
  readonly beschaeftigtengruppe?: string; // BSGR
  readonly ergaenzungen?: readonly string[]; // ERGB
  /** VVON: day number within the Beitragszeitraum or the date itself. */
  readonly beginnVerrechnung?: string;
  readonly basen?: readonly Verrechnungsbasis[];
}

export interface Verrechnungsbasis {
  readonly typ?: string; // VBTY: "AB", "SZ", "BV" …
  readonly betrag?: string; // VBBT
  readonly positionen?: readonly Verrechnungsposition[];
}

export interface Verrechnungsposition {
  readonly typ?: string; // VPTY: "T01", "A01" …
  readonly prozent?: string; // VPTA
  readonly betrag?: string;
}

/** Storno of a mBGM (R1 … R6): carries no Tarifblock and always the Versicherungsnummer. */
export interface StornoMbgm extends Kopf {
  readonly meldungsart: 'storno-mbgm';
  readonly referenzwertUrspruenglich?: string;
  readonly beitragszeitraum?: Monat;
  readonly abrechnung?: Abrechnung;
  readonly versicherungsnummer?: string;
  readonly summeBeitraege?: string;
}

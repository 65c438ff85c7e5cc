import type { Tag } from '../kern/zeit';

/**
 * The two records of the Zahlstellen-Meldeverfahren as JSON. Fields are optional unless they name the Versorgungsbezug: what has to be
 * filled is a matter of rules, not of shape. Absent means Grundstellung.
 */
export type Datensatzversion = 4 | 5;

/** The key of a Versorgungsbezug; the VSNR is an attribute of it (ZR-047). */
export interface Bezugsschluessel {
  readonly zahlstellennummer: string;
  /** File reference of the Zahlstelle, unique per Versorgungsbezug. */
  readonly azvu: string;
  /** Betriebsnummer of the Krankenkasse. */
  readonly bbnrkk: string;
}

/** The key as one text; none of its parts contains a `|` (ZR-017, ZR-019, ZR-023). */
export const bezugstext = ({ zahlstellennummer, azvu, bbnrkk }: Bezugsschluessel): string =>
  `${zahlstellennummer}|${azvu}|${bbnrkk}`;

interface Kopf extends Bezugsschluessel {
  /** Day the record was made (ED); the calendar day of receipt where absent. */
  readonly ed?: Tag;
  readonly datensatzversion?: Datensatzversion;
  /** KENNZST: the record cancels an earlier one of the same content. */
  readonly kennzst?: boolean;
  readonly gd: string;
  /** File reference of the Krankenkasse. */
  readonly azkk?: string;
  readonly vsnr?: string;
}

/** DBZK: what a Zahlstelle reports to the Krankenkasse, with DBNA, DBGA and DBAN. */
export interface Dbzk extends Kopf {
  /** How the Zahlstelle came to the VSNR (ZR-010 … ZR-013); not part of the data set. */
  readonly vsnrHerkunft?: 'dsrv' | 'nachweis' | 'rueckmeldung' | 'keine';
  readonly abfrageId?: string;
  readonly vbbg?: Tag;
  readonly vben?: Tag;
  readonly vbaen?: Tag;
  readonly vbbetr?: string;
  readonly kapital?: Kapitalangaben;
  readonly artVb?: string;
  readonly kennzBeihilfe?: string;
  readonly antaus?: string;
  readonly waisenle?: string;
  /** Version 4 only. */
  readonly beitrkv?: string;
  readonly beitrpv?: string;
  readonly dbna?: Namensangaben;
  readonly dbga?: Geburtsangaben;
  readonly dban?: Anschrift;
}

export interface Kapitalangaben {
  readonly beginn?: Tag;
  readonly ende?: Tag;
  readonly auszahlung?: Tag;
  readonly betrag?: string;
}

export interface Namensangaben {
  readonly familienname?: string;
  readonly vorname?: string;
  readonly vorsatzwort?: string;
  readonly namenszusatz?: string;
  readonly titel?: string;
}

export interface Geburtsangaben {
  readonly geburtsdatum?: Tag;
  readonly geburtsort?: string;
  readonly geburtsname?: string;
  readonly geschlecht?: string;
  readonly staatsangehoerigkeit?: string;
}

export interface Anschrift {
  readonly land?: string;
  readonly plz?: string;
  readonly ort?: string;
  readonly strasse?: string;
  readonly hausnummer?: string;
  readonly adresszusatz?: string;
}

/** DBKZ: what the Krankenkasse reports to the Zahlstelle. */
export interface Dbkz extends Kopf {
  /** KENNZ-BEITR-ABFUEHR-PFLICHT: 1 none, 2 KV and PV, 3 KV only, 4 KV and PV with half the PV contribution. */
  readonly kennzabf?: string;
  readonly abfuehrungAb?: Tag;
  readonly abfen?: Tag;
  readonly vbmax?: string;
  /** `1` no, `2` yes (G47). */
  readonly mehrfachbezug?: string;
  readonly kennzfb?: string;
  readonly fb?: string;
  readonly kennzaen?: string;
  readonly bbnrkkn?: string;
}

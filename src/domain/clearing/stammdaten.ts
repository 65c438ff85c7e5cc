import type { Tag } from '../kern/zeit';

/** How contributions of an account are settled: by the Dienstgeber himself or prescribed by the ÖGK. */
export type Verfahren = 'selbstabrechner' | 'vorschreiber';

/** Where cases without a triggering message go (SV-Clearingsystem Zuordnungsanwendung). */
export interface Zuordnung {
  readonly meldungsart: string;
  readonly seriennummer: string;
}

/** Master data of a Beitragskonto as of one day. */
export interface Beitragskonto {
  readonly verfahren: Verfahren;
  readonly dienstgeberName: string;
  /** Code of the Landesstelle, "11" Wien … "19" Vorarlberg. */
  readonly landesstelle: string;
  /** The account is reserved for freie Dienstnehmer (§ 4 Abs. 4 ASVG). */
  readonly freieDienstnehmer: boolean;
  readonly emailAdressen: readonly string[];
  readonly zuordnungen: readonly Zuordnung[];
}

/** One version of master data: what was said, from which day it holds. */
export interface Version<T> {
  /** Id of the fact that carries this version; a decision names it. */
  readonly id: string;
  readonly gueltigAb: Tag;
  readonly inhalt: T;
}

/** Attributes of a Beschäftigtengruppe that the rules need; the group itself is data of the Tarifsystem. */
export interface Beschaeftigtengruppe {
  readonly code: string;
  readonly bezeichnung: string;
  readonly beschaeftigungsbereich: string;
  readonly geringfuegig: boolean;
  readonly freierDienstvertrag: boolean;
  readonly ab: Tag;
  /** False for codes that are not part of the official Tarifsystem (sandbox). */
  readonly amtlich: boolean;
}

/** Folded state of a Beschäftigtengruppe's Akte. */
export interface Gruppenzustand {
  readonly versionen: readonly Version<Beschaeftigtengruppe>[];
}

/** The version in force on a day; a later fact with the same first day replaces the earlier one. */
export function versionAm<T>(versionen: readonly Version<T>[], tag: Tag): Version<T> | undefined {
  return versionen.reduce<Version<T> | undefined>(
    (beste, version) =>
      version.gueltigAb <= tag && (!beste || version.gueltigAb >= beste.gueltigAb) ? version : beste,
    undefined,
  );
}

/** Who gets cases about this kind of message: only by an entered Zuordnung, never by a guess at the last sender (KR-158). */
export const zugeordneteSeriennummer = (konto: Beitragskonto | undefined, meldungsart: string): string | undefined =>
  konto?.zuordnungen.find((zuordnung) => zuordnung.meldungsart === meldungsart)?.seriennummer;

/** The Beschäftigtengruppe in force on a day, `undefined` while none is stored. */
export const gruppeAm = (zustand: Gruppenzustand, tag: Tag): Beschaeftigtengruppe | undefined =>
  versionAm(zustand.versionen, tag)?.inhalt;

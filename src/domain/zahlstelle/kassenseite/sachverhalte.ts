import { summe, betrag, type Betrag } from '../../kern/geld';
import { enthaelt, type Tag, type Zeitspanne } from '../../kern/zeit';

/** What the Krankenkasse knows of a person beside the reports of the Zahlstellen. Each version is the complete picture. */
export interface Sachverhalte {
  readonly mitgliedschaften: readonly Mitgliedschaft[];
  /** Statutory pensions, monthly. */
  readonly renten: readonly Betragszeit[];
  readonly arbeitseinkommen: readonly Betragszeit[];
  /** Claims to Beihilfe that the Krankenkasse has confirmed. */
  readonly beihilfe: readonly Beihilfe[];
  /** Day of death. */
  readonly tod?: Tag;
  /** Id of the Versorgungsbezug that the Krankenkasse gives the Freibetrag to first (§ 226 Abs. 2 Satz 2 SGB V leaves the choice open). */
  readonly freibetragAuf?: string;
}

export type Mitgliedschaftsart = 'pflicht' | 'freiwillig' | 'familie' | 'auffang';

export interface Mitgliedschaft extends Zeitspanne {
  readonly art: Mitgliedschaftsart;
  readonly bbnrkk: string;
  readonly rentenantragsteller?: boolean;
}

export interface Betragszeit extends Zeitspanne {
  readonly betrag: string;
}

export interface Beihilfe extends Zeitspanne {
  /** The Versorgungsbezug that the claim rests on (ZR-074). */
  readonly versorgungsbezugId?: string;
}

export const UNBEKANNT: Sachverhalte = { mitgliedschaften: [], renten: [], arbeitseinkommen: [], beihilfe: [] };

export const mitgliedschaftAm = (
  { mitgliedschaften }: Sachverhalte,
  bbnrkk: string,
  tag: Tag,
): Mitgliedschaft | undefined => mitgliedschaften.find((m) => m.bbnrkk === bbnrkk && enthaelt(m, tag));

/** Sum of monthly amounts on a day. */
export const summeAm = (zeiten: readonly Betragszeit[], tag: Tag): Betrag =>
  summe(zeiten.filter((zeit) => enthaelt(zeit, tag)).map((zeit) => betrag(zeit.betrag)));

import type { Ergebnis } from '../kern/ergebnis';
import type { Zeitpunkt } from '../kern/tatsache';
import type { Tag } from '../kern/zeit';
import type { RechtswertId } from '../recht/rechtswert';
import type { IstArbeitstag } from './fristen/frist';
import type { Kontozustand, Personzustand } from './personzustand';
import { versionAm, type Beitragskonto, type Beschaeftigtengruppe, type Version } from './stammdaten';

/** Everything a decision may read beside the message. Nothing is fetched, no clock is asked. */
export interface Kontext {
  readonly zustand: Personzustand;
  /** `undefined` while no master data of the account are stored (BW1833, MW2022). */
  readonly konto: Kontozustand | undefined;
  readonly gruppe: (code: string, tag: Tag) => Beschaeftigtengruppe | undefined;
  readonly rechtswert: (id: RechtswertId, tag: Tag) => Ergebnis<{ readonly wert: string }>;
  readonly eingang: Zeitpunkt;
  /** Calendar day of `eingang` in Austria. */
  readonly eingangstag: Tag;
  /** Day of the decision where it is a later one than the day of receipt: a message is decided again. */
  readonly heute?: Tag;
  /** Is the Referenzwert of this message new at this Beitragskonto, the same document again, or taken by another one? */
  readonly referenzwert: 'frei' | 'gleiche-meldung' | 'vergeben';
  /** ELDA-Seriennummer of the sender. */
  readonly seriennummer?: string;
  /** Working day in Austria; Karfreitag and 24 December are none (KR-147). */
  readonly istArbeitstag: IstArbeitstag;
  readonly erinnerungsfristTage: number;
  readonly meldungId: string;
  /** Id for the case, should one be opened. */
  readonly fallId: string;
  /** `Prefer: handling=strict`. */
  readonly streng: boolean;
}

export const entscheidungstag = (kontext: Pick<Kontext, 'eingangstag' | 'heute'>): Tag =>
  kontext.heute ?? kontext.eingangstag;

/** Master data of the account on a day; before its earliest version that one counts, for an account is as old as its messages. */
export const kontoversionAm = (konto: Kontozustand, tag: Tag): Version<Beitragskonto> | undefined =>
  versionAm(konto.versionen, tag) ??
  konto.versionen.reduce<Version<Beitragskonto> | undefined>(
    (frueheste, version) => (frueheste && frueheste.gueltigAb <= version.gueltigAb ? frueheste : version),
    undefined,
  );

export const beitragskontoAm = (konto: Kontozustand | undefined, tag: Tag): Beitragskonto | undefined =>
  konto && kontoversionAm(konto, tag)?.inhalt;

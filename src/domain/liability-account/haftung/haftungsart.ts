import type { Tag } from '../../kern/zeit';
import { SCHULDARTEN, type Schuldart } from '../konto/posten';

/** How the insurer gets a title: by Verwaltungsakt, or only before the civil courts. */
export type Instrument = 'verwaltungsakt' | 'zivilklage' | 'verwaltungsakt-oder-zivilklage' | 'ungeklaert';

/**
 * Which day of a Posten has to lie in the period: its due date (tort, § 823 Abs. 2 BGB), or the founding of the debt, which has to lie
 * before the end of the period (accessory liability of partners; debts founded before the entry count, § 127 HGB, § 721a BGB).
 */
export type Zeitbezug = 'faelligkeit' | 'begruendung';

/** A wording of the law, by the day from which debts are founded under it. */
export interface Fassung {
  readonly ab?: Tag;
  readonly norm: string;
}

/** What a Haftungsart covers, where this service decides it. */
export interface Reichweite {
  readonly umfang: readonly Schuldart[];
  readonly zeitbezug: Zeitbezug;
  /** Rule that a coverage by this Haftungsart cites. */
  readonly regel: string;
}

/** One row of the catalogue of Haftungsarten. */
export interface Haftungsart {
  readonly bezeichnung: string;
  readonly fassungen: readonly [Fassung, ...Fassung[]];
  /** What is covered, and which period counts, in words. */
  readonly umfang: string;
  readonly zeitraum: string;
  readonly instrument: Instrument;
  /**
   * `ja`: decided here. `unentschieden`: good law, not decided by this service. `gesperrt`: the law is disputed, a named release is
   * needed. `verweigert`: there is no such liability.
   */
  readonly verfuegbar: 'ja' | 'unentschieden' | 'gesperrt' | 'verweigert';
  /** Why it is not available. */
  readonly grund?: string;
  readonly reichweite?: Reichweite;
}

export const NUR_AN: readonly Schuldart[] = ['AN'];
/** Partners owe what the company owes; a Geldbuße is its own and not on the list of the sources. */
export const WIE_GESELLSCHAFT: readonly Schuldart[] = SCHULDARTEN.filter((art) => art !== 'BUSSGELD');

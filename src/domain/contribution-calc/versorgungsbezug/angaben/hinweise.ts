import type { Befund } from '../../../regelwerk/befund';
import type { RegelId } from '../../regeln/koepfe';

/** Something the reader of a result should know: a default that was used, or why an amount is nothing. */
export interface Hinweis {
  readonly schwere: 'hinweis';
  readonly regel?: RegelId;
  readonly text: string;
  /** JSON pointer into the request. */
  readonly pfad: string;
}

/** What a calculation says beside its amounts; shared by all who work on it. */
export class Anmerkungen {
  readonly hinweise: Hinweis[] = [];
  readonly warnungen: Befund[] = [];

  merke(pfad: string, text: string, regel?: RegelId): void {
    this.hinweise.push({ schwere: 'hinweis', ...(regel && { regel }), text, pfad });
  }

  /** The value, or the default, which is named. */
  oder<T>(wert: T | undefined, vorgabe: T, pfad: string, text: string, regel?: RegelId): T {
    if (wert !== undefined) return wert;
    this.merke(pfad, text, regel);
    return vorgabe;
  }
}

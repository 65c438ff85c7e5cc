import { createHmac } from 'node:crypto';
import { Ganzzahlfeld, Textfeld } from './felder/felder';
import { eingabeproblem } from './problem/problem';

/** Query parameters of every list; a list's own query DTO extends it with its filters. */
export class Seitenabfrage {
  @Textfeld({
    optional: true,
    hoechstens: 500,
    muster: {
      ausdruck: '^[A-Za-z0-9_-]+$',
      erklaerung: 'Eine Position ist der unveränderte Wert `naechste` einer früheren Antwort.',
    },
    beschreibung:
      'Position, ab der gelesen wird: der unveränderte Wert `naechste` der vorigen Seite. Gilt nur mit denselben Filtern.',
  })
  nach?: string;

  @Ganzzahlfeld({
    optional: true,
    ausText: true,
    mindestens: 1,
    hoechstens: 500,
    beschreibung: 'Einträge je Seite, 1 bis 500, ohne Angabe 50.',
    beispiel: 50,
  })
  anzahl?: number;
}

/** Where a query of a list goes on, and how much of it. */
export interface Ausschnitt {
  readonly nach?: string;
  readonly anzahl: number;
}

/** One page of a list. */
export interface Seite<T> {
  readonly eintraege: readonly T[];
  /** Position of the next page; `null` on the last one. */
  readonly naechste: string | null;
}

/** The list a position belongs to, with its filters; other lists have other sort keys. */
export interface Listenort {
  readonly liste: string;
  readonly [filter: string]: unknown;
}

/** Values of the sort columns of the last entry, as text. */
export type Sortierschluessel = readonly string[];

export const VORGABE_ANZAHL = 50;

const PRUEFLAENGE = 12;

/**
 * Opaque positions for keyset paging. A position carries the last sort key and a seal over tenant, list and filter: with another filter
 * it would skip or repeat entries without a word, with another tenant's it would tell where that tenant's data stand. Every query applies
 * tenant and rights anyway.
 */
export class Seiten {
  constructor(private readonly geheimnis: string) {}

  /** The sort key after which the page begins; `undefined` for the first page. */
  lies({ nach }: Seitenabfrage, mandant: string, ort: Listenort): Sortierschluessel | undefined {
    if (nach === undefined) return undefined;
    const [inhalt = '', siegel] = [nach.slice(0, -PRUEFLAENGE), nach.slice(-PRUEFLAENGE)];
    if (siegel !== this.siegel(inhalt, mandant, ort)) {
      throw eingabeproblem('?nach', 'position-fremd', 'Die Position gehört nicht zu dieser Liste und diesen Filtern.');
    }
    return JSON.parse(Buffer.from(inhalt, 'base64url').toString('utf8')) as Sortierschluessel;
  }

  /** Makes the page from up to `anzahl + 1` entries: the query asks for one more, which tells whether there is a next page. */
  bilde<T>(
    gelesen: readonly T[],
    { anzahl = VORGABE_ANZAHL }: Seitenabfrage,
    mandant: string,
    ort: Listenort,
    schluesselVon: (eintrag: T) => Sortierschluessel,
  ): Seite<T> {
    const eintraege = gelesen.slice(0, anzahl);
    const letzter = eintraege.at(-1);
    if (gelesen.length <= anzahl || letzter === undefined) return { eintraege, naechste: null };
    const inhalt = Buffer.from(JSON.stringify(schluesselVon(letzter)), 'utf8').toString('base64url');
    return { eintraege, naechste: inhalt + this.siegel(inhalt, mandant, ort) };
  }

  private siegel(inhalt: string, mandant: string, ort: Listenort): string {
    const gueltig = Object.entries(ort)
      .filter(([name, wert]) => wert !== undefined && name !== 'nach' && name !== 'anzahl')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return createHmac('sha256', this.geheimnis)
      .update(JSON.stringify([inhalt, mandant, gueltig]))
      .digest('base64url')
      .slice(0, PRUEFLAENGE);
  }
}

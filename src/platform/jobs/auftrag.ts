import type { Anfragekontext, Mandant } from '../auth/kontext';
import type { Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';
import { uuidv7 } from '../http/uuid';

/** Domain work that is due at a time of the tenant's clock. Its effects are idempotent by nature: doing it again changes nothing. */
export interface Auftrag {
  readonly id: string;
  readonly art: string;
  /** What it is about, e.g. the day of a Routineabgleich. */
  readonly schluessel: string;
  readonly faelligAm: Zeitpunkt;
}

/** What a module does for one kind of job. */
export interface Auftragsart {
  readonly art: string;
  fuehreAus(kontext: Anfragekontext, auftrag: Auftrag, melde: Fortschritt): Promise<object>;
}

/** Reports progress; throws when the job was taken over or aborted, so the runner stops before its next chunk. */
export type Fortschritt = (fertig: number, gesamt: number) => Promise<void>;

/** Modules register their kinds of jobs here while the application starts. */
export class Auftragsarten {
  private readonly arten = new Map<string, Auftragsart>();

  melde(art: Auftragsart): void {
    if (this.arten.has(art.art)) throw new Error(`Auftragsart ${art.art} ist doppelt gemeldet.`);
    this.arten.set(art.art, art);
  }

  art(name: string): Auftragsart {
    const art = this.arten.get(name);
    if (!art) throw new Error(`Auftragsart ${name} ist nicht gemeldet.`);
    return art;
  }
}

/** Plans work in the transaction of the write that makes it due; planning the same again has no effect. */
export const auftragPlanen = (
  mandantId: number,
  auftraege: readonly { readonly art: string; readonly schluessel: string; readonly faelligAm: Zeitpunkt }[],
): Anfrage => ({
  name: 'auftrag-planen',
  text: `insert into auftrag (mandant_id, id, art, schluessel, faellig_am, stand)
         select $1, n.id, n.art, n.schluessel, n.faellig_am, 'offen'
         from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as n (id, art, schluessel, faellig_am)
         order by n.art, n.schluessel
         on conflict (mandant_id, art, schluessel) do nothing`,
  values: [
    mandantId,
    auftraege.map(() => uuidv7()),
    auftraege.map((a) => a.art),
    auftraege.map((a) => a.schluessel),
    auftraege.map((a) => a.faelligAm),
  ],
});

/** A job acts for the tenant itself, with no rights of a client. */
export const systemkontext = (mandant: Mandant, auftragId: string): Anfragekontext => ({
  mandant,
  akteur: 'system',
  client: 'system',
  rechte: new Set(),
  requestId: auftragId,
});

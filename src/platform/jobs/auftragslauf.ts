import { randomUUID } from 'node:crypto';
import { setTimeout as warte } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { QueryResult } from 'pg';
import type { Mandant } from '../auth/kontext';
import { Sandboxlauf } from '../auth/sandbox/sandboxlauf';
import type { Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import { fehlerangaben } from '../http/problem/fehlerangaben';
import { Problem } from '../http/problem/problem';
import { Auftragsarten, systemkontext, type Auftrag } from './auftrag';

/** A runner that has not reported for so long is taken for dead; its job is taken over. */
const PACHT_SEKUNDEN = 30;

const HOECHSTENS_VERSUCHE = 20;

/** Nobody works on it, or whoever did has fallen silent. */
const FREI = `(stand = 'offen' or geaendert_am < clock_timestamp() - interval '${PACHT_SEKUNDEN} seconds')`;

interface Auftragszeile {
  readonly id: string;
  readonly art: string;
  readonly schluessel: string;
  readonly faellig_am: Zeitpunkt;
  readonly frei: boolean;
}

/** Takes due jobs one after the other, in the order in which they are due. One owner per job; a lost lease stops the runner. */
@Injectable()
export class Auftragslauf extends Sandboxlauf {
  private readonly log = new Logger(Auftragslauf.name);
  private readonly besitzer = randomUUID();

  constructor(
    private readonly datenbank: Datenbank,
    private readonly arten: Auftragsarten,
  ) {
    super();
  }

  /**
   * Runs what is due until `bis`, in order, and answers how many jobs that were. `vorJedem` is called before each job with its due
   * time; a job may plan further ones, which run too when they are due.
   */
  async laufe(mandant: Mandant, bis: Zeitpunkt, vorJedem: (faelligAm: Zeitpunkt) => Promise<void>): Promise<number> {
    for (let anzahl = 0; ;) {
      const naechster = await this.naechster(mandant.id, bis, false);
      if (!naechster) return anzahl;
      if (!naechster.frei) await warte(200);
      else if (await this.uebernimm(mandant.id, naechster.id)) {
        await vorJedem(naechster.faellig_am);
        await this.fuehreAus(mandant, alsAuftrag(naechster));
        anzahl += 1;
      }
    }
  }

  /** Runs what is due and free on real time. A job that fails is left alone for a while, so that it holds up no other. */
  async laufeFaellige(mandant: Mandant, jetzt: Zeitpunkt): Promise<void> {
    for (;;) {
      const naechster = await this.naechster(mandant.id, jetzt, true);
      if (!naechster) return;
      if (!(await this.uebernimm(mandant.id, naechster.id))) continue;
      // Logged and put off by `fuehreAus`.
      await this.fuehreAus(mandant, alsAuftrag(naechster)).catch(() => undefined);
    }
  }

  private async fuehreAus(mandant: Mandant, auftrag: Auftrag): Promise<void> {
    const melde = async (fertig: number, gesamt: number): Promise<void> => {
      await this.schreibeMeine(mandant.id, auftrag.id, 'laeuft', { fertig, gesamt });
    };
    try {
      const ergebnis = await this.arten.art(auftrag.art).fuehreAus(systemkontext(mandant, auftrag.id), auftrag, melde);
      await this.schreibeMeine(mandant.id, auftrag.id, 'erledigt', { ergebnis });
    } catch (fehler) {
      this.log.error({ auftrag: auftrag.id, art: auftrag.art, ...fehlerangaben(fehler) }, 'Auftrag nicht ausgefuehrt');
      await this.schiebeAuf(mandant.id, auftrag.id);
      throw fehler;
    }
  }

  private async naechster(mandantId: number, bis: Zeitpunkt, nurFreie: boolean): Promise<Auftragszeile | undefined> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'auftrag-naechster',
        text: `select id, art, schluessel, faellig_am, ${FREI} as frei
               from auftrag where mandant_id = $1 and stand in ('offen', 'laeuft') and faellig_am <= $2
                 and (not $3 or (${FREI} and coalesce(wiederholen_ab <= clock_timestamp(), true)))
               order by faellig_am, art, schluessel limit 1`,
        values: [mandantId, bis, nurFreie],
      },
    ]);
    return gefunden!.rows[0] as Auftragszeile | undefined;
  }

  /** Doubles the pause with every attempt; after the last one an operator has to look. */
  private async schiebeAuf(mandantId: number, id: string): Promise<void> {
    await this.schreibe(mandantId, {
      name: 'auftrag-aufschieben',
      text: `update auftrag set versuche = versuche + 1, geaendert_am = clock_timestamp(),
                    stand = case when versuche + 1 >= ${HOECHSTENS_VERSUCHE} then 'gescheitert' else 'offen' end,
                    wiederholen_ab = clock_timestamp() + least(interval '15 seconds' * power(2, versuche), interval '1 hour')
             where mandant_id = $1 and id = $2 and besitzer = $3 and stand = 'laeuft'`,
      values: [mandantId, id, this.besitzer],
    });
  }

  private async uebernimm(mandantId: number, id: string): Promise<boolean> {
    const [geaendert] = await this.schreibe(mandantId, {
      name: 'auftrag-uebernehmen',
      text: `update auftrag set stand = 'laeuft', besitzer = $3, geaendert_am = clock_timestamp()
             where mandant_id = $1 and id = $2
               and stand in ('offen', 'laeuft') and ${FREI}`,
      values: [mandantId, id, this.besitzer],
    });
    return geaendert!.rowCount === 1;
  }

  /** Moves the job on while it is still ours. */
  private async schreibeMeine(
    mandantId: number,
    id: string,
    stand: 'offen' | 'laeuft' | 'erledigt',
    was: { fertig?: number; gesamt?: number; ergebnis?: object },
  ): Promise<void> {
    const [geaendert] = await this.schreibe(mandantId, {
      name: 'auftrag-fortschreiben',
      text: `update auftrag set stand = $4, geaendert_am = clock_timestamp(), fortschritt = coalesce($5, fortschritt),
                    gesamt = coalesce($6, gesamt), ergebnis = coalesce($7, ergebnis)
             where mandant_id = $1 and id = $2 and besitzer = $3 and stand = 'laeuft'`,
      values: [
        mandantId,
        id,
        this.besitzer,
        stand,
        was.fertig ?? null,
        was.gesamt ?? null,
        was.ergebnis ? JSON.stringify(was.ergebnis) : null,
      ],
    });
    if (geaendert!.rowCount !== 1) throw new Problem({ art: 'ueberlastet', wartenSekunden: PACHT_SEKUNDEN });
  }

  /** Job rows move by themselves: every statement is safe to repeat, because it names owner and state. */
  private async schreibe(mandantId: number, anfrage: Anfrage): Promise<QueryResult[]> {
    return this.datenbank.schreibe(
      mandantId,
      async (tx) => {
        const ergebnisse = await tx.reise([anfrage]);
        return tx.schreibeFest([], ergebnisse);
      },
      () => Promise.resolve(true),
      'plattform',
    );
  }
}

const alsAuftrag = (zeile: Auftragszeile): Auftrag => ({
  id: zeile.id,
  art: zeile.art,
  schluessel: zeile.schluessel,
  faelligAm: zeile.faellig_am,
});

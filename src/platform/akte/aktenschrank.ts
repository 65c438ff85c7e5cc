import { Injectable } from '@nestjs/common';
import type { Fachfehler } from '../../domain/kern/ergebnis';
import type { Anfragekontext } from '../auth/kontext';
import { kalendertag, type Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import type { Transaktion } from '../db/transaktion';
import { Problem } from '../http/problem/problem';
import { uuidv7 } from '../http/uuid';
import { schreibvorgangAnlegen, schreibvorgangSuchen } from '../protokoll/schreibvorgang';
import { Versiegler } from '../protokoll/versiegler';
import {
  antwortMerken,
  gespeicherteAntwort,
  wiederholungPruefen,
  type GespeicherteAntwort,
  type Wiederholschutz,
} from './idempotenz';
import { Aktenarchiv } from './aktenarchiv';
import { alsZeile, fortschreiben, letzteStaende, nachSchluessel, schluesseltext } from './faltung';
import { anspruchslage, type Aktenzeile } from './zeilen';
import * as sql from './sql';
import type {
  Aktenmodul,
  Aktenschluessel,
  Aktenstand,
  Anspruch,
  Anspruchslage,
  Antwort,
  Bewegung,
  Entscheide,
  Lage,
  Tatsache,
} from './tatsache';
import { Warteschlange } from './warteschlange';

/** Everything one write needs; the decision itself is the module's pure function. */
export interface Schreibauftrag<Zustaende extends object, T extends Tatsache> {
  readonly kontext: Anfragekontext;
  /** The operation as the Protokoll names it, e.g. `clearing.meldung`. */
  readonly zweck: string;
  readonly modul: Aktenmodul<Zustaende, T>;
  /** Akten to lock; made when they do not exist. */
  readonly sperre: readonly [Aktenschluessel<keyof Zustaende & string>, ...Aktenschluessel<keyof Zustaende & string>[]];
  /** Akten to read beside them without a lock: master data and settings. */
  readonly lese?: readonly Aktenschluessel[];
  readonly ansprueche?: readonly Anspruch[];
  /** Further reads of the first trip, behind the locks. */
  readonly lade?: readonly Anfrage[];
  /** Version of the first Akte the client has seen (`If-Match`). */
  readonly version?: number;
  readonly schutz?: Wiederholschutz;
  readonly entscheide: Entscheide<Zustaende, T>;
  /** Statements that follow from the new states beside the read models, e.g. planned jobs; part of the same write. */
  readonly folgen?: (bewegungen: readonly Bewegung<T>[], lage: Lage<Zustaende>) => readonly Anfrage[];
  /** The answer from the first new fact and the state of its Akte after it; a replay calls it again. */
  readonly antworte: (tatsache: T, zustand: object, akte: AkteDanach) => Antwort;
}

/** The Akte right after a fact. */
export interface AkteDanach extends Aktenschluessel {
  readonly id: string;
  readonly version: number;
}

/**
 * The one idea, once for all modules: lock the Akten, decide on their states, append the facts with their decision, move the states on.
 * Two trips to the database a write.
 */
@Injectable()
export class Aktenschrank {
  private readonly warteschlange = new Warteschlange();

  constructor(
    private readonly datenbank: Datenbank,
    private readonly archiv: Aktenarchiv,
    private readonly versiegler: Versiegler,
  ) {}

  async schreibe<Z extends object, T extends Tatsache>(auftrag: Schreibauftrag<Z, T>): Promise<Antwort> {
    const { kontext } = auftrag;
    const mandantId = kontext.mandant.id;
    const schreibvorgangId = uuidv7();
    const reihe = auftrag.sperre.map((s) => `${mandantId}|${s.art}|${s.schluessel}`);
    const ausgang = await this.warteschlange.durch(reihe, () =>
      this.datenbank.schreibe(
        mandantId,
        (tx) => this.schreibeEinmal(tx, auftrag, schreibvorgangId),
        () => this.stehtGeschrieben(mandantId, schreibvorgangId),
      ),
    );
    this.versiegler.melde(mandantId);
    if ('antwort' in ausgang) return ausgang.antwort;
    if ('wiederholung' in ausgang) return this.wiederhole(auftrag, ausgang.wiederholung);
    await this.haltAblehnungFest(auftrag, ausgang.fehler);
    throw new Problem(ausgang.fehler);
  }

  private async schreibeEinmal<Z extends object, T extends Tatsache>(
    tx: Transaktion,
    auftrag: Schreibauftrag<Z, T>,
    schreibvorgangId: string,
  ): Promise<{ antwort: Antwort } | { wiederholung: GespeicherteAntwort } | { fehler: Fachfehler }> {
    const mandantId = auftrag.kontext.mandant.id;
    const lage = await this.sperreUndLies(tx, auftrag);
    if ('wiederholung' in lage) return lage;
    const frueher = vergeben(auftrag.ansprueche ?? [], lage.ansprueche);
    if (frueher) return frueher;
    const entschluss = auftrag.entscheide(lage);
    if (!entschluss.ok) return { fehler: entschluss.fehler };
    if (entschluss.wert.length === 0) return { antwort: NICHTS_ZU_TUN };

    const bewegungen = fortschreiben(auftrag.modul, lage, entschluss.wert);
    const erste = bewegungen[0]!;
    const zeilen = bewegungen.map(alsZeile);
    const antwort = auftrag.antworte(erste.tatsache, erste.nachher, { ...erste.akte, version: erste.tatsache.lfd });
    return tx.schreibeFest(
      [
        ...schreibvorgangAnlegen(mandantId, {
          id: schreibvorgangId,
          art: 'geschrieben',
          kontext: auftrag.kontext,
          zweck: auftrag.zweck,
          digests: zeilen.map((z) => z.digest),
        }),
        sql.tatsachenAnhaengen(mandantId, auftrag.modul.name, schreibvorgangId, zeilen),
        sql.aktenFortschreiben(mandantId, letzteStaende(bewegungen)),
        ...auftrag.modul.lesemodell(mandantId, bewegungen),
        ...(auftrag.folgen?.(bewegungen, lage) ?? []),
        ...(auftrag.schutz
          ? [antwortMerken(mandantId, auftrag.schutz, { art: 'tatsache', id: erste.tatsache.id })]
          : []),
      ],
      { antwort },
    );
  }

  /** First trip: key, Akten, locks, master data, claims – all statements sent together. */
  private async sperreUndLies<Z extends object, T extends Tatsache>(
    tx: Transaktion,
    auftrag: Schreibauftrag<Z, T>,
  ): Promise<Lage<Z> | { wiederholung: GespeicherteAntwort }> {
    const { mandant } = auftrag.kontext;
    const schutz = auftrag.schutz ? wiederholungPruefen(mandant.id, auftrag.schutz) : [];
    const neu = auftrag.sperre.map((s) => ({ ...s, id: uuidv7(), leer: JSON.stringify(auftrag.modul.leer(s.art)) }));
    const erhoben = auftrag.ansprueche ?? [];
    const antworten = await tx.reise([
      ...schutz,
      sql.aktenAnlegen(mandant.id, neu),
      sql.aktenSperren(mandant.id, auftrag.sperre),
      sql.uhr(mandant.id),
      sql.aktenLesen(mandant.id, auftrag.lese ?? []),
      ...sql.ansprueche(mandant.id, erhoben),
      ...(auftrag.lade ?? []),
    ]);
    if (auftrag.schutz) {
      const wiederholung = gespeicherteAntwort(auftrag.schutz, antworten.splice(0, 2));
      if (wiederholung) return { wiederholung };
    }
    const [, gesperrt, uhr, gelesen, , vergeben, ...geladen] = antworten;
    const akten = nachSchluessel(gesperrt!.rows as Aktenzeile[]);
    const erste = akten.get(schluesseltext(auftrag.sperre[0]))!;
    if (auftrag.version !== undefined && erste.version !== auftrag.version)
      throw new Problem({ art: 'vorbedingung-verletzt' });
    const jetzt = (uhr!.rows[0] as { jetzt: Zeitpunkt }).jetzt;
    const stammdaten = nachSchluessel(gelesen!.rows as Aktenzeile[]);
    return {
      jetzt,
      heute: kalendertag(jetzt, mandant.land),
      stand: <A extends keyof Z & string>(s: Aktenschluessel<A>) => akten.get(schluesseltext(s)) as Aktenstand<Z[A]>,
      gelesen: <S extends object>(s: Aktenschluessel) => stammdaten.get(schluesseltext(s)) as Aktenstand<S> | undefined,
      ansprueche: erhoben.map((a) => anspruchslage(a, vergeben!.rows)),
      geladen,
    };
  }

  /** The same answer again: from the fact and the state of its Akte right after it. */
  private async wiederhole<Z extends object, T extends Tatsache>(
    auftrag: Schreibauftrag<Z, T>,
    gespeichert: GespeicherteAntwort,
  ): Promise<Antwort> {
    if (gespeichert.art === 'fehler') throw new Problem(gespeichert.fehler, { kopf: WIEDERHOLT });
    const { tatsache, akte, zustand } = await this.archiv.standNach(
      auftrag.kontext.mandant.id,
      auftrag.modul,
      gespeichert.id,
    );
    const antwort = auftrag.antworte(tatsache, zustand, { ...akte, version: tatsache.lfd });
    return { ...antwort, kopf: { ...antwort.kopf, ...WIEDERHOLT } };
  }

  private async haltAblehnungFest<Z extends object, T extends Tatsache>(
    auftrag: Schreibauftrag<Z, T>,
    fehler: Fachfehler,
  ): Promise<void> {
    const mandantId = auftrag.kontext.mandant.id;
    const id = uuidv7();
    await this.datenbank.schreibe(
      mandantId,
      (tx) =>
        tx.schreibeFest(
          [
            ...schreibvorgangAnlegen(mandantId, {
              id,
              art: 'abgelehnt',
              kontext: auftrag.kontext,
              zweck: auftrag.zweck,
              grund: fehler.art,
              digests: [],
            }),
            ...(auftrag.schutz
              ? [ohneKonflikt(antwortMerken(mandantId, auftrag.schutz, { art: 'fehler', fehler }))]
              : []),
          ],
          undefined,
        ),
      () => this.stehtGeschrieben(mandantId, id),
    );
    this.versiegler.melde(mandantId);
  }

  private async stehtGeschrieben(mandantId: number, schreibvorgangId: string): Promise<boolean> {
    const [gefunden] = await this.datenbank.lies(mandantId, [schreibvorgangSuchen(mandantId, schreibvorgangId)]);
    return gefunden!.rows.length > 0;
  }
}

/** A key that may have one content only: the first fact answers for the same content again, anything else is refused. */
function vergeben(
  erhoben: readonly Anspruch[],
  lagen: readonly Anspruchslage[],
): { wiederholung: GespeicherteAntwort } | { fehler: Fachfehler } | undefined {
  const fruehere = lagen.filter((lage, i) => erhoben[i]!.einmalig && lage.lage !== 'frei');
  const [erste] = fruehere;
  if (erste === undefined || erste.lage === 'frei') return undefined;
  return fruehere.some(({ lage }) => lage === 'anders')
    ? { fehler: { art: 'natuerlicher-schluessel-vergeben' } }
    : { wiederholung: { art: 'tatsache', id: erste.zielId } };
}

const NICHTS_ZU_TUN: Antwort = { status: 204 };
const WIEDERHOLT = { 'Idempotency-Replayed': 'true' };

const ohneKonflikt = (anfrage: Anfrage): Anfrage => ({
  ...anfrage,
  name: `${anfrage.name}-ohne-konflikt`,
  text: `${anfrage.text} on conflict do nothing`,
});

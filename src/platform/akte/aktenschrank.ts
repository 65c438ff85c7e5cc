import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Fachfehler } from '../../domain/kern/ergebnis';
import type { Anfragekontext } from '../auth/kontext';
import { kalendertag, naechsterZeitpunkt, type Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import type { Transaktion } from '../db/transaktion';
import { Problem } from '../http/problem';
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
import { hmac, kanonisch } from './kanonisch';
import {
  alsAktenstand,
  alsTatsache,
  anspruchslage,
  type Aktenzeile,
  type Tatsachenzeile as GeleseneTatsache,
} from './zeilen';
import * as sql from './sql';
import type {
  Aktenmodul,
  Aktenschluessel,
  Aktenstand,
  Anspruch,
  Antwort,
  Bewegung,
  Entscheide,
  Lage,
  NeueTatsache,
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
    const erste = akten.get(name(auftrag.sperre[0]))!;
    if (auftrag.version !== undefined && erste.version !== auftrag.version)
      throw new Problem({ art: 'vorbedingung-verletzt' });
    const jetzt = (uhr!.rows[0] as { jetzt: Zeitpunkt }).jetzt;
    const stammdaten = nachSchluessel(gelesen!.rows as Aktenzeile[]);
    return {
      jetzt,
      heute: kalendertag(jetzt, mandant.land),
      stand: <A extends keyof Z & string>(s: Aktenschluessel<A>) => akten.get(name(s)) as Aktenstand<Z[A]>,
      gelesen: <S extends object>(s: Aktenschluessel) => stammdaten.get(name(s)) as Aktenstand<S> | undefined,
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
    const { tatsache, akte, zustand } = await this.standNach(auftrag.kontext.mandant.id, auftrag.modul, gespeichert.id);
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

  /** A fact with the state of its Akte right after it, folded from the facts. */
  async standNach<Z extends object, T extends Tatsache>(
    mandantId: number,
    modul: Aktenmodul<Z, T>,
    tatsacheId: string,
  ) {
    const [gefunden] = await this.datenbank.lies(mandantId, [sql.tatsacheNachId(mandantId, modul.name, tatsacheId)]);
    const zeile = gefunden!.rows[0] as (GeleseneTatsache & { akte_art: string; akte_schluessel: string }) | undefined;
    if (!zeile) throw new Problem({ art: 'nicht-gefunden' });
    const [historie] = await this.datenbank.lies(mandantId, [
      sql.tatsachenLesen(mandantId, modul.name, [zeile.akte_id], { lfd: zeile.lfd }),
    ]);
    const akte = { id: zeile.akte_id, art: zeile.akte_art as keyof Z & string, schluessel: zeile.akte_schluessel };
    return {
      tatsache: alsTatsache<T>(zeile),
      akte,
      zustand: falte(modul, akte.art, (historie!.rows as GeleseneTatsache[]).map(alsTatsache<T>)) as object,
    };
  }

  /**
   * The state of an Akte: the newest, or as it was known at an instant – then folded from the facts up to it.
   * An instant less than 30 s old is refused, because a write with an earlier one may still be on its way.
   */
  async lies<Z extends object, T extends Tatsache, A extends keyof Z & string>(
    mandantId: number,
    modul: Aktenmodul<Z, T>,
    akte: Aktenschluessel<A> | { readonly art: A; readonly id: string },
    bekanntAm?: Zeitpunkt,
  ): Promise<{ stand: Aktenstand<Z[A]>; schluessel: string; jetzt: Zeitpunkt } | undefined> {
    const [gefunden, uhr] = await this.datenbank.lies(mandantId, [
      'id' in akte ? sql.akteNachId(mandantId, akte.id) : sql.aktenLesen(mandantId, [akte]),
      sql.uhr(mandantId),
    ]);
    const zeile = gefunden!.rows[0] as Aktenzeile | undefined;
    const jetzt = (uhr!.rows[0] as { jetzt: Zeitpunkt }).jetzt;
    if (!zeile || zeile.art !== akte.art || zeile.version === 0) return undefined;
    const stand = alsAktenstand<Z[A]>(zeile);
    if (bekanntAm === undefined) return { stand, schluessel: zeile.schluessel, jetzt };
    if (bekanntAm > sekundenVorher(jetzt, 30)) throw new Problem({ art: 'bekannt-am-zu-jung' });
    const tatsachen = await this.tatsachen<T>(mandantId, modul.name, zeile.id, bekanntAm);
    if (tatsachen.length === 0) return undefined;
    const letzte = tatsachen.at(-1)!;
    return {
      stand: {
        id: zeile.id,
        version: letzte.lfd,
        bekanntAm: letzte.bekanntAm,
        zustand: falte(modul, akte.art, tatsachen),
      },
      schluessel: zeile.schluessel,
      jetzt,
    };
  }

  /** The facts of one Akte in order. */
  async tatsachen<T extends Tatsache>(
    mandantId: number,
    modul: string,
    akteId: string,
    bekanntAm?: Zeitpunkt,
  ): Promise<T[]> {
    const [historie] = await this.datenbank.lies(mandantId, [
      sql.tatsachenLesen(mandantId, modul, [akteId], bekanntAm === undefined ? {} : { bekanntAm }),
    ]);
    return (historie!.rows as GeleseneTatsache[]).map(alsTatsache<T>);
  }

  /** Current states of many Akten and the tenant's clock, in one snapshot: for dry runs and jobs. */
  async staende(mandantId: number, schluessel: readonly Aktenschluessel[], weitere: readonly Anfrage[] = []) {
    const [akten, uhr, ...rest] = await this.datenbank.lies(mandantId, [
      sql.aktenLesen(mandantId, schluessel),
      sql.uhr(mandantId),
      ...weitere,
    ]);
    const staende = nachSchluessel(akten!.rows as Aktenzeile[]);
    return {
      jetzt: (uhr!.rows[0] as { jetzt: Zeitpunkt }).jetzt,
      stand: <S extends object>(s: Aktenschluessel) => staende.get(name(s)) as Aktenstand<S> | undefined,
      weitere: rest,
    };
  }

  /** Folds every Akte of a module anew and compares it with the state it carries; answers the ids that differ. */
  async pruefeAlle<Z extends object, T extends Tatsache>(
    mandantId: number,
    modul: Aktenmodul<Z, T>,
  ): Promise<{ geprueft: number; abweichend: string[] }> {
    let geprueft = 0;
    const abweichend: string[] = [];
    for (let nach = '00000000-0000-0000-0000-000000000000'; ;) {
      const [akten] = await this.datenbank.lies(mandantId, [sql.aktenAb(mandantId, `${modul.name}.%`, nach, 200)]);
      const zeilen = akten!.rows as Aktenzeile[];
      if (zeilen.length === 0) return { geprueft, abweichend };
      for (const zeile of zeilen) {
        // State and history in one snapshot: a write in between would look like a difference.
        const [stand, historie] = await this.datenbank.lies(mandantId, [
          sql.akteNachId(mandantId, zeile.id),
          sql.tatsachenLesen(mandantId, modul.name, [zeile.id]),
        ]);
        const aktuell = stand!.rows[0] as Aktenzeile;
        const tatsachen = (historie!.rows as GeleseneTatsache[]).map(alsTatsache<T>);
        const gefaltet = falte(modul, zeile.art as keyof Z & string, tatsachen);
        const lueckenlos = tatsachen.every((t, i) => t.lfd === i + 1) && tatsachen.length === aktuell.version;
        if (!lueckenlos || kanonisch(gefaltet) !== kanonisch(aktuell.zustand)) abweichend.push(zeile.id);
        geprueft += 1;
      }
      nach = zeilen.at(-1)!.id;
    }
  }
}

const NICHTS_ZU_TUN: Antwort = { status: 204 };
const WIEDERHOLT = { 'Idempotency-Replayed': 'true' };

const name = (s: Aktenschluessel): string => `${s.art}|${s.schluessel}`;

const nachSchluessel = (zeilen: readonly Aktenzeile[]): Map<string, Aktenstand> =>
  new Map(zeilen.map((z) => [name(z), alsAktenstand(z)]));

/** State = reduce(schritt) over the facts. */
export const falte = <Z extends object, T extends Tatsache, A extends keyof Z & string>(
  modul: Aktenmodul<Z, T>,
  art: A,
  tatsachen: readonly T[],
): Z[A] => tatsachen.reduce((zustand, t) => modul.schritt(art, zustand, t), modul.leer(art));

/** Gives each new fact its number and instant and moves the state of its Akte on. */
function fortschreiben<Z extends object, T extends Tatsache>(
  modul: Aktenmodul<Z, T>,
  lage: Lage<Z>,
  neue: readonly NeueTatsache<T>[],
): Bewegung<T>[] {
  const laufend = new Map<string, Aktenstand<object>>();
  return neue.map(({ akte, ...rest }) => {
    const art = akte.art as keyof Z & string;
    const stand = laufend.get(name(akte)) ?? lage.stand({ art, schluessel: akte.schluessel });
    const bekanntAm = naechsterZeitpunkt(lage.jetzt, stand.bekanntAm);
    const tatsache = { ...rest, lfd: stand.version + 1, bekanntAm } as unknown as T;
    const nachher = modul.schritt(art, stand.zustand as Z[typeof art], tatsache) as object;
    laufend.set(name(akte), { id: stand.id, version: tatsache.lfd, bekanntAm, zustand: nachher });
    return { akte: { ...akte, id: stand.id }, vorher: stand.zustand as object, tatsache, nachher };
  });
}

/** The last state of each Akte that moved. */
const letzteStaende = (bewegungen: readonly Bewegung[]) => [
  ...new Map(
    bewegungen.map((b) => [
      b.akte.id,
      { id: b.akte.id, version: b.tatsache.lfd, bekanntAm: b.tatsache.bekanntAm, zustand: JSON.stringify(b.nachher) },
    ]),
  ).values(),
];

function alsZeile({ akte, tatsache }: Bewegung) {
  const salz = randomBytes(16);
  return { ...tatsache, akteId: akte.id, salz, digest: hmac(salz, kanonisch({ ...tatsache, akteId: akte.id })) };
}

const ohneKonflikt = (anfrage: Anfrage): Anfrage => ({
  ...anfrage,
  name: `${anfrage.name}-ohne-konflikt`,
  text: `${anfrage.text} on conflict do nothing`,
});

const sekundenVorher = (jetzt: Zeitpunkt, sekunden: number): Zeitpunkt =>
  new Date(Date.parse(jetzt) - sekunden * 1000).toISOString();

import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import type { Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import { Problem } from '../http/problem/problem';
import { falte, nachSchluessel, schluesseltext } from './faltung';
import { kanonisch } from './kanonisch';
import * as sql from './sql';
import type { Aktenmodul, Aktenschluessel, Aktenstand, Tatsache } from './tatsache';
import { alsAktenstand, alsTatsache, type Aktenzeile, type Tatsachenzeile as GeleseneTatsache } from './zeilen';

/** A fact with its Akte and the state right after it. */
export interface StandNachTatsache<T extends Tatsache> {
  readonly tatsache: T;
  readonly akte: Aktenschluessel & { readonly id: string };
  readonly zustand: object;
}

/** Several Akten in one snapshot. */
export interface Staende {
  readonly jetzt: Zeitpunkt;
  readonly stand: <S extends object>(schluessel: Aktenschluessel) => Aktenstand<S> | undefined;
  /** Results of the further reads, in their order. */
  readonly weitere: readonly QueryResult[];
}

/** Clients write instants with and without a fraction, so they are compared as time, not as text. */
const JUENGSTENS_MS = 30_000;

/** Reads Akten: as they stand, as they were known, fact by fact, and whether state and facts agree. */
@Injectable()
export class Aktenarchiv {
  constructor(private readonly datenbank: Datenbank) {}

  /** A fact with the state of its Akte right after it, folded from the facts. */
  async standNach<Z extends object, T extends Tatsache>(
    mandantId: number,
    modul: Aktenmodul<Z, T>,
    tatsacheId: string,
  ): Promise<StandNachTatsache<T>> {
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
    verlangeRuhe(bekanntAm, jetzt);
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

  /**
   * The facts of many Akten in order, up to an instant (all without one), with the tenant's clock and further reads: one snapshot. For
   * views that show more than a state carries.
   */
  async geschichten<T extends Tatsache>(
    mandantId: number,
    modul: string,
    akten: readonly string[],
    bekanntAm?: Zeitpunkt,
    weitere: readonly Anfrage[] = [],
  ): Promise<{ jetzt: Zeitpunkt; tatsachen: (akteId: string) => T[]; weitere: readonly QueryResult[] }> {
    const [historie, uhr, ...rest] = await this.datenbank.lies(mandantId, [
      sql.tatsachenLesen(mandantId, modul, akten, bekanntAm === undefined ? {} : { bekanntAm }),
      sql.uhr(mandantId),
      ...weitere,
    ]);
    const { jetzt } = uhr!.rows[0] as { jetzt: Zeitpunkt };
    if (bekanntAm !== undefined) verlangeRuhe(bekanntAm, jetzt);
    const zeilen = historie!.rows as GeleseneTatsache[];
    return {
      jetzt,
      tatsachen: (akteId) => zeilen.filter((zeile) => zeile.akte_id === akteId).map(alsTatsache<T>),
      weitere: rest,
    };
  }

  /** Current states of many Akten and the tenant's clock, in one snapshot: for dry runs and jobs. */
  async staende(
    mandantId: number,
    schluessel: readonly Aktenschluessel[],
    weitere: readonly Anfrage[] = [],
  ): Promise<Staende> {
    const [akten, uhr, ...rest] = await this.datenbank.lies(mandantId, [
      sql.aktenLesen(mandantId, schluessel),
      sql.uhr(mandantId),
      ...weitere,
    ]);
    const staende = nachSchluessel(akten!.rows as Aktenzeile[]);
    return {
      jetzt: (uhr!.rows[0] as { jetzt: Zeitpunkt }).jetzt,
      stand: <S extends object>(s: Aktenschluessel) => staende.get(schluesseltext(s)) as Aktenstand<S> | undefined,
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

/** Writes with an earlier instant may still be on their way: what is asked about has to lie back a little. */
function verlangeRuhe(bekanntAm: Zeitpunkt, jetzt: Zeitpunkt): void {
  if (Date.parse(bekanntAm) > Date.parse(jetzt) - JUENGSTENS_MS) throw new Problem({ art: 'bekannt-am-zu-jung' });
}

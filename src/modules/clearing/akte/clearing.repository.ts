import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Personzustand } from '../../../domain/clearing/personzustand';
import type { Meldungstatsache, Verarbeitungsstatus } from '../../../domain/clearing/tatsachen';
import type { Monat, Tag } from '../../../domain/kern/zeit';
import type { Aktenschluessel, Anspruch } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import type { Anfrage } from '../../../platform/db/anfrage';
import { Datenbank } from '../../../platform/db/datenbank';
import { MeldungEntity } from './clearing.entities';
import { gleich, liesAbfrage, sichtbar, sichtkreis } from './sichtkreis';
import type { Ausschnitt } from '../../../platform/http/seiten';
import { KLEINSTE_ID } from '../../../platform/http/uuid';

export interface Meldungsfilter {
  readonly referenzwert?: string;
  readonly beitragskontonummer?: string;
  readonly status?: string;
}

/** An Akte whose day has come. */
export interface FaelligeAkte extends Aktenschluessel<'clearing.person' | 'clearing.beitragskonto'> {
  readonly id: string;
  readonly beitragskontonummer: string;
}

/** A message in a list. */
export interface Meldungseintrag {
  readonly id: string;
  readonly referenzwert: string;
  readonly meldungsart: string;
  readonly beitragskontonummer: string;
  readonly beitragszeitraum: Monat | null;
  readonly status: Verarbeitungsstatus;
  readonly eingang: Zeitpunkt;
}

/** A stored message with its status of today. */
export type GespeicherteMeldung = Pick<Meldungstatsache, 'id' | 'inhalt' | 'entscheidung'> & {
  readonly status: Verarbeitungsstatus;
};

/**
 * Reads of messages and of due work. Every query carries the tenant (row-level security besides), and what a client asks for stays within
 * what it may see (`sichtkreis`); all else looks as if it did not exist.
 */
@Injectable()
export class ClearingRepository {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly typeorm: DataSource,
  ) {}

  /* ---- messages ---- */

  async meldungen(
    kontext: Anfragekontext,
    filter: Meldungsfilter,
    { nach, anzahl }: Ausschnitt,
  ): Promise<Meldungseintrag[]> {
    const liste = this.typeorm
      .createQueryBuilder(MeldungEntity, 'm')
      .select([
        'm.id',
        'm.referenzwert',
        'm.meldungsart',
        'm.beitragskontonummer',
        'm.beitragszeitraum',
        'm.status',
        'm.eingang',
      ])
      .where('m.mandant_id = :mandant', { mandant: kontext.mandant.id })
      .orderBy('m.id')
      .limit(anzahl);
    gleich(liste, 'm', filter);
    if (nach !== undefined) liste.andWhere('m.id > :nach', { nach });
    if (sichtkreis(kontext) !== undefined)
      liste.andWhere(sichtbar('m', 'm.seriennummer'), { seriennummer: sichtkreis(kontext) });
    return (await liesAbfrage<Record<string, string | null>>(this.datenbank, kontext, liste)).map((z) => ({
      id: z['m_id']!,
      referenzwert: z['m_referenzwert']!,
      meldungsart: z['m_meldungsart']!,
      beitragskontonummer: z['m_beitragskontonummer']!,
      beitragszeitraum: z['m_beitragszeitraum'] ?? null,
      status: z['m_status'] as Verarbeitungsstatus,
      eingang: z['m_eingang']!,
    }));
  }

  /** The message as it was taken in, with its status of today. */
  async meldung(kontext: Anfragekontext, id: string): Promise<GespeicherteMeldung | undefined> {
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'clearing-meldung-nach-id',
        text: `select m.id, m.status, t.inhalt, t.entscheidung
               from clearing_meldung m join clearing_tatsache t on t.mandant_id = m.mandant_id and t.id = m.id
               where m.mandant_id = $1 and m.id = $2 and ($3::text is null or ${sichtbar('m', 'm.seriennummer', '$3')})`,
        values: [kontext.mandant.id, id, sichtkreis(kontext) ?? null],
      },
    ]);
    return gefunden!.rows[0] as
      ({ id: string; status: Verarbeitungsstatus } & Pick<Meldungstatsache, 'inhalt' | 'entscheidung'>) | undefined;
  }

  alsWartende = (ergebnis: QueryResult): ReadonlyMap<string, Meldung> =>
    new Map((ergebnis.rows as { id: string; inhalt: Meldung }[]).map((z) => [z.id, z.inhalt]));

  /** Stored messages of persons that wait for a new decision; read behind the lock of their Akten. */
  readonly wartendeMeldungen = (mandantId: number, akten: readonly Aktenschluessel[]): Anfrage => ({
    name: 'clearing-wartende-meldungen',
    text: `select t.id, t.inhalt from akte a
           join unnest($2::text[], $3::text[]) as s (art, schluessel) on a.art = s.art and a.schluessel = s.schluessel
           join clearing_meldung m on m.mandant_id = a.mandant_id and m.akte_id = a.id and m.status in ('nicht-verarbeitet', 'vorgemerkt')
           join clearing_tatsache t on t.mandant_id = m.mandant_id and t.id = m.id
           where a.mandant_id = $1`,
    values: [mandantId, akten.map((a) => a.art), akten.map((a) => a.schluessel)],
  });

  /** Referenzwerte that are taken, with the hash of their content; as known at an instant where one is given. */
  vergebeneReferenzwerte = (mandantId: number, ansprueche: readonly Anspruch[], bekanntAm?: string): Anfrage => ({
    name: 'clearing-vergebene-referenzwerte',
    text: `select s.schluessel, encode(s.inhalt_hash, 'hex') as hash from natuerlicher_schluessel s
           join clearing_tatsache t on t.mandant_id = s.mandant_id and t.id = s.ziel_id
           where s.mandant_id = $1 and s.art = 'clearing.referenzwert' and s.schluessel = any($2::text[]) and t.bekannt_am <= $3`,
    values: [mandantId, ansprueche.map((a) => a.schluessel), bekanntAm ?? 'infinity'],
  });

  alsReferenzwerte = (ergebnis: QueryResult): [string, string][] =>
    (ergebnis.rows as { schluessel: string; hash: string }[]).map((z) => [z.schluessel, z.hash]);

  /** Key of the Akte that holds the message with this Referenzwert. */
  async akteDesReferenzwerts(mandantId: number, konto: string, referenzwert: string): Promise<string | undefined> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'clearing-akte-des-referenzwerts',
        text: `select a.schluessel from clearing_meldung m join akte a on a.mandant_id = m.mandant_id and a.id = m.akte_id
               where m.mandant_id = $1 and m.beitragskontonummer = $2 and m.referenzwert = $3 order by m.id limit 1`,
        values: [mandantId, konto, referenzwert],
      },
    ]);
    return (gefunden!.rows[0] as { schluessel: string } | undefined)?.schluessel;
  }

  /* ---- histories ---- */

  /** May this sender see the history? Only with a message of his that had an effect in it, or a Zuordnung for the account. */
  async siehtAkte(kontext: Anfragekontext, akteId: string, konto: string): Promise<boolean> {
    if (sichtkreis(kontext) === undefined) return true;
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'clearing-sieht-akte',
        text: `select exists (select 1 from clearing_meldung m where m.mandant_id = $1 and m.akte_id = $2 and m.seriennummer = $3
                            and m.status not in ('nicht-verarbeitet', 'mehrfach-vorgelegt'))
                   or exists (select 1 from clearing_konto k where k.mandant_id = $1 and k.beitragskontonummer = $4
                              and $3 = any(k.seriennummern)) as sieht`,
        values: [kontext.mandant.id, akteId, sichtkreis(kontext), konto],
      },
    ]);
    return (gefunden!.rows[0] as { sieht: boolean }).sieht;
  }

  /* ---- due work ---- */

  /** Akten whose day has come, some at a time; each is left out when its day moves on. */
  async faelligeAkten(
    mandantId: number,
    was: 'mbgm_am' | 'erinnerung_am' | 'neuentscheidung_am',
    tag: Tag,
    nach: Pick<FaelligeAkte, 'beitragskontonummer' | 'id'> | undefined,
    anzahl: number,
  ): Promise<FaelligeAkte[]> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: `clearing-faellig-${was}`,
        text: `select a.id, a.art, a.schluessel, t.beitragskontonummer from clearing_termin t
               join akte a on a.mandant_id = t.mandant_id and a.id = t.akte_id
               where t.mandant_id = $1 and t.${was} <= $2 and (t.beitragskontonummer, t.akte_id) > ($3, $4)
               order by t.beitragskontonummer, t.akte_id limit $5`,
        values: [mandantId, tag, nach?.beitragskontonummer ?? '', nach?.id ?? KLEINSTE_ID, anzahl],
      },
    ]);
    return gefunden!.rows as FaelligeAkte[];
  }

  /** Persons of an account, some at a time. */
  async personenDesKontos(
    mandantId: number,
    konto: string,
    nach: string | undefined,
    anzahl: number,
  ): Promise<{ readonly id: string; readonly zustand: Personzustand }[]> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'clearing-personen-des-kontos',
        text: `select a.id, a.zustand from clearing_termin t
               join akte a on a.mandant_id = t.mandant_id and a.id = t.akte_id
               where t.mandant_id = $1 and t.beitragskontonummer = $2 and t.akte_id > $3 and a.art = 'clearing.person'
               order by t.akte_id limit $4`,
        values: [mandantId, konto, nach ?? KLEINSTE_ID, anzahl],
      },
    ]);
    return gefunden!.rows as { id: string; zustand: Personzustand }[];
  }

  /** Open cases of an account that have no recipient, with the Akte to lock. */
  async unzustellbare(mandantId: number, konto: string): Promise<Omit<FaelligeAkte, 'beitragskontonummer'>[]> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'clearing-unzustellbare',
        text: `select f.id, a.art, a.schluessel from clearingfall f join akte a on a.mandant_id = f.mandant_id and a.id = f.akte_id
               where f.mandant_id = $1 and f.beitragskontonummer = $2 and f.empfaenger is null and f.status <> 'obsolet'
               order by f.id`,
        values: [mandantId, konto],
      },
    ]);
    return gefunden!.rows as Omit<FaelligeAkte, 'beitragskontonummer'>[];
  }

  /** Periods of an account for which any mBGM stands. */
  async zeitraeumeMitMbgm(mandantId: number, konto: string): Promise<ReadonlySet<Monat>> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'clearing-zeitraeume-mit-mbgm',
        text: `select distinct m.beitragszeitraum from clearing_meldung m
               where m.mandant_id = $1 and m.beitragskontonummer = $2 and m.meldungsart = 'mbgm' and m.status = 'verarbeitet'`,
        values: [mandantId, konto],
      },
    ]);
    return new Set((gefunden!.rows as { beitragszeitraum: Monat }[]).map((z) => z.beitragszeitraum));
  }
}

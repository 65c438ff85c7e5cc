import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { QueryResult } from 'pg';
import { statusText, type Fallstatus } from '../../domain/clearing/clearingfall';
import type { Meldung } from '../../domain/clearing/meldung';
import type { Meldungstatsache, Verarbeitungsstatus } from '../../domain/clearing/tatsachen';
import type { Monat, Tag } from '../../domain/kern/zeit';
import type { Aktenschluessel, Anspruch } from '../../platform/akte/tatsache';
import type { Anfragekontext } from '../../platform/auth/kontext';
import type { Anfrage } from '../../platform/db/anfrage';
import { Datenbank } from '../../platform/db/datenbank';
import { ClearingfallEntity, MeldungEntity, ZustellungEntity } from './clearing.entities';
import type { Clearingfall } from './clearingfall.sicht';

/** Where a list goes on, and how much of it. */
export interface Ausschnitt {
  readonly nach?: string;
  readonly anzahl: number;
}

export interface Fallfilter {
  readonly beitragskontonummer?: string;
  readonly kategorie?: string;
  readonly status?: string;
  readonly meldungId?: string;
}

export interface Meldungsfilter {
  readonly referenzwert?: string;
  readonly beitragskontonummer?: string;
  readonly status?: string;
}

/** A case with the version of its Akte and the key under which the Akte is locked. */
export interface GelesenerFall {
  readonly fall: Clearingfall;
  readonly akte: Aktenschluessel<'clearing.person' | 'clearing.beitragskonto'>;
  readonly version: number;
}

/** A delivery in the Outbox. */
export interface Zustellzeile {
  readonly nummer: string;
  readonly grund: string;
  readonly am: string;
  readonly abgeholtAm: string | null;
  readonly lfd: number;
  readonly fallId: string;
}

/**
 * All reads of the module. Every query carries the tenant (row-level security besides), and a sender sees only what was sent by or
 * delivered to his Seriennummer, or belongs to an account with a Zuordnung for it (G30); all else looks as if it did not exist.
 */
@Injectable()
export class ClearingRepository {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly typeorm: DataSource,
  ) {}

  /* ---- messages ---- */

  async meldungen(kontext: Anfragekontext, filter: Meldungsfilter, { nach, anzahl }: Ausschnitt) {
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
    return (await this.rohzeilen<Record<string, string | null>>(kontext, liste)).map((z) => ({
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
  async meldung(kontext: Anfragekontext, id: string) {
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
  wartendeMeldungen = (mandantId: number, akten: readonly Aktenschluessel[]): Anfrage => ({
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

  /* ---- cases ---- */

  async faelle(kontext: Anfragekontext, filter: Fallfilter, { nach, anzahl }: Ausschnitt): Promise<GelesenerFall[]> {
    const liste = this.fallabfrage(kontext).orderBy('f.id').limit(anzahl);
    gleich(liste, 'f', filter);
    if (nach !== undefined) liste.andWhere('f.id > :nach', { nach });
    return this.alsFaelle(kontext, liste);
  }

  async fall(kontext: Anfragekontext, id: string): Promise<GelesenerFall | undefined> {
    const [gefunden] = await this.alsFaelle(kontext, this.fallabfrage(kontext).andWhere('f.id = :id', { id }));
    return gefunden;
  }

  private fallabfrage(kontext: Anfragekontext): SelectQueryBuilder<ClearingfallEntity> {
    const abfrage = this.typeorm
      .createQueryBuilder(ClearingfallEntity, 'f')
      .innerJoin('akte', 'a', 'a.mandant_id = f.mandant_id and a.id = f.akte_id')
      .select('f')
      .addSelect('a.art', 'a_art')
      .addSelect('a.schluessel', 'a_schluessel')
      .addSelect('a.version', 'a_version')
      .addSelect(
        (unter) =>
          unter
            .select(
              `coalesce(json_agg(json_build_object('grund', z.grund, 'am', ${alsText('z.bereitgestellt_am')},
                 'abgeholtAm', ${alsText('z.abgeholt_am')}) order by z.lfd), '[]')`,
            )
            .from(ZustellungEntity, 'z')
            .where('z.mandant_id = f.mandant_id and z.fall_id = f.id'),
        'zustellungen',
      )
      .where('f.mandant_id = :mandant', { mandant: kontext.mandant.id });
    if (sichtkreis(kontext) !== undefined)
      abfrage.andWhere(sichtbar('f', 'f.empfaenger'), { seriennummer: sichtkreis(kontext) });
    return abfrage;
  }

  private async alsFaelle(
    kontext: Anfragekontext,
    abfrage: SelectQueryBuilder<ClearingfallEntity>,
  ): Promise<GelesenerFall[]> {
    const zeilen = await this.rohzeilen<Record<string, never>>(kontext, abfrage);
    return zeilen.map((z) => ({
      fall: {
        id: z['f_id']!,
        kategorie: z['f_kategorie']!,
        informationen: z['f_informationen']!,
        beitragskontonummer: z['f_beitragskontonummer']!,
        dienstgeberName: z['f_dienstgeber_name'] ?? null,
        versicherungsnummer: z['f_versicherungsnummer'] ?? null,
        name: z['f_name'] ?? null,
        beitragszeitraum: z['f_beitragszeitraum'] ?? null,
        referenzwert: z['f_referenzwert'] ?? null,
        status: z['f_status']!,
        statusText: statusText(z['f_status']! as Fallstatus),
        erstelltAm: z['f_erstellt_am']!,
        erinnerungsdatum: z['f_erinnerung_am'] ?? null,
        zustellungen: z['zustellungen']!,
      },
      akte: { art: z['a_art']!, schluessel: z['a_schluessel']! },
      version: z['a_version']!,
    }));
  }

  /* ---- Outbox ---- */

  async postausgang(
    kontext: Anfragekontext,
    seriennummer: string,
    { nach, anzahl }: Ausschnitt,
  ): Promise<Zustellzeile[]> {
    const liste = this.typeorm
      .createQueryBuilder(ZustellungEntity, 'z')
      .where('z.mandant_id = :mandant and z.empfaenger = :seriennummer and z.abgeholt_am is null', {
        mandant: kontext.mandant.id,
        seriennummer,
      })
      .orderBy('z.nummer')
      .limit(anzahl);
    if (nach !== undefined) liste.andWhere('z.nummer > :nach', { nach });
    return (await this.rohzeilen<Record<string, never>>(kontext, liste)).map(alsZustellung);
  }

  async zustellung(kontext: Anfragekontext, seriennummer: string, nummer: string): Promise<Zustellzeile | undefined> {
    const abfrage = this.typeorm
      .createQueryBuilder(ZustellungEntity, 'z')
      .where('z.mandant_id = :mandant and z.empfaenger = :seriennummer and z.nummer = :nummer', {
        mandant: kontext.mandant.id,
        seriennummer,
        nummer,
      });
    return (await this.rohzeilen<Record<string, never>>(kontext, abfrage)).map(alsZustellung)[0];
  }

  /* ---- histories ---- */

  /** May this sender see the history? Only with a message of his in it, or a Zuordnung for the account. */
  async siehtAkte(kontext: Anfragekontext, akteId: string, konto: string): Promise<boolean> {
    if (sichtkreis(kontext) === undefined) return true;
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'clearing-sieht-akte',
        text: `select exists (select 1 from clearing_meldung m where m.mandant_id = $1 and m.akte_id = $2 and m.seriennummer = $3)
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
    nach: string,
    anzahl: number,
  ): Promise<
    { id: string; art: 'clearing.person' | 'clearing.beitragskonto'; schluessel: string; beitragskontonummer: string }[]
  > {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: `clearing-faellig-${was}`,
        text: `select a.id, a.art, a.schluessel, t.beitragskontonummer from clearing_termin t
               join akte a on a.mandant_id = t.mandant_id and a.id = t.akte_id
               where t.mandant_id = $1 and t.${was} <= $2 and (t.beitragskontonummer || '|' || t.akte_id::text) > $3
               order by t.beitragskontonummer || '|' || t.akte_id::text limit $4`,
        values: [mandantId, tag, nach, anzahl],
      },
    ]);
    return gefunden!.rows as Awaited<ReturnType<ClearingRepository['faelligeAkten']>>;
  }

  /** Open cases of an account that have no recipient, with the Akte to lock. */
  async unzustellbare(mandantId: number, konto: string) {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'clearing-unzustellbare',
        text: `select f.id, a.art, a.schluessel from clearingfall f join akte a on a.mandant_id = f.mandant_id and a.id = f.akte_id
               where f.mandant_id = $1 and f.beitragskontonummer = $2 and f.empfaenger is null and f.status <> 'obsolet'
               order by f.id`,
        values: [mandantId, konto],
      },
    ]);
    return gefunden!.rows as { id: string; art: 'clearing.person' | 'clearing.beitragskonto'; schluessel: string }[];
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

  private async rohzeilen<Z>(kontext: Anfragekontext, abfrage: SelectQueryBuilder<ObjectLiteral>): Promise<Z[]> {
    const [text, values] = abfrage.getQueryAndParameters();
    const [ergebnis] = await this.datenbank.lies(kontext.mandant.id, [{ name: '', text, values: values as unknown[] }]);
    return ergebnis!.rows as Z[];
  }
}

function gleich(abfrage: SelectQueryBuilder<ObjectLiteral>, alias: string, filter: object): void {
  for (const [feld, wert] of Object.entries(filter) as [string, string | undefined][])
    if (wert !== undefined)
      abfrage.andWhere(`${alias}.${feld === 'meldungId' ? 'meldung_id' : feld} = :${feld}`, { [feld]: wert });
}

/**
 * Whose messages and cases a client sees: a clerk of the ÖGK all (`undefined`), everybody else those of his Seriennummer. A token without
 * that claim sees nothing, so an identity provider that forgets it opens nothing.
 */
const sichtkreis = ({ rechte, seriennummer }: Anfragekontext): string | undefined =>
  rechte.has('clearing:abschliessen') ? undefined : (seriennummer ?? '');

/** The condition of G30 for a table with a Beitragskontonummer. */
const sichtbar = (alias: string, eigene: string, wert = ':seriennummer'): string =>
  `(${eigene} = ${wert} or exists (select 1 from clearing_konto k where k.mandant_id = ${alias}.mandant_id
     and k.beitragskontonummer = ${alias}.beitragskontonummer and ${wert} = any(k.seriennummern)))`;

const alsText = (spalte: string): string => `to_char(${spalte} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const alsZustellung = (z: Record<string, never>): Zustellzeile => ({
  nummer: z['z_nummer']!,
  grund: z['z_grund']!,
  am: z['z_bereitgestellt_am']!,
  abgeholtAm: z['z_abgeholt_am'] ?? null,
  lfd: z['z_lfd']!,
  fallId: z['z_fall_id']!,
});

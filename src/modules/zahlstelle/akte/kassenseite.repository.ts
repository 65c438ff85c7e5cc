import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Meldungstatsache, Verarbeitungsstatus } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import type { Personzustand } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Dbkz } from '../../../domain/zahlstelle/meldung';
import { uhr } from '../../../platform/akte/sql';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Datenbank } from '../../../platform/db/datenbank';
import { personAkte, type Personakte } from './kassenseite.akte';
import { DbkzEntity, DbzkEntity } from './kassenseite.entities';
import { sichtbar, sichtkreis } from './sichtkreis';
import { KLEINSTE_ID } from '../../../platform/http/uuid';
import type { Ausschnitt } from '../../../platform/http/seiten';

/** What a list of reports or of DBKZ can be narrowed to. */
export interface Satzfilter {
  readonly gd?: string;
  readonly status?: string;
  readonly zahlstellennummer?: string;
  readonly versorgungsbezugId?: string;
}

/** A report in a list; names, numbers and file references stay with the report itself. */
export interface Dbzkeintrag {
  readonly id: string;
  readonly versorgungsbezugId: string | null;
  readonly gd: string;
  readonly storno: boolean;
  readonly zahlstellennummer: string;
  readonly bbnrkk: string;
  readonly status: Verarbeitungsstatus;
  readonly eingang: string;
}

/** A DBKZ in the list of what the Krankenkasse has made. */
export type Dbkzeintrag = Dbkz & {
  readonly id: string;
  readonly versorgungsbezugId: string;
  readonly status: 'gueltig' | 'storniert';
  readonly erstelltAm: string;
};

export interface GespeicherteMeldung extends Pick<Meldungstatsache, 'id' | 'inhalt' | 'entscheidung'> {
  readonly status: Verarbeitungsstatus;
  readonly zustand: Personzustand;
}

/** Columns of the filters. */
const SPALTEN: Readonly<Record<keyof Satzfilter, string>> = {
  gd: 'gd',
  status: 'status',
  zahlstellennummer: 'zahlstellennummer',
  versorgungsbezugId: 'versorgungsbezug_id',
};

/** Reads of reports and DBKZ within what a client may see (`sichtkreis`); all else looks as if it did not exist. */
@Injectable()
export class KasseRepository {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly typeorm: DataSource,
  ) {}

  async meldungen(kontext: Anfragekontext, filter: Satzfilter, ausschnitt: Ausschnitt): Promise<Dbzkeintrag[]> {
    const liste = this.typeorm
      .createQueryBuilder(DbzkEntity, 'm')
      .select([
        'm.id',
        'm.versorgungsbezugId',
        'm.gd',
        'm.storno',
        'm.zahlstellennummer',
        'm.bbnrkk',
        'm.status',
        'm.eingang',
      ]);
    const zeilen = await this.seite<Record<string, string | null>>(kontext, liste, filter, ausschnitt);
    return zeilen.map((z) => ({
      id: z['m_id']!,
      versorgungsbezugId: z['m_versorgungsbezug_id'] ?? null,
      gd: z['m_gd']!,
      storno: z['m_storno'] as unknown as boolean,
      zahlstellennummer: z['m_zahlstellennummer']!,
      bbnrkk: z['m_bbnrkk']!,
      status: z['m_status'] as Verarbeitungsstatus,
      eingang: z['m_eingang']!,
    }));
  }

  async rueckmeldungen(kontext: Anfragekontext, filter: Satzfilter, ausschnitt: Ausschnitt): Promise<Dbkzeintrag[]> {
    const liste = this.typeorm
      .createQueryBuilder(DbkzEntity, 'm')
      .select(['m.id', 'm.versorgungsbezugId', 'm.status', 'm.inhalt', 'm.erstelltAm']);
    const zeilen = await this.seite<Record<string, string> & { readonly m_inhalt: Dbkz }>(
      kontext,
      liste,
      filter,
      ausschnitt,
    );
    return zeilen.map((z) => ({
      id: z['m_id']!,
      versorgungsbezugId: z['m_versorgungsbezug_id']!,
      status: z['m_status'] as Dbkzeintrag['status'],
      erstelltAm: z['m_erstellt_am']!,
      ...z.m_inhalt,
    }));
  }

  /** One page of a table with Zahlstellennummer and sender, by id. */
  private async seite<Z>(
    kontext: Anfragekontext,
    liste: SelectQueryBuilder<ObjectLiteral>,
    filter: Satzfilter,
    { nach, anzahl }: Ausschnitt,
  ): Promise<Z[]> {
    liste.where('m.mandant_id = :mandant', { mandant: kontext.mandant.id }).orderBy('m.id').limit(anzahl);
    for (const [feld, wert] of Object.entries(filter) as [keyof Satzfilter, string | undefined][])
      if (wert !== undefined) liste.andWhere(`m.${SPALTEN[feld]} = :${feld}`, { [feld]: wert });
    if (nach !== undefined) liste.andWhere('m.id > :nach', { nach });
    const kreis = sichtkreis(kontext);
    if (kreis !== undefined) liste.andWhere('(m.zahlstellennummer = :kreis or m.absender = :kreis)', { kreis });
    const [text, values] = liste.getQueryAndParameters();
    const [ergebnis] = await this.datenbank.lies(kontext.mandant.id, [{ name: '', text, values: values as unknown[] }]);
    return ergebnis!.rows as Z[];
  }

  /** The report as it was taken in, with its status of today and the state of its person, in which the Versorgungsbezüge stand. */
  async meldung(kontext: Anfragekontext, id: string): Promise<GespeicherteMeldung | undefined> {
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'zahlstelle-meldung-nach-id',
        text: `select m.id, m.status, t.inhalt, t.entscheidung, a.zustand
               from zahlstelle_meldung m
               join zahlstelle_tatsache t on t.mandant_id = m.mandant_id and t.akte_id = m.akte_id and t.id = m.id
               join akte a on a.mandant_id = m.mandant_id and a.id = m.akte_id
               where m.mandant_id = $1 and m.id = $2 and ${sichtbar('m', '$3')}`,
        values: [kontext.mandant.id, id, sichtkreis(kontext) ?? null],
      },
    ]);
    return gefunden!.rows[0] as GespeicherteMeldung | undefined;
  }

  /** The Akte in which a Versorgungsbezug of the Krankenkasse's side stands, with the clock of the tenant. */
  async akteDesBezugs(
    kontext: Anfragekontext,
    id: string,
  ): Promise<{ readonly akte: Personakte; readonly zustand: Personzustand; readonly jetzt: Zeitpunkt } | undefined> {
    const { mandant } = kontext;
    const [gefunden, zeit] = await this.datenbank.lies(mandant.id, [
      {
        name: 'zahlstelle-akte-des-bezugs',
        text: `select a.schluessel, a.zustand from versorgungsbezug v join akte a on a.mandant_id = v.mandant_id and a.id = v.akte_id
               where v.mandant_id = $1 and v.id = $2 and v.seite = 'krankenkasse' and ${sichtbar('v', '$3')}`,
        values: [mandant.id, id, sichtkreis(kontext) ?? null],
      },
      uhr(mandant.id),
    ]);
    const zeile = gefunden!.rows[0] as { schluessel: string; zustand: Personzustand } | undefined;
    const { jetzt } = zeit!.rows[0] as { jetzt: Zeitpunkt };
    return zeile && { akte: personAkte(zeile.schluessel), zustand: zeile.zustand, jetzt };
  }

  /** Persons whom the figures of a new year concern, some at a time. */
  async laufende(
    mandantId: number,
    nach: string | undefined,
    anzahl: number,
  ): Promise<(Personakte & { readonly id: string })[]> {
    const [gefunden] = await this.datenbank.lies(mandantId, [
      {
        name: 'zahlstelle-laufende-personen',
        text: `select a.id, a.art, a.schluessel from zahlstelle_person p join akte a on a.mandant_id = p.mandant_id and a.id = p.akte_id
               where p.mandant_id = $1 and p.laufend and p.akte_id > $2 order by p.akte_id limit $3`,
        values: [mandantId, nach ?? KLEINSTE_ID, anzahl],
      },
    ]);
    return gefunden!.rows as (Personakte & { id: string })[];
  }
}

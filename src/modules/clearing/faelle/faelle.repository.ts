import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { statusText, type Fallstatus } from '../../../domain/clearing/faelle/clearingfall';
import type { Zustellgrund } from '../../../domain/clearing/tatsachen';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Datenbank } from '../../../platform/db/datenbank';
import { ClearingfallEntity, ZustellungEntity } from '../akte/clearing.entities';
import type { Clearingfall } from './clearingfall.sicht';
import { gleich, liesAbfrage, sichtbar, sichtkreis } from '../akte/sichtkreis';
import type { Ausschnitt } from '../../../platform/http/seiten';

export interface Fallfilter {
  readonly beitragskontonummer?: string;
  readonly kategorie?: string;
  readonly status?: string;
  readonly meldungId?: string;
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
  readonly grund: Zustellgrund;
  readonly am: Zeitpunkt;
  readonly abgeholtAm: string | null;
  readonly lfd: number;
  readonly fallId: string;
}

/** Reads of cases and deliveries, each within what the client may see (`sichtkreis`). */
@Injectable()
export class FaelleRepository {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly typeorm: DataSource,
  ) {}

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
    const zeilen = await liesAbfrage<Record<string, never>>(this.datenbank, kontext, abfrage);
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
    return (await liesAbfrage<Record<string, never>>(this.datenbank, kontext, liste)).map(alsZustellung);
  }

  async zustellung(kontext: Anfragekontext, seriennummer: string, nummer: string): Promise<Zustellzeile | undefined> {
    const abfrage = this.typeorm
      .createQueryBuilder(ZustellungEntity, 'z')
      .where('z.mandant_id = :mandant and z.empfaenger = :seriennummer and z.nummer = :nummer', {
        mandant: kontext.mandant.id,
        seriennummer,
        nummer,
      });
    return (await liesAbfrage<Record<string, never>>(this.datenbank, kontext, abfrage)).map(alsZustellung)[0];
  }
}

const alsText = (spalte: string): string => `to_char(${spalte} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const alsZustellung = (z: Record<string, never>): Zustellzeile => ({
  nummer: z['z_nummer']!,
  grund: z['z_grund']!,
  am: z['z_bereitgestellt_am']!,
  abgeholtAm: z['z_abgeholt_am'] ?? null,
  lfd: z['z_lfd']!,
  fallId: z['z_fall_id']!,
});

import { Injectable } from '@nestjs/common';
import type { Bezugsschluessel } from '../../../domain/zahlstelle/meldung';
import { istGefuehrt, type GefuehrterBezug } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import type { Bezugstatsache } from '../../../domain/zahlstelle/zahlstellenseite/tatsachen';
import { tatsachenLesen, uhr } from '../../../platform/akte/sql';
import type { Aktenschluessel } from '../../../platform/akte/tatsache';
import { alsTatsache, type Tatsachenzeile } from '../../../platform/akte/zeilen';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import type { Anfrage } from '../../../platform/db/anfrage';
import { Datenbank } from '../../../platform/db/datenbank';
import { Problem } from '../../../platform/http/problem/problem';
import { sichtbar, sichtkreis } from '../akte/sichtkreis';
import { bezugAkte } from '../akte/zahlstellenseite.akte';
import { KLEINSTE_ID } from '../../../platform/http/uuid';
import type { Ausschnitt } from '../../../platform/http/seiten';

export interface Bezugsfilter {
  readonly seite?: string;
  readonly status?: string;
}

export interface Bezugseintrag extends Bezugsschluessel {
  readonly id: string;
  readonly seite: string;
  readonly status: string;
}

/** A Versorgungsbezug at its Zahlstelle with all that happened to it, in one snapshot. */
export interface GelesenerBezug {
  readonly id: string;
  readonly version: number;
  readonly zustand: GefuehrterBezug;
  readonly tatsachen: readonly Bezugstatsache[];
  readonly jetzt: Zeitpunkt;
}

/**
 * Reads of Versorgungsbezüge. Every query carries the tenant (row-level security besides), and what a client asks for stays within what it
 * may see (`sichtkreis`); all else looks as if it did not exist.
 */
@Injectable()
export class BezuegeRepository {
  constructor(private readonly datenbank: Datenbank) {}

  async liste(
    kontext: Anfragekontext,
    { seite, status }: Bezugsfilter,
    { nach, anzahl }: Ausschnitt,
  ): Promise<Bezugseintrag[]> {
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'versorgungsbezug-liste',
        text: `select v.id, v.seite, v.zahlstellennummer, v.azvu, v.bbnrkk, v.status from versorgungsbezug v
               where v.mandant_id = $1 and ${sichtbar('v', '$2')} and ($3::text is null or v.seite = $3)
                 and ($4::text is null or v.status = $4) and v.id > $5
               order by v.id limit $6`,
        values: [
          kontext.mandant.id,
          sichtkreis(kontext) ?? null,
          seite ?? null,
          status ?? null,
          nach ?? KLEINSTE_ID,
          anzahl,
        ],
      },
    ]);
    return gefunden!.rows as Bezugseintrag[];
  }

  async lies(kontext: Anfragekontext, id: string): Promise<GelesenerBezug> {
    const gelesen = await this.suche(kontext, id);
    if (!gelesen) throw new Problem({ art: 'nicht-gefunden' });
    return gelesen;
  }

  async suche(kontext: Anfragekontext, id: string): Promise<GelesenerBezug | undefined> {
    const { mandant } = kontext;
    const [gefunden, historie, zeit] = await this.datenbank.lies(mandant.id, [
      stand(kontext, id),
      tatsachenLesen(mandant.id, 'zahlstelle', [id]),
      uhr(mandant.id),
    ]);
    const zeile = gefunden!.rows[0] as Pick<GelesenerBezug, 'version' | 'zustand'> | undefined;
    // Facts of an Akte that is not seen are read in the same trip, and go no further than here.
    if (!zeile || !istGefuehrt(zeile.zustand)) return undefined;
    return {
      id,
      ...zeile,
      tatsachen: (historie!.rows as Tatsachenzeile[]).map(alsTatsache<Bezugstatsache>),
      jetzt: (zeit!.rows[0] as { jetzt: Zeitpunkt }).jetzt,
    };
  }

  /** The Akte to lock for a command on a Versorgungsbezug that the client sees. */
  async akte(
    kontext: Anfragekontext,
    id: string,
  ): Promise<{ akte: Aktenschluessel<'zahlstelle.versorgungsbezug'>; schluessel: Bezugsschluessel }> {
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [stand(kontext, id)]);
    const zeile = gefunden!.rows[0] as { zustand: GefuehrterBezug } | undefined;
    if (!zeile) throw new Problem({ art: 'nicht-gefunden' });
    const { schluessel } = zeile.zustand;
    return { akte: bezugAkte(schluessel), schluessel };
  }
}

const stand = (kontext: Anfragekontext, id: string): Anfrage => ({
  name: 'versorgungsbezug-zahlstelle',
  text: `select a.version, a.zustand from versorgungsbezug v join akte a on a.mandant_id = v.mandant_id and a.id = v.akte_id
         where v.mandant_id = $1 and v.id = $2 and v.seite = 'zahlstelle' and ${sichtbar('v', '$3')}`,
  values: [kontext.mandant.id, id, sichtkreis(kontext) ?? null],
});

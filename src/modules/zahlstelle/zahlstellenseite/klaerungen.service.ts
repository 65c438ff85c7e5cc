import { Injectable } from '@nestjs/common';
import { erfolg, fehlschlag } from '../../../domain/kern/ergebnis';
import type { Befund } from '../../../domain/regelwerk/befund';
import type { Dbkz } from '../../../domain/zahlstelle/meldung';
import { Aktenschrank } from '../../../platform/akte/aktenschrank';
import type { Aktenschluessel, Antwort } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Zeitpunkt } from '../../../platform/clock';
import { Datenbank } from '../../../platform/db/datenbank';
import { Problem } from '../../../platform/http/problem/problem';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { uuidv7 } from '../../../platform/http/uuid';
import { sichtbar, sichtkreis } from '../akte/sichtkreis';
import { zahlstellenmodul } from '../akte/zahlstelle.faltung';
import { KLEINSTE_ID } from '../../../platform/http/uuid';
import type { Ausschnitt } from '../../../platform/http/seiten';

/** A DBKZ that nobody could place, as its readers see it. */
export interface Klaerungsfall {
  readonly id: string;
  readonly status: string;
  readonly erstelltAm: Zeitpunkt;
  readonly befunde: readonly Befund[];
  readonly rueckmeldung: Dbkz;
}

interface Zeile {
  readonly id: string;
  readonly status: string;
  readonly erstellt_am: Zeitpunkt;
  readonly inhalt: Dbkz & { readonly eingang: Zeitpunkt };
  readonly befunde: readonly Befund[];
  readonly schluessel: string;
}

const SPALTEN = `k.id, k.status, k.erstellt_am, t.inhalt, t.entscheidung -> 'befunde' as befunde, a.schluessel
  from klaerungsfall k
  join zahlstelle_tatsache t on t.mandant_id = k.mandant_id and t.id = k.id
  join akte a on a.mandant_id = k.mandant_id and a.id = k.akte_id`;

/** Clarification cases: reading them, and closing one with a reason. */
@Injectable()
export class Klaerungsservice {
  constructor(
    private readonly akten: Aktenschrank,
    private readonly datenbank: Datenbank,
  ) {}

  async liste(
    kontext: Anfragekontext,
    status: string | undefined,
    { nach, anzahl }: Ausschnitt,
  ): Promise<Klaerungsfall[]> {
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'klaerungsfall-liste',
        text: `select ${SPALTEN}
               where k.mandant_id = $1 and ${sichtbar('k', '$2')} and ($3::text is null or k.status = $3) and k.id > $4
               order by k.id limit $5`,
        values: [kontext.mandant.id, sichtkreis(kontext) ?? null, status ?? null, nach ?? KLEINSTE_ID, anzahl],
      },
    ]);
    return (gefunden!.rows as Zeile[]).map(alsFall);
  }

  async lies(kontext: Anfragekontext, id: string): Promise<Klaerungsfall> {
    return alsFall(await this.zeile(kontext, id));
  }

  /** Nothing of the DBKZ is taken over; to take it over the cause is removed and the DBKZ handed in again. */
  async schliesseAb(kontext: Anfragekontext, id: string, grund: string, kopf: Schreibkopf): Promise<Antwort> {
    const { schluessel } = await this.zeile(kontext, id);
    const akte: Aktenschluessel<'zahlstelle.versorgungsbezug'> = { art: 'zahlstelle.versorgungsbezug', schluessel };
    const antwort = await this.akten.schreibe({
      kontext,
      zweck: 'zahlstelle.klaerung',
      modul: zahlstellenmodul,
      sperre: [akte],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      entscheide: (lage) =>
        lage.stand(akte).zustand.klaerungen.some((klaerung) => klaerung.id === id)
          ? erfolg([
              {
                akte,
                id: uuidv7(),
                art: 'klaerung-abgeschlossen',
                inhalt: { klaerungsfallId: id, grund },
                entscheidung: { regel: 'ZR-113' },
                zu: id,
              },
            ])
          : fehlschlag({
              art: 'zustand-verbietet',
              regel: 'ZR-113',
              text: 'Der Klärungsfall ist bereits erledigt.',
              behebung: 'Nichts zu tun.',
            }),
      antworte: () => ({ status: 200 }),
    });
    return { ...antwort, rumpf: await this.lies(kontext, id) };
  }

  private async zeile(kontext: Anfragekontext, id: string): Promise<Zeile> {
    const [gefunden] = await this.datenbank.lies(kontext.mandant.id, [
      {
        name: 'klaerungsfall-nach-id',
        text: `select ${SPALTEN} where k.mandant_id = $1 and k.id = $2 and ${sichtbar('k', '$3')}`,
        values: [kontext.mandant.id, id, sichtkreis(kontext) ?? null],
      },
    ]);
    const zeile = gefunden!.rows[0] as Zeile | undefined;
    if (!zeile) throw new Problem({ art: 'nicht-gefunden' });
    return zeile;
  }
}

function alsFall({ id, status, erstellt_am, inhalt, befunde }: Zeile): Klaerungsfall {
  const { eingang: _eingang, ...rueckmeldung } = inhalt;
  return { id, status, erstelltAm: erstellt_am, befunde, rueckmeldung };
}

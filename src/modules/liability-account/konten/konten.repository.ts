import { Injectable } from '@nestjs/common';
import type { Schuldart } from '../../../domain/liability-account/konto/posten';
import type { Kontozustand } from '../../../domain/liability-account/konto/zustand';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Anfrage } from '../../../platform/db/anfrage';
import { Datenbank } from '../../../platform/db/datenbank';
import { Problem } from '../../../platform/http/problem/problem';
import { kontoAkte } from '../akte/liability-account.akte';
import type { Kontoschluessel } from './kontoschreiber';
import { KLEINSTE_ID } from '../../../platform/http/uuid';

/** A Beitragskonto in a list. */
export interface Kontoeintrag {
  readonly id: string;
  readonly betriebsnummer: string;
  readonly arbeitgeber: string;
  readonly firma: string;
  readonly offen: string;
}

/** A Konto of a debtor with its newest state. */
export interface Schuldnerkontozeile extends Kontoeintrag {
  readonly zustand: Kontozustand;
}

/** A kind of debt over all Konten. */
export interface Schuldartsumme {
  readonly schuldart: Schuldart;
  readonly posten: number;
  readonly offen: string;
}

/** Keys of Konten that this process has looked up; they never change, so they need no expiry, only a bound. */
const HOECHSTENS_GEMERKT = 10_000;

const KONTO = `select k.id, k.betriebsnummer, k.arbeitgeber, coalesce(p.vorname || ' ', '') || p.name as firma, k.offen
  from liability_konto k join liability_person p on p.mandant_id = k.mandant_id and p.id = k.arbeitgeber
  where k.mandant_id = $1`;

/** Reads of Beitragskonten: lists, totals, and the keys under which their Akten are locked. */
@Injectable()
export class Kontenrepository {
  private readonly betriebsnummern = new Map<string, string>();

  constructor(private readonly datenbank: Datenbank) {}

  /** The Akte of a Konto of the tenant; an id that it has not is not found. */
  async akte({ mandant }: Anfragekontext, id: string): Promise<Kontoschluessel> {
    const merkmal = `${mandant.id}|${id}`;
    const bekannt = this.betriebsnummern.get(merkmal);
    if (bekannt !== undefined) return kontoAkte(bekannt);
    const betriebsnummer = await this.betriebsnummer(mandant.id, {
      name: 'liability-konto-schluessel',
      text: `select betriebsnummer from liability_konto where mandant_id = $1 and id = $2`,
      values: [mandant.id, id],
    });
    if (this.betriebsnummern.size < HOECHSTENS_GEMERKT) this.betriebsnummern.set(merkmal, betriebsnummer);
    return kontoAkte(betriebsnummer);
  }

  /** The Akte of the Konto on which a payment was booked. */
  async akteDerZahlung({ mandant }: Anfragekontext, zahlung: string): Promise<Kontoschluessel> {
    return kontoAkte(
      await this.betriebsnummer(mandant.id, {
        name: 'liability-konto-der-zahlung',
        text: `select k.betriebsnummer from liability_account_tatsache t
               join liability_konto k on k.mandant_id = t.mandant_id and k.id = t.akte_id
               where t.mandant_id = $1 and t.id = $2 and t.art = 'zahlung'`,
        values: [mandant.id, zahlung],
      }),
    );
  }

  private async betriebsnummer(mandantId: number, anfrage: Anfrage): Promise<string> {
    const [gefunden] = await this.datenbank.lies(mandantId, [anfrage]);
    const zeile = gefunden!.rows[0] as { betriebsnummer: string } | undefined;
    if (!zeile) throw new Problem({ art: 'nicht-gefunden' });
    return zeile.betriebsnummer;
  }

  konto = (mandantId: number, id: string): Anfrage => ({
    name: 'liability-konto-nach-id',
    text: `${KONTO} and k.id = $2`,
    values: [mandantId, id],
  });

  async konten(
    { mandant }: Anfragekontext,
    betriebsnummer: string | undefined,
    { nach, anzahl }: { readonly nach: string | undefined; readonly anzahl: number },
  ): Promise<Kontoeintrag[]> {
    const filter = betriebsnummer === undefined ? '' : ' and k.betriebsnummer = $4';
    const [gefunden] = await this.datenbank.lies(mandant.id, [
      {
        name: betriebsnummer === undefined ? 'liability-konten' : 'liability-konten-der-betriebsnummer',
        text: `${KONTO} and k.id > $2${filter} order by k.id limit $3`,
        values: [mandant.id, nach ?? KLEINSTE_ID, anzahl, ...(betriebsnummer === undefined ? [] : [betriebsnummer])],
      },
    ]);
    return gefunden!.rows as Kontoeintrag[];
  }

  /** What all debtors together owe: each Posten once, whoever owes it (LR-163). */
  async summen({ mandant }: Anfragekontext): Promise<Schuldartsumme[]> {
    const [gefunden] = await this.datenbank.lies(mandant.id, [
      {
        name: 'liability-summen',
        text: `select schuldart, count(*)::int as posten, sum(offen) as offen from liability_posten
               where mandant_id = $1 and not erledigt group by schuldart`,
        values: [mandant.id],
      },
    ]);
    return gefunden!.rows as Schuldartsumme[];
  }

  /** The Konten on which a person owes or has owed something: his own and those with a Haftungsverhältnis of his. */
  kontenDesSchuldners = (mandantId: number, schuldner: string): Anfrage => ({
    name: 'liability-konten-des-schuldners',
    text: `select k.id, k.betriebsnummer, k.arbeitgeber, coalesce(p.vorname || ' ', '') || p.name as firma, k.offen, a.zustand
           from (select id from liability_konto where mandant_id = $1 and arbeitgeber = $2
                 union select konto_id from liability_haftung where mandant_id = $1 and schuldner = $2) s
           join liability_konto k on k.mandant_id = $1 and k.id = s.id
           join liability_person p on p.mandant_id = $1 and p.id = k.arbeitgeber
           join akte a on a.mandant_id = $1 and a.id = k.id
           order by k.id`,
    values: [mandantId, schuldner],
  });
}

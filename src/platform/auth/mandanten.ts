import { Injectable } from '@nestjs/common';
import type { Land } from '../../domain/kern/norm';
import type { Zeitpunkt } from '../clock';
import type { Anfrage } from '../db/anfrage';
import { Datenbank } from '../db/datenbank';
import type { Mandant } from './kontext';

export interface NeuerMandant {
  readonly uuid: string;
  readonly name: string;
  readonly land: Land;
  readonly sandbox: boolean;
  /** Where the clock of a sandbox tenant stands; `null` lets it run with the real one. */
  readonly sandboxJetzt: Zeitpunkt | null;
}

/** Enters a tenant; a uuid that is there already is left as it is (a second start, a second replica). */
export const mandantAnlegen = (m: NeuerMandant): Anfrage => ({
  name: 'mandant-anlegen',
  text: `insert into mandant (uuid, name, land, sandbox, sandbox_jetzt, angelegt_am)
         values ($1::uuid, $2, $3, $4, $5::timestamptz, now()) on conflict (uuid) do nothing`,
  values: [m.uuid, m.name, m.land, m.sandbox, m.sandboxJetzt],
});

/** Answers one row as soon as a tenant exists that is not a sandbox. */
export const echterMandant: Anfrage = {
  name: 'mandant-echter',
  text: 'select true as vorhanden from mandant where not sandbox limit 1',
};

const HOECHSTENS_GEMERKTE = 10_000;

/** Who the tenants are. What it remembers (number, uuid, country, sandbox or not) never changes for a tenant. */
@Injectable()
export class Mandantenverzeichnis {
  private readonly bekannte = new Map<string, Mandant>();

  constructor(private readonly datenbank: Datenbank) {}

  async suche(uuid: string): Promise<Mandant | undefined> {
    const bekannt = this.bekannte.get(uuid);
    if (bekannt) return bekannt;
    const { rows } = await this.datenbank.plattform({
      name: 'mandant-suchen',
      text: 'select id, uuid, land, sandbox from mandant where uuid = $1::uuid',
      values: [uuid],
    });
    const mandant = (rows as Mandant[])[0];
    if (mandant) this.merke(mandant);
    return mandant;
  }

  private merke(mandant: Mandant): void {
    this.bekannte.set(mandant.uuid, Object.freeze(mandant));
    if (this.bekannte.size > HOECHSTENS_GEMERKTE) this.bekannte.delete(this.bekannte.keys().next().value!);
  }

  async legeAn(mandant: NeuerMandant): Promise<void> {
    await this.datenbank.plattform(mandantAnlegen(mandant));
  }

  /** True when a tenant exists that is not a sandbox: then the local issuer has no place beside it. */
  async hatEchte(): Promise<boolean> {
    return (await this.datenbank.plattform(echterMandant)).rows.length > 0;
  }
}

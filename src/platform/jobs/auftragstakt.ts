import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Mandant } from '../auth/kontext';
import type { Zeitpunkt } from '../clock';
import { Datenbank } from '../db/datenbank';
import { fehlerangaben } from '../http/problem/fehlerangaben';
import { Auftragslauf } from './auftragslauf';

const TAKT_MS = 15_000;

/** Runs due jobs of all tenants on real time; a sandbox tenant whose clock was set runs its jobs when it is set on. */
@Injectable()
export class Auftragstakt implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Auftragstakt.name);
  private takt: NodeJS.Timeout | undefined;
  private laufend: Promise<void> | undefined;

  constructor(
    private readonly datenbank: Datenbank,
    private readonly lauf: Auftragslauf,
  ) {}

  onApplicationBootstrap(): void {
    this.takt = setInterval(() => {
      this.laufend ??= this.einmal().finally(() => (this.laufend = undefined));
    }, TAKT_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.takt);
    await this.laufend;
  }

  private async einmal(): Promise<void> {
    try {
      const { rows } = await this.datenbank.plattform({
        name: 'mandanten-mit-echtzeit',
        text: `select id, uuid, land, sandbox, clock_timestamp() as jetzt from mandant where sandbox_jetzt is null order by id`,
      });
      for (const { jetzt, ...mandant } of rows as (Mandant & { jetzt: Zeitpunkt })[])
        await this.lauf.laufeFaellige(mandant, jetzt);
    } catch (fehler) {
      // The jobs stay due; the next tick tries again.
      this.log.warn(fehlerangaben(fehler), 'Auftragstakt ausgefallen');
    }
  }
}

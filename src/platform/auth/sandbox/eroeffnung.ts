import { Injectable } from '@nestjs/common';
import type { Land } from '../../../domain/kern/norm';
import type { Zeitpunkt } from '../../clock';
import { uuidv7 } from '../../http/uuid';
import { LokalerAussteller } from '../aussteller/aussteller';
import type { Client } from '../aussteller/clients';
import { rolle, ROLLENNAMEN, type Rollenname } from '../aussteller/rollen';
import { Mandantenverzeichnis } from '../mandanten';

/** A sandbox tenant with everything needed to work in it. */
export interface Sandbox {
  readonly mandant: string;
  readonly clients: Readonly<Record<Rollenname, Client>>;
}

/** A client of a default tenant with a token that can be pasted into Swagger UI at once. */
export interface Startclient extends Client {
  readonly rolle: Rollenname;
  readonly token: string;
}

export interface Startsandbox {
  readonly mandant: string;
  readonly land: Land;
  readonly clients: readonly Startclient[];
}

/** The same at every installation, so that a second start and a second replica find them; the secrets differ everywhere. */
export const STARTMANDANTEN = {
  AT: { uuid: '01900000-0000-7000-8000-0000000000a7', name: 'Sandbox Österreich', land: 'AT' },
  DE: { uuid: '01900000-0000-7000-8000-0000000000de', name: 'Sandbox Deutschland', land: 'DE' },
} as const;

const STARTTOKEN_SEKUNDEN = 43_200;

/** Opens sandbox tenants. */
@Injectable()
export class Sandboxeroeffnung {
  constructor(
    private readonly mandanten: Mandantenverzeichnis,
    private readonly aussteller: LokalerAussteller,
  ) {}

  /** A new tenant whose clock stands at `jetzt`. The clients are derived first: without a local issuer nothing is entered. */
  async eroeffne(land: Land, jetzt: Zeitpunkt): Promise<Sandbox> {
    const mandant = uuidv7();
    const clients = await this.aussteller.clients(mandant);
    await this.mandanten.legeAn({
      uuid: mandant,
      name: `Sandbox ${land} ${mandant}`,
      land,
      sandbox: true,
      sandboxJetzt: jetzt,
    });
    return { mandant, clients };
  }

  /** Makes sure the default tenants exist, with clocks on real time; tokens for all their clients. For `main` at start. */
  async eroeffneStandard(): Promise<Startsandbox[]> {
    if (!this.aussteller.besteht()) return [];
    return Promise.all(
      Object.values(STARTMANDANTEN).map(async ({ uuid, name, land }) => {
        await this.mandanten.legeAn({ uuid, name, land, sandbox: true, sandboxJetzt: null });
        return { mandant: uuid, land, clients: await this.startclients(uuid, land) };
      }),
    );
  }

  private async startclients(mandantUuid: string, land: Land): Promise<Startclient[]> {
    const clients = await this.aussteller.clients(mandantUuid);
    return Promise.all(
      ROLLENNAMEN.filter((name) => (rolle(name).land ?? land) === land).map(async (name) => ({
        rolle: name,
        ...clients[name],
        token: await this.aussteller.stelleAus({ rolle: name, mandantUuid }, rolle(name).rechte, STARTTOKEN_SEKUNDEN),
      })),
    );
  }
}

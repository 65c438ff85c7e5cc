import { randomUUID } from 'node:crypto';
import type { Konfiguration } from '../../config';
import { Problem } from '../../http/problem/problem';
import type { Vertrauensstelle } from '../ausweispruefung';
import type { Mandantenverzeichnis } from '../mandanten';
import { type Client, clientId, type Clientkennung, liesClientId } from './clients';
import { type Rollenname, rolle, ROLLENNAMEN } from './rollen';
import { Schluesselbund } from './schluesselbund';

/** Claim `aud` of our own tokens. */
const AUDIENCE = 'beitragswerk';

interface Ausstellerstelle {
  readonly iss: string;
  /** With the embedded database it may always exist; beside a given one only while that holds nothing but sandbox tenants. */
  readonly eingebettet: boolean;
  readonly bund: Schluesselbund;
}

/**
 * Issues tokens for the clients of sandbox tenants, so that the service can be tried without an identity provider. Its tokens open
 * sandbox tenants only, and it does not exist beside tenants that are none: asked at start and again for every token.
 */
export class LokalerAussteller {
  private constructor(
    private readonly mandanten: Mandantenverzeichnis,
    private readonly stelle?: Ausstellerstelle,
  ) {}

  static async oeffne(konfiguration: Konfiguration, mandanten: Mandantenverzeichnis): Promise<LokalerAussteller> {
    if (!konfiguration.lokalerAussteller) return new LokalerAussteller(mandanten);
    const eingebettet = konfiguration.databaseUrl === undefined;
    if (!eingebettet && (await mandanten.hatEchte())) {
      throw new Error(
        'LOKALER_AUSSTELLER=ja ist nicht zulässig: Die Datenbank enthält Mandanten, die keine Sandbox sind.',
      );
    }
    const bund = await Schluesselbund.oeffne(konfiguration.daten);
    return new LokalerAussteller(mandanten, { iss: dienstadresse(konfiguration), eingebettet, bund });
  }

  /** What makes the guard take our own tokens; without the issuer there is nothing to take. */
  vertrauensstelle(): Vertrauensstelle | undefined {
    return (
      this.stelle && {
        iss: this.stelle.iss,
        aud: AUDIENCE,
        typen: ['at+jwt'],
        lokal: true,
        schluessel: this.stelle.bund.schluessel(),
      }
    );
  }

  besteht(): boolean {
    return this.stelle !== undefined;
  }

  async iss(): Promise<string> {
    return (await this.bereit()).iss;
  }

  async jwks(): Promise<Schluesselbund['jwks']> {
    return (await this.bereit()).bund.jwks;
  }

  /** All clients of a sandbox tenant. */
  async clients(mandantUuid: string): Promise<Record<Rollenname, Client>> {
    const { bund } = await this.bereit();
    return Object.fromEntries(ROLLENNAMEN.map((name) => [name, clientVon(bund, name, mandantUuid)])) as Record<
      Rollenname,
      Client
    >;
  }

  /** Whose client this is, when the secret is right and the tenant is a sandbox. */
  async erkenne(id: string, secret: string): Promise<Clientkennung | undefined> {
    const { bund } = await this.bereit();
    const richtig = bund.istClientSecret(id, secret);
    const kennung = liesClientId(id);
    if (!richtig || !kennung) return undefined;
    return (await this.mandanten.suche(kennung.mandantUuid))?.sandbox ? kennung : undefined;
  }

  /** A token for a client that is known, with all or some of its role's scopes. */
  async stelleAus(kennung: Clientkennung, rechte: readonly string[], sekunden: number): Promise<string> {
    const { iss, bund } = await this.bereit();
    const { seriennummer, zahlstellennummer } = rolle(kennung.rolle);
    const id = clientId(kennung.rolle, kennung.mandantUuid);
    const jetzt = Math.floor(Date.now() / 1000);
    return bund.signiere({
      iss,
      aud: AUDIENCE,
      sub: id,
      client_id: id,
      iat: jetzt,
      exp: jetzt + sekunden,
      jti: randomUUID(),
      mandant: kennung.mandantUuid,
      scope: rechte.join(' '),
      ...(seriennummer !== undefined && { seriennummer }),
      ...(zahlstellennummer !== undefined && { zahlstellennummer }),
    });
  }

  private async bereit(): Promise<Ausstellerstelle> {
    const { stelle } = this;
    if (!stelle || (!stelle.eingebettet && (await this.mandanten.hatEchte())))
      throw new Problem({ art: 'weg-unbekannt' });
    return stelle;
  }
}

/** The name of the issuer is the address under which the service listens; every interface is reached as localhost, too. */
export function dienstadresse({ host, port }: Konfiguration): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function clientVon(bund: Schluesselbund, name: Rollenname, mandantUuid: string): Client {
  const { rechte, seriennummer, zahlstellennummer } = rolle(name);
  const id = clientId(name, mandantUuid);
  return {
    client_id: id,
    client_secret: bund.clientSecret(id),
    scope: rechte.join(' '),
    ...(seriennummer !== undefined && { seriennummer }),
    ...(zahlstellennummer !== undefined && { zahlstellennummer }),
  };
}

import type { Land } from '../../domain/kern/norm';
import type { Client } from '../../platform/auth/aussteller/clients';
import { istObjekt, type Json } from './json';

/** An answer as a story sees it. */
export interface Antwort {
  readonly status: number;
  /** Names in lower case. */
  readonly kopf: Readonly<Record<string, string>>;
  readonly rumpf?: Json;
}

export interface Anfrage {
  readonly methode: string;
  readonly weg: string;
  readonly kopf?: Readonly<Record<string, string>>;
  readonly rumpf?: Json;
}

/** The service does not answer, or no story can begin there; the text is all the person needs. */
export class Dienstfehler extends Error {}

export type Zugangsdaten = Pick<Client, 'client_id' | 'client_secret'>;

/** A running service, spoken to over HTTP as any client does. */
export class Dienst {
  constructor(private readonly adresse: string) {}

  /** Throws when nothing answers, or what answers is not ready. */
  async pruefeBereitschaft(): Promise<void> {
    const { status } = await this.hole('/health/ready', {});
    if (status !== 200) throw new Dienstfehler(`Der Dienst unter ${this.adresse} ist nicht bereit (${status}).`);
  }

  async sende({ methode, weg, kopf, rumpf }: Anfrage, token: string): Promise<Antwort> {
    return this.hole(weg, {
      method: methode,
      headers: {
        ...(rumpf !== undefined && { 'Content-Type': 'application/json' }),
        ...kopf,
        Authorization: `Bearer ${token}`,
      },
      ...(rumpf !== undefined && { body: JSON.stringify(rumpf) }),
    });
  }

  /** A token of the local issuer (RFC 6749 § 4.4). */
  async token({ client_id, client_secret }: Zugangsdaten): Promise<string> {
    const antwort = await this.hole('/oauth/token', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret }),
    });
    const token = istObjekt(antwort.rumpf) ? antwort.rumpf['access_token'] : undefined;
    if (typeof token === 'string') return token;
    throw new Dienstfehler(
      antwort.status === 404
        ? 'Der Dienst hat keinen lokalen Aussteller; Beispiele laufen nur in Sandbox-Mandanten.'
        : `Der Dienst nimmt den Client ${client_id} nicht an (${antwort.status}). Läuft er mit demselben Ordner DATEN?`,
    );
  }

  /** A fresh tenant for one story, and its clients by role. */
  async eroeffne(land: Land, jetzt: string, token: string): Promise<Readonly<Record<string, Zugangsdaten>>> {
    const anfrage = { methode: 'POST', weg: '/v1/sandbox/mandanten', rumpf: { land, jetzt } };
    const { status, rumpf } = await this.sende(anfrage, token);
    if (status !== 201 || !istObjekt(rumpf))
      throw new Dienstfehler(`Der Dienst eröffnet keinen Sandbox-Mandanten (${status}): ${JSON.stringify(rumpf)}`);
    return rumpf['clients'] as unknown as Readonly<Record<string, Zugangsdaten>>;
  }

  private async hole(weg: string, anfrage: RequestInit): Promise<Antwort> {
    const antwort = await fetch(`${this.adresse}${weg}`, { ...anfrage, redirect: 'manual' }).catch(
      (ursache: unknown) => {
        throw new Dienstfehler(`Unter ${this.adresse} antwortet kein Dienst. Zuerst: npm start`, { cause: ursache });
      },
    );
    const text = await antwort.text();
    const kopf = Object.fromEntries(antwort.headers);
    return { status: antwort.status, kopf, ...(text !== '' && { rumpf: alsJson(text) }) };
  }
}

function alsJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

import { istRollenname, type Rollenname } from './rollen';

/** A client of the local issuer: one role of one sandbox tenant. Derived from its id, so there is no table of clients. */
export interface Clientkennung {
  readonly rolle: Rollenname;
  readonly mandantUuid: string;
}

/** What an integrator gets to see. */
export interface Client {
  readonly client_id: string;
  readonly client_secret: string;
  readonly scope: string;
  readonly seriennummer?: string;
  readonly zahlstellennummer?: string;
}

const CLIENT_ID = /^([a-z0-9]+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const clientId = (rolle: Rollenname, mandantUuid: string): string => `${rolle}.${mandantUuid}`;

export function liesClientId(text: string): Clientkennung | undefined {
  const [, rolle, mandantUuid] = CLIENT_ID.exec(text) ?? [];
  return rolle !== undefined && mandantUuid !== undefined && istRollenname(rolle) ? { rolle, mandantUuid } : undefined;
}

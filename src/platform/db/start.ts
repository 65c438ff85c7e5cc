import path from 'node:path';
import { Client } from 'pg';
import type { Konfiguration } from '../config';
import { starteServer } from './eingebettet/server';
import { DATENBANK, LOGINS, richteDatenbankEin, richteRollenEin } from './rollen';

/** The databases of a start: addresses for each role, and what is to be done at the end. */
export interface Datenbankstart {
  /** Application role; all the service ever uses. */
  readonly dienstUrl: string;
  /** Owner role, for migrations at start; absent with a given database, whose migrations are a step of their own. */
  readonly besitzerUrl?: string;
  readonly stopp: () => Promise<void>;
}

/** The given database, or the embedded server with its roles and its database. */
export async function starteDatenbank(konfiguration: Konfiguration): Promise<Datenbankstart> {
  if (konfiguration.databaseUrl) return { dienstUrl: konfiguration.databaseUrl, stopp: () => Promise.resolve() };
  const server = await starteServer({
    ordner: path.join(konfiguration.daten, 'dienst'),
    programmordner: konfiguration.daten,
    pgHome: konfiguration.pgHome,
    dauerhaft: true,
  });
  try {
    const client = new Client(server.url('postgres', 'postgres'));
    await client.connect();
    try {
      await richteRollenEin(client, LOGINS);
      await richteDatenbankEin(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    await server.stopp();
    throw error;
  }
  return {
    dienstUrl: server.url(LOGINS.dienst, DATENBANK),
    besitzerUrl: server.url(LOGINS.besitzer, DATENBANK),
    stopp: server.stopp,
  };
}

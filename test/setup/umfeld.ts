import { createHash, createHmac } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { ladeKonfiguration, umgebung } from '../../src/platform/config';
import { starteServer } from '../../src/platform/db/eingebettet/server';
import type { Logins } from '../../src/platform/db/rollen';

/** Every database that a test run makes, uses or drops bears this prefix; anything else is refused. */
export const PRAEFIX = 'beitragswerk_test_';
/** Logins of the tests; those of an installation on the same server stay untouched. */
export const TESTLOGINS: Logins = { besitzer: `${PRAEFIX}besitzer`, dienst: `${PRAEFIX}dienst` };

/** What the test files need to know about the run; handed to the workers through the environment. */
export interface Umfeld {
  readonly adminUrl: string;
  /** Name of the run, part of the names of its databases. */
  readonly lauf: string;
  /** Migrated database that the others are copied from. */
  readonly vorlage: string;
}

const VARIABLE = 'BEITRAGSWERK_TESTUMFELD';

export const setzeUmfeld = (umfeld: Umfeld): void => void (process.env[VARIABLE] = JSON.stringify(umfeld));
export const umfeld = (): Umfeld => JSON.parse(process.env[VARIABLE]!) as Umfeld;

/** The server of DATABASE_TEST_URL, or an embedded one of its own that forgets on a power cut. */
export async function testserver(): Promise<{ readonly adminUrl: string; readonly stopp: () => Promise<void> }> {
  const { databaseTestUrl, daten, pgHome } = ladeKonfiguration(umgebung('DATABASE_TEST_URL', 'DATEN', 'PG_HOME'));
  if (databaseTestUrl) return { adminUrl: databaseTestUrl, stopp: () => Promise.resolve() };
  const server = await starteServer({
    ordner: path.join(daten, 'test'),
    programmordner: daten,
    pgHome,
    dauerhaft: false,
  });
  return { adminUrl: server.url('postgres', 'postgres'), stopp: server.stopp };
}

/** The same on every run against a server, so that overlapping runs agree on it; of no use where the kernel vouches for the caller. */
export const kennwort =
  (adminUrl: string) =>
  (rolle: string): string =>
    createHmac('sha256', new URL(adminUrl).password).update(rolle).digest('base64url');

export function urlFuer(adminUrl: string, rolle: string, datenbank: string): string {
  const url = new URL(adminUrl);
  url.username = rolle;
  if (url.password) url.password = kennwort(adminUrl)(rolle);
  url.pathname = `/${datenbank}`;
  return url.href;
}

export const adminUrlFuer = (adminUrl: string, datenbank: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${datenbank}`;
  return url.href;
};

export async function mitAdmin<T>(adminUrl: string, fn: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    return await fn(admin);
  } finally {
    await admin.end();
  }
}

/** Drops a database of the tests, whoever is still connected. */
export async function verwirf(admin: Client, datenbank: string): Promise<void> {
  if (!datenbank.startsWith(PRAEFIX)) throw new Error(`${datenbank} ist keine Testdatenbank (Vorsilbe ${PRAEFIX}).`);
  await admin.query(`drop database if exists ${admin.escapeIdentifier(datenbank)} with (force)`);
}

/** Key of the advisory lock that stands for a name. */
export const schluessel = (name: string): string =>
  createHash('sha256').update(name).digest().readBigInt64BE(0).toString();

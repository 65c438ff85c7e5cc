import type { Client } from 'pg';

/** The two logins of one installation. */
export interface Logins {
  /** Owns the database and its tables, runs the migrations; no superuser, so forced row-level security binds it too. */
  readonly besitzer: string;
  /** The service, member of the group that holds the grants. */
  readonly dienst: string;
}

export const LOGINS: Logins = { besitzer: 'beitragswerk_besitzer', dienst: 'beitragswerk_dienst' };
/** Holds the grants on tables; migrations name it. No login. */
const APP = 'beitragswerk_app';
/** Name of the database of the service. */
export const DATENBANK = 'beitragswerk';

const BESCHRAENKT = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
const SCHLUESSEL = 20_260_102;

/**
 * Makes the group and the logins where they are missing. A password is given to logins over TCP; over the embedded server's socket the
 * kernel vouches for the caller.
 */
export async function richteRollenEin(
  client: Client,
  { besitzer, dienst }: Logins,
  kennwort?: (rolle: string) => string,
): Promise<void> {
  await einzeln(client, async () => {
    await legeRolleAn(client, APP, 'nologin');
    for (const rolle of [besitzer, dienst]) {
      await legeRolleAn(client, rolle, 'login');
      if (kennwort) await client.query(`alter role ${rolle} password ${client.escapeLiteral(kennwort(rolle))}`);
      // Who is not superuser needs the membership to make databases for the owner and to end their sessions.
      await client.query(`grant ${rolle} to current_user`);
    }
    await client.query(`grant ${APP} to ${dienst}`);
  });
}

/** Makes the database of the service where it is missing. */
export async function richteDatenbankEin(client: Client): Promise<void> {
  await einzeln(client, async () => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATENBANK]);
    if (!rowCount) await client.query(`create database ${DATENBANK} owner ${LOGINS.besitzer}`);
  });
}

async function legeRolleAn(client: Client, rolle: string, login: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [rolle]);
  if (!rowCount) await client.query(`create role ${rolle} ${login} ${BESCHRAENKT}`);
}

/** Instances that start together do this one after the other. */
async function einzeln(client: Client, fn: () => Promise<void>): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [SCHLUESSEL]);
  try {
    await fn();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [SCHLUESSEL]);
  }
}

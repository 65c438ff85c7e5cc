import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { migriere } from '../../src/platform/db/migrieren';
import { PRAEFIX, schluessel, TESTLOGINS, urlFuer, verwirf } from './umfeld';

const MIGRATIONEN = path.join(__dirname, '..', '..', 'migrations');
const VORLAGE = `${PRAEFIX}vorlage_`;

/** One migrated database per state of the migrations, kept for later runs. */
export async function vorlageFuer(admin: Client, adminUrl: string): Promise<string> {
  const vorlage = `${VORLAGE}${zustandDerMigrationen()}`;
  const bau = schluessel(`${vorlage}#bau`);
  await admin.query('select pg_advisory_lock($1)', [bau]);
  // Held to the end of the session: no other run clears away what this one copies from.
  await admin.query('select pg_advisory_lock_shared($1)', [schluessel(vorlage)]);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [vorlage]);
  if (!rowCount) await baue(admin, adminUrl, vorlage);
  await admin.query('select pg_advisory_unlock($1)', [bau]);
  return vorlage;
}

/** Built under another name: a run that dies half-way leaves no half-migrated template. */
async function baue(admin: Client, adminUrl: string, vorlage: string): Promise<void> {
  const neu = `${vorlage}_neu`;
  await verwirf(admin, neu);
  await admin.query(`create database ${neu} owner ${TESTLOGINS.besitzer}`);
  await migriere(urlFuer(adminUrl, TESTLOGINS.besitzer, neu));
  await admin.query(`alter database ${neu} rename to ${vorlage}`);
}

function zustandDerMigrationen(): string {
  const hash = createHash('sha256');
  if (existsSync(MIGRATIONEN)) {
    for (const name of (readdirSync(MIGRATIONEN, { recursive: true }) as string[]).sort()) {
      if (name.endsWith('.ts')) hash.update(`${name}\0`).update(readFileSync(path.join(MIGRATIONEN, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** Drops what dead runs have left, but not `vorlage`: whoever uses a database holds the lock of its run or of its template. */
export async function raeumeAuf(admin: Client, vorlage: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [PRAEFIX],
  );
  for (const { datname } of rows.filter((row) => row.datname !== vorlage)) {
    const key = schluessel(nutzer(datname));
    const frei = await admin.query<{ frei: boolean }>('select pg_try_advisory_lock($1) as frei', [key]);
    if (!frei.rows[0]!.frei) continue;
    await verwirf(admin, datname);
    await admin.query('select pg_advisory_unlock($1)', [key]);
  }
}

/** `…_test_4711ab_9f` belongs to the run `4711ab`, a template to itself. */
function nutzer(datenbank: string): string {
  return datenbank.startsWith(VORLAGE)
    ? datenbank.replace(/_neu$/, '#bau')
    : datenbank.slice(PRAEFIX.length).split('_')[0]!;
}

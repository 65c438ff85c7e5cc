import { migrationsquelle } from './data-source';

const SCHLUESSEL = 20_260_103;

/**
 * Runs the pending migrations as owner, each in a transaction of its own, and returns their names. Any number of callers may start at once:
 * one works, the others wait and then find nothing left to do.
 */
export async function migriere(besitzerUrl: string): Promise<string[]> {
  const quelle = await migrationsquelle(besitzerUrl).initialize();
  try {
    // The lock ends with its session, which `destroy` closes.
    await quelle.createQueryRunner().query('select pg_advisory_lock($1)', [SCHLUESSEL]);
    const gelaufen = await quelle.runMigrations({ transaction: 'each' });
    return gelaufen.map(({ name }) => name);
  } finally {
    await quelle.destroy();
  }
}

/** Names of this release's migrations that the database does not have yet; any role that may read `migrationen` can ask. */
export async function ausstehendeMigrationen(url: string): Promise<string[]> {
  const quelle = await migrationsquelle(url).initialize();
  try {
    const [{ da }] = await quelle.query<[{ da: boolean }]>(`select to_regclass('migrationen') is not null as da`);
    const gelaufen = da ? await quelle.query<{ name: string }[]>('select name from migrationen') : [];
    const namen = new Set(gelaufen.map(({ name }) => name));
    return quelle.migrations
      .map((migration) => migration.name ?? migration.constructor.name)
      .filter((name) => !namen.has(name));
  } finally {
    await quelle.destroy();
  }
}

import { ladeKonfiguration, umgebung } from '../platform/config';
import { migriere } from '../platform/db/migrieren';

/** `npm run migrate`: the only reader of DATABASE_MIGRATION_URL. */
async function main(): Promise<void> {
  const { databaseMigrationUrl } = ladeKonfiguration(umgebung('DATABASE_MIGRATION_URL'));
  if (!databaseMigrationUrl)
    throw new Error('DATABASE_MIGRATION_URL fehlt: die Adresse der Datenbank für die Rolle des Besitzers.');
  const namen = await migriere(databaseMigrationUrl);
  console.log(namen.length > 0 ? `Ausgeführt: ${namen.join(', ')}` : 'Alle Migrationen sind bereits ausgeführt.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

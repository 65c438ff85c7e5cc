import path from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** `migrations` beside `src`, TypeScript under Jest, JavaScript in `dist`; files without a leading time stamp are their helpers. */
const MIGRATIONEN = path.join(__dirname, '..', '..', '..', 'migrations', '[0-9]*.{ts,js}');

/** Options for the migrations of a database, with the owner's address; the schema is never synchronised. */
export function migrationsquelle(url: string): DataSource {
  return new DataSource({ ...quelle(url), migrations: [MIGRATIONEN], migrationsTableName: 'migrationen' });
}

/** Options common to all data sources. */
export const quelle = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  synchronize: false,
  logging: false,
});

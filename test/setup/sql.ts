import { Client } from 'pg';

/** Rows of one statement on a connection of its own. */
export const frageSql = async <Z extends object>(
  url: string,
  sql: string,
  werte: readonly unknown[] = [],
): Promise<Z[]> => mitVerbindung(url, async (client) => (await client.query<Z>(sql, [...werte])).rows);

/** Runs `fn` in a transaction that speaks for a tenant, as the service does; nothing it writes stays. */
export const alsMandant = async <T>(url: string, mandantId: number, fn: (client: Client) => Promise<T>): Promise<T> =>
  mitVerbindung(url, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('app.mandant', $1, true)`, [`${mandantId}`]);
    const ergebnis = await fn(client);
    await client.query('rollback');
    return ergebnis;
  });

export async function mitVerbindung<T>(url: string, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

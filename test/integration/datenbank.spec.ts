import { Client, type Pool } from 'pg';
import { Datenbank } from '../../src/platform/db/datenbank';
import { ausstehendeMigrationen, migriere } from '../../src/platform/db/migrieren';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';
import { mitAdmin, verwirf } from '../setup/umfeld';

async function zeile<T extends object>(url: string, sql: string): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0]!;
  } finally {
    await client.end();
  }
}

const datenbanken: Testdatenbank[] = [];

async function eine(): Promise<Testdatenbank> {
  const datenbank = await neueDatenbank();
  datenbanken.push(datenbank);
  return datenbank;
}

afterAll(() => Promise.all(datenbanken.map((datenbank) => datenbank.verwerfen())));

describe('a test database', () => {
  it('is a migrated copy of its own', async () => {
    const [a, b] = [await eine(), await eine()];
    expect(a.name).not.toBe(b.name);
    await zeile(a.besitzerUrl, 'create table nur_hier ()');
    const da = `select to_regclass('nur_hier') is not null as da`;
    expect(await zeile(a.dienstUrl, da)).toEqual({ da: true });
    expect(await zeile(b.dienstUrl, da)).toEqual({ da: false });
    expect(await ausstehendeMigrationen(a.besitzerUrl)).toEqual([]);
  });

  it('gives roles that row-level security binds', async () => {
    const { dienstUrl, besitzerUrl } = await eine();
    const frei =
      'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as frei from pg_roles where rolname = current_user';
    expect(await zeile(dienstUrl, frei)).toEqual({ frei: false });
    expect(await zeile(besitzerUrl, frei)).toEqual({ frei: false });
    const besitz =
      'select pg_get_userbyid(datdba) = current_user as besitz from pg_database where datname = current_database()';
    expect(await zeile(dienstUrl, besitz)).toEqual({ besitz: false });
    expect(await zeile(besitzerUrl, besitz)).toEqual({ besitz: true });
    await expect(zeile(dienstUrl, 'create table fremd ()')).rejects.toThrow(/permission denied/);
  });

  it('is migrated once, however many callers there are', async () => {
    const { besitzerUrl } = await eine();
    await zeile(besitzerUrl, 'drop schema public cascade');
    await zeile(besitzerUrl, 'create schema public');
    const laeufe = await Promise.all([migriere(besitzerUrl), migriere(besitzerUrl), migriere(besitzerUrl)]);
    expect(laeufe.filter((namen) => namen.length > 0)).toHaveLength(1);
    expect(await ausstehendeMigrationen(besitzerUrl)).toEqual([]);
  });

  it('is the only kind of database that can be dropped', async () => {
    const { adminUrl } = await eine();
    await expect(mitAdmin(adminUrl, (admin) => verwirf(admin, 'beitragswerk'))).rejects.toThrow(/keine Testdatenbank/);
  });
});

describe('a connection', () => {
  it('that dies as it is handed out or given back does not take the service with it', async () => {
    const { dienstUrl } = await eine();
    const datenbank = new Datenbank({ url: dienstUrl, pools: { schreiben: 1, lesen: 1, plattform: 1 } });
    const { schreibpool } = datenbank as unknown as { readonly schreibpool: Pool };
    for (const defekt of [false, true]) {
      const verbindung = await schreibpool.connect();
      const stirb = () =>
        verbindung.emit('error', new Error('terminating connection due to unexpected postmaster exit'));
      // An emitter without a listener throws.
      expect(stirb).not.toThrow();
      verbindung.release(defekt);
      expect(stirb).not.toThrow();
    }
    await datenbank.onApplicationShutdown();
  });
});

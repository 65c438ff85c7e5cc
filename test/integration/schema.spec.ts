import path from 'node:path';
import { DataSource } from 'typeorm';
import { quelle, migrationsquelle } from '../../src/platform/db/data-source';
import { migriere } from '../../src/platform/db/migrieren';
import { fuelle } from '../fixtures/zeilen';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';
import { MANDANTENTABELLEN, NICHT_VERTEILBAR, OHNE_ZEILENSICHERHEIT, RECHTE, SCHEMA } from '../setup/katalog';
import { alsMandant, frageSql, mitVerbindung } from '../setup/sql';
import { TESTLOGINS } from '../setup/umfeld';

/** Nothing of these is ever changed or removed by the service (architecture §6). */
const NUR_ANHAENGEN = ['schreibvorgang', 'block', 'protokollnummer', 'natuerlicher_schluessel'];

let db: Testdatenbank;
let tabellen: string[];

beforeAll(async () => {
  db = await neueDatenbank();
  tabellen = (await frageSql<{ name: string }>(db.adminUrl, MANDANTENTABELLEN)).map(({ name }) => name);
  await frageSql(
    db.adminUrl,
    `insert into mandant (uuid, name, land, sandbox)
     select gen_random_uuid(), 'Probe', 'AT', true from generate_series(1, 2)`,
  );
  await mitVerbindung(db.adminUrl, async (admin) => {
    for (const tabelle of tabellen) await fuelle(admin, tabelle, 1);
  });
});
afterAll(() => db.verwerfen());

const tatsachentabellen = (): string[] => tabellen.filter((name) => name.endsWith('_tatsache'));

/** SQLSTATE of a statement of the service on behalf of a tenant; nothing when it succeeds. */
const verweigert = (mandantId: number, sql: string): Promise<string | undefined> =>
  alsMandant(db.dienstUrl, mandantId, (client) =>
    client.query(sql).then(
      () => undefined,
      (fehler: { code: string }) => fehler.code,
    ),
  );

describe('row-level security', () => {
  it('is forced on every tenant table by the one policy', async () => {
    expect(tabellen).toEqual(expect.arrayContaining(['akte', 'clearing_tatsache', 'clearingfall', 'idempotenz']));
    expect(await frageSql(db.adminUrl, OHNE_ZEILENSICHERHEIT)).toEqual([]);
  });

  it('shows the service a row of its tenant, none of another, and none without a tenant', async () => {
    const alle = `select ${tabellen.map((name) => `(select count(*)::int from ${name}) as ${name}`).join(', ')}`;
    const [ohne] = await frageSql(db.dienstUrl, alle);
    const [eigene, fremde] = await Promise.all(
      [1, 2].map((mandant) =>
        alsMandant(db.dienstUrl, mandant, async (client) => (await client.query(alle)).rows[0] as object),
      ),
    );
    const je = (anzahl: number) => Object.fromEntries(tabellen.map((name) => [name, anzahl]));
    expect(eigene).toEqual(je(1));
    expect(fremde).toEqual(je(0));
    expect(ohne).toEqual(je(0));
  });

  it('binds the owner of the tables, too', async () => {
    expect(await frageSql(db.besitzerUrl, 'select count(*)::int as anzahl from akte')).toEqual([{ anzahl: 0 }]);
  });

  it('refuses a row for another tenant', async () => {
    const akte = (mandant: number) =>
      `insert into akte (mandant_id, id, art, schluessel, version, zustand)
       values (${mandant}, gen_random_uuid(), 'mandant.probe', 'x', 0, '{}')`;
    expect(await verweigert(2, akte(2))).toBeUndefined();
    expect(await verweigert(2, akte(1))).toBe('42501');
  });

  it('is told apart from a table without it', async () => {
    const gefunden = await alsMandant(db.adminUrl, 1, async (admin) => {
      await admin.query('create table offen (mandant_id int not null, id uuid)');
      await admin.query('create table halb (like akte)');
      await admin.query('alter table halb enable row level security');
      await admin.query('alter table halb force row level security');
      await admin.query('create policy alle on halb using (true)');
      return (await admin.query(OHNE_ZEILENSICHERHEIT)).rows as unknown[];
    });
    expect(gefunden).toEqual([{ name: 'halb' }, { name: 'offen' }]);
  });
});

describe('the rights of the service', () => {
  const rechte = () =>
    frageSql<{ name: string; loeschen: boolean; verwalten: boolean; aendern: string[] }>(db.adminUrl, RECHTE, [
      TESTLOGINS.dienst,
    ]);

  it('let it delete from the two queues alone and administer nothing', async () => {
    const alle = await rechte();
    expect(alle.filter((t) => t.loeschen).map((t) => t.name)).toEqual(['idempotenz', 'unversiegelt']);
    expect(alle.filter((t) => t.verwalten)).toEqual([]);
  });

  it('let it change no fact, no record, no key, and of a tenant only its clock', async () => {
    const aendern = new Map((await rechte()).map((t) => [t.name, t.aendern]));
    for (const name of [...tatsachentabellen(), ...NUR_ANHAENGEN, 'idempotenz', 'unversiegelt', 'migrationen'])
      expect([name, aendern.get(name)]).toEqual([name, []]);
    expect(aendern.get('mandant')).toEqual(['sandbox_jetzt']);
    expect(aendern.get('akte')).toEqual(['version', 'bekannt_am', 'zustand']);
  });

  it('hold when it tries', async () => {
    for (const name of [...tatsachentabellen(), ...NUR_ANHAENGEN]) {
      expect([name, await verweigert(1, `update ${name} set mandant_id = mandant_id`)]).toEqual([name, '42501']);
      expect([name, await verweigert(1, `delete from ${name}`)]).toEqual([name, '42501']);
      expect([name, await verweigert(1, `truncate ${name}`)]).toEqual([name, '42501']);
    }
    expect(await verweigert(1, 'alter table akte no force row level security')).toBe('42501');
    expect(await verweigert(1, `set role ${TESTLOGINS.besitzer}`)).toBe('42501');
  });
});

describe('the tables', () => {
  it('can be distributed by tenant', async () => {
    expect(await frageSql(db.adminUrl, NICHT_VERTEILBAR)).toEqual([]);
  });

  it('are told apart from tables that cannot', async () => {
    const gefunden = await alsMandant(db.adminUrl, 1, async (admin) => {
      await admin.query('create table x (id int primary key, mandant_id int)');
      await admin.query('create table y (mandant_id int not null, id int primary key references x (id))');
      return (await admin.query<{ name: string; mangel: string }>(NICHT_VERTEILBAR)).rows;
    });
    expect(gefunden.map(({ name, mangel }) => `${name}: ${mangel}`)).toEqual([
      'x: index that does not begin with mandant_id',
      'x: mandant_id generated, nullable or no int',
      'y: foreign key between tenant tables that does not begin with mandant_id',
      'y: index that does not begin with mandant_id',
    ]);
  });

  it('have the columns that the entities say', async () => {
    const entities = path.join(__dirname, '..', '..', 'src', '{modules,platform}', '**', '*.entities.ts');
    const typeorm = await new DataSource({ ...quelle(db.besitzerUrl), entities: [entities] }).initialize();
    const spalten = typeorm.entityMetadatas.flatMap((entity) =>
      entity.columns.map((spalte) => ({
        tabelle: entity.tableName,
        spalte: spalte.databaseName,
        typ: typeorm.driver.normalizeType(spalte).replace('timestamptz', 'timestamp with time zone'),
        null: spalte.isNullable,
        schluessel: spalte.isPrimary,
      })),
    );
    await typeorm.destroy();
    const da = await frageSql(
      db.adminUrl,
      `select a.attrelid::regclass::text as tabelle, a.attname as spalte, format_type(a.atttypid, a.atttypmod) as typ,
              not a.attnotnull as "null",
              exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as schluessel
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    expect(spalten.length).toBeGreaterThan(30);
    expect(da).toEqual(expect.arrayContaining(spalten));
  });
});

describe('the migrations', () => {
  it('go down to nothing and up again to the same schema', async () => {
    const probe = await neueDatenbank();
    try {
      const vorher = await frageSql(probe.adminUrl, SCHEMA);
      const typeorm = await migrationsquelle(probe.besitzerUrl).initialize();
      for (let i = typeorm.migrations.length; i > 0; i -= 1) await typeorm.undoLastMigration();
      await typeorm.destroy();
      const uebrig = `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
      expect(await frageSql(probe.adminUrl, uebrig)).toEqual([{ relname: 'migrationen' }]);
      expect(await migriere(probe.besitzerUrl)).not.toEqual([]);
      expect(await frageSql(probe.adminUrl, SCHEMA)).toEqual(vorher);
    } finally {
      await probe.verwerfen();
    }
  });
});

import type { Client } from 'pg';
import { Datenbank } from '../../src/platform/db/datenbank';
import type { Anfrage } from '../../src/platform/db/anfrage';
import { besetze, type Bestand } from '../fixtures/clearing';
import { testapp, type Testapp } from '../setup/app';
import { adresse, dokument, wege } from '../setup/dokument';
import { alsMandant, mitVerbindung } from '../setup/sql';

/** Twenty tenants with 5 000 rows each: a plan that reads a whole table, or a whole tenant, is not what a list may need. */
const MANDANTEN = 20;
const JE_MANDANT = 5_000;

interface Knoten {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Knoten[];
}

let app: Testapp;
let bestand: Bestand;
let mandantId: number;
const gesehen: Anfrage[] = [];
const grosse = new Set<string>();

beforeAll(async () => {
  app = await testapp();
  bestand = await besetze(app);
  await mitVerbindung(app.datenbank.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ id: number }>('select id from mandant where uuid = $1', [
      bestand.mandant.uuid,
    ]);
    mandantId = rows[0]!.id;
    await admin.query(FUELLUNG);
    await admin.query('analyze');
    const viele = await admin.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and reltuples >= 100000`,
    );
    for (const { relname } of viele.rows) grosse.add(relname);
  });
  await frageListen();
}, 60_000);
afterAll(() => app.ende());

/** 10⁵ rows of each kind at once; keys to other tables hold by construction and are not checked. */
const FUELLUNG = `
  set session_replication_role = replica;
  insert into mandant (uuid, name, land, sandbox) select gen_random_uuid(), 'Last', 'AT', true from generate_series(2, ${MANDANTEN});
  create temp table n as select m.id as mandant_id, i, gen_random_uuid() as akte, gen_random_uuid() as vorgang,
    gen_random_uuid() as meldung, gen_random_uuid() as fall, (10000000 + i / 10)::text as konto, (900001 + i % 50)::text as sender
    from mandant m, generate_series(1, ${JE_MANDANT}) i;
  insert into akte select mandant_id, akte, 'clearing.person', konto || '|vsnr:' || i, 1, now(), '{}' from n;
  insert into schreibvorgang (mandant_id, id, art, akteur, client, zweck, request_id, anzahl, digest)
    select mandant_id, vorgang, 'geschrieben', 'last', 'last', 'last', vorgang, 1, '' from n;
  insert into protokollnummer select mandant_id, 100000 + i, vorgang from n;
  insert into clearing_tatsache (mandant_id, akte_id, lfd, id, schreibvorgang_id, stelle, art, inhalt, entscheidung, bekannt_am, salz, digest)
    select mandant_id, akte, 1, meldung, vorgang, 0, 'meldung', '{}', '{}', now(), '', '' from n;
  insert into clearing_konto select mandant_id, konto, min(akte::text)::uuid, array[min(sender)] from n group by mandant_id, konto;
  insert into clearing_meldung select mandant_id, meldung, akte, konto, 'R' || i, 'anmeldung', 'verarbeitet', sender, '2024-10', now() from n;
  insert into clearingfall (mandant_id, id, akte_id, meldung_id, kategorie, status, informationen, beitragskontonummer, empfaenger, erstellt_am)
    select mandant_id, fall, akte, meldung, 'informell', 'elda-bereitgestellt', '[]', konto, sender, now() from n;
  insert into zustellung (mandant_id, fall_id, lfd, grund, empfaenger, bereitgestellt_am)
    select mandant_id, fall, 1, 'M', sender, now() from n;
  insert into auftrag (mandant_id, id, art, schluessel, faellig_am, stand)
    select mandant_id, vorgang, 'last', i::text, now(), 'erledigt' from n;`;

const FILTER = ['', '?beitragskontonummer=10000100', '?referenzwert=R77', '?status=nicht-verarbeitet'];
const TEILE = { beitragskontonummer: '12345678', code: 'B900' };
const kennung = (pfad: string): string =>
  /verlaeufe/.test(pfad)
    ? bestand.verlauf
    : /faelle/.test(pfad)
      ? bestand.fall
      : /auftraege/.test(pfad)
        ? bestand.auftrag
        : bestand.meldung;

/** Asks every list and every single thing of the service, for sender and clerk, and keeps the statements it sends. */
async function frageListen(): Promise<void> {
  const lies = app.app.get(Datenbank);
  const spion = jest.spyOn(lies, 'lies');
  for (const weg of wege(await dokument(app)).filter(({ methode, rolle }) => methode === 'GET' && rolle)) {
    const ziel = adresse(weg.pfad, { ...TEILE, id: kennung(weg.pfad), nummer: bestand.zustellung });
    for (const token of [bestand.mandant.token[weg.rolle!], bestand.mandant.token.oegk]) {
      for (const filter of FILTER) await app.frage(token, 'GET', ziel + filter);
      const { naechste } = (await app.frage(token, 'GET', `${ziel}?anzahl=1`)).rumpf;
      if (naechste) await app.frage(token, 'GET', `${ziel}?anzahl=1&nach=${encodeURIComponent(naechste)}`);
    }
  }
  for (const [, anfragen] of spion.mock.calls) gesehen.push(...anfragen);
  spion.mockRestore();
}

const alle = (knoten: Knoten): Knoten[] => [knoten, ...(knoten.Plans ?? []).flatMap(alle)];

/** Reads of a big table without an index. */
const maengel = (plan: Knoten): string[] =>
  alle(plan)
    .filter((k) => grosse.has(k['Relation Name'] ?? '') && !/Index|Bitmap Heap/.test(k['Node Type']))
    .map((k) => `${k['Node Type']} ${k['Relation Name']}`);

async function plan(client: Client, text: string, values: readonly unknown[] = []): Promise<Knoten> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Knoten }] }>(`explain (format json) ${text}`, [
    ...values,
  ]);
  return rows[0]!['QUERY PLAN'][0].Plan;
}

describe('what the service reads', () => {
  it('finds its rows in every big table by an index, as the role it works with', async () => {
    expect([...grosse].sort()).toEqual(
      expect.arrayContaining(['akte', 'clearing_meldung', 'clearing_tatsache', 'clearingfall']),
    );
    expect(new Set(gesehen.map(({ text }) => text)).size).toBeGreaterThan(15);
    const schlecht = await alsMandant(app.datenbank.dienstUrl, mandantId, async (client) => {
      const gefunden = new Set<string>();
      for (const { name, text, values } of gesehen)
        for (const mangel of maengel(await plan(client, text, values))) gefunden.add(`${mangel}: ${name || text}`);
      return [...gefunden];
    });
    expect(schlecht).toEqual([]);
  });

  it('is told apart from what reads everything', async () => {
    const ganz = await mitVerbindung(app.datenbank.adminUrl, (admin) =>
      plan(admin, `select * from clearing_meldung where status = 'x'`),
    );
    expect(maengel(ganz)).toEqual(['Seq Scan clearing_meldung']);
  });
});

import { personensuche, type Suchmerkmale } from '../../src/modules/liability-account/personen/personensuche';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';
import { alsMandant, mitVerbindung } from '../setup/sql';

/** 10⁵ persons of twenty tenants; keys to other tables hold by construction and are not checked. */
const FUELLUNG = `
  set session_replication_role = replica;
  insert into mandant (uuid, name, land, sandbox) select gen_random_uuid(), 'Last', 'DE', true from generate_series(1, 20);
  create temp table n as select m.id as mandant_id, i, gen_random_uuid() as person from mandant m, generate_series(1, 5000) i;
  insert into liability_person (mandant_id, id, akte_id, art, name, geburtsdatum, registernummer, kennung)
    select mandant_id, person, person, 'natuerlich', 'Muster ' || i, date '1950-01-01' + i, 'HRB' || i, 'P' || i from n;
  insert into liability_namenswort select mandant_id, 'muster' || i, person from n union all select mandant_id, 'petra', person from n;
  analyze`;

let db: Testdatenbank;

beforeAll(async () => {
  db = await neueDatenbank();
  await mitVerbindung(db.adminUrl, (admin) => admin.query(FUELLUNG));
}, 60_000);
afterAll(() => db.verwerfen());

const plan = (merkmale: Suchmerkmale): Promise<string> =>
  alsMandant(db.dienstUrl, 1, async (client) => {
    const { text, values = [] } = personensuche(1, merkmale, 51)!;
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
    return rows.map((zeile) => zeile['QUERY PLAN']).join('\n');
  });

/** Under row-level security only leakproof operators reach an index: `like` or a function would read the whole tenant. */
it.each<[Suchmerkmale, RegExp]>([
  [{ name: 'Muster77 petra' }, /Index Cond: .*wort >= .* AND \(wort < /],
  [{ name: 'muster7' }, /Index Cond: .*wort >= .* AND \(wort < /],
  [{ geburtsdatum: '1955-05-17' }, /liability_person_geburtsdatum[^]*Index Cond: .*geburtsdatum = /],
  [{ registernummer: 'hrb 77' }, /liability_person_registernummer[^]*Index Cond: .*registernummer = /],
  [{ kennung: 'P77' }, /liability_person_kennung[^]*Index Cond: .*kennung = /],
  [{ name: 'petra', kennung: 'P77' }, /liability_person_kennung[^]*Index Cond: .*kennung = /],
])('the search by %j goes by an index', async (merkmale, index) => {
  const gefunden = await plan(merkmale);
  expect(gefunden).toMatch(index);
  expect(gefunden).not.toContain('Seq Scan');
});

it('finds the same persons as a look at every name', async () => {
  const gefunden = await alsMandant(db.dienstUrl, 1, async (client) => {
    const { text, values = [] } = personensuche(1, { name: 'PETRA Muster499' }, 51)!;
    const { rows } = await client.query<{ name: string }>(text, [...values]);
    return rows.map(({ name }) => name);
  });
  const erwartet = [499, ...Array.from({ length: 10 }, (_, i) => 4990 + i)].map((i) => `Muster ${i}`);
  expect(gefunden.sort()).toEqual(erwartet.sort());
});

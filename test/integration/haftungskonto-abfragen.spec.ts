import { Kontenrepository } from '../../src/modules/liability-account/konten/konten.repository';
import { stehendeDerSchaetzung, stehendeDerZahlung } from '../../src/modules/liability-account/konten/ledger';
import type { Anfragekontext } from '../../src/platform/auth/kontext';
import type { Anfrage } from '../../src/platform/db/anfrage';
import type { Datenbank } from '../../src/platform/db/datenbank';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';
import { alsMandant, mitVerbindung } from '../setup/sql';

/** Twenty tenants with 5 000 Konten, Posten, bookings and Haftungsverhältnisse each; keys to other tables hold by construction. */
const FUELLUNG = `
  set session_replication_role = replica;
  insert into mandant (uuid, name, land, sandbox) select gen_random_uuid(), 'Last', 'DE', true from generate_series(1, 20);
  create temp table n as select m.id as mandant_id, i, gen_random_uuid() as konto, gen_random_uuid() as person, gen_random_uuid() as posten,
    gen_random_uuid() as vorgang from mandant m, generate_series(1, 5000) i;
  insert into akte select mandant_id, konto, 'liability_account.beitragskonto', (10000000 + i)::text, 1, now(), '{}' from n;
  insert into liability_person (mandant_id, id, akte_id, art, name) select mandant_id, person, person, 'juristisch', 'Muster ' || i from n;
  insert into liability_konto select mandant_id, konto, (10000000 + i)::text, person, 10 from n;
  insert into liability_posten select mandant_id, posten, konto, case when i % 2 = 0 then 'AN' else 'AG' end, '2025-05', '2025-05-27', 10,
    case when i % 20 = 0 then 10 else 0 end, 'schaetzung', i % 20 <> 0 from n;
  insert into liability_account_tatsache (mandant_id, akte_id, lfd, id, schreibvorgang_id, stelle, art, inhalt, entscheidung, bekannt_am, salz, digest)
    select mandant_id, konto, 1, vorgang, vorgang, 0, 'zahlung', '{}', '{}', now(), '', '' from n;
  insert into liability_buchung select mandant_id, gen_random_uuid(), konto, vorgang, 'geldeingang', 'posten', 10, '2025-05-27', 'zahlung', posten,
    vorgang, null, now() from n;
  insert into liability_haftung select mandant_id, gen_random_uuid(), konto, person, 'OHG' from n;
  analyze`;

let db: Testdatenbank;
let beispiel: { konto: string; person: string; zahlung: string };

beforeAll(async () => {
  db = await neueDatenbank();
  beispiel = await mitVerbindung(db.adminUrl, async (admin) => {
    await admin.query(FUELLUNG);
    const { rows } = await admin.query(
      `select k.id as konto, k.arbeitgeber as person, b.zahlung_id as zahlung from liability_konto k
       join liability_buchung b on b.mandant_id = k.mandant_id and b.konto_id = k.id where k.mandant_id = 1 limit 1`,
    );
    return rows[0];
  });
}, 60_000);
afterAll(() => db.verwerfen());

const kontext = { mandant: { id: 1 } } as Anfragekontext;

/** The statements that reads of the service send. */
async function anfragen(): Promise<Anfrage[]> {
  const gesehen: Anfrage[] = [];
  const datenbank = {
    lies: async (_: number, liste: readonly Anfrage[]) => {
      gesehen.push(...liste);
      return liste.map(() => ({ rows: [{ betriebsnummer: '10000077' }] }));
    },
  } as unknown as Datenbank;
  const repository = new Kontenrepository(datenbank);
  await repository.akte(kontext, beispiel.konto);
  await repository.akteDerZahlung(kontext, beispiel.zahlung);
  await repository.konten(kontext, undefined, { nach: undefined, anzahl: 51 });
  await repository.konten(kontext, '10000077', { nach: beispiel.konto, anzahl: 51 });
  await repository.summen(kontext);
  return [
    ...gesehen,
    repository.konto(1, beispiel.konto),
    repository.kontenDesSchuldners(1, beispiel.person),
    stehendeDerZahlung(1, beispiel.zahlung),
    stehendeDerSchaetzung(1, beispiel.konto, '2025-05'),
  ];
}

it('every read goes by an index, as the role of the service', async () => {
  const liste = await anfragen();
  expect(liste.length).toBe(9);
  const plaene = await alsMandant(db.dienstUrl, 1, async (client) => {
    const alle: [string, string][] = [];
    for (const { name, text, values = [] } of liste) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
      alle.push([name, rows.map((zeile) => zeile['QUERY PLAN']).join('\n')]);
    }
    return alle;
  });
  expect(plaene.filter(([, plan]) => plan.includes('Seq Scan'))).toEqual([]);
  const [, summen] = plaene.find(([name]) => name === 'liability-summen')!;
  expect(summen).toContain('liability_posten_summen');
});

import { Auftragsarten, auftragPlanen, type Auftrag } from '../../src/platform/jobs/auftrag';
import { Auftragslauf } from '../../src/platform/jobs/auftragslauf';
import type { Mandant } from '../../src/platform/auth/kontext';
import { Mandantenverzeichnis } from '../../src/platform/auth/mandanten';
import { Datenbank } from '../../src/platform/db/datenbank';
import { uuidv7 } from '../../src/platform/http/uuid';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';

const HEUTE = '2024-11-16T04:00:00.000000Z';
const MORGEN = '2024-11-17T04:00:00.000000Z';

let db: Testdatenbank;
let datenbank: Datenbank;
let mandant: Mandant;

beforeAll(async () => {
  db = await neueDatenbank();
  datenbank = new Datenbank({ url: db.dienstUrl, pools: { schreiben: 2, lesen: 2, plattform: 2 } });
  const mandanten = new Mandantenverzeichnis(datenbank);
  const uuid = uuidv7();
  await mandanten.legeAn({ uuid, name: 'Probe', land: 'AT', sandbox: true, sandboxJetzt: HEUTE });
  mandant = (await mandanten.suche(uuid))!;
});

afterAll(async () => {
  await datenbank.onApplicationShutdown();
  await db.verwerfen();
});

async function plane(...auftraege: [schluessel: string, faelligAm: string][]): Promise<void> {
  const liste = auftraege.map(([schluessel, faelligAm]) => ({ art: 'probe', schluessel, faelligAm }));
  await datenbank.schreibe(
    mandant.id,
    (tx) => tx.schreibeFest([auftragPlanen(mandant.id, liste)], undefined),
    () => Promise.resolve(false),
  );
}

/** A runner that notes what it did; a job whose key begins with `falsch` fails. */
function lauf(getan: string[]): Auftragslauf {
  const arten = new Auftragsarten();
  arten.melde({
    art: 'probe',
    fuehreAus: (_kontext, { schluessel }: Auftrag) => {
      getan.push(schluessel);
      return schluessel.startsWith('falsch') ? Promise.reject(new Error('misslungen')) : Promise.resolve({ gut: true });
    },
  });
  return new Auftragslauf(datenbank, arten);
}

async function stand(schluessel: string): Promise<Record<string, unknown>> {
  const [gefunden] = await datenbank.lies(mandant.id, [
    {
      name: 'auftrag-stand',
      text: `select stand, versuche, wiederholen_ab > clock_timestamp() as aufgeschoben from auftrag
             where mandant_id = $1 and art = 'probe' and schluessel = $2`,
      values: [mandant.id, schluessel],
    },
  ]);
  return gefunden!.rows[0] as Record<string, unknown>;
}

const nichts = (): Promise<void> => Promise.resolve();

it('runs what is due in the order in which it is due, once, and leaves the rest', async () => {
  await plane(['b', HEUTE], ['a', '2024-11-15T04:00:00.000000Z'], ['spaeter', MORGEN]);
  const getan: string[] = [];
  expect(await lauf(getan).laufe(mandant, HEUTE, nichts)).toBe(2);
  expect(getan).toEqual(['a', 'b']);
  await plane(['a', HEUTE]);
  expect(await lauf(getan).laufe(mandant, HEUTE, nichts)).toBe(0);
  expect(await stand('spaeter')).toMatchObject({ stand: 'offen', versuche: 0 });
});

it('puts a failing job off, so that the next one still runs', async () => {
  await plane(['falsch', '2024-11-14T04:00:00.000000Z'], ['nach-falsch', HEUTE]);
  const getan: string[] = [];
  await lauf(getan).laufeFaellige(mandant, HEUTE);
  expect(getan).toEqual(['falsch', 'nach-falsch']);
  expect(await stand('falsch')).toEqual({ stand: 'offen', versuche: 1, aufgeschoben: true });
  expect(await stand('nach-falsch')).toMatchObject({ stand: 'erledigt' });
});

it('tells who sets the clock that a job failed, and tries it again with the next step', async () => {
  const getan: string[] = [];
  await expect(lauf(getan).laufe(mandant, HEUTE, nichts)).rejects.toThrow('misslungen');
  expect(getan).toEqual(['falsch']);
  expect(await stand('falsch')).toMatchObject({ stand: 'offen', versuche: 2 });
});

it('has one owner per job however many runners there are', async () => {
  await plane(...Array.from({ length: 20 }, (_, i): [string, string] => [`viele-${i}`, HEUTE]));
  const getan: string[] = [];
  await Promise.all(Array.from({ length: 4 }, () => lauf(getan).laufeFaellige(mandant, HEUTE)));
  const viele = getan.filter((s) => s.startsWith('viele'));
  expect(viele).toHaveLength(20);
  expect(new Set(viele).size).toBe(20);
});

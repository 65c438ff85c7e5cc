import fc from 'fast-check';
import { stellen, UEBERALL, WERTE } from '../fixtures/schlechte-eingaben';
import { testapp, type Json, type Testapp } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { beispiele, dokument, wege, type Weg } from '../setup/dokument';
import { Gesamtbestand, kopfzeilen } from '../setup/gesamtbestand';
import { frageSql } from '../setup/sql';

const ZEIT = 120_000;

let app: Testapp;
let bestand: Gesamtbestand;
let schreibende: Weg[];
let lesende: Weg[];

beforeAll(async () => {
  app = await testapp();
  bestand = await Gesamtbestand.lege(app);
  const alle = wege(await dokument(app));
  schreibende = alle.filter(({ rumpf, rolle }) => rumpf && rolle);
  lesende = alle.filter(({ methode }) => methode === 'GET');
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const sende = (weg: Weg, rumpf: string | Buffer, kopf: Readonly<Record<string, string>> = {}) =>
  app.app.inject({
    method: weg.methode as 'POST',
    url: bestand.ziel(weg),
    headers: {
      authorization: `Bearer ${bestand.token(weg)}`,
      'content-type': 'application/json',
      ...kopfzeilen(weg),
      ...kopf,
    },
    payload: rumpf,
  });

const gut = (weg: Weg): Json => beispiele(weg.rumpf!)[0] as Json;

/** All that a request could leave behind; records of refusals are meant to be left. */
const gespeichert = async () => {
  const tatsachen = await frageSql<{ name: string }>(
    app.datenbank.adminUrl,
    `select relname as name from pg_class where relkind = 'r' and relname like '%\\_tatsache' order by 1`,
  );
  const tabellen = [...tatsachen.map(({ name }) => name), 'natuerlicher_schluessel', 'idempotenz', 'mandant'];
  return frageSql(
    app.datenbank.adminUrl,
    `select ${tabellen.map((name) => `(select count(*) from ${name}) as ${name}`).join(', ')},
            (select count(*) from akte where version > 0) as akten`,
  );
};

describe('a body that no route can read', () => {
  it.each(UEBERALL.map((fall) => [fall.was, fall] as const))(
    '%s: a clear answer on every route, nothing stored',
    async (_was, fall) => {
      const vorher = await gespeichert();
      for (const weg of schreibende) {
        const antwort = await sende(weg, fall.rumpf(JSON.stringify(gut(weg))), {
          'idempotency-key': 'schlecht',
          ...fall.kopf,
        });
        expect([weg.pfad, antwort.statusCode, antwort.headers['content-type']]).toEqual([
          weg.pfad,
          fall.status,
          'application/problem+json; charset=utf-8',
        ]);
      }
      expect(await gespeichert()).toEqual(vorher);
    },
  );
});

describe('a wrong value anywhere in a body', () => {
  it(
    'is never a failure of ours',
    async () => {
      const gesehen = new Set<number>();
      for (const weg of schreibende) {
        for (const [i, setze] of stellen(gut(weg)).entries())
          // A third of the values at each place; together every value at many places.
          for (const wert of WERTE.filter((_, j) => (i + j) % 3 === 0)) {
            const rumpf = JSON.stringify(setze(wert));
            const { statusCode, body } = await sende(weg, rumpf);
            gesehen.add(statusCode);
            if (statusCode >= 500) throw new Error(`${weg.methode} ${weg.pfad} ${rumpf}: ${statusCode} ${body}`);
          }
      }
      expect([...gesehen].sort()).toEqual(expect.arrayContaining([400, 422]));
    },
    ZEIT,
  );

  it(
    'or a body that fits the fields by chance is not, either',
    async () => {
      const arten = fc.constantFrom(...schreibende);
      const wert = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(...WERTE),
        fc.jsonValue({ maxDepth: 3 }),
      );
      await fc.assert(
        fc.asyncProperty(arten, fc.nat(), fc.nat(), wert, wert, async (weg, eine, andere, a, b) => {
          const erste = stellen(gut(weg));
          const halb = erste[eine % erste.length]!(a) as Json;
          const zweite = typeof halb === 'object' && halb !== null ? stellen(halb) : [];
          const rumpf = zweite.length > 0 ? zweite[andere % zweite.length]!(b) : halb;
          const antwort = await sende(weg, JSON.stringify(rumpf) ?? 'null');
          expect(antwort.statusCode).toBeLessThan(500);
        }),
        { numRuns: 400 },
      );
    },
    ZEIT,
  );
});

describe('an address that is wrong', () => {
  it(
    'is never a failure of ours',
    async () => {
      for (const weg of lesende) {
        const token = bestand.token(weg);
        const namen = (weg.operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name);
        for (const wert of WERTE.filter((w) => typeof w === 'string')) {
          const kodiert = encodeURIComponent(wert);
          const adressen = [
            ...namen.map((name) => `${bestand.ziel(weg)}?${name}=${kodiert}`),
            ...weg.pfadteile.map((teil) => weg.pfad.replace(`{${teil}}`, kodiert)),
            `${bestand.ziel(weg)}?${kodiert}=1`,
          ];
          for (const url of adressen) {
            const { status, rumpf } = await app.frage(token, 'GET', url);
            if (status >= 500) throw new Error(`${url}: ${status} ${JSON.stringify(rumpf)}`);
          }
        }
      }
    },
    ZEIT,
  );

  it('takes no position of another list', async () => {
    const listen = lesende.filter(({ operation }) => operation.parameters?.some((p) => p.name === 'nach'));
    const positionen: string[] = [];
    for (const weg of listen) {
      const { naechste } = (await app.frage(bestand.token(weg), 'GET', `${weg.pfad}?anzahl=1`)).rumpf;
      if (naechste) positionen.push(naechste);
    }
    expect(positionen.length).toBeGreaterThanOrEqual(3);
    for (const weg of listen) {
      const antworten = await Promise.all(
        positionen.map((p) => app.frage(bestand.token(weg), 'GET', `${weg.pfad}?nach=${encodeURIComponent(p)}`)),
      );
      const stati = antworten.map((a) => a.status).sort();
      expect([
        weg.pfad,
        stati.filter((s) => s === 200).length <= 1,
        stati.filter((s) => s !== 200 && s !== 400),
      ]).toEqual([weg.pfad, true, []]);
    }
  });
});

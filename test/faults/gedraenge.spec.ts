import { setTimeout as warte } from 'node:timers/promises';
import { anmeldung, erwarte, JETZT, KONTO, konto, mbgm } from '../fixtures/clearing';
import { versicherungsnummern } from '../fixtures/personen';
import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import globalSetup from '../setup/global-setup';
import { frageSql, mitVerbindung } from '../setup/sql';

const SCHREIBER = 50;
const WEG = '/v1/clearing/meldungen';

let app: Testapp;
let heiss: Testmandant;

beforeAll(async () => {
  await globalSetup();
  app = await testapp();
  heiss = await app.mandant('AT', JETZT);
  erwarte(201, await app.frage(heiss.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, konto()));
}, 60_000);
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  await globalThis.beendeTestlauf?.();
  expect(gefunden).toEqual([]);
}, 60_000);

const melde = (rumpf: object, mandant = heiss): Promise<Antwort> =>
  app.frage(mandant.token.meldungsersteller, 'POST', WEG, rumpf);

/** Sends until it is taken, as a client does that is told to come back. */
async function meldeBisAngenommen(rumpf: object, antworten: Antwort[]): Promise<void> {
  for (;;) {
    const antwort = await melde(rumpf);
    antworten.push(antwort);
    if (antwort.status !== 429 && antwort.status !== 503) return;
    await warte(10);
  }
}

const status = (mandant: Testmandant) =>
  frageSql<{ status: string; n: number }>(
    app.datenbank.adminUrl,
    `select m.status, count(*)::int as n from clearing_meldung m join mandant x on x.id = m.mandant_id and x.uuid = $1
     where m.meldungsart = 'mbgm' group by 1 order by 1`,
    [mandant.uuid],
  );

describe(`${SCHREIBER} writers on one person`, () => {
  it('lose nothing: each message is a fact, numbered without a gap, whoever had to come back', async () => {
    erwarte(201, await melde(anmeldung('A-1')));
    const antworten: Antwort[] = [];
    let schreiben: Promise<void[]> | undefined;
    // While the Akte is held more of them come than its queue has places: some are sent away at once instead of holding a connection.
    await mitVerbindung(app.datenbank.adminUrl, async (admin) => {
      await admin.query('begin');
      await admin.query(
        `select 1 from akte a join mandant x on x.id = a.mandant_id and x.uuid = $1 where a.art = 'clearing.person' for update of a`,
        [heiss.uuid],
      );
      schreiben = Promise.all(
        Array.from({ length: SCHREIBER }, (_, i) => meldeBisAngenommen(mbgm(`G-${i}`), antworten)),
      );
      while (!antworten.some((antwort) => antwort.status === 429)) await warte(5);
      await admin.query('commit');
    });
    await schreiben;
    const spaeter = antworten.filter((antwort) => antwort.status !== 201);
    expect(spaeter.filter(({ status }) => status !== 429 && status !== 503)).toEqual([]);
    expect(spaeter.filter(({ kopf }) => !(Number(kopf['retry-after']) > 0))).toEqual([]);
    const [{ n, bis }] = (await frageSql(
      app.datenbank.adminUrl,
      `select count(*)::int as n, max(t.lfd)::int as bis from clearing_tatsache t join mandant x on x.id = t.mandant_id and x.uuid = $1
       join akte a on a.id = t.akte_id and a.art = 'clearing.person'`,
      [heiss.uuid],
    )) as [{ n: number; bis: number }];
    expect(bis).toBe(n);
    expect((await status(heiss)).reduce((summe, z) => summe + z.n, 0)).toBe(SCHREIBER);
  }, 60_000);

  it('decide one after the other: of two that exclude each other one is processed', async () => {
    const mandant = await app.mandant('AT', JETZT);
    erwarte(201, await app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, konto()));
    const antworten = await Promise.all(Array.from({ length: 10 }, (_, i) => melde(anmeldung(`B-${i}`), mandant)));
    expect(antworten.map((a) => a.status)).toEqual(antworten.map(() => 201));
    const status = antworten.map((a) => a.rumpf['verarbeitung']!['status']);
    expect(status.filter((s) => s === 'verarbeitet')).toEqual(['verarbeitet']);
  }, 60_000);

  it('do not keep other tenants from being answered', async () => {
    const anderer = await app.mandant('AT', JETZT);
    erwarte(201, await app.frage(anderer.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, konto()));
    const nummern = versicherungsnummern();
    let laeuft = true;
    const gedraenge = Promise.all(
      Array.from({ length: SCHREIBER }, async (_, i) => {
        for (let j = 0; laeuft; j += 1) await melde(mbgm(`H-${i}-${j}`));
      }),
    );
    const andere: Antwort[] = [];
    for (let i = 0; i < 10; i += 1)
      andere.push(await melde(anmeldung(`A-${i}`, { versicherungsnummer: nummern.next().value }), anderer));
    laeuft = false;
    await gedraenge;
    expect(andere.map((a) => a.status)).toEqual(andere.map(() => 201));
  }, 60_000);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anmeldung, mbgm } from '../fixtures/clearing';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';
import { Dienstprozess } from '../setup/dienstprozess';
import globalSetup from '../setup/global-setup';
import { frageSql } from '../setup/sql';

/** Personal data that stands nowhere else, so that a trace of it is a leak. */
const NAME = 'Kanarienvogelinger';
const VSNR = '1237010180';
const SPUR = new RegExp(`${NAME}|${VSNR}`, 'i');

let db: Testdatenbank;
let dienst: Dienstprozess;
let token: string;
const daten = mkdtempSync(path.join(tmpdir(), 'beitragswerk-kanarie-'));

beforeAll(async () => {
  await globalSetup();
  db = await neueDatenbank();
  dienst = await Dienstprozess.fuer({
    DATABASE_URL: db.dienstUrl,
    LOKALER_AUSSTELLER: 'ja',
    DATEN: daten,
    LOG_LEVEL: 'trace',
  });
  token = (await dienst.starte()).get('meldungsersteller')!;
}, 60_000);
afterAll(async () => {
  await dienst.toete();
  await db.verwerfen();
  await globalThis.beendeTestlauf?.();
  rmSync(daten, { recursive: true, force: true });
});

const person = {
  familienname: NAME,
  versicherungsnummer: VSNR,
  anmeldedatum: '2026-01-01',
  betrieblicheVorsorgeAb: '2026-02-01',
  wochenarbeitszeit: '3850',
};
const gut = anmeldung('K-1', person);

/** What a client may send with a person in it: taken in, refused for its meaning, refused for its form, unreadable, to the wrong address. */
const ANFRAGEN: readonly {
  readonly was: string;
  readonly weg?: string;
  readonly rumpf: string;
  readonly kopf?: object;
}[] = [
  { was: 'taken in', rumpf: JSON.stringify(gut) },
  {
    was: 'taken in, with a case',
    rumpf: JSON.stringify(
      mbgm('K-2', {
        ...person,
        anmeldedatum: undefined,
        betrieblicheVorsorgeAb: undefined,
        wochenarbeitszeit: undefined,
      }),
    ),
  },
  {
    was: 'refused for its meaning',
    rumpf: JSON.stringify({ ...gut, referenzwert: 'K-3', anmeldedatum: '2026-02-30' }),
  },
  { was: 'refused for its form', rumpf: JSON.stringify({ ...gut, unbekannt: NAME, vorname: `${NAME}\u0000` }) },
  {
    was: 'a name where a code belongs',
    rumpf: JSON.stringify({ ...gut, meldungsart: NAME, referenzwert: `${VSNR}`.repeat(9) }),
  },
  { was: 'unreadable', rumpf: JSON.stringify(gut).slice(0, -2) },
  { was: 'another type', rumpf: JSON.stringify(gut), kopf: { 'content-type': `text/${NAME}` } },
  { was: 'a token that is none', rumpf: JSON.stringify(gut), kopf: { authorization: `Bearer ${NAME}.${VSNR}.x` } },
  { was: 'a wrong address', weg: `/v1/clearing/meldungen/${VSNR}/${NAME}`, rumpf: '{}' },
  {
    was: 'a wrong parameter',
    weg: `/v1/clearing/meldungen?name=${NAME}&versicherungsnummer=${VSNR}`,
    rumpf: JSON.stringify(gut),
  },
];

it('leaves no trace of a person in log, metrics, refusals, addresses and records of the platform', async () => {
  const stati = new Set<number>();
  for (const { was, weg = '/v1/clearing/meldungen', rumpf, kopf } of ANFRAGEN) {
    const antwort = await fetch(dienst.adresse + weg, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...kopf },
      body: rumpf,
    });
    const text = await antwort.text();
    stati.add(antwort.status);
    expect([was, antwort.status < 500]).toEqual([was, true]);
    expect([was, antwort.headers.get('location') ?? '']).toEqual([was, expect.not.stringMatching(SPUR)]);
    if (antwort.status >= 400) expect([was, text]).toEqual([was, expect.not.stringMatching(SPUR)]);
  }
  expect([...stati].sort()).toEqual([201, 400, 401, 404, 415, 422]);

  const metriken = await (await fetch(`${dienst.adresse}/metrics`)).text();
  expect(metriken).toContain('/v1/clearing/meldungen');
  expect(metriken).not.toMatch(SPUR);
  expect(dienst.ausgabe).toContain('"weg":"/v1/clearing/meldungen"');
  expect(dienst.ausgabe).not.toMatch(SPUR);
  const [zeilen] = await frageSql<{ text: string }>(
    db.adminUrl,
    `select concat((select json_agg(s) from schreibvorgang s), (select json_agg(a) from auftrag a), (select json_agg(i) from idempotenz i)) as text`,
  );
  expect(zeilen!.text).toContain('clearing.meldung');
  expect(zeilen!.text).not.toMatch(SPUR);
}, 60_000);

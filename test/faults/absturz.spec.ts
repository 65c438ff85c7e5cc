import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';
import type { Server } from '../../src/platform/db/eingebettet/server';
import { migriere } from '../../src/platform/db/migrieren';
import { DATENBANK, LOGINS, richteDatenbankEin, richteRollenEin } from '../../src/platform/db/rollen';
import { bereiteVor, type Schreibanfrage, type Schreibart } from '../fixtures/schreibarten';
import { Dienstprozess, type Starttoken } from '../setup/dienstprozess';
import { fehlerumgebung, type Fehlerumgebung } from '../setup/eigener-server';
import { frageSql, mitVerbindung } from '../setup/sql';

/** Ten of the service, ten of the postmaster, ten of a single backend. */
const STUERZE = 30;
const CLIENTS = 6;
/** Acknowledged writes between two kills: enough to be in the middle of something. */
const DAZWISCHEN = 12;

let umgebung: Fehlerumgebung;
let server: Server;
let dienst: Dienstprozess;
let token: Starttoken;
const daten = mkdtempSync(path.join(tmpdir(), 'beitragswerk-absturz-'));

beforeAll(async () => {
  umgebung = fehlerumgebung();
  server = await umgebung.starte();
  await mitVerbindung(server.url('postgres', 'postgres'), async (admin) => {
    await richteRollenEin(admin, LOGINS);
    await richteDatenbankEin(admin);
  });
  await migriere(server.url(LOGINS.besitzer, DATENBANK));
  dienst = await Dienstprozess.fuer({
    DATABASE_URL: server.url(LOGINS.dienst, DATENBANK),
    LOKALER_AUSSTELLER: 'ja',
    DATEN: daten,
  });
  token = await dienst.starte();
}, 60_000);

afterAll(async () => {
  aufgegeben = true;
  await dienst.toete();
  await umgebung.raeume();
  rmSync(daten, { recursive: true, force: true });
});

/** What a client was told, by the key it sent. */
const tagebuch = new Map<string, { readonly id: string }>();
const unerwartet: string[] = [];
let schreiben = true;
/** The test has ended without them. */
let aufgegeben = false;

/** Sends one request until it is answered for good, always with the same key, as a client that must not lose it. */
async function sende(key: string, { weg, rolle, rumpf }: Schreibanfrage): Promise<void> {
  const text = JSON.stringify(rumpf);
  while (!aufgegeben) {
    const antwort = await frage('POST', weg, token.get(rolle)!, text, { 'idempotency-key': key });
    if (antwort?.status === 201) return void tagebuch.set(key, (await antwort.json()) as { id: string });
    if (antwort && ![409, 429, 503].includes(antwort.status))
      return void unerwartet.push(`${weg} ${antwort.status} ${await antwort.text()}`);
    await warte(20);
  }
}

/** The answer, or nothing when there was none: not even half of one counts. */
async function frage(
  method: string,
  weg: string,
  ausweis: string,
  body?: string,
  kopf: object = {},
): Promise<Response | undefined> {
  try {
    const antwort = await fetch(dienst.adresse + weg, {
      method,
      headers: {
        authorization: `Bearer ${ausweis}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...kopf,
      },
      ...(body !== undefined && { body }),
    });
    const text = await antwort.text();
    return new Response(text, { status: antwort.status });
  } catch {
    return undefined;
  }
}

/** The clients take turns among the modules, so that every kind of write is under way when something dies. */
async function schreibe(arten: readonly Schreibart[], client: number): Promise<void> {
  for (let i = 0; schreiben && !aufgegeben; i += 1) {
    const key = `C${client}-${i}`;
    await sende(key, arten[(client + i) % arten.length]!(key));
  }
}

/** Progress is what says that the service lives again; the limit only ends a test that hangs. */
async function warteAufFortschritt(): Promise<void> {
  const ziel = tagebuch.size + DAZWISCHEN;
  while (tagebuch.size < ziel && unerwartet.length === 0) await warte(10);
}

/** The service, the postmaster and a single backend in turn. */
async function stuerze(nummer: number): Promise<void> {
  if (nummer % 3 === 0) {
    await dienst.toete();
    await dienst.starte();
  } else if (nummer % 3 === 1) {
    process.kill(server.pid, 'SIGKILL');
    server = await umgebung.starte();
  } else {
    const [backend] = await frageSql<{ pid: number }>(
      server.url('postgres', DATENBANK),
      `select pid from pg_stat_activity where application_name = 'beitragswerk-schreiben' order by state_change desc limit 1`,
    );
    process.kill(backend!.pid, 'SIGKILL');
  }
}

it(`keeps every acknowledged write exactly once through ${STUERZE} kills of service and database`, async () => {
  const arten = await bereiteVor(async (rolle, methode, weg, rumpf) => {
    const antwort = await frage(methode, weg, token.get(rolle)!, JSON.stringify(rumpf), { 'idempotency-key': weg });
    return (await antwort!.json()) as Record<string, string>;
  });
  const vorbereitet = await schreibvorgaenge();
  const clients = Array.from({ length: CLIENTS }, (_, i) => schreibe(arten, i));
  for (let i = 0; i < STUERZE; i += 1) {
    await warteAufFortschritt();
    await stuerze(i);
  }
  await warteAufFortschritt();
  schreiben = false;
  await Promise.all(clients);
  expect(unerwartet).toEqual([]);

  // Every client went on until it was answered, so what stands is what was acknowledged: nothing lost, nothing twice, nothing else.
  const gemerkt = await frageSql<{ schluessel: string; id: string }>(
    server.url('postgres', DATENBANK),
    `select schluessel, antwort->>'id' as id from idempotenz where schluessel ~ '^C\\d+-\\d+$'`,
  );
  expect(gemerkt.map((k) => `${k.schluessel} ${k.id}`).sort()).toEqual(
    [...tagebuch].map(([key, { id }]) => `${key} ${id}`).sort(),
  );
  expect(await vorhandene([...tagebuch.values()].map(({ id }) => id))).toBe(tagebuch.size);
  expect((await schreibvorgaenge()) - vorbereitet).toBe(tagebuch.size);
  expect(tagebuch.size).toBeGreaterThan(STUERZE * DAZWISCHEN);

  for (const betrieb of ['betrieb', 'betrieb.DE']) {
    const pruefung = await frage('POST', '/v1/betrieb/pruefungen', token.get(betrieb)!);
    expect(await pruefung!.json()).toMatchObject({ abweichendeAkten: [], fehlerhafteBloecke: [] });
  }
}, 170_000);

/** Writes of clients, those of jobs left out. */
async function schreibvorgaenge(): Promise<number> {
  const [zeile] = await frageSql<{ n: number }>(
    server.url('postgres', DATENBANK),
    `select count(*)::int as n from schreibvorgang where art = 'geschrieben' and client <> 'system'`,
  );
  return zeile!.n;
}

/** How many of the ids are facts. */
async function vorhandene(ids: readonly string[]): Promise<number> {
  const admin = server.url('postgres', DATENBANK);
  const tabellen = await frageSql<{ name: string }>(
    admin,
    `select relname as name from pg_class where relkind = 'r' and relname like '%\\_tatsache'`,
  );
  const alle = tabellen.map(({ name }) => `select id from ${name}`).join(' union all ');
  const [zeile] = await frageSql<{ n: number }>(
    admin,
    `select count(*)::int as n from (${alle}) t where id = any($1)`,
    [ids],
  );
  return zeile!.n;
}

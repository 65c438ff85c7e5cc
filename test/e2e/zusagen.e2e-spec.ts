import { aenderungsregeln } from '../../src/domain/clearing/regeln/aenderungsmeldung';
import { aenderung, anmeldung, besetze, erwarte, JETZT, KONTO, konto, mbgm } from '../fixtures/clearing';
import { testapp, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { frageSql } from '../setup/sql';

const MELDUNGEN = '/v1/clearing/meldungen';

let app: Testapp;
let mandant: Testmandant;

beforeAll(async () => void (app = await testapp()));
beforeEach(async () => {
  mandant = await app.mandant('AT', JETZT);
  erwarte(201, await app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, konto()));
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const melde = (rumpf: object, kopf: Readonly<Record<string, string>> = {}) =>
  app.frage(mandant.token.meldungsersteller, 'POST', MELDUNGEN, rumpf, kopf);

const tatsachen = () =>
  frageSql<{ lfd: number; art: string }>(
    app.datenbank.adminUrl,
    `select t.lfd, t.art from clearing_tatsache t join mandant m on m.id = t.mandant_id join akte a on a.id = t.akte_id
     where m.uuid = $1 and a.art = 'clearing.person' order by t.lfd`,
    [mandant.uuid],
  );

describe('a repeated request', () => {
  it('has one effect and is answered alike, marked as a replay', async () => {
    const erste = await melde(anmeldung('A-1'), { 'idempotency-key': 'k' });
    await melde(mbgm('G-1'));
    const zweite = await melde(anmeldung('A-1'), { 'idempotency-key': 'k' });
    expect(erste.kopf['idempotency-replayed']).toBeUndefined();
    expect(zweite.kopf['idempotency-replayed']).toBe('true');
    expect([zweite.status, zweite.kopf['location'], zweite.rumpf]).toEqual([201, erste.kopf['location'], erste.rumpf]);
    expect((await tatsachen()).map((t) => t.lfd)).toEqual([1, 2]);
  });

  it('with the key in quotes is the same key', async () => {
    await melde(anmeldung('A-1'), { 'idempotency-key': 'k' });
    expect((await melde(anmeldung('A-1'), { 'idempotency-key': '"k"' })).kopf['idempotency-replayed']).toBe('true');
  });

  it.each([
    ['another body', anmeldung('A-2'), {}],
    ['another way of handling', anmeldung('A-1'), { prefer: 'handling=strict' }],
  ])('with %s under the same key is refused and has no effect', async (_was, rumpf, kopf) => {
    await melde(anmeldung('A-1'), { 'idempotency-key': 'k' });
    const zweite = await melde(rumpf, { 'idempotency-key': 'k', ...kopf });
    expect([zweite.status, zweite.rumpf['code']]).toEqual([422, 'idempotenz-andere-anfrage']);
    expect(await tatsachen()).toHaveLength(1);
  });

  it('at the same moment never makes a second fact', async () => {
    const antworten = await Promise.all(
      Array.from({ length: 12 }, () => melde(anmeldung('A-1'), { 'idempotency-key': 'k' })),
    );
    const angenommen = antworten.filter((a) => a.status === 201);
    expect(angenommen.length).toBeGreaterThan(0);
    expect(new Set(angenommen.map((a) => a.rumpf['id'])).size).toBe(1);
    for (const andere of antworten.filter((a) => a.status !== 201)) {
      expect([andere.status, andere.rumpf['code']]).toEqual([409, 'idempotenz-in-arbeit']);
      expect(andere.kopf['retry-after']).toMatch(/^\d+$/);
    }
    expect(await tatsachen()).toHaveLength(1);
  });

  it('of a refusal is refused alike', async () => {
    const ohneName = { ...anmeldung('A-1'), familienname: undefined };
    const erste = await melde(ohneName, { 'idempotency-key': 'k' });
    const zweite = await melde(ohneName, { 'idempotency-key': 'k' });
    expect(erste.status).toBe(422);
    expect(zweite.kopf['idempotency-replayed']).toBe('true');
    expect(zweite.rumpf['errors']).toEqual(erste.rumpf['errors']);
    expect(await tatsachen()).toEqual([]);
  });

  it('without a key is known by its Referenzwert (KR-009)', async () => {
    erwarte(201, await melde(anmeldung('A-1')));
    const zweite = erwarte(201, await melde(anmeldung('A-1')));
    expect(zweite['verarbeitung']).toMatchObject({ status: 'mehrfach-vorgelegt' });
  });
});

describe('a change of what somebody else has changed', () => {
  const setze = (kopf: Readonly<Record<string, string>>) =>
    app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, konto(), kopf);

  it('is refused when the version is not the newest', async () => {
    const zweite = await setze({ 'if-match': '"1"' });
    expect([zweite.status, zweite.kopf['etag']]).toEqual([200, '"2"']);
    const alte = await setze({ 'if-match': '"1"' });
    expect([alte.status, alte.rumpf['code']]).toEqual([412, 'vorbedingung-verletzt']);
  });

  it('is refused without a version where one is needed', async () => {
    const { mandant: anderer, fall } = await besetze(app);
    const weg = `/v1/clearing/clearingfaelle/${fall}`;
    const setzeStatus = (kopf: Readonly<Record<string, string>>) =>
      app.frage(anderer.token.meldungsersteller, 'PUT', `${weg}/status`, { status: 'webeku-in-bearbeitung' }, kopf);
    expect((await setzeStatus({})).rumpf['code']).toBe('vorbedingung-fehlt');
    expect((await setzeStatus({ 'if-match': '"99"' })).rumpf['code']).toBe('vorbedingung-verletzt');
    const gelesen = await app.frage(anderer.token.meldungsersteller, 'GET', weg);
    const gesetzt = await setzeStatus({ 'if-match': String(gelesen.kopf['etag']) });
    expect([gesetzt.status, gesetzt.rumpf['status']]).toEqual([200, 'webeku-in-bearbeitung']);
  });

  it('at the same moment has one winner', async () => {
    const antworten = await Promise.all(Array.from({ length: 8 }, () => setze({ 'if-match': '"1"' })));
    expect(antworten.map((a) => a.status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  });
});

describe('a rule that changes', () => {
  const regel = aenderungsregeln.find((zeile) => zeile.code === 'VW1925') as {
    findet: (lage: never) => object | undefined;
  };
  const { findet } = regel;
  afterEach(() => void (regel.findet = findet));

  it('changes what is decided from now on and nothing that was decided before', async () => {
    const { mandant: anderer, fall, meldung, verlauf } = await besetze(app);
    const { meldungsersteller: token, betrieb } = anderer.token;
    erwarte(200, await app.frage(betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt: '2024-11-16T09:00:00Z' }));
    const wege = [
      `/v1/clearing/clearingfaelle/${fall}`,
      `/v1/clearing/meldungen/${meldung}`,
      '/v1/clearing/meldungen?anzahl=100',
      `/v1/clearing/versicherungsverlaeufe/${verlauf}`,
      `/v1/clearing/versicherungsverlaeufe/${verlauf}?bekanntAm=2024-11-15T10:00:00Z`,
      `/v1/clearing/versicherungsverlaeufe/${verlauf}?bekanntAm=2024-11-15T09:00:00Z`,
    ];
    const lies = () => Promise.all(wege.map(async (weg) => erwarte(200, await app.frage(token, 'GET', weg))));
    const vorher = await lies();

    regel.findet = () => undefined;
    expect(await lies()).toEqual(vorher);
    expect(await maengel(prueferVon(app.app))).toEqual([]);

    const neu = erwarte(201, await app.frage(token, 'POST', MELDUNGEN, aenderung('C-2')));
    expect(JSON.stringify(neu['clearingfaelle'])).not.toContain('VW1925');
    const [faelle] = await lies();
    expect(faelle).toEqual(vorher[0]);
    expect(await maengel(prueferVon(app.app))).toEqual([]);
  });
});

describe('what was known', () => {
  const frage = (bekanntAm: string) =>
    app.frage(mandant.token.oegk, 'GET', `/v1/clearing/beitragskonten/${KONTO}?bekanntAm=${bekanntAm}`);

  it('a moment ago is not told yet', async () => {
    const antwort = await frage('2024-11-15T08:59:59Z');
    expect([antwort.status, antwort.rumpf['code']]).toEqual([422, 'bekannt-am-zu-jung']);
    expect((await frage('2024-11-15T08:59:30Z')).status).toBe(404);
  });

  it('at an instant stays the same whatever comes later', async () => {
    const stelle = async (jetzt: string) =>
      erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt }));
    await stelle('2024-11-15T10:00:00Z');
    const vorher = await frage('2024-11-15T09:30:00Z');
    expect(vorher.rumpf['dienstgeberName']).toBe('Muster GmbH');
    const neu = { ...konto(), dienstgeberName: 'Neue GmbH', gueltigAb: '2019-01-01' };
    erwarte(200, await app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, neu));
    await stelle('2024-11-15T11:00:00Z');
    expect((await frage('2024-11-15T09:30:00Z')).rumpf).toEqual(vorher.rumpf);
    expect((await frage('2024-11-15T10:30:00Z')).rumpf['dienstgeberName']).toBe('Neue GmbH');
  });
});

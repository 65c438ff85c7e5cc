import type { Land } from '../../src/domain/kern/norm';
import { aenderung, anmeldung, besetze, erwarte, JETZT, KONTO, konto, mbgm, type Bestand } from '../fixtures/clearing';
import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { dokument, wege, type Weg } from '../setup/dokument';
import { Gesamtbestand } from '../setup/gesamtbestand';

let app: Testapp;
let fremd: Bestand;
let gesamt: Gesamtbestand;
/** Tenants in which nothing has happened. */
let leere: Readonly<Record<Land, Testmandant>>;
let alle: Weg[];

beforeAll(async () => {
  app = await testapp();
  fremd = await besetze(app);
  gesamt = await Gesamtbestand.lege(app);
  leere = { AT: await app.mandant('AT', JETZT), DE: await app.mandant('DE', JETZT) };
  alle = wege(await dokument(app));
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const vomLeeren = (weg: Weg): Testmandant => leere[gesamt.land(weg)];

/** Routes of something that belongs to a tenant. */
const mitKennung = (): Weg[] => alle.filter((weg) => weg.pfadteile.length > 0 && !gesamt.istGemeinsam(weg));

/** The answer without what differs from request to request. */
function gleichbleibend({ status, kopf, rumpf }: Antwort): object {
  const { 'x-request-id': _id, date: _date, 'x-ratelimit-remaining': _rest, ...fest } = kopf;
  return { status, fest, rumpf: { ...(rumpf as object), instance: '' } };
}

describe('an id of another tenant', () => {
  it('is answered like one that nobody has, wherever an id can stand', async () => {
    const wege = mitKennung().filter(({ methode, pfad }) => !istAnlegen(methode, pfad));
    expect(wege.length).toBeGreaterThanOrEqual(10);
    for (const weg of wege) {
      const [fremde, keine] = await Promise.all([
        gesamt.frage(weg, gesamt.ziel(weg), vomLeeren(weg)),
        gesamt.frage(weg, gesamt.ziel(weg, 'keiner'), vomLeeren(weg)),
      ]);
      expect([weg.pfad, fremde.status, fremde.rumpf['code']]).toEqual([weg.pfad, 404, 'nicht-gefunden']);
      expect(gleichbleibend(fremde)).toEqual(gleichbleibend(keine));
    }
  });

  it('opens the same routes to its own tenant, so the 404 above says something', async () => {
    for (const weg of mitKennung().filter(({ methode }) => methode === 'GET'))
      expect([weg.pfad, (await gesamt.frage(weg)).status]).toEqual([weg.pfad, 200]);
  });

  /** PUT on a number of one's own makes master data of one's own; the other tenant's stay as they are. */
  it('that is a number everybody may use names something of one’s own', async () => {
    const lies = (mandant: Testmandant) => app.frage(mandant.token.oegk, 'GET', `/v1/clearing/beitragskonten/${KONTO}`);
    const dritter = await app.mandant('AT', JETZT);
    const vorher = await lies(fremd.mandant);
    const angelegt = await app.frage(dritter.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, {
      ...konto(),
      dienstgeberName: 'Andere GmbH',
    });
    expect(angelegt.status).toBe(201);
    expect((await lies(dritter)).rumpf['dienstgeberName']).toBe('Andere GmbH');
    expect(gleichbleibend(await lies(fremd.mandant))).toEqual(gleichbleibend(vorher));
  });
});

const istAnlegen = (methode: string, pfad: string): boolean =>
  methode === 'PUT' && /beitragskonten|beschaeftigtengruppen|krankenkassen/.test(pfad);

describe('what another tenant has', () => {
  const listen = () =>
    alle.filter(({ methode, operation }) => methode === 'GET' && operation.parameters?.some((p) => p.name === 'nach'));

  it('is in no list', async () => {
    expect(listen().length).toBeGreaterThanOrEqual(4);
    for (const weg of listen()) {
      const [leer, voll] = [await gesamt.frage(weg, weg.pfad, vomLeeren(weg)), await gesamt.frage(weg, weg.pfad)];
      expect([weg.pfad, leer.rumpf]).toMatchObject([weg.pfad, { eintraege: [], naechste: null }]);
      expect([weg.pfad, voll.rumpf['eintraege']!.length > 0]).toEqual([weg.pfad, true]);
    }
  });

  it('cannot be paged into', async () => {
    let geprueft = 0;
    for (const weg of listen()) {
      const { naechste } = (await gesamt.frage(weg, `${weg.pfad}?anzahl=1`)).rumpf;
      if (naechste === null) continue;
      const fortsetzung = `${weg.pfad}?nach=${encodeURIComponent(naechste!)}`;
      const antwort = await gesamt.frage(weg, fortsetzung, vomLeeren(weg));
      expect([weg.pfad, antwort.status, antwort.rumpf['errors']![0]!['code']]).toEqual([
        weg.pfad,
        400,
        'position-fremd',
      ]);
      geprueft += 1;
    }
    expect(geprueft).toBeGreaterThanOrEqual(3);
  });

  it('cannot be searched', async () => {
    const gesucht = { beitragskontonummer: KONTO, versicherungsnummer: '1237010180' };
    const antwort = await app.frage(leere.AT.token.oegk, 'POST', '/v1/clearing/versicherungsverlaeufe/suche', gesucht);
    expect(antwort).toMatchObject({ status: 200, rumpf: { eintraege: [] } });
  });

  it('does not answer for a key of one’s own', async () => {
    const mandant = await app.mandant('AT', JETZT);
    await app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, konto());
    const antwort = await app.frage(
      mandant.token.meldungsersteller,
      'POST',
      '/v1/clearing/meldungen',
      anmeldung('A-1'),
      { 'idempotency-key': 'A-1' },
    );
    expect(antwort.status).toBe(201);
    expect(antwort.kopf['idempotency-replayed']).toBeUndefined();
    expect(antwort.rumpf['id']).not.toBe(fremd.meldung);
    expect(antwort.rumpf['verarbeitung']).toMatchObject({ status: 'verarbeitet' });
  });
});

describe('what another client of the tenant has sent', () => {
  it('does not answer for the same key', async () => {
    const { meldungsersteller2 } = fremd.mandant.token;
    const antwort = await app.frage(meldungsersteller2, 'POST', '/v1/clearing/meldungen', anmeldung('A-99'), {
      'idempotency-key': 'A-1',
    });
    expect(antwort.kopf['idempotency-replayed']).toBeUndefined();
    expect(antwort.rumpf['referenzwert']).toBe('A-99');
  });

  /** G30, KR-162: the sender and whoever has a Zuordnung for the account. */
  it('is not seen by a second sender until a Zuordnung names him', async () => {
    const { mandant, meldung, fall, verlauf, zustellung } = await besetze(app);
    const { meldungsersteller2: zweiter, oegk } = mandant.token;
    const einzeln = [`meldungen/${meldung}`, `clearingfaelle/${fall}`, `versicherungsverlaeufe/${verlauf}`].map(
      (w) => `/v1/clearing/${w}`,
    );
    const listen = ['/v1/clearing/meldungen', '/v1/clearing/clearingfaelle', '/v1/clearing/postausgang'];
    for (const weg of einzeln) expect([weg, (await app.frage(zweiter, 'GET', weg)).status]).toEqual([weg, 404]);
    for (const weg of listen)
      expect([weg, (await app.frage(zweiter, 'GET', weg)).rumpf['eintraege']]).toEqual([weg, []]);
    const abholung = await app.frage(zweiter, 'POST', `/v1/clearing/postausgang/${zustellung}/abholung`);
    expect(abholung.status).toBe(404);

    const mit = konto([{ meldungsart: 'mbgm', seriennummer: '900002' }]);
    erwarte(200, await app.frage(oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, mit));
    for (const weg of einzeln) expect([weg, (await app.frage(zweiter, 'GET', weg)).status]).toEqual([weg, 200]);
    for (const weg of listen.slice(0, 2))
      expect([weg, (await app.frage(zweiter, 'GET', weg)).rumpf['eintraege']!.length > 0]).toEqual([weg, true]);
    // The delivery stays with the one it was made for.
    expect((await app.frage(zweiter, 'GET', listen[2]!)).rumpf['eintraege']).toEqual([]);
  });

  it('goes on to be decided with what all senders of the account have reported', async () => {
    const { mandant } = await besetze(app);
    const { meldungsersteller2: zweiter } = mandant.token;
    const antwort = await app.frage(zweiter, 'POST', '/v1/clearing/meldungen', aenderung('C-2'));
    expect(antwort.rumpf['clearingfaelle']![0]!['informationen']![0]!['code']).toBe('VW1925');
    const doppelt = await app.frage(
      zweiter,
      'POST',
      '/v1/clearing/meldungen',
      mbgm('G-1', { summeBeitraege: '781.01' }),
    );
    expect(doppelt.status).toBeLessThan(500);
    expect(JSON.stringify(doppelt.rumpf)).not.toContain('900001');
  });
});

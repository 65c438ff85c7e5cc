import { uuidv7 } from '../../src/platform/http/uuid';
import { aenderung, anmeldung, besetze, erwarte, JETZT, KONTO, konto, mbgm, type Bestand } from '../fixtures/clearing';
import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { adresse, beispiele, dokument, wege, type Weg } from '../setup/dokument';

let app: Testapp;
let fremd: Bestand;
let eigener: Testmandant;
let alle: Weg[];

beforeAll(async () => {
  app = await testapp();
  fremd = await besetze(app);
  eigener = await app.mandant('AT', JETZT);
  alle = wege(await dokument(app));
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

/** What stands in each place of a path: something of the other tenant, and something that nobody has. Common to all tenants: nothing. */
function stellen(weg: Weg): Record<string, readonly [string, string]> | undefined {
  const bereich = weg.pfad.split('/').slice(1, 4).join('/');
  switch (bereich) {
    case 'v1/clearing/meldungen':
      return { id: [fremd.meldung, uuidv7()] };
    case 'v1/clearing/clearingfaelle':
      return { id: [fremd.fall, uuidv7()] };
    case 'v1/clearing/versicherungsverlaeufe':
      return { id: [fremd.verlauf, uuidv7()] };
    case 'v1/clearing/postausgang':
      return { nummer: [fremd.zustellung, '999999999'] };
    case 'v1/clearing/beitragskonten':
      return { beitragskontonummer: [KONTO, '87654321'] };
    case 'v1/clearing/beschaeftigtengruppen':
      return { code: ['B900', 'B901'] };
    case 'v1/regeln/{id}':
    case 'v1/rechtswerte/{id}':
    case 'v1/probleme/{code}':
      return undefined;
    default:
      if (bereich.startsWith('v1/auftraege')) return { id: [fremd.auftrag, uuidv7()] };
      throw new Error(`${weg.pfad}: kein fremder Wert bekannt`);
  }
}

const frage = ({ methode, rolle, rumpf }: Weg, weg: string, mandant = eigener): Promise<Antwort> =>
  app.frage(
    rolle && mandant.token[rolle],
    methode,
    weg,
    rumpf && beispiele(rumpf)[0],
    rumpf ? { 'if-match': '"1"' } : {},
  );

/** The answer without what differs from request to request. */
function gleichbleibend({ status, kopf, rumpf }: Antwort): object {
  const { 'x-request-id': _id, date: _date, 'x-ratelimit-remaining': _rest, ...fest } = kopf;
  return { status, fest, rumpf: { ...(rumpf as object), instance: '' } };
}

describe('an id of another tenant', () => {
  it('is answered like one that nobody has, wherever an id can stand', async () => {
    const geprueft: string[] = [];
    for (const weg of alle.filter(
      ({ pfadteile, methode, pfad }) => pfadteile.length > 0 && !istAnlegen(methode, pfad),
    )) {
      const werte = stellen(weg);
      if (!werte) continue;
      const [fremde, keine] = await Promise.all(
        [0, 1].map((i) =>
          frage(weg, adresse(weg.pfad, Object.fromEntries(Object.entries(werte).map(([k, v]) => [k, v[i]!])))),
        ),
      );
      expect([weg.pfad, fremde!.status, fremde!.rumpf['code']]).toEqual([weg.pfad, 404, 'nicht-gefunden']);
      expect(gleichbleibend(fremde!)).toEqual(gleichbleibend(keine!));
      geprueft.push(`${weg.methode} ${weg.pfad}`);
    }
    expect(geprueft.length).toBeGreaterThanOrEqual(10);
  });

  it('opens the same routes to its own tenant, so the 404 above says something', async () => {
    for (const weg of alle.filter(({ pfadteile, methode }) => pfadteile.length > 0 && methode === 'GET')) {
      const werte = stellen(weg);
      if (!werte) continue;
      const eigene = Object.fromEntries(Object.entries(werte).map(([k, v]) => [k, v[0]]));
      expect([weg.pfad, (await frage(weg, adresse(weg.pfad, eigene), fremd.mandant)).status]).toEqual([weg.pfad, 200]);
    }
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
  methode === 'PUT' && /beitragskonten|beschaeftigtengruppen/.test(pfad);

describe('what another tenant has', () => {
  const listen = () =>
    alle.filter(({ methode, operation }) => methode === 'GET' && operation.parameters?.some((p) => p.name === 'nach'));

  it('is in no list', async () => {
    expect(listen().length).toBeGreaterThanOrEqual(4);
    for (const weg of listen()) {
      const [leer, voll] = [await frage(weg, weg.pfad), await frage(weg, weg.pfad, fremd.mandant)];
      expect([weg.pfad, leer.rumpf]).toEqual([weg.pfad, { eintraege: [], naechste: null }]);
      expect([weg.pfad, voll.rumpf['eintraege']!.length > 0]).toEqual([weg.pfad, true]);
    }
  });

  it('cannot be paged into', async () => {
    let geprueft = 0;
    for (const weg of listen()) {
      const { naechste } = (await frage(weg, `${weg.pfad}?anzahl=1`, fremd.mandant)).rumpf;
      if (naechste === null) continue;
      const antwort = await frage(weg, `${weg.pfad}?nach=${encodeURIComponent(naechste!)}`);
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
    const antwort = await app.frage(eigener.token.oegk, 'POST', '/v1/clearing/versicherungsverlaeufe/suche', gesucht);
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

import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { beispiele, dokument, wege } from '../setup/dokument';

const MBGM = '/v1/contribution-calc/mbgm';

let app: Testapp;
let mandant: Testmandant;

beforeAll(async () => {
  app = await testapp();
  mandant = await app.mandant('AT', '2026-04-10T09:00:00Z');
});
afterAll(() => app.ende());

const rechne = (rumpf: object, token: string | undefined = mandant.token.meldungsersteller): Promise<Antwort> =>
  app.frage(token, 'POST', MBGM, rumpf);
const ab = (betrag: string, ...positionen: readonly object[]): object => ({
  typ: 'AB',
  betrag,
  ...(positionen.length > 0 && { positionen }),
});
const block = (weiteres: object = {}, ...basen: readonly object[]): object => ({
  beschaeftigtengruppe: 'B001',
  basen: basen.length > 0 ? basen : [ab('3000.00')],
  ...weiteres,
});
const mbgm = (weiteres: object = {}, ...tarifbloecke: readonly object[]): object => ({
  beitragszeitraum: '2026-03',
  tarifbloecke: tarifbloecke.length > 0 ? tarifbloecke : [block()],
  ...weiteres,
});

describe('contributions of a mBGM', () => {
  it('come from a plain month, with their steps and figures', async () => {
    const { status, rumpf } = await rechne({
      beitragszeitraum: '2026-01',
      monatsfall: { beschaeftigtengruppe: 'B002', entgelt: '2450.00', sonderzahlung: '2380.00', vorsorge: true },
    });
    expect([status, rumpf]).toMatchObject([
      200,
      {
        pruefsumme: expect.stringMatching(/^[0-9a-f]{64}$/),
        beitragszeitraum: '2026-01',
        tarifbloecke: [
          {
            beschaeftigtengruppe: 'B002',
            verrechnungstage: 30,
            basen: [
              {
                typ: 'AB',
                betrag: '2450.00',
                positionen: [
                  { typ: 'T01', prozent: '39.05', betrag: '956.73' },
                  { typ: 'A01', prozent: '-0.95', betrag: '-23.28' },
                ],
              },
              {
                typ: 'SZ',
                betrag: '2380.00',
                positionen: [
                  { typ: 'T02', prozent: '37.55', betrag: '893.69' },
                  { typ: 'A02', prozent: '-1.95', betrag: '-46.41' },
                ],
              },
              { typ: 'BV', betrag: '4830.00', positionen: [{ typ: 'V01', prozent: '1.53', betrag: '73.90' }] },
            ],
          },
        ],
        summe: '1854.63',
        stornosumme: '-1854.63',
        abweichungen: [],
      },
    ]);
    const t01 = rumpf['rechenweg']!.find((s) => s['id']!.endsWith('/basen/0/positionen/0/prozent'));
    expect(t01).toMatchObject({ regel: 'CR-327', operation: 'summe', einheit: 'Prozent', ergebnis: '39.05' });
    expect(rumpf['rechtswerte']!.map((r) => r['id'])).toEqual(
      expect.arrayContaining(['AT.HBG.TAG', 'AT.KV.SATZ', 'AT.VPTY.A01.PROZENT', 'AT.BV.SATZ']),
    );
    expect(rumpf['hinweise']!.map((h) => h['pfad'])).toEqual(['/verfahren']);
  });

  it('of a reported one are compared: A01 on 3.000,00 is not allowed (DGservice 1/2023)', async () => {
    const gemeldet = ab(
      '3000.00',
      { typ: 'T01', prozent: '39.15', betrag: '1174.50' },
      { typ: 'A01', betrag: '-30.00' },
    );
    const { rumpf } = await rechne(
      mbgm({ beitragszeitraum: '2023-03', summeBeitraege: '1144.50' }, block({}, gemeldet)),
    );
    expect(rumpf).toMatchObject({
      summe: '1174.50',
      abweichungen: [
        {
          art: 'position-nicht-zulaessig',
          regel: 'CR-312',
          position: 'A01',
          pfad: '/tarifbloecke/0/basen/0/positionen/1',
          text: 'Das Entgelt von 3.000,00 liegt über dem Grenzbetrag.',
          grundlage: '3000.00',
          grenze: '2228.00',
        },
        { art: 'summe', regel: 'CR-301', gemeldet: '1144.50', richtig: '1174.50' },
      ],
    });
  });

  it('have a checksum that changes with the request and its result, and with nothing else', async () => {
    const anfragen = [mbgm(), mbgm(), mbgm({ beitragszeitraum: '2026-04' }), mbgm({ wien: true })];
    const summen = await Promise.all(anfragen.map(async (rumpf) => (await rechne(rumpf)).rumpf['pruefsumme']));
    expect([new Set(summen.slice(0, 2)).size, new Set(summen).size]).toEqual([1, 3]);
  });

  it('are calculated for every example of the documentation', async () => {
    const weg = wege(await dokument(app)).find(({ pfad }) => pfad === MBGM)!;
    const stati = await Promise.all(beispiele(weg.rumpf!).map(async (b) => (await rechne(b as object)).status));
    expect(stati).toEqual([200, 200, 200, 200, 200]);
  });

  it('of a month that nobody has checked are refused', async () => {
    expect(await rechne(mbgm({ beitragszeitraum: '2027-01' }))).toMatchObject({
      status: 422,
      rumpf: { code: 'rechtswert-nicht-geprueft' },
    });
  });
});

describe('facts that do not fit', () => {
  const ERSTE = '/tarifbloecke/0/basen/0';

  it.each([
    ['an unknown group without percentage', mbgm({}, block({ beschaeftigtengruppe: 'B777' })), 'CR-300b', ERSTE],
    ['a supplement without percentage', mbgm({}, block({ ergaenzungen: ['E01'] })), 'CR-300b', ERSTE],
    ['unpaid leave without percentage', mbgm({}, block({}, { typ: 'UU', betrag: '1.00' })), 'CR-300b', ERSTE],
    ['a negative basis', mbgm({}, block({}, ab('-1.00'))), 'CR-300a', `${ERSTE}/betrag`],
    ['T02 on current pay', mbgm({}, block({}, ab('1.00', { typ: 'T02' }))), 'CR-303b', `${ERSTE}/positionen/0/typ`],
    ['a basis that is none', mbgm({}, block({}, { typ: 'XX', betrag: '1.00' })), 'CR-303a', `${ERSTE}/typ`],
    ['a day outside the month', mbgm({}, block({ beginnVerrechnung: '2026-04-01' })), 'CR-304a', '/tarifbloecke/0'],
    ['A10 without a known day', mbgm({}, block({}, ab('1.00', { typ: 'A10' }))), 'CR-318a', '/pensionsanspruchAb'],
    ['A09 without a date of birth', mbgm({}, block({}, ab('1.00', { typ: 'A09' }))), 'CR-316a', '/geburtsdatum'],
    ['neither blocks nor a plain month', { beitragszeitraum: '2026-03' }, 'CR-326a', ''],
  ])('%s: refused without any amount', async (_was, rumpf, regel, pointer) => {
    const antwort = await rechne(rumpf);
    expect(antwort).toMatchObject({ status: 422, rumpf: { code: 'angaben-abgewiesen', errors: [{ regel, pointer }] } });
    expect(JSON.stringify(antwort.rumpf)).not.toMatch(/rechenweg|summe"/);
  });

  it('come all at once', async () => {
    const { rumpf } = await rechne(
      mbgm({ sonderzahlungenBisher: '-1.00' }, block({ beginnVerrechnung: '32' }, ab('-1.00'), ab('1.00'))),
    );
    expect(rumpf['errors']!.map((e) => e['regel'])).toEqual(['CR-300a', 'CR-300a', 'CR-303c', 'CR-304a']);
  });

  it.each([
    ['an unknown field', mbgm({ beitragskonto: '1' }), '/beitragskonto'],
    ['a month that does not exist', mbgm({ beitragszeitraum: '2026-13' }), '/beitragszeitraum'],
    ['a birthday that does not exist', mbgm({ geburtsdatum: '1962-02-30' }), '/geburtsdatum'],
    ['a number as an amount', mbgm({}, block({}, { typ: 'AB', betrag: 1 })), '/tarifbloecke/0/basen/0/betrag'],
    [
      'a percentage with four decimals',
      mbgm({}, block({}, ab('1.00', { typ: 'T01', prozent: '1.2345' }))),
      '/tarifbloecke/0/basen/0/positionen/0/prozent',
    ],
    ['no Tarifblock', mbgm({ tarifbloecke: [] }), '/tarifbloecke'],
  ])('%s is refused as a form', async (_was, rumpf, pointer) => {
    expect(await rechne(rumpf)).toMatchObject({ status: 400, rumpf: { errors: [{ pointer }] } });
  });
});

it('asks for the right to calculate', async () => {
  expect((await app.frage(undefined, 'POST', MBGM, mbgm())).status).toBe(401);
  expect((await rechne(mbgm(), mandant.token.betrieb)).status).toBe(403);
  expect((await rechne(mbgm(), mandant.token.oegk)).status).toBe(200);
});

import {
  berechnung,
  besetze,
  KRANKENKASSE,
  SAETZE,
  VERSORGUNGSBEZUEGE,
  type Bestand,
} from '../fixtures/contribution-calc';
import { maengel, prueferVon } from '../setup/bestand';
import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { beispiele, dokument, wege } from '../setup/dokument';

const MODUL = '/v1/contribution-calc/';
const RUECKRECHNUNGEN = '/v1/contribution-calc/rueckrechnungen';

let app: Testapp;
let bestand: Bestand;
let mandant: Testmandant;

beforeAll(async () => {
  app = await testapp();
  bestand = await besetze(app);
  ({ mandant } = bestand);
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const rechne = (rumpf: object, kopf: Readonly<Record<string, string>> = {}): Promise<Antwort> =>
  app.frage(mandant.token.zahlstelle, 'POST', VERSORGUNGSBEZUEGE, rumpf, kopf);
const streng = { prefer: 'handling=strict' };

describe('contributions on Versorgungsbezüge', () => {
  it('come with their steps, figures and the defaults that were used', async () => {
    const antwort = await rechne(berechnung());
    expect(antwort).toMatchObject({
      status: 200,
      rumpf: {
        pruefsumme: expect.stringMatching(/^[0-9a-f]{64}$/),
        monat: '2026-03',
        versorgungsbezuege: [
          {
            id: '1',
            einzug: 'zahlstelle',
            kv: { beitragspflichtig: '102.25', beitragAllgemein: '14.93', zusatzbeitrag: '2.97', beitrag: '17.90' },
            pv: { beitragspflichtig: '300.00', satz: '3.6', beitrag: '10.80' },
            summe: '28.70',
            einbehalt: '28.70',
          },
        ],
        summe: '28.70',
      },
    });
    expect(antwort.rumpf['hinweise']!.map((h) => h['pfad'])).toEqual([
      '/versicherungsstatus',
      '/versorgungsbezuege/0/id',
      '/versorgungsbezuege/0/beitragsabfuehrungspflicht',
      '/versorgungsbezuege/0/mehrfachbezug',
      '/versorgungsbezuege/0/freibetrag',
    ]);
    expect(antwort.rumpf['rechtswerte']!.map((r) => `${r['id']} ${r['wert']}`)).toEqual([
      'DE.FREIGRENZE.MONAT 197.75',
      'DE.FREIBETRAG.KV.BAV.MONAT 197.75',
      'DE.BBG.KVPV.MONAT 5812.50',
      'DE.KV.SATZ.ALLGEMEIN 14.6',
      'DE.PV.SATZ 3.6',
    ]);
    expect(antwort.rumpf['rechenweg']!.find((s) => s['id']!.endsWith('/kv/nachFreibetrag'))).toMatchObject({
      regel: 'CR-050',
      operation: 'differenz',
      operanden: [{ wert: '300.00' }, { wert: '197.75', herkunft: { art: 'schritt' } }],
      ergebnis: '102.25',
    });
    expect(antwort.kopf['preference-applied']).toBeUndefined();
  });

  it('have a checksum that changes with the request and its result, and with nothing else', async () => {
    const summen = await Promise.all(
      [berechnung(), berechnung(), berechnung({ monat: '2026-04' }), berechnung({ zusatzbeitragssatz: '2.90' })].map(
        async (rumpf) => (await rechne(rumpf)).rumpf['pruefsumme'],
      ),
    );
    expect(new Set(summen.slice(0, 2)).size).toBe(1);
    expect(new Set(summen).size).toBe(3);
  });

  it('are calculated for every example of the documentation', async () => {
    const alle = wege(await dokument(app)).filter(({ pfad, methode }) => pfad.startsWith(MODUL) && methode === 'POST');
    for (const { pfad, methode, rumpf } of alle)
      for (const beispiel of beispiele(rumpf!))
        expect([pfad, (await app.frage(mandant.token.zahlstelle, methode, pfad, beispiel)).status]).toEqual([
          pfad,
          200,
        ]);
  });

  it('that nobody can calculate yet are refused', async () => {
    expect(await rechne(berechnung({ monat: '2027-01' }))).toMatchObject({
      status: 422,
      rumpf: { code: 'rechtswert-nicht-geprueft' },
    });
  });
});

describe('facts that do not fit', () => {
  const mit = (bezug: object): object =>
    berechnung({ versorgungsbezuege: [{ art: '5', zahlbetrag: '300.00', ...bezug }] });

  it.each([
    [
      'Art 3 with a Freibetrag',
      mit({ art: '3', freibetrag: { anspruch: true } }),
      'CR-041a',
      '/versorgungsbezuege/0/freibetrag',
    ],
    [
      'a negative Freibetrag',
      mit({ freibetrag: { anspruch: true, hoehe: '-1.00' } }),
      'CR-041e',
      '/versorgungsbezuege/0/freibetrag/hoehe',
    ],
    ['a negative Zahlbetrag', mit({ zahlbetrag: '-300.00' }), 'CR-041f', '/versorgungsbezuege/0/zahlbetrag'],
    ['no Zusatzbeitragssatz', berechnung({ zusatzbeitragssatz: undefined }), 'CR-060a', '/zusatzbeitragssatz'],
    ['capital beside a Zahlbetrag', mit({ kapital: '1.00' }), 'CR-090a', '/versorgungsbezuege/0'],
  ])('%s: refused without any amount', async (_was, rumpf, regel, pointer) => {
    const antwort = await rechne(rumpf);
    expect(antwort).toMatchObject({
      status: 422,
      rumpf: { code: 'angaben-abgewiesen', errors: [{ regel, pointer }] },
    });
    expect(JSON.stringify(antwort.rumpf)).not.toMatch(/beitragspflichtig"|rechenweg|102\.25/);
  });

  it.each([
    ['no duty but a Mehrfachbezug', mit({ beitragsabfuehrungspflicht: '1', mehrfachbezug: '2' }), 'CR-041b'],
    ['one Versorgungsbezug without a claim', mit({ freibetrag: { anspruch: false } }), 'CR-041c'],
    ['several and no amount', mit({ mehrfachbezug: '2', freibetrag: { anspruch: true } }), 'CR-041d'],
  ])('%s: a warning, refused under strict handling', async (_was, rumpf, regel) => {
    const { status, rumpf: antwort } = await rechne(rumpf);
    expect([status, antwort['hinweise']![0]]).toMatchObject([200, { schwere: 'warnung', regel }]);
    const strenge = await rechne(rumpf, streng);
    expect(strenge).toMatchObject({
      status: 422,
      rumpf: { code: 'strenge-behandlung', errors: [{ regel }] },
      kopf: { 'preference-applied': 'handling=strict' },
    });
  });

  it('are calculated under strict handling when nothing is to be warned of', async () => {
    expect(await rechne(berechnung(), streng)).toMatchObject({
      status: 200,
      kopf: { 'preference-applied': 'handling=strict' },
    });
  });

  it.each([
    ['an unknown field', berechnung({ krankenkassen: '1' }), '/krankenkassen'],
    ['a month that does not exist', berechnung({ monat: '2026-13' }), '/monat'],
    ['a number as an amount', mit({ zahlbetrag: 300 }), '/versorgungsbezuege/0/zahlbetrag'],
    ['a birthday that does not exist', berechnung({ geburtsdatum: '1955-02-30' }), '/geburtsdatum'],
    ['another Art', mit({ art: '6' }), '/versorgungsbezuege/0/art'],
    ['no Versorgungsbezug', berechnung({ versorgungsbezuege: [] }), '/versorgungsbezuege'],
    ['no Art', berechnung({ versorgungsbezuege: [{ zahlbetrag: '1.00' }] }), '/versorgungsbezuege/0/art'],
  ])('%s is refused as a form', async (_was, rumpf, pointer) => {
    expect(await rechne(rumpf)).toMatchObject({ status: 400, rumpf: { errors: [{ pointer }] } });
  });
});

describe('a recalculation', () => {
  const abgerechnet = {
    kv: { beitragspflichtig: '180.00', beitragAllgemein: '26.28', zusatzbeitrag: '1.98' },
    pv: { beitragspflichtig: '180.00', beitrag: '5.49' },
  };
  const neu = {
    sachverhalte: [
      {
        ab: '2020-01',
        zusatzbeitragssatz: '1.1',
        elterneigenschaft: true,
        versorgungsbezuege: [{ art: '5', zahlbetrag: '180.00' }],
      },
    ],
  };
  const rueckrechnung = (abweichend: object = {}): object => ({
    von: '2020-01',
    bis: '2020-04',
    bisher: { betraege: [{ ab: '2020-01', versorgungsbezuege: [abgerechnet] }] },
    neu,
    ...abweichend,
  });
  const rechneZurueck = (rumpf: object, kopf: Readonly<Record<string, string>> = {}): Promise<Antwort> =>
    app.frage(mandant.token.zahlstelle, 'POST', RUECKRECHNUNGEN, rumpf, kopf);

  it('sets the Freibetrag of 2020 against what the Freigrenze had brought', async () => {
    const { status, rumpf } = await rechneZurueck(rueckrechnung());
    expect([status, rumpf['monate']!.map((m) => m['monat'])]).toEqual([
      200,
      ['2020-01', '2020-02', '2020-03', '2020-04'],
    ]);
    for (const monat of rumpf['monate']!)
      expect(monat).toMatchObject({
        bisher: { versorgungsbezuege: [abgerechnet] },
        neu: { versorgungsbezuege: [{ kv: { beitragspflichtig: '20.75' }, pv: { beitragspflichtig: '180.00' } }] },
        differenz: {
          versorgungsbezuege: [
            { id: '1', kv: { beitragAllgemein: '-23.25', zusatzbeitrag: '-1.75' }, pv: { beitrag: '0.00' } },
          ],
          summe: '-25.00',
        },
      });
    expect(rumpf['summe']).toEqual({
      kv: { beitragAllgemein: '-93.00', zusatzbeitrag: '-7.00' },
      pv: { beitrag: '0.00' },
      gesamt: '-100.00',
    });
  });

  it.each([
    ['both kinds of the earlier state', { bisher: { betraege: [], sachverhalte: [] } }, 'CR-111a', '/bisher'],
    [
      'a state that begins too late',
      { neu: { sachverhalte: [{ ...neu.sachverhalte[0], ab: '2020-02' }] } },
      'CR-111b',
      '/neu/sachverhalte',
    ],
    ['a last month before the first', { bis: '2019-12' }, 'CR-111c', '/bis'],
    [
      'an id twice',
      { bisher: { betraege: [{ ab: '2020-01', versorgungsbezuege: [{ ...abgerechnet, id: '2' }, abgerechnet] }] } },
      'CR-111d',
      '/bisher/betraege/0/versorgungsbezuege',
    ],
  ])('of %s is refused', async (_was, abweichend, regel, pointer) => {
    expect(await rechneZurueck(rueckrechnung(abweichend))).toMatchObject({
      status: 422,
      rumpf: {
        code: 'angaben-abgewiesen',
        errors: expect.arrayContaining([expect.objectContaining({ regel, pointer })]),
      },
    });
  });

  it('refuses a month that nobody has checked, and what is not plausible under strict handling', async () => {
    expect(
      await rechneZurueck(rueckrechnung({ von: '2018-12', bisher: neuAb('2018-12'), neu: neuAb('2018-12') })),
    ).toMatchObject({
      status: 422,
      rumpf: { code: 'rechtswert-nicht-geprueft' },
    });
    const ohneAnspruch = {
      sachverhalte: [
        {
          ...neu.sachverhalte[0],
          versorgungsbezuege: [{ art: '5', zahlbetrag: '180.00', freibetrag: { anspruch: false } }],
        },
      ],
    };
    const rumpf = rueckrechnung({ bisher: ohneAnspruch });
    expect((await rechneZurueck(rumpf)).rumpf['summe']!['gesamt']).toBe('-100.00');
    expect(await rechneZurueck(rumpf, streng)).toMatchObject({
      status: 422,
      rumpf: {
        code: 'strenge-behandlung',
        errors: [{ regel: 'CR-041c', pointer: '/bisher/sachverhalte/0/versorgungsbezuege/0/freibetrag' }],
      },
    });
  });

  it('says who collects the contributions on what was paid later', async () => {
    const nachzahlung = { grund: 'anpassung', auszahlung: '2020-04-30' };
    expect((await rechneZurueck(rueckrechnung({ nachzahlung }))).rumpf['nachzahlung']).toEqual({
      einzug: 'zahlstelle',
      faelligAm: '2020-05-15',
    });
    expect((await rechneZurueck(rueckrechnung())).rumpf['nachzahlung']).toBeUndefined();
  });

  const neuAb = (ab: string): object => ({ sachverhalte: [{ ...neu.sachverhalte[0], ab }] });
});

describe('the Zusatzbeitragssatz of a Krankenkasse', () => {
  const kasse = '42938966';
  const weg = `/v1/contribution-calc/krankenkassen/${kasse}/zusatzbeitragssaetze`;
  const hinterlege = (rumpf: object, kopf: Readonly<Record<string, string>> = {}): Promise<Antwort> =>
    app.frage(mandant.token.krankenkasse, 'PUT', weg, rumpf, kopf);
  const beiDerKasse = (abweichend: object = {}): object =>
    berechnung({ zusatzbeitragssatz: undefined, krankenkasse: kasse, ...abweichend });
  const zusatzbeitrag = async (abweichend: object): Promise<unknown> =>
    (await rechne(beiDerKasse(abweichend))).rumpf['versorgungsbezuege']![0]!['kv']!['zusatzbeitrag'];

  it('is kept version by version', async () => {
    expect(await hinterlege({ gueltigAb: '2025-01-01', zusatzbeitragssatz: '2.2' })).toMatchObject({
      status: 201,
      kopf: { etag: '"1"' },
    });
    const zweite = await hinterlege({ gueltigAb: '2026-01-01', zusatzbeitragssatz: '2.8' }, { 'if-match': '"1"' });
    expect([zweite.status, zweite.kopf['etag']]).toEqual([200, '"2"']);
    expect((await app.frage(mandant.token.zahlstelle, 'GET', weg)).rumpf).toMatchObject({
      betriebsnummer: kasse,
      saetze: [
        { gueltigAb: '2025-01-01', zusatzbeitragssatz: '2.2', zahlstelleAb: '2025-01' },
        { gueltigAb: '2026-01-01', zusatzbeitragssatz: '2.8', zahlstelleAb: '2026-03' },
      ],
    });
    expect(
      (await hinterlege({ gueltigAb: '2026-01-01', zusatzbeitragssatz: '9.9' }, { 'if-match': '"1"' })).status,
    ).toBe(412);
  });

  it('works for the Zahlstelle two months after a change, for a member who pays himself at once', async () => {
    const frei = { versicherungsstatus: 'freiwillig', versorgungsbezuege: [{ art: '5', zahlbetrag: '100.00' }] };
    expect(await zusatzbeitrag({ monat: '2026-02', versorgungsbezuege: [{ art: '3', zahlbetrag: '1000.00' }] })).toBe(
      '22.00',
    );
    expect(await zusatzbeitrag({ monat: '2026-03', versorgungsbezuege: [{ art: '3', zahlbetrag: '1000.00' }] })).toBe(
      '28.00',
    );
    expect(await zusatzbeitrag({ monat: '2026-01', ...frei })).toBe('2.80');
    const { rumpf } = await rechne(beiDerKasse({ monat: '2026-02' }));
    expect(rumpf['hinweise']!.map((h) => h['text'])).toContain(
      'Der Zusatzbeitragssatz gilt seit 01.01.2026 mit 2,8 %, für die Zahlstelle erst ab 03/2026.',
    );
  });

  it('is taken by a recalculation month by month', async () => {
    const sachverhalte = [
      {
        ab: '2026-01',
        elterneigenschaft: true,
        krankenkasse: kasse,
        versorgungsbezuege: [{ art: '3', zahlbetrag: '1000.00' }],
      },
    ];
    const leer = { betraege: [{ ab: '2026-01', versorgungsbezuege: [] }] };
    const { rumpf } = await app.frage(mandant.token.zahlstelle, 'POST', RUECKRECHNUNGEN, {
      von: '2026-02',
      bis: '2026-03',
      bisher: leer,
      neu: { sachverhalte },
    });
    expect(rumpf['monate']!.map((m) => m['differenz']!['versorgungsbezuege']![0]!['kv']!['zusatzbeitrag'])).toEqual([
      '22.00',
      '28.00',
    ]);
  });

  it.each([
    ['a Krankenkasse of which nothing is stored', { krankenkasse: '15027365' }, 'CR-068a'],
    ['a month before the first rate', { monat: '2024-12' }, 'CR-068a'],
    ['a rate of its own beside it', { zusatzbeitragssatz: '2.9' }, 'CR-060b'],
  ])('%s is refused', async (_was, abweichend, regel) => {
    expect(await rechne(beiDerKasse(abweichend))).toMatchObject({
      status: 422,
      rumpf: { code: 'angaben-abgewiesen', errors: [{ regel, pointer: '/krankenkasse' }] },
    });
  });

  it('belongs to the tenant that stored it, and only the Krankenkasse may store it', async () => {
    const anderer = await app.mandant('DE', '2026-03-15T09:00:00Z');
    expect((await app.frage(anderer.token.krankenkasse, 'GET', weg)).status).toBe(404);
    expect(
      (await app.frage(mandant.token.zahlstelle, 'PUT', weg, { gueltigAb: '2026-01-01', zusatzbeitragssatz: '2.8' }))
        .status,
    ).toBe(403);
  });

  it('asks for a Betriebsnummer with its check digit', async () => {
    const falsch = weg.replace(kasse, '42938967');
    expect(await app.frage(mandant.token.zahlstelle, 'GET', falsch)).toMatchObject({
      status: 400,
      rumpf: { errors: [{ code: 'keine-betriebsnummer' }] },
    });
  });
});

describe('a calculation that is kept', () => {
  it('is answered with an id, read unchanged and told as text', async () => {
    const erste = await rechne(
      berechnung({ speichern: true, zusatzbeitragssatz: undefined, krankenkasse: KRANKENKASSE }),
    );
    const id = erste.rumpf['id']!;
    expect([erste.status, erste.kopf['location']]).toEqual([201, `/v1/contribution-calc/berechnungen/${id}`]);
    const satz = { gueltigAb: '2026-01-01', zusatzbeitragssatz: '1.0' };
    await app.frage(mandant.token.krankenkasse, 'PUT', SAETZE, satz);
    const gelesen = await app.frage(mandant.token.zahlstelle, 'GET', `/v1/contribution-calc/berechnungen/${id}`);
    expect([gelesen.status, gelesen.rumpf]).toEqual([200, erste.rumpf]);
    const text = await app.frage(mandant.token.zahlstelle, 'GET', `/v1/contribution-calc/berechnungen/${id}/rechenweg`);
    expect([text.status, text.kopf['content-type']]).toEqual([200, 'text/markdown; charset=utf-8']);
    expect(text.rumpf).toContain(
      '| 1 | 102,25 € | 14,93 € | 2,97 € | 300,00 € | 3,6 % | 10,80 € | 28,70 € | 28,70 € |',
    );
    expect(text.rumpf).toContain(
      '300,00 (Beitragspflichtige Einnahme nach der Freigrenze) – 197,75 (Freibetrag) = 102,25 €',
    );
  });

  it('has the checksum of the same calculation that is not kept', async () => {
    const [gespeichert, fluechtig] = await Promise.all([rechne(berechnung({ speichern: true })), rechne(berechnung())]);
    expect(gespeichert.rumpf['pruefsumme']).toBe(fluechtig.rumpf['pruefsumme']);
    expect(fluechtig.rumpf['id']).toBeUndefined();
  });

  it('is kept once for one key', async () => {
    const kopf = { 'idempotency-key': 'einmal' };
    const erste = await rechne(berechnung({ speichern: true }), kopf);
    const zweite = await rechne(berechnung({ speichern: true }), kopf);
    expect(zweite.kopf['idempotency-replayed']).toBe('true');
    expect([zweite.status, zweite.rumpf]).toEqual([201, erste.rumpf]);
  });

  it('is not there for another tenant, and one that is refused is not there at all', async () => {
    const anderer = await app.mandant('DE', '2026-03-15T09:00:00Z');
    const adresse = `/v1/contribution-calc/berechnungen/${bestand.berechnung}`;
    expect((await app.frage(anderer.token.zahlstelle, 'GET', adresse)).status).toBe(404);
    expect((await rechne(berechnung({ speichern: true, zusatzbeitragssatz: undefined }))).status).toBe(422);
  });
});

it('asks for the right to calculate', async () => {
  const { freigabe, krankenkasse } = mandant.token;
  const frage = (token?: string) => app.frage(token, 'POST', VERSORGUNGSBEZUEGE, berechnung());
  expect((await frage()).status).toBe(401);
  expect((await frage(freigabe)).status).toBe(403);
  expect((await frage(krankenkasse)).status).toBe(200);
});

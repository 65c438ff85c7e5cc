import { erwarte } from '../fixtures/clearing';
import { betrag, summe } from '../../src/domain/kern/geld';
import { LokalerAussteller } from '../../src/platform/auth/aussteller/aussteller';
import { rolle } from '../../src/platform/auth/aussteller/rollen';
import {
  ANDERE_KASSE,
  beginn,
  besetze,
  JETZT,
  melde,
  MELDUNGEN,
  mitglied,
  PERSONEN,
  sachverhalte,
  versichere,
  VSNR,
  ZWEITE,
} from '../fixtures/kassenseite';
import { testapp, type Json, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';

let app: Testapp;
let mandant: Testmandant;

beforeAll(async () => void (app = await testapp()));
beforeEach(async () => void (mandant = await app.mandant('DE', JETZT)));
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const kasse = (methode: 'GET' | 'POST' | 'PUT', weg: string, rumpf?: object, kopf = {}) =>
  app.frage(mandant.token.krankenkasse, methode, `/v1/zahlstelle/${weg}`, rumpf, kopf);
const zahlstelle = (methode: 'GET' | 'POST', weg: string, rumpf?: object) =>
  app.frage(mandant.token.zahlstelle, methode, `/v1/zahlstelle/${weg}`, rumpf);
const ohneNummer = (rumpf: object): object => {
  const { vsnr: _vsnr, ...rest } = rumpf as { vsnr?: string };
  return rest;
};
const regeln = (antwort: Json): string[] => antwort['befunde']!.map((befund) => befund['regel']!);

describe('a DBZK', () => {
  it.each([
    ['antaus "0" on a Betriebsrente', { antaus: '0' }, 'ZR-076', '/antaus'],
    ['waisenle "2"', { waisenle: '2' }, 'ZR-081', '/waisenle'],
    ['gd "4" in 2024', { gd: '4' }, 'ZR-002', '/gd'],
    ['a day that does not exist', { vbbg: '2024-02-30' }, 'ZR-050b', '/vbbg'],
    ['a wrong check digit', { vsnr: '15070649C104' }, 'ZR-016', '/vsnr'],
  ])('with %s is refused with rule, place and remedy', async (_was, abweichend, regel, pointer) => {
    const { errors } = erwarte(422, await melde(app, mandant, beginn(abweichend)));
    expect(errors).toEqual([expect.objectContaining({ regel, pointer, behebung: expect.stringMatching(/\S/) })]);
    expect(erwarte(200, await zahlstelle('GET', 'meldungen'))['eintraege']).toEqual([]);
  });

  it('is answered in the same write with the duty and the AZKK', async () => {
    await versichere(app, mandant);
    const antwort = erwarte(201, await melde(app, mandant, beginn()));
    expect(antwort).toMatchObject({
      gd: '1',
      formal: 'uebernommen',
      verarbeitung: { status: 'verarbeitet' },
      rueckmeldungen: [
        { gd: '1', kennzabf: '2', abfuehrungAb: '2024-09-01', mehrfachbezug: '1', azvu: 'RENTE-000123' },
      ],
      aufgaben: [],
    });
    expect(regeln(antwort)).toEqual(['ZR-010']);
    const gelesen = erwarte(200, await zahlstelle('GET', `meldungen/${antwort['id']}`));
    expect(gelesen).toEqual(Object.assign({ meldung: beginn() }, antwort));
    const [gemacht] = erwarte(200, await zahlstelle('GET', 'rueckmeldungen'))['eintraege']!;
    expect(gemacht).toMatchObject(Object.assign({ status: 'gueltig' }, antwort['rueckmeldungen']![0]));
  });

  it('has one effect, with a key and without', async () => {
    await versichere(app, mandant);
    const erste = await melde(app, mandant, beginn(), { 'idempotency-key': 'k' });
    const wiederholt = await melde(app, mandant, beginn(), { 'idempotency-key': 'k' });
    expect([wiederholt.kopf['idempotency-replayed'], wiederholt.rumpf]).toEqual(['true', erste.rumpf]);
    const zweite = erwarte(201, await melde(app, mandant, beginn()));
    expect([zweite['verarbeitung'], zweite['rueckmeldungen']]).toEqual([{ status: 'mehrfach-vorgelegt' }, []]);
  });

  it('with warnings is refused under strict handling, and nothing is stored', async () => {
    const antwort = await melde(app, mandant, beginn(), { prefer: 'handling=strict' });
    expect(erwarte(422, antwort)).toMatchObject({ code: 'strenge-behandlung', errors: [{ regel: 'ZR-010' }] });
    expect(erwarte(200, await zahlstelle('GET', 'meldungen'))['eintraege']).toEqual([]);
  });

  it('is cancelled by the same content only; the Storno takes its effect away', async () => {
    await versichere(app, mandant);
    const { id } = erwarte(201, await melde(app, mandant, beginn()));
    const anders = await melde(app, mandant, beginn({ kennzst: true, vbbetr: '999.00' }));
    expect(erwarte(422, anders)['errors']).toEqual([expect.objectContaining({ regel: 'ZR-030' })]);
    expect(erwarte(201, await melde(app, mandant, beginn({ kennzst: true })))['verarbeitung']).toEqual({
      status: 'verarbeitet',
    });
    expect(erwarte(200, await zahlstelle('GET', `meldungen/${id}`))['verarbeitung']).toEqual({ status: 'storniert' });
    expect(regeln(erwarte(201, await melde(app, mandant, beginn({ kennzst: true }))))).toEqual(['ZR-032']);
    expect(erwarte(201, await melde(app, mandant, beginn()))['verarbeitung']).toEqual({ status: 'verarbeitet' });
  });
});

describe('the number of a Versorgungsbezug', () => {
  it('is given by the Krankenkasse and told with the answer (ZR-014)', async () => {
    const gemeldet = erwarte(201, await melde(app, mandant, ohneNummer(beginn())));
    expect(gemeldet['aufgaben']!.map((a) => a['art'])).toEqual(['person-ermitteln', 'mitgliedschaft-klaeren']);
    const person = await versichere(app, mandant);
    const weg = `versorgungsbezuege/${gemeldet['versorgungsbezugId']}/zuordnung`;
    const zugeordnet = erwarte(200, await kasse('POST', weg, { vsnr: VSNR }));
    expect(zugeordnet).toMatchObject({ personId: person, rueckmeldungen: [{ gd: '1', vsnr: VSNR }] });
    expect((await kasse('POST', weg, { vsnr: VSNR })).rumpf['code']).toBe('zustand-verbietet');
    expect((await kasse('POST', weg, { vsnr: '10010490A443' })).rumpf['errors']![0]!['regel']).toBe('ZR-047');
    // The Zahlstelle does not repeat its report; a later one finds its way with the number and without it.
    expect(regeln(erwarte(201, await melde(app, mandant, beginn())))).toEqual(['ZR-014']);
    const { azkk } = zugeordnet['rueckmeldungen']![0]!;
    const aenderung = { ...beginn({ gd: '2', azkk, vbaen: '2024-11-01', vbbetr: '1100.00' }), vbbg: undefined };
    expect(erwarte(201, await melde(app, mandant, aenderung))['verarbeitung']).toEqual({ status: 'verarbeitet' });
    const ohne = ohneNummer({ ...aenderung, vbbetr: '1200.00' });
    expect(erwarte(201, await melde(app, mandant, ohne))['verarbeitung']).toEqual({ status: 'verarbeitet' });
    const [bezug] = erwarte(200, await kasse('GET', `personen/${person}`))['versorgungsbezuege']!;
    expect(bezug).toMatchObject({ betrag: '1200.00', azkk, status: 'abfuehrungspflichtig' });
  });

  it('joins the person with the first report that names it', async () => {
    const person = await versichere(app, mandant);
    const { versorgungsbezugId } = erwarte(201, await melde(app, mandant, ohneNummer(beginn())));
    const aenderung = erwarte(
      201,
      await melde(app, mandant, { ...beginn({ gd: '2', vbaen: '2024-11-01' }), vbbg: undefined }),
    );
    expect(aenderung).toMatchObject({
      versorgungsbezugId,
      verarbeitung: { status: 'verarbeitet' },
      rueckmeldungen: [{ gd: '1', vsnr: VSNR }],
    });
    expect(erwarte(200, await kasse('GET', `personen/${person}`))['versorgungsbezuege']).toHaveLength(1);
  });

  it('once reported is not replaced by another; after a Storno it can be (ZR-039)', async () => {
    erwarte(201, await melde(app, mandant, beginn()));
    const andere = { vsnr: '10010490A443' };
    expect(regeln(erwarte(201, await melde(app, mandant, beginn(andere))))).toContain('ZR-039');
    erwarte(201, await melde(app, mandant, beginn({ kennzst: true })));
    expect(erwarte(201, await melde(app, mandant, beginn(andere)))['verarbeitung']).toEqual({ status: 'verarbeitet' });
  });
});

describe('facts of the Krankenkasse', () => {
  it('bring the DBKZ in the same write; earlier versions stay known', async () => {
    const person = await versichere(app, mandant);
    erwarte(201, await melde(app, mandant, beginn()));
    const wechsel = [mitglied({ bis: '2024-12-31' }), mitglied({ ab: '2025-01-01', bbnrkk: ANDERE_KASSE })];
    erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt: '2024-11-05T09:00:00Z' }));
    const gesetzt = await kasse('PUT', `personen/${person}/sachverhalte`, sachverhalte({ mitgliedschaften: wechsel }), {
      'if-match': '"3"',
    });
    expect(erwarte(200, gesetzt)['rueckmeldungen']).toMatchObject([
      { gd: '6', abfen: '2024-12-31', bbnrkkn: ANDERE_KASSE },
    ]);
    expect((await kasse('PUT', `personen/${person}/sachverhalte`, sachverhalte(), { 'if-match': '"3"' })).status).toBe(
      412,
    );
    const frueher = erwarte(200, await kasse('GET', `personen/${person}?bekanntAm=2024-11-05T08:00:00Z`));
    expect(frueher['sachverhalte']!['mitgliedschaften']).toEqual([mitglied()]);
  });

  it('that do not fit together are refused', async () => {
    const person = await versichere(app, mandant);
    const doppelt = sachverhalte({ mitgliedschaften: [mitglied(), mitglied({ bbnrkk: ANDERE_KASSE })] });
    const { code, errors } = erwarte(422, await kasse('PUT', `personen/${person}/sachverhalte`, doppelt));
    expect([code, errors![0]!['regel'], errors![0]!['pointer']]).toEqual([
      'angaben-abgewiesen',
      'ZR-115b',
      '/mitgliedschaften/1',
    ]);
  });

  it('are told again when the figures of a year change (ZR-125)', async () => {
    await versichere(app, mandant, sachverhalte({ renten: [{ ab: '2020-01-01', betrag: '3000.00' }] }));
    erwarte(201, await melde(app, mandant, beginn({ vbbetr: '3000.00' })));
    erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt: '2026-01-02T09:00:00Z' }));
    const { eintraege } = erwarte(200, await kasse('GET', 'rueckmeldungen'));
    expect(eintraege!.map((r) => [r['gd'], r['abfuehrungAb'], r['vbmax']])).toEqual([
      ['1', '2024-09-01', '2175.00'],
      ['2', '2025-01-01', '2512.50'],
      ['2', '2026-01-01', '2812.50'],
    ]);
  });

  it('open a person once', async () => {
    const erste = await kasse('POST', 'personen', { vsnr: VSNR });
    const zweite = await kasse('POST', 'personen', { vsnr: VSNR });
    expect([zweite.status, zweite.rumpf, zweite.kopf['idempotency-replayed']]).toEqual([201, erste.rumpf, 'true']);
    expect(erwarte(200, await kasse('POST', 'personen/suche', { vsnr: VSNR }))['eintraege']).toEqual([erste.rumpf]);
    expect(erwarte(422, await kasse('POST', 'personen', { vsnr: '15070649C104' }))['errors']![0]!['regel']).toBe(
      'ZR-016a',
    );
  });
});

describe('what another sender has reported', () => {
  /** Taken in by the Krankenkasse for a Zahlstelle that is not the client's. */
  async function nimmFremdeAn(): Promise<Json> {
    const rechte = [...rolle('krankenkasse').rechte, 'zahlstelle:melden'];
    const kennung = { rolle: 'krankenkasse', mandantUuid: mandant.uuid } as const;
    const token = await app.app.get(LokalerAussteller).stelleAus(kennung, rechte, 60);
    return erwarte(201, await app.frage(token, 'POST', MELDUNGEN, beginn(ZWEITE)));
  }

  it('is not seen, not changed and not cancelled, as if it did not exist (G30)', async () => {
    await versichere(app, mandant);
    const eigene = erwarte(201, await melde(app, mandant, beginn()));
    const fremde = await nimmFremdeAn();
    expect((await zahlstelle('GET', `meldungen/${fremde['id']}`)).rumpf['code']).toBe('nicht-gefunden');
    expect(erwarte(200, await zahlstelle('GET', 'meldungen'))['eintraege']!.map((m) => m['id'])).toEqual([
      eigene['id'],
    ]);
    const storno = erwarte(201, await melde(app, mandant, beginn({ ...ZWEITE, kennzst: true })));
    const ende = { ...beginn({ ...ZWEITE, gd: '3', vben: '2024-12-31' }), vbbg: undefined, vbbetr: undefined };
    expect([regeln(storno), regeln(erwarte(201, await melde(app, mandant, ende)))]).toEqual([['ZR-031'], ['ZR-009']]);
    expect(regeln(erwarte(201, await melde(app, mandant, beginn(ZWEITE))))).toContain('ZR-025');
  });

  it('changes what is told about one’s own, and only that is shown', async () => {
    await versichere(app, mandant);
    erwarte(201, await melde(app, mandant, beginn()));
    const { rueckmeldungen } = await nimmFremdeAn();
    expect(rueckmeldungen!.map((r) => [r['azvu'], r['gd']])).toEqual([
      ['RENTE-000123', '2'],
      ['BAV-2', '1'],
    ]);
    const gesehen = erwarte(200, await zahlstelle('GET', 'rueckmeldungen'))['eintraege']!;
    expect(gesehen.map((r) => [r['azvu'], r['gd'], r['kennzfb']])).toEqual([
      ['RENTE-000123', '1', undefined],
      ['RENTE-000123', '2', 'JA'],
    ]);
  });
});

describe('a Versorgungsbezug', () => {
  it('is read by the id that the answer to its report gives, with what is found for it', async () => {
    await versichere(app, mandant);
    const { versorgungsbezugId } = erwarte(201, await melde(app, mandant, beginn()));
    const weg = `/v1/zahlstelle/versorgungsbezuege/${versorgungsbezugId}`;
    for (const rolle of ['zahlstelle', 'krankenkasse'] as const)
      expect(erwarte(200, await app.frage(mandant.token[rolle], 'GET', weg))).toMatchObject({
        id: versorgungsbezugId,
        seite: 'krankenkasse',
        azvu: 'RENTE-000123',
        betrag: '1000.00',
        feststellung: { kennzabf: '2', mehrfachbezug: '1' },
      });
  });
});

describe('two Zahlstellen at the same moment', () => {
  const FREIBETRAG_2024 = betrag('176.75');

  it('never get two full Freibeträge, fifty times', async () => {
    for (let i = 0; i < 50; i += 1) {
      const neuer = await app.mandant('DE', JETZT);
      const person = await versichere(app, neuer);
      const antworten = await Promise.all([melde(app, neuer, beginn()), melde(app, neuer, beginn(ZWEITE))]);
      for (const antwort of antworten) erwarte(201, antwort);
      const { feststellung } = erwarte(
        200,
        await app.frage(neuer.token.krankenkasse, 'GET', `${PERSONEN}/${person}?gueltigAm=2024-10-01`),
      );
      expect(feststellung!.map((f) => f['kennzfb']!).sort()).toEqual(['JA', 'NEIN']);
      const mitgeteilt = letzte(
        erwarte(200, await app.frage(neuer.token.krankenkasse, 'GET', '/v1/zahlstelle/rueckmeldungen'))['eintraege']!,
      );
      const gewaehrt = summe(
        mitgeteilt.map((r) => (r['kennzfb'] === 'JA' ? FREIBETRAG_2024 : betrag(r['fb'] ?? '0.00'))),
      );
      expect([i, mitgeteilt.length, gewaehrt.toFixed(2)]).toEqual([i, 2, '176.75']);
    }
  }, 60_000);

  /** What was told last about each Versorgungsbezug. */
  const letzte = (eintraege: Json): Json[] => [
    ...new Map(eintraege.map((r) => [r['versorgungsbezugId']!, r])).values(),
  ];
});

it('fills a tenant with something of every kind', async () => {
  const { mandant: voller, person, meldung, versorgungsbezug, ohneNummer: offen, rueckmeldung } = await besetze(app);
  const sicht = erwarte(200, await app.frage(voller.token.krankenkasse, 'GET', `${PERSONEN}/${person}`));
  expect(sicht['versorgungsbezuege']!.map((v) => v['id'])).toContain(versorgungsbezug);
  const liste = async (weg: string): Promise<string[]> =>
    erwarte(200, await app.frage(voller.token.krankenkasse, 'GET', `/v1/zahlstelle/${weg}`))['eintraege']!.map(
      (e) => e['id']!,
    );
  expect(await liste('meldungen')).toContain(meldung);
  expect(await liste('rueckmeldungen')).toContain(rueckmeldung);
  expect(await liste(`meldungen?versorgungsbezugId=${offen}`)).toHaveLength(1);
});

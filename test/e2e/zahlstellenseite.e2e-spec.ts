import {
  ANDERE_VSNR,
  beginn,
  besetze,
  BEZUEGE,
  dbkz,
  JETZT_DE,
  KASSE,
  NEUE_KASSE,
  RUECKMELDUNGEN,
  schluessel,
  versorgungsbezug,
  VSNR_DE,
} from '../fixtures/zahlstellenseite';
import { erwarte } from '../fixtures/clearing';
import { testapp, type Antwort, type Json, type Methode, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';

let app: Testapp;
let mandant: Testmandant;

beforeAll(async () => void (app = await testapp()));
beforeEach(async () => void (mandant = await app.mandant('DE', JETZT_DE)));
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const frage = (
  methode: Methode,
  weg: string,
  rumpf?: object,
  kopf: Readonly<Record<string, string>> = {},
): Promise<Antwort> => app.frage(mandant.token.zahlstelle, methode, weg, rumpf, kopf);

const legeAn = async (azvu: string, abweichend: object = {}): Promise<string> =>
  erwarte(201, await frage('POST', BEZUEGE, versorgungsbezug(azvu, abweichend)))['id']!;
const gemeldet = (azvu: string, abweichend: object = {}): Promise<string> =>
  legeAn(azvu, { bisherGemeldet: [beginn(azvu, abweichend)] });
const uebernimm = async (rumpf: object): Promise<Json> => erwarte(201, await frage('POST', RUECKMELDUNGEN, rumpf));
const lies = async (id: string): Promise<Json> => erwarte(200, await frage('GET', `${BEZUEGE}/${id}`));
const entwurf = (id: string, rumpf: object): Promise<Antwort> =>
  frage('POST', `${BEZUEGE}/${id}/meldungen/entwurf`, rumpf);
const regeln = ({ rumpf }: Antwort): string[] => rumpf['errors']!.map((fehler) => fehler['regel']!);
const faellige = (antwort: Json): string[] => antwort['faellig']!.map((f) => `${f['art']!} ${f['regel']!}`);

describe('a draft', () => {
  it('takes the parts out that are no Versorgungsbezug and marks it (examples 1 and 2 of the article)', async () => {
    const id = await legeAn('E-1');
    const erstes = erwarte(
      200,
      await entwurf(id, { betriebsrente: '1200.00', anteilAltersvorsorgevermoegen: '200.00', ab: '2024-09-01' }),
    );
    expect(erstes).toMatchObject({ gd: '1', vbbg: '2024-09-01', vbbetr: '1000.00', artVb: '5', antaus: '2' });
    expect(erstes['vben']).toBeUndefined();
    const zweites = await entwurf(id, { betriebsrente: '950.00', privatanteil: '350.00', ab: '2024-09-01' });
    expect(zweites.rumpf).toMatchObject({ gd: '1', vbbetr: '600.00', antaus: '2' });
    expect(zweites.kopf['hinweise']).toBe('ZR-088a');
    const nurRiester = { betriebsrente: '200.00', anteilAltersvorsorgevermoegen: '200.00', ab: '2024-09-01' };
    expect((await entwurf(id, nurRiester)).rumpf).toMatchObject({ keineMeldung: true, regel: 'ZR-065' });
  });

  it('is refused with every rule that speaks against it, and where the state has no report left', async () => {
    const id = await gemeldet('E-2');
    const falsch = await entwurf(id, {
      betriebsrente: '100.00',
      privatanteil: '350.00',
      privatanteilNachweis: { nichtArbeitgeberfinanziert: false },
      ab: '2024-08-01',
    });
    expect([falsch.status, falsch.rumpf['code'], regeln(falsch).sort()]).toEqual([
      422,
      'angaben-abgewiesen',
      ['ZR-035z', 'ZR-064z', 'ZR-088'],
    ]);
    await uebernimm(
      dbkz('E-2', {
        gd: '9',
        kennzabf: undefined,
        abfuehrungAb: undefined,
        mehrfachbezug: undefined,
        abfen: '2024-12-01',
      }),
    );
    const danach = await entwurf(id, { betriebsrente: '1000.00', ab: '2025-01-01' });
    expect([danach.status, danach.rumpf['code'], regeln(danach)]).toEqual([409, 'zustand-verbietet', ['ZR-112t']]);
  });
});

describe('a DBKZ', () => {
  it('fills number and reference, and its findings hold as time slices', async () => {
    const id = await legeAn('R-1', { vsnr: undefined, bisherGemeldet: [beginn('R-1', { vsnr: undefined })] });
    const antwort = await uebernimm(dbkz('R-1'));
    expect(antwort).toMatchObject({ versorgungsbezugId: id, verarbeitung: { status: 'verarbeitet' }, faellig: [] });
    expect(antwort['befunde']!.map((b) => b['regel'])).toEqual(['ZR-014k']);
    await uebernimm(dbkz('R-1', { gd: '2', abfuehrungAb: '2025-01-01', vbmax: '2175.00' }));
    await uebernimm(dbkz('R-1', { gd: '2', abfuehrungAb: '2025-07-01', vbmax: '0.00' }));
    const bezug = await lies(id);
    expect(bezug).toMatchObject({ status: 'abfuehrungspflichtig', vsnr: VSNR_DE, azkk: 'KK-4711' });
    const freibetrag = { anspruch: true, hoehe: '0.00' };
    expect(bezug['feststellungen']).toEqual([
      { ab: '2024-09-01', bis: '2024-12-31', kennzabf: '2', mehrfachbezug: '1', freibetrag },
      { ab: '2025-01-01', bis: '2025-06-30', kennzabf: '2', mehrfachbezug: '1', vbmax: '2175.00', freibetrag },
      { ab: '2025-07-01', kennzabf: '2', mehrfachbezug: '1', freibetrag },
    ]);
    expect((await entwurf(id, { betriebsrente: '1020.00', ab: '2025-01-01' })).rumpf).toMatchObject({
      gd: '2',
      vbaen: '2025-01-01',
      vbbetr: '1020.00',
      azkk: 'KK-4711',
      vsnr: VSNR_DE,
    });
  });

  it('of a change of fund brings the Versorgungsbezug under its new key, without an end at the old one', async () => {
    const id = await gemeldet('R-2');
    await uebernimm(dbkz('R-2'));
    const antwort = await uebernimm({ ...schluessel('R-2'), gd: '6', abfen: '2024-11-30', bbnrkkn: NEUE_KASSE });
    expect(faellige(antwort)).toEqual(['neue-meldung ZR-111z']);
    expect(antwort['faellig']![0]!['meldung']).toMatchObject({
      gd: '1',
      bbnrkk: NEUE_KASSE,
      vbbg: '2024-12-01',
      vbbetr: '1000.00',
      antaus: '1',
    });
    const alter = await lies(id);
    expect(alter).toMatchObject({ status: 'gewechselt', nachfolger: { bbnrkk: NEUE_KASSE } });
    expect(alter['feststellungen']![0]!['bis']).toBe('2024-11-30');
    const neuer = await lies(alter['nachfolger']!['id']!);
    expect([neuer['status'], faellige(neuer)]).toEqual(['bereit', ['neue-meldung ZR-111z']]);
    const luecke = await entwurf(alter['nachfolger']!['id']!, { betriebsrente: '1000.00', ab: '2025-02-01' });
    expect(regeln(luecke)).toEqual(['ZR-040c']);
  });

  it('of a change of fund that is cancelled leaves nothing due', async () => {
    const id = await gemeldet('R-3');
    await uebernimm(dbkz('R-3'));
    const wechsel = { ...schluessel('R-3'), gd: '6', abfen: '2024-12-31', bbnrkkn: NEUE_KASSE };
    await uebernimm(wechsel);
    const nachfolger = (await lies(id))['nachfolger']!['id']!;
    expect(await uebernimm({ ...wechsel, kennzst: true })).toMatchObject({
      verarbeitung: { status: 'verarbeitet' },
      faellig: [],
    });
    const alter = await lies(id);
    expect([alter['status'], alter['nachfolger'], alter['erhalten']!.map((e) => e['status'])]).toEqual([
      'abfuehrungspflichtig',
      undefined,
      ['verarbeitet', 'storniert', 'verarbeitet'],
    ]);
    expect(await lies(nachfolger)).toMatchObject({ status: 'entfallen', faellig: [] });
    // A Storno is repaired by the same record anew (ZR-033), and cannot be cancelled itself (ZR-032).
    expect(await uebernimm({ ...wechsel, kennzst: true })).toMatchObject({
      verarbeitung: { status: 'nicht-verarbeitet' },
    });
    expect(faellige(await uebernimm(wechsel))).toEqual(['neue-meldung ZR-111z']);
    expect(await lies(nachfolger)).toMatchObject({ status: 'bereit' });
  });

  it('that fits nothing waits for clarification, and is taken over once it fits', async () => {
    const unklar = await uebernimm(dbkz('R-4'));
    expect(unklar).toMatchObject({ verarbeitung: { status: 'zu-klaeren' }, faellig: [] });
    expect(unklar['versorgungsbezugId']).toBeUndefined();
    expect(await uebernimm(dbkz('R-4'))).toMatchObject({ verarbeitung: { status: 'mehrfach-vorgelegt' } });
    const offene = async (): Promise<Json> =>
      erwarte(200, await frage('GET', '/v1/zahlstelle/klaerungsfaelle?status=offen'))['eintraege']!;
    expect((await offene()).map((fall) => [fall['id'], fall['befunde']!.map((b) => b['regel'])])).toEqual([
      [unklar['id'], ['ZR-113']],
    ]);
    await gemeldet('R-4');
    expect(await uebernimm(dbkz('R-4'))).toMatchObject({ verarbeitung: { status: 'verarbeitet' } });
    expect(await offene()).toEqual([]);
  });

  it('that contradicts is not posted, and its case is closed once with a reason', async () => {
    const id = await gemeldet('R-5');
    const { id: fall } = await uebernimm(dbkz('R-5', { vsnr: ANDERE_VSNR }));
    expect(await lies(id)).toMatchObject({ status: 'beginn-gemeldet', feststellungen: [] });
    const weg = `/v1/zahlstelle/klaerungsfaelle/${fall!}`;
    const abschluss = () => frage('POST', `${weg}/abschluss`, { grund: 'Andere Person.' });
    expect(erwarte(200, await abschluss())).toMatchObject({ status: 'erledigt' });
    expect(regeln(await abschluss())).toEqual(['ZR-113']);
  });

  it('is refused for its form with rule, pointer and remedy, and nothing is stored', async () => {
    const antwort = await frage('POST', RUECKMELDUNGEN, {
      ...schluessel('R-6'),
      ed: '2024-03-01',
      gd: '6',
      abfen: '2024-02-30',
    });
    expect([antwort.status, antwort.rumpf['code']]).toEqual([422, 'meldung-abgewiesen']);
    expect(antwort.rumpf['errors']!.map((e) => [e['regel'], e['pointer'], e['behebung'] !== ''])).toEqual([
      ['ZR-110d', '/abfen', true],
      ['ZR-107', '/bbnrkkn', true],
    ]);
    expect((await frage('GET', '/v1/zahlstelle/klaerungsfaelle')).rumpf['eintraege']).toEqual([]);
  });

  it('passes strict handling only when it is taken over without a warning', async () => {
    await gemeldet('R-7');
    const streng = { prefer: 'handling=strict' };
    const ja = { mehrfachbezug: '2', kennzfb: 'JA' };
    const warnung = await frage('POST', RUECKMELDUNGEN, dbkz('R-7', ja), streng);
    expect([warnung.status, warnung.rumpf['code'], regeln(warnung)]).toEqual([422, 'strenge-behandlung', ['ZR-133']]);
    const erste = erwarte(201, await frage('POST', RUECKMELDUNGEN, dbkz('R-7'), streng));
    const doppelt = await frage('POST', RUECKMELDUNGEN, dbkz('R-7'), streng);
    expect([doppelt.status, doppelt.rumpf['detail']!.includes(erste['id']!)]).toEqual([422, true]);
  });
});

describe('the wrong fund', () => {
  it('is left by Storno and a new report, not by an end', async () => {
    const id = await gemeldet('K-1');
    const antwort = await uebernimm({ ...schluessel('K-1'), gd: '3' });
    expect(faellige(antwort)).toEqual(['storno ZR-043z', 'kasse-klaeren ZR-044z']);
    expect(antwort['faellig']![0]!['meldung']).toMatchObject({
      kennzst: true,
      gd: '1',
      bbnrkk: KASSE,
      vbbetr: '1000.00',
    });
    expect((await lies(id))['status']).toBe('unzustaendig');
    const wechsel = erwarte(
      200,
      await frage('POST', `${BEZUEGE}/${id}/schluesselwechsel`, { bbnrkk: NEUE_KASSE, ab: '2024-09-01' }),
    );
    expect(faellige(wechsel)).toEqual(['storno ZR-043z', 'neue-meldung ZR-043n']);
    expect(wechsel['faellig']![1]!['meldung']).toMatchObject({ gd: '1', bbnrkk: NEUE_KASSE, vbbg: '2024-09-01' });
    const nochmals = await frage('POST', `${BEZUEGE}/${id}/schluesselwechsel`, {
      bbnrkk: '76665732',
      ab: '2024-09-01',
    });
    expect([nochmals.status, regeln(nochmals)]).toEqual([409, ['ZR-039u']]);
  });
});

describe('a change of key', () => {
  it('ends the old key and begins the new one without a gap', async () => {
    const id = await gemeldet('K-2');
    await uebernimm(dbkz('K-2'));
    const wechsel = erwarte(
      200,
      await frage('POST', `${BEZUEGE}/${id}/schluesselwechsel`, { azvu: 'NEU-2', ab: '2024-12-01' }),
    );
    expect(
      wechsel['faellig']!.map((f) => [f['art'], f['meldung']!['azvu'], f['meldung']!['vben'] ?? f['meldung']!['vbbg']]),
    ).toEqual([
      ['ende', 'K-2', '2024-11-30'],
      ['neue-meldung', 'NEU-2', '2024-12-01'],
    ]);
  });

  it('needs another key that is free, and keeps to what the client saw', async () => {
    const id = await gemeldet('K-3');
    await legeAn('K-4');
    const weg = `${BEZUEGE}/${id}/schluesselwechsel`;
    expect(regeln(await frage('POST', weg, { ab: '2025-01-01' }))).toEqual(['ZR-039a']);
    expect(regeln(await frage('POST', weg, { bbnrkk: '00000000', ab: '2024-09-01' }))).toEqual(['ZR-018k', 'ZR-040a']);
    expect((await frage('POST', weg, { azvu: 'K-4', ab: '2025-01-01' })).rumpf['code']).toBe(
      'natuerlicher-schluessel-vergeben',
    );
    expect((await frage('POST', weg, { azvu: 'K-5', ab: '2025-01-01' }, { 'if-match': '"7"' })).status).toBe(412);
  });
});

describe('a Versorgungsbezug', () => {
  it('is one per key: the same again is answered with the first, other content is a conflict', async () => {
    const id = await legeAn('A-1');
    const wieder = await frage('POST', BEZUEGE, versorgungsbezug('A-1'));
    expect([wieder.status, wieder.rumpf['id'], wieder.kopf['idempotency-replayed']]).toEqual([201, id, 'true']);
    const anders = await frage('POST', BEZUEGE, versorgungsbezug('A-1', { kennzBeihilfe: 'J' }));
    expect([anders.status, anders.rumpf['code']]).toEqual([409, 'natuerlicher-schluessel-vergeben']);
  });

  it('takes reports of former software only under its key and in the form of their day', async () => {
    const antwort = await frage(
      'POST',
      BEZUEGE,
      versorgungsbezug('A-2', { bisherGemeldet: [beginn('A-3'), beginn('A-2', { ed: '2023-05-01' })] }),
    );
    expect(antwort.rumpf['errors']!.map((e) => [e['regel'], e['pointer']])).toEqual([
      ['ZR-047z', '/bisherGemeldet/0'],
      ['ZR-001a', '/bisherGemeldet/1/datensatzversion'],
      ['ZR-050a', '/bisherGemeldet/1/vbbg'],
      ['ZR-075a', '/bisherGemeldet/1/antaus'],
    ]);
  });

  it('of an existing case is not reported for ANTAUS alone; the next report carries it', async () => {
    const alt = { ed: '2021-03-01', datensatzversion: 4, vbbg: '2021-03-01', antaus: undefined };
    const id = await gemeldet('A-4', alt);
    const nur = { betriebsrente: '1200.00', anteilAltersvorsorgevermoegen: '200.00', ab: '2024-01-01' };
    expect((await entwurf(id, nur)).rumpf).toMatchObject({ keineMeldung: true, regel: 'ZR-080z' });
    const naechste = { betriebsrente: '1250.00', anteilAltersvorsorgevermoegen: '200.00', ab: '2024-07-01' };
    expect((await entwurf(id, naechste)).rumpf).toMatchObject({ gd: '2', vbbetr: '1050.00', antaus: '2' });
  });
});

describe('the Freibetrag', () => {
  it('is entered by the clerk only in the start phase (ZR-135)', async () => {
    const id = await legeAn('F-1');
    const eingabe = { ab: '2024-09-01', anspruch: true, hoehe: '0.00', grund: 'Papier.' };
    const antwort = await frage('PUT', `${BEZUEGE}/${id}/freibetrag`, eingabe);
    expect([antwort.status, antwort.rumpf['code'], regeln(antwort)]).toEqual([403, 'nicht-erlaubt', ['ZR-135']]);
  });
});

describe('a VSNR-Abfrage', () => {
  const ABFRAGEN = '/v1/zahlstelle/vsnr-abfragen';
  const abfrage = {
    zahlstellennummer: '10600018',
    familienname: 'Muster',
    vorname: 'Erika',
    geburtsdatum: '1949-06-07',
  };

  it('is answered once', async () => {
    const { id, status } = erwarte(201, await frage('POST', ABFRAGEN, abfrage));
    expect(status).toBe('offen');
    const antworte = (rumpf: object) => frage('POST', `${ABFRAGEN}/${id!}/antwort`, rumpf);
    expect(regeln(await antworte({ vsnr: '15070649C104' }))).toEqual(['ZR-016k']);
    expect(erwarte(200, await antworte({}))).toEqual({ id, status: 'beantwortet' });
    expect(regeln(await antworte({ vsnr: VSNR_DE }))).toEqual(['ZR-010u']);
    expect(erwarte(200, await frage('GET', `${ABFRAGEN}/${id!}`))).toEqual({ id, status: 'beantwortet' });
  });

  it('is answered at once by the responder of a sandbox, and the answer repeats', async () => {
    const mit = { ...abfrage, responder: { verhalten: 'antwort', vsnr: VSNR_DE } };
    const kopf = { 'idempotency-key': 'abfrage-1' };
    const erste = erwarte(201, await frage('POST', ABFRAGEN, mit, kopf));
    expect(erste).toMatchObject({ status: 'beantwortet', vsnr: VSNR_DE });
    const wieder = await frage('POST', ABFRAGEN, mit, kopf);
    expect([wieder.rumpf, wieder.kopf['idempotency-replayed']]).toEqual([erste, 'true']);
  });
});

describe('what one Zahlstelle keeps', () => {
  it('does not exist for another, and is seen by the Krankenkasse of the tenant', async () => {
    const { mandant: eigener, versorgungsbezug: id, klaerungsfall, abfrage } = await besetze(app);
    const anderer = await app.mandant('DE', JETZT_DE);
    for (const weg of [`versorgungsbezuege/${id}`, `klaerungsfaelle/${klaerungsfall}`, `vsnr-abfragen/${abfrage}`]) {
      const lies = (token: string) => app.frage(token, 'GET', `/v1/zahlstelle/${weg}`);
      expect([weg, (await lies(eigener.token.zahlstelle)).status]).toEqual([weg, 200]);
      expect([weg, (await lies(eigener.token.krankenkasse)).status]).toEqual([weg, 200]);
      expect([weg, (await lies(anderer.token.zahlstelle)).status]).toEqual([weg, 404]);
    }
    const liste = erwarte(
      200,
      await app.frage(eigener.token.zahlstelle, 'GET', `${BEZUEGE}?seite=zahlstelle&anzahl=1`),
    );
    expect([liste['eintraege']!.length, liste['naechste'] !== null]).toEqual([1, true]);
    expect(
      (await app.frage(eigener.token.zahlstelle, 'GET', `${BEZUEGE}?seite=krankenkasse`)).rumpf['eintraege'],
    ).toEqual([]);
  });
});

import { anmeldung, erwarte, FAMILIENNAME, JETZT, KONTO, konto, mbgm, VSNR } from '../fixtures/clearing';
import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';

const MELDUNGEN = '/v1/clearing/meldungen';

let app: Testapp;
let mandant: Testmandant;

beforeAll(async () => void (app = await testapp()));
beforeEach(async () => void (mandant = await app.mandant('AT', JETZT)));
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  await app.ende();
  expect(gefunden).toEqual([]);
});

const hinterlege = async (stammdaten: object): Promise<void> =>
  void erwarte(201, await app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, stammdaten));

const melde = (
  rumpf: object,
  kopf: Readonly<Record<string, string>> = {},
  token = mandant.token.meldungsersteller,
): Promise<Antwort> => app.frage(token, 'POST', MELDUNGEN, rumpf, kopf);

const status = async (id: string): Promise<string> =>
  erwarte(200, await app.frage(mandant.token.oegk, 'GET', `${MELDUNGEN}/${id}`))['verarbeitung']!['status']!;

const suche = async (token: string): Promise<number> =>
  erwarte(
    200,
    await app.frage(token, 'POST', '/v1/clearing/versicherungsverlaeufe/suche', {
      beitragskontonummer: KONTO,
      versicherungsnummer: VSNR,
    }),
  )['eintraege']!.length;

const uhr = async (jetzt: string): Promise<void> =>
  void erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt }));

it('shows a history to whoever has reported with effect, not to who sent something that came to nothing', async () => {
  await hinterlege(konto());
  erwarte(201, await melde(anmeldung('A-1')));
  const nichtig = {
    meldungsart: 'storno-abmeldung',
    referenzwert: 'FREMD-1',
    referenzwertUrspruenglich: 'ERFUNDEN',
    beitragskontonummer: KONTO,
    dienstgeberName: 'Fremd GmbH',
    versicherungsnummer: VSNR,
    abmeldedatum: '2024-10-31',
  };
  const antwort = erwarte(201, await melde(nichtig, {}, mandant.token.meldungsersteller2));
  expect(antwort['verarbeitung']!['status']).toBe('nicht-verarbeitet');
  expect(await suche(mandant.token.meldungsersteller2)).toBe(0);
  expect(await suche(mandant.token.meldungsersteller)).toBe(1);
});

it('knows of two parked mBGM of a Vorschreiber which one counts when their month comes (KR-055)', async () => {
  await hinterlege({ ...konto(), verfahren: 'vorschreiber' });
  erwarte(201, await melde(anmeldung('A-1')));
  const kuenftig = { beitragszeitraum: '2025-01' };
  const erste = erwarte(201, await melde(mbgm('G-1', kuenftig)));
  const zweite = erwarte(201, await melde(mbgm('G-2', { ...kuenftig, summeBeitraege: '390.50' })));
  expect([await status(erste['id']!), await status(zweite['id']!)]).toEqual(['vorgemerkt', 'vorgemerkt']);
  await uhr('2025-02-03T09:00:00Z');
  expect([await status(erste['id']!), await status(zweite['id']!)]).toEqual(['ueberschrieben', 'verarbeitet']);
});

it('names the first document when a duplicate is refused under strict handling (KR-009)', async () => {
  await hinterlege(konto());
  const { id } = erwarte(201, await melde(anmeldung('A-1')));
  const abgelehnt = erwarte(422, await melde(anmeldung('A-1'), { prefer: 'handling=strict' }));
  expect(abgelehnt['errors']![0]).toMatchObject({ regel: 'KR-009', code: 'MW0124' });
  expect(abgelehnt['detail']).toContain(id);
});

it('refuses master data of a day that does not exist', async () => {
  const antwort = await app.frage(mandant.token.oegk, 'PUT', `/v1/clearing/beitragskonten/${KONTO}`, {
    ...konto(),
    gueltigAb: '2024-02-30',
  });
  expect([antwort.status, antwort.rumpf['errors']![0]!['pointer']]).toEqual([400, '/gueltigAb']);
});

it('ends the case of a month without any mBGM when nobody is insured in it any more (KR-142)', async () => {
  await hinterlege(konto());
  const beginn = { anmeldedatum: '2024-09-01', betrieblicheVorsorgeAb: '2024-10-01' };
  erwarte(201, await melde(anmeldung('A-1', beginn)));
  erwarte(201, await melde(mbgm('G-1', { beitragszeitraum: '2024-09' })));
  await uhr('2024-11-20T09:00:00Z');
  const faelle = async (): Promise<string[]> => {
    const liste = erwarte(200, await app.frage(mandant.token.oegk, 'GET', '/v1/clearing/clearingfaelle'));
    return liste['eintraege']!.filter((fall) => fall['informationen']![0]!['code'] === 'BW1930').map(
      (fall) => fall['status']!,
    );
  };
  expect(await faelle()).toEqual(['elda-unzustellbar']);
  const ende = {
    meldungsart: 'abmeldung',
    referenzwert: 'B-1',
    beitragskontonummer: KONTO,
    dienstgeberName: 'Muster GmbH',
    versicherungsnummer: VSNR,
    familienname: FAMILIENNAME,
    vorname: 'Max',
    endeEntgeltanspruch: '2024-09-30',
    endeBeschaeftigung: '2024-09-30',
    geringfuegig: false,
    abmeldegrund: '02',
  };
  expect(erwarte(201, await melde(ende))['verarbeitung']!['status']).toBe('verarbeitet');
  expect(await faelle()).toEqual(['obsolet']);
});

import type { OpenAPIObject } from '@nestjs/swagger';
import { pruefeOpenApi, undokumentiert } from '../../src/platform/http/openapi/openapi.pruefung';
import { uuidv7 } from '../../src/platform/http/uuid';
import { erwarte } from '../fixtures/clearing';
import {
  befunde,
  beleg,
  besetze,
  frager,
  type Frager,
  geschaeftsfuehrerin,
  gmbh,
  haftung as haftungsangaben,
  nachweis,
  zahlungVon,
} from '../fixtures/liability-account';
import { testapp, type Json, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';
import { frageSql } from '../setup/sql';

const BASIS = '/v1/liability-account';
const JETZT = '2025-07-15T09:00:00Z';
const BETRIEBSNUMMERN = ['66667777', '15027365', '98799972'];

let app: Testapp;
let mandant: Testmandant;
let gf: string;
let firma: string;
let auszug: string;
let { sende, lege, lies: frage } = {} as Frager;

beforeAll(async () => {
  app = await testapp();
  await besetze(app);
  ({ sende, lege, lies: frage } = frager(app, () => mandant.token.haftung));
});
beforeEach(async () => {
  mandant = await app.mandant('DE', JETZT);
  gf = (await lege('personen', geschaeftsfuehrerin))['id']!;
  firma = (await lege('personen', gmbh))['id']!;
  auszug = (await lege('belege', beleg()))['id']!;
});
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  const abweichend = await lesemodellAbweichungen();
  const openapi = (await app.frage(undefined, 'GET', '/openapi.json')).rumpf as unknown as OpenAPIObject;
  const fremd = undokumentiert(openapi, app.beobachtungen);
  await app.ende();
  expect(gefunden).toEqual([]);
  expect(abweichend).toEqual([]);
  expect(fremd).toEqual([]);
  expect(pruefeOpenApi(openapi)).toEqual([]);
});

/** Where the read models differ from the states of the Akten, or the Posten from the sum of their bookings. */
const lesemodellAbweichungen = () =>
  frageSql(
    app.datenbank.adminUrl,
    `with stand as (
       select a.mandant_id, a.id as konto_id, p->>'id' as id, (p->>'offen')::numeric as offen
       from akte a, jsonb_array_elements(a.zustand->'posten') p where a.art = 'liability_account.beitragskonto')
     select 'posten' as was, coalesce(l.id::text, s.id) as id
       from (select * from liability_posten where not erledigt) l
       full join stand s on s.mandant_id = l.mandant_id and s.id = l.id::text where l.offen is distinct from s.offen
     union all
     select 'konto', k.id::text from liability_konto k
       where k.offen <> (select coalesce(sum(offen), 0) from stand s where s.mandant_id = k.mandant_id and s.konto_id = k.id)
     union all
     select 'buchungen', p.id::text from liability_posten p
       where p.offen <> (select coalesce(sum(case when b.soll = 'posten' then b.betrag else -b.betrag end), 0) from liability_buchung b
                         where b.mandant_id = p.mandant_id and b.posten_id = p.id)
     union all
     select 'haftung', h.id::text from liability_haftung h
       where not exists (select 1 from akte a, jsonb_array_elements(a.zustand->'haftungen') z
                         where a.mandant_id = h.mandant_id and a.id = h.konto_id and z->>'id' = h.id::text)`,
  );

const lies = async (weg: string): Promise<Json> => erwarte(200, await frage(weg));

const eroeffne = async (arbeitgeber = firma, betriebsnummer = BETRIEBSNUMMERN[0]!): Promise<string> =>
  (await lege('beitragskonten', { betriebsnummer, arbeitgeber }))['id']!;
const zahlung = (betrag: string, angaben: object = {}): object =>
  zahlungVon('arbeitgeber', betrag, { wertstellung: '2025-07-01', ...angaben });
const haftung = (beitragskonto: string, angaben: object = {}): object =>
  haftungsangaben(beitragskonto, gf, [auszug], angaben);
const sicht = (person: string, abfrage = ''): Promise<Json> => lies(`schuldner/${person}/360-grad-sicht${abfrage}`);

describe('W-C5: one debt, GmbH and Geschäftsführer', () => {
  it('comes to the cent at each step, for each debtor and the tenant', async () => {
    const konto = await eroeffne();
    await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-05', '1200.00', '1260.00'));
    await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-06', '900.00', '945.00'));
    const nebenforderungen = [
      { schuldart: 'GEBUEHR', faelligAm: '2025-07-10', betrag: '9.00' },
      { schuldart: 'SZ', beitragsmonat: '2025-05', faelligAm: '2025-07-10', betrag: '20.00' },
    ];
    await lege(`beitragskonten/${konto}/forderungen`, { herkunft: 'nebenforderung', posten: nebenforderungen });
    await lege('haftungsverhaeltnisse', haftung(konto));
    const stand = async (): Promise<Json[]> => [
      (await lies('uebersicht'))['gesamt']!,
      (await sicht(firma))['schuldnerGesamt']!,
      (await sicht(gf))['schuldnerGesamt']!,
    ];
    const offen = async (): Promise<string[]> =>
      (await lies(`beitragskonten/${konto}`))['posten']!.map(
        (p) => `${p['beitragsmonat'] ?? ''} ${p['schuldart']!} ${p['offen']!}`,
      );
    expect(await stand()).toEqual(['4334.00', '4334.00', '2100.00']);

    await lege(`beitragskonten/${konto}/zahlungen`, zahlung('1500.00', { zahler: gf }));
    expect(await stand()).toEqual(['2834.00', '2834.00', '600.00']);

    await lege(`beitragskonten/${konto}/zahlungen`, zahlung('2000.00'));
    expect(await stand()).toEqual(['834.00', '834.00', '316.12']);
    expect(await offen()).toEqual([
      '2025-05 AN 0.00',
      '2025-05 AG 0.00',
      '2025-06 AN 316.12',
      '2025-06 AG 497.88',
      ' GEBUEHR 0.00',
      '2025-05 SZ 20.00',
    ]);

    const letzte = await lege(`beitragskonten/${konto}/zahlungen`, zahlung('400.00', { zahler: gf }));
    expect(await stand()).toEqual(['517.88', '517.88', '0.00']);
    expect(letzte['guthaben']).toEqual([{ zahlung: letzte['id'], zahler: gf, betrag: '83.88' }]);
    expect((await sicht(gf))['guthaben']).toEqual([{ beitragskonto: konto, zahlung: letzte['id'], betrag: '83.88' }]);
  });
});

describe('W-C13: one debtor, three firms, three periods', () => {
  it('shows each firm with its Posten, and counts each once', async () => {
    const b = (await lege('personen', { art: 'juristisch', name: 'Bauhof GmbH' }))['id']!;
    const konten = [
      await eroeffne(firma),
      await eroeffne(b, BETRIEBSNUMMERN[1]),
      await eroeffne(gf, BETRIEBSNUMMERN[2]),
    ] as const;
    for (const monat of ['2025-01', '2025-02', '2025-03'])
      await lege(`beitragskonten/${konten[0]}/beitragsnachweise`, nachweis(monat, '600.00', '620.00'));
    await lege(`beitragskonten/${konten[1]}/beitragsnachweise`, nachweis('2025-06', '500.00', '510.00'));
    await lege(`beitragskonten/${konten[2]}/beitragsnachweise`, nachweis('2025-04', '200.00', '210.00'));
    const erste = await lege(
      'haftungsverhaeltnisse',
      haftung(konten[0], { zeitraeume: [{ ab: '2025-01-01', bis: '2025-03-12' }] }),
    );
    await lege('haftungsverhaeltnisse', haftung(konten[1], { zeitraeume: [{ ab: '2025-06-01' }] }));

    const gesehen = await sicht(gf);
    const blaetter = gesehen['konten']!.map((blatt) => [
      blatt['beitragskonto'],
      blatt['haftungsart'],
      blatt['posten']!.map((p) => `${p['beitragsmonat']!} ${p['schuldart']!} ${p['gedeckt']!}`),
    ]);
    expect(blaetter).toEqual([
      [konten[0], 'GF_DELIKT_AN', ['2025-01 AN 600.00', '2025-02 AN 600.00']],
      [konten[1], 'GF_DELIKT_AN', ['2025-06 AN 500.00']],
      [konten[2], 'ARBEITGEBER', ['2025-04 AN 200.00', '2025-04 AG 210.00']],
    ]);
    expect(gesehen['schuldnerGesamt']).toBe('2110.00');
    expect((await lies('uebersicht'))['gesamt']).toBe('5080.00');
    expect(gesehen['person']).toMatchObject({ id: gf, art: 'natuerlich' });
    expect(gesehen['konten']![0]!['posten']![0]!['grund']).toEqual({
      regel: 'LR-007',
      norm: '§ 823 Abs. 2 BGB i. V. m. §§ 266a Abs. 1, 14 Abs. 1 StGB',
      tatsachen: [erste['id']],
      belege: [auszug],
    });
    const liste = (await lies('beitragskonten'))['eintraege']!;
    expect(liste.map((k) => [k['id'], k['firma'], k['offen']])).toEqual([
      [konten[0], gmbh.name, '3660.00'],
      [konten[1], 'Bauhof GmbH', '1010.00'],
      [konten[2], `${geschaeftsfuehrerin.vorname} ${geschaeftsfuehrerin.name}`, '410.00'],
    ]);
  });
});

describe('what comes twice', () => {
  const bankzeile = { konto: 'DE02120300000000202051', referenz: '4711' };

  it('the same line of the bank is one payment, another content under it is refused (LR-151)', async () => {
    const konto = await eroeffne();
    await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-05', '600.00', '620.00'));
    const weg = `beitragskonten/${konto}/zahlungen`;
    const erste = await sende(weg, zahlung('100.00', { bankzeile }));
    const zweite = await sende(weg, zahlung('100.00', { bankzeile }));
    expect([zweite.status, zweite.kopf['idempotency-replayed'], zweite.rumpf]).toEqual([201, 'true', erste.rumpf]);
    const andere = await sende(weg, zahlung('100.00', { bankzeile, zahler: gf }));
    expect([andere.status, andere.rumpf['code']]).toEqual([409, 'natuerlicher-schluessel-vergeben']);
    expect((await lies(`beitragskonten/${konto}`))['zahlungen']).toHaveLength(1);
  });

  it('the same Beitragsnachweis is one (G01)', async () => {
    const konto = await eroeffne();
    const weg = `beitragskonten/${konto}/beitragsnachweise`;
    const erster = await sende(weg, nachweis('2025-05', '600.00', '620.00'));
    const zweiter = await sende(weg, nachweis('2025-05', '600.00', '620.00'));
    expect([zweiter.status, zweiter.kopf['idempotency-replayed'], zweiter.rumpf]).toEqual([201, 'true', erster.rumpf]);
    expect((await sende(weg, nachweis('2025-05', '600.00', '621.00'))).status).toBe(409);
    expect((await lies('uebersicht'))['gesamt']).toBe('1220.00');
    await lege(weg, nachweis('2025-05', '1.00', '1.00', 2));
    expect((await lies('uebersicht'))['gesamt']).toBe('1222.00');
  });

  it('a request with the same key has one effect; without a key a posting is refused', async () => {
    const konto = await eroeffne();
    const weg = `beitragskonten/${konto}/zahlungen`;
    const [erste, zweite] = [
      await sende(weg, zahlung('5.00'), { 'idempotency-key': 'k' }),
      await sende(weg, zahlung('5.00'), { 'idempotency-key': 'k' }),
    ];
    expect([zweite.kopf['idempotency-replayed'], zweite.rumpf]).toEqual(['true', erste.rumpf]);
    const ohne = await app.frage(mandant.token.haftung, 'POST', `${BASIS}/${weg}`, zahlung('5.00'));
    expect([ohne.status, ohne.rumpf['code']]).toEqual([400, 'idempotenz-schluessel-fehlt']);
  });

  it('a second Beitragskonto of a Betriebsnummer is refused (LR-001)', async () => {
    await eroeffne();
    const zweites = await sende('beitragskonten', { betriebsnummer: BETRIEBSNUMMERN[0], arbeitgeber: gf });
    expect([zweites.status, zweites.rumpf['errors']![0]!['regel']]).toEqual([409, 'LR-001a']);
  });
});

it('contributions fall due by the calendar of the seat of the Einzugsstelle (LR-043)', async () => {
  const konto = await eroeffne();
  const weg = `beitragskonten/${konto}/beitragsnachweise`;
  const bundesweit = await lege(weg, nachweis('2025-10', '1.00', '1.00'));
  expect([bundesweit['faelligAm'], bundesweit['kalender']]).toEqual(['2025-10-29', {}]);
  const einstellungen = { erinnerungsfristTage: 14, bundesland: 'NI' };
  erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/mandant/einstellungen', einstellungen));
  // Reformationstag is a holiday in Niedersachsen.
  const inHannover = await lege(weg, nachweis('2025-10', '1.00', '1.00', 2));
  expect([inHannover['faelligAm'], inHannover['kalender']]).toMatchObject(['2025-10-28', { bundesland: 'NI' }]);
  const gelesen = (await lies(`beitragskonten/${konto}`))['beitragsnachweise']!;
  expect(gelesen.map((n) => n['faelligAm'])).toEqual(['2025-10-29', '2025-10-28']);
});

describe('a Storno', () => {
  it('reverses once, with the same value date, and changes no answer about what was known before (LR-152, LR-153)', async () => {
    const konto = await eroeffne();
    await lege('haftungsverhaeltnisse', haftung(konto));
    await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-05', '600.00', '620.00'));
    const { id } = await lege(`beitragskonten/${konto}/zahlungen`, zahlung('1300.00', { wertstellung: '2025-06-02' }));
    erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt: '2025-07-20T09:00:00Z' }));
    const fragen = [
      `beitragskonten/${konto}?bekanntAm=2025-07-15T10:00:00Z`,
      `beitragskonten/${konto}?bekanntAm=2025-07-15T10:00:00Z&gueltigAm=2025-06-01`,
      `schuldner/${gf}/360-grad-sicht?bekanntAm=2025-07-15T10:00:00Z`,
      `schuldner/${firma}/360-grad-sicht?bekanntAm=2025-07-15T10:00:00Z&gueltigAm=2025-06-01`,
    ];
    const vorher = await Promise.all(fragen.map(lies));
    expect(vorher.map((a) => a['offen'] ?? a['schuldnerGesamt'])).toEqual(['0.00', '1220.00', '0.00', '1220.00']);

    const storno = await lege(`zahlungen/${id!}/storno`, { grund: 'ruecklastschrift' });
    expect(
      storno['buchungen']!.map((b) => `${b['soll']!} ${b['haben']!} ${b['betrag']!} ${b['wertstellung']!}`),
    ).toEqual([
      'posten geldeingang 600.00 2025-06-02',
      'posten geldeingang 620.00 2025-06-02',
      'guthaben geldeingang 80.00 2025-06-02',
    ]);
    expect(storno['guthaben']).toEqual([{ zahlung: id, zahler: firma, betrag: '0.00' }]);
    expect((await sicht(gf))['schuldnerGesamt']).toBe('600.00');
    expect((await sicht(firma))['guthaben']).toEqual([]);
    // As it was on that day by today's knowledge: the money never came.
    expect((await lies(`beitragskonten/${konto}?gueltigAm=2025-06-02`))['offen']).toBe('1220.00');
    expect(await Promise.all(fragen.map(lies))).toEqual(vorher);

    const zweites = await sende(`zahlungen/${id!}/storno`, { grund: 'fehlbuchung' });
    expect([zweites.status, zweites.rumpf['errors']![0]!['regel']]).toEqual([409, 'LR-152']);
    const gelesen = await lies(`beitragskonten/${konto}`);
    expect(gelesen['zahlungen']![0]!['storno']).toMatchObject({ id: storno['id'], grund: 'ruecklastschrift' });
  });

  it('of money that was moved on from a Schätzung takes it from where it is now', async () => {
    const konto = await eroeffne();
    const schaetzung = ['AN', 'AG'].map((schuldart) => ({ schuldart, beitragsmonat: '2025-05', betrag: '2500.00' }));
    await lege(`beitragskonten/${konto}/forderungen`, { herkunft: 'schaetzung', posten: schaetzung });
    const { id } = await lege(`beitragskonten/${konto}/zahlungen`, zahlung('800.00'));
    const ersetzt = await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-05', '2050.00', '2150.00'));
    expect([ersetzt['ersetztSchaetzung'], (await lies('uebersicht'))['gesamt']]).toEqual([true, '3400.00']);
    expect(ersetzt['buchungen']!.filter((b) => b['zu']).length).toBe(4);
    await lege(`zahlungen/${id!}/storno`, { grund: 'fehlbuchung' });
    const danach = await lies(`beitragskonten/${konto}`);
    expect(danach['posten']!.map((p) => `${p['herkunft']!} ${p['schuldart']!} ${p['offen']!}`)).toEqual([
      'schaetzung AN 0.00',
      'schaetzung AG 0.00',
      'nachweis AN 2050.00',
      'nachweis AG 2150.00',
    ]);
  });
});

describe('a Haftungsverhältnis', () => {
  it.each([
    ['no Beleg', { belege: [] }, ['LR-004a /belege']],
    ['Belege left out', { belege: undefined }, ['LR-004a /belege']],
    ['no period', { zeitraeume: [] }, ['LR-004c /zeitraeume']],
    [
      'an end before its beginning',
      { zeitraeume: [{ ab: '2025-02-01', bis: '2025-01-31' }] },
      ['LR-004d /zeitraeume/0/bis'],
    ],
    ['a Beleg nobody has', { belege: [uuidv7()] }, ['LR-004b /belege/0']],
    ['a person nobody has', { schuldner: uuidv7() }, ['LR-004e /schuldner']],
    [
      'a partner who has left',
      { haftungsart: 'OHG', zeitraeume: [{ ab: '2024-01-01', bis: '2025-01-31' }] },
      ['LR-018 /zeitraeume/0/bis'],
    ],
    ['an employee', { haftungsart: 'ARBEITNEHMER' }, ['LR-003 /haftungsart']],
    ['§ 613a BGB', { haftungsart: 'BETRIEBSUEBERGANG_613A' }, ['LR-033 /haftungsart']],
    ['§ 25 HGB', { haftungsart: 'FIRMENFORTFUEHRUNG_25' }, ['LR-034 /haftungsart']],
    ['what is not decided here', { haftungsart: 'ENTLEIHER' }, ['LR-004f /haftungsart']],
    ['EINZELUNTERNEHMER', { haftungsart: 'EINZELUNTERNEHMER' }, ['LR-006a /haftungsart']],
  ])('with %s is refused', async (_was, angaben, erwartet) => {
    const konto = await eroeffne();
    const antwort = await sende('haftungsverhaeltnisse', haftung(konto, angaben));
    expect([antwort.status, antwort.rumpf['code'], befunde(antwort)]).toEqual([422, 'angaben-abgewiesen', erwartet]);
  });

  it('of a Geschäftsführer is that of a human being (LR-007a)', async () => {
    const konto = await eroeffne();
    const schuldner = (await lege('personen', { art: 'juristisch', name: 'Holding GmbH' }))['id']!;
    expect(befunde(await sende('haftungsverhaeltnisse', haftung(konto, { schuldner })))).toEqual([
      'LR-007a /schuldner',
    ]);
  });

  it('is not on one’s own Konto, and not on one that nobody has', async () => {
    const konto = await eroeffne(gf);
    expect(befunde(await sende('haftungsverhaeltnisse', haftung(konto)))).toEqual(['LR-006a /schuldner']);
    expect((await sende('haftungsverhaeltnisse', haftung(uuidv7()))).status).toBe(404);
  });

  it('covers a Posten once however often it overlaps (LR-005)', async () => {
    const konto = await eroeffne();
    await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-05', '500.00', '510.00'));
    await lege('haftungsverhaeltnisse', haftung(konto, { zeitraeume: [{ ab: '2025-01-01', bis: '2025-06-30' }] }));
    await lege(
      'haftungsverhaeltnisse',
      haftung(konto, { haftungsart: 'FAKTISCHER_GF', zeitraeume: [{ ab: '2025-05-01' }] }),
    );
    const gesehen = await sicht(gf);
    expect(gesehen['schuldnerGesamt']).toBe('500.00');
    expect(gesehen['konten']!.map((blatt) => [blatt['haftungsart'], blatt['posten']!.length])).toEqual([
      ['GF_DELIKT_AN', 1],
      ['FAKTISCHER_GF', 0],
    ]);
    expect(gesehen['konten']![0]!['posten']![0]!['grund']!['tatsachen']).toHaveLength(2);
  });
});

describe('what is not right', () => {
  it.each([
    ['a Betriebsnummer with a wrong check digit', { betriebsnummer: '66667778' }, 'LR-001a /betriebsnummer'],
    ['an Arbeitgeber nobody has', { arbeitgeber: uuidv7() }, 'LR-002a /arbeitgeber'],
  ])('%s', async (_was, angaben, erwartet) => {
    const antwort = await sende('beitragskonten', {
      betriebsnummer: BETRIEBSNUMMERN[0],
      arbeitgeber: firma,
      ...angaben,
    });
    expect([antwort.status, befunde(antwort)]).toEqual([422, [erwartet]]);
  });

  it.each([
    ['nothing paid', { betrag: '0.00' }, 'LR-086a /betrag'],
    ['a value date to come', { wertstellung: '2025-07-16' }, 'LR-052 /wertstellung'],
    ['a payer nobody has', { zahler: uuidv7() }, 'LR-084 /zahler'],
    [
      'a designation of enforced money',
      { kanal: 'vollstreckung', tilgungsbestimmung: { schuldart: 'AN' } },
      'LR-093 /tilgungsbestimmung',
    ],
  ])('%s', async (_was, angaben, erwartet) => {
    const konto = await eroeffne();
    const antwort = await sende(`beitragskonten/${konto}/zahlungen`, zahlung('5.00', angaben));
    expect([antwort.status, befunde(antwort)]).toEqual([422, [erwartet]]);
  });

  it.each([
    ['unknown Beitragsgruppe', [{ beitragsgruppe: 'X', an: '0.00', ag: '1.00' }], 'LR-165b /zeilen/0/beitragsgruppe'],
    ['share of the employee in a Umlage', [{ beitragsgruppe: 'U1', an: '1.00', ag: '1.00' }], 'LR-011a /zeilen/0/an'],
  ])('Beitragsnachweis with %s', async (_was, zeilen, erwartet) => {
    const konto = await eroeffne();
    const weg = `beitragskonten/${konto}/beitragsnachweise`;
    const antwort = await sende(weg, { monat: '2025-05', laufendeNummer: 1, zeilen });
    expect([antwort.status, befunde(antwort)]).toEqual([422, [erwartet]]);
    expect((await sende(weg, { monat: '2025-13', laufendeNummer: 1, zeilen })).status).toBe(400);
  });

  it('an id that nobody has is not found, wherever it stands', async () => {
    const keine = uuidv7();
    const wege: readonly [string, object][] = [
      [`beitragskonten/${keine}/beitragsnachweise`, nachweis('2025-05', '1.00', '1.00')],
      [`beitragskonten/${keine}/zahlungen`, zahlung('1.00')],
      [`zahlungen/${keine}/storno`, { grund: 'fehlbuchung' }],
    ];
    for (const [weg, rumpf] of wege) expect([weg, (await sende(weg, rumpf)).status]).toEqual([weg, 404]);
    for (const weg of [`beitragskonten/${keine}`, `beitragskonten/${gf}`, `schuldner/${keine}/360-grad-sicht`])
      expect([weg, (await frage(weg)).status]).toEqual([weg, 404]);
  });

  it('the largest amounts that can be written are no failure of ours', async () => {
    const konto = await eroeffne();
    const [an, ag] = ['9999999999999.99', '9999999999999.99'];
    const zeilen = ['1000', '0100', '0010', '0001'].map((beitragsgruppe) => ({ beitragsgruppe, an, ag }));
    for (const laufendeNummer of [1, 2])
      await lege(`beitragskonten/${konto}/beitragsnachweise`, { monat: '2025-05', laufendeNummer, zeilen });
    await lege(`beitragskonten/${konto}/zahlungen`, zahlung('9999999999999.99'));
    expect((await lies('uebersicht'))['gesamt']).toBe('149999999999999.85');
    expect((await sicht(firma))['schuldnerGesamt']).toBe('149999999999999.85');
  });

  it('a version that is not the newest', async () => {
    const konto = await eroeffne();
    const antwort = await sende(`beitragskonten/${konto}/zahlungen`, zahlung('1.00'), { 'if-match': '"7"' });
    expect([antwort.status, antwort.rumpf['code']]).toEqual([412, 'vorbedingung-verletzt']);
  });
});

describe('fifty payments at once on one Konto (LR-159)', () => {
  it('each counts once, in some order, and nothing is allocated twice', async () => {
    const konto = await eroeffne();
    await lege(`beitragskonten/${konto}/beitragsnachweise`, nachweis('2025-05', '600.00', '620.00'));
    await lege('haftungsverhaeltnisse', haftung(konto));
    const weg = `beitragskonten/${konto}/zahlungen`;
    // Who finds the queue full is told to come back, and does.
    const zahle = async (i: number): Promise<Json> => {
      const kopf = { 'idempotency-key': `p-${i}` };
      for (;;) {
        const antwort = await sende(weg, zahlung('31.00', { zahler: i % 2 === 0 ? gf : 'arbeitgeber' }), kopf);
        if (antwort.status === 201) return antwort.rumpf;
        expect([409, 429]).toContain(antwort.status);
        await new Promise((weiter) => setTimeout(weiter, 50));
      }
    };
    const gezahlt = await Promise.all(Array.from({ length: 50 }, (_, i) => zahle(i)));
    expect(new Set(gezahlt.map((z) => z['id'])).size).toBe(50);
    const danach = await lies(`beitragskonten/${konto}`);
    const cent = (liste: Json, feld: string): number =>
      liste.reduce((s, eintrag) => s + Math.round(parseFloat(eintrag[feld]!) * 100), 0);
    expect(danach['zahlungen']).toHaveLength(50);
    expect(cent(danach['posten']!, 'offen') + 155_000 - cent(danach['guthaben']!, 'betrag')).toBe(122_000);
    expect(danach['posten']!.every((p) => !p['offen']!.startsWith('-'))).toBe(true);
  });
});

describe('the ledger', () => {
  it('is only ever appended to: the database refuses the rest', async () => {
    const rechte = await frageSql<{ tabelle: string; recht: string }>(
      app.datenbank.adminUrl,
      `select table_name as tabelle, privilege_type as recht from information_schema.role_table_grants
       where grantee = 'beitragswerk_app' and table_name in ('liability_buchung', 'liability_haftung') order by 1, 2`,
    );
    expect(rechte.map(({ tabelle, recht }) => `${tabelle} ${recht}`)).toEqual([
      'liability_buchung INSERT',
      'liability_buchung SELECT',
      'liability_haftung INSERT',
      'liability_haftung SELECT',
    ]);
  });
});

import type { OpenAPIObject } from '@nestjs/swagger';
import { pruefeOpenApi, undokumentiert } from '../../src/platform/http/openapi/openapi.pruefung';
import { uuidv7 } from '../../src/platform/http/uuid';
import { erwarte } from '../fixtures/clearing';
import {
  amt,
  befunde,
  beleg,
  besetze,
  frager,
  type Frager,
  geschaeftsfuehrerin,
  gmbh,
  JETZT,
  pdf,
  type Bestand,
} from '../fixtures/liability-account';
import { testapp, type Json, type Testapp, type Testmandant } from '../setup/app';
import { maengel, prueferVon } from '../setup/bestand';

const BASIS = '/v1/liability-account';

let app: Testapp;
let bestand: Bestand;
let mandant: Testmandant;
let { sende, lies, lege } = {} as Frager;

beforeAll(async () => {
  app = await testapp();
  bestand = await besetze(app);
  ({ sende, lies, lege } = frager(app, () => mandant.token.haftung));
});
beforeEach(async () => void (mandant = await app.mandant('DE', JETZT)));
afterAll(async () => {
  const gefunden = await maengel(prueferVon(app.app));
  const openapi = (await app.frage(undefined, 'GET', '/openapi.json')).rumpf as unknown as OpenAPIObject;
  const fremd = undokumentiert(openapi, app.beobachtungen);
  await app.ende();
  expect(gefunden).toEqual([]);
  expect(fremd).toEqual([]);
  expect(pruefeOpenApi(openapi)).toEqual([]);
});

/** A woman, a GmbH and a Beleg in the tenant of the test. */
async function grundlage(): Promise<{ person: string; firma: string; auszug: string }> {
  const { id: person } = await lege('personen', geschaeftsfuehrerin);
  const { id: firma } = await lege('personen', gmbh);
  const { id: auszug } = await lege('belege', beleg());
  return { person: person!, firma: firma!, auszug: auszug! };
}

describe('a person', () => {
  it('is answered as it was said, with an ETag', async () => {
    const antwort = await sende('personen', gmbh);
    const { id, ...rest } = erwarte(201, antwort) as Readonly<Record<string, Json>>;
    expect(rest).toEqual({ ...gmbh, rollen: [] });
    expect(antwort.kopf['etag']).toBe('"1"');
    expect(erwarte(200, await lies(`personen/${id!}`))).toMatchObject({ ...gmbh, id, gueltigAm: '2025-06-30' });
  });

  it.each<[string, object, object, object]>([
    ['its number in a register', gmbh, { registernummer: 'hrb98765' }, { registergericht: 'Amtsgericht Celle' }],
    ['its own key', { ...geschaeftsfuehrerin, kennung: 'P-1' }, { vorname: 'Petra M.' }, { kennung: 'P-2' }],
  ])('is one person by %s', async (_, person, anders, frei) => {
    const { id } = await lege('personen', person);
    const wieder = await sende('personen', person);
    expect([wieder.status, wieder.kopf['idempotency-replayed'], wieder.rumpf['id']]).toEqual([201, 'true', id]);
    const vergeben = await sende('personen', { ...person, ...anders });
    expect([vergeben.status, vergeben.rumpf['code']]).toEqual([409, 'natuerlicher-schluessel-vergeben']);
    expect((await lege('personen', { ...person, ...frei }))['id']).not.toBe(id);
  });

  it('without a key may be there twice: two people can have one name and one birthday', async () => {
    const [a, b] = [await lege('personen', geschaeftsfuehrerin), await lege('personen', geschaeftsfuehrerin)];
    expect(a['id']).not.toBe(b['id']);
  });

  it('has the fields of its kind only, and days that exist', async () => {
    const fehler = async (rumpf: object): Promise<string> => {
      const { status, rumpf: problem } = await sende('personen', rumpf);
      return `${status} ${problem['errors']![0]!['pointer']!}`;
    };
    expect(await fehler({ ...gmbh, geburtsdatum: '1970-05-17' })).toBe('400 /geburtsdatum');
    expect(await fehler({ ...geschaeftsfuehrerin, rechtsform: 'GmbH' })).toBe('400 /rechtsform');
    expect(await fehler({ ...geschaeftsfuehrerin, geburtsdatum: '1970-02-30' })).toBe('400 /geburtsdatum');
    expect(await fehler({ name: 'Muster' })).toBe('400 /art');
  });
});

describe('the search for persons', () => {
  const suche = async (merkmale: object): Promise<string[]> => {
    const { eintraege, vollstaendig } = erwarte(200, await sende('personen/suche', merkmale));
    expect(vollstaendig).toBe(true);
    return eintraege!.map((e) => e['name']!);
  };

  it('finds by beginnings of words, in any order and spelling, and by all that is said', async () => {
    await lege('personen', geschaeftsfuehrerin);
    await lege('personen', { ...gmbh, kennung: 'F-1' });
    await lege('personen', { art: 'natuerlich', name: 'Petra Musterfrau', geburtsdatum: '1970-05-17' });
    expect(await suche({ name: 'MUELLER petra' })).toEqual(['Müller-Lüdenscheidt']);
    expect(await suche({ name: 'lüd' })).toEqual(['Müller-Lüdenscheidt']);
    expect(await suche({ name: 'muster' })).toEqual(['Muster & Söhne GmbH', 'Petra Musterfrau']);
    expect(await suche({ name: 'petra' })).toEqual(['Müller-Lüdenscheidt', 'Petra Musterfrau']);
    expect(await suche({ name: 'muster', geburtsdatum: '1970-05-17' })).toEqual(['Petra Musterfrau']);
    expect(await suche({ registernummer: 'hrb 98765' })).toEqual(['Muster & Söhne GmbH']);
    expect(await suche({ kennung: 'F-1' })).toEqual(['Muster & Söhne GmbH']);
    expect(await suche({ name: 'etra' })).toEqual([]);
    expect(await suche({ name: `%' or 1=1` })).toEqual([]);
  });

  it('wants something to go by', async () => {
    for (const merkmale of [{}, { name: '–' }]) {
      const antwort = await sende('personen/suche', merkmale);
      expect([antwort.status, antwort.rumpf['errors']![0]!['code']]).toEqual([400, 'kein-merkmal']);
    }
  });

  it('says when there are more than it tells', async () => {
    for (let i = 0; i < 51; i += 1) await lege('personen', { art: 'natuerlich', name: `Viele ${i}` });
    const { eintraege, vollstaendig } = erwarte(200, await sende('personen/suche', { name: 'viele' }));
    expect([eintraege!.length, vollstaendig]).toEqual([50, false]);
  });
});

describe('a role', () => {
  it('is there with its period and its proof, as of a day', async () => {
    const { person, firma, auszug } = await grundlage();
    const antwort = await sende(`personen/${person}/rollen`, amt(firma, [auszug]));
    const rolle = erwarte(201, antwort);
    expect(rolle).toEqual({ id: rolle['id'], ...amt(firma, [auszug]) });
    expect(antwort.kopf['etag']).toBe('"2"');
    const am = async (tag: string): Promise<unknown> =>
      erwarte(200, await lies(`personen/${person}?gueltigAm=${tag}`))['rollen']!.map((r) => r['besteht']);
    expect([await am('2024-12-31'), await am('2025-01-01'), await am('2030-01-01')]).toEqual([[false], [true], [true]]);
  });

  it('needs a Beleg that is there and an Unternehmen that can have it (LR-004)', async () => {
    const { person, firma, auszug } = await grundlage();
    const fremd = uuidv7();
    const versuche = async (rumpf: object, wer = person): Promise<string[]> => {
      const antwort = await sende(`personen/${wer}/rollen`, rumpf);
      expect([antwort.status, antwort.rumpf['code']]).toEqual([422, 'angaben-abgewiesen']);
      return befunde(antwort);
    };
    expect(await versuche(amt(firma, []))).toEqual(['LR-004p /belege']);
    expect(await versuche({ rolle: 'geschaeftsfuehrer', unternehmen: firma, ab: '2025-01-01' })).toEqual([
      'LR-004p /belege',
    ]);
    expect(await versuche(amt(firma, [auszug, fremd]))).toEqual(['LR-004q /belege/1']);
    expect(await versuche(amt(firma, [bestand.beleg]))).toEqual(['LR-004q /belege/0']);
    expect(await versuche(amt(bestand.unternehmen, [auszug]))).toEqual(['LR-004r /unternehmen']);
    expect(await versuche(amt(auszug, [auszug]))).toEqual(['LR-004r /unternehmen']);
    expect(await versuche(amt(person, [auszug]))).toEqual(['LR-004s /unternehmen']);
    expect(await versuche(amt(firma, [auszug], { rolle: 'inhaber' }))).toEqual(['LR-004t /unternehmen']);
    expect(await versuche(amt(person, [auszug]), firma)).toEqual(['LR-004s /unternehmen', 'LR-004u /rolle']);
    expect(await versuche(amt(firma, [auszug], { bis: '2024-12-31', registerAm: '2025-07-01' }))).toEqual([
      'LR-008p /bis',
      'LR-019p /registerAm',
    ]);
    expect(erwarte(200, await lies(`personen/${person}`))['rollen']).toEqual([]);
    await lege(`personen/${person}/rollen`, amt(person, [auszug], { rolle: 'inhaber' }));
  });

  it('of the same days is one role; several may overlap (LR-005)', async () => {
    const { person, firma, auszug } = await grundlage();
    const weg = `personen/${person}/rollen`;
    const { id } = await lege(weg, amt(firma, [auszug]));
    const wieder = await sende(weg, amt(firma, [auszug]));
    expect([wieder.kopf['idempotency-replayed'], wieder.rumpf['id']]).toEqual(['true', id]);
    expect((await sende(weg, amt(firma, [auszug], { bis: '2025-03-12' }))).status).toBe(409);
    await lege(weg, amt(firma, [auszug], { rolle: 'faktischer-geschaeftsfuehrer', ab: '2025-05-01' }));
    expect(erwarte(200, await lies(`personen/${person}`))['rollen']!).toHaveLength(2);
  });

  it('ends on the day it ends by law, and what was known before stays known (LR-008)', async () => {
    const { person, firma, auszug } = await grundlage();
    const { id: rolle } = await lege(`personen/${person}/rollen`, amt(firma, [auszug]));
    const ende = `personen/${person}/rollen/${rolle!}/ende`;
    const uhr = async (jetzt: string): Promise<void> =>
      void erwarte(200, await app.frage(mandant.token.betrieb, 'PUT', '/v1/sandbox/uhr', { jetzt }));
    await uhr('2025-07-31T09:00:00Z');
    erwarte(200, await sende(ende, { bis: '2025-06-26', registerAm: '2025-06-26' }));
    await uhr('2025-08-31T09:00:00Z');
    expect(befunde(await sende(ende, { bis: '2025-06-12' }))).toEqual(['LR-008q /belege']);
    expect(befunde(await sende(ende, { bis: '2024-12-31', belege: [auszug] }))).toEqual(['LR-008p /bis']);
    const { id: erklaerung } = await lege('belege', beleg({ art: 'Niederlegung', inhalt: pdf('Amt niedergelegt') }));
    const nachweis = { bekanntSeit: '2025-08-30', belege: [erklaerung] };
    const geaendert = await sende(ende, { bis: '2025-06-12', ...nachweis });
    expect(erwarte(200, geaendert)).toEqual({ id: rolle, ...amt(firma, [auszug]), bis: '2025-06-12', ende: nachweis });
    await uhr('2025-09-30T09:00:00Z');

    const bis = async (frage: string): Promise<unknown> =>
      erwarte(200, await lies(`personen/${person}?gueltigAm=2025-06-20${frage}`))['rollen']!.map((r) => [
        r['bis'],
        r['besteht'],
      ]);
    expect(await bis('')).toEqual([['2025-06-12', false]]);
    expect(await bis('&bekanntAm=2025-08-15T00:00:00Z')).toEqual([['2025-06-26', true]]);
    expect(await bis('&bekanntAm=2025-07-15T00:00:00Z')).toEqual([[undefined, true]]);
    expect((await lies(`personen/${person}?bekanntAm=2025-06-01T00:00:00Z`)).status).toBe(404);
    expect((await lies(`personen/${person}?bekanntAm=2025-09-30T09:00:00Z`)).rumpf['code']).toBe('bekannt-am-zu-jung');
  });

  it('that somebody else has moved on is not written over (LR-158)', async () => {
    const { person, firma, auszug } = await grundlage();
    const weg = `personen/${person}/rollen`;
    erwarte(201, await sende(weg, amt(firma, [auszug]), { 'if-match': '"1"' }));
    const zweite = await sende(weg, amt(firma, [auszug], { ab: '2026-01-01' }), { 'if-match': '"1"' });
    expect([zweite.status, zweite.rumpf['code']]).toEqual([412, 'vorbedingung-verletzt']);
  });

  it('sent again under its key is answered again, even after its end', async () => {
    const { person, firma, auszug } = await grundlage();
    const kopf = { 'idempotency-key': 'rolle-1' };
    const erste = await sende(`personen/${person}/rollen`, amt(firma, [auszug]), kopf);
    erwarte(200, await sende(`personen/${person}/rollen/${erste.rumpf['id']!}/ende`, { bis: '2025-06-12' }));
    const zweite = await sende(`personen/${person}/rollen`, amt(firma, [auszug]), kopf);
    expect(zweite.kopf['idempotency-replayed']).toBe('true');
    expect(zweite.rumpf).toEqual(erste.rumpf);
  });

  it('of nobody is not found', async () => {
    const { person, firma, auszug } = await grundlage();
    const stati = await Promise.all([
      sende(`personen/${uuidv7()}/rollen`, amt(firma, [auszug])),
      sende(`personen/${bestand.person}/rollen`, amt(firma, [auszug])),
      sende(`personen/${auszug}/rollen`, amt(firma, [auszug])),
      sende(`personen/${person}/rollen/${uuidv7()}/ende`, { bis: '2025-06-12' }),
      sende(`personen/${bestand.person}/rollen/${bestand.rolle}/ende`, { bis: '2025-06-12' }),
    ]);
    expect(stati.map(({ status, rumpf }) => `${status} ${rumpf['code']!}`)).toEqual(
      Array(5).fill('404 nicht-gefunden'),
    );
  });
});

describe('another tenant, another role', () => {
  it('sees nothing of it', async () => {
    const { person, beleg: fremder } = bestand;
    for (const weg of [`personen/${person}`, `belege/${fremder}`, `belege/${fremder}/inhalt`])
      expect([weg, (await lies(weg)).status]).toEqual([weg, 404]);
    expect(erwarte(200, await sende('personen/suche', { name: 'müller' }))['eintraege']).toEqual([]);
  });

  it('reads with the right to read, and writes nothing with it', async () => {
    const { freigabe, zahlstelle } = bestand.mandant.token;
    expect((await app.frage(freigabe, 'GET', `${BASIS}/personen/${bestand.person}`)).status).toBe(200);
    for (const [weg, rumpf] of [
      ['personen', gmbh],
      ['belege', beleg()],
      [`personen/${bestand.person}/rollen`, amt(bestand.unternehmen, [bestand.beleg])],
    ] as const)
      expect([weg, (await app.frage(freigabe, 'POST', `${BASIS}/${weg}`, rumpf)).status]).toEqual([weg, 403]);
    expect((await app.frage(zahlstelle, 'GET', `${BASIS}/belege/${bestand.beleg}`)).status).toBe(403);
  });

  it('leaves no name and no bytes in records and keys of the service', async () => {
    const wortlaut = await app.frage(bestand.mandant.token.betrieb, 'GET', '/v1/protokoll');
    const ereignisse = await app.frage(bestand.mandant.token.betrieb, 'GET', '/v1/ereignisse');
    const text = JSON.stringify([wortlaut.rumpf, ereignisse.rumpf]);
    expect(text).toContain('liability_account.rollenende');
    expect(text).not.toMatch(/ller-L|Muster|PDF/);
  });
});

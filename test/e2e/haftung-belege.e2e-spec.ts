import { createHash } from 'node:crypto';
import { erwarte } from '../fixtures/clearing';
import {
  befunde,
  beleg,
  besetze,
  frager,
  type Frager,
  geschaeftsfuehrerin,
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
  await app.ende();
  expect(gefunden).toEqual([]);
});

describe('a Beleg', () => {
  const DATEIEN: readonly [string, string, Buffer][] = [
    ['application/pdf', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['image/png', 'png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['image/jpeg', 'jpg', Buffer.from('ffd8ffe00010', 'hex')],
    ['text/plain', 'txt', Buffer.from('Überlassungsliste\n', 'latin1')],
    ['application/xml', 'xml', Buffer.from('<a/>')],
    ['application/json', 'json', Buffer.from('{"a":1}')],
  ];

  it.each(DATEIEN)('of type %s comes back byte for byte, to be saved', async (medientyp, endung, bytes) => {
    const abgelegt = await lege('belege', beleg({ medientyp, inhalt: bytes.toString('base64') }));
    const { id, sha256, groesse, erfasstAm, ...rest } = abgelegt as Readonly<Record<string, Json>>;
    const { inhalt: _inhalt, ...angaben } = beleg({ medientyp }) as Record<string, unknown>;
    expect(rest).toEqual(angaben);
    const hash = createHash('sha256').update(bytes);
    expect([sha256, groesse]).toEqual([hash.copy().digest('hex'), bytes.length]);
    expect(erwarte(200, await lies(`belege/${id!}`))).toEqual({ id, sha256, groesse, erfasstAm, ...rest });

    const { statusCode, headers, rawPayload } = await app.app.inject({
      method: 'GET',
      url: `${BASIS}/belege/${id!}/inhalt`,
      headers: { authorization: `Bearer ${mandant.token.haftung}` },
    });
    expect(statusCode).toBe(200);
    expect(rawPayload.equals(bytes)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': medientyp,
      'content-disposition': `attachment; filename="beleg-${id!}.${endung}"`,
      'content-length': `${bytes.length}`,
      'repr-digest': `sha-256=:${hash.digest('base64')}:`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is one by its content: again with the same data it is the first, with other data that one is named', async () => {
    const { id: person } = await lege('personen', geschaeftsfuehrerin);
    const angaben = beleg({ inhalt: pdf('Gesellschaftsvertrag'), person });
    const { id } = await lege('belege', angaben);
    const wieder = await sende('belege', angaben);
    expect([wieder.status, wieder.kopf['idempotency-replayed'], wieder.rumpf['id']]).toEqual([201, 'true', id]);
    const anders = await sende('belege', { ...angaben, bezeichnung: 'Ein anderer Name' });
    expect([anders.status, anders.rumpf['code']]).toEqual([409, 'zustand-verbietet']);
    expect(JSON.stringify(anders.rumpf)).toContain(`als Beleg ${id!} mit anderen Angaben`);
    const nebenan = await app.frage(bestand.mandant.token.haftung, 'POST', `${BASIS}/belege`, {
      ...angaben,
      person: bestand.person,
    });
    expect(erwarte(201, nebenan)['id']).not.toBe(id);
  });

  it('sent by ten at once is stored once', async () => {
    const angaben = beleg({ inhalt: pdf('zehnmal') });
    const antworten = await Promise.all(Array.from({ length: 10 }, () => sende('belege', angaben)));
    expect(new Set(antworten.map(({ status, rumpf }) => `${status} ${rumpf['id']!}`)).size).toBe(1);
    expect(antworten.filter(({ kopf }) => kopf['idempotency-replayed'] === undefined)).toHaveLength(1);
  });

  it('that is not what it says it is, or speaks of nobody, is refused with all findings and leaves nothing', async () => {
    const falsch = {
      medientyp: 'image/png',
      betriebsnummer: '66667778',
      person: bestand.person,
    };
    const antwort = await sende('belege', beleg(falsch));
    expect(antwort.status).toBe(422);
    expect(befunde(antwort)).toEqual(['LR-004v /inhalt', 'LR-167p /betriebsnummer', 'LR-167r /person']);
    await lege('belege', beleg());
  });

  it('has bytes, in strict base64, of a type on the list, up to the limit', async () => {
    const fehler = async (abweichend: object): Promise<string> => {
      const { status, rumpf } = await sende('belege', beleg(abweichend));
      return `${status} ${rumpf['errors']?.[0]?.['code'] ?? rumpf['code']!}`;
    };
    expect(await fehler({ inhalt: '' })).toBe('400 kein-base64');
    expect(await fehler({ inhalt: 'QUI' })).toBe('400 kein-base64');
    expect(await fehler({ inhalt: 'QUI-' })).toBe('400 kein-base64');
    expect(await fehler({ inhalt: pdf('x').replace(/^..../, '$&\n') })).toBe('400 kein-base64');
    expect(await fehler({ medientyp: 'text/html' })).toBe('400 kein-code');
    expect(await fehler({ beitragsmonat: '2025-13' })).toBe('400 kein-monat');
    const groesste = Buffer.alloc(1_536_000, '%PDF-').toString('base64');
    expect(await fehler({ inhalt: Buffer.alloc(1_536_001, '%PDF-').toString('base64') })).toBe('400 zu-lang');
    expect(await fehler({ inhalt: Buffer.alloc(1_600_000, '%PDF-').toString('base64') })).toBe('413 zu-gross');
    expect((await lege('belege', beleg({ inhalt: groesste })))['groesse']).toBe(1_536_000);
  });
});

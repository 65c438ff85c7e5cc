import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { istBetrag } from '../../../domain/kern/geld';
import { Eingabepipe } from './eingabe.pipe';
import { betrag } from './feldarten';
import { beispielVon } from './felder';
import { baueOpenApi } from '../openapi/openapi';
import { Problem } from '../problem/problem';
import { pruefeSatz } from './satzpruefung';
import { gueltigeProbe, Probe, starteTestanwendung } from '../../../../test/setup/testanwendung';

const pipe = new Eingabepipe();

/** Pointer and code of each fault, empty when the body is taken. */
async function fehler(rumpf: unknown): Promise<string[]> {
  try {
    await pipe.transform(rumpf, { type: 'body', metatype: Probe });
    return [];
  } catch (e) {
    if (!(e instanceof Problem) || e.fehler.art !== 'eingabe-ungueltig') throw e;
    return e.fehler.fehler.map(({ pfad, code }) => `${pfad} ${code}`);
  }
}

const mit = (felder: object): Record<string, unknown> => ({ ...gueltigeProbe(), ...felder });

describe('fields', () => {
  it.each<[string, object, string]>([
    ['an amount as a number', { betrag: 1000 }, '/betrag kein-betrag'],
    ['an amount with a comma', { betrag: '1,00' }, '/betrag kein-betrag'],
    ['an amount with a space', { betrag: ' 1.00' }, '/betrag kein-betrag'],
    ['an amount with a plus', { betrag: '+1.00' }, '/betrag kein-betrag'],
    ['an amount with one place', { betrag: '1.0' }, '/betrag kein-betrag'],
    ['an amount with an exponent', { betrag: '1e2' }, '/betrag kein-betrag'],
    ['an amount with a line feed', { betrag: '1.00\n' }, '/betrag kein-betrag'],
    ['an amount in Arabic digits', { betrag: '١.٠٠' }, '/betrag kein-betrag'],
    ['a negative zero', { betrag: '-0.00' }, '/betrag kein-betrag'],
    ['14 digits', { betrag: '12345678901234.00' }, '/betrag kein-betrag'],
    ['a negative amount where none is', { zahlbetrag: '-1.00' }, '/zahlbetrag kein-betrag'],
    ['a day of another form', { tag: '30.09.2024' }, '/tag kein-tag'],
    ['a calendar day that does not exist', { kalendertag: '2024-02-30' }, '/kalendertag kein-tag'],
    ['a calendar day outside of time', { kalendertag: '0000-00-00' }, '/kalendertag kein-tag'],
    ['a calendar month that does not exist', { kalendermonat: '2024-13' }, '/kalendermonat kein-monat'],
    ['a calendar month outside of time', { kalendermonat: '0000-01' }, '/kalendermonat kein-monat'],
    ['a month of another form', { monat: '2024-9' }, '/monat kein-monat'],
    ['an instant with offset', { eingang: '2024-11-15T09:00:00+01:00' }, '/eingang kein-zeitpunkt'],
    ['24:00', { eingang: '2024-11-15T24:00:00Z' }, '/eingang kein-zeitpunkt'],
    ['a leap second', { eingang: '2016-12-31T23:59:60Z' }, '/eingang kein-zeitpunkt'],
    ['an instant on 30 February', { eingang: '2024-02-30T09:00:00Z' }, '/eingang kein-zeitpunkt'],
    ['J for true', { geringfuegig: 'J' }, '/geringfuegig kein-wahrheitswert'],
    ['1 for true', { geringfuegig: 1 }, '/geringfuegig kein-wahrheitswert'],
    ['a number as text', { stunden: '38' }, '/stunden keine-ganzzahl'],
    ['a number out of bounds', { stunden: 169 }, '/stunden keine-ganzzahl'],
    ['null', { bemerkung: null }, '/bemerkung null-nicht-erlaubt'],
    ['null in a required field', { name: null }, '/name null-nicht-erlaubt'],
    ['a missing field', { name: undefined }, '/name feld-fehlt'],
    ['an empty text', { name: '' }, '/name zu-kurz'],
    ['a text that is too long', { name: 'Grubergruber' }, '/name zu-lang'],
    ['decomposed characters', { name: 'Mu\u0308ller' }, '/name nicht-nfc'],
    ['a bidi mark', { name: 'a\u202eb' }, '/name zeichen-nicht-erlaubt'],
    ['a zero-width space', { name: 'a\u200bb' }, '/name zeichen-nicht-erlaubt'],
    ['a lone surrogate', { name: 'a\ud800' }, '/name zeichen-nicht-erlaubt'],
    ['a line feed in one line', { name: 'a\nb' }, '/name zeichen-nicht-erlaubt'],
    ['a code of another list', { art: 'X' }, '/art kein-code'],
    ['an upper-case id', { id: '0193B0A4-7C1E-7CC3-9A53-0F5F1B1D2E4A' }, '/id keine-kennung'],
    ['a list for an object', { anschrift: [{ ort: 'Graz', plz: '8010' }] }, '/anschrift kein-objekt'],
    ['a text for an object', { anschrift: 'Graz' }, '/anschrift kein-objekt'],
    ['an object for a list', { frueher: {} }, '/frueher keine-liste'],
    ['a list in a list', { frueher: [[]] }, '/frueher/0 kein-objekt'],
    ['a long list', { frueher: Array(4).fill({ ort: 'Graz', plz: '8010' }) }, '/frueher zu-viele-eintraege'],
    ['a short list', { stichworte: [] }, '/stichworte zu-wenige-eintraege'],
    ['a wrong element', { stichworte: ['a', 1] }, '/stichworte/1 kein-text'],
    ['a fault inside', { frueher: [{ ort: 'Graz', plz: 'x' }] }, '/frueher/0/plz muster'],
    ['an unknown field', { mandantId: 1 }, '/mandantId unbekanntes-feld'],
    [
      'an unknown field inside',
      { anschrift: { ort: 'Graz', plz: '8010', 'a/b': 1 } },
      '/anschrift/a~1b unbekanntes-feld',
    ],
  ])('refuse %s', async (_, felder, erwartet) => {
    expect(await fehler(mit(felder))).toEqual([erwartet]);
  });

  it.each<[string, object]>([
    ['an emoji as one character', { name: '😀'.repeat(10) }],
    ['a sharp s and a Turkish i', { name: 'ßẞıİ' }],
    ['several lines where they are meant', { bemerkung: 'a\nb' }],
    ['a negative amount', { betrag: '-0.01' }],
    ['13 digits', { betrag: '9999999999999.99' }],
    ['a day that does not exist, which is for the rules to say', { tag: '2024-02-30' }],
    ['a field that is undefined', { bemerkung: undefined }],
  ])('take %s', async (_, felder) => {
    expect(await fehler(mit(felder))).toEqual([]);
  });

  it.each([[undefined], [null], [[]], ['text'], [1]])('refuse %p as a body', async (rumpf) => {
    expect(await fehler(rumpf)).toEqual([rumpf === undefined ? ' rumpf-fehlt' : ' kein-objekt']);
  });

  it('report at most 100 faults', async () => {
    const fremde = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, 1]));
    expect(await fehler(mit(fremde))).toHaveLength(100);
  });

  it('make an example that they take themselves', async () => {
    expect(await fehler(beispielVon(Probe))).toEqual([]);
  });

  it('know the same amounts as the domain', () => {
    const aehnlich = fc.stringMatching(/^-?[0-9]{0,15}\.?[0-9]{0,3}$/);
    fc.assert(
      fc.property(aehnlich, (t) => (betrag().pruefe(t) === undefined) === istBetrag(t)),
      { numRuns: 2_000 },
    );
    expect(betrag().pruefe('-0.00')).toBeDefined();
  });
});

describe('class-validator, the check of batch records and JSON Schema', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => ({ app } = await starteTestanwendung()));
  afterAll(() => app.close());

  it('agree on every body, by the schema of the OpenAPI document itself', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addKeyword({
      keyword: 'x-normalform',
      type: 'string',
      validate: (_: string, text: string) => text === text.normalize('NFC'),
    });
    ajv.addSchema(baueOpenApi(app), 'openapi');
    const pruefe = ajv.compile<unknown>({ $ref: 'openapi#/components/schemas/Probe' });

    const zeichen = fc.constantFrom('a', 'ä', 'u\u0308', '😀', '\n', '\0', '\u202e', '\ud800', '0', '9', '.', '-', ' ');
    const anschrift = fc.record(
      { ort: fc.string({ unit: zeichen, maxLength: 3 }), plz: fc.stringMatching(/^[0-9a]{3,6}$/), x: fc.integer() },
      { requiredKeys: [] },
    );
    const irgendwas = fc.oneof(
      fc.string({ unit: zeichen, maxLength: 24 }),
      fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        -1,
        168,
        169,
        1.5,
        [],
        {},
        'G',
        '2024-02-30',
        '2024-13',
        '3.60',
        '1.00',
      ),
      fc.stringMatching(/^-?[0-9]{1,3}\.[0-9]{1,3}$/),
      fc.stringMatching(/^[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[012][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]{1,7})?Z$/),
      fc.array(fc.string({ unit: zeichen, maxLength: 6 }), { maxLength: 4 }),
      anschrift,
      fc.array(anschrift, { maxLength: 4 }),
    );
    const namen = [...Object.keys(gueltigeProbe()), 'bemerkung', 'zahlbetrag', 'frueher', 'fremd'];
    const rumpf = fc
      .dictionary(fc.constantFrom(...namen), irgendwas, { maxKeys: 2, noNullPrototype: true })
      .map((felder) => mit(felder));

    let angenommen = 0;
    await fc.assert(
      fc.asyncProperty(rumpf, async (koerper) => {
        const gefunden = await fehler(koerper);
        if (gefunden.length === 0) angenommen++;
        const satzfehler = pruefeSatz(Probe, koerper).map(({ pfad, code }) => `${pfad} ${code}`);
        expect({ koerper, gueltig: pruefe(koerper) }).toMatchObject({ gueltig: gefunden.length === 0 });
        expect({ koerper, fehler: satzfehler.sort() }).toMatchObject({ fehler: gefunden.sort() });
      }),
      { numRuns: 800 },
    );
    expect(angenommen).toBeGreaterThan(20);
  });
});

import { besetze } from '../fixtures/contribution-calc';
import { testapp, type Antwort, type Testapp, type Testmandant } from '../setup/app';
import { beispiele, dokument, wege } from '../setup/dokument';

const GSV = '/v1/contribution-calc/gesamtsozialversicherungsbeitraege';

let app: Testapp;
let mandant: Testmandant;

beforeAll(async () => {
  app = await testapp();
  ({ mandant } = await besetze(app));
});
afterAll(() => app.ende());

const rechne = (weiteres: object = {}, kopf: Readonly<Record<string, string>> = {}): Promise<Antwort> =>
  app.frage(
    mandant.token.zahlstelle,
    'POST',
    GSV,
    { monat: '2025-03', beitragsgruppe: '1111', arbeitsentgelt: '3333.33', zusatzbeitragssatz: '2.5', ...weiteres },
    kopf,
  );

describe('the Gesamtsozialversicherungsbeitrag', () => {
  it('comes as rows of the Beitragsnachweis with shares, steps and figures', async () => {
    const antwort = await rechne({ elterneigenschaft: true, umlagesaetze: { u1: '1.6' } });
    expect(antwort).toMatchObject({
      status: 200,
      rumpf: {
        pruefsumme: expect.stringMatching(/^[0-9a-f]{64}$/),
        monat: '2025-03',
        grundlagen: { kv: '3333.33', rvAlv: '3333.33', pv: '3333.33', umlagen: '3333.33' },
        beitraege: {
          kv: { beitragsgruppe: '1000', beitrag: '486.66', arbeitnehmer: '243.33', arbeitgeber: '243.33' },
          zusatzbeitrag: { beitragsgruppe: 'ZBP', beitrag: '83.34' },
          rv: { beitragsgruppe: '0100', beitrag: '620.00' },
          alv: { beitragsgruppe: '0010', beitrag: '86.66' },
          pv: { beitragsgruppe: '0001', beitrag: '120.00' },
          u1: { beitragsgruppe: 'U1', beitrag: '53.33', arbeitnehmer: '0.00' },
          insolvenzgeld: { beitragsgruppe: '0050', beitrag: '5.00' },
        },
        summen: { arbeitnehmer: '698.33', arbeitgeber: '698.33', umlagen: '58.33', gesamt: '1454.99' },
      },
    });
    expect(antwort.rumpf['beitraege']).not.toHaveProperty('u2');
    expect(antwort.rumpf['rechenweg']!.find((s) => s['id'] === '/beitraege/kv/haelfte')).toMatchObject({
      regel: 'CR-131',
      operation: 'prozent',
      operanden: [
        { wert: '3333.33', herkunft: { art: 'schritt', schritt: '/grundlagen/kv' } },
        { wert: '7.3', herkunft: { art: 'schritt' } },
      ],
      rundung: { art: 'kaufmaennisch', norm: '§ 1 Abs. 2 BVV' },
      ergebnis: '243.33',
    });
    expect(antwort.rumpf['rechtswerte']!.map((r) => r['id'])).toContain('DE.BBG.RVALV.MONAT');
  });

  it('has a checksum of request and result', async () => {
    const [eine, gleiche, andere] = await Promise.all([rechne(), rechne(), rechne({ arbeitsentgelt: '3333.34' })]);
    expect(eine.rumpf['pruefsumme']).toBe(gleiche.rumpf['pruefsumme']);
    expect(eine.rumpf['pruefsumme']).not.toBe(andere.rumpf['pruefsumme']);
  });

  it('is calculated for every example of the documentation', async () => {
    const weg = wege(await dokument(app)).find(({ pfad }) => pfad === GSV)!;
    for (const beispiel of beispiele(weg.rumpf!)) {
      expect((await app.frage(mandant.token.zahlstelle, 'POST', GSV, beispiel as object)).status).toBe(200);
    }
  });

  it('tells that a preference was met', async () => {
    expect((await rechne({}, { prefer: 'handling=strict' })).kopf['preference-applied']).toBe('handling=strict');
  });
});

describe('what cannot be calculated', () => {
  it('is refused with the rule, the place and what to do, and without an amount', async () => {
    const antwort = await rechne({ beitragsgruppe: '6111', arbeitsentgelt: '-1.00' });
    expect(antwort).toMatchObject({
      status: 422,
      rumpf: {
        code: 'angaben-abgewiesen',
        errors: [
          { regel: 'CR-217a', pointer: '/beitragsgruppe', behebung: expect.stringContaining('KV 0 oder 6') },
          { regel: 'CR-218c', pointer: '/arbeitsentgelt' },
        ],
      },
    });
    expect(antwort.rumpf).not.toHaveProperty('beitraege');
  });

  it('asks for what it needs once the figures are known', async () => {
    expect(await rechne({ zusatzbeitragssatz: undefined, einmalzahlung: '3000.00' })).toMatchObject({
      status: 422,
      rumpf: { errors: [{ regel: 'CR-201a' }, { regel: 'CR-218d', pointer: '/bisher' }] },
    });
  });

  it('names the figure that nobody has checked for the month', async () => {
    expect(await rechne({ monat: '2027-01' })).toMatchObject({
      status: 422,
      rumpf: { code: 'rechtswert-nicht-geprueft' },
    });
  });

  it.each([{ monat: '2025-13' }, { beitragsgruppe: '11' }, { svTage: 31 }, { personengruppe: '101' }])(
    '%j is no shape of a request',
    async (weiteres) => expect((await rechne(weiteres)).status).toBe(400),
  );

  it('is nobody’s business without the right to calculate', async () => {
    const rumpf = { monat: '2025-03', beitragsgruppe: '1111', arbeitsentgelt: '3000.00', zusatzbeitragssatz: '2.5' };
    expect((await app.frage(mandant.token.betrieb, 'POST', GSV, rumpf)).status).toBe(403);
  });
});

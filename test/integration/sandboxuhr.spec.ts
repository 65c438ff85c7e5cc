import { Mandantenverzeichnis } from '../../src/platform/auth/mandanten';
import type { Mandant } from '../../src/platform/auth/kontext';
import type { Sandboxlauf } from '../../src/platform/auth/sandbox/sandboxlauf';
import { Sandboxuhr } from '../../src/platform/auth/sandbox/sandboxuhr';
import { Datenbank } from '../../src/platform/db/datenbank';
import { uuidv7 } from '../../src/platform/http/uuid';
import { neueDatenbank, type Testdatenbank } from '../setup/datenbank';

const NOVEMBER = '2024-11-15T09:00:00.000000Z';
const DEZEMBER = '2024-12-01T00:00:00.000000Z';

let db: Testdatenbank;
let datenbank: Datenbank;
let mandanten: Mandantenverzeichnis;

beforeAll(async () => {
  db = await neueDatenbank();
  datenbank = new Datenbank({ url: db.dienstUrl, pools: { schreiben: 1, lesen: 1, plattform: 2 } });
  mandanten = new Mandantenverzeichnis(datenbank);
});

afterAll(async () => {
  await datenbank.onApplicationShutdown();
  await db.verwerfen();
});

async function mandant(sandboxJetzt: string | null, sandbox = true): Promise<Mandant> {
  const uuid = uuidv7();
  await mandanten.legeAn({ uuid, name: 'Probe', land: 'AT', sandbox, sandboxJetzt });
  return (await mandanten.suche(uuid))!;
}

/** A clock whose way is fixed: what is due, and what the clock showed when each job ran. */
function uhrMit(faellig: readonly string[], beiJedem: (nummer: number) => Promise<void> = () => Promise.resolve()) {
  const gesehen: string[] = [];
  const lauf: Sandboxlauf = {
    laufe: async (m, bis, vorJedem) => {
      const offen = faellig.filter((tag) => tag <= bis);
      for (const [nummer, tag] of offen.entries()) {
        await vorJedem(tag);
        gesehen.push(await uhr.lies(m));
        await beiJedem(nummer);
      }
      return offen.length;
    },
  };
  const uhr: Sandboxuhr = new Sandboxuhr(datenbank, lauf);
  return { uhr, gesehen };
}

const zurueck = (steht: string) => ({ fehler: { art: 'uhr-laeuft-nicht-zurueck', steht } });

describe('tenants', () => {
  it('are found by their uuid and entered once', async () => {
    const uuid = uuidv7();
    expect(await mandanten.suche(uuid)).toBeUndefined();
    const neu = { uuid, name: 'Probe', land: 'DE', sandbox: true, sandboxJetzt: NOVEMBER } as const;
    await Promise.all([mandanten.legeAn(neu), mandanten.legeAn(neu), mandanten.legeAn(neu)]);
    expect(await mandanten.suche(uuid)).toEqual({ id: expect.any(Number), uuid, land: 'DE', sandbox: true });
    const { rows } = await datenbank.plattform({
      name: '',
      text: 'select 1 from mandant where uuid = $1',
      values: [uuid],
    });
    expect(rows).toHaveLength(1);
  });

  it('tell whether one of them is no sandbox', async () => {
    expect(await mandanten.hatEchte()).toBe(false);
    await mandant(null, false);
    expect(await mandanten.hatEchte()).toBe(true);
  });
});

describe('the sandbox clock', () => {
  it('stands where it was set', async () => {
    const m = await mandant(NOVEMBER);
    const { uhr } = uhrMit([]);
    expect(await uhr.lies(m)).toBe(NOVEMBER);
    expect(await uhr.lies(m)).toBe(NOVEMBER);
  });

  it('goes forward over what is due, each job at its own time, and stands at the end', async () => {
    const m = await mandant(NOVEMBER);
    const faellig = ['2024-11-20T00:00:00.000000Z', '2024-11-29T22:59:59.999999Z'];
    const { uhr, gesehen } = uhrMit([...faellig, '2025-01-01T00:00:00.000000Z']);
    expect(await uhr.stelle(m, DEZEMBER)).toBe(2);
    expect(gesehen).toEqual(faellig);
    expect(await uhr.lies(m)).toBe(DEZEMBER);
  });

  it('is not taken back by a job that was due earlier', async () => {
    const m = await mandant(NOVEMBER);
    const { uhr, gesehen } = uhrMit(['2024-10-01T00:00:00.000000Z']);
    await uhr.stelle(m, DEZEMBER);
    expect(gesehen).toEqual([NOVEMBER]);
  });

  it('may be set to where it stands', async () => {
    const m = await mandant(NOVEMBER);
    expect(await uhrMit([]).uhr.stelle(m, NOVEMBER)).toBe(0);
  });

  it('does not go back, not by a microsecond, and runs nothing', async () => {
    const m = await mandant(NOVEMBER);
    const { uhr, gesehen } = uhrMit(['2024-10-01T00:00:00.000000Z']);
    await expect(uhr.stelle(m, '2024-11-15T08:59:59.999999Z')).rejects.toMatchObject(zurueck(NOVEMBER));
    expect(gesehen).toEqual([]);
    expect(await uhr.lies(m)).toBe(NOVEMBER);
  });

  it('shows real time until it is set, and then stands', async () => {
    const m = await mandant(null);
    const { uhr } = uhrMit([]);
    const [erste, zweite] = [await uhr.lies(m), await uhr.lies(m)];
    expect(zweite > erste).toBe(true);
    await expect(uhr.stelle(m, NOVEMBER)).rejects.toMatchObject({ fehler: { art: 'uhr-laeuft-nicht-zurueck' } });
    await uhr.stelle(m, '2098-01-01T00:00:00.000000Z');
    expect(await uhr.lies(m)).toBe('2098-01-01T00:00:00.000000Z');
  });

  it('stands at the job that failed, and the same step goes on from there', async () => {
    const m = await mandant(NOVEMBER);
    const faellig = ['2024-11-20T00:00:00.000000Z', '2024-11-21T00:00:00.000000Z'];
    let kaputt = true;
    const { uhr } = uhrMit(faellig, (nummer) =>
      nummer === 1 && kaputt ? Promise.reject(new Error('kaputt')) : Promise.resolve(),
    );
    await expect(uhr.stelle(m, DEZEMBER)).rejects.toThrow('kaputt');
    expect(await uhr.lies(m)).toBe(faellig[1]);
    kaputt = false;
    expect(await uhr.stelle(m, DEZEMBER)).toBe(2);
    expect(await uhr.lies(m)).toBe(DEZEMBER);
  });

  it('takes steps of one tenant one after the other, and lets other tenants pass', async () => {
    const [m, anderer] = [await mandant(NOVEMBER), await mandant(NOVEMBER)];
    const verlauf: string[] = [];
    let weiter = (): void => undefined;
    const tor = new Promise<void>((oeffne) => (weiter = oeffne));
    let begonnen = (): void => undefined;
    const anfang = new Promise<void>((melde) => (begonnen = melde));
    const lauf: Sandboxlauf = {
      laufe: async ({ id }, bis) => {
        verlauf.push(`${id === m.id ? 'm' : 'anderer'} ab ${bis.slice(0, 10)}`);
        if (id === m.id && bis === DEZEMBER) {
          begonnen();
          await tor;
        }
        verlauf.push(`${id === m.id ? 'm' : 'anderer'} bis ${bis.slice(0, 10)}`);
        return 0;
      },
    };
    const uhr = new Sandboxuhr(datenbank, lauf);
    const erster = uhr.stelle(m, DEZEMBER);
    const zweiter = uhr.stelle(m, '2025-01-01T00:00:00.000000Z');
    const dritter = uhr.stelle(m, NOVEMBER);
    await anfang;
    await uhr.stelle(anderer, DEZEMBER);
    weiter();
    await Promise.all([erster, zweiter]);
    await expect(dritter).rejects.toMatchObject(zurueck('2025-01-01T00:00:00.000000Z'));
    expect(verlauf).toEqual([
      'm ab 2024-12-01',
      'anderer ab 2024-12-01',
      'anderer bis 2024-12-01',
      'm bis 2024-12-01',
      'm ab 2025-01-01',
      'm bis 2025-01-01',
    ]);
  });

  it('refuses the smaller of two steps of different replicas at the end', async () => {
    const m = await mandant(NOVEMBER);
    const fremde = uhrMit([]).uhr;
    const { uhr } = uhrMit(
      ['2024-11-20T00:00:00.000000Z'],
      async () => void (await fremde.stelle(m, '2025-06-01T00:00:00.000000Z')),
    );
    await expect(uhr.stelle(m, DEZEMBER)).rejects.toMatchObject(zurueck('2025-06-01T00:00:00.000000Z'));
    expect(await uhr.lies(m)).toBe('2025-06-01T00:00:00.000000Z');
  });

  it('does not exist for a tenant that is no sandbox', async () => {
    const m = await mandant(null, false);
    const { uhr } = uhrMit([]);
    await expect(uhr.lies(m)).rejects.toMatchObject({ fehler: { art: 'weg-unbekannt' } });
    await expect(uhr.stelle(m, DEZEMBER)).rejects.toMatchObject({ fehler: { art: 'weg-unbekannt' } });
  });
});

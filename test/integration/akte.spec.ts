import { plusMikrosekunde } from '../../src/platform/clock';
import { maengel } from '../setup/bestand';
import { mitVerbindung } from '../setup/sql';
import { Zaehlprobe } from '../setup/zaehlprobe';

let probe: Zaehlprobe;
beforeAll(async () => void (probe = await Zaehlprobe.oeffne()));
beforeEach(() => probe.neuerMandant());
afterAll(async () => {
  const gefunden = await maengel(probe.pruefer);
  await probe.schliesse();
  expect(gefunden).toEqual([]);
});

describe('a write', () => {
  it('takes two trips to the database, a read one', async () => {
    await Promise.all([probe.zaehle('a'), probe.summe('a')]);
    await probe.pruefer.versiegler.onApplicationShutdown();
    probe.draht.reisen();
    await probe.zaehle('a', { key: 'k', weitere: ['b', 'c'] });
    await probe.pruefer.versiegler.onApplicationShutdown();
    expect(probe.draht.reisen()).toBe(2);
    await probe.summe('a');
    expect(probe.draht.reisen()).toBe(1);
  });

  it('is done once for a key, however often it comes, and answers the same', async () => {
    const erste = await probe.zaehle('a', { key: 'k', wert: 7 });
    await probe.zaehle('a', { wert: 100 });
    const zweite = await probe.zaehle('a', { key: 'k', wert: 7 });
    expect(zweite).toEqual({ ...erste, kopf: { 'Idempotency-Replayed': 'true' } });
    expect(await probe.summe('a')).toBe(107);
  });

  it('is refused when the key stands for another request', async () => {
    await probe.zaehle('a', { key: 'k', wert: 7 });
    await expect(probe.zaehle('a', { key: 'k', wert: 8 })).rejects.toMatchObject({
      fehler: { art: 'idempotenz-andere-anfrage' },
    });
    expect(await probe.summe('a')).toBe(7);
  });

  it('remembers a refusal with its key, and records it', async () => {
    const ablehnung = probe.zaehle('a', { key: 'k', ablehnen: true });
    await expect(ablehnung).rejects.toMatchObject({ fehler: { art: 'nicht-gefunden' } });
    await expect(probe.zaehle('a', { key: 'k' })).rejects.toMatchObject({
      fehler: { art: 'nicht-gefunden' },
      kopf: { 'Idempotency-Replayed': 'true' },
    });
    expect(await probe.summe('a')).toBeUndefined();
    expect(await probe.frage(`select art, grund, anzahl from schreibvorgang where mandant_id = $1`)).toEqual([
      { art: 'abgelehnt', grund: 'nicht-gefunden', anzahl: 0 },
    ]);
  });

  it('is done once when the same key comes many times at the same moment', async () => {
    const ausgaenge = await Promise.allSettled(Array.from({ length: 20 }, () => probe.zaehle('a', { key: 'k' })));
    const andere = ausgaenge
      .filter((a) => a.status === 'rejected')
      .map((a) => (a.reason as { fehler: { art: string } }).fehler.art);
    expect(ausgaenge.some((a) => a.status === 'fulfilled')).toBe(true);
    expect(andere.filter((art) => art !== 'idempotenz-in-arbeit')).toEqual([]);
    expect(await probe.summe('a')).toBe(1);
  });

  it('with a key under way elsewhere is told to wait', async () => {
    await mitVerbindung(probe.db.dienstUrl, async (fremd) => {
      await fremd.query('begin');
      await fremd.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${probe.mandantId}|probe|POST /probe|k`,
      ]);
      await expect(probe.zaehle('a', { key: 'k' })).rejects.toMatchObject({ fehler: { art: 'idempotenz-in-arbeit' } });
    });
    await probe.zaehle('a', { key: 'k' });
    expect(await probe.summe('a')).toBe(1);
  });

  it('with a natural key of its own is done once, whoever sends it again', async () => {
    const erste = await probe.zaehle('a', { key: 'k', wert: 7, einmalig: 'n' });
    await probe.zaehle('a', { wert: 100 });
    const wiederholt = { ...erste, kopf: { 'Idempotency-Replayed': 'true' } };
    expect(await probe.zaehle('a', { wert: 7, einmalig: 'n' })).toEqual(wiederholt);
    expect(await probe.zaehle('b', { key: 'anderer', wert: 7, einmalig: 'n' })).toEqual(wiederholt);
    expect([await probe.summe('a'), await probe.summe('b')]).toEqual([107, undefined]);
  });

  it('is refused when its natural key stands for something else, and the refusal is recorded', async () => {
    await probe.zaehle('a', { wert: 7, einmalig: 'n' });
    const andere = probe.zaehle('a', { key: 'k', wert: 8, einmalig: 'n' });
    await expect(andere).rejects.toMatchObject({ fehler: { art: 'natuerlicher-schluessel-vergeben' } });
    expect(await probe.summe('a')).toBe(7);
    expect(await probe.frage(`select art, grund from schreibvorgang where mandant_id = $1 order by art`)).toEqual([
      { art: 'abgelehnt', grund: 'natuerlicher-schluessel-vergeben' },
      { art: 'geschrieben', grund: null },
    ]);
  });

  it('with one natural key many times at the same moment stands once', async () => {
    const antworten = await Promise.all(
      Array.from({ length: 20 }, (_, i) => probe.zaehle(`z${i % 4}`, { wert: 7, einmalig: 'n' })),
    );
    expect(new Set(antworten.map(({ rumpf }) => (rumpf as { id: string }).id)).size).toBe(1);
    expect(antworten.filter(({ kopf }) => !kopf?.['Idempotency-Replayed'])).toHaveLength(1);
  });

  it('is refused when the Akte has moved on since it was read', async () => {
    await probe.zaehle('a');
    await expect(probe.zaehle('a', { version: 0 })).rejects.toMatchObject({ fehler: { art: 'vorbedingung-verletzt' } });
    await probe.zaehle('a', { version: 1 });
    await expect(probe.zaehle('a', { version: 1 })).rejects.toMatchObject({ fehler: { art: 'vorbedingung-verletzt' } });
    expect(await probe.summe('a')).toBe(2);
  });

  it('loses nothing when many write to the same Akten in different orders', async () => {
    const namen = ['a', 'b', 'c'];
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => {
        const [erste, ...weitere] = [namen[i % 3]!, namen[(i + 1) % 3]!, namen[(i + 2) % 3]!];
        return probe.zaehle(erste, { weitere });
      }),
    );
    expect(await Promise.all(namen.map((name) => probe.summe(name)))).toEqual([30, 30, 30]);
  });

  it('that runs into a deadlock is tried again and stands once', async () => {
    await probe.zaehle('a', { weitere: ['b'] });
    await mitVerbindung(probe.db.dienstUrl, async (fremd) => {
      const sperre = (schluessel: string) =>
        fremd.query(`select version from akte where schluessel = $1 for update`, [schluessel]);
      await fremd.query('begin');
      await fremd.query(`select set_config('app.mandant', $1, true)`, [`${probe.mandantId}`]);
      await sperre('b');
      const schreiben = probe.zaehle('a', { weitere: ['b'] });
      while ((await probe.wartende()) === 0);
      // The stranger takes them the other way round and gets `a`, because the write gives up what it holds.
      expect((await sperre('a')).rows).toEqual([{ version: 1 }]);
      await fremd.query('commit');
      await schreiben;
    });
    expect(await Promise.all([probe.summe('a'), probe.summe('b')])).toEqual([2, 2]);
  });

  it.each([['vor-commit'], ['nach-commit']] as const)(
    'is done once when the line breaks at COMMIT (%s)',
    async (wo) => {
      await probe.zaehle('a');
      const geschnitten = probe.draht.schneide(wo);
      const [antwort] = await Promise.all([probe.zaehle('a', { wert: 10, key: 'k' }), geschnitten]);
      expect(antwort).toMatchObject({ status: 201, rumpf: { summe: 11 } });
      expect(antwort.kopf?.['Idempotency-Replayed']).toBeUndefined();
      expect(await probe.summe('a')).toBe(11);
      expect(await probe.frage('select lfd from mandant_tatsache where mandant_id = $1')).toHaveLength(2);
      expect((await probe.zaehle('a', { wert: 10, key: 'k' })).rumpf).toEqual(antwort.rumpf);
    },
  );
});

describe('a state', () => {
  const stelleUhr = (auf: string) => probe.frage(`update mandant set sandbox_jetzt = '${auf}' where id = $1`);

  it('is the same for ever as it was known at an instant', async () => {
    await stelleUhr('2024-11-01T09:00:00Z');
    await probe.zaehle('a', { wert: 1 });
    await probe.zaehle('a', { wert: 2 });
    await stelleUhr('2024-11-02T09:00:00Z');
    await probe.zaehle('a', { wert: 4 });
    const am1 = '2024-11-01T09:00:00.000000Z';
    const stand = async (bekanntAm: string) => {
      const gelesen = await probe.lies('a', bekanntAm);
      return gelesen && [gelesen.stand.version, gelesen.stand.zustand.summe];
    };
    expect(await stand('2024-11-01T08:59:59.999999Z')).toBeUndefined();
    expect(await stand(am1)).toEqual([1, 1]);
    // The clock of the sandbox stands still; the second fact is one microsecond later.
    expect(await stand(plusMikrosekunde(am1))).toEqual([2, 3]);
    expect(await stand('2024-11-02T08:00:00Z')).toEqual([2, 3]);
    await probe.zaehle('a', { wert: 8 });
    expect(await stand(am1)).toEqual([1, 1]);
    expect(await probe.summe('a')).toBe(15);
  });

  it('of the last 30 seconds cannot be asked for: a write may still be on its way', async () => {
    await stelleUhr('2024-11-01T09:00:00Z');
    await probe.zaehle('a');
    await stelleUhr('2024-11-01T09:01:00Z');
    expect((await probe.lies('a', '2024-11-01T09:00:30.000Z'))?.stand.version).toBe(1);
    await expect(probe.lies('a', '2024-11-01T09:00:30.001Z')).rejects.toMatchObject({
      fehler: { art: 'bekannt-am-zu-jung' },
    });
  });

  it('counts its facts without a gap, each known later than the one before', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => probe.zaehle('a', i % 2 ? { weitere: ['b'] } : {})));
    const tatsachen = await probe.frage<{ akte_id: string; lfd: number; bekannt_am: Date }>(
      `select t.akte_id, t.lfd, t.bekannt_am::text from mandant_tatsache t join akte a on a.id = t.akte_id and a.schluessel = 'a'
       where t.mandant_id = $1 order by t.bekannt_am`,
    );
    expect(tatsachen.map(({ lfd }) => lfd)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(new Set(tatsachen.map(({ bekannt_am: am }) => am)).size).toBe(20);
  });

  it('that somebody has changed by hand is found', async () => {
    await probe.zaehle('a', { wert: 5 });
    await probe.zaehle('b');
    const [akte] = await probe.frage<{ id: string }>(
      `update akte set zustand = '{"summe": 6}' where mandant_id = $1 and schluessel = 'a' returning id`,
    );
    const befund = [`Mandant ${probe.mandantId}: Akte ${akte!.id} weicht von ihrer Faltung ab`];
    expect(await maengel(probe.pruefer)).toEqual(befund);
    await probe.frage(`update akte set zustand = '{"summe": 5}' where mandant_id = $1 and schluessel = 'a'`);
  });
});

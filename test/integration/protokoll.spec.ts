import { uuidv7 } from '../../src/platform/http/uuid';
import { Versiegler } from '../../src/platform/protokoll/versiegler';
import { maengel, versiegleAlles } from '../setup/bestand';
import { mitVerbindung } from '../setup/sql';
import { Zaehlprobe } from '../setup/zaehlprobe';

let probe: Zaehlprobe;
beforeAll(async () => void (probe = await Zaehlprobe.oeffne()));
beforeEach(() => probe.neuerMandant());
afterAll(() => probe.schliesse());

const versiegle = () => probe.pruefer.versiegler.versiegle(probe.mandantId);
const alles = () => versiegleAlles(probe.pruefer, probe.mandantId);
const pruefe = () => probe.pruefer.ketten.pruefe(probe.mandantId);
const nummern = async (): Promise<number[]> =>
  (
    await probe.frage<{ nummer: string }>('select nummer from protokollnummer where mandant_id = $1 order by nummer')
  ).map((z) => +z.nummer);

const bis = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('the Protokoll', () => {
  it('numbers every write once and without a gap, however many seal at the same time', async () => {
    const zweiter = new Versiegler(probe.pruefer.datenbank);
    const schreiben = Promise.all(Array.from({ length: 40 }, (_, i) => probe.zaehle(`z${i % 7}`)));
    const siegeln = Promise.all(
      bis(10).flatMap((i) => [versiegle(), i % 2 ? zweiter.versiegle(probe.mandantId) : versiegle()]),
    );
    await Promise.all([schreiben, siegeln]);
    expect(await maengel(probe.pruefer)).toEqual([]);
    expect(await nummern()).toEqual(bis(40));
    const { bloecke } = await pruefe();
    expect(bloecke).toBeGreaterThan(0);
  });

  it('does not skip a write that began early and commits late', async () => {
    await mitVerbindung(probe.db.dienstUrl, async (langsam) => {
      await langsam.query('begin');
      await langsam.query(`select set_config('app.mandant', $1, true)`, [`${probe.mandantId}`]);
      const id = uuidv7();
      await langsam.query(
        `insert into schreibvorgang (mandant_id, id, art, akteur, client, zweck, request_id, anzahl, digest)
         values ($1, $2, 'geschrieben', 'langsam', 'langsam', 'probe', gen_random_uuid(), 0, '')`,
        [probe.mandantId, id],
      );
      await langsam.query('insert into unversiegelt values ($1, $2)', [probe.mandantId, id]);
      await probe.zaehle('a');
      await probe.zaehle('b');
      await alles();
      expect(await nummern()).toEqual([1, 2]);
      await langsam.query('commit');
      await alles();
      const spaet = await probe.frage(
        `select nummer, schreibvorgang_id as id from protokollnummer where mandant_id = $1 order by nummer offset 2`,
      );
      expect(spaet).toEqual([{ nummer: '3', id }]);
    });
  });

  it('takes nothing while another holds the seal, and nothing twice', async () => {
    await probe.zaehle('a');
    await alles();
    await probe.zaehle('a');
    await mitVerbindung(probe.db.dienstUrl, async (fremd) => {
      await fremd.query('begin');
      await fremd.query(`select set_config('app.mandant', $1, true)`, [`${probe.mandantId}`]);
      await fremd.query('select 1 from siegel for update');
      expect(await versiegle()).toBe(0);
    });
    await alles();
    expect(await nummern()).toEqual([1, 2]);
  });

  /** What a superuser may do to hide something, and how the check sees it. */
  it.each([
    ['the content of a fact', `update mandant_tatsache set inhalt = '{"wert": 2}' where mandant_id = $1 and lfd = 1`],
    [
      'the decision on a fact',
      `update mandant_tatsache set entscheidung = '{"x": 1}' where mandant_id = $1 and lfd = 1`,
    ],
    [
      'the instant of a fact',
      `update mandant_tatsache set bekannt_am = bekannt_am - interval '1 day' where mandant_id = $1 and lfd = 1`,
    ],
    ['a fact that is gone', `delete from mandant_tatsache where mandant_id = $1 and lfd = 3`],
    ['who wrote', `update schreibvorgang set akteur = 'niemand' where mandant_id = $1`],
    [
      'two numbers that changed places',
      `update protokollnummer set nummer = case nummer when 1 then -2 else -1 end where mandant_id = $1 and nummer < 3;`,
    ],
    ['a number that is gone', `delete from protokollnummer where mandant_id = $1 and nummer = 2`],
    ['a block with a new hash', `update block set hash = sha256('neu') where mandant_id = $1 and nummer = 1`],
  ])('shows %s', async (_was, eingriff) => {
    for (const wert of bis(3)) await probe.zaehle('a', { wert });
    await alles();
    await probe.zaehle('a');
    await alles();
    expect((await pruefe()).fehlerhaft).toEqual([]);
    await probe.frage(eingriff);
    expect((await pruefe()).fehlerhaft).not.toEqual([]);
  });

  it('stays valid for facts of one write in several Akten, read in their order', async () => {
    await probe.zaehle('c', { weitere: ['a', 'b'] });
    await alles();
    expect(await pruefe()).toEqual({ bloecke: 1, fehlerhaft: [] });
    const stellen = await probe.frage(
      `select t.stelle, a.schluessel from mandant_tatsache t join akte a on a.id = t.akte_id where t.mandant_id = $1 order by t.stelle`,
    );
    expect(stellen).toEqual([
      { stelle: 0, schluessel: 'c' },
      { stelle: 1, schluessel: 'a' },
      { stelle: 2, schluessel: 'b' },
    ]);
  });
});

import { rechtswert } from '../../recht/rechtswert';
import type { Dbkz, Dbzk } from '../meldung';
import { dbkz, kassenwechsel } from '../regeln/dbkz.beispiele';
import { leererBezug, type Bezugszustand, type GefuehrterBezug } from './bezug';
import { faellig } from './meldungen/faellig';
import { gesendet } from './meldungen/gesendet';
import { LAUFENDER } from './regeln/beispiele';
import type { Bezugstatsache } from './tatsachen';
import { uebernimm } from './uebernahme';
import { wechsle } from './wechsel';
import { zeitscheiben } from './zeitscheiben';
import { bezugsschritt } from './zustand';

const A = '66667777';
const B = '42938966';

let laufnummer = 0;
const geschehen = (zustand: Bezugszustand, tatsache: object): Bezugszustand =>
  bezugsschritt(zustand, { id: `t-${(laufnummer += 1)}`, lfd: 1, bekanntAm: '', ...tatsache } as Bezugstatsache);
const sende = (zustand: Bezugszustand, meldung: Dbzk): Bezugszustand =>
  geschehen(zustand, gesendet(meldung, zustand, {}));

/** A DBKZ at one Akte, and what it does to the other one. */
function empfange(meldung: Dbkz, zustand: Bezugszustand, drueben: Bezugszustand) {
  const ergebnis = uebernimm(meldung, {
    zustand,
    ziel: { id: 'drueben', zustand: drueben },
    eingang: `${meldung.ed}T09:00:00.000000Z`,
    eingangstag: meldung.ed!,
    rechtswert,
    streng: false,
  });
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  const { empfang, fortsetzung } = ergebnis.wert;
  return {
    faellig: empfang.entscheidung.faellig,
    hier: geschehen(zustand, empfang),
    drueben: fortsetzung ? geschehen(drueben, fortsetzung) : drueben,
  };
}

/** From fund A to fund B, reported and answered there. */
function beiB(): { readonly a: Bezugszustand; readonly b: Bezugszustand } {
  const hin = empfange(kassenwechsel({ ed: '2024-12-20', abfen: '2024-12-31', bbnrkkn: B }), LAUFENDER, leererBezug);
  const b = sende(hin.drueben, hin.faellig[0]!.meldung!);
  const antwort = dbkz({ ed: '2025-01-10', bbnrkk: B, abfuehrungAb: '2025-01-01' });
  return { a: hin.hier, b: empfange(antwort, b, leererBezug).hier };
}
const zurueck = kassenwechsel({ ed: '2025-06-20', bbnrkk: B, abfen: '2025-06-30', bbnrkkn: A });

describe('the return to a former fund (ZR-111)', () => {
  it('has the Beginn ready there, and runs as a time of its own', () => {
    const { a, b } = beiB();
    expect([a.status, b.status]).toEqual(['gewechselt', 'abfuehrungspflichtig']);
    const ergebnis = empfange(zurueck, b, a);
    expect(ergebnis.faellig).toMatchObject([
      { regel: 'ZR-111z', meldung: { gd: '1', bbnrkk: A, vbbg: '2025-07-01', vbbetr: '1000.00' } },
    ]);
    expect([ergebnis.hier.status, ergebnis.drueben.status]).toEqual(['gewechselt', 'bereit']);
    const gemeldet = sende(ergebnis.drueben, ergebnis.faellig[0]!.meldung!);
    expect(gemeldet.status).toBe('beginn-gemeldet');
    expect(faellig(gemeldet, '2025-07-02').map(({ regel }) => regel)).toEqual(['ZR-158z']);
    const laufend = empfange(dbkz({ ed: '2025-07-10', abfuehrungAb: '2025-07-01' }), gemeldet, leererBezug).hier;
    expect(laufend.status).toBe('abfuehrungspflichtig');
    expect(zeitscheiben(laufend).map(({ ab, bis }) => [ab, bis])).toEqual([
      ['2024-09-01', '2024-12-31'],
      ['2025-07-01', undefined],
    ]);
  });

  it('is undone when the fund cancels it before anything was reported', () => {
    const { a, b } = beiB();
    const hin = empfange(zurueck, b, a);
    const storno = empfange({ ...zurueck, kennzst: true, ed: '2025-06-25' }, hin.hier, hin.drueben);
    expect([storno.hier.status, storno.drueben.status]).toEqual(['abfuehrungspflichtig', 'gewechselt']);
    expect(storno.drueben.vorgaenge).toEqual(a.vorgaenge);
    expect(faellig(storno.drueben, '2025-06-25')).toEqual([]);
  });

  it('is open to the change of key by a clerk too', () => {
    const { a, b } = beiB();
    const gewechselt = wechsle(
      { ab: '2025-07-01', bbnrkk: A },
      { zustand: b as GefuehrterBezug, ziel: { id: 'a', zustand: a }, heute: '2025-06-20' },
    );
    expect(gewechselt).toMatchObject({
      ok: true,
      wert: {
        wechsel: {
          entscheidung: { faellig: [{ regel: 'ZR-039z' }, { regel: 'ZR-040z', meldung: { gd: '1', bbnrkk: A } }] },
        },
      },
    });
  });
});

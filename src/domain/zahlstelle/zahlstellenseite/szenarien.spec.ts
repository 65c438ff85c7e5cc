import { rechtswert } from '../../recht/rechtswert';
import { formaleBefunde } from '../dbzk.pruefung';
import type { Dbkz, Dbzk } from '../meldung';
import { dbkz, kassenwechsel, knapp } from '../regeln/dbkz.beispiele';
import { leererBezug, type Bezugszustand, type GefuehrterBezug } from './bezug';
import { entwerfe } from './meldungen/entwurf';
import type { Entwurfsangaben } from './meldungen/entwurfskontext';
import { faellig } from './meldungen/faellig';
import { gibFreibetragEin } from './freibetrag';
import { gesendet } from './meldungen/gesendet';
import { beginn, BESTANDSFALL, bezug, erhalten, gesendet as alsVorgang, LAUFENDER } from './regeln/beispiele';
import type { Bezugstatsache } from './tatsachen';
import { uebernimm, type Uebernahmelage } from './uebernahme';
import { wechsle } from './wechsel';
import { zeitscheiben } from './zeitscheiben';
import { bezugsschritt } from './zustand';

const entwurf = (zustand: Bezugszustand, angaben: Entwurfsangaben, heute = '2024-10-02') =>
  entwerfe({ zustand: zustand as GefuehrterBezug, angaben, heute });

const meldungAus = (zustand: Bezugszustand, angaben: Entwurfsangaben, heute?: string): Dbzk => {
  const ergebnis = entwurf(zustand, angaben, heute);
  if (!ergebnis.ok || !('meldung' in ergebnis.wert)) throw new Error(JSON.stringify(ergebnis));
  return ergebnis.wert.meldung;
};

/** Everything that happens to a Versorgungsbezug, with ids in the order it happens. */
let laufnummer = 0;
const geschehen = (zustand: Bezugszustand, tatsache: object): Bezugszustand =>
  bezugsschritt(zustand, { id: `t-${(laufnummer += 1)}`, lfd: 1, bekanntAm: '', ...tatsache } as Bezugstatsache);
const sende = (zustand: Bezugszustand, meldung: Dbzk): Bezugszustand =>
  geschehen(zustand, gesendet(meldung, zustand, {}));

const lage = (zustand: Bezugszustand, abweichend: Partial<Uebernahmelage> = {}): Uebernahmelage => ({
  zustand,
  ziel: { id: 'neu', zustand: leererBezug },
  eingang: '2024-10-02T09:00:00.000000Z',
  eingangstag: '2024-10-02',
  rechtswert,
  streng: false,
  ...abweichend,
});
const uebernommen = (meldung: Dbkz, zustand: Bezugszustand, abweichend: Partial<Uebernahmelage> = {}) => {
  const ergebnis = uebernimm(meldung, lage(zustand, abweichend));
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.wert;
};
const empfange = (meldung: Dbkz, zustand: Bezugszustand): Bezugszustand =>
  geschehen(zustand, uebernommen(meldung, zustand).empfang);
const regeln = (meldung: Dbkz, zustand: Bezugszustand): string[] =>
  uebernommen(meldung, zustand).empfang.entscheidung.befunde.map(({ regel }) => regel);

describe('drafts (article on version 5)', () => {
  it.each([
    ['example 1', { betriebsrente: '1200.00', anteilAltersvorsorgevermoegen: '200.00' }, '1000.00', '2'],
    ['example 2', { betriebsrente: '950.00', privatanteil: '350.00' }, '600.00', '2'],
    ['nothing excluded', { betriebsrente: '950.00' }, '950.00', '1'],
    ['above the Beitragsbemessungsgrenze', { betriebsrente: '7000.00' }, '7000.00', '1'],
  ])('%s', (_name, leistung, vbbetr, antaus) => {
    const meldung = meldungAus(bezug(), { ...leistung, ab: '2024-09-01' }, '2024-09-02');
    expect(meldung).toMatchObject({ gd: '1', vbbg: '2024-09-01', vbbetr, artVb: '5', antaus, datensatzversion: 5 });
    expect(formaleBefunde(meldung, '2024-09-02')).toEqual([]);
  });

  it('knows no ANTAUS and no WAISENLE before version 5, and no Art before October 2020', () => {
    const angaben = { betriebsrente: '950.00', privatanteil: '350.00', ab: '2023-09-01' };
    const in2023 = meldungAus(bezug(), angaben, '2023-09-04');
    expect(in2023).toMatchObject({ datensatzversion: 4, vbbetr: '600.00', artVb: '5' });
    expect('antaus' in in2023).toBe(false);
    expect('artVb' in meldungAus(bezug(), { ...angaben, ab: '2020-09-01' }, '2020-09-02')).toBe(false);
  });

  it('says the fund’s reference in every report once it is known (ZR-024)', () => {
    expect(meldungAus(LAUFENDER, { betriebsrente: '1020.00', ab: '2024-11-01' })).toMatchObject({ azkk: 'KK-4711' });
  });

  it('ends a Versorgungsbezug that rests, and begins it anew when it is paid again (ZR-055)', () => {
    const ruhend = sende(LAUFENDER, meldungAus(LAUFENDER, { betriebsrente: '0.00', ab: '2025-01-01' }));
    expect([ruhend.status, zeitscheiben(ruhend).at(-1)?.bis]).toEqual(['beendet', '2024-12-31']);
    const wieder = meldungAus(ruhend, { betriebsrente: '1000.00', ab: '2025-07-01' }, '2025-07-02');
    expect(wieder).toMatchObject({ gd: '1', vbbg: '2025-07-01' });
    const laufend = empfange(dbkz({ ed: '2025-07-10', abfuehrungAb: '2025-07-01' }), sende(ruhend, wieder));
    expect(zeitscheiben(laufend).map(({ ab, bis }) => [ab, bis])).toEqual([
      ['2024-09-01', '2024-12-31'],
      ['2025-07-01', undefined],
    ]);
  });

  it('is not repeated: once sent, the same draft says that nothing is to be reported', () => {
    const angaben = { betriebsrente: '1020.00', ab: '2024-11-01' };
    const danach = sende(LAUFENDER, meldungAus(LAUFENDER, angaben));
    expect(entwurf(danach, angaben)).toMatchObject({ ok: true, wert: { keineMeldung: true, regel: 'ZR-067' } });
  });

  it('reports a changed mark and the Beihilfe, which version 4 could not tell from unknown', () => {
    const nurAntaus = { betriebsrente: '1200.00', anteilAltersvorsorgevermoegen: '200.00', ab: '2024-11-01' };
    expect(meldungAus(LAUFENDER, nurAntaus)).toMatchObject({ gd: '2', antaus: '2', vbbetr: '1000.00' });
    const beihilfe = (kennzBeihilfe: string) => ({ betriebsrente: '1000.00', kennzBeihilfe, ab: '2024-11-01' });
    expect(meldungAus(LAUFENDER, beihilfe('U'))).toMatchObject({ gd: '2', kennzBeihilfe: 'U' });
    expect(entwurf(BESTANDSFALL, beihilfe('U'))).toMatchObject({ wert: { keineMeldung: true } });
    expect(meldungAus(BESTANDSFALL, beihilfe('J'))).toMatchObject({ gd: '2', kennzBeihilfe: 'J', antaus: '1' });
  });

  it('changes the past against what was reported for it (ZR-066)', () => {
    const erhoeht = sende(LAUFENDER, meldungAus(LAUFENDER, { betriebsrente: '1100.00', ab: '2025-01-01' }));
    expect(entwurf(erhoeht, { betriebsrente: '1000.00', ab: '2024-12-01' })).toMatchObject({
      wert: { regel: 'ZR-067' },
    });
    expect(meldungAus(erhoeht, { betriebsrente: '1000.00', ab: '2025-02-01' })).toMatchObject({ gd: '2' });
  });
});

describe('take-over', () => {
  it.each([
    ['other number', dbkz({ vsnr: '65170839J003' }), LAUFENDER, ['ZR-113a']],
    ['no Versorgungsbezug', dbkz(), leererBezug, ['ZR-113']],
    ['answer to what was not asked', dbkz({ gd: '5' }), LAUFENDER, ['ZR-009k']],
    [
      'Freibetrag for a pension of a civil servant',
      dbkz({ gd: '2', mehrfachbezug: '2', kennzfb: 'JA' }),
      beamtenpension(),
      ['ZR-130'],
    ],
  ])('%s: to be clarified, nothing posted', (_name, meldung, zustand, erwartet) => {
    expect(regeln(meldung, zustand)).toEqual(erwartet);
    const danach = empfange(meldung, zustand);
    expect(danach.klaerungen).toHaveLength(1);
    expect(zeitscheiben(danach)).toEqual(zeitscheiben(zustand));
  });

  it('lets end reports cross (ZR-112)', () => {
    const beendet = sende(
      LAUFENDER,
      meldungAus(LAUFENDER, { betriebsrente: '1000.00', ab: '2024-12-01', bis: '2024-12-31' }),
    );
    const tod = knapp('9', { abfen: '2024-12-20' });
    expect(regeln(tod, beendet)).toEqual(['ZR-112']);
    const danach = empfange(tod, beendet);
    expect([danach.status, zeitscheiben(danach).at(-1)?.bis]).toEqual(['beendet', '2024-12-20']);
    const verstorben = empfange(tod, LAUFENDER);
    expect(sende(verstorben, beginn({ gd: '3', vben: '2024-12-31' })).status).toBe('verstorben');
  });

  it('keeps the case open at the end of the statutory pension (reason 7)', () => {
    const danach = empfange(
      dbkz({ gd: '7', ed: '2025-03-01', kennzabf: '2', abfuehrungAb: '2025-04-01', vbmax: '0.00' }),
      LAUFENDER,
    );
    expect([danach.status, zeitscheiben(danach).length]).toEqual(['abfuehrungspflichtig', 2]);
  });

  it('waits for the new fund where the old one did not know it (before 2024), then begins there without a gap', () => {
    const alt = bezug([
      alsVorgang(beginn({ ed: '2022-09-02', datensatzversion: 4, vbbg: '2022-09-01', antaus: undefined })),
      erhalten(dbkz({ ed: '2022-09-20', abfuehrungAb: '2022-09-01' })),
    ]);
    const ohneNummer = kassenwechsel({ ed: '2023-11-02', abfen: '2023-10-31', bbnrkkn: undefined });
    const wartend = empfange(ohneNummer, alt) as GefuehrterBezug;
    expect([wartend.status, faellig(wartend, '2023-11-02').map(({ regel }) => regel)]).toEqual([
      'wartet-auf-kasse',
      ['ZR-107z'],
    ]);
    const ziel = { id: 'neu', zustand: leererBezug };
    const gewechselt = wechsle(
      { ab: '2023-11-01', bbnrkk: '42938966' },
      { zustand: wartend, ziel, heute: '2023-11-06' },
    );
    expect(gewechselt).toMatchObject({
      ok: true,
      wert: {
        wechsel: {
          entscheidung: {
            faellig: [{ regel: 'ZR-111z', meldung: { gd: '1', vbbg: '2023-11-01', bbnrkk: '42938966' } }],
          },
        },
      },
    });
  });

  it('has the Beginn at the new fund ready three months before its month at the earliest (ZR-050)', () => {
    const wechsel = kassenwechsel({ abfen: '2025-01-31' });
    const faelliges = (eingangstag: string) =>
      uebernommen(wechsel, LAUFENDER, { eingangstag }).empfang.entscheidung.faellig.map(
        ({ meldung, fruehestensAm }) => [meldung?.vbbg, fruehestensAm],
      );
    expect(faelliges('2024-10-31')).toEqual([[undefined, '2024-11-01']]);
    expect(faelliges('2024-11-01')).toEqual([['2025-02-01', undefined]]);
  });

  it('has the Beginn due again when its report is cancelled', () => {
    const neu = bezug([], { geplant: { grund: 'kassenwechsel', vbbg: '2024-12-01', vbbetr: '1000.00', antaus: '1' } });
    const [erste] = faellig(neu, '2024-11-20').flatMap(({ meldung }) => meldung ?? []);
    const gemeldet = sende(neu, erste!);
    expect(faellig(gemeldet, '2024-11-21').map(({ regel }) => regel)).toEqual(['ZR-158z']);
    const storniert = sende(gemeldet, { ...erste!, kennzst: true, ed: '2024-11-22' });
    expect(faellig(storniert, '2024-11-22').map(({ regel }) => regel)).toEqual(['ZR-111z']);
  });

  it('finds no report ready where a Betriebsrente was last reported before ANTAUS existed', () => {
    const { empfang } = uebernommen(kassenwechsel(), BESTANDSFALL, { eingangstag: '2024-12-20' });
    expect(empfang.entscheidung.faellig).toMatchObject([{ art: 'neue-meldung', regel: 'ZR-111z' }]);
    expect(empfang.entscheidung.faellig[0]?.meldung).toBeUndefined();
  });

  it('cancels at the wrong fund what was reported there, the last report first (ZR-043)', () => {
    const geaendert = sende(
      bezug([alsVorgang(beginn())]),
      beginn({ gd: '2', ed: '2024-09-10', vbaen: '2024-10-01', vbbetr: '1050.00' }),
    );
    const { faellig: faelliges } = uebernommen(knapp('3'), geaendert).empfang.entscheidung;
    expect(faelliges.map(({ art, meldung }) => [art, meldung?.gd, meldung?.kennzst])).toEqual([
      ['storno', '2', true],
      ['storno', '1', true],
      ['kasse-klaeren', undefined, undefined],
    ]);
    const danach = faelliges.flatMap(({ meldung }) => meldung ?? []).reduce(sende, empfange(knapp('3'), geaendert));
    expect([danach.status, danach.vorgaenge.map(({ art }) => art)]).toEqual(['unzustaendig', ['erhalten']]);
  });

  it.each(['2024-09-01', '2024-10-01'])(
    'reports anew to the right fund from %s on what was reported to the wrong one, before or after its Storno',
    (ab) => {
      const geaendert = sende(
        bezug([alsVorgang(beginn())]),
        beginn({ gd: '2', ed: '2024-09-10', vbaen: '2024-10-01', vbbetr: '1050.00' }),
      );
      const vorher = empfange(knapp('3'), geaendert);
      const nachher = uebernommen(knapp('3'), geaendert)
        .empfang.entscheidung.faellig.flatMap(({ meldung }) => meldung ?? [])
        .reduce(sende, vorher);
      const neueMeldungen = [vorher, nachher].map((zustand) => {
        const ziel = { id: 'neu', zustand: leererBezug };
        const gewechselt = wechsle(
          { ab, bbnrkk: '42938966' },
          { zustand: zustand as GefuehrterBezug, ziel, heute: '2024-10-02' },
        );
        if (!gewechselt.ok) throw new Error(JSON.stringify(gewechselt));
        return gewechselt.wert.wechsel.entscheidung.faellig.filter(({ art }) => art === 'neue-meldung');
      });
      expect(neueMeldungen[1]).toEqual(neueMeldungen[0]);
      const vbbetr = ab === '2024-09-01' ? '1000.00' : '1050.00';
      expect(neueMeldungen[1]).toMatchObject([
        { regel: 'ZR-043n', meldung: { gd: '1', vbbg: ab, vbbetr, bbnrkk: '42938966' } },
      ]);
    },
  );

  it('cancels nothing of a time that was rightly reported and has ended (ZR-043)', () => {
    const beendet = sende(LAUFENDER, beginn({ gd: '3', ed: '2024-12-20', vben: '2024-12-31' }));
    const wieder = sende(beendet, beginn({ ed: '2025-06-02', vbbg: '2025-06-01' }));
    const unzustaendig = uebernommen(knapp('3', { ed: '2025-06-10' }), wieder, { eingangstag: '2025-06-10' });
    const stornos = unzustaendig.empfang.entscheidung.faellig.filter(({ art }) => art === 'storno');
    expect(stornos.map(({ meldung }) => [meldung?.gd, meldung?.vbbg])).toEqual([['1', '2025-06-01']]);
    const danach = sende(geschehen(wieder, unzustaendig.empfang), stornos[0]!.meldung!);
    expect(faellig(danach, '2025-06-11').map(({ art }) => art)).toEqual(['kasse-klaeren']);
  });

  it('takes nothing from a sender who neither keeps it nor bears its number (G30)', () => {
    const fremd = { absender: '10700428', sichtkreis: '10700428' };
    const { empfang } = uebernommen(dbkz(), LAUFENDER, fremd);
    expect(empfang.entscheidung).toMatchObject({ status: 'zu-klaeren', befunde: [{ regel: 'ZR-113' }] });
    expect(gesendet(beginn({ kennzst: true }), LAUFENDER, fremd).entscheidung.status).toBe('nicht-verarbeitet');
    expect(
      gesendet(beginn({ kennzst: true }), LAUFENDER, { ...fremd, sichtkreis: '10600018' }).entscheidung.status,
    ).toBe('verarbeitet');
  });
});

describe('Storno (ZR-030 … ZR-033)', () => {
  it('takes a report out once; the same report anew repairs it', () => {
    const storno = beginn({ kennzst: true, ed: '2024-10-01' });
    const ohne = sende(LAUFENDER, storno);
    expect(gesendet(storno, ohne, {}).entscheidung.status).toBe('nicht-verarbeitet');
    expect(sende(ohne, beginn({ ed: '2024-10-02' })).status).toBe('beginn-gemeldet');
  });

  it('of a DBKZ brings back what held before', () => {
    const vbmax = dbkz({ gd: '2', ed: '2025-01-02', abfuehrungAb: '2025-01-01', vbmax: '2175.00' });
    const danach = empfange({ ...vbmax, kennzst: true, ed: '2025-02-01' }, empfange(vbmax, LAUFENDER));
    expect(zeitscheiben(danach)).toEqual(zeitscheiben(LAUFENDER));
  });
});

describe('the plausibility table of comet PA', () => {
  const setze = (
    artVb: string,
    kennzabf: string,
    mehrfachbezug: string,
    anspruch: boolean,
    hoehe: string,
    heute = '2020-10-15',
  ) =>
    gibFreibetragEin(
      { ab: '2020-01-01', anspruch, hoehe, kennzabf, mehrfachbezug, grund: 'Papier.' },
      { zustand: bezug([], { angaben: { artVb, dbna: {} } }), heute, streng: false },
    );
  const gesagt = (ergebnis: ReturnType<typeof setze>): readonly string[] => {
    const befunde = ergebnis.ok
      ? ergebnis.wert.entscheidung.befunde
      : 'befunde' in ergebnis.fehler
        ? ergebnis.fehler.befunde
        : [];
    return befunde.map(({ regel, schwere }) => `${regel} ${schwere}`);
  };

  it.each([
    ['1', '2', '2', false, '0.00', []],
    ['5', '1', '1', false, '0.00', []],
    ['5', '2', '1', true, '0.00', []],
    ['5', '3', '1', true, '0.00', []],
    ['5', '4', '1', true, '0.00', []],
    ['5', '2', '2', true, '80.00', []],
    ['2', '2', '1', true, '0.00', ['ZR-130 fehler']],
    ['4', '1', '1', false, '50.00', ['ZR-130 fehler']],
    ['5', '2', '2', true, '-1.00', ['ZR-133a fehler']],
    ['5', '1', '2', true, '80.00', ['ZR-131 warnung']],
    ['5', '2', '1', false, '0.00', ['ZR-132 warnung']],
    ['5', '3', '1', true, '80.00', ['ZR-132 warnung']],
    ['5', '2', '2', true, '0.00', ['ZR-133 warnung']],
  ])(
    'Art %s, Pflicht %s, Mehrfachbezug %s, Anspruch %s, Höhe %s',
    (artVb, kennzabf, mehrfachbezug, anspruch, hoehe, erwartet) => {
      expect(gesagt(setze(artVb, kennzabf, mehrfachbezug, anspruch, hoehe))).toEqual(erwartet);
    },
  );

  it('gives way to the fund: after the start phase, and for the same day', () => {
    expect(setze('5', '2', '1', true, '0.00', '2021-01-01')).toMatchObject({
      fehler: { art: 'nicht-erlaubt', regel: 'ZR-135' },
    });
    const eingabe = { ab: '2024-09-01', anspruch: true, hoehe: '80.00', mehrfachbezug: '2' };
    expect(zeitscheiben({ ...LAUFENDER, eingaben: [eingabe] })).toEqual(zeitscheiben(LAUFENDER));
  });
});

/** A pension after beamtenrechtlichen Vorschriften, reported and answered. */
function beamtenpension(): Bezugszustand {
  const meldung = beginn({ artVb: '1', antaus: undefined });
  return bezug([alsVorgang(meldung), erhalten()], { angaben: { artVb: '1', kennzBeihilfe: 'N', dbna: {} } });
}

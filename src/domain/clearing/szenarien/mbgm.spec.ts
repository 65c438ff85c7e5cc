import type { Tag } from '../../kern/zeit';
import { aenderung, anmeldung, mbgm, ohne, stornoMbgm, tarifblock, vorsorgeaenderung } from '../regeln/beispiele';
import { umfangAm } from '../versicherung/umfang';
import { Akte, codes, offeneFaelle, geringfuegigeMbgm, bisOktober } from './akte.hilfe.spec';

describe('Vorschreibeverfahren (DGservice 3/2024)', () => {
  it('overwrites with a second mBGM, without Storno (KR-055, KR-116)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    akte.sende('2024-11-07', geringfuegigeMbgm('2024-10'));
    expect(akte.sende('2024-11-08', mbgm({ referenzwert: 'G-10b' }))).toMatchObject({
      status: 'verarbeitet',
      befunde: [],
    });
    expect(akte.statusVon('G-2024-10')).toBe('ueberschrieben');
    expect(umfangAm(akte.zustand, '2024-10-31')).toMatchObject({ geringfuegig: false });
    expect(akte.zustand.mbgm.filter((m) => m.beitragszeitraum === '2024-10')).toHaveLength(1);
  });

  it('needs the Storno for fallweise Beschäftigte (KR-116)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    akte.sende('2024-11-07', mbgm({ abrechnung: 'fallweise' }));
    expect(codes(akte.sende('2024-11-08', mbgm({ abrechnung: 'fallweise', referenzwert: 'G-10b' })))).toEqual([
      'BW1847',
    ]);
  });
});

describe('mBGM im Selbstabrechnerverfahren', () => {
  it('refuses a second mBGM without Storno, and closes the case when the sender takes the second back (KR-054, KR-114)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    const zweite = akte.sende('2024-11-18', mbgm({ referenzwert: 'G-10b' }));
    expect(zweite.status).toBe('nicht-verarbeitet');
    expect(zweite.befunde[0]?.text).toBe(
      'Die mBGM wurde nicht verarbeitet, da für den selben Beitragszeitraum bereits eine mBGM mit dem Referenzwert G-10 gespeichert ist. Eine Stornomeldung ist erforderlich.',
    );
    akte.sende('2024-11-18', stornoMbgm({ referenzwert: 'R-2', referenzwertUrspruenglich: 'G-10b' }));
    expect(akte.statusVon('G-10b')).toBe('storniert');
    expect(offeneFaelle(akte)).toEqual([]);
    expect(akte.statusVon('G-10')).toBe('verarbeitet');
  });

  it('lets Regelfall and fallweise stand side by side (KR-114)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    expect(akte.sende('2024-11-15', mbgm({ abrechnung: 'fallweise', referenzwert: 'G-11' })).status).toBe(
      'verarbeitet',
    );
  });

  it.each([
    ['sum one cent off', { summeBeitraege: '406.89' }],
    ['another period', { beitragszeitraum: '2024-09' }],
    ['another kind', { abrechnung: 'fallweise' }],
    ['another Referenzwert', { referenzwertUrspruenglich: 'G-X' }],
    ['another person', { versicherungsnummer: '5266290888' }],
  ] as const)('does not process a Storno with %s, and only the ÖGK closes its case (KR-117)', (_fall, abweichend) => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    const storno = akte.sende('2024-11-18', stornoMbgm(abweichend));
    expect(storno).toMatchObject({ status: 'nicht-verarbeitet', fall: { loesung: 'oegk' } });
    expect(akte.statusVon('G-10')).toBe('verarbeitet');
  });

  it('accepts the old sum with the other sign in a Storno', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    expect(akte.sende('2024-11-18', stornoMbgm({ summeBeitraege: '-406.90' })).status).toBe('verarbeitet');
  });

  it('parks a mBGM of a future period and decides it on its first day (KR-120)', () => {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-10-20', mbgm({ beitragszeitraum: '2024-12' }));
    expect(entscheidung).toMatchObject({ status: 'vorgemerkt', fall: { kategorie: 'informell' } });
    expect(entscheidung.fall?.erinnerungAm).toBeUndefined();
    expect(entscheidung.befunde[0]?.text).toContain('Beitragszeitraum 12/2024');
    expect(akte.zustand.mbgm.map((m) => m.beitragszeitraum)).not.toContain('2024-12');
    expect(akte.entscheideNeu('2024-11-30')).toEqual([]);
    expect(akte.entscheideNeu('2024-12-01')).toEqual(['verarbeitet']);
    expect(akte.zustand.mbgm.map((m) => m.beitragszeitraum)).toContain('2024-12');
    expect(offeneFaelle(akte)).toEqual([]);
    expect(akte.zustand.offeneMeldungen).toEqual([]);
  });

  it('a parked mBGM does not block an Änderungsmeldung and can be cancelled', () => {
    const akte = bisOktober();
    akte.sende('2024-10-12', mbgm({ beitragszeitraum: '2024-12' }));
    expect(akte.sende('2024-10-12', aenderung()).status).toBe('verarbeitet');
    expect(akte.sende('2024-10-13', stornoMbgm({ beitragszeitraum: '2024-12' })).status).toBe('verarbeitet');
    expect(akte.zustand.offeneMeldungen).toEqual([]);
  });

  it('is due on the 15th, and in the month after next after a late start (KR-110, KR-111)', () => {
    const frist = (beginn: Tag, tag: Tag): boolean | null => {
      const akte = new Akte();
      akte.sende('2024-03-01', ohne(anmeldung({ anmeldedatum: beginn }), 'betrieblicheVorsorgeAb'));
      return akte.sende(tag, geringfuegigeMbgm('2024-03')).fristgerecht;
    };
    expect(frist('2024-03-15', '2024-04-15')).toBe(true);
    expect(frist('2024-03-15', '2024-04-16')).toBe(false);
    expect(frist('2024-03-16', '2024-05-15')).toBe(true);
    expect(frist('2024-03-16', '2024-05-16')).toBe(false);
  });

  it('names an Abschlag that the amount does not allow, in the words of its time (KR-125)', () => {
    const text = (tag: Tag, zeitraum: string, typ: string): string | undefined => {
      const akte = new Akte();
      akte.sende('2023-01-10', anmeldung({ anmeldedatum: '2023-01-15', betrieblicheVorsorgeAb: '2023-02-15' }));
      const block = tarifblock('B001', '3000.00', [{ typ }]);
      const entscheidung = akte.sende(tag, mbgm({ beitragszeitraum: zeitraum, tarifbloecke: [block] }));
      expect(entscheidung).toMatchObject({ status: 'verarbeitet', fall: { kategorie: 'informell' } });
      expect(entscheidung.werte.map((w) => w.id)).toContain('AT.UV.ENTFALL.ALTER');
      return entscheidung.befunde[0]?.text;
    };
    expect(text('2023-04-14', '2023-03', 'A01')).toBe(
      'Die Verrechnungsposition Minderung ALV um 1 % (A01) wurde nicht berücksichtigt, weil sie auf Grund der Höhe des gemeldeten Verrechnungsbasis Betrages + 3.000,00 nicht zulässig ist.',
    );
    expect(text('2024-11-15', '2024-10', 'A02')).toBe(
      'Die Verrechnungsposition Minderung AV auf 1% (A02) wurde nicht berücksichtigt, weil sie aufgrund der Höhe des gemeldeten Verrechnungsbasis Betrages € 3.000,00 nicht zulässig ist.',
    );
  });

  it('points to the UV-Entfall once the person is sixty (KR-125, DGservice 1/2023)', () => {
    const akte = new Akte();
    const person = { versicherungsnummer: undefined, geburtsdatum: '1963-02-01' };
    akte.sende(
      '2023-01-10',
      ohne(
        anmeldung({ ...person, anmeldedatum: '2023-01-15', betrieblicheVorsorgeAb: '2023-02-15' }),
        'versicherungsnummer',
      ),
    );
    const ohneVorsorge = [{ ...tarifblock(), basen: [{ typ: 'AB', betrag: '3000.00', positionen: [{ typ: 'T01' }] }] }];
    expect(akte.sende('2023-02-15', mbgm({ beitragszeitraum: '2023-01', tarifbloecke: ohneVorsorge })).befunde).toEqual(
      [],
    );
    const entscheidung = akte.sende(
      '2023-03-15',
      mbgm({ referenzwert: 'G-2', beitragszeitraum: '2023-02', tarifbloecke: ohneVorsorge }),
    );
    expect(entscheidung.befunde.map((b) => b.text)).toEqual([
      'Der Abschlag UV-Entfall 60. LJ vollendet wäre aufgrund des Alters zulässig.',
    ]);
    expect(entscheidung.fall).toMatchObject({ kategorie: 'informell' });
    // The case goes with its finding: cancelled and sent anew with A09.
    akte.sende('2023-03-16', stornoMbgm({ beitragszeitraum: '2023-02', referenzwertUrspruenglich: 'G-2' }));
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('points to the largest reduction that the amount would have allowed (BW1842, KR-125)', () => {
    const hinweis = (grundlage: string): string | undefined =>
      bisOktober().sende('2024-11-15', mbgm({ tarifbloecke: [tarifblock('B001', grundlage)] })).befunde[0]?.text;
    expect(hinweis('1951.00')).toBe(
      'Der Abschlag Minderung AV auf 0% (A03) wäre für die gemeldete Verrechnungsbasis AB in Höhe € 1.951,00 möglich - Tarifblock mit der Tarifgruppe: B001',
    );
    expect(hinweis('1951.01')).toContain('(A02)');
    expect(hinweis('2306.00')).toContain('(A01)');
    expect(hinweis('2306.01')).toBeUndefined();
  });

  it('leaves out a hint whose figure nobody has checked, and says so (KR-125)', () => {
    const akte = bisOktober();
    const block = tarifblock('B001', '1000.00', [{ typ: 'A03' }]);
    const entscheidung = akte.sende('2030-02-15', mbgm({ beitragszeitraum: '2030-01', tarifbloecke: [block] }));
    expect(entscheidung).toMatchObject({ status: 'verarbeitet', befunde: [] });
    expect(entscheidung.werte).toContainEqual({ id: 'AT.ALV.GRENZE.0', stichtag: '2030-01-01' });
  });

  it('without insurance time is solved by its Storno alone (KR-154)', () => {
    const akte = new Akte();
    expect(codes(akte.sende('2024-11-15', mbgm()))).toEqual(['BW2021']);
    akte.sende('2024-11-18', stornoMbgm());
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('is processed when the missing time of Betriebliche Vorsorge comes into being (BW1861, KR-153)', () => {
    const akte = new Akte();
    akte.sende('2024-03-28', ohne(anmeldung({ geringfuegig: false }), 'betrieblicheVorsorgeAb'));
    expect(codes(akte.sende('2024-11-15', mbgm()))).toEqual(['BW1861']);
    expect(akte.entscheideNeu('2024-11-15')).toEqual([]);
    akte.sende('2024-11-18', vorsorgeaenderung(true, '2024-10-01'));
    expect(akte.entscheideNeu('2024-11-18')).toEqual(['verarbeitet']);
    expect(akte.zustand.mbgm.map((m) => m.referenzwert)).toEqual(['G-10']);
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('does not know the account or the Beschäftigtengruppe (KR-120, KR-126)', () => {
    const akte = bisOktober();
    expect(codes(akte.sende('2024-11-15', mbgm(), { konto: undefined }))).toEqual(['BW1833']);
    const fremd = new Akte();
    expect(codes(fremd.sende('2024-11-15', mbgm(), { konto: undefined }))).toEqual(['BW1833']);
    expect(codes(akte.sende('2024-11-15', mbgm({ referenzwert: 'G-2', tarifbloecke: [tarifblock('B777')] })))).toEqual([
      'BW1894',
    ]);
  });
});

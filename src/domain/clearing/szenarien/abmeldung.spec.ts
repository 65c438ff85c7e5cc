import type { Tag } from '../../kern/zeit';
import { abmeldung, anmeldung, ohne, richtigstellung, stornoAbmeldung } from '../regeln/beispiele';
import { umfangAm, vorsorgezeiten } from '../versicherung/umfang';
import { Akte, codes, offeneFaelle, bisOktober } from './akte.hilfe.spec';

describe('Abmeldung ohne BV-Ende und ihre Korrektur (DGservice 3/2024)', () => {
  const ohneEnde = ohne(abmeldung(), 'betrieblicheVorsorgeEnde');

  function mitFall(): { akte: Akte; fall: string } {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-11-01', ohneEnde);
    expect(entscheidung.status).toBe('nicht-verarbeitet');
    expect(entscheidung.befunde).toHaveLength(1);
    expect(entscheidung.befunde[0]).toMatchObject({
      code: 'VW1978',
      text: 'Die Abmeldung wurde nicht verarbeitet, da das Ende der Betrieblichen Vorsorge unrichtig ist.',
      pfad: '/betrieblicheVorsorgeEnde',
      dringlichkeit: 'D',
    });
    return { akte, fall: entscheidung.fall!.id };
  }

  it('keeps the insurance running until Storno and new Abmeldung, then closes and delivers the case once more', () => {
    const { akte, fall } = mitFall();
    expect(umfangAm(akte.zustand, '2024-12-01')).toBeDefined();
    expect(akte.fallstatus(fall)).toBe('elda-bereitgestellt');
    expect(akte.hole(fall, 1)).toBe('elda-zugestellt');
    expect(akte.setze(fall, 'webeku-in-bearbeitung', 'sender')).toBe('webeku-in-bearbeitung');

    expect(akte.sende('2024-11-02', stornoAbmeldung()).status).toBe('verarbeitet');
    expect(akte.statusVon('AB-1')).toBe('storniert');
    expect(akte.fallstatus(fall)).toBe('webeku-in-bearbeitung');

    const neu = akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(neu).toMatchObject({ status: 'verarbeitet', befunde: [], fristgerecht: true });
    expect(neu.faelle).toEqual([expect.objectContaining({ id: fall, bewegung: 'obsolet', regel: 'KR-154' })]);
    expect(akte.fallstatus(fall)).toBe('obsolet');
    expect(akte.zustand.faelle[0]?.zustellungen.map((z) => z.grund)).toEqual(['M', 'O']);
    expect(umfangAm(akte.zustand, '2024-11-01')).toBeUndefined();
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: '2024-10-31' }]);

    expect(akte.hole(fall, 2)).toBe('obsolet');
    expect(akte.zustand.faelle).toEqual([]);
    expect(akte.hole(fall, 2)).toBe('zustand-verbietet');
  });

  it('refuses a Richtigstellung of an Abmeldung that was not processed; its own Storno repairs it (KR-045, KR-095)', () => {
    const { akte, fall } = mitFall();
    const falsch = akte.sende('2024-11-01', richtigstellung());
    expect(codes(falsch)).toEqual(['VW1560']);
    expect(falsch.befunde[0]?.text).toBe(
      'Die Richtigstellung der Abmeldung kann keiner Abmeldung zugeordnet werden und wurde daher nicht verarbeitet.',
    );
    expect(offeneFaelle(akte)).toEqual([fall, falsch.fall!.id]);
    akte.sende('2024-11-02', stornoAbmeldung({ referenzwertUrspruenglich: 'RB-1', abmeldedatum: '2024-11-16' }));
    expect(akte.statusVon('RB-1')).toBe('storniert');
    expect(offeneFaelle(akte)).toEqual([fall]);
  });

  it('does not process a new Abmeldung while the failed one stands (KR-096)', () => {
    const { akte, fall } = mitFall();
    const zweite = akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(codes(zweite)).toEqual(['VW1945']);
    akte.sende('2024-11-03', stornoAbmeldung({ referenzwertUrspruenglich: 'AB-2' }));
    expect(offeneFaelle(akte)).toEqual([fall]);
  });

  function abgemeldetMitKette(): Akte {
    const { akte } = mitFall();
    akte.sende('2024-11-02', stornoAbmeldung());
    akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    const richtig = akte.sende('2024-11-04', richtigstellung({ referenzwertUrspruenglich: 'AB-2' }));
    expect(richtig).toMatchObject({ status: 'verarbeitet', befunde: [] });
    return akte;
  }

  it('replaces the Abmeldung completely by its Richtigstellung (KR-091)', () => {
    const akte = abgemeldetMitKette();
    expect(akte.statusVon('AB-2')).toBe('richtiggestellt');
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung).toMatchObject({
      referenzwert: 'RB-1',
      datum: '2024-11-16',
      endeBeschaeftigung: '2024-10-31',
      urlaubsersatzleistung: { ab: '2024-11-01', bis: '2024-11-16' },
      betrieblicheVorsorgeEnde: '2024-11-16',
    });
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: '2024-11-16' }]);
    expect(umfangAm(akte.zustand, '2024-11-16')).toBeDefined();
  });

  it('corrects only by the head of the chain; what is left out is deleted (KR-092, KR-093, KR-099)', () => {
    const akte = abgemeldetMitKette();
    const zumAlten = richtigstellung({ referenzwert: 'RB-X', referenzwertUrspruenglich: 'AB-2' });
    expect(codes(akte.sende('2024-11-05', zumAlten))).toEqual(['VW1560']);
    const zurueck = ohne(
      richtigstellung({
        referenzwert: 'RB-2',
        referenzwertUrspruenglich: 'RB-1',
        endeEntgeltanspruch: '2024-11-16',
        richtigesEndeEntgelt: '2024-10-31',
        betrieblicheVorsorgeEnde: '2024-10-31',
      }),
      'urlaubsersatzleistungAb',
      'urlaubsersatzleistungBis',
    );
    expect(akte.sende('2024-11-05', zurueck).status).toBe('verarbeitet');
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung).not.toHaveProperty('urlaubsersatzleistung');

    const falsch = akte.sende(
      '2024-11-06',
      stornoAbmeldung({ referenzwert: 'ST-X', referenzwertUrspruenglich: 'AB-2' }),
    );
    expect(falsch).toMatchObject({ status: 'nicht-verarbeitet', fall: { loesung: 'oegk' } });
    const storno = akte.sende(
      '2024-11-06',
      stornoAbmeldung({ referenzwert: 'ST-2', referenzwertUrspruenglich: 'RB-2' }),
    );
    expect(storno).toMatchObject({ status: 'verarbeitet' });
    expect(['AB-2', 'RB-1', 'RB-2'].map((r) => akte.statusVon(r))).toEqual(['storniert', 'storniert', 'storniert']);
    expect(akte.zustand.beschaeftigungen[0]).not.toHaveProperty('abmeldung');
    expect(umfangAm(akte.zustand, '2024-12-24')).toBeDefined();
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: undefined }]);
  });

  it('does not delete by a Richtigstellung whose result is inconsistent (KR-097)', () => {
    const akte = abgemeldetMitKette();
    const ohneBvEnde = ohne(
      richtigstellung({ referenzwert: 'RB-2', referenzwertUrspruenglich: 'RB-1', endeEntgeltanspruch: '2024-11-16' }),
      'betrieblicheVorsorgeEnde',
    );
    expect(codes(akte.sende('2024-11-05', ohneBvEnde))).toEqual(['VW1978']);
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung?.betrieblicheVorsorgeEnde).toBe('2024-11-16');
  });

  it('is late after seven days, and a day off at the end moves the deadline (KR-070, KR-147)', () => {
    const frist = (ende: Tag, tag: Tag): boolean | null =>
      bisOktober().sende(
        tag,
        abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
      ).fristgerecht;
    expect(frist('2024-10-31', '2024-11-07')).toBe(true);
    expect(frist('2024-10-31', '2024-11-08')).toBe(false);
    // 31 October is a Thursday; seven days after Friday 25 October is Friday 1 November, Allerheiligen.
    expect(frist('2024-10-25', '2024-11-04')).toBe(true);
    expect(frist('2024-10-25', '2024-11-05')).toBe(false);
  });

  it('names every contradiction of one message in one case (KR-161)', () => {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-07-08', {
      ...ohneEnde,
      endeEntgeltanspruch: '2024-07-07',
      endeBeschaeftigung: '2024-07-05',
      urlaubsersatzleistungAb: '2024-07-01',
      urlaubsersatzleistungBis: '2024-07-07',
    });
    expect(codes(entscheidung)).toEqual(['VW1978', 'VW1954', 'VW1947']);
    expect(akte.zustand.faelle).toHaveLength(1);
  });

  it('keeps the text on Präsenzdienst of 2023 (KR-077)', () => {
    const meldung = ohne(abmeldung({ abmeldegrund: '08' }), 'betrieblicheVorsorgeEnde');
    const entscheidung = bisOktober().sende('2024-11-01', meldung);
    expect(entscheidung.befunde.map((b) => [b.code, b.text])).toEqual([
      [
        null,
        'Die Abmeldung wurde nicht verarbeitet, da der Abmeldegrund Präsenzdienstleistung im Bundesheer bei arbeitsrechtlichem Ende der Beschäftigung nicht möglich ist.',
      ],
    ]);
  });

  it('is processed when the missing Anmeldung comes (KR-153)', () => {
    const akte = new Akte();
    const entscheidung = akte.sende('2024-11-01', abmeldung());
    expect(codes(entscheidung)).toEqual(['VW1960']);
    akte.sende('2024-11-04', anmeldung({ betrieblicheVorsorgeAb: '2024-05-01' }));
    expect(akte.entscheideNeu('2024-11-04')).toEqual(['verarbeitet']);
    expect(akte.statusVon('AB-1')).toBe('verarbeitet');
    expect(offeneFaelle(akte)).toEqual([]);
    expect(umfangAm(akte.zustand, '2024-11-01')).toBeUndefined();
  });

  it('without an Anmeldung is solved by its Storno alone (KR-154)', () => {
    const akte = new Akte();
    akte.sende('2024-11-01', abmeldung());
    akte.sende('2024-11-04', stornoAbmeldung());
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('that came second is processed when the missing Anmeldung in between comes (KR-072, KR-153)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-01', abmeldung());
    const ende = '2024-12-31';
    const zweite = abmeldung({ referenzwert: 'AB-2', endeEntgeltanspruch: ende, endeBeschaeftigung: ende });
    expect(codes(akte.sende('2025-01-02', ohne(zweite, 'betrieblicheVorsorgeEnde')))).toEqual(['VW1945']);
    akte.sende(
      '2025-01-03',
      ohne(anmeldung({ referenzwert: 'A-2', anmeldedatum: '2024-12-01' }), 'betrieblicheVorsorgeAb'),
    );
    expect(akte.entscheideNeu('2025-01-03')).toEqual(['verarbeitet']);
    expect(akte.zustand.beschaeftigungen.map((b) => b.abmeldung?.datum)).toEqual(['2024-10-31', ende]);
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('that came second is processed when the wrong first one is cancelled (KR-072, KR-153)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-01', abmeldung());
    const ende = '2024-11-30';
    const richtige = { endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende };
    akte.sende('2024-12-02', abmeldung({ referenzwert: 'AB-2', ...richtige }));
    expect(akte.entscheideNeu('2024-12-02')).toEqual([]);
    akte.sende('2024-12-03', stornoAbmeldung());
    expect(akte.entscheideNeu('2024-12-03')).toEqual(['verarbeitet']);
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung).toMatchObject({ referenzwert: 'AB-2', datum: ende });
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('names the code VW1945 once, whatever stands in the way (KR-072, KR-096)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-01', abmeldung());
    akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(codes(akte.sende('2024-11-03', abmeldung({ referenzwert: 'AB-3' })))).toEqual(['VW1945']);
  });

  it('stays unprocessed when the Anmeldung that came does not help', () => {
    const akte = new Akte();
    akte.sende('2024-11-01', abmeldung());
    akte.sende('2024-11-04', ohne(anmeldung(), 'betrieblicheVorsorgeAb'));
    expect(akte.entscheideNeu('2024-11-04')).toEqual([]);
    expect(akte.statusVon('AB-1')).toBe('nicht-verarbeitet');
  });
});

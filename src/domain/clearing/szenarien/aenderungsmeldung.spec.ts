import type { Tag } from '../../kern/zeit';
import { abmeldung, aenderung, anmeldung, mbgm, ohne, stornoMbgm, vorsorgeaenderung } from '../regeln/beispiele';
import { umfangAm, vorsorgezeiten } from '../versicherung/umfang';
import { Akte, codes, offeneFaelle, geringfuegigeMbgm, bisOktober } from './akte.hilfe.spec';

describe('Änderungsmeldung, Variante 1 (DGservice 3/2024)', () => {
  it('turns Teil- into Vollversicherung from the first of the month, the mBGM confirms it', () => {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-10-12', aenderung({ ereignisdatum: '2024-10-10' }));
    expect(entscheidung).toMatchObject({ status: 'verarbeitet', befunde: [], fristgerecht: true });
    expect(entscheidung.fall).toBeUndefined();
    expect(umfangAm(akte.zustand, '2024-09-30')).toMatchObject({ geringfuegig: true });
    expect(umfangAm(akte.zustand, '2024-10-01')).toMatchObject({ geringfuegig: false, quelle: 'meldung' });
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: undefined }]);

    expect(akte.sende('2024-11-15', mbgm())).toMatchObject({ status: 'verarbeitet', befunde: [], fristgerecht: true });
    expect(umfangAm(akte.zustand, '2024-10-01')).toMatchObject({ geringfuegig: false, quelle: 'mbgm' });
  });

  it('refuses an Änderungsmeldung after the mBGM, and only the ÖGK closes that case (KR-052, KR-053)', () => {
    const akte = bisOktober();
    akte.sende('2024-10-12', aenderung());
    akte.sende('2024-11-15', mbgm());
    const vorher = akte.zustand;

    const zweite = akte.sende('2024-11-18', aenderung({ referenzwert: 'AE-2', geringfuegig: true }));
    expect(zweite.status).toBe('nicht-verarbeitet');
    expect(zweite.befunde[0]).toMatchObject({
      code: 'VW1925',
      text: 'Für einen von der Änderungsmeldung betroffenen Beitragszeitraum wurde bereits eine mBGM verbucht. Diese Änderungsmeldung ist daher nicht zulässig.',
    });
    expect(zweite.fall).toMatchObject({ kategorie: 'bereinigungspflichtig', erinnerungAm: '2024-12-02' });
    expect(akte.zustand.beschaeftigungen).toEqual(vorher.beschaeftigungen);
    const fall = zweite.fall!.id;
    expect(akte.fallstatus(fall)).toBe('elda-bereitgestellt');

    expect(akte.abgelehnt('2024-11-18', { ...aenderung(), meldungsart: 'storno-aenderungsmeldung' })).toEqual([
      'meldung-abgewiesen',
      'KR-057',
    ]);
    expect(akte.sende('2024-11-19', stornoMbgm()).status).toBe('verarbeitet');
    expect(akte.sende('2024-11-19', mbgm({ referenzwert: 'G-10b' })).status).toBe('verarbeitet');
    expect(offeneFaelle(akte)).toEqual([fall]);

    expect(akte.setze(fall, 'obsolet', 'sender')).toBe('nicht-erlaubt');
    expect(akte.schliesse(fall, 'sender')).toBe('nicht-erlaubt');
    expect(akte.schliesse(fall, 'oegk')).toBe('obsolet');
    expect(akte.schliesse(fall, 'oegk')).toBe('zustand-verbietet');
  });

  it('counts seven days from the event, not from „Änderung ab“ (KR-051)', () => {
    const sende = (tag: Tag): boolean | null =>
      bisOktober().sende(tag, aenderung({ ereignisdatum: '2024-10-10' })).fristgerecht;
    expect(sende('2024-10-17')).toBe(true);
    expect(sende('2024-10-18')).toBe(false);
    expect(bisOktober().sende('2024-10-30', aenderung()).fristgerecht).toBeNull();
    expect(bisOktober().sende('2024-10-30', vorsorgeaenderung(false)).fristgerecht).toBe(false);
  });

  it('refuses a change inside the month and a BV field without a change, and stores nothing (KR-059, KR-060)', () => {
    const akte = bisOktober();
    expect(akte.abgelehnt('2024-10-12', aenderung({ aenderungAb: '2024-10-10', betrieblicheVorsorge: true }))).toEqual([
      'meldung-abgewiesen',
      'KR-059',
      'KR-060',
    ]);
  });

  it('allows a BV-only change after the mBGM, with effect on BV alone (KR-056)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    expect(akte.sende('2024-11-18', vorsorgeaenderung(false, '2024-10-15'))).toMatchObject({ status: 'verarbeitet' });
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: '2024-10-14' }]);
    expect(
      codes(
        akte.sende(
          '2024-11-18',
          aenderung({ referenzwert: 'AE-3', aenderungAb: '2024-10-15', betrieblicheVorsorge: true }),
        ),
      ),
    ).toEqual(['VW1925']);
  });

  it('opens no second time of Betriebliche Vorsorge over one that begins later (KR-059)', () => {
    const akte = bisOktober();
    expect(akte.abgelehnt('2024-10-12', vorsorgeaenderung(true, '2024-04-01'))).toEqual([
      'meldung-abgewiesen',
      'KR-059b',
    ]);
    akte.sende('2024-10-12', { ...vorsorgeaenderung(true, '2024-04-10'), aenderungBis: '2024-04-30' });
    expect(vorsorgezeiten(akte.zustand)).toEqual([
      { ab: '2024-04-10', bis: '2024-04-30' },
      { ab: '2024-05-01', bis: undefined },
    ]);
  });

  it('lets Betriebliche Vorsorge that begins after the Abmeldung was sent end with the insurance', () => {
    const akte = new Akte();
    akte.sende('2024-03-28', ohne(anmeldung(), 'betrieblicheVorsorgeAb'));
    akte.sende('2024-11-04', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'));
    akte.sende('2024-11-05', vorsorgeaenderung(true, '2024-10-01'));
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-10-01', bis: '2024-10-31' }]);
    const danach = akte.sende('2024-11-05', vorsorgeaenderung(true, '2024-11-01'));
    expect(codes(danach)).toEqual(['VW1960']);
  });

  it('touches every period up to „Änderung bis“, and fails as a whole (KR-064)', () => {
    const akte = bisOktober();
    const spanne = { aenderungAb: '2024-09-01', aenderungBis: '2024-11-30' };
    const entscheidung = akte.sende('2024-10-12', aenderung(spanne));
    expect(codes(entscheidung)).toEqual(['VW1925']);
    expect(entscheidung.fall).toMatchObject({ beitragszeitraum: '2024-09' });
  });

  it('without „Änderung bis“ touches the employment it falls into, not a later one (KR-052)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-04', abmeldung());
    akte.sende(
      '2024-12-02',
      ohne(anmeldung({ referenzwert: 'A-2', anmeldedatum: '2024-12-02' }), 'betrieblicheVorsorgeAb'),
    );
    akte.sende('2025-01-15', geringfuegigeMbgm('2024-12'));
    expect(akte.sende('2025-01-16', aenderung())).toMatchObject({ status: 'verarbeitet', befunde: [] });
  });

  it('is possible again after a Storno-mBGM without a new mBGM (KR-065)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', geringfuegigeMbgm('2024-10'));
    expect(akte.sende('2024-11-18', aenderung()).status).toBe('nicht-verarbeitet');
    akte.sende('2024-11-18', stornoMbgm({ referenzwertUrspruenglich: 'G-2024-10', summeBeitraege: '4.40' }));
    expect(akte.zustand.stornierteZeitraeume).toEqual(['2024-10']);
    expect(akte.sende('2024-11-18', aenderung({ referenzwert: 'AE-2' })).status).toBe('verarbeitet');
  });
});

describe('Änderungsmeldung, Variante 2 (DGservice 3/2024)', () => {
  it('switches with the mBGM alone, without a case (KR-021, KR-063)', () => {
    const akte = bisOktober();
    expect(umfangAm(akte.zustand, '2024-10-20')).toMatchObject({ geringfuegig: true });
    const entscheidung = akte.sende('2024-11-15', mbgm());
    expect(entscheidung).toMatchObject({ status: 'verarbeitet', befunde: [] });
    expect(umfangAm(akte.zustand, '2024-10-01')).toMatchObject({ geringfuegig: false });
    expect(umfangAm(akte.zustand, '2024-12-24')).toMatchObject({ geringfuegig: false });
  });

  it('lets the mBGM prevail over the Änderungsmeldung of the same period (KR-062)', () => {
    const akte = bisOktober();
    akte.sende('2024-10-12', aenderung());
    akte.sende('2024-11-15', geringfuegigeMbgm('2024-10'));
    expect(umfangAm(akte.zustand, '2024-10-31')).toMatchObject({ geringfuegig: true, quelle: 'mbgm' });
    akte.sende('2024-11-18', stornoMbgm({ referenzwertUrspruenglich: 'G-2024-10', summeBeitraege: '4.40' }));
    expect(umfangAm(akte.zustand, '2024-10-31')).toMatchObject({ geringfuegig: false, quelle: 'meldung' });
  });
});

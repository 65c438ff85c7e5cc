import {
  abmeldung,
  aenderung,
  anmeldung,
  ohne,
  richtigstellung,
  stornoAbmeldung,
  vorsorgeaenderung,
} from '../regeln/beispiele';
import { Akte, codes, bisOktober } from './akte.hilfe.spec';

describe('Annahme', () => {
  it('refuses with all formal faults at once and stores nothing (KR-002, KR-003)', () => {
    const meldung = ohne(
      abmeldung({ versicherungsnummer: '1234010180', abmeldegrund: '26', betrieblicheVorsorge: true }),
      'familienname',
    );
    expect(new Akte().abgelehnt('2024-11-01', meldung)).toEqual([
      'meldung-abgewiesen',
      'KR-003a',
      'KR-003b',
      'F7020',
      'F7096',
    ]);
  });

  it('takes the same document once and informs about the copy; a used Referenzwert is refused (KR-004, KR-009)', () => {
    const akte = bisOktober();
    const vorher = akte.zustand;
    const kopie = akte.sende('2024-11-01', anmeldung(), { referenzwert: 'gleiche-meldung' });
    expect(kopie).toMatchObject({ status: 'mehrfach-vorgelegt', fall: { kategorie: 'informell' } });
    expect(kopie.befunde[0]).toMatchObject({ code: 'MW0124', text: 'Das Dokument wurde mehrfach vorgelegt.' });
    expect({ ...akte.zustand, faelle: [] }).toEqual(vorher);
    expect(akte.abgelehnt('2024-11-01', anmeldung(), { referenzwert: 'vergeben' })).toEqual([
      'meldung-abgewiesen',
      'KR-004',
    ]);
  });

  const kein = '9999-12-31';
  it.each([
    anmeldung({ referenzwert: 'X', anmeldedatum: kein, wochenarbeitszeit: '3850' }),
    anmeldung({ referenzwert: 'X', betrieblicheVorsorgeAb: kein }),
    aenderung({ aenderungAb: kein }),
    aenderung({ aenderungAb: kein, geringfuegig: true }),
    aenderung({ aenderungBis: kein }),
    aenderung({ ereignisdatum: kein }),
    vorsorgeaenderung(true, kein),
    vorsorgeaenderung(false, kein),
    abmeldung({ endeEntgeltanspruch: kein }),
    abmeldung({ endeBeschaeftigung: kein }),
    abmeldung({ kuendigungsentschaedigungAb: kein, kuendigungsentschaedigungBis: kein }),
    richtigstellung({ richtigesEndeEntgelt: kein }),
    stornoAbmeldung({ abmeldedatum: kein }),
  ])('takes the 31.12.9999 for no day, in any field of any kind (KR-086): %#', (meldung) => {
    const entscheidung = bisOktober().sende('2024-10-12', meldung);
    expect(entscheidung.status).toBe('nicht-verarbeitet');
    expect(codes(entscheidung)).toContain('VW1956');
  });

  it('under strict handling refuses what is not processed; informal findings pass', () => {
    const akte = bisOktober();
    expect(akte.abgelehnt('2024-11-01', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'), { streng: true })).toEqual([
      'strenge-behandlung',
      'VW1978',
    ]);
    expect(akte.abgelehnt('2024-11-01', anmeldung(), { streng: true, referenzwert: 'gleiche-meldung' })).toEqual([
      'strenge-behandlung',
      'MW0124',
    ]);
    expect(akte.sende('2024-11-01', abmeldung({ endeBeschaeftigung: '2024-10-21' }), { streng: true }).status).toBe(
      'verarbeitet',
    );
  });

  it.each([
    { ...anmeldung(), meldungsart: 'storno-anmeldung' } as const,
    { ...anmeldung(), meldungsart: 'richtigstellung-anmeldung' } as const,
    { ...anmeldung(), meldungsart: 'adressmeldung' } as const,
    { ...anmeldung(), meldungsart: 'vsnr-anforderung' } as const,
    abmeldung({ abmeldegrund: '12', ummeldedatum: '2024-11-01' }),
  ])('refuses visibly what it does not decide: %#', (meldung) => {
    expect(new Akte().abgelehnt('2024-11-01', meldung)).toEqual(['meldungsart-nicht-unterstuetzt']);
  });
});

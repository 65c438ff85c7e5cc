import { abmeldung, anmeldung, ohne } from '../regeln/beispiele';
import { codes, offeneFaelle, bisOktober } from './akte.hilfe.spec';

describe('Anmeldung neben einer laufenden Beschäftigung (VW1931)', () => {
  const zweite = ohne(anmeldung({ referenzwert: 'A-2', anmeldedatum: '2024-11-04' }), 'betrieblicheVorsorgeAb');

  it('is processed when the missing Abmeldung comes (KR-022, KR-153)', () => {
    const akte = bisOktober();
    expect(codes(akte.sende('2024-11-04', zweite))).toEqual(['VW1931']);
    akte.sende('2024-11-05', abmeldung());
    expect(akte.entscheideNeu('2024-11-05')).toEqual(['verarbeitet']);
    expect(akte.zustand.beschaeftigungen.map((b) => b.beginn)).toEqual(['2024-04-01', '2024-11-04']);
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('is given up for another Anmeldung that is processed, and never decided again', () => {
    const akte = bisOktober();
    akte.sende('2024-11-04', { ...zweite, anmeldedatum: '2024-12-02' });
    akte.sende('2024-11-05', abmeldung());
    akte.sende('2024-11-05', { ...zweite, referenzwert: 'A-3' });
    expect(offeneFaelle(akte)).toEqual([]);
    const ende = '2024-11-29';
    akte.sende(
      '2024-11-29',
      ohne(
        abmeldung({ referenzwert: 'AB-2', endeEntgeltanspruch: ende, endeBeschaeftigung: ende }),
        'betrieblicheVorsorgeEnde',
      ),
    );
    expect(akte.entscheideNeu('2024-11-29')).toEqual([]);
    expect(akte.zustand.beschaeftigungen).toHaveLength(2);
  });
});

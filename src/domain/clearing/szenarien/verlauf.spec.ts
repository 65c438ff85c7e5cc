import type { Tag } from '../../kern/zeit';
import { abmeldung, stornoMbgm } from '../regeln/beispiele';
import { versicherungsverlauf } from '../versicherung/verlauf';
import type { Akte } from './akte.hilfe.spec';
import { istArbeitstag, bisOktober } from './akte.hilfe.spec';

describe('Versicherungsverlauf', () => {
  const frage = (akte: Akte, heute: Tag): Parameters<typeof versicherungsverlauf>[1] => ({
    heute,
    konto: akte.konto,
    istArbeitstag,
  });
  const status = (akte: Akte, heute: Tag): Record<string, string> =>
    Object.fromEntries(
      versicherungsverlauf(akte.zustand, frage(akte, heute)).beitragszeitraeume.map((z) => [z.zeitraum, z.status]),
    );

  it('shows each Beitragszeitraum from open to urged, reported and cancelled', () => {
    const akte = bisOktober();
    expect(status(akte, '2024-10-31')).toMatchObject({
      '2024-04': 'gemeldet',
      '2024-09': 'gemeldet',
      '2024-10': 'offen',
    });
    expect(status(akte, '2024-11-15')).toMatchObject({ '2024-10': 'faellig', '2024-11': 'offen' });
    expect(status(akte, '2024-11-16')).toMatchObject({ '2024-10': 'ueberfaellig' });
    akte.sende(
      '2024-11-18',
      stornoMbgm({ referenzwertUrspruenglich: 'G-2024-09', beitragszeitraum: '2024-09', summeBeitraege: '4.40' }),
    );
    expect(status(akte, '2024-11-18')).toMatchObject({ '2024-09': 'storniert' });
  });

  it('asks the state about a day', () => {
    const akte = bisOktober();
    akte.sende('2024-11-04', abmeldung());
    const am = (gueltigAm: Tag): object =>
      versicherungsverlauf(akte.zustand, { ...frage(akte, '2024-12-01'), gueltigAm });
    expect(am('2024-04-30')).toMatchObject({ stand: { sv: true, bv: false, umfang: { geringfuegig: true } } });
    expect(am('2024-10-31')).toMatchObject({
      stand: { sv: true, bv: true, umfang: { geringfuegig: true } },
      versicherungszeiten: [{ ab: '2024-04-01', bis: '2024-10-31', abmeldung: { grund: '02', referenzwert: 'AB-1' } }],
      vorsorgezeiten: [{ ab: '2024-05-01', bis: '2024-10-31' }],
    });
    expect(am('2024-11-01')).toMatchObject({ stand: { sv: false, bv: false } });
  });

  it('never shows a period of a Vorschreiber as overdue: only a change is reported (KR-112)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    expect(status(akte, '2025-01-31')).toMatchObject({ '2024-09': 'gemeldet', '2024-12': 'offen' });
  });
});

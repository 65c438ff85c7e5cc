import { faelligeErinnerungen } from '../mbgm/abgleich';
import { erinnern, zuordnen } from '../faelle/clearingfall';
import { abmeldung, ohne, richtigstellung, stornoAbmeldung } from '../regeln/beispiele';
import { codes, offeneFaelle, bisOktober } from './akte.hilfe.spec';

describe('Status eines Clearingfalles (DGservice 1/2023)', () => {
  it('leads an undeliverable case through Zuordnung, pick-up and work to obsolet', () => {
    const akte = bisOktober();
    const { fall } = akte.sende('2024-11-01', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'), {
      seriennummer: undefined,
    });
    const id = fall!.id;
    expect(akte.fallstatus(id)).toBe('elda-unzustellbar');
    const zuordnung = zuordnen(akte.zustand, id, '654321');
    if (!zuordnung.ok) throw new Error('Die Zuordnung wurde abgelehnt.');
    akte.haengeAn(zuordnung.wert);
    expect(akte.fallstatus(id)).toBe('elda-bereitgestellt');
    expect(zuordnen(akte.zustand, id, '1').ok).toBe(false);
    expect(akte.hole(id, 1)).toBe('elda-zugestellt');
    expect(akte.hole(id, 1)).toBe('zustand-verbietet');
    expect(akte.setze(id, 'webeku-in-bearbeitung', 'sender')).toBe('webeku-in-bearbeitung');
    expect(akte.setze(id, 'webeku-bearbeitet', 'sender')).toBe('webeku-bearbeitet');
    expect(akte.setze(id, 'webeku-bearbeitet', 'sender')).toBe('zustand-verbietet');
    expect(akte.setze(id, 'webeku-in-bearbeitung', 'sender')).toBe('webeku-in-bearbeitung');
    expect(akte.setze(id, 'elda-zugestellt', 'sender')).toBe('nicht-erlaubt');
    expect(akte.setze(id, 'webeku-bearbeitet', 'oegk')).toBe('nicht-erlaubt');
    akte.sende('2024-11-02', stornoAbmeldung());
    akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(akte.fallstatus(id)).toBe('obsolet');
    expect(akte.setze(id, 'webeku-bearbeitet', 'sender')).toBe('zustand-verbietet');
  });

  it('does not throw the work back by a late pick-up', () => {
    const akte = bisOktober();
    const { fall } = akte.sende('2024-11-01', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'));
    akte.setze(fall!.id, 'webeku-bearbeitet', 'sender');
    expect(akte.hole(fall!.id, 1)).toBe('webeku-bearbeitet');
  });

  it('reminds of the same case until it is closed, never of an informal one (KR-144 … KR-146)', () => {
    const akte = bisOktober();
    const { fall } = akte.sende('2024-11-01', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'));
    const id = fall!.id;
    expect(erinnern(akte.zustand, id, '2024-11-14', 14).ok).toBe(false);
    expect(faelligeErinnerungen(akte.zustand, '2024-11-15')).toEqual([id]);
    const erinnerung = erinnern(akte.zustand, id, '2024-11-15', 14);
    if (!erinnerung.ok) throw new Error('Die Erinnerung wurde abgelehnt.');
    akte.haengeAn(erinnerung.wert);
    expect(akte.zustand.faelle).toHaveLength(1);
    expect(akte.zustand.faelle[0]).toMatchObject({ erinnerungAm: '2024-11-29' });
    expect(akte.zustand.faelle[0]?.zustellungen.map((z) => z.grund)).toEqual(['M', 'U']);
    akte.schliesse(id, 'oegk');
    expect(faelligeErinnerungen(akte.zustand, '2025-12-31')).toEqual([]);
    expect(erinnern(akte.zustand, id, '2025-12-31', 14).ok).toBe(false);

    const informell = bisOktober();
    informell.sende('2024-11-01', abmeldung({ endeBeschaeftigung: '2024-10-21' }));
    expect(offeneFaelle(informell)).toHaveLength(1);
    expect(faelligeErinnerungen(informell.zustand, '2030-01-01')).toEqual([]);
  });

  it('closes an informal case when a Richtigstellung removes its finding', () => {
    const akte = bisOktober();
    expect(codes(akte.sende('2024-11-01', abmeldung({ endeBeschaeftigung: '2024-10-21' })))).toEqual(['VW1966']);
    const richtig = ohne(
      richtigstellung({ richtigesEndeEntgelt: '2024-10-31', betrieblicheVorsorgeEnde: '2024-10-31' }),
      'urlaubsersatzleistungAb',
      'urlaubsersatzleistungBis',
    );
    expect(akte.sende('2024-11-04', richtig).faelle).toEqual([
      expect.objectContaining({ bewegung: 'obsolet', regel: 'KR-154' }),
    ]);
    expect(offeneFaelle(akte)).toEqual([]);
  });
});

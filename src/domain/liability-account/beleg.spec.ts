import { belegSchritt, leererBeleg, type Belegangaben } from './beleg';
import { entscheideBeleg } from './belegaufnahme';

const angaben: Belegangaben = { art: 'Registerauszug', bezeichnung: 'HRB 1', medientyp: 'application/pdf' };
const kontext = { angaben, anfang: '255044462d312e37', personBekannt: false };

describe('a Beleg', () => {
  it('is what its one fact says', () => {
    const inhalt = { ...angaben, sha256: 'ab', groesse: 12 };
    const tatsache = {
      id: 'b',
      lfd: 1,
      art: 'beleg',
      inhalt,
      entscheidung: { regeln: [] },
      bekanntAm: '2025-06-30T09:00:00.000000Z',
    } as const;
    expect(belegSchritt(leererBeleg, tatsache)).toEqual({ beleg: inhalt });
  });

  it('is taken with the rules that it has met', () => {
    expect(entscheideBeleg(kontext, '2025-06-30')).toEqual({
      ok: true,
      wert: { regeln: ['LR-151p', 'LR-004v', 'LR-167p', 'LR-167r'] },
    });
  });

  it('whose content is there with other data is a conflict that names the first, whatever else is wrong', () => {
    const ergebnis = entscheideBeleg({ ...kontext, anfang: '', gleicherInhalt: 'erster' }, '2025-06-30');
    expect(ergebnis).toMatchObject({ ok: false, fehler: { art: 'zustand-verbietet', regel: 'LR-151p' } });
    expect(JSON.stringify(ergebnis)).toContain('Beleg erster mit');
  });

  it('is refused with all findings at once', () => {
    const falsch = { ...angaben, betriebsnummer: '٣', person: 'p' };
    const ergebnis = entscheideBeleg({ ...kontext, angaben: falsch }, '2025-06-30');
    expect(
      !ergebnis.ok && ergebnis.fehler.art === 'angaben-abgewiesen' && ergebnis.fehler.befunde.map(({ regel }) => regel),
    ).toEqual(['LR-167p', 'LR-167r']);
  });
});

import type { RechtswertId } from './rechtswert';
import { auskunft, rechtswert, rechtswerteAm, vergleich, verlauf } from './rechtswert';

const wert = (id: RechtswertId, stichtag: string): string | undefined => auskunft(id, stichtag).rechtswert?.wert;

describe('rechtswert', () => {
  // The printed figures of the authorities, not of the files: the ordinances in the Bundesgesetzblatt, § 226 SGB V, the ÖGK.
  it.each<[RechtswertId, string, string]>([
    ['DE.BBG.KVPV.MONAT', '2025-01-01', '5512.50'],
    ['DE.BBG.KVPV.MONAT', '2024-12-31', '5175.00'],
    ['DE.FREIBETRAG.KV.BAV.MONAT', '2026-06-15', '197.75'],
    ['DE.FREIGRENZE.MONAT', '2019-07-01', '155.75'],
    ['DE.PV.SATZ', '2023-06-30', '3.05'],
    ['DE.PV.SATZ', '2023-07-01', '3.4'],
    ['DE.PV.SATZ', '2025-01-01', '3.6'],
    ['DE.KV.SATZ.ALLGEMEIN', '2026-08-01', '14.6'],
    ['DE.GERINGFUEGIGKEIT.MONAT', '2022-09-30', '450.00'],
    ['DE.GERINGFUEGIGKEIT.MONAT', '2022-10-01', '520.00'],
    ['AT.HBG.MONAT', '2024-03-01', '6060.00'],
    ['AT.GERINGFUEGIGKEIT.MONAT', '2024-03-01', '518.44'],
    ['AT.DAG.SATZ', '2024-01-01', '19.40'],
    ['AT.VPTY.A03.PROZENT', '2024-01-01', '-2.95'],
  ])('%s on %s is %s', (id, stichtag, erwartet) => expect(wert(id, stichtag)).toBe(erwartet));

  it('names norm, ordinance, span and certainty', () => {
    expect(rechtswert('DE.BEZUGSGROESSE.KVPV.MONAT', '2025-05-01')).toEqual({
      ok: true,
      wert: {
        id: 'DE.BEZUGSGROESSE.KVPV.MONAT',
        wert: '3745.00',
        einheit: 'EUR/Monat',
        ab: '2025-01-01',
        bis: '2025-12-31',
        norm: '§ 18 SGB IV; Sozialversicherungs-Rechengrößenverordnung 2025',
        fundstelle: verlauf('DE.BEZUGSGROESSE.KVPV.MONAT').werte.find(({ ab }) => ab === '2025-01-01')!.fundstelle,
        sicherheit: 'amtlich',
      },
    });
  });

  it('refuses the day after the checked time and never answers with last year’s value', () => {
    expect(rechtswert('DE.BEZUGSGROESSE.KVPV.MONAT', '2027-01-01')).toEqual({
      ok: false,
      fehler: {
        art: 'rechtswert-nicht-geprueft',
        id: 'DE.BEZUGSGROESSE.KVPV.MONAT',
        stichtag: '2027-01-01',
        geprueftBis: '2026-12-31',
        grund: 'nicht-geprueft',
      },
    });
  });

  it.each<[RechtswertId, string, string]>([
    // The rate has no known end in the law, but nobody has looked beyond 2026.
    ['DE.KV.SATZ.ALLGEMEIN', '2027-01-01', 'nicht-geprueft'],
    ['DE.FREIBETRAG.KV.BAV.MONAT', '2019-12-31', 'vor-erstem-wert'],
    ['DE.BBG.RVALV.OST.MONAT', '2025-01-01', 'beendet'],
    ['DE.FREIBETRAG.KAPITAL', '2021-06-01', 'luecke'],
    ['DE.FREIBETRAG.KAPITAL', '2023-01-01', 'nicht-geprueft'],
    // Six months in the text of April 2026, their start not found: three must not be the answer.
    ['DE.PV.NACHWEISFRIST.MONATE', '2025-12-01', 'nicht-geprueft'],
  ])('%s on %s: %s', (id, stichtag, status) => expect(auskunft(id, stichtag)).toEqual({ status }));

  it('keeps an entry that is no number visible as such', () => {
    expect(auskunft('DE.UMLAGE.U1_U2', '2025-01-01').rechtswert).toMatchObject({
      wert: 'je Krankenkasse',
      einheit: '-',
    });
  });
});

describe('rechtswerteAm', () => {
  it('lists every figure on every day, the refused ones without a value', () => {
    const heute = rechtswerteAm('2025-01-01');
    const spaeter = rechtswerteAm('2031-01-01');
    expect(spaeter.map(({ reihe }) => reihe.id)).toEqual(heute.map(({ reihe }) => reihe.id));
    expect(spaeter.filter(({ auskunft }) => auskunft.rechtswert !== undefined)).toEqual([]);
  });
});

describe('vergleich', () => {
  it('finds what 1 July 2023 changed in the Pflegeversicherung (PUEG)', () => {
    const geaendert = vergleich('2023-06-30', '2023-07-01');
    expect(geaendert.map(({ reihe }) => reihe.id).filter((id) => !id.startsWith('DE.PV.'))).toEqual([]);
    expect(geaendert.find(({ reihe }) => reihe.id === 'DE.PV.SATZ')).toMatchObject({
      von: { rechtswert: { wert: '3.05' } },
      bis: { rechtswert: { wert: '3.4' } },
    });
    expect(geaendert.find(({ reihe }) => reihe.id === 'DE.PV.ABSCHLAG.JE_KIND')).toMatchObject({
      von: { status: 'vor-erstem-wert' },
      bis: { rechtswert: { wert: '0.25' } },
    });
  });

  it('is silent about a value that a new ordinance repeats', () => {
    const ids = vergleich('2021-12-31', '2022-01-01').map(({ reihe }) => reihe.id);
    expect(ids).not.toContain('DE.BEZUGSGROESSE.KVPV.MONAT');
    expect(ids).toContain('DE.BBG.RVALV.WEST.MONAT');
  });

  it('says nothing about the same day twice', () => expect(vergleich('2024-05-01', '2024-05-01')).toEqual([]));
});

import 'reflect-metadata';
import { KATALOG } from '../../domain/regelwerk/katalog';
import { PROBLEMCODES } from '../../platform/http/problem/probleme';
import { ProblemeController } from './probleme.controller';
import { RechtswerteController } from './rechtswerte.controller';
import { RegelnController } from './regeln.controller';

const regeln = new RegelnController();
const rechtswerte = new RechtswerteController();

describe('GET /v1/regeln', () => {
  it('lists every row of the catalogue, by id', () => {
    const { anzahl, regeln: alle } = regeln.liste({});
    expect(alle.map(({ id }) => id)).toEqual([...KATALOG.keys()]);
    expect(anzahl).toBe(alle.length);
  });

  it('applies all filters together', () => {
    const ids = regeln.liste({ modul: 'zahlstelle', land: 'DE', art: 'berechnung' }).regeln.map(({ id }) => id);
    expect(ids).toContain('ZR-016p');
    expect(ids).not.toContain('KR-005p');
    expect(regeln.liste({ modul: 'zahlstelle', land: 'AT' }).regeln).toEqual([]);
    expect(regeln.liste({ code: 'XX0000' }).regeln).toEqual([]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => regeln.liste({ stichtag: '2024-02-30' })).toThrow('eingabe-ungueltig');
  });
});

describe('GET /v1/regeln/{id}', () => {
  it('shows sources and examples with their origin', () => {
    const regel = regeln.eine('KR-005p');
    expect(regel).toMatchObject({ id: 'KR-005p', art: 'berechnung', gesichert: true });
    expect(regel.quellen.map(({ fundstelle }) => fundstelle)).toContain('DM-Org D.6');
    expect(regel.beispiele).toContainEqual({ eingabe: '5266290888', erwartet: true, quelle: 'Muster der ÖGK' });
  });

  it.each([...KATALOG.keys()])('%s survives the way to JSON', (id) => {
    const regel = regeln.eine(id);
    const gelesen = JSON.parse(JSON.stringify(regel)) as typeof regel;
    expect(gelesen.beispiele).toHaveLength(regel.beispiele.length);
    expect(gelesen.beispiele.every((beispiel) => beispiel.eingabe !== undefined)).toBe(true);
  });

  it('does not know KR-999', () => expect(() => regeln.eine('KR-999')).toThrow('nicht-gefunden'));
});

describe('GET /v1/rechtswerte', () => {
  it('gives each figure of a checked day with its sources', () => {
    const grenze = rechtswerte
      .liste({ stichtag: '2026-01-01', land: 'DE' })
      .rechtswerte.find(({ id }) => id === 'DE.BBG.KVPV.MONAT');
    expect(grenze).toMatchObject({ status: 'geprueft', stand: { wert: '5812.50', ab: '2026-01-01' } });
    expect(grenze?.stand?.fundstelle).not.toEqual([]);
  });

  it('lists what nobody has checked as refused, never with a value', () => {
    const { rechtswerte: alle, ohneWert } = rechtswerte.liste({ stichtag: '2030-01-01' });
    expect(alle.length).toBe(rechtswerte.liste({ stichtag: '2026-01-01' }).rechtswerte.length);
    expect(ohneWert).toBe(alle.length);
    const satz = alle.find(({ id }) => id === 'DE.PV.SATZ');
    expect(satz).toMatchObject({ status: 'nicht-geprueft', geprueftBis: '2026-12-31' });
    expect(satz).not.toHaveProperty('stand');
  });

  it('keeps the countries apart', () => {
    const laender = rechtswerte.liste({ stichtag: '2026-01-01', land: 'AT' }).rechtswerte.map(({ land }) => land);
    expect(new Set(laender)).toEqual(new Set(['AT']));
  });
});

describe('GET /v1/rechtswerte/vergleich', () => {
  it('shows both sides of a change', () => {
    const { aenderungen } = rechtswerte.vergleiche({ von: '2023-12-31', bis: '2024-01-01', land: 'AT' });
    expect(aenderungen.find(({ id }) => id === 'AT.DAG.SATZ')).toMatchObject({
      von: { stand: { wert: '16.40' } },
      bis: { stand: { wert: '19.40' } },
    });
    expect(aenderungen.map(({ id }) => id)).not.toContain('AT.KV.SATZ');
  });
});

describe('GET /v1/rechtswerte/{id}', () => {
  it('tells the history with its end and its successor', () => {
    const verlauf = rechtswerte.einer('DE.BBG.RVALV.OST.MONAT', {});
    expect(verlauf).toMatchObject({ endet: '2024-12-31', nachfolger: 'DE.BBG.RVALV.MONAT' });
    expect(verlauf.werte.map(({ wert }) => wert).at(-1)).toBe('7450.00');
    expect(verlauf).not.toHaveProperty('stand');
  });

  it('adds the value of a day, or refuses', () => {
    expect(rechtswerte.einer('DE.PV.SATZ', { stichtag: '2023-07-01' }).stand?.wert).toBe('3.4');
    expect(() => rechtswerte.einer('DE.PV.SATZ', { stichtag: '2027-01-01' })).toThrow('rechtswert-nicht-geprueft');
    expect(() => rechtswerte.einer('DE.PV.SATZ', { stichtag: '2023-06-31' })).toThrow('eingabe-ungueltig');
  });

  it('does not know an invented figure', () => {
    expect(() => rechtswerte.einer('DE.ERFUNDEN', {})).toThrow('nicht-gefunden');
    expect(() => rechtswerte.einer('constructor', {})).toThrow('nicht-gefunden');
  });
});

describe('GET /v1/probleme/{code}', () => {
  it.each(PROBLEMCODES)('describes %s', (code) => {
    expect(new ProblemeController().eines(code)).toMatchObject({ code, beispiel: { type: `/v1/probleme/${code}` } });
  });

  it('does not know others', () =>
    expect(() => new ProblemeController().eines('gibt-es-nicht')).toThrow('nicht-gefunden'));
});

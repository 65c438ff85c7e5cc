import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { betrag } from '../kern/geld';
import { istTag, naechsterTag, tagAusZahl, tageszahl } from '../kern/zeit';
import type { RechtswertId, Rechtswertreihe } from './reihen';
import { REIHEN } from './reihen';
import { auskunft } from './rechtswert';

const ORDNER = join(__dirname, 'daten');
const lies = (datei: string): unknown => JSON.parse(readFileSync(join(ORDNER, datei), 'utf8'));
const dateien = readdirSync(ORDNER).filter((datei) => datei !== 'schema.json');
const reihen = [...REIHEN.values()].map((reihe): [string, Rechtswertreihe] => [reihe.id, reihe]);

describe('files of figures', () => {
  const entspricht = addFormats(new Ajv({ allErrors: true })).compile(lies('schema.json') as object);

  it.each(dateien)('%s has the shape of the schema', (datei) => {
    entspricht(lies(datei));
    expect(entspricht.errors ?? []).toEqual([]);
  });

  it('are all imported, and no id stands in two of them', () => {
    const ids = dateien.flatMap((datei) => Object.keys((lies(datei) as { rechtswerte: object }).rechtswerte));
    expect([...ids].sort()).toEqual([...REIHEN.keys()]);
  });
});

describe.each(reihen)('%s', (id, reihe) => {
  it('belongs to the country of its id', () => expect(id.startsWith(`${reihe.land}.`)).toBe(true));

  it('has days that exist, in order, and none after the checked time', () => {
    for (const { ab, bis } of reihe.werte) {
      expect([ab, bis ?? ab, reihe.geprueftBis].every(istTag)).toBe(true);
      expect(ab <= (bis ?? ab) && (bis ?? ab) <= reihe.geprueftBis).toBe(true);
    }
  });

  it('has no overlap, no gap but the marked ones, and only its last value is open', () => {
    const luecken = reihe.werte.slice(1).flatMap((wert, i) => {
      const ende = reihe.werte[i]!.bis!;
      expect(ende < wert.ab).toBe(true);
      const ab = naechsterTag(ende);
      return ab === wert.ab ? [] : [{ ab, bis: tagAusZahl(tageszahl(wert.ab) - 1) }];
    });
    expect((reihe.luecken ?? []).map(({ ab, bis }) => ({ ab, bis }))).toEqual(luecken);
  });

  it('answers on every day of its span with exactly the value of that day', () => {
    const letzter = tageszahl(reihe.geprueftBis);
    for (let zahl = tageszahl(reihe.werte[0]!.ab); zahl <= letzter; zahl++) {
      const tag = tagAusZahl(zahl);
      const geltende = reihe.werte.filter(({ ab, bis }) => ab <= tag && (bis === undefined || tag <= bis));
      const antwort = auskunft(reihe.id, tag).rechtswert?.wert;
      if (geltende.length > 1 || antwort !== geltende[0]?.wert) throw new Error(`${id} on ${tag}: ${antwort}`);
    }
  });

  it('is refused on the day before and the day after', () => {
    expect(auskunft(reihe.id, tagAusZahl(tageszahl(reihe.werte[0]!.ab) - 1)).status).toBe('vor-erstem-wert');
    expect(auskunft(reihe.id, naechsterTag(reihe.geprueftBis)).status).toBe(
      reihe.endet === undefined ? 'nicht-geprueft' : 'beendet',
    );
  });

  it('ends where it says, and its successor takes over at once', () => {
    if (reihe.endet === undefined) return expect(reihe.nachfolger).toBeUndefined();
    expect(reihe.werte.at(-1)!.bis).toBe(reihe.endet);
    if (reihe.nachfolger) expect(auskunft(reihe.nachfolger, naechsterTag(reihe.endet)).status).toBe('geprueft');
  });

  it('is a number unless it is marked as none', () => {
    const zahlen = reihe.werte.map(({ wert }) => /^-?\d+(\.\d+)?$/.test(wert));
    expect(new Set(zahlen)).toEqual(new Set([reihe.einheit !== '-']));
  });
});

describe('figures that follow from each other', () => {
  const wert = (id: RechtswertId, tag: string) => betrag(auskunft(id, tag).rechtswert!.wert);
  const jahre = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

  it.each(jahre)(
    'DE %i: Freigrenze = Freibetrag = 1/20 of the Bezugsgröße, JAEG = 12 times the BBG (§§ 6, 226 SGB V)',
    (jahr) => {
      const tag = `${jahr}-06-01`;
      const zwanzigstel = wert('DE.BEZUGSGROESSE.KVPV.MONAT', tag).div(betrag('20'));
      expect(wert('DE.FREIGRENZE.MONAT', tag).eq(zwanzigstel)).toBe(true);
      if (jahr >= 2020) expect(wert('DE.FREIBETRAG.KV.BAV.MONAT', tag).eq(zwanzigstel)).toBe(true);
      const jahresgrenze = wert('DE.BBG.KVPV.MONAT', tag).times(betrag('12'));
      expect(wert('DE.JAEG.BESONDERE.JAHR', tag).eq(jahresgrenze)).toBe(true);
    },
  );

  it.each(['2019-06-01', '2023-07-01', '2024-06-01', '2026-06-01'])(
    'DE %s: in Sachsen the employed bear one point alone and half of the rest (§ 58 Abs. 3 SGB XI)',
    (tag) => {
      const haelfte = wert('DE.PV.SATZ', tag).minus(wert('DE.PV.SACHSEN.ALLEIN', tag)).div(betrag('2'));
      expect(wert('DE.PV.SACHSEN.AG', tag).eq(haelfte)).toBe(true);
      expect(wert('DE.PV.SACHSEN.AN', tag).eq(haelfte.plus(wert('DE.PV.SACHSEN.ALLEIN', tag)))).toBe(true);
    },
  );

  it.each(jahre)(
    'AT %i: monthly = 30 daily bases, Sonderzahlungen = 2 monthly, freie DN = 7/6 (§§ 45, 54 ASVG)',
    (jahr) => {
      const tag = `${jahr}-06-01`;
      const monat = wert('AT.HBG.MONAT', tag);
      expect(wert('AT.HBG.TAG', tag).times(betrag('30')).eq(monat)).toBe(true);
      expect(wert('AT.HBG.SONDERZAHLUNG.JAHR', tag).eq(monat.times(betrag('2')))).toBe(true);
      expect(wert('AT.HBG.FREIE_DN_OHNE_SZ.MONAT', tag).eq(monat.times(betrag('7')).div(betrag('6')))).toBe(true);
    },
  );

  it.each(['2019-06-01', '2024-06-01', '2026-06-01'])('AT %s: the parts of KV and PV add up', (tag) => {
    expect(wert('AT.KV.DN', tag).plus(wert('AT.KV.DG', tag)).eq(wert('AT.KV.SATZ', tag))).toBe(true);
    expect(wert('AT.PV.DN', tag).plus(wert('AT.PV.DG', tag)).eq(wert('AT.PV.SATZ', tag))).toBe(true);
  });

  it.each(['2020-06-01', '2023-06-01', '2024-06-01', '2026-06-01'])('AT %s: DN and DG together are T01', (tag) => {
    expect(wert('AT.DN.GESAMT', tag).plus(wert('AT.DG.GESAMT', tag)).eq(wert('AT.T01.ARBEITER_ANGESTELLTE', tag))).toBe(
      true,
    );
  });
});

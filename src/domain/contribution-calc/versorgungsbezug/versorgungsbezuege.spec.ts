import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { rechtswert } from '../../recht/rechtswert';
import {
  bruch,
  cent,
  eingaben,
  falscheSchritte,
  gleich,
  kleiner,
  minus,
  NICHTS,
  plus,
  unerklaert,
  type Bruch,
} from '../nachrechnen.hilfe.spec';
import { berechneVersorgungsbezuege, type Berechnung } from './berechnung';
import type { Berechnungseingabe } from './angaben/eingabe';

function berechnet(eingabe: Berechnungseingabe): Berechnung {
  const ergebnis = berechneVersorgungsbezuege(eingabe, rechtswert);
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.wert;
}

const ergebnisVon = ({ versorgungsbezuege, summe, einbehalt }: Berechnung): object => ({
  versorgungsbezuege,
  summe,
  einbehalt,
});

interface Beispiel {
  readonly titel: string;
  readonly quelle: string;
  readonly eingabe: Berechnungseingabe;
  readonly ergebnis: object;
}
const ORDNER = path.join(__dirname, '../beispiele');
const BEISPIELE = readdirSync(ORDNER)
  .filter((datei) => datei.startsWith('versorgungsbezuege'))
  .flatMap((datei) => JSON.parse(readFileSync(path.join(ORDNER, datei), 'utf8')) as Beispiel[]);

describe.each(BEISPIELE.map((beispiel) => [beispiel.titel, beispiel] as const))(
  '%s',
  (_, { eingabe, ergebnis, quelle }) => {
    it('is exact to the cent', () => {
      expect(quelle).not.toBe('');
      expect(berechnet(eingabe)).toMatchObject(ergebnis);
    });

    it('explains every number by steps that an independent evaluator reaches too', () => {
      const berechnung = berechnet(eingabe);
      expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
      expect(unerklaert(ergebnisVon(berechnung), berechnung.rechenweg)).toEqual([]);
    });
  },
);

const summeVon = (betraege: readonly string[]): Bruch => betraege.map(bruch).reduce(plus, NICHTS);

describe('any member and month', () => {
  it('every number has a step, and every step its result', () => {
    fc.assert(
      fc.property(eingaben, (eingabe) => {
        const berechnung = berechnet(eingabe);
        expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
        expect(unerklaert(ergebnisVon(berechnung), berechnung.rechenweg)).toEqual([]);
      }),
    );
  });

  it('parts add up to the whole, and nothing is withheld that is not due', () => {
    fc.assert(
      fc.property(eingaben, (eingabe) => {
        const { versorgungsbezuege, summe, einbehalt } = berechnet(eingabe);
        for (const { kv, pv, ...bezug } of versorgungsbezuege) {
          expect(gleich(summeVon([kv.beitragAllgemein, kv.zusatzbeitrag]), bruch(kv.beitrag))).toBe(true);
          expect(gleich(summeVon([kv.beitrag, pv.beitrag]), bruch(bezug.summe))).toBe(true);
          expect(bezug.einbehalt).toBe(bezug.einzug === 'zahlstelle' ? bezug.summe : '0.00');
        }
        expect(gleich(summeVon(versorgungsbezuege.map((b) => b.summe)), bruch(summe))).toBe(true);
        expect(kleiner(bruch(summe), bruch(einbehalt))).toBe(false);
      }),
    );
  });

  it('the KV never takes more of a Versorgungsbezug than the PV, and neither more than the ceiling', () => {
    fc.assert(
      fc.property(eingaben, (eingabe) => {
        const ohneNurKv = eingabe.versorgungsbezuege.every((b) => b.beitragsabfuehrungspflicht !== '3');
        const { versorgungsbezuege, monat: m } = berechnet(eingabe);
        const bbg = rechtswert('DE.BBG.KVPV.MONAT', `${m}-01`);
        for (const zweig of ['kv', 'pv'] as const) {
          const ohneVbmax = eingabe.versorgungsbezuege.every((b) => b.vbmax === undefined);
          const grundlagen = summeVon(versorgungsbezuege.map((b) => b[zweig].beitragspflichtig));
          if (ohneVbmax) expect(bbg.ok && kleiner(bruch(bbg.wert.wert), grundlagen)).toBe(false);
        }
        const [einer] = versorgungsbezuege;
        if (ohneNurKv && versorgungsbezuege.length === 1)
          expect(kleiner(bruch(einer!.pv.beitragspflichtig), bruch(einer!.kv.beitragspflichtig))).toBe(false);
      }),
    );
  });

  it('all bAV together lose one Freibetrag, in whatever order they stand', () => {
    const betriebsrenten = fc.array(cent(60_000), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(betriebsrenten, (zahlbetraege) => {
        const kvSumme = (liste: readonly string[]): Bruch =>
          summeVon(
            berechnet({
              monat: '2026-05',
              zusatzbeitragssatz: '2.9',
              versorgungsbezuege: liste.map((zahlbetrag) => ({ art: '5', zahlbetrag })),
            }).versorgungsbezuege.map(({ kv }) => kv.beitragspflichtig),
          );
        const alle = summeVon(zahlbetraege);
        const erwartet = kleiner(bruch('197.75'), alle) ? minus(alle, bruch('197.75')) : NICHTS;
        expect(gleich(kvSumme(zahlbetraege), erwartet)).toBe(true);
        expect(gleich(kvSumme([...zahlbetraege].reverse()), erwartet)).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  it.each(['2018-12', '2027-01', '2028-01', '1999-01'])('%s is refused, whatever is due', (m) => {
    const ergebnis = berechneVersorgungsbezuege(
      { monat: m, versorgungsbezuege: [{ art: '3', zahlbetrag: '0.00' }] },
      rechtswert,
    );
    expect(ergebnis).toMatchObject({ ok: false, fehler: { art: 'rechtswert-nicht-geprueft' } });
  });
});

describe('an input without defaults', () => {
  it('names each default that is used', () => {
    const { hinweise } = berechnet({ monat: '2025-03', versorgungsbezuege: [{ art: '5', zahlbetrag: '100.00' }] });
    expect(hinweise.map(({ pfad, regel }) => [pfad, regel])).toEqual([
      ['/versicherungsstatus', 'CR-001'],
      ['/versorgungsbezuege/0/id', undefined],
      ['/versorgungsbezuege/0/beitragsabfuehrungspflicht', 'CR-010'],
      ['/versorgungsbezuege/0/mehrfachbezug', 'CR-025'],
      ['/versorgungsbezuege/0/freibetrag', 'CR-037'],
      ['/versorgungsbezuege/0', 'CR-020'],
      ['/elterneigenschaft', 'CR-074'],
    ]);
  });

  it('asks for the Zusatzbeitragssatz once a contribution is due, and tells all other faults at once', () => {
    const ohneSatz = (versorgungsbezuege: Berechnungseingabe['versorgungsbezuege']) =>
      berechneVersorgungsbezuege({ monat: '2025-03', versorgungsbezuege }, rechtswert);
    expect(ohneSatz([{ art: '5', zahlbetrag: '187.25' }]).ok).toBe(true);
    expect(ohneSatz([{ art: '5', zahlbetrag: '187.26' }])).toMatchObject({
      fehler: { art: 'angaben-abgewiesen', befunde: [{ regel: 'CR-060a', pfad: '/zusatzbeitragssatz' }] },
    });
    expect(
      ohneSatz([
        { art: '3', freibetrag: { anspruch: true } },
        { art: '5', zahlbetrag: '-1.00', freibetrag: { anspruch: true, hoehe: '-1.00' } },
      ]),
    ).toMatchObject({
      fehler: {
        befunde: [
          { regel: 'CR-041f', pfad: '/versorgungsbezuege/1/zahlbetrag' },
          { regel: 'CR-090a', pfad: '/versorgungsbezuege/0' },
          { regel: 'CR-041a', pfad: '/versorgungsbezuege/0/freibetrag' },
          { regel: 'CR-041e', pfad: '/versorgungsbezuege/1/freibetrag/hoehe' },
        ],
      },
    });
  });
});

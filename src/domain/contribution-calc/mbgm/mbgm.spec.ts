import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { erfolg, type Ergebnis } from '../../kern/ergebnis';
import { rechtswert, type Rechtswertquelle } from '../../recht/rechtswert';
import {
  bruch,
  cent,
  falscheSchritte,
  gleich,
  kind,
  kleiner,
  mal,
  minus,
  monat,
  NICHTS,
  plus,
  unerklaert,
  type Bruch,
} from '../nachrechnen.hilfe.spec';
import type { MbgmEingabe } from './angaben/eingabe';
import { berechneMbgm, type Mbgmberechnung } from './berechnung';

const gelungen = <T>(ergebnis: Ergebnis<T>): T => {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.wert;
};

/** Every amount and percentage of an answer. */
const zahlenDer = ({ tarifbloecke, summe, stornosumme }: Mbgmberechnung): object => ({
  tarifbloecke: tarifbloecke.map(({ basen, summe: beitraege }) => ({ basen, summe: beitraege })),
  summe,
  stornosumme,
});

interface Beispiel {
  readonly titel: string;
  readonly quelle: string;
  /** Figures as the source prints them, where it is older than ours. */
  readonly rechtswerte?: Readonly<Record<string, string>>;
  readonly eingabe: MbgmEingabe;
  readonly ergebnis: object;
}
const ORDNER = path.join(__dirname, '../beispiele');
const BEISPIELE = readdirSync(ORDNER)
  .filter((datei) => datei.startsWith('mbgm'))
  .flatMap((datei) => JSON.parse(readFileSync(path.join(ORDNER, datei), 'utf8')) as Beispiel[]);

/** Our figures, some replaced by those that a source prints. */
const mitWerten =
  (gedruckt: Readonly<Record<string, string>>): Rechtswertquelle =>
  (id, stichtag) => {
    const eigener = rechtswert(id, stichtag);
    const wert = gedruckt[id];
    return eigener.ok && wert !== undefined ? erfolg({ ...eigener.wert, wert }) : eigener;
  };

describe.each(BEISPIELE.map((beispiel) => [beispiel.titel, beispiel] as const))(
  '%s',
  (_, { eingabe, ergebnis, quelle, rechtswerte = {} }) => {
    const werte = mitWerten(rechtswerte);

    it('is exact to the cent', () => {
      expect(quelle).not.toBe('');
      expect(gelungen(berechneMbgm(eingabe, werte))).toMatchObject(ergebnis);
    });

    it('explains every number by steps that an independent evaluator reaches too', () => {
      const berechnung = gelungen(berechneMbgm(eingabe, werte));
      expect(falscheSchritte(berechnung.rechenweg, eingabe, werte)).toEqual([]);
      expect(unerklaert(zahlenDer(berechnung), berechnung.rechenweg)).toEqual([]);
    });
  },
);

const summeVon = (betraege: readonly string[]): Bruch => betraege.map(bruch).reduce(plus, NICHTS);

/** mBGM of any shape that passes all checks. */
const bezug = fc.constantFrom('B001', 'B002', 'B010', 'B044', 'B053');
const mbgmBasen = fc
  .record({ AB: cent(900_000), SZ: fc.option(cent(1_600_000)), BV: fc.option(cent(900_000)), gemeldet: fc.boolean() })
  .map(({ gemeldet, ...betraege }) =>
    Object.entries(betraege).flatMap(([typ, betrag]) =>
      betrag === null
        ? []
        : [{ typ, betrag, ...(gemeldet && { positionen: [{ typ: { AB: 'T01', SZ: 'T02', BV: 'V01' }[typ]! }] }) }],
    ),
  );
const mbgmEingaben = fc.record(
  {
    beitragszeitraum: monat,
    verfahren: fc.constantFrom('selbstabrechner', 'vorschreiber'),
    geburtsdatum: kind.map(({ geburtsdatum }) => geburtsdatum),
    pensionsaufschub: fc.boolean(),
    wien: fc.boolean(),
    sonderzahlungenBisher: cent(1_500_000),
    summeGeringfuegige: cent(150_000),
    tarifbloecke: fc.array(
      fc.record({
        beschaeftigtengruppe: bezug,
        beginnVerrechnung: fc.integer({ min: 1, max: 28 }).map(String),
        basen: mbgmBasen,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['beitragszeitraum', 'tarifbloecke'] },
) as fc.Arbitrary<MbgmEingabe>;

describe('any mBGM', () => {
  const rechne = (eingabe: MbgmEingabe): Mbgmberechnung => gelungen(berechneMbgm(eingabe, rechtswert));
  const alleBasen = ({ tarifbloecke }: Mbgmberechnung) => tarifbloecke.flatMap(({ basen }) => basen);

  it('every number has a step, and every step its result', () => {
    fc.assert(
      fc.property(mbgmEingaben, (eingabe) => {
        const berechnung = rechne(eingabe);
        expect(falscheSchritte(berechnung.rechenweg, eingabe)).toEqual([]);
        expect(unerklaert(zahlenDer(berechnung), berechnung.rechenweg)).toEqual([]);
      }),
    );
  });

  it('the lines add up to the sum, and the Storno takes it back', () => {
    fc.assert(
      fc.property(mbgmEingaben, (eingabe) => {
        const berechnung = rechne(eingabe);
        const zeilen = alleBasen(berechnung).flatMap(({ positionen }) => positionen.map(({ betrag }) => betrag));
        expect(gleich(summeVon(zeilen), bruch(berechnung.summe))).toBe(true);
        expect(gleich(plus(bruch(berechnung.summe), bruch(berechnung.stornosumme)), NICHTS)).toBe(true);
      }),
    );
  });

  it('an Abschlag takes, everything else gives, and together nobody gets anything back', () => {
    fc.assert(
      fc.property(mbgmEingaben, (eingabe) => {
        for (const { positionen } of alleBasen(rechne(eingabe))) {
          for (const { typ, betrag } of positionen) {
            const wert = bruch(betrag);
            expect(typ.startsWith('A') ? kleiner(NICHTS, wert) : kleiner(wert, NICHTS)).toBe(false);
          }
          // Each position is rounded for itself, so all of them may differ from nothing by half a cent each.
          const summe = summeVon(positionen.map(({ betrag }) => betrag));
          expect(kleiner(summe, { z: -BigInt(positionen.length), n: 200n })).toBe(false);
        }
      }),
    );
  });

  it('no basis exceeds its ceiling', () => {
    fc.assert(
      fc.property(mbgmEingaben, (eingabe) => {
        const berechnung = rechne(eingabe);
        const { beitragszeitraum, sonderzahlungenBisher = '0.00' } = eingabe;
        const wert = (id: 'AT.HBG.TAG' | 'AT.HBG.SONDERZAHLUNG.JAHR'): Bruch =>
          bruch(gelungen(rechtswert(id, `${beitragszeitraum}-01`)).wert);
        for (const { basen, verrechnungstage } of berechnung.tarifbloecke) {
          const grenze = mal(wert('AT.HBG.TAG'), bruch(`${verrechnungstage}`));
          for (const { typ, betrag } of basen) if (typ === 'AB') expect(kleiner(grenze, bruch(betrag))).toBe(false);
        }
        const imMonat = summeVon(alleBasen(berechnung).flatMap(({ typ, betrag }) => (typ === 'SZ' ? [betrag] : [])));
        const frei = minus(wert('AT.HBG.SONDERZAHLUNG.JAHR'), bruch(sonderzahlungenBisher));
        expect(kleiner(kleiner(frei, NICHTS) ? NICHTS : frei, imMonat)).toBe(false);
      }),
    );
  });

  it('that reports what was calculated has nothing to be said against it', () => {
    fc.assert(
      fc.property(mbgmEingaben, (eingabe) => {
        const ohne = { ...eingabe, verfahren: 'selbstabrechner' as const };
        const { tarifbloecke, summe } = rechne(ohne);
        const gemeldet = {
          ...ohne,
          summeBeitraege: summe,
          tarifbloecke: tarifbloecke.map(({ basen }, i) => ({
            ...ohne.tarifbloecke![i]!,
            basen: basen.map(({ typ, betrag, positionen }, j) => ({
              typ,
              // Reductions go by the pay that was reported, so a capped basis is not reported again.
              betrag: typ === 'BV' ? betrag : ohne.tarifbloecke![i]!.basen![j]!.betrag,
              positionen: positionen.map(({ typ: code, prozent, betrag: beitrag }) => ({
                typ: code,
                prozent,
                betrag: beitrag,
              })),
            })),
          })),
        };
        const { summe: nochmals, abweichungen } = rechne(gemeldet);
        const erlaubt =
          /^(hoechstbeitragsgrundlage|sonderzahlungen-im-jahr|abschlag-moeglich|(ueber|unter)-geringfuegigkeitsgrenze)$/;
        expect(nochmals).toBe(summe);
        expect(abweichungen.filter(({ art }) => !erlaubt.test(art))).toEqual([]);
      }),
    );
  });

  it.each(['2018-12', '2027-01', '1999-01'])('of %s is refused, whatever is due', (zeitraum) => {
    expect(
      berechneMbgm({ beitragszeitraum: zeitraum, tarifbloecke: [{ beschaeftigtengruppe: 'B053' }] }, rechtswert),
    ).toMatchObject({ ok: false, fehler: { art: 'rechtswert-nicht-geprueft' } });
  });
});

describe('what the request does not tell', () => {
  const hinweise = (eingabe: MbgmEingabe): (string | undefined)[][] =>
    gelungen(berechneMbgm({ verfahren: 'selbstabrechner', ...eingabe }, rechtswert)).hinweise.map(({ pfad, regel }) => [
      pfad,
      regel,
    ]);
  const mit = (positionen: readonly { typ: string }[], weiteres: Partial<MbgmEingabe> = {}): MbgmEingabe => ({
    beitragszeitraum: '2026-03',
    tarifbloecke: [{ beschaeftigtengruppe: 'B001', basen: [{ typ: 'AB', betrag: '3000.00', positionen }] }],
    ...weiteres,
  });
  const ZWEITE = '/tarifbloecke/0/basen/0/positionen/1';

  it('is said of each position that is taken as reported', () => {
    expect(hinweise(mit([{ typ: 'T01' }, { typ: 'A08' }]))).toEqual([[ZWEITE, undefined]]);
    expect(hinweise(mit([{ typ: 'T01' }, { typ: 'A15' }]))).toEqual([[ZWEITE, undefined]]);
    expect(hinweise(mit([{ typ: 'T01' }, { typ: 'A15' }], { pensionsaufschub: true }))).toEqual([]);
  });

  it('is said of each position that is not taken in the Vorschreibeverfahren', () => {
    expect(hinweise(mit([{ typ: 'T01' }, { typ: 'A02' }], { verfahren: 'vorschreiber' }))).toEqual([
      [ZWEITE, 'CR-320'],
    ]);
  });

  it('is said of a Dienstgeberabgabe of which nobody knows whether it is due', () => {
    const dag = (summeGeringfuegige?: string): MbgmEingabe => ({
      beitragszeitraum: '2026-03',
      abrechnung: 'fallweise',
      ...(summeGeringfuegige !== undefined && { summeGeringfuegige }),
      tarifbloecke: [
        {
          beschaeftigtengruppe: 'B010',
          basen: [
            { typ: 'AB', betrag: '100.00', positionen: [{ typ: 'T01' }] },
            { typ: 'SO', betrag: '100.00', positionen: [{ typ: 'Z01' }] },
          ],
        },
      ],
    });
    expect(hinweise(dag())).toEqual([['/tarifbloecke/0/basen/1/positionen/0', undefined]]);
    expect(hinweise(dag('900.00'))).toEqual([]);
    expect(gelungen(berechneMbgm(dag('826.65'), rechtswert)).abweichungen).toMatchObject([
      { art: 'position-nicht-zulaessig', position: 'Z01', regel: 'CR-321' },
    ]);
  });
});

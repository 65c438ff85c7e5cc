import fc from 'fast-check';
import { alsText, betrag, NULL_BETRAG, summe } from '../../kern/geld';
import type { Ergebnis } from '../../kern/ergebnis';
import { vortag, wochentag, type Tag } from '../../kern/zeit';
import { KATALOG } from '../../regelwerk/katalog';
import { schuldet } from '../haftung/deckung';
import type { Haftungscode } from '../haftung/haftungsarten.tabelle';
import { ermittle } from '../haftung/haftungsverhaeltnis';
import { schuldnersicht, type Schuldnersicht } from '../haftung/schuldnersicht';
import { eroeffne } from './eroeffnung';
import { fordere } from './forderung';
import { kontobild, standAm, type Kontobild } from './kontobild';
import { weiseNach } from './nachweis';
import { LEER, offeneSumme, saldo, STORNOGRUENDE, type Schuldart } from './posten';
import type { Stehend } from './stehend';
import type { Entwurf, Kontotatsache, Zahlung } from './tatsachen';
import { storniere, zahle } from './zahlung';
import { kontoSchritt, leeresKonto, type Kontozustand } from './zustand';

const HEUTE = '2025-12-01';
const kalender = { istBankarbeitstag: (tag: string): boolean => wochentag(tag) <= 5 };

/** The standing bookings of a whole account, from its facts; the service asks its ledger for the few it needs. */
function stehende(bild: Kontobild): Stehend[] {
  const aufgehoben = new Set(bild.buchungen.map(({ zu }) => zu));
  const posten = new Map(standAm(bild).posten.map((eines) => [eines.id, eines]));
  return bild.buchungen
    .filter(({ id, zu }) => zu === undefined && !aufgehoben.has(id))
    .map(({ tatsache: _tatsache, bekanntAm: _bekanntAm, ...buchung }) => {
      const eines = posten.get(buchung.posten ?? '');
      const zahlung = bild.zahlungen.find(({ id }) => id === buchung.zahlung);
      const { wertstellung = '', tilgungsbestimmung } = zahlung?.inhalt ?? {};
      return {
        buchung,
        ...(eines && { posten: eines }),
        ...(zahlung && {
          zahlung: {
            id: zahlung.id,
            zahler: zahlung.entscheidung.zahler,
            wertstellung,
            ...(tilgungsbestimmung && { tilgungsbestimmung }),
          },
        }),
      };
    });
}

/** An account as the service keeps it: its facts and, beside them, the state that the fold has come to. */
class Konto {
  readonly tatsachen: Kontotatsache[] = [];
  zustand: Kontozustand = leeresKonto;
  private letzteId = 0;

  constructor(arbeitgeber = 'gmbh') {
    this.nimmAn(
      eroeffne(this.zustand, { betriebsnummer: '66667777', arbeitgeber }, { heute: HEUTE, arbeitgeberBekannt: true }),
    );
  }

  private readonly neueId = (): string => `id-${`${(this.letzteId += 1)}`.padStart(6, '0')}`;

  private nimmAn(ergebnis: Ergebnis<Entwurf<Kontotatsache>>, id = this.neueId()): string {
    if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
    const lfd = this.tatsachen.length + 1;
    const bekanntAm = `2025-12-01T09:00:00.${`${lfd}`.padStart(6, '0')}Z`;
    // What is stored has gone through JSON.
    const tatsache = JSON.parse(JSON.stringify({ ...ergebnis.wert, id, lfd, bekanntAm })) as Kontotatsache;
    this.tatsachen.push(tatsache);
    this.zustand = kontoSchritt(this.zustand, tatsache);
    return id;
  }

  get bild(): Kontobild {
    return kontobild(this.tatsachen);
  }

  nachweis(monat: string, an: string, ag: string, laufendeNummer = 1): string {
    const stehend = stehende(this.bild).filter(
      ({ posten }) => posten?.herkunft === 'schaetzung' && posten.beitragsmonat === monat,
    );
    const zeilen = [{ beitragsgruppe: '0100', an, ag }];
    const lage = { heute: HEUTE, kalender, stehend, neueId: this.neueId };
    return this.nimmAn(weiseNach(this.zustand, { monat, laufendeNummer, zeilen }, lage));
  }

  forderung(schuldart: Schuldart, wert: string, faelligAm = '2025-06-30'): string {
    const forderung = { herkunft: 'nebenforderung', posten: [{ schuldart, faelligAm, betrag: wert }] } as const;
    return this.nimmAn(fordere(this.zustand, forderung, { heute: HEUTE, kalender, neueId: this.neueId }));
  }

  schaetzung(beitragsmonat: string, an: string, ag: string): string {
    const posten = [
      { schuldart: 'AN', beitragsmonat, betrag: an },
      { schuldart: 'AG', beitragsmonat, betrag: ag },
    ] as const;
    const lage = { heute: HEUTE, kalender, neueId: this.neueId };
    return this.nimmAn(fordere(this.zustand, { herkunft: 'schaetzung', posten }, lage));
  }

  zahlung(zahler: string, wert: string, angaben: Partial<Zahlung> = {}): string {
    const zahlung: Zahlung = { zahler, betrag: wert, wertstellung: '2025-07-01', kanal: 'ueberweisung', ...angaben };
    const id = this.neueId();
    const lage = { heute: HEUTE, zahlung: id, zahlerBekannt: true, neueId: this.neueId };
    return this.nimmAn(zahle(this.zustand, zahlung, lage), id);
  }

  storno(zahlung: string, grund = STORNOGRUENDE[0]): Ergebnis<Entwurf<Kontotatsache>> {
    const stehend = stehende(this.bild).filter(({ buchung }) => buchung.zahlung === zahlung);
    const ergebnis = storniere(this.zustand, { zahlung, grund, stehend, neueId: this.neueId });
    if (ergebnis.ok) this.nimmAn(ergebnis);
    return ergebnis;
  }

  haftung(schuldner: string, haftungsart: Haftungscode, ab: string, bis?: string): string {
    const angaben = { schuldner, haftungsart, zeitraeume: [{ ab, ...(bis !== undefined && { bis }) }], belege: ['b'] };
    return this.nimmAn(
      ermittle(this.zustand, angaben, { heute: HEUTE, schuldnerBekannt: true, bekannteBelege: ['b'] }),
    );
  }

  offen(): Record<string, string> {
    return Object.fromEntries(
      this.zustand.posten.map(({ beitragsmonat, schuldart, offen }) => [
        `${beitragsmonat ?? ''} ${schuldart}`.trim(),
        offen,
      ]),
    );
  }

  get summe(): string {
    return offeneSumme(this.zustand.posten);
  }

  alsSchuldnerkonto(beitragskonto = 'konto', firma = 'GmbH'): Parameters<typeof schuldnersicht>[1][number] {
    const { konto, haftungen, posten, guthaben } = this.zustand;
    const lage = { arbeitgeber: konto!.arbeitgeber, haftungen };
    return { beitragskonto, betriebsnummer: konto!.betriebsnummer, firma, lage, stand: { posten, guthaben } };
  }

  sicht(schuldner: string): Schuldnersicht {
    return schuldnersicht(schuldner, [this.alsSchuldnerkonto()]);
  }
}

describe('W-C5: one debt, GmbH and Geschäftsführer', () => {
  const konto = new Konto();
  konto.nachweis('2025-05', '1200.00', '1260.00');
  konto.nachweis('2025-06', '900.00', '945.00');
  konto.forderung('GEBUEHR', '9.00');
  konto.forderung('SZ', '20.00');
  konto.haftung('gf', 'GF_DELIKT_AN', '2025-01-01');
  const stand = () => ({
    offen: konto.offen(),
    gesamt: konto.summe,
    gmbh: konto.sicht('gmbh').schuldnerGesamt,
    gf: konto.sicht('gf').schuldnerGesamt,
  });

  it('starts with 4,334.00, of which 2,100.00 are the Geschäftsführer’s', () => {
    expect(stand()).toEqual({
      offen: {
        '2025-05 AN': '1200.00',
        '2025-05 AG': '1260.00',
        '2025-06 AN': '900.00',
        '2025-06 AG': '945.00',
        GEBUEHR: '9.00',
        SZ: '20.00',
      },
      gesamt: '4334.00',
      gmbh: '4334.00',
      gf: '2100.00',
    });
  });

  it('the GF pays 1,500.00: only Arbeitnehmeranteile are his', () => {
    konto.zahlung('gf', '1500.00');
    expect(stand()).toEqual({
      offen: { '2025-05 AG': '1260.00', '2025-06 AN': '600.00', '2025-06 AG': '945.00', GEBUEHR: '9.00', SZ: '20.00' },
      gesamt: '2834.00',
      gmbh: '2834.00',
      gf: '600.00',
    });
  });

  it('the GmbH pays 2,000.00: fee, May, the rest over June pro rata', () => {
    konto.zahlung('arbeitgeber', '2000.00');
    expect(stand()).toEqual({
      offen: { '2025-06 AN': '316.12', '2025-06 AG': '497.88', SZ: '20.00' },
      gesamt: '834.00',
      gmbh: '834.00',
      gf: '316.12',
    });
  });

  it('the GF pays another 400.00: 83.88 are his credit', () => {
    konto.zahlung('gf', '400.00');
    expect(stand()).toEqual({
      offen: { '2025-06 AG': '497.88', SZ: '20.00' },
      gesamt: '517.88',
      gmbh: '517.88',
      gf: '0.00',
    });
    expect(konto.sicht('gf').guthaben.map(({ betrag: rest }) => rest)).toEqual(['83.88']);
    expect(konto.sicht('gmbh').guthaben).toEqual([]);
  });
});

it('W-C13: one debtor, three firms, three periods; the due dates decide', () => {
  const a = new Konto('gmbh-a');
  for (const monat of ['2025-01', '2025-02', '2025-03']) a.nachweis(monat, '600.00', '620.00');
  a.haftung('p', 'GF_DELIKT_AN', '2025-01-01', '2025-03-12');
  const b = new Konto('gmbh-b');
  b.nachweis('2025-06', '500.00', '510.00');
  b.haftung('p', 'GF_DELIKT_AN', '2025-06-01');
  const c = new Konto('p');
  c.nachweis('2025-04', '200.00', '210.00');
  const sicht = schuldnersicht('p', [
    a.alsSchuldnerkonto('a', 'GmbH A'),
    b.alsSchuldnerkonto('b', 'GmbH B'),
    c.alsSchuldnerkonto('c', 'P'),
  ]);
  expect(
    sicht.konten.map(({ firma, haftungsart, zeitraeume, posten }) => [
      firma,
      haftungsart,
      zeitraeume,
      posten.map(({ beitragsmonat, schuldart, gedeckt }) => `${beitragsmonat} ${schuldart} ${gedeckt}`),
    ]),
  ).toEqual([
    ['GmbH A', 'GF_DELIKT_AN', [{ ab: '2025-01-01', bis: '2025-03-12' }], ['2025-01 AN 600.00', '2025-02 AN 600.00']],
    ['GmbH B', 'GF_DELIKT_AN', [{ ab: '2025-06-01' }], ['2025-06 AN 500.00']],
    ['P', 'ARBEITGEBER', [], ['2025-04 AN 200.00', '2025-04 AG 210.00']],
  ]);
  expect(sicht.schuldnerGesamt).toBe('2110.00');
  const gesamt = [a, b, c].flatMap(({ zustand }) => zustand.posten);
  expect(offeneSumme(gesamt)).toBe('5080.00');
});

it('explains why a debtor owes a Posten: rule, norm of the time, facts and Belege (LR-040)', () => {
  const konto = new Konto();
  konto.nachweis('2023-12', '100.00', '110.00');
  konto.nachweis('2024-01', '100.00', '110.00');
  const haftung = konto.haftung('g', 'GBR_GESELLSCHAFTER', '2020-01-01');
  const gruende = konto.sicht('g').konten.flatMap(({ posten }) => posten.map(({ grund }) => grund));
  expect(gruende.map(({ norm }) => norm)).toEqual([
    '§ 128 HGB a. F. analog',
    '§ 128 HGB a. F. analog',
    '§ 721 BGB',
    '§ 721 BGB',
  ]);
  expect(gruende[0]).toMatchObject({ regel: 'LR-015', tatsachen: [haftung], belege: ['b'] });
});

describe('a reversal', () => {
  it('answers every booking with the same value date and leaves the past as it was known (LR-152, LR-153)', () => {
    const konto = new Konto();
    konto.nachweis('2025-05', '600.00', '620.00');
    const zahlung = konto.zahlung('arbeitgeber', '1500.00', { wertstellung: '2025-06-02' });
    const vorher = standAm(konto.bild, '2025-06-02');
    const damals = [...konto.tatsachen];
    expect(konto.summe).toBe(LEER);
    expect(konto.storno(zahlung).ok).toBe(true);
    expect(konto.offen()).toEqual({ '2025-05 AN': '600.00', '2025-05 AG': '620.00' });
    expect(konto.zustand.guthaben).toEqual([]);
    expect(standAm(kontobild(damals), '2025-06-02')).toEqual(vorher);
    expect(offeneSumme(standAm(konto.bild, '2025-06-02').posten)).toBe('1220.00');
    expect(standAm(konto.bild, '2025-05-26').posten).toEqual([]);
  });

  it('happens once', () => {
    const konto = new Konto();
    konto.nachweis('2025-05', '600.00', '620.00');
    const zahlung = konto.zahlung('arbeitgeber', '100.00');
    konto.storno(zahlung);
    expect(konto.storno(zahlung)).toMatchObject({ ok: false, fehler: { art: 'zustand-verbietet', regel: 'LR-152' } });
  });
});

it('money that comes before the due date is its payer’s credit until then', () => {
  const konto = new Konto();
  konto.nachweis('2025-05', '1200.00', '1260.00');
  const zahlung = konto.zahlung('arbeitgeber', '2460.00', { wertstellung: '2025-05-23' });
  const [vorher, am] = [standAm(konto.bild, '2025-05-24'), standAm(konto.bild, '2025-05-28')];
  expect(vorher).toEqual({ posten: [], guthaben: [{ zahlung, zahler: 'gmbh', betrag: '2460.00' }] });
  expect([am.posten.map(({ offen }) => offen), am.guthaben]).toEqual([[LEER, LEER], []]);
  expect(standAm(konto.bild, '2025-05-22')).toEqual({ posten: [], guthaben: [] });
});

describe('a Schätzung (LR-046, LR-047)', () => {
  it('gives way to the Beitragsnachweis: 5,000 estimated, 4,200 proven, net 4,200, both visible', () => {
    const konto = new Konto();
    konto.schaetzung('2025-05', '2450.00', '2550.00');
    expect(konto.summe).toBe('5000.00');
    konto.nachweis('2025-05', '2050.00', '2150.00');
    expect(konto.offen()).toEqual({ '2025-05 AN': '2050.00', '2025-05 AG': '2150.00' });
    expect(konto.bild.posten.map(({ herkunft, betrag: wert }) => `${herkunft} ${wert}`)).toEqual([
      'schaetzung 2450.00',
      'schaetzung 2550.00',
      'nachweis 2050.00',
      'nachweis 2150.00',
    ]);
  });

  it('takes the money that was paid on it along, as each payer had paid', () => {
    const konto = new Konto();
    konto.haftung('gf', 'GF_DELIKT_AN', '2025-01-01');
    konto.schaetzung('2025-05', '2450.00', '2550.00');
    konto.zahlung('gf', '2300.00');
    konto.zahlung('arbeitgeber', '800.00');
    konto.nachweis('2025-05', '2050.00', '2150.00');
    // The GF owed 2,050.00 only: 250.00 are his; the GmbH's 800.00 go to the Arbeitgeberanteile, which alone are left.
    expect(konto.offen()).toEqual({ '2025-05 AG': '1350.00' });
    expect(konto.sicht('gf').guthaben.map(({ betrag: rest }) => rest)).toEqual(['250.00']);
  });

  it('is refused once the month is proven or estimated', () => {
    const konto = new Konto();
    konto.nachweis('2025-05', '1.00', '1.00');
    expect(() => konto.schaetzung('2025-05', '1.00', '1.00')).toThrow('LR-046b');
    konto.schaetzung('2025-06', '1.00', '1.00');
    expect(() => konto.schaetzung('2025-06', '1.00', '1.00')).toThrow('LR-046b');
  });
});

it('a Posten booked later inside a period of liability is covered at once', () => {
  const konto = new Konto();
  konto.haftung('gf', 'GF_DELIKT_AN', '2025-01-01');
  konto.nachweis('2025-05', '600.00', '620.00');
  expect(konto.sicht('gf').schuldnerGesamt).toBe('600.00');
});

/* ---- whatever happens ---- */

type Handlung =
  | { readonly was: 'nachweis'; readonly monat: number; readonly an: number; readonly ag: number }
  | { readonly was: 'schaetzung'; readonly monat: number; readonly an: number; readonly ag: number }
  | { readonly was: 'gebuehr'; readonly cent: number }
  | {
      readonly was: 'haftung';
      readonly wer: string;
      readonly art: Haftungscode;
      readonly ab: number;
      readonly bis: number;
    }
  | { readonly was: 'zahlung'; readonly wer: string; readonly cent: number; readonly an: boolean; readonly am: Tag }
  | { readonly was: 'storno'; readonly welche: number };

const MONATE = ['2025-01', '2025-02', '2025-03', '2025-04'];
const cent = fc.integer({ min: 1, max: 300_000 });
const monat = fc.integer({ min: 0, max: 3 });
const handlung: fc.Arbitrary<Handlung> = fc.oneof(
  fc.record({ was: fc.constant('nachweis' as const), monat, an: cent, ag: cent }),
  fc.record({ was: fc.constant('schaetzung' as const), monat, an: cent, ag: cent }),
  fc.record({ was: fc.constant('gebuehr' as const), cent }),
  fc.record({
    was: fc.constant('haftung' as const),
    wer: fc.constantFrom('gf', 'og'),
    art: fc.constantFrom<Haftungscode>('GF_DELIKT_AN', 'FAKTISCHER_GF', 'OHG'),
    ab: monat,
    bis: monat,
  }),
  fc.record({
    was: fc.constant('zahlung' as const),
    wer: fc.constantFrom('arbeitgeber', 'gf', 'og'),
    cent,
    an: fc.boolean(),
    am: fc.constantFrom('2025-01-05', '2025-02-14', '2025-03-27', '2025-07-01'),
  }),
  fc.record({ was: fc.constant('storno' as const), welche: fc.nat(20) }),
);
const euro = (wert: number): string => `${Math.floor(wert / 100)}.${`${wert % 100}`.padStart(2, '0')}`;

function fuehreAus(konto: Konto, tat: Handlung): void {
  switch (tat.was) {
    case 'nachweis':
      return void konto.nachweis(MONATE[tat.monat]!, euro(tat.an), euro(tat.ag), konto.tatsachen.length);
    case 'schaetzung': {
      const geplant = MONATE[tat.monat]!;
      const { nachgewiesen, geschaetzt } = konto.zustand;
      if (nachgewiesen.includes(geplant) || geschaetzt.includes(geplant)) return;
      return void konto.schaetzung(geplant, euro(tat.an), euro(tat.ag));
    }
    case 'gebuehr':
      return void konto.forderung('GEBUEHR', euro(tat.cent));
    case 'haftung': {
      const [ab, bis] = [`${MONATE[tat.ab]!}-10`, `${MONATE[tat.bis]!}-28`];
      return void konto.haftung(tat.wer, tat.art, ab, bis < ab || tat.art === 'OHG' ? undefined : bis);
    }
    case 'zahlung':
      return void konto.zahlung(tat.wer, euro(tat.cent), {
        wertstellung: tat.am,
        ...(tat.an && { tilgungsbestimmung: { schuldart: 'AN' } }),
      });
    case 'storno': {
      const { zahlungen } = konto.bild;
      if (zahlungen.length > 0) konto.storno(zahlungen[tat.welche % zahlungen.length]!.id);
    }
  }
}

/** Money must not touch what its payer does not owe at that moment, be it paid or moved on from a Schätzung. */
function pruefeSchuld(konto: Konto, vorher: Kontozustand): void {
  const letzte = konto.tatsachen.at(-1)!;
  if (konto.zustand === vorher || !('buchungen' in letzte.entscheidung)) return;
  const { buchungen, posten } = letzte.entscheidung;
  const lage = { arbeitgeber: vorher.konto!.arbeitgeber, haftungen: vorher.haftungen };
  for (const { soll, haben, zahlung, posten: ziel } of buchungen) {
    if (soll !== 'geldeingang' || haben !== 'posten') continue;
    const zahler = konto.bild.zahlungen.find(({ id }) => id === zahlung)!.entscheidung.zahler;
    expect(
      schuldet(
        lage,
        zahler,
        posten.find(({ id }) => id === ziel)!,
      ),
    ).toBe(true);
  }
}

/** On every day: no Posten is overpaid, and what is settled and what is left over is the money that had come. */
function pruefeTag({ bild }: Konto, tag: Tag): void {
  const { posten, guthaben } = standAm(bild, tag);
  for (const { offen, betrag: wert } of posten) {
    expect(betrag(offen).gte(NULL_BETRAG)).toBe(true);
    expect(betrag(offen).lte(betrag(wert))).toBe(true);
  }
  for (const { betrag: rest } of guthaben) expect(betrag(rest).gt(NULL_BETRAG)).toBe(true);
  const bisher = bild.buchungen.filter(({ wertstellung }) => wertstellung <= tag);
  const gefordert = saldo(bisher, 'beitragssoll').times(betrag('-1'));
  const getilgt = gefordert.minus(summe(posten.map(({ offen }) => betrag(offen))));
  const uebrig = summe(guthaben.map(({ betrag: rest }) => betrag(rest)));
  expect(alsText(getilgt.plus(uebrig))).toBe(alsText(saldo(bisher, 'geldeingang')));
}

describe('whatever is proven, estimated, paid and reversed', () => {
  it('no booking takes more than there is, and what is open is the sum of the bookings', () => {
    fc.assert(
      fc.property(fc.array(handlung, { maxLength: 25 }), (handlungen) => {
        const konto = new Konto();
        for (const tat of handlungen) {
          const vorher = konto.zustand;
          fuehreAus(konto, tat);
          pruefeSchuld(konto, vorher);
        }
        const { zustand, tatsachen, bild } = konto;
        const { posten, guthaben } = standAm(bild);

        // The state is the fold, after a round trip through JSON, too; the second fold comes to the same.
        expect(tatsachen.reduce(kontoSchritt, leeresKonto)).toEqual(zustand);
        expect(JSON.parse(JSON.stringify(zustand))).toEqual(zustand);
        const nachId = <T extends { readonly id?: string; readonly zahlung?: string }>(liste: readonly T[]) =>
          [...liste].sort((a, b) => ((a.id ?? a.zahlung)! < (b.id ?? b.zahlung)! ? -1 : 1));
        expect(nachId(posten.filter(({ offen }) => offen !== LEER))).toEqual(nachId(zustand.posten));
        expect(nachId(guthaben)).toEqual(nachId(zustand.guthaben));

        for (const { offen, betrag: wert } of posten) {
          expect(betrag(offen).gte(NULL_BETRAG)).toBe(true);
          expect(betrag(offen).lte(betrag(wert))).toBe(true);
        }
        for (const { betrag: wert } of bild.buchungen) expect(betrag(wert).gt(NULL_BETRAG)).toBe(true);

        const tage = bild.buchungen.flatMap(({ wertstellung }) => [vortag(wertstellung), wertstellung]);
        for (const tag of new Set(tage)) pruefeTag(konto, tag);

        // Every payment is booked in full, or not at all any more.
        const storniert = new Set(bild.stornos.map(({ inhalt }) => inhalt.zahlung));
        for (const { id, inhalt } of bild.zahlungen) {
          const eigene = saldo(
            bild.buchungen.filter(({ zahlung }) => zahlung === id),
            'geldeingang',
          );
          expect(alsText(eigene)).toBe(storniert.has(id) ? LEER : inhalt.betrag);
        }

        // What decided is in the catalogue.
        const zitiert = tatsachen.flatMap(({ entscheidung: e }) => ('regeln' in e ? e.regeln : [e.regel]));
        expect(zitiert.filter((regel) => !KATALOG.has(regel))).toEqual([]);

        // The ledger is zero over all its accounts, and no booking is reversed twice.
        const konten = ['posten', 'beitragssoll', 'geldeingang', 'guthaben'] as const;
        expect(alsText(summe(konten.map((kontierung) => saldo(bild.buchungen, kontierung))))).toBe(LEER);
        const aufhebend = bild.buchungen.flatMap(({ zu }) => zu ?? []);
        expect(new Set(aufhebend).size).toBe(aufhebend.length);
        expect(alsText(saldo(bild.buchungen, 'posten'))).toBe(konto.summe);
      }),
      { numRuns: 300 },
    );
  });
});

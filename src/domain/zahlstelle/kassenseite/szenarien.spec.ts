import { rechtswert } from '../../recht/rechtswert';
import type { Dbzk } from '../meldung';
import { aenderung, beginn, beginn2023, ende, kapitalleistung, ohne, vorab } from '../regeln/dbzk/beispiele';
import { formalGeprueftDbkz } from '../dbkz.pruefung';
import { entscheideMeldung } from './entscheiden';
import { ordneZu, setzeSachverhalte, stelleNeuFest } from './kommandos';
import type { Personzustand } from './personzustand';
import { VSNR } from './regeln/beispiele';
import { UNBEKANNT, type Sachverhalte } from './sachverhalte';
import type { Folgen, Meldungsentscheidung, Persontatsache, Rueckmeldung } from './tatsachen';
import { leer, schritt } from './zustand';

/** The Krankenkasse over time: reports come in, facts are stated, each with what it brings about. */
class Kasse {
  zustand: Personzustand = leer;
  private nummer = 0;

  melde(meldung: Dbzk, am = '2024-11-04'): Meldungsentscheidung {
    const { zahlstellennummer, azvu, bbnrkk } = meldung;
    const bezug = this.zustand.versorgungsbezuege.find(
      (b) => b.zahlstellennummer === zahlstellennummer && b.azvu === azvu && b.bbnrkk === bbnrkk,
    );
    const id = this.id('m');
    const entschieden = entscheideMeldung(meldung, {
      ...this.erstellung(am),
      zustand: this.zustand,
      eingangstag: am,
      meldungId: id,
      versorgungsbezugId: `vb-${azvu}`,
      ...(bezug && { bezug }),
      absender: zahlstellennummer,
      streng: false,
    });
    if (!entschieden.ok) throw new Error(JSON.stringify(entschieden.fehler));
    this.schreite({ ...entschieden.wert, id });
    return entschieden.wert.entscheidung;
  }

  setze(sachverhalte: Partial<Sachverhalte>, am = '2024-11-04'): Folgen {
    const gesetzt = setzeSachverhalte(this.zustand, { ...UNBEKANNT, ...sachverhalte }, this.erstellung(am));
    if (!gesetzt.ok) throw new Error(JSON.stringify(gesetzt.fehler));
    this.schreite({ ...gesetzt.wert, id: this.id('s') });
    return gesetzt.wert.entscheidung;
  }

  stelleNeuFest(am: string): Folgen | undefined {
    const neu = stelleNeuFest(this.zustand, this.erstellung(am));
    if (neu) this.schreite({ ...neu, id: this.id('n') });
    return neu?.entscheidung;
  }

  erstellung = (heute: string) => ({ heute, rechtswert, neueKennung: () => this.id('r') });
  private readonly id = (art: string): string => `${art}-${(this.nummer += 1)}`;
  private schreite(tatsache: object): void {
    this.zustand = schritt(this.zustand, { ...tatsache, lfd: 1, bekanntAm: '' } as Persontatsache);
  }
}

const MITGLIED = { ab: '2020-01-01', art: 'pflicht', bbnrkk: '66667777' } as const;
const ZWEITE = { zahlstellennummer: '10700428', azvu: 'BAV-2' } as const;
const werte = ({ rueckmeldungen }: Folgen): object[] =>
  rueckmeldungen.map(
    ({ dbkz: { ed: _ed, datensatzversion: _v, azkk: _azkk, bbnrkk: _k, zahlstellennummer: _z, vsnr: _n, ...rest } }) =>
      rest,
  );

/** Every DBKZ that the Krankenkasse makes passes the check of the Zahlstelle. */
const alleFormalRichtig = (rueckmeldungen: readonly Rueckmeldung[]): void => {
  for (const { dbkz } of rueckmeldungen)
    expect(formalGeprueftDbkz(dbkz, { eingangstag: dbkz.ed!, rechtswert })).toMatchObject({ ok: true });
};

let kasse: Kasse;
beforeEach(() => void (kasse = new Kasse()));

describe('a Beginn', () => {
  it('is answered with the duty and nothing about the Freibetrag (Einfachbezug, ZR-136)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED] });
    const { rueckmeldungen, aufgaben, status } = kasse.melde(beginn());
    expect(status).toBe('verarbeitet');
    expect(rueckmeldungen.map(({ dbkz }) => dbkz)).toEqual([
      {
        ed: '2024-11-04',
        datensatzversion: 5,
        gd: '1',
        zahlstellennummer: '10600018',
        azvu: 'RENTE-000123',
        bbnrkk: '66667777',
        vsnr: VSNR,
        azkk: 'VBRENTE000123',
        kennzabf: '2',
        abfuehrungAb: '2024-09-01',
        mehrfachbezug: '1',
      },
    ]);
    expect(aufgaben).toEqual([]);
    alleFormalRichtig(rueckmeldungen);
  });

  it('waits where no membership is known, and is answered when it is (a task until then)', () => {
    const { rueckmeldungen, aufgaben } = kasse.melde(beginn());
    expect([rueckmeldungen, aufgaben.map(({ art }) => art)]).toEqual([[], ['mitgliedschaft-klaeren']]);
    const danach = kasse.setze({ mitgliedschaften: [MITGLIED] });
    expect(werte(danach)).toMatchObject([{ gd: '1', kennzabf: '2' }]);
    expect(danach.aufgaben).toEqual([]);
  });

  it('at a fund without membership is answered with GD 3, before 2024 by a clerk (G41)', () => {
    kasse.setze({ mitgliedschaften: [{ ...MITGLIED, bbnrkk: '42938966' }] });
    const { rueckmeldungen } = kasse.melde(beginn());
    expect(rueckmeldungen[0]!.dbkz).toEqual({
      ed: '2024-11-04',
      datensatzversion: 5,
      gd: '3',
      zahlstellennummer: '10600018',
      azvu: 'RENTE-000123',
      bbnrkk: '66667777',
      vsnr: VSNR,
    });
    alleFormalRichtig(rueckmeldungen);
    const frueher = new Kasse();
    frueher.setze({ mitgliedschaften: [{ ...MITGLIED, bbnrkk: '42938966' }] }, '2023-09-04');
    const { rueckmeldungen: keine, aufgaben } = frueher.melde(beginn2023(), '2023-09-04');
    expect([keine, aufgaben.map(({ art }) => art)]).toEqual([[], ['unzustaendigkeit-klaeren']]);
  });

  it('of a voluntary member: no duty, and the excluded share is asked for (ZR-103, ZR-087)', () => {
    kasse.setze({ mitgliedschaften: [{ ...MITGLIED, art: 'freiwillig' }] });
    const folgen = kasse.melde(beginn());
    expect(werte(folgen)).toEqual([{ azvu: 'RENTE-000123', gd: '1', kennzabf: '1', mehrfachbezug: '1' }]);
    expect(folgen.aufgaben.map(({ art, regel }) => [art, regel])).toEqual([
      ['ausgeschlossenen-anteil-erfragen', 'ZR-087'],
    ]);
  });

  it('of a family member granted late: a duty for the arrears, none from the month of the grant (ZR-104)', () => {
    kasse.setze({ mitgliedschaften: [{ ...MITGLIED, art: 'familie' }] });
    const folgen = kasse.melde(beginn({ ed: '2024-11-04', vbbg: '2024-09-01' }));
    expect(werte(folgen)).toMatchObject([
      { gd: '1', kennzabf: '2', abfuehrungAb: '2024-09-01' },
      { gd: '2', kennzabf: '1', abfuehrungAb: '2024-11-01' },
    ]);
    alleFormalRichtig(folgen.rueckmeldungen);
  });

  it.each(['1', '3', '4'])('of an orphan (WAISENLE %s) is a task: freedom is not decided automatically', (waisenle) => {
    kasse.setze({ mitgliedschaften: [MITGLIED] });
    const { aufgaben, rueckmeldungen } = kasse.melde(beginn({ artVb: waisenle, antaus: '0', waisenle }));
    expect(aufgaben.map(({ art, regel }) => [art, regel])).toEqual([['waisenleistung-pruefen', 'ZR-085']]);
    expect(rueckmeldungen[0]!.dbkz.kennzabf).toBe('2');
  });

  it('of a Kapitalleistung is not answered, a second Versorgungsbezug is told of it (ZR-062, ZR-139)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED] });
    expect(kasse.melde(kapitalleistung()).rueckmeldungen).toEqual([]);
    expect(werte(kasse.melde(beginn({ ...ZWEITE })))).toMatchObject([{ gd: '1', mehrfachbezug: '2', kennzfb: 'JA' }]);
  });
});

describe('two Zahlstellen', () => {
  beforeEach(() => void kasse.setze({ mitgliedschaften: [MITGLIED] }));

  it('share one Freibetrag: the Betriebsrente that began first has it (ZR-137, ZR-140)', () => {
    kasse.melde(beginn({ vbbg: '2024-01-01' }));
    const folgen = kasse.melde(beginn({ ...ZWEITE, vbbetr: '600.00' }));
    expect(werte(folgen)).toEqual([
      { azvu: 'RENTE-000123', gd: '2', kennzabf: '2', abfuehrungAb: '2024-09-01', mehrfachbezug: '2', kennzfb: 'JA' },
      { azvu: 'BAV-2', gd: '1', kennzabf: '2', abfuehrungAb: '2024-09-01', mehrfachbezug: '2', kennzfb: 'NEIN' },
    ]);
    alleFormalRichtig(folgen.rueckmeldungen);
  });

  it('have it where a GD 2 set the Art VB that the Beginn lacked (ZR-145)', () => {
    kasse.setze({ mitgliedschaften: [{ ...MITGLIED, ab: '2019-01-01' }] }, '2019-09-02');
    const alt = { ...ZWEITE, ed: '2019-09-02', vbbg: '2019-09-01', datensatzversion: 4 } as const;
    kasse.melde(ohne(beginn2023(alt), 'artVb'), '2019-09-02');
    const { azkk } = kasse.zustand.versorgungsbezuege[0]!;
    const art = ohne(
      aenderung({ ...ZWEITE, ed: '2020-10-05', vbaen: '2020-01-01', datensatzversion: 4, azkk: azkk! }),
      'antaus',
    );
    kasse.melde(art, '2020-10-05');
    expect(werte(kasse.melde(beginn({ artVb: '1', antaus: '0' })))).toMatchObject([
      { azvu: 'BAV-2', gd: '2', abfuehrungAb: '2024-09-01', kennzfb: 'JA' },
      { azvu: 'RENTE-000123', gd: '1', kennzfb: 'NEIN' },
    ]);
  });

  it('divide it where the first is smaller: 80.00 + 96.75 = 176.75 (TK, 2024)', () => {
    kasse.melde(beginn({ vbbg: '2024-01-01', vbbetr: '80.00' }));
    expect(werte(kasse.melde(beginn({ ...ZWEITE, vbbetr: '600.00' })))).toMatchObject([
      { gd: '2', kennzfb: 'ANTEILIG', fb: '80.00' },
      { gd: '1', kennzfb: 'ANTEILIG', fb: '96.75' },
    ]);
  });

  it('are told again when one of them ends or is cancelled', () => {
    kasse.melde(beginn({ vbbg: '2024-01-01' }));
    kasse.melde(beginn({ ...ZWEITE }));
    const azkk = kasse.zustand.versorgungsbezuege[1]!.azkk!;
    const beendet = kasse.melde(ende({ ...ZWEITE, azkk, vben: '2024-12-31' }));
    expect(werte(beendet)).toEqual([
      { azvu: 'RENTE-000123', gd: '2', kennzabf: '2', abfuehrungAb: '2025-01-01', mehrfachbezug: '1' },
    ]);
    alleFormalRichtig(beendet.rueckmeldungen);
    const wieder = kasse.melde(ende({ ...ZWEITE, azkk, vben: '2024-12-31', kennzst: true }));
    expect(werte(wieder)).toMatchObject([{ gd: '2', abfuehrungAb: '2025-01-01', mehrfachbezug: '2', kennzfb: 'JA' }]);
    const storniert = kasse.melde(beginn({ ...ZWEITE, kennzst: true }));
    // What was told about later days is cancelled first (ZR-041).
    expect(werte(storniert)).toMatchObject([
      { gd: '2', kennzst: true, abfuehrungAb: '2025-01-01', mehrfachbezug: '2' },
      { gd: '2', kennzst: true, abfuehrungAb: '2025-01-01', mehrfachbezug: '1' },
      { gd: '2', abfuehrungAb: '2024-09-01', mehrfachbezug: '1' },
    ]);
    alleFormalRichtig(storniert.rueckmeldungen);
  });

  it('share it in a month in which one follows the other, too (ZR-140)', () => {
    kasse.melde(beginn({ vbbg: '2024-01-01' }));
    kasse.melde(ende({ azkk: kasse.zustand.versorgungsbezuege[0]!.azkk!, vben: '2024-09-14' }));
    const folgen = kasse.melde(beginn({ ...ZWEITE, vbbg: '2024-09-15' }));
    expect(werte(folgen)).toMatchObject([
      { azvu: 'RENTE-000123', gd: '2', abfuehrungAb: '2024-09-01', mehrfachbezug: '2', kennzfb: 'JA' },
      { azvu: 'BAV-2', gd: '1', abfuehrungAb: '2024-09-15', mehrfachbezug: '2', kennzfb: 'NEIN' },
      { azvu: 'BAV-2', gd: '2', abfuehrungAb: '2024-10-01', mehrfachbezug: '1' },
    ]);
    alleFormalRichtig(folgen.rueckmeldungen);
  });

  it('change places for a whole month where the chosen one begins in it (ZR-140)', () => {
    kasse.melde(beginn({ vbbg: '2024-01-01' }));
    kasse.melde(beginn({ ...ZWEITE, vbbg: '2024-09-15' }));
    expect(werte(kasse.setze({ mitgliedschaften: [MITGLIED], freibetragAuf: 'vb-BAV-2' }))).toMatchObject([
      { azvu: 'RENTE-000123', gd: '2', abfuehrungAb: '2024-09-01', kennzfb: 'NEIN' },
      { azvu: 'BAV-2', gd: '2', abfuehrungAb: '2024-09-15', kennzfb: 'JA' },
    ]);
  });

  it('get no Freibetrag for a voluntary member (ZR-141)', () => {
    kasse.setze({ mitgliedschaften: [{ ...MITGLIED, art: 'freiwillig' }] });
    kasse.melde(beginn());
    expect(werte(kasse.melde(beginn({ ...ZWEITE })))).toMatchObject([
      { kennzfb: 'NEIN' },
      { kennzabf: '1', kennzfb: 'NEIN' },
    ]);
  });
});

describe('VBmax', () => {
  it('is told where pension and Versorgungsbezug exceed the limit, and taken back (ZR-121, ZR-123)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED], renten: [{ ab: '2020-01-01', betrag: '3000.00' }] });
    const mit = kasse.melde(beginn({ vbbetr: '3000.00' }));
    expect(werte(mit)).toMatchObject([{ gd: '1', kennzabf: '2', vbmax: '2175.00' }]);
    const azkk = kasse.zustand.versorgungsbezuege[0]!.azkk!;
    const ohneGrenze = kasse.melde(aenderung({ azkk, vbbetr: '2175.00' }));
    expect(werte(ohneGrenze)).toMatchObject([{ gd: '2', kennzabf: '2', vbmax: '0.00', abfuehrungAb: '2024-11-01' }]);
    alleFormalRichtig([...mit.rueckmeldungen, ...ohneGrenze.rueckmeldungen]);
  });

  it('of nothing is told as no duty (ZR-124)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED], renten: [{ ab: '2020-01-01', betrag: '5200.00' }] });
    const folgen = kasse.melde(beginn());
    expect(werte(folgen)).toMatchObject([{ gd: '1', kennzabf: '1', vbmax: '0.00' }]);
    alleFormalRichtig(folgen.rueckmeldungen);
  });

  it('fills the limit once: two of 6000.00 without a pension pay up to it, not nothing (ZR-122)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED] });
    expect(werte(kasse.melde(beginn({ vbbetr: '6000.00' })))).toMatchObject([{ kennzabf: '2', vbmax: '5175.00' }]);
    const zweiter = kasse.melde(beginn({ ...ZWEITE, vbbetr: '6000.00' }));
    expect(werte(zweiter)).toMatchObject([
      { azvu: 'RENTE-000123', gd: '2', kennzabf: '1', vbmax: '0.00' },
      { azvu: 'BAV-2', gd: '1', kennzabf: '2', vbmax: '5175.00' },
    ]);
    alleFormalRichtig(zweiter.rueckmeldungen);
  });

  it('is told for the greater one only where the smaller fits in (ZR-122)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED], renten: [{ ab: '2020-01-01', betrag: '3000.00' }] });
    kasse.melde(beginn({ vbbetr: '3000.00' }));
    expect(werte(kasse.melde(beginn({ ...ZWEITE, vbbetr: '500.00' })))).toMatchObject([
      { azvu: 'RENTE-000123', gd: '2', kennzabf: '2', vbmax: '1675.00' },
      { azvu: 'BAV-2', gd: '1', kennzabf: '2' },
    ]);
  });

  it('follows the limit of each year (ZR-125)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED], renten: [{ ab: '2020-01-01', betrag: '3000.00' }] });
    kasse.melde(beginn({ vbbetr: '3000.00' }));
    expect(kasse.stelleNeuFest('2024-12-31')).toBeUndefined();
    expect(werte(kasse.stelleNeuFest('2025-01-01')!)).toMatchObject([
      { gd: '2', vbmax: '2512.50', abfuehrungAb: '2025-01-01' },
    ]);
    expect(kasse.stelleNeuFest('2025-01-01')).toBeUndefined();
  });
});

describe('a fact of the member', () => {
  beforeEach(() => {
    kasse.setze({ mitgliedschaften: [MITGLIED], renten: [{ ab: '2020-01-01', betrag: '1500.00' }] });
    kasse.melde(beginn());
  });
  const RENTE = [{ ab: '2020-01-01', betrag: '1500.00' }];
  const bis = { ...MITGLIED, bis: '2024-12-31' };

  it.each([
    [
      'change of fund',
      { mitgliedschaften: [bis, { ...MITGLIED, ab: '2025-01-01', bbnrkk: '42938966' }], renten: RENTE },
      { gd: '6', abfen: '2024-12-31', bbnrkkn: '42938966' },
    ],
    ['end of membership', { mitgliedschaften: [bis], renten: RENTE }, { gd: '8', abfen: '2024-12-31' }],
    ['death', { mitgliedschaften: [MITGLIED], renten: RENTE, tod: '2024-10-31' }, { gd: '9', abfen: '2024-10-31' }],
    [
      'end of the pension',
      { mitgliedschaften: [MITGLIED], renten: [{ ...RENTE[0]!, bis: '2024-10-31' }] },
      { gd: '7', kennzabf: '2', abfuehrungAb: '2024-11-01', mehrfachbezug: '1' },
    ],
    [
      'Beihilfe',
      { mitgliedschaften: [MITGLIED], renten: RENTE, beihilfe: [{ ab: '2024-10-01' }] },
      { gd: '2', kennzabf: '4', abfuehrungAb: '2024-10-01', mehrfachbezug: '1' },
    ],
  ])('is told at once: %s', (_was, sachverhalte, dbkz) => {
    const folgen = kasse.setze(sachverhalte);
    expect(werte(folgen)).toEqual([{ azvu: 'RENTE-000123', ...dbkz }]);
    alleFormalRichtig(folgen.rueckmeldungen);
    expect(kasse.setze(sachverhalte).rueckmeldungen).toEqual([]);
  });

  it('that turns out otherwise is cancelled and told anew (ZR-041)', () => {
    kasse.setze({ mitgliedschaften: [bis], renten: RENTE });
    const folgen = kasse.setze({
      mitgliedschaften: [bis, { ...MITGLIED, ab: '2025-01-01', bbnrkk: '42938966' }],
      renten: RENTE,
    });
    expect(werte(folgen)).toMatchObject([
      { gd: '8', kennzst: true },
      { gd: '6', bbnrkkn: '42938966' },
    ]);
    alleFormalRichtig(folgen.rueckmeldungen);
  });

  it('that no membership existed takes every answer back and says so (GD 3)', () => {
    const folgen = kasse.setze({ mitgliedschaften: [{ ...MITGLIED, bbnrkk: '42938966' }] });
    expect(werte(folgen)).toMatchObject([{ gd: '1', kennzst: true }, { gd: '3' }]);
    expect(werte(kasse.setze({ mitgliedschaften: [MITGLIED] }))).toMatchObject([
      { gd: '3', kennzst: true },
      { gd: '1' },
    ]);
  });

  it('sends no end after the Zahlstelle has ended it; crossing end reports stand side by side (ZR-112)', () => {
    const azkk = kasse.zustand.versorgungsbezuege[0]!.azkk!;
    const gekreuzt = { ...kasse.zustand };
    kasse.melde(ende({ azkk, vben: '2024-11-30' }));
    expect(kasse.setze({ mitgliedschaften: [bis], renten: RENTE }).rueckmeldungen).toEqual([]);
    kasse.zustand = gekreuzt;
    kasse.setze({ mitgliedschaften: [bis], renten: RENTE });
    const { status, rueckmeldungen } = kasse.melde(ende({ azkk, vben: '2024-12-31' }));
    expect([status, rueckmeldungen]).toEqual(['verarbeitet', []]);
  });
});

describe('Beihilfe', () => {
  it('that the Zahlstelle does not know is examined ex officio (ZR-072)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED] });
    const { aufgaben, rueckmeldungen } = kasse.melde(beginn({ kennzBeihilfe: 'U' }));
    expect(aufgaben.map(({ art, regel }) => [art, regel])).toEqual([['beihilfe-pruefen', 'ZR-072']]);
    expect(rueckmeldungen[0]!.dbkz.kennzabf).toBe('2');
    const danach = kasse.setze({ mitgliedschaften: [MITGLIED], beihilfe: [{ ab: '2020-01-01' }] });
    expect(werte(danach)).toMatchObject([{ gd: '2', kennzabf: '4', abfuehrungAb: '2024-09-01' }]);
    expect(danach.aufgaben).toEqual([]);
  });

  it('that the Zahlstelle reports is found at once; our answer shows a difference, the report stays (ZR-045)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED], beihilfe: [{ ab: '2020-01-01' }] });
    expect(werte(kasse.melde(beginn({ kennzBeihilfe: 'N' })))).toMatchObject([{ kennzabf: '4' }]);
    expect(kasse.zustand.versorgungsbezuege[0]!.meldungen[0]!.dbzk.kennzBeihilfe).toBe('N');
  });

  it('of a person with two Versorgungsbezüge is linked to one of them (ZR-074)', () => {
    kasse.setze({ mitgliedschaften: [MITGLIED], beihilfe: [{ ab: '2020-01-01' }] });
    kasse.melde(beginn());
    const { aufgaben } = kasse.melde(beginn({ ...ZWEITE }));
    expect(aufgaben.map(({ art }) => art)).toEqual(['beihilfe-verknuepfen', 'beihilfe-verknuepfen']);
    const beihilfe = [{ ab: '2020-01-01', versorgungsbezugId: 'vb-BAV-2' }];
    expect(kasse.setze({ mitgliedschaften: [MITGLIED], beihilfe }).aufgaben).toEqual([]);
  });
});

describe('a report', () => {
  beforeEach(() => void kasse.setze({ mitgliedschaften: [MITGLIED] }));
  const azkk = (): string => kasse.zustand.versorgungsbezuege[0]!.azkk!;

  it('that is the same document has no second effect', () => {
    kasse.melde(beginn());
    const vorher = kasse.zustand;
    const zweite = kasse.melde(beginn({ ed: '2024-11-05' }));
    expect([zweite.status, zweite.rueckmeldungen]).toEqual(['mehrfach-vorgelegt', []]);
    expect(kasse.zustand).toEqual(vorher);
  });

  it('that is cancelled lives again only by the same new report (ZR-031 to ZR-033)', () => {
    kasse.melde(beginn());
    expect(kasse.melde(beginn({ kennzst: true })).status).toBe('verarbeitet');
    const regeln = (meldung: Dbzk): string[] =>
      kasse
        .melde(meldung)
        .befunde.filter(({ schwere }) => schwere === 'fehler')
        .map(({ regel }) => regel);
    expect(regeln(beginn({ kennzst: true }))).toEqual(['ZR-032']);
    expect(regeln(aenderung({ azkk: azkk() }))).toEqual(['ZR-033']);
    expect(kasse.melde(beginn()).status).toBe('verarbeitet');
    expect(kasse.melde(aenderung({ azkk: azkk() })).status).toBe('verarbeitet');
  });

  it('of an existing case carries the flag from the next report on (ZR-080)', () => {
    kasse.melde(beginn2023({ ed: '2023-09-04' }), '2023-09-04');
    const juli = kasse.melde(
      aenderung({ ed: '2024-07-01', vbaen: '2024-07-01', antaus: '1', azkk: azkk() }),
      '2024-07-01',
    );
    expect([juli.status, juli.befunde]).toEqual(['verarbeitet', []]);
    const jahreswechsel = new Kasse();
    jahreswechsel.melde(beginn2023({ ed: '2023-09-04' }), '2023-09-04');
    const unnoetig = jahreswechsel.melde(
      aenderung({ ed: '2024-01-02', vbaen: '2024-01-01', vbbetr: '1000.00' }),
      '2024-01-02',
    );
    expect([unnoetig.status, unnoetig.befunde.map(({ regel, schwere }) => [regel, schwere])]).toEqual([
      'verarbeitet',
      [['ZR-080', 'warnung']],
    ]);
  });

  it('announced by a Vorabbescheinigung is answered twice, and only the Beginn counts for others (ZR-007)', () => {
    const vorher = kasse.melde(vorab());
    expect(werte(vorher)).toMatchObject([{ gd: '5', kennzabf: '2', abfuehrungAb: '2024-11-01' }]);
    alleFormalRichtig(vorher.rueckmeldungen);
    expect(werte(kasse.melde(beginn({ ...ZWEITE })))).toMatchObject([{ azvu: 'BAV-2', gd: '1', mehrfachbezug: '1' }]);
    expect(werte(kasse.melde(beginn({ vbbg: '2024-11-01' })))).toMatchObject([
      { azvu: 'RENTE-000123', gd: '1', mehrfachbezug: '2' },
      { azvu: 'BAV-2', gd: '2', mehrfachbezug: '2' },
    ]);
  });

  it('after a pause begins anew (ZR-055)', () => {
    kasse.melde(beginn());
    kasse.melde(ende({ azkk: azkk(), vben: '2024-10-31' }));
    const wieder = kasse.melde(beginn({ azkk: azkk(), vbbg: '2025-01-01' }));
    expect(werte(wieder)).toMatchObject([{ gd: '1', abfuehrungAb: '2025-01-01' }]);
  });
});

it('gives a Versorgungsbezug without VSNR its number with the answer (ZR-014)', () => {
  const allein = new Kasse();
  const { aufgaben } = allein.melde(ohne(beginn(), 'vsnr'));
  expect(aufgaben.map(({ art }) => art)).toEqual(['person-ermitteln', 'mitgliedschaft-klaeren']);
  kasse.setze({ mitgliedschaften: [MITGLIED] });
  const zugeordnet = ordneZu(
    kasse.zustand,
    VSNR,
    allein.zustand.versorgungsbezuege[0]!,
    kasse.erstellung('2024-11-05'),
  );
  expect(zugeordnet.entscheidung.rueckmeldungen.map(({ dbkz }) => [dbkz.gd, dbkz.vsnr])).toEqual([['1', VSNR]]);
  expect(zugeordnet.entscheidung.aufgaben).toEqual([]);
});

it('tells nothing about a day whose figures nobody has checked, and keeps a task', () => {
  kasse.setze({ mitgliedschaften: [MITGLIED] }, '2027-02-01');
  const { rueckmeldungen, aufgaben } = kasse.melde(beginn({ vbbg: '2027-02-01' }), '2027-02-01');
  expect([rueckmeldungen, aufgaben.map(({ art }) => art)]).toEqual([[], ['rechtswert-pruefen']]);
});

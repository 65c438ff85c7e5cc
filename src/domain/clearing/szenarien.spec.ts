import { wochentag, type Tag } from '../kern/zeit';
import { rechtswert } from '../recht/rechtswert';
import {
  fehlendeMbgm,
  fehlendesPaket,
  faelligeErinnerungen,
  urgenzenFuer,
  istJemandVersichert,
  naechsteFaelligkeit,
  urgierteZeitraeume,
} from './mbgm/abgleich';
import {
  abholen,
  abschliessen,
  arbeitsstandSetzen,
  erinnern,
  erledigen,
  status,
  zuordnen,
  type Handelnder,
} from './faelle/clearingfall';
import { entscheiden, type Kontext } from './entscheiden';
import type { Fallstatus } from './faelle/fallstatus';
import type { Meldung } from './meldung';
import { neuEntscheiden, neuZuEntscheiden } from './neuentscheidung';
import {
  abmeldung,
  aenderung,
  anmeldung,
  gruppe,
  konto,
  mbgm,
  ohne,
  richtigstellung,
  stornoAbmeldung,
  stornoMbgm,
  tarifblock,
  vorsorgeaenderung,
} from './regeln/beispiele';
import type { Beitragskonto } from './stammdaten';
import type { Entwurf, Meldungsentscheidung, Persontatsache } from './tatsachen';
import { umfangAm, vorsorgezeiten } from './versicherung/umfang';
import { versicherungsverlauf } from './versicherung/verlauf';
import { kontoSchritt, leer, schritt, type Kontozustand, type Personzustand } from './zustand';

/** Feiertage in Austria that the scripts of 2024 touch; the service uses a full calendar. */
const FEIERTAGE = ['2024-10-26', '2024-11-01', '2024-12-24', '2024-12-25', '2024-12-26'];
const istArbeitstag = (tag: Tag): boolean => wochentag(tag) <= 5 && !FEIERTAGE.includes(tag);

/** One person's Akte: takes messages as the service does and folds every fact. */
class Akte {
  zustand: Personzustand = leer;
  readonly tatsachen: Persontatsache[] = [];
  readonly status = new Map<string, string>();
  private readonly inhalte = new Map<string, Meldung>();
  readonly konto: Kontozustand;

  constructor(stammdaten: Partial<Beitragskonto> = {}) {
    this.konto = konto(stammdaten);
  }

  kontext(tag: Tag, abweichend: Partial<Kontext> = {}): Kontext {
    const nummer = this.tatsachen.length + 1;
    return {
      zustand: this.zustand,
      konto: this.konto,
      gruppe,
      rechtswert,
      eingang: `${tag}T09:00:00.000000Z`,
      eingangstag: tag,
      referenzwert: 'frei',
      seriennummer: '123456',
      istArbeitstag,
      erinnerungsfristTage: 14,
      meldungId: `m-${nummer}`,
      fallId: `f-${nummer}`,
      streng: false,
      ...abweichend,
    };
  }

  /** Sends a message on a day and returns the decision; fails the test when it is refused. */
  sende(tag: Tag, meldung: Meldung, abweichend: Partial<Kontext> = {}): Meldungsentscheidung {
    const kontext = this.kontext(tag, abweichend);
    const ergebnis = entscheiden(meldung, kontext);
    if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
    this.inhalte.set(kontext.meldungId, meldung);
    this.haengeAn(ergebnis.wert, kontext.meldungId);
    this.merke(kontext.meldungId, ergebnis.wert.entscheidung);
    return ergebnis.wert.entscheidung;
  }

  /** What the formal check or a refusal says: kind of failure and the rules. */
  abgelehnt(tag: Tag, meldung: Meldung, abweichend: Partial<Kontext> = {}): readonly string[] {
    const ergebnis = entscheiden(meldung, this.kontext(tag, abweichend));
    if (ergebnis.ok) throw new Error('Die Meldung wurde angenommen.');
    const { fehler } = ergebnis;
    return [fehler.art, ...('befunde' in fehler ? fehler.befunde.map((b) => b.code ?? b.regel) : [])];
  }

  /** Decides again what may now come out otherwise. */
  entscheideNeu(tag: Tag): readonly string[] {
    return neuZuEntscheiden(this.zustand, tag).flatMap(({ meldung, anlass }) => {
      const kontext = this.kontext(tag, { meldungId: meldung.id, heute: tag });
      const entwurf = neuEntscheiden(this.inhalte.get(meldung.id)!, anlass, kontext);
      if (!entwurf) return [];
      this.haengeAn(entwurf, `n-${this.tatsachen.length + 1}`);
      this.merke(meldung.id, entwurf.entscheidung);
      return [entwurf.entscheidung.status];
    });
  }

  haengeAn(entwurf: Entwurf<Persontatsache>, id = `t-${this.tatsachen.length + 1}`): void {
    const lfd = this.tatsachen.length + 1;
    const tatsache = { ...entwurf, id, lfd, bekanntAm: '2024-01-01T00:00:00.000000Z' };
    this.tatsachen.push(tatsache);
    this.zustand = schritt(this.zustand, tatsache);
  }

  private merke(id: string, entscheidung: Meldungsentscheidung): void {
    this.status.set(id, entscheidung.status);
    for (const bewegung of entscheidung.meldungen) this.status.set(bewegung.id, bewegung.status);
  }

  statusVon(referenzwert: string): string | undefined {
    const [id] = [...this.inhalte].find(([, meldung]) => meldung.referenzwert === referenzwert) ?? [];
    return id === undefined ? undefined : this.status.get(id);
  }

  fallstatus(fallId: string): Fallstatus {
    const fall = this.zustand.faelle.find((f) => f.id === fallId);
    return fall ? status(fall) : 'obsolet';
  }

  setze(fallId: string, ziel: Fallstatus, wer: Handelnder): string {
    const ergebnis = arbeitsstandSetzen(this.zustand, fallId, ziel, wer);
    if (!ergebnis.ok) return ergebnis.fehler.art;
    this.haengeAn(ergebnis.wert);
    return this.fallstatus(fallId);
  }

  hole(fallId: string, zustellung: number): string {
    const ergebnis = abholen(this.zustand, fallId, zustellung);
    if (!ergebnis.ok) return ergebnis.fehler.art;
    this.haengeAn(ergebnis.wert);
    return this.fallstatus(fallId);
  }

  schliesse(fallId: string, wer: Handelnder): string {
    const ergebnis = abschliessen(this.zustand, fallId, 'Sachverhalt mit dem Dienstgeber geklärt', wer);
    if (!ergebnis.ok) return ergebnis.fehler.art;
    this.haengeAn(ergebnis.wert);
    return this.fallstatus(fallId);
  }
}

const codes = (entscheidung: Meldungsentscheidung): (string | null)[] => entscheidung.befunde.map((b) => b.code);
const offeneFaelle = (akte: Akte): string[] =>
  akte.zustand.faelle.filter((fall) => !fall.obsolet).map((fall) => fall.id);

const GERINGFUEGIG = [
  { ...tarifblock('XG01', '400.00'), basen: [{ typ: 'AB', betrag: '400.00', positionen: [{ typ: 'T01' }] }] },
];
const geringfuegigeMbgm = (zeitraum: string): Meldung =>
  mbgm({
    referenzwert: `G-${zeitraum}`,
    beitragszeitraum: zeitraum,
    tarifbloecke: GERINGFUEGIG,
    summeBeitraege: '4.40',
  });

/** The example of „Clearingfälle vermeiden“: geringfügig since 1 April, BV since 1 May, April to September reported. */
function bisOktober(stammdaten: Partial<Beitragskonto> = {}): Akte {
  const akte = new Akte(stammdaten);
  akte.sende('2024-03-28', anmeldung());
  for (const monat of ['04', '05', '06', '07', '08', '09']) {
    akte.sende(`2024-${String(+monat + 1).padStart(2, '0')}-15`, geringfuegigeMbgm(`2024-${monat}`));
  }
  return akte;
}

describe('Änderungsmeldung, Variante 1 (DGservice 3/2024)', () => {
  it('turns Teil- into Vollversicherung from the first of the month, the mBGM confirms it', () => {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-10-12', aenderung({ ereignisdatum: '2024-10-10' }));
    expect(entscheidung).toMatchObject({ status: 'verarbeitet', befunde: [], fristgerecht: true });
    expect(entscheidung.fall).toBeUndefined();
    expect(umfangAm(akte.zustand, '2024-09-30')).toMatchObject({ geringfuegig: true });
    expect(umfangAm(akte.zustand, '2024-10-01')).toMatchObject({ geringfuegig: false, quelle: 'meldung' });
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: undefined }]);

    expect(akte.sende('2024-11-15', mbgm())).toMatchObject({ status: 'verarbeitet', befunde: [], fristgerecht: true });
    expect(umfangAm(akte.zustand, '2024-10-01')).toMatchObject({ geringfuegig: false, quelle: 'mbgm' });
  });

  it('refuses an Änderungsmeldung after the mBGM, and only the ÖGK closes that case (KR-052, KR-053)', () => {
    const akte = bisOktober();
    akte.sende('2024-10-12', aenderung());
    akte.sende('2024-11-15', mbgm());
    const vorher = akte.zustand;

    const zweite = akte.sende('2024-11-18', aenderung({ referenzwert: 'AE-2', geringfuegig: true }));
    expect(zweite.status).toBe('nicht-verarbeitet');
    expect(zweite.befunde[0]).toMatchObject({
      code: 'VW1925',
      text: 'Für einen von der Änderungsmeldung betroffenen Beitragszeitraum wurde bereits eine mBGM verbucht. Diese Änderungsmeldung ist daher nicht zulässig.',
    });
    expect(zweite.fall).toMatchObject({ kategorie: 'bereinigungspflichtig', erinnerungAm: '2024-12-02' });
    expect(akte.zustand.beschaeftigungen).toEqual(vorher.beschaeftigungen);
    const fall = zweite.fall!.id;
    expect(akte.fallstatus(fall)).toBe('elda-bereitgestellt');

    expect(akte.abgelehnt('2024-11-18', { ...aenderung(), meldungsart: 'storno-aenderungsmeldung' })).toEqual([
      'meldung-abgewiesen',
      'KR-057',
    ]);
    expect(akte.sende('2024-11-19', stornoMbgm()).status).toBe('verarbeitet');
    expect(akte.sende('2024-11-19', mbgm({ referenzwert: 'G-10b' })).status).toBe('verarbeitet');
    expect(offeneFaelle(akte)).toEqual([fall]);

    expect(akte.setze(fall, 'obsolet', 'sender')).toBe('nicht-erlaubt');
    expect(akte.schliesse(fall, 'sender')).toBe('nicht-erlaubt');
    expect(akte.schliesse(fall, 'oegk')).toBe('obsolet');
    expect(akte.schliesse(fall, 'oegk')).toBe('zustand-verbietet');
  });

  it('counts seven days from the event, not from „Änderung ab“ (KR-051)', () => {
    const sende = (tag: Tag): boolean | null =>
      bisOktober().sende(tag, aenderung({ ereignisdatum: '2024-10-10' })).fristgerecht;
    expect(sende('2024-10-17')).toBe(true);
    expect(sende('2024-10-18')).toBe(false);
    expect(bisOktober().sende('2024-10-30', aenderung()).fristgerecht).toBeNull();
    expect(bisOktober().sende('2024-10-30', vorsorgeaenderung(false)).fristgerecht).toBe(false);
  });

  it('refuses a change inside the month and a BV field without a change, and stores nothing (KR-059, KR-060)', () => {
    const akte = bisOktober();
    expect(akte.abgelehnt('2024-10-12', aenderung({ aenderungAb: '2024-10-10', betrieblicheVorsorge: true }))).toEqual([
      'meldung-abgewiesen',
      'KR-059',
      'KR-060',
    ]);
  });

  it('allows a BV-only change after the mBGM, with effect on BV alone (KR-056)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    expect(akte.sende('2024-11-18', vorsorgeaenderung(false, '2024-10-15'))).toMatchObject({ status: 'verarbeitet' });
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: '2024-10-14' }]);
    expect(
      codes(
        akte.sende(
          '2024-11-18',
          aenderung({ referenzwert: 'AE-3', aenderungAb: '2024-10-15', betrieblicheVorsorge: true }),
        ),
      ),
    ).toEqual(['VW1925']);
  });

  it('opens no second time of Betriebliche Vorsorge over one that begins later (KR-059)', () => {
    const akte = bisOktober();
    expect(akte.abgelehnt('2024-10-12', vorsorgeaenderung(true, '2024-04-01'))).toEqual([
      'meldung-abgewiesen',
      'KR-059b',
    ]);
    akte.sende('2024-10-12', { ...vorsorgeaenderung(true, '2024-04-10'), aenderungBis: '2024-04-30' });
    expect(vorsorgezeiten(akte.zustand)).toEqual([
      { ab: '2024-04-10', bis: '2024-04-30' },
      { ab: '2024-05-01', bis: undefined },
    ]);
  });

  it('lets Betriebliche Vorsorge that begins after the Abmeldung was sent end with the insurance', () => {
    const akte = new Akte();
    akte.sende('2024-03-28', ohne(anmeldung(), 'betrieblicheVorsorgeAb'));
    akte.sende('2024-11-04', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'));
    akte.sende('2024-11-05', vorsorgeaenderung(true, '2024-10-01'));
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-10-01', bis: '2024-10-31' }]);
    const danach = akte.sende('2024-11-05', vorsorgeaenderung(true, '2024-11-01'));
    expect(codes(danach)).toEqual(['VW1960']);
  });

  it('touches every period up to „Änderung bis“, and fails as a whole (KR-064)', () => {
    const akte = bisOktober();
    const spanne = { aenderungAb: '2024-09-01', aenderungBis: '2024-11-30' };
    const entscheidung = akte.sende('2024-10-12', aenderung(spanne));
    expect(codes(entscheidung)).toEqual(['VW1925']);
    expect(entscheidung.fall).toMatchObject({ beitragszeitraum: '2024-09' });
  });

  it('without „Änderung bis“ touches the employment it falls into, not a later one (KR-052)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-04', abmeldung());
    akte.sende(
      '2024-12-02',
      ohne(anmeldung({ referenzwert: 'A-2', anmeldedatum: '2024-12-02' }), 'betrieblicheVorsorgeAb'),
    );
    akte.sende('2025-01-15', geringfuegigeMbgm('2024-12'));
    expect(akte.sende('2025-01-16', aenderung())).toMatchObject({ status: 'verarbeitet', befunde: [] });
  });

  it('is possible again after a Storno-mBGM without a new mBGM (KR-065)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', geringfuegigeMbgm('2024-10'));
    expect(akte.sende('2024-11-18', aenderung()).status).toBe('nicht-verarbeitet');
    akte.sende('2024-11-18', stornoMbgm({ referenzwertUrspruenglich: 'G-2024-10', summeBeitraege: '4.40' }));
    expect(akte.zustand.stornierteZeitraeume).toEqual(['2024-10']);
    expect(akte.sende('2024-11-18', aenderung({ referenzwert: 'AE-2' })).status).toBe('verarbeitet');
  });
});

describe('Änderungsmeldung, Variante 2 (DGservice 3/2024)', () => {
  it('switches with the mBGM alone, without a case (KR-021, KR-063)', () => {
    const akte = bisOktober();
    expect(umfangAm(akte.zustand, '2024-10-20')).toMatchObject({ geringfuegig: true });
    const entscheidung = akte.sende('2024-11-15', mbgm());
    expect(entscheidung).toMatchObject({ status: 'verarbeitet', befunde: [] });
    expect(umfangAm(akte.zustand, '2024-10-01')).toMatchObject({ geringfuegig: false });
    expect(umfangAm(akte.zustand, '2024-12-24')).toMatchObject({ geringfuegig: false });
  });

  it('lets the mBGM prevail over the Änderungsmeldung of the same period (KR-062)', () => {
    const akte = bisOktober();
    akte.sende('2024-10-12', aenderung());
    akte.sende('2024-11-15', geringfuegigeMbgm('2024-10'));
    expect(umfangAm(akte.zustand, '2024-10-31')).toMatchObject({ geringfuegig: true, quelle: 'mbgm' });
    akte.sende('2024-11-18', stornoMbgm({ referenzwertUrspruenglich: 'G-2024-10', summeBeitraege: '4.40' }));
    expect(umfangAm(akte.zustand, '2024-10-31')).toMatchObject({ geringfuegig: false, quelle: 'meldung' });
  });
});

describe('Vorschreibeverfahren (DGservice 3/2024)', () => {
  it('overwrites with a second mBGM, without Storno (KR-055, KR-116)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    akte.sende('2024-11-07', geringfuegigeMbgm('2024-10'));
    expect(akte.sende('2024-11-08', mbgm({ referenzwert: 'G-10b' }))).toMatchObject({
      status: 'verarbeitet',
      befunde: [],
    });
    expect(akte.statusVon('G-2024-10')).toBe('ueberschrieben');
    expect(umfangAm(akte.zustand, '2024-10-31')).toMatchObject({ geringfuegig: false });
    expect(akte.zustand.mbgm.filter((m) => m.beitragszeitraum === '2024-10')).toHaveLength(1);
  });

  it('needs the Storno for fallweise Beschäftigte (KR-116)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    akte.sende('2024-11-07', mbgm({ abrechnung: 'fallweise' }));
    expect(codes(akte.sende('2024-11-08', mbgm({ abrechnung: 'fallweise', referenzwert: 'G-10b' })))).toEqual([
      'BW1847',
    ]);
  });
});

describe('mBGM im Selbstabrechnerverfahren', () => {
  it('refuses a second mBGM without Storno, and closes the case when the sender takes the second back (KR-054, KR-114)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    const zweite = akte.sende('2024-11-18', mbgm({ referenzwert: 'G-10b' }));
    expect(zweite.status).toBe('nicht-verarbeitet');
    expect(zweite.befunde[0]?.text).toBe(
      'Die mBGM wurde nicht verarbeitet, da für den selben Beitragszeitraum bereits eine mBGM mit dem Referenzwert G-10 gespeichert ist. Eine Stornomeldung ist erforderlich.',
    );
    akte.sende('2024-11-18', stornoMbgm({ referenzwert: 'R-2', referenzwertUrspruenglich: 'G-10b' }));
    expect(akte.statusVon('G-10b')).toBe('storniert');
    expect(offeneFaelle(akte)).toEqual([]);
    expect(akte.statusVon('G-10')).toBe('verarbeitet');
  });

  it('lets Regelfall and fallweise stand side by side (KR-114)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    expect(akte.sende('2024-11-15', mbgm({ abrechnung: 'fallweise', referenzwert: 'G-11' })).status).toBe(
      'verarbeitet',
    );
  });

  it.each([
    ['sum one cent off', { summeBeitraege: '406.89' }],
    ['another period', { beitragszeitraum: '2024-09' }],
    ['another kind', { abrechnung: 'fallweise' }],
    ['another Referenzwert', { referenzwertUrspruenglich: 'G-X' }],
    ['another person', { versicherungsnummer: '5266290888' }],
  ] as const)('does not process a Storno with %s, and only the ÖGK closes its case (KR-117)', (_fall, abweichend) => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    const storno = akte.sende('2024-11-18', stornoMbgm(abweichend));
    expect(storno).toMatchObject({ status: 'nicht-verarbeitet', fall: { loesung: 'oegk' } });
    expect(akte.statusVon('G-10')).toBe('verarbeitet');
  });

  it('accepts the old sum with the other sign in a Storno', () => {
    const akte = bisOktober();
    akte.sende('2024-11-15', mbgm());
    expect(akte.sende('2024-11-18', stornoMbgm({ summeBeitraege: '-406.90' })).status).toBe('verarbeitet');
  });

  it('parks a mBGM of a future period and decides it on its first day (KR-120)', () => {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-10-20', mbgm({ beitragszeitraum: '2024-12' }));
    expect(entscheidung).toMatchObject({ status: 'vorgemerkt', fall: { kategorie: 'informell' } });
    expect(entscheidung.fall?.erinnerungAm).toBeUndefined();
    expect(entscheidung.befunde[0]?.text).toContain('Beitragszeitraum 12/2024');
    expect(akte.zustand.mbgm.map((m) => m.beitragszeitraum)).not.toContain('2024-12');
    expect(akte.entscheideNeu('2024-11-30')).toEqual([]);
    expect(akte.entscheideNeu('2024-12-01')).toEqual(['verarbeitet']);
    expect(akte.zustand.mbgm.map((m) => m.beitragszeitraum)).toContain('2024-12');
    expect(offeneFaelle(akte)).toEqual([]);
    expect(akte.zustand.offeneMeldungen).toEqual([]);
  });

  it('a parked mBGM does not block an Änderungsmeldung and can be cancelled', () => {
    const akte = bisOktober();
    akte.sende('2024-10-12', mbgm({ beitragszeitraum: '2024-12' }));
    expect(akte.sende('2024-10-12', aenderung()).status).toBe('verarbeitet');
    expect(akte.sende('2024-10-13', stornoMbgm({ beitragszeitraum: '2024-12' })).status).toBe('verarbeitet');
    expect(akte.zustand.offeneMeldungen).toEqual([]);
  });

  it('is due on the 15th, and in the month after next after a late start (KR-110, KR-111)', () => {
    const frist = (beginn: Tag, tag: Tag): boolean | null => {
      const akte = new Akte();
      akte.sende('2024-03-01', ohne(anmeldung({ anmeldedatum: beginn }), 'betrieblicheVorsorgeAb'));
      return akte.sende(tag, geringfuegigeMbgm('2024-03')).fristgerecht;
    };
    expect(frist('2024-03-15', '2024-04-15')).toBe(true);
    expect(frist('2024-03-15', '2024-04-16')).toBe(false);
    expect(frist('2024-03-16', '2024-05-15')).toBe(true);
    expect(frist('2024-03-16', '2024-05-16')).toBe(false);
  });

  it('names an Abschlag that the amount does not allow, in the words of its time (KR-125)', () => {
    const text = (tag: Tag, zeitraum: string, typ: string): string | undefined => {
      const akte = new Akte();
      akte.sende('2023-01-10', anmeldung({ anmeldedatum: '2023-01-15', betrieblicheVorsorgeAb: '2023-02-15' }));
      const block = tarifblock('B001', '3000.00', [{ typ }]);
      const entscheidung = akte.sende(tag, mbgm({ beitragszeitraum: zeitraum, tarifbloecke: [block] }));
      expect(entscheidung).toMatchObject({ status: 'verarbeitet', fall: { kategorie: 'informell' } });
      expect(entscheidung.werte.map((w) => w.id)).toContain('AT.UV.ENTFALL.ALTER');
      return entscheidung.befunde[0]?.text;
    };
    expect(text('2023-04-14', '2023-03', 'A01')).toBe(
      'Die Verrechnungsposition Minderung ALV um 1 % (A01) wurde nicht berücksichtigt, weil sie auf Grund der Höhe des gemeldeten Verrechnungsbasis Betrages + 3.000,00 nicht zulässig ist.',
    );
    expect(text('2024-11-15', '2024-10', 'A02')).toBe(
      'Die Verrechnungsposition Minderung AV auf 1% (A02) wurde nicht berücksichtigt, weil sie aufgrund der Höhe des gemeldeten Verrechnungsbasis Betrages € 3.000,00 nicht zulässig ist.',
    );
  });

  it('points to the UV-Entfall once the person is sixty (KR-125, DGservice 1/2023)', () => {
    const akte = new Akte();
    const person = { versicherungsnummer: undefined, geburtsdatum: '1963-02-01' };
    akte.sende(
      '2023-01-10',
      ohne(
        anmeldung({ ...person, anmeldedatum: '2023-01-15', betrieblicheVorsorgeAb: '2023-02-15' }),
        'versicherungsnummer',
      ),
    );
    const ohneVorsorge = [{ ...tarifblock(), basen: [{ typ: 'AB', betrag: '3000.00', positionen: [{ typ: 'T01' }] }] }];
    expect(akte.sende('2023-02-15', mbgm({ beitragszeitraum: '2023-01', tarifbloecke: ohneVorsorge })).befunde).toEqual(
      [],
    );
    const entscheidung = akte.sende(
      '2023-03-15',
      mbgm({ referenzwert: 'G-2', beitragszeitraum: '2023-02', tarifbloecke: ohneVorsorge }),
    );
    expect(entscheidung.befunde.map((b) => b.text)).toEqual([
      'Der Abschlag UV-Entfall 60. LJ vollendet wäre aufgrund des Alters zulässig.',
    ]);
    expect(entscheidung.fall).toMatchObject({ kategorie: 'informell' });
    // The case goes with its finding: cancelled and sent anew with A09.
    akte.sende('2023-03-16', stornoMbgm({ beitragszeitraum: '2023-02', referenzwertUrspruenglich: 'G-2' }));
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('points to the largest reduction that the amount would have allowed (BW1842, KR-125)', () => {
    const hinweis = (grundlage: string): string | undefined =>
      bisOktober().sende('2024-11-15', mbgm({ tarifbloecke: [tarifblock('B001', grundlage)] })).befunde[0]?.text;
    expect(hinweis('1951.00')).toBe(
      'Der Abschlag Minderung AV auf 0% (A03) wäre für die gemeldete Verrechnungsbasis AB in Höhe € 1.951,00 möglich - Tarifblock mit der Tarifgruppe: B001',
    );
    expect(hinweis('1951.01')).toContain('(A02)');
    expect(hinweis('2306.00')).toContain('(A01)');
    expect(hinweis('2306.01')).toBeUndefined();
  });

  it('leaves out a hint whose figure nobody has checked, and says so (KR-125)', () => {
    const akte = bisOktober();
    const block = tarifblock('B001', '1000.00', [{ typ: 'A03' }]);
    const entscheidung = akte.sende('2030-02-15', mbgm({ beitragszeitraum: '2030-01', tarifbloecke: [block] }));
    expect(entscheidung).toMatchObject({ status: 'verarbeitet', befunde: [] });
    expect(entscheidung.werte).toContainEqual({ id: 'AT.ALV.GRENZE.0', stichtag: '2030-01-01' });
  });

  it('without insurance time is solved by its Storno alone (KR-154)', () => {
    const akte = new Akte();
    expect(codes(akte.sende('2024-11-15', mbgm()))).toEqual(['BW2021']);
    akte.sende('2024-11-18', stornoMbgm());
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('is processed when the missing time of Betriebliche Vorsorge comes into being (BW1861, KR-153)', () => {
    const akte = new Akte();
    akte.sende('2024-03-28', ohne(anmeldung({ geringfuegig: false }), 'betrieblicheVorsorgeAb'));
    expect(codes(akte.sende('2024-11-15', mbgm()))).toEqual(['BW1861']);
    expect(akte.entscheideNeu('2024-11-15')).toEqual([]);
    akte.sende('2024-11-18', vorsorgeaenderung(true, '2024-10-01'));
    expect(akte.entscheideNeu('2024-11-18')).toEqual(['verarbeitet']);
    expect(akte.zustand.mbgm.map((m) => m.referenzwert)).toEqual(['G-10']);
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('does not know the account or the Beschäftigtengruppe (KR-120, KR-126)', () => {
    const akte = bisOktober();
    expect(codes(akte.sende('2024-11-15', mbgm(), { konto: undefined }))).toEqual(['BW1833']);
    const fremd = new Akte();
    expect(codes(fremd.sende('2024-11-15', mbgm(), { konto: undefined }))).toEqual(['BW1833']);
    expect(codes(akte.sende('2024-11-15', mbgm({ referenzwert: 'G-2', tarifbloecke: [tarifblock('B777')] })))).toEqual([
      'BW1894',
    ]);
  });
});

describe('Abmeldung ohne BV-Ende und ihre Korrektur (DGservice 3/2024)', () => {
  const ohneEnde = ohne(abmeldung(), 'betrieblicheVorsorgeEnde');

  function mitFall(): { akte: Akte; fall: string } {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-11-01', ohneEnde);
    expect(entscheidung.status).toBe('nicht-verarbeitet');
    expect(entscheidung.befunde).toHaveLength(1);
    expect(entscheidung.befunde[0]).toMatchObject({
      code: 'VW1978',
      text: 'Die Abmeldung wurde nicht verarbeitet, da das Ende der Betrieblichen Vorsorge unrichtig ist.',
      pfad: '/betrieblicheVorsorgeEnde',
      dringlichkeit: 'D',
    });
    return { akte, fall: entscheidung.fall!.id };
  }

  it('keeps the insurance running until Storno and new Abmeldung, then closes and delivers the case once more', () => {
    const { akte, fall } = mitFall();
    expect(umfangAm(akte.zustand, '2024-12-01')).toBeDefined();
    expect(akte.fallstatus(fall)).toBe('elda-bereitgestellt');
    expect(akte.hole(fall, 1)).toBe('elda-zugestellt');
    expect(akte.setze(fall, 'webeku-in-bearbeitung', 'sender')).toBe('webeku-in-bearbeitung');

    expect(akte.sende('2024-11-02', stornoAbmeldung()).status).toBe('verarbeitet');
    expect(akte.statusVon('AB-1')).toBe('storniert');
    expect(akte.fallstatus(fall)).toBe('webeku-in-bearbeitung');

    const neu = akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(neu).toMatchObject({ status: 'verarbeitet', befunde: [], fristgerecht: true });
    expect(neu.faelle).toEqual([expect.objectContaining({ id: fall, bewegung: 'obsolet', regel: 'KR-154' })]);
    expect(akte.fallstatus(fall)).toBe('obsolet');
    expect(akte.zustand.faelle[0]?.zustellungen.map((z) => z.grund)).toEqual(['M', 'O']);
    expect(umfangAm(akte.zustand, '2024-11-01')).toBeUndefined();
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: '2024-10-31' }]);

    expect(akte.hole(fall, 2)).toBe('obsolet');
    expect(akte.zustand.faelle).toEqual([]);
    expect(akte.hole(fall, 2)).toBe('zustand-verbietet');
  });

  it('refuses a Richtigstellung of an Abmeldung that was not processed; its own Storno repairs it (KR-045, KR-095)', () => {
    const { akte, fall } = mitFall();
    const falsch = akte.sende('2024-11-01', richtigstellung());
    expect(codes(falsch)).toEqual(['VW1560']);
    expect(falsch.befunde[0]?.text).toBe(
      'Die Richtigstellung der Abmeldung kann keiner Abmeldung zugeordnet werden und wurde daher nicht verarbeitet.',
    );
    expect(offeneFaelle(akte)).toEqual([fall, falsch.fall!.id]);
    akte.sende('2024-11-02', stornoAbmeldung({ referenzwertUrspruenglich: 'RB-1', abmeldedatum: '2024-11-16' }));
    expect(akte.statusVon('RB-1')).toBe('storniert');
    expect(offeneFaelle(akte)).toEqual([fall]);
  });

  it('does not process a new Abmeldung while the failed one stands (KR-096)', () => {
    const { akte, fall } = mitFall();
    const zweite = akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(codes(zweite)).toEqual(['VW1945']);
    akte.sende('2024-11-03', stornoAbmeldung({ referenzwertUrspruenglich: 'AB-2' }));
    expect(offeneFaelle(akte)).toEqual([fall]);
  });

  function abgemeldetMitKette(): Akte {
    const { akte } = mitFall();
    akte.sende('2024-11-02', stornoAbmeldung());
    akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    const richtig = akte.sende('2024-11-04', richtigstellung({ referenzwertUrspruenglich: 'AB-2' }));
    expect(richtig).toMatchObject({ status: 'verarbeitet', befunde: [] });
    return akte;
  }

  it('replaces the Abmeldung completely by its Richtigstellung (KR-091)', () => {
    const akte = abgemeldetMitKette();
    expect(akte.statusVon('AB-2')).toBe('richtiggestellt');
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung).toMatchObject({
      referenzwert: 'RB-1',
      datum: '2024-11-16',
      endeBeschaeftigung: '2024-10-31',
      urlaubsersatzleistung: { ab: '2024-11-01', bis: '2024-11-16' },
      betrieblicheVorsorgeEnde: '2024-11-16',
    });
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: '2024-11-16' }]);
    expect(umfangAm(akte.zustand, '2024-11-16')).toBeDefined();
  });

  it('corrects only by the head of the chain; what is left out is deleted (KR-092, KR-093, KR-099)', () => {
    const akte = abgemeldetMitKette();
    const zumAlten = richtigstellung({ referenzwert: 'RB-X', referenzwertUrspruenglich: 'AB-2' });
    expect(codes(akte.sende('2024-11-05', zumAlten))).toEqual(['VW1560']);
    const zurueck = ohne(
      richtigstellung({
        referenzwert: 'RB-2',
        referenzwertUrspruenglich: 'RB-1',
        endeEntgeltanspruch: '2024-11-16',
        richtigesEndeEntgelt: '2024-10-31',
        betrieblicheVorsorgeEnde: '2024-10-31',
      }),
      'urlaubsersatzleistungAb',
      'urlaubsersatzleistungBis',
    );
    expect(akte.sende('2024-11-05', zurueck).status).toBe('verarbeitet');
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung).not.toHaveProperty('urlaubsersatzleistung');

    const falsch = akte.sende(
      '2024-11-06',
      stornoAbmeldung({ referenzwert: 'ST-X', referenzwertUrspruenglich: 'AB-2' }),
    );
    expect(falsch).toMatchObject({ status: 'nicht-verarbeitet', fall: { loesung: 'oegk' } });
    const storno = akte.sende(
      '2024-11-06',
      stornoAbmeldung({ referenzwert: 'ST-2', referenzwertUrspruenglich: 'RB-2' }),
    );
    expect(storno).toMatchObject({ status: 'verarbeitet' });
    expect(['AB-2', 'RB-1', 'RB-2'].map((r) => akte.statusVon(r))).toEqual(['storniert', 'storniert', 'storniert']);
    expect(akte.zustand.beschaeftigungen[0]).not.toHaveProperty('abmeldung');
    expect(umfangAm(akte.zustand, '2024-12-24')).toBeDefined();
    expect(vorsorgezeiten(akte.zustand)).toEqual([{ ab: '2024-05-01', bis: undefined }]);
  });

  it('does not delete by a Richtigstellung whose result is inconsistent (KR-097)', () => {
    const akte = abgemeldetMitKette();
    const ohneBvEnde = ohne(
      richtigstellung({ referenzwert: 'RB-2', referenzwertUrspruenglich: 'RB-1', endeEntgeltanspruch: '2024-11-16' }),
      'betrieblicheVorsorgeEnde',
    );
    expect(codes(akte.sende('2024-11-05', ohneBvEnde))).toEqual(['VW1978']);
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung?.betrieblicheVorsorgeEnde).toBe('2024-11-16');
  });

  it('is late after seven days, and a day off at the end moves the deadline (KR-070, KR-147)', () => {
    const frist = (ende: Tag, tag: Tag): boolean | null =>
      bisOktober().sende(
        tag,
        abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
      ).fristgerecht;
    expect(frist('2024-10-31', '2024-11-07')).toBe(true);
    expect(frist('2024-10-31', '2024-11-08')).toBe(false);
    // 31 October is a Thursday; seven days after Friday 25 October is Friday 1 November, Allerheiligen.
    expect(frist('2024-10-25', '2024-11-04')).toBe(true);
    expect(frist('2024-10-25', '2024-11-05')).toBe(false);
  });

  it('names every contradiction of one message in one case (KR-161)', () => {
    const akte = bisOktober();
    const entscheidung = akte.sende('2024-07-08', {
      ...ohneEnde,
      endeEntgeltanspruch: '2024-07-07',
      endeBeschaeftigung: '2024-07-05',
      urlaubsersatzleistungAb: '2024-07-01',
      urlaubsersatzleistungBis: '2024-07-07',
    });
    expect(codes(entscheidung)).toEqual(['VW1978', 'VW1954', 'VW1947']);
    expect(akte.zustand.faelle).toHaveLength(1);
  });

  it('keeps the text on Präsenzdienst of 2023 (KR-077)', () => {
    const meldung = ohne(abmeldung({ abmeldegrund: '08' }), 'betrieblicheVorsorgeEnde');
    const entscheidung = bisOktober().sende('2024-11-01', meldung);
    expect(entscheidung.befunde.map((b) => [b.code, b.text])).toEqual([
      [
        null,
        'Die Abmeldung wurde nicht verarbeitet, da der Abmeldegrund Präsenzdienstleistung im Bundesheer bei arbeitsrechtlichem Ende der Beschäftigung nicht möglich ist.',
      ],
    ]);
  });

  it('is processed when the missing Anmeldung comes (KR-153)', () => {
    const akte = new Akte();
    const entscheidung = akte.sende('2024-11-01', abmeldung());
    expect(codes(entscheidung)).toEqual(['VW1960']);
    akte.sende('2024-11-04', anmeldung({ betrieblicheVorsorgeAb: '2024-05-01' }));
    expect(akte.entscheideNeu('2024-11-04')).toEqual(['verarbeitet']);
    expect(akte.statusVon('AB-1')).toBe('verarbeitet');
    expect(offeneFaelle(akte)).toEqual([]);
    expect(umfangAm(akte.zustand, '2024-11-01')).toBeUndefined();
  });

  it('without an Anmeldung is solved by its Storno alone (KR-154)', () => {
    const akte = new Akte();
    akte.sende('2024-11-01', abmeldung());
    akte.sende('2024-11-04', stornoAbmeldung());
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('that came second is processed when the missing Anmeldung in between comes (KR-072, KR-153)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-01', abmeldung());
    const ende = '2024-12-31';
    const zweite = abmeldung({ referenzwert: 'AB-2', endeEntgeltanspruch: ende, endeBeschaeftigung: ende });
    expect(codes(akte.sende('2025-01-02', ohne(zweite, 'betrieblicheVorsorgeEnde')))).toEqual(['VW1945']);
    akte.sende(
      '2025-01-03',
      ohne(anmeldung({ referenzwert: 'A-2', anmeldedatum: '2024-12-01' }), 'betrieblicheVorsorgeAb'),
    );
    expect(akte.entscheideNeu('2025-01-03')).toEqual(['verarbeitet']);
    expect(akte.zustand.beschaeftigungen.map((b) => b.abmeldung?.datum)).toEqual(['2024-10-31', ende]);
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('that came second is processed when the wrong first one is cancelled (KR-072, KR-153)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-01', abmeldung());
    const ende = '2024-11-30';
    const richtige = { endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende };
    akte.sende('2024-12-02', abmeldung({ referenzwert: 'AB-2', ...richtige }));
    expect(akte.entscheideNeu('2024-12-02')).toEqual([]);
    akte.sende('2024-12-03', stornoAbmeldung());
    expect(akte.entscheideNeu('2024-12-03')).toEqual(['verarbeitet']);
    expect(akte.zustand.beschaeftigungen[0]?.abmeldung).toMatchObject({ referenzwert: 'AB-2', datum: ende });
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('names the code VW1945 once, whatever stands in the way (KR-072, KR-096)', () => {
    const akte = bisOktober();
    akte.sende('2024-11-01', abmeldung());
    akte.sende('2024-11-02', abmeldung({ referenzwert: 'AB-2' }));
    expect(codes(akte.sende('2024-11-03', abmeldung({ referenzwert: 'AB-3' })))).toEqual(['VW1945']);
  });

  it('stays unprocessed when the Anmeldung that came does not help', () => {
    const akte = new Akte();
    akte.sende('2024-11-01', abmeldung());
    akte.sende('2024-11-04', ohne(anmeldung(), 'betrieblicheVorsorgeAb'));
    expect(akte.entscheideNeu('2024-11-04')).toEqual([]);
    expect(akte.statusVon('AB-1')).toBe('nicht-verarbeitet');
  });
});

describe('Anmeldung neben einer laufenden Beschäftigung (VW1931)', () => {
  const zweite = ohne(anmeldung({ referenzwert: 'A-2', anmeldedatum: '2024-11-04' }), 'betrieblicheVorsorgeAb');

  it('is processed when the missing Abmeldung comes (KR-022, KR-153)', () => {
    const akte = bisOktober();
    expect(codes(akte.sende('2024-11-04', zweite))).toEqual(['VW1931']);
    akte.sende('2024-11-05', abmeldung());
    expect(akte.entscheideNeu('2024-11-05')).toEqual(['verarbeitet']);
    expect(akte.zustand.beschaeftigungen.map((b) => b.beginn)).toEqual(['2024-04-01', '2024-11-04']);
    expect(offeneFaelle(akte)).toEqual([]);
  });

  it('is given up for another Anmeldung that is processed, and never decided again', () => {
    const akte = bisOktober();
    akte.sende('2024-11-04', { ...zweite, anmeldedatum: '2024-12-02' });
    akte.sende('2024-11-05', abmeldung());
    akte.sende('2024-11-05', { ...zweite, referenzwert: 'A-3' });
    expect(offeneFaelle(akte)).toEqual([]);
    const ende = '2024-11-29';
    akte.sende(
      '2024-11-29',
      ohne(
        abmeldung({ referenzwert: 'AB-2', endeEntgeltanspruch: ende, endeBeschaeftigung: ende }),
        'betrieblicheVorsorgeEnde',
      ),
    );
    expect(akte.entscheideNeu('2024-11-29')).toEqual([]);
    expect(akte.zustand.beschaeftigungen).toHaveLength(2);
  });
});

describe('Annahme', () => {
  it('refuses with all formal faults at once and stores nothing (KR-002, KR-003)', () => {
    const meldung = ohne(
      abmeldung({ versicherungsnummer: '1234010180', abmeldegrund: '26', betrieblicheVorsorge: true }),
      'familienname',
    );
    expect(new Akte().abgelehnt('2024-11-01', meldung)).toEqual([
      'meldung-abgewiesen',
      'KR-003a',
      'KR-003b',
      'F7020',
      'F7096',
    ]);
  });

  it('takes the same document once and informs about the copy; a used Referenzwert is refused (KR-004, KR-009)', () => {
    const akte = bisOktober();
    const vorher = akte.zustand;
    const kopie = akte.sende('2024-11-01', anmeldung(), { referenzwert: 'gleiche-meldung' });
    expect(kopie).toMatchObject({ status: 'mehrfach-vorgelegt', fall: { kategorie: 'informell' } });
    expect(kopie.befunde[0]).toMatchObject({ code: 'MW0124', text: 'Das Dokument wurde mehrfach vorgelegt.' });
    expect({ ...akte.zustand, faelle: [] }).toEqual(vorher);
    expect(akte.abgelehnt('2024-11-01', anmeldung(), { referenzwert: 'vergeben' })).toEqual([
      'meldung-abgewiesen',
      'KR-004',
    ]);
  });

  const kein = '9999-12-31';
  it.each([
    anmeldung({ referenzwert: 'X', anmeldedatum: kein, wochenarbeitszeit: '3850' }),
    anmeldung({ referenzwert: 'X', betrieblicheVorsorgeAb: kein }),
    aenderung({ aenderungAb: kein }),
    aenderung({ aenderungAb: kein, geringfuegig: true }),
    aenderung({ aenderungBis: kein }),
    aenderung({ ereignisdatum: kein }),
    vorsorgeaenderung(true, kein),
    vorsorgeaenderung(false, kein),
    abmeldung({ endeEntgeltanspruch: kein }),
    abmeldung({ endeBeschaeftigung: kein }),
    abmeldung({ kuendigungsentschaedigungAb: kein, kuendigungsentschaedigungBis: kein }),
    richtigstellung({ richtigesEndeEntgelt: kein }),
    stornoAbmeldung({ abmeldedatum: kein }),
  ])('takes the 31.12.9999 for no day, in any field of any kind (KR-086): %#', (meldung) => {
    const entscheidung = bisOktober().sende('2024-10-12', meldung);
    expect(entscheidung.status).toBe('nicht-verarbeitet');
    expect(codes(entscheidung)).toContain('VW1956');
  });

  it('under strict handling refuses what is not processed; informal findings pass', () => {
    const akte = bisOktober();
    expect(akte.abgelehnt('2024-11-01', ohne(abmeldung(), 'betrieblicheVorsorgeEnde'), { streng: true })).toEqual([
      'strenge-behandlung',
      'VW1978',
    ]);
    expect(akte.abgelehnt('2024-11-01', anmeldung(), { streng: true, referenzwert: 'gleiche-meldung' })).toEqual([
      'strenge-behandlung',
      'MW0124',
    ]);
    expect(akte.sende('2024-11-01', abmeldung({ endeBeschaeftigung: '2024-10-21' }), { streng: true }).status).toBe(
      'verarbeitet',
    );
  });

  it.each([
    { ...anmeldung(), meldungsart: 'storno-anmeldung' } as const,
    { ...anmeldung(), meldungsart: 'richtigstellung-anmeldung' } as const,
    { ...anmeldung(), meldungsart: 'adressmeldung' } as const,
    { ...anmeldung(), meldungsart: 'vsnr-anforderung' } as const,
    abmeldung({ abmeldegrund: '12', ummeldedatum: '2024-11-01' }),
  ])('refuses visibly what it does not decide: %#', (meldung) => {
    expect(new Akte().abgelehnt('2024-11-01', meldung)).toEqual(['meldungsart-nicht-unterstuetzt']);
  });
});

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

describe('Routineabgleich (KR-140 … KR-143)', () => {
  const abgleich = (heute: Tag, paket = true): Parameters<typeof fehlendeMbgm>[2] => ({
    heute,
    istArbeitstag,
    erinnerungsfristTage: 14,
    paketEingelangt: () => paket,
    neueId: () => 'f-abgleich',
  });

  it('urges the missing mBGM of one person once, after his deadline, by the Zuordnung', () => {
    const akte = bisOktober({ zuordnungen: [{ meldungsart: 'mbgm', seriennummer: '777' }] });
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2024-11-10')).toBe('2024-11-16');
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-15'))).toEqual([]);
    const [fall, ...weitere] = fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-16'));
    expect(weitere).toEqual([]);
    expect(fall?.entscheidung.befunde[0]).toMatchObject({
      code: 'BW1922',
      text: 'Für den/die Versicherte(n) Maier Eva VSNR 1237010180 fehlt im Beitragszeitraum 10/2024 für die Beschäftigung ab 01.04.2024 zum Versicherungsbereich SV/BV die entsprechende monatliche Beitragsgrundlagenmeldung mit Verrechnung.',
    });
    akte.haengeAn(fall!);
    expect(akte.fallstatus('f-abgleich')).toBe('elda-bereitgestellt');
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-17'))).toEqual([]);
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2024-11-17')).toBe('2024-12-17');
    akte.sende('2024-11-20', mbgm());
    expect(akte.fallstatus('f-abgleich')).toBe('obsolet');
    expect(akte.zustand.urgierteZeitraeume).toEqual([]);
  });

  it('closes with the Abmeldung after which nothing is owed', () => {
    const akte = bisOktober();
    akte.haengeAn(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-18'))[0]!);
    expect(akte.fallstatus('f-abgleich')).toBe('elda-unzustellbar');
    const ende = '2024-09-30';
    akte.sende(
      '2024-11-19',
      abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
    );
    expect(offeneFaelle(akte)).toEqual([]);
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2024-11-19')).toBeUndefined();
  });

  it('urges the account as a whole when nothing came, and closes with the first mBGM', () => {
    const akte = bisOktober();
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-18', false))).toEqual([]);
    const [fall] = fehlendesPaket(akte.zustand, akte.konto, abgleich('2024-11-18', false));
    expect(fall?.entscheidung.befunde[0]).toMatchObject({
      code: 'BW1930',
      text: 'Wir haben für den Beitragszeitraum 10/2024 noch keine monatliche Beitragsgrundlagenmeldung mit Verrechnung erhalten. Wir ersuchen Sie, diese umgehend nachzureichen.',
    });
    const mitFall = kontoSchritt(akte.konto, { ...fall!, id: 't-1', lfd: 1, bekanntAm: '2024-11-18T00:00:00.000000Z' });
    expect(fehlendesPaket(akte.zustand, mitFall, abgleich('2024-11-19', false))).toEqual([]);
    expect(urgenzenFuer(mitFall, '2024-10')).toEqual(['f-abgleich']);
    expect(erledigen(mitFall, 'f-abgleich', 'Das Paket ist eingelangt.').ok).toBe(true);
  });

  const mitPaketfall = (akte: Akte): Kontozustand =>
    fehlendesPaket(akte.zustand, akte.konto, abgleich('2024-11-18', false)).reduce(
      (stand, fall) => kontoSchritt(stand, { ...fall, id: 't-1', lfd: 1, bekanntAm: '2024-11-18T00:00:00.000000Z' }),
      akte.konto,
    );

  it('urges the account again when the mBGM that came is cancelled, not when the ÖGK closed the case (KR-140)', () => {
    const akte = bisOktober();
    const urgiert = mitPaketfall(akte);
    const erledigt = erledigen(urgiert, 'f-abgleich', 'Das Paket ist eingelangt.');
    if (!erledigt.ok) throw new Error('Der Clearingfall ließ sich nicht schließen.');
    const kopf = { id: 't-2', lfd: 2, bekanntAm: '2024-11-20T00:00:00.000000Z' };
    const frei = kontoSchritt(urgiert, { ...erledigt.wert, ...kopf });
    expect(fehlendesPaket(akte.zustand, frei, abgleich('2024-11-21', false))).toHaveLength(1);
    const abschluss = abschliessen(urgiert, 'f-abgleich', 'Mit dem Dienstgeber geklärt', 'oegk');
    if (!abschluss.ok) throw new Error('Die ÖGK durfte nicht schließen.');
    const geschlossen = kontoSchritt(urgiert, { ...abschluss.wert, ...kopf });
    expect(fehlendesPaket(akte.zustand, geschlossen, abgleich('2024-11-21', false))).toEqual([]);
  });

  it('closes the case of the account when nobody is insured in that period any more (KR-142)', () => {
    const akte = bisOktober();
    const urgiert = mitPaketfall(akte);
    const vorher = akte.zustand;
    const ende = '2024-09-30';
    akte.sende(
      '2024-11-19',
      abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
    );
    expect(urgierteZeitraeume(urgiert)).toEqual(['2024-10']);
    expect(urgenzenFuer(urgiert, '2024-10')).toEqual(['f-abgleich']);
    expect(istJemandVersichert([akte.zustand, leer], '2024-10')).toBe(false);
    expect(istJemandVersichert([akte.zustand, vorher], '2024-10')).toBe(true);
    expect(istJemandVersichert([akte.zustand], '2024-09')).toBe(true);
    expect(urgenzenFuer(urgiert, '2024-09')).toEqual([]);
  });

  it('urges a person again when the Abmeldung that closed the case is cancelled (KR-140)', () => {
    const akte = bisOktober();
    akte.haengeAn(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-18'))[0]!);
    const ende = '2024-09-30';
    akte.sende(
      '2024-11-19',
      abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
    );
    akte.sende('2024-11-20', stornoAbmeldung({ abmeldedatum: ende }));
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-21'))).toHaveLength(1);
  });

  it('leaves a Vorschreiber alone (KR-112, KR-142)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2025-03-01'))).toEqual([]);
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2025-03-01')).toBeUndefined();
  });
});

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

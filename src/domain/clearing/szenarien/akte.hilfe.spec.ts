import { wochentag, type Tag } from '../../kern/zeit';
import { rechtswert } from '../../recht/rechtswert';
import { abholen, abschliessen, arbeitsstandSetzen, status, type Handelnder } from '../faelle/clearingfall';
import { entscheiden, type Kontext } from '../entscheiden';
import type { Fallstatus } from '../faelle/fallstatus';
import type { Meldung } from '../meldung';
import { neuEntscheiden, neuZuEntscheiden } from '../neuentscheidung';
import { anmeldung, gruppe, konto, mbgm, tarifblock } from '../regeln/beispiele';
import type { Beitragskonto } from '../stammdaten';
import type { Entwurf, Meldungsentscheidung, Persontatsache } from '../tatsachen';
import { leer, schritt, type Kontozustand, type Personzustand } from '../zustand';

/** Feiertage in Austria that the scripts of 2024 touch; the service uses a full calendar. */
const FEIERTAGE = ['2024-10-26', '2024-11-01', '2024-12-24', '2024-12-25', '2024-12-26'];
export const istArbeitstag = (tag: Tag): boolean => wochentag(tag) <= 5 && !FEIERTAGE.includes(tag);

/** One person's Akte: takes messages as the service does and folds every fact. */
export class Akte {
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

export const codes = (entscheidung: Meldungsentscheidung): (string | null)[] => entscheidung.befunde.map((b) => b.code);
export const offeneFaelle = (akte: Akte): string[] =>
  akte.zustand.faelle.filter((fall) => !fall.obsolet).map((fall) => fall.id);

export const GERINGFUEGIG = [
  { ...tarifblock('XG01', '400.00'), basen: [{ typ: 'AB', betrag: '400.00', positionen: [{ typ: 'T01' }] }] },
];
export const geringfuegigeMbgm = (zeitraum: string): Meldung =>
  mbgm({
    referenzwert: `G-${zeitraum}`,
    beitragszeitraum: zeitraum,
    tarifbloecke: GERINGFUEGIG,
    summeBeitraege: '4.40',
  });

/** The example of „Clearingfälle vermeiden“: geringfügig since 1 April, BV since 1 May, April to September reported. */
export function bisOktober(stammdaten: Partial<Beitragskonto> = {}): Akte {
  const akte = new Akte(stammdaten);
  akte.sende('2024-03-28', anmeldung());
  for (const monat of ['04', '05', '06', '07', '08', '09']) {
    akte.sende(`2024-${String(+monat + 1).padStart(2, '0')}-15`, geringfuegigeMbgm(`2024-${monat}`));
  }
  return akte;
}

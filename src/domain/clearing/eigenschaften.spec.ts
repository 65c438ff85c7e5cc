import fc from 'fast-check';
import { wochentag, type Tag } from '../kern/zeit';
import { rechtswert } from '../recht/rechtswert';
import { abholen, abschliessen, arbeitsstandSetzen, erinnern, status } from './faelle/clearingfall';
import { entscheiden, type Kontext } from './entscheiden';
import type { Meldung } from './meldung';
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
import type { Persontatsache } from './tatsachen';
import { vorsorgezeiten } from './versicherung/umfang';
import { leer, schritt, type Personzustand } from './zustand';

/** Random histories of one person, sent by a Meldungsersteller; many messages are wrong on purpose. fast-check prints the seed on failure. */

const tag = fc
  .integer({ min: 1, max: 30 })
  .chain((t) =>
    fc.integer({ min: 3, max: 12 }).map((m): Tag => `2024-${String(m).padStart(2, '0')}-${String(t).padStart(2, '0')}`),
  );
const zeitraum = fc.integer({ min: 3, max: 12 }).map((m) => `2024-${String(m).padStart(2, '0')}`);
const referenz = fc.integer({ min: 1, max: 12 }).map((n) => `X-${n}`);
const felder = <T extends object>(wege: (keyof T & string)[], meldung: T): fc.Arbitrary<T> =>
  fc.subarray(wege).map((weg) => ohne(meldung, ...weg));

const meldung: fc.Arbitrary<Meldung> = fc.oneof(
  fc
    .tuple(tag, tag, fc.boolean())
    .chain(([anmeldedatum, betrieblicheVorsorgeAb, geringfuegig]) =>
      felder(['betrieblicheVorsorgeAb'], anmeldung({ anmeldedatum, betrieblicheVorsorgeAb, geringfuegig })),
    ),
  fc
    .tuple(tag, tag, fc.boolean(), fc.constantFrom('02', '07', '08', '09', '11'))
    .chain(([ende, anderer, gleich, abmeldegrund]) =>
      felder(
        ['betrieblicheVorsorgeEnde', 'endeBeschaeftigung'],
        abmeldung({
          endeEntgeltanspruch: ende,
          endeBeschaeftigung: ende,
          betrieblicheVorsorgeEnde: gleich ? ende : anderer,
          abmeldegrund,
        }),
      ),
    ),
  fc.tuple(tag, tag, referenz, fc.constantFrom('08', '11')).map(([alt, neu, referenzwertUrspruenglich, abmeldegrund]) =>
    ohne(
      richtigstellung({
        referenzwertUrspruenglich,
        abmeldegrund,
        endeEntgeltanspruch: alt,
        richtigesEndeEntgelt: neu,
      }),
      'endeBeschaeftigung',
      'urlaubsersatzleistungAb',
      'urlaubsersatzleistungBis',
      'betrieblicheVorsorgeEnde',
    ),
  ),
  fc.tuple(tag, tag, referenz, fc.boolean(), fc.boolean()).map(([alt, neu, referenzwertUrspruenglich, mitUe, mitBv]) =>
    ohne(
      richtigstellung({
        referenzwertUrspruenglich,
        endeEntgeltanspruch: alt,
        richtigesEndeEntgelt: neu,
        endeBeschaeftigung: mitUe ? '2024-10-31' : neu,
        urlaubsersatzleistungBis: neu,
        betrieblicheVorsorgeEnde: neu,
      }),
      ...(mitUe ? [] : (['urlaubsersatzleistungAb', 'urlaubsersatzleistungBis'] as const)),
      ...(mitBv ? [] : (['betrieblicheVorsorgeEnde'] as const)),
    ),
  ),
  fc
    .tuple(referenz, tag)
    .map(([referenzwertUrspruenglich, abmeldedatum]) => stornoAbmeldung({ referenzwertUrspruenglich, abmeldedatum })),
  fc
    .tuple(tag, tag, fc.boolean())
    .chain(([aenderungAb, aenderungBis, betrieblicheVorsorge]) =>
      felder(['aenderungBis'], { ...vorsorgeaenderung(betrieblicheVorsorge, aenderungAb), aenderungBis }),
    ),
  fc
    .tuple(zeitraum, fc.boolean(), fc.boolean())
    .chain(([monat, geringfuegig, betrieblicheVorsorge]) =>
      felder(
        ['betrieblicheVorsorge', 'beschaeftigungsbereich'],
        aenderung({ aenderungAb: `${monat}-01`, geringfuegig, betrieblicheVorsorge }),
      ),
    ),
  fc
    .tuple(zeitraum, fc.constantFrom('B001', 'XG01', 'B999'), fc.constantFrom('regelfall', 'fallweise'))
    .map(([beitragszeitraum, code, abrechnung]) =>
      mbgm({ beitragszeitraum, abrechnung, tarifbloecke: [tarifblock(code)] }),
    ),
  fc
    .tuple(zeitraum, referenz)
    .map(([beitragszeitraum, referenzwertUrspruenglich]) =>
      stornoMbgm({ beitragszeitraum, referenzwertUrspruenglich }),
    ),
);

type Schritt =
  | { readonly art: 'meldung'; readonly am: Tag; readonly meldung: Meldung; readonly zielReferenz: boolean }
  | {
      readonly art: 'abholen' | 'erinnern' | 'in-bearbeitung' | 'bearbeitet' | 'obsolet-setzen' | 'abschliessen';
      readonly welcher: number;
    };

const schritte: fc.Arbitrary<Schritt[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ art: fc.constant('meldung' as const), am: tag, meldung, zielReferenz: fc.boolean() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        art: fc.constantFrom('abholen', 'erinnern', 'in-bearbeitung', 'bearbeitet', 'obsolet-setzen', 'abschliessen'),
        welcher: fc.nat(5),
      }),
    },
  ),
  { maxLength: 40, size: 'max' },
);

const beitragskonto = konto();

function kontext(zustand: Personzustand, am: Tag, nummer: number): Kontext {
  return {
    zustand,
    konto: beitragskonto,
    gruppe,
    rechtswert,
    eingang: `${am}T09:00:00.000000Z`,
    eingangstag: am,
    referenzwert: 'frei',
    seriennummer: '123456',
    istArbeitstag: (t) => wochentag(t) <= 5,
    erinnerungsfristTage: 14,
    meldungId: `m-${nummer}`,
    fallId: `f-${nummer}`,
    streng: false,
  };
}

/** Half of the corrections name what is really stored, so that chains get long. */
function gezielt(eingabe: Meldung, zustand: Personzustand): Meldung {
  const kopf = zustand.beschaeftigungen.findLast((b) => b.abmeldung)?.abmeldung;
  const stand = zustand.mbgm.at(-1);
  if (eingabe.meldungsart === 'storno-mbgm' && stand) {
    const { referenzwert: referenzwertUrspruenglich, beitragszeitraum, abrechnung } = stand;
    return { ...eingabe, referenzwertUrspruenglich, beitragszeitraum, abrechnung };
  }
  if (!kopf) return eingabe;
  if (eingabe.meldungsart === 'storno-abmeldung')
    return { ...eingabe, referenzwertUrspruenglich: kopf.referenzwert, abmeldedatum: kopf.datum };
  return eingabe.meldungsart === 'richtigstellung-abmeldung'
    ? { ...eingabe, referenzwertUrspruenglich: kopf.referenzwert, endeEntgeltanspruch: kopf.datum }
    : eingabe;
}

interface Lauf {
  readonly zustaende: readonly Personzustand[];
  readonly tatsachen: readonly Persontatsache[];
}

/** Every history begins with an employment, else most messages would find nothing. */
const ERSTE_ANMELDUNG: Schritt = {
  art: 'meldung',
  am: '2024-03-01',
  meldung: ohne(anmeldung({ anmeldedatum: '2024-03-04' }), 'betrieblicheVorsorgeAb'),
  zielReferenz: false,
};

/** What the sender and the machine do; `obsolet-setzen` and `abschliessen` are tried by the sender and must always fail. */
function spiele(folge: readonly Schritt[]): Lauf {
  const zustaende = [leer];
  const tatsachen: Persontatsache[] = [];
  [ERSTE_ANMELDUNG, ...folge].forEach((eingabe, i) => {
    const zustand = zustaende.at(-1)!;
    const nummer = i + 1;
    const entwurf = tue(eingabe, zustand, nummer);
    if (!entwurf?.ok) return;
    const tatsache = {
      ...entwurf.wert,
      id: `m-${nummer}`,
      lfd: tatsachen.length + 1,
      bekanntAm: '2024-01-01T00:00:00.000000Z',
    };
    tatsachen.push(tatsache);
    zustaende.push(schritt(zustand, tatsache));
  });
  return { zustaende, tatsachen };
}

function tue(eingabe: Schritt, zustand: Personzustand, nummer: number) {
  if (eingabe.art === 'meldung') {
    const text = { ...eingabe.meldung, referenzwert: `X-${nummer}` };
    return entscheiden(eingabe.zielReferenz ? gezielt(text, zustand) : text, kontext(zustand, eingabe.am, nummer));
  }
  const fall = zustand.faelle[eingabe.welcher % Math.max(zustand.faelle.length, 1)];
  if (!fall) return undefined;
  switch (eingabe.art) {
    case 'abholen':
      return abholen(zustand, fall.id, fall.zustellungen.findIndex((z) => !z.abgeholt) + 1);
    case 'erinnern':
      return erinnern(zustand, fall.id, '2025-06-30', 14);
    case 'abschliessen':
      return abschliessen(zustand, fall.id, 'nicht meine Sache', 'sender');
    case 'obsolet-setzen':
      return arbeitsstandSetzen(zustand, fall.id, 'obsolet', 'sender');
    default:
      return arbeitsstandSetzen(zustand, fall.id, `webeku-${eingabe.art}`, 'sender');
  }
}

const LAEUFE = { numRuns: 60 };

describe('any history', () => {
  it('is processed and not processed in every kind of message, so the properties below test something', () => {
    const gesehen = new Set<string>();
    fc.assert(
      fc.property(schritte, (folge) => {
        for (const tatsache of spiele(folge).tatsachen) {
          if (tatsache.art !== 'meldung') gesehen.add(tatsache.art);
          else gesehen.add(`${tatsache.inhalt.meldungsart}:${tatsache.entscheidung.status}`);
        }
      }),
      { numRuns: 120, seed: 1 },
    );
    const arten = [
      'anmeldung',
      'abmeldung',
      'aenderungsmeldung',
      'richtigstellung-abmeldung',
      'storno-abmeldung',
      'mbgm',
      'storno-mbgm',
    ];
    const erwartet = [
      ...arten.flatMap((art) => [`${art}:verarbeitet`, `${art}:nicht-verarbeitet`]),
      'mbgm:vorgemerkt',
      'fall-abgeholt',
    ];
    expect(erwartet.filter((ausgang) => !gesehen.has(ausgang))).toEqual([]);
  });

  it('leaves a state that is the same after a JSON round trip, and folds the stored facts to the same state', () => {
    fc.assert(
      fc.property(schritte, (folge) => {
        const { zustaende, tatsachen } = spiele(folge);
        const zustand = zustaende.at(-1)!;
        const gespeichert = JSON.parse(JSON.stringify(tatsachen)) as Persontatsache[];
        expect(JSON.parse(JSON.stringify(zustand))).toStrictEqual(zustand);
        expect(gespeichert.reduce(schritt, leer)).toStrictEqual(zustand);
      }),
      LAEUFE,
    );
  });

  it('never has overlapping employments, two running ones, or two active mBGM of one kind and period', () => {
    fc.assert(
      fc.property(schritte, (folge) => {
        for (const { beschaeftigungen, mbgm: aktive } of spiele(folge).zustaende) {
          beschaeftigungen.slice(1).forEach((b, i) => {
            const davor = beschaeftigungen[i]!.abmeldung;
            expect(davor).toBeDefined();
            expect(davor!.datum < b.beginn).toBe(true);
          });
          const schluessel = aktive.map((m) => `${m.beitragszeitraum}/${m.abrechnung}`);
          expect(new Set(schluessel).size).toBe(schluessel.length);
        }
      }),
      LAEUFE,
    );
  });

  it('never has overlapping times of Betriebliche Vorsorge, nor one after an end that no Grund lets it outlive', () => {
    // Karenz, Präsenzdienst, Zivildienst, Truppenübung and "SV-Ende – Beschäftigung aufrecht" interrupt the SV only (DM-Org D.22).
    const unterbrechend = ['07', '08', '09', '15', '29'];
    const ohneEnde = '9999-12-31';
    fc.assert(
      fc.property(schritte, (folge) => {
        for (const zustand of spiele(folge).zustaende) {
          const zeiten = vorsorgezeiten(zustand);
          zeiten.slice(1).forEach((zeit, i) => expect((zeiten[i]!.bis ?? ohneEnde) < zeit.ab).toBe(true));
          for (const { ab, bis = ohneEnde } of zeiten) {
            expect(ab <= bis).toBe(true);
            const erste = zustand.beschaeftigungen.findLastIndex((b) => b.beginn <= ab);
            expect(erste).toBeGreaterThanOrEqual(0);
            for (const { beginn, abmeldung: ende } of zustand.beschaeftigungen.slice(erste)) {
              if (bis < beginn || !ende || unterbrechend.includes(ende.grund)) continue;
              const letzter = [ende.datum, ende.endeBeschaeftigung ?? ''].sort().at(-1)!;
              expect(bis <= letzter).toBe(true);
            }
          }
        }
      }),
      LAEUFE,
    );
  });

  it('changes nothing about the insurance by a message that is not processed (KR-010, KR-151)', () => {
    fc.assert(
      fc.property(schritte, (folge) => {
        const { zustaende, tatsachen } = spiele(folge);
        tatsachen.forEach((tatsache, i) => {
          if (tatsache.art !== 'meldung' || tatsache.entscheidung.status === 'verarbeitet') return;
          const [vorher, nachher] = [zustaende[i]!, zustaende[i + 1]!];
          expect(nachher.beschaeftigungen).toBe(vorher.beschaeftigungen);
          expect(nachher.vorsorge).toBe(vorher.vorsorge);
          expect(nachher.mbgm).toBe(vorher.mbgm);
          expect(tatsache.entscheidung.fall).toBeDefined();
        });
      }),
      LAEUFE,
    );
  });

  it('never makes a case of VW1925 obsolet by anything the sender does (KR-053)', () => {
    fc.assert(
      fc.property(schritte, (folge) => {
        const { zustaende, tatsachen } = spiele(folge);
        const faelle = tatsachen.flatMap((t) =>
          t.art === 'meldung' && t.entscheidung.befunde.some((b) => b.code === 'VW1925')
            ? [t.entscheidung.fall!.id]
            : [],
        );
        for (const id of faelle) {
          const fall = zustaende.at(-1)!.faelle.find((f) => f.id === id);
          expect(fall).toBeDefined();
          expect(status(fall!)).not.toBe('obsolet');
        }
      }),
      LAEUFE,
    );
  });

  it('gives a reminder day to bereinigungspflichtige cases only (KR-144)', () => {
    fc.assert(
      fc.property(schritte, (folge) => {
        for (const fall of spiele(folge).zustaende.at(-1)!.faelle) {
          expect(fall.erinnerungAm !== undefined).toBe(fall.kategorie === 'bereinigungspflichtig' && !fall.obsolet);
        }
      }),
      LAEUFE,
    );
  });
});

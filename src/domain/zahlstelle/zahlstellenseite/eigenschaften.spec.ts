import fc from 'fast-check';
import { plusTage, vortag, type Tag } from '../../kern/zeit';
import { rechtswert } from '../../recht/rechtswert';
import { formaleBefunde } from '../dbzk.pruefung';
import { meldungsinhalt } from '../inhalt';
import type { Dbkz } from '../meldung';
import { erhaltene, gesendete, istGefuehrt, leererBezug, type Bezugszustand, type GefuehrterBezug } from './bezug';
import { entwerfe } from './meldungen/entwurf';
import type { Entwurfsangaben } from './meldungen/entwurfskontext';
import { faellig } from './meldungen/faellig';
import { gesendet } from './meldungen/gesendet';
import { bezug } from './regeln/beispiele';
import { entwurfsregeln } from './regeln/entwurf';
import type { Bezugstatsache } from './tatsachen';
import { uebernimm } from './uebernahme';
import { wechsle } from './wechsel';
import { zeitscheiben } from './zeitscheiben';
import { bezugsschritt } from './zustand';

/** Random lives of a Versorgungsbezug: drafts that are sent, answers, Stornos of both sides, changes of key. fast-check prints the seed. */

const BEGINN: Tag = '2023-06-01';
const tag = fc.integer({ min: 0, max: 900 }).map((tage) => plusTage(BEGINN, tage));
const betrag = fc
  .integer({ min: 0, max: 300_000 })
  .map((cent) => `${Math.floor(cent / 100)}.${`${cent % 100}`.padStart(2, '0')}`);

const angaben: fc.Arbitrary<Entwurfsangaben> = fc.record(
  {
    betriebsrente: betrag,
    ab: tag,
    anteilAltersvorsorgevermoegen: betrag,
    privatanteil: betrag,
    kennzBeihilfe: fc.constantFrom('J', 'N'),
    bis: tag,
    vorab: fc.boolean(),
  },
  { requiredKeys: ['betriebsrente', 'ab'] },
);

type Handlung =
  | { readonly art: 'entwurf'; readonly angaben: Entwurfsangaben }
  | {
      readonly art: 'antwort';
      readonly gd: string;
      readonly tag: Tag;
      readonly kennzabf: string;
      readonly vbmax?: string;
      readonly kennzfb?: string;
    }
  | { readonly art: 'storno'; readonly seite: 'gesendet' | 'erhalten'; readonly stelle: number }
  | { readonly art: 'wechsel'; readonly ab: Tag };

const handlung: fc.Arbitrary<Handlung> = fc.oneof(
  { arbitrary: fc.record({ art: fc.constant('entwurf' as const), angaben }), weight: 4 },
  {
    arbitrary: fc.record(
      {
        art: fc.constant('antwort' as const),
        gd: fc.constantFrom('1', '1', '2', '2', '3', '5', '6', '7', '8', '9'),
        tag,
        kennzabf: fc.constantFrom('1', '2', '3', '4'),
        vbmax: betrag,
        kennzfb: fc.constantFrom('JA', 'NEIN'),
      },
      { requiredKeys: ['art', 'gd', 'tag', 'kennzabf'] },
    ),
    weight: 4,
  },
  fc.record({
    art: fc.constant('storno' as const),
    seite: fc.constantFrom('gesendet' as const, 'erhalten' as const),
    stelle: fc.nat(5),
  }),
  fc.record({ art: fc.constant('wechsel' as const), ab: tag }),
);

/** A day later with every step, across the change to version 5. */
interface Welt {
  readonly zustand: Bezugszustand;
  readonly heute: Tag;
  readonly laufnummer: number;
}

const anfang: Welt = { zustand: bezug(), heute: '2023-12-20', laufnummer: 1 };

const mit = (welt: Welt, tatsache: object): Welt => ({
  ...welt,
  laufnummer: welt.laufnummer + 1,
  zustand: bezugsschritt(welt.zustand, {
    id: `t-${welt.laufnummer}`,
    lfd: welt.laufnummer,
    bekanntAm: '',
    ...tatsache,
  } as Bezugstatsache),
});

function handle(welt: Welt, was: Handlung): Welt {
  const { zustand } = welt;
  switch (was.art) {
    case 'entwurf': {
      const entwurf = entwerfe({ zustand: zustand as GefuehrterBezug, angaben: was.angaben, heute: welt.heute });
      return entwurf.ok && 'meldung' in entwurf.wert ? mit(welt, gesendet(entwurf.wert.meldung, zustand, {})) : welt;
    }
    case 'antwort':
      return empfange(welt, antwort(was, zustand));
    case 'storno': {
      if (was.seite === 'gesendet') {
        const ziel = gesendete(zustand)[was.stelle];
        return ziel ? mit(welt, gesendet({ ...ziel.meldung, kennzst: true, ed: welt.heute }, zustand, {})) : welt;
      }
      const ziel = erhaltene(zustand)[was.stelle];
      return ziel ? empfange(welt, { ...ziel.meldung, kennzst: true, ed: welt.heute }) : welt;
    }
    case 'wechsel': {
      const ziel = { id: 'neu', zustand: leererBezug };
      const ergebnis = wechsle(
        { ab: was.ab, azvu: 'NEU' },
        { zustand: zustand as GefuehrterBezug, ziel, heute: welt.heute },
      );
      return ergebnis.ok ? mit(welt, ergebnis.wert.wechsel) : welt;
    }
  }
}

function empfange(welt: Welt, meldung: Dbkz): Welt {
  const ergebnis = uebernimm(meldung, {
    zustand: welt.zustand,
    ziel: { id: 'neu', zustand: leererBezug },
    eingang: `${welt.heute}T09:00:00.000000Z`,
    eingangstag: welt.heute,
    rechtswert,
    streng: false,
  });
  return ergebnis.ok ? mit(welt, ergebnis.wert.empfang) : welt;
}

function antwort(was: Extract<Handlung, { art: 'antwort' }>, { schluessel }: Bezugszustand): Dbkz {
  const kopf = { ...schluessel!, gd: was.gd, azkk: 'KK-1' };
  if (was.gd === '3') return kopf;
  if (['6', '8', '9'].includes(was.gd))
    return { ...kopf, abfen: was.tag, ...(was.gd === '6' && { bbnrkkn: '42938966' }) };
  return {
    ...kopf,
    kennzabf: was.kennzabf,
    abfuehrungAb: was.tag,
    ...(was.vbmax !== undefined && { vbmax: was.vbmax }),
    ...(was.kennzfb === undefined ? { mehrfachbezug: '1' } : { mehrfachbezug: '2', kennzfb: was.kennzfb }),
  };
}

const leben = fc.array(handlung, { minLength: 1, maxLength: 25 });
const durchlebt = (handlungen: readonly Handlung[]): Welt =>
  handlungen.reduce((welt, was) => handle({ ...welt, heute: plusTage(welt.heute, 3) }, was), anfang);

describe('whatever happens to a Versorgungsbezug', () => {
  it('leaves a state that goes through JSON unchanged', () => {
    fc.assert(
      fc.property(leben, (handlungen) => {
        const { zustand } = durchlebt(handlungen);
        expect(JSON.parse(JSON.stringify(zustand))).toStrictEqual(zustand);
      }),
    );
  });

  it('gives time slices in order that share no day and stay before the end', () => {
    fc.assert(
      fc.property(leben, (handlungen) => {
        const scheiben = zeitscheiben(durchlebt(handlungen).zustand);
        for (const [i, { ab, bis }] of scheiben.entries()) {
          const naechste = scheiben[i + 1];
          if (bis !== undefined) expect(ab <= bis).toBe(true);
          if (naechste) expect(bis !== undefined && bis <= vortag(naechste.ab)).toBe(true);
        }
      }),
    );
  });

  it('makes only reports due that pass the formal check', () => {
    fc.assert(
      fc.property(leben, (handlungen) => {
        const { zustand, heute } = durchlebt(handlungen);
        const fertige = faellig(zustand, heute).flatMap(({ meldung }) => meldung ?? []);
        expect(fertige.flatMap((meldung) => formaleBefunde(meldung, heute)).map(({ regel }) => regel)).toEqual([]);
      }),
    );
  });

  it('drafts only what the formal check takes, but for a Beginn that lies too far ahead', () => {
    const eigene = new Set(entwurfsregeln.map(({ id }) => id));
    fc.assert(
      fc.property(leben, angaben, (handlungen, was) => {
        const { zustand, heute } = durchlebt(handlungen);
        if (!istGefuehrt(zustand)) return;
        const entwurf = entwerfe({ zustand, angaben: was, heute });
        if (entwurf.ok) {
          if ('meldung' in entwurf.wert) expect(formaleBefunde(entwurf.wert.meldung, heute)).toEqual([]);
          return;
        }
        if (!('befunde' in entwurf.fehler)) return;
        const fremde = entwurf.fehler.befunde.map(({ regel }) => regel).filter((regel) => !eigene.has(regel));
        expect(fremde.filter((regel) => regel !== 'ZR-050a')).toEqual([]);
      }),
    );
  });

  it('is undone by the Storno of the last DBKZ', () => {
    fc.assert(
      fc.property(leben, tag, (handlungen, ab) => {
        const vorher = durchlebt(handlungen);
        const meldung: Dbkz = {
          ...vorher.zustand.schluessel!,
          gd: '2',
          ed: vorher.heute,
          kennzabf: '3',
          abfuehrungAb: ab,
          vbmax: '1.23',
        };
        const danach = empfange(vorher, meldung);
        if (gesendete(vorher.zustand).length === 0 || danach.zustand.status === 'unbekannt') return;
        const storniert = empfange(danach, { ...meldung, kennzst: true, ed: plusTage(vorher.heute, 9) });
        expect(storniert.zustand.vorgaenge.map(({ id }) => id)).toEqual(vorher.zustand.vorgaenge.map(({ id }) => id));
        expect([storniert.zustand.status, zeitscheiben(storniert.zustand)]).toEqual([
          vorher.zustand.status,
          zeitscheiben(vorher.zustand),
        ]);
      }),
    );
  });
});

describe('the content of a record', () => {
  it('is the same whatever the order of its fields and whenever it was written', () => {
    const feld = fc.constantFrom('vbbetr', 'artVb', 'azkk', 'vbbg', 'antaus');
    fc.assert(
      fc.property(fc.dictionary(feld, fc.string()), tag, fc.boolean(), (felder, ed, kennzst) => {
        const kopf = { gd: '1', zahlstellennummer: '10600018', azvu: 'A', bbnrkk: '66667777' };
        const gedreht = Object.fromEntries(Object.entries(felder).reverse());
        expect(meldungsinhalt({ ed, kennzst, dbna: {}, ...gedreht, ...kopf })).toBe(
          meldungsinhalt({ ...kopf, ...felder }),
        );
      }),
    );
  });
});

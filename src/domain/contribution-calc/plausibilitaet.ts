import { ableitung, amtlich, anbieter } from '../kern/norm';
import { betrag, NULL_BETRAG } from '../kern/geld';
import type { Pruefung } from '../regelwerk/regel';
import { wenn } from '../regelwerk/treffer';

/** The five fields that the plausibility table of comet PA holds against each other. */
export interface Plausibilitaetskontext {
  /** Art des Versorgungsbezugs, 1–5. */
  readonly art: string;
  /** KV/PV-Pflicht, 1–4. */
  readonly beitragsabfuehrungspflicht: string;
  /** 1 nein, 2 ja. */
  readonly mehrfachbezug: string;
  /** Anspruch auf Freibetrag. */
  readonly anspruch: boolean;
  /** Höhe Freibetrag, decimal string. */
  readonly hoehe: string;
}

/** A row of the table without id and module: contribution-calc and zahlstelle give it theirs (CR-041, ZR-130 … ZR-133). */
export type Plausibilitaetszeile = Omit<Pruefung<Plausibilitaetskontext>, 'id' | 'modul' | 'land'>;

const COMET = anbieter('comet PA, „Zahlstellenverfahren ab 1. Oktober 2020“, Abhängigkeiten');
const LUECKE = ableitung('KV/PV-Pflicht 4 fehlt in der Tabelle und steht der 2 gleich (ZR-144)');

const istBav = ({ art }: Plausibilitaetskontext): boolean => art === '5';
const istAbfuehrungspflichtig = ({ beitragsabfuehrungspflicht }: Plausibilitaetskontext): boolean =>
  beitragsabfuehrungspflicht !== '1';
const hatHoehe = ({ hoehe }: Plausibilitaetskontext): boolean => betrag(hoehe).gt(NULL_BETRAG);
const hatNegativeHoehe = ({ hoehe }: Plausibilitaetskontext): boolean => betrag(hoehe).lt(NULL_BETRAG);

const felder = (kurz: string): Plausibilitaetskontext => {
  const [art, beitragsabfuehrungspflicht, mehrfachbezug, anspruch, hoehe] = kurz.split('/') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { art, beitragsabfuehrungspflicht, mehrfachbezug, anspruch: anspruch === 'Ja', hoehe };
};
const beispiele = (
  gut: readonly [string, ...string[]],
  schlecht: readonly [string, ...string[]],
): Plausibilitaetszeile['beispiele'] => ({
  gut: gut.map(felder) as unknown as Plausibilitaetszeile['beispiele']['gut'],
  schlecht: schlecht.map(felder) as unknown as Plausibilitaetszeile['beispiele']['schlecht'],
});

const zeile = { art: 'pruefung', code: null, pfad: '/freibetrag' } as const;

export const PLAUSIBILITAET = {
  /** First block of the table. */
  nurBav: {
    ...zeile,
    titel: 'Bei Art 1 bis 4 gibt es keinen Anspruch auf Freibetrag und keine Höhe.',
    quellen: [COMET, amtlich('§ 226 Abs. 2 Satz 2 SGB V')],
    gesichert: true,
    schwere: 'abweisung',
    texte: [
      {
        text: 'Einen Freibetrag gibt es nur für Leistungen der betrieblichen Altersversorgung (Art 5), nicht für Art @1.',
      },
    ],
    behebung: 'Anspruch auf Freibetrag Nein und Höhe 0.00 angeben, oder die Art berichtigen.',
    findet: (k) => wenn(!istBav(k) && (k.anspruch || hatHoehe(k)), { werte: [k.art] }),
    beispiele: beispiele(['1/2/2/Nein/0.00', '4/1/1/Nein/0.00'], ['2/2/1/Ja/0.00', '4/2/2/Nein/50.00']),
  },
  /** Second block. */
  ohneAbfuehrung: {
    ...zeile,
    titel: 'Bei Art 5 ohne Abführungspflicht (1) sind Mehrfachbezug 1, Anspruch Nein und Höhe 0,00 sinnvoll.',
    quellen: [COMET],
    gesichert: true,
    geltung: { ab: '2020-01-01' },
    schwere: 'warnung',
    texte: [
      {
        text: 'Ohne Beitragsabführungspflicht sind bei Art 5 nur Mehrfachbezug 1, Anspruch Nein und Höhe 0,00 sinnvoll.',
      },
    ],
    behebung: 'Die Angaben mit der Rückmeldung der Krankenkasse vergleichen.',
    findet: (k) =>
      wenn(istBav(k) && !istAbfuehrungspflichtig(k) && (k.mehrfachbezug === '2' || k.anspruch || hatHoehe(k))),
    beispiele: beispiele(
      ['5/1/1/Nein/0.00', '5/2/1/Ja/0.00'],
      ['5/1/2/Ja/80.00', '5/1/1/Ja/0.00', '5/1/1/Nein/80.00', '5/1/2/Nein/0.00'],
    ),
  },
  /** Third block. */
  einfachbezug: {
    ...zeile,
    titel: 'Bei Art 5 mit Abführungspflicht (2, 3 oder 4) und Einfachbezug sind Anspruch Ja und Höhe 0,00 sinnvoll.',
    quellen: [COMET, LUECKE],
    gesichert: true,
    geltung: { ab: '2020-01-01' },
    schwere: 'warnung',
    texte: [{ text: 'Beim Einfachbezug der Art 5 sind nur Anspruch Ja und Höhe 0,00 (voller Freibetrag) sinnvoll.' }],
    behebung: 'Anspruch auf Freibetrag Ja und Höhe 0.00 angeben, oder den Mehrfachbezug berichtigen.',
    findet: (k) =>
      wenn(istBav(k) && istAbfuehrungspflichtig(k) && k.mehrfachbezug === '1' && (!k.anspruch || hatHoehe(k))),
    beispiele: beispiele(
      ['5/2/1/Ja/0.00', '5/3/1/Ja/0.00', '5/4/1/Ja/0.00'],
      ['5/2/1/Nein/0.00', '5/3/1/Ja/80.00', '5/4/1/Nein/0.00'],
    ),
  },
  /** Fourth block. The official procedure also knows the full Freibetrag here (KENNZFB JA) and none (NEIN): hence only a warning. */
  mehrfachbezug: {
    ...zeile,
    titel:
      'Bei Art 5 mit Abführungspflicht (2, 3 oder 4) und Mehrfachbezug sind Anspruch Ja und Höhe über 0,00 sinnvoll.',
    quellen: [COMET, LUECKE],
    gesichert: true,
    geltung: { ab: '2020-01-01' },
    schwere: 'warnung',
    texte: [{ text: 'Beim Mehrfachbezug der Art 5 sind nur Anspruch Ja und eine Höhe über 0,00 sinnvoll.' }],
    behebung: 'Anspruch und Höhe aus der Rückmeldung der Krankenkasse übernehmen.',
    findet: (k) =>
      wenn(istBav(k) && istAbfuehrungspflichtig(k) && k.mehrfachbezug === '2' && !(k.anspruch && hatHoehe(k))),
    beispiele: beispiele(
      ['5/2/2/Ja/80.00', '5/3/2/Ja/80.00', '5/4/2/Ja/80.00'],
      ['5/2/2/Ja/0.00', '5/2/2/Nein/0.00', '5/3/2/Nein/80.00'],
    ),
  },
  negativeHoehe: {
    ...zeile,
    titel: 'Die Höhe des Freibetrags ist nicht negativ.',
    quellen: [COMET],
    gesichert: true,
    schwere: 'abweisung',
    texte: [{ text: 'Die Höhe des Freibetrags ist negativ.' }],
    behebung: 'Die Höhe als Betrag ab 0.00 angeben.',
    pfad: '/freibetrag/hoehe',
    findet: (k) => wenn(hatNegativeHoehe(k)),
    beispiele: beispiele(['5/2/2/Ja/80.00', '5/2/1/Ja/0.00'], ['5/2/2/Ja/-1.00']),
  },
} as const satisfies Record<string, Plausibilitaetszeile>;

import { betrag, NULL_BETRAG } from '../../../kern/geld';
import type { Pruefung } from '../../../regelwerk/regel';
import { wenn } from '../../../regelwerk/treffer';
import { COMET_2020, EIGENE_ANNAHME, zmv2020 } from '../../regeln/quellen';
import { sperrend, warnend } from '../../regeln/zeile';
import type { Zeitscheibe } from '../zeitscheiben';

/** The five fields of the payroll master data that depend on each other. */
export interface Freibetragsbild extends Pick<Zeitscheibe, 'kennzabf' | 'mehrfachbezug' | 'freibetrag'> {
  readonly artVb: string | undefined;
}

const bild = (
  artVb: string,
  kennzabf: string,
  mehrfachbezug: string,
  anspruch: boolean,
  hoehe: string,
): Freibetragsbild => ({
  artVb,
  kennzabf,
  mehrfachbezug,
  freibetrag: { anspruch, hoehe },
});

const istNull = (hoehe: string): boolean => betrag(hoehe).eq(NULL_BETRAG);
const istKeiner = ({ anspruch, hoehe }: Freibetragsbild['freibetrag']): boolean => !anspruch && istNull(hoehe);
/** 4 is missing in the table; it is 2 with half the contribution to the Pflegeversicherung (ZR-144). */
const istPflichtig = ({ kennzabf = '' }: Freibetragsbild): boolean => ['2', '3', '4'].includes(kennzabf);

/** Said of what is stored and, under `handling=strict`, of what is refused alike. */
const WARNUNG =
  'Angaben prüfen. Die Kombination ist unüblich, aber kein Fehler; nur `Prefer: handling=strict` weist sie ab.';

/** The table of sensible combinations in payroll; only its first row and negative amounts are errors. */
export const freibetragsregeln: readonly Pruefung<Freibetragsbild>[] = [
  sperrend({
    id: 'ZR-130',
    titel:
      'Einen Freibetrag gibt es nur für Betriebsrenten (Art 5); für Art 1 bis 4 sind Anspruch Nein und Höhe 0,00 EUR.',
    texte: [{ text: 'Für einen Versorgungsbezug der Art @1 gibt es keinen Freibetrag.' }],
    behebung: 'Anspruch Nein und Höhe 0,00 angeben, oder die Art des Versorgungsbezugs klären.',
    pfad: '/anspruch',
    quellen: [COMET_2020, zmv2020('4.2.2')],
    gesichert: true,
    findet: ({ artVb, freibetrag }) =>
      wenn(artVb !== undefined && artVb !== '5' && !istKeiner(freibetrag), { werte: [artVb ?? ''] }),
    beispiele: {
      gut: [bild('1', '2', '2', false, '0.00'), bild('4', '1', '1', false, '0.00')],
      schlecht: [bild('2', '2', '1', true, '0.00'), bild('4', '2', '1', false, '50.00')],
    },
  }),
  sperrend({
    id: 'ZR-133a',
    titel: 'Die Höhe eines Freibetrags ist nicht negativ.',
    texte: [{ text: 'Die Höhe des Freibetrags ist negativ.' }],
    behebung: 'Den Betrag ohne Vorzeichen angeben.',
    pfad: '/hoehe',
    quellen: [COMET_2020],
    gesichert: true,
    findet: ({ freibetrag }) => wenn(betrag(freibetrag.hoehe).lt(NULL_BETRAG)),
    beispiele: { gut: [bild('5', '2', '2', true, '80.00')], schlecht: [bild('5', '2', '2', true, '-1.00')] },
  }),
  warnend({
    id: 'ZR-131',
    titel:
      'Bei einer Betriebsrente ohne Abführungspflicht sind Mehrfachbezug 1, Anspruch Nein und Höhe 0,00 EUR sinnvoll.',
    texte: [{ text: 'Zu einer Betriebsrente ohne Abführungspflicht passen Mehrfachbezug oder Freibetrag nicht.' }],
    behebung: WARNUNG,
    pfad: '/anspruch',
    quellen: [COMET_2020],
    gesichert: true,
    findet: ({ artVb, kennzabf, mehrfachbezug = '1', freibetrag }) =>
      wenn(artVb === '5' && kennzabf === '1' && (mehrfachbezug !== '1' || !istKeiner(freibetrag))),
    beispiele: { gut: [bild('5', '1', '1', false, '0.00')], schlecht: [bild('5', '1', '2', true, '80.00')] },
  }),
  warnend({
    id: 'ZR-132',
    titel:
      'Bei einer abführungspflichtigen Betriebsrente mit Einfachbezug sind Anspruch Ja und Höhe 0,00 EUR (voller Freibetrag) sinnvoll.',
    texte: [
      {
        text: 'Zu einer abführungspflichtigen Betriebsrente mit Einfachbezug gehört der volle Freibetrag (Anspruch Ja, Höhe 0,00).',
      },
    ],
    behebung: WARNUNG,
    pfad: '/anspruch',
    quellen: [COMET_2020],
    gesichert: true,
    findet: (zeile) =>
      wenn(
        zeile.artVb === '5' &&
          istPflichtig(zeile) &&
          zeile.mehrfachbezug === '1' &&
          !(zeile.freibetrag.anspruch && istNull(zeile.freibetrag.hoehe)),
      ),
    beispiele: {
      gut: [bild('5', '2', '1', true, '0.00'), bild('5', '4', '1', true, '0.00')],
      schlecht: [bild('5', '2', '1', false, '0.00'), bild('5', '3', '1', true, '80.00')],
    },
  }),
  warnend({
    id: 'ZR-133',
    titel:
      'Bei einer abführungspflichtigen Betriebsrente mit Mehrfachbezug sind Anspruch Ja und eine Höhe über 0,00 EUR sinnvoll.',
    texte: [
      {
        text: 'Zu einer abführungspflichtigen Betriebsrente mit Mehrfachbezug erwartet die Abrechnung einen Teilbetrag des Freibetrags.',
      },
    ],
    behebung: `${WARNUNG} Amtlich vorgesehen ist bei Mehrfachbezug auch JA oder NEIN.`,
    pfad: '/hoehe',
    quellen: [COMET_2020, EIGENE_ANNAHME],
    gesichert: true,
    findet: (zeile) =>
      wenn(
        zeile.artVb === '5' &&
          istPflichtig(zeile) &&
          zeile.mehrfachbezug === '2' &&
          !(zeile.freibetrag.anspruch && !istNull(zeile.freibetrag.hoehe)),
      ),
    beispiele: {
      gut: [bild('5', '2', '2', true, '80.00')],
      schlecht: [bild('5', '2', '2', true, '0.00'), bild('5', '2', '2', false, '0.00')],
    },
  }),
];

import { tagAlsText } from '../../../kern/zeit';
import type { Pruefung } from '../../../regelwerk/regel';
import { wenn } from '../../../regelwerk/treffer';
import { meldungsinhalt } from '../../inhalt';
import type { Dbkz } from '../../meldung';
import { dbkz, kassenwechsel, knapp } from '../../regeln/dbkz.beispiele';
import { EIGENE_ANNAHME, SAP_RUECKMELDUNGEN, VERSION_5, zmv2020 } from '../../regeln/quellen';
import { hinweisend, sperrend } from '../../regeln/zeile';
import { erhaltene, gesendete, leererBezug, type Bezugsstatus, type Bezugszustand } from '../bezug';
import { beginn, bezug, gesendet, LAUFENDER } from './beispiele';

/** A DBKZ as it meets what the Zahlstelle keeps. */
export interface Uebernahmekontext {
  readonly meldung: Dbkz;
  readonly zustand: Bezugszustand;
}

const BEENDET: readonly Bezugsstatus[] = ['beendet', 'mitgliedschaft-beendet', 'verstorben', 'gewechselt'];
const ENDGRUENDE: readonly string[] = ['6', '8', '9'];
const KLAEREN =
  'Den Klärungsfall bearbeiten: Versorgungsbezug, Krankenkasse und Versicherungsnummer vergleichen, dann die Rückmeldung erneut übernehmen.';

/** The report that a Storno cancels: one with the same content that still counts or waits for clarification. */
export const stornoziel = ({ meldung, zustand }: Uebernahmekontext): string | undefined => {
  const inhalt = meldungsinhalt(meldung);
  return [...zustand.klaerungen, ...erhaltene(zustand)].findLast(
    (frueher) => meldungsinhalt(frueher.meldung) === inhalt,
  )?.id;
};

/** A Storno that finds what it cancels. */
const trifft = (kontext: Uebernahmekontext): boolean =>
  kontext.meldung.kennzst === true && stornoziel(kontext) !== undefined;

/** What must be true of a DBKZ before it is taken over; without it nothing is posted. */
export const uebernahmeregeln: readonly Pruefung<Uebernahmekontext>[] = [
  sperrend<Uebernahmekontext>({
    id: 'ZR-113',
    titel:
      'Eine Rückmeldung gehört zu einem Versorgungsbezug dieser Zahlstelle bei dieser Krankenkasse; sonst wird nichts übernommen.',
    texte: [
      {
        text: 'Unter Zahlstellennummer, Aktenzeichen und Krankenkasse der Rückmeldung wird kein Versorgungsbezug geführt.',
      },
    ],
    behebung: KLAEREN,
    pfad: '/azvu',
    quellen: [SAP_RUECKMELDUNGEN, EIGENE_ANNAHME],
    gesichert: true,
    findet: (kontext) => wenn(kontext.zustand.status === 'unbekannt' && !trifft(kontext)),
    beispiele: {
      gut: [{ meldung: dbkz(), zustand: LAUFENDER }],
      schlecht: [{ meldung: dbkz(), zustand: leererBezug }],
    },
  }),
  sperrend<Uebernahmekontext>({
    id: 'ZR-113a',
    titel: 'Die Versicherungsnummer der Rückmeldung ist die des Versorgungsbezugs.',
    texte: [{ text: 'Die Rückmeldung nennt eine andere Versicherungsnummer als der Versorgungsbezug.' }],
    behebung: KLAEREN,
    pfad: '/vsnr',
    quellen: [SAP_RUECKMELDUNGEN],
    gesichert: true,
    findet: ({ meldung, zustand }) =>
      wenn(zustand.vsnr !== undefined && meldung.vsnr !== undefined && zustand.vsnr !== meldung.vsnr),
    beispiele: {
      gut: [
        { meldung: dbkz(), zustand: LAUFENDER },
        { meldung: dbkz(), zustand: bezug([gesendet(beginn({ vsnr: undefined }))], { vsnr: undefined }) },
      ],
      schlecht: [{ meldung: dbkz({ vsnr: '65170839J003' }), zustand: LAUFENDER }],
    },
  }),
  sperrend<Uebernahmekontext>({
    id: 'ZR-009k',
    titel:
      'Eine Rückmeldung antwortet auf eine Meldung: Grund 1 auf einen Beginn, Grund 5 auf eine Vorabbescheinigung, jeder andere auf irgendeine.',
    texte: [{ text: 'Zum Abgabegrund @1 der Rückmeldung ist keine Meldung der Zahlstelle bekannt.' }],
    behebung: KLAEREN,
    pfad: '/gd',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ meldung: { gd, kennzst }, zustand }) => {
      const gruende = gesendete(zustand).map(({ meldung }) => meldung.gd);
      const gefragt = gd === '1' || gd === '5' ? gruende.includes(gd) : gruende.length > 0;
      return wenn(zustand.status !== 'unbekannt' && kennzst !== true && !gefragt, { werte: [gd] });
    },
    beispiele: {
      gut: [
        { meldung: dbkz(), zustand: LAUFENDER },
        { meldung: dbkz({ gd: '5' }), zustand: bezug([gesendet(beginn({ gd: '5' }))]) },
      ],
      schlecht: [
        { meldung: dbkz({ gd: '5' }), zustand: LAUFENDER },
        { meldung: dbkz(), zustand: bezug() },
      ],
    },
  }),
  sperrend<Uebernahmekontext>({
    id: 'ZR-031k',
    titel:
      'Ein Storno der Krankenkasse trifft eine Rückmeldung gleichen Inhalts, die noch gilt; ein Storno selbst ist nicht stornierbar.',
    texte: [{ text: 'Zum Storno gibt es keine geltende Rückmeldung gleichen Inhalts.' }],
    behebung:
      'Inhalt vergleichen. Ein irrtümlicher Storno wird durch eine inhaltsgleiche neue Rückmeldung behoben (ZR-033).',
    pfad: '/kennzst',
    quellen: [zmv2020('4.3'), EIGENE_ANNAHME],
    gesichert: false,
    findet: (kontext) =>
      wenn(
        kontext.meldung.kennzst === true && kontext.zustand.status !== 'unbekannt' && stornoziel(kontext) === undefined,
      ),
    beispiele: {
      gut: [{ meldung: dbkz({ kennzst: true, ed: '2024-10-01' }), zustand: LAUFENDER }],
      schlecht: [
        { meldung: dbkz({ kennzst: true, vbmax: '2175.00' }), zustand: LAUFENDER },
        { meldung: dbkz({ kennzst: true }), zustand: bezug([gesendet(beginn())]) },
      ],
    },
  }),
  hinweisend<Uebernahmekontext>({
    id: 'ZR-112',
    titel: 'Kreuzende Endemeldungen sind kein Fehler.',
    texte: [
      { text: 'Der Versorgungsbezug ist bereits beendet; die Endemeldungen haben sich gekreuzt. Der Status bleibt.' },
    ],
    behebung: 'Nichts zu tun.',
    pfad: '/gd',
    quellen: [zmv2020('2.8')],
    gesichert: true,
    findet: ({ meldung: { gd, kennzst }, zustand }) =>
      wenn(kennzst !== true && ENDGRUENDE.includes(gd) && BEENDET.includes(zustand.status)),
    beispiele: {
      gut: [{ meldung: knapp('9', { abfen: '2024-12-01' }), zustand: LAUFENDER }],
      schlecht: [{ meldung: kassenwechsel(), zustand: { ...LAUFENDER, status: 'beendet' } }],
    },
  }),
  hinweisend<Uebernahmekontext>({
    id: 'ZR-014k',
    titel:
      'Nennt die Rückmeldung eine noch unbekannte Versicherungsnummer, wird sie übernommen; die Meldung wird nicht wiederholt.',
    texte: [{ text: 'Die Versicherungsnummer ist aus der Rückmeldung vom @1 übernommen.' }],
    behebung: 'Nichts zu tun; die Beginnmeldung wird nicht wiederholt.',
    pfad: '/vsnr',
    quellen: [VERSION_5, zmv2020('2.2')],
    gesichert: true,
    findet: ({ meldung: { vsnr, kennzst, ed = '' }, zustand }) =>
      wenn(kennzst !== true && vsnr !== undefined && zustand.status !== 'unbekannt' && zustand.vsnr === undefined, {
        werte: [tagAlsText(ed)],
      }),
    beispiele: {
      gut: [{ meldung: dbkz(), zustand: LAUFENDER }],
      schlecht: [{ meldung: dbkz(), zustand: bezug([gesendet(beginn({ vsnr: undefined }))], { vsnr: undefined }) }],
    },
  }),
];

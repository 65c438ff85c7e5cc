import { istBetriebsnummer } from '../../../kern/kennungen/betriebsnummer';
import { istVsnrDe } from '../../../kern/kennungen/vsnr-de';
import { ueberschneiden, type Zeitspanne } from '../../../kern/zeit';
import type { Pruefung } from '../../../regelwerk/regel';
import { anJederStelle, wenn } from '../../../regelwerk/treffer';
import { EIGENE_ANNAHME, VERSION_5, datensatz2012 } from '../../regeln/quellen';
import { abweisend } from '../../regeln/zeile';
import { artVb, letzteBezugszeit, ZULETZT } from '../bezug';
import type { Personzustand, Versorgungsbezug } from '../personzustand';
import { UNBEKANNT, type Sachverhalte } from '../sachverhalte';
import { beantwortet, VSNR } from './beispiele';

/** What a row about the facts that the Krankenkasse states sees. */
export interface Angabenkontext {
  readonly sachverhalte: Sachverhalte;
  readonly zustand: Pick<Personzustand, 'versorgungsbezuege'>;
}

const angaben = (
  sachverhalte: Partial<Sachverhalte> = {},
  bezuege: readonly Versorgungsbezug[] = [beantwortet()],
): Angabenkontext => ({
  sachverhalte: { ...UNBEKANNT, ...sachverhalte },
  zustand: { versorgungsbezuege: bezuege },
});

const LISTEN = ['mitgliedschaften', 'renten', 'arbeitseinkommen', 'beihilfe'] as const;
const MITGLIED = { ab: '2020-01-01', bis: '2024-12-31', art: 'pflicht', bbnrkk: '66667777' } as const;
const kennt = ({ versorgungsbezuege }: Angabenkontext['zustand'], gesucht: string): boolean =>
  versorgungsbezuege.some(({ id }) => id === gesucht);

const zeiten = (sachverhalte: Sachverhalte): { readonly pfad: string; readonly zeit: Zeitspanne }[] =>
  LISTEN.flatMap((liste) => sachverhalte[liste].map((zeit, i) => ({ pfad: `/${liste}/${i}`, zeit })));

/** What the Krankenkasse states about a person must fit together; nothing is stored otherwise. */
export const angabenregeln: readonly Pruefung<Angabenkontext>[] = [
  abweisend({
    id: 'ZR-115a',
    titel: 'Ein Zeitraum endet nicht vor seinem Beginn.',
    texte: [{ text: 'Der Zeitraum endet vor seinem Beginn.' }],
    behebung: '`bis` weglassen, solange der Zeitraum läuft, sonst den letzten Tag angeben.',
    pfad: '/mitgliedschaften',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ sachverhalte }) =>
      anJederStelle(
        zeiten(sachverhalte)
          .filter(({ zeit }) => zeit.bis !== undefined && zeit.bis < zeit.ab)
          .map(({ pfad }) => ({ pfad: `${pfad}/bis` })),
      ),
    beispiele: {
      gut: [angaben({ mitgliedschaften: [MITGLIED] })],
      schlecht: [angaben({ renten: [{ ab: '2024-02-01', bis: '2024-01-31', betrag: '1000.00' }] })],
    },
  }),
  abweisend({
    id: 'ZR-115b',
    titel: 'Eine Person ist an einem Tag bei höchstens einer Krankenkasse in einer Art versichert.',
    texte: [{ text: 'Zwei Mitgliedschaften überschneiden sich.' }],
    behebung: 'Die frühere Mitgliedschaft mit dem Tag vor Beginn der nächsten enden lassen.',
    pfad: '/mitgliedschaften',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ sachverhalte: { mitgliedschaften } }) =>
      anJederStelle(
        mitgliedschaften.flatMap((m, i) =>
          mitgliedschaften.slice(0, i).some((fruehere) => ueberschneiden(fruehere, m))
            ? [{ pfad: `/mitgliedschaften/${i}` }]
            : [],
        ),
      ),
    beispiele: {
      gut: [angaben({ mitgliedschaften: [MITGLIED, { ...MITGLIED, ab: '2025-01-01', bis: '2025-12-31' }] })],
      schlecht: [angaben({ mitgliedschaften: [MITGLIED, { ...MITGLIED, bbnrkk: '42938966' }] })],
    },
  }),
  abweisend({
    id: 'ZR-115c',
    titel: 'Eine Mitgliedschaft nennt eine gültige Betriebsnummer der Krankenkasse.',
    texte: [{ text: 'Die Betriebsnummer der Krankenkasse ist ungültig.' }],
    behebung: 'Die achtstellige Betriebsnummer mit richtiger Prüfziffer angeben.',
    pfad: '/mitgliedschaften',
    quellen: [datensatz2012('DBKZ120')],
    gesichert: true,
    findet: ({ sachverhalte: { mitgliedschaften } }) =>
      anJederStelle(
        mitgliedschaften.flatMap(({ bbnrkk }, i) =>
          istBetriebsnummer(bbnrkk) ? [] : [{ pfad: `/mitgliedschaften/${i}/bbnrkk` }],
        ),
      ),
    beispiele: {
      gut: [angaben({ mitgliedschaften: [MITGLIED] })],
      schlecht: [angaben({ mitgliedschaften: [{ ...MITGLIED, bbnrkk: '66667778' }] })],
    },
  }),
  abweisend({
    id: 'ZR-074',
    titel: 'Der Beihilfeanspruch ist mit dem Versorgungsbezug der Person verknüpft, der ihn begründet.',
    texte: [{ text: 'Den genannten Versorgungsbezug gibt es bei dieser Person nicht.' }],
    behebung: 'Die Kennung eines Versorgungsbezugs der Person angeben.',
    pfad: '/beihilfe',
    quellen: [VERSION_5],
    gesichert: true,
    findet: ({ sachverhalte: { beihilfe }, zustand }) =>
      anJederStelle(
        beihilfe.flatMap(({ versorgungsbezugId }, i) =>
          versorgungsbezugId === undefined || kennt(zustand, versorgungsbezugId)
            ? []
            : [{ pfad: `/beihilfe/${i}/versorgungsbezugId` }],
        ),
      ),
    beispiele: {
      gut: [angaben({ beihilfe: [{ ab: '2024-09-01', versorgungsbezugId: 'vb-1' }] })],
      schlecht: [angaben({ beihilfe: [{ ab: '2024-09-01', versorgungsbezugId: 'vb-2' }] })],
    },
  }),
  abweisend({
    id: 'ZR-140a',
    titel: 'Der Freibetrag wird auf eine Betriebsrente der Person gelegt.',
    texte: [{ text: 'Der genannte Versorgungsbezug ist keine Betriebsrente dieser Person.' }],
    behebung: 'Die Kennung einer Betriebsrente (Art 5) angeben oder das Feld weglassen.',
    pfad: '/freibetragAuf',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ sachverhalte: { freibetragAuf }, zustand }) => {
      const gewaehlt = zustand.versorgungsbezuege.find(({ id }) => id === freibetragAuf);
      const zeit = gewaehlt && letzteBezugszeit(gewaehlt);
      return wenn(freibetragAuf !== undefined && !(zeit && artVb(zeit, ZULETZT) === '5'));
    },
    beispiele: { gut: [angaben({ freibetragAuf: 'vb-1' }), angaben()], schlecht: [angaben({ freibetragAuf: 'vb-2' })] },
  }),
];

/** What a row about a number that the Krankenkasse states sees. */
export interface Nummernkontext {
  readonly vsnr: string;
  /** Number of the person it already stands with. */
  readonly bisher?: string;
}

export const nummernregeln: readonly Pruefung<Nummernkontext>[] = [
  abweisend({
    id: 'ZR-016a',
    titel: 'Eine Person wird unter einer gültigen Versicherungsnummer geführt.',
    texte: [{ text: 'Die Versicherungsnummer ist ungültig.' }],
    behebung: 'Die zwölfstellige Versicherungsnummer mit richtiger Prüfziffer angeben.',
    pfad: '/vsnr',
    quellen: [datensatz2012('DSVZ402, DSVZ404, DSVZ406')],
    gesichert: true,
    findet: ({ vsnr }) => wenn(!istVsnrDe(vsnr)),
    beispiele: { gut: [{ vsnr: VSNR }], schlecht: [{ vsnr: '15070649C104' }] },
  }),
  abweisend({
    id: 'ZR-047',
    titel: 'Die VSNR eines Versorgungsbezugs wird einmal von leer auf eine Nummer gesetzt.',
    texte: [{ text: 'Der Versorgungsbezug hat schon eine andere VSNR.' }],
    behebung: 'Eine falsche VSNR berichtigt die Zahlstelle: Ende mit der alten, Beginn mit der neuen (ZR-039).',
    pfad: '/vsnr',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ vsnr, bisher }) => wenn(bisher !== undefined && bisher !== vsnr),
    beispiele: {
      gut: [{ vsnr: VSNR }, { vsnr: VSNR, bisher: VSNR }],
      schlecht: [{ vsnr: VSNR, bisher: '10010490A443' }],
    },
  }),
];

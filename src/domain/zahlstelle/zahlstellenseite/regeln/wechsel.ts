import { naechsterTag, type Tag } from '../../../kern/zeit';
import type { Pruefung } from '../../../regelwerk/regel';
import { wenn } from '../../../regelwerk/treffer';
import { kassenwechsel } from '../../regeln/dbkz.beispiele';
import { VERSION_5, zmv2020 } from '../../regeln/quellen';
import { abweisend } from '../../regeln/zeile';
import { erhaltene, laeuft, type GefuehrterBezug } from '../bezug';
import { beginnVon } from '../meldungen/meldungsbau';
import { beginn, bezug, erhalten, gesendet, LAUFENDER } from './beispiele';

/** What the clerk says: the parts of the key that become others, and the first day of the new one. */
export interface Wechselangaben {
  readonly ab: Tag;
  readonly bbnrkk?: string;
  readonly azvu?: string;
}

export interface Wechselkontext extends Wechselangaben {
  readonly zustand: GefuehrterBezug;
}

const WARTEND = bezug([
  gesendet(beginn()),
  erhalten(),
  erhalten(kassenwechsel({ ed: '2023-11-01', bbnrkkn: undefined })),
]);

/** What a change of key has to keep. */
export const wechselregeln: readonly Pruefung<Wechselkontext>[] = [
  abweisend<Wechselkontext>({
    id: 'ZR-039a',
    titel: 'Ein Schlüsselwechsel ändert mindestens einen Teil des Schlüssels.',
    texte: [{ text: 'Krankenkasse und Aktenzeichen bleiben gleich; es gibt nichts zu wechseln.' }],
    behebung: 'Die neue Krankenkasse oder das neue Aktenzeichen angeben.',
    pfad: '/bbnrkk',
    quellen: [zmv2020('2.5')],
    gesichert: true,
    findet: ({ zustand: { schluessel }, bbnrkk = schluessel.bbnrkk, azvu = schluessel.azvu }) =>
      wenn(bbnrkk === schluessel.bbnrkk && azvu === schluessel.azvu),
    beispiele: {
      gut: [
        { zustand: LAUFENDER, ab: '2025-01-01', bbnrkk: '42938966' },
        { zustand: LAUFENDER, ab: '2025-01-01', azvu: 'NEU-1' },
      ],
      schlecht: [{ zustand: LAUFENDER, ab: '2025-01-01', bbnrkk: '66667777' }],
    },
  }),
  abweisend<Wechselkontext>({
    id: 'ZR-043a',
    titel: 'Wo die Krankenkasse unzuständig ist oder gewechselt hat, nennt der Schlüsselwechsel eine andere.',
    texte: [{ text: 'Die bisherige Krankenkasse ist nicht mehr zuständig; eine andere ist anzugeben.' }],
    behebung: 'Die Betriebsnummer der zuständigen Krankenkasse angeben.',
    pfad: '/bbnrkk',
    quellen: [VERSION_5],
    gesichert: true,
    findet: ({ zustand: { status, schluessel }, bbnrkk = schluessel.bbnrkk }) =>
      wenn((status === 'unzustaendig' || status === 'wartet-auf-kasse') && bbnrkk === schluessel.bbnrkk),
    beispiele: {
      gut: [
        { zustand: WARTEND, ab: '2025-01-01', bbnrkk: '42938966' },
        { zustand: LAUFENDER, ab: '2025-01-01', azvu: 'NEU-1' },
      ],
      schlecht: [{ zustand: WARTEND, ab: '2025-01-01', azvu: 'NEU-1' }],
    },
  }),
  abweisend<Wechselkontext>({
    id: 'ZR-040a',
    titel: 'Der neue Schlüssel gilt frühestens am Tag nach dem gemeldeten Beginn.',
    texte: [
      { text: 'Der Wechsel läge nicht nach dem gemeldeten Beginn; unter dem bisherigen Schlüssel bliebe kein Tag.' },
    ],
    behebung: 'Die bisherige Meldung stornieren und unter dem richtigen Schlüssel neu melden.',
    pfad: '/ab',
    quellen: [zmv2020('2.6'), zmv2020('4.3')],
    gesichert: true,
    findet: ({ zustand, ab }) => wenn(laeuft(zustand.status) && ab <= (beginnVon(zustand) ?? '')),
    beispiele: {
      gut: [{ zustand: LAUFENDER, ab: '2024-09-02', bbnrkk: '42938966' }],
      schlecht: [{ zustand: LAUFENDER, ab: '2024-09-01', bbnrkk: '42938966' }],
    },
  }),
  abweisend<Wechselkontext>({
    id: 'ZR-040b',
    titel:
      'Nach einem Kassenwechsel beginnt der Versorgungsbezug bei der neuen Krankenkasse am Tag nach dem Ende bei der bisherigen.',
    texte: [
      {
        text: 'Zwischen dem Ende bei der bisherigen Krankenkasse und dem Beginn bei der neuen liegt eine Lücke oder Überschneidung.',
      },
    ],
    behebung: 'Als ersten Tag den Tag nach ABFEN der bisherigen Krankenkasse angeben.',
    pfad: '/ab',
    quellen: [VERSION_5, zmv2020('2.6')],
    gesichert: true,
    findet: ({ zustand, ab }) => {
      const abfen = erhaltene(zustand).findLast(({ meldung }) => meldung.gd === '6')?.meldung.abfen;
      return wenn(zustand.status === 'wartet-auf-kasse' && abfen !== undefined && ab !== naechsterTag(abfen));
    },
    beispiele: {
      gut: [{ zustand: WARTEND, ab: '2025-01-01', bbnrkk: '42938966' }],
      schlecht: [{ zustand: WARTEND, ab: '2025-02-01', bbnrkk: '42938966' }],
    },
  }),
];

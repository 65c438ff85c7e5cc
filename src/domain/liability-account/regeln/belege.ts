import { istBetriebsnummer } from '../../kern/kennungen/betriebsnummer';
import { amtlich } from '../../kern/norm';
import type { Pruefung } from '../../regelwerk/regel';
import { wenn } from '../../regelwerk/treffer';
import type { Belegangaben } from '../beleg';
import { MEDIENTYPEN } from '../medientypen.tabelle';
import { abweisung, AOK_SYSTEMS, EIGENE_ANNAHME } from './zeile';

/** A document about to be stored. */
export interface Belegkontext {
  readonly angaben: Belegangaben;
  /** First bytes of the content, hexadecimal; at least eight where there are as many. */
  readonly anfang: string;
  /** Is the named person stored? */
  readonly personBekannt: boolean;
  /** Id of the Beleg that has this content already. */
  readonly gleicherInhalt?: string;
}

const PERSON = '0193b0a4-0000-7000-8000-000000000002';

const beleg = (angaben: Partial<Belegangaben> = {}, lage: Partial<Belegkontext> = {}): Belegkontext => ({
  angaben: {
    art: 'Handelsregisterauszug',
    bezeichnung: 'Amtsgericht Hannover, HRB 12345',
    medientyp: 'application/pdf',
    ...angaben,
  },
  anfang: '255044462d312e37',
  personBekannt: false,
  ...lage,
});

/** Answered as a conflict with what is stored, not as a fault of the request. */
export const einInhaltEinBeleg: Pruefung<Belegkontext> = abweisung({
  id: 'LR-151p',
  titel: 'Ein Inhalt ist ein Beleg; derselbe Inhalt mit anderen Angaben ist kein zweiter.',
  texte: [{ text: 'Dieser Inhalt ist als Beleg @1 mit anderen Angaben gespeichert.' }],
  behebung:
    'Den gespeicherten Beleg lesen und seine Kennung verwenden; ein Beleg kann beliebig viele Umstände belegen.',
  pfad: '/inhalt',
  quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
  gesichert: false,
  findet: ({ gleicherInhalt }) => (gleicherInhalt === undefined ? undefined : { werte: [gleicherInhalt] }),
  beispiele: { gut: [beleg()], schlecht: [beleg({}, { gleicherInhalt: PERSON })] },
});

export const belegregeln: readonly Pruefung<Belegkontext>[] = [
  abweisung({
    id: 'LR-004v',
    titel: 'Der Inhalt eines Belegs beginnt, wie sein Medientyp es verlangt.',
    texte: [{ text: 'Der Inhalt ist keine Datei der Art @1.' }],
    behebung: 'Den Medientyp der Datei nennen oder die richtige Datei senden.',
    pfad: '/inhalt',
    quellen: [amtlich('ISO 32000-2, 7.5.2 (PDF); ISO/IEC 15948, 5.2 (PNG); ITU-T T.81, B.1.1.3 (JPEG)')],
    gesichert: true,
    findet: ({ angaben: { medientyp }, anfang }) =>
      wenn(!anfang.startsWith(MEDIENTYPEN[medientyp].anfang), { werte: [medientyp] }),
    beispiele: {
      gut: [
        beleg(),
        beleg({ medientyp: 'image/png' }, { anfang: '89504e470d0a1a0a' }),
        beleg({ medientyp: 'image/jpeg' }, { anfang: 'ffd8ffe000104a46' }),
        beleg({ medientyp: 'text/plain' }, { anfang: '41' }),
      ],
      schlecht: [
        beleg({}, { anfang: '89504e470d0a1a0a' }),
        beleg({}, { anfang: '2550' }),
        beleg({ medientyp: 'image/png' }),
        beleg({ medientyp: 'image/jpeg' }, { anfang: 'ffd9ff' }),
      ],
    },
  }),
  abweisung({
    id: 'LR-167p',
    titel: 'Die Betriebsnummer eines Belegs ist gültig.',
    texte: [{ text: 'Das ist keine gültige Betriebsnummer.' }],
    behebung: 'Die Betriebsnummer prüfen oder das Feld weglassen.',
    pfad: '/betriebsnummer',
    quellen: [amtlich('§ 18i SGB IV')],
    gesichert: true,
    findet: ({ angaben: { betriebsnummer } }) =>
      wenn(betriebsnummer !== undefined && !istBetriebsnummer(betriebsnummer)),
    beispiele: {
      gut: [beleg(), beleg({ betriebsnummer: '66667777' })],
      schlecht: [beleg({ betriebsnummer: '66667778' })],
    },
  }),
  abweisung({
    id: 'LR-167r',
    titel: 'Die Person, von der ein Beleg handelt, ist erfasst.',
    texte: [{ text: 'Diese Person gibt es nicht.' }],
    behebung: 'Die Person mit POST /v1/liability-account/personen erfassen oder das Feld weglassen.',
    pfad: '/person',
    quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben: { person }, personBekannt }) => wenn(person !== undefined && !personBekannt),
    beispiele: {
      gut: [beleg(), beleg({ person: PERSON }, { personBekannt: true })],
      schlecht: [beleg({ person: PERSON })],
    },
  }),
];

import type { Pruefung } from '../../../regelwerk/regel';
import { anJederStelle } from '../../../regelwerk/treffer';
import { bezugstext, type Bezugsschluessel, type Dbzk } from '../../meldung';
import { zmv2020 } from '../../regeln/quellen';
import { abweisend } from '../../regeln/zeile';
import { beginn } from './beispiele';

export interface Anlagekontext {
  readonly schluessel: Bezugsschluessel;
  readonly bisherGemeldet: readonly Dbzk[];
}

const SCHLUESSEL = { zahlstellennummer: '10600018', azvu: 'RENTE-000123', bbnrkk: '66667777' };

/** What must be true of reports that came from former software. */
export const anlageregeln: readonly Pruefung<Anlagekontext>[] = [
  abweisend<Anlagekontext>({
    id: 'ZR-047z',
    titel: 'Bisherige Meldungen tragen den Schlüssel des Versorgungsbezugs.',
    texte: [{ text: 'Die bisherige Meldung trägt einen anderen Schlüssel als der Versorgungsbezug.' }],
    behebung:
      'Nur Meldungen mit derselben Zahlstellennummer, demselben Aktenzeichen und derselben Krankenkasse angeben.',
    pfad: '/bisherGemeldet',
    quellen: [zmv2020('2.5')],
    gesichert: true,
    findet: ({ schluessel, bisherGemeldet }) =>
      anJederStelle(
        bisherGemeldet.flatMap((meldung, i) =>
          bezugstext(meldung) === bezugstext(schluessel) ? [] : [{ pfad: `/bisherGemeldet/${i}` }],
        ),
      ),
    beispiele: {
      gut: [{ schluessel: SCHLUESSEL, bisherGemeldet: [beginn()] }],
      schlecht: [{ schluessel: SCHLUESSEL, bisherGemeldet: [beginn({ azvu: 'RENTE-000124' })] }],
    },
  }),
];

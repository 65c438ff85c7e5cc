import { tagAlsText, type Tag } from '../../../kern/zeit';
import { wenn } from '../../../regelwerk/treffer';
import { COMET_2020 } from '../../regeln/quellen';
import { abweisend } from '../../regeln/zeile';

/** After the start phase the clerk reads Anspruch and Höhe, and does not write them. */
export const anlaufphase = abweisend<{ readonly heute: Tag; readonly bis: Tag }>({
  id: 'ZR-135',
  titel:
    'Anspruch und Höhe des Freibetrags kommen von der Krankenkasse; nach der Anlaufphase gibt sie die Zahlstelle nicht mehr ein.',
  texte: [
    { text: 'Die Anlaufphase endete am @1; Anspruch und Höhe des Freibetrags kommen nur noch von der Krankenkasse.' },
  ],
  behebung:
    'Die Rückmeldung der Krankenkasse übernehmen; ist sie falsch, die Krankenkasse um Storno und neue Rückmeldung bitten.',
  pfad: '',
  quellen: [COMET_2020],
  gesichert: true,
  findet: ({ heute, bis }) => wenn(heute > bis, { werte: [tagAlsText(bis)] }),
  beispiele: {
    gut: [{ heute: '2020-10-15', bis: '2020-12-31' }],
    schlecht: [{ heute: '2021-01-01', bis: '2020-12-31' }],
  },
});

import { wenn } from '../../../regelwerk/treffer';
import { aenderung, beginn } from '../../regeln/dbzk/beispiele';
import { EIGENE_ANNAHME } from '../../regeln/quellen';
import { hinweisend } from '../../regeln/zeile';
import type { Bezugsmeldung } from '../personzustand';
import { lage, laufend, ohneNummer } from './beispiele';
import { bringtNurDieNummer, gleicherInhalt, istStorno, type Pruefkontext, type Zeile } from './zeile';

/** The report that this one repeats. */
export function wiederholte(kontext: Pruefkontext): Bezugsmeldung | undefined {
  const { meldung, bezug } = kontext;
  if (istStorno(meldung) || bringtNurDieNummer(kontext)) return undefined;
  return bezug?.meldungen.find((m) => gleicherInhalt(meldung, m) && (meldung.vsnr ?? m.dbzk.vsnr) === m.dbzk.vsnr);
}

/** The same document again has no second effect. */
export const mehrfachvorlage: Zeile = hinweisend({
  id: 'ZR-035m',
  titel: 'Dieselbe Meldung wird nur einmal verarbeitet.',
  texte: [{ text: 'Eine Meldung gleichen Inhalts ist schon gespeichert.' }],
  behebung: 'Nichts zu tun; tritt es wiederholt auf, die technische Ursache suchen.',
  pfad: '',
  quellen: [EIGENE_ANNAHME],
  gesichert: false,
  findet: (kontext) => wenn(wiederholte(kontext) !== undefined),
  beispiele: {
    gut: [lage(aenderung(), { bezug: laufend() }), lage(beginn(), { bezug: ohneNummer() })],
    schlecht: [lage(beginn({ ed: '2024-11-05' }), { bezug: laufend() })],
  },
});

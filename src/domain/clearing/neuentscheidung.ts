import { ersterTag, monatVon, type Tag } from '../kern/zeit';
import { entscheidungFuer } from './entscheiden';
import { alsGeprueft } from './geprueft';
import type { Kontext } from './kontext';
import type { Meldung } from './meldung';
import type { OffeneMeldung, Personzustand } from './personzustand';
import type { Anlass, Entwurf, Neuentscheidung } from './tatsachen';

/** Rules whose obstacle another message can take away, so that the waiting one need not be sent again (KR-153). */
const WARTEGRUENDE: ReadonlyMap<string, Anlass> = new Map([
  ['KR-071', 'versicherungszeit-nachgemeldet'],
  ['KR-075', 'versicherungszeit-nachgemeldet'],
  ['KR-086a', 'versicherungszeit-nachgemeldet'],
  ['KR-121c', 'versicherungszeit-nachgemeldet'],
  ['KR-121e', 'versicherungszeit-nachgemeldet'],
  // VW1945: the Anmeldung between the two Abmeldungen has come, or the wrong first one is cancelled.
  ['KR-072', 'hindernis-entfallen'],
  // VW1931, VW1974: the missing Abmeldung of the other employment has come, or its end was corrected.
  ['KR-022a', 'hindernis-entfallen'],
  ['KR-022b', 'hindernis-entfallen'],
]);

/**
 * Messages of this state that could now be decided otherwise. The caller loads each by its id and calls `neuEntscheiden`; to be asked
 * after every processed message, and on the day of `naechsteNeuentscheidung`.
 */
export const neuZuEntscheiden = (
  zustand: Personzustand,
  heute: Tag,
): { readonly meldung: OffeneMeldung; readonly anlass: Anlass }[] =>
  zustand.offeneMeldungen.flatMap((meldung) => {
    const anlass = anlassFuer(meldung, zustand, heute);
    return anlass ? [{ meldung, anlass }] : [];
  });

function anlassFuer(meldung: OffeneMeldung, { faelle }: Personzustand, heute: Tag): Anlass | undefined {
  if (meldung.art === 'mbgm' && meldung.status === 'vorgemerkt') {
    return meldung.beitragszeitraum <= monatVon(heute) ? 'beitragszeitraum-erreicht' : undefined;
  }
  // With its case closed the message is given up: another one has taken its place, or the ÖGK has settled the matter.
  if (!faelle.some((fall) => fall.meldung?.id === meldung.id && !fall.obsolet)) return undefined;
  return meldung.regeln.flatMap((regel) => WARTEGRUENDE.get(regel) ?? [])[0];
}

/** First day on which a parked mBGM can be decided; a read model keeps it, a job selects by it. */
export const naechsteNeuentscheidung = (zustand: Personzustand): Tag | undefined =>
  zustand.offeneMeldungen
    .flatMap((m) => (m.art === 'mbgm' && m.status === 'vorgemerkt' ? [ersterTag(m.beitragszeitraum)] : []))
    .sort()[0];

/**
 * Decides a stored message again; the new decision is a fact that names the old one. `undefined` when nothing has changed: a waiting
 * message that still cannot be processed, or would be refused now.
 */
export function neuEntscheiden(
  meldung: Meldung,
  anlass: Anlass,
  kontext: Kontext,
): Entwurf<Neuentscheidung> | undefined {
  const { meldungId, zustand } = kontext;
  const ohneSichSelbst = { ...zustand, offeneMeldungen: zustand.offeneMeldungen.filter((m) => m.id !== meldungId) };
  const entscheidung = entscheidungFuer(alsGeprueft(meldung), {
    ...kontext,
    zustand: ohneSichSelbst,
    referenzwert: 'frei',
  });
  if (!entscheidung.ok) return undefined;
  if (anlass !== 'beitragszeitraum-erreicht' && entscheidung.wert.status !== 'verarbeitet') return undefined;
  return {
    art: 'neuentscheidung',
    inhalt: { meldungId, anlass, meldung },
    entscheidung: entscheidung.wert,
    zu: meldungId,
  };
}

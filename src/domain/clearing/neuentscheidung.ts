import { ersterTag, monatVon, type Tag } from '../kern/zeit';
import { entscheidungFuer } from './entscheiden';
import { alsGeprueft } from './geprueft';
import type { Kontext } from './kontext';
import type { Meldung } from './meldung';
import type { OffeneMeldung, Personzustand } from './personzustand';
import type { Anlass, Entwurf, Neuentscheidung } from './tatsachen';

/** Rules about insurance time that is missing: a time reported later may solve them without a new Abmeldung (KR-153). */
const WARTEGRUENDE: readonly string[] = ['KR-071', 'KR-075', 'KR-086a'];

/**
 * Messages of this state that could now be decided otherwise. The caller loads each by its id and calls `neuEntscheiden`; to be asked
 * after every processed Anmeldung and Änderungsmeldung, and on the day of `naechsteNeuentscheidung`.
 */
export const neuZuEntscheiden = (
  zustand: Personzustand,
  heute: Tag,
): { readonly meldung: OffeneMeldung; readonly anlass: Anlass }[] =>
  zustand.offeneMeldungen.flatMap((meldung) => {
    const anlass = anlassFuer(meldung, heute);
    return anlass ? [{ meldung, anlass }] : [];
  });

function anlassFuer(meldung: OffeneMeldung, heute: Tag): Anlass | undefined {
  if (meldung.art === 'mbgm') {
    const erreicht = meldung.status === 'vorgemerkt' && meldung.beitragszeitraum <= monatVon(heute);
    return erreicht ? 'beitragszeitraum-erreicht' : undefined;
  }
  const wartet = meldung.art === 'abmeldung' && meldung.regeln.some((regel) => WARTEGRUENDE.includes(regel));
  return wartet ? 'versicherungszeit-nachgemeldet' : undefined;
}

/** First day on which a parked mBGM can be decided; a read model keeps it, a job selects by it. */
export const naechsteNeuentscheidung = (zustand: Personzustand): Tag | undefined =>
  zustand.offeneMeldungen
    .flatMap((m) => (m.art === 'mbgm' && m.status === 'vorgemerkt' ? [ersterTag(m.beitragszeitraum)] : []))
    .sort()[0];

/**
 * Decides a stored message again; the new decision is a fact that names the old one. `undefined` when nothing has changed: a waiting
 * Abmeldung that still cannot be processed, a figure of law that is not checked yet.
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
  if (anlass === 'versicherungszeit-nachgemeldet' && entscheidung.wert.status !== 'verarbeitet') return undefined;
  return {
    art: 'neuentscheidung',
    inhalt: { meldungId, anlass, meldung },
    entscheidung: entscheidung.wert,
    zu: meldungId,
  };
}

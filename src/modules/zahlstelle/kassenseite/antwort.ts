import type { Aufgabe, Personzustand } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type {
  Folgen,
  Meldungsentscheidung,
  Meldungstatsache,
  Rueckmeldung,
} from '../../../domain/zahlstelle/kassenseite/tatsachen';
import type { Dbkz } from '../../../domain/zahlstelle/meldung';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { sichtkreis } from '../akte/sichtkreis';

/** A DBKZ as it goes out. */
export type GesendeteRueckmeldung = Dbkz & { readonly id: string; readonly versorgungsbezugId: string };

/** What the sender of a DBZK learns about it. */
export interface Dbzkantwort {
  readonly id: string;
  readonly versorgungsbezugId?: string;
  readonly gd: string;
  readonly eingang: string;
  readonly formal: 'uebernommen';
  readonly verarbeitung: { readonly status: Meldungsentscheidung['status'] };
  readonly befunde: Meldungsentscheidung['befunde'];
  readonly rueckmeldungen: readonly GesendeteRueckmeldung[];
  readonly aufgaben: readonly Aufgabe[];
}

/**
 * The answer follows from the stored fact alone, so a repetition answers the same. A report may cause DBKZ for Versorgungsbezüge of other
 * Zahlstellen: those are theirs, and this one does not see them.
 */
export function meldungsantwort(
  kontext: Anfragekontext,
  { id, inhalt, entscheidung }: Pick<Meldungstatsache, 'id' | 'inhalt' | 'entscheidung'>,
  zustand: Pick<Personzustand, 'versorgungsbezuege'>,
): Dbzkantwort {
  const { status, befunde, versorgungsbezugId } = entscheidung;
  return {
    id,
    ...(versorgungsbezugId !== undefined && { versorgungsbezugId }),
    gd: inhalt.gd,
    eingang: inhalt.eingang!,
    formal: 'uebernommen',
    verarbeitung: { status },
    befunde,
    rueckmeldungen: sichtbareRueckmeldungen(kontext, entscheidung, zustand),
    aufgaben: entscheidung.aufgaben.filter((aufgabe) => aufgabe.versorgungsbezugId === versorgungsbezugId),
  };
}

export const alsGesendete = ({ id, versorgungsbezugId, dbkz }: Rueckmeldung): GesendeteRueckmeldung => ({
  id,
  versorgungsbezugId,
  ...dbkz,
});

function sichtbareRueckmeldungen(
  kontext: Anfragekontext,
  { rueckmeldungen }: Folgen,
  { versorgungsbezuege }: Pick<Personzustand, 'versorgungsbezuege'>,
): GesendeteRueckmeldung[] {
  const kreis = sichtkreis(kontext);
  const eigene = versorgungsbezuege.filter(
    ({ zahlstellennummer, absender }) => kreis === undefined || kreis === zahlstellennummer || kreis === absender,
  );
  return rueckmeldungen
    .filter(({ versorgungsbezugId }) => eigene.some(({ id }) => id === versorgungsbezugId))
    .map(alsGesendete);
}

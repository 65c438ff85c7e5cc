import { status, statusText, type Fallstatus } from '../../../domain/clearing/faelle/clearingfall';
import { kontaktAm, type Kontakt } from '../../../domain/clearing/faelle/auskunft';
import type { Fallstand } from '../../../domain/clearing/faelle/fallstand';
import type { Kategorie, Zustellgrund } from '../../../domain/clearing/tatsachen';
import type { Kontozustand, Personzustand } from '../../../domain/clearing/zustand';
import type { Befund } from '../../../domain/regelwerk/befund';
import type { Zeitpunkt } from '../../../platform/clock';
import { beitragskontonummerVon, type Clearingtatsache } from '../akte/clearing.akte';

/** One Clearing-Information of a case. */
export interface Information {
  readonly code: string | null;
  readonly regel: string;
  readonly text: string;
  readonly dringlichkeit: 'D' | 'K' | 'N';
  readonly behebung: { readonly text: string; readonly kontakt?: Kontakt };
}

/** A Clearingfall as a reader sees it. */
export interface Clearingfall {
  readonly id: string;
  readonly kategorie: Kategorie;
  readonly informationen: readonly Information[];
  readonly beitragskontonummer: string;
  readonly dienstgeberName: string | null;
  readonly versicherungsnummer: string | null;
  readonly name: string | null;
  readonly beitragszeitraum: string | null;
  readonly referenzwert: string | null;
  readonly status: Fallstatus;
  readonly statusText: string;
  readonly erstelltAm: Zeitpunkt;
  readonly erinnerungsdatum: string | null;
  readonly zustellungen: readonly {
    readonly grund: Zustellgrund;
    readonly am: Zeitpunkt;
    readonly abgeholtAm: Zeitpunkt | null;
  }[];
}

/** What the read model keeps of a case beside the view. */
export interface NeuerFall {
  readonly sicht: Clearingfall;
  readonly akteId: string;
  readonly meldungId: string | null;
  readonly empfaenger: string | null;
}

export const faelleVon = (zustand: object): readonly Fallstand[] =>
  'faelle' in zustand ? (zustand as Personzustand | Kontozustand).faelle : [];

/** The case that a fact has opened, as it stood right after it; `undefined` when it opened none. */
export function fallAus(
  tatsache: Clearingtatsache,
  zustand: object,
  akte: { readonly id: string; readonly schluessel: string },
): NeuerFall | undefined {
  if (tatsache.art !== 'meldung' && tatsache.art !== 'neuentscheidung' && tatsache.art !== 'fall-erstellt')
    return undefined;
  const { fall, befunde } = tatsache.entscheidung;
  if (!fall) return undefined;
  const stand = faelleVon(zustand).find((f) => f.id === fall.id)!;
  const meldung =
    tatsache.art === 'meldung'
      ? tatsache.inhalt
      : tatsache.art === 'neuentscheidung'
        ? tatsache.inhalt.meldung
        : undefined;
  const person: Personzustand['person'] = {
    ...('person' in zustand ? (zustand as Personzustand).person : {}),
    ...genannt(meldung),
  };
  const am = tatsache.bekanntAm;
  return {
    akteId: akte.id,
    meldungId:
      tatsache.art === 'meldung' ? tatsache.id : tatsache.art === 'neuentscheidung' ? tatsache.inhalt.meldungId : null,
    empfaenger: stand.empfaenger ?? null,
    sicht: {
      id: fall.id,
      kategorie: fall.kategorie,
      informationen: befunde.map((befund) => alsInformation(befund, stand, am)),
      beitragskontonummer: beitragskontonummerVon(akte.schluessel),
      dienstgeberName: meldung?.dienstgeberName ?? fall.dienstgeberName ?? null,
      versicherungsnummer: person.versicherungsnummer ?? null,
      name: [person.familienname, person.vorname].filter((n) => n !== undefined).join(' ') || null,
      beitragszeitraum: fall.beitragszeitraum ?? null,
      referenzwert: meldung?.referenzwert ?? null,
      status: status(stand),
      statusText: statusText(status(stand)),
      erstelltAm: am,
      erinnerungsdatum: stand.erinnerungAm ?? null,
      zustellungen: stand.zustellungen.map((z) => ({ grund: z.grund, am, abgeholtAm: null })),
    },
  };
}

/** The person as a message names it. */
const genannt = (meldung: object | undefined): Personzustand['person'] =>
  Object.fromEntries(
    Object.entries(meldung ?? {}).filter(([feld]) => ['versicherungsnummer', 'familienname', 'vorname'].includes(feld)),
  );

/** Without a stated Dringlichkeit the severity decides; where only the ÖGK can close the case its contact is named (G31). */
const alsInformation = (befund: Befund, stand: Fallstand, am: Zeitpunkt): Information => ({
  code: befund.code,
  regel: befund.regel,
  text: befund.text,
  dringlichkeit: befund.dringlichkeit ?? (befund.schwere === 'fehler' ? 'D' : 'K'),
  behebung: {
    text: befund.behebung,
    ...(stand.loesung === 'oegk' && befund.schwere === 'fehler' && { kontakt: kontaktAm(am.slice(0, 10)) }),
  },
});

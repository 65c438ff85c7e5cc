import type { Monat, Tag } from '../../kern/zeit';
import type { Befund } from '../../regelwerk/befund';
import type { Meldungsart } from '../meldung';
import type {
  Arbeitsstand,
  Fallbewegung,
  Fallerstellung,
  Falltatsache,
  Kategorie,
  Loesung,
  Zustellgrund,
} from '../tatsachen';

/** What the next decision on a case needs. Delivery and work are two values; the one displayed status is derived (clearingfall.ts). */
export interface Fallstand {
  readonly id: string;
  readonly kategorie: Kategorie;
  /** Rules whose findings the case carries. */
  readonly regeln: readonly string[];
  /** The message that caused the case; absent for a case of the Routineabgleich. */
  readonly meldung?: { readonly id: string; readonly art: Meldungsart };
  readonly bezug?: string;
  readonly beitragszeitraum?: Monat;
  readonly loesung: Loesung;
  readonly storniert?: true;
  readonly ersetzt?: true;
  readonly empfaenger?: string;
  readonly zustellungen: readonly Zustellung[];
  readonly arbeitsstand?: Arbeitsstand;
  readonly erinnerungAm?: Tag;
  readonly obsolet?: true;
}

export interface Zustellung {
  readonly grund: Zustellgrund;
  readonly abgeholt?: true;
}

/** Opens a case; delivered at once when its recipient is known. */
export function neuerFall(
  erstellung: Fallerstellung,
  befunde: readonly Befund[],
  meldung?: { readonly id: string; readonly art: Meldungsart },
): Fallstand {
  const { id, kategorie, empfaenger, erinnerungAm, beitragszeitraum, loesung, bezug } = erstellung;
  return {
    id,
    kategorie,
    regeln: befunde.map((befund) => befund.regel),
    ...(meldung && { meldung: { id: meldung.id, art: meldung.art } }),
    ...(bezug !== undefined && { bezug }),
    ...(beitragszeitraum !== undefined && { beitragszeitraum }),
    loesung,
    ...(empfaenger !== undefined && { empfaenger }),
    zustellungen: empfaenger === undefined ? [] : [{ grund: 'M' }],
    ...(erinnerungAm !== undefined && { erinnerungAm }),
  };
}

/** Moves the cases of an Akte on by a fact about one of them. */
export function fallSchritt(faelle: readonly Fallstand[], tatsache: Falltatsache): readonly Fallstand[] {
  if (tatsache.art === 'fall-erstellt') {
    return [...faelle, neuerFall(tatsache.entscheidung.fall, tatsache.entscheidung.befunde)];
  }
  return ersetze(faelle, tatsache.inhalt.fallId, (fall) => bewegt(fall, tatsache));
}

/** Applies what a message does to the cases that are open. */
export const bewegeFaelle = (faelle: readonly Fallstand[], bewegungen: readonly Fallbewegung[]): readonly Fallstand[] =>
  bewegungen.reduce(
    (stand, { id, bewegung }) =>
      ersetze(stand, id, (fall) => (bewegung === 'obsolet' ? geschlossen(fall) : { ...fall, [bewegung]: true })),
    faelle,
  );

function bewegt(fall: Fallstand, tatsache: Exclude<Falltatsache, { art: 'fall-erstellt' }>): Fallstand {
  switch (tatsache.art) {
    case 'fall-zugeordnet':
      return zugestellt({ ...fall, empfaenger: tatsache.inhalt.seriennummer }, 'M');
    case 'fall-abgeholt':
      return { ...fall, zustellungen: abgehakt(fall.zustellungen, tatsache.inhalt.zustellung) };
    case 'fall-erinnert':
      return { ...zugestellt(fall, 'U'), erinnerungAm: tatsache.entscheidung.erinnerungAm };
    case 'fall-arbeitsstand':
      return { ...fall, arbeitsstand: tatsache.inhalt.arbeitsstand };
    case 'fall-abgeschlossen':
    case 'fall-erledigt':
      return geschlossen(fall);
  }
}

/** Every delivery of a case goes to its recipient; without one nothing can be delivered. */
const zugestellt = (fall: Fallstand, grund: Zustellgrund): Fallstand =>
  fall.empfaenger === undefined ? fall : { ...fall, zustellungen: [...fall.zustellungen, { grund }] };

/** Terminal (KR-146: no reminder any more), and delivered once more with reason O. */
function geschlossen(fall: Fallstand): Fallstand {
  const { erinnerungAm: _entfaellt, ...ohneErinnerung } = fall;
  return { ...zugestellt(ohneErinnerung, 'O'), obsolet: true };
}

const abgehakt = (zustellungen: readonly Zustellung[], nummer: number): Zustellung[] =>
  zustellungen.map((zustellung, i) => (i === nummer - 1 ? { ...zustellung, abgeholt: true } : zustellung));

/** A closed case leaves the state as soon as nothing of it lies in an Outbox: no decision needs it any more. */
const ersetze = (faelle: readonly Fallstand[], id: string, neu: (fall: Fallstand) => Fallstand): readonly Fallstand[] =>
  faelle
    .map((fall) => (fall.id === id ? neu(fall) : fall))
    .filter((fall) => !fall.obsolet || fall.zustellungen.some((z) => !z.abgeholt));

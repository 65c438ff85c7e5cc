import type { Monat } from '../../kern/zeit';
import type { Haftung } from '../haftung/deckung';
import { istOffen, LEER, type Guthaben, type Posten } from './posten';
import type { Beitragskonto, Buchungstatsache, Gebucht, Kontotatsache } from './tatsachen';

/**
 * What the next decision on a Beitragskonto needs: the open Posten, who is liable, what payers have left over. Settled Posten and
 * payments have left it; what a reversal needs of them stands in the bookings.
 */
export interface Kontozustand {
  readonly konto?: Beitragskonto;
  readonly posten: readonly Posten[];
  readonly guthaben: readonly Guthaben[];
  readonly haftungen: readonly Haftung[];
  /** Months with a Beitragsnachweis, and months that are estimated until one comes. */
  readonly nachgewiesen: readonly Monat[];
  readonly geschaetzt: readonly Monat[];
}

export const leeresKonto: Kontozustand = {
  posten: [],
  guthaben: [],
  haftungen: [],
  nachgewiesen: [],
  geschaetzt: [],
};

/** Moves a Beitragskonto on by one decided fact. Pure; evaluates no rule and adds nothing up. */
export function kontoSchritt(zustand: Kontozustand, tatsache: Kontotatsache): Kontozustand {
  switch (tatsache.art) {
    case 'beitragskonto':
      return { ...zustand, konto: tatsache.inhalt };
    case 'haftungsverhaeltnis':
      return { ...zustand, haftungen: [...zustand.haftungen, { id: tatsache.id, ...tatsache.inhalt }] };
    default:
      return { ...zustand, ...gebucht(zustand, tatsache.entscheidung), ...monate(zustand, tatsache) };
  }
}

const gebucht = (zustand: Kontozustand, { posten, guthaben }: Gebucht): Pick<Kontozustand, 'posten' | 'guthaben'> => ({
  posten: ersetzt(zustand.posten, posten, ({ id }) => id).filter(istOffen),
  guthaben: ersetzt(zustand.guthaben, guthaben, ({ zahlung }) => zahlung).filter(({ betrag }) => betrag !== LEER),
});

function ersetzt<T>(alte: readonly T[], neue: readonly T[], schluessel: (eintrag: T) => string): T[] {
  const je = new Map([...alte, ...neue].map((eintrag) => [schluessel(eintrag), eintrag]));
  return [...je.values()];
}

function monate(
  { nachgewiesen, geschaetzt }: Kontozustand,
  tatsache: Buchungstatsache,
): Partial<Pick<Kontozustand, 'nachgewiesen' | 'geschaetzt'>> {
  if (tatsache.art === 'beitragsnachweis') {
    const { monat } = tatsache.inhalt;
    return {
      nachgewiesen: nachgewiesen.includes(monat) ? nachgewiesen : [...nachgewiesen, monat],
      geschaetzt: geschaetzt.filter((geschaetzter) => geschaetzter !== monat),
    };
  }
  if (tatsache.art !== 'forderung' || tatsache.inhalt.herkunft !== 'schaetzung') return {};
  const neue = new Set([...geschaetzt, ...tatsache.inhalt.posten.flatMap(({ beitragsmonat }) => beitragsmonat ?? [])]);
  return { geschaetzt: [...neue] };
}

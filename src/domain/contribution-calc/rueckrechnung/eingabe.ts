import type { Monat } from '../../kern/zeit';
import type { Nachzahlungsangaben } from './nachzahlung';
import type { Sachverhalt } from '../versorgungsbezug/angaben/eingabe';

/**
 * Two states of one member for the same months: what was settled, and what should have been. Each is a list of sections; a section
 * counts from its month until the next one begins.
 */
export interface Rueckrechnungseingabe {
  readonly von: Monat;
  readonly bis: Monat;
  /** Exactly one of both: the amounts as they were settled, or the facts they were calculated from. */
  readonly bisher: {
    readonly betraege?: readonly BetraegeAb[];
    readonly sachverhalte?: readonly SachverhaltAb[];
  };
  readonly neu: { readonly sachverhalte: readonly SachverhaltAb[] };
  /** The difference was paid later: says who collects the contributions on it. */
  readonly nachzahlung?: Nachzahlungsangaben;
}

export interface SachverhaltAb extends Sachverhalt {
  readonly ab: Monat;
}

export interface BetraegeAb {
  readonly ab: Monat;
  readonly versorgungsbezuege: readonly Bezugsbetraege[];
}

/** The amounts of one Versorgungsbezug in one month, in euro. */
export interface Bezugsbetraege {
  /** The place in the list where absent; by it the two states are matched. */
  readonly id?: string;
  readonly kv: Readonly<Record<'beitragspflichtig' | 'beitragAllgemein' | 'zusatzbeitrag', string>>;
  readonly pv: Readonly<Record<'beitragspflichtig' | 'beitrag', string>>;
}

/** The section in force in a month, with its place. */
export function abschnittIm<A extends { readonly ab: Monat }>(
  abschnitte: readonly A[],
  monat: Monat,
): { readonly abschnitt: A; readonly stelle: number } {
  const stelle = abschnitte.findLastIndex(({ ab }) => ab <= monat);
  return { abschnitt: abschnitte[stelle]!, stelle };
}

/** The Krankenkassen whose stored rates a recalculation needs. */
export const genannteKassen = ({ bisher, neu }: Rueckrechnungseingabe): string[] => [
  ...new Set([...(bisher.sachverhalte ?? []), ...neu.sachverhalte].flatMap(({ krankenkasse }) => krankenkasse ?? [])),
];

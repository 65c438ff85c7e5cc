import { ersterTag, enthaelt, type Tag, type Zeitspanne } from '../../kern/zeit';
import type { Posten } from '../konto/posten';
import type { Haftungsangaben } from '../konto/tatsachen';
import type { Fassung, Zeitbezug } from './haftungsart';
import { HAFTUNGSARTEN, type Haftungscode } from './haftungsarten.tabelle';

/** A Haftungsverhältnis as the state of its Beitragskonto carries it. */
export interface Haftung extends Haftungsangaben {
  /** Id of the fact that opened it. */
  readonly id: string;
}

/** Why a debtor owes a Posten: what a Haftungsbescheid or a complaint has to be able to say (LR-040, § 35 SGB X). */
export interface Grund {
  readonly regel: string;
  /** The law in the wording that was in force when the debt was founded. */
  readonly norm: string;
  /** Ids of the facts it follows from: the Haftungsverhältnisse, for the Arbeitgeber none but the Konto itself. */
  readonly tatsachen: readonly string[];
  readonly belege: readonly string[];
}

export interface Deckung {
  readonly posten: Posten;
  readonly haftungsart: Haftungscode;
  readonly grund: Grund;
}

/** What is known about who is liable on a Beitragskonto. */
export interface Haftungslage {
  readonly arbeitgeber: string;
  readonly haftungen: readonly Haftung[];
}

/**
 * The Posten that a debtor owes, each once however many Haftungsverhältnisse cover it (LR-005). He owes each in full: none of the
 * Haftungsarten decided here is limited to a part.
 */
export const deckung = (lage: Haftungslage, schuldner: string, posten: readonly Posten[]): Deckung[] =>
  posten.flatMap((eines) => gedeckt(lage, schuldner, eines) ?? []);

export const schuldet = (lage: Haftungslage, schuldner: string, posten: Posten): boolean =>
  gedeckt(lage, schuldner, posten) !== undefined;

function gedeckt({ arbeitgeber, haftungen }: Haftungslage, schuldner: string, posten: Posten): Deckung | undefined {
  if (schuldner === arbeitgeber) return { posten, haftungsart: 'ARBEITGEBER', grund: ALS_ARBEITGEBER };
  const tragende = haftungen.filter((haftung) => haftung.schuldner === schuldner && reicht(haftung, posten));
  const [erste] = tragende;
  if (!erste) return undefined;
  const { fassungen, reichweite } = HAFTUNGSARTEN[erste.haftungsart];
  return {
    posten,
    haftungsart: erste.haftungsart,
    grund: {
      regel: reichweite!.regel,
      norm: normAm(fassungen, begruendetAm(posten)),
      tatsachen: tragende.map(({ id }) => id),
      belege: [...new Set(tragende.flatMap(({ belege }) => belege))],
    },
  };
}

const ALS_ARBEITGEBER: Grund = {
  regel: 'LR-002',
  norm: HAFTUNGSARTEN.ARBEITGEBER.fassungen[0].norm,
  tatsachen: [],
  belege: [],
};

function reicht({ haftungsart, zeitraeume }: Haftung, posten: Posten): boolean {
  const { reichweite } = HAFTUNGSARTEN[haftungsart];
  return (
    reichweite !== undefined &&
    reichweite.umfang.includes(posten.schuldart) &&
    zeitraeume.some((zeitraum) => ZAEHLT[reichweite.zeitbezug](posten, zeitraum))
  );
}

const ZAEHLT: Readonly<Record<Zeitbezug, (posten: Posten, zeitraum: Zeitspanne) => boolean>> = {
  faelligkeit: ({ faelligAm }, zeitraum) => enthaelt(zeitraum, faelligAm),
  begruendung: (posten, { bis }) => bis === undefined || begruendetAm(posten) <= bis,
};

/** A contribution is founded by the work of its month, so from its first day on (§ 22 SGB IV); any other debt when it falls due. */
const begruendetAm = ({ beitragsmonat, faelligAm }: Posten): Tag =>
  beitragsmonat === undefined ? faelligAm : ersterTag(beitragsmonat);

/** The norm for debts founded on a day: old facts keep the old law. */
export const normAm = (fassungen: readonly Fassung[], tag: Tag): string =>
  fassungen.findLast(({ ab }) => ab === undefined || ab <= tag)!.norm;

import { monatVon, plusMonate, type Monat, type Tag } from '../kern/zeit';
import type { Tatsache } from '../kern/tatsache';

/** The Zusatzbeitragssatz of a Krankenkasse from a day on, as its Satzung sets it (§ 242 SGB V). */
export interface Zusatzbeitragssatz {
  readonly gueltigAb: Tag;
  /** In per cent. */
  readonly zusatzbeitragssatz: string;
}

/** One version: the id of its fact, which a calculation names. */
export interface Satzversion extends Zusatzbeitragssatz {
  readonly id: string;
}

/** State of a Krankenkasse: its rates in the order of their days; a later fact about the same day replaces the earlier one. */
export interface Krankenkassenzustand {
  readonly versionen: readonly Satzversion[];
}
export type Satztatsache = Tatsache<'zusatzbeitragssatz', Zusatzbeitragssatz, { readonly regeln: readonly string[] }>;

export const leereKrankenkasse: Krankenkassenzustand = { versionen: [] };

export function krankenkasseSchritt(
  { versionen }: Krankenkassenzustand,
  { id, inhalt }: Satztatsache,
): Krankenkassenzustand {
  const andere = versionen.filter(({ gueltigAb }) => gueltigAb !== inhalt.gueltigAb);
  const alle = [...andere, { id, ...inhalt }];
  return { versionen: alle.sort((a, b) => (a.gueltigAb < b.gueltigAb ? -1 : 1)) };
}

/**
 * First month in which a version takes effect: `verzoegerung` months after that of its day, but at once for the first one that is
 * known, since it changes nothing (CR-062).
 */
export const wirktAb = (versionen: readonly Satzversion[], stelle: number, verzoegerung: number): Monat =>
  plusMonate(monatVon(versionen[stelle]!.gueltigAb), stelle === 0 ? 0 : verzoegerung);

/** The version in effect in a month. */
export const satzIm = (
  { versionen }: Krankenkassenzustand,
  monat: Monat,
  verzoegerung: number,
): Satzversion | undefined => versionen.findLast((_, stelle) => wirktAb(versionen, stelle, verzoegerung) <= monat);

/** What is known of a Krankenkasse; handed to the calculation, which reads nothing by itself. */
export type Kassenauskunft = (betriebsnummer: string) => Krankenkassenzustand | undefined;
export const KEINE_KASSE: Kassenauskunft = () => undefined;

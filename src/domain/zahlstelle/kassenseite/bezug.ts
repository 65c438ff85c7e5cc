import { betrag, kaufmaennischGerundet, NULL_BETRAG, type Betrag } from '../../kern/geld';
import type { Tag } from '../../kern/zeit';
import type { Dbzk, Kapitalangaben } from '../meldung';
import type { Bezugsmeldung, Versorgungsbezug } from './personzustand';

/** A Versorgungsbezug from a Beginn to the Ende that followed it; after a pause a new Beginn opens the next one (ZR-055). */
export interface Bezugszeit {
  readonly beginn: Bezugsmeldung;
  readonly ab: Tag;
  /** Last day: reported, or the end of the months over which a Kapitalleistung is spread. */
  readonly bis?: Tag;
  /** The Ende that was reported. */
  readonly ende?: Bezugsmeldung;
  /** Beginn and Änderungen: from the day of each its values hold (ZR-037, ZR-146). */
  readonly staende: readonly Bezugsmeldung[];
  readonly kapital?: Kapitalangaben;
}

/** The times of a Versorgungsbezug in the order of their reports; a Vorabbescheinigung opens none (ZR-007). */
export function bezugszeiten({ meldungen }: Versorgungsbezug): Bezugszeit[] {
  const beginne = meldungen.flatMap(({ dbzk }, i) => (dbzk.gd === '1' ? [i] : []));
  return beginne.map((von, i) => bezugszeit(meldungen.slice(von, beginne[i + 1])));
}

function bezugszeit(meldungen: readonly Bezugsmeldung[]): Bezugszeit {
  const beginn = meldungen[0]!;
  const ende = meldungen.findLast(({ dbzk }) => dbzk.gd === '3');
  const { vbbg, kapital } = beginn.dbzk;
  const bis = ende?.dbzk.vben ?? kapital?.ende;
  return {
    beginn,
    ab: vbbg!,
    ...(bis !== undefined && { bis }),
    ...(ende && { ende }),
    staende: meldungen.filter(({ dbzk }) => dbzk.gd === '1' || dbzk.gd === '2'),
    ...(kapital && { kapital }),
  };
}

export const letzteBezugszeit = (bezug: Versorgungsbezug): Bezugszeit | undefined => bezugszeiten(bezug).at(-1);

export const bezugszeitAm = (bezug: Versorgungsbezug, tag: Tag): Bezugszeit | undefined =>
  bezugszeiten(bezug).findLast((zeit) => zeit.ab <= tag && (zeit.bis === undefined || tag <= zeit.bis));

const wirktAb = ({ dbzk }: Bezugsmeldung): Tag => (dbzk.gd === '1' ? dbzk.vbbg! : dbzk.vbaen!);

/** Days on which a value of the Versorgungsbezug may change. */
export const wechseltage = ({ staende }: Bezugszeit): Tag[] => staende.map(wirktAb);

/** What the last report that speaks about this day says of a field. */
export function standAm<F extends keyof Dbzk>({ staende }: Bezugszeit, feld: F, tag: Tag): Dbzk[F] | undefined {
  const geltende = staende
    .filter((m) => m.dbzk[feld] !== undefined && wirktAb(m) <= tag)
    .sort((a, b) => (wirktAb(a) < wirktAb(b) ? -1 : wirktAb(a) > wirktAb(b) ? 1 : 0));
  return geltende.at(-1)?.dbzk[feld];
}

/**
 * Monthly amount on a day. Of a Kapitalleistung one part in as many months as the law spreads it over, rounded commercially to cents
 * (§ 229 Abs. 1 Satz 3 SGB V); before there was such a law it counts for nothing.
 */
export function monatsbetrag(zeit: Bezugszeit, tag: Tag, kapitalteiler?: string): Betrag {
  if (!zeit.kapital) return betrag(standAm(zeit, 'vbbetr', tag) ?? '0.00');
  if (kapitalteiler === undefined) return NULL_BETRAG;
  return kaufmaennischGerundet(betrag(zeit.kapital.betrag!).div(betrag(kapitalteiler)));
}

/** Sorts behind every day there is: what was reported last. */
export const ZULETZT: Tag = '9999-12-31';

/** Art VB on a day; a GD 2 may have set it (ZR-145). */
export const artVb = (zeit: Bezugszeit, tag: Tag): string | undefined => standAm(zeit, 'artVb', tag);

import type { Tag } from '../../../kern/zeit';
import type { Pruefung, Treffer } from '../../../regelwerk/regel';
import type { VsnrAbfrage } from '../../abfrage';
import type { Dbzk } from '../../meldung';
import { letzteBezugszeit, type Bezugszeit } from '../bezug';
import type { Bezugsmeldung, Versorgungsbezug } from '../personzustand';
import { vergleichsinhalt } from '../zustand';

/** What a row about a report and the stored state sees. */
export interface Pruefkontext {
  readonly meldung: Dbzk;
  /** Day that decides on the version. */
  readonly ed: Tag;
  /** The Versorgungsbezug of this key, where there is one that the sender may know of. */
  readonly bezug?: Versorgungsbezug;
  /** VSNR of the person it stands with. */
  readonly vsnr?: string;
  /** The key is taken by another person, or by a report of another sender that this one may not know of. */
  readonly vergeben?: 'andere-person' | 'anderer-absender';
  /** Zahlstellennummer of the client; absent when the Krankenkasse takes the report in. */
  readonly absender?: string;
  /** The VSNR-Abfrage that the report names, where it is stored. */
  readonly abfrage?: VsnrAbfrage;
}

export type Zeile = Pruefung<Pruefkontext>;

export const istStorno = ({ kennzst }: Dbzk): boolean => kennzst === true;

/** Narrows a row to new reports of some Abgabegründe. */
export const beiNeuer =
  (gruende: readonly string[], findet: (meldung: Dbzk, kontext: Pruefkontext) => Treffer | undefined) =>
  (kontext: Pruefkontext): Treffer | undefined =>
    !istStorno(kontext.meldung) && gruende.includes(kontext.meldung.gd) ? findet(kontext.meldung, kontext) : undefined;

/** Narrows a row to a Storno; reports of the same Abgabegrund that stand come with it. */
export const beiStorno =
  (findet: (meldung: Dbzk, stehende: readonly Bezugsmeldung[], kontext: Pruefkontext) => Treffer | undefined) =>
  (kontext: Pruefkontext): Treffer | undefined => {
    const { meldung, bezug } = kontext;
    if (!istStorno(meldung)) return undefined;
    return findet(meldung, bezug?.meldungen.filter(({ dbzk }) => dbzk.gd === meldung.gd) ?? [], kontext);
  };

/** The Beginn that stands, with what followed it. */
export const bezugszeit = ({ bezug }: Pruefkontext): Bezugszeit | undefined => bezug && letzteBezugszeit(bezug);

/** Neither the Zahlstelle nor the Krankenkasse has ended it. */
export function istOffen({ bezug, ...kontext }: Pruefkontext): boolean {
  const zeit = bezugszeit({ ...kontext, ...(bezug && { bezug }) });
  if (!bezug || !zeit) return false;
  const beendet = bezug.mitteilungen.some((m) => m.zu === zeit.beginn.id && ['6', '8', '9'].includes(m.dbkz.gd));
  return zeit.ende === undefined && !beendet;
}

export const gleicherInhalt = (meldung: Dbzk, { dbzk }: Bezugsmeldung): boolean =>
  vergleichsinhalt(meldung) === vergleichsinhalt(dbzk);

/** The report repeats one that only lacked the number (ZR-014). */
export const bringtNurDieNummer = ({ meldung, bezug }: Pruefkontext): boolean =>
  meldung.vsnr !== undefined &&
  (bezug?.meldungen ?? []).some((m) => m.dbzk.vsnr === undefined && gleicherInhalt(meldung, m));

/** Nothing was ever reported under this key. */
export const istErste = ({ bezug }: Pruefkontext): boolean =>
  bezug === undefined || (bezug.meldungen.length === 0 && bezug.stornierte.length === 0);

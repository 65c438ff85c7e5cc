import { NULL_BETRAG } from '../../../kern/geld';
import { ersterTag, monatVon, plusMonateTag, vortag, type Tag } from '../../../kern/zeit';
import type { RechtswertId } from '../../../recht/rechtswert';
import type { Rechtswertauskunft } from '../../dbkz.pruefung';
import type { Bezugszeit } from '../bezug';
import { feststellungenAm, type Werte } from '../feststellung/feststellung';
import { anteilstage, wendetage } from '../feststellung/monat';
import type { Personzustand, Versorgungsbezug } from '../personzustand';
import { mitgliedschaftAm, summeAm, UNBEKANNT, type Sachverhalte } from '../sachverhalte';
import { kassenende, type Kassenende } from './kassenende';

/** From this day on the Krankenkasse finds these values. */
export interface Abschnitt {
  readonly ab: Tag;
  readonly werte: Werte;
  /** The statutory pension ended the day before: told with a reason of its own (GD 7). */
  readonly rentenende: boolean;
}

/** What the Krankenkasse has to have told about a time of a Versorgungsbezug. */
export type Soll =
  /** No membership at all is known: nothing can be told. */
  | { readonly art: 'mitgliedschaft-unbekannt' }
  /** No member of this Krankenkasse when the Versorgungsbezug began. */
  | { readonly art: 'unzustaendig' }
  | {
      readonly art: 'zustaendig';
      readonly abschnitte: readonly Abschnitt[];
      /** Last day of the time, whoever ended it. */
      readonly bis?: Tag;
      readonly ende?: Kassenende;
      /** A figure that is not checked: from there on nothing is told. */
      readonly fehlt?: RechtswertId;
    };

type Person = Pick<Personzustand, 'versorgungsbezuege' | 'sachverhalte'>;

export function sollVerlauf(
  person: Person,
  { bbnrkk }: Versorgungsbezug,
  zeit: Bezugszeit,
  heute: Tag,
  rechtswert: Rechtswertauskunft,
): Soll {
  const { sachverhalte = UNBEKANNT } = person;
  if (sachverhalte.mitgliedschaften.length === 0) return { art: 'mitgliedschaft-unbekannt' };
  if (!mitgliedschaftAm(sachverhalte, bbnrkk, zeit.ab)) return { art: 'unzustaendig' };
  // Contributions from a Kapitalleistung are collected from the member, so its Zahlstelle is told nothing (ZR-062).
  if (zeit.kapital) return { art: 'zustaendig', abschnitte: [] };
  const ende = kassenende(sachverhalte, bbnrkk, zeit.ab);
  const bis = letzterTag(zeit, ende);
  return {
    art: 'zustaendig',
    ...abschnitte(person, zeit, bis, heute, rechtswert),
    ...(bis !== undefined && { bis }),
    ...(ende && { ende }),
  };
}

const letzterTag = ({ bis }: Bezugszeit, ende: Kassenende | undefined): Tag | undefined =>
  [bis, ende?.abfen].filter((tag) => tag !== undefined).sort()[0];

function abschnitte(
  person: Person,
  zeit: Bezugszeit,
  bis: Tag | undefined,
  heute: Tag,
  rechtswert: Rechtswertauskunft,
): { readonly abschnitte: readonly Abschnitt[]; readonly fehlt?: RechtswertId } {
  const gefunden: Abschnitt[] = [];
  for (const ab of stichtage(person, zeit, bis, heute)) {
    const tag = feststellungenAm(person, ab, rechtswert);
    if (tag.art === 'rechtswert-fehlt')
      return ab > heute ? { abschnitte: gefunden } : { abschnitte: gefunden, fehlt: tag.rechtswert };
    const werte = tag.feststellungen.find((f) => f.zeit.beginn.id === zeit.beginn.id)?.werte;
    const rentenende = ab > zeit.ab && endetRente(person.sachverhalte ?? UNBEKANNT, ab);
    const letzter = gefunden.at(-1);
    if (werte && (rentenende || !letzter || !gleich(letzter.werte, werte))) gefunden.push({ ab, werte, rentenende });
  }
  return { abschnitte: gefunden };
}

/** Values that say the same; the order of the members does not matter. */
export const gleich = (a: Werte, b: Werte): boolean =>
  (['kennzabf', 'vbmax', 'mehrfachbezug', 'kennzfb', 'fb'] as const).every((feld) => a[feld] === b[feld]);

const endetRente = ({ renten }: Sachverhalte, ab: Tag): boolean =>
  summeAm(renten, vortag(ab)).gt(NULL_BETRAG) && summeAm(renten, ab).eq(NULL_BETRAG);

/** Days on which something that a finding reads may change: facts, reports, the month of a late grant, the figures of each new year. */
function stichtage(
  { versorgungsbezuege, sachverhalte = UNBEKANNT }: Person,
  zeit: Bezugszeit,
  bis: Tag | undefined,
  heute: Tag,
): Tag[] {
  const tage = [
    ...wendetage({ versorgungsbezuege, sachverhalte }).flatMap(anteilstage),
    ersterTag(monatVon(zeit.beginn.ed)),
    ...jahresanfaenge(zeit.ab, heute),
  ];
  return [zeit.ab, ...new Set(tage.filter((tag) => tag > zeit.ab && (bis === undefined || tag <= bis)).sort())];
}

function jahresanfaenge(nach: Tag, bis: Tag): Tag[] {
  const tage: Tag[] = [];
  for (let tag = plusMonateTag(`${nach.slice(0, 4)}-01-01`, 12); tag <= bis; tag = plusMonateTag(tag, 12))
    tage.push(tag);
  return tage;
}

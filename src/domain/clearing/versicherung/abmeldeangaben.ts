import type { Tag, Zeitspanne } from '../../kern/zeit';
import { ABMELDEGRUENDE, type Abmeldegrund } from './abmeldegruende';
import type { Abmeldung, RichtigstellungAbmeldung, StornoAbmeldung } from '../geprueft';
import type { Beschaeftigung, OffeneMeldung, Personzustand } from '../personzustand';
import { beschaeftigungFuerAbmeldung, vorsorgezeiten } from './umfang';

/** What an Abmeldung and a Richtigstellung Abmeldung have in common: a Richtigstellung is judged as the whole Abmeldung it results in. */
export interface Abmeldeangaben {
  readonly bezeichnung: string;
  readonly grund: Abmeldegrund;
  readonly entgeltende: Tag;
  readonly ende?: Tag | undefined;
  readonly ke: Angabe;
  readonly ue: Angabe;
  readonly vorsorgeEnde?: Tag | undefined;
  /** The employment concerned; unknown where there is none, or where a Richtigstellung finds no Abmeldung. */
  readonly betroffen: Beschaeftigung | undefined;
  /** The BV time that runs at the end, judged without the Abmeldung that a Richtigstellung replaces. */
  readonly laufendeVorsorge: Zeitspanne | undefined;
}

/** A span as the sender gives it: either day may be missing. */
export interface Angabe {
  readonly ab?: Tag | undefined;
  readonly bis?: Tag | undefined;
}

export const istAngegeben = (angabe: Angabe): boolean => angabe.ab !== undefined || angabe.bis !== undefined;

export function abmeldeangaben(meldung: Abmeldung | RichtigstellungAbmeldung, zustand: Personzustand): Abmeldeangaben {
  const richtigstellung = meldung.meldungsart === 'richtigstellung-abmeldung';
  const entgeltende = richtigstellung ? meldung.richtigesEndeEntgelt : meldung.endeEntgeltanspruch;
  const betroffen = richtigstellung ? kettenkopf(meldung, zustand) : beschaeftigungFuerAbmeldung(zustand, entgeltende);
  const ende = meldung.endeBeschaeftigung;
  const letzterTag = spaetester(entgeltende, ende);
  return {
    bezeichnung: richtigstellung ? 'Richtigstellung der Abmeldung' : 'Abmeldung',
    grund: ABMELDEGRUENDE.get(meldung.abmeldegrund)!,
    entgeltende,
    ende,
    ke: { ab: meldung.kuendigungsentschaedigungAb, bis: meldung.kuendigungsentschaedigungBis },
    ue: { ab: meldung.urlaubsersatzleistungAb, bis: meldung.urlaubsersatzleistungBis },
    vorsorgeEnde: meldung.betrieblicheVorsorgeEnde,
    betroffen,
    laufendeVorsorge: vorsorgezeiten(zustand, betroffen).findLast(
      (zeit) => zeit.ab <= letzterTag && (zeit.bis === undefined || entgeltende <= zeit.bis),
    ),
  };
}

export const spaetester = (tag: Tag, anderer: Tag | undefined): Tag =>
  anderer !== undefined && anderer > tag ? anderer : tag;

/** The employment whose Abmeldung is named by Referenzwert and day of the last element of its chain (KR-093, KR-099). */
export const kettenkopf = (meldung: RichtigstellungAbmeldung, zustand: Personzustand): Beschaeftigung | undefined =>
  abgemeldeteMit(zustand, meldung.referenzwertUrspruenglich, meldung.endeEntgeltanspruch);

/** What a Storno Abmeldung cancels: a processed Abmeldung by its head, or a message that was not processed (KR-045, KR-096). */
export type Stornoziel =
  | { readonly art: 'abmeldung'; readonly beschaeftigung: Beschaeftigung }
  | { readonly art: 'offen'; readonly offene: OffeneMeldung };

export function stornoziel(meldung: StornoAbmeldung, zustand: Personzustand): Stornoziel | undefined {
  const beschaeftigung = abgemeldeteMit(zustand, meldung.referenzwertUrspruenglich, meldung.abmeldedatum);
  if (beschaeftigung) return { art: 'abmeldung', beschaeftigung };
  const offene = zustand.offeneMeldungen.find(
    (o) =>
      (o.art === 'abmeldung' || o.art === 'richtigstellung-abmeldung') &&
      o.referenzwert === meldung.referenzwertUrspruenglich &&
      o.daten.includes(meldung.abmeldedatum),
  );
  return offene && { art: 'offen', offene };
}

const abgemeldeteMit = (zustand: Personzustand, referenzwert: string, datum: Tag): Beschaeftigung | undefined =>
  zustand.beschaeftigungen.find((b) => b.abmeldung?.referenzwert === referenzwert && b.abmeldung.datum === datum);

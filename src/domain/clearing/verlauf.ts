import { enthaelt, letzterTag, monatVon, type Monat, type Tag, type Zeitspanne } from '../kern/zeit';
import { mbgmFrist, type IstArbeitstag } from './frist';
import { beschaeftigungenIm, verfahrenIm } from './mbgmbild';
import { versicherteZeitraeume } from './mbgmpflicht';
import type { Kontozustand, Person, Personzustand } from './personzustand';
import type { Verfahren } from './stammdaten';
import { svZeit, umfangAm, vorsorgezeiten, type UmfangAmTag } from './umfang';

/** State of one Beitragszeitraum of a person. */
export type Zeitraumstatus = 'offen' | 'faellig' | 'gemeldet' | 'storniert' | 'ueberfaellig' | 'urgiert';

export interface Versicherungsverlauf {
  readonly person: Person;
  readonly svZeiten: readonly (Zeitspanne & { readonly abmeldegrund?: string })[];
  readonly bvZeiten: readonly Zeitspanne[];
  /** Scope on `gueltigAm`; absent without SV time on that day. */
  readonly umfang?: UmfangAmTag;
  readonly betrieblicheVorsorge: boolean;
  readonly beitragszeitraeume: readonly {
    readonly zeitraum: Monat;
    readonly status: Zeitraumstatus;
    readonly frist: Tag;
  }[];
}

export interface Verlaufsfrage {
  /** Day that the scope is asked for; without it `heute`. */
  readonly gueltigAm?: Tag;
  readonly heute: Tag;
  readonly konto: Kontozustand;
  readonly istArbeitstag: IstArbeitstag;
}

/** The insurance history of a person at one Beitragskonto, for readers. `gueltigAm` filters nothing: it asks the state about a day. */
export function versicherungsverlauf(zustand: Personzustand, frage: Verlaufsfrage): Versicherungsverlauf {
  const tag = frage.gueltigAm ?? frage.heute;
  const umfang = umfangAm(zustand, tag);
  const bvZeiten = vorsorgezeiten(zustand);
  return {
    person: zustand.person,
    svZeiten: zustand.beschaeftigungen.map((b) => ({
      ...svZeit(b),
      ...(b.abmeldung && { abmeldegrund: b.abmeldung.grund }),
    })),
    bvZeiten,
    ...(umfang && { umfang }),
    betrieblicheVorsorge: bvZeiten.some((zeit) => enthaelt(zeit, tag)),
    beitragszeitraeume: beitragszeitraeume(zustand, frage),
  };
}

function beitragszeitraeume(zustand: Personzustand, frage: Verlaufsfrage): Versicherungsverlauf['beitragszeitraeume'] {
  return versicherteZeitraeume(zustand, monatVon(frage.heute)).flatMap((zeitraum) => {
    const verfahren = verfahrenIm(frage, zeitraum);
    if (verfahren === undefined || istFortgeschrieben(zustand, zeitraum, verfahren)) return [];
    const beginn = beschaeftigungenIm(zustand, zeitraum)[0]?.beginn;
    const frist = mbgmFrist(zeitraum, beginn, verfahren, frage.istArbeitstag);
    return [{ zeitraum, status: zeitraumstatus(zustand, zeitraum, frist, frage.heute), frist }];
  });
}

/** A Vorschreiber owes no further mBGM while nothing changes; the ÖGK goes on with the last one (KR-112). */
const istFortgeschrieben = (zustand: Personzustand, zeitraum: Monat, verfahren: Verfahren): boolean =>
  verfahren === 'vorschreiber' &&
  !istGemeldet(zustand, zeitraum) &&
  !zustand.stornierteZeitraeume.includes(zeitraum) &&
  zustand.mbgm.some((mbgm) => mbgm.beitragszeitraum < zeitraum);

const istGemeldet = (zustand: Personzustand, zeitraum: Monat): boolean =>
  zustand.mbgm.some((mbgm) => mbgm.beitragszeitraum === zeitraum);

function zeitraumstatus(zustand: Personzustand, zeitraum: Monat, frist: Tag, heute: Tag): Zeitraumstatus {
  if (istGemeldet(zustand, zeitraum)) return 'gemeldet';
  if (zustand.urgierteZeitraeume.includes(zeitraum)) return 'urgiert';
  if (zustand.stornierteZeitraeume.includes(zeitraum)) return 'storniert';
  if (heute > frist) return 'ueberfaellig';
  return heute > letzterTag(zeitraum) ? 'faellig' : 'offen';
}

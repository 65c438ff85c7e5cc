import type { Land } from '../../../domain/kern/norm';
import type { Bezugsschluessel, Dbkz, Dbzk, Namensangaben } from '../../../domain/zahlstelle/meldung';
import { seitRueckkehr, wechselVon, type Nachfolger } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import { faellig } from '../../../domain/zahlstelle/zahlstellenseite/meldungen/faellig';
import type { Bezugstatsache, Faelliges } from '../../../domain/zahlstelle/zahlstellenseite/tatsachen';
import { zeitscheiben, type Zeitscheibe } from '../../../domain/zahlstelle/zahlstellenseite/zeitscheiben';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import type { GelesenerBezug } from './bezuege.repository';

type Gelesene<A extends Bezugstatsache['art']> = Extract<Bezugstatsache, { art: A }>;

/** A Versorgungsbezug as its readers see it. */
export interface Bezugssicht extends Bezugsschluessel {
  readonly id: string;
  readonly seite: 'zahlstelle';
  readonly status: string;
  readonly vsnr?: string;
  readonly azkk?: string;
  readonly artVb?: string;
  readonly kennzBeihilfe?: string;
  readonly waisenle?: string;
  readonly dbna: Namensangaben;
  readonly gesendet: readonly { id: string; am: Zeitpunkt; status: string; meldung: Dbzk }[];
  readonly erhalten: readonly { id: string; eingang: Zeitpunkt; status: string; rueckmeldung: Dbkz }[];
  readonly nachfolger?: Nachfolger;
  readonly feststellungen: readonly Zeitscheibe[];
  readonly faellig: readonly Faelliges[];
}

/** State, what was sent, what came back, what is due today. */
export function bezugssicht({ id, zustand, tatsachen, jetzt }: GelesenerBezug, land: Land): Bezugssicht {
  const { schluessel, angaben, status, vsnr, azkk } = zustand;
  const { artVb, kennzBeihilfe, waisenle, dbna } = angaben;
  const nachfolger = nachfolgerVon(zustand, tatsachen);
  return {
    id,
    seite: 'zahlstelle',
    ...schluessel,
    status,
    ...ohneLeere({ vsnr, azkk, artVb, kennzBeihilfe, waisenle }),
    dbna,
    gesendet: vonArt(tatsachen, 'dbzk-gesendet').map((t) => ({
      id: t.id,
      am: t.bekanntAm,
      status: statusVon(t, tatsachen),
      meldung: t.inhalt,
    })),
    erhalten: vonArt(tatsachen, 'dbkz-erhalten').map((t) => {
      const { eingang, ...rueckmeldung } = t.inhalt;
      return { id: t.id, eingang, status: statusVon(t, tatsachen), rueckmeldung };
    }),
    ...(nachfolger && { nachfolger }),
    feststellungen: zeitscheiben(zustand),
    faellig: faellig(zustand, kalendertag(jetzt, land)),
  };
}

const vonArt = <A extends Bezugstatsache['art']>(tatsachen: GelesenerBezug['tatsachen'], art: A): Gelesene<A>[] =>
  tatsachen.filter((t): t is Gelesene<A> => t.art === art);

/** Today's status: what a later Storno has taken out is cancelled. */
const statusVon = (
  tatsache: Gelesene<'dbzk-gesendet' | 'dbkz-erhalten'>,
  tatsachen: GelesenerBezug['tatsachen'],
): string =>
  [...vonArt(tatsachen, 'dbzk-gesendet'), ...vonArt(tatsachen, 'dbkz-erhalten')].some(
    ({ entscheidung }) => entscheidung.storniert === tatsache.id,
  )
    ? 'storniert'
    : tatsache.entscheidung.status;

/** After a change of key the state says it, after a change of fund the answer that still counts. */
function nachfolgerVon(
  zustand: GelesenerBezug['zustand'],
  tatsachen: GelesenerBezug['tatsachen'],
): Nachfolger | undefined {
  const gueltig = new Set(seitRueckkehr(zustand).vorgaenge.map(({ id }) => id));
  const nachKassenwechsel = vonArt(tatsachen, 'dbkz-erhalten').findLast(
    ({ id, entscheidung }) => gueltig.has(id) && entscheidung.nachfolger !== undefined,
  );
  return wechselVon(zustand)?.nachfolger ?? nachKassenwechsel?.entscheidung.nachfolger;
}

const ohneLeere = <T extends object>(angaben: T): Partial<T> =>
  Object.fromEntries(Object.entries(angaben).filter(([, wert]) => wert !== undefined)) as Partial<T>;

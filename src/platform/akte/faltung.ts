import { randomBytes } from 'node:crypto';
import { naechsterZeitpunkt } from '../clock';
import { hmac, kanonisch } from './kanonisch';
import type { Fortschreibung, Tatsachenzeile } from './sql';
import type { Aktenmodul, Aktenschluessel, Aktenstand, Bewegung, Lage, NeueTatsache, Tatsache } from './tatsache';
import { alsAktenstand, type Aktenzeile } from './zeilen';

/** One text per Akte, for maps. */
export const schluesseltext = (s: Aktenschluessel): string => `${s.art}|${s.schluessel}`;

/** Read Akten by the text of their key. */
export const nachSchluessel = (zeilen: readonly Aktenzeile[]): Map<string, Aktenstand> =>
  new Map(zeilen.map((z) => [schluesseltext(z), alsAktenstand(z)]));

/** State = reduce(schritt) over the facts. */
export const falte = <Z extends object, T extends Tatsache, A extends keyof Z & string>(
  modul: Aktenmodul<Z, T>,
  art: A,
  tatsachen: readonly T[],
): Z[A] => tatsachen.reduce((zustand, t) => modul.schritt(art, zustand, t), modul.leer(art));

/** Gives each new fact its number and instant and moves the state of its Akte on. */
export function fortschreiben<Z extends object, T extends Tatsache>(
  modul: Aktenmodul<Z, T>,
  lage: Lage<Z>,
  neue: readonly NeueTatsache<T>[],
): Bewegung<T>[] {
  const laufend = new Map<string, Aktenstand<object>>();
  return neue.map(({ akte, ...rest }) => {
    const art = akte.art as keyof Z & string;
    const stand = laufend.get(schluesseltext(akte)) ?? lage.stand({ art, schluessel: akte.schluessel });
    const bekanntAm = naechsterZeitpunkt(lage.jetzt, stand.bekanntAm);
    const tatsache = { ...rest, lfd: stand.version + 1, bekanntAm } as unknown as T;
    const nachher = modul.schritt(art, stand.zustand as Z[typeof art], tatsache) as object;
    laufend.set(schluesseltext(akte), { id: stand.id, version: tatsache.lfd, bekanntAm, zustand: nachher });
    return { akte: { ...akte, id: stand.id }, vorher: stand.zustand as object, tatsache, nachher };
  });
}

/** The last state of each Akte that moved. */
export const letzteStaende = (bewegungen: readonly Bewegung[]): Fortschreibung[] => [
  ...new Map(
    bewegungen.map((b) => [
      b.akte.id,
      { id: b.akte.id, version: b.tatsache.lfd, bekanntAm: b.tatsache.bekanntAm, zustand: JSON.stringify(b.nachher) },
    ]),
  ).values(),
];

/** The fact as its table takes it, with a digest over its canonical bytes and a salt of its own. */
export function alsZeile({ akte, tatsache }: Bewegung): Tatsachenzeile {
  const salz = randomBytes(16);
  return { ...tatsache, akteId: akte.id, salz, digest: hmac(salz, kanonisch({ ...tatsache, akteId: akte.id })) };
}

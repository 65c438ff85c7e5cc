import type { Zeitpunkt } from '../clock';
import type { Aktenstand, Anspruch, Anspruchslage, Tatsache } from './tatsache';

/** Rows as the driver gives them. */
export interface Aktenzeile {
  readonly id: string;
  readonly art: string;
  readonly schluessel: string;
  readonly version: number;
  readonly bekannt_am: Zeitpunkt | null;
  readonly zustand: object;
}

export interface Tatsachenzeile {
  readonly akte_id: string;
  readonly lfd: number;
  readonly id: string;
  readonly art: string;
  readonly inhalt: object;
  readonly entscheidung: object;
  readonly wirkt_ab: string | null;
  readonly bekannt_am: Zeitpunkt;
  readonly zu: string | null;
}

export const alsAktenstand = <Z = object>(zeile: Aktenzeile): Aktenstand<Z> => ({
  id: zeile.id,
  version: zeile.version,
  bekanntAm: zeile.bekannt_am,
  zustand: zeile.zustand as Z,
});

export const alsTatsache = <T extends Tatsache>(zeile: Tatsachenzeile): T =>
  ({
    id: zeile.id,
    lfd: zeile.lfd,
    art: zeile.art,
    inhalt: zeile.inhalt,
    entscheidung: zeile.entscheidung,
    bekanntAm: zeile.bekannt_am,
    ...(zeile.wirkt_ab !== null && { wirktAb: zeile.wirkt_ab }),
    ...(zeile.zu !== null && { zu: zeile.zu }),
  }) as unknown as T;

interface Anspruchszeile {
  readonly art: string;
  readonly schluessel: string;
  readonly inhalt_hash: Buffer;
  readonly ziel_id: string;
}

/** Free when the row is ours, otherwise what the earlier owner stands for. */
export function anspruchslage(anspruch: Anspruch, zeilen: readonly Anspruchszeile[]): Anspruchslage {
  const zeile = zeilen.find((z) => z.art === anspruch.art && z.schluessel === anspruch.schluessel);
  if (!zeile || zeile.ziel_id === anspruch.zielId) return { lage: 'frei' };
  return { lage: zeile.inhalt_hash.equals(anspruch.inhaltHash) ? 'gleich' : 'anders', zielId: zeile.ziel_id };
}

import type { Tag } from '../domain/kern/zeit';
import type { Land } from '../domain/kern/norm';

/** An instant in UTC with microseconds, `2024-11-15T09:00:00.000000Z`; text compares like time does. */
export type Zeitpunkt = string;

const ZONEN: Record<Land, Intl.DateTimeFormat> = { AT: zone('Europe/Vienna'), DE: zone('Europe/Berlin') };

function zone(name: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone: name, year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** The hour asked for last in each country and its day. Both zones are whole hours from UTC, so an hour of UTC lies within one day. */
const letzteStunden: Partial<Record<Land, { readonly stunde: string; readonly tag: Tag }>> = {};

/** The calendar day of an instant where the insurer is: the only place where an instant becomes a day. */
export function kalendertag(zeitpunkt: Zeitpunkt, land: Land): Tag {
  const stunde = zeitpunkt.slice(0, 13);
  const letzte = letzteStunden[land];
  if (letzte?.stunde === stunde) return letzte.tag;
  const tag = ZONEN[land].format(new Date(zeitpunkt));
  letzteStunden[land] = { stunde, tag };
  return tag;
}

/** One microsecond later. */
export function plusMikrosekunde(zeitpunkt: Zeitpunkt): Zeitpunkt {
  const mikro = +zeitpunkt.slice(20, 26) + 1;
  if (mikro < 1_000_000) return `${zeitpunkt.slice(0, 20)}${`${mikro}`.padStart(6, '0')}Z`;
  return alsZeitpunkt(new Date(Date.parse(`${zeitpunkt.slice(0, 19)}Z`) + 1000));
}

/** The later of the clock and the last known instant plus one microsecond: strictly rising within an Akte. */
export const naechsterZeitpunkt = (jetzt: Zeitpunkt, letzter: Zeitpunkt | null): Zeitpunkt =>
  letzter === null || letzter < jetzt ? jetzt : plusMikrosekunde(letzter);

export const alsZeitpunkt = (datum: Date): Zeitpunkt => `${datum.toISOString().slice(0, 23)}000Z`;

/** SQL that reads a timestamptz as a `Zeitpunkt`. */
export const zeitpunktSql = (ausdruck: string): string =>
  `to_char((${ausdruck}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

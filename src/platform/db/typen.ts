import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';
import type { Zeitpunkt } from '../clock';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** `2024-11-15 09:00:00.5+00` (sessions run in UTC) as `2024-11-15T09:00:00.500000Z`. */
const alsZeitpunkt = (text: string): Zeitpunkt =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(6, '0')}Z`;

/** Days and instants leave the database as text: a JavaScript Date would shift days and lose microseconds. */
const LESER: Readonly<Record<number, (text: string) => string>> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: alsZeitpunkt,
};

export const datenbanktypen: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    LESER[oid] ??
    (types.getTypeParser(oid, format) as (text: string) => unknown)) as CustomTypesConfig['getTypeParser'],
};

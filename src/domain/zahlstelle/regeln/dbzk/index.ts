import { inhaltsregeln } from './inhalt';
import { kennzeichenregeln } from './kennzeichen';
import { satzregeln } from './satz';
import type { Formalzeile } from './zeile';

/** Kernprüfung of a DBZK; both sides of the procedure use it. */
export const dbzkRegeln: readonly Formalzeile[] = [...satzregeln, ...inhaltsregeln, ...kennzeichenregeln];

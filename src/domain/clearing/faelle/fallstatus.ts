import type { Fallstand } from './fallstand';

/** The eight statuses of a Clearingfall that a reader sees, with their official words (DGservice 1/2023). */
export const STATUSTEXTE = {
  erstellt: 'erstellt',
  'elda-in-zustellung': 'ELDA in Zustellung',
  'elda-bereitgestellt': 'ELDA bereitgestellt',
  'elda-zugestellt': 'ELDA zugestellt',
  'elda-unzustellbar': 'ELDA unzustellbar',
  'webeku-in-bearbeitung': 'WEBEKU in Bearbeitung',
  'webeku-bearbeitet': 'WEBEKU bearbeitet',
  obsolet: 'obsolet',
} as const;

export type Fallstatus = keyof typeof STATUSTEXTE;
export const FALLSTATUS = Object.keys(STATUSTEXTE) as readonly Fallstatus[];
export const statusText = (status: Fallstatus): string => STATUSTEXTE[status];

/**
 * The one displayed status, derived from delivery and work. Work shown by the sender is never thrown back by a later pick-up, and a
 * reminder does not undo that the case was taken over. Routing is decided together with the case, so `erstellt` and
 * `elda-in-zustellung` are passed within one transaction.
 */
export function status(fall: Fallstand): Fallstatus {
  if (fall.obsolet) return 'obsolet';
  if (fall.arbeitsstand) return `webeku-${fall.arbeitsstand}`;
  if (fall.empfaenger === undefined) return 'elda-unzustellbar';
  return fall.zustellungen.some((zustellung) => zustellung.abgeholt) ? 'elda-zugestellt' : 'elda-bereitgestellt';
}

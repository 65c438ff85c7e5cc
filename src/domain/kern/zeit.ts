/**
 * Calendar days and months as text values. No `Date` object and no clock: an instant becomes a day only in `platform/clock`.
 * Text compares like time does (`'2024-09-30' < '2024-10-01'`), so ordering needs no function.
 */

/** Calendar day `YYYY-MM-DD` of the Gregorian calendar. */
export type Tag = string;
/** Calendar month `YYYY-MM`; a Beitragszeitraum of the ÖGK or a Beitragsmonat of a Krankenkasse. */
export type Monat = string;
/** Closed span of days; without `bis` it runs on. */
export interface Zeitspanne {
  readonly ab: Tag;
  readonly bis?: Tag | undefined;
}

const TAG = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONAT = /^(\d{4})-(\d{2})$/;
const MONATSLAENGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists, from 1800-01-01 to 2999-12-31 (the range of the clearing code MW0164). */
export function istTag(text: string): boolean {
  const teile = TAG.exec(text);
  if (!teile) return false;
  const [jahr, monat, tag] = [+teile[1]!, +teile[2]!, +teile[3]!];
  return jahr >= 1800 && jahr <= 2999 && monat >= 1 && monat <= 12 && tag >= 1 && tag <= monatslaenge(jahr, monat);
}

/** True for `YYYY-MM` with a month 01–12 and a year 1800–2999. */
export function istMonat(text: string): boolean {
  return MONAT.test(text) && istTag(`${text}-01`);
}

function istSchaltjahr(jahr: number): boolean {
  return jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0);
}

function monatslaenge(jahr: number, monat: number): number {
  return monat === 2 && istSchaltjahr(jahr) ? 29 : MONATSLAENGEN[monat - 1]!;
}

const zweistellig = (zahl: number): string => `${zahl}`.padStart(2, '0');
const alsTag = (jahr: number, monat: number, tag: number): Tag =>
  `${`${jahr}`.padStart(4, '0')}-${zweistellig(monat)}-${zweistellig(tag)}`;

/** Days since 1970-01-01 (proleptic Gregorian, after H. Hinnant's days_from_civil). */
export function tageszahl(tag: Tag): number {
  const [j, m, t] = [+tag.slice(0, 4), +tag.slice(5, 7), +tag.slice(8, 10)];
  const jahr = m <= 2 ? j - 1 : j;
  const aera = Math.floor(jahr / 400);
  const jahrDerAera = jahr - aera * 400;
  const tagDesJahres = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + t - 1;
  const tagDerAera = jahrDerAera * 365 + Math.floor(jahrDerAera / 4) - Math.floor(jahrDerAera / 100) + tagDesJahres;
  return aera * 146097 + tagDerAera - 719468;
}

/** The day with this number of days since 1970-01-01. */
export function tagAusZahl(zahl: number): Tag {
  const z = zahl + 719468;
  const aera = Math.floor(z / 146097);
  const tagDerAera = z - aera * 146097;
  const jahrDerAera = Math.floor(
    (tagDerAera - Math.floor(tagDerAera / 1460) + Math.floor(tagDerAera / 36524) - Math.floor(tagDerAera / 146096)) /
      365,
  );
  const tagDesJahres = tagDerAera - (365 * jahrDerAera + Math.floor(jahrDerAera / 4) - Math.floor(jahrDerAera / 100));
  const mp = Math.floor((5 * tagDesJahres + 2) / 153);
  const tag = tagDesJahres - Math.floor((153 * mp + 2) / 5) + 1;
  const monat = mp < 10 ? mp + 3 : mp - 9;
  return alsTag(jahrDerAera + aera * 400 + (monat <= 2 ? 1 : 0), monat, tag);
}

/** The day `anzahl` days later (earlier when negative). */
export const plusTage = (tag: Tag, anzahl: number): Tag => tagAusZahl(tageszahl(tag) + anzahl);
export const naechsterTag = (tag: Tag): Tag => plusTage(tag, 1);
export const vortag = (tag: Tag): Tag => plusTage(tag, -1);
/** Whole days from `von` to `bis`; 0 on the same day, negative when `bis` is earlier. */
export const tageVonBis = (von: Tag, bis: Tag): number => tageszahl(bis) - tageszahl(von);
/** 1 Monday … 7 Sunday (ISO 8601). */
export const wochentag = (tag: Tag): number => ((((tageszahl(tag) + 3) % 7) + 7) % 7) + 1;

export const monatVon = (tag: Tag): Monat => tag.slice(0, 7);
export const ersterTag = (monat: Monat): Tag => `${monat}-01`;
export const letzterTag = (monat: Monat): Tag =>
  `${monat}-${zweistellig(monatslaenge(+monat.slice(0, 4), +monat.slice(5, 7)))}`;
/** The month `anzahl` months later (earlier when negative). */
export function plusMonate(monat: Monat, anzahl: number): Monat {
  const gesamt = +monat.slice(0, 4) * 12 + +monat.slice(5, 7) - 1 + anzahl;
  return alsTag(Math.floor(gesamt / 12), (gesamt % 12) + 1, 1).slice(0, 7);
}
/** The same day of the month `anzahl` months later; the last day of the month where that day does not exist. */
export function plusMonateTag(tag: Tag, anzahl: number): Tag {
  const ziel = plusMonate(monatVon(tag), anzahl);
  const ende = letzterTag(ziel);
  const gleicher = `${ziel}-${tag.slice(8, 10)}`;
  return gleicher < ende ? gleicher : ende;
}
/** All months that a span touches, first to last; `bis` is needed. */
export function monateVonBis(von: Monat, bis: Monat): Monat[] {
  const monate: Monat[] = [];
  for (let m = von; m <= bis; m = plusMonate(m, 1)) monate.push(m);
  return monate;
}

/** Is the day inside the span, both ends included? */
export const enthaelt = (spanne: Zeitspanne, tag: Tag): boolean =>
  spanne.ab <= tag && (spanne.bis === undefined || tag <= spanne.bis);
/** Do two spans share a day? */
export const ueberschneiden = (a: Zeitspanne, b: Zeitspanne): boolean =>
  (a.bis === undefined || b.ab <= a.bis) && (b.bis === undefined || a.ab <= b.bis);

/** `31.10.2024` – for texts to people only. */
export const tagAlsText = (tag: Tag): string => `${tag.slice(8, 10)}.${tag.slice(5, 7)}.${tag.slice(0, 4)}`;
/** `10/2024` – for texts to people only. */
export const monatAlsText = (monat: Monat): string => `${monat.slice(5, 7)}/${monat.slice(0, 4)}`;

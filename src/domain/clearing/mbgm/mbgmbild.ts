import { betrag } from '../../kern/geld';
import {
  ersterTag,
  istTag,
  letzterTag,
  monatVon,
  ueberschneiden,
  vortag,
  type Monat,
  type Tag,
  type Zeitspanne,
} from '../../kern/zeit';
import type { GeprueftMbgm, GeprueftStornoMbgm } from '../geprueft';
import { beitragskontoAm, type Kontext } from '../kontext';
import type { Abrechnung, Tarifblock } from '../meldung';
import type { AktiveMbgm, Beschaeftigung, OffeneMeldung, Personzustand } from '../personzustand';
import type { Beschaeftigtengruppe, Verfahren } from '../stammdaten';
import type { Mbgmfeststellung } from '../tatsachen';
import { svZeit } from '../versicherung/umfang';

/** A Tarifblock with the day it starts on and the group it names; `gruppe` is unknown where no such group is stored on that day. */
export interface Blockbild {
  readonly block: Tarifblock;
  readonly ab: Tag;
  /** Last day before the next block begins, or the last of the month. */
  readonly bis: Tag;
  readonly gruppe: Beschaeftigtengruppe | undefined;
}

const SATZARTEN: Readonly<Record<Abrechnung, Readonly<Record<Verfahren, string>>>> = {
  regelfall: { selbstabrechner: 'G1', vorschreiber: 'G2' },
  fallweise: { selbstabrechner: 'G3', vorschreiber: 'G4' },
  'kuerzer-als-ein-monat': { selbstabrechner: 'G5', vorschreiber: 'G6' },
};

/** Verfahren of the account in a Beitragszeitraum. */
export const verfahrenIm = (kontext: Pick<Kontext, 'konto'>, zeitraum: Monat): Verfahren | undefined =>
  beitragskontoAm(kontext.konto, letzterTag(zeitraum))?.verfahren;

/** The Satzart follows from the account and the kind of settlement; the sender does not choose it. */
export function satzart(kontext: Pick<Kontext, 'konto'>, zeitraum: Monat, abrechnung: Abrechnung): string | undefined {
  const verfahren = verfahrenIm(kontext, zeitraum);
  return verfahren && SATZARTEN[abrechnung][verfahren];
}

/** First day of a block: VVON is a day number of the period or a date; without it the block covers the whole period. */
export function blockbeginn(block: Tarifblock, zeitraum: Monat): Tag | undefined {
  const angabe = block.beginnVerrechnung;
  if (angabe === undefined) return ersterTag(zeitraum);
  const tag = /^\d{1,2}$/.test(angabe) ? `${zeitraum}-${angabe.padStart(2, '0')}` : angabe;
  return istTag(tag) && monatVon(tag) === zeitraum ? tag : undefined;
}

export function blockbilder(meldung: GeprueftMbgm, gruppe: Kontext['gruppe']): Blockbild[] {
  const zeitraum = meldung.beitragszeitraum;
  const bloecke = (meldung.tarifbloecke ?? []).map((block) => ({
    block,
    ab: blockbeginn(block, zeitraum) ?? ersterTag(zeitraum),
  }));
  return bloecke.map(({ block, ab }) => {
    const naechste = bloecke.map((anderer) => anderer.ab).filter((tag) => tag > ab);
    return {
      block,
      ab,
      bis: naechste.length === 0 ? letzterTag(zeitraum) : vortag(naechste.reduce((a, b) => (a < b ? a : b))),
      gruppe: block.beschaeftigtengruppe === undefined ? undefined : gruppe(block.beschaeftigtengruppe, ab),
    };
  });
}

/** What the fold keeps of a mBGM: its key, the sum for a later Storno, and the insurance scope per block (KR-021, KR-062). */
export function mbgmFeststellung(meldung: GeprueftMbgm, kontext: Kontext): Mbgmfeststellung {
  const { beitragszeitraum, abrechnung, versicherungsnummer, summeBeitraege } = meldung;
  const art = satzart(kontext, beitragszeitraum, abrechnung);
  return {
    beitragszeitraum,
    abrechnung,
    ...(art !== undefined && { satzart: art }),
    ...(versicherungsnummer !== undefined && { versicherungsnummer }),
    ...(summeBeitraege !== undefined && { summe: summeBeitraege }),
    bloecke: blockbilder(meldung, kontext.gruppe).flatMap(({ ab, gruppe }) =>
      gruppe
        ? [
            {
              ab,
              bereich: gruppe.beschaeftigungsbereich,
              geringfuegig: gruppe.geringfuegig,
              freierDienstvertrag: gruppe.freierDienstvertrag,
            },
          ]
        : [],
    ),
  };
}

export const monatsspanne = (zeitraum: Monat): Zeitspanne => ({ ab: ersterTag(zeitraum), bis: letzterTag(zeitraum) });

/** Employments with SV time in the period. */
export const beschaeftigungenIm = (zustand: Personzustand, zeitraum: Monat): Beschaeftigung[] =>
  zustand.beschaeftigungen.filter((b) => ueberschneiden(svZeit(b), monatsspanne(zeitraum)));

/** The processed mBGM of the same period and Beschäftigungsfolge (KR-114). */
export const gespeicherteMbgm = (
  zustand: Personzustand,
  { beitragszeitraum, abrechnung }: Pick<Mbgmfeststellung, 'beitragszeitraum' | 'abrechnung'>,
): AktiveMbgm | undefined =>
  zustand.mbgm.find((m) => m.beitragszeitraum === beitragszeitraum && m.abrechnung === abrechnung);

/** A mBGM that a Storno names by its Referenzwert: processed, not processed or parked. */
export type Stornierbar = AktiveMbgm | Extract<OffeneMeldung, { art: 'mbgm' }>;

export const stornierbareMbgm = (meldung: GeprueftStornoMbgm, zustand: Personzustand): Stornierbar | undefined =>
  [...zustand.mbgm, ...zustand.offeneMeldungen.filter((o) => o.art === 'mbgm')].find(
    (m) => m.referenzwert === meldung.referenzwertUrspruenglich,
  );

/** The criteria of the six (KR-117) that differ; Referenzwert and Beitragskonto are given by having found the message at all. */
export function abweichungen(meldung: GeprueftStornoMbgm, ziel: Stornierbar, kontext: Kontext): string[] {
  const art = satzart(kontext, meldung.beitragszeitraum, meldung.abrechnung);
  const nummer = ziel.versicherungsnummer ?? kontext.zustand.person.versicherungsnummer;
  const vorschreiber = verfahrenIm(kontext, ziel.beitragszeitraum) === 'vorschreiber';
  return [
    ...(meldung.beitragszeitraum === ziel.beitragszeitraum ? [] : ['Beitragszeitraum']),
    ...(meldung.abrechnung === ziel.abrechnung && (ziel.satzart === undefined || ziel.satzart === art)
      ? []
      : ['Satzart']),
    ...(nummer === undefined || nummer === meldung.versicherungsnummer ? [] : ['Versicherungsnummer']),
    ...(vorschreiber || gleicheSumme(meldung.summeBeitraege, ziel.summe) ? [] : ['Summe der Beiträge']),
  ];
}

/** On the wire a Storno carries the old sum with the other sign; amounts without sign are accepted alike. */
const gleicheSumme = (storno: string | undefined, original: string | undefined): boolean =>
  storno === undefined || original === undefined
    ? storno === original
    : betrag(storno).abs().eq(betrag(original).abs());

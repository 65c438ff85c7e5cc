import { enthaelt, monatVon, ueberschneiden, vortag, type Monat, type Tag, type Zeitspanne } from '../../kern/zeit';
import { laesstVorsorgeWeiterlaufen } from './abmeldegruende';
import type { Beschaeftigung, Personzustand, Vorsorgezeit } from '../personzustand';
import type { Versicherungsumfang } from '../tatsachen';

/** SV time of one employment: up to the Ende Entgeltanspruch, which Kündigungsentschädigung and Urlaubsersatzleistung extend. */
export const svZeit = (beschaeftigung: Beschaeftigung): Zeitspanne => ({
  ab: beschaeftigung.beginn,
  bis: beschaeftigung.abmeldung?.datum,
});

/** The employment without Abmeldung; employments never overlap, so there is at most one. */
export const laufendeBeschaeftigung = (zustand: Personzustand): Beschaeftigung | undefined =>
  zustand.beschaeftigungen.find((b) => !b.abmeldung);

/** The employment with SV time on a day. */
export const beschaeftigungAm = (zustand: Personzustand, tag: Tag): Beschaeftigung | undefined =>
  zustand.beschaeftigungen.find((b) => enthaelt(svZeit(b), tag));

/** What an Abmeldung of this day is about: the employment it falls into, else the running one, else the last one before it. */
export const beschaeftigungFuerAbmeldung = (zustand: Personzustand, tag: Tag): Beschaeftigung | undefined =>
  beschaeftigungAm(zustand, tag) ??
  laufendeBeschaeftigung(zustand) ??
  zustand.beschaeftigungen.findLast((b) => b.beginn <= tag);

/**
 * The first Beitragszeitraum with a mBGM that a change touches. Without "Änderung bis" it lasts as long as the employment it falls into,
 * never into a later one (KR-052, KR-064).
 */
export function ersterGemeldeterZeitraum(zustand: Personzustand, ab: Tag, bis: Tag | undefined): Monat | undefined {
  const beschaeftigung = beschaeftigungAm(zustand, ab);
  if (!beschaeftigung) return undefined;
  const letzter = frueherer(bis, beschaeftigung.abmeldung?.datum);
  return zustand.mbgm
    .map(({ beitragszeitraum }) => beitragszeitraum)
    .filter((zeitraum) => monatVon(ab) <= zeitraum && (letzter === undefined || zeitraum <= monatVon(letzter)))
    .sort()[0];
}

/** Insurance scope on a day, with the kind of message that says so; `undefined` without SV time. */
export interface UmfangAmTag extends Versicherungsumfang {
  readonly quelle: 'meldung' | 'mbgm';
}

interface Schicht extends UmfangAmTag {
  readonly ab: Tag;
}

/**
 * Insurance scope of the SV on a day. The mBGM of a Beitragszeitraum always wins inside that period; elsewhere the statement with the
 * latest first day counts, at a tie again the mBGM, then the later message (KR-021, KR-062).
 */
export function umfangAm(zustand: Personzustand, tag: Tag): UmfangAmTag | undefined {
  const beschaeftigung = beschaeftigungAm(zustand, tag);
  if (!beschaeftigung) return undefined;
  const ausMbgm = mbgmSchichten(zustand, beschaeftigung, tag);
  const bestaetigt = letzte(ausMbgm.filter((schicht) => schicht.zeitraum === monatVon(tag)));
  return ohneAb(bestaetigt ?? letzte([...meldungsschichten(beschaeftigung, tag), ...ausMbgm]));
}

const meldungsschichten = (beschaeftigung: Beschaeftigung, tag: Tag): Schicht[] =>
  beschaeftigung.bestimmungen
    .filter((b) => enthaelt(b, tag))
    .map(({ ab, bereich, geringfuegig, freierDienstvertrag }) => ({
      ab,
      bereich,
      geringfuegig,
      freierDienstvertrag,
      quelle: 'meldung',
    }));

const mbgmSchichten = (
  zustand: Personzustand,
  beschaeftigung: Beschaeftigung,
  tag: Tag,
): (Schicht & { zeitraum: Monat })[] =>
  zustand.mbgm.flatMap(({ beitragszeitraum, bloecke }) =>
    bloecke
      .filter((block) => block.ab <= tag && monatVon(block.ab) >= monatVon(beschaeftigung.beginn))
      .map((block) => ({
        ...block,
        ab: block.ab > beschaeftigung.beginn ? block.ab : beschaeftigung.beginn,
        quelle: 'mbgm' as const,
        zeitraum: beitragszeitraum,
      })),
  );

/** The layer with the latest first day, at a tie the one that comes last. */
const letzte = <S extends Schicht>(schichten: readonly S[]): S | undefined =>
  schichten.reduce<S | undefined>((beste, s) => (beste === undefined || s.ab >= beste.ab ? s : beste), undefined);

const ohneAb = (schicht: Schicht | undefined): UmfangAmTag | undefined =>
  schicht && {
    bereich: schicht.bereich,
    geringfuegig: schicht.geringfuegig,
    freierDienstvertrag: schicht.freierDienstvertrag,
    quelle: schicht.quelle,
  };

/**
 * Times of Betriebliche Vorsorge. An Abmeldung ends the time that runs on that day: with "Betriebliche Vorsorge Ende", without it with
 * the SV time unless its Grund lets Vorsorge run on. A time that would start after the end of its employment (the free first month was
 * never reached) does not come about. `ohne` leaves out the Abmeldung of one employment: a Richtigstellung is judged as if that
 * Abmeldung were not there.
 */
export function vorsorgezeiten(zustand: Personzustand, ohne?: Beschaeftigung): Zeitspanne[] {
  const { beschaeftigungen } = zustand;
  return zustand.vorsorge.flatMap(({ ab, bis }) => {
    const i = beschaeftigungen.findLastIndex((b) => b.beginn <= ab);
    const beschaeftigung = beschaeftigungen[i];
    if (!beschaeftigung || (beschaeftigung !== ohne && !enthaelt(svZeit(beschaeftigung), ab))) return [];
    return [{ ab, bis: frueherer(bis, vorsorgeende(beschaeftigungen.slice(i), ab, ohne)) }];
  });
}

/** Where the employments from this one on end a time of Vorsorge; without its Abmeldung an employment lasts until the next one begins. */
function vorsorgeende(folge: readonly Beschaeftigung[], ab: Tag, ohne: Beschaeftigung | undefined): Tag | undefined {
  for (const [i, beschaeftigung] of folge.entries()) {
    const { abmeldung } = beschaeftigung;
    const naechste = folge[i + 1];
    if (beschaeftigung === ohne) return naechste && vortag(naechste.beginn);
    if (!abmeldung) return undefined;
    const { betrieblicheVorsorgeEnde: ende, datum, grund } = abmeldung;
    if (ende !== undefined && ende >= ab) return ende;
    if (!laesstVorsorgeWeiterlaufen(grund)) return datum;
  }
  return undefined;
}

const frueherer = (tag: Tag | undefined, anderer: Tag | undefined): Tag | undefined =>
  tag === undefined || (anderer !== undefined && anderer < tag) ? anderer : tag;

/**
 * Would this time overlap another one? Asked also as if the Abmeldung of its employment were cancelled, because a Storno brings back
 * what that Abmeldung cut off.
 */
export function ueberschneidetVorsorge(zustand: Personzustand, neu: Vorsorgezeit): boolean {
  const mitNeuer = { ...zustand, vorsorge: [...zustand.vorsorge, neu].sort((a, b) => (a.ab < b.ab ? -1 : 1)) };
  return [undefined, beschaeftigungAm(zustand, neu.ab)].some((ohne) => {
    const zeiten = vorsorgezeiten(mitNeuer, ohne);
    return zeiten.slice(1).some((zeit, i) => ueberschneiden(zeiten[i]!, zeit));
  });
}

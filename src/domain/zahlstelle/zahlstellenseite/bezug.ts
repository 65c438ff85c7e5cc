import type { Tag } from '../../kern/zeit';
import type { Anschrift, Bezugsschluessel, Dbkz, Dbzk, Geburtsangaben, Namensangaben } from '../meldung';

/** Where a Versorgungsbezug stands at its Zahlstelle (arrows: `regeln/uebergaenge.ts`). */
export const BEZUGSSTATUS = [
  /** Nothing is kept under this key; only a DBKZ that fits nothing has come. */
  'unbekannt',
  'bereit',
  'vorab-gemeldet',
  'vorab-beantwortet',
  'beginn-gemeldet',
  'kapital-gemeldet',
  'abfuehrungspflichtig',
  'nicht-abfuehrungspflichtig',
  /** The fund asked was the wrong one; not ended (ZR-044). */
  'unzustaendig',
  /** The fund has changed and the new one is not known (G43). */
  'wartet-auf-kasse',
  /** Goes on under another key. */
  'gewechselt',
  'beendet',
  'mitgliedschaft-beendet',
  'verstorben',
  /** The change of fund that had brought it under this key was cancelled before anything was reported. */
  'entfallen',
] as const;
export type Bezugsstatus = (typeof BEZUGSSTATUS)[number];

/** Reported as begun and not ended. */
export const LAUFEND = ['beginn-gemeldet', 'abfuehrungspflichtig', 'nicht-abfuehrungspflichtig'] as const;
export const laeuft = (status: Bezugsstatus): boolean => LAUFEND.some((laufend) => laufend === status);

/** Three facts that together make a part of the benefit a Privatanteil (ZR-088); absent: nobody has said so. */
export interface Privatanteilnachweis {
  readonly nachBeschaeftigungsende?: boolean;
  readonly alleinigerVersicherungsnehmer?: boolean;
  readonly nichtArbeitgeberfinanziert?: boolean;
}

/** What the Zahlstelle knows of a Versorgungsbezug beside its key; a report is made from it. */
export interface Bezugsangaben {
  /** Absent for a Versorgungsbezug that was last reported before October 2020. */
  readonly artVb?: string;
  readonly kennzBeihilfe?: string;
  readonly waisenle?: string;
  /** Only persons of the statutory health insurance are reported (ZR-027); absent means statutory. */
  readonly versicherungsart?: 'gesetzlich' | 'privat';
  readonly vsnrHerkunft?: Dbzk['vsnrHerkunft'];
  readonly abfrageId?: string;
  readonly privatanteilNachweis?: Privatanteilnachweis;
  readonly dbna: Namensangaben;
  readonly dbga?: Geburtsangaben;
  readonly dban?: Anschrift;
}

/** Where a Versorgungsbezug goes on: its new key, and the id it bears there. */
export interface Nachfolger extends Bezugsschluessel {
  readonly id: string;
}

/** The Akte under a new key. */
export interface Ziel {
  readonly id: string;
  readonly zustand: Bezugszustand;
}

/** Something that happened and still counts, in the order it happened; a Storno takes it out. */
export type Vorgang =
  | { readonly art: 'gesendet'; readonly id: string; readonly meldung: Dbzk }
  /** `ab`: first day its findings count from. */
  | { readonly art: 'erhalten'; readonly id: string; readonly meldung: Dbkz; readonly ab: Tag }
  | { readonly art: 'wechsel'; readonly id: string; readonly ab: Tag; readonly nachfolger: Nachfolger }
  /** It has come back under a key that it had left. */
  | { readonly art: 'rueckkehr'; readonly id: string };

/** The Beginn that has to be reported under this key, because the Versorgungsbezug came from another one. */
export interface GeplanterBeginn {
  readonly grund: 'kassenwechsel' | 'unzustaendig' | 'schluesselwechsel';
  readonly vbbg: Tag;
  /** What was last reported under the former key; absent where nothing was. */
  readonly vbbetr?: string;
  readonly antaus?: string;
}

/** Freibetrag as a clerk set it in the start phase (ZR-135). */
export interface Freibetragseingabe {
  readonly ab: Tag;
  readonly anspruch: boolean;
  readonly hoehe: string;
  readonly kennzabf?: string;
  readonly mehrfachbezug?: string;
}

/** A DBKZ that nobody could place. */
export interface Klaerung {
  readonly id: string;
  readonly meldung: Dbkz;
  /** Who handed it in. */
  readonly absender?: string;
}

/**
 * Folded state of a Versorgungsbezug at its Zahlstelle, as plain JSON. Reports that count are kept whole, because a Storno repeats them
 * (ZR-030) and because time slices and due reports follow from them.
 */
export interface Bezugszustand {
  readonly status: Bezugsstatus;
  readonly schluessel?: Bezugsschluessel;
  readonly angaben?: Bezugsangaben;
  /** Filled once, by the Zahlstelle or by the fund's answer (ZR-014). */
  readonly vsnr?: string;
  /** The fund's reference, in every report once known (ZR-024). */
  readonly azkk?: string;
  /** Who keeps it here: Zahlstellennummer of the client, absent for a clerk of the tenant. */
  readonly absender?: string;
  readonly vorgaenge: readonly Vorgang[];
  /** Reports cancelled because the fund is the wrong one, until they are reported anew. */
  readonly zurueckgezogen?: readonly Vorgang[];
  readonly eingaben: readonly Freibetragseingabe[];
  readonly klaerungen: readonly Klaerung[];
  readonly geplant?: GeplanterBeginn;
}

export const leererBezug: Bezugszustand = { status: 'unbekannt', vorgaenge: [], eingaben: [], klaerungen: [] };

/** A Versorgungsbezug that is kept here. */
export type GefuehrterBezug = Bezugszustand & Required<Pick<Bezugszustand, 'schluessel' | 'angaben'>>;
export const istGefuehrt = (zustand: Bezugszustand): zustand is GefuehrterBezug =>
  zustand.schluessel !== undefined && zustand.angaben !== undefined;

/** May it go on under this key: nothing is kept there, it came to nothing, or it had left that key before (ZR-111). */
export const istFortsetzbar = (zustand: Bezugszustand): boolean =>
  !istBelegt(zustand) || zustand.status === 'gewechselt';

/** Its key is taken; one that came to nothing may be taken again. */
export const istBelegt = (zustand: Bezugszustand): boolean => istGefuehrt(zustand) && zustand.status !== 'entfallen';

export const gesendete = ({ vorgaenge }: Bezugszustand): Extract<Vorgang, { art: 'gesendet' }>[] =>
  vorgaenge.filter((vorgang) => vorgang.art === 'gesendet');
export const erhaltene = ({ vorgaenge }: Bezugszustand): Extract<Vorgang, { art: 'erhalten' }>[] =>
  vorgaenge.filter((vorgang) => vorgang.art === 'erhalten');
/** What counts since it last came back under this key. */
export const seitRueckkehr = (zustand: Bezugszustand): Bezugszustand => ({
  ...zustand,
  vorgaenge: zustand.vorgaenge.slice(zustand.vorgaenge.findLastIndex(({ art }) => art === 'rueckkehr') + 1),
});
/** Has a Beginn been reported that was not cancelled? */
export const istBeginnGemeldet = (zustand: Bezugszustand): boolean =>
  gesendete(seitRueckkehr(zustand)).some(({ meldung }) => meldung.gd === '1');
export const wechselVon = (zustand: Bezugszustand): Extract<Vorgang, { art: 'wechsel' }> | undefined =>
  seitRueckkehr(zustand).vorgaenge.find((vorgang) => vorgang.art === 'wechsel');

/** Who acts, as his token says. */
export interface Sender {
  /** Zahlstellennummer of the client; absent for a clerk of the tenant. */
  readonly absender?: string;
  /** The number whose Versorgungsbezüge he sees; absent: all of the tenant. */
  readonly sichtkreis?: string;
}

/** May he work with it? His own number and what he himself keeps; what he may not is for him as if it did not exist (G30). */
export const gehoertZu = (zustand: Bezugszustand, { sichtkreis }: Sender): boolean =>
  sichtkreis === undefined || zustand.absender === sichtkreis || zustand.schluessel?.zahlstellennummer === sichtkreis;

/** The sender as a decision keeps him. */
export const herkunft = ({ absender }: Sender): { readonly absender?: string } =>
  absender === undefined ? {} : { absender };

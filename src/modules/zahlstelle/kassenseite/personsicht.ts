import { bezugsstatus } from '../../../domain/zahlstelle/kassenseite/bezugsstatus';
import { artVb, ZULETZT, letzteBezugszeit, monatsbetrag } from '../../../domain/zahlstelle/kassenseite/bezug';
import { feststellungenAm, type Werte } from '../../../domain/zahlstelle/kassenseite/feststellung/feststellung';
import { rechtswerteAm } from '../../../domain/zahlstelle/kassenseite/feststellung/rechtswerte';
import type { Aufgabe, Personzustand, Versorgungsbezug } from '../../../domain/zahlstelle/kassenseite/personzustand';
import { UNBEKANNT, type Sachverhalte } from '../../../domain/zahlstelle/kassenseite/sachverhalte';
import type { Namensangaben } from '../../../domain/zahlstelle/meldung';
import { alsText } from '../../../domain/kern/geld';
import type { Tag } from '../../../domain/kern/zeit';
import { rechtswert } from '../../../domain/recht/rechtswert';

/** A Versorgungsbezug of a person as of a day. */
export interface Bezugssicht {
  readonly id: string;
  readonly zahlstellennummer: string;
  readonly azvu: string;
  readonly bbnrkk: string;
  readonly azkk?: string;
  readonly status: string;
  readonly artVb?: string;
  readonly ab?: Tag;
  readonly bis?: Tag;
  /** Monthly amount on the day. */
  readonly betrag?: string;
}

export interface Feststellungssicht extends Werte {
  readonly versorgungsbezugId: string;
  /** Rules that led to the values. */
  readonly regeln: readonly string[];
}

export interface Personsicht {
  readonly id: string;
  readonly gueltigAm: Tag;
  readonly bekanntAm: string;
  readonly vsnr?: string;
  readonly name?: Namensangaben;
  readonly sachverhalte: Sachverhalte;
  readonly versorgungsbezuege: readonly Bezugssicht[];
  readonly feststellung: readonly Feststellungssicht[];
  readonly aufgaben: readonly Aufgabe[];
}

/** One Versorgungsbezug of the Krankenkasse's side by itself. */
export interface Einzelsicht extends Bezugssicht {
  readonly seite: 'krankenkasse';
  readonly feststellung?: Feststellungssicht;
}

/** A Versorgungsbezug with what is found for it on a day; what is found reads all Versorgungsbezüge of the person. */
export function einzelsicht(zustand: Personzustand, id: string, tag: Tag): Einzelsicht | undefined {
  const bezug = zustand.versorgungsbezuege.find((einer) => einer.id === id);
  const feststellung = feststellungssichten(zustand, tag).find(({ versorgungsbezugId }) => versorgungsbezugId === id);
  return bezug && { seite: 'krankenkasse', ...bezugssicht(bezug, tag), ...(feststellung && { feststellung }) };
}

/** The person with what holds on a day; a day whose figures are not checked has no finding. */
export function personsicht(id: string, bekanntAm: string, zustand: Personzustand, gueltigAm: Tag): Personsicht {
  const { vsnr, sachverhalte = UNBEKANNT, versorgungsbezuege, aufgaben } = zustand;
  const name = versorgungsbezuege.flatMap(({ meldungen }) => meldungen).at(-1)?.dbzk.dbna;
  return {
    id,
    gueltigAm,
    bekanntAm,
    ...(vsnr !== undefined && { vsnr }),
    ...(name && { name }),
    sachverhalte,
    versorgungsbezuege: versorgungsbezuege.map((bezug) => bezugssicht(bezug, gueltigAm)),
    feststellung: feststellungssichten(zustand, gueltigAm),
    aufgaben,
  };
}

function feststellungssichten(zustand: Personzustand, tag: Tag): Feststellungssicht[] {
  const gefunden = feststellungenAm(zustand, tag, rechtswert);
  if (gefunden.art !== 'festgestellt') return [];
  return gefunden.feststellungen.map(({ bezug, werte, regeln }) => ({
    versorgungsbezugId: bezug.id,
    ...werte,
    regeln,
  }));
}

function bezugssicht(bezug: Versorgungsbezug, tag: Tag): Bezugssicht {
  const { id, zahlstellennummer, azvu, bbnrkk, azkk } = bezug;
  const zeit = letzteBezugszeit(bezug);
  const gezahlt = zeit && zeit.ab <= tag && (zeit.bis === undefined || tag <= zeit.bis);
  const art = zeit && artVb(zeit, gezahlt ? tag : ZULETZT);
  return {
    id,
    zahlstellennummer,
    azvu,
    bbnrkk,
    ...(azkk !== undefined && { azkk }),
    status: bezugsstatus(bezug),
    ...(art !== undefined && { artVb: art }),
    ...(zeit && { ab: zeit.ab }),
    ...(zeit?.bis !== undefined && { bis: zeit.bis }),
    ...(gezahlt && { betrag: alsText(monatsbetrag(zeit, tag, rechtswerteAm(tag, rechtswert).kapitalteiler)) }),
  };
}

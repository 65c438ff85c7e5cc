import { erfolg, fehlschlag, type Ergebnis } from '../kern/ergebnis';
import { ersterTag, letzterTag, type Tag } from '../kern/zeit';
import type { Befund } from '../regelwerk/befund';
import { pruefe } from '../regelwerk/regel';
import { abmeldeangaben } from './versicherung/abmeldeangaben';
import { fallFuer, sperrt } from './faelle/fall';
import { istFristgerecht } from './fristen/fristgerecht';
import { alsGeprueft, istVersichertenart, type Gepruefte } from './geprueft';
import { entscheidungstag, kontoversionAm, type Kontext } from './kontext';
import { blockbilder, mbgmFeststellung } from './mbgm/mbgmbild';
import type { Meldung, Versichertenmeldung } from './meldung';
import type { Beschaeftigung } from './personzustand';
import { fachregeln, formalregeln, mehrfachvorlage } from './regeln';
import { benoetigteRechtswerte } from './regeln/abschlag';
import { istZukuenftig } from './regeln/mbgm';
import type { Pruefkontext } from './regeln/zeile';
import type {
  Entwurf,
  Meldungsentscheidung,
  Meldungstatsache,
  Verarbeitungsstatus,
  VerwendeterWert,
} from './tatsachen';
import { beschaeftigungAm } from './versicherung/umfang';
import { fallbewegungen, meldungsbewegungen } from './wirkungen';

export type { Kontext } from './kontext';
export type EntschiedeneMeldung = Entwurf<Meldungstatsache>;

/** Decides one message against the state: refused as a value, or the fact with everything it brings about. */
export function entscheiden(meldung: Meldung, kontext: Kontext): Ergebnis<EntschiedeneMeldung> {
  const formal = formalGeprueft(meldung, kontext);
  if (!formal.ok) return formal;
  const entscheidung = entscheidungFuer(formal.wert, kontext);
  if (!entscheidung.ok) return entscheidung;
  if (kontext.streng && !istSauber(entscheidung.wert)) {
    return fehlschlag({ art: 'strenge-behandlung', befunde: entscheidung.wert.befunde });
  }
  return erfolg({ art: 'meldung', inhalt: meldung, entscheidung: entscheidung.wert, wirktAb: wirktAb(formal.wert) });
}

/** Under `handling=strict` only what is processed or parked without a warning passes; informal cases pass. */
const istSauber = ({ status, befunde }: Meldungsentscheidung): boolean =>
  (status === 'verarbeitet' || status === 'vorgemerkt') && !befunde.some((befund) => befund.schwere === 'warnung');

/** Formal check: knows no state, reports all faults at once, stores nothing (KR-002). */
export function formalGeprueft(meldung: Meldung, kontext: Kontext): Ergebnis<Gepruefte> {
  const nichtUnterstuetzt = nichtUnterstuetzteArt(meldung);
  if (nichtUnterstuetzt !== undefined) {
    return fehlschlag({ art: 'meldungsart-nicht-unterstuetzt', meldungsart: nichtUnterstuetzt });
  }
  const befunde = pruefe(formalregeln, { ...kontext, meldung, werte: [] }, kontext.eingangstag);
  return befunde.length > 0 ? fehlschlag({ art: 'meldung-abgewiesen', befunde }) : erfolg(alsGeprueft(meldung));
}

const UMMELDEFELDER = [
  'ummeldedatum',
  'richtigesUmmeldedatum',
  'sonderfallUmmeldung',
  'zielTraegerUmmeldung',
  'beitragskontonummerUmmeldung',
  'referenzwertUmmeldung',
  'referenzwertUmmeldungUrspruenglich',
  'referenzwertUmmeldungZielkonto',
] as const satisfies readonly (keyof Versichertenmeldung)[];

/** Kinds that are not decided here are refused visibly, never taken and left lying; a Ummeldung is one although it has no kind. */
function nichtUnterstuetzteArt(meldung: Meldung): string | undefined {
  if (meldung.meldungsart === 'mbgm' || meldung.meldungsart === 'storno-mbgm') return undefined;
  if (UMMELDEFELDER.some((feld) => meldung[feld] !== undefined)) return 'ummeldung';
  const bekannt = istVersichertenart(meldung.meldungsart) || meldung.meldungsart === 'storno-aenderungsmeldung';
  return bekannt ? undefined : meldung.meldungsart;
}

/** The decision on a formally right message. Every rule is evaluated. */
export function entscheidungFuer(meldung: Gepruefte, kontext: Kontext): Ergebnis<Meldungsentscheidung> {
  if (kontext.referenzwert === 'gleiche-meldung') return erfolg(mehrfachVorgelegt(meldung, kontext));
  const pruefkontext: Pruefkontext = { ...kontext, meldung, werte: rechtswerteFuer(meldung, kontext) };
  const befunde = pruefe(fachregeln, pruefkontext, entscheidungstag(kontext));
  const abgewiesen = befunde.filter((befund) => befund.schwere === 'abweisung');
  if (abgewiesen.length > 0) return fehlschlag({ art: 'meldung-abgewiesen', befunde: abgewiesen });
  return erfolg(mitWirkungen(meldung, befunde, pruefkontext));
}

function mitWirkungen(meldung: Gepruefte, befunde: readonly Befund[], kontext: Pruefkontext): Meldungsentscheidung {
  const status = statusFuer(meldung, befunde, kontext);
  const verarbeitet = status === 'verarbeitet';
  const meldungen = verarbeitet ? meldungsbewegungen(meldung, kontext) : [];
  const fall = fallFuer(meldung, befunde, kontext);
  const beschaeftigung = verarbeitet ? betroffene(meldung, kontext) : undefined;
  return {
    status,
    eingangstag: kontext.eingangstag,
    fristgerecht: istFristgerecht(meldung, kontext),
    befunde,
    ...(fall && { fall }),
    werte: kontext.werte,
    stammdatenVersionen: stammdatenVersionen(meldung, kontext),
    ...(beschaeftigung && { beschaeftigung: beschaeftigung.id }),
    ...(meldung.meldungsart === 'mbgm' && { feststellung: mbgmFeststellung(meldung, kontext) }),
    meldungen,
    faelle: verarbeitet ? fallbewegungen(meldung, kontext, befunde, meldungen) : [],
  };
}

/** The employment that the message changes. */
function betroffene(meldung: Gepruefte, { zustand }: Kontext): Beschaeftigung | undefined {
  switch (meldung.meldungsart) {
    case 'abmeldung':
    case 'richtigstellung-abmeldung':
      return abmeldeangaben(meldung, zustand).betroffen;
    case 'aenderungsmeldung':
      return beschaeftigungAm(zustand, meldung.aenderungAb);
    default:
      return undefined;
  }
}

function statusFuer(meldung: Gepruefte, befunde: readonly Befund[], kontext: Kontext): Verarbeitungsstatus {
  if (befunde.some(sperrt)) return 'nicht-verarbeitet';
  return meldung.meldungsart === 'mbgm' && istZukuenftig(meldung, kontext) ? 'vorgemerkt' : 'verarbeitet';
}

/** The second copy has no effect; its case only informs (KR-009). */
function mehrfachVorgelegt(meldung: Gepruefte, kontext: Kontext): Meldungsentscheidung {
  const befunde = pruefe([mehrfachvorlage], { ...kontext, meldung, werte: [] }, kontext.eingangstag);
  const fall = fallFuer(meldung, befunde, kontext);
  return {
    status: 'mehrfach-vorgelegt',
    eingangstag: kontext.eingangstag,
    fristgerecht: null,
    befunde,
    ...(fall && { fall }),
    werte: [],
    stammdatenVersionen: [],
    meldungen: [],
    faelle: [],
  };
}

/**
 * Figures of law for the day the Beitragszeitraum begins. A parked mBGM is not judged yet and needs none. All of them serve informal
 * findings only, so one that nobody has checked never refuses a message: its row is skipped, and the decision shows the gap.
 */
function rechtswerteFuer(meldung: Gepruefte, kontext: Kontext): VerwendeterWert[] {
  if (meldung.meldungsart !== 'mbgm' || istZukuenftig(meldung, kontext)) return [];
  const stichtag = ersterTag(meldung.beitragszeitraum);
  return benoetigteRechtswerte(meldung, kontext).map((id) => {
    const rechtswert = kontext.rechtswert(id, stichtag);
    return { id, stichtag, ...(rechtswert.ok && { wert: rechtswert.wert.wert }) };
  });
}

/** The account's versions by their ids, a Beschäftigtengruppe by its code and first day. */
function stammdatenVersionen(meldung: Gepruefte, { konto, gruppe, ...kontext }: Kontext): string[] {
  const tage = [
    entscheidungstag(kontext),
    ...('beitragszeitraum' in meldung ? [letzterTag(meldung.beitragszeitraum)] : []),
  ];
  const versionen = konto ? tage.flatMap((tag) => kontoversionAm(konto, tag)?.id ?? []) : [];
  const bloecke = meldung.meldungsart === 'mbgm' ? blockbilder(meldung, gruppe) : [];
  const gruppen = bloecke.flatMap((bild) => (bild.gruppe ? `${bild.gruppe.code}@${bild.gruppe.ab}` : []));
  return [...new Set([...versionen, ...gruppen])];
}

function wirktAb(meldung: Gepruefte): Tag {
  switch (meldung.meldungsart) {
    case 'anmeldung':
      return meldung.anmeldedatum;
    case 'abmeldung':
    case 'richtigstellung-abmeldung':
      return meldung.endeEntgeltanspruch;
    case 'storno-abmeldung':
      return meldung.abmeldedatum;
    case 'aenderungsmeldung':
      return meldung.aenderungAb;
    case 'mbgm':
    case 'storno-mbgm':
      return ersterTag(meldung.beitragszeitraum);
  }
}

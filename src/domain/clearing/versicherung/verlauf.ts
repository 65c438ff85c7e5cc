import {
  enthaelt,
  ersterTag,
  letzterTag,
  monatVon,
  naechsterTag,
  plusMonate,
  vortag,
  type Monat,
  type Tag,
  type Zeitspanne,
} from '../../kern/zeit';
import type { IstArbeitstag } from '../fristen/frist';
import { verfahrenIm } from '../mbgm/mbgmbild';
import { fristFuer, versicherteZeitraeume } from '../mbgm/mbgmpflicht';
import type { Abmeldestand, Beschaeftigung, Kontozustand, Person, Personzustand } from '../personzustand';
import { beschaeftigungAm, svZeit, umfangAm, vorsorgezeiten, type UmfangAmTag } from './umfang';

/** A stretch of days with the same insurance scope. */
export interface Abschnitt extends UmfangAmTag, Zeitspanne {}

/** SV time of one employment with its scope over time and what ended it. */
export interface Versicherungszeit extends Zeitspanne {
  /** Referenzwert of the Anmeldung. */
  readonly referenzwert: string;
  readonly abschnitte: readonly Abschnitt[];
  readonly abmeldung?: Omit<Abmeldestand, 'id' | 'kette'>;
}

/** How far a Beitragszeitraum of a person has come. */
export type Zeitraumstatus = 'offen' | 'faellig' | 'gemeldet' | 'storniert' | 'ueberfaellig' | 'urgiert';

export interface Beitragszeitraum {
  readonly zeitraum: Monat;
  readonly status: Zeitraumstatus;
  /** Last day for the mBGM; absent in the Vorschreibeverfahren, where only a change is reported. */
  readonly frist?: Tag;
  /** Referenzwerte of the mBGM that stand. */
  readonly mbgm: readonly string[];
}

/** What is stored about one person at one Beitragskonto, as of a day. */
export interface Versicherungsverlauf {
  readonly person: Person;
  readonly gueltigAm: Tag;
  /** The situation on `gueltigAm`. */
  readonly stand: { readonly sv: boolean; readonly bv: boolean; readonly umfang?: UmfangAmTag };
  readonly versicherungszeiten: readonly Versicherungszeit[];
  readonly vorsorgezeiten: readonly Zeitspanne[];
  readonly beitragszeitraeume: readonly Beitragszeitraum[];
}

export interface Verlaufskontext {
  readonly konto: Kontozustand;
  /** The day on which the question is asked: deadlines are measured against it. */
  readonly heute: Tag;
  readonly istArbeitstag: IstArbeitstag;
  /** The day asked about; absent = `heute`. */
  readonly gueltigAm?: Tag;
}

export function versicherungsverlauf(zustand: Personzustand, kontext: Verlaufskontext): Versicherungsverlauf {
  const gueltigAm = kontext.gueltigAm ?? kontext.heute;
  const vorsorge = vorsorgezeiten(zustand);
  const umfang = umfangAm(zustand, gueltigAm);
  return {
    person: zustand.person,
    gueltigAm,
    stand: {
      sv: beschaeftigungAm(zustand, gueltigAm) !== undefined,
      bv: vorsorge.some((zeit) => enthaelt(zeit, gueltigAm)),
      ...(umfang && { umfang }),
    },
    versicherungszeiten: zustand.beschaeftigungen.map((b) => versicherungszeit(zustand, b)),
    vorsorgezeiten: vorsorge.map(ohneLeeres),
    beitragszeitraeume: versicherteZeitraeume(zustand, monatVon(kontext.heute)).map((zeitraum) =>
      beitragszeitraum(zustand, zeitraum, kontext),
    ),
  };
}

function versicherungszeit(zustand: Personzustand, beschaeftigung: Beschaeftigung): Versicherungszeit {
  const zeit = svZeit(beschaeftigung);
  const { id: _id, kette: _kette, ...abmeldung } = beschaeftigung.abmeldung ?? { id: '', kette: [] };
  return {
    ...ohneLeeres(zeit),
    referenzwert: beschaeftigung.referenzwert,
    abschnitte: abschnitte(zustand, beschaeftigung, zeit),
    ...(beschaeftigung.abmeldung && { abmeldung: abmeldung as Omit<Abmeldestand, 'id' | 'kette'> }),
  };
}

/** The scope can change only where a statement begins or ends, or where the period of a mBGM begins or ends. */
function abschnitte(zustand: Personzustand, beschaeftigung: Beschaeftigung, zeit: Zeitspanne): Abschnitt[] {
  const wechsel = [
    zeit.ab,
    ...beschaeftigung.bestimmungen.flatMap((b) => [b.ab, ...(b.bis === undefined ? [] : [naechsterTag(b.bis)])]),
    ...zustand.mbgm.flatMap((m) => [
      ...m.bloecke.map((block) => block.ab),
      ersterTag(m.beitragszeitraum),
      ersterTag(plusMonate(m.beitragszeitraum, 1)),
    ]),
  ].filter((tag) => enthaelt(zeit, tag));
  const tage = [...new Set(wechsel)].sort();
  return tage.reduce<Abschnitt[]>((bisher, ab, i) => {
    const umfang = umfangAm(zustand, ab);
    const naechster = tage[i + 1];
    const bis = naechster === undefined ? zeit.bis : vortag(naechster);
    const letzter = bisher.at(-1);
    if (!umfang) return bisher;
    if (letzter && gleich(letzter, umfang))
      return [...bisher.slice(0, -1), { ...ohneLeeres({ ab: letzter.ab, bis }), ...umfang }];
    return [...bisher, { ...ohneLeeres({ ab, bis }), ...umfang }];
  }, []);
}

const gleich = (a: UmfangAmTag, b: UmfangAmTag): boolean =>
  a.bereich === b.bereich &&
  a.geringfuegig === b.geringfuegig &&
  a.freierDienstvertrag === b.freierDienstvertrag &&
  a.quelle === b.quelle;

function beitragszeitraum(
  zustand: Personzustand,
  zeitraum: Monat,
  { konto, heute, istArbeitstag }: Verlaufskontext,
): Beitragszeitraum {
  const mbgm = zustand.mbgm.filter((m) => m.beitragszeitraum === zeitraum).map((m) => m.referenzwert);
  const schuldetMbgm = verfahrenIm({ konto }, zeitraum) === 'selbstabrechner';
  const frist = fristFuer(zustand, zeitraum, istArbeitstag);
  const urgiert = zustand.urgierteZeitraeume.includes(zeitraum) || konto.urgierteZeitraeume.includes(zeitraum);
  return { zeitraum, status: status(), ...(schuldetMbgm && { frist }), mbgm };

  function status(): Zeitraumstatus {
    if (mbgm.length > 0) return 'gemeldet';
    if (zustand.stornierteZeitraeume.includes(zeitraum)) return 'storniert';
    if (!schuldetMbgm) return 'offen';
    if (heute > frist) return urgiert ? 'urgiert' : 'ueberfaellig';
    return heute > letzterTag(zeitraum) ? 'faellig' : 'offen';
  }
}

/** A span without an end carries no empty field. */
const ohneLeeres = ({ ab, bis }: Zeitspanne): Zeitspanne => (bis === undefined ? { ab } : { ab, bis });

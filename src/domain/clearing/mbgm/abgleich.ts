import { monatVon, naechsterTag, plusTage, type Monat, type Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import type { MitFaellen } from '../faelle/clearingfall';
import type { IstArbeitstag } from '../fristen/frist';
import { kontoversionAm } from '../kontext';
import { beschaeftigungenIm, verfahrenIm } from './mbgmbild';
import { fristFuer, kommenderZeitraum, offenePflichten } from './mbgmpflicht';
import type { Kontozustand, Personzustand } from '../personzustand';
import { abgleichregeln, type Abgleichlage } from '../regeln/abgleich';
import { zugeordneteSeriennummer } from '../stammdaten';
import type { Entwurf, FallErstellt } from '../tatsachen';

/** What the Routineabgleich needs beside the states. */
export interface Abgleichkontext {
  readonly heute: Tag;
  readonly istArbeitstag: IstArbeitstag;
  readonly erinnerungsfristTage: number;
  /** Has any mBGM of the period been processed for this account? If not, the account is urged, not each person. */
  readonly paketEingelangt: (zeitraum: Monat) => boolean;
  /** One id per case that may be opened. */
  readonly neueId: () => string;
}

/**
 * First day on which a mBGM of this person is missing, `undefined` when none will be owed. A read model keeps it, a job selects by it;
 * periods already urged do not count.
 */
export function naechsteFaelligkeit(
  zustand: Personzustand,
  konto: Kontozustand,
  istArbeitstag: IstArbeitstag,
  heute: Tag,
): Tag | undefined {
  const faellig = offenePflichten(zustand, konto, istArbeitstag, heute)
    .filter(({ zeitraum }) => !zustand.urgierteZeitraeume.includes(zeitraum))
    .map(({ frist }) => naechsterTag(frist))
    .sort()[0];
  return faellig ?? kommendeFaelligkeit(zustand, konto, istArbeitstag, heute);
}

/** All is reported up to this month: the duty of the next one, if the insurance goes on. */
function kommendeFaelligkeit(
  zustand: Personzustand,
  konto: Kontozustand,
  istArbeitstag: IstArbeitstag,
  heute: Tag,
): Tag | undefined {
  const zeitraum = kommenderZeitraum(zustand, monatVon(heute));
  if (zeitraum === undefined || verfahrenIm({ konto }, zeitraum) !== 'selbstabrechner') return undefined;
  return naechsterTag(fristFuer(zustand, zeitraum, istArbeitstag));
}

/** One case BW1922 per period that is missing for this person and not urged yet (KR-140 … KR-142). */
export const fehlendeMbgm = (
  zustand: Personzustand,
  konto: Kontozustand,
  kontext: Abgleichkontext,
): Entwurf<FallErstellt>[] =>
  offenePflichten(zustand, konto, kontext.istArbeitstag, kontext.heute)
    .filter(({ zeitraum }) => !zustand.urgierteZeitraeume.includes(zeitraum) && kontext.paketEingelangt(zeitraum))
    .flatMap(({ zeitraum }) => fallFuer(lageFuer(zustand, konto, zeitraum, kontext), kontext) ?? []);

/**
 * BW1930 for the account, found through one of its persons: nothing at all came for a period in which he was insured and whose
 * deadline is over for him. One case per period, a fact of the account's Akte.
 */
export const fehlendesPaket = (
  zustand: Personzustand,
  konto: Kontozustand,
  kontext: Abgleichkontext,
): Entwurf<FallErstellt>[] =>
  offenePflichten(zustand, konto, kontext.istArbeitstag, kontext.heute)
    .filter(({ zeitraum }) => !konto.urgierteZeitraeume.includes(zeitraum) && !kontext.paketEingelangt(zeitraum))
    .flatMap(({ zeitraum }) => fallFuer(lageFuer(zustand, konto, zeitraum, kontext), kontext) ?? []);

const lageFuer = (
  zustand: Personzustand,
  konto: Kontozustand,
  zeitraum: Monat,
  { heute, istArbeitstag, paketEingelangt }: Abgleichkontext,
): Abgleichlage => ({ zustand, konto, zeitraum, heute, istArbeitstag, paketEingelangt: paketEingelangt(zeitraum) });

function fallFuer(lage: Abgleichlage, kontext: Abgleichkontext): Entwurf<FallErstellt> | undefined {
  const befunde = pruefe(abgleichregeln, lage, kontext.heute);
  if (befunde.length === 0) return undefined;
  const version = kontoversionAm(lage.konto, kontext.heute);
  const empfaenger = zugeordneteSeriennummer(version?.inhalt, 'mbgm');
  return {
    art: 'fall-erstellt',
    inhalt: { stichtag: kontext.heute, beitragszeitraum: lage.zeitraum },
    entscheidung: {
      befunde,
      fall: {
        id: kontext.neueId(),
        kategorie: 'bereinigungspflichtig',
        ...(empfaenger !== undefined && { empfaenger }),
        ...(version && { dienstgeberName: version.inhalt.dienstgeberName }),
        erinnerungAm: plusTage(kontext.heute, kontext.erinnerungsfristTage),
        beitragszeitraum: lage.zeitraum,
        loesung: 'nachreichung',
      },
      stammdatenVersionen: version ? [version.id] : [],
    },
  };
}

const offeneNachreichungen = ({ faelle }: MitFaellen): MitFaellen['faelle'] =>
  faelle.filter((fall) => !fall.obsolet && fall.loesung === 'nachreichung');

/** Periods for which the account has an open case "nothing at all" (BW1930). */
export const urgierteZeitraeume = (konto: MitFaellen): Monat[] => [
  ...new Set(offeneNachreichungen(konto).flatMap((fall) => fall.beitragszeitraum ?? [])),
];

/**
 * Cases of the account that end for a period, because its first mBGM has come or nobody is insured in it any more (KR-142); the caller
 * closes them with `erledigen`.
 */
export const urgenzenFuer = (konto: MitFaellen, zeitraum: Monat): string[] =>
  offeneNachreichungen(konto)
    .filter((fall) => fall.beitragszeitraum === zeitraum)
    .map((fall) => fall.id);

/** Could any of these persons owe a mBGM for the period? */
export const istJemandVersichert = (personen: readonly Personzustand[], zeitraum: Monat): boolean =>
  personen.some((person) => beschaeftigungenIm(person, zeitraum).length > 0);

/** Earliest reminder day of the open cases. */
export const naechsteErinnerung = (zustand: MitFaellen): Tag | undefined =>
  zustand.faelle.flatMap((fall) => fall.erinnerungAm ?? []).sort()[0];

/** Ids of the cases whose reminder day has come. */
export const faelligeErinnerungen = (zustand: MitFaellen, heute: Tag): string[] =>
  zustand.faelle.filter((fall) => fall.erinnerungAm !== undefined && fall.erinnerungAm <= heute).map((fall) => fall.id);

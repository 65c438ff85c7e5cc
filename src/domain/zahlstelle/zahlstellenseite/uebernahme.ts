import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { istTag, naechsterTag, type Tag } from '../../kern/zeit';
import type { Befund } from '../../regelwerk/befund';
import { pruefe } from '../../regelwerk/regel';
import { erstellungstag, formalGeprueftDbkz, type Rechtswertauskunft } from '../dbkz.pruefung';
import { meldungsinhalt } from '../inhalt';
import type { Bezugsschluessel, Dbkz } from '../meldung';
import type { Entwurf, Zeitpunkt } from '../tatsache';
import {
  erhaltene,
  gehoertZu,
  herkunft,
  istFortsetzbar,
  istGefuehrt,
  seitRueckkehr,
  leererBezug,
  type Bezugszustand,
  type GefuehrterBezug,
  type Sender,
  type Ziel,
  type Vorgang,
} from './bezug';
import { faellig } from './meldungen/faellig';
import { beginnVon, gemeldetAm } from './meldungen/meldungsbau';
import { freibetragsregeln } from './regeln/freibetrag';
import { stornoziel, uebernahmeregeln } from './regeln/uebernahme';
import { statusNach } from './regeln/uebergaenge';
import type { Anlagetatsache, Empfangstatsache, Entfalltatsache, Uebernahmestatus } from './tatsachen';
import { scheibeAm } from './zeitscheiben';
import { fortgefuehrt } from './wechsel';
import { bezugsschritt } from './zustand';

/** Everything the take-over of a DBKZ may read beside it. */
export interface Uebernahmelage extends Sender {
  readonly zustand: Bezugszustand;
  /** The Akte under the new fund's key, for a change of fund. */
  readonly ziel?: Ziel;
  readonly eingang: Zeitpunkt;
  readonly eingangstag: Tag;
  readonly rechtswert: Rechtswertauskunft;
  /** `Prefer: handling=strict`. */
  readonly streng: boolean;
}

/** The fact at the Versorgungsbezug itself and, after a change of fund, the one that goes on with it under the new key. */
export interface Uebernahme {
  readonly empfang: Entwurf<Empfangstatsache>;
  readonly fortsetzung?: Entwurf<Anlagetatsache | Entfalltatsache>;
}

/** The key under which a Versorgungsbezug goes on after this DBKZ. */
export const zielschluessel = ({ gd, bbnrkkn, zahlstellennummer, azvu, bbnrkk }: Dbkz): Bezugsschluessel | undefined =>
  gd === '6' && bbnrkkn !== undefined && bbnrkkn !== bbnrkk ? { zahlstellennummer, azvu, bbnrkk: bbnrkkn } : undefined;

/** Takes a DBKZ over: refused for its form, or a fact with everything it brings about. */
export function uebernimm(meldung: Dbkz, lage: Uebernahmelage): Ergebnis<Uebernahme> {
  const formal = formalGeprueftDbkz(meldung, lage);
  if (!formal.ok) return formal;
  const zustand = gesehen(meldung, lage);
  const mitTag: Dbkz = { ...meldung, ed: erstellungstag(meldung, lage.eingangstag) };
  const befunde = befundeZu(mitTag, zustand);
  const status = statusFuer(mitTag, zustand, befunde);
  if (lage.streng && (status !== 'verarbeitet' || befunde.some(({ schwere }) => schwere === 'warnung'))) {
    const erste = dieselbe(mitTag, erhaltene(zustand))?.id;
    return fehlschlag({ art: 'strenge-behandlung', befunde, ...(erste !== undefined && { ersteMeldung: erste }) });
  }
  return erfolg(mitWirkung(mitTag, zustand, { ...lage, status, befunde }));
}

/** What another Zahlstelle keeps is for this sender as if it did not exist (G30), but for what he has handed in himself. */
function gesehen({ zahlstellennummer }: Dbkz, { zustand, ...sender }: Uebernahmelage): Bezugszustand {
  if (gehoertZu(zustand, sender) || zahlstellennummer === sender.sichtkreis) return zustand;
  return { ...leererBezug, klaerungen: zustand.klaerungen.filter(({ absender }) => absender === sender.sichtkreis) };
}

function befundeZu(meldung: Dbkz, zustand: Bezugszustand): Befund[] {
  const befunde = pruefe(uebernahmeregeln, { meldung, zustand }, meldung.ed!);
  return befunde.some(({ schwere }) => schwere === 'fehler') || meldung.kennzst === true
    ? befunde
    : [...befunde, ...freibetragsbefunde(meldung, zustand)];
}

/** The payroll view of the Freibetrag that would follow (ZR-130 … ZR-133); the fields of a DBKZ have other names. */
function freibetragsbefunde(meldung: Dbkz, zustand: Bezugszustand): Befund[] {
  if (meldung.mehrfachbezug === undefined && meldung.kennzabf === undefined) return [];
  const ab = wirktAb(meldung, zustand);
  const scheibe = scheibeAm({ ...zustand, vorgaenge: [...zustand.vorgaenge, alsVorgang(meldung, ab)] }, ab);
  if (!scheibe) return [];
  return pruefe(freibetragsregeln, { ...scheibe, artVb: zustand.angaben?.artVb }, meldung.ed!).map((befund) => ({
    ...befund,
    pfad: '/kennzfb',
  }));
}

const alsVorgang = (meldung: Dbkz, ab: Tag): Vorgang => ({ art: 'erhalten', id: '', meldung, ab });

/** The first day the findings count from: the begin of the duty, else that of the answered report, else the day the record was made. */
function wirktAb({ abfuehrungAb, gd, ed }: Dbkz, zustand: Bezugszustand): Tag {
  const beginn = gd === '1' || gd === '5' ? beginnVon(zustand) : undefined;
  return abfuehrungAb ?? (beginn !== undefined && istTag(beginn) ? beginn : ed!);
}

function statusFuer(meldung: Dbkz, zustand: Bezugszustand, befunde: readonly Befund[]): Uebernahmestatus {
  if (dieselbe(meldung, erhaltene(zustand))) return 'mehrfach-vorgelegt';
  if (!befunde.some(({ schwere }) => schwere === 'fehler')) return 'verarbeitet';
  if (meldung.kennzst === true) return 'nicht-verarbeitet';
  return dieselbe(meldung, zustand.klaerungen) ? 'mehrfach-vorgelegt' : 'zu-klaeren';
}

/** The same document: same content of the same day, and no Storno. */
const dieselbe = <T extends { readonly meldung: Dbkz }>(meldung: Dbkz, fruehere: readonly T[]): T | undefined =>
  meldung.kennzst === true
    ? undefined
    : fruehere.find(
        (frueher) => frueher.meldung.ed === meldung.ed && meldungsinhalt(frueher.meldung) === meldungsinhalt(meldung),
      );

function mitWirkung(
  meldung: Dbkz,
  zustand: Bezugszustand,
  lage: Uebernahmelage & { readonly status: Uebernahmestatus; readonly befunde: readonly Befund[] },
): Uebernahme {
  const { status, befunde, eingang, eingangstag } = lage;
  const ab = wirktAb(meldung, zustand);
  const storniert = status === 'verarbeitet' && meldung.kennzst === true ? stornoziel({ meldung, zustand }) : undefined;
  const vorgaenge =
    storniert === undefined
      ? [...zustand.vorgaenge, alsVorgang(meldung, ab)]
      : zustand.vorgaenge.filter(({ id }) => id !== storniert);
  const wirkt = status === 'verarbeitet' && istGefuehrt(zustand);
  const empfang: Entwurf<Empfangstatsache> = {
    art: 'dbkz-erhalten',
    inhalt: { ...meldung, eingang },
    entscheidung: {
      status,
      eingangstag,
      befunde: status === 'mehrfach-vorgelegt' ? [] : befunde,
      bezugsstatus: wirkt ? statusNach(vorgaenge) : lage.zustand.status,
      ab,
      faellig: [],
      ...herkunft(lage),
      ...(storniert !== undefined && { storniert }),
      geklaert: status === 'verarbeitet' ? geklaerte(meldung, zustand) : [],
    },
    wirktAb: ab,
    ...(storniert !== undefined && { zu: storniert }),
  };
  return wirkt ? mitFaelligem(empfang, zustand, lage) : { empfang };
}

/** Clarification cases about the same content end with it, taken over or cancelled. */
const geklaerte = (meldung: Dbkz, { klaerungen }: Bezugszustand): string[] => {
  const inhalt = meldungsinhalt(meldung);
  return klaerungen.filter((klaerung) => meldungsinhalt(klaerung.meldung) === inhalt).map(({ id }) => id);
};

function mitFaelligem(
  empfang: Entwurf<Empfangstatsache>,
  zustand: GefuehrterBezug,
  { ziel, eingangstag }: Uebernahmelage,
): Uebernahme {
  const danach = bezugsschritt(zustand, { ...empfang, id: '', lfd: 0, bekanntAm: '' });
  const fortsetzung = ziel && fortsetzungNach(empfang.inhalt, zustand, danach, ziel);
  const drueben = fortsetzung && bezugsschritt(ziel.zustand, { ...fortsetzung, id: '', lfd: 0, bekanntAm: '' });
  const schluessel = fortsetzung?.art === 'versorgungsbezug' ? fortsetzung.inhalt.schluessel : undefined;
  const faelliges = [...faellig(danach, eingangstag), ...(drueben ? faellig(drueben, eingangstag) : [])];
  return {
    empfang: {
      ...empfang,
      entscheidung: {
        ...empfang.entscheidung,
        faellig: faelliges,
        ...(ziel && schluessel && { nachfolger: { ...schluessel, id: ziel.id } }),
      },
    },
    ...(fortsetzung && { fortsetzung }),
  };
}

/**
 * GD 1 to the new fund from the day after the end at the former one (ZR-111); nothing where it had ended before. When the fund cancels the
 * change and nothing was reported yet, nothing is due any more.
 */
function fortsetzungNach(
  meldung: Dbkz,
  zustand: GefuehrterBezug,
  danach: Bezugszustand,
  ziel: Ziel,
): Entwurf<Anlagetatsache | Entfalltatsache> | undefined {
  const schluessel = zielschluessel(meldung);
  if (schluessel === undefined) return undefined;
  if (meldung.kennzst === true) {
    const { geplant, vorgaenge } = seitRueckkehr(ziel.zustand);
    const zurueckgenommen = geplant?.grund === 'kassenwechsel' && vorgaenge.length === 0;
    return zurueckgenommen
      ? { art: 'fortsetzung-entfallen', inhalt: { bisher: zustand.schluessel }, entscheidung: { regel: 'ZR-031k' } }
      : undefined;
  }
  if (!istFortsetzbar(ziel.zustand) || danach.status !== 'gewechselt' || zustand.status === 'gewechselt')
    return undefined;
  const vbbg = naechsterTag(meldung.abfen!);
  return fortgefuehrt(zustand, ziel, { schluessel, grund: 'kassenwechsel', vbbg, gemeldet: gemeldetAm(zustand, vbbg) });
}

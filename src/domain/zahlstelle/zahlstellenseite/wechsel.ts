import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { erlaubt, pruefe } from '../../regelwerk/regel';
import type { Bezugsschluessel, Dbzk } from '../meldung';
import { kopfregeln } from '../regeln/dbkz';
import type { Entwurf } from '../tatsache';
import { istFortsetzbar, type GefuehrterBezug, type GeplanterBeginn, type Ziel } from './bezug';
import { faellig } from './meldungen/faellig';
import { beginnVon, gemeldetAm } from './meldungen/meldungsbau';
import { wechselregeln, type Wechselangaben } from './regeln/wechsel';
import { bezugsuebergaenge, statusNach } from './regeln/uebergaenge';
import type { Anlagetatsache, Wechseltatsache } from './tatsachen';
import { bezugsschritt } from './zustand';

export interface Wechsel {
  readonly wechsel: Entwurf<Wechseltatsache>;
  readonly fortsetzung: Entwurf<Anlagetatsache>;
}

export const neuerSchluessel = (bisher: Bezugsschluessel, { bbnrkk, azvu }: Wechselangaben): Bezugsschluessel => ({
  zahlstellennummer: bisher.zahlstellennummer,
  azvu: azvu ?? bisher.azvu,
  bbnrkk: bbnrkk ?? bisher.bbnrkk,
});

const WECHSEL = bezugsuebergaenge.find(({ ereignis }) => ereignis === 'schluessel-gewechselt')!;

/**
 * A part of the key changes: another fund, or another file reference. The Versorgungsbezug ends under the old key and goes on under the new
 * one; what has to be reported for that follows (ZR-039, ZR-040, ZR-043, ZR-046).
 */
export function wechsle(
  angaben: Wechselangaben,
  { zustand, ziel, heute }: { zustand: GefuehrterBezug; ziel: Ziel; heute: Tag },
): Ergebnis<Wechsel> {
  const schluessel = neuerSchluessel(zustand.schluessel, angaben);
  if (!erlaubt(WECHSEL, zustand.status, 'zahlstelle')) {
    return fehlschlag({
      art: 'zustand-verbietet',
      regel: WECHSEL.id,
      text: `Im Status „${zustand.status}“ wechselt der Schlüssel nicht mehr.`,
      behebung: 'Eine wieder aufgenommene Zahlung ist ein neuer Versorgungsbezug.',
    });
  }
  const befunde = [
    ...pruefe(kopfregeln, { meldung: { ...schluessel, gd: '1' }, ed: heute }, heute),
    ...pruefe(wechselregeln, { zustand, ...angaben }, heute),
  ];
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  if (!istFortsetzbar(ziel.zustand)) return fehlschlag({ art: 'natuerlicher-schluessel-vergeben' });

  const nachfolger = { ...schluessel, id: ziel.id };
  const fortsetzung = fortgefuehrt(zustand, ziel, { schluessel, ...geplanteAngaben(zustand, angaben.ab) });
  const wechsel: Entwurf<Wechseltatsache> = {
    art: 'schluessel-gewechselt',
    inhalt: { nachfolger, ab: angaben.ab },
    entscheidung: {
      bezugsstatus: statusNach([...zustand.vorgaenge, { art: 'wechsel', id: '', nachfolger, ab: angaben.ab }]),
      faellig: [],
    },
    wirktAb: angaben.ab,
  };
  const drueben = bezugsschritt(ziel.zustand, { ...fortsetzung, id: '', lfd: 0, bekanntAm: '' });
  const danach = bezugsschritt(zustand, { ...wechsel, id: '', lfd: 0, bekanntAm: '' });
  return erfolg({
    wechsel: {
      ...wechsel,
      entscheidung: { ...wechsel.entscheidung, faellig: [...faellig(danach, heute), ...faellig(drueben, heute)] },
    },
    fortsetzung,
  });
}

/** Nothing begins at the right fund before the reported begin, whatever day the clerk knows it to be responsible from. */
function geplanteAngaben(zustand: GefuehrterBezug, ab: Tag): Fortsetzungsangaben {
  const gemeldet = { ...zustand, vorgaenge: [...(zustand.zurueckgezogen ?? []), ...zustand.vorgaenge] };
  const beginn = beginnVon(gemeldet);
  const unzustaendig = zustand.status === 'unzustaendig';
  const vbbg = unzustaendig && beginn !== undefined && beginn > ab ? beginn : ab;
  const grund = unzustaendig
    ? 'unzustaendig'
    : zustand.status === 'wartet-auf-kasse'
      ? 'kassenwechsel'
      : 'schluesselwechsel';
  return { grund, vbbg, gemeldet: gemeldetAm(gemeldet, vbbg) ?? zustand.geplant };
}

type Fortsetzungsangaben = Pick<GeplanterBeginn, 'grund' | 'vbbg'> & {
  /** What was last said about the amount. */
  readonly gemeldet: Pick<Dbzk, 'vbbetr' | 'antaus'> | undefined;
};

/** The Versorgungsbezug under its new key, with the Beginn that is due there. The former fund's reference stays behind. */
export function fortgefuehrt(
  { angaben, vsnr, absender }: GefuehrterBezug,
  ziel: Ziel,
  { schluessel, grund, vbbg, gemeldet }: Fortsetzungsangaben & { readonly schluessel: Bezugsschluessel },
): Entwurf<Anlagetatsache> {
  return {
    art: 'versorgungsbezug',
    inhalt: {
      schluessel,
      ...(vsnr !== undefined && { vsnr }),
      angaben,
      geplant: {
        grund,
        vbbg,
        ...(gemeldet?.vbbetr !== undefined && { vbbetr: gemeldet.vbbetr }),
        ...(gemeldet?.antaus !== undefined && { antaus: gemeldet.antaus }),
      },
    },
    entscheidung: {
      status: 'bereit',
      ...(absender !== undefined && { absender }),
      ...(ziel.zustand.status === 'gewechselt' && { rueckkehr: true }),
    },
    wirktAb: vbbg,
  };
}

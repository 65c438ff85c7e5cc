import { monatVon } from '../kern/zeit';
import type { Befund } from '../regelwerk/befund';
import { abmeldeangaben, kettenkopf, stornoziel } from './versicherung/abmeldeangaben';
import { bezugVon } from './faelle/fall';
import type { Fallstand } from './faelle/fallstand';
import type { Gepruefte } from './geprueft';
import type { Kontext } from './kontext';
import { gespeicherteMbgm, stornierbareMbgm } from './mbgm/mbgmbild';
import type { Meldungsart } from './meldung';
import type { Fallbewegung, Loesung, Meldungsbewegung } from './tatsachen';

/** Earlier messages that a processed message cancels, corrects or overwrites. */
export function meldungsbewegungen(meldung: Gepruefte, { zustand }: Kontext): Meldungsbewegung[] {
  switch (meldung.meldungsart) {
    case 'storno-abmeldung': {
      const ziel = stornoziel(meldung, zustand);
      if (ziel?.art === 'offen') return [{ id: ziel.offene.id, status: 'storniert' }];
      // The whole chain is void, not only its head (KR-094).
      return (ziel?.beschaeftigung.abmeldung?.kette ?? []).map((id) => ({ id, status: 'storniert' }));
    }
    case 'richtigstellung-abmeldung': {
      const kopf = kettenkopf(meldung, zustand)?.abmeldung;
      return kopf ? [{ id: kopf.id, status: 'richtiggestellt' }] : [];
    }
    case 'storno-mbgm': {
      const ziel = stornierbareMbgm(meldung, zustand);
      return ziel ? [{ id: ziel.id, status: 'storniert' }] : [];
    }
    case 'mbgm': {
      // Only a Vorschreiber gets here with one stored (KR-055, KR-116).
      const vorhandene = gespeicherteMbgm(zustand, meldung);
      return vorhandene ? [{ id: vorhandene.id, status: 'ueberschrieben' }] : [];
    }
    default:
      return [];
  }
}

interface Anlass {
  readonly meldung: Gepruefte;
  readonly meldungId: string;
  readonly bezug: string | undefined;
  readonly storniert: readonly string[];
  readonly regeln: readonly string[];
}

/** Open cases that a processed message moves on or closes (KR-151 … KR-154, KR-161). */
export function fallbewegungen(
  meldung: Gepruefte,
  kontext: Kontext,
  befunde: readonly Befund[],
  bewegungen: readonly Meldungsbewegung[],
): Fallbewegung[] {
  const anlass: Anlass = {
    meldung,
    meldungId: kontext.meldungId,
    bezug: bezugVon(meldung, kontext),
    storniert: bewegungen.filter(({ status }) => status === 'storniert').map(({ id }) => id),
    regeln: befunde.map((befund) => befund.regel),
  };
  return kontext.zustand.faelle
    .filter((fall) => !fall.obsolet)
    .flatMap((fall) => nachgereicht(fall, anlass) ?? zeitEntfallen(fall, meldung, kontext) ?? bewegt(fall, anlass));
}

function bewegt(fall: Fallstand, anlass: Anlass): Fallbewegung[] {
  if (fall.meldung?.id === anlass.meldungId) {
    return [geschlossen(fall, 'KR-153', 'Die Meldung, die den Clearingfall ausgelöst hat, wurde verarbeitet.')];
  }
  const storniert = fall.meldung !== undefined && anlass.storniert.includes(fall.meldung.id);
  const ersetzt = istErsatz(fall, anlass);
  if (!storniert && !ersetzt) return [];
  if (fall.loesung === 'hinweis') {
    const behoben = storniert || !fall.regeln.some((regel) => anlass.regeln.includes(regel));
    return behoben
      ? [geschlossen(fall, 'KR-154', 'Der Hinweis trifft auf die zuletzt verarbeitete Meldung nicht mehr zu.')]
      : [];
  }
  if (fall.loesung === 'oegk') return [];
  if (geloest(fall.loesung, storniert || fall.storniert === true, ersetzt || fall.ersetzt === true)) {
    return [geschlossen(fall, 'KR-154', 'Der Widerspruch ist gelöst und die betroffene Meldung verarbeitet.')];
  }
  return storniert
    ? [
        {
          id: fall.id,
          bewegung: 'storniert',
          regel: 'KR-151',
          grund: 'Die nicht verarbeitete Meldung wurde storniert; die Neumeldung steht aus.',
        },
      ]
    : [
        {
          id: fall.id,
          bewegung: 'ersetzt',
          regel: 'KR-151',
          grund: 'Die Neumeldung wurde verarbeitet; das Storno der nicht verarbeiteten Meldung steht aus.',
        },
      ];
}

/** A case of the Routineabgleich ends with the mBGM that was missing. */
const nachgereicht = (fall: Fallstand, { meldung }: Anlass): Fallbewegung[] | undefined =>
  fall.loesung === 'nachreichung' &&
  meldung.meldungsart === 'mbgm' &&
  meldung.beitragszeitraum === fall.beitragszeitraum
    ? [geschlossen(fall, 'KR-154', 'Die fehlende mBGM wurde verarbeitet.')]
    : undefined;

/** … or with the Abmeldung after which no insurance time of that period is left. */
function zeitEntfallen(fall: Fallstand, meldung: Gepruefte, { zustand }: Kontext): Fallbewegung[] | undefined {
  if (fall.loesung !== 'nachreichung' || fall.beitragszeitraum === undefined) return undefined;
  if (meldung.meldungsart !== 'abmeldung' && meldung.meldungsart !== 'richtigstellung-abmeldung') return undefined;
  const { betroffen, entgeltende } = abmeldeangaben(meldung, zustand);
  const zeitraum = fall.beitragszeitraum;
  const bleibt = zustand.beschaeftigungen.some((b) => {
    const ende = b === betroffen ? entgeltende : b.abmeldung?.datum;
    return monatVon(b.beginn) <= zeitraum && (ende === undefined || zeitraum <= monatVon(ende));
  });
  return bleibt
    ? undefined
    : [geschlossen(fall, 'KR-142', 'Für den Beitragszeitraum ist keine Versicherungszeit mehr gespeichert.')];
}

const FAMILIEN: readonly (readonly Meldungsart[])[] = [
  ['abmeldung', 'richtigstellung-abmeldung'],
  ['mbgm'],
  ['anmeldung'],
];

/** Does the message take the place of the one that caused the case: same family, same employment or period? */
const istErsatz = (fall: Fallstand, { meldung, bezug }: Anlass): boolean =>
  fall.meldung !== undefined &&
  FAMILIEN.some((familie) => familie.includes(meldung.meldungsart) && familie.includes(fall.meldung!.art)) &&
  (fall.bezug === undefined || fall.bezug === bezug);

function geloest(loesung: Loesung, storniert: boolean, ersetzt: boolean): boolean {
  switch (loesung) {
    case 'storno':
      return storniert;
    case 'storno-und-ersatz':
      return storniert && ersetzt;
    case 'storno-oder-ersatz':
      return storniert || ersetzt;
    default:
      return false;
  }
}

const geschlossen = (fall: Fallstand, regel: string, grund: string): Fallbewegung => ({
  id: fall.id,
  bewegung: 'obsolet',
  regel,
  grund,
});

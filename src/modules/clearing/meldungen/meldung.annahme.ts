import { entscheiden } from '../../../domain/clearing/entscheiden';
import type { Kontext } from '../../../domain/clearing/kontext';
import { neuEntscheiden, neuZuEntscheiden } from '../../../domain/clearing/neuentscheidung';
import type { Meldung } from '../../../domain/clearing/meldung';
import type { Entwurf, Meldungstatsache, Persontatsache } from '../../../domain/clearing/tatsachen';
import type { Gruppenzustand } from '../../../domain/clearing/stammdaten';
import type { Kontozustand, Personzustand } from '../../../domain/clearing/zustand';
import { erfolg, type Ergebnis } from '../../../domain/kern/ergebnis';
import { rechtswert } from '../../../domain/recht/rechtswert';
import type { Aktenschluessel, Aktenstand, NeueTatsache } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { kalendertag, type Zeitpunkt } from '../../../platform/clock';
import { uuidv7 } from '../../../platform/http/uuid';
import { istArbeitstagAT } from '../../../platform/kalender';
import {
  einstellungenAkte,
  geltendeEinstellungen,
  type Einstellungszustand,
} from '../../../platform/mandant/einstellungen';
import { gruppenAkte, kontoAkte } from '../akte/clearing.akte';
import { clearingmodul } from '../akte/clearing.faltung';
import { genannteGruppen, gruppenauskunft } from '../stammdaten/gruppenauskunft';

/** A message with its instant of receipt, as it is stored. */
export type EingegangeneMeldung = Meldung & { readonly eingang: Zeitpunkt };

/** What is known beside the message when it is decided: by the real write and by the dry run alike. */
export interface Annahmelage {
  readonly jetzt: Zeitpunkt;
  readonly zustand: Personzustand;
  readonly gelesen: <S extends object>(akte: Aktenschluessel) => Aktenstand<S> | undefined;
  readonly referenzwert: Kontext['referenzwert'];
  /** Stored messages of this person that wait for a new decision, by id. */
  readonly wartende: ReadonlyMap<string, Meldung>;
}

export interface Annahmeoptionen {
  readonly streng: boolean;
  readonly meldungId: string;
}

/** Master data and settings that the decision on a message reads. */
export const stammdatenAkten = (meldung: Meldung): Aktenschluessel[] => [
  kontoAkte(meldung.beitragskontonummer),
  einstellungenAkte,
  ...genannteGruppen(meldung).map(gruppenAkte),
];

/**
 * The facts that one message brings into the Akte of its person: the message with its decision, then earlier messages that can now be
 * decided otherwise.
 */
export function nimmAn(
  kontext: Pick<Anfragekontext, 'mandant' | 'seriennummer'>,
  meldung: Meldung,
  lage: Annahmelage,
  optionen: Annahmeoptionen,
): Ergebnis<readonly [Persontatsache, ...Persontatsache[]]> {
  const eingang = meldung.eingang ?? lage.jetzt;
  const eingegangen: EingegangeneMeldung = { ...meldung, eingang };
  const rahmen = entscheidungsrahmen(kontext, lage, eingang);
  const entschieden = entscheiden(eingegangen, {
    ...rahmen,
    ...optionen,
    konto: kontostand(lage, meldung.beitragskontonummer),
    fallId: uuidv7(),
    zustand: lage.zustand,
    referenzwert: lage.referenzwert,
  });
  if (!entschieden.ok) return entschieden;

  const erste = alsTatsache(optionen.meldungId, mitHerkunft(entschieden.wert, kontext, lage), 1);
  const zustand = clearingmodul.schritt('clearing.person', lage.zustand, erste);
  return erfolg([erste, ...neuentscheidungen(kontext, { ...lage, zustand }, eingang)]);
}

/**
 * Earlier messages of the person that can now be decided otherwise (KR-153, BW1836), each as a new fact. What one of them changes may free
 * the next, whatever the order of arrival; so it goes on until nothing is left to decide.
 */
export function neuentscheidungen(
  kontext: Pick<Anfragekontext, 'mandant' | 'seriennummer'>,
  lage: Pick<Annahmelage, 'zustand' | 'gelesen' | 'wartende'>,
  am: Zeitpunkt,
): Persontatsache[] {
  const heute = kalendertag(am, kontext.mandant.land);
  const tatsachen: Persontatsache[] = [];
  const ersteVon = (zustand: Personzustand): ReturnType<typeof neuEntscheiden> => {
    for (const { meldung, anlass } of neuZuEntscheiden(zustand, heute)) {
      const gespeicherte = lage.wartende.get(meldung.id);
      const neu =
        gespeicherte &&
        neuEntscheiden(gespeicherte, anlass, {
          ...entscheidungsrahmen(kontext, lage, gespeicherte.eingang ?? am),
          heute,
          konto: kontostand(lage, gespeicherte.beitragskontonummer),
          streng: false,
          meldungId: meldung.id,
          fallId: uuidv7(),
          zustand,
          referenzwert: 'frei',
        });
      if (neu) return neu;
    }
    return undefined;
  };
  let { zustand } = lage;
  for (let neu = ersteVon(zustand); neu; neu = ersteVon(zustand)) {
    const tatsache = alsTatsache(uuidv7(), neu, tatsachen.length + 1);
    zustand = clearingmodul.schritt('clearing.person', zustand, tatsache);
    tatsachen.push(tatsache);
  }
  return tatsachen;
}

/** Numbers and instants are given by the Akte; here they only keep the order. */
const alsTatsache = (id: string, entwurf: Entwurf<Persontatsache>, lfd: number): Persontatsache => ({
  ...entwurf,
  id,
  lfd,
  bekanntAm: '',
});

/** A fact on its way to the Akte. */
export const alsNeue = (
  akte: Aktenschluessel,
  { lfd: _lfd, bekanntAm: _bekanntAm, ...tatsache }: Persontatsache,
): NeueTatsache<Persontatsache> => ({ ...tatsache, akte });

/** The decision also says who sent the message and which settings it was taken under. */
function mitHerkunft(
  entwurf: Entwurf<Meldungstatsache>,
  { seriennummer }: Pick<Anfragekontext, 'seriennummer'>,
  lage: Annahmelage,
): Entwurf<Meldungstatsache> {
  const { version } = geltendeEinstellungen(lage.gelesen<Einstellungszustand>(einstellungenAkte));
  const { stammdatenVersionen } = entwurf.entscheidung;
  return {
    ...entwurf,
    entscheidung: {
      ...entwurf.entscheidung,
      stammdatenVersionen: version === undefined ? stammdatenVersionen : [...stammdatenVersionen, version],
      ...(seriennummer !== undefined && { seriennummer }),
    },
  };
}

export type Entscheidungsrahmen = Pick<
  Kontext,
  'gruppe' | 'rechtswert' | 'eingang' | 'eingangstag' | 'seriennummer' | 'istArbeitstag' | 'erinnerungsfristTage'
>;

/** The part of the context that every decision of this request shares. */
export function entscheidungsrahmen(
  { mandant, seriennummer }: Pick<Anfragekontext, 'mandant' | 'seriennummer'>,
  lage: Pick<Annahmelage, 'gelesen'>,
  eingang: Zeitpunkt,
): Entscheidungsrahmen {
  const { inhalt } = geltendeEinstellungen(lage.gelesen<Einstellungszustand>(einstellungenAkte));
  return {
    gruppe: gruppenauskunft(lage.gelesen<Gruppenzustand>, mandant.sandbox),
    rechtswert,
    eingang,
    eingangstag: kalendertag(eingang, mandant.land),
    ...(seriennummer !== undefined && { seriennummer }),
    istArbeitstag: istArbeitstagAT,
    erinnerungsfristTage: inhalt.erinnerungsfristTage,
  };
}

export const kontostand = (lage: Pick<Annahmelage, 'gelesen'>, nummer: string): Kontozustand | undefined =>
  lage.gelesen<Kontozustand>(kontoAkte(nummer))?.zustand;

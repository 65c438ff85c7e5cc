import { betrag, type Betrag } from '../../../kern/geld';
import { ersterTag, type Tag } from '../../../kern/zeit';
import type { Block } from '../angaben/bloecke';
import type { Abrechnung, MbgmEingabe, Verfahren } from '../angaben/eingabe';
import type { Kennwerte } from '../tarif/kennwerte';
import { avEntfallAb, uvEntfallAb } from './alter';
import { bereichVon, getestetesEntgelt, type Bereich } from './avminderung';

/** What one mBGM knows about its person and month; `undefined` where the request does not tell. */
export interface Lage extends MbgmEingabe {
  readonly verfahren: Verfahren;
  readonly abrechnung: Abrechnung;
  readonly werte: Kennwerte;
  readonly bloecke: readonly Block[];
  readonly ohneUv: boolean | undefined;
  readonly ohneAv: boolean | undefined;
  /** The age alone lets the Arbeitslosenversicherung drop. */
  readonly ohneAvNachAlter: boolean;
  readonly dag: boolean | undefined;
  /** Bereich of the reduction of the Arbeitslosenversicherung; none where the pay is too high. */
  readonly laufend: Getestet;
  readonly sonderzahlung: Getestet;
}

/** Pay that was tested as one, and the Bereich it falls into. */
export interface Getestet {
  readonly entgelt: Betrag;
  readonly bereich: Bereich | undefined;
}

/** Is the Dienstgeberabgabe due? Strictly more than 1.5 times the Geringfügigkeitsgrenze (CR-321). */
export const dienstgeberabgabe = (
  { summeGeringfuegige }: MbgmEingabe,
  { dagGrenze }: Kennwerte,
): boolean | undefined =>
  summeGeringfuegige === undefined ? undefined : betrag(summeGeringfuegige).gt(betrag(dagGrenze.wert));

export function lageVon(eingabe: MbgmEingabe, verfahren: Verfahren, werte: Kennwerte, bloecke: readonly Block[]): Lage {
  const { beitragszeitraum, geburtsdatum, pensionsanspruchAb, abrechnung = 'regelfall' } = eingabe;
  const imMonat = (ab: Tag | undefined): boolean | undefined =>
    ab === undefined ? undefined : ab <= ersterTag(beitragszeitraum);
  const getestet = (istSonderzahlung: boolean): Getestet => {
    const entgelt = getestetesEntgelt(istSonderzahlung, bloecke);
    return { entgelt, bereich: bereichVon(entgelt, werte) };
  };
  const [uvAlter, avAlter] = [+werte.uvAlter.wert, +werte.avAlter.wert];
  return {
    ...eingabe,
    verfahren,
    abrechnung,
    werte,
    bloecke,
    ohneUv: imMonat(geburtsdatum && uvEntfallAb(geburtsdatum, uvAlter)),
    ohneAv: imMonat(avEntfallAb(geburtsdatum, pensionsanspruchAb, avAlter)),
    ohneAvNachAlter: imMonat(avEntfallAb(geburtsdatum, undefined, avAlter)) ?? false,
    dag: dienstgeberabgabe(eingabe, werte),
    laufend: getestet(false),
    sonderzahlung: getestet(true),
  };
}

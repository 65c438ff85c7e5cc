import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import type { Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import type { Entwurf } from '../tatsache';
import type { Freibetragseingabe, GefuehrterBezug } from './bezug';
import { anlaufphase } from './regeln/anlaufphase';
import { freibetragsregeln } from './regeln/freibetrag';
import type { Freibetragstatsache } from './tatsachen';
import { scheibeAm } from './zeitscheiben';

/** Up to this day the clerk may enter Anspruch and Höhe himself; the end of the start phase was left to the reactions of the funds (G45). */
const ANLAUFPHASE_BIS: Tag = '2020-12-31';

/**
 * A clerk enters the Freibetrag. Afterwards Anspruch and Höhe come from the fund alone (ZR-135). Duty and Mehrfachbezug are what he says,
 * else what is known for the day.
 */
export function gibFreibetragEin(
  eingabe: Freibetragseingabe & { readonly grund: string },
  { zustand, heute, streng }: { readonly zustand: GefuehrterBezug; readonly heute: Tag; readonly streng: boolean },
): Ergebnis<Entwurf<Freibetragstatsache>> {
  const [verweigert] = pruefe([anlaufphase], { heute, bis: ANLAUFPHASE_BIS }, heute);
  if (verweigert) {
    const { regel, text, behebung } = verweigert;
    return fehlschlag({ art: 'nicht-erlaubt', regel, text, behebung });
  }
  const { anspruch, hoehe, kennzabf, mehrfachbezug, ab } = eingabe;
  const bekannt = scheibeAm(zustand, ab);
  const befunde = pruefe(
    freibetragsregeln,
    {
      artVb: zustand.angaben.artVb,
      kennzabf: kennzabf ?? bekannt?.kennzabf,
      mehrfachbezug: mehrfachbezug ?? bekannt?.mehrfachbezug,
      freibetrag: { anspruch, hoehe },
    },
    heute,
  );
  if (befunde.some(({ schwere }) => schwere === 'fehler')) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  if (streng && befunde.length > 0) return fehlschlag({ art: 'strenge-behandlung', befunde });
  return erfolg({ art: 'freibetrag-eingegeben', inhalt: eingabe, entscheidung: { befunde }, wirktAb: ab });
}

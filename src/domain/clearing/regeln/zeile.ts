import type { Pruefung, Treffer } from '../../regelwerk/regel';
import { alsGeprueft, type Gepruefte } from '../geprueft';
import type { Kontext } from '../kontext';
import type { Meldung } from '../meldung';
import type { VerwendeterWert } from '../tatsachen';

/** What a row of this module sees: the message, the state, and the figures that were fetched for it beforehand. */
export interface Pruefkontext extends Kontext {
  readonly meldung: Meldung;
  readonly werte: readonly VerwendeterWert[];
}

export type Zeile = Pruefung<Pruefkontext>;
type Angaben = Omit<Zeile, 'modul' | 'land' | 'art' | 'schwere' | 'dringlichkeit'>;

/** Formal fault: refused, nothing stored, no case (KR-002). */
export const formal = (angaben: Angaben): Zeile => ({
  modul: 'clearing',
  land: 'AT',
  art: 'pruefung',
  schwere: 'abweisung',
  ...angaben,
});
/** Keeps the message from being processed; makes the case bereinigungspflichtig. */
export const sperrend = (angaben: Angaben): Zeile => ({ ...formal(angaben), schwere: 'fehler', dringlichkeit: 'D' });
/** The message is processed; the case is informell: K wants a look, N needs nothing. */
export const informell = (angaben: Angaben & { readonly dringlichkeit: 'K' | 'N' }): Zeile => ({
  ...formal(angaben),
  schwere: 'hinweis',
  dringlichkeit: angaben.dringlichkeit,
});

type VonArt<A> = Extract<Gepruefte, { readonly meldungsart: A }>;

/** Narrows a rule to some kinds of message. Used behind the formal check only, so mandatory fields are there. */
export const bei =
  <A extends Gepruefte['meldungsart']>(
    arten: readonly A[],
    findet: (meldung: VonArt<A>, kontext: Pruefkontext) => Treffer | undefined,
  ) =>
  (kontext: Pruefkontext): Treffer | undefined => {
    const meldung = alsGeprueft(kontext.meldung);
    return istVonArt(meldung, arten) ? findet(meldung, kontext) : undefined;
  };

const istVonArt = <A extends Gepruefte['meldungsart']>(meldung: Gepruefte, arten: readonly A[]): meldung is VonArt<A> =>
  arten.some((art) => art === meldung.meldungsart);

export { anJederStelle, wenn } from '../../regelwerk/treffer';

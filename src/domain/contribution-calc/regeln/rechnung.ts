import type { Fall } from '../../regelwerk/regel';
import { ausBerechnung, type Katalogzeile } from '../../regelwerk/katalogzeile';
import { rechtswert } from '../../recht/rechtswert';
import type { Berechnungseingabe, Sachverhalt, Versorgungsbezug } from '../versorgungsbezug/angaben/eingabe';
import { berechneVersorgungsbezuege, type Berechnung } from '../versorgungsbezug/berechnung';
import { kopf, type RegelId } from './koepfe';

/** Cases of a rule: input, what the rule makes of it, and where that is said. */
export type Faelle<A> = readonly [Fall<Berechnungseingabe, A>, ...Fall<Berechnungseingabe, A>[]];

/** A rule whose cases run the whole calculation and look at what the rule speaks of. */
export const rechnung = <A>(id: RegelId, blick: (berechnung: Berechnung) => A, faelle: Faelle<A>): Katalogzeile =>
  ausBerechnung({
    ...kopf(id),
    art: 'berechnung',
    berechnet: (eingabe: Berechnungseingabe): A | string => {
      const berechnet = berechneVersorgungsbezuege(eingabe, rechtswert);
      return berechnet.ok ? blick(berechnet.wert) : berechnet.fehler.art;
    },
    faelle,
  });

export const bav = (zahlbetrag: string, weiteres: Partial<Versorgungsbezug> = {}): Versorgungsbezug => ({
  art: '5',
  zahlbetrag,
  ...weiteres,
});
export const bezug = (
  art: Versorgungsbezug['art'],
  zahlbetrag: string,
  weiteres: Partial<Versorgungsbezug> = {},
): Versorgungsbezug => ({ ...bav(zahlbetrag, weiteres), art });
export const kapital = (betrag: string, weiteres: Partial<Versorgungsbezug> = {}): Versorgungsbezug => ({
  art: '5',
  kapital: betrag,
  ...weiteres,
});

/** A parent of one child at a Krankenkasse with 2.5 %, unless it is said otherwise. */
export const im = (
  monat: string,
  versorgungsbezuege: readonly Versorgungsbezug[],
  weiteres: Partial<Sachverhalt> = {},
): Berechnungseingabe => ({
  monat,
  zusatzbeitragssatz: '2.5',
  elterneigenschaft: true,
  versorgungsbezuege,
  ...weiteres,
});

/** What a case looks at. */
export const grundlagen = ({ versorgungsbezuege }: Berechnung): readonly string[] =>
  versorgungsbezuege.map(({ kv, pv }) => `KV ${kv.beitragspflichtig}, PV ${pv.beitragspflichtig}`);
export const betraege = ({ versorgungsbezuege }: Berechnung): readonly string[] =>
  versorgungsbezuege.map(({ kv, pv }) => `${kv.beitragAllgemein} + ${kv.zusatzbeitrag}, PV ${pv.beitrag}`);
export const pvSatz = ({ versorgungsbezuege }: Berechnung): string => versorgungsbezuege[0]!.pv.satz;
export const einzug = ({ versorgungsbezuege }: Berechnung): readonly string[] =>
  versorgungsbezuege.map(({ einzug, einbehalt }) => `${einzug}: ${einbehalt}`);

import type { Fall } from '../../regelwerk/regel';
import { ausBerechnung, type Katalogzeile } from '../../regelwerk/katalogzeile';
import { rechtswert } from '../../recht/rechtswert';
import type { Berechnungseingabe, Sachverhalt, Versorgungsbezug } from '../versorgungsbezug/angaben/eingabe';
import type { Kassenauskunft } from '../krankenkasse';
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
      const berechnet = berechneVersorgungsbezuege(eingabe, rechtswert, beispielkasse);
      return berechnet.ok ? blick(berechnet.wert) : berechnet.fehler.art;
    },
    faelle,
  });

/** The Krankenkasse of the cases and what is stored of it. */
export const KRANKENKASSE = '66667777';
const beispielkasse: Kassenauskunft = (betriebsnummer) =>
  betriebsnummer === KRANKENKASSE
    ? {
        versionen: [
          { id: '1', gueltigAb: '2024-01-01', zusatzbeitragssatz: '1.6' },
          { id: '2', gueltigAb: '2024-07-01', zusatzbeitragssatz: '1.9' },
          { id: '3', gueltigAb: '2025-01-01', zusatzbeitragssatz: '2.2' },
          { id: '4', gueltigAb: '2026-01-01', zusatzbeitragssatz: '2.8' },
        ],
      }
    : undefined;

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
/** The Zusatzbeitragssatz that the first Versorgungsbezug was calculated with. */
export const zusatzsatz = ({ rechenweg }: Berechnung): string | undefined =>
  rechenweg.find(({ id }) => id === '/versorgungsbezuege/0/kv/zusatzbeitrag')?.operanden[1]?.wert;
export const einzug = ({ versorgungsbezuege }: Berechnung): readonly string[] =>
  versorgungsbezuege.map(({ einzug, einbehalt }) => `${einzug}: ${einbehalt}`);

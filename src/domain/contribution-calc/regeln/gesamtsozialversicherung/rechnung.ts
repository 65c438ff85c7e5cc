import { rechtswert } from '../../../recht/rechtswert';
import type { Fall } from '../../../regelwerk/regel';
import { ausBerechnung, type Katalogzeile } from '../../../regelwerk/katalogzeile';
import type { Beschaeftigungsmonat } from '../../gesamtsozialversicherung/angaben/eingabe';
import {
  berechneGesamtsozialversicherungsbeitrag,
  type GsvBerechnung,
} from '../../gesamtsozialversicherung/berechnung';
import type { Zweig } from '../../gesamtsozialversicherung/beitrag/zweige';
import { kopf, type RegelId } from '../koepfe';

type Faelle<A> = readonly [Fall<Beschaeftigungsmonat, A>, ...Fall<Beschaeftigungsmonat, A>[]];

/** A rule whose cases run the whole calculation and look at what the rule speaks of. */
export const rechnung = <A>(id: RegelId, blick: (berechnung: GsvBerechnung) => A, faelle: Faelle<A>): Katalogzeile =>
  ausBerechnung({
    ...kopf(id),
    art: 'berechnung',
    berechnet: (eingabe: Beschaeftigungsmonat): A | string => {
      const berechnet = berechneGesamtsozialversicherungsbeitrag(eingabe, rechtswert);
      return berechnet.ok ? blick(berechnet.wert) : berechnet.fehler.art;
    },
    faelle,
  });

/** A parent of one child, insured in all branches, at a Krankenkasse with 2.5 %, unless it is said otherwise. */
export const im = (
  monat: string,
  arbeitsentgelt: string,
  weiteres: Partial<Beschaeftigungsmonat> = {},
): Beschaeftigungsmonat => ({
  monat,
  beitragsgruppe: '1111',
  arbeitsentgelt,
  zusatzbeitragssatz: '2.5',
  elterneigenschaft: true,
  ...weiteres,
});

/** What a case looks at: contribution, employee's and employer's part of some branches. */
export const anteile =
  (...zweige: readonly Zweig[]) =>
  ({ beitraege }: GsvBerechnung): readonly string[] =>
    zweige.map((zweig) => {
      const zeile = beitraege[zweig];
      return zeile ? `${zeile.beitrag} = ${zeile.arbeitnehmer} + ${zeile.arbeitgeber}` : 'keine';
    });
export const grundlagen = ({ grundlagen: werte }: GsvBerechnung): GsvBerechnung['grundlagen'] => werte;
export const einnahmen = ({ uebergangsbereich }: GsvBerechnung): string =>
  uebergangsbereich ? `${uebergangsbereich.gesamt}, Beschäftigter ${uebergangsbereich.arbeitnehmer}` : 'keine';
export const nachweis = ({ beitraege }: GsvBerechnung): readonly string[] =>
  Object.values(beitraege).map(({ beitragsgruppe, beitrag }) => `${beitragsgruppe}: ${beitrag}`);

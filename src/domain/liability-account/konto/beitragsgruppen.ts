import { alsText, betrag, NULL_BETRAG, summe } from '../../kern/geld';
import type { Schuldart } from './posten';
import type { Nachweiszeile } from './tatsachen';

/**
 * Whose debt a row of the Beitragsnachweis is. `beitrag`: shares of employee and employer. `umlage`: borne by the employer alone
 * (LR-011). `freiwillig`: paid by the employer for a voluntary member of the Krankenkasse, who owes it himself (§ 252 Abs. 1 SGB V); it is
 * no Gesamtsozialversicherungsbeitrag (§ 28d SGB IV) and so never an Arbeitnehmeranteil for which a Geschäftsführer is liable.
 */
type Gruppenart = 'beitrag' | 'umlage' | 'freiwillig';

/** Beitragsgruppen of the Beitragsnachweis (CR-208). */
const GRUPPEN: ReadonlyMap<string, Gruppenart> = new Map<string, Gruppenart>([
  ...['1000', '3000', '4000', '5000', '6000', 'ZBP'].map((code) => [code, 'beitrag'] as const),
  ...['0100', '0300', '0500', '0010', '0020', '0001', '0002'].map((code) => [code, 'beitrag'] as const),
  ...['0050', 'U1', 'U2'].map((code) => [code, 'umlage'] as const),
  ...['9000', 'ZBF'].map((code) => [code, 'freiwillig'] as const),
]);

export const gruppenart = (beitragsgruppe: string): Gruppenart | undefined => GRUPPEN.get(beitragsgruppe);

/** What a Beitragsnachweis claims, one sum per kind of debt; a kind that comes to nothing is left out (LR-165). */
export function beitragsanteile(zeilen: readonly Nachweiszeile[]): { schuldart: Schuldart; betrag: string }[] {
  const anteile = zeilen.flatMap(({ beitragsgruppe, an, ag }): readonly (readonly [Schuldart, string])[] => {
    const art = gruppenart(beitragsgruppe);
    if (art === 'umlage') return [['UMLAGE', ag]];
    return art === 'freiwillig'
      ? [
          ['AG', an],
          ['AG', ag],
        ]
      : [
          ['AN', an],
          ['AG', ag],
        ];
  });
  return (['AN', 'AG', 'UMLAGE'] as const)
    .map((schuldart) => ({
      schuldart,
      summe: summe(anteile.filter(([art]) => art === schuldart).map(([, wert]) => betrag(wert))),
    }))
    .filter((anteil) => anteil.summe.gt(NULL_BETRAG))
    .map(({ schuldart, summe: wert }) => ({ schuldart, betrag: alsText(wert) }));
}

import {
  krankenkasseSchritt,
  leereKrankenkasse,
  type Krankenkassenzustand,
  type Satztatsache,
} from '../../../domain/contribution-calc/krankenkasse';
import type { Berechnungseingabe } from '../../../domain/contribution-calc/versorgungsbezug/angaben/eingabe';
import type { Berechnung } from '../../../domain/contribution-calc/versorgungsbezug/berechnung';
import type { Tatsache } from '../../../domain/kern/tatsache';
import type { Aktenmodul, Aktenschluessel } from '../../../platform/akte/tatsache';
import type { Rechnungsrumpf } from '../antwort';

/** The kinds of Akte of this module and their folded states. */
export interface Rechnungszustaende {
  /** One Krankenkasse by its Betriebsnummer. */
  'contribution_calc.krankenkasse': Krankenkassenzustand;
  /** One stored calculation; nothing is ever decided on it again, so its state is empty. */
  'contribution_calc.berechnung': object;
}

/** A calculation as it was asked for and answered. */
export type Berechnungstatsache = Tatsache<'berechnung', Berechnungseingabe, Rechnungsrumpf<Berechnung>>;
export type Rechnungstatsache = Satztatsache | Berechnungstatsache;

export const krankenkasseAkte = (betriebsnummer: string): Aktenschluessel<'contribution_calc.krankenkasse'> => ({
  art: 'contribution_calc.krankenkasse',
  schluessel: betriebsnummer,
});
export const berechnungAkte = (id: string): Aktenschluessel<'contribution_calc.berechnung'> => ({
  art: 'contribution_calc.berechnung',
  schluessel: id,
});

const FALTUNGEN: {
  readonly [A in keyof Rechnungszustaende]: {
    readonly leer: Rechnungszustaende[A];
    readonly schritt: (zustand: Rechnungszustaende[A], tatsache: Rechnungstatsache) => Rechnungszustaende[A];
  };
} = {
  'contribution_calc.krankenkasse': {
    leer: leereKrankenkasse,
    schritt: (zustand, tatsache) => krankenkasseSchritt(zustand, tatsache as Satztatsache),
  },
  'contribution_calc.berechnung': { leer: {}, schritt: (zustand) => zustand },
};

export const rechnungsmodul: Aktenmodul<Rechnungszustaende, Rechnungstatsache> = {
  name: 'contribution_calc',
  leer: (art) => FALTUNGEN[art].leer,
  schritt: (art, zustand, tatsache) => FALTUNGEN[art].schritt(zustand, tatsache),
  lesemodell: () => [],
};

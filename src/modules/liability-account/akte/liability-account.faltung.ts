import {
  belegSchritt,
  leererBeleg,
  type Belegtatsache,
  type Belegzustand,
} from '../../../domain/liability-account/beleg';
import {
  leerePerson,
  personSchritt,
  type Persontatsache,
  type Personzustand,
} from '../../../domain/liability-account/person';
import type { Aktenmodul } from '../../../platform/akte/tatsache';
import { personenAnlegen } from '../personen/personen.lesemodell';

/** The kinds of Akte of this module and their folded states. */
export interface Haftungszustaende {
  'liability_account.person': Personzustand;
  'liability_account.beleg': Belegzustand;
}
export type Haftungstatsache = Persontatsache | Belegtatsache;

const FALTUNGEN: {
  readonly [A in keyof Haftungszustaende]: {
    readonly leer: Haftungszustaende[A];
    readonly schritt: (zustand: Haftungszustaende[A], tatsache: Haftungstatsache) => Haftungszustaende[A];
  };
} = {
  'liability_account.person': { leer: leerePerson, schritt: (z, t) => personSchritt(z, t as Persontatsache) },
  'liability_account.beleg': { leer: leererBeleg, schritt: (z, t) => belegSchritt(z, t as Belegtatsache) },
};

export const haftungsmodul: Aktenmodul<Haftungszustaende, Haftungstatsache> = {
  name: 'liability_account',
  leer: (art) => FALTUNGEN[art].leer,
  schritt: (art, zustand, tatsache) => FALTUNGEN[art].schritt(zustand, tatsache),
  lesemodell: personenAnlegen,
};

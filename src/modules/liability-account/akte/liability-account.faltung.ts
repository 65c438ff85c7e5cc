import {
  belegSchritt,
  leererBeleg,
  type Belegtatsache,
  type Belegzustand,
} from '../../../domain/liability-account/beleg';
import type { Kontotatsache } from '../../../domain/liability-account/konto/tatsachen';
import { kontoSchritt, leeresKonto, type Kontozustand } from '../../../domain/liability-account/konto/zustand';
import {
  leerePerson,
  personSchritt,
  type Persontatsache,
  type Personzustand,
} from '../../../domain/liability-account/person';
import type { Aktenmodul, Bewegung } from '../../../platform/akte/tatsache';
import { kontenFortschreiben, type Kontobewegung } from '../konten/konten.lesemodell';
import { personenAnlegen } from '../personen/personen.lesemodell';

/** The kinds of Akte of this module and their folded states. */
export interface Haftungszustaende {
  'liability_account.person': Personzustand;
  'liability_account.beleg': Belegzustand;
  'liability_account.beitragskonto': Kontozustand;
}
export type Haftungstatsache = Persontatsache | Belegtatsache | Kontotatsache;

const FALTUNGEN: {
  readonly [A in keyof Haftungszustaende]: {
    readonly leer: Haftungszustaende[A];
    readonly schritt: (zustand: Haftungszustaende[A], tatsache: Haftungstatsache) => Haftungszustaende[A];
  };
} = {
  'liability_account.person': { leer: leerePerson, schritt: (z, t) => personSchritt(z, t as Persontatsache) },
  'liability_account.beleg': { leer: leererBeleg, schritt: (z, t) => belegSchritt(z, t as Belegtatsache) },
  'liability_account.beitragskonto': { leer: leeresKonto, schritt: (z, t) => kontoSchritt(z, t as Kontotatsache) },
};

export const haftungsmodul: Aktenmodul<Haftungszustaende, Haftungstatsache> = {
  name: 'liability_account',
  leer: (art) => FALTUNGEN[art].leer,
  schritt: (art, zustand, tatsache) => FALTUNGEN[art].schritt(zustand, tatsache),
  lesemodell: (mandantId, bewegungen) => [
    ...personenAnlegen(mandantId, bewegungen),
    ...kontenFortschreiben(mandantId, bewegungen.filter(bewegtKonto)),
  ],
};

const bewegtKonto = (bewegung: Bewegung<Haftungstatsache>): bewegung is Kontobewegung =>
  bewegung.akte.art === 'liability_account.beitragskonto';

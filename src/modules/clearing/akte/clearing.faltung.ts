import {
  gruppenSchritt,
  kontoSchritt,
  leer,
  leereGruppe,
  leeresKonto,
  schritt,
} from '../../../domain/clearing/zustand';
import type { Gruppentatsache, Kontotatsache, Persontatsache } from '../../../domain/clearing/tatsachen';
import type { Aktenmodul } from '../../../platform/akte/tatsache';
import type { Clearingtatsache, Clearingzustaende } from './clearing.akte';
import { lesemodell } from './clearing.lesemodell';

const FALTUNGEN: {
  readonly [A in keyof Clearingzustaende]: {
    readonly leer: Clearingzustaende[A];
    readonly schritt: (zustand: Clearingzustaende[A], tatsache: Clearingtatsache) => Clearingzustaende[A];
  };
} = {
  'clearing.person': { leer, schritt: (z, t) => schritt(z, t as Persontatsache) },
  'clearing.beitragskonto': { leer: leeresKonto, schritt: (z, t) => kontoSchritt(z, t as Kontotatsache) },
  'clearing.beschaeftigtengruppe': { leer: leereGruppe, schritt: (z, t) => gruppenSchritt(z, t as Gruppentatsache) },
};

export const clearingmodul: Aktenmodul<Clearingzustaende, Clearingtatsache> = {
  name: 'clearing',
  leer: (art) => FALTUNGEN[art].leer,
  schritt: (art, zustand, tatsache) => FALTUNGEN[art].schritt(zustand, tatsache),
  lesemodell,
};

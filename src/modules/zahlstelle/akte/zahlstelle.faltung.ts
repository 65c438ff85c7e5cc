import { freierSchluessel } from '../../../domain/zahlstelle/kassenseite/personzustand';
import type { Persontatsache, Schluesseltatsache } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import { leer, schluesselSchritt, schritt } from '../../../domain/zahlstelle/kassenseite/zustand';
import { abfrageschritt, leereAbfrage, type Abfragetatsache } from '../../../domain/zahlstelle/vsnrabfrage';
import { leererBezug } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import type { Bezugstatsache } from '../../../domain/zahlstelle/zahlstellenseite/tatsachen';
import { bezugsschritt } from '../../../domain/zahlstelle/zahlstellenseite/zustand';
import type { Aktenmodul } from '../../../platform/akte/tatsache';
import { lesemodellDerKasse } from './kassenseite.lesemodell';
import type { Zahlstellentatsache, Zahlstellenzustaende } from './zahlstelle.akte';
import { lesemodellDerZahlstelle } from './zahlstellenseite.lesemodell';

const FALTUNGEN: {
  readonly [A in keyof Zahlstellenzustaende]: {
    readonly leer: Zahlstellenzustaende[A];
    readonly schritt: (zustand: Zahlstellenzustaende[A], tatsache: Zahlstellentatsache) => Zahlstellenzustaende[A];
  };
} = {
  'zahlstelle.person': { leer, schritt: (z, t) => schritt(z, t as Persontatsache) },
  'zahlstelle.schluessel': { leer: freierSchluessel, schritt: (z, t) => schluesselSchritt(z, t as Schluesseltatsache) },
  'zahlstelle.versorgungsbezug': { leer: leererBezug, schritt: (z, t) => bezugsschritt(z, t as Bezugstatsache) },
  'zahlstelle.abfrage': { leer: leereAbfrage, schritt: (z, t) => abfrageschritt(z, t as Abfragetatsache) },
};

export const zahlstellenmodul: Aktenmodul<Zahlstellenzustaende, Zahlstellentatsache> = {
  name: 'zahlstelle',
  leer: (art) => FALTUNGEN[art].leer,
  schritt: (art, zustand, tatsache) => FALTUNGEN[art].schritt(zustand, tatsache),
  lesemodell: (mandantId, schritte) => [
    ...lesemodellDerKasse(mandantId, schritte),
    ...lesemodellDerZahlstelle(mandantId, schritte),
  ],
};

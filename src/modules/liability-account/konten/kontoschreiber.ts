import { Injectable } from '@nestjs/common';
import { erfolg, type Ergebnis } from '../../../domain/kern/ergebnis';
import type { Belegzustand } from '../../../domain/liability-account/beleg';
import type { Entwurf, Kontotatsache } from '../../../domain/liability-account/konto/tatsachen';
import type { Kontozustand } from '../../../domain/liability-account/konto/zustand';
import type { Personart, Personzustand } from '../../../domain/liability-account/person';
import { Aktenschrank, type AkteDanach, type Schreibauftrag } from '../../../platform/akte/aktenschrank';
import type { Aktenschluessel, Antwort, Lage } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Schreibkopf } from '../../../platform/http/schreibkopf';
import { belegAkte, personAkte } from '../akte/liability-account.akte';
import { haftungsmodul, type Haftungstatsache, type Haftungszustaende } from '../akte/liability-account.faltung';

export type Kontoschluessel = Aktenschluessel<'liability_account.beitragskonto'>;
export type Kontolage = Lage<Haftungszustaende>;

/** One fact of one Beitragskonto: what is read for it, how it is decided, what is answered. */
export interface Kontoauftrag<T extends Kontotatsache> extends Pick<
  Schreibauftrag<Haftungszustaende, Haftungstatsache>,
  'lese' | 'lade' | 'ansprueche'
> {
  readonly kontext: Anfragekontext;
  readonly kopf: Schreibkopf;
  /** The operation as the Protokoll names it. */
  readonly zweck: string;
  readonly akte: Kontoschluessel;
  /** Id of the fact to be. */
  readonly id: string;
  readonly entscheide: (zustand: Kontozustand, lage: Kontolage) => Ergebnis<Entwurf<T>>;
  readonly antworte: (tatsache: T, akte: AkteDanach) => Antwort;
}

/** Every write on a Beitragskonto locks its Akte and appends one fact to it. */
@Injectable()
export class Kontoschreiber {
  constructor(private readonly akten: Aktenschrank) {}

  schreibe<T extends Kontotatsache>(auftrag: Kontoauftrag<T>): Promise<Antwort> {
    const { kopf, akte, id, entscheide, antworte, ...weiteres } = auftrag;
    return this.akten.schreibe<Haftungszustaende, Haftungstatsache>({
      ...weiteres,
      modul: haftungsmodul,
      sperre: [akte],
      ...(kopf.schutz && { schutz: kopf.schutz }),
      ...(kopf.version !== undefined && { version: kopf.version }),
      entscheide: (lage) => {
        const entwurf: Ergebnis<Entwurf<Kontotatsache>> = entscheide(lage.stand(akte).zustand, lage);
        return entwurf.ok ? erfolg([{ ...entwurf.wert, akte, id }]) : entwurf;
      },
      antworte: (tatsache, _zustand, danach) => antworte(tatsache as T, danach),
    });
  }
}

/** Is the person stored? Asks what was read beside the lock. */
export const istPerson = (lage: Kontolage, id: string): boolean => personart(lage, id) !== undefined;

/** Whether the person is a human being; absent where nobody is stored. */
export const personart = (lage: Kontolage, id: string): Personart | undefined =>
  lage.gelesen<Personzustand>(personAkte(id))?.zustand.person?.art;

/** Those of the Belege that are stored. */
export const bekannteBelege = (lage: Kontolage, belege: readonly string[]): string[] =>
  belege.filter((id) => lage.gelesen<Belegzustand>(belegAkte(id))?.zustand.beleg !== undefined);

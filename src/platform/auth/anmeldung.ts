import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem/problem';
import { Ausweisfehler } from './ausweis';
import { Ausweispruefung } from './ausweispruefung';
import type { Anfragekontext } from './kontext';
import { Mandantenverzeichnis } from './mandanten';
import { SchluesselNichtErreichbar } from './schluesselquelle';

/** RFC 6750 § 2.1: the scheme in any case, one space, a compact JWS. Query and body are never looked at (§ 2.3 leaks into logs). */
const BEARER = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** From the Authorization header to who asks, for which tenant, with which rights. */
@Injectable()
export class Anmeldung {
  constructor(
    private readonly pruefung: Ausweispruefung,
    private readonly mandanten: Mandantenverzeichnis,
  ) {}

  /** Throws `Ausweisfehler` when the client is not known, `Problem` (503) when the issuer's keys cannot be had. */
  async melde(authorization: string | undefined, requestId: string): Promise<Anfragekontext> {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Ausweisfehler(authorization === undefined ? 'kein-token' : 'kein-bearer-token');
    const { mandantUuid, lokal, ...ausweis } = await this.pruefung.pruefe(token).catch(alsUeberlastet);
    const mandant = await this.mandanten.suche(mandantUuid);
    if (!mandant) throw new Ausweisfehler('mandant-unbekannt');
    if (lokal && !mandant.sandbox) throw new Ausweisfehler('lokaler-aussteller-fuer-echten-mandanten');
    return { mandant, ...ausweis, requestId };
  }
}

function alsUeberlastet(fehler: unknown): never {
  if (!(fehler instanceof SchluesselNichtErreichbar)) throw fehler;
  throw new Problem({ art: 'ueberlastet', wartenSekunden: 10 }, { cause: fehler });
}

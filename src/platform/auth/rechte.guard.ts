import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem/problem';
import { Anmeldung } from './anmeldung';
import { Ausweisfehler } from './ausweis';
import type { Anfragekontext } from './kontext';
import { type AngemeldeteAnfrage, landDesRechts, OHNE_ANMELDUNG, RECHT, type Recht } from './recht';
import { type Verweigerung, Verweigerungen } from './verweigerung';

/** The global guard: every route needs a valid token and one of its scopes, unless it says `@OhneAnmeldung()`. */
@Injectable()
export class Rechtewaechter implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly anmeldung: Anmeldung,
    private readonly verweigerungen: Verweigerungen,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const ziele = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<true | undefined>(OHNE_ANMELDUNG, ziele)) return true;

    const anfrage = context.switchToHttp().getRequest<FastifyRequest & AngemeldeteAnfrage>();
    anfrage.kontext = await this.melde(anfrage);
    this.pruefeRecht(this.reflector.getAllAndOverride<Recht[] | undefined>(RECHT, ziele), anfrage.kontext, anfrage);
    return true;
  }

  /** One log line for every refused token, without the token; the client always reads the same message. */
  private async melde(anfrage: FastifyRequest): Promise<Anfragekontext> {
    try {
      return await this.anmeldung.melde(anfrage.headers.authorization, anfrage.id);
    } catch (fehler) {
      if (!(fehler instanceof Ausweisfehler)) throw fehler;
      anfrage.log.warn({ ereignis: 'anmeldung-abgelehnt', grund: fehler.grund }, 'Anmeldung abgelehnt');
      throw new Problem({ art: 'nicht-angemeldet' });
    }
  }

  private pruefeRecht(rechte: readonly Recht[] | undefined, kontext: Anfragekontext, anfrage: FastifyRequest): void {
    if (!rechte) throw new TypeError('Der Weg nennt weder @Recht() noch @OhneAnmeldung().');
    if (rechte.length === 0) return;
    const passende = rechte.filter((recht) => (landDesRechts(recht) ?? kontext.mandant.land) === kontext.mandant.land);
    if (passende.length === 0) {
      this.halteFest(kontext, anfrage, 'land-passt-nicht');
      throw new Problem({ art: 'land-passt-nicht', land: landDesRechts(rechte[0]!)! });
    }
    if (!passende.some((recht) => kontext.rechte.has(recht))) {
      this.halteFest(kontext, anfrage, 'nicht-berechtigt');
      throw new Problem({ art: 'nicht-berechtigt', recht: passende.join(' | ') });
    }
  }

  private halteFest(kontext: Anfragekontext, anfrage: FastifyRequest, grund: Verweigerung['grund']): void {
    const weg = `${anfrage.method} ${anfrage.routeOptions.url ?? ''}`;
    const { mandant, client } = kontext;
    anfrage.log.warn(
      { ereignis: 'zugriff-verweigert', grund, weg, mandant: mandant.uuid, client },
      'Zugriff verweigert',
    );
    this.verweigerungen.melde({ kontext, weg, grund });
  }
}

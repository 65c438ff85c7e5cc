import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { istVerbotenerName } from '../leser/json';
import type { Eingabefehler } from '../problem/plattformfehler';
import { eingabeproblem, Problem } from '../problem/problem';
import { argumentart, argumente } from './routenargumente';

/** What a handler reads of a request besides its path. */
interface Eingaben {
  /** Single query parameters; `undefined` when a query DTO knows them. */
  readonly parameter: ReadonlySet<string> | undefined;
  readonly rumpf: boolean;
}

/** Query parameters and bodies that no parameter of the handler asks for would be ignored without a word; they are refused. */
@Injectable()
export class Eingabewaechter implements NestInterceptor {
  private readonly bekannt = new WeakMap<object, Eingaben>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const anfrage = context.switchToHttp().getRequest<FastifyRequest>();
    const { parameter, rumpf } = this.eingaben(context);
    const namen = Object.keys(anfrage.query as object);
    // A query DTO never sees the names that class-transformer drops silently.
    const fremd = namen.filter(parameter ? (name) => !parameter.has(name) : istVerbotenerName);
    if (fremd.length > 0) {
      throw new Problem({ art: 'eingabe-ungueltig', fehler: fremd.map((name) => unbekannt(name, parameter)) });
    }
    if (!rumpf && anfrage.body !== undefined && anfrage.body !== null) {
      throw eingabeproblem('', 'rumpf-unerwartet', 'Der Endpunkt liest keinen Rumpf.');
    }
    return next.handle();
  }

  private eingaben(context: ExecutionContext): Eingaben {
    const handler = context.getHandler();
    let eingaben = this.bekannt.get(handler);
    if (!eingaben) this.bekannt.set(handler, (eingaben = eingabenVon(context.getClass(), handler.name)));
    return eingaben;
  }
}

function eingabenVon(controller: object, methode: string): Eingaben {
  const alle = argumente(controller, methode);
  const abfragen = alle.filter(({ art }) => art === argumentart.QUERY);
  const offen = abfragen.some(({ name }) => name === undefined);
  return {
    parameter: offen ? undefined : new Set(abfragen.flatMap(({ name }) => name ?? [])),
    rumpf: alle.some(({ art }) => art === argumentart.BODY || art === argumentart.REQUEST),
  };
}

const unbekannt = (name: string, bekannt: ReadonlySet<string> | undefined): Eingabefehler => ({
  pfad: `?${name.slice(0, 80)}`,
  code: 'unbekannter-parameter',
  text: bekannt?.size ? `Unbekannter Parameter. Bekannt: ${[...bekannt].join(', ')}.` : 'Unbekannter Parameter.',
});

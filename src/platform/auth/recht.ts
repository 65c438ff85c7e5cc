import { createParamDecorator, type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Land } from '../../domain/kern/norm';
import type { Anfragekontext } from './kontext';

/**
 * All scopes of the service. Who proposes never releases: no role of `rollen.ts` holds both `liability-account:haften` or
 * `liability-account:vollstrecken` and `liability-account:freigeben`.
 */
export const RECHTE = [
  'clearing:lesen',
  'clearing:melden',
  'clearing:bearbeiten',
  'clearing:abschliessen',
  'zahlstelle:lesen',
  'zahlstelle:melden',
  'zahlstelle:entscheiden',
  'contribution-calc:rechnen',
  'contribution-calc:stammdaten',
  'liability-account:lesen',
  'liability-account:buchen',
  'liability-account:haften',
  'liability-account:vollstrecken',
  'liability-account:freigeben',
  'liability-account:importieren',
  'betrieb:lesen',
  'betrieb:ausfuehren',
] as const;

/** A scope. */
export type Recht = (typeof RECHTE)[number];

/** The legal order of a module's procedure; contribution-calc and betrieb serve both. */
const LAND_DES_MODULS: Readonly<Partial<Record<string, Land>>> = {
  clearing: 'AT',
  zahlstelle: 'DE',
  'liability-account': 'DE',
};

export const landDesRechts = (recht: Recht): Land | undefined => LAND_DES_MODULS[recht.slice(0, recht.indexOf(':'))];

export const RECHT = Symbol('recht');
export const OHNE_ANMELDUNG = Symbol('ohne-anmeldung');

/** The route needs a token with one of these scopes; without any scope named, a valid token of any role is enough. */
export const Recht = (...rechte: Recht[]): CustomDecorator<symbol> => SetMetadata(RECHT, rechte);

/** The route is open: health, documentation, the token endpoint itself. */
export const OhneAnmeldung = (): CustomDecorator<symbol> => SetMetadata(OHNE_ANMELDUNG, true);

/** What the guard leaves on the request for the handler, the log and the protocol. */
export interface AngemeldeteAnfrage {
  kontext?: Anfragekontext;
}

/** The handler's parameter that says who asks, for which tenant, with which rights. */
export const Kontext = createParamDecorator((_: unknown, context: ExecutionContext): Anfragekontext => {
  const { kontext } = context.switchToHttp().getRequest<AngemeldeteAnfrage>();
  if (!kontext) throw new TypeError('@Kontext() steht an einem Weg ohne Anmeldung.');
  return kontext;
});

import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';

export const argumentart = RouteParamtypes;

/** One decorated parameter of a handler. */
export interface Routenargument {
  readonly art: RouteParamtypes;
  readonly index: number;
  /** `@Param('id')`, `@Query('name')`: the single member asked for. */
  readonly name: string | undefined;
}

/** What the parameter decorators of a handler ask for. */
export function argumente(controller: object, methode: string | symbol): Routenargument[] {
  const angaben = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, methode) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  return Object.entries(angaben).map(([schluessel, { index, data }]) => ({
    art: +schluessel.split(':')[0]!,
    index,
    name: typeof data === 'string' ? data : undefined,
  }));
}

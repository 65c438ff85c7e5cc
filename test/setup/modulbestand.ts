import type { Land } from '../../src/domain/kern/norm';
import { uuidv7 } from '../../src/platform/http/uuid';
import type { Testmandant } from './app';

/** A value that the tenant has, and one that nobody has. */
export type Wertepaar = readonly [eigener: string, keiner: string];

/** A tenant in which something of every kind of a module has happened. */
export interface Modulbestand {
  readonly land: Land;
  readonly mandant: Testmandant;
  /** What stands in the places of the module's paths, by the path before the first place. */
  readonly stellen: Readonly<Record<string, Readonly<Record<string, Wertepaar>>>>;
}

/** An id that is in the stock, beside one that is not. */
export const kennung = (eigene: string): Wertepaar => [eigene, uuidv7()];

import type { Aktenmodul } from './tatsache';

/** All modules that keep Akten; given by the root module, so that the platform can read every fact without knowing a module. */
export abstract class Aktenmodule {
  abstract readonly liste: readonly Aktenmodul<Record<string, object>>[];
}

import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { istVerbotenerName, liesJson } from './json';
import { eingabeproblem, Problem } from '../problem/problem';
import { unter } from '../felder/zeiger';

/** What kind of body a route reads; without the decorator: JSON up to the limit of the adapter. */
export interface Rumpfangaben {
  readonly art: 'json' | 'zeilen' | 'formular';
  readonly hoechstensBytes?: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    rumpf?: Rumpfangaben;
  }
}

/** Sets kind and size of a route's body: `@Rumpf({ art: 'zeilen' })` reads NDJSON as a stream for `leseZeilen`. */
export const Rumpf = (angaben: Rumpfangaben): MethodDecorator => RouteConfig({ rumpf: angaben });

/** What `@Rumpf` says about a handler. */
export const rumpfVon = (handler: object): Rumpfangaben | undefined =>
  (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as { rumpf?: Rumpfangaben } | undefined)?.rumpf;

const JSON_TYP = /^application\/json(\s*;\s*charset=(utf-8|"utf-8"))?\s*$/i;
const ZEILEN_TYP = /^application\/x-ndjson(\s*;\s*charset=(utf-8|"utf-8"))?\s*$/i;
const FORMULAR_TYP = /^application\/x-www-form-urlencoded(\s*;\s*charset=(utf-8|"utf-8"))?\s*$/i;

/** Replaces all body parsers by strict ones on raw bytes; every other type, charset or encoding is a 415 (ASVS 4.1.1). */
export function richteLeserEin(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('onRoute', (route) => {
    const grenze = route.config?.rumpf?.hoechstensBytes;
    if (grenze !== undefined) route.bodyLimit = grenze;
  });
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (anfrage, bytes: Buffer, done) => {
    weiter(done, () => {
      verlange(anfrage, 'json', JSON_TYP);
      return bytes.length === 0 ? undefined : alsJson(bytes);
    });
  });
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (anfrage, bytes: Buffer, done) => {
      weiter(done, () => {
        verlange(anfrage, 'formular', FORMULAR_TYP);
        return alsFormular(bytes);
      });
    },
  );
  fastify.addContentTypeParser('application/x-ndjson', (anfrage, strom, done) => {
    weiter(done, () => {
      verlange(anfrage, 'zeilen', ZEILEN_TYP);
      return strom;
    });
  });
}

type Fertig = (fehler: Error | null, rumpf?: unknown) => void;

/** Fastify answers a parser that throws with a 500; a failure has to go through `done`. */
function weiter(done: Fertig, lies: () => unknown): void {
  let rumpf: unknown;
  try {
    rumpf = lies();
  } catch (fehler) {
    done(fehler as Error);
    return;
  }
  done(null, rumpf);
}

function verlange(anfrage: FastifyRequest, art: Rumpfangaben['art'], typ: RegExp): void {
  const erwartet = anfrage.routeOptions.config.rumpf?.art ?? 'json';
  const kodierung = anfrage.headers['content-encoding'] ?? 'identity';
  if (art !== erwartet || kodierung !== 'identity' || !typ.test(anfrage.headers['content-type'] ?? '')) {
    throw new Problem({ art: 'medientyp-nicht-unterstuetzt' });
  }
}

function alsJson(bytes: Buffer): unknown {
  const ergebnis = liesJson(bytes);
  if (ergebnis.ok) return ergebnis.wert;
  throw new Problem({ art: 'eingabe-ungueltig', fehler: [ergebnis.fehler] });
}

/** RFC 6749 §3.2: a parameter that stands twice makes the request invalid. */
function alsFormular(bytes: Buffer): Record<string, string> {
  const felder = new Map<string, string>();
  for (const [name, wert] of new URLSearchParams(bytes.toString('utf8'))) {
    if (istVerbotenerName(name)) throw eingabeproblem('', 'name-nicht-erlaubt', 'Dieser Name ist nicht erlaubt.');
    if (felder.has(name)) throw eingabeproblem(unter('', name), 'feld-doppelt', 'Der Parameter steht mehrfach.');
    felder.set(name, wert);
  }
  return Object.fromEntries(felder);
}

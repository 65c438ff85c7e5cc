import { Readable } from 'node:stream';
import type { ArgumentMetadata } from '@nestjs/common';
import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { felderVon, mangelVon, type Klasse } from './feldregister';
import { unter } from './zeiger';
import { hatVarianten, pruefeSatz, unbekanntesFeld } from './satzpruefung';
import type { Eingabefehler } from '../problem/plattformfehler';
import { eingabeproblem, Problem } from '../problem/problem';

/** More faults than this help nobody and would make the answer larger than the request. */
const HOECHSTENS_FEHLER = 100;

/** Carries the errors from class-validator's exception factory to `transform`, which knows what was validated. */
class Pruefungsfehler extends Error {
  constructor(readonly fehler: readonly ValidationError[]) {
    super('Die Eingabe ist ungültig.');
  }
}

/** Shape of bodies, queries and path parts: unknown fields refused, every fault named by a pointer and a stable code. */
@Injectable()
export class Eingabepipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: true, value: true },
      exceptionFactory: (fehler: ValidationError[]) => new Pruefungsfehler(fehler),
    });
  }

  override async transform(wert: unknown, metadaten: ArgumentMetadata): Promise<unknown> {
    if (wert instanceof Readable) return wert;
    if (metadaten.type === 'body') {
      pruefeRumpf(wert);
      if (metadaten.metatype && hatVarianten(metadaten.metatype)) return alsSatz(metadaten.metatype as Klasse, wert);
    }
    try {
      return (await super.transform(wert, metadaten)) as unknown;
    } catch (fehler) {
      if (!(fehler instanceof Pruefungsfehler)) throw fehler;
      throw new Problem({ art: 'eingabe-ungueltig', fehler: eingabefehler(fehler.fehler, metadaten.type) });
    }
  }
}

function alsSatz(klasse: Klasse, wert: unknown): unknown {
  const fehler = pruefeSatz(klasse, wert);
  if (fehler.length > 0) throw new Problem({ art: 'eingabe-ungueltig', fehler: fehler.slice(0, HOECHSTENS_FEHLER) });
  return wert;
}

function pruefeRumpf(wert: unknown): void {
  if (wert === undefined) throw eingabeproblem('', 'rumpf-fehlt', 'Der Endpunkt verlangt einen JSON-Rumpf.');
  if (typeof wert !== 'object' || wert === null || Array.isArray(wert)) {
    throw eingabeproblem('', 'kein-objekt', 'Der Rumpf ist kein JSON-Objekt.');
  }
}

/** Our faults for class-validator's errors; its own texts are never read. */
function eingabefehler(fehler: readonly ValidationError[], ort: ArgumentMetadata['type']): Eingabefehler[] {
  const gefunden = [...alleFehler(fehler, '')].slice(0, HOECHSTENS_FEHLER);
  if (gefunden.length === 0) throw new TypeError('Eine Eingabe ohne Felddekoratoren wurde geprüft.');
  return gefunden.map((f) => ({ ...f, pfad: amOrt(f.pfad, ort) }));
}

function* alleFehler(fehler: readonly ValidationError[], basis: string): Generator<Eingabefehler> {
  for (const einer of fehler) {
    const pfad = unter(basis, einer.property);
    const eigener = eigenerFehler(einer, pfad);
    if (eigener) yield eigener;
    else yield* alleFehler(einer.children ?? [], pfad);
  }
}

function eigenerFehler(
  { target, property, value, constraints }: ValidationError,
  pfad: string,
): Eingabefehler | undefined {
  if (!target || !constraints) return undefined;
  if (constraints['whitelistValidation'] !== undefined) return unbekanntesFeld(target.constructor, pfad);
  const feld = felderVon(target.constructor).get(property);
  const mangel = feld && mangelVon(feld, value);
  return mangel && { pfad: pfad + (mangel.pfad ?? ''), code: mangel.code, text: mangel.text };
}

/** `/name` in a body, `?name` in a query, `{name}` in a path. */
function amOrt(pfad: string, ort: ArgumentMetadata['type']): string {
  if (ort === 'query') return `?${pfad.slice(1)}`;
  if (ort === 'param') return `{${pfad.slice(1)}}`;
  return pfad;
}

import { applyDecorators, HttpCode, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import {
  ApiBody,
  ApiConsumes,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { OhneAnmeldung, Recht } from '../../auth/recht';
import type { Klasse } from '../felder/feldregister';
import { beispielVon } from '../felder/felder';
import type { Problemcode } from '../problem/probleme';
import { type Rumpfangaben, rumpfVon } from '../leser/leser';
import { argumentart, argumente } from '../felder/routenargumente';
import type { Variantenangabe } from '../felder/varianten';
import { variantenklassen, variantenVon } from '../felder/varianten';

/** A successful answer. */
export interface Antwort {
  /** German: what the answer means. */
  readonly beschreibung: string;
  /** Class of the body, or its several forms; absent = no body, or `inhalt` names another media type. */
  readonly typ?: Klasse | readonly [Klasse, ...Klasse[]];
  /** Made from the fields' examples when absent. */
  readonly beispiel?: unknown;
  /** Other media types than JSON (`image/svg+xml`, `application/x-ndjson`); needs `beispiel`. */
  readonly inhalt?: string | readonly string[];
}

/** Request headers with a meaning of their own; the texts are in `KOEPFE`. */
export type Kopf = 'Idempotency-Key' | 'Prefer' | 'If-Match';

export interface Endpunktangaben {
  /** One line, shown in the list of operations. */
  readonly titel: string;
  /** German: what happens, which procedure, what is stored. */
  readonly beschreibung: string;
  /** Scopes of which the token needs one; an empty list: any valid token; `'offen'`: no token. */
  readonly rechte: readonly Recht[] | 'offen';
  /** By status; the lowest is the one Nest answers with. */
  readonly antworten: Readonly<Record<number, Antwort>>;
  /** Problems of this endpoint beyond those that follow from its form. */
  readonly probleme?: readonly Problemcode[];
  /** Class of one line of an NDJSON body (`@Rumpf({ art: 'zeilen' })`). */
  readonly zeile?: Klasse;
  /** Example of the request body; made from the fields' examples when absent. */
  readonly beispiel?: unknown;
  /** Several named examples of the body instead of one. */
  readonly beispiele?: Readonly<Record<string, unknown>>;
  /** Headers the endpoint reads; `!` marks those it demands. */
  readonly koepfe?: readonly (Kopf | `${Kopf}!`)[];
}

const KOEPFE: Readonly<Record<Kopf, { text: string; beispiel: string; probleme: readonly Problemcode[] }>> = {
  'Idempotency-Key': {
    text: 'Schlüssel des Clients für genau diese Anfrage (z. B. eine UUID, höchstens 200 Zeichen). Eine Wiederholung mit gleichem Inhalt erhält dieselbe Antwort mit `Idempotency-Replayed: true`, mit anderem Inhalt 422. 90 Tage gültig.',
    beispiel: '5f0c6a0e-3a0b-4a53-9a3e-3f3e5a0f7a11',
    probleme: ['idempotenz-in-arbeit', 'idempotenz-andere-anfrage'],
  },
  Prefer: {
    text: '`handling=strict` (RFC 7240): nur annehmen, was ohne Befund verarbeitet oder vorgemerkt wird.',
    beispiel: 'handling=strict',
    probleme: ['strenge-behandlung'],
  },
  'If-Match': { text: 'ETag des gelesenen Stands.', beispiel: '"7"', probleme: ['vorbedingung-verletzt'] },
};

/** Problems every endpoint can answer with, and those that follow from its form. */
function problemeVon({ rechte, probleme = [], koepfe = [] }: Endpunktangaben, form: Form): Problemcode[] {
  return [
    ...new Set<Problemcode>([
      'eingabe-ungueltig',
      'zu-viele-anfragen',
      'unerwartet',
      'ueberlastet',
      ...(rechte === 'offen' ? [] : (['nicht-angemeldet'] as const)),
      ...(rechte === 'offen' || rechte.length === 0 ? [] : (['nicht-berechtigt', 'land-passt-nicht'] as const)),
      ...(form.schreibend ? (['zu-gross', 'medientyp-nicht-unterstuetzt'] as const) : []),
      ...(form.pfadteile ? (['nicht-gefunden'] as const) : []),
      ...koepfe.flatMap((kopf) => KOEPFE[ohneMarke(kopf)].probleme),
      ...(koepfe.includes('Idempotency-Key!') ? (['idempotenz-schluessel-fehlt'] as const) : []),
      ...(koepfe.includes('If-Match!') ? (['vorbedingung-fehlt'] as const) : []),
      ...probleme,
    ]),
  ];
}

const ohneMarke = (kopf: Kopf | `${Kopf}!`): Kopf => kopf.replace('!', '') as Kopf;

/** What the handler takes. */
interface Form {
  readonly rumpf: { readonly klasse: Klasse; readonly art: Rumpfangaben['art'] } | undefined;
  readonly pfadteile: boolean;
  /** POST, PUT, PATCH: a body is read even where none is expected. */
  readonly schreibend: boolean;
}

function formVon(ziel: object, name: string | symbol, handler: object, zeile: Klasse | undefined): Form {
  const arten = argumente(ziel.constructor, name);
  const typen = (Reflect.getMetadata('design:paramtypes', ziel, name) ?? []) as Klasse[];
  const rumpf = arten.find((a) => a.art === argumentart.BODY);
  const klasse = zeile ?? (rumpf && typen[rumpf.index]);
  return {
    rumpf: klasse && { klasse, art: rumpfVon(handler)?.art ?? 'json' },
    pfadteile: arten.some((a) => a.art === argumentart.PARAM),
    schreibend: Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.GET,
  };
}

/**
 * Everything the documentation says about an endpoint, and its scopes, in one place. Stands above `@Get()`/`@Post()`, so that the
 * handler's parameters are known when it runs.
 */
export const Endpunkt =
  (angaben: Endpunktangaben): MethodDecorator =>
  (ziel, name, deskriptor) => {
    const form = formVon(ziel, name, deskriptor.value as object, angaben.zeile);
    const { titel, beschreibung, rechte, antworten, koepfe = [] } = angaben;
    const zugang = rechte === 'offen' ? [OhneAnmeldung()] : [Recht(...rechte), ApiExtension('x-rechte', rechte)];
    applyDecorators(
      HttpCode(+Object.keys(antworten)[0]!),
      ApiOperation({ summary: titel, description: beschreibung }),
      ApiExtension('x-probleme', problemeVon(angaben, form)),
      ...zugang,
      ...(form.rumpf ? [Rumpfangabe(form.rumpf, angaben)] : []),
      ...koepfe.map(Kopfangabe),
      ...Object.entries(antworten).map(([status, antwort]) => Antwortangabe(+status, antwort)),
    )(ziel, name, deskriptor);
  };

const RUMPFTYPEN: Readonly<Record<Rumpfangaben['art'], string>> = {
  json: 'application/json',
  zeilen: 'application/x-ndjson',
  formular: 'application/x-www-form-urlencoded',
};

function Rumpfangabe(
  { klasse, art }: NonNullable<Form['rumpf']>,
  { beispiel, beispiele }: Endpunktangaben,
): MethodDecorator {
  const varianten = variantenVon(klasse);
  const klassen = varianten ? variantenklassen(varianten) : [klasse];
  const werte = beispiele ?? { Beispiel: beispiel ?? beispielVon(klassen[0]!) };
  const examples = Object.fromEntries(
    Object.entries(werte).map(([summary, wert]) => [
      summary,
      { summary, value: art === 'zeilen' ? `${JSON.stringify(wert)}\n` : wert },
    ]),
  );
  const inhalt = varianten ? { schema: variantenschema(varianten) } : { type: klasse };
  return applyDecorators(
    ApiExtraModels(...klassen),
    ApiConsumes(RUMPFTYPEN[art]),
    ApiBody({ ...inhalt, required: true, examples }),
  );
}

/** One of several records, told apart by one field. */
function variantenschema(varianten: Variantenangabe) {
  const mapping = Object.entries(varianten.klassen).map(([name, k]) => [name, getSchemaPath(k)] as const);
  return {
    oneOf: variantenklassen(varianten).map((k) => ({ $ref: getSchemaPath(k) })),
    discriminator: { propertyName: varianten.feld, mapping: Object.fromEntries(mapping) },
  };
}

function Kopfangabe(kopf: Kopf | `${Kopf}!`): MethodDecorator {
  const { text, beispiel } = KOEPFE[ohneMarke(kopf)];
  const required = kopf.endsWith('!');
  // Swagger UI fills in every example: an optional header would be sent with each try, the key of the first try with all of them.
  const description = required ? text : `${text} Beispiel: \`${beispiel}\``;
  return ApiHeader({ name: ohneMarke(kopf), required, description, ...(required && { example: beispiel }) });
}

function Antwortangabe(status: number, { beschreibung, typ, beispiel, inhalt }: Antwort): MethodDecorator {
  if (!typ && !inhalt) return ApiResponse({ status, description: beschreibung });
  const klassen = typ === undefined ? [] : [typ].flat();
  const verweise = klassen.map((klasse) => ({ $ref: getSchemaPath(klasse) }));
  const schema = verweise.length > 1 ? { oneOf: verweise } : (verweise[0] ?? { type: 'string' });
  const example = beispiel ?? (klassen[0] && beispielVon(klassen[0]));
  const content = Object.fromEntries([inhalt ?? 'application/json'].flat().map((art) => [art, { schema, example }]));
  return applyDecorators(
    ...klassen.map((klasse) => ApiExtraModels(klasse)),
    ApiResponse({ status, description: beschreibung, content }),
  );
}

import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import type { ValidationArguments } from 'class-validator';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Dezimalgrenzen, Ganzzahlgrenzen, Mangel, Textgrenzen, Wertart } from './feldarten';
import {
  betrag,
  code,
  dezimal,
  ganzzahl,
  kalendermonat,
  kalendertag,
  monat,
  tag,
  text,
  uuid,
  wahrheit,
  zeitpunkt,
} from './feldarten';
import { pruefeSatz } from './satzpruefung';
import { variantenklassen, variantenVon } from './varianten';
import { type Feld, type Feldangaben, felderVon, type Klasse, mangelVon, merke } from './feldregister';

/** Registers the field and puts its check into class-validator; everything else about a value is asked of the registry. */
function Feldpruefung(feld: Feld): PropertyDecorator {
  return (ziel, name) => {
    merke(ziel, name as string, feld);
    const validate = (wert: unknown): boolean => mangelVon(feld, wert) === undefined;
    const defaultMessage = (a?: ValidationArguments): string => mangelVon(feld, a?.value)?.text ?? '';
    ValidateBy({ name: 'feld', validator: { validate, defaultMessage } })(ziel, name);
    if (feld.angaben.optional) ValidateIf((_, wert) => wert !== undefined)(ziel, name);
    if (feld.angaben.auchNull) ValidateIf((_, wert) => wert !== null)(ziel, name);
  };
}

/** The members of a property's schema that every kind shares. */
const gemeinsam = ({ beschreibung, beispiel, optional, auchNull }: Feldangaben) => ({
  description: beschreibung,
  required: !optional,
  ...(beispiel !== undefined && { example: beispiel }),
  ...(auchNull && { nullable: true }),
});

function Wertfeld({ schema, pruefe }: Wertart, angaben: Feldangaben): PropertyDecorator {
  return applyDecorators(Feldpruefung({ angaben, pruefe }), ApiProperty({ ...schema, ...gemeinsam(angaben) }));
}

export const Textfeld = (a: Feldangaben & Textgrenzen): PropertyDecorator => Wertfeld(text(a), a);
export const Codefeld = (werte: readonly string[], a: Feldangaben): PropertyDecorator => Wertfeld(code(werte), a);
export const Tagfeld = (a: Feldangaben): PropertyDecorator => Wertfeld(tag(), a);
/** A day that must exist: for our own data and for queries; days of a Meldung are `Tagfeld`. */
export const Kalendertagfeld = (a: Feldangaben): PropertyDecorator => Wertfeld(kalendertag(), a);
export const Monatfeld = (a: Feldangaben): PropertyDecorator => Wertfeld(monat(), a);
/** A month that must exist: for our own data and for queries; months of a Meldung are `Monatfeld`. */
export const Kalendermonatfeld = (a: Feldangaben): PropertyDecorator => Wertfeld(kalendermonat(), a);
export const Betragfeld = (a: Feldangaben & { readonly nichtNegativ?: boolean }): PropertyDecorator =>
  Wertfeld(betrag(a), a);
export const Dezimalfeld = (a: Feldangaben & Dezimalgrenzen): PropertyDecorator => Wertfeld(dezimal(a), a);
export const Zeitpunktfeld = (a: Feldangaben): PropertyDecorator => Wertfeld(zeitpunkt(), a);
export const Uuidfeld = (a: Feldangaben): PropertyDecorator => Wertfeld(uuid(), a);

export const Ganzzahlfeld = (a: Feldangaben & Ganzzahlgrenzen): PropertyDecorator =>
  a.ausText
    ? applyDecorators(
        Wertfeld(ganzzahl(a), a),
        Transform(({ value }) => zahlAusText(value)),
      )
    : Wertfeld(ganzzahl(a), a);

export const Wahrheitsfeld = (a: Feldangaben): PropertyDecorator =>
  a.ausText
    ? applyDecorators(
        Wertfeld(wahrheit(), a),
        Transform(({ value }) => wahrheitAusText(value)),
      )
    : Wertfeld(wahrheit(), a);

/** Only the canonical spelling becomes a number; everything else stays text and is refused by the check. */
const zahlAusText = (wert: unknown): unknown =>
  typeof wert === 'string' && /^(0|-?[1-9]\d{0,14})$/.test(wert) ? +wert : wert;

const wahrheitAusText = (wert: unknown): unknown => (wert === 'true' ? true : wert === 'false' ? false : wert);

const KEIN_OBJEKT: Mangel = { code: 'kein-objekt', text: 'Der Wert ist kein JSON-Objekt.' };
const istObjekt = (wert: unknown): boolean => typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** A nested object. Swagger knows a lazy type only by the name of the function, `type`, so it is written out here. */
export function Objektfeld(klasse: () => Klasse, angaben: Feldangaben): PropertyDecorator {
  const pruefe = (wert: unknown): Mangel | undefined => (istObjekt(wert) ? undefined : KEIN_OBJEKT);
  return applyDecorators(
    Feldpruefung({ angaben, pruefe, klasse }),
    ValidateNested(),
    Type(klasse),
    ApiProperty({ type: () => klasse(), ...gemeinsam(angaben) }),
  );
}

export interface Listengrenzen {
  readonly mindestens?: number;
  readonly hoechstens: number;
}

const listenschema = (angaben: Feldangaben & Listengrenzen) => ({
  minItems: angaben.mindestens ?? 0,
  maxItems: angaben.hoechstens,
  ...gemeinsam(angaben),
});

/** The check of a list: its bounds, then its elements until the first fault. */
const listenpruefung =
  ({ mindestens = 0, hoechstens }: Listengrenzen, element: (wert: unknown) => Mangel | undefined) =>
  (wert: unknown): Mangel | undefined => {
    if (!Array.isArray(wert)) return { code: 'keine-liste', text: 'Der Wert ist keine JSON-Liste.' };
    if (wert.length < mindestens) return { code: 'zu-wenige-eintraege', text: `Mindestens ${mindestens} Einträge.` };
    if (wert.length > hoechstens) return { code: 'zu-viele-eintraege', text: `Höchstens ${hoechstens} Einträge.` };
    for (const [i, eintrag] of wert.entries()) {
      const mangel = element(eintrag);
      if (mangel) return { ...mangel, pfad: `/${i}` };
    }
    return undefined;
  };

/** A list of objects (`() => Klasse`) or of plain values (`text({ hoechstens: 70 })`). */
export function Listenfeld(inhalt: (() => Klasse) | Wertart, angaben: Feldangaben & Listengrenzen): PropertyDecorator {
  const grenzen = listenschema(angaben);
  if (typeof inhalt !== 'function') {
    return applyDecorators(
      Feldpruefung({ angaben, pruefe: listenpruefung(angaben, inhalt.pruefe), liste: true }),
      ApiProperty({ type: 'array', items: inhalt.schema, ...grenzen }),
    );
  }
  return applyDecorators(
    Feldpruefung({
      angaben,
      pruefe: listenpruefung(angaben, (wert) => (istObjekt(wert) ? undefined : KEIN_OBJEKT)),
      klasse: inhalt,
      liste: true,
    }),
    ValidateNested(),
    Type(inhalt),
    ApiProperty({ type: () => inhalt(), isArray: true, ...grenzen }),
  );
}

/** A list whose elements are records of several forms (`Varianten`). */
export function Variantenliste(klasse: Klasse, angaben: Feldangaben & Listengrenzen): PropertyDecorator {
  const klassen = variantenklassen(variantenVon(klasse)!);
  const pruefe = listenpruefung(angaben, (wert) => (istObjekt(wert) ? undefined : KEIN_OBJEKT));
  const items = { oneOf: klassen.map((k) => ({ $ref: getSchemaPath(k) })) };
  return applyDecorators(
    Feldpruefung({ angaben, pruefe, klasse: () => klasse, liste: true }),
    Zusatzmodelle(...klassen),
    ApiProperty({ type: 'array', items, ...listenschema(angaben) }),
  );
}

/** One of some words, or an object of a class: a choice of which one needs a value of its own. Checked as a record. */
export function Wahlfeld(worte: readonly string[], klasse: () => Klasse, angaben: Feldangaben): PropertyDecorator {
  const wort = code(worte);
  const pruefe = (wert: unknown): Mangel | undefined => {
    if (!istObjekt(wert)) return wort.pruefe(wert);
    const [erster] = pruefeSatz(klasse(), wert);
    return erster;
  };
  return applyDecorators(
    Feldpruefung({ angaben, pruefe }),
    Zusatzmodelle(klasse()),
    ApiProperty({ oneOf: [wort.schema, { $ref: getSchemaPath(klasse()) }], ...gemeinsam(angaben) }),
  );
}

/** Schemas that a field refers to beside its type. Nest looks for them on the class, not on its prototype. */
const Zusatzmodelle =
  (...klassen: Klasse[]): PropertyDecorator =>
  (ziel) => {
    ApiExtraModels(...klassen)(ziel.constructor);
  };

/** An example of the class made from the examples of its fields. */
export function beispielVon(klasse: Klasse): Record<string, unknown> {
  const eintraege = [...felderVon(klasse)].flatMap(([name, feld]) => {
    const { beispiel = ausKlasse(feld) } = feld.angaben;
    return beispiel === undefined ? [] : [[name, beispiel] as const];
  });
  return Object.fromEntries(eintraege);
}

function ausKlasse(feld: Feld): unknown {
  if (!feld.klasse || feld.angaben.optional) return undefined;
  const varianten = variantenVon(feld.klasse());
  const beispiel = beispielVon(varianten ? variantenklassen(varianten)[0]! : feld.klasse());
  return feld.liste ? [beispiel] : beispiel;
}

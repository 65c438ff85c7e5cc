import type { PipeTransform } from '@nestjs/common';
import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Wertart } from './feldarten';
import { uuid } from './feldarten';
import { eingabeproblem } from '../problem/problem';

export interface Pfadteilangaben {
  /** German: what the part of the path names. */
  readonly beschreibung: string;
  readonly beispiel: string;
}

/** A part of the path with its check and its documentation: `@Pfadteil('code', text({ hoechstens: 20 }), { … }) code: string`. */
export const Pfadteil =
  (name: string, wertart: Wertart, { beschreibung, beispiel }: Pfadteilangaben): ParameterDecorator =>
  (ziel, methode, index) => {
    const pruefung: PipeTransform<string, string> = {
      transform: (wert) => {
        const mangel = wertart.pruefe(wert);
        if (mangel) throw eingabeproblem(`{${name}}`, mangel.code, mangel.text);
        return wert;
      },
    };
    Param(name, pruefung)(ziel, methode, index);
    const angabe = ApiParam({ name, description: beschreibung, example: beispiel, schema: wertart.schema });
    angabe(ziel, methode!, Object.getOwnPropertyDescriptor(ziel, methode!)!);
  };

/** The id of an object: a UUID. */
export const Pfadkennung = (beschreibung: string, name = 'id'): ParameterDecorator =>
  Pfadteil(name, uuid(), { beschreibung, beispiel: '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a' });

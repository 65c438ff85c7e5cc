import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Land } from '../../domain/kern/norm';
import { projektordner } from '../../platform/config';
import type { Json, Jsonobjekt } from './json';

/** What an answer must look like; only what is named is compared. */
export interface Erwartung {
  readonly status: number;
  readonly kopf?: Jsonobjekt;
  readonly rumpf?: Json;
}

/** One request and what it is answered with. */
export interface Schritt {
  readonly titel: string;
  /** The tenant's clock is set to this instant first. */
  readonly uhr?: string;
  readonly rolle: string;
  readonly methode: 'GET' | 'POST' | 'PUT';
  readonly weg: string;
  readonly kopf?: Readonly<Record<string, string>>;
  readonly rumpf?: Json;
  readonly erwartet: Erwartung;
  /** Variables for later steps: name to JSON pointer into `{ status, kopf, rumpf }` of the answer. */
  readonly merke?: Readonly<Record<string, string>>;
}

/** A worked example of a document: told in a tenant of its own, whose clock stands at `jetzt`. */
export interface Geschichte {
  /** Path below `examples/`. */
  readonly datei: string;
  readonly dokument: string;
  readonly titel: string;
  readonly land: Land;
  readonly jetzt: string;
  readonly vorlagen?: Readonly<Record<string, Jsonobjekt>>;
  readonly schritte: readonly Schritt[];
}

/** All stories below `examples/`, by path. */
export function ladeGeschichten(ordner = path.join(projektordner(), 'examples')): Geschichte[] {
  return (readdirSync(ordner, { recursive: true }) as string[])
    .filter((datei) => datei.includes(path.sep) && datei.endsWith('.json'))
    .sort()
    .map((datei) => ({
      datei,
      ...(JSON.parse(readFileSync(path.join(ordner, datei), 'utf8')) as Omit<Geschichte, 'datei'>),
    }));
}

/** Every request of a story in order: the clock before the step that sets it, and at the end the check of all that was written. */
export const abfolge = ({ schritte }: Geschichte): Schritt[] => [
  ...schritte.flatMap((schritt) => [...(schritt.uhr === undefined ? [] : [uhr(schritt.uhr)]), schritt]),
  BESTANDSPRUEFUNG,
];

const uhr = (jetzt: string): Schritt => ({
  titel: `Die Uhr geht auf ${jetzt}`,
  rolle: 'betrieb',
  methode: 'PUT',
  weg: '/v1/sandbox/uhr',
  rumpf: { jetzt },
  erwartet: { status: 200 },
});

const BESTANDSPRUEFUNG: Schritt = {
  titel: 'Jede Akte stimmt mit ihren Tatsachen überein, die Kette des Protokolls ist heil',
  rolle: 'betrieb',
  methode: 'POST',
  weg: '/v1/betrieb/pruefungen',
  erwartet: { status: 200, rumpf: { abweichendeAkten: [], fehlerhafteBloecke: [] } },
};

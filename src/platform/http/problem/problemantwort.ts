import type { Fehler } from './problem';
import type { Problemcode, Problemeintrag } from './probleme';
import { istProblemcode, problemart } from './probleme';

export const PROBLEMTYP = 'application/problem+json';

/** Body of a problem, RFC 9457 with the extension members `code` and `errors`. */
export interface Problemrumpf {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: Problemcode;
  readonly errors?: readonly Problemeintrag[];
}

/** Status, headers and body for one failure. */
export interface Problemantwort {
  readonly status: number;
  readonly kopf: Readonly<Record<string, string>>;
  readonly rumpf: Problemrumpf;
}

export function problemantwort(fehler: Fehler, requestId: string): Problemantwort {
  const art = problemart(fehler.art);
  const eintraege = art.eintraege?.(fehler);
  return {
    status: art.status,
    kopf: art.kopf?.(fehler) ?? {},
    rumpf: {
      type: `/v1/probleme/${fehler.art}`,
      title: art.title,
      status: art.status,
      detail: art.detail(fehler),
      instance: `urn:uuid:${requestId}`,
      code: fehler.art,
      ...(eintraege && { errors: eintraege }),
    },
  };
}

/** What `GET /v1/probleme/{code}` shows. */
export interface Problembeschreibung {
  readonly code: Problemcode;
  readonly status: number;
  readonly title: string;
  readonly beschreibung: string;
  readonly behebung: string;
  readonly beispiel: Problemrumpf;
}

const BEISPIELKENNUNG = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';

/** The example of a problem as documentation shows it. */
export const problembeispiel = (code: Problemcode): Problemrumpf =>
  problemantwort(problemart(code).beispiel, BEISPIELKENNUNG).rumpf;

/** The description of a problem, or `undefined` for a code that does not exist. */
export function problembeschreibung(code: string): Problembeschreibung | undefined {
  if (!istProblemcode(code)) return undefined;
  const { status, title, beschreibung, behebung } = problemart(code);
  return { code, status, title, beschreibung, behebung, beispiel: problembeispiel(code) };
}

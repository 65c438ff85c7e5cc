import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { liesJson } from '../http/leser/json';
import { type Ausweis, ausweisAus, Ausweisfehler } from './ausweis';
import { Ausweisspeicher } from './ausweisspeicher';
import { SchluesselNichtErreichbar } from './schluesselquelle';

/** An issuer whose tokens are taken. */
export interface Vertrauensstelle {
  /** Claim `iss`, compared character by character. */
  readonly iss: string;
  /** Claim `aud` must name this service. */
  readonly aud: string;
  /** Header `typ`: `at+jwt` is RFC 9068; many products still write `JWT`. */
  readonly typen: readonly string[];
  readonly lokal: boolean;
  readonly schluessel: JWTVerifyGetKey;
}

/** Signatures with a public key only: with an HMAC algorithm in the list, anyone who knows the public key could sign. */
const ALGORITHMEN = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const HOECHSTENS_ZEICHEN = 8192;
/** Clocks of issuer and service may differ by this much. */
const NACHSICHT_SEKUNDEN = 30;
/** No token is remembered longer, however long it runs: else a key that its issuer withdraws would live on here. */
const HOECHSTENS_GEMERKT_MS = 600_000;
const HOECHSTENS_GEMERKTE = 10_000;
/** Parameters by which a token would name its own key or demand an extension that nobody here implements. */
const VERBOTENE_PARAMETER = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

/** Verifies bearer tokens (RFC 9068, with the advice of RFC 8725). */
export class Ausweispruefung {
  private readonly stellen: ReadonlyMap<string, Vertrauensstelle>;
  private readonly speicher = new Ausweisspeicher<Ausweis>(HOECHSTENS_GEMERKTE);

  constructor(stellen: readonly Vertrauensstelle[]) {
    this.stellen = new Map(stellen.map((stelle) => [stelle.iss, stelle]));
  }

  /** The verified content of the token; throws `Ausweisfehler`, or `SchluesselNichtErreichbar` when nobody can tell. */
  async pruefe(token: string): Promise<Ausweis> {
    if (token.length > HOECHSTENS_ZEICHEN) throw new Ausweisfehler('zu-lang');
    const bekannt = this.speicher.lies(token);
    if (bekannt) return bekannt;

    const stelle = this.zustaendige(token);
    const claims = await verifiziere(token, stelle);
    const ausweis = ausweisAus(claims, stelle.lokal);
    this.speicher.merke(token, ausweis, Math.min(claims.exp! * 1000, Date.now() + HOECHSTENS_GEMERKT_MS));
    return ausweis;
  }

  /** The unverified `iss` only picks the issuer whose keys must then fit; header and `typ` are looked at before any key is. */
  private zustaendige(token: string): Vertrauensstelle {
    const { kopf, iss } = unverifiziert(token);
    const stelle = typeof iss === 'string' ? this.stellen.get(iss) : undefined;
    if (!stelle) throw new Ausweisfehler('aussteller-unbekannt');
    if (VERBOTENE_PARAMETER.some((name) => name in kopf)) throw new Ausweisfehler('kopf-parameter');
    const typ = typeof kopf['typ'] === 'string' ? kopf['typ'].toLowerCase().replace(/^application\//, '') : '';
    if (!stelle.typen.includes(typ)) throw new Ausweisfehler('typ');
    return stelle;
  }
}

/** Header and claims through the strict reader: of two equal names no reader may pick the one that suits the sender. */
function unverifiziert(token: string): { kopf: Record<string, unknown>; iss: unknown } {
  const [kopf, claims] = token.split('.', 2).map((teil) => objektAus(Buffer.from(teil, 'base64url')));
  return { kopf: kopf!, iss: claims!['iss'] };
}

function objektAus(bytes: Uint8Array): Record<string, unknown> {
  const ergebnis = liesJson(bytes);
  if (!ergebnis.ok || typeof ergebnis.wert !== 'object' || ergebnis.wert === null) throw new Ausweisfehler('unlesbar');
  return ergebnis.wert as Record<string, unknown>;
}

async function verifiziere(token: string, stelle: Vertrauensstelle): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, stelle.schluessel, {
      algorithms: ALGORITHMEN,
      issuer: stelle.iss,
      audience: stelle.aud,
      clockTolerance: NACHSICHT_SEKUNDEN,
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (fehler) {
    if (fehler instanceof SchluesselNichtErreichbar) throw fehler;
    throw new Ausweisfehler(grund(fehler));
  }
}

function grund(fehler: unknown): string {
  if (fehler instanceof errors.JWTClaimValidationFailed) return `claim-${fehler.claim}`;
  return fehler instanceof errors.JOSEError ? fehler.code : 'unlesbar';
}

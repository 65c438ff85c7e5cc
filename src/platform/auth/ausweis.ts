import type { JWTPayload } from 'jose';

/** What a verified token says, before the tenant is looked up. */
export interface Ausweis {
  readonly mandantUuid: string;
  readonly akteur: string;
  readonly client: string;
  readonly rechte: ReadonlySet<string>;
  readonly seriennummer?: string;
  readonly zahlstellennummer?: string;
  /** Made by the local issuer: good for sandbox tenants only. */
  readonly lokal: boolean;
}

/** Why a token is refused: for the log only. The client always gets the same answer, so that it can learn nothing by trying. */
export class Ausweisfehler extends Error {
  constructor(readonly grund: string) {
    super(grund);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Printable ASCII without space: names that go into log and protocol must not be able to forge a line there. */
const NAME = /^[\x21-\x7e]{1,255}$/;
/** RFC 6749 § 3.3: scope tokens with one space between them. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;
const SERIENNUMMER = /^[0-9A-Za-z]{1,20}$/;
const ZAHLSTELLENNUMMER = /^[0-9]{8}$/;

/** Reads the claims of a token whose signature, issuer, audience and times are already verified. */
export function ausweisAus(claims: JWTPayload, lokal: boolean): Ausweis {
  const seriennummer = wahlweise(claims, 'seriennummer', SERIENNUMMER);
  const zahlstellennummer = wahlweise(claims, 'zahlstellennummer', ZAHLSTELLENNUMMER);
  return {
    mandantUuid: text(claims, 'mandant', UUID).toLowerCase(),
    akteur: text(claims, 'sub', NAME),
    client: text(claims, 'client_id', NAME),
    rechte: new Set(wahlweise(claims, 'scope', SCOPE)?.split(' ')),
    ...(seriennummer !== undefined && { seriennummer }),
    ...(zahlstellennummer !== undefined && { zahlstellennummer }),
    lokal,
  };
}

function text(claims: JWTPayload, name: string, muster: RegExp): string {
  const wert = claims[name];
  if (typeof wert !== 'string' || !muster.test(wert)) throw new Ausweisfehler(`claim-${name}`);
  return wert;
}

/** An optional claim that is there but malformed is refused too: half a right is no right. */
const wahlweise = (claims: JWTPayload, name: string, muster: RegExp): string | undefined =>
  claims[name] === undefined ? undefined : text(claims, name, muster);

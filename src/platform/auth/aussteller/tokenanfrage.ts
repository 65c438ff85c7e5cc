import { type Ergebnis, erfolg, fehlschlag } from '../../../domain/kern/ergebnis';

/** RFC 6749 § 5.2; `error_description` is ASCII without quotation marks by that paragraph. */
export interface Tokenfehler {
  readonly error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';
  readonly error_description: string;
}

export interface Tokenanfrage {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string | undefined;
}

export const tokenfehler = (error: Tokenfehler['error'], error_description: string): Tokenfehler => ({
  error,
  error_description,
});

export const CLIENT_UNBEKANNT = tokenfehler('invalid_client', 'Client-Kennung oder Secret stimmt nicht.');

/** Reads a request for `client_credentials` with client_secret_basic or client_secret_post, never both (RFC 6749 § 2.3). */
export function liesTokenanfrage(
  formular: unknown,
  authorization: string | undefined,
): Ergebnis<Tokenanfrage, Tokenfehler> {
  const felder = alsFormular(formular);
  if (!felder)
    return fehlschlag(tokenfehler('invalid_request', 'Jeder Parameter steht genau einmal, formularkodiert.'));
  const { grant_type: art, scope } = felder;
  if (art === undefined) return fehlschlag(tokenfehler('invalid_request', 'grant_type fehlt.'));
  if (art !== 'client_credentials') {
    return fehlschlag(tokenfehler('unsupported_grant_type', 'Nur client_credentials wird angeboten.'));
  }
  const client = authorization === undefined ? ausFormular(felder) : ausKopf(felder, authorization);
  return client.ok ? erfolg({ ...client.wert, scope }) : client;
}

type Zugangsdaten = Ergebnis<{ readonly clientId: string; readonly clientSecret: string }, Tokenfehler>;

function ausFormular({
  client_id: clientId,
  client_secret: clientSecret,
}: Readonly<Record<string, string>>): Zugangsdaten {
  if (clientId === undefined || clientSecret === undefined) return fehlschlag(CLIENT_UNBEKANNT);
  return erfolg({ clientId, clientSecret });
}

function ausKopf(felder: Readonly<Record<string, string>>, authorization: string): Zugangsdaten {
  if (felder['client_secret'] !== undefined) {
    return fehlschlag(
      tokenfehler('invalid_request', 'Zugangsdaten entweder im Kopf oder im Formular, nicht in beiden.'),
    );
  }
  const [clientId, clientSecret] = basic(authorization);
  if (clientId === undefined || clientSecret === undefined) return fehlschlag(CLIENT_UNBEKANNT);
  if (felder['client_id'] !== undefined && felder['client_id'] !== clientId) {
    return fehlschlag(tokenfehler('invalid_request', 'client_id im Formular und im Kopf verschieden.'));
  }
  return erfolg({ clientId, clientSecret });
}

/** RFC 6749 § 2.3.1: id and secret are form-encoded before they are joined and put into Base64. */
function basic(authorization: string): string[] {
  const kodiert = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  if (kodiert === undefined) return [];
  const [name, ...rest] = Buffer.from(kodiert, 'base64').toString('utf8').split(':');
  const paar = new URLSearchParams(`id=${name}&secret=${rest.join(':')}`);
  return paar.size === 2 ? [...paar.values()] : [];
}

/** RFC 6749 § 3.2: a parameter without a value counts as absent (Swagger UI sends an empty `scope`). */
function alsFormular(formular: unknown): Record<string, string> | undefined {
  if (typeof formular !== 'object' || formular === null) return undefined;
  const felder = Object.entries(formular).filter(([, wert]) => wert !== '');
  return felder.every((feld): feld is [string, string] => typeof feld[1] === 'string')
    ? Object.fromEntries(felder)
    : undefined;
}

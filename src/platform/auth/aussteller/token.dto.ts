import { text } from '../../http/felder/feldarten';
import { Codefeld, Ganzzahlfeld, Listenfeld, Textfeld } from '../../http/felder/felder';

/** Describes the form for the documentation; it is read by `liesTokenanfrage`, whose faults have the form of RFC 6749. */
export class TokenformularDto {
  @Codefeld(['client_credentials'], { beschreibung: 'Das einzige Verfahren.', beispiel: 'client_credentials' })
  readonly grant_type!: 'client_credentials';

  @Textfeld({
    hoechstens: 100,
    optional: true,
    beschreibung: 'Kennung des Clients; entfällt, wenn sie im Kopf Authorization (Basic) steht.',
    beispiel: 'oegk.01900000-0000-7000-8000-0000000000a7',
  })
  readonly client_id?: string;

  @Textfeld({
    hoechstens: 100,
    optional: true,
    beschreibung: 'Secret des Clients; entfällt, wenn es im Kopf Authorization (Basic) steht.',
    beispiel: '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  })
  readonly client_secret?: string;

  @Textfeld({
    hoechstens: 500,
    optional: true,
    beschreibung: 'Ein Teil der Rechte des Clients, durch Leerzeichen getrennt; ohne Angabe alle.',
    beispiel: 'clearing:lesen',
  })
  readonly scope?: string;
}

export class TokenDto {
  @Textfeld({
    hoechstens: 8192,
    beschreibung: 'Signiertes Zugriffstoken nach RFC 9068.',
    beispiel: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.AA',
  })
  readonly access_token!: string;

  @Codefeld(['Bearer'], { beschreibung: 'Art des Tokens.', beispiel: 'Bearer' })
  readonly token_type!: 'Bearer';

  @Ganzzahlfeld({
    mindestens: 1,
    hoechstens: 86_400,
    beschreibung: 'Gültigkeit in Sekunden wirklicher Zeit.',
    beispiel: 3600,
  })
  readonly expires_in!: number;

  @Textfeld({
    hoechstens: 500,
    beschreibung: 'Erteilte Rechte, durch Leerzeichen getrennt.',
    beispiel: 'clearing:lesen',
  })
  readonly scope!: string;
}

export class TokenfehlerDto {
  @Codefeld(['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope'], {
    beschreibung: 'Art des Fehlers nach RFC 6749 § 5.2.',
    beispiel: 'invalid_client',
  })
  readonly error!: string;

  @Textfeld({
    hoechstens: 1000,
    beschreibung: 'Was fehlt oder nicht stimmt.',
    beispiel: 'Client-Kennung oder Secret stimmt nicht.',
  })
  readonly error_description!: string;
}

/** An elliptic-curve key of RFC 7517. */
export class SchluesselDto {
  @Codefeld(['EC'], { beschreibung: 'Art des Schlüssels.', beispiel: 'EC' })
  readonly kty!: 'EC';

  @Codefeld(['P-256'], { beschreibung: 'Kurve.', beispiel: 'P-256' })
  readonly crv!: 'P-256';

  @Textfeld({
    hoechstens: 43,
    beschreibung: 'x-Koordinate, base64url.',
    beispiel: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  })
  readonly x!: string;

  @Textfeld({
    hoechstens: 43,
    beschreibung: 'y-Koordinate, base64url.',
    beispiel: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  })
  readonly y!: string;

  @Textfeld({
    hoechstens: 43,
    beschreibung: 'Fingerabdruck des Schlüssels nach RFC 7638.',
    beispiel: 'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s',
  })
  readonly kid!: string;

  @Codefeld(['ES256'], { beschreibung: 'Verfahren.', beispiel: 'ES256' })
  readonly alg!: 'ES256';

  @Codefeld(['sig'], { beschreibung: 'Zweck: Unterschrift.', beispiel: 'sig' })
  readonly use!: 'sig';
}

export class SchluesselsatzDto {
  @Listenfeld(() => SchluesselDto, { mindestens: 1, hoechstens: 10, beschreibung: 'Öffentliche Schlüssel.' })
  readonly keys!: readonly SchluesselDto[];
}

const adresse = (wohin: string, pfad: string) => ({
  hoechstens: 500,
  beschreibung: wohin,
  beispiel: `http://127.0.0.1:3000${pfad}`,
});
const namen = (beschreibung: string, beispiel: readonly string[]) => ({ hoechstens: 50, beschreibung, beispiel });

/** RFC 8414 § 2. */
export class AusstellerDto {
  @Textfeld(adresse('Name des Ausstellers, Claim `iss`.', ''))
  readonly issuer!: string;

  @Textfeld(adresse('Adresse für Token.', '/oauth/token'))
  readonly token_endpoint!: string;

  @Textfeld(adresse('Adresse der öffentlichen Schlüssel.', '/.well-known/jwks.json'))
  readonly jwks_uri!: string;

  @Listenfeld(text({ hoechstens: 50 }), namen('Alle Rechte des Dienstes.', ['clearing:lesen', 'clearing:melden']))
  readonly scopes_supported!: readonly string[];

  @Listenfeld(text({ hoechstens: 50 }), namen('Keine: Es gibt keine Anmeldung von Personen.', []))
  readonly response_types_supported!: readonly string[];

  @Listenfeld(text({ hoechstens: 50 }), namen('Verfahren.', ['client_credentials']))
  readonly grant_types_supported!: readonly string[];

  @Listenfeld(text({ hoechstens: 50 }), namen('Anmeldung der Clients.', ['client_secret_basic', 'client_secret_post']))
  readonly token_endpoint_auth_methods_supported!: readonly string[];
}

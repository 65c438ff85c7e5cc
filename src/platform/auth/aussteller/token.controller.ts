import { Body, Controller, Get, Header, Headers, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Rumpf } from '../../http/leser';
import { OhneAnmeldung, RECHTE } from '../recht';
import { LokalerAussteller } from './aussteller';
import { rolle } from './rollen';
import { CLIENT_UNBEKANNT, liesTokenanfrage, type Tokenanfrage, type Tokenfehler, tokenfehler } from './tokenanfrage';

const TOKENDAUER_SEKUNDEN = 3600;

interface Tokenantwort {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
}

/** The local issuer over HTTP. Faults of `/oauth/token` have the form of RFC 6749 § 5.2, the only route without problem documents. */
@OhneAnmeldung()
@Controller()
export class TokenController {
  constructor(private readonly aussteller: LokalerAussteller) {}

  @Rumpf({ art: 'formular', hoechstensBytes: 8192 })
  @Post('oauth/token')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async token(
    @Body() formular: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<Tokenantwort | Tokenfehler> {
    const anfrage = liesTokenanfrage(formular, authorization);
    const ergebnis = anfrage.ok ? await this.stelleAus(anfrage.wert) : anfrage.fehler;
    if ('error' in ergebnis) {
      antwort.status(ergebnis.error === 'invalid_client' ? 401 : 400);
      if (ergebnis.error === 'invalid_client') antwort.header('WWW-Authenticate', 'Basic realm="beitragswerk"');
    }
    return ergebnis;
  }

  private async stelleAus({ clientId, clientSecret, scope }: Tokenanfrage): Promise<Tokenantwort | Tokenfehler> {
    const kennung = await this.aussteller.erkenne(clientId, clientSecret);
    if (!kennung) return CLIENT_UNBEKANNT;
    const erlaubt: readonly string[] = rolle(kennung.rolle).rechte;
    const gewuenscht = scope === undefined ? erlaubt : [...new Set(scope.split(' '))];
    if (!gewuenscht.every((recht) => erlaubt.includes(recht))) {
      return tokenfehler('invalid_scope', `Erlaubt sind: ${erlaubt.join(' ')}`);
    }
    return {
      access_token: await this.aussteller.stelleAus(kennung, gewuenscht, TOKENDAUER_SEKUNDEN),
      token_type: 'Bearer',
      expires_in: TOKENDAUER_SEKUNDEN,
      scope: gewuenscht.join(' '),
    };
  }

  @Get('.well-known/jwks.json')
  jwks(): Promise<object> {
    return this.aussteller.jwks();
  }

  /** RFC 8414. */
  @Get('.well-known/oauth-authorization-server')
  async metadaten(): Promise<object> {
    const issuer = await this.aussteller.iss();
    return {
      issuer,
      token_endpoint: `${issuer}/oauth/token`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      scopes_supported: RECHTE,
      response_types_supported: [],
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    };
  }
}

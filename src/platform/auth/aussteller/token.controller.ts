import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpunkt } from '../../http/openapi/endpunkt';
import { beispielVon } from '../../http/felder/felder';
import { Rumpf } from '../../http/leser/leser';
import { RECHTE } from '../recht';
import { LokalerAussteller } from './aussteller';
import { rolle } from './rollen';
import { AusstellerDto, SchluesselsatzDto, TokenDto, TokenfehlerDto, TokenformularDto } from './token.dto';
import { CLIENT_UNBEKANNT, liesTokenanfrage, type Tokenanfrage, type Tokenfehler, tokenfehler } from './tokenanfrage';

const TOKENDAUER_SEKUNDEN = 3600;
const FORMULAR_BYTES = 8192;

/** The local issuer over HTTP. What is wrong with a request for a token is said as RFC 6749 § 5.2 demands, not as a problem document. */
@ApiTags('sandbox')
@Controller()
export class TokenController {
  constructor(private readonly aussteller: LokalerAussteller) {}

  @Endpunkt({
    titel: 'Zugriffstoken holen',
    beschreibung:
      'Client Credentials nach RFC 6749 § 4.4 für die Clients der Sandbox-Mandanten; Zugangsdaten im Formular oder im Kopf Authorization (Basic). Fehler stehen hier in der Form von RFC 6749 § 5.2 (`error`, `error_description`): 401 bei falschen Zugangsdaten, sonst 400. Nur was nicht als Formular lesbar ist, antwortet mit einem Problem. Ohne lokalen Aussteller 404.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Ein Token für eine Stunde.', typ: TokenDto } },
    probleme: ['weg-unbekannt', 'medientyp-nicht-unterstuetzt', 'zu-gross'],
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: TokenformularDto, examples: { beispiel: { value: beispielVon(TokenformularDto) } } })
  @ApiResponse({ status: 401, type: TokenfehlerDto, description: 'Client-Kennung oder Secret stimmt nicht.' })
  @Rumpf({ art: 'formular', hoechstensBytes: FORMULAR_BYTES })
  @Header('Cache-Control', 'no-store')
  @Post('oauth/token')
  async token(
    @Req() { body, headers }: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ): Promise<TokenDto | Tokenfehler> {
    const anfrage = liesTokenanfrage(body, headers.authorization);
    const ergebnis = anfrage.ok ? await this.stelleAus(anfrage.wert) : anfrage.fehler;
    if (!('error' in ergebnis)) return ergebnis;
    if (ergebnis.error === 'invalid_client') antwort.header('WWW-Authenticate', 'Basic realm="beitragswerk"');
    antwort.status(ergebnis.error === 'invalid_client' ? 401 : 400);
    return ergebnis;
  }

  private async stelleAus({ clientId, clientSecret, scope }: Tokenanfrage): Promise<TokenDto | Tokenfehler> {
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

  @Endpunkt({
    titel: 'Öffentliche Schlüssel des lokalen Ausstellers',
    beschreibung: 'JSON Web Key Set nach RFC 7517 zum Prüfen der Sandbox-Token. Ohne lokalen Aussteller 404.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Die Schlüssel.', typ: SchluesselsatzDto } },
    probleme: ['weg-unbekannt'],
  })
  @Get('.well-known/jwks.json')
  jwks(): Promise<SchluesselsatzDto> {
    return this.aussteller.jwks();
  }

  @Endpunkt({
    titel: 'Metadaten des lokalen Ausstellers',
    beschreibung: 'Authorization Server Metadata nach RFC 8414. Ohne lokalen Aussteller 404.',
    rechte: 'offen',
    antworten: { 200: { beschreibung: 'Die Metadaten.', typ: AusstellerDto } },
    probleme: ['weg-unbekannt'],
  })
  @Get('.well-known/oauth-authorization-server')
  async metadaten(): Promise<AusstellerDto> {
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

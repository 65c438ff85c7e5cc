import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Konfiguration } from '../config';
import { Anmeldung } from './anmeldung';
import { Ausweispruefung, type Vertrauensstelle } from './ausweispruefung';
import { LokalerAussteller } from './aussteller/aussteller';
import { TokenController } from './aussteller/token.controller';
import { Mandantenverzeichnis } from './mandanten';
import { Rechtewaechter } from './rechte.guard';
import { Rechtewand } from './rechtewand';
import { Sandboxeroeffnung } from './sandbox/eroeffnung';
import { SandboxController } from './sandbox/sandbox.controller';
import { Sandboxuhr } from './sandbox/sandboxuhr';
import { Schluesselquelle } from './schluesselquelle';
import { Verweigerungen } from './verweigerung';

/** RFC 9068 calls the type `at+jwt`; Keycloak, Entra ID and others write `JWT`, so a configured issuer may use either. */
const TYPEN_KONFIGURIERTER = ['at+jwt', 'jwt'];

/** The issuers whose tokens are taken: the configured one, or our own. */
function vertrauensstellen({ oidc }: Konfiguration, aussteller: LokalerAussteller): Vertrauensstelle[] {
  const lokal = aussteller.vertrauensstelle();
  if (!oidc) return lokal ? [lokal] : [];
  const { issuer: iss, audience: aud } = oidc;
  const { schluessel } = new Schluesselquelle(iss);
  return [...(lokal ? [lokal] : []), { iss, aud, typen: TYPEN_KONFIGURIERTER, lokal: false, schluessel }];
}

/**
 * Who may ask what: global guard, local issuer, tenants, sandbox. Needs `Konfiguration`, `Datenbank` and `Sandboxlauf` from
 * global modules.
 */
@Module({
  imports: [DiscoveryModule],
  controllers: [TokenController, SandboxController],
  providers: [
    Mandantenverzeichnis,
    {
      provide: LokalerAussteller,
      inject: [Konfiguration, Mandantenverzeichnis],
      useFactory: (konfiguration: Konfiguration, mandanten: Mandantenverzeichnis) =>
        LokalerAussteller.oeffne(konfiguration, mandanten),
    },
    {
      provide: Ausweispruefung,
      inject: [Konfiguration, LokalerAussteller],
      useFactory: (konfiguration: Konfiguration, aussteller: LokalerAussteller) =>
        new Ausweispruefung(vertrauensstellen(konfiguration, aussteller)),
    },
    Anmeldung,
    Verweigerungen,
    { provide: APP_GUARD, useClass: Rechtewaechter },
    Rechtewand,
    Sandboxuhr,
    Sandboxeroeffnung,
  ],
  exports: [Mandantenverzeichnis, Verweigerungen, Sandboxeroeffnung, Sandboxuhr],
})
export class AuthModule {}

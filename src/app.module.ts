import { type DynamicModule, Global, Module } from '@nestjs/common';
import { clearingmodul } from './modules/clearing/akte/clearing.faltung';
import { ClearingModule } from './modules/clearing/clearing.module';
import { rechnungsmodul } from './modules/contribution-calc/akte/contribution-calc.akte';
import { ContributionCalcModule } from './modules/contribution-calc/contribution-calc.module';
import { haftungsmodul } from './modules/liability-account/akte/liability-account.faltung';
import { LiabilityAccountModule } from './modules/liability-account/liability-account.module';
import { RegelwerkModule } from './modules/regelwerk/regelwerk.module';
import { zahlstellenmodul } from './modules/zahlstelle/akte/zahlstelle.faltung';
import { ZahlstelleModule } from './modules/zahlstelle/zahlstelle.module';
import { AkteModule } from './platform/akte/akte.module';
import { Aktenmodule } from './platform/akte/aktenmodule';
import { AuthModule } from './platform/auth/auth.module';
import { Konfiguration } from './platform/config';
import { Datenbankzugang } from './platform/db/datenbank';
import { DbModule } from './platform/db/db.module';
import { HttpModule } from './platform/http/http.module';
import { Seiten } from './platform/http/seiten';
import { JobsModule } from './platform/jobs/jobs.module';
import { mandantmodul } from './platform/mandant/einstellungen';
import { MandantModule } from './platform/mandant/einstellungen.controller';
import { ProtokollModule } from './platform/protokoll/protokoll.module';

/** What is known before Nest starts: configuration, and what each part is told about the others. */
@Global()
@Module({})
export class GrundlageModule {
  static mit(konfiguration: Konfiguration, dienstUrl: string): DynamicModule {
    const { write: schreiben, read: lesen, platform: plattform } = konfiguration.pools;
    return {
      module: GrundlageModule,
      providers: [
        { provide: Konfiguration, useValue: konfiguration },
        { provide: Datenbankzugang, useValue: { url: dienstUrl, pools: { schreiben, lesen, plattform } } },
        {
          provide: Aktenmodule,
          useValue: { liste: [mandantmodul, clearingmodul, zahlstellenmodul, rechnungsmodul, haftungsmodul] },
        },
        // Alike on every replica of an installation, known to nobody outside: nobody can make up a position.
        { provide: Seiten, useValue: new Seiten(dienstUrl) },
      ],
      exports: [Konfiguration, Datenbankzugang, Aktenmodule, Seiten],
    };
  }
}

@Module({})
export class AppModule {
  static mit(konfiguration: Konfiguration, dienstUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        GrundlageModule.mit(konfiguration, dienstUrl),
        HttpModule,
        DbModule,
        AkteModule,
        JobsModule,
        AuthModule,
        ProtokollModule,
        MandantModule,
        RegelwerkModule,
        ClearingModule,
        ZahlstelleModule,
        ContributionCalcModule,
        LiabilityAccountModule,
      ],
    };
  }
}

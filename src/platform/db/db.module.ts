import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Bereitschaft } from '../http/betrieb/bereitschaft';
import { Metriken } from '../http/betrieb/metriken';
import { quelle } from './data-source';
import { Datenbank, Datenbankzugang } from './datenbank';
import { Selbstpruefung } from './selbstpruefung';

/** The database as the service uses it; `Datenbankzugang` comes from the root module. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Datenbankzugang],
      // Builds queries from entities; they run through `Datenbank`, so its own pool stays almost unused.
      useFactory: ({ url }: Datenbankzugang) => ({ ...quelle(url), autoLoadEntities: true, extra: { max: 1 } }),
    }),
  ],
  providers: [Datenbank, Selbstpruefung],
  exports: [Datenbank],
})
export class DbModule implements OnModuleInit {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly bereitschaft: Bereitschaft,
    private readonly metriken: Metriken,
  ) {}

  onModuleInit(): void {
    this.bereitschaft.melde('datenbank', () => this.datenbank.plattform({ name: 'bereit', text: 'select 1' }));
    for (const pool of ['schreiben', 'lesen', 'plattform'] as const)
      this.metriken.messe(
        `db_pool_${pool}_waiting`,
        `Wartende Anfragen im Pool ${pool}`,
        () => this.datenbank.auslastung()[pool].wartend,
      );
  }
}

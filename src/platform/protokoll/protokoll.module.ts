import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { Verweigerungen } from '../auth/verweigerung';
import { Datenbank } from '../db/datenbank';
import { uuidv7 } from '../http/uuid';
import { Kettenpruefung } from './kettenpruefung';
import { ProtokollController } from './protokoll.controller';
import { schreibvorgangAnlegen } from './schreibvorgang';
import { Versiegler } from './versiegler';

@Global()
@Module({
  imports: [AuthModule],
  controllers: [ProtokollController],
  providers: [Versiegler, Kettenpruefung],
  exports: [Versiegler],
})
export class ProtokollModule implements OnModuleInit {
  constructor(
    private readonly verweigerungen: Verweigerungen,
    private readonly datenbank: Datenbank,
    private readonly versiegler: Versiegler,
  ) {}

  /** Denied access of a known client is recorded like a refusal; the 403 does not wait for it. */
  onModuleInit(): void {
    this.verweigerungen.beiVerweigerung(({ kontext, weg, grund }) => {
      const { id } = kontext.mandant;
      const vorgang = { id: uuidv7(), art: 'verweigert', kontext, zweck: weg, grund, digests: [] } as const;
      void this.datenbank
        .schreibe(
          id,
          (tx) => tx.schreibeFest(schreibvorgangAnlegen(id, vorgang), undefined),
          () => Promise.resolve(true),
          'plattform',
        )
        .then(() => this.versiegler.melde(id))
        .catch(() => undefined);
    });
  }
}

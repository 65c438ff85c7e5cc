import { Global, Module } from '@nestjs/common';
import { Sandboxlauf } from '../auth/sandbox/sandboxlauf';
import { AuftraegeController } from './auftraege.controller';
import { Auftragsarten } from './auftrag';
import { Auftragslauf } from './auftragslauf';
import { Auftragstakt } from './auftragstakt';

/** Due work: planned by modules, run by the takt or by the sandbox clock. */
@Global()
@Module({
  controllers: [AuftraegeController],
  providers: [Auftragsarten, Auftragslauf, Auftragstakt, { provide: Sandboxlauf, useExisting: Auftragslauf }],
  exports: [Auftragsarten, Auftragslauf, Sandboxlauf],
})
export class JobsModule {}

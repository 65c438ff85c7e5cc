import { Module } from '@nestjs/common';
import { AbfragenController } from './zahlstellenseite/abfragen.controller';
import { Abfragenservice } from './zahlstellenseite/abfragen.service';
import { BezuegeController } from './zahlstellenseite/bezuege.controller';
import { BezuegeRepository } from './zahlstellenseite/bezuege.repository';
import { Bezuegeservice } from './zahlstellenseite/bezuege.service';
import { KlaerungenController } from './zahlstellenseite/klaerungen.controller';
import { Klaerungsservice } from './zahlstellenseite/klaerungen.service';
import { UebernahmeController } from './zahlstellenseite/rueckmeldungen.controller';
import { Uebernahmeservice } from './zahlstellenseite/rueckmeldungen.service';

@Module({
  controllers: [BezuegeController, UebernahmeController, KlaerungenController, AbfragenController],
  providers: [BezuegeRepository, Bezuegeservice, Uebernahmeservice, Klaerungsservice, Abfragenservice],
})
export class ZahlstelleModule {}

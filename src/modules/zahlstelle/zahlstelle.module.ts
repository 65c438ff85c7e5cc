import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DbkzEntity, DbzkEntity } from './akte/kassenseite.entities';
import { KasseRepository } from './akte/kassenseite.repository';
import { Kassenauftraege } from './kassenseite/kassenseite.auftraege';
import { DbzkController } from './kassenseite/meldungen.controller';
import { Dbzkservice } from './kassenseite/meldungen.service';
import { VersicherteController } from './kassenseite/versicherte.controller';
import { Versichertenservice } from './kassenseite/versicherte.service';
import { AbfragenController } from './zahlstellenseite/abfragen.controller';
import { Abfragenservice } from './zahlstellenseite/abfragen.service';
import { BezuegeController } from './zahlstellenseite/bezuege.controller';
import { BezuegeRepository } from './zahlstellenseite/bezuege.repository';
import { Bezuegeservice } from './zahlstellenseite/bezuege.service';
import { KlaerungenController } from './zahlstellenseite/klaerungen.controller';
import { Klaerungsservice } from './zahlstellenseite/klaerungen.service';
import { UebernahmeController } from './zahlstellenseite/rueckmeldungen.controller';
import { Uebernahmeservice } from './zahlstellenseite/rueckmeldungen.service';

/** Both sides of the Zahlstellen-Meldeverfahren; one tenant may be either or both. */
@Module({
  imports: [TypeOrmModule.forFeature([DbzkEntity, DbkzEntity])],
  controllers: [
    DbzkController,
    VersicherteController,
    BezuegeController,
    UebernahmeController,
    KlaerungenController,
    AbfragenController,
  ],
  providers: [
    KasseRepository,
    Dbzkservice,
    Versichertenservice,
    Kassenauftraege,
    BezuegeRepository,
    Bezuegeservice,
    Uebernahmeservice,
    Klaerungsservice,
    Abfragenservice,
  ],
})
export class ZahlstelleModule {}

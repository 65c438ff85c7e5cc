import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clearingauftraege } from './clearing.auftraege';
import { ClearingfallEntity, MeldungEntity, ZustellungEntity } from './clearing.entities';
import { ClearingRepository } from './clearing.repository';
import { FaelleRepository } from './faelle.repository';
import { FaelleController } from './faelle.controller';
import { Faelleservice } from './faelle.service';
import { Kontofaelle } from './konto.faelle';
import { MeldungenController } from './meldungen.controller';
import { Meldungenservice } from './meldungen.service';
import { PostausgangController } from './postausgang.controller';
import { PruefungenController } from './pruefungen.controller';
import { Pruefungenservice } from './pruefungen.service';
import { Sandboxkonto } from './sandbox.konto';
import { StammdatenController } from './stammdaten.controller';
import { Stammdatenservice } from './stammdaten.service';
import { VerlaeufeController } from './verlaeufe.controller';
import { Verlaeufeservice } from './verlaeufe.service';

@Module({
  imports: [TypeOrmModule.forFeature([MeldungEntity, ClearingfallEntity, ZustellungEntity])],
  controllers: [
    MeldungenController,
    FaelleController,
    PostausgangController,
    StammdatenController,
    PruefungenController,
    VerlaeufeController,
  ],
  providers: [
    ClearingRepository,
    FaelleRepository,
    Meldungenservice,
    Faelleservice,
    Stammdatenservice,
    Kontofaelle,
    Pruefungenservice,
    Verlaeufeservice,
    Clearingauftraege,
    Sandboxkonto,
  ],
})
export class ClearingModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clearingauftraege } from './auftraege/clearing.auftraege';
import { ClearingfallEntity, MeldungEntity, ZustellungEntity } from './akte/clearing.entities';
import { ClearingRepository } from './akte/clearing.repository';
import { FaelleRepository } from './faelle/faelle.repository';
import { FaelleController } from './faelle/faelle.controller';
import { Faelleservice } from './faelle/faelle.service';
import { Kontofaelle } from './faelle/konto.faelle';
import { MeldungenController } from './meldungen/meldungen.controller';
import { Meldungenservice } from './meldungen/meldungen.service';
import { PostausgangController } from './faelle/postausgang.controller';
import { PruefungenController } from './meldungen/pruefungen.controller';
import { Pruefungenservice } from './meldungen/pruefungen.service';
import { Sandboxkonto } from './stammdaten/sandbox.konto';
import { StammdatenController } from './stammdaten/stammdaten.controller';
import { Stammdatenservice } from './stammdaten/stammdaten.service';
import { VerlaeufeController } from './verlaeufe/verlaeufe.controller';
import { Verlaeufeservice } from './verlaeufe/verlaeufe.service';

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

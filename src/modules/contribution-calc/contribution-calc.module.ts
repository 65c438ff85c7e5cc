import { Module } from '@nestjs/common';
import { BerechnungenController } from './berechnungen/berechnungen.controller';
import { Berechnungsservice } from './berechnungen/berechnungen.service';
import { GesamtsozialversicherungController } from './gesamtsozialversicherung/gesamtsozialversicherung.controller';
import { Kassenservice } from './krankenkassen/kassen.service';
import { KrankenkassenController } from './krankenkassen/krankenkassen.controller';
import { MbgmController } from './mbgm/mbgm.controller';
import { RueckrechnungenController } from './rueckrechnungen/rueckrechnungen.controller';
import { VersorgungsbezuegeController } from './versorgungsbezuege/versorgungsbezuege.controller';

@Module({
  controllers: [
    VersorgungsbezuegeController,
    RueckrechnungenController,
    GesamtsozialversicherungController,
    MbgmController,
    BerechnungenController,
    KrankenkassenController,
  ],
  providers: [Berechnungsservice, Kassenservice],
})
export class ContributionCalcModule {}

import { Module } from '@nestjs/common';
import { RueckrechnungenController } from './rueckrechnungen/rueckrechnungen.controller';
import { VersorgungsbezuegeController } from './versorgungsbezuege/versorgungsbezuege.controller';

@Module({ controllers: [VersorgungsbezuegeController, RueckrechnungenController] })
export class ContributionCalcModule {}

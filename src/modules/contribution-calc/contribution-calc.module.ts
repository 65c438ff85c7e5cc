import { Module } from '@nestjs/common';
import { VersorgungsbezuegeController } from './versorgungsbezuege/versorgungsbezuege.controller';
import { Versorgungsbezugsrechnung } from './versorgungsbezuege/versorgungsbezuege.service';

@Module({
  controllers: [VersorgungsbezuegeController],
  providers: [Versorgungsbezugsrechnung],
})
export class ContributionCalcModule {}

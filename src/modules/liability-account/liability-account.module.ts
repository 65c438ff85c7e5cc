import { Module } from '@nestjs/common';
import { BelegeController } from './belege/belege.controller';
import { Belegservice } from './belege/belege.service';
import { PersonenController } from './personen/personen.controller';
import { Personenservice } from './personen/personen.service';
import { Rollenservice } from './personen/rollen.service';

@Module({
  controllers: [PersonenController, BelegeController],
  providers: [Personenservice, Rollenservice, Belegservice],
})
export class LiabilityAccountModule {}

import { Module } from '@nestjs/common';
import { BelegeController } from './belege/belege.controller';
import { Belegservice } from './belege/belege.service';
import { Buchungsservice } from './konten/buchungen.service';
import { HaftungsartenController } from './konten/haftungsarten.controller';
import { KontenController } from './konten/konten.controller';
import { Kontenrepository } from './konten/konten.repository';
import { Kontenservice } from './konten/konten.service';
import { Kontoschreiber } from './konten/kontoschreiber';
import { VorgaengeController } from './konten/vorgaenge.controller';
import { PersonenController } from './personen/personen.controller';
import { Personenservice } from './personen/personen.service';
import { Rollenservice } from './personen/rollen.service';
import { SchuldnerController } from './schuldner/schuldner.controller';
import { Schuldnerservice } from './schuldner/schuldner.service';

@Module({
  controllers: [
    PersonenController,
    BelegeController,
    KontenController,
    VorgaengeController,
    SchuldnerController,
    HaftungsartenController,
  ],
  providers: [
    Personenservice,
    Rollenservice,
    Belegservice,
    Kontenservice,
    Buchungsservice,
    Kontoschreiber,
    Kontenrepository,
    Schuldnerservice,
  ],
})
export class LiabilityAccountModule {}

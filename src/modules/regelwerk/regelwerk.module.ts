import { Module } from '@nestjs/common';
import { ProblemeController } from './probleme.controller';
import { RechtswerteController } from './rechtswerte.controller';
import { RegelnController } from './regeln.controller';

/** Reference data that the code itself carries: rules, figures of law, problems. No database, no service in between. */
@Module({ controllers: [RegelnController, RechtswerteController, ProblemeController] })
export class RegelwerkModule {}

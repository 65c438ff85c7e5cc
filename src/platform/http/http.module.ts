import { Global, Module } from '@nestjs/common';
import { Bereitschaft } from './bereitschaft';
import { BetriebController } from './betrieb.controller';
import { Metriken } from './metriken';

/** Health and metrics; other rooms register their probes and gauges here. */
@Global()
@Module({ controllers: [BetriebController], providers: [Bereitschaft, Metriken], exports: [Bereitschaft, Metriken] })
export class HttpModule {}

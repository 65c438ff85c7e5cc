import { Global, Module } from '@nestjs/common';
import { Bereitschaft } from './betrieb/bereitschaft';
import { BetriebController } from './betrieb/betrieb.controller';
import { Metriken } from './betrieb/metriken';

/** Health and metrics; other rooms register their probes and gauges here. */
@Global()
@Module({ controllers: [BetriebController], providers: [Bereitschaft, Metriken], exports: [Bereitschaft, Metriken] })
export class HttpModule {}

import { Global, Module } from '@nestjs/common';
import { Aktenschrank } from './aktenschrank';

/** The one write path; every module's service asks for it. */
@Global()
@Module({ providers: [Aktenschrank], exports: [Aktenschrank] })
export class AkteModule {}

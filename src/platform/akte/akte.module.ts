import { Global, Module } from '@nestjs/common';
import { Aktenarchiv } from './aktenarchiv';
import { Aktenschrank } from './aktenschrank';
import { Idempotenzaufraeumer } from './idempotenz.aufraeumen';

/** The one write path and the reading beside it; every module's service asks for them. */
@Global()
@Module({ providers: [Aktenschrank, Aktenarchiv, Idempotenzaufraeumer], exports: [Aktenschrank, Aktenarchiv] })
export class AkteModule {}

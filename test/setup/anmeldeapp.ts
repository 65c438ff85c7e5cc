import { Global, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { configureApp } from '../../src/app.setup';
import { AuthModule } from '../../src/platform/auth/auth.module';
import type { Mandant } from '../../src/platform/auth/kontext';
import { Mandantenverzeichnis, type NeuerMandant } from '../../src/platform/auth/mandanten';
import { Sandboxlauf } from '../../src/platform/auth/sandbox/sandboxlauf';
import { Konfiguration, ladeKonfiguration } from '../../src/platform/config';
import { Datenbank } from '../../src/platform/db/datenbank';
import { fastifyAdapter } from '../../src/platform/http/leser/adapter';
import { HttpModule } from '../../src/platform/http/http.module';

/** Tenants in memory. */
export class Mandantenattrappe {
  readonly alle: Mandant[] = [];

  suche(uuid: string): Promise<Mandant | undefined> {
    return Promise.resolve(this.alle.find((mandant) => mandant.uuid === uuid));
  }

  hatEchte(): Promise<boolean> {
    return Promise.resolve(this.alle.some(({ sandbox }) => !sandbox));
  }

  legeAn({ uuid, land, sandbox }: NeuerMandant): Promise<void> {
    if (!this.alle.some((mandant) => mandant.uuid === uuid)) {
      this.alle.push({ id: this.alle.length + 1, uuid, land, sandbox });
    }
    return Promise.resolve();
  }
}

export interface Anmeldeapp {
  readonly app: NestFastifyApplication;
  readonly mandanten: Mandantenattrappe;
  /** What the requests logged as warnings, one JSON text each. */
  readonly log: string[];
}

/** The sign-in without a database: tenants in memory, everything else as in the service. */
export async function anmeldeapp(
  umgebung: NodeJS.ProcessEnv,
  mehr: Pick<ModuleMetadata, 'controllers'> = {},
  ersatz: (bau: TestingModuleBuilder) => TestingModuleBuilder = (bau) => bau,
): Promise<Anmeldeapp> {
  const bereit: Provider[] = [
    { provide: Konfiguration, useValue: ladeKonfiguration(umgebung) },
    { provide: Datenbank, useValue: {} },
    { provide: Sandboxlauf, useValue: {} },
  ];
  @Global()
  @Module({ providers: bereit, exports: [Konfiguration, Datenbank, Sandboxlauf] })
  class Grundlage {}

  const mandanten = new Mandantenattrappe();
  const bau = Test.createTestingModule({ imports: [Grundlage, HttpModule, AuthModule], ...mehr });
  const modul = await ersatz(bau.overrideProvider(Mandantenverzeichnis).useValue(mandanten)).compile();
  const app = modul.createNestApplication<NestFastifyApplication>(fastifyAdapter({ protokollstufe: 'silent' }), {
    logger: false,
  });
  await configureApp(app);
  const log = sammleWarnungen(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, mandanten, log };
}

function sammleWarnungen(app: NestFastifyApplication): string[] {
  const warnungen: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (anfrage, _, done) => {
      anfrage.log.warn = (...teile: unknown[]) => void warnungen.push(JSON.stringify(teile[0]));
      done();
    });
  return warnungen;
}

import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Global,
  Module,
  type ModuleMetadata,
  type Provider,
} from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthModule } from '../../src/platform/auth/auth.module';
import type { Mandant } from '../../src/platform/auth/kontext';
import { Mandantenverzeichnis, type NeuerMandant } from '../../src/platform/auth/mandanten';
import { Sandboxlauf } from '../../src/platform/auth/sandbox/sandboxlauf';
import { Konfiguration, ladeKonfiguration } from '../../src/platform/config';
import { Datenbank } from '../../src/platform/db/datenbank';
import { richteLeserEin } from '../../src/platform/http/leser';
import { Problem } from '../../src/platform/http/problem';
import { problemantwort } from '../../src/platform/http/problemantwort';

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

@Catch(Problem)
class Problemfilter implements ExceptionFilter<Problem> {
  catch({ fehler }: Problem, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { status, kopf, rumpf } = problemantwort(fehler, http.getRequest<FastifyRequest>().id);
    void http.getResponse<FastifyReply>().status(status).headers(kopf).send(rumpf);
  }
}

export interface Anmeldeapp {
  readonly app: NestFastifyApplication;
  readonly mandanten: Mandantenattrappe;
  /** Log lines from level `warn` on. */
  readonly log: string[];
}

/** The sign-in without a database: tenants in memory, everything else as in the service. */
export async function anmeldeapp(
  umgebung: NodeJS.ProcessEnv,
  mehr: Pick<ModuleMetadata, 'controllers'> = {},
  ersatz: (module: ReturnType<typeof Test.createTestingModule>) => typeof module = (module) => module,
): Promise<Anmeldeapp> {
  const mandanten = new Mandantenattrappe();
  const log: string[] = [];
  const bereit: Provider[] = [
    { provide: Konfiguration, useValue: ladeKonfiguration(umgebung) },
    { provide: Datenbank, useValue: {} },
    { provide: Sandboxlauf, useValue: {} },
  ];
  @Global()
  @Module({ providers: bereit, exports: [Konfiguration, Datenbank, Sandboxlauf] })
  class Grundlage {}

  const bau = Test.createTestingModule({ imports: [Grundlage, AuthModule], ...mehr });
  const modul = await ersatz(bau.overrideProvider(Mandantenverzeichnis).useValue(mandanten)).compile();
  const adapter = new FastifyAdapter({
    logger: { level: 'warn', stream: { write: (zeile: string) => void log.push(zeile) } },
  });
  const app = modul.createNestApplication<NestFastifyApplication>(adapter, { bodyParser: false, logger: false });
  richteLeserEin(adapter.getInstance());
  app.useGlobalFilters(new Problemfilter());
  await app.init();
  await adapter.getInstance().ready();
  return { app, mandanten, log };
}

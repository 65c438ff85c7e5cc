import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module';
import { configureApp } from '../../src/app.setup';
import { Sandboxeroeffnung } from '../../src/platform/auth/sandbox/eroeffnung';
import { ladeKonfiguration } from '../../src/platform/config';
import { fastifyAdapter } from '../../src/platform/http/adapter';
import { neueDatenbank, type Testdatenbank } from './datenbank';

/** The whole service on a database of its own, listening on a free port, with the default sandbox tenants. */
export interface Testapp {
  readonly app: NestFastifyApplication;
  readonly datenbank: Testdatenbank;
  /** Folder with the keys of the local issuer. */
  readonly daten: string;
  readonly adresse: string;
  readonly stopp: () => Promise<void>;
}

export async function starteApp(): Promise<Testapp> {
  const datenbank = await neueDatenbank();
  const daten = mkdtempSync(path.join(tmpdir(), 'beitragswerk-'));
  const konfiguration = ladeKonfiguration({
    DATABASE_URL: datenbank.dienstUrl,
    LOKALER_AUSSTELLER: 'ja',
    DATEN: daten,
    POOL_WRITE: '4',
    POOL_READ: '2',
    POOL_PLATFORM: '2',
  });
  const modul = await Test.createTestingModule({
    imports: [AppModule.mit(konfiguration, datenbank.dienstUrl)],
  }).compile();
  const app = modul.createNestApplication<NestFastifyApplication>(fastifyAdapter({ protokollstufe: 'silent' }), {
    logger: false,
  });
  await configureApp(app);
  await app.listen(0, '127.0.0.1');
  await app.get(Sandboxeroeffnung).eroeffneStandard();
  return {
    app,
    datenbank,
    daten,
    adresse: await app.getUrl(),
    stopp: async () => {
      await app.close();
      await datenbank.verwerfen();
      rmSync(daten, { recursive: true, force: true });
    },
  };
}

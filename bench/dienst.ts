import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../src/app.module';
import { configureApp } from '../src/app.setup';
import type { Land } from '../src/domain/kern/norm';
import { LokalerAussteller } from '../src/platform/auth/aussteller/aussteller';
import { rolle, type Rollenname } from '../src/platform/auth/aussteller/rollen';
import { Mandantenverzeichnis } from '../src/platform/auth/mandanten';
import { Sandboxeroeffnung } from '../src/platform/auth/sandbox/eroeffnung';
import { ladeKonfiguration } from '../src/platform/config';
import { migriere } from '../src/platform/db/migrieren';
import { starteDatenbank } from '../src/platform/db/start';
import { fastifyAdapter } from '../src/platform/http/leser/adapter';
import { Versiegler } from '../src/platform/protokoll/versiegler';
import { Aufzeichnung, type Reise } from './aufzeichnung';
import { prozessorzeit } from './prozessor';

/** What the parent may ask of the service's process; one question at a time. */
export interface Fragen {
  readonly bereit: () => Promise<{ adresse: string; dienstUrl: string }>;
  readonly mandant: (land: Land, jetzt: string, rollen: readonly Rollenname[]) => Promise<Mandant>;
  readonly zeichneAuf: () => Promise<void>;
  readonly aufgezeichnet: () => Promise<Reise[]>;
  /** Largest resident set so far, in bytes. */
  readonly speicher: () => Promise<number>;
  /** Processor time so far, of user and system, in microseconds. */
  readonly prozessorzeit: () => Promise<number>;
  readonly beende: () => Promise<void>;
}
export interface Mandant {
  readonly id: number;
  readonly uuid: string;
  readonly token: Readonly<Partial<Record<Rollenname, string>>>;
}

const TOKEN_SEKUNDEN = 3_600;

/** The service as `main` starts it, in a process of its own, without a limit on requests and with ears for its parent. */
async function starte(): Promise<Fragen> {
  const konfiguration = ladeKonfiguration();
  const datenbank = await starteDatenbank(konfiguration);
  await migriere(datenbank.besitzerUrl!);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.mit(konfiguration, datenbank.dienstUrl),
    fastifyAdapter({ protokollstufe: konfiguration.logLevel }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  await configureApp(app, { anfragenJeMinute: Number.MAX_SAFE_INTEGER });
  await app.init();
  await app.listen(0, '127.0.0.1');
  // Ends the sweep for what killed processes left: it would seal what the bare statements have written. Each write still reports itself.
  await app.get(Versiegler).onApplicationShutdown();

  const aufzeichnung = new Aufzeichnung();
  let ende: Promise<void> | undefined;
  const beende = () => (ende ??= app.close().then(() => datenbank.stopp()));
  process.once('disconnect', () => void beende().finally(() => process.exit()));
  return {
    bereit: async () => ({ adresse: await app.getUrl(), dienstUrl: datenbank.dienstUrl }),
    mandant: async (land, jetzt, rollen) => oeffne(app, land, jetzt, rollen),
    zeichneAuf: async () => aufzeichnung.beginne(),
    aufgezeichnet: async () => aufzeichnung.beende(),
    speicher: async () => process.resourceUsage().maxRSS * 1024,
    prozessorzeit: async () => prozessorzeit(),
    beende,
  };
}

async function oeffne(
  app: NestFastifyApplication,
  land: Land,
  jetzt: string,
  rollen: readonly Rollenname[],
): Promise<Mandant> {
  const { mandant: uuid } = await app.get(Sandboxeroeffnung).eroeffne(land, jetzt);
  const { id } = (await app.get(Mandantenverzeichnis).suche(uuid))!;
  const aussteller = app.get(LokalerAussteller);
  const token: Partial<Record<Rollenname, string>> = {};
  for (const name of rollen)
    token[name] = await aussteller.stelleAus({ rolle: name, mandantUuid: uuid }, rolle(name).rechte, TOKEN_SEKUNDEN);
  return { id, uuid, token };
}

const dienst = starte();
process.on('message', ({ frage, argumente }: { frage: keyof Fragen; argumente: never[] }) => {
  void dienst
    .then((d) => (d[frage] as (...a: never[]) => Promise<unknown>)(...argumente))
    .then(
      (antwort) => process.send!({ antwort }),
      (fehler: unknown) =>
        process.send!({ fehler: fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler) }),
    )
    .finally(() => frage === 'beende' && process.disconnect());
});

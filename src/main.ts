import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { configureApp } from './app.setup';
import { Sandboxkonto } from './modules/clearing/stammdaten/sandbox.konto';
import { Mandantenverzeichnis } from './platform/auth/mandanten';
import { Sandboxeroeffnung, type Startsandbox } from './platform/auth/sandbox/eroeffnung';
import { starttext } from './platform/auth/sandbox/starttext';
import { type Konfiguration, Konfigurationsfehler, ladeKonfiguration } from './platform/config';
import { migriere } from './platform/db/migrieren';
import { type Datenbankstart, starteDatenbank } from './platform/db/start';
import { beiEnde } from './platform/ende';
import { fastifyAdapter } from './platform/http/leser/adapter';
import { Bereitschaft } from './platform/http/betrieb/bereitschaft';
import { belegePort } from './platform/port';

/** Port first, then database and migrations, then the service; the end goes the same way back. */
async function starte(): Promise<void> {
  const konfiguration = ladeKonfiguration();
  const platz = await belegePort(konfiguration.port, konfiguration.host);
  const datenbank = await starteDatenbank(konfiguration);
  try {
    const app = await baueAnwendung(konfiguration, datenbank);
    beiEnde(async () => {
      app.get(Bereitschaft).beende();
      await app.close();
      await datenbank.stopp();
    });
    await platz.freigeben();
    await app.listen(platz.port, konfiguration.host);
    const adresse = `http://${konfiguration.host}:${platz.port}`;
    console.log(starttext(adresse, await oeffneSandbox(app)));
  } catch (fehler) {
    await datenbank.stopp();
    throw fehler;
  }
}

async function baueAnwendung(
  konfiguration: Konfiguration,
  { dienstUrl, besitzerUrl }: Datenbankstart,
): Promise<NestFastifyApplication> {
  if (besitzerUrl) await migriere(besitzerUrl);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.mit(konfiguration, dienstUrl),
    fastifyAdapter({ protokollstufe: konfiguration.logLevel }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  await configureApp(app);
  await app.init();
  return app;
}

/** The default tenants with what the examples of the documentation refer to. */
async function oeffneSandbox(app: NestFastifyApplication): Promise<Startsandbox[]> {
  const sandboxes = await app.get(Sandboxeroeffnung).eroeffneStandard();
  for (const { mandant, land } of sandboxes) {
    const gefunden = land === 'AT' ? await app.get(Mandantenverzeichnis).suche(mandant) : undefined;
    if (gefunden) await app.get(Sandboxkonto).legeAn(gefunden);
  }
  return sandboxes;
}

starte().catch((fehler: unknown) => {
  console.error(fehler instanceof Konfigurationsfehler || !(fehler instanceof Error) ? String(fehler) : fehler.message);
  process.exit(1);
});

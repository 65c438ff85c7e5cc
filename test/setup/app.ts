import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Response } from 'supertest';
import { AppModule } from '../../src/app.module';
import { configureApp } from '../../src/app.setup';
import type { Land } from '../../src/domain/kern/norm';
import { LokalerAussteller } from '../../src/platform/auth/aussteller/aussteller';
import { rolle, ROLLENNAMEN, type Rollenname } from '../../src/platform/auth/aussteller/rollen';
import { Sandboxeroeffnung } from '../../src/platform/auth/sandbox/eroeffnung';
import { ladeKonfiguration } from '../../src/platform/config';
import { fastifyAdapter } from '../../src/platform/http/leser/adapter';
import { beobachte, type Beobachtung } from '../../src/platform/http/openapi/beobachter';
import { neueDatenbank, type Testdatenbank } from './datenbank';

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Antwort {
  readonly status: number;
  readonly kopf: Readonly<Record<string, unknown>>;
  /** Parsed JSON (the text where it is none); a test says what it expects of it. */
  readonly rumpf: Json;
}
export type Json = { readonly [name: string]: Json } & readonly Json[] & string;

/** A sandbox tenant with a token per role. */
export interface Testmandant {
  readonly uuid: string;
  readonly token: Readonly<Record<Rollenname, string>>;
}

/** The whole service on a database of its own, asked without a socket. */
export interface Testapp {
  readonly app: NestFastifyApplication;
  readonly datenbank: Testdatenbank;
  /** Folder with the keys of the local issuer. */
  readonly daten: string;
  /** What was answered so far: route, status, problem code. */
  readonly beobachtungen: readonly Beobachtung[];
  mandant(land: Land, jetzt: string): Promise<Testmandant>;
  frage(
    token: string | undefined,
    methode: Methode,
    weg: string,
    rumpf?: unknown,
    kopf?: Readonly<Record<string, string>>,
  ): Promise<Antwort>;
  ende(): Promise<void>;
}

const TOKEN_SEKUNDEN = 3_600;

export async function testapp(): Promise<Testapp> {
  const datenbank = await neueDatenbank();
  const daten = mkdtempSync(path.join(tmpdir(), 'beitragswerk-test-'));
  const konfiguration = ladeKonfiguration({
    DATABASE_URL: datenbank.dienstUrl,
    LOKALER_AUSSTELLER: 'ja',
    DATEN: daten,
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.mit(konfiguration, datenbank.dienstUrl),
    fastifyAdapter({ protokollstufe: 'silent' }),
    { logger: false, abortOnError: false },
  );
  await configureApp(app);
  const beobachtungen = beobachte(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    datenbank,
    daten,
    beobachtungen,
    mandant: async (land, jetzt) => eroeffne(app, land, jetzt),
    frage: async (token, methode, weg, rumpf, kopf = {}) => frage(app, token, methode, weg, rumpf, kopf),
    ende: async () => {
      await app.close();
      await datenbank.verwerfen();
      rmSync(daten, { recursive: true, force: true });
    },
  };
}

async function eroeffne(app: NestFastifyApplication, land: Land, jetzt: string): Promise<Testmandant> {
  const { mandant } = await app.get(Sandboxeroeffnung).eroeffne(land, jetzt);
  const aussteller = app.get(LokalerAussteller);
  const token = await Promise.all(
    ROLLENNAMEN.map(async (name) => {
      const kennung = { rolle: name, mandantUuid: mandant };
      return [name, await aussteller.stelleAus(kennung, rolle(name).rechte, TOKEN_SEKUNDEN)] as const;
    }),
  );
  return { uuid: mandant, token: Object.fromEntries(token) as Record<Rollenname, string> };
}

async function frage(
  app: NestFastifyApplication,
  token: string | undefined,
  methode: Methode,
  weg: string,
  rumpf: unknown,
  kopf: Readonly<Record<string, string>>,
): Promise<Antwort> {
  const anfrage = request(app.getHttpServer())[methode.toLowerCase() as Lowercase<Methode>](weg);
  if (token !== undefined) anfrage.set('authorization', `Bearer ${token}`);
  if (rumpf !== undefined) anfrage.set('content-type', 'application/json');
  anfrage.set(kopf).buffer(true).parse(alsText);
  const antwort = await (rumpf === undefined
    ? anfrage
    : anfrage.send(typeof rumpf === 'string' ? rumpf : JSON.stringify(rumpf)));
  return { status: antwort.status, kopf: antwort.headers, rumpf: gelesen(antwort.body as string) };
}

/** supertest would parse by media type; a test wants the text as it came. */
function alsText(antwort: Response, fertig: (fehler: Error | null, text: string) => void): void {
  const teile: Buffer[] = [];
  antwort.on('data', (teil: Buffer) => teile.push(teil));
  antwort.on('end', () => fertig(null, Buffer.concat(teile).toString('utf8')));
}

function gelesen(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text as Json;
  }
}

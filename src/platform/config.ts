import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { IsIn, IsOptional, Matches, MaxLength, validateSync } from 'class-validator';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;
const POSTGRES_URL_TEXT = 'erwartet wird eine Adresse der Form postgresql://benutzer:kennwort@rechner:5432/datenbank';
const POOL_TEXT = 'erwartet wird eine ganze Zahl von 1 bis 200';
const POOL = /^([1-9]|[1-9]\d|1\d\d|200)$/;
/** Tokens over plain HTTP only from this very machine. */
const ISSUER = /^(https:\/\/[^\s/?#]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/[^\s?#]*)?$/;

/** The environment as written; each message says what is expected and none repeats a value, which may hold a password. */
class Umgebung {
  @IsOptional()
  @Matches(/^(\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/, {
    message: 'erwartet wird eine Portnummer von 0 bis 65535',
  })
  PORT?: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9.:_-]+$/, { message: 'erwartet wird eine IP-Adresse oder ein Rechnername, z. B. 127.0.0.1' })
  HOST?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, { message: `${POSTGRES_URL_TEXT} (Rolle des Dienstes)` })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, { message: `${POSTGRES_URL_TEXT} (Rolle des Besitzers)` })
  DATABASE_MIGRATION_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, { message: `${POSTGRES_URL_TEXT} (Rolle, die Datenbanken anlegen darf)` })
  DATABASE_TEST_URL?: string;

  @IsOptional()
  @Matches(ISSUER, { message: 'erwartet wird die https-Adresse des Ausstellers (http nur für localhost)' })
  OIDC_ISSUER?: string;

  @IsOptional()
  @MaxLength(500, { message: 'erwartet werden höchstens 500 Zeichen' })
  OIDC_AUDIENCE?: string;

  @IsOptional()
  @IsIn(['ja'], { message: 'erlaubt ist nur der Wert ja; ohne lokalen Aussteller bleibt die Variable leer' })
  LOKALER_AUSSTELLER?: string;

  @IsOptional()
  @MaxLength(1000, { message: 'erwartet wird ein Ordner mit höchstens 1000 Zeichen' })
  DATEN?: string;

  @IsOptional()
  @Matches(/^\//, {
    message: 'erwartet wird der absolute Pfad eines PostgreSQL, das bin/postgres und bin/initdb enthält',
  })
  PG_HOME?: string;

  @IsOptional()
  @IsIn(LOG_LEVELS, { message: `erlaubt sind ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL?: (typeof LOG_LEVELS)[number];

  @IsOptional()
  @Matches(POOL, { message: POOL_TEXT })
  POOL_WRITE?: string;

  @IsOptional()
  @Matches(POOL, { message: POOL_TEXT })
  POOL_READ?: string;

  @IsOptional()
  @Matches(POOL, { message: POOL_TEXT })
  POOL_PLATFORM?: string;
}

const NAMEN = [
  ...['PORT', 'HOST', 'DATABASE_URL', 'DATABASE_MIGRATION_URL', 'DATABASE_TEST_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE'],
  ...['LOKALER_AUSSTELLER', 'DATEN', 'PG_HOME', 'LOG_LEVEL', 'POOL_WRITE', 'POOL_READ', 'POOL_PLATFORM'],
] as (keyof Umgebung)[];

/** What the process was told, checked and frozen; the class is the token under which Nest provides it. */
export abstract class Konfiguration {
  abstract readonly port: number;
  abstract readonly host: string;
  /** Application role; absent: the embedded server. */
  abstract readonly databaseUrl: string | undefined;
  /** Owner role; read only by `npm run migrate`. */
  abstract readonly databaseMigrationUrl: string | undefined;
  /** A role that may create databases; read only by `npm test`. */
  abstract readonly databaseTestUrl: string | undefined;
  /** Issuer of the tokens; absent exactly when the local issuer is asked for. */
  abstract readonly oidc: { readonly issuer: string; readonly audience: string } | undefined;
  abstract readonly lokalerAussteller: boolean;
  /** Absolute folder of the embedded server and of the local issuer's keys. */
  abstract readonly daten: string;
  /** A PostgreSQL of the system in place of the packaged binaries. */
  abstract readonly pgHome: string | undefined;
  abstract readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Most connections of each pool. */
  abstract readonly pools: { readonly write: number; readonly read: number; readonly platform: number };
}

/** The environment does not say what the service needs; the message names every fault. */
export class Konfigurationsfehler extends Error {
  constructor(readonly fehler: readonly string[]) {
    super(`Die Konfiguration ist fehlerhaft:\n${fehler.map((zeile) => `  - ${zeile}`).join('\n')}`);
    this.name = 'Konfigurationsfehler';
  }
}

/** Reads and checks the environment; throws one `Konfigurationsfehler` with all faults. An empty variable counts as absent. */
export function ladeKonfiguration(env: NodeJS.ProcessEnv = process.env): Konfiguration {
  const gelesen = new Umgebung();
  for (const name of NAMEN) {
    const wert = env[name]?.trim();
    if (wert) Object.assign(gelesen, { [name]: wert });
  }
  const fehler = [...einzeln(gelesen), ...zusammen(gelesen)];
  if (fehler.length > 0) throw new Konfigurationsfehler(fehler);
  return Object.freeze(alsKonfiguration(gelesen));
}

/** The environment cut down to these variables, for commands that need no more and must not fail over the rest. */
export const umgebung = (...namen: (keyof Umgebung)[]): NodeJS.ProcessEnv =>
  Object.fromEntries(namen.map((name) => [name, process.env[name]]));

/** Faults of one variable alone. */
const einzeln = (u: Umgebung): string[] =>
  validateSync(u).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((text) => `${property}: ${text}.`),
  );

/** Combinations that contradict each other or leave a gap. */
function zusammen(u: Umgebung): string[] {
  const regeln: [boolean, string][] = [
    [
      !!u.DATABASE_URL && !u.OIDC_ISSUER && !u.LOKALER_AUSSTELLER,
      'DATABASE_URL: mit eigener Datenbank wird OIDC_ISSUER gebraucht (oder LOKALER_AUSSTELLER=ja zum Ausprobieren).',
    ],
    [!!u.OIDC_ISSUER && !u.OIDC_AUDIENCE, 'OIDC_AUDIENCE: wird zusammen mit OIDC_ISSUER gebraucht.'],
    [!u.OIDC_ISSUER && !!u.OIDC_AUDIENCE, 'OIDC_ISSUER: wird zusammen mit OIDC_AUDIENCE gebraucht.'],
    [
      !!u.OIDC_ISSUER && !!u.LOKALER_AUSSTELLER,
      'LOKALER_AUSSTELLER: schließt OIDC_ISSUER aus; es gibt genau einen Aussteller.',
    ],
    [
      !!u.DATABASE_URL && u.DATABASE_URL === u.DATABASE_MIGRATION_URL,
      'DATABASE_MIGRATION_URL: muss eine andere Rolle als DATABASE_URL nennen; der Dienst arbeitet nie als Besitzer.',
    ],
  ];
  return regeln.filter(([verletzt]) => verletzt).map(([, text]) => text);
}

function alsKonfiguration(u: Umgebung): Konfiguration {
  return {
    port: +(u.PORT ?? '3000'),
    host: u.HOST ?? '127.0.0.1',
    databaseUrl: u.DATABASE_URL,
    databaseMigrationUrl: u.DATABASE_MIGRATION_URL,
    databaseTestUrl: u.DATABASE_TEST_URL,
    oidc: u.OIDC_ISSUER ? Object.freeze({ issuer: u.OIDC_ISSUER, audience: u.OIDC_AUDIENCE! }) : undefined,
    lokalerAussteller: !!u.LOKALER_AUSSTELLER || (!u.DATABASE_URL && !u.OIDC_ISSUER),
    daten: u.DATEN ? path.resolve(u.DATEN) : datenordner(projektordner()),
    pgHome: u.PG_HOME,
    logLevel: u.LOG_LEVEL ?? 'info',
    pools: Object.freeze({
      write: +(u.POOL_WRITE ?? '16'),
      read: +(u.POOL_READ ?? '8'),
      platform: +(u.POOL_PLATFORM ?? '4'),
    }),
  };
}

/** The folder with package.json, from `src` as well as from `dist/src`. */
export function projektordner(): string {
  let ordner = __dirname;
  while (!existsSync(path.join(ordner, 'package.json'))) ordner = path.dirname(ordner);
  return realpathSync(ordner);
}

/** PostgreSQL never runs as root, and the account it then runs as may not reach the checkout: root gets a system folder. */
function datenordner(projekt: string): string {
  if (process.getuid?.() !== 0) return path.join(projekt, '.daten');
  return path.join('/var/lib/beitragswerk', createHash('sha256').update(projekt).digest('hex').slice(0, 12));
}

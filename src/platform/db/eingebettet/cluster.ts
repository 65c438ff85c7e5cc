import { execFile } from 'node:child_process';
import { existsSync, lchownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Konto } from './konto';
import { imBau, privaterOrdner, raeumeHalbfertiges } from './ordner';

const fuehreAus = promisify(execFile);

/** Environment of the server and its tools: English messages, no settings of the caller. */
export const UMGEBUNG = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * The data directory below `ordner`, made at first start. It is built under another name and renamed when complete, so neither a killed
 * initdb nor a second instance that does the same can leave half a cluster.
 */
export async function legeClusterAn(
  ordner: string,
  programme: string,
  konto: Konto,
  dauerhaft: boolean,
): Promise<string> {
  const cluster = path.join(ordner, 'cluster');
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    raeumeHalbfertiges(ordner);
    const neu = imBau(cluster);
    await initdb(neu, programme, konto, dauerhaft);
    try {
      renameSync(neu, cluster);
    } catch (error) {
      rmSync(neu, { recursive: true, force: true });
      if (!existsSync(path.join(cluster, 'PG_VERSION'))) throw error;
    }
  }
  return privaterOrdner(cluster, konto);
}

async function initdb(ziel: string, programme: string, konto: Konto, dauerhaft: boolean): Promise<void> {
  mkdirSync(ziel, 0o700);
  if (konto.wechsel.uid !== undefined) lchownSync(ziel, konto.uid, konto.gid);
  const argumente = ['-D', ziel, '-U', 'postgres', '--auth=peer', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  argumente.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (!dauerhaft) argumente.push('--no-sync');
  await fuehreAus(path.join(programme, 'bin', 'initdb'), argumente, { ...konto.wechsel, cwd: ziel, env: UMGEBUNG });
  // No password anywhere: the kernel says who is at the other end of the socket, and only the account that made the cluster is let in.
  writeFileSync(path.join(ziel, 'pg_hba.conf'), 'local all all peer map=beitragswerk\n');
  writeFileSync(path.join(ziel, 'pg_ident.conf'), `beitragswerk "${konto.aufrufer}" all\n`);
}

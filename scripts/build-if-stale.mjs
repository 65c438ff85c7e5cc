/**
 * Builds when the sources differ from those of the last build. Compared by content: a checkout, a merge or a deleted file changes times
 * in ways that say nothing. Without sources (container image) there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const STAMP = path.join(ROOT, 'dist', '.source-hash');
const FOLDERS = ['src', 'migrations', 'bench'];
const FILES = ['tsconfig.json', 'nest-cli.json', 'package-lock.json'];

function sources() {
  const below = FOLDERS.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  );
  return [...below.sort(), ...FILES];
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of sources())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

if (existsSync(path.join(ROOT, 'src'))) {
  const current = sourceHash();
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== current) {
    console.error('Die Quellen haben sich seit dem letzten Bau geändert; es wird gebaut …');
    const nest = path.join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    const build = spawnSync(process.execPath, [nest, 'build'], { cwd: ROOT, stdio: 'inherit' });
    if (build.status !== 0) process.exit(build.status ?? 1);
    writeFileSync(STAMP, current);
  }
}

/** `npm run check`: every step is run and reported even when one before it fails; two at a time. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

const FOLDERS = ['src', 'migrations', 'test', 'bench'].filter((folder) => existsSync(path.join(ROOT, folder)));

const STEPS = [
  [
    'Regeln des Codes (ESLint)',
    'eslint',
    '--cache',
    '--cache-location',
    '.cache/eslint',
    '--cache-strategy',
    'content',
    '.',
  ],
  ['Tests ohne Datenbank (Jest)', 'jest', '--selectProjects', 'unit', '--maxWorkers', '1', '--passWithNoTests'],
  [
    'Typen (TypeScript)',
    'tsc',
    '-p',
    'tsconfig.spec.json',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/types',
  ],
  ['Wände (dependency-cruiser)', 'depcruise', ...FOLDERS],
  [
    'Format (Prettier)',
    'prettier',
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    '.cache/prettier',
    '.',
  ],
];

function run([title, name, ...args]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(bin(name), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ title, ok: false, output: `${error.message}\n` }));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${status === 0 ? '✔' : '✘'} ${title} (${seconds} s)`);
      resolve({ title, ok: status === 0, output });
    });
  });
}

async function lane(queue, results) {
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step));
}

const results = [];
const queue = [...STEPS];
await Promise.all([lane(queue, results), lane(queue, results)]);
for (const { title, output } of results.filter((result) => !result.ok)) console.error(`\n── ${title} ──\n${output}`);
process.exitCode = results.every((result) => result.ok) ? 0 : 1;

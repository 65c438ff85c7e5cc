import { parseArgs } from 'node:util';
import { clearing } from './clearing/clearing';

/** The workloads by name; each prints its table. */
const LASTEN: Readonly<Record<string, (profil: boolean) => Promise<void>>> = { clearing };

const GEBRAUCH = `Gebrauch: npm run bench [-- ${Object.keys(LASTEN).join(' | ')}] [--profil]`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { profil: { type: 'boolean', default: false } },
  });
  const namen = positionals.length > 0 ? positionals : Object.keys(LASTEN);
  if (namen.some((name) => !Object.hasOwn(LASTEN, name))) throw new Error(GEBRAUCH);
  console.log(`Lasten: ${namen.join(', ')}`);
  for (const name of namen) await LASTEN[name]!(values.profil);
}

main().catch((fehler: unknown) => {
  console.error(fehler instanceof Error ? fehler.message : fehler);
  process.exitCode = 1;
});

import { parseArgs } from 'node:util';
import type { Land } from '../domain/kern/norm';
import { Mandantenverzeichnis } from '../platform/auth/mandanten';
import { uuidv7 } from '../platform/http/uuid';
import { Bedienfehler, fuehreAus, mitDatenbank } from './werkzeug';

const GEBRAUCH = 'Gebrauch: npm run mandant -- anlegen --name "ÖGK Landesstelle Wien" --land AT|DE [--sandbox]';
const NAME_HOECHSTENS = 200;

interface Auftrag {
  readonly name: string;
  readonly land: Land;
  readonly sandbox: boolean;
}

/** Enters a tenant and prints its uuid, the claim `mandant` of its tokens. */
async function lege({ name, land, sandbox }: Auftrag): Promise<void> {
  await mitDatenbank(async (datenbank, { lokalerAussteller, databaseUrl }) => {
    if (!sandbox && lokalerAussteller && databaseUrl !== undefined) {
      throw new Bedienfehler('LOKALER_AUSSTELLER=ja und ein Mandant ohne --sandbox schließen einander aus.');
    }
    const uuid = uuidv7();
    await new Mandantenverzeichnis(datenbank).legeAn({ uuid, name, land, sandbox, sandboxJetzt: null });
    console.log(JSON.stringify({ mandant: uuid, name, land, sandbox }));
  });
}

function liesAuftrag(argumente: string[]): Auftrag {
  const { values, positionals } = zerlegt(argumente);
  const { name = '', land, sandbox } = values;
  const laenge = name.trim().length;
  const gut =
    positionals.join(' ') === 'anlegen' && laenge > 0 && laenge <= NAME_HOECHSTENS && (land === 'AT' || land === 'DE');
  if (!gut) throw new Bedienfehler(GEBRAUCH);
  return { name: name.trim(), land, sandbox };
}

function zerlegt(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' }, land: { type: 'string' }, sandbox: { type: 'boolean', default: false } },
    });
  } catch {
    throw new Bedienfehler(GEBRAUCH);
  }
}

fuehreAus(async () => lege(liesAuftrag(process.argv.slice(2))));

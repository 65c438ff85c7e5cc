import { randomUUID } from 'node:crypto';
import { constants, promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';

const NUR_EIGENTUEMER = 0o600;
const FREMDE_RECHTE = 0o077;

/** The file cannot be used; starting with new keys would silently end every client secret in use. */
export class SchluesseldateiUnbrauchbar extends Error {
  constructor(pfad: string, grund: string) {
    super(
      `Die Schlüsseldatei ${pfad} des lokalen Ausstellers ist nicht verwendbar: ${grund}. ` +
        'Aus einer Sicherung zurückholen, oder löschen: dann entstehen neue Schlüssel, und alle bisherigen Client-Secrets und Token werden ungültig.',
    );
  }
}

/** The content of the file, or what `neu` makes at the very first start; two processes starting at once end with the same content. */
export async function liesOderLegeAn(pfad: string, neu: () => Promise<string>): Promise<string> {
  return (await lies(pfad)) ?? (await legeAn(pfad, await neu()));
}

async function lies(pfad: string): Promise<string | undefined> {
  const datei = await fs
    .open(pfad, constants.O_RDONLY | constants.O_NOFOLLOW)
    .catch((fehler: NodeJS.ErrnoException) => {
      if (fehler.code === 'ENOENT') return undefined;
      throw new SchluesseldateiUnbrauchbar(pfad, fehler.code === 'ELOOP' ? 'sie ist ein Verweis' : fehler.message);
    });
  if (!datei) return undefined;
  try {
    const stand = await datei.stat();
    if (!stand.isFile()) throw new SchluesseldateiUnbrauchbar(pfad, 'sie ist keine Datei');
    if ((stand.mode & FREMDE_RECHTE) !== 0)
      throw new SchluesseldateiUnbrauchbar(pfad, 'andere Benutzer haben Rechte an ihr (erwartet: 0600)');
    return await datei.readFile('utf8');
  } finally {
    await datei.close();
  }
}

/** Written and synced under another name, then linked: the file is there whole or not at all, whenever the process dies. */
async function legeAn(pfad: string, inhalt: string): Promise<string> {
  const ordner = dirname(pfad);
  await fs.mkdir(ordner, { recursive: true, mode: 0o700 });
  const vorlaeufig = join(ordner, `.aussteller-${randomUUID()}`);
  try {
    await schreibe(vorlaeufig, inhalt);
    await fs.link(vorlaeufig, pfad);
    await sichere(ordner);
    return inhalt;
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code !== 'EEXIST') throw fehler;
    // Another process was first: its keys count.
    return (await lies(pfad))!;
  } finally {
    await fs.rm(vorlaeufig, { force: true });
  }
}

async function schreibe(pfad: string, inhalt: string): Promise<void> {
  const datei = await fs.open(pfad, 'wx', NUR_EIGENTUEMER);
  try {
    await datei.writeFile(inhalt);
    await datei.sync();
  } finally {
    await datei.close();
  }
}

async function sichere(ordner: string): Promise<void> {
  const griff = await fs.open(ordner, 'r');
  try {
    await griff.sync();
  } finally {
    await griff.close();
  }
}

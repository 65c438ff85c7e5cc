import { randomBytes } from 'node:crypto';
import { lchownSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Konto } from './konto';

const STICKY = 0o1000;

/**
 * The folder, each missing level made with 0700 for the server's account. Refused is whatever someone else could have put there or could
 * exchange: links, foreign folders, folders that others may write. Returns the path without links above it.
 */
export function privaterOrdner(pfad: string, konto: Konto): string {
  const vorhanden = stat(pfad);
  if (vorhanden) {
    pruefeEigenen(pfad, vorhanden, konto);
    return path.join(pruefeOberhalb(path.dirname(pfad), konto), path.basename(pfad));
  }
  const ueber = path.dirname(pfad);
  const oberhalb = stat(ueber) ? pruefeOberhalb(ueber, konto) : privaterOrdner(ueber, konto);
  const ziel = path.join(oberhalb, path.basename(pfad));
  try {
    mkdirSync(ziel, 0o700);
    if (konto.wechsel.uid !== undefined) lchownSync(ziel, konto.uid, konto.gid);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw verweigert(ziel, `lässt sich nicht anlegen (${code})`);
    // Another instance made it in the same moment: then its owner is checked like that of any folder that was there.
    return privaterOrdner(pfad, konto);
  }
  return ziel;
}

function pruefeEigenen(pfad: string, stats: Stats, konto: Konto): void {
  if (stats.isSymbolicLink()) throw verweigert(pfad, 'ist eine Verknüpfung');
  if (!stats.isDirectory()) throw verweigert(pfad, 'ist kein Ordner');
  if (fremd(stats, konto)) throw verweigert(pfad, 'gehört einem fremden Konto');
  if (stats.mode & 0o022) throw verweigert(pfad, 'ist für andere Konten beschreibbar (chmod 700 hilft)');
}

/** In a folder that everybody may write, the sticky bit keeps others from renaming what is ours; what is theirs they may exchange. */
function pruefeOberhalb(pfad: string, konto: Konto): string {
  const wirklich = realpathSync(pfad);
  let darunter: Stats | undefined;
  for (let stufe = wirklich; ; stufe = path.dirname(stufe)) {
    const stats = lstatSync(stufe);
    if (stats.mode & 0o002) {
      if (!(stats.mode & STICKY)) throw verweigert(stufe, 'ist für alle beschreibbar');
      if (darunter && darunter.uid !== 0 && fremd(darunter, konto))
        throw verweigert(wirklich, 'liegt in einem fremden Ordner');
    }
    if (stufe === path.dirname(stufe)) return wirklich;
    darunter = stats;
  }
}

const fremd = ({ uid }: Stats, konto: Konto): boolean => uid !== konto.uid && uid !== process.getuid?.();

const stat = (pfad: string): Stats | undefined => lstatSync(pfad, { throwIfNoEntry: false });

const verweigert = (pfad: string, grund: string): Error =>
  new Error(`Der Datenordner ist nicht zu gebrauchen: ${pfad} ${grund}. Bitte einen anderen Ordner mit DATEN angeben.`);

/** Name under which something is built before one `rename` makes it visible as a whole. */
export const imBau = (ziel: string): string => `${ziel}.neu-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Removes what killed processes left half built. */
export function raeumeHalbfertiges(ordner: string): void {
  for (const name of readdirSync(ordner)) {
    const pid = /\.neu-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
    if (pid && !lebt(+pid)) rmSync(path.join(ordner, name), { recursive: true, force: true });
  }
}

export function lebt(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

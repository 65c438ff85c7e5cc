import { lchownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Konto } from './konto';
import { privaterOrdner } from './ordner';

/** Longest path of a Unix socket: 107 bytes on Linux, 103 on macOS. */
const PFAD_HOECHSTENS = 103;
const DATEI = '.s.PGSQL.5432';

/**
 * Folder of the socket: beside the cluster where its path is short enough, else a new one with a random name in the temporary folder. A
 * client finds it through postmaster.pid.
 */
export function socketordner(ordner: string, konto: Konto): string {
  const nebenan = path.join(ordner, 's');
  if (Buffer.byteLength(path.join(nebenan, DATEI)) <= PFAD_HOECHSTENS) return privaterOrdner(nebenan, konto);
  const fern = mkdtempSync(path.join(tmpdir(), 'beitragswerk-'));
  if (konto.wechsel.uid !== undefined) lchownSync(fern, konto.uid, konto.gid);
  return fern;
}

/** Lock file beside the socket. */
export const socketsperre = (socketordner: string): string => path.join(socketordner, `${DATEI}.lock`);

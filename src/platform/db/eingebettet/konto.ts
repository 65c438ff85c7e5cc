import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** Who the server runs as, and who may speak to it. */
export interface Konto {
  readonly uid: number;
  readonly gid: number;
  /** Account of this very process: the only one that the server's peer authentication lets in. */
  readonly aufrufer: string;
  /** `uid` and `gid` for `spawn`, empty when no switch is needed. */
  readonly wechsel: { readonly uid?: number; readonly gid?: number };
}

/**
 * PostgreSQL refuses to run as root and wants an account with a passwd entry. Root therefore starts it as `postgres` where that account
 * exists, else as `nobody`; nothing is added to the machine.
 */
export function serverkonto(): Konto {
  const { uid, gid, username } = userInfo();
  if (uid === -1) throw new Error('Unter Windows gibt es keine eingebettete Datenbank: bitte DATABASE_URL setzen.');
  if (uid !== 0) return { uid, gid, aufrufer: username, wechsel: {} };
  for (const name of ['postgres', 'nobody']) {
    const ids = [nummer('-u', name), nummer('-g', name)] as const;
    if (ids[0] && ids[1] !== undefined) {
      return { uid: ids[0], gid: ids[1], aufrufer: username, wechsel: { uid: ids[0], gid: ids[1] } };
    }
  }
  throw new Error('PostgreSQL startet nicht als root, und es gibt weder das Konto postgres noch das Konto nobody.');
}

function nummer(art: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [art, name], { encoding: 'utf8' });
  return status === 0 ? +stdout : undefined;
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { richteRollenEin } from '../../src/platform/db/rollen';
import { kennwort, schluessel, setzeUmfeld, testserver, TESTLOGINS } from './umfeld';
import { raeumeAuf, vorlageFuer } from './vorlage';

declare global {
  /** Ends the run; shared by setup and teardown, which Jest runs in one process. */
  var beendeTestlauf: (() => Promise<void>) | undefined;
}

/** Runs may overlap on one server: each has its own name, and locks on this connection say what is still in use. */
export default async function globalSetup(): Promise<void> {
  const { adminUrl, stopp } = await testserver();
  const admin = new Client(adminUrl);
  globalThis.beendeTestlauf = async () => {
    await admin.end();
    await stopp();
  };
  // Jest runs no teardown when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void globalThis.beendeTestlauf?.().finally(() => process.exit(130)));
  }
  try {
    await admin.connect();
    await bereiteVor(admin, adminUrl);
  } catch (error) {
    await globalThis.beendeTestlauf();
    throw error;
  }
}

async function bereiteVor(admin: Client, adminUrl: string): Promise<void> {
  const lauf = `${process.pid}x${randomBytes(3).toString('hex')}`;
  await richteRollenEin(admin, TESTLOGINS, new URL(adminUrl).password ? kennwort(adminUrl) : undefined);
  await admin.query('select pg_advisory_lock($1)', [schluessel(lauf)]);
  const vorlage = await vorlageFuer(admin, adminUrl);
  await raeumeAuf(admin, vorlage);
  setzeUmfeld({ adminUrl, lauf, vorlage });
  const verlasse = globalThis.beendeTestlauf!;
  globalThis.beendeTestlauf = async () => {
    await admin.query('select pg_advisory_unlock($1)', [schluessel(lauf)]);
    await raeumeAuf(admin, vorlage);
    await verlasse();
  };
}

import { ladeKonfiguration, type Konfiguration } from '../platform/config';
import { Datenbank } from '../platform/db/datenbank';
import { migriere } from '../platform/db/migrieren';
import { starteDatenbank } from '../platform/db/start';

/** A request of the command line that cannot be carried out; its text is all the person needs. */
export class Bedienfehler extends Error {}

/** Runs the work of a command on the configured database, the embedded one if none is given, and closes it again. */
export async function mitDatenbank(
  arbeit: (datenbank: Datenbank, konfiguration: Konfiguration) => Promise<void>,
): Promise<void> {
  const konfiguration = ladeKonfiguration();
  const { dienstUrl, besitzerUrl, stopp } = await starteDatenbank(konfiguration);
  try {
    // The embedded database may be empty still; a given one is migrated by its owner only.
    if (besitzerUrl) await migriere(besitzerUrl);
    const datenbank = new Datenbank({ url: dienstUrl, pools: { schreiben: 1, lesen: 1, plattform: 1 } });
    try {
      await arbeit(datenbank, konfiguration);
    } finally {
      await datenbank.onApplicationShutdown();
    }
  } finally {
    await stopp();
  }
}

/** Runs a command; what goes wrong is one line on the error output and exit code 1. */
export function fuehreAus(kommando: () => Promise<void>): void {
  kommando().catch((fehler: unknown) => {
    console.error(fehler instanceof Error ? fehler.message : fehler);
    process.exitCode = 1;
  });
}

import { Injectable } from '@nestjs/common';

/** Resolves when the part can serve, rejects otherwise. */
export type Probe = () => Promise<unknown>;

const FRIST_MS = 2_000;

/** Whether this process should get requests: its parts answer and it is not shutting down. */
@Injectable()
export class Bereitschaft {
  private readonly proben = new Map<string, Probe>();
  private endet = false;

  /** Each part that can fail names itself at start, e.g. the database with `select 1`. */
  melde(name: string, probe: Probe): void {
    this.proben.set(name, probe);
  }

  /** From now on not ready, so that the load balancer sends nothing new while running requests end. */
  beende(): void {
    this.endet = true;
  }

  /** Names of the parts that are not ready; empty = ready. */
  async fehlend(): Promise<string[]> {
    if (this.endet) return ['dienst'];
    const namen = await Promise.all(
      [...this.proben].map(async ([name, probe]) => ((await gelingt(probe)) ? [] : [name])),
    );
    return namen.flat();
  }
}

async function gelingt(probe: Probe): Promise<boolean> {
  let uhr: NodeJS.Timeout | undefined;
  const frist = new Promise<false>((fertig) => (uhr = setTimeout(() => fertig(false), FRIST_MS)));
  const ergebnis = probe().then(
    () => true,
    () => false,
  );
  return Promise.race([ergebnis, frist]).finally(() => clearTimeout(uhr));
}

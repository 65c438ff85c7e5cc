import { Problem } from '../http/problem/problem';

/** Writes that may wait for one Akte in this process; the next one is told to come back. */
const HOECHSTENS_WARTEND = 32;

/**
 * One write per Akte and process takes a connection; the others queue here, so a hot Akte cannot drain the pool of other tenants.
 */
export class Warteschlange {
  private readonly reihen = new Map<string, { ende: Promise<void>; laenge: number }>();

  /** Runs `arbeit` when all its keys are free; keys are taken in sorted order, so two writes never wait for each other. */
  async durch<T>(schluessel: readonly string[], arbeit: () => Promise<T>): Promise<T> {
    const sortiert = [...new Set(schluessel)].sort();
    if (sortiert.some((s) => (this.reihen.get(s)?.laenge ?? 0) > HOECHSTENS_WARTEND))
      throw new Problem({ art: 'zu-viele-anfragen', wartenSekunden: 1 });
    const freigaben: (() => void)[] = [];
    try {
      for (const s of sortiert) freigaben.push(await this.stelleAn(s));
      return await arbeit();
    } finally {
      for (const frei of freigaben) frei();
    }
  }

  private async stelleAn(schluessel: string): Promise<() => void> {
    const reihe = this.reihen.get(schluessel) ?? { ende: Promise.resolve(), laenge: 0 };
    const vorgaenger = reihe.ende;
    let frei!: () => void;
    reihe.ende = new Promise((fertig) => (frei = fertig));
    reihe.laenge += 1;
    this.reihen.set(schluessel, reihe);
    await vorgaenger;
    return () => {
      reihe.laenge -= 1;
      if (reihe.laenge === 0) this.reihen.delete(schluessel);
      frei();
    };
  }
}

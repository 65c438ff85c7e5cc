import { createHash } from 'node:crypto';

interface Eintrag<T> {
  readonly wert: T;
  /** Milliseconds since 1970. */
  readonly ablauf: number;
}

/**
 * Remembers what was verified, so that a busy client costs one signature check per while and not one per request.
 * The key is the SHA-256 of the token: a heap dump shows no token that works. Bounded; the least recently used goes first.
 */
export class Ausweisspeicher<T> {
  private readonly eintraege = new Map<string, Eintrag<T>>();

  constructor(
    private readonly hoechstens: number,
    private readonly uhr: () => number = Date.now,
  ) {}

  lies(token: string): T | undefined {
    const schluessel = fingerabdruck(token);
    const eintrag = this.eintraege.get(schluessel);
    if (!eintrag) return undefined;
    this.eintraege.delete(schluessel);
    if (eintrag.ablauf <= this.uhr()) return undefined;
    this.eintraege.set(schluessel, eintrag);
    return eintrag.wert;
  }

  merke(token: string, wert: T, ablauf: number): void {
    this.eintraege.set(fingerabdruck(token), { wert, ablauf });
    if (this.eintraege.size > this.hoechstens) this.eintraege.delete(this.eintraege.keys().next().value!);
  }
}

const fingerabdruck = (token: string): string => createHash('sha256').update(token).digest('base64');

import { createHash, createHmac } from 'node:crypto';

/**
 * The one byte form of a JSON value: keys sorted, absent for undefined. What is hashed, compared or fingerprinted goes through here,
 * so a value that took the way through jsonb (which reorders keys) gives the same bytes.
 */
export function kanonisch(wert: unknown): string {
  if (Array.isArray(wert)) return `[${wert.map((w) => kanonisch(w ?? null)).join(',')}]`;
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert);
  const paare = Object.entries(wert)
    .filter(([, w]) => w !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, w]) => `${JSON.stringify(name)}:${kanonisch(w)}`);
  return `{${paare.join(',')}}`;
}

export const sha256 = (...teile: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const teil of teile) hash.update(teil);
  return hash.digest();
};

/** HMAC-SHA-256 with a random salt beside it: without the salt a digest of erased content cannot be tried out. */
export const hmac = (salz: Buffer, text: string): Buffer => createHmac('sha256', salz).update(text).digest();

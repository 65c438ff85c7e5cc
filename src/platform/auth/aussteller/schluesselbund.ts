import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { liesOderLegeAn, SchluesseldateiUnbrauchbar } from './schluesseldatei';

const ALG = 'ES256';
const CLIENTSCHLUESSEL_BYTES = 32;

interface Inhalt {
  readonly privaterSchluessel: JWK;
  /** 32 random bytes, base64url: client secrets are derived from it and stored nowhere. */
  readonly clientschluessel: string;
}

/** RFC 7517; the private member `d` has no place in the type. */
export interface OeffentlicherSchluessel {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** The keys of the local issuer, made at the first start and kept in the folder `DATEN`. */
export class Schluesselbund {
  private constructor(
    private readonly privat: CryptoKey,
    private readonly clientschluessel: Buffer,
    /** What `/.well-known/jwks.json` answers: the public key only. */
    readonly jwks: { readonly keys: readonly OeffentlicherSchluessel[] },
    private readonly kid: string,
  ) {}

  static async oeffne(ordner: string): Promise<Schluesselbund> {
    const pfad = join(ordner, 'aussteller.json');
    const text = await liesOderLegeAn(pfad, neuerInhalt);
    try {
      return await Schluesselbund.aus(JSON.parse(text) as Inhalt);
    } catch {
      // The cause may quote the content, that is the keys: it must not reach a log.
      throw new SchluesseldateiUnbrauchbar(pfad, 'ihr Inhalt ist beschädigt');
    }
  }

  private static async aus({ privaterSchluessel, clientschluessel }: Inhalt): Promise<Schluesselbund> {
    const geheim = Buffer.from(clientschluessel, 'base64url');
    if (geheim.length !== CLIENTSCHLUESSEL_BYTES) throw new TypeError('clientschluessel');
    const { x, y } = privaterSchluessel;
    if (x === undefined || y === undefined) throw new TypeError('privaterSchluessel');
    const punkt = { kty: 'EC', crv: 'P-256', x, y } as const;
    const kid = await calculateJwkThumbprint(punkt);
    const privat = await importJWK(privaterSchluessel, ALG);
    if (privat instanceof Uint8Array || privat.type !== 'private') throw new TypeError('privaterSchluessel');
    return new Schluesselbund(privat, geheim, { keys: [{ ...punkt, kid, alg: ALG, use: 'sig' }] }, kid);
  }

  /** For the verification of our own tokens. */
  schluessel(): JWTVerifyGetKey {
    return createLocalJWKSet({ keys: [...this.jwks.keys] });
  }

  signiere(claims: JWTPayload): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: ALG, typ: 'at+jwt', kid: this.kid }).sign(this.privat);
  }

  clientSecret(clientId: string): string {
    return createHmac('sha256', this.clientschluessel).update(clientId).digest('base64url');
  }

  /** Compares the hashes, so that neither content nor length of a guess shows in the time taken. */
  istClientSecret(clientId: string, secret: string): boolean {
    const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
    return timingSafeEqual(hash(this.clientSecret(clientId)), hash(secret));
  }
}

async function neuerInhalt(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALG, { extractable: true });
  const inhalt: Inhalt = {
    privaterSchluessel: await exportJWK(privateKey),
    clientschluessel: randomBytes(CLIENTSCHLUESSEL_BYTES).toString('base64url'),
  };
  return `${JSON.stringify(inhalt)}\n`;
}

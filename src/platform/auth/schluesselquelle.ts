import { Logger } from '@nestjs/common';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWKSCacheInput,
  jwksCache,
  type JWTVerifyGetKey,
  type RemoteJWKSet,
} from 'jose';
import { entdeckeSchluesseladresse } from './entdeckung';

/** The issuer's keys cannot be had and none are known: nobody can say whether a token is good (503, not 401). */
export class SchluesselNichtErreichbar extends Error {}

const ZEITGRENZE_MS = 5000;
/** The keys are fetched anew after this time. */
const GUELTIG_MS = 600_000;
/** An unknown `kid` makes us ask again, but not more often than this: made-up ids must not become load on the issuer. */
const NACHFRAGE_MS = 30_000;
/** After a failed fetch the known keys are used this long without asking: an issuer that is down slows nobody. */
const SPERRE_MS = 10_000;
/** Older keys are not used even when the issuer stays away: a withdrawn key must end some time. */
const HOECHSTALTER_MS = 86_400_000;

/** Faults of the token, not of the source of keys. */
const TOKENFEHLER = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** The public keys of a configured issuer (`OIDC_ISSUER`), found at the first token; while the issuer is away the last keys go on. */
export class Schluesselquelle {
  private readonly log = new Logger(Schluesselquelle.name);
  /** jose writes the last fetched set and its time here. */
  private readonly bestand: JWKSCacheInput = {};
  private fern: Promise<RemoteJWKSet> | undefined;
  private ersatz: { readonly uat: number; readonly schluessel: JWTVerifyGetKey } | undefined;
  private gesperrtBis = 0;

  constructor(private readonly iss: string) {}

  readonly schluessel: JWTVerifyGetKey = async (kopf, token) => {
    if (Date.now() < this.gesperrtBis) return this.ausBestand(kopf, token);
    try {
      const fern = await (this.fern ??= this.oeffne());
      return await fern(kopf, token);
    } catch (fehler) {
      if (TOKENFEHLER.some((art) => fehler instanceof art)) throw fehler;
      this.sperre(fehler);
      return this.ausBestand(kopf, token);
    }
  };

  /** Many requests may wait for the same fetch; one log line is enough. */
  private sperre(fehler: unknown): void {
    const schonGesperrt = Date.now() < this.gesperrtBis;
    this.gesperrtBis = Date.now() + SPERRE_MS;
    if (!schonGesperrt)
      this.log.warn({ ereignis: 'schluessel-nicht-erreichbar', iss: this.iss, fehler: String(fehler) });
  }

  private async oeffne(): Promise<RemoteJWKSet> {
    try {
      return createRemoteJWKSet(await entdeckeSchluesseladresse(this.iss, ZEITGRENZE_MS), {
        timeoutDuration: ZEITGRENZE_MS,
        cooldownDuration: NACHFRAGE_MS,
        cacheMaxAge: GUELTIG_MS,
        [jwksCache]: this.bestand,
      });
    } catch (fehler) {
      this.fern = undefined;
      throw fehler;
    }
  }

  private readonly ausBestand: JWTVerifyGetKey = (kopf, token) => {
    const { uat, jwks } = this.bestand;
    if (uat === undefined || jwks === undefined || uat + HOECHSTALTER_MS < Date.now()) {
      throw new SchluesselNichtErreichbar(this.iss);
    }
    if (this.ersatz?.uat !== uat) this.ersatz = { uat, schluessel: createLocalJWKSet(jwks) };
    return this.ersatz.schluessel(kopf, token);
  };
}

/**
 * Finds the `jwks_uri` of an issuer: OpenID Connect Discovery 1.0 § 4, then RFC 8414 § 3 (well-known part between host and path).
 * The document must name the very issuer that was configured, else another one could slip its keys in (RFC 8414 § 3.3).
 */
export async function entdeckeSchluesseladresse(iss: string, zeitgrenzeMs: number): Promise<URL> {
  for (const adresse of metadatenadressen(iss)) {
    const angaben = await hole(adresse, zeitgrenzeMs);
    if (angaben?.['issuer'] !== iss || typeof angaben['jwks_uri'] !== 'string') continue;
    const ziel = new URL(angaben['jwks_uri']);
    if (ziel.protocol === 'https:' || ziel.protocol === new URL(iss).protocol) return ziel;
  }
  throw new Error(`Der Aussteller ${iss} veröffentlicht keine passenden Metadaten.`);
}

function metadatenadressen(iss: string): URL[] {
  const { origin, pathname } = new URL(iss);
  const pfad = pathname.replace(/\/$/, '');
  return [
    new URL(`${origin}${pfad}/.well-known/openid-configuration`),
    new URL(`${origin}/.well-known/oauth-authorization-server${pfad}`),
  ];
}

async function hole(adresse: URL, zeitgrenzeMs: number): Promise<Record<string, unknown> | undefined> {
  const antwort = await fetch(adresse, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(zeitgrenzeMs),
  });
  if (antwort.status !== 200) return undefined;
  const inhalt: unknown = await antwort.json();
  return typeof inhalt === 'object' && inhalt !== null ? (inhalt as Record<string, unknown>) : undefined;
}

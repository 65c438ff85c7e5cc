import { Konfigurationsfehler, ladeKonfiguration } from './config';

const URL_DIENST = 'postgresql://dienst:geheim-1@db:5432/beitragswerk';

function fehlerVon(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    ladeKonfiguration(env);
  } catch (error) {
    if (error instanceof Konfigurationsfehler) return error.fehler;
    throw error;
  }
  return [];
}

const betroffen = (env: NodeJS.ProcessEnv): string[] => fehlerVon(env).map((zeile) => zeile.split(':')[0]!);

describe('ladeKonfiguration', () => {
  it('answers with defaults and the local issuer on the embedded server', () => {
    const konfiguration = ladeKonfiguration({});
    expect(konfiguration).toMatchObject({ port: 3000, host: '127.0.0.1', logLevel: 'info', lokalerAussteller: true });
    expect(konfiguration.databaseUrl).toBeUndefined();
    expect(konfiguration.daten).toMatch(/^\//);
    expect(Object.isFrozen(konfiguration)).toBe(true);
    expect(Object.isFrozen(konfiguration.pools)).toBe(true);
  });

  it('takes what is set', () => {
    const konfiguration = ladeKonfiguration({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: URL_DIENST,
      OIDC_ISSUER: 'https://idp.example/realms/sv',
      OIDC_AUDIENCE: 'beitragswerk',
      DATEN: '/srv/daten',
      LOG_LEVEL: 'warn',
      POOL_WRITE: '32',
    });
    expect(konfiguration).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: URL_DIENST,
      oidc: { issuer: 'https://idp.example/realms/sv', audience: 'beitragswerk' },
      lokalerAussteller: false,
      daten: '/srv/daten',
      logLevel: 'warn',
      pools: { write: 32, read: 8, platform: 4 },
    });
  });

  it('takes an empty variable as absent', () => {
    expect(ladeKonfiguration({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, lokalerAussteller: true });
  });

  it('names all faults at once', () => {
    const env = { PORT: '70000', HOST: 'a b', LOKALER_AUSSTELLER: 'nein', LOG_LEVEL: 'laut', POOL_READ: '0' };
    expect(betroffen(env)).toEqual(['PORT', 'HOST', 'LOKALER_AUSSTELLER', 'LOG_LEVEL', 'POOL_READ']);
  });

  it.each(['0', '1', '9999', '65535'])('takes the port %s', (port) => {
    expect(ladeKonfiguration({ PORT: port }).port).toBe(+port);
  });

  it.each(['-1', '65536', '99999', '3000a', '0x10', '1e3', '3000.0'])('refuses the port %s', (port) => {
    expect(betroffen({ PORT: port })).toEqual(['PORT']);
  });

  it.each<[string, NodeJS.ProcessEnv, string[]]>([
    ['a database without an issuer', { DATABASE_URL: URL_DIENST }, ['DATABASE_URL']],
    ['an issuer without an audience', { OIDC_ISSUER: 'https://idp.example' }, ['OIDC_AUDIENCE']],
    ['an audience without an issuer', { OIDC_AUDIENCE: 'x' }, ['OIDC_ISSUER']],
    ['two issuers', { OIDC_ISSUER: 'https://i', OIDC_AUDIENCE: 'x', LOKALER_AUSSTELLER: 'ja' }, ['LOKALER_AUSSTELLER']],
    ['an issuer over plain HTTP', { OIDC_ISSUER: 'http://idp.example', OIDC_AUDIENCE: 'x' }, ['OIDC_ISSUER']],
    [
      'the owner as service role',
      { DATABASE_URL: URL_DIENST, DATABASE_MIGRATION_URL: URL_DIENST, LOKALER_AUSSTELLER: 'ja' },
      ['DATABASE_MIGRATION_URL'],
    ],
  ])('refuses %s', (_, env, erwartet) => {
    expect(betroffen(env)).toEqual(erwartet);
  });

  it('allows the local issuer with a given database only when asked for', () => {
    expect(ladeKonfiguration({ DATABASE_URL: URL_DIENST, LOKALER_AUSSTELLER: 'ja' }).lokalerAussteller).toBe(true);
  });

  it('never repeats a value, so no password reaches a log', () => {
    const text = fehlerVon({ DATABASE_URL: 'mysql://dienst:geheim-2@db/x', DATABASE_TEST_URL: 'geheim-3' }).join('\n');
    expect(text).toContain('DATABASE_TEST_URL');
    expect(text).not.toMatch(/geheim/);
  });
});

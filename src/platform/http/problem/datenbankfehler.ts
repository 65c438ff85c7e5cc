/**
 * SQLSTATEs of a database that cannot serve now: conflicts left over after the retries, lock and statement timeouts, resources, shutdown.
 * Everything else that PostgreSQL reports is a fault of ours.
 */
const VORUEBERGEHEND = /^(40001|40P01|55P03|57014|57P0\d|53\d{3}|08\d{3}|25P0[34])$/;
const NICHT_ERREICHBAR = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** `pg` and its pool give these failures no code. */
const OHNE_CODE = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'Connection terminated',
  'Query read timeout',
]);

/** Is this the database saying "not now"? TypeORM wraps the driver's error. */
export function istDatenbankUeberlastet(fehler: unknown): boolean {
  if (!(fehler instanceof Error)) return false;
  const { code, syscall, driverError } = fehler as Error & { code?: unknown; syscall?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== fehler) return istDatenbankUeberlastet(driverError);
  if (typeof code !== 'string') return OHNE_CODE.has(fehler.message);
  // A file that is missing is also ENOENT; only a socket is connected to.
  return VORUEBERGEHEND.test(code) || (NICHT_ERREICHBAR.has(code) && (code !== 'ENOENT' || syscall === 'connect'));
}

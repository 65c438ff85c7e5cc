/** Arguments of the postmaster. They stand on its command line, so a new release changes them without touching the cluster. */
export function einstellungen(cluster: string, socketordner: string, dauerhaft: boolean): string[] {
  const werte = { ...ALLGEMEIN, ...(dauerhaft ? {} : FLUECHTIG), unix_socket_directories: `"${socketordner}"` };
  return ['-D', cluster, ...Object.entries(werte).flatMap(([name, wert]) => ['-c', `${name}=${wert}`])];
}

const ALLGEMEIN = {
  cluster_name: 'beitragswerk',
  // Reached through the socket in a private folder only: no port that could be busy, none that is open.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and the values in DETAIL lines may hold personal data: they never reach the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Nothing survives a power cut; for databases that a test run throws away. */
const FLUECHTIG = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Portbelegung {
  /** The number that was given, or the free one that 0 asked for. */
  readonly port: number;
  /** Gives the port free for the service, which listens on it right afterwards. */
  freigeben(): Promise<void>;
}

/**
 * Takes the port before anything else happens, so that a start that cannot succeed touches no database, and answers 503 until the service
 * is ready. Throws a plain sentence when the port is busy.
 */
export async function belegePort(port: number, host: string): Promise<Portbelegung> {
  const server = createServer((_, antwort) => {
    antwort.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'application/problem+json', Connection: 'close' });
    antwort.end('{"title":"Der Dienst startet","status":503,"code":"ueberlastet"}');
  });
  await new Promise<void>((fertig, fehler) => {
    server.once('error', (error: NodeJS.ErrnoException) => fehler(alsSatz(error, port, host)));
    server.listen(port, host, fertig);
  });
  return {
    port: (server.address() as AddressInfo).port,
    freigeben: () =>
      new Promise((fertig) => {
        server.close(() => fertig());
        server.closeAllConnections();
      }),
  };
}

function alsSatz(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} auf ${host} ist belegt; bitte einen anderen PORT angeben.`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} darf dieses Konto nicht öffnen; bitte einen PORT über 1023.`);
  return error;
}

import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** Where in a COMMIT the line is cut: before the server has seen it, or before its answer comes back. */
export type Schnitt = 'vor-commit' | 'nach-commit';

/** A line between service and PostgreSQL that counts trips and can be cut. */
export interface Leitung {
  readonly url: string;
  /** Trips since the last call: how often something was sent while no answer was outstanding. */
  readonly reisen: () => number;
  /** Cuts the line at the next COMMIT of a transaction that writes; resolves when that has happened. */
  readonly schneide: (wo: Schnitt) => Promise<void>;
  readonly ende: () => Promise<void>;
}

/** Messages after which the server says ReadyForQuery: Query and Sync. */
const FRAGEN = 'QS';
const BEREIT = 'Z';

export async function leitung(ziel: string): Promise<Leitung> {
  const enden = new Set<Socket>();
  let reisen = 0;
  let schnitt: { wo: Schnitt; fertig: () => void } | undefined;
  const server = createServer((client) => {
    const datenbank = verbinde(ziel);
    let offen = 0;
    let schreibt = false;
    const kappe = (): void => {
      schnitt!.fertig();
      schnitt = undefined;
      client.destroy();
      datenbank.destroy();
    };
    const anfragen = nachrichten(true, (art) => {
      if (!FRAGEN.includes(art)) return;
      if (offen === 0) reisen += 1;
      offen += 1;
    });
    const antworten = nachrichten(false, (art) => void (offen -= art === BEREIT ? 1 : 0));
    client.on('data', (stueck: Buffer) => {
      const text = stueck.toString('latin1');
      schreibt ||= text.includes('schreibvorgang-anlegen');
      if (schnitt?.wo === 'vor-commit' && schreibt && text.includes('commit\0')) return kappe();
      anfragen(stueck);
      datenbank.write(stueck);
    });
    datenbank.on('data', (stueck: Buffer) => {
      if (schnitt?.wo === 'nach-commit' && schreibt && stueck.toString('latin1').includes('COMMIT\0')) return kappe();
      antworten(stueck);
      client.write(stueck);
    });
    for (const [ende, gegenueber] of [
      [client, datenbank],
      [datenbank, client],
    ] as const) {
      enden.add(ende);
      ende.on('error', () => undefined);
      ende.on('close', () => {
        enden.delete(ende);
        gegenueber.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: adresse(ziel, (server.address() as AddressInfo).port),
    reisen: () => {
      const anzahl = reisen;
      reisen = 0;
      return anzahl;
    },
    schneide: (wo) => new Promise((fertig) => (schnitt = { wo, fertig })),
    ende: async () => {
      for (const ende of enden) ende.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function verbinde(ziel: string): Socket {
  const url = new URL(ziel);
  const ordner = url.searchParams.get('host');
  return ordner === null ? connect(+(url.port || '5432'), url.hostname) : connect(`${ordner}/.s.PGSQL.5432`);
}

function adresse(ziel: string, port: number): string {
  const url = new URL(ziel);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = `${port}`;
  return url.href;
}

/** Calls `je` with the type of every message of one direction; a client's first message has a length but no type. */
function nachrichten(vomClient: boolean, je: (art: string) => void): (stueck: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let ohneArt = vomClient;
  return (stueck) => {
    rest = Buffer.concat([rest, stueck]);
    for (;;) {
      const kopf = ohneArt ? 0 : 1;
      if (rest.length < kopf + 4) return;
      const ende = kopf + rest.readUInt32BE(kopf);
      if (rest.length < ende) return;
      if (!ohneArt) je(String.fromCharCode(rest[0]!));
      ohneArt = false;
      rest = rest.subarray(ende);
    }
  };
}

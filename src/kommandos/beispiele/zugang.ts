import { existsSync } from 'node:fs';
import path from 'node:path';
import { clientId } from '../../platform/auth/aussteller/clients';
import { Schluesselbund } from '../../platform/auth/aussteller/schluesselbund';
import { STARTMANDANTEN } from '../../platform/auth/sandbox/eroeffnung';
import { Dienstfehler, type Zugangsdaten } from './dienst';

/** The client `betrieb` of the Austrian sandbox that every installation has; its secret follows from the key in the folder `DATEN`. */
export async function betriebszugang(daten: string): Promise<Zugangsdaten> {
  // Opening makes a key where there is none, and a new one is of no use against a service that runs with another.
  if (!existsSync(path.join(daten, 'aussteller.json')))
    throw new Dienstfehler(
      `In ${daten} liegt kein Schlüssel des lokalen Ausstellers. Läuft der Dienst mit demselben Ordner DATEN?`,
    );
  const bund = await Schluesselbund.oeffne(daten);
  const id = clientId('betrieb', STARTMANDANTEN.AT.uuid);
  return { client_id: id, client_secret: bund.clientSecret(id) };
}

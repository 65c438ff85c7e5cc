import { parseArgs } from 'node:util';
import type { Land } from '../domain/kern/norm';
import { LokalerAussteller } from '../platform/auth/aussteller/aussteller';
import { Mandantenverzeichnis } from '../platform/auth/mandanten';
import { Sandboxeroeffnung } from '../platform/auth/sandbox/eroeffnung';
import { sandboxzeitpunkt } from '../platform/auth/sandbox/zeitpunkt';
import { alsZeitpunkt, type Zeitpunkt } from '../platform/clock';
import { zeitpunkt } from '../platform/http/felder/feldarten';
import { Bedienfehler, fuehreAus, mitDatenbank } from './werkzeug';

const GEBRAUCH = 'Gebrauch: npm run sandbox [-- --land AT|DE] [--jetzt 2024-11-15T09:00:00Z (2019 bis 2099)]';

interface Auftrag {
  readonly laender: readonly Land[];
  readonly jetzt: Zeitpunkt;
}

/** Opens a sandbox tenant per country and prints its clients as one line of JSON each: the secrets are shown here. */
async function eroeffne({ laender, jetzt }: Auftrag): Promise<void> {
  await mitDatenbank(async (datenbank, konfiguration) => {
    const mandanten = new Mandantenverzeichnis(datenbank);
    const aussteller = await LokalerAussteller.oeffne(konfiguration, mandanten);
    if (!aussteller.besteht()) {
      throw new Bedienfehler(
        'Ohne lokalen Aussteller gibt es keine Sandbox: LOKALER_AUSSTELLER=ja statt OIDC_ISSUER setzen.',
      );
    }
    const eroeffnung = new Sandboxeroeffnung(mandanten, aussteller);
    for (const land of laender)
      console.log(JSON.stringify({ land, jetzt, ...(await eroeffnung.eroeffne(land, jetzt)) }));
  });
}

function liesAuftrag(args: string[]): Auftrag {
  const { land, jetzt } = zerlegt(args);
  if (land !== undefined && land !== 'AT' && land !== 'DE') throw new Bedienfehler(GEBRAUCH);
  return {
    laender: land === undefined ? ['AT', 'DE'] : [land],
    jetzt: jetzt === undefined ? alsZeitpunkt(new Date()) : liesZeitpunkt(jetzt),
  };
}

function liesZeitpunkt(text: string): Zeitpunkt {
  try {
    if (!zeitpunkt().pruefe(text)) return sandboxzeitpunkt(text);
  } catch {
    // Outside the span of the sandbox clock: told like any other wrong use.
  }
  throw new Bedienfehler(GEBRAUCH);
}

function zerlegt(args: string[]) {
  try {
    return parseArgs({ args, options: { land: { type: 'string' }, jetzt: { type: 'string' } } }).values;
  } catch {
    throw new Bedienfehler(GEBRAUCH);
  }
}

fuehreAus(async () => eroeffne(liesAuftrag(process.argv.slice(2))));

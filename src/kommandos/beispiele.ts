import { parseArgs } from 'node:util';
import { dienstadresse } from '../platform/auth/aussteller/aussteller';
import { ladeKonfiguration, umgebung } from '../platform/config';
import { erzaehle, type Zeile } from './beispiele/ablauf';
import { Dienst } from './beispiele/dienst';
import { ladeGeschichten } from './beispiele/geschichte';
import { Tabelle } from './beispiele/tabelle';
import { betriebszugang } from './beispiele/zugang';
import { Bedienfehler } from './werkzeug';

const GEBRAUCH = 'Gebrauch: npm run beispiele [-- --json]';
/** Exit codes beside 0, which means that every row is ok. */
const NICHT_OK = 1;
const NICHT_AUSGEFUEHRT = 2;

/** Tells every story to the service at `HOST` and `PORT`, each in a tenant of its own, and shows how it went. */
async function main(): Promise<void> {
  const zeige = liesArgumente().json ? zeigeJson : zeigeTabelle;
  const konfiguration = ladeKonfiguration(umgebung('PORT', 'HOST', 'DATEN'));
  const dienst = new Dienst(dienstadresse(konfiguration));
  await dienst.pruefeBereitschaft();
  const token = await dienst.token(await betriebszugang(konfiguration.daten));
  if (!(await zeige(alle(dienst, token)))) process.exitCode = NICHT_OK;
}

async function* alle(dienst: Dienst, token: string): AsyncGenerator<Zeile> {
  for (const geschichte of ladeGeschichten()) yield* erzaehle(geschichte, dienst, token);
}

/** Shows each row as soon as it is known; answers whether all are ok. */
async function zeigeTabelle(zeilen: AsyncIterable<Zeile>): Promise<boolean> {
  const tabelle = new Tabelle(process.stdout.columns);
  let ok = true;
  console.log(tabelle.kopf());
  for await (const zeile of zeilen) {
    for (const text of tabelle.zeile(zeile)) console.log(text);
    ok &&= zeile.ok;
  }
  for (const text of tabelle.schluss()) console.log(text);
  return ok;
}

async function zeigeJson(zeilen: AsyncIterable<Zeile>): Promise<boolean> {
  const gesammelt: Zeile[] = [];
  for await (const zeile of zeilen) gesammelt.push(zeile);
  console.log(JSON.stringify(gesammelt, null, 2));
  return gesammelt.every(({ ok }) => ok);
}

function liesArgumente(): { readonly json: boolean } {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new Bedienfehler(GEBRAUCH);
  }
}

main().catch((fehler: unknown) => {
  console.error(fehler instanceof Error ? fehler.message : fehler);
  process.exitCode = NICHT_AUSGEFUEHRT;
});

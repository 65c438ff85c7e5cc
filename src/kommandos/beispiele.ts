import { parseArgs } from 'node:util';
import { dienstadresse } from '../platform/auth/aussteller/aussteller';
import { ladeKonfiguration, umgebung } from '../platform/config';
import { erzaehle, type Zeile } from './beispiele/ablauf';
import { Dienst, KeinZugang, NichtErreichbar } from './beispiele/dienst';
import { ladeGeschichten } from './beispiele/geschichte';
import { alsTabelle } from './beispiele/tabelle';
import { betriebszugang } from './beispiele/zugang';

const GEBRAUCH = 'Gebrauch: npm run beispiele [-- --json]';
const NICHT_BEGONNEN = 2;

/** Replays the worked examples against the running service; exit 0 only if every row is ok, 2 if no story could begin. */
async function main(): Promise<number> {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  const zeilen = await erlebeAlle();
  if (json) console.log(JSON.stringify(zeilen, null, 2));
  else for (const zeile of alsTabelle(zeilen, process.stdout.columns)) console.log(zeile);
  return zeilen.every((zeile) => zeile.ok) ? 0 : 1;
}

async function erlebeAlle(): Promise<Zeile[]> {
  const konfiguration = ladeKonfiguration(umgebung('PORT', 'HOST', 'DATEN'));
  const dienst = new Dienst(dienstadresse(konfiguration));
  await dienst.pruefeBereitschaft();
  const token = await dienst.token(await betriebszugang(konfiguration.daten));
  const zeilen: Zeile[] = [];
  for (const geschichte of ladeGeschichten())
    for await (const zeile of erzaehle(geschichte, dienst, token)) zeilen.push(zeile);
  return zeilen;
}

main().then(
  (ausgang) => {
    process.exitCode = ausgang;
  },
  (fehler: unknown) => {
    const bekannt = fehler instanceof NichtErreichbar || fehler instanceof KeinZugang;
    console.error(bekannt ? fehler.message : fehler);
    if (fehler instanceof TypeError) console.error(GEBRAUCH);
    process.exitCode = NICHT_BEGONNEN;
  },
);

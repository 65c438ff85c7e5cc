import { letzteBezugszeit } from './bezug';
import type { Versorgungsbezug } from './personzustand';

/** Where a Versorgungsbezug stands at the Krankenkasse, in the words of its Zahlstelle where both have them. */
export type Kassenstatus =
  | 'vorab-gemeldet'
  | 'vorab-beantwortet'
  | 'beginn-gemeldet'
  | 'kapital-gemeldet'
  | 'abfuehrungspflichtig'
  | 'nicht-abfuehrungspflichtig'
  | 'unzustaendig'
  | 'gewechselt'
  | 'mitgliedschaft-beendet'
  | 'verstorben'
  | 'beendet'
  | 'storniert';

const NACH_ENDE: Readonly<Record<string, Kassenstatus>> = {
  '3': 'unzustaendig',
  '6': 'gewechselt',
  '8': 'mitgliedschaft-beendet',
  '9': 'verstorben',
};

export function bezugsstatus(bezug: Versorgungsbezug): Kassenstatus {
  const zeit = letzteBezugszeit(bezug);
  if (!zeit) return ohneBeginn(bezug);
  const gemeldet = bezug.mitteilungen.filter(({ zu }) => zu === zeit.beginn.id);
  const ende = gemeldet.map(({ dbkz }) => NACH_ENDE[dbkz.gd]).find((status) => status !== undefined);
  if (ende) return ende;
  if (zeit.ende) return 'beendet';
  if (zeit.kapital) return 'kapital-gemeldet';
  const letzte = gemeldet.at(-1)?.dbkz;
  if (!letzte) return 'beginn-gemeldet';
  return letzte.kennzabf === '1' ? 'nicht-abfuehrungspflichtig' : 'abfuehrungspflichtig';
}

function ohneBeginn({ meldungen, mitteilungen }: Versorgungsbezug): Kassenstatus {
  if (meldungen.length === 0) return 'storniert';
  return mitteilungen.length > 0 ? 'vorab-beantwortet' : 'vorab-gemeldet';
}

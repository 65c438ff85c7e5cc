import { clearingAbgleichregeln, clearingRegeln, clearingUebergaenge } from '../clearing/regeln';
import { beitragsrechnungsregeln } from '../contribution-calc/regeln';
import { kennungsregeln } from '../kern/kennungen/regeln';
import { belegregeln, einInhaltEinBeleg } from '../liability-account/regeln/belege';
import { enderegeln, nachweisregeln, rollenregeln } from '../liability-account/regeln/rollen';
import { kontoregeln } from '../liability-account/regeln/kontoregeln';
import { kassenseiteRegeln } from '../zahlstelle/kassenseite/regeln';
import { dbkzRegeln } from '../zahlstelle/regeln/dbkz';
import { dbzkRegeln } from '../zahlstelle/regeln/dbzk';
import { zahlstellenseiteRegeln } from '../zahlstelle/zahlstellenseite/regeln';
import type { Katalogzeile } from './katalogzeile';
import { ausBerechnung, ausPruefung, ausUebergang } from './katalogzeile';

/**
 * Every rule row of every module, by id. `/v1/regeln` and the texts of the OpenAPI document are made from it, and the meta-test runs
 * the examples of each row. A module adds its tables here, one line per kind of row:
 * `...clearingRegeln.map(ausPruefung)` from `../clearing/regeln`.
 */
export const KATALOG: ReadonlyMap<string, Katalogzeile> = nachId([
  ...kennungsregeln.map(ausBerechnung),
  ...clearingRegeln.map(ausPruefung),
  ...clearingAbgleichregeln.map(ausPruefung),
  ...clearingUebergaenge.map(ausUebergang),
  ...rollenregeln.map(ausPruefung),
  ...nachweisregeln.map(ausPruefung),
  ...enderegeln.map(ausPruefung),
  ...[einInhaltEinBeleg, ...belegregeln].map(ausPruefung),
  ...kontoregeln,
  ...beitragsrechnungsregeln,
  ...dbzkRegeln.map(ausPruefung),
  ...dbkzRegeln.map(ausPruefung),
  ...kassenseiteRegeln,
  ...zahlstellenseiteRegeln,
]);

/** By id in the order of the ids; an id that two rows bear is a mistake of ours and stops the service at start. */
export function nachId(zeilen: readonly Katalogzeile[]): ReadonlyMap<string, Katalogzeile> {
  const katalog = new Map([...zeilen].sort((a, b) => (a.id < b.id ? -1 : 1)).map((zeile) => [zeile.id, zeile]));
  if (katalog.size < zeilen.length) {
    const ids = zeilen.map((zeile) => zeile.id);
    throw new Error(`Doppelte Regel: ${ids.filter((id, i) => ids.indexOf(id) !== i).join(', ')}`);
  }
  return katalog;
}

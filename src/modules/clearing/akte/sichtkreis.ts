import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import type { Datenbank } from '../../../platform/db/datenbank';

/**
 * Whose messages and cases a client sees: a clerk of the ÖGK all (`undefined`), everybody else those of his Seriennummer. A token without
 * that claim sees nothing, so an identity provider that forgets it opens nothing.
 */
export const sichtkreis = ({ rechte, seriennummer }: Anfragekontext): string | undefined =>
  rechte.has('clearing:abschliessen') ? undefined : (seriennummer ?? '');

/** The condition of G30 for a table with a Beitragskontonummer. */
export const sichtbar = (alias: string, eigene: string, wert = ':seriennummer'): string =>
  `(${eigene} = ${wert} or exists (select 1 from clearing_konto k where k.mandant_id = ${alias}.mandant_id
     and k.beitragskontonummer = ${alias}.beitragskontonummer and ${wert} = any(k.seriennummern)))`;

/** Adds one equation per filter that is set. */
export function gleich(abfrage: SelectQueryBuilder<ObjectLiteral>, alias: string, filter: object): void {
  for (const [feld, wert] of Object.entries(filter) as [string, string | undefined][])
    if (wert !== undefined)
      abfrage.andWhere(`${alias}.${feld === 'meldungId' ? 'meldung_id' : feld} = :${feld}`, { [feld]: wert });
}

/** Runs a built query through the tenant's door; rows as the driver gives them, columns named `<alias>_<column>`. */
export async function liesAbfrage<Z>(
  datenbank: Datenbank,
  { mandant }: Anfragekontext,
  abfrage: SelectQueryBuilder<ObjectLiteral>,
): Promise<Z[]> {
  const [text, values] = abfrage.getQueryAndParameters();
  const [ergebnis] = await datenbank.lies(mandant.id, [{ name: '', text, values: values as unknown[] }]);
  return ergebnis!.rows as Z[];
}

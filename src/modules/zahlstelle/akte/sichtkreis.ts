import type { Sender } from '../../../domain/zahlstelle/zahlstellenseite/bezug';
import type { Anfragekontext } from '../../../platform/auth/kontext';

/**
 * Whose Versorgungsbezüge a client sees: a clerk of the Krankenkasse all of the tenant (`undefined`), everybody else what he has sent
 * himself and what bears his own Zahlstellennummer. A token without that claim sees nothing, so an identity provider that forgets it opens
 * nothing.
 */
export const sichtkreis = ({
  rechte,
  zahlstellennummer,
}: Pick<Anfragekontext, 'rechte' | 'zahlstellennummer'>): string | undefined =>
  rechte.has('zahlstelle:entscheiden') ? undefined : (zahlstellennummer ?? '');

/** The condition of G30 for a table with Zahlstellennummer and sender; `wert` is the place of the Sichtkreis, null for all. */
export const sichtbar = (alias: string, wert: string): string =>
  `(${wert}::text is null or ${alias}.zahlstellennummer = ${wert} or ${alias}.absender = ${wert})`;

/** Who acts, for decisions of the domain. */
export const senderVon = (kontext: Anfragekontext): Sender => {
  const kreis = sichtkreis(kontext);
  return {
    ...(kontext.zahlstellennummer !== undefined && { absender: kontext.zahlstellennummer }),
    ...(kreis !== undefined && { sichtkreis: kreis }),
  };
};

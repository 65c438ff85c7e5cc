import type { VsnrAbfrage } from '../../../domain/zahlstelle/abfrage';
import type { Abfragezustand } from '../../../domain/zahlstelle/vsnrabfrage';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { sichtkreis } from '../akte/sichtkreis';

/** Only an Abfrage that the sender may know of proves anything: his own, or one of his Zahlstelle. */
export function sichtbareAbfrage(
  kontext: Anfragekontext,
  id: string,
  abfrage: Abfragezustand | undefined,
): VsnrAbfrage | undefined {
  if (!abfrage) return undefined;
  const { status, vsnr, zahlstellennummer, absender } = abfrage;
  const kreis = sichtkreis(kontext);
  if (kreis !== undefined && kreis !== zahlstellennummer && kreis !== absender) return undefined;
  return { id, status, ...(vsnr !== undefined && { vsnr }) };
}

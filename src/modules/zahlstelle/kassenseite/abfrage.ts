import type { VsnrAbfrage } from '../../../domain/zahlstelle/abfrage';
import type { Aktenschluessel, Aktenstand } from '../../../platform/akte/tatsache';
import type { Anfragekontext } from '../../../platform/auth/kontext';
import { sichtkreis } from '../akte/sichtkreis';

/** A VSNR-Abfrage as its Akte keeps it. */
interface Abfragestand extends Omit<VsnrAbfrage, 'id'> {
  readonly zahlstellennummer?: string;
  readonly absender?: string;
}

export const abfrageAkte = (id: string): Aktenschluessel => ({ art: 'zahlstelle.abfrage', schluessel: id });

/** Only an Abfrage that the sender may know of proves anything: his own, or one of his Zahlstelle. */
export function sichtbareAbfrage(
  kontext: Anfragekontext,
  id: string,
  stand: Aktenstand<Abfragestand> | undefined,
): VsnrAbfrage | undefined {
  if (!stand) return undefined;
  const { status, vsnr, zahlstellennummer, absender } = stand.zustand;
  const kreis = sichtkreis(kontext);
  if (kreis !== undefined && kreis !== zahlstellennummer && kreis !== absender) return undefined;
  return { id, status, ...(vsnr !== undefined && { vsnr }) };
}

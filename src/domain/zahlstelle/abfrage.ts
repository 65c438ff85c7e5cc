/** What a decision may know of a VSNR-Abfrage at the DSRV; answered without `vsnr` means "Kein Ergebnis" (ZR-010 … ZR-013). */
export interface VsnrAbfrage {
  readonly id: string;
  readonly status: 'offen' | 'beantwortet';
  readonly vsnr?: string;
}

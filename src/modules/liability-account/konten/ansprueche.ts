import type { Beitragsnachweis, Zahlung } from '../../../domain/liability-account/konto/tatsachen';
import { kanonisch, sha256 } from '../../../platform/akte/kanonisch';
import type { Anspruch } from '../../../platform/akte/tatsache';

/** A Beitragsnachweis is known by Betriebsnummer, month and running number (LR-151). */
export const nachweisanspruch = (betriebsnummer: string, nachweis: Beitragsnachweis, zielId: string): Anspruch => ({
  art: 'liability_account.beitragsnachweis',
  schluessel: `${betriebsnummer}|${nachweis.monat}|${nachweis.laufendeNummer}`,
  inhaltHash: sha256(kanonisch(nachweis)),
  zielId,
  einmalig: true,
});

/**
 * A line of the bank is one payment, whatever file brings it (LR-151). Account and reference may name people, so the key holds their hash.
 */
export const bankzeilenanspruch = (
  kontoId: string,
  zahlung: Zahlung,
  { konto, referenz }: NonNullable<Zahlung['bankzeile']>,
  zielId: string,
): Anspruch => ({
  art: 'liability_account.bankzeile',
  schluessel: sha256(kanonisch([konto, referenz, zahlung.betrag, zahlung.wertstellung])).toString('hex'),
  inhaltHash: sha256(kanonisch({ kontoId, ...zahlung })),
  zielId,
  einmalig: true,
});

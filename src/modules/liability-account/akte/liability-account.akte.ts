import type { Aktenschluessel } from '../../../platform/akte/tatsache';

export const personAkte = (id: string): Aktenschluessel<'liability_account.person'> => ({
  art: 'liability_account.person',
  schluessel: id,
});

export const belegAkte = (id: string): Aktenschluessel<'liability_account.beleg'> => ({
  art: 'liability_account.beleg',
  schluessel: id,
});

/** One Beitragskonto per Betriebsnummer: the tenant is the Einzugsstelle. */
export const kontoAkte = (betriebsnummer: string): Aktenschluessel<'liability_account.beitragskonto'> => ({
  art: 'liability_account.beitragskonto',
  schluessel: betriebsnummer,
});

import type { Quelle } from '../../kern/norm';
import { amtlich } from '../../kern/norm';
import type { Tag } from '../../kern/zeit';

/** Where a Dienstgeber asks about the SV-Clearingsystem. */
export interface Kontakt {
  readonly stelle: string;
  readonly telefon: string;
  readonly email: string;
}

/** Contacts with the first day they are known for; a new one is a new row. */
const KONTAKTE: readonly { readonly ab: Tag; readonly kontakt: Kontakt; readonly quelle: Quelle }[] = [
  {
    ab: '2019-01-01',
    kontakt: {
      stelle: 'Customer Care Center der IT-Services der Sozialversicherung GmbH',
      telefon: '050 124 6200',
      email: 'sv-servicecenter@itsv.at',
    },
    quelle: amtlich('DGservice 1/2023 „SV-Clearingsystem: Wissenswertes im Überblick“'),
  },
];

/** The contact in force on a day. */
export const kontaktAm = (tag: Tag): Kontakt => (KONTAKTE.findLast((k) => k.ab <= tag) ?? KONTAKTE[0]!).kontakt;

import { alsText, betrag, NULL_BETRAG, type Betrag } from '../../kern/geld';
import type { Tag } from '../../kern/zeit';
import { schuldet, type Haftungslage } from '../haftung/deckung';
import { tilge, trifft } from '../tilgung';
import { LEER, saldo, type Buchung, type Buchungsgrund, type Guthaben, type Posten } from './posten';
import type { Gebucht, Tilgungsbestimmung } from './tatsachen';

/** A supply of fresh ids, one per call; the domain makes none itself. */
export type NeueId = () => string;

/** Money of one payment that looks for its debts. */
export interface Geld {
  readonly zahlung: string;
  readonly zahler: string;
  readonly wertstellung: Tag;
  readonly betrag: Betrag;
  readonly tilgungsbestimmung?: Tilgungsbestimmung;
}

/** The claim on its account, as it is first booked. */
export const sollstellung = (posten: Posten, id: string): Buchung => ({
  id,
  soll: 'posten',
  haben: 'beitragssoll',
  betrag: posten.betrag,
  wertstellung: posten.faelligAm,
  grund: 'forderung',
  posten: posten.id,
});

/** Money goes to Posten that its payer owes, and to nothing else (LR-083); what is left over is his credit. */
export function zuordnung(
  geld: Geld,
  lage: Haftungslage,
  posten: readonly Posten[],
  grund: Buchungsgrund,
  neueId: NeueId,
): Buchung[] {
  const { zahlung, zahler, wertstellung, tilgungsbestimmung } = geld;
  const schuld = posten.filter((eines) => schuldet(lage, zahler, eines));
  const bestimmt = tilgungsbestimmung && trifft(tilgungsbestimmung, zahler === lage.arbeitgeber);
  const { zeilen, rest } = tilge(geld.betrag, schuld, bestimmt);
  const eingang = { soll: 'geldeingang', wertstellung, grund, zahlung } as const;
  const auf = zeilen.map((zeile): Buchung => ({
    ...eingang,
    id: neueId(),
    haben: 'posten',
    betrag: alsText(zeile.betrag),
    posten: zeile.posten,
  }));
  if (rest.eq(NULL_BETRAG)) return auf;
  return [...auf, { ...eingang, id: neueId(), haben: 'guthaben', betrag: alsText(rest) }];
}

/** Posten as they stand after bookings. */
export const nachBuchungen = (posten: readonly Posten[], buchungen: readonly Buchung[]): Posten[] =>
  posten.map((eines) => {
    const eigene = buchungen.filter((buchung) => buchung.posten === eines.id);
    return eigene.length === 0
      ? eines
      : { ...eines, offen: alsText(betrag(eines.offen).plus(saldo(eigene, 'posten'))) };
  });

const nachBuchung = (guthaben: readonly Guthaben[], buchungen: readonly Buchung[]): Guthaben[] =>
  guthaben.flatMap((eines) => {
    const eigene = buchungen.filter(
      ({ zahlung, soll, haben }) => zahlung === eines.zahlung && (soll === 'guthaben' || haben === 'guthaben'),
    );
    if (eigene.length === 0) return [];
    return [{ ...eines, betrag: alsText(betrag(eines.betrag).minus(saldo(eigene, 'guthaben'))) }];
  });

/** The decision that bookings make: they themselves, and of `posten` and `guthaben` what they have moved, as it stands afterwards. */
export function gebucht(
  buchungen: readonly Buchung[],
  posten: readonly Posten[],
  guthaben: readonly Guthaben[],
  regeln: readonly string[],
): Gebucht {
  const bewegt = new Set(buchungen.map((buchung) => buchung.posten));
  return {
    buchungen,
    posten: nachBuchungen(
      posten.filter(({ id }) => bewegt.has(id)),
      buchungen,
    ),
    guthaben: nachBuchung(guthaben, buchungen),
    regeln,
  };
}

/** What payers have left over, with an empty entry for each payment that has none yet. */
export const mitGuthabenVon = (
  guthaben: readonly Guthaben[],
  geld: readonly Pick<Geld, 'zahlung' | 'zahler'>[],
): Guthaben[] => [
  ...guthaben,
  ...geld
    .filter(({ zahlung }) => !guthaben.some((eines) => eines.zahlung === zahlung))
    .map(({ zahlung, zahler }) => ({ zahlung, zahler, betrag: LEER })),
];

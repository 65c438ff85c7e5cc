import { alsText, betrag } from '../../kern/geld';
import type { Tag } from '../../kern/zeit';
import type { Haftung } from '../haftung/deckung';
import { LEER, saldo, type Buchung, type Guthaben, type Kontierung, type Posten } from './posten';
import type {
  Beitragskonto,
  Buchungstatsache,
  Kontotatsache,
  NachweisGebucht,
  ZahlungGebucht,
  ZahlungStorniert,
} from './tatsachen';
import { nachBuchungen } from './buchen';

/** A booking with the fact that made it and the instant since when we know it. */
export interface BekannteBuchung extends Buchung {
  readonly tatsache: string;
  readonly bekanntAm: string;
}

/** Everything that has ever been booked on a Beitragskonto: a second pure fold over the decided facts, for people and for questions about the past. */
export interface Kontobild {
  readonly konto?: Beitragskonto;
  readonly nachweise: readonly NachweisGebucht[];
  readonly zahlungen: readonly ZahlungGebucht[];
  readonly stornos: readonly ZahlungStorniert[];
  readonly haftungen: readonly Haftung[];
  /** Every Posten with nothing booked on it yet. */
  readonly posten: readonly Posten[];
  readonly buchungen: readonly BekannteBuchung[];
}

/** What stands on a Beitragskonto as of a day. */
export interface Kontostand {
  readonly posten: readonly Posten[];
  readonly guthaben: readonly Guthaben[];
}

export function kontobild(tatsachen: readonly Kontotatsache[]): Kontobild {
  const konto = tatsachen.find((t) => t.art === 'beitragskonto');
  const buchende = tatsachen.filter(bucht);
  return {
    ...(konto && { konto: konto.inhalt }),
    nachweise: tatsachen.filter((t) => t.art === 'beitragsnachweis'),
    zahlungen: tatsachen.filter((t) => t.art === 'zahlung'),
    stornos: tatsachen.filter((t) => t.art === 'zahlung-storniert'),
    haftungen: tatsachen
      .filter((t) => t.art === 'haftungsverhaeltnis')
      .map(({ id, inhalt }): Haftung => ({ id, ...inhalt })),
    posten: ersteJeId(buchende.flatMap(({ entscheidung }) => entscheidung.posten)).map((p) => ({ ...p, offen: LEER })),
    buchungen: buchende.flatMap(({ id: tatsache, bekanntAm, entscheidung }) =>
      entscheidung.buchungen.map((buchung) => ({ ...buchung, tatsache, bekanntAm })),
    ),
  };
}

const bucht = (tatsache: Kontotatsache): tatsache is Buchungstatsache => 'buchungen' in tatsache.entscheidung;

function ersteJeId(posten: readonly Posten[]): Posten[] {
  const je = new Map<string, Posten>();
  for (const eines of posten) if (!je.has(eines.id)) je.set(eines.id, eines);
  return [...je.values()];
}

/** What is booked on an account, whoever asks for it. */
interface Gebuchtes extends Pick<Kontobild, 'posten'> {
  readonly buchungen: readonly Buchung[];
}

/**
 * The bookings that count for days up to `gueltigAm`; without a day, all. Money that came before its Posten fell due has nothing to settle
 * until then: up to that day it is its payer's credit.
 */
function bisZum({ posten, buchungen }: Gebuchtes, gueltigAm?: Tag): readonly Buchung[] {
  if (gueltigAm === undefined) return buchungen;
  const spaetere = new Set(posten.filter(({ faelligAm }) => faelligAm > gueltigAm).map(({ id }) => id));
  return buchungen
    .filter(({ wertstellung }) => wertstellung <= gueltigAm)
    .map((buchung) => (spaetere.has(buchung.posten ?? '') ? alsGuthaben(buchung) : buchung));
}

function alsGuthaben({ posten: _posten, ...buchung }: Buchung): Buchung {
  const statt = (kontierung: Kontierung): Kontierung => (kontierung === 'posten' ? 'guthaben' : kontierung);
  return { ...buchung, soll: statt(buchung.soll), haben: statt(buchung.haben) };
}

/** The Posten on which something is booked for days up to `gueltigAm`, as those bookings leave them. */
export function wirksam(gebuchtes: Gebuchtes, gueltigAm?: Tag): Posten[] {
  const zaehlende = bisZum(gebuchtes, gueltigAm);
  const gebucht = new Set(zaehlende.map((buchung) => buchung.posten));
  return nachBuchungen(
    gebuchtes.posten.filter(({ id }) => gebucht.has(id)),
    zaehlende,
  );
}

/**
 * The account by value date: what had been booked for days up to `gueltigAm`; without a day, everything. A counter-entry keeps the value
 * date of what it reverses, so the past as it was and the past as we knew it differ (LR-153). Settled Posten are among them.
 */
export function standAm(bild: Kontobild, gueltigAm?: Tag): Kontostand {
  const zaehlende = bisZum(bild, gueltigAm);
  return {
    posten: wirksam(bild, gueltigAm),
    guthaben: bild.zahlungen.flatMap(({ id: zahlung, entscheidung: { zahler } }) => {
      const rest = saldo(
        zaehlende.filter((buchung) => buchung.zahlung === zahlung),
        'guthaben',
      ).times(betrag('-1'));
      return rest.eq(betrag(LEER)) ? [] : [{ zahlung, zahler, betrag: alsText(rest) }];
    }),
  };
}

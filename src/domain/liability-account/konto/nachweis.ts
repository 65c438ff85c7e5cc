import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { ersterTag, type Tag } from '../../kern/zeit';
import { pruefe } from '../../regelwerk/regel';
import { drittletzterBankarbeitstag, kalenderangabe, type Bankkalender } from '../faelligkeit';
import { nachweisregeln } from '../regeln/kontoangaben';
import { beitragsanteile } from './beitragsgruppen';
import { gebucht, mitGuthabenVon, nachBuchungen, sollstellung, zuordnung, type NeueId } from './buchen';
import { gegenbuchung, LEER, type Buchung, type Posten } from './posten';
import { freiesGeld, mitBetroffenen, type Stehend } from './stehend';
import type { Beitragsnachweis, Entwurf, Gebucht, NachweisGebucht } from './tatsachen';
import type { Kontozustand } from './zustand';

export interface Nachweislage {
  readonly heute: Tag;
  readonly kalender: Bankkalender;
  /** Bookings that stand on the Posten of a Schätzung of the month. */
  readonly stehend: readonly Stehend[];
  readonly neueId: NeueId;
}

/** Takes a Beitragsnachweis in: its shares become Posten (LR-165), and a Schätzung of the month gives way to it (LR-046). */
export function weiseNach(
  zustand: Kontozustand,
  nachweis: Beitragsnachweis,
  lage: Nachweislage,
): Ergebnis<Entwurf<NachweisGebucht>> {
  const befunde = pruefe(nachweisregeln, nachweis, lage.heute);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const faelligAm = drittletzterBankarbeitstag(nachweis.monat, lage.kalender.istBankarbeitstag);
  const ersetztSchaetzung = zustand.geschaetzt.includes(nachweis.monat);
  const neue = postenAus(nachweis, faelligAm, lage.neueId);
  const regeln = ['LR-165a', 'LR-043', ...(ersetztSchaetzung ? ['LR-046'] : [])];
  const stehend = ersetztSchaetzung ? lage.stehend : [];
  return erfolg({
    art: 'beitragsnachweis',
    inhalt: nachweis,
    entscheidung: {
      ...umgebucht(zustand, neue, stehend, regeln, lage.neueId),
      faelligAm,
      kalender: kalenderangabe(lage.kalender),
      ersetztSchaetzung,
    },
    wirktAb: ersterTag(nachweis.monat),
  });
}

/** One Posten per kind of debt: the Beitragsgruppen share its fate in § 4 BVV and stay readable in the fact. */
const postenAus = (nachweis: Beitragsnachweis, faelligAm: Tag, neueId: NeueId): Posten[] =>
  beitragsanteile(nachweis.zeilen).map(({ schuldart, betrag: wert }) => ({
    id: neueId(),
    schuldart,
    beitragsmonat: nachweis.monat,
    faelligAm,
    betrag: wert,
    offen: LEER,
    herkunft: 'nachweis',
  }));

/**
 * Books the new claims. What stood on the Schätzung is reversed with its own value dates, and the money that becomes free looks for its
 * debts once more, payment by payment, as the payer said when he paid (LR-047).
 */
function umgebucht(
  zustand: Kontozustand,
  neue: readonly Posten[],
  stehend: readonly Stehend[],
  regeln: readonly string[],
  neueId: NeueId,
): Gebucht {
  const alle = [...mitBetroffenen(zustand.posten, stehend), ...neue];
  const ersetzt = stehend.map(({ buchung }) => gegenbuchung(buchung, neueId(), 'schaetzung-ersetzt'));
  const soll = neue.map((posten) => sollstellung(posten, neueId()));
  const geld = freiesGeld(stehend);
  const haftungslage = { arbeitgeber: zustand.konto!.arbeitgeber, haftungen: zustand.haftungen };
  const buchungen = geld.reduce<readonly Buchung[]>(
    (bisher, zahlung) => [
      ...bisher,
      ...zuordnung(zahlung, haftungslage, nachBuchungen(alle, bisher), 'schaetzung-ersetzt', neueId),
    ],
    [...ersetzt, ...soll],
  );
  return gebucht(buchungen, alle, mitGuthabenVon(zustand.guthaben, geld), regeln);
}

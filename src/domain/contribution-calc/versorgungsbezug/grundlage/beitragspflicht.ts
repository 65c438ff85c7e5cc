import { ersterTag, letzterTag, monatVon, plusMonate, type Monat, type Tag } from '../../../kern/zeit';
import type { RegelId } from '../../regeln/koepfe';
import type { Bezug, Fall } from '../angaben/vorgaben';
import { monatDerVollendung } from '../beitrag/lebensalter';

/** Why nothing is due, or why the Zahlstelle withholds nothing. */
export interface Grund {
  readonly regel: RegelId;
  readonly text: string;
}

/** Is a Versorgungsbezug liable in principle, where, and who collects? Amounts play no part in it (CR-011). */
export interface Beitragspflicht {
  /** Set where nothing is due at all. */
  readonly befreit?: Grund;
  /** Set where nothing is due in the PV alone. */
  readonly ohnePv?: Grund;
  /** Set where the Krankenkasse collects from the member. */
  readonly selbstzahler?: Grund;
}

export function beitragspflicht(bezug: Bezug, fall: Fall): Beitragspflicht {
  const befreit =
    ausserhalbDerMitgliedschaft(fall) ??
    ausserhalbDerAbfuehrung(bezug, fall.monat) ??
    ohneAbfuehrung(bezug) ??
    ausserhalbDerVerteilung(bezug, fall.monat) ??
    alsWaise(bezug, fall);
  if (befreit) return { befreit };
  const selbstzahler = vonDerKrankenkasse(bezug, fall);
  return {
    ...(bezug.beitragsabfuehrungspflicht === '3' && { ohnePv: NUR_KV }),
    ...(selbstzahler && { selbstzahler }),
  };
}

const NUR_KV: Grund = { regel: 'CR-010', text: 'Beitragsabführungspflicht nur zur Krankenversicherung (3)' };

/** CR-101: only months with a claim to benefits count, whatever was paid for them. */
function ausserhalbDerMitgliedschaft({ monat, mitgliedAb, mitgliedBis }: Fall): Grund | undefined {
  return istAusserhalb(monat, mitgliedAb, mitgliedBis)
    ? { regel: 'CR-101', text: 'Der Monat liegt außerhalb der Versicherung des Mitglieds' }
    : undefined;
}

/** Does the span not even touch the month? Without an end it is open. */
const istAusserhalb = (monat: Monat, ab: Tag | undefined, bis: Tag | undefined): boolean =>
  (ab !== undefined && ab > letzterTag(monat)) || (bis !== undefined && bis < ersterTag(monat));

/** CR-012. A month that the span only touches counts as a whole: nothing was found on parts of months. */
function ausserhalbDerAbfuehrung({ abfuehrungAb, abfuehrungBis }: Bezug, monat: Monat): Grund | undefined {
  return istAusserhalb(monat, abfuehrungAb, abfuehrungBis)
    ? { regel: 'CR-012', text: 'Der Monat liegt außerhalb der Zeit der Beitragsabführungspflicht' }
    : undefined;
}

const ohneAbfuehrung = ({ beitragsabfuehrungspflicht }: Bezug): Grund | undefined =>
  beitragsabfuehrungspflicht === '1' ? { regel: 'CR-010', text: 'Keine Beitragsabführungspflicht (1)' } : undefined;

const MONATE_DER_VERTEILUNG = 120;

/** CR-091: 120 months from the month after the payout. Without a day of payout the month counts as one of them. */
function ausserhalbDerVerteilung({ auszahlung }: Bezug, monat: Monat): Grund | undefined {
  if (auszahlung === undefined) return undefined;
  const gezahlt = monatVon(auszahlung);
  return monat <= gezahlt || monat > plusMonate(gezahlt, MONATE_DER_VERTEILUNG)
    ? { regel: 'CR-091', text: 'Der Monat liegt außerhalb der 120 Monate nach der Auszahlung' }
    : undefined;
}

/** CR-120, CR-121, CR-125: what triggers the insurance as an orphan is free, the other orphan benefits beside it too. */
function alsWaise(bezug: Bezug, { waisenversicherung, geburtsdatum, bezuege, monat }: Fall): Grund | undefined {
  const kennzeichen = bezug.waisenleistung ?? '0';
  if (!waisenversicherung || kennzeichen === '0') return undefined;
  const { altersgrenze, gesetzlicheWaisenrente, landwirtschaftlich } = waisenversicherung;
  if (altersgrenze !== 'keine' && monat > monatDerVollendung(geburtsdatum!, +altersgrenze)) return undefined;
  const ausloesend = landwirtschaftlich ? '4' : '3';
  if (kennzeichen === ausloesend) {
    return {
      regel: landwirtschaftlich ? 'CR-125' : 'CR-120',
      text: 'Beitragsfreie Leistung, die die Versicherung als Waise auslöst',
    };
  }
  const daneben =
    bezuege.some(({ waisenleistung }) => waisenleistung === ausloesend) ||
    (gesetzlicheWaisenrente && !landwirtschaftlich);
  return daneben
    ? {
        regel: 'CR-121',
        text: 'Beitragsfreie Waisenleistung neben der Leistung, die die Versicherung als Waise auslöst',
      }
    : undefined;
}

/** Contributions are due, but no Zahlstelle here withholds them. */
function vonDerKrankenkasse({ kapital, ausland }: Bezug, { versicherungsstatus }: Fall): Grund | undefined {
  if (versicherungsstatus === 'freiwillig') {
    return { regel: 'CR-001', text: 'Freiwillig Versicherte zahlen ihre Beiträge selbst an die Krankenkasse' };
  }
  if (versicherungsstatus === 'auffangpflicht') {
    return { regel: 'CR-003', text: 'Auffangpflichtversicherte zahlen ihre Beiträge selbst an die Krankenkasse' };
  }
  if (kapital !== undefined) {
    return { regel: 'CR-093', text: 'Beiträge aus einer Kapitalleistung zieht die Krankenkasse beim Mitglied ein' };
  }
  return ausland
    ? { regel: 'CR-008', text: 'Einen Bezug aus dem Ausland zahlt keine inländische Zahlstelle' }
    : undefined;
}

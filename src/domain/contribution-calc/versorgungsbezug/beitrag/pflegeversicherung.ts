import { erfolg, type Ergebnis } from '../../../kern/ergebnis';
import { ersterTag, type Monat, type Tag } from '../../../kern/zeit';
import type { Rechtswertquelle } from '../../../recht/rechtswert';
import { ausRechtswert, type Groesse, type Rechenweg } from '../../rechenweg';
import type { RegelId } from '../../regeln/koepfe';
import type { Kenngroessen } from './kenngroessen';
import type { Kinderlage } from './kinder';
import { monatDerVollendung } from './lebensalter';
import { KAUFMAENNISCH } from './rundung';
import type { Bezug, Fall } from '../angaben/vorgaben';

interface PvLage {
  readonly bezug: Bezug;
  readonly fall: Fall;
  readonly werte: Kenngroessen;
  readonly kinder: Kinderlage;
  readonly rechtswert: Rechtswertquelle;
  readonly weg: Rechenweg;
}

export interface PvBeitrag {
  readonly satz: Groesse;
  readonly beitrag: Groesse;
}

/** Rounded once, with the rate that results (CR-134). */
export function pvBeitrag(grundlage: Groesse, lage: PvLage): Ergebnis<PvBeitrag> {
  const satz = pvSatz(lage);
  if (!satz.ok) return satz;
  const beitrag = lage.weg.rechne(
    'prozent',
    'pv/beitrag',
    { titel: 'Beitrag zur Pflegeversicherung', regel: 'CR-087', rundung: KAUFMAENNISCH },
    [grundlage, satz.wert],
  );
  return erfolg({ satz: satz.wert, beitrag });
}

export const ohnePv = (weg: Rechenweg, grund: string, regel: RegelId): PvBeitrag => ({
  satz: weg.entfaellt('pv/satz', grund, regel, 'Prozent'),
  beitrag: weg.entfaellt('pv/beitrag', grund, regel),
});

/** The rate of a month: base rate (half with Beihilfe), plus Zuschlag, minus Abschlag. A formula of its month, no table. */
function pvSatz({ bezug, fall, werte, kinder, rechtswert, weg }: PvLage): Ergebnis<Groesse> {
  const grund = grundsatz(bezug, fall.monat, werte.pvSatz, rechtswert);
  if (!grund.ok) return grund;
  const prozent = { einheit: 'Prozent' } as const;
  const halbiert =
    bezug.beitragsabfuehrungspflicht === '4'
      ? weg.rechne('produkt', 'pv/grundsatz', { ...prozent, titel: 'Halber Grundsatz bei Beihilfe', regel: 'CR-070' }, [
          grund.wert,
          werte.beihilfeFaktor,
        ])
      : grund.wert;
  const titel = 'Satz der Pflegeversicherung';
  const minderung = abschlag(fall, kinder, werte, weg);
  if (minderung) {
    return erfolg(weg.rechne('differenz', 'pv/satz', { ...prozent, titel, regel: 'CR-075' }, [halbiert, minderung]));
  }
  const zuschlag = zahltZuschlag(fall, kinder) ? [werte.zuschlag] : [];
  return erfolg(weg.rechne('summe', 'pv/satz', { ...prozent, titel, regel: 'CR-087' }, [halbiert, ...zuschlag]));
}

const ZUSCHLAGSALTER = 23;
const ZUSCHLAGSFREI_GEBOREN_VOR: Tag = '1940-01-01';

/** CR-071 … CR-074. */
export function zahltZuschlag(
  { geburtsdatum, monat }: Pick<Fall, 'geburtsdatum' | 'monat'>,
  { istElternteil }: Kinderlage,
): boolean {
  if (istElternteil) return false;
  if (geburtsdatum === undefined) return true;
  return geburtsdatum >= ZUSCHLAGSFREI_GEBOREN_VOR && monat > monatDerVollendung(geburtsdatum, ZUSCHLAGSALTER);
}

/** For the second to the fifth child under 25; the limit of five is the highest Abschlag (CR-075, CR-078). */
export function abschlag(
  fall: Pick<Fall, 'pfad'>,
  { beruecksichtigt }: Kinderlage,
  werte: Pick<Kenngroessen, 'abschlag' | 'abschlagMax'>,
  weg: Rechenweg,
): Groesse | undefined {
  const weitere = beruecksichtigt.length - 1;
  if (weitere < 1 || !werte.abschlag || !werte.abschlagMax) return undefined;
  const anzahl: Groesse = {
    name: 'Berücksichtigte Kinder ab dem zweiten',
    wert: `${weitere}`,
    herkunft: {
      art: 'feststellung',
      regel: 'CR-075',
      aus: beruecksichtigt.map((stelle) => `${fall.pfad}/kinder/${stelle}`),
    },
  };
  const prozent = { regel: 'CR-075', einheit: 'Prozent' } as const;
  const fuerAlle = weg.rechne('produkt', 'pv/abschlagJeKind', { ...prozent, titel: 'Abschlag für alle Kinder' }, [
    werte.abschlag,
    anzahl,
  ]);
  return weg.rechne('minimum', 'pv/abschlag', { ...prozent, titel: 'Abschlag' }, [fuerAlle, werte.abschlagMax]);
}

/** CR-063: the increase of 2025 for Renten nach dem ALG can be settled once, in July. */
const EINMALIG: Monat = '2025-07';
const TAG_VOR_ERHOEHUNG: Tag = '2024-12-31';
const ERHOEHT_SEIT: Monat = '2025-01';
export const istZeitDesEinmalsatzes = (monat: Monat): boolean => monat >= ERHOEHT_SEIT && monat <= EINMALIG;

function grundsatz(bezug: Bezug, monat: Monat, regulaer: Groesse, rechtswert: Rechtswertquelle): Ergebnis<Groesse> {
  if (!bezug.einmalsatzJuli2025 || !istZeitDesEinmalsatzes(monat)) return erfolg(regulaer);
  const [id, stichtag] =
    monat < EINMALIG
      ? (['DE.PV.SATZ', TAG_VOR_ERHOEHUNG] as const)
      : (['DE.PV.SATZ.ALG_RENTE.EINMALIG_2025_07', ersterTag(EINMALIG)] as const);
  const gelesen = rechtswert(id, stichtag);
  return gelesen.ok
    ? erfolg(ausRechtswert('Beitragssatz der Pflegeversicherung (Art 4)', gelesen.wert, stichtag))
    : gelesen;
}

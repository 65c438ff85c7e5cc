import { erfolg, type Ergebnis } from '../../../kern/ergebnis';
import { ersterTag } from '../../../kern/zeit';
import type { Rechtswertquelle } from '../../../recht/rechtswert';
import { gilt } from '../../../regelwerk/regel';
import { lies, type Figuren } from '../../figuren';
import type { Groesse, Rechenweg } from '../../rechenweg';
import { kopf } from '../../regeln/koepfe';
import {
  ABSCHLAG,
  type Beitragsbemessungsgrenzen,
  beitragsbemessungsgrenzen,
} from '../../versorgungsbezug/beitrag/kenngroessen';
import type { Fall } from '../angaben/vorgaben';

/** The figures that every month needs, with their names in the Rechenweg. */
const IMMER = {
  kvSatz: ['DE.KV.SATZ.ALLGEMEIN', 'Allgemeiner Beitragssatz'],
  kvErmaessigt: ['DE.KV.SATZ.ERMAESSIGT', 'Ermäßigter Beitragssatz'],
  zusatzDurchschnitt: ['DE.KV.ZUSATZ.DURCHSCHNITT', 'Durchschnittlicher Zusatzbeitragssatz'],
  rvSatz: ['DE.RV.SATZ', 'Beitragssatz der Rentenversicherung'],
  alvSatz: ['DE.ALV.SATZ', 'Beitragssatz der Arbeitslosenversicherung'],
  pvSatz: ['DE.PV.SATZ', 'Beitragssatz der Pflegeversicherung'],
  beihilfeFaktor: ['DE.PV.BEIHILFE.FAKTOR', 'Faktor bei Beihilfe'],
  zuschlag: ['DE.PV.ZUSCHLAG.KINDERLOSE', 'Zuschlag für Kinderlose'],
  sachsen: ['DE.PV.SACHSEN.ALLEIN', 'In Sachsen allein getragen'],
  sachsenBeihilfe: ['DE.PV.SACHSEN.ALLEIN.BEIHILFE', 'In Sachsen mit Beihilfe allein getragen'],
  insolvenzgeld: ['DE.INSO.UMLAGE', 'Umlagesatz für das Insolvenzgeld'],
  geringfuegigkeit: ['DE.GERINGFUEGIGKEIT.MONAT', 'Geringfügigkeitsgrenze'],
  obergrenze: ['DE.UEBERGANGSBEREICH.OBERGRENZE', 'Obergrenze des Übergangsbereichs'],
  geringverdiener: ['DE.GERINGVERDIENER.MONAT', 'Geringverdienergrenze'],
  minijobKv: ['DE.MINIJOB.KV.PAUSCHAL', 'Pauschalbeitrag zur KV'],
  minijobKvHaushalt: ['DE.MINIJOB.KV.PAUSCHAL.PRIVATHAUSHALT', 'Pauschalbeitrag zur KV im Privathaushalt'],
  minijobRv: ['DE.MINIJOB.RV.PAUSCHAL', 'Arbeitgeberanteil zur RV'],
  minijobRvHaushalt: ['DE.MINIJOB.RV.PAUSCHAL.PRIVATHAUSHALT', 'Arbeitgeberanteil zur RV im Privathaushalt'],
  mindestbemessung: ['DE.MINIJOB.RV.MINDESTBEMESSUNG.MONAT', 'Mindestbeitragsbemessungsgrundlage'],
} as const satisfies Figuren;

/** Asked only for months in which the rule is in force that needs it. */
const FAKTOR_F = { faktorF: ['DE.UEBERGANGSBEREICH.FAKTOR_F', 'Faktor F'] } as const satisfies Figuren;

/** Until 2024 the ceiling of RV and ALV depends on the place of employment (CR-204). */
const BBG_NACH_RECHTSKREIS = {
  W: { bbgRvAlv: ['DE.BBG.RVALV.WEST.MONAT', 'Beitragsbemessungsgrenze RV und ALV (West)'] },
  O: { bbgRvAlv: ['DE.BBG.RVALV.OST.MONAT', 'Beitragsbemessungsgrenze RV und ALV (Ost)'] },
} as const satisfies Record<string, Figuren>;
const BBG_BUNDESWEIT = {
  bbgRvAlv: ['DE.BBG.RVALV.MONAT', 'Beitragsbemessungsgrenze RV und ALV'],
} as const satisfies Figuren;
export const LETZTER_TAG_DER_RECHTSKREISE = '2024-12-31';

/** The figures of one month. A month for which one of them is not checked is refused as a whole, whatever the case needs. */
export type Kenngroessen = Readonly<Record<keyof typeof IMMER | 'bbgRvAlv', Groesse>> &
  Readonly<Partial<Record<keyof typeof FAKTOR_F | keyof typeof ABSCHLAG, Groesse>>> &
  Beitragsbemessungsgrenzen;

export function kenngroessen(
  { monat, rechtskreis, sachsen }: Fall,
  rechtswert: Rechtswertquelle,
  weg: Rechenweg,
): Ergebnis<Kenngroessen> {
  const stichtag = ersterTag(monat);
  const figuren = {
    ...IMMER,
    ...(stichtag > LETZTER_TAG_DER_RECHTSKREISE ? BBG_BUNDESWEIT : BBG_NACH_RECHTSKREIS[sachsen ? 'O' : rechtskreis!]),
    ...(gilt(kopf('CR-213'), stichtag) && FAKTOR_F),
    ...(gilt(kopf('CR-075'), stichtag) && ABSCHLAG),
  };
  const werte = lies(figuren, stichtag, rechtswert);
  if (!werte.ok) return werte;
  const grenzen = beitragsbemessungsgrenzen(stichtag, rechtswert, weg);
  return grenzen.ok ? erfolg({ ...werte.wert, ...grenzen.wert }) : grenzen;
}

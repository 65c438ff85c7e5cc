import { erfolg, type Ergebnis } from '../../../kern/ergebnis';
import { ersterTag, monatAlsText, tagAlsText } from '../../../kern/zeit';
import { satzIm, wirktAb, type Krankenkassenzustand, type Satzversion } from '../../krankenkasse';
import { ausEingabe, type Groesse } from '../../rechenweg';
import type { Anmerkungen } from '../angaben/hinweise';
import type { Quellen } from '../angaben/quellen';
import type { Fall } from '../angaben/vorgaben';

/** The Zusatzbeitragssatz by who collects: for the Zahlstelle a change works later (§ 248 Satz 3 SGB V), for the member at once. */
export interface Zusatzsaetze {
  readonly zahlstelle?: Groesse;
  readonly selbstzahler?: Groesse;
}

/** As the request says it, else from what is stored of the Krankenkasse; none where nothing is known of it for this month. */
export function zusatzsaetze(
  { zusatzbeitragssatz, krankenkasse, pfad, monat }: Fall,
  { rechtswert, kasse }: Quellen,
  anmerkungen: Anmerkungen,
): Ergebnis<Zusatzsaetze> {
  if (zusatzbeitragssatz !== undefined) {
    const satz = ausEingabe('Zusatzbeitragssatz', zusatzbeitragssatz, `${pfad}/zusatzbeitragssatz`);
    return erfolg({ zahlstelle: satz, selbstzahler: satz });
  }
  const zustand = krankenkasse === undefined ? undefined : kasse(krankenkasse);
  if (!zustand) return erfolg({});
  const verzoegerung = rechtswert('DE.KV.ZUSATZ.VERZOEGERUNG.ZAHLSTELLE', ersterTag(monat));
  if (!verzoegerung.ok) return verzoegerung;
  const monate = +verzoegerung.wert.wert;
  const spaeter = satzIm(zustand, monat, monate);
  const sofort = satzIm(zustand, monat, 0);
  if (sofort && sofort.id !== spaeter?.id) {
    anmerkungen.merke(`${pfad}/krankenkasse`, verzoegerungstext(zustand, sofort, monate), 'CR-062');
  }
  return erfolg({
    ...(spaeter && { zahlstelle: ausStammdaten(spaeter) }),
    ...(sofort && { selbstzahler: ausStammdaten(sofort) }),
  });
}

const ausStammdaten = ({ id, gueltigAb, zusatzbeitragssatz }: Satzversion): Groesse => ({
  name: 'Zusatzbeitragssatz der Krankenkasse',
  wert: zusatzbeitragssatz,
  herkunft: { art: 'stammdaten', version: id, gueltigAb },
});

function verzoegerungstext({ versionen }: Krankenkassenzustand, version: Satzversion, verzoegerung: number): string {
  const monat = wirktAb(versionen, versionen.indexOf(version), verzoegerung);
  return `Der Zusatzbeitragssatz gilt seit ${tagAlsText(version.gueltigAb)} mit ${version.zusatzbeitragssatz.replace('.', ',')} %, für die Zahlstelle erst ab ${monatAlsText(monat)}.`;
}

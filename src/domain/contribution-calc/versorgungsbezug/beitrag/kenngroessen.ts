import { erfolg, type Ergebnis } from '../../../kern/ergebnis';
import { ersterTag, type Monat, type Tag } from '../../../kern/zeit';
import type { Rechtswertquelle } from '../../../recht/rechtswert';
import { gilt } from '../../../regelwerk/regel';
import { lies, type Figuren } from '../../figuren';
import type { Groesse, Rechenweg } from '../../rechenweg';
import { kopf } from '../../regeln/koepfe';

/** The figures that every month needs, with their names in the Rechenweg. */
const IMMER = {
  freigrenze: ['DE.FREIGRENZE.MONAT', 'Freigrenze'],
  kapitalteiler: ['DE.KAPITALLEISTUNG.TEILER', 'Monate einer Kapitalleistung'],
  unfallanteil: ['DE.UNFALLVERSORGUNG.ANTEIL', 'Beitragsfreier Anteil der Unfallversorgung'],
  kvSatz: ['DE.KV.SATZ.ALLGEMEIN', 'Allgemeiner Beitragssatz'],
  algFaktor: ['DE.KV.SATZ.ALG_RENTE_FAKTOR', 'Faktor für Renten nach dem ALG'],
  algZusatzFaktor: ['DE.KV.ZUSATZ.ALG_RENTE_FAKTOR', 'Faktor auf den Zusatzbeitragssatz für Renten nach dem ALG'],
  pvSatz: ['DE.PV.SATZ', 'Beitragssatz der Pflegeversicherung'],
  beihilfeFaktor: ['DE.PV.BEIHILFE.FAKTOR', 'Faktor bei Beihilfe'],
  zuschlag: ['DE.PV.ZUSCHLAG.KINDERLOSE', 'Zuschlag für Kinderlose'],
} as const satisfies Figuren;

/** Figures that a rule has brought: asked only for months in which it is in force. */
const FREIBETRAG = { freibetrag: ['DE.FREIBETRAG.KV.BAV.MONAT', 'Freibetrag'] } as const satisfies Figuren;
export const ABSCHLAG = {
  abschlag: ['DE.PV.ABSCHLAG.JE_KIND', 'Abschlag je Kind'],
  abschlagMax: ['DE.PV.ABSCHLAG.MAX', 'Höchster Abschlag'],
} as const satisfies Figuren;

/** The figures of one month. A month for which one of them is not checked is refused as a whole, whatever the case needs. */
export type Kenngroessen = Readonly<Record<keyof typeof IMMER, Groesse>> &
  Readonly<Partial<Record<keyof typeof FREIBETRAG | keyof typeof ABSCHLAG, Groesse>>> &
  Beitragsbemessungsgrenzen;

export function kenngroessen(monat: Monat, rechtswert: Rechtswertquelle, weg: Rechenweg): Ergebnis<Kenngroessen> {
  const stichtag = ersterTag(monat);
  const figuren = {
    ...IMMER,
    ...(gilt(kopf('CR-030'), stichtag) && FREIBETRAG),
    ...(gilt(kopf('CR-075'), stichtag) && ABSCHLAG),
  };
  const werte = lies(figuren, stichtag, rechtswert);
  if (!werte.ok) return werte;
  const grenzen = beitragsbemessungsgrenzen(stichtag, rechtswert, weg);
  return grenzen.ok ? erfolg({ ...werte.wert, ...grenzen.wert }) : grenzen;
}

export interface Beitragsbemessungsgrenzen {
  readonly bbgKv: Groesse;
  readonly bbgPv: Groesse;
}

/**
 * One ceiling for KV and PV until 2026. From 2027 the KV has its own (CR-059a), made from figures that the ordinance for that year
 * brings; until they are checked such a month is refused.
 */
export function beitragsbemessungsgrenzen(
  stichtag: Tag,
  rechtswert: Rechtswertquelle,
  weg: Rechenweg,
): Ergebnis<Beitragsbemessungsgrenzen> {
  if (!gilt(kopf('CR-059a'), stichtag)) {
    const eine = lies({ bbg: ['DE.BBG.KVPV.MONAT', 'Beitragsbemessungsgrenze'] }, stichtag, rechtswert);
    return eine.ok ? erfolg({ bbgKv: eine.wert.bbg, bbgPv: eine.wert.bbg }) : eine;
  }
  const jahreswerte = lies(
    {
      jaeg: ['DE.JAEG.BESONDERE.JAHR', 'Besondere Jahresarbeitsentgeltgrenze'],
      aufschlag: ['DE.BBG.KV.AUFSCHLAG_2027', 'Aufschlag in der Krankenversicherung'],
    },
    stichtag,
    rechtswert,
  );
  if (!jahreswerte.ok) return jahreswerte;
  const { jaeg, aufschlag } = jahreswerte.wert;
  const ort = weg.in('beitragsbemessungsgrenze');
  const regel = 'CR-059a';
  const jahrKv = ort.rechne('summe', 'kv/jahr', { titel: 'Jahresgrenze der KV', regel }, [jaeg, aufschlag]);
  return erfolg({
    bbgKv: ort.rechne('quotient', 'kv', { titel: 'Beitragsbemessungsgrenze der KV', regel }, [jahrKv, ZWOELF_MONATE]),
    bbgPv: ort.rechne('quotient', 'pv', { titel: 'Beitragsbemessungsgrenze der PV', regel }, [jaeg, ZWOELF_MONATE]),
  });
}

const ZWOELF_MONATE: Groesse = {
  name: 'Monate des Jahres',
  wert: '12',
  herkunft: { art: 'norm', norm: '§ 223 Abs. 3 SGB V' },
};

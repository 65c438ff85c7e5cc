import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { betrag, NULL_BETRAG } from '../../kern/geld';
import { ersterTag, monateVonBis, type Monat } from '../../kern/zeit';
import type { Rechtswertquelle } from '../../recht/rechtswert';
import type { Befund } from '../../regelwerk/befund';
import { pruefe } from '../../regelwerk/regel';
import { KEINE_KASSE, type Kassenauskunft } from '../krankenkasse';
import { Rechenweg, verwendeteRechtswerte, type Groesse, type Schritt, type VerwendeterRechtswert } from '../rechenweg';
import { rueckrechnungsangaben } from '../regeln/rueckrechnungsangaben';
import { Anmerkungen, type Hinweis } from '../versorgungsbezug/angaben/hinweise';
import { differenzen, type Bezugsdifferenz, type Differenzgroessen } from './differenz';
import type { Bezugsbetraege, Rueckrechnungseingabe } from './eingabe';
import { nachzahlungseinzug, type Nachzahlungseinzug } from './nachzahlung';
import { BETRAGSFELDER, berechneteSeite, bisherigeSeite, type Betragsfeld, type Seite } from './seite';

/** What one month brings; a negative difference was paid too much. */
export interface Monatsdifferenz {
  readonly monat: Monat;
  readonly bisher: { readonly versorgungsbezuege: readonly Bezugsbetraege[] };
  readonly neu: { readonly versorgungsbezuege: readonly Bezugsbetraege[] };
  readonly differenz: { readonly versorgungsbezuege: readonly Bezugsdifferenz[]; readonly summe: string };
}

export interface Rueckrechnung {
  readonly von: Monat;
  readonly bis: Monat;
  readonly monate: readonly Monatsdifferenz[];
  readonly summe: Summen;
  readonly nachzahlung?: Nachzahlungseinzug;
  readonly hinweise: readonly Hinweis[];
  readonly warnungen: readonly Befund[];
  readonly rechenweg: readonly Schritt[];
  readonly rechtswerte: readonly VerwendeterRechtswert[];
}

/** The differences of all months, per branch and in total. */
export interface Summen {
  readonly kv: Readonly<Record<'beitragAllgemein' | 'zusatzbeitrag', string>>;
  readonly pv: Readonly<Record<'beitrag', string>>;
  readonly gesamt: string;
}

/** Each month with its own figures, then the difference of what is rounded already (CR-111, CR-135). */
export function rechneZurueck(
  eingabe: Rueckrechnungseingabe,
  rechtswert: Rechtswertquelle,
  kasse: Kassenauskunft = KEINE_KASSE,
): Ergebnis<Rueckrechnung> {
  const { von, bis } = eingabe;
  const quellen = { rechtswert, kasse };
  const befunde = pruefe(rueckrechnungsangaben, eingabe, ersterTag(von));
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const einzug = eingabe.nachzahlung && nachzahlungseinzug(eingabe.nachzahlung, rechtswert);
  if (einzug && !einzug.ok) return einzug;
  const weg = Rechenweg.neu();
  const monate: { readonly differenz: Monatsdifferenz; readonly groessen: readonly Differenzgroessen[] }[] = [];
  const seiten: Seite[] = [];
  for (const [stelle, monat] of monateVonBis(von, bis).entries()) {
    const ort = weg.in(`monate/${stelle}`);
    const bisher = bisherigeSeite(eingabe.bisher, monat, quellen, ort);
    if (!bisher.ok) return bisher;
    const neu = berechneteSeite('neu', eingabe.neu.sachverhalte, monat, quellen, ort);
    if (!neu.ok) return neu;
    seiten.push(bisher.wert, neu.wert);
    monate.push(monatsdifferenz(monat, bisher.wert, neu.wert, ort));
  }
  const summe = summen(
    monate.flatMap(({ groessen }) => groessen),
    weg,
  );
  return erfolg({
    von,
    bis,
    monate: monate.map(({ differenz }) => differenz),
    summe,
    ...(einzug && { nachzahlung: einzug.wert }),
    hinweise: [
      ...ohneWiederholung(seiten.flatMap(({ hinweise }) => hinweise)),
      ...(einzug ? [] : wieAusgeglichen(summe)),
    ],
    warnungen: ohneWiederholung(seiten.flatMap(({ warnungen }) => warnungen)),
    rechenweg: weg.schritte,
    rechtswerte: verwendeteRechtswerte(weg.schritte, rechtswert),
  });
}

function monatsdifferenz(monat: Monat, bisher: Seite, neu: Seite, ort: Rechenweg) {
  const groessen = differenzen(bisher, neu, ort.in('differenz'));
  const summe = ort.rechne(
    'summe',
    'differenz/summe',
    { titel: 'Unterschied des Monats', regel: 'CR-135' },
    groessen.map((bezug) => bezug.summe),
  );
  return {
    groessen,
    differenz: {
      monat,
      bisher: { versorgungsbezuege: bisher.versorgungsbezuege.map(nurBetraege) },
      neu: { versorgungsbezuege: neu.versorgungsbezuege.map(nurBetraege) },
      differenz: { versorgungsbezuege: groessen.map(({ alsBetraege }) => alsBetraege), summe: summe.wert },
    },
  };
}

/** What both states have: a calculated one knows more. */
const nurBetraege = ({ id, kv, pv }: Bezugsbetraege): Bezugsbetraege => ({
  ...(id !== undefined && { id }),
  kv: {
    beitragspflichtig: kv.beitragspflichtig,
    beitragAllgemein: kv.beitragAllgemein,
    zusatzbeitrag: kv.zusatzbeitrag,
  },
  pv: { beitragspflichtig: pv.beitragspflichtig, beitrag: pv.beitrag },
});

function summen(groessen: readonly Differenzgroessen[], weg: Rechenweg): Summen {
  const jeFeld = (feld: Betragsfeld): Groesse =>
    weg.rechne(
      'summe',
      `summe/${feld}`,
      { titel: `${BETRAGSFELDER[feld]}: Unterschied aller Monate`, regel: 'CR-135' },
      groessen.map((bezug) => bezug.felder[feld]),
    );
  const felder = [jeFeld('kv/beitragAllgemein'), jeFeld('kv/zusatzbeitrag'), jeFeld('pv/beitrag')] as const;
  const gesamt = weg.rechne('summe', 'summe/gesamt', { titel: 'Unterschied insgesamt', regel: 'CR-135' }, felder);
  const [beitragAllgemein, zusatzbeitrag, beitrag] = felder;
  return {
    kv: { beitragAllgemein: beitragAllgemein.wert, zusatzbeitrag: zusatzbeitrag.wert },
    pv: { beitrag: beitrag.wert },
    gesamt: gesamt.wert,
  };
}

/** How the difference is settled is not a matter of calculation, but who calculates wants to know. */
function wieAusgeglichen({ gesamt }: Summen): readonly Hinweis[] {
  const anmerkungen = new Anmerkungen();
  if (betrag(gesamt).lt(NULL_BETRAG)) {
    const text =
      'Zu viel gezahlte Beiträge erstattet die Krankenkasse, wenn mit der Zahlstelle nichts anderes vereinbart ist.';
    anmerkungen.merke('', text, 'CR-108');
  }
  if (betrag(gesamt).gt(NULL_BETRAG)) {
    const text =
      'Zu wenig einbehaltene Beiträge sind von späteren Zahlungen einzubehalten, in den Grenzen des § 51 Abs. 2 SGB I.';
    anmerkungen.merke('', text, 'CR-107');
  }
  return anmerkungen.hinweise;
}

/** A section counts for many months and says the same in each. */
const ohneWiederholung = <A extends Hinweis | Befund>(alle: readonly A[]): A[] => [
  ...new Map(alle.map((eine) => [`${eine.pfad} ${eine.text}`, eine])).values(),
];

import { monatAlsText } from '../kern/zeit';
import type { Groesse, Operation, Schritt } from './rechenweg';
import type { Bezugsergebnis, Monatsberechnung } from './versorgungsbezug/berechnung';

/** What a reader needs of a calculation; texts of its notes may be warnings or hints. */
type Lesbar = Pick<Monatsberechnung, 'monat' | 'versorgungsbezuege' | 'summe' | 'einbehalt'> & {
  readonly hinweise: readonly { readonly text: string; readonly regel?: string }[];
  readonly rechenweg: readonly Schritt[];
  readonly pruefsumme: string;
};

/** The calculation as a German text for people: amounts, notes, and each step as one line. */
export const alsMarkdown = ({
  monat,
  versorgungsbezuege,
  summe,
  einbehalt,
  hinweise,
  rechenweg,
  pruefsumme,
}: Lesbar): string =>
  [
    `# Beiträge aus Versorgungsbezügen ${monatAlsText(monat)}`,
    '',
    '| Versorgungsbezug | KV pflichtig | KV allgemein | Zusatzbeitrag | PV pflichtig | PV-Satz | PV | Summe | Einbehalt |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...versorgungsbezuege.map(zeile),
    `| **Summe** | | | | | | | **${euro(summe)}** | **${euro(einbehalt)}** |`,
    '',
    '## Rechenweg',
    '',
    ...rechenweg.map((schritt, stelle) => `${stelle + 1}. ${schrittzeile(schritt)}`),
    ...(hinweise.length === 0 ? [] : ['', '## Hinweise', '', ...hinweise.map(hinweiszeile)]),
    '',
    `Prüfsumme (SHA-256): \`${pruefsumme}\``,
    '',
  ].join('\n');

const zeile = ({ id, kv, pv, summe, einbehalt }: Bezugsergebnis): string =>
  `| ${[
    alsText(id),
    euro(kv.beitragspflichtig),
    euro(kv.beitragAllgemein),
    euro(kv.zusatzbeitrag),
    euro(pv.beitragspflichtig),
    prozent(pv.satz),
    euro(pv.beitrag),
    euro(summe),
    euro(einbehalt),
  ].join(' | ')} |`;

const hinweiszeile = ({ text, regel }: Lesbar['hinweise'][number]): string =>
  regel === undefined ? `- ${alsText(text)}` : `- ${alsText(text)} (${regel})`;

function schrittzeile({
  titel,
  operation,
  operanden,
  exakt,
  rundung,
  einheit,
  ergebnis,
  regel,
  norm,
}: Schritt): string {
  const schreibe = einheit === 'EUR' ? euro : prozent;
  const rechnung =
    operation === 'entfaellt'
      ? ''
      : `${FORMELN[operation](operanden.map((groesse, i) => mitNamen(groesse, operation === 'prozent' && i === 1)))} = `;
  const vorher = rundung && exakt !== ergebnis ? `${komma(exakt)} ≈ ` : '';
  return `**${alsText(titel)}**: ${rechnung}${vorher}${schreibe(ergebnis)} — ${regel}, ${norm}`;
}

const mitNamen = ({ name, wert }: Groesse, inProzent: boolean): string =>
  `${inProzent ? prozent(wert) : komma(wert)} (${alsText(name)})`;

const FORMELN: Readonly<Record<Exclude<Operation, 'entfaellt'>, (operanden: readonly string[]) => string>> = {
  summe: (o) => o.join(' + '),
  differenz: (o) => o.join(' – '),
  rest: (o) => `${o.join(' – ')}, mindestens 0`,
  produkt: (o) => o.join(' × '),
  quotient: (o) => o.join(' ÷ '),
  prozent: (o) => o.join(' × '),
  anteil: ([ganzes, teiler, ...teile]) => `${ganzes} × (${teile.join(' + ')}) ÷ ${teiler}`,
  gleitend: ([entgelt, f, unten, oben, teiler, teil]) =>
    `(${f} × ${unten} + (${oben} – ${f} × ${unten}) × (${entgelt} × ${teiler} ÷ ${teil} – ${unten}) ÷ (${oben} – ${unten})) × ${teil} ÷ ${teiler}`,
  minimum: (o) => `das Kleinste von ${o.join('; ')}`,
  maximum: (o) => `das Größte von ${o.join('; ')}`,
  'nur-wenn-uebersteigt': ([wert, gemessen, grenze]) => `${wert}, wenn ${gemessen} größer ist als ${grenze}, sonst 0`,
};

const komma = (zahl: string): string => zahl.replace('.', ',');
const euro = (betrag: string): string => `${komma(betrag)} €`;
const prozent = (satz: string): string => `${komma(satz)} %`;
/** What a client has sent must not become markup. */
const alsText = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { ableitung, amtlich, anbieter } from '../../../kern/norm';
import type { Pruefung } from '../../../regelwerk/regel';
import { anJederStelle, wenn } from '../../../regelwerk/treffer';
import type { Beschaeftigungsmonat } from '../../gesamtsozialversicherung/angaben/eingabe';
import { gruppeAus, istGeringfuegig } from '../../gesamtsozialversicherung/angaben/vorgaben';
import { LETZTER_TAG_DER_RECHTSKREISE } from '../../gesamtsozialversicherung/beitrag/kenngroessen';
import { abweisung } from '../angaben';

const EIGENE = ableitung('Eigene Prüfung der Eingabe');
const SCHLUESSEL = anbieter('Knappschaft-Bahn-See, Haufe: Beitragsgruppen der Meldungen und des Beitragsnachweises');
const fall = (weiteres: Partial<Beschaeftigungsmonat> = {}): Beschaeftigungsmonat => ({
  monat: '2025-03',
  beitragsgruppe: '1111',
  arbeitsentgelt: '3000.00',
  zusatzbeitragssatz: '2.5',
  ...weiteres,
});

/** Digits of the Beitragsgruppenschlüssel, in the order of its places. */
const ZIFFERN = ['0134569', '0135', '012', '012'] as const;
const istSchluessel = (schluessel: string): boolean =>
  schluessel.length === ZIFFERN.length && ZIFFERN.every((ziffern, stelle) => ziffern.includes(schluessel[stelle]!));

/** Groups of a Minijob: nothing or a flat rate to the KV, anything but the half to the RV, nothing else. */
const istMinijobschluessel = (schluessel: string): boolean => /^[06][015]00$/.test(schluessel);

const amMonat = abweisung<Beschaeftigungsmonat>;

/** What the facts of an employment must be like before anything is calculated. */
export const angabenregeln: readonly Pruefung<Beschaeftigungsmonat>[] = [
  amMonat({
    id: 'CR-207a',
    titel: 'Der Beitragsgruppenschlüssel hat vier gültige Ziffern: KV, RV, ALV, PV.',
    quellen: [SCHLUESSEL],
    gesichert: true,
    texte: [{ text: 'Diesen Beitragsgruppenschlüssel gibt es nicht.' }],
    behebung:
      'KV 0, 1, 3, 4, 5, 6 oder 9 (2 nur bis 2008), RV 0, 1, 3 oder 5, ALV 0, 1 oder 2, PV 0, 1 oder 2 angeben.',
    pfad: '/beitragsgruppe',
    findet: ({ beitragsgruppe }) => wenn(!istSchluessel(beitragsgruppe)),
    beispiele: {
      gut: [fall(), fall({ beitragsgruppe: '3321' }), fall({ beitragsgruppe: '0000' })],
      schlecht: [fall({ beitragsgruppe: '2111' }), fall({ beitragsgruppe: '1121x' }), fall({ beitragsgruppe: '111' })],
    },
  }),
  amMonat({
    id: 'CR-207b',
    titel: 'Beiträge zur landwirtschaftlichen Krankenversicherung (KV 4 und 5) rechnet dieser Dienst nicht.',
    quellen: [SCHLUESSEL, EIGENE],
    gesichert: true,
    texte: [{ text: 'Für die landwirtschaftliche Krankenversicherung sind keine Beitragssätze hinterlegt.' }],
    behebung: 'Diesen Beitrag bei der landwirtschaftlichen Krankenkasse erfragen.',
    pfad: '/beitragsgruppe',
    findet: ({ beitragsgruppe }) => wenn(/^[45]/.test(beitragsgruppe)),
    beispiele: { gut: [fall()], schlecht: [fall({ beitragsgruppe: '4110' }), fall({ beitragsgruppe: '5110' })] },
  }),
  amMonat({
    id: 'CR-217a',
    titel: 'Pauschale Beiträge (KV 6, RV 5) und geringfügige Beschäftigung gehören zusammen.',
    quellen: [SCHLUESSEL, amtlich('§ 249b SGB V, § 168 Abs. 1 Nr. 1b und 1c, § 172 Abs. 3 und 3a SGB VI')],
    gesichert: true,
    texte: [{ text: 'Der Beitragsgruppenschlüssel passt nicht zur Beschäftigungsart.' }],
    behebung:
      'Geringfügig: KV 0 oder 6, RV 0, 1 oder 5, ALV 0, PV 0. Sonst weder KV 6 noch RV 5; zusammengerechnete Minijobs sind der Regelfall.',
    pfad: '/beitragsgruppe',
    findet: ({ beitragsgruppe, beschaeftigungsart }) =>
      wenn(
        istGeringfuegig({ beschaeftigungsart })
          ? !istMinijobschluessel(beitragsgruppe)
          : gruppeAus(beitragsgruppe).kv === '6' || gruppeAus(beitragsgruppe).rv === '5',
      ),
    beispiele: {
      gut: [
        fall({ beschaeftigungsart: 'geringfuegig', beitragsgruppe: '6500' }),
        fall({ beschaeftigungsart: 'geringfuegig-privathaushalt', beitragsgruppe: '0100' }),
        fall({ beitragsgruppe: '0100' }),
      ],
      schlecht: [
        fall({ beitragsgruppe: '6500' }),
        fall({ beschaeftigungsart: 'geringfuegig' }),
        fall({ beschaeftigungsart: 'geringfuegig', beitragsgruppe: '6300' }),
      ],
    },
  }),
  amMonat({
    id: 'CR-204a',
    titel: 'Bis 2024 ist anzugeben, ob in West oder Ost beschäftigt wird.',
    quellen: [amtlich('§ 159, § 275a SGB VI, § 341 Abs. 4 SGB III')],
    gesichert: true,
    geltung: { bis: LETZTER_TAG_DER_RECHTSKREISE },
    texte: [
      { text: 'Bis 2024 hängt die Beitragsbemessungsgrenze der Rentenversicherung vom Rechtskreis ab; er fehlt.' },
    ],
    behebung: 'rechtskreis W oder O angeben, oder sachsen true.',
    pfad: '/rechtskreis',
    findet: ({ rechtskreis, sachsen }) => wenn(rechtskreis === undefined && !sachsen),
    beispiele: { gut: [fall({ rechtskreis: 'W' }), fall({ sachsen: true })], schlecht: [fall()] },
  }),
  amMonat({
    id: 'CR-203a',
    titel: 'Sachsen liegt im Rechtskreis Ost.',
    quellen: [amtlich('§ 58 Abs. 3 SGB XI, § 275a SGB VI')],
    gesichert: true,
    texte: [{ text: 'Der Rechtskreis W passt nicht zu einem Beschäftigungsort in Sachsen.' }],
    behebung: 'rechtskreis weglassen oder O angeben, oder sachsen berichtigen.',
    pfad: '/rechtskreis',
    findet: ({ rechtskreis, sachsen }) => wenn(rechtskreis === 'W' && sachsen === true),
    beispiele: {
      gut: [fall({ rechtskreis: 'O', sachsen: true })],
      schlecht: [fall({ rechtskreis: 'W', sachsen: true })],
    },
  }),
  amMonat({
    id: 'CR-216',
    titel: 'Zur Berufsausbildung, im Freiwilligendienst und geringfügig Beschäftigte sind nie im Übergangsbereich.',
    quellen: [
      amtlich('§ 20 Abs. 2 und Abs. 2a Satz 8 SGB IV'),
      anbieter('IKK classic, „Midijobs“ (Freiwilligendienste)'),
    ],
    gesichert: true,
    texte: [{ text: 'Für diese Beschäftigungsart gibt es keinen Übergangsbereich.' }],
    behebung: 'uebergangsbereich weglassen oder false angeben, oder die Beschäftigungsart berichtigen.',
    pfad: '/uebergangsbereich',
    findet: ({ uebergangsbereich, beschaeftigungsart }) =>
      wenn(uebergangsbereich === true && (beschaeftigungsart ?? 'regelfall') !== 'regelfall'),
    beispiele: {
      gut: [fall({ uebergangsbereich: true }), fall({ beschaeftigungsart: 'berufsausbildung' })],
      schlecht: [fall({ uebergangsbereich: true, beschaeftigungsart: 'berufsausbildung' })],
    },
  }),
  amMonat({
    id: 'CR-218a',
    titel: 'Ein Monat hat 1 bis 30 Sozialversicherungstage, die Monate davor im Jahr höchstens 330.',
    quellen: [amtlich('§ 1 Abs. 1 Satz 1 BVV')],
    gesichert: true,
    texte: [{ text: 'Diese Zahl von Sozialversicherungstagen gibt es nicht.' }],
    behebung: 'Für den Monat 1 bis 30 angeben, für die Monate davor 0 bis 330, jeweils in ganzen Tagen.',
    pfad: '/svTage',
    findet: ({ svTage = 1, bisher: { svTage: davor = 0 } = { svTage: 0 } }) =>
      anJederStelle([
        ...(istGanz(svTage, 1, 30) ? [] : [{}]),
        ...(istGanz(davor, 0, 330) ? [] : [{ pfad: '/bisher/svTage' }]),
      ]),
    beispiele: {
      gut: [fall({ svTage: 1 }), fall({ bisher: { svTage: 330, kv: '0.00', pv: '0.00', rvAlv: '0.00' } })],
      schlecht: [
        fall({ svTage: 31 }),
        fall({ svTage: 0 }),
        fall({ bisher: { svTage: 331, kv: '0.00', pv: '0.00', rvAlv: '0.00' } }),
      ],
    },
  }),
  amMonat({
    id: 'CR-218c',
    titel: 'Kein Arbeitsentgelt und kein Satz ist negativ.',
    quellen: [amtlich('§ 1 Abs. 1 Satz 2 BVV: das erzielte Arbeitsentgelt'), EIGENE],
    gesichert: true,
    texte: [{ text: 'Der Wert ist negativ.' }],
    behebung: 'Einen Wert ab 0 angeben; eine Minderung früherer Monate ist eine Korrektur dieser Monate.',
    pfad: '/arbeitsentgelt',
    findet: (f) => anJederStelle(werte(f).flatMap(([pfad, wert]) => (istNegativ(wert) ? [{ pfad }] : []))),
    beispiele: {
      gut: [fall({ arbeitsentgelt: '0.00' })],
      schlecht: [
        fall({ arbeitsentgelt: '-0.01' }),
        fall({ einmalzahlung: '-1.00' }),
        fall({ umlagesaetze: { u1: '-1' } }),
      ],
    },
  }),
];

const istGanz = (zahl: number, von: number, bis: number): boolean =>
  zahl >= von && zahl <= bis && Math.floor(zahl) === zahl;
const istNegativ = (wert: string | undefined): boolean => wert !== undefined && betrag(wert).lt(NULL_BETRAG);
const werte = ({ arbeitsentgelt, einmalzahlung, zusatzbeitragssatz, bisher, umlagesaetze }: Beschaeftigungsmonat) =>
  [
    ['/arbeitsentgelt', arbeitsentgelt],
    ['/einmalzahlung', einmalzahlung],
    ['/zusatzbeitragssatz', zusatzbeitragssatz],
    ['/bisher/kv', bisher?.kv],
    ['/bisher/pv', bisher?.pv],
    ['/bisher/rvAlv', bisher?.rvAlv],
    ['/umlagesaetze/u1', umlagesaetze?.u1],
    ['/umlagesaetze/u2', umlagesaetze?.u2],
  ] as const;

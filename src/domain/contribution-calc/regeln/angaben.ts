import { betrag, NULL_BETRAG, summe } from '../../kern/geld';
import { ableitung, amtlich, anbieter } from '../../kern/norm';
import type { Pruefung, Treffer } from '../../regelwerk/regel';
import { anJederStelle, wenn } from '../../regelwerk/treffer';
import { PLAUSIBILITAET, type Plausibilitaetskontext } from '../plausibilitaet';
import type { Sachverhalt, Versorgungsbezug } from '../versorgungsbezug/angaben/eingabe';
import type { Elternangaben } from '../versorgungsbezug/beitrag/kinder';

type Zeile<K> = Pruefung<K>;
type Angaben<K> = Omit<Zeile<K>, 'modul' | 'land' | 'art' | 'schwere' | 'code'>;

/** A row of this module that refuses. */
export const abweisung = <K>(angaben: Angaben<K>): Zeile<K> => ({
  modul: 'contribution-calc',
  land: 'DE',
  art: 'pruefung',
  schwere: 'abweisung',
  code: null,
  ...angaben,
});

const EIGENE = ableitung('Eigene Prüfung der Eingabe');
const COMET = anbieter('comet PA, „Zahlstellenverfahren ab 1. Oktober 2020“');

/** The rows of the comet table with the ids of this module. */
export const plausibilitaetsregeln: readonly Zeile<Plausibilitaetskontext>[] = (
  [
    ['CR-041a', PLAUSIBILITAET.nurBav],
    ['CR-041b', PLAUSIBILITAET.ohneAbfuehrung],
    ['CR-041c', PLAUSIBILITAET.einfachbezug],
    ['CR-041d', PLAUSIBILITAET.mehrfachbezug],
    ['CR-041e', PLAUSIBILITAET.negativeHoehe],
  ] as const
).map(([id, zeile]) => ({ ...zeile, id, modul: 'contribution-calc', land: 'DE' }));

const bezug = (weiteres: Partial<Versorgungsbezug> = {}): Versorgungsbezug => ({
  art: '5',
  zahlbetrag: '300.00',
  ...weiteres,
});
const mit = (...versorgungsbezuege: Versorgungsbezug[]): Sachverhalt => ({ versorgungsbezuege });

/** One finding per Versorgungsbezug of which the predicate says where the fault is. */
const jeBezug =
  (stelle: (bezug: Versorgungsbezug) => string | undefined) =>
  ({ versorgungsbezuege }: Sachverhalt): Treffer | undefined =>
    anJederStelle(
      versorgungsbezuege.flatMap((einer, i) => {
        const feld = stelle(einer);
        return feld === undefined ? [] : [{ pfad: `/versorgungsbezuege/${i}${feld}` }];
      }),
    );

const istNegativ = (wert: string | undefined): boolean => wert !== undefined && betrag(wert).lt(NULL_BETRAG);

/** Every amount of the facts but the Höhe des Freibetrags (CR-041e), with its pointer. */
const betraege = ({ rente, arbeitsentgelt, arbeitseinkommen, versorgungsbezuege }: Sachverhalt) => [
  ...Object.entries({ rente, arbeitsentgelt, arbeitseinkommen }).map(([name, wert]) => ({ pfad: `/${name}`, wert })),
  ...versorgungsbezuege.flatMap(({ zahlbetrag, kapital, vbmax, beitragsfreierAnteil, unfallversorgung }, i) =>
    Object.entries({
      zahlbetrag,
      kapital,
      vbmax,
      beitragsfreierAnteil,
      'unfallversorgung/ohneErhoehung': unfallversorgung?.ohneErhoehung,
    }).map(([name, wert]) => ({ pfad: `/versorgungsbezuege/${i}/${name}`, wert })),
  ),
];

const uebersteigt = (teil: string | undefined, ganzes: string | undefined): boolean =>
  teil !== undefined && ganzes !== undefined && betrag(teil).gt(betrag(ganzes));

const amSachverhalt = abweisung<Sachverhalt>;

/** What the facts of a member must be like before anything is calculated. */
export const angabenregeln: readonly Zeile<Sachverhalt>[] = [
  amSachverhalt({
    id: 'CR-041f',
    titel: 'Kein Betrag ist negativ.',
    quellen: [EIGENE, amtlich('§ 229 Abs. 1 SGB V: Zahlbetrag')],
    gesichert: true,
    texte: [{ text: 'Der Betrag ist negativ.' }],
    behebung: 'Den Betrag ab 0.00 angeben; eine Minderung ist eine Rückrechnung.',
    pfad: '/versorgungsbezuege',
    findet: (s) => anJederStelle(betraege(s).flatMap(({ pfad, wert }) => (istNegativ(wert) ? [{ pfad }] : []))),
    beispiele: {
      gut: [mit(bezug()), mit(bezug({ zahlbetrag: '0.00' }))],
      schlecht: [
        mit(bezug({ zahlbetrag: '-300.00' })),
        mit(bezug({ vbmax: '-0.01' })),
        { ...mit(bezug()), rente: '-1.00' },
      ],
    },
  }),
  amSachverhalt({
    id: 'CR-090a',
    titel: 'Ein Versorgungsbezug nennt entweder den monatlichen Zahlbetrag oder das Kapital.',
    quellen: [amtlich('§ 229 Abs. 1 Satz 1 und 3 SGB V')],
    gesichert: true,
    texte: [{ text: 'Genau eine der Angaben zahlbetrag und kapital ist nötig.' }],
    behebung: 'Bei laufender Zahlung zahlbetrag angeben, bei einer Kapitalleistung kapital.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug((b) => ((b.zahlbetrag === undefined) === (b.kapital === undefined) ? '' : undefined)),
    beispiele: {
      gut: [mit(bezug()), mit({ art: '5', kapital: '30000.00' })],
      schlecht: [mit({ art: '5' }), mit(bezug({ kapital: '30000.00' }))],
    },
  }),
  amSachverhalt({
    id: 'CR-091a',
    titel: 'Einen Tag der Auszahlung hat nur eine Kapitalleistung.',
    quellen: [amtlich('GKV-Spitzenverband, Rundschreiben 2022/02, A.1.1.9.1')],
    gesichert: true,
    texte: [{ text: 'Die Auszahlung gehört zu einer Kapitalleistung; hier ist keine angegeben.' }],
    behebung: 'auszahlung weglassen oder kapital angeben.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug((b) => (b.auszahlung !== undefined && b.kapital === undefined ? '/auszahlung' : undefined)),
    beispiele: {
      gut: [mit({ art: '5', kapital: '30000.00', auszahlung: '2025-03-20' })],
      schlecht: [mit(bezug({ auszahlung: '2025-03-20' }))],
    },
  }),
  amSachverhalt({
    id: 'CR-007a',
    titel:
      'Einen beitragsfreien Anteil (§ 92 EStG, Privatanteil) gibt es nur bei Art 5, höchstens in Höhe der Leistung.',
    quellen: [amtlich('§ 229 Abs. 1 Satz 1 Nr. 5 SGB V')],
    gesichert: true,
    texte: [{ text: 'Der beitragsfreie Anteil passt nicht zur Art oder ist höher als der Zahlbetrag.' }],
    behebung: 'Nur bei Art 5 angeben, höchstens den Zahlbetrag; bei Kapital den Anteil schon vom Kapital abziehen.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug((b) =>
      b.beitragsfreierAnteil !== undefined &&
      (b.art !== '5' || b.kapital !== undefined || uebersteigt(b.beitragsfreierAnteil, b.zahlbetrag))
        ? '/beitragsfreierAnteil'
        : undefined,
    ),
    beispiele: {
      gut: [mit(bezug({ zahlbetrag: '1000.00', beitragsfreierAnteil: '150.00' }))],
      schlecht: [
        mit(bezug({ art: '3', beitragsfreierAnteil: '150.00' })),
        mit(bezug({ beitragsfreierAnteil: '300.01' })),
      ],
    },
  }),
  amSachverhalt({
    id: 'CR-006a',
    titel:
      'Eine Unfallversorgung gibt es nur bei Art 1, laufend und höchstens um ihre Erhöhung über der normalen Versorgung.',
    quellen: [amtlich('§ 229 Abs. 1 Satz 1 Nr. 1 Buchst. c und d SGB V')],
    gesichert: true,
    texte: [{ text: 'Die Angaben zur Unfallversorgung passen nicht zu diesem Versorgungsbezug.' }],
    behebung: 'Nur bei Art 1 mit zahlbetrag angeben; ohneErhoehung höchstens in Höhe des Zahlbetrags.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug((b) =>
      b.unfallversorgung &&
      (b.art !== '1' || b.kapital !== undefined || uebersteigt(b.unfallversorgung.ohneErhoehung, b.zahlbetrag))
        ? '/unfallversorgung'
        : undefined,
    ),
    beispiele: {
      gut: [mit(bezug({ art: '1', unfallversorgung: {} }))],
      schlecht: [
        mit(bezug({ unfallversorgung: {} })),
        mit(bezug({ art: '1', unfallversorgung: { ohneErhoehung: '300.01' } })),
      ],
    },
  }),
  amSachverhalt({
    id: 'CR-012a',
    titel: 'Die Beitragsabführungspflicht endet nicht, bevor sie beginnt.',
    quellen: [amtlich('Verfahrensbeschreibung Zahlstellen-Meldeverfahren vom 18.03.2020, Ziff. 4.2')],
    gesichert: true,
    texte: [{ text: 'Das Ende der Beitragsabführungspflicht liegt vor ihrem Beginn.' }],
    behebung: 'abfuehrungAb und abfuehrungBis berichtigen.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug(({ abfuehrungAb, abfuehrungBis }) =>
      abfuehrungAb !== undefined && abfuehrungBis !== undefined && abfuehrungBis < abfuehrungAb
        ? '/abfuehrungBis'
        : undefined,
    ),
    beispiele: {
      gut: [mit(bezug({ abfuehrungAb: '2024-05-01', abfuehrungBis: '2024-05-01' }))],
      schlecht: [mit(bezug({ abfuehrungAb: '2024-05-01', abfuehrungBis: '2024-04-30' }))],
    },
  }),
  amSachverhalt({
    id: 'CR-101a',
    titel: 'Die Versicherung des Mitglieds endet nicht, bevor sie beginnt.',
    quellen: [EIGENE],
    gesichert: false,
    texte: [{ text: 'Das Ende der Versicherung liegt vor ihrem Beginn.' }],
    behebung: 'mitgliedAb und mitgliedBis berichtigen.',
    pfad: '/mitgliedBis',
    findet: ({ mitgliedAb, mitgliedBis }) =>
      wenn(mitgliedAb !== undefined && mitgliedBis !== undefined && mitgliedBis < mitgliedAb),
    beispiele: {
      gut: [{ ...mit(bezug()), mitgliedAb: '2024-05-01', mitgliedBis: '2024-05-01' }],
      schlecht: [{ ...mit(bezug()), mitgliedAb: '2024-05-01', mitgliedBis: '2024-04-30' }],
    },
  }),
  amSachverhalt({
    id: 'CR-063a',
    titel: 'Der einmalige Satz im Juli 2025 gilt nur für Renten nach dem ALG (Art 4).',
    quellen: [amtlich('§ 1 Abs. 2 Pflege-Beitragssatz-Anpassungsverordnung 2025')],
    gesichert: true,
    texte: [{ text: 'Den einmaligen Satz im Juli 2025 gibt es nur bei Art 4.' }],
    behebung: 'einmalsatzJuli2025 weglassen oder die Art berichtigen.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug((b) => (b.einmalsatzJuli2025 && b.art !== '4' ? '/einmalsatzJuli2025' : undefined)),
    beispiele: {
      gut: [mit(bezug({ art: '4', einmalsatzJuli2025: true })), mit(bezug({ einmalsatzJuli2025: false }))],
      schlecht: [mit(bezug({ einmalsatzJuli2025: true }))],
    },
  }),
  amSachverhalt({
    id: 'CR-122a',
    titel: 'Das Kennzeichen der Waisenleistung ist 0 oder gleich der Art; bei Art 5 immer 0.',
    quellen: [amtlich('§ 237 Satz 2 und 3 SGB V'), ableitung('Gleichheit von Kennzeichen und Art (ZR-082)')],
    gesichert: false,
    texte: [{ text: 'Die Waisenleistung passt nicht zur Art des Versorgungsbezugs.' }],
    behebung: 'Das Kennzeichen gleich der Art angeben (1, 3 oder 4), sonst 0.',
    pfad: '/versorgungsbezuege',
    findet: jeBezug(({ waisenleistung = '0', art }) =>
      waisenleistung !== '0' && waisenleistung !== art ? '/waisenleistung' : undefined,
    ),
    beispiele: {
      gut: [mit(bezug({ art: '3', waisenleistung: '3' })), mit(bezug({ waisenleistung: '0' }))],
      schlecht: [mit(bezug({ art: '1', waisenleistung: '4' })), mit(bezug({ waisenleistung: '1' }))],
    },
  }),
  amSachverhalt({
    id: 'CR-120a',
    titel: 'Für die Altersgrenze einer Waise ist das Geburtsdatum nötig.',
    quellen: [amtlich('§ 237 Satz 2, § 10 Abs. 2 SGB V')],
    gesichert: true,
    texte: [{ text: 'Ohne Geburtsdatum ist die Altersgrenze nicht zu bestimmen.' }],
    behebung: 'geburtsdatum des Mitglieds angeben.',
    pfad: '/geburtsdatum',
    findet: ({ waisenversicherung, geburtsdatum }) =>
      wenn(
        waisenversicherung !== undefined && waisenversicherung.altersgrenze !== 'keine' && geburtsdatum === undefined,
      ),
    beispiele: {
      gut: [{ ...mit(bezug()), waisenversicherung: { gesetzlicheWaisenrente: true, altersgrenze: 'keine' } }],
      schlecht: [{ ...mit(bezug()), waisenversicherung: { gesetzlicheWaisenrente: true, altersgrenze: '25' } }],
    },
  }),
  amSachverhalt({
    id: 'CR-060b',
    titel: 'Der Zusatzbeitragssatz kommt aus der Anfrage oder von der angegebenen Krankenkasse, nicht aus beidem.',
    quellen: [EIGENE],
    gesichert: false,
    texte: [{ text: 'Es sind zusatzbeitragssatz und krankenkasse angegeben.' }],
    behebung: 'Nur eine der beiden Angaben senden.',
    pfad: '/krankenkasse',
    findet: ({ zusatzbeitragssatz, krankenkasse }) =>
      wenn(zusatzbeitragssatz !== undefined && krankenkasse !== undefined),
    beispiele: {
      gut: [{ ...mit(bezug()), krankenkasse: '66667777' }],
      schlecht: [{ ...mit(bezug()), krankenkasse: '66667777', zusatzbeitragssatz: '2.9' }],
    },
  }),
];

/** Of every member of the Pflegeversicherung, whatever he gets. */
export const kinderregel = abweisung<Elternangaben>({
  id: 'CR-074a',
  titel: 'Wer Kinder angibt, verneint nicht die Elterneigenschaft.',
  quellen: [amtlich('§ 55 Abs. 3 Satz 3 SGB XI')],
  gesichert: true,
  texte: [{ text: 'Es sind Kinder angegeben, die Elterneigenschaft aber verneint.' }],
  behebung: 'elterneigenschaft weglassen oder true angeben, oder die Kinder weglassen.',
  pfad: '/elterneigenschaft',
  findet: ({ elterneigenschaft, kinder = [] }) => wenn(elterneigenschaft === false && kinder.length > 0),
  beispiele: {
    gut: [{ elterneigenschaft: false }, { kinder: [{ geburtsdatum: '2001-05-10' }] }],
    schlecht: [{ elterneigenschaft: false, kinder: [{ geburtsdatum: '2001-05-10' }] }],
  },
});

interface Zuordnung {
  /** Amounts of the Freibetrag that the Krankenkasse has assigned to Versorgungsbezüge of this member. */
  readonly hoehen: readonly string[];
  readonly freibetrag: string;
}

export const zuordnungsregel: Zeile<Zuordnung> = {
  ...abweisung<Zuordnung>({
    id: 'CR-043',
    titel: 'Die zugeordneten Teile des Freibetrags übersteigen zusammen nicht den Freibetrag des Jahres.',
    quellen: [ableitung('Folgt aus § 226 Abs. 2 Satz 2 SGB V: ein Freibetrag je Mitglied (CR-036)'), COMET],
    gesichert: false,
    texte: [{ text: 'Die zugeordneten Teile des Freibetrags sind zusammen höher als der Freibetrag des Jahres.' }],
    behebung: 'Die Zuordnung mit der Krankenkasse klären.',
    pfad: '/versorgungsbezuege',
    findet: ({ hoehen, freibetrag }) => wenn(summe(hoehen.map(betrag)).gt(betrag(freibetrag))),
    beispiele: {
      gut: [{ hoehen: ['80.00', '96.75'], freibetrag: '176.75' }],
      schlecht: [{ hoehen: ['176.75', '176.75'], freibetrag: '176.75' }],
    },
  }),
  schwere: 'warnung',
};

interface Zusatzlage {
  /** What the request says about the rate, where none is known. */
  readonly angegeben: 'nichts' | 'krankenkasse';
  /** Liable amounts of the KV for which no rate is known. */
  readonly ohneSatz: readonly string[];
}

const istNoetig = ({ ohneSatz }: Zusatzlage): boolean =>
  ohneSatz.some((grundlage) => betrag(grundlage).gt(NULL_BETRAG));

/** Asked only when it is known that a contribution is due. */
export const zusatzbeitragsregeln: readonly Zeile<Zusatzlage>[] = [
  abweisung<Zusatzlage>({
    id: 'CR-060a',
    titel: 'Wo ein Beitrag zur KV anfällt, ist der Zusatzbeitragssatz der Krankenkasse anzugeben.',
    quellen: [amtlich('§ 248 Satz 1, § 242 Abs. 1 SGB V')],
    gesichert: true,
    texte: [{ text: 'Der Zusatzbeitragssatz der Krankenkasse fehlt; der durchschnittliche Satz gilt hier nicht.' }],
    behebung:
      'zusatzbeitragssatz in Prozent angeben, wie er für die Zahlstelle wirkt (§ 248 Satz 3 SGB V), oder krankenkasse.',
    pfad: '/zusatzbeitragssatz',
    findet: (lage) => wenn(lage.angegeben === 'nichts' && istNoetig(lage)),
    beispiele: {
      gut: [
        { angegeben: 'nichts', ohneSatz: [] },
        { angegeben: 'nichts', ohneSatz: ['0.00'] },
      ],
      schlecht: [{ angegeben: 'nichts', ohneSatz: ['0.00', '0.01'] }],
    },
  }),
  abweisung<Zusatzlage>({
    id: 'CR-068a',
    titel: 'Für die angegebene Krankenkasse ist ein Zusatzbeitragssatz hinterlegt, der in diesem Monat wirkt.',
    quellen: [amtlich('§ 242 Abs. 1 und 2 SGB V')],
    gesichert: true,
    texte: [{ text: 'Für diese Krankenkasse ist kein Zusatzbeitragssatz hinterlegt, der in diesem Monat wirkt.' }],
    behebung:
      'Den Satz hinterlegen (PUT …/krankenkassen/{betriebsnummer}/zusatzbeitragssaetze) oder in der Anfrage angeben.',
    pfad: '/krankenkasse',
    findet: (lage) => wenn(lage.angegeben === 'krankenkasse' && istNoetig(lage)),
    beispiele: {
      gut: [{ angegeben: 'krankenkasse', ohneSatz: [] }],
      schlecht: [{ angegeben: 'krankenkasse', ohneSatz: ['112.75'] }],
    },
  }),
];

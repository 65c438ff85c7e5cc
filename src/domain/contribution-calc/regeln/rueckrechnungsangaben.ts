import { betrag, NULL_BETRAG } from '../../kern/geld';
import { ableitung } from '../../kern/norm';
import { istMonat, monateVonBis, type Monat } from '../../kern/zeit';
import type { Pruefung, Treffer } from '../../regelwerk/regel';
import { anJederStelle, wenn } from '../../regelwerk/treffer';
import type { Bezugsbetraege, Rueckrechnungseingabe } from '../rueckrechnung/eingabe';

/** Five years: the four of § 27 Abs. 2 SGB IV and the current one. */
const HOECHSTENS_MONATE = 60;

const EIGENE = ableitung('Eigene Prüfung der Eingabe');

type Angaben = Omit<
  Pruefung<Rueckrechnungseingabe>,
  'modul' | 'land' | 'art' | 'schwere' | 'code' | 'quellen' | 'gesichert'
>;
const abweisung = (angaben: Angaben): Pruefung<Rueckrechnungseingabe> => ({
  modul: 'contribution-calc',
  land: 'DE',
  art: 'pruefung',
  schwere: 'abweisung',
  code: null,
  quellen: [EIGENE],
  gesichert: false,
  ...angaben,
});

const alteBetraege = (weiteres: Partial<Bezugsbetraege> = {}): Bezugsbetraege => ({
  kv: { beitragspflichtig: '180.00', beitragAllgemein: '26.28', zusatzbeitrag: '1.98' },
  pv: { beitragspflichtig: '180.00', beitrag: '5.49' },
  ...weiteres,
});
const neuAb = (ab: Monat) => ({
  sachverhalte: [{ ab, versorgungsbezuege: [{ art: '5', zahlbetrag: '180.00' }] as const }],
});
const GUT: Rueckrechnungseingabe = {
  von: '2020-01',
  bis: '2020-04',
  bisher: { betraege: [{ ab: '2020-01', versorgungsbezuege: [alteBetraege()] }] },
  neu: neuAb('2020-01'),
};

interface Abschnitt {
  readonly ab: Monat;
  readonly versorgungsbezuege: readonly { readonly id?: string }[];
}

/** Every list of sections with its pointer. */
const abschnittslisten = ({
  bisher,
  neu,
}: Rueckrechnungseingabe): { readonly pfad: string; readonly abschnitte: readonly Abschnitt[] }[] =>
  [
    { pfad: '/bisher/betraege', abschnitte: bisher.betraege },
    { pfad: '/bisher/sachverhalte', abschnitte: bisher.sachverhalte },
    { pfad: '/neu/sachverhalte', abschnitte: neu.sachverhalte },
  ].flatMap(({ pfad, abschnitte }) => (abschnitte === undefined ? [] : [{ pfad, abschnitte }]));

const istLuecke = (von: Monat, abschnitte: readonly Abschnitt[]): boolean =>
  abschnitte.length === 0 ||
  abschnitte[0]!.ab > von ||
  abschnitte.some(({ ab }, i) => i > 0 && ab <= abschnitte[i - 1]!.ab);

const hatDoppelteId = (bezuege: Abschnitt['versorgungsbezuege']): boolean =>
  new Set(bezuege.map(({ id }, i) => id ?? `${i + 1}`)).size < bezuege.length;

function negativeBetraege({ bisher }: Rueckrechnungseingabe): Treffer[] {
  return (bisher.betraege ?? []).flatMap(({ versorgungsbezuege }, a) =>
    versorgungsbezuege.flatMap(({ kv, pv }, b) =>
      Object.entries({ kv, pv }).flatMap(([zweig, betraege]) =>
        Object.entries(betraege).flatMap(([feld, wert]) =>
          betrag(wert).lt(NULL_BETRAG)
            ? [{ pfad: `/bisher/betraege/${a}/versorgungsbezuege/${b}/${zweig}/${feld}` }]
            : [],
        ),
      ),
    ),
  );
}

/** What the two states must be like before anything is calculated. */
export const rueckrechnungsangaben: readonly Pruefung<Rueckrechnungseingabe>[] = [
  abweisung({
    id: 'CR-111a',
    titel: 'Der bisherige Stand besteht aus den abgerechneten Beträgen oder aus den Sachverhalten, nicht aus beidem.',
    texte: [{ text: 'Genau eine der Angaben betraege und sachverhalte ist nötig.' }],
    behebung: 'betraege angeben, wenn die abgerechneten Beträge bekannt sind, sonst sachverhalte.',
    pfad: '/bisher',
    findet: ({ bisher }) => wenn((bisher.betraege === undefined) === (bisher.sachverhalte === undefined)),
    beispiele: {
      gut: [GUT, { ...GUT, bisher: neuAb('2020-01') }],
      schlecht: [
        { ...GUT, bisher: {} },
        { ...GUT, bisher: { ...GUT.bisher, ...neuAb('2020-01') } },
      ],
    },
  }),
  abweisung({
    id: 'CR-111b',
    titel: 'Jeder Stand beginnt spätestens mit dem ersten Monat, und seine Abschnitte folgen aufeinander.',
    texte: [{ text: 'Die Abschnitte beginnen zu spät oder stehen nicht in zeitlicher Reihenfolge.' }],
    behebung: 'Den ersten Abschnitt ab dem ersten Monat angeben, jeden weiteren ab einem späteren.',
    pfad: '/neu/sachverhalte',
    findet: (eingabe) =>
      anJederStelle(
        abschnittslisten(eingabe).flatMap(({ pfad, abschnitte }) =>
          istLuecke(eingabe.von, abschnitte) ? [{ pfad }] : [],
        ),
      ),
    beispiele: {
      gut: [GUT, { ...GUT, neu: neuAb('2019-06') }],
      schlecht: [
        { ...GUT, neu: neuAb('2020-02') },
        { ...GUT, neu: { sachverhalte: [...neuAb('2020-01').sachverhalte, ...neuAb('2020-01').sachverhalte] } },
      ],
    },
  }),
  abweisung({
    id: 'CR-111c',
    titel: `Eine Rückrechnung umfasst 1 bis ${HOECHSTENS_MONATE} Monate.`,
    texte: [{ text: `Der letzte Monat liegt vor dem ersten, oder es sind mehr als ${HOECHSTENS_MONATE} Monate.` }],
    behebung: 'von und bis berichtigen, eine längere Zeit teilen.',
    pfad: '/bis',
    findet: ({ von, bis }) =>
      wenn(!istMonat(von) || !istMonat(bis) || bis < von || monateVonBis(von, bis).length > HOECHSTENS_MONATE),
    beispiele: {
      gut: [GUT, { ...GUT, bis: '2024-12' }, { ...GUT, bis: '2020-01' }],
      schlecht: [
        { ...GUT, bis: '2025-01' },
        { ...GUT, bis: '2019-12' },
      ],
    },
  }),
  abweisung({
    id: 'CR-111d',
    titel: 'Eine id bezeichnet in einem Abschnitt nur einen Versorgungsbezug.',
    texte: [{ text: 'Zwei Versorgungsbezüge haben dieselbe id; sie sind nicht zuzuordnen.' }],
    behebung: 'Jedem Versorgungsbezug eine eigene id geben, in beiden Ständen dieselbe.',
    pfad: '/neu/sachverhalte',
    findet: (eingabe) =>
      anJederStelle(
        abschnittslisten(eingabe).flatMap(({ pfad, abschnitte }) =>
          abschnitte.flatMap(({ versorgungsbezuege }, i) =>
            hatDoppelteId(versorgungsbezuege) ? [{ pfad: `${pfad}/${i}/versorgungsbezuege` }] : [],
          ),
        ),
      ),
    beispiele: {
      gut: [GUT],
      schlecht: [
        {
          ...GUT,
          bisher: { betraege: [{ ab: '2020-01', versorgungsbezuege: [alteBetraege({ id: '2' }), alteBetraege()] }] },
        },
      ],
    },
  }),
  abweisung({
    id: 'CR-111e',
    titel: 'Kein abgerechneter Betrag ist negativ.',
    texte: [{ text: 'Der Betrag ist negativ.' }],
    behebung: 'Den abgerechneten Betrag ab 0.00 angeben, spätere Korrekturen schon eingerechnet.',
    pfad: '/bisher/betraege',
    findet: (eingabe) => anJederStelle(negativeBetraege(eingabe)),
    beispiele: {
      gut: [GUT],
      schlecht: [
        {
          ...GUT,
          bisher: {
            betraege: [
              {
                ab: '2020-01',
                versorgungsbezuege: [alteBetraege({ pv: { beitragspflichtig: '180.00', beitrag: '-5.49' } })],
              },
            ],
          },
        },
      ],
    },
  }),
];

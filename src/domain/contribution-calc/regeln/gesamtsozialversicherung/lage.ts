import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { ableitung, amtlich } from '../../../kern/norm';
import type { Pruefung } from '../../../regelwerk/regel';
import { wenn } from '../../../regelwerk/treffer';
import type { Beschaeftigungsmonat } from '../../gesamtsozialversicherung/angaben/eingabe';
import type { Einordnung, Entgeltlage } from '../../gesamtsozialversicherung/grundlage/einordnung';
import { abweisung } from '../angaben';

const EIGENE = ableitung('Eigene Prüfung der Eingabe');

/** What is known of a month once its figures are read. */
export interface Lage extends Pick<
  Beschaeftigungsmonat,
  'beitragsgruppe' | 'zusatzbeitragssatz' | 'uebergangsbereich' | 'umlagesaetze' | 'bisher'
> {
  readonly einordnung: Einordnung;
  /** Where the pay lies to the Übergangsbereich. */
  readonly entgelt: Entgeltlage;
  readonly teilmonat: boolean;
  readonly einmalzahlung: boolean;
  /** Current pay and Einmalzahlung together go over the ceiling of the month. */
  readonly ueberMonatsgrenze: boolean;
}

const lage = (weiteres: Partial<Lage> = {}): Lage => ({
  beitragsgruppe: '1111',
  einordnung: 'regelfall',
  entgelt: 'ausserhalb',
  teilmonat: false,
  einmalzahlung: false,
  ueberMonatsgrenze: false,
  ...weiteres,
});
const midijob = (weiteres: Partial<Lage> = {}): Lage =>
  lage({ einordnung: 'uebergangsbereich', entgelt: 'innerhalb', ...weiteres });

const istGleitend = ({ einordnung }: Lage): boolean =>
  einordnung === 'uebergangsbereich' || einordnung === 'unterschreitung';
const traegtArbeitgeberAllein = ({ einordnung }: Lage): boolean =>
  einordnung === 'arbeitgeber-allein' || einordnung === 'geringverdiener';

const anLage = abweisung<Lage>;

/** Rules that need the figures of the month; most say for what no rule was found. */
export const lageregeln: readonly Pruefung<Lage>[] = [
  anLage({
    id: 'CR-201a',
    titel: 'Wo ein Beitrag zur KV nach Satz anfällt, ist der Zusatzbeitragssatz der Krankenkasse anzugeben.',
    quellen: [amtlich('§ 242 Abs. 1, § 249 Abs. 1 SGB V')],
    gesichert: true,
    texte: [{ text: 'Der Zusatzbeitragssatz der Krankenkasse fehlt.' }],
    behebung: 'zusatzbeitragssatz in Prozent angeben, wie er in diesem Monat gilt.',
    pfad: '/zusatzbeitragssatz',
    findet: (l) =>
      wenn(/^[139]/.test(l.beitragsgruppe) && !traegtArbeitgeberAllein(l) && l.zusatzbeitragssatz === undefined),
    beispiele: {
      gut: [
        lage({ zusatzbeitragssatz: '2.5' }),
        lage({ einordnung: 'arbeitgeber-allein' }),
        lage({ beitragsgruppe: '0110' }),
      ],
      schlecht: [lage(), lage({ beitragsgruppe: '9111' })],
    },
  }),
  anLage({
    id: 'CR-213a',
    titel: 'Den Übergangsbereich rechnet dieser Dienst für Monate ab Oktober 2022.',
    quellen: [amtlich('§ 20 Abs. 2a SGB IV in der ab 1. Oktober 2022 geltenden Fassung'), EIGENE],
    gesichert: true,
    geltung: { bis: '2022-09-30' },
    texte: [{ text: 'Für die Zeit vor Oktober 2022 ist die Rechnung im Übergangsbereich nicht hinterlegt.' }],
    behebung:
      'uebergangsbereich false angeben, wenn die Beschäftigung nicht im Übergangsbereich (bis Juni 2019: Gleitzone) lag.',
    pfad: '/uebergangsbereich',
    findet: (l) => wenn(istGleitend(l)),
    beispiele: {
      gut: [lage({ entgelt: 'innerhalb', uebergangsbereich: false })],
      schlecht: [midijob(), lage({ einordnung: 'unterschreitung', entgelt: 'darunter', uebergangsbereich: true })],
    },
  }),
  anLage({
    id: 'CR-213d',
    titel:
      'Bei einem Entgelt bis zur Geringfügigkeitsgrenze ist anzugeben, ob die Beschäftigung im Übergangsbereich liegt.',
    quellen: [amtlich('§ 20 Abs. 2 SGB IV (regelmäßiges Entgelt), § 2 Abs. 2 Satz 2 und 5 BVV'), EIGENE],
    gesichert: true,
    texte: [
      { text: 'Das Entgelt dieses Monats sagt nicht, ob die Beschäftigung regelmäßig im Übergangsbereich liegt.' },
    ],
    behebung: 'uebergangsbereich true oder false angeben; ein Minijob ist beschaeftigungsart geringfuegig.',
    pfad: '/uebergangsbereich',
    findet: ({ einordnung, entgelt, uebergangsbereich }) =>
      wenn(einordnung === 'regelfall' && entgelt === 'darunter' && uebergangsbereich === undefined),
    beispiele: {
      gut: [midijob(), lage({ entgelt: 'darunter', uebergangsbereich: false }), lage({ einordnung: 'geringfuegig' })],
      schlecht: [lage({ entgelt: 'darunter' })],
    },
  }),
  anLage({
    id: 'CR-213e',
    titel: 'Eine Einmalzahlung in einem Teilmonat des Übergangsbereichs rechnet dieser Dienst nicht.',
    quellen: [ableitung('Keine Regel gefunden, ob die Einmalzahlung hochgerechnet wird')],
    gesichert: false,
    texte: [{ text: 'Für Einmalzahlungen in Teilmonaten des Übergangsbereichs ist keine Regel hinterlegt.' }],
    behebung: 'Den Beitrag mit der Krankenkasse klären, oder uebergangsbereich false angeben.',
    pfad: '/einmalzahlung',
    findet: (l) => wenn(istGleitend(l) && l.teilmonat && l.einmalzahlung),
    beispiele: {
      gut: [midijob({ einmalzahlung: true }), midijob({ teilmonat: true })],
      schlecht: [midijob({ einmalzahlung: true, teilmonat: true })],
    },
  }),
  anLage({
    id: 'CR-212c',
    titel: 'Eine Einmalzahlung an Geringverdiener in einem Teilmonat rechnet dieser Dienst nicht.',
    quellen: [ableitung('Keine Regel gefunden, ob die Geringverdienergrenze in Teilmonaten anteilig gilt')],
    gesichert: false,
    texte: [{ text: 'Für Einmalzahlungen an Geringverdiener in Teilmonaten ist keine Regel hinterlegt.' }],
    behebung: 'Den Beitrag mit der Krankenkasse klären.',
    pfad: '/einmalzahlung',
    findet: (l) => wenn(l.einordnung === 'geringverdiener' && l.teilmonat && l.einmalzahlung),
    beispiele: {
      gut: [lage({ einordnung: 'geringverdiener', einmalzahlung: true })],
      schlecht: [lage({ einordnung: 'geringverdiener', einmalzahlung: true, teilmonat: true })],
    },
  }),
  anLage({
    id: 'CR-209a',
    titel: 'Halbe Beiträge (RV 3, ALV 2) und Firmenzahler (KV 9) im Übergangsbereich rechnet dieser Dienst nicht.',
    quellen: [
      ableitung(
        'Keine Regel gefunden, wovon der halbe Beitrag und der Beitrag freiwillig Versicherter dort zu rechnen ist',
      ),
    ],
    gesichert: false,
    texte: [{ text: 'Für diesen Beitragsgruppenschlüssel ist im Übergangsbereich keine Regel hinterlegt.' }],
    behebung: 'Den Beitrag mit der Krankenkasse klären, oder uebergangsbereich false angeben.',
    pfad: '/beitragsgruppe',
    findet: (l) => wenn(istGleitend(l) && /^(9|.3|..2)/.test(l.beitragsgruppe)),
    beispiele: {
      gut: [lage({ beitragsgruppe: '3321' }), midijob()],
      schlecht: [
        midijob({ beitragsgruppe: '3311' }),
        midijob({ beitragsgruppe: '3121' }),
        midijob({ beitragsgruppe: '9111' }),
      ],
    },
  }),
  anLage({
    id: 'CR-206a',
    titel: 'Umlagen U1 und U2 bei einer Einmalzahlung im Übergangsbereich rechnet dieser Dienst nicht.',
    quellen: [ableitung('Keine Regel gefunden, wie die Einmalzahlung aus der beitragspflichtigen Einnahme fällt')],
    gesichert: false,
    texte: [{ text: 'Für U1 und U2 bei einer Einmalzahlung im Übergangsbereich ist keine Regel hinterlegt.' }],
    behebung: 'umlagesaetze weglassen und die Umlagen mit der Krankenkasse klären.',
    pfad: '/umlagesaetze',
    findet: (l) => wenn(istGleitend(l) && l.einmalzahlung && l.umlagesaetze !== undefined),
    beispiele: {
      gut: [midijob({ umlagesaetze: { u1: '1.6' } }), midijob({ einmalzahlung: true })],
      schlecht: [midijob({ einmalzahlung: true, umlagesaetze: { u1: '1.6' } })],
    },
  }),
  anLage({
    id: 'CR-218d',
    titel: 'Übersteigt eine Einmalzahlung die Grenze des Monats, ist das bisherige Jahr anzugeben.',
    quellen: [amtlich('§ 23a Abs. 3 SGB IV')],
    gesichert: true,
    texte: [
      {
        text: 'Mit der Einmalzahlung wird die Beitragsbemessungsgrenze des Monats überschritten; das bisherige Jahr fehlt.',
      },
    ],
    behebung: 'bisher angeben: Sozialversicherungstage und beitragspflichtiges Entgelt des Jahres vor diesem Monat.',
    pfad: '/bisher',
    findet: ({ einmalzahlung, ueberMonatsgrenze, bisher }) =>
      wenn(einmalzahlung && ueberMonatsgrenze && bisher === undefined),
    beispiele: {
      gut: [
        lage({ einmalzahlung: true }),
        lage({ ueberMonatsgrenze: true }),
        lage({
          einmalzahlung: true,
          ueberMonatsgrenze: true,
          bisher: { svTage: 60, kv: '6000.00', pv: '6000.00', rvAlv: '6000.00' },
        }),
      ],
      schlecht: [lage({ einmalzahlung: true, ueberMonatsgrenze: true })],
    },
  }),
];

interface Anteil {
  /** Of the employee, to the Pflegeversicherung. */
  readonly anteil: string;
}

/** Seen in the result only. */
export const anteilsregel = abweisung<Anteil>({
  id: 'CR-202a',
  titel: 'Der Abschlag ist nicht höher als der Anteil des Beschäftigten.',
  quellen: [ableitung('Keine Regel gefunden für Beihilfe mit fünf Kindern: halber Anteil 0,9 %, Abschlag 1,0 %')],
  gesichert: false,
  texte: [{ text: 'Der Abschlag übersteigt den Anteil des Beschäftigten; dafür ist keine Regel hinterlegt.' }],
  behebung: 'Den Beitrag mit der Krankenkasse klären.',
  pfad: '/kinder',
  findet: ({ anteil }) => wenn(betrag(anteil).lt(NULL_BETRAG)),
  beispiele: { gut: [{ anteil: '0.00' }], schlecht: [{ anteil: '-2.00' }] },
});

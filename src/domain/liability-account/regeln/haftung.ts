import { amtlich, ableitung } from '../../kern/norm';
import type { Zeitspanne } from '../../kern/zeit';
import type { Pruefung, Treffer } from '../../regelwerk/regel';
import { anJederStelle, wenn } from '../../regelwerk/treffer';
import type { Haftungsart } from '../haftung/haftungsart';
import { HAFTUNGSARTEN } from '../haftung/haftungsarten.tabelle';
import type { Haftungsangaben } from '../konto/tatsachen';
import type { Personart } from '../person';
import { SGB4_28E } from './quellen';
import { abweisung, AOK_SYSTEMS, EIGENE_ANNAHME } from './zeile';

interface Ermittlung {
  readonly angaben: Haftungsangaben;
  readonly arbeitgeber: string;
  readonly schuldnerBekannt: boolean;
  readonly schuldnerArt?: Personart;
  readonly bekannteBelege: readonly string[];
}

const ermittlung = (angaben: Partial<Haftungsangaben> = {}, lage: Partial<Ermittlung> = {}): Ermittlung => ({
  angaben: {
    schuldner: 'gf',
    haftungsart: 'GF_DELIKT_AN',
    zeitraeume: [{ ab: '2025-01-01', bis: '2025-03-12' }],
    belege: ['registerauszug'],
    ...angaben,
  },
  arbeitgeber: 'gmbh',
  schuldnerBekannt: true,
  schuldnerArt: 'natuerlich',
  bekannteBelege: ['registerauszug'],
  ...lage,
});

const OFFEN: readonly Zeitspanne[] = [{ ab: '2025-01-01' }];

/** A Haftungsart that is not to be had, with the reason of its row. */
const nichtVerfuegbar =
  (verfuegbar: Haftungsart['verfuegbar'], ausser: readonly string[] = []) =>
  ({ angaben: { haftungsart } }: Ermittlung): Treffer | undefined => {
    const art = HAFTUNGSARTEN[haftungsart];
    return wenn(art.verfuegbar === verfuegbar && !ausser.includes(haftungsart), {
      werte: [art.fassungen.at(-1)!.norm, art.grund ?? ''],
    });
  };
/** Whoever is liable as one of these holds an office that only a human being can hold. */
const GESCHAEFTSFUEHRER: readonly string[] = ['GF_DELIKT_AN', 'FAKTISCHER_GF'];
const PARTNER: readonly string[] = ['GBR_GESELLSCHAFTER', 'OHG', 'KOMPLEMENTAER'];
const EIGENES_KONTO: readonly string[] = ['ARBEITGEBER', 'EINZELUNTERNEHMER'];

export const haftungsregeln: readonly Pruefung<Ermittlung>[] = [
  abweisung({
    id: 'LR-003',
    titel: 'Ein Arbeitnehmer ist nie Schuldner der Einzugsstelle.',
    quellen: [amtlich('§ 28e Abs. 1, § 28g SGB IV')],
    gesichert: true,
    texte: [{ text: 'Arbeitnehmer schulden der Einzugsstelle nichts; der Arbeitgeber hat den Lohnabzug.' }],
    behebung: 'Kein Haftungsverhältnis anlegen; es schuldet der Arbeitgeber.',
    pfad: '/haftungsart',
    findet: ({ angaben }) => wenn(angaben.haftungsart === 'ARBEITNEHMER'),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({ haftungsart: 'ARBEITNEHMER' })] },
  }),
  abweisung({
    id: 'LR-004a',
    titel: 'Ein Haftungsverhältnis hat mindestens einen Beleg.',
    quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
    gesichert: true,
    texte: [{ text: 'Das Haftungsverhältnis hat keinen Beleg.' }],
    behebung: 'Den Beleg (z. B. Registerauszug, Gesellschaftsvertrag) ablegen und seine Kennung in belege nennen.',
    pfad: '/belege',
    findet: ({ angaben }) => wenn(angaben.belege.length === 0),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({ belege: [] })] },
  }),
  abweisung({
    id: 'LR-004b',
    titel: 'Die Belege eines Haftungsverhältnisses sind abgelegt.',
    quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
    gesichert: true,
    texte: [{ text: 'Diesen Beleg gibt es nicht.' }],
    behebung: 'Den Beleg mit POST /v1/liability-account/belege ablegen und seine Kennung nennen.',
    pfad: '/belege',
    findet: ({ angaben, bekannteBelege }) =>
      anJederStelle(
        angaben.belege.flatMap((beleg, i) => (bekannteBelege.includes(beleg) ? [] : [{ pfad: `/belege/${i}` }])),
      ),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({}, { bekannteBelege: [] })] },
  }),
  abweisung({
    id: 'LR-004c',
    titel: 'Ein Haftungsverhältnis hat mindestens einen Zeitraum.',
    quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
    gesichert: true,
    texte: [{ text: 'Das Haftungsverhältnis hat keinen Zeitraum.' }],
    behebung: 'Den ersten Tag nennen und den letzten, wenn es ihn gibt.',
    pfad: '/zeitraeume',
    findet: ({ angaben }) => wenn(angaben.zeitraeume.length === 0),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({ zeitraeume: [] })] },
  }),
  abweisung({
    id: 'LR-004d',
    titel: 'Ein Zeitraum der Haftung endet nicht vor seinem Beginn.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Der letzte Tag liegt vor dem ersten.' }],
    behebung: 'Ersten und letzten Tag prüfen; ein Amt von einem Tag hat beide am selben.',
    pfad: '/zeitraeume',
    findet: ({ angaben }) =>
      anJederStelle(
        angaben.zeitraeume.flatMap(({ ab, bis }: Zeitspanne, i) =>
          bis !== undefined && bis < ab ? [{ pfad: `/zeitraeume/${i}/bis` }] : [],
        ),
      ),
    beispiele: {
      gut: [ermittlung(), ermittlung({ zeitraeume: [{ ab: '2025-01-01' }] })],
      schlecht: [ermittlung({ zeitraeume: [{ ab: '2025-01-02', bis: '2025-01-01' }] })],
    },
  }),
  abweisung({
    id: 'LR-004e',
    titel: 'Der Schuldner eines Haftungsverhältnisses ist eine erfasste Person.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Diese Person gibt es nicht.' }],
    behebung: 'Die Person mit POST /v1/liability-account/personen erfassen und ihre Kennung nennen.',
    pfad: '/schuldner',
    findet: ({ schuldnerBekannt }) => wenn(!schuldnerBekannt),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({}, { schuldnerBekannt: false })] },
  }),
  abweisung({
    id: 'LR-004f',
    titel: 'Angelegt wird nur eine Haftungsart, die der Dienst entscheidet.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: '@2 (@1)' }],
    behebung: 'Die Haftung außerhalb des Dienstes prüfen und verfolgen.',
    pfad: '/haftungsart',
    findet: nichtVerfuegbar('unentschieden'),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({ haftungsart: 'ENTLEIHER' })] },
  }),
  abweisung({
    id: 'LR-007a',
    titel: 'Als Geschäftsführer, auch als faktischer, haftet eine natürliche Person.',
    quellen: [amtlich('§ 6 Abs. 2 Satz 1 GmbHG; § 14 Abs. 1 und § 266a StGB')],
    gesichert: true,
    texte: [{ text: 'Eine juristische Person kann nicht als Geschäftsführer haften.' }],
    behebung: 'Die natürliche Person nennen, die das Amt ausübt.',
    pfad: '/schuldner',
    findet: ({ angaben, schuldnerArt }) =>
      wenn(GESCHAEFTSFUEHRER.includes(angaben.haftungsart) && schuldnerArt === 'juristisch'),
    beispiele: {
      gut: [ermittlung(), ermittlung({ haftungsart: 'OHG', zeitraeume: OFFEN }, { schuldnerArt: 'juristisch' })],
      schlecht: [
        ermittlung({}, { schuldnerArt: 'juristisch' }),
        ermittlung({ haftungsart: 'FAKTISCHER_GF' }, { schuldnerArt: 'juristisch' }),
      ],
    },
  }),
  abweisung({
    id: 'LR-018',
    titel: 'Wie lange ein ausgeschiedener Gesellschafter noch haftet, entscheidet der Dienst nicht.',
    quellen: [amtlich('§ 137 HGB, § 728b BGB'), EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Der Gesellschafter ist ausgeschieden; die Frist von fünf Jahren wird hier nicht berechnet.' }],
    behebung:
      'Die Nachhaftung außerhalb des Dienstes prüfen; nur eine andauernde Beteiligung ohne letzten Tag anlegen.',
    pfad: '/zeitraeume',
    findet: ({ angaben: { haftungsart, zeitraeume } }) =>
      anJederStelle(
        zeitraeume.flatMap(({ bis }: Zeitspanne, i) =>
          PARTNER.includes(haftungsart) && bis !== undefined ? [{ pfad: `/zeitraeume/${i}/bis` }] : [],
        ),
      ),
    beispiele: {
      gut: [ermittlung(), ermittlung({ haftungsart: 'OHG', zeitraeume: OFFEN })],
      schlecht: [
        ermittlung({ haftungsart: 'GBR_GESELLSCHAFTER' }),
        ermittlung({ haftungsart: 'OHG' }),
        ermittlung({ haftungsart: 'KOMPLEMENTAER' }),
      ],
    },
  }),
  abweisung({
    id: 'LR-006a',
    titel: 'Auf dem eigenen Beitragskonto haftet niemand neben sich selbst: dort ist er der Arbeitgeber.',
    quellen: [SGB4_28E, ableitung('Gesamtschuld setzt mehrere Schuldner voraus (§ 421 BGB)')],
    gesichert: true,
    texte: [{ text: 'Der Arbeitgeber schuldet sein Beitragskonto selbst.' }],
    behebung: 'Kein Haftungsverhältnis anlegen; auf dem Konto einer anderen Firma eine andere Haftungsart nennen.',
    pfad: '/schuldner',
    findet: ({ angaben, arbeitgeber }) =>
      angaben.schuldner === arbeitgeber
        ? {}
        : wenn(EIGENES_KONTO.includes(angaben.haftungsart), { pfad: '/haftungsart' }),
    beispiele: {
      gut: [ermittlung()],
      schlecht: [ermittlung({ schuldner: 'gmbh' }), ermittlung({ haftungsart: 'EINZELUNTERNEHMER' })],
    },
  }),
  abweisung({
    id: 'LR-033',
    titel: 'Der Erwerber eines Betriebs haftet nicht für Beiträge des Vorgängers.',
    quellen: [amtlich('BayLSG L 5 R 848/10 B ER; LSG Sachsen-Anhalt L 1 R 51/10 B ER')],
    gesichert: true,
    texte: [{ text: '@2 (@1)' }],
    behebung: 'Kein Haftungsverhältnis anlegen; für eigene Monate ein Beitragskonto des Erwerbers führen.',
    pfad: '/haftungsart',
    findet: nichtVerfuegbar('verweigert', [...EIGENES_KONTO, 'ARBEITNEHMER']),
    beispiele: { gut: [ermittlung()], schlecht: [ermittlung({ haftungsart: 'BETRIEBSUEBERGANG_613A' })] },
  }),
  abweisung({
    id: 'LR-034',
    titel:
      'Eine Haftungsart, deren Recht für Beiträge umstritten ist, bleibt gesperrt, bis sie benannt freigegeben ist.',
    quellen: [amtlich('LSG Rheinland-Pfalz L 4 R 366/07'), EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Die Haftung nach @1 ist gesperrt: @2' }],
    behebung: 'Die Rechtsabteilung entscheidet; der Dienst legt sie nicht an.',
    pfad: '/haftungsart',
    findet: nichtVerfuegbar('gesperrt'),
    beispiele: {
      gut: [ermittlung()],
      schlecht: [
        ermittlung({ haftungsart: 'FIRMENFORTFUEHRUNG_25' }),
        ermittlung({ haftungsart: 'EINBRINGUNG_28' }),
        ermittlung({ haftungsart: 'HANDELNDE_11II' }),
      ],
    },
  }),
];

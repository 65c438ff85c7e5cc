import { amtlich } from '../../kern/norm';
import type { Tag } from '../../kern/zeit';
import type { Pruefung } from '../../regelwerk/regel';
import { anJederStelle, wenn } from '../../regelwerk/treffer';
import type { Endeangaben, Nachweis, Personart, Rolle, Rollenangaben } from '../person';
import { abweisung, AOK_SYSTEMS, EIGENE_ANNAHME } from './zeile';

/** What rows see that look at the proof of a role and of its end alike. */
export interface Nachweiskontext {
  readonly angaben: Nachweis & { readonly bis?: Tag };
  /** First day of the role. */
  readonly ab: Tag;
  readonly bekannteBelege: readonly string[];
  readonly heute: Tag;
}

/** A role about to be entered. */
export interface Rollenkontext {
  readonly angaben: Rollenangaben;
  readonly person: { readonly id: string; readonly art: Personart };
  /** Kind of the Unternehmen; absent while nobody is stored under its id. */
  readonly unternehmen?: Personart;
}

/** A stored role whose end is said. */
export interface Endekontext {
  readonly rolle: Rolle;
  readonly ende: Endeangaben;
}

/* ---- examples ---- */

const BELEG = '0193b0a4-0000-7000-8000-000000000001';
const PERSON = '0193b0a4-0000-7000-8000-000000000002';
const GMBH = '0193b0a4-0000-7000-8000-000000000003';

const nachweis = (angaben: Partial<Nachweiskontext['angaben']> = {}): Nachweiskontext => ({
  angaben: { belege: [BELEG], ...angaben },
  ab: '2025-01-01',
  bekannteBelege: [BELEG],
  heute: '2025-06-30',
});

const rolle = (angaben: Partial<Rollenangaben> = {}, lage: Partial<Rollenkontext> = {}): Rollenkontext => ({
  angaben: { rolle: 'geschaeftsfuehrer', unternehmen: GMBH, ab: '2025-01-01', belege: [BELEG], ...angaben },
  person: { id: PERSON, art: 'natuerlich' },
  unternehmen: 'juristisch',
  ...lage,
});
const ohneUnternehmen = ({ angaben, person }: Rollenkontext): Rollenkontext => ({ angaben, person });

const ende = (stand: Partial<Rolle>, belege: readonly string[] = []): Endekontext => ({
  rolle: { id: 'r-1', ...rolle().angaben, ...stand },
  ende: { bis: '2025-06-12', belege },
});

/* ---- rows ---- */

export const nachweisregeln: readonly Pruefung<Nachweiskontext>[] = [
  abweisung({
    id: 'LR-004q',
    titel: 'Ein genannter Beleg ist abgelegt.',
    texte: [{ text: 'Diesen Beleg gibt es nicht.' }],
    behebung: 'Den Beleg mit POST /v1/liability-account/belege ablegen und seine Kennung nennen.',
    pfad: '/belege',
    quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben, bekannteBelege }) =>
      anJederStelle(angaben.belege.flatMap((id, i) => (bekannteBelege.includes(id) ? [] : [{ pfad: `/belege/${i}` }]))),
    beispiele: { gut: [nachweis(), nachweis({ belege: [] })], schlecht: [nachweis({ belege: [BELEG, PERSON] })] },
  }),
  abweisung({
    id: 'LR-008p',
    titel: 'Eine Rolle endet nicht vor ihrem Beginn.',
    texte: [{ text: 'Der letzte Tag der Rolle liegt vor ihrem ersten.' }],
    behebung: 'Ersten und letzten Tag prüfen; ein Amt von einem Tag hat beide am selben.',
    pfad: '/bis',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben, ab }) => wenn(angaben.bis !== undefined && angaben.bis < ab),
    beispiele: {
      gut: [nachweis(), nachweis({ bis: '2025-01-01' })],
      schlecht: [nachweis({ bis: '2024-12-31' })],
    },
  }),
  abweisung({
    id: 'LR-019p',
    titel: 'Kenntnis und Registereintragung liegen nicht in der Zukunft.',
    texte: [{ text: 'Der Tag liegt in der Zukunft.' }],
    behebung:
      'Den Tag nennen, an dem die Krankenkasse davon erfahren hat oder das Register es eingetragen hat; ist es noch nicht geschehen, das Feld weglassen.',
    pfad: '/bekanntSeit',
    quellen: [amtlich('§ 137 Abs. 1 HGB: Beginn mit Kenntnis oder Eintragung'), EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben, heute }) =>
      anJederStelle(
        (['bekanntSeit', 'registerAm'] as const).flatMap((feld) =>
          (angaben[feld] ?? '') > heute ? [{ pfad: `/${feld}` }] : [],
        ),
      ),
    beispiele: {
      gut: [nachweis({ bekanntSeit: '2025-06-30', registerAm: '2025-05-02' })],
      schlecht: [nachweis({ bekanntSeit: '2025-07-01' }), nachweis({ registerAm: '2025-07-01' })],
    },
  }),
];

export const rollenregeln: readonly Pruefung<Rollenkontext>[] = [
  abweisung({
    id: 'LR-004p',
    titel: 'Eine Rolle hat mindestens einen Beleg.',
    texte: [{ text: 'Die Rolle hat keinen Beleg.' }],
    behebung: 'Den Beleg (z. B. Registerauszug, Gesellschaftsvertrag) ablegen und seine Kennung in belege nennen.',
    pfad: '/belege',
    quellen: [AOK_SYSTEMS, EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben }) => wenn(angaben.belege.length === 0),
    beispiele: { gut: [rolle()], schlecht: [rolle({ belege: [] })] },
  }),
  abweisung({
    id: 'LR-004r',
    titel: 'Das Unternehmen einer Rolle ist erfasst.',
    texte: [{ text: 'Das Unternehmen gibt es nicht.' }],
    behebung: 'Das Unternehmen mit POST /v1/liability-account/personen erfassen und seine Kennung nennen.',
    pfad: '/unternehmen',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ unternehmen }) => wenn(unternehmen === undefined),
    beispiele: { gut: [rolle()], schlecht: [ohneUnternehmen(rolle())] },
  }),
  abweisung({
    id: 'LR-004s',
    titel: 'Eine Rolle, außer der des Inhabers, besteht in einem anderen Rechtsträger als der Person selbst.',
    texte: [{ text: 'In einer natürlichen Person oder in sich selbst kann niemand diese Rolle haben.' }],
    behebung: 'Die Gesellschaft als juristische Person erfassen, deren Schulden gemeint sind, und sie nennen.',
    pfad: '/unternehmen',
    quellen: [amtlich('§ 13 Abs. 1 und § 35 GmbHG; §§ 105, 161 HGB; § 705 Abs. 2 BGB'), EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben, person, unternehmen }) =>
      wenn(angaben.rolle !== 'inhaber' && (unternehmen === 'natuerlich' || angaben.unternehmen === person.id)),
    beispiele: {
      gut: [
        rolle(),
        rolle({ rolle: 'komplementaer' }, { person: { id: PERSON, art: 'juristisch' } }),
        rolle({ rolle: 'inhaber', unternehmen: PERSON }, { unternehmen: 'natuerlich' }),
      ],
      schlecht: [
        rolle({}, { unternehmen: 'natuerlich' }),
        rolle({ rolle: 'gesellschafter', unternehmen: PERSON }, { person: { id: PERSON, art: 'juristisch' } }),
      ],
    },
  }),
  abweisung({
    id: 'LR-004t',
    titel: 'Der Inhaber eines Einzelunternehmens ist selbst das Unternehmen.',
    texte: [
      { text: 'Ein Einzelunternehmen ist kein eigener Rechtsträger; seine Schulden sind die der natürlichen Person.' },
    ],
    behebung:
      'Als Unternehmen die Person selbst nennen und ihre Beitragskonten unter ihr führen; für eine Gesellschaft eine andere Rolle wählen.',
    pfad: '/unternehmen',
    quellen: [amtlich('§ 17 HGB'), EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ angaben, person }) =>
      wenn(angaben.rolle === 'inhaber' && (person.art !== 'natuerlich' || angaben.unternehmen !== person.id)),
    beispiele: {
      gut: [rolle({ rolle: 'inhaber', unternehmen: PERSON }, { unternehmen: 'natuerlich' }), rolle()],
      schlecht: [
        rolle({ rolle: 'inhaber' }),
        rolle({ rolle: 'inhaber', unternehmen: PERSON }, { person: { id: PERSON, art: 'juristisch' } }),
      ],
    },
  }),
  abweisung({
    id: 'LR-004u',
    titel: 'Geschäftsführer, auch ein faktischer, ist eine natürliche Person.',
    texte: [{ text: 'Eine juristische Person kann nicht Geschäftsführer sein.' }],
    behebung: 'Die Rolle bei der natürlichen Person erfassen, die das Amt ausübt.',
    pfad: '/rolle',
    quellen: [amtlich('§ 6 Abs. 2 Satz 1 GmbHG; § 14 Abs. 1 und § 266a StGB')],
    gesichert: true,
    findet: ({ angaben, person }) => wenn(angaben.rolle.endsWith('geschaeftsfuehrer') && person.art !== 'natuerlich'),
    beispiele: {
      gut: [
        rolle(),
        rolle({ rolle: 'faktischer-geschaeftsfuehrer' }),
        rolle({ rolle: 'liquidator' }, { person: { id: PERSON, art: 'juristisch' } }),
      ],
      schlecht: [
        rolle({}, { person: { id: PERSON, art: 'juristisch' } }),
        rolle({ rolle: 'faktischer-geschaeftsfuehrer' }, { person: { id: PERSON, art: 'juristisch' } }),
      ],
    },
  }),
];

export const enderegeln: readonly Pruefung<Endekontext>[] = [
  abweisung({
    id: 'LR-008q',
    titel: 'Wer ein gespeichertes Ende einer Rolle ändert, nennt einen Beleg.',
    texte: [{ text: 'Für die Rolle ist schon ein anderes Ende gespeichert.' }],
    behebung: 'Den Beleg der Änderung (z. B. Niederlegungserklärung) ablegen und seine Kennung in belege nennen.',
    pfad: '/belege',
    quellen: [
      amtlich('BGH zur Amtsniederlegung: das wirksame Ende zählt, auch wenn das Register nachhinkt'),
      EIGENE_ANNAHME,
    ],
    gesichert: false,
    findet: ({ rolle: { bis }, ende: neu }) => wenn(bis !== undefined && bis !== neu.bis && neu.belege.length === 0),
    beispiele: {
      gut: [ende({}), ende({ bis: '2025-06-26' }, [BELEG]), ende({ bis: '2025-06-12' })],
      schlecht: [ende({ bis: '2025-06-26' })],
    },
  }),
];

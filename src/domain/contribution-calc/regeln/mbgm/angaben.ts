import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { ableitung, amtlich, type Quelle } from '../../../kern/norm';
import { letzterTag } from '../../../kern/zeit';
import type { Pruefung, Treffer } from '../../../regelwerk/regel';
import { anJederStelle, wenn } from '../../../regelwerk/treffer';
import { abschnitte, ersterTagDesBlocks, tarifVon } from '../../mbgm/angaben/bloecke';
import type { GemeldetePosition, MbgmEingabe, Rechenbasis, Rechenblock } from '../../mbgm/angaben/eingabe';
import { verrechnungstage } from '../../mbgm/angaben/verrechnungstage';
import { bekannterTarif } from '../../mbgm/tarif/gruppen';
import { basistyp, istAvMinderung, istPaar } from '../../mbgm/tarif/verrechnungsbasen';
import { giltIm, positionstyp } from '../../mbgm/tarif/verrechnungspositionen';

type Zeile<K> = Pruefung<K>;
type Angaben<K> = Omit<Zeile<K>, 'modul' | 'land' | 'art' | 'schwere' | 'code'>;

const abweisung = <K>(angaben: Angaben<K>): Zeile<K> => ({
  modul: 'contribution-calc',
  land: 'AT',
  art: 'pruefung',
  schwere: 'abweisung',
  code: null,
  ...angaben,
});
const ander = abweisung<MbgmEingabe>;

const EIGENE = ableitung('Eigene Prüfung der Eingabe');
const DM_ORG = (stelle: string): Quelle => amtlich(`DM-Org ${stelle}`);

const basis = (typ: string, positionen?: readonly GemeldetePosition[], wert = '1000.00'): Rechenbasis => ({
  typ,
  betrag: wert,
  ...(positionen && { positionen }),
});
const AB = basis('AB');
const mit = (
  basen: readonly Rechenbasis[],
  block: Partial<Rechenblock> = {},
  weiteres: Partial<MbgmEingabe> = {},
): MbgmEingabe => ({
  beitragszeitraum: '2026-03',
  tarifbloecke: [{ beschaeftigtengruppe: 'B001', basen, ...block }],
  ...weiteres,
});
const gemeldet = (...typen: readonly string[]): Rechenbasis =>
  basis('AB', [{ typ: 'T01' }, ...typen.map((typ) => ({ typ }))]);

/** A value of the request with its pointer. */
interface Stelle<T> {
  readonly pfad: string;
  readonly wert: T;
}
interface Positionsstelle extends Stelle<GemeldetePosition> {
  readonly basis: Stelle<Rechenbasis>;
}
const bloeckeVon = ({ tarifbloecke = [], monatsfall }: MbgmEingabe): Stelle<Rechenblock>[] => [
  ...tarifbloecke.map((wert, i) => ({ pfad: `/tarifbloecke/${i}`, wert })),
  ...(monatsfall ? [{ pfad: '/monatsfall', wert: monatsfall }] : []),
];
const basenIn = ({ pfad, wert }: Stelle<Rechenblock>): Stelle<Rechenbasis>[] =>
  (wert.basen ?? []).map((basis, j) => ({ pfad: `${pfad}/basen/${j}`, wert: basis }));
const positionenAuf = (basis: Stelle<Rechenbasis>): Positionsstelle[] =>
  (basis.wert.positionen ?? []).map((wert, k) => ({ pfad: `${basis.pfad}/positionen/${k}`, wert, basis }));
const basenVon = (eingabe: MbgmEingabe): Stelle<Rechenbasis>[] => bloeckeVon(eingabe).flatMap(basenIn);
const positionenVon = (eingabe: MbgmEingabe): Positionsstelle[] => basenVon(eingabe).flatMap(positionenAuf);

/** One finding per place that is wrong. */
const wo = <S extends { readonly pfad: string }>(
  stellen: readonly S[],
  fehlerhaft: (stelle: S, i: number) => boolean,
  feld = '',
): Treffer | undefined => anJederStelle(stellen.filter(fehlerhaft).map(({ pfad }) => ({ pfad: `${pfad}${feld}` })));

/** Is the type named earlier in the same list? */
const istNochmals = <S extends Stelle<{ readonly typ: string }>>(stelle: S, i: number, alle: readonly S[]): boolean =>
  alle.findIndex(({ wert }) => wert.typ === stelle.wert.typ) < i;
const wiederholungen = <S extends Stelle<{ readonly typ: string }>>(
  listen: readonly (readonly S[])[],
): Treffer | undefined =>
  wo(
    listen.flatMap((liste) => liste.filter(istNochmals)),
    () => true,
    '/typ',
  );

/** Amounts of the request that cannot be negative. */
const grundlagen = (eingabe: MbgmEingabe): Stelle<string | undefined>[] => [
  ...basenVon(eingabe).map(({ pfad, wert }) => ({ pfad: `${pfad}/betrag`, wert: wert.betrag })),
  { pfad: '/monatsfall/entgelt', wert: eingabe.monatsfall?.entgelt },
  { pfad: '/monatsfall/sonderzahlung', wert: eingabe.monatsfall?.sonderzahlung },
  { pfad: '/sonderzahlungenBisher', wert: eingabe.sonderzahlungenBisher },
  { pfad: '/summeGeringfuegige', wert: eingabe.summeGeringfuegige },
];

const istSelbstabrechner = ({ verfahren = 'selbstabrechner' }: MbgmEingabe): boolean => verfahren === 'selbstabrechner';
/** Days of a block outside its month or in the wrong order. */
const istUnmoeglich =
  (eingabe: MbgmEingabe) =>
  ({ wert }: Stelle<Rechenblock>): boolean => {
    const von = ersterTagDesBlocks(wert, eingabe.beitragszeitraum);
    const ende = +letzterTag(eingabe.beitragszeitraum).slice(8);
    return von === undefined || (wert.letzterTag !== undefined && (wert.letzterTag < von || wert.letzterTag > ende));
  };

const VOLLER_MONAT = 30;
/** The whole month, and no Sonderzahlung: only for that a ceiling of its own is known. */
function passtOhneSonderzahlungen(eingabe: MbgmEingabe, block: Rechenblock, i: number): boolean {
  const bezahlt =
    eingabe.monatsfall?.sonderzahlung !== undefined || (block.basen ?? []).some(({ typ }) => typ === 'SZ');
  const tage = verrechnungstage(abschnitte(eingabe), eingabe.beitragszeitraum);
  return tarifVon(block) === 'freier-dienstnehmer' && !bezahlt && tage[i] === VOLLER_MONAT;
}

/** What a request must be like before anything is calculated. */
export const angabenregeln: readonly Zeile<MbgmEingabe>[] = [
  ander({
    id: 'CR-300a',
    titel: 'Keine Verrechnungsbasis ist negativ.',
    quellen: [DM_ORG('D.59: VBBT hat kein Vorzeichen')],
    gesichert: true,
    texte: [{ text: 'Der Betrag ist negativ.' }],
    behebung: 'Den Betrag ab 0.00 angeben; eine Minderung ist ein Storno und eine neue mBGM.',
    pfad: '/tarifbloecke',
    findet: (e) => wo(grundlagen(e), ({ wert }) => wert !== undefined && betrag(wert).lt(NULL_BETRAG)),
    beispiele: {
      gut: [mit([AB]), mit([basis('AB', undefined, '0.00')])],
      schlecht: [mit([basis('AB', undefined, '-0.01')]), mit([AB], {}, { sonderzahlungenBisher: '-1.00' })],
    },
  }),
  ander({
    id: 'CR-303a',
    titel: 'Der Verrechnungsbasistyp ist einer der DM-Org.',
    quellen: [DM_ORG('D.58')],
    gesichert: true,
    texte: [{ text: 'Den Verrechnungsbasistyp gibt es nicht.' }],
    behebung: 'Einen Typ aus DM-Org D.58 angeben, z. B. AB, SZ, BV.',
    pfad: '/tarifbloecke',
    findet: (e) => wo(basenVon(e), ({ wert }) => !basistyp(wert.typ), '/typ'),
    beispiele: { gut: [mit([AB, basis('SZ'), basis('BV')])], schlecht: [mit([basis('ZZ')]), mit([basis('ab')])] },
  }),
  ander({
    id: 'CR-303b',
    titel: 'Zu einem Verrechnungsbasistyp gehören nur bestimmte Verrechnungspositionen.',
    quellen: [DM_ORG('D.60, zulässige Kombinationen')],
    gesichert: true,
    texte: [{ text: 'Die Verrechnungsposition gibt es nicht, oder sie gehört nicht zu dieser Verrechnungsbasis.' }],
    behebung: 'Die Position zur richtigen Basis angeben (AB: T01, SZ: T02, UU: T03, BV: V01, SO: Z01 …).',
    pfad: '/tarifbloecke',
    findet: (e) => wo(positionenVon(e), ({ wert, basis: { wert: auf } }) => !istPaar(auf.typ, wert.typ), '/typ'),
    beispiele: {
      gut: [mit([gemeldet('A01')]), mit([basis('SZ', [{ typ: 'T02' }])]), mit([AB, basis('SO', [{ typ: 'Z01' }])])],
      schlecht: [mit([basis('AB', [{ typ: 'T02' }])]), mit([basis('SZ', [{ typ: 'Z14' }])]), mit([gemeldet('A06')])],
    },
  }),
  ander({
    id: 'CR-303c',
    titel: 'Jeden Verrechnungsbasistyp gibt es in einem Tarifblock einmal.',
    quellen: [DM_ORG('D.58')],
    gesichert: true,
    texte: [{ text: 'Der Verrechnungsbasistyp steht in diesem Tarifblock schon.' }],
    behebung: 'Die Beträge zu einer Basis zusammenfassen.',
    pfad: '/tarifbloecke',
    findet: (e) => wiederholungen(bloeckeVon(e).map(basenIn)),
    beispiele: { gut: [mit([AB, basis('BV')])], schlecht: [mit([AB, AB])] },
  }),
  ander({
    id: 'CR-303d',
    titel: 'Jede Verrechnungsposition steht zu einer Verrechnungsbasis einmal.',
    quellen: [DM_ORG('D.58, D.60')],
    gesichert: true,
    texte: [{ text: 'Die Verrechnungsposition steht zu dieser Verrechnungsbasis schon.' }],
    behebung: 'Die doppelte Position weglassen.',
    pfad: '/tarifbloecke',
    findet: (e) => wiederholungen(basenVon(e).map(positionenAuf)),
    beispiele: { gut: [mit([gemeldet('A09')])], schlecht: [mit([gemeldet('A09', 'A09')])] },
  }),
  ander({
    id: 'CR-303e',
    titel: 'AZ und RP stehen neben AB, SA neben SZ, BB neben BV, SO und SR neben AB oder SZ.',
    quellen: [DM_ORG('D.58'), amtlich('Codeliste der ÖGK (BW1893)')],
    gesichert: true,
    texte: [{ text: 'Die Verrechnungsbasis steht ohne die, neben der allein es sie gibt.' }],
    behebung: 'Die fehlende Verrechnungsbasis ergänzen.',
    pfad: '/tarifbloecke',
    findet: (e) =>
      anJederStelle(
        bloeckeVon(e).flatMap((block) => {
          const basen = basenIn(block);
          const typen = basen.map(({ wert }) => wert.typ);
          return basen
            .filter(({ wert }) => basistyp(wert.typ)?.nurNeben?.every((typ) => !typen.includes(typ)))
            .map(({ pfad }) => ({ pfad }));
        }),
      ),
    beispiele: { gut: [mit([AB, basis('SO')])], schlecht: [mit([basis('SO')]), mit([AB, basis('SA')])] },
  }),
  ander({
    id: 'CR-303f',
    titel: 'Was eine hier hinterlegte Beschäftigtengruppe zahlt, sagt niemand anders.',
    quellen: [EIGENE, DM_ORG('E.32.2')],
    gesichert: true,
    texte: [{ text: 'Die Angabe tarif widerspricht der hinterlegten Beschäftigtengruppe.' }],
    behebung: 'tarif weglassen oder die Beschäftigtengruppe berichtigen.',
    pfad: '/tarifbloecke',
    findet: (e) =>
      wo(
        bloeckeVon(e),
        ({ wert }) => {
          const bekannt = bekannterTarif(wert.beschaeftigtengruppe);
          return wert.tarif !== undefined && bekannt !== undefined && wert.tarif !== bekannt;
        },
        '/tarif',
      ),
    beispiele: {
      gut: [
        mit([AB], { tarif: 'arbeiter-angestellte' }),
        mit([AB], { beschaeftigtengruppe: 'B900', tarif: 'lehrling' }),
      ],
      schlecht: [mit([AB], { tarif: 'lehrling' })],
    },
  }),
  ander({
    id: 'CR-304a',
    titel: 'Ein Tarifblock beginnt und endet im Beitragszeitraum.',
    quellen: [DM_ORG('E.32, VVON, FTAG, BTAB, BTBS')],
    gesichert: true,
    texte: [{ text: 'Die Tage des Tarifblocks liegen nicht im Beitragszeitraum, oder das Ende liegt vor dem Beginn.' }],
    behebung: 'beginnVerrechnung als Tag des Monats oder Datum im Beitragszeitraum angeben, letzterTag nicht davor.',
    pfad: '/tarifbloecke',
    findet: (e) => wo(bloeckeVon(e), istUnmoeglich(e)),
    beispiele: {
      gut: [mit([AB], { beginnVerrechnung: '31' }), mit([AB], { beginnVerrechnung: '2026-03-10', letzterTag: 10 })],
      schlecht: [
        mit([AB], { beginnVerrechnung: '31' }, { beitragszeitraum: '2026-04' }),
        mit([AB], { beginnVerrechnung: '2026-04-01' }),
        mit([AB], { beginnVerrechnung: '11', letzterTag: 10 }),
      ],
    },
  }),
  ander({
    id: 'CR-304b',
    titel:
      'Die höhere Höchstbeitragsgrundlage ohne Sonderzahlungen gilt nur für freie Dienstnehmer, ohne Sonderzahlung und für einen ganzen Monat.',
    quellen: [amtlich('§ 45 Abs. 3 ASVG'), ableitung('Für Teile eines Monats ist keine Regel bekannt')],
    gesichert: false,
    texte: [{ text: 'ohneSonderzahlungen passt nicht zu diesem Tarifblock.' }],
    behebung: 'ohneSonderzahlungen weglassen; es gilt die allgemeine Höchstbeitragsgrundlage.',
    pfad: '/tarifbloecke',
    findet: (e) =>
      wo(
        bloeckeVon(e),
        (stelle, i) =>
          stelle.wert.ohneSonderzahlungen === true &&
          !istUnmoeglich(e)(stelle) &&
          !passtOhneSonderzahlungen(e, stelle.wert, i),
        '/ohneSonderzahlungen',
      ),
    beispiele: {
      gut: [mit([AB], { beschaeftigtengruppe: 'B053', ohneSonderzahlungen: true })],
      schlecht: [
        mit([AB], { ohneSonderzahlungen: true }),
        mit([AB, basis('SZ')], { beschaeftigtengruppe: 'B053', ohneSonderzahlungen: true }),
        mit([AB], { beschaeftigtengruppe: 'B053', ohneSonderzahlungen: true, beginnVerrechnung: '16' }),
      ],
    },
  }),
  ander({
    id: 'CR-312a',
    titel: 'Zu einer Verrechnungsbasis gibt es höchstens eine Minderung der Arbeitslosenversicherung.',
    quellen: [amtlich('§ 2a AMPFG')],
    gesichert: true,
    texte: [{ text: 'Zu dieser Verrechnungsbasis sind mehrere Minderungen der Arbeitslosenversicherung gemeldet.' }],
    behebung: 'Nur die Minderung der Stufe angeben, in der das Entgelt liegt.',
    pfad: '/tarifbloecke',
    findet: (e) =>
      wo(basenVon(e), (stelle) => positionenAuf(stelle).filter(({ wert }) => istAvMinderung(wert.typ)).length > 1),
    beispiele: { gut: [mit([gemeldet('A01', 'A09')])], schlecht: [mit([gemeldet('A01', 'A02')])] },
  }),
  ander({
    id: 'CR-315a',
    titel: 'Das Dienstverhältnis beginnt spätestens im Beitragszeitraum.',
    quellen: [EIGENE, DM_ORG('D.60 (43. Ergänzung)')],
    gesichert: true,
    texte: [{ text: 'Das Dienstverhältnis beginnt erst nach dem Beitragszeitraum.' }],
    behebung: 'dienstverhaeltnisAb oder beitragszeitraum berichtigen.',
    pfad: '/dienstverhaeltnisAb',
    findet: ({ dienstverhaeltnisAb, beitragszeitraum }) =>
      wenn(dienstverhaeltnisAb !== undefined && dienstverhaeltnisAb > letzterTag(beitragszeitraum)),
    beispiele: {
      gut: [mit([AB], {}, { dienstverhaeltnisAb: '2026-03-31' })],
      schlecht: [mit([AB], {}, { dienstverhaeltnisAb: '2026-04-01' })],
    },
  }),
  ander({
    id: 'CR-316a',
    titel: 'Ohne Geburtsdatum wird der Entfall der Unfallversicherung (A09) nicht gerechnet.',
    quellen: [amtlich('§ 51 Abs. 6 ASVG')],
    gesichert: true,
    texte: [{ text: 'Ohne geburtsdatum ist nicht zu sagen, ob die Unfallversicherung entfällt.' }],
    behebung: 'geburtsdatum angeben.',
    pfad: '/geburtsdatum',
    findet: (e) =>
      wenn(
        istSelbstabrechner(e) &&
          e.geburtsdatum === undefined &&
          positionenVon(e).some(({ wert }) => wert.typ === 'A09'),
      ),
    beispiele: {
      gut: [
        mit([gemeldet('A09')], {}, { geburtsdatum: '1960-01-01' }),
        mit([gemeldet('A09')], {}, { verfahren: 'vorschreiber' }),
      ],
      schlecht: [mit([gemeldet('A09')])],
    },
  }),
  ander({
    id: 'CR-318a',
    titel:
      'Ohne Geburtsdatum oder Tag des Pensionsanspruchs wird der Entfall der Arbeitslosenversicherung nicht gerechnet.',
    quellen: [amtlich('§ 2 AMPFG'), amtlich('ÖGK, DGservice 2/2024, „Weniger Beiträge im Alter“')],
    gesichert: true,
    texte: [
      {
        text: 'Ohne geburtsdatum oder pensionsanspruchAb ist nicht zu sagen, ob die Arbeitslosenversicherung entfällt.',
      },
    ],
    behebung:
      'pensionsanspruchAb angeben (Alterspension ohne Korridorpension; das Antrittsalter der Frauen steigt seit 2024), oder geburtsdatum.',
    pfad: '/pensionsanspruchAb',
    findet: (e) =>
      wenn(
        istSelbstabrechner(e) &&
          e.geburtsdatum === undefined &&
          e.pensionsanspruchAb === undefined &&
          positionenVon(e).some(({ wert }) => wert.typ === 'A10' || wert.typ === 'A12'),
      ),
    beispiele: {
      gut: [
        mit([gemeldet('A10')], {}, { pensionsanspruchAb: '2026-01-01' }),
        mit([gemeldet('A10')], {}, { geburtsdatum: '1960-01-01' }),
      ],
      schlecht: [mit([gemeldet('A10')]), mit([gemeldet('A12')])],
    },
  }),
  ander({
    id: 'CR-324a',
    titel: 'Eine Verrechnungsposition wird nur in ihrer Zeit verwendet.',
    quellen: [DM_ORG('D.60, Fußnoten der 43. Ergänzung')],
    gesichert: true,
    texte: [{ text: 'Die Verrechnungsposition gilt nicht in diesem Beitragszeitraum.' }],
    behebung: 'Die Position weglassen oder den Beitragszeitraum berichtigen.',
    pfad: '/tarifbloecke',
    findet: (e) =>
      wo(
        positionenVon(e),
        ({ wert: { typ } }) => positionstyp(typ) !== undefined && !giltIm(typ, e.beitragszeitraum),
        '/typ',
      ),
    beispiele: {
      gut: [
        mit([gemeldet('Z14')]),
        mit([basis('AA', [{ typ: 'Z03' }])], {}, { beitragszeitraum: '2019-12' }),
        mit([gemeldet('A11')], {}, { beitragszeitraum: '2025-12' }),
        mit([gemeldet('Z15')], {}, { beitragszeitraum: '2026-07' }),
        mit([gemeldet('A01')], {}, { beitragszeitraum: '2027-12' }),
      ],
      schlecht: [
        mit([gemeldet('Z14')], {}, { beitragszeitraum: '2025-12' }),
        mit([basis('AA', [{ typ: 'Z03' }])], {}, { beitragszeitraum: '2020-01' }),
        mit([gemeldet('A11')]),
        mit([gemeldet('Z15')], {}, { beitragszeitraum: '2026-06' }),
        mit([gemeldet('A01')], {}, { beitragszeitraum: '2028-01' }),
        mit([gemeldet('A25')]),
      ],
    },
  }),
  ander({
    id: 'CR-326a',
    titel: 'Eine Anfrage nennt entweder Tarifblöcke oder einen Monatsfall.',
    quellen: [EIGENE, DM_ORG('E.32')],
    gesichert: true,
    texte: [{ text: 'Genau eine der Angaben tarifbloecke und monatsfall ist nötig.' }],
    behebung: 'tarifbloecke angeben, um eine mBGM zu rechnen oder zu vergleichen, monatsfall, um sie erst zu bilden.',
    pfad: '',
    findet: ({ tarifbloecke, monatsfall }) => wenn((tarifbloecke === undefined) === (monatsfall === undefined)),
    beispiele: {
      gut: [
        mit([AB]),
        { beitragszeitraum: '2026-03', monatsfall: { beschaeftigtengruppe: 'B001', entgelt: '2000.00' } },
      ],
      schlecht: [
        { beitragszeitraum: '2026-03' },
        mit([AB], {}, { monatsfall: { beschaeftigtengruppe: 'B001', entgelt: '2000.00' } }),
      ],
    },
  }),
];

interface Satzlage {
  /** Positions whose percentage is neither known nor reported, with their pointers. */
  readonly ohneSatz: readonly { readonly pfad: string; readonly typ: string }[];
}

/** Known only when it is known which positions there are. */
export const prozentregel = abweisung<Satzlage>({
  id: 'CR-300b',
  titel: 'Ein Prozentsatz ist hinterlegt oder wird gemeldet; keiner wird angenommen.',
  quellen: [EIGENE, DM_ORG('D.48: Das Tarifsystem ist nicht Teil der DM-Org')],
  gesichert: true,
  texte: [{ text: 'Der Prozentsatz von @1 ist für diese Beschäftigtengruppe nicht hinterlegt.' }],
  behebung:
    'Die Position mit prozent melden (dann wird nur der Betrag gerechnet), oder in tarif sagen, was die Beschäftigtengruppe zahlt. Mit Ergänzungen ist der Prozentsatz immer anzugeben.',
  pfad: '/tarifbloecke',
  findet: ({ ohneSatz }) => anJederStelle(ohneSatz.map(({ pfad, typ }) => ({ pfad, werte: [typ] }))),
  beispiele: { gut: [{ ohneSatz: [] }], schlecht: [{ ohneSatz: [{ pfad: '/tarifbloecke/0/basen/0', typ: 'T03' }] }] },
});

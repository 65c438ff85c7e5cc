import { istBetrag } from '../../kern/geld';
import {
  ersterTag,
  letzterTag,
  monatAlsText,
  monatVon,
  tagAlsText,
  ueberschneiden,
  vortag,
  type Zeitspanne,
} from '../../kern/zeit';
import type { Treffer } from '../../regelwerk/regel';
import type { GeprueftMbgm } from '../geprueft';
import type { Kontext } from '../kontext';
import {
  abweichungen,
  beschaeftigungenIm,
  blockbeginn,
  blockbilder,
  gespeicherteMbgm,
  monatsspanne,
  stornierbareMbgm,
  verfahrenIm,
} from '../mbgm/mbgmbild';
import type { Mbgm, Tarifblock } from '../meldung';
import type { Personzustand } from '../personzustand';
import { svZeit, vorsorgezeiten } from '../versicherung/umfang';
import {
  moeglicheMinderungen,
  moeglicherUvEntfall,
  TEXTWECHSEL,
  verfruehterUvEntfall,
  zuHoheGrundlagen,
} from './abschlag';
import {
  abgemeldet,
  ANGEMELDET,
  konto,
  lage,
  mbgm,
  mitMbgm,
  ohne,
  OHNE_VORSORGE,
  stornoMbgm,
  tarifblock,
} from './beispiele';
import { CODELISTE, DGSERVICE_2023, DGSERVICE_2024, DM_ORG_MB, EIGENE_ANNAHME, EIGENE_DRINGLICHKEIT } from './quellen';
import { anJederStelle, bei, informell, sperrend, wenn, type Pruefkontext, type Zeile } from './zeile';

const STORNO_UND_NEU = 'Diese mBGM mit einer Storno-mBGM stornieren und die richtige neu senden.';
const ZEIT_KLAEREN =
  'Fehlende An- oder Abmeldung erstatten oder richtigstellen (eine Urlaubsersatzleistung gehört auch in die Abmeldung), dann stornieren und neu senden.';

/** Is the Beitragszeitraum still to come? Then the mBGM is parked and decided when it has begun. */
export const istZukuenftig = (meldung: GeprueftMbgm, { heute, eingangstag }: Kontext): boolean =>
  meldung.beitragszeitraum > monatVon(heute ?? eingangstag);

/** Rules that judge a mBGM against what is stored; a parked one is not judged yet. */
const beiMbgm = (
  findet: (meldung: GeprueftMbgm, kontext: Pruefkontext) => Treffer | undefined,
): ((kontext: Pruefkontext) => Treffer | undefined) =>
  bei(['mbgm'], (meldung, kontext) => (istZukuenftig(meldung, kontext) ? undefined : findet(meldung, kontext)));

const istVorsorgebasis = (typ: string | undefined): boolean => typ === 'BV' || typ === 'BB';
const basistypen = (bloecke: readonly Tarifblock[]): (string | undefined)[] =>
  bloecke.flatMap((block) => (block.basen ?? []).map((basis) => basis.typ));
const hatVorsorge = (meldung: Mbgm): boolean => basistypen(meldung.tarifbloecke ?? []).some(istVorsorgebasis);
const hatSv = (meldung: Mbgm): boolean => basistypen(meldung.tarifbloecke ?? []).some((typ) => !istVorsorgebasis(typ));

const svZeiten = (zustand: Personzustand, spanne: Zeitspanne): boolean =>
  zustand.beschaeftigungen.some((b) => ueberschneiden(svZeit(b), spanne));
const bvZeiten = (zustand: Personzustand, spanne: Zeitspanne): boolean =>
  vorsorgezeiten(zustand).some((zeit) => ueberschneiden(zeit, spanne));

const zeitraumText = ({ beitragszeitraum }: GeprueftMbgm): readonly string[] => [
  tagAlsText(ersterTag(beitragszeitraum)),
  tagAlsText(letzterTag(beitragszeitraum)),
];

/** Blocks that have a basis of one kind but no insurance time of that kind from their first day to the next block. */
const bloeckeOhneZeit = (
  meldung: GeprueftMbgm,
  { gruppe }: Pruefkontext,
  betrifft: (typ: string | undefined) => boolean,
  hatZeit: (spanne: Zeitspanne) => boolean,
): Treffer | undefined =>
  anJederStelle(
    blockbilder(meldung, gruppe).flatMap((bild, i) => {
      const basis = bild.block.basen?.find(({ typ }) => betrifft(typ));
      if (!basis || hatZeit(bild)) return [];
      return [{ pfad: `/tarifbloecke/${i}`, werte: [bild.block.beschaeftigtengruppe ?? '', basis.typ ?? ''] }];
    }),
  );

/** Mandatory fields of the mBGM records that the carrier, not ELDA, finds empty. */
const leereFelder = (meldung: Mbgm): Treffer[] => [
  ...(['familienname', 'vorname', 'verrechnungsgrundlage'] as const)
    .filter((feld) => meldung[feld] === undefined)
    .map((feld) => ({ pfad: `/${feld}`, werte: [feld, 'mBGM'] })),
  ...(meldung.tarifbloecke ?? []).flatMap((block, b) => [
    ...(['beschaeftigtengruppe', 'beginnVerrechnung'] as const)
      .filter((feld) => block[feld] === undefined)
      .map((feld) => ({ pfad: `/tarifbloecke/${b}/${feld}`, werte: [feld, 'Tarifblock'] })),
    ...(block.basen ?? []).flatMap((basis, v) =>
      (['typ', 'betrag'] as const)
        .filter((feld) => basis[feld] === undefined)
        .map((feld) => ({ pfad: `/tarifbloecke/${b}/basen/${v}/${feld}`, werte: [feld, 'Verrechnungsbasis'] })),
    ),
  ]),
];

const OHNE_ZEIT: Personzustand = { ...ANGEMELDET, beschaeftigungen: [], vorsorge: [] };
const NUR_SV_BLOCK = { ...tarifblock(), basen: [{ typ: 'AB', betrag: '1000.00', positionen: [{ typ: 'T01' }] }] };
const VORSCHREIBER = konto({ verfahren: 'vorschreiber' });
const mitAbschlag = (typ: string, betrag: string, zeitraum = '2024-10'): Mbgm =>
  mbgm({ beitragszeitraum: zeitraum, tarifbloecke: [tarifblock('B001', betrag, [{ typ }])] });
const geborenAm = (geburtsdatum: string): Personzustand => ({ ...ANGEMELDET, person: { geburtsdatum } });
/** Two employments in October, the second from the 21st. */
const ZWEI_BESCHAEFTIGUNGEN: Personzustand = {
  ...ANGEMELDET,
  beschaeftigungen: [
    ...abgemeldet({ datum: '2024-10-10', endeBeschaeftigung: '2024-10-10', betrieblicheVorsorgeEnde: undefined })
      .beschaeftigungen,
    {
      id: 'a-2',
      referenzwert: 'A-2',
      beginn: '2024-10-21',
      bestimmungen: [{ ab: '2024-10-21', bereich: '01', geringfuegig: false, freierDienstvertrag: false }],
    },
  ],
};

export const mbgmRegeln: readonly Zeile[] = [
  sperrend({
    id: 'KR-003h',
    code: 'MW1864',
    titel: 'Pflichtfelder der mBGM und ihrer Sätze sind belegt.',
    texte: [{ text: 'Die mBGM wurde nicht verarbeitet, da im Feld @1 der Satzart @2 keine Daten angegeben wurden.' }],
    behebung: STORNO_UND_NEU,
    pfad: '',
    quellen: [CODELISTE, DM_ORG_MB, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], (meldung) => anJederStelle(leereFelder(meldung))),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [
        lage(ohne(mbgm(), 'verrechnungsgrundlage')),
        lage(mbgm({ tarifbloecke: [ohne(tarifblock(), 'beschaeftigtengruppe')] })),
      ],
    },
  }),
  sperrend({
    id: 'KR-003i',
    code: 'MW1820',
    titel: 'Eine mBGM hat mindestens einen Tarifblock, ein Tarifblock mindestens eine Verrechnungsbasis.',
    texte: [
      {
        text: 'Struktur der mBGM fehlerhaft (Bestand: @1, mBGM-Referenzwert: @2, Satzlaufnummer: @3). Die mBGM wurde nicht verarbeitet.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/tarifbloecke',
    quellen: [CODELISTE, DM_ORG_MB, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], ({ referenzwert, tarifbloecke = [] }) => {
      const leererBlock = tarifbloecke.findIndex((block) => (block.basen ?? []).length === 0);
      return wenn(tarifbloecke.length === 0 || leererBlock >= 0, { werte: ['MB', referenzwert, `${leererBlock + 1}`] });
    }),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [lage(mbgm({ tarifbloecke: [] })), lage(mbgm({ tarifbloecke: [{ ...tarifblock(), basen: [] }] }))],
    },
  }),
  sperrend({
    id: 'KR-003j',
    code: 'MW1865',
    titel: 'Beginn der Verrechnung, Verrechnungsgrundlage und Beträge haben das vorgeschriebene Format.',
    texte: [
      {
        text: 'Die mBGM wurde nicht verarbeitet, da der angegebene Wert @1 für das Feld @2 entspricht nicht den Formatvorschriften der mBGM-Satzart @3.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '',
    quellen: [CODELISTE, DM_ORG_MB, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], (meldung) =>
      anJederStelle([
        ...(/^[1-6]$/.test(meldung.verrechnungsgrundlage ?? '1')
          ? []
          : [
              {
                pfad: '/verrechnungsgrundlage',
                werte: [meldung.verrechnungsgrundlage ?? '', 'verrechnungsgrundlage', 'mBGM'],
              },
            ]),
        ...(meldung.tarifbloecke ?? []).flatMap((block, b) => [
          ...(blockbeginn(block, meldung.beitragszeitraum) === undefined
            ? [
                {
                  pfad: `/tarifbloecke/${b}/beginnVerrechnung`,
                  werte: [block.beginnVerrechnung ?? '', 'beginnVerrechnung', 'Tarifblock'],
                },
              ]
            : []),
          ...(block.basen ?? []).flatMap((basis, v) =>
            istBetrag(basis.betrag ?? '0.00')
              ? []
              : [
                  {
                    pfad: `/tarifbloecke/${b}/basen/${v}/betrag`,
                    werte: [basis.betrag ?? '', 'betrag', 'Verrechnungsbasis'],
                  },
                ],
          ),
        ]),
      ]),
    ),
    beispiele: {
      gut: [lage(mbgm()), lage(mbgm({ tarifbloecke: [{ ...tarifblock(), beginnVerrechnung: '2024-10-16' }] }))],
      schlecht: [
        lage(mbgm({ tarifbloecke: [{ ...tarifblock(), beginnVerrechnung: '32' }] })),
        lage(mbgm({ verrechnungsgrundlage: '7' })),
      ],
    },
  }),
  sperrend({
    id: 'KR-006f',
    code: 'MW1828',
    titel: 'Die mBGM nennt entweder die Versicherungsnummer oder den Referenzwert der VSNR-Anforderung.',
    texte: [
      {
        text: 'Belegung Referenzwert der VSNR-Anforderung / Versicherungsnummer in der mBGM fehlerhaft (Bestand: @1, mBGM-Referenzwert: @2, Satzlaufnummer: @3). Die mBGM wurde nicht verarbeitet.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/referenzwertVsnrAnforderung',
    quellen: [CODELISTE, DM_ORG_MB, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], ({ versicherungsnummer, referenzwertVsnrAnforderung, referenzwert }) =>
      wenn(versicherungsnummer !== undefined && referenzwertVsnrAnforderung !== undefined, {
        werte: ['MB', referenzwert, '1'],
      }),
    ),
    beispiele: { gut: [lage(mbgm())], schlecht: [lage(mbgm({ referenzwertVsnrAnforderung: 'VS-1' }))] },
  }),
  sperrend({
    id: 'KR-114',
    code: 'BW1847',
    titel: 'Je Person, Beitragszeitraum und Beschäftigungsfolge gibt es eine mBGM.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da für den selben Beitragszeitraum bereits eine @1 mit dem Referenzwert @2 gespeichert ist. Eine Stornomeldung ist erforderlich.',
      },
    ],
    behebung:
      'Die gespeicherte mBGM mit einer Storno-mBGM stornieren und danach eine vollständige neue senden; mehrere Beschäftigungen gleicher Art gehören als Tarifblöcke in eine mBGM.',
    pfad: '/beitragszeitraum',
    // Vorschreiber overwrite instead (KR-055, KR-116), but fallweise Beschäftigte always need the Storno.
    quellen: [DGSERVICE_2024, CODELISTE, DM_ORG_MB],
    gesichert: true,
    findet: beiMbgm((meldung, kontext) => {
      const vorhandene = gespeicherteMbgm(kontext.zustand, meldung);
      const ueberschreibt =
        verfahrenIm(kontext, meldung.beitragszeitraum) === 'vorschreiber' && meldung.abrechnung !== 'fallweise';
      return vorhandene && wenn(!ueberschreibt, { werte: ['mBGM', vorhandene.referenzwert] });
    }),
    beispiele: {
      gut: [
        lage(mbgm()),
        lage(mbgm({ abrechnung: 'fallweise' }), { zustand: mitMbgm('2024-10') }),
        lage(mbgm({ referenzwert: 'G-10b' }), { zustand: mitMbgm('2024-10'), konto: VORSCHREIBER }),
      ],
      schlecht: [lage(mbgm({ referenzwert: 'G-10b' }), { zustand: mitMbgm('2024-10') })],
    },
  }),
  sperrend({
    id: 'KR-117',
    code: null,
    titel:
      'Eine Storno-mBGM stimmt in Referenzwert, Beitragskonto, Beitragszeitraum, Satzart, Versicherungsnummer und Summe überein.',
    texte: [
      {
        text: 'Die Storno-mBGM wurde nicht verarbeitet, da sie keiner gespeicherten mBGM zugeordnet werden kann (abweichend: @1).',
      },
    ],
    behebung:
      'Die Merkmale der zu stornierenden mBGM unverändert übernehmen und die Storno-mBGM neu senden. Diesen Clearingfall schließt die ÖGK.',
    pfad: '/referenzwertUrspruenglich',
    quellen: [DM_ORG_MB, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['storno-mbgm'], (meldung, kontext) => {
      if (meldung.referenzwertUrspruenglich === undefined) return undefined;
      const ziel = stornierbareMbgm(meldung, kontext.zustand);
      const abweichend = ziel ? abweichungen(meldung, ziel, kontext) : ['Referenzwert'];
      return wenn(abweichend.length > 0, { werte: [abweichend.join(', ')] });
    }),
    beispiele: {
      gut: [lage(stornoMbgm(), { zustand: mitMbgm('2024-10') })],
      schlecht: [
        lage(stornoMbgm({ summeBeitraege: '406.89' }), { zustand: mitMbgm('2024-10') }),
        lage(stornoMbgm({ referenzwertUrspruenglich: 'G-9' }), { zustand: mitMbgm('2024-10') }),
        lage(stornoMbgm({ abrechnung: 'fallweise' }), { zustand: mitMbgm('2024-10') }),
      ],
    },
  }),
  sperrend({
    id: 'KR-118',
    code: 'MW1830',
    titel: 'Eine Storno-mBGM nennt den Referenzwert der ursprünglichen mBGM.',
    texte: [
      {
        text: 'Der Referenzwert der mBGM @2 und/oder der ursprünglichen Meldung @3 fehlt (Bestand: @1, Satzlaufnummer: @4, Satzart: @5). Die mBGM wurde nicht verarbeitet.',
      },
    ],
    behebung: 'Eine Storno-mBGM mit dem Referenzwert der zu stornierenden mBGM senden.',
    pfad: '/referenzwertUrspruenglich',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['storno-mbgm'], ({ referenzwert, referenzwertUrspruenglich }) =>
      wenn(referenzwertUrspruenglich === undefined, { werte: ['MB', referenzwert, '(leer)', '1', 'R'] }),
    ),
    beispiele: {
      gut: [lage(stornoMbgm(), { zustand: mitMbgm('2024-10') })],
      schlecht: [lage(ohne(stornoMbgm(), 'referenzwertUrspruenglich'))],
    },
  }),
  sperrend({
    id: 'KR-120a',
    code: 'BW1833',
    titel: 'Das Beitragskonto der mBGM ist vorhanden.',
    texte: [
      {
        text: 'Bei der @1 ist die Beitragskontonummer @2 für den Beitragszeitraum @3 nicht vorhanden. Das mBGM-Paket wurde nicht verarbeitet.',
      },
    ],
    behebung: 'Beitragskontonummer und Landesstelle prüfen und neu senden.',
    pfad: '/beitragskontonummer',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], ({ beitragskontonummer, beitragszeitraum }, { konto: bekannt }) =>
      wenn(bekannt === undefined, { werte: ['ÖGK', beitragskontonummer, monatAlsText(beitragszeitraum)] }),
    ),
    beispiele: { gut: [lage(mbgm())], schlecht: [lage(mbgm(), { konto: undefined })] },
  }),
  informell({
    id: 'KR-120c',
    code: 'BW1836',
    dringlichkeit: 'N',
    titel: 'Eine mBGM für einen künftigen Beitragszeitraum wird vorgemerkt.',
    texte: [
      {
        text: 'Das für den Beitragszeitraum @1 übermittelte mBGM-Paket wird vorgemerkt und wird erst nach dem @2 verarbeitet.',
      },
    ],
    behebung: 'Keine Handlung nötig.',
    pfad: '/beitragszeitraum',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], (meldung, kontext) =>
      wenn(istZukuenftig(meldung, kontext), {
        werte: [monatAlsText(meldung.beitragszeitraum), tagAlsText(vortag(ersterTag(meldung.beitragszeitraum)))],
      }),
    ),
    beispiele: {
      gut: [lage(mbgm({ beitragszeitraum: '2024-11' }))],
      schlecht: [lage(mbgm({ beitragszeitraum: '2025-01' }))],
    },
  }),
  sperrend({
    id: 'KR-121a',
    code: 'BW2021',
    titel: 'Im Beitragszeitraum ist eine Versicherungszeit gespeichert.',
    texte: [
      {
        text: 'Die mBGM wurde nicht verarbeitet, da für den Beitragszeitraum @1 keine Versicherungszeit SV/BV gespeichert ist.',
      },
    ],
    behebung: ZEIT_KLAEREN,
    pfad: '/beitragszeitraum',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    // Of an account that is not known no insurance time can be known either; BW1833 says so.
    findet: beiMbgm((meldung, { zustand, konto: bekannt }) => {
      const spanne = monatsspanne(meldung.beitragszeitraum);
      return wenn(bekannt !== undefined && !svZeiten(zustand, spanne) && !bvZeiten(zustand, spanne), {
        werte: [monatAlsText(meldung.beitragszeitraum)],
      });
    }),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [
        lage(mbgm(), { zustand: OHNE_ZEIT }),
        lage(mbgm({ beitragszeitraum: '2024-11' }), { zustand: abgemeldet() }),
      ],
    },
  }),
  sperrend({
    id: 'KR-121b',
    code: 'BW1862',
    titel: 'Zu Beitragsgrundlagen der SV gehört eine Versicherungszeit in der SV.',
    texte: [
      {
        text: 'Die mBGM wurde nicht verarbeitet, da für den Zeitraum @1: @2 keine Versicherungszeit SV gespeichert ist.',
      },
    ],
    behebung: ZEIT_KLAEREN,
    pfad: '/beitragszeitraum',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm((meldung, { zustand }) => {
      const spanne = monatsspanne(meldung.beitragszeitraum);
      return wenn(hatSv(meldung) && !svZeiten(zustand, spanne) && bvZeiten(zustand, spanne), {
        werte: zeitraumText(meldung),
      });
    }),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [
        lage(mbgm({ beitragszeitraum: '2024-11' }), {
          zustand: abgemeldet({ grund: '07', endeBeschaeftigung: undefined, betrieblicheVorsorgeEnde: undefined }),
        }),
      ],
    },
  }),
  sperrend({
    id: 'KR-121c',
    code: 'BW1861',
    titel: 'Zu Beitragsgrundlagen der Betrieblichen Vorsorge gehört eine Zeit der Betrieblichen Vorsorge.',
    texte: [
      {
        text: 'Die mBGM wurde nicht verarbeitet, da für den Zeitraum @1: @2 keine Versicherungszeit BV gespeichert ist.',
      },
    ],
    behebung:
      'Betriebliche Vorsorge mit einer Richtigstellung Anmeldung nachmelden oder die mBGM stornieren und ohne sie neu senden.',
    pfad: '/beitragszeitraum',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm((meldung, { zustand }) => {
      const spanne = monatsspanne(meldung.beitragszeitraum);
      return wenn(hatVorsorge(meldung) && !bvZeiten(zustand, spanne) && svZeiten(zustand, spanne), {
        werte: zeitraumText(meldung),
      });
    }),
    beispiele: {
      gut: [lage(mbgm()), lage(mbgm({ tarifbloecke: [NUR_SV_BLOCK] }), { zustand: OHNE_VORSORGE })],
      schlecht: [lage(mbgm(), { zustand: OHNE_VORSORGE }), lage(mbgm({ beitragszeitraum: '2024-04' }))],
    },
  }),
  sperrend({
    id: 'KR-121d',
    code: 'BW1870',
    titel: 'Jeder Tarifblock trifft eine Versicherungszeit in der SV.',
    texte: [
      {
        text: 'Für den Tarifblock mit der Tarifgruppe @1 und der Verrechnungsbasis @2 ist keine entsprechende Versicherungszeit SV vorhanden. Die Grundlage für die/den Versicherte/n wurde nicht gespeichert.',
      },
    ],
    behebung: ZEIT_KLAEREN,
    pfad: '/tarifbloecke',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm((meldung, kontext) =>
      svZeiten(kontext.zustand, monatsspanne(meldung.beitragszeitraum))
        ? bloeckeOhneZeit(
            meldung,
            kontext,
            (typ) => !istVorsorgebasis(typ),
            (spanne) => svZeiten(kontext.zustand, spanne),
          )
        : undefined,
    ),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [
        lage(mbgm({ tarifbloecke: [NUR_SV_BLOCK, { ...NUR_SV_BLOCK, beginnVerrechnung: '16' }] }), {
          zustand: abgemeldet({ datum: '2024-10-10', endeBeschaeftigung: '2024-10-10' }),
        }),
      ],
    },
  }),
  sperrend({
    id: 'KR-121e',
    code: 'BW1871',
    titel: 'Jeder Tarifblock mit Betrieblicher Vorsorge trifft eine Zeit der Betrieblichen Vorsorge.',
    texte: [
      {
        text: 'Für den Tarifblock mit der Tarifgruppe @1 und der Verrechnungsbasis @2 ist keine entsprechende Versicherungszeit BV vorhanden. Die Grundlage für die/den Versicherte/n wurde nicht gespeichert.',
      },
    ],
    behebung:
      'Betriebliche Vorsorge mit einer Richtigstellung Anmeldung nachmelden oder die mBGM stornieren und ohne sie neu senden.',
    pfad: '/tarifbloecke',
    quellen: [CODELISTE],
    gesichert: true,
    findet: beiMbgm((meldung, kontext) =>
      bvZeiten(kontext.zustand, monatsspanne(meldung.beitragszeitraum))
        ? bloeckeOhneZeit(meldung, kontext, istVorsorgebasis, (spanne) => bvZeiten(kontext.zustand, spanne))
        : undefined,
    ),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [
        lage(mbgm({ tarifbloecke: [tarifblock(), { ...tarifblock(), beginnVerrechnung: '16' }] }), {
          zustand: { ...ANGEMELDET, vorsorge: [{ ab: '2024-10-20' }] },
        }),
      ],
    },
  }),
  sperrend({
    id: 'KR-126a',
    code: 'BW1894',
    titel: 'Die Beschäftigtengruppe ist im Tarifsystem gespeichert.',
    texte: [{ text: 'Die Tarifgruppe @1 (@2) ist ungültig. Die mBGM wurde nicht verarbeitet.' }],
    behebung: STORNO_UND_NEU,
    pfad: '/tarifbloecke',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['mbgm'], (meldung, { gruppe }) =>
      anJederStelle(
        blockbilder(meldung, gruppe).flatMap((bild, i) => {
          const code = bild.block.beschaeftigtengruppe;
          if (code === undefined || bild.gruppe) return [];
          return [{ pfad: `/tarifbloecke/${i}/beschaeftigtengruppe`, werte: [code, 'nicht gespeichert'] }];
        }),
      ),
    ),
    beispiele: { gut: [lage(mbgm())], schlecht: [lage(mbgm({ tarifbloecke: [tarifblock('B999')] }))] },
  }),
  sperrend({
    id: 'KR-131',
    code: 'BW2011',
    titel: 'Die mBGM bestätigt jede Versicherungszeit des Beitragszeitraumes mit einem Tarifblock.',
    texte: [
      {
        text: 'Im Beitragszeitraum @1 liegen noch nicht bestätigte Versicherungszeiten vor. Die mBGM kann nicht verarbeitet werden, solange dieser Sachverhalt zutrifft. Bitte um Kontrolle und Bereinigung des Sachverhaltes.',
      },
    ],
    behebung: 'Diese mBGM stornieren und mit allen Tarifblöcken neu senden.',
    pfad: '/tarifbloecke',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm(({ beitragszeitraum, abrechnung, tarifbloecke = [] }, { zustand }) =>
      wenn(
        abrechnung === 'regelfall' &&
          tarifbloecke.length > 0 &&
          tarifbloecke.length < beschaeftigungenIm(zustand, beitragszeitraum).length,
        { werte: [monatAlsText(beitragszeitraum)] },
      ),
    ),
    beispiele: {
      gut: [
        lage(mbgm()),
        lage(mbgm({ tarifbloecke: [tarifblock(), { ...tarifblock(), beginnVerrechnung: '21' }] }), {
          zustand: ZWEI_BESCHAEFTIGUNGEN,
        }),
      ],
      schlecht: [lage(mbgm(), { zustand: ZWEI_BESCHAEFTIGUNGEN })],
    },
  }),
  informell({
    id: 'KR-125a',
    code: 'BW1839',
    dringlichkeit: 'K',
    titel: 'Eine Minderung der Arbeitslosenversicherung ist nur bis zu ihrer Grenze möglich.',
    texte: [
      {
        text: 'Die Verrechnungsposition @1 wurde nicht berücksichtigt, weil sie auf Grund der Höhe des gemeldeten Verrechnungsbasis Betrages + @2 nicht zulässig ist.',
      },
      {
        ab: TEXTWECHSEL,
        text: 'Die Verrechnungsposition @1 wurde nicht berücksichtigt, weil sie aufgrund der Höhe des gemeldeten Verrechnungsbasis Betrages € @2 nicht zulässig ist.',
      },
    ],
    behebung: 'Bei Bedarf die mBGM stornieren und ohne diesen Abschlag neu senden; sie ist ohne ihn verbucht.',
    pfad: '/tarifbloecke',
    quellen: [DGSERVICE_2023, CODELISTE],
    gesichert: true,
    findet: beiMbgm((meldung, kontext) => anJederStelle(zuHoheGrundlagen(meldung, kontext))),
    beispiele: {
      gut: [lage(mitAbschlag('A03', '1951.00')), lage(mitAbschlag('A01', '2306.00'))],
      schlecht: [lage(mitAbschlag('A02', '3000.00')), lage(mitAbschlag('A03', '1951.01'))],
    },
  }),
  informell({
    id: 'KR-125b',
    code: 'BW1843',
    dringlichkeit: 'N',
    titel: 'Ab dem Monat nach dem 60. Geburtstag kann der Beitrag zur Unfallversicherung entfallen.',
    texte: [
      { text: 'Der Abschlag @1 wäre aufgrund des Alters zulässig.' },
      {
        ab: TEXTWECHSEL,
        text: 'Der Abschlag @1 wäre aufgrund des Alters zulässig - Tarifblock mit der Tarifgruppe: @2, Verrechnungsbasis: @3',
      },
    ],
    behebung: 'Keine Handlung nötig; um den Abschlag zu nutzen, die mBGM stornieren und mit A09 neu senden.',
    pfad: '/tarifbloecke',
    quellen: [DGSERVICE_2023, CODELISTE],
    gesichert: true,
    findet: beiMbgm((meldung, kontext) => anJederStelle(moeglicherUvEntfall(meldung, kontext))),
    beispiele: {
      gut: [
        lage(mbgm()),
        lage(mbgm(), { zustand: geborenAm('1964-10-02') }),
        lage(mitAbschlag('A09', '1000.00'), { zustand: geborenAm('1960-01-01') }),
      ],
      schlecht: [
        lage(mbgm(), { zustand: geborenAm('1964-09-02') }),
        lage(mbgm(), { zustand: geborenAm('1964-10-01') }),
      ],
    },
  }),
  informell({
    id: 'KR-125c',
    code: 'BW1840',
    dringlichkeit: 'K',
    titel: 'Vor dem Monat nach dem 60. Geburtstag entfällt der Beitrag zur Unfallversicherung nicht.',
    texte: [
      {
        text: 'Die Verrechnungsposition @1 wurde nicht berücksichtigt, da das benötigte Alter noch nicht erreicht ist.',
      },
    ],
    behebung: 'Bei Bedarf die mBGM stornieren und ohne diesen Abschlag neu senden; sie ist ohne ihn verbucht.',
    pfad: '/tarifbloecke',
    // BW1984 says the same of positions with an upper and a lower age; for A09 this service raises BW1840 only.
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm((meldung, kontext) => anJederStelle(verfruehterUvEntfall(meldung, kontext))),
    beispiele: {
      gut: [
        lage(mbgm()),
        lage(mitAbschlag('A09', '1000.00'), { zustand: geborenAm('1964-10-01') }),
        lage(mitAbschlag('A09', '1000.00'), { zustand: geborenAm('1980-01-01'), konto: VORSCHREIBER }),
      ],
      schlecht: [
        lage(mitAbschlag('A09', '1000.00'), { zustand: geborenAm('1980-01-01') }),
        lage(mitAbschlag('A09', '1000.00'), { zustand: geborenAm('1964-10-02') }),
      ],
    },
  }),
  informell({
    id: 'KR-125d',
    code: 'BW1842',
    dringlichkeit: 'N',
    titel: 'Bis zu ihrer Grenze ist eine Minderung der Arbeitslosenversicherung möglich.',
    texte: [
      {
        text: 'Der Abschlag @1 wäre für die gemeldete Verrechnungsbasis @3 in Höhe € @4 möglich - Tarifblock mit der Tarifgruppe: @2',
      },
    ],
    behebung: 'Keine Handlung nötig; um den Abschlag zu nutzen, die mBGM stornieren und mit ihm neu senden.',
    pfad: '/tarifbloecke',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm((meldung, kontext) => anJederStelle(moeglicheMinderungen(meldung, kontext))),
    beispiele: {
      gut: [
        lage(mbgm()),
        lage(mitAbschlag('A03', '1951.00')),
        lage(mbgm({ tarifbloecke: [tarifblock('B001', '2306.01')] })),
        lage(mbgm({ tarifbloecke: [tarifblock('XG01', '400.00')] })),
        lage(mbgm({ tarifbloecke: [tarifblock('B001', '1000.00')] }), { konto: VORSCHREIBER }),
        lage(mbgm({ tarifbloecke: [tarifblock('B001', '1000.00')] }), { werte: [] }),
      ],
      schlecht: [
        lage(mbgm({ tarifbloecke: [tarifblock('B001', '2306.00')] })),
        lage(mbgm({ tarifbloecke: [tarifblock('B001', '1951.00')] })),
      ],
    },
  }),
  informell({
    id: 'KR-128',
    code: 'BW2003',
    dringlichkeit: 'N',
    titel: 'Im Vorschreibeverfahren meldet der Dienstgeber keine Zu- und Abschläge.',
    texte: [
      {
        text: 'Die in der mBGM übermittelte Verrechnungsbasis @1 mit der Verrechnungsposition @2 wurde nicht übernommen, wird jedoch bei Anfall im Zuge der Verrechnung automatisch berücksichtigt.',
      },
    ],
    behebung: 'Keine Handlung nötig; den Zu- oder Abschlag künftig weglassen.',
    pfad: '/tarifbloecke',
    quellen: [CODELISTE, DM_ORG_MB, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiMbgm((meldung, kontext) =>
      verfahrenIm(kontext, meldung.beitragszeitraum) === 'vorschreiber'
        ? anJederStelle(zuUndAbschlaege(meldung))
        : undefined,
    ),
    beispiele: {
      gut: [lage(mitAbschlag('A02', '2000.00')), lage(mitAbschlag('A15', '1000.00'), { konto: VORSCHREIBER })],
      schlecht: [lage(mitAbschlag('A02', '2000.00'), { konto: VORSCHREIBER })],
    },
  }),
];

/** Two Abschläge have to be reported in the Vorschreibeverfahren too: A15 and A22. */
const zuUndAbschlaege = (meldung: Mbgm): Treffer[] =>
  (meldung.tarifbloecke ?? []).flatMap((block, b) =>
    (block.basen ?? []).flatMap((basis, v) =>
      (basis.positionen ?? []).flatMap(({ typ = '' }, p) =>
        /^[AZ]\d\d$/.test(typ) && typ !== 'A15' && typ !== 'A22'
          ? [{ pfad: `/tarifbloecke/${b}/basen/${v}/positionen/${p}`, werte: [basis.typ ?? '', typ] }]
          : [],
      ),
    ),
  );

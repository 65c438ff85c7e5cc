import { betrag, NULL_BETRAG } from '../../kern/geld';
import { istBetriebsnummer } from '../../kern/kennungen/betriebsnummer';
import { istVsnrDe } from '../../kern/kennungen/vsnr-de';
import { istZahlstellennummer } from '../../kern/kennungen/zahlstellennummer';
import { amtlich, anbieter } from '../../kern/norm';
import { istTag } from '../../kern/zeit';
import type { Pruefung, Treffer } from '../../regelwerk/regel';
import { anJederStelle, wenn } from '../../regelwerk/treffer';
import type { Dbkz } from '../meldung';
import { dbkz, kassenwechsel, knapp, lage } from './dbkz.beispiele';
import { COMET_2020, datensatz2012, EIGENE_ANNAHME, VERSION_5, ZMV_2012, zmv2020 } from './quellen';
import { abweisend, type Dbkzkontext } from './zeile';

type Feld = keyof Dbkz;

const NEU = 'Das Feld berichtigen und neu senden; es ist nichts gespeichert.';
const VERSION_5_AB = '2024-01-01';
/** Reasons that end the duty to report; everything else of them stays empty. */
const ENDGRUENDE: readonly string[] = ['6', '8', '9'];
/** Reasons that say something about the duty. */
const MIT_FESTSTELLUNG: readonly string[] = ['1', '2', '5', '7'];
const FESTSTELLUNG = [
  'kennzabf',
  'abfuehrungAb',
  'vbmax',
  'mehrfachbezug',
  'kennzfb',
  'fb',
  'kennzaen',
] as const satisfies readonly Feld[];
const TAGE = ['ed', 'abfuehrungAb', 'abfen'] as const satisfies readonly Feld[];
const PFLICHT: readonly string[] = ['2', '3', '4'];
const AKTENZEICHEN = /^[\x20-\x7e]{1,20}$/;

/** A finding for each of these fields that is filled. */
const gefuellt = (meldung: Dbkz, felder: readonly Feld[]): Treffer | undefined =>
  anJederStelle(
    felder
      .filter((feld) => meldung[feld] !== undefined)
      .map((feld) => ({ pfad: `/${feld}`, werte: [meldung.gd, feld] })),
  );

const beiGrund =
  (
    gruende: readonly string[],
    findet: (meldung: Dbkz, kontext: Dbkzkontext) => Treffer | undefined,
  ): ((kontext: Dbkzkontext) => Treffer | undefined) =>
  (kontext) =>
    gruende.includes(kontext.meldung.gd) ? findet(kontext.meldung, kontext) : undefined;

const istNull = (text: string | undefined): boolean => text !== undefined && betrag(text).eq(NULL_BETRAG);
const istNegativ = (text: string | undefined): boolean => text !== undefined && betrag(text).lt(NULL_BETRAG);

/** Key and numbers, as in every record of the procedure. */
export const kopfregeln: readonly Pruefung<Dbkzkontext>[] = [
  abweisend({
    id: 'ZR-019k',
    titel: 'Die Zahlstellennummer beginnt mit 106, 107 oder 108 und hat die richtige Prüfziffer.',
    texte: [{ text: 'Die Zahlstellennummer ist keine gültige Zahlstellennummer.' }],
    behebung: NEU,
    pfad: '/zahlstellennummer',
    quellen: [datensatz2012('DSVZ020')],
    gesichert: true,
    findet: ({ meldung }) => wenn(!istZahlstellennummer(meldung.zahlstellennummer)),
    beispiele: {
      gut: [lage(dbkz())],
      schlecht: [lage(dbkz({ zahlstellennummer: '10600017' })), lage(dbkz({ zahlstellennummer: '10900011' }))],
    },
  }),
  abweisend({
    id: 'ZR-023k',
    titel:
      'Das Aktenzeichen der Zahlstelle hat höchstens 20 Zeichen und keine Umlaute; die Krankenkasse gibt es unverändert zurück.',
    texte: [{ text: 'Das Aktenzeichen der Zahlstelle (AZVU) ist länger als 20 Zeichen oder enthält Umlaute.' }],
    behebung: 'Das Aktenzeichen so zurückgeben, wie die Zahlstelle es gemeldet hat.',
    pfad: '/azvu',
    quellen: [zmv2020('4.2'), anbieter('SAP ERP HCM Wiki, „Das AZVU-Kennzeichen“: Länge und Zeichen')],
    gesichert: true,
    findet: ({ meldung }) => wenn(!AKTENZEICHEN.test(meldung.azvu)),
    beispiele: {
      gut: [lage(dbkz())],
      schlecht: [lage(dbkz({ azvu: 'MÜLLER1' })), lage(dbkz({ azvu: 'RENTE-00000000000123A' }))],
    },
  }),
  abweisend({
    id: 'ZR-017k',
    titel: 'Die Betriebsnummer der Krankenkasse hat acht Ziffern und die richtige Prüfziffer.',
    texte: [{ text: 'Die Betriebsnummer der Krankenkasse (BBNRKK) ist keine gültige Betriebsnummer.' }],
    behebung: NEU,
    pfad: '/bbnrkk',
    quellen: [amtlich('§ 18i SGB IV'), anbieter('pruefziffernberechnung.de, Betriebsnummer')],
    gesichert: true,
    findet: ({ meldung: { bbnrkk } }) => wenn(!istGrundstellung(bbnrkk) && !istBetriebsnummer(bbnrkk)),
    beispiele: {
      gut: [lage(dbkz()), lage(dbkz({ bbnrkk: '98799972' }))],
      schlecht: [lage(dbkz({ bbnrkk: '66667778' }))],
    },
  }),
  abweisend({
    id: 'ZR-018k',
    titel: '00000000 ist die Grundstellung eines Felds und keine Betriebsnummer.',
    texte: [{ text: 'Die Betriebsnummer 00000000 ist die Grundstellung; eine Krankenkasse ist nicht angegeben.' }],
    behebung: 'Die Betriebsnummer der Krankenkasse angeben; ein leeres Feld wird weggelassen.',
    pfad: '/bbnrkk',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ meldung }) =>
      anJederStelle(
        (['bbnrkk', 'bbnrkkn'] as const)
          .filter((feld) => istGrundstellung(meldung[feld]))
          .map((feld) => ({ pfad: `/${feld}` })),
      ),
    beispiele: {
      gut: [lage(dbkz({ gd: '2' }))],
      schlecht: [lage(dbkz({ bbnrkk: '00000000' })), lage(kassenwechsel({ bbnrkkn: '00000000' }))],
    },
  }),
  abweisend({
    id: 'ZR-016k',
    titel: 'Die Versicherungsnummer hat Bereichsnummer, Geburtsdatum und Prüfziffer, wie sie vergeben werden.',
    texte: [{ text: 'Die Versicherungsnummer ist keine gültige Versicherungsnummer der Rentenversicherung.' }],
    behebung: NEU,
    pfad: '/vsnr',
    quellen: [datensatz2012('DSVZ402, DSVZ404, DSVZ406')],
    gesichert: true,
    findet: ({ meldung: { vsnr } }) => wenn(vsnr !== undefined && !istVsnrDe(vsnr)),
    beispiele: {
      gut: [lage(dbkz()), lage(dbkz({ vsnr: undefined }))],
      schlecht: [lage(dbkz({ vsnr: '15070649C104' })), lage(dbkz({ vsnr: '05070649C101' }))],
    },
  }),
];

const istGrundstellung = (nummer: string | undefined): boolean => nummer === '00000000';

/** Reasons and days. */
const grundregeln: readonly Pruefung<Dbkzkontext>[] = [
  abweisend({
    id: 'ZR-004',
    titel: 'Der Abgabegrund einer Rückmeldung ist 1, 2, 3, 5, 6, 7, 8 oder 9.',
    texte: [{ text: 'Den Abgabegrund @1 gibt es in Rückmeldungen der Krankenkasse nicht.' }],
    behebung: 'Einen der Gründe 1, 2, 3, 5, 6, 7, 8, 9 angeben.',
    pfad: '/gd',
    quellen: [VERSION_5, ZMV_2012],
    gesichert: true,
    findet: ({ meldung: { gd } }) => wenn(!/^[1235-9]$/.test(gd), { werte: [gd] }),
    beispiele: { gut: [lage(dbkz()), lage(knapp('3'))], schlecht: [lage(dbkz({ gd: '4' })), lage(dbkz({ gd: '0' }))] },
  }),
  abweisend({
    id: 'ZR-004a',
    titel: 'Den Abgabegrund 3 „unzuständige Krankenkasse“ gibt es ab dem 01.01.2024.',
    texte: [{ text: 'Der Abgabegrund 3 gilt erst für Rückmeldungen ab dem 01.01.2024.' }],
    behebung: 'Vor 2024 die Unzuständigkeit außerhalb des Verfahrens mitteilen.',
    pfad: '/gd',
    quellen: [VERSION_5],
    gesichert: true,
    findet: ({ meldung, ed }) => wenn(meldung.gd === '3' && ed < VERSION_5_AB),
    beispiele: {
      gut: [lage(knapp('3', { ed: '2024-02-01' }))],
      schlecht: [lage(knapp('3', { ed: '2023-12-01' }))],
    },
  }),
  abweisend({
    id: 'ZR-110d',
    titel: 'Jeder Tag einer Rückmeldung ist ein Tag des Kalenders.',
    texte: [{ text: 'Der angegebene Tag ist kein Tag des Kalenders.' }],
    behebung: NEU,
    pfad: '/abfen',
    quellen: [ZMV_2012],
    gesichert: true,
    findet: ({ meldung }) =>
      anJederStelle(
        TAGE.filter((feld) => meldung[feld] !== undefined && !istTag(meldung[feld])).map((feld) => ({
          pfad: `/${feld}`,
        })),
      ),
    beispiele: {
      gut: [lage(dbkz())],
      schlecht: [lage(dbkz({ abfuehrungAb: '2024-02-30' })), lage(kassenwechsel({ abfen: '2024-13-01' }))],
    },
  }),
  abweisend({
    id: 'ZR-110',
    titel: 'Die Gründe 6, 8 und 9 nennen das Ende der Meldeverpflichtung (ABFEN).',
    texte: [{ text: 'Zum Abgabegrund @1 fehlt das Ende der Meldeverpflichtung (ABFEN).' }],
    behebung: 'ABFEN angeben: bei Kassenwechsel den letzten Tag der Mitgliedschaft, bei Tod den Todestag.',
    pfad: '/abfen',
    quellen: [ZMV_2012],
    gesichert: true,
    findet: beiGrund(ENDGRUENDE, ({ gd, abfen }) => wenn(abfen === undefined, { werte: [gd] })),
    beispiele: {
      gut: [lage(knapp('9', { abfen: '2024-03-15' })), lage(kassenwechsel())],
      schlecht: [lage(knapp('8'))],
    },
  }),
  abweisend({
    id: 'ZR-110a',
    titel:
      'Bei den Gründen 6, 8 und 9 stehen alle Felder nach dem Grund in Grundstellung, außer ABFEN und bei 6 BBNRKKN.',
    texte: [{ text: 'Zum Abgabegrund @1 wird @2 nicht gemeldet.' }],
    behebung: 'Das Feld weglassen.',
    pfad: '/vbmax',
    quellen: [ZMV_2012],
    gesichert: true,
    findet: beiGrund(ENDGRUENDE, (meldung) => gefuellt(meldung, FESTSTELLUNG)),
    beispiele: {
      gut: [lage(knapp('8', { abfen: '2024-06-30' }))],
      schlecht: [lage(knapp('8', { abfen: '2024-06-30', vbmax: '1675.00' }))],
    },
  }),
  abweisend({
    id: 'ZR-110b',
    titel: 'Der Grund 7 beendet nichts: ABFEN bleibt leer.',
    texte: [{ text: 'Zum Abgabegrund 7 wird kein Ende (ABFEN) gemeldet.' }],
    behebung: 'ABFEN weglassen; das Ende der gesetzlichen Rente ändert Abführungspflicht und VBmax ab „abfuehrungAb“.',
    pfad: '/abfen',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: beiGrund(['7'], (meldung) => gefuellt(meldung, ['abfen'])),
    beispiele: { gut: [lage(dbkz({ gd: '7' }))], schlecht: [lage(dbkz({ gd: '7', abfen: '2024-06-30' }))] },
  }),
  abweisend({
    id: 'ZR-110c',
    titel: 'Beim Grund 3 „unzuständige Krankenkasse“ stehen alle Felder nach dem Grund in Grundstellung.',
    texte: [{ text: 'Eine unzuständige Krankenkasse meldet @2 nicht.' }],
    behebung: 'Das Feld weglassen; die zuständige Krankenkasse klärt die Zahlstelle.',
    pfad: '/kennzabf',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: beiGrund(['3'], (meldung) => gefuellt(meldung, [...FESTSTELLUNG, 'abfen'])),
    beispiele: { gut: [lage(knapp('3'))], schlecht: [lage(dbkz({ gd: '3' }))] },
  }),
];

/** The fund after a change of fund. */
const kassenregeln: readonly Pruefung<Dbkzkontext>[] = [
  abweisend({
    id: 'ZR-107',
    titel: 'Ab dem 01.01.2024 nennt der Grund 6 die Betriebsnummer der neuen Krankenkasse (BBNRKKN).',
    texte: [{ text: 'Zum Kassenwechsel fehlt die Betriebsnummer der neuen Krankenkasse (BBNRKKN).' }],
    behebung: 'BBNRKKN angeben; nur vor 2024 durfte sie fehlen, wenn sie nicht bekannt war.',
    pfad: '/bbnrkkn',
    quellen: [VERSION_5],
    gesichert: true,
    findet: beiGrund(['6'], ({ bbnrkkn }, { ed }) => wenn(bbnrkkn === undefined && ed >= VERSION_5_AB)),
    beispiele: {
      gut: [lage(kassenwechsel()), lage(kassenwechsel({ ed: '2023-11-01', bbnrkkn: undefined }))],
      schlecht: [lage(kassenwechsel({ ed: '2024-03-01', bbnrkkn: undefined }))],
    },
  }),
  abweisend({
    id: 'ZR-108',
    titel: 'Eine neue Krankenkasse (BBNRKKN) nennt nur der Grund 6.',
    texte: [{ text: 'Zum Abgabegrund @1 wird keine neue Krankenkasse (BBNRKKN) gemeldet.' }],
    behebung: 'BBNRKKN weglassen oder einen Kassenwechsel mit Grund 6 melden.',
    pfad: '/bbnrkkn',
    quellen: [datensatz2012('DBKZ120')],
    gesichert: true,
    findet: ({ meldung: { gd, bbnrkkn } }) => wenn(gd !== '6' && bbnrkkn !== undefined, { werte: [gd] }),
    beispiele: {
      gut: [lage(kassenwechsel()), lage(dbkz({ gd: '2' }))],
      schlecht: [lage(knapp('8', { abfen: '2024-06-30', bbnrkkn: '42938966' }))],
    },
  }),
  abweisend({
    id: 'ZR-108a',
    titel: 'BBNRKKN ist eine gültige Betriebsnummer.',
    texte: [{ text: 'Die Betriebsnummer der neuen Krankenkasse (BBNRKKN) ist keine gültige Betriebsnummer.' }],
    behebung: NEU,
    pfad: '/bbnrkkn',
    quellen: [datensatz2012('DBKZ120')],
    gesichert: true,
    findet: ({ meldung: { bbnrkkn } }) =>
      wenn(bbnrkkn !== undefined && !istGrundstellung(bbnrkkn) && !istBetriebsnummer(bbnrkkn)),
    beispiele: { gut: [lage(kassenwechsel())], schlecht: [lage(kassenwechsel({ bbnrkkn: '66667778' }))] },
  }),
  abweisend({
    id: 'ZR-109',
    titel: 'Die neue Krankenkasse ist eine andere als die meldende.',
    texte: [{ text: 'Die neue Krankenkasse (BBNRKKN) ist dieselbe wie die meldende (BBNRKK).' }],
    behebung: 'Die Betriebsnummer der Krankenkasse angeben, zu der gewechselt wurde.',
    pfad: '/bbnrkkn',
    quellen: [datensatz2012('DBKZ130')],
    gesichert: true,
    findet: ({ meldung: { bbnrkk, bbnrkkn } }) => wenn(bbnrkk === bbnrkkn),
    beispiele: { gut: [lage(kassenwechsel())], schlecht: [lage(kassenwechsel({ bbnrkkn: '66667777' }))] },
  }),
];

/** What the fund has found: duty, VBmax, Mehrfachbezug, Freibetrag. */
const feststellungsregeln: readonly Pruefung<Dbkzkontext>[] = [
  abweisend({
    id: 'ZR-101',
    titel: 'KENNZABF ist 1, 2, 3 oder 4 und steht in jeder Rückmeldung zum Beginn.',
    texte: [{ text: 'Die Beitragsabführungspflicht (KENNZABF) ist nicht 1, 2, 3 oder 4.' }],
    behebung: '1 keine Abführungspflicht, 2 KV und PV, 3 nur KV, 4 KV und PV mit halbem PV-Beitrag angeben.',
    pfad: '/kennzabf',
    quellen: [zmv2020('4.2'), VERSION_5],
    gesichert: true,
    findet: beiGrund(MIT_FESTSTELLUNG, ({ gd, kennzabf }) =>
      wenn(kennzabf === undefined ? gd === '1' : !/^[1-4]$/.test(kennzabf)),
    ),
    beispiele: {
      gut: [lage(dbkz()), lage(dbkz({ kennzabf: '1', abfuehrungAb: undefined }))],
      schlecht: [lage(dbkz({ kennzabf: '0' })), lage(dbkz({ kennzabf: '5' })), lage(knapp('1'))],
    },
  }),
  abweisend({
    id: 'ZR-102',
    titel: 'Mit KENNZABF 2, 3 oder 4 steht der Beginn der Abführungspflicht.',
    texte: [{ text: 'Zur Abführungspflicht @1 fehlt ihr Beginn.' }],
    behebung: 'Den Tag angeben, ab dem Beiträge abzuführen sind.',
    pfad: '/abfuehrungAb',
    quellen: [zmv2020('4.2')],
    gesichert: true,
    findet: beiGrund(MIT_FESTSTELLUNG, ({ kennzabf = '', abfuehrungAb }) =>
      wenn(PFLICHT.includes(kennzabf) && abfuehrungAb === undefined, { werte: [kennzabf] }),
    ),
    beispiele: { gut: [lage(dbkz())], schlecht: [lage(dbkz({ abfuehrungAb: undefined }))] },
  }),
  abweisend({
    id: 'ZR-106',
    titel: 'KENNZAEN gibt es nur mit den Gründen 1 und 2 und für Zeiten ab 2012 nur als J.',
    texte: [{ text: 'Das Kennzeichen Veränderungsmeldung (KENNZAEN) ist hier nicht zulässig.' }],
    behebung: 'KENNZAEN weglassen, oder bei Grund 1 und 2 mit J angeben.',
    pfad: '/kennzaen',
    quellen: [datensatz2012('DBKZ115, DBKZ117')],
    gesichert: true,
    findet: ({ meldung: { gd, kennzaen } }) =>
      wenn(kennzaen !== undefined && (kennzaen !== 'J' || (gd !== '1' && gd !== '2'))),
    beispiele: {
      gut: [lage(dbkz({ kennzaen: 'J' }))],
      schlecht: [lage(kassenwechsel({ kennzaen: 'J' })), lage(dbkz({ kennzaen: 'N' }))],
    },
  }),
  abweisend({
    id: 'ZR-120k',
    titel: 'VBmax und Freibetrag sind nicht negativ.',
    texte: [{ text: 'Der Betrag ist negativ.' }],
    behebung: NEU,
    pfad: '/vbmax',
    quellen: [datensatz2012('DBKZ: Beträge sind Felder ohne Vorzeichen (Typ n)')],
    gesichert: true,
    findet: ({ meldung }) =>
      anJederStelle(
        (['vbmax', 'fb'] as const).filter((feld) => istNegativ(meldung[feld])).map((feld) => ({ pfad: `/${feld}` })),
      ),
    beispiele: {
      gut: [lage(dbkz({ vbmax: '2175.00' }))],
      schlecht: [lage(dbkz({ vbmax: '-1.00' }))],
    },
  }),
  abweisend({
    id: 'ZR-123',
    titel: 'Der Wegfall von VBmax wird mit VBmax 0,00 und der weiter bestehenden Abführungspflicht gemeldet.',
    texte: [{ text: 'VBmax 0,00 steht ohne Abführungspflicht (KENNZABF).' }],
    behebung: 'KENNZABF angeben: 2 bis 4, wenn VBmax wegfällt; 1, wenn wirklich nichts beitragspflichtig ist.',
    pfad: '/kennzabf',
    quellen: [zmv2020('4.2.1')],
    gesichert: true,
    findet: beiGrund(['2', '7'], ({ kennzabf, vbmax }) => wenn(istNull(vbmax) && kennzabf === undefined)),
    beispiele: {
      gut: [lage(dbkz({ gd: '2', vbmax: '0.00' }))],
      schlecht: [lage(dbkz({ gd: '2', vbmax: '0.00', kennzabf: undefined }))],
    },
  }),
  abweisend({
    id: 'ZR-124',
    titel: 'Ein tatsächlicher VBmax von 0,00 wird mit KENNZABF 1 gemeldet.',
    texte: [
      { text: 'VBmax 0,00 mit bestehender Abführungspflicht heißt „kein VBmax mehr“ und gehört in eine Änderung.' },
    ],
    behebung: 'Ist nichts beitragspflichtig, KENNZABF 1 angeben; gilt kein VBmax, das Feld weglassen.',
    pfad: '/vbmax',
    quellen: [zmv2020('4.2.1')],
    gesichert: true,
    findet: beiGrund(['1', '5'], ({ kennzabf, vbmax }) => wenn(istNull(vbmax) && kennzabf !== '1')),
    beispiele: {
      gut: [lage(dbkz({ kennzabf: '1', abfuehrungAb: undefined, vbmax: '0.00' }))],
      schlecht: [lage(dbkz({ vbmax: '0.00' }))],
    },
  }),
  abweisend({
    id: 'ZR-137b',
    titel: 'Mehrfachbezug ist 1 (nein) oder 2 (ja); der amtliche Schlüssel ist nicht bekannt.',
    texte: [{ text: 'Das Kennzeichen Mehrfachbezug ist nicht 1 oder 2.' }],
    behebung: NEU,
    pfad: '/mehrfachbezug',
    quellen: [COMET_2020, EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ meldung: { mehrfachbezug } }) => wenn(mehrfachbezug !== undefined && !/^[12]$/.test(mehrfachbezug)),
    beispiele: { gut: [lage(dbkz())], schlecht: [lage(dbkz({ mehrfachbezug: '3' }))] },
  }),
  abweisend({
    id: 'ZR-136',
    titel: 'Bei Einfachbezug sagt die Rückmeldung nichts zum Freibetrag; ihn berücksichtigt die Zahlstelle.',
    texte: [{ text: 'Bei Einfachbezug wird @2 nicht gemeldet.' }],
    behebung: 'KENNZFB und FB weglassen, oder den Mehrfachbezug melden.',
    pfad: '/kennzfb',
    quellen: [zmv2020('4.2.2')],
    gesichert: true,
    findet: ({ meldung }) => (meldung.mehrfachbezug === '2' ? undefined : gefuellt(meldung, ['kennzfb', 'fb'])),
    beispiele: {
      gut: [lage(dbkz()), lage(dbkz({ mehrfachbezug: '2', kennzfb: 'NEIN' }))],
      schlecht: [lage(dbkz({ fb: '159.25' })), lage(dbkz({ mehrfachbezug: undefined, kennzfb: 'JA' }))],
    },
  }),
  abweisend({
    id: 'ZR-137',
    titel: 'Bei Mehrfachbezug entscheidet die Krankenkasse über den Freibetrag: KENNZFB ist JA, ANTEILIG oder NEIN.',
    texte: [
      {
        text: 'Bei Mehrfachbezug fehlt die Entscheidung zum Freibetrag (KENNZFB), oder sie ist nicht JA, ANTEILIG oder NEIN.',
      },
    ],
    behebung: 'KENNZFB mit JA, ANTEILIG oder NEIN angeben.',
    pfad: '/kennzfb',
    quellen: [zmv2020('4.2.2')],
    gesichert: true,
    findet: ({ meldung: { mehrfachbezug, kennzfb = '' } }) =>
      wenn(mehrfachbezug === '2' && !['JA', 'ANTEILIG', 'NEIN'].includes(kennzfb)),
    beispiele: {
      gut: [lage(dbkz({ mehrfachbezug: '2', kennzfb: 'NEIN' }))],
      schlecht: [lage(dbkz({ mehrfachbezug: '2' })), lage(dbkz({ mehrfachbezug: '2', kennzfb: 'VIELLEICHT' }))],
    },
  }),
  abweisend({
    id: 'ZR-138',
    titel: 'Ein Betrag des Freibetrags (FB) steht genau bei ANTEILIG.',
    texte: [{ text: 'Der anteilige Freibetrag (FB) steht nicht genau dann, wenn KENNZFB ANTEILIG ist.' }],
    behebung: 'Bei ANTEILIG den Betrag angeben, sonst FB weglassen.',
    pfad: '/fb',
    quellen: [zmv2020('4.2.2')],
    gesichert: true,
    findet: ({ meldung: { mehrfachbezug, kennzfb, fb } }) =>
      wenn(mehrfachbezug === '2' && (kennzfb === 'ANTEILIG') !== (fb !== undefined)),
    beispiele: {
      gut: [lage(dbkz({ mehrfachbezug: '2', kennzfb: 'ANTEILIG', fb: '80.00' }))],
      schlecht: [
        lage(dbkz({ mehrfachbezug: '2', kennzfb: 'JA', fb: '80.00' })),
        lage(dbkz({ mehrfachbezug: '2', kennzfb: 'ANTEILIG' })),
      ],
    },
  }),
  abweisend({
    id: 'ZR-138a',
    titel: 'Ein anteiliger Freibetrag ist größer als 0 und kleiner als der volle Freibetrag.',
    texte: [
      {
        text: 'Der anteilige Freibetrag (FB) ist nicht größer als 0,00 EUR oder nicht kleiner als der volle Freibetrag.',
      },
    ],
    behebung: 'Bei vollem Freibetrag JA, ohne Freibetrag NEIN melden; sonst den Teilbetrag angeben.',
    pfad: '/fb',
    quellen: [zmv2020('4.2.2'), EIGENE_ANNAHME],
    gesichert: false,
    findet: ({ meldung: { kennzfb, fb }, freibetrag }) =>
      wenn(
        kennzfb === 'ANTEILIG' &&
          fb !== undefined &&
          (istNull(fb) || (freibetrag !== undefined && betrag(fb).gte(betrag(freibetrag)))),
      ),
    beispiele: {
      gut: [
        lage(dbkz({ mehrfachbezug: '2', kennzfb: 'ANTEILIG', fb: '176.74' })),
        lage(dbkz({ mehrfachbezug: '2', kennzfb: 'ANTEILIG', fb: '500.00' }), { freibetrag: undefined }),
      ],
      schlecht: [
        lage(dbkz({ mehrfachbezug: '2', kennzfb: 'ANTEILIG', fb: '0.00' })),
        lage(dbkz({ mehrfachbezug: '2', kennzfb: 'ANTEILIG', fb: '176.75' })),
      ],
    },
  }),
];

/** The formal check of a DBKZ, alike on both sides. */
export const dbkzRegeln: readonly Pruefung<Dbkzkontext>[] = [
  ...kopfregeln,
  ...grundregeln,
  ...kassenregeln,
  ...feststellungsregeln,
];

import { istMonat, istTag } from '../../kern/zeit';
import { istVsnrAt } from '../../kern/kennungen/vsnr-at';
import type { Treffer } from '../../regelwerk/regel';
import { ABMELDEGRUENDE } from '../versicherung/abmeldegruende';
import { FELDMATRIX, istVersichertenart, type Versichertenart } from '../geprueft';
import type { Meldung, Versichertenfeld, Versichertenmeldung } from '../meldung';
import {
  abmeldung,
  aenderung,
  anmeldung,
  lage,
  mbgm,
  ohne,
  richtigstellung,
  stornoAbmeldung,
  stornoMbgm,
} from './beispiele';
import { DGSERVICE_2024, DM_ORG_GRUND, DM_ORG_MB, DM_ORG_REFERENZWERT, DM_ORG_VR, EIGENE_ANNAHME } from './quellen';
import { anJederStelle, formal, wenn, type Pruefkontext, type Zeile } from './zeile';

const NEU_SENDEN = 'Die Meldung gilt als nicht erstattet. Feld berichtigen und die Meldung neu senden.';
/** The carrier has a rule of its own for this day (VW1956), so the formal check lets it pass. */
export const KEIN_ENDE = '9999-12-31';

const DATUMSFELDER = [
  'anmeldedatum',
  'endeEntgeltanspruch',
  'aenderungAb',
  'abmeldedatum',
] as const satisfies readonly Versichertenfeld[];
const RICHTIGE_DATEN = ['richtigesAnmeldedatum', 'richtigesEndeEntgelt'] as const satisfies readonly Versichertenfeld[];
const WEITERE_DATEN = [
  'aenderungBis',
  'endeBeschaeftigung',
  'kuendigungsentschaedigungAb',
  'kuendigungsentschaedigungBis',
  'urlaubsersatzleistungAb',
  'urlaubsersatzleistungBis',
  'betrieblicheVorsorgeAb',
  'betrieblicheVorsorgeEnde',
  'ereignisdatum',
] as const satisfies readonly Versichertenfeld[];
/** Every day that a Versichertenmeldung can carry, but the date of birth, which has a check of its own. */
export const ALLE_DATEN = [...DATUMSFELDER, ...RICHTIGE_DATEN, ...WEITERE_DATEN] as const;
/** Empty mandatory days have official codes of their own. */
const MIT_EIGENEM_CODE: readonly string[] = [...DATUMSFELDER, ...RICHTIGE_DATEN];
/** From this day on the record exists. */
const ERSTER_TAG = '2019-01-01';

type Formalpruefung = (meldung: Versichertenmeldung & { readonly meldungsart: Versichertenart }) => Treffer | undefined;

const versicherten =
  (findet: Formalpruefung) =>
  ({ meldung }: Pruefkontext): Treffer | undefined =>
    istHandhabbar(meldung) ? findet(meldung) : undefined;

const istHandhabbar = (meldung: Meldung): meldung is Versichertenmeldung & { readonly meldungsart: Versichertenart } =>
  istVersichertenart(meldung.meldungsart);

/** One finding for each of these fields that is filled and fails. */
const jedesFeld = (
  meldung: Versichertenmeldung,
  felder: readonly (keyof Versichertenmeldung)[],
  fehlerhaft: (wert: string) => boolean,
): Treffer | undefined =>
  anJederStelle(
    felder.flatMap((feld) => {
      const wert = meldung[feld];
      return typeof wert === 'string' && fehlerhaft(wert) ? [{ pfad: `/${feld}`, werte: [feld] }] : [];
    }),
  );

const istKalendertag = (wert: string): boolean => istTag(wert) || wert === KEIN_ENDE;
/** A date of birth may leave the day, or day and month, as zeros (F7030). */
const istGeburtsdatum = (wert: string): boolean =>
  istTag(wert.replace(/^(\d{4})-00-00$/, '$1-01-01').replace(/^(\d{4}-\d{2})-00$/, '$1-01'));

export const formalregeln: readonly Zeile[] = [
  formal({
    id: 'KR-003a',
    code: null,
    titel: 'Pflichtfelder der Meldungsart sind belegt.',
    texte: [{ text: 'Das Pflichtfeld „@1“ ist nicht belegt.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) =>
      anJederStelle(
        ['dienstgeberName' as const, ...FELDMATRIX[meldung.meldungsart].pflicht]
          .filter((feld) => !MIT_EIGENEM_CODE.includes(feld) && meldung[feld] === undefined)
          .map((feld) => ({ pfad: `/${feld}`, werte: [feld] })),
      ),
    ),
    beispiele: {
      gut: [lage(stornoAbmeldung())],
      schlecht: [lage(ohne(stornoAbmeldung(), 'referenzwertUrspruenglich')), lage(ohne(anmeldung(), 'familienname'))],
    },
  }),
  formal({
    id: 'KR-003b',
    code: null,
    titel: 'Felder, die die Meldungsart nicht kennt, bleiben leer.',
    texte: [{ text: 'Das Feld „@1“ muss bei dieser Meldungsart leer bleiben.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => {
      const { pflicht, moeglich } = FELDMATRIX[meldung.meldungsart];
      const erlaubt = new Set<string>([...KOPFFELDER, ...pflicht, ...moeglich]);
      const ueberzaehlig = Object.entries(meldung).filter(([feld, wert]) => wert !== undefined && !erlaubt.has(feld));
      return anJederStelle(ueberzaehlig.map(([feld]) => ({ pfad: `/${feld}`, werte: [feld] })));
    }),
    beispiele: { gut: [lage(stornoAbmeldung())], schlecht: [lage(stornoAbmeldung({ abmeldegrund: '02' }))] },
  }),
  formal({
    id: 'KR-003c',
    code: 'F7069',
    titel: 'Der Beschäftigungsbereich ist einer der Codes 01 bis 13.',
    texte: [{ text: 'Der Beschäftigungsbereich ist ungültig.' }],
    behebung: NEU_SENDEN,
    pfad: '/beschaeftigungsbereich',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) =>
      jedesFeld(meldung, ['beschaeftigungsbereich'], (wert) => !/^(0[1-9]|1[0-3])$/.test(wert)),
    ),
    beispiele: { gut: [lage(anmeldung())], schlecht: [lage(anmeldung({ beschaeftigungsbereich: '14' }))] },
  }),
  formal({
    id: 'KR-003d',
    code: null,
    titel: 'Zum sonstigen Abmeldegrund 00 gehört ein Text.',
    texte: [{ text: 'Beim Abmeldegrund 00 ist der Text des Abmeldegrundes anzugeben.' }],
    behebung: NEU_SENDEN,
    pfad: '/abmeldegrundText',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => wenn(meldung.abmeldegrund === '00' && meldung.abmeldegrundText === undefined)),
    beispiele: {
      gut: [lage(abmeldung({ abmeldegrund: '00', abmeldegrundText: 'Betriebsübergang' }))],
      schlecht: [lage(abmeldung({ abmeldegrund: '00' }))],
    },
  }),
  formal({
    id: 'KR-004',
    code: null,
    titel: 'Der Referenzwert ist je Beitragskontonummer einmalig, auch nach einem Storno.',
    texte: [{ text: 'Der Referenzwert @1 ist auf diesem Beitragskonto bereits für eine andere Meldung vergeben.' }],
    behebung: 'Die Meldung mit einem neuen Referenzwert senden.',
    pfad: '/referenzwert',
    quellen: [DM_ORG_REFERENZWERT],
    gesichert: true,
    findet: ({ meldung, referenzwert }) => wenn(referenzwert === 'vergeben', { werte: [meldung.referenzwert] }),
    beispiele: { gut: [lage(anmeldung())], schlecht: [lage(anmeldung(), { referenzwert: 'vergeben' })] },
  }),
  formal({
    id: 'KR-005',
    code: 'F7020',
    titel: 'Die Versicherungsnummer hat zehn Ziffern, ein mögliches Datum und die richtige Prüfziffer.',
    texte: [{ text: 'Die Versicherungsnummer ist ungültig.' }],
    behebung: 'Versicherungsnummer prüfen oder anfordern und die Meldung neu senden.',
    pfad: '/versicherungsnummer',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: ({ meldung }) =>
      wenn(
        'versicherungsnummer' in meldung &&
          meldung.versicherungsnummer !== undefined &&
          !istVsnrAt(meldung.versicherungsnummer),
      ),
    beispiele: {
      gut: [lage(abmeldung({ versicherungsnummer: '1237010180' }))],
      schlecht: [
        lage(abmeldung({ versicherungsnummer: '1238010180' })),
        lage(mbgm({ versicherungsnummer: '1234010180' })),
      ],
    },
  }),
  formal({
    id: 'KR-006a',
    code: 'F7051',
    titel: 'Versicherungsnummer oder Geburtsdatum ist angegeben.',
    texte: [{ text: 'Weder Versicherungsnummer noch Geburtsdatum sind angegeben.' }],
    behebung: NEU_SENDEN,
    pfad: '/versicherungsnummer',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) =>
      wenn(meldung.versicherungsnummer === undefined && meldung.geburtsdatum === undefined),
    ),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(ohne(abmeldung(), 'versicherungsnummer'))] },
  }),
  formal({
    id: 'KR-006b',
    code: 'F7050',
    titel: 'Der Referenzwert der VSNR-Anforderung steht nie ohne Geburtsdatum.',
    texte: [{ text: 'Zum Referenzwert der VSNR-Anforderung fehlt das Geburtsdatum.' }],
    behebung: NEU_SENDEN,
    pfad: '/geburtsdatum',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) =>
      wenn(meldung.referenzwertVsnrAnforderung !== undefined && meldung.geburtsdatum === undefined),
    ),
    beispiele: {
      gut: [
        lage(
          ohne(anmeldung({ geburtsdatum: '1980-01-01', referenzwertVsnrAnforderung: 'VS-1' }), 'versicherungsnummer'),
        ),
      ],
      schlecht: [lage(anmeldung({ referenzwertVsnrAnforderung: 'VS-1' }))],
    },
  }),
  formal({
    id: 'KR-006c',
    code: null,
    titel: 'Abmeldung und Änderungsmeldung ohne Versicherungsnummer nennen die VSNR-Anforderung.',
    texte: [{ text: 'Ohne Versicherungsnummer sind Geburtsdatum und Referenzwert der VSNR-Anforderung anzugeben.' }],
    behebung: NEU_SENDEN,
    pfad: '/referenzwertVsnrAnforderung',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) =>
      wenn(
        ['abmeldung', 'aenderungsmeldung'].includes(meldung.meldungsart) &&
          meldung.versicherungsnummer === undefined &&
          meldung.referenzwertVsnrAnforderung === undefined,
      ),
    ),
    beispiele: {
      gut: [lage(abmeldung())],
      schlecht: [lage(ohne(abmeldung({ geburtsdatum: '1980-01-01' }), 'versicherungsnummer'))],
    },
  }),
  formal({
    id: 'KR-006d',
    code: null,
    titel: 'Die mBGM nennt die Person; die Storno-mBGM immer mit der Versicherungsnummer.',
    texte: [{ text: 'Die versicherte Person ist nicht angegeben.' }],
    behebung: NEU_SENDEN,
    pfad: '/versicherungsnummer',
    quellen: [DM_ORG_MB],
    gesichert: true,
    findet: ({ meldung }) =>
      wenn(
        (meldung.meldungsart === 'storno-mbgm' && meldung.versicherungsnummer === undefined) ||
          (meldung.meldungsart === 'mbgm' &&
            (meldung.versicherungsnummer ?? meldung.referenzwertVsnrAnforderung) === undefined),
      ),
    beispiele: {
      gut: [lage(ohne(mbgm({ referenzwertVsnrAnforderung: 'VS-1' }), 'versicherungsnummer'))],
      schlecht: [lage(ohne(mbgm(), 'versicherungsnummer')), lage(ohne(stornoMbgm(), 'versicherungsnummer'))],
    },
  }),
  formal({
    id: 'KR-006e',
    code: 'F7030',
    titel: 'Das Geburtsdatum ist ein Kalendertag; Tag oder Tag und Monat dürfen 00 sein.',
    texte: [{ text: 'Das Geburtsdatum ist ungültig.' }],
    behebung: NEU_SENDEN,
    pfad: '/geburtsdatum',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, ['geburtsdatum'], (wert) => !istGeburtsdatum(wert))),
    beispiele: {
      gut: [lage(anmeldung({ geburtsdatum: '1980-00-00' })), lage(anmeldung({ geburtsdatum: '1980-01-00' }))],
      schlecht: [lage(anmeldung({ geburtsdatum: '1980-02-30' }))],
    },
  }),
  formal({
    id: 'KR-007a',
    code: 'F7060',
    titel: 'Das An-, Ab- oder Änderungsdatum ist angegeben.',
    texte: [{ text: 'Das Datum „@1“ ist nicht belegt.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => fehlendesDatum(meldung, DATUMSFELDER)),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(ohne(abmeldung(), 'endeEntgeltanspruch'))] },
  }),
  formal({
    id: 'KR-007b',
    code: 'F7061',
    titel: 'Das An-, Ab- oder Änderungsdatum ist ein Kalendertag.',
    texte: [{ text: 'Das Datum „@1“ ist kein Kalendertag.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, DATUMSFELDER, (wert) => !istKalendertag(wert))),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(abmeldung({ endeEntgeltanspruch: '2024-02-30' }))] },
  }),
  formal({
    id: 'KR-007c',
    code: 'F7062',
    titel: 'Das An-, Ab- oder Änderungsdatum liegt nicht vor dem 01.01.2019.',
    texte: [{ text: 'Das Datum „@1“ liegt vor dem 01.01.2019.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, DATUMSFELDER, (wert) => istTag(wert) && wert < ERSTER_TAG)),
    beispiele: {
      gut: [lage(anmeldung({ anmeldedatum: '2019-01-01' }))],
      schlecht: [lage(anmeldung({ anmeldedatum: '2018-12-31' }))],
    },
  }),
  formal({
    id: 'KR-007d',
    code: 'F7065',
    titel: 'Eine Richtigstellung nennt das richtige Datum.',
    texte: [{ text: 'Das Datum „@1“ ist nicht belegt.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => fehlendesDatum(meldung, RICHTIGE_DATEN)),
    beispiele: { gut: [lage(richtigstellung())], schlecht: [lage(ohne(richtigstellung(), 'richtigesEndeEntgelt'))] },
  }),
  formal({
    id: 'KR-007e',
    code: 'F7066',
    titel: 'Das richtige Datum ist ein Kalendertag.',
    texte: [{ text: 'Das Datum „@1“ ist kein Kalendertag.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, RICHTIGE_DATEN, (wert) => !istKalendertag(wert))),
    beispiele: {
      gut: [lage(richtigstellung())],
      schlecht: [lage(richtigstellung({ richtigesEndeEntgelt: '2024-11-31' }))],
    },
  }),
  formal({
    id: 'KR-007f',
    code: 'F7067',
    titel: 'Das richtige Datum liegt nicht vor dem 01.01.2019.',
    texte: [{ text: 'Das Datum „@1“ liegt vor dem 01.01.2019.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, RICHTIGE_DATEN, (wert) => istTag(wert) && wert < ERSTER_TAG)),
    beispiele: {
      gut: [lage(richtigstellung())],
      schlecht: [lage(richtigstellung({ richtigesEndeEntgelt: '2018-12-31' }))],
    },
  }),
  formal({
    id: 'KR-007g',
    code: null,
    titel: 'Alle übrigen Datumsfelder sind Kalendertage.',
    texte: [{ text: 'Das Datum „@1“ ist kein Kalendertag.' }],
    behebung: NEU_SENDEN,
    pfad: '',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, WEITERE_DATEN, (wert) => !istKalendertag(wert))),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(abmeldung({ endeBeschaeftigung: '2023-02-29' }))] },
  }),
  formal({
    id: 'KR-008a',
    code: 'F7096',
    titel: 'Der Abmeldegrund ist einer der Codes der Liste.',
    texte: [{ text: 'Der Abmeldegrund ist ungültig.' }],
    behebung: NEU_SENDEN,
    pfad: '/abmeldegrund',
    quellen: [DM_ORG_GRUND],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, ['abmeldegrund'], (wert) => !ABMELDEGRUENDE.has(wert))),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(abmeldung({ abmeldegrund: '26' }))] },
  }),
  formal({
    id: 'KR-008b',
    code: 'F7111',
    titel: 'Zu einem Abmeldegrund, der die Beschäftigung nicht beendet, bleibt das Ende der Beschäftigung leer.',
    texte: [{ text: 'Das Ende des Beschäftigungsverhältnisses ist bei diesem Abmeldegrund nicht zulässig.' }],
    behebung: NEU_SENDEN,
    pfad: '/endeBeschaeftigung',
    // Präsenzdienst (08) goes on to the carrier, whose text of 2023 is the official answer to it (KR-077).
    quellen: [DM_ORG_GRUND, DM_ORG_VR],
    gesichert: true,
    findet: versicherten(({ abmeldegrund = '', endeBeschaeftigung }) =>
      wenn(
        endeBeschaeftigung !== undefined &&
          abmeldegrund !== '08' &&
          ABMELDEGRUENDE.get(abmeldegrund)?.endeBeschaeftigung === 'leer',
      ),
    ),
    beispiele: {
      gut: [
        lage(ohne(abmeldung({ abmeldegrund: '12' }), 'endeBeschaeftigung')),
        lage(abmeldung({ abmeldegrund: '08' })),
      ],
      schlecht: [lage(abmeldung({ abmeldegrund: '12' }))],
    },
  }),
  formal({
    id: 'KR-031a',
    code: 'F7115',
    titel: 'Seit 2026 nennt die Anmeldung in den Bereichen 01, 02, 03, 04 und 11 die vereinbarte Wochenarbeitszeit.',
    texte: [{ text: 'Die vereinbarte Wochenarbeitszeit ist nicht belegt.' }],
    behebung: NEU_SENDEN,
    pfad: '/wochenarbeitszeit',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) =>
      wenn(
        meldung.meldungsart === 'anmeldung' &&
          (meldung.anmeldedatum ?? '') >= '2026-01-01' &&
          ['01', '02', '03', '04', '11'].includes(meldung.beschaeftigungsbereich ?? '') &&
          meldung.freierDienstvertrag === false &&
          meldung.wochenarbeitszeit === undefined,
      ),
    ),
    beispiele: {
      gut: [lage(anmeldung({ anmeldedatum: '2026-02-01', wochenarbeitszeit: '3850' })), lage(anmeldung())],
      schlecht: [lage(anmeldung({ anmeldedatum: '2026-02-01' }))],
    },
  }),
  formal({
    id: 'KR-031b',
    code: 'F7116',
    titel: 'Die Wochenarbeitszeit steht in Hundertstelstunden mit höchstens vier Ziffern.',
    texte: [{ text: 'Die vereinbarte Wochenarbeitszeit ist ungültig.' }],
    behebung: NEU_SENDEN,
    pfad: '/wochenarbeitszeit',
    quellen: [DM_ORG_VR],
    gesichert: true,
    findet: versicherten((meldung) => jedesFeld(meldung, ['wochenarbeitszeit'], (wert) => !/^\d{1,4}$/.test(wert))),
    beispiele: {
      gut: [lage(anmeldung({ wochenarbeitszeit: '1567' }))],
      schlecht: [lage(anmeldung({ wochenarbeitszeit: '38,5' }))],
    },
  }),
  formal({
    id: 'KR-050',
    code: null,
    titel: 'Eine Änderungsmeldung ändert den Versicherungsumfang oder die Betriebliche Vorsorge.',
    texte: [{ text: 'Die Änderungsmeldung enthält keine Änderung, die mit dieser Meldungsart zu erstatten ist.' }],
    behebung:
      'Mindestens Beschäftigungsbereich, geringfügig und freier Dienstvertrag oder die Betriebliche Vorsorge belegen.',
    pfad: '',
    quellen: [DGSERVICE_2024],
    gesichert: true,
    findet: versicherten((meldung) =>
      wenn(
        meldung.meldungsart === 'aenderungsmeldung' &&
          [
            meldung.beschaeftigungsbereich,
            meldung.geringfuegig,
            meldung.freierDienstvertrag,
            meldung.betrieblicheVorsorge,
          ].every((wert) => wert === undefined),
      ),
    ),
    beispiele: {
      gut: [lage(aenderung())],
      schlecht: [lage(ohne(aenderung(), 'beschaeftigungsbereich', 'geringfuegig', 'freierDienstvertrag'))],
    },
  }),
  formal({
    id: 'KR-057',
    code: null,
    titel: 'Eine Änderungsmeldung kann nicht storniert werden.',
    texte: [{ text: 'Eine Storno Änderungsmeldung gibt es nicht.' }],
    behebung: 'Die Korrektur mit einer weiteren Änderungsmeldung übermitteln.',
    pfad: '/meldungsart',
    quellen: [DGSERVICE_2024],
    gesichert: true,
    findet: ({ meldung }) => wenn(meldung.meldungsart === 'storno-aenderungsmeldung'),
    beispiele: {
      gut: [lage(aenderung({ referenzwert: 'AE-2' }))],
      schlecht: [lage({ ...aenderung(), meldungsart: 'storno-aenderungsmeldung' })],
    },
  }),
  formal({
    id: 'KR-003e',
    code: 'F9040',
    titel: 'Der Beitragszeitraum ist ein Monat ab 01/2019.',
    texte: [{ text: 'Der Beitragszeitraum ist ungültig.' }],
    behebung: NEU_SENDEN,
    pfad: '/beitragszeitraum',
    quellen: [DM_ORG_MB],
    gesichert: true,
    findet: ({ meldung }) =>
      wenn(
        istMbgm(meldung) &&
          !(istMonat(meldung.beitragszeitraum ?? '') && (meldung.beitragszeitraum ?? '') >= '2019-01'),
      ),
    beispiele: {
      gut: [lage(mbgm())],
      schlecht: [lage(mbgm({ beitragszeitraum: '2024-13' })), lage(ohne(stornoMbgm(), 'beitragszeitraum'))],
    },
  }),
  formal({
    id: 'KR-003f',
    code: 'F9020',
    titel: 'Der Dienstgebername ist angegeben.',
    texte: [{ text: 'Der Dienstgebername ist nicht belegt.' }],
    behebung: NEU_SENDEN,
    pfad: '/dienstgeberName',
    quellen: [DM_ORG_MB],
    gesichert: true,
    findet: ({ meldung }) => wenn(istMbgm(meldung) && meldung.dienstgeberName === undefined),
    beispiele: { gut: [lage(mbgm())], schlecht: [lage(ohne(mbgm(), 'dienstgeberName'))] },
  }),
  formal({
    id: 'KR-003g',
    code: null,
    titel: 'Die Art der Abrechnung ist angegeben; aus ihr und dem Verfahren des Kontos folgt die Satzart.',
    texte: [{ text: 'Die Art der Abrechnung ist nicht angegeben.' }],
    behebung: NEU_SENDEN,
    pfad: '/abrechnung',
    quellen: [DM_ORG_MB, EIGENE_ANNAHME],
    gesichert: true,
    findet: ({ meldung }) => wenn(istMbgm(meldung) && meldung.abrechnung === undefined),
    beispiele: { gut: [lage(mbgm())], schlecht: [lage(ohne(mbgm(), 'abrechnung'))] },
  }),
];

const KOPFFELDER = ['meldungsart', 'referenzwert', 'beitragskontonummer', 'dienstgeberName', 'eingang'];

const istMbgm = (meldung: Meldung): meldung is Extract<Meldung, { meldungsart: 'mbgm' | 'storno-mbgm' }> =>
  meldung.meldungsart === 'mbgm' || meldung.meldungsart === 'storno-mbgm';

function fehlendesDatum(
  meldung: Versichertenmeldung & { readonly meldungsart: Versichertenart },
  datumsfelder: readonly Versichertenfeld[],
): Treffer | undefined {
  const pflicht: readonly Versichertenfeld[] = FELDMATRIX[meldung.meldungsart].pflicht;
  const fehlend = datumsfelder.filter((feld) => pflicht.includes(feld) && meldung[feld] === undefined);
  return anJederStelle(fehlend.map((feld) => ({ pfad: `/${feld}`, werte: [feld] })));
}

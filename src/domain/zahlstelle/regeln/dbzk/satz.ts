import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { istBetriebsnummer } from '../../../kern/kennungen/betriebsnummer';
import { istVsnrDe } from '../../../kern/kennungen/vsnr-de';
import { istZahlstellennummer } from '../../../kern/kennungen/zahlstellennummer';
import { amtlich } from '../../../kern/norm';
import { istTag, type Tag } from '../../../kern/zeit';
import { anJederStelle, wenn } from '../../../regelwerk/treffer';
import type { Dbzk } from '../../meldung';
import { datensatz2012, EIGENE_ANNAHME, VERSION_5, ZMV_2012, zmv2020 } from '../quellen';
import { abweisend } from '../zeile';
import { aenderung, am, beginn, beginn2023, bestand, ende, kapitalleistung, KAPITAL, ohne } from './beispiele';
import { beiGrund, ENDE_VERSION_4, istGrundstellung, VERSION_5_AB, type Formalzeile } from './zeile';

const GRUNDSTELLUNG = '00000000';

/** Every day of a DBZK with its pointer; days are read as text and may be none. */
const tage = ({ ed, vbbg, vben, vbaen, kapital }: Dbzk): readonly (readonly [string, Tag | undefined])[] => [
  ['/ed', ed],
  ['/vbbg', vbbg],
  ['/vben', vben],
  ['/vbaen', vbaen],
  ['/kapital/beginn', kapital?.beginn],
  ['/kapital/ende', kapital?.ende],
  ['/kapital/auszahlung', kapital?.auszahlung],
];

/** A date of birth may leave the day, or day and month, as zeros, as the VSNR itself does. */
const istGeburtsdatum = (tag: Tag): boolean =>
  istTag(tag.replace(/^(\d{4})-00-00$/, '$1-01-01').replace(/^(\d{4}-\d{2})-00$/, '$1-01'));

const betraege = ({ vbbetr, beitrkv, beitrpv, kapital }: Dbzk): readonly (readonly [string, string | undefined])[] => [
  ['/vbbetr', vbbetr],
  ['/beitrkv', beitrkv],
  ['/beitrpv', beitrpv],
  ['/kapital/betrag', kapital?.betrag],
];

/** Reason, version, identifiers, days and amounts: what can be said of any DBZK. */
export const satzregeln: readonly Formalzeile[] = [
  abweisend({
    id: 'ZR-001',
    titel: 'Der Abgabegrund einer Meldung der Zahlstelle ist 1, 2, 3 oder 5, bis 31.12.2023 auch 4.',
    quellen: [VERSION_5],
    gesichert: true,
    texte: [{ text: 'Der Abgabegrund (GD) ist ungültig.' }],
    behebung: 'GD 1 Beginn, 2 Änderung, 3 Ende oder 5 Vorabbescheinigung angeben und neu senden.',
    pfad: '/gd',
    findet: ({ meldung }) => wenn(!/^[1-5]$/.test(meldung.gd)),
    beispiele: { gut: [am(beginn()), am(ende())], schlecht: [am(beginn({ gd: '7' })), am(beginn({ gd: '12' }))] },
  }),
  abweisend({
    id: 'ZR-001a',
    titel: 'Die Datensatzversion ist die des Erstellungstags: 4 bis 31.12.2023, 5 ab 01.01.2024.',
    quellen: [VERSION_5],
    gesichert: true,
    texte: [{ text: 'Die Datensatzversion @1 gilt am Erstellungstag nicht.' }],
    behebung: 'In der Version des Erstellungstags melden: bis 31.12.2023 Version 4, danach Version 5.',
    pfad: '/datensatzversion',
    findet: ({ meldung: { datensatzversion = 5 }, ed }) =>
      wenn(datensatzversion !== (ed < VERSION_5_AB ? 4 : 5), { werte: [`${datensatzversion}`] }),
    beispiele: {
      gut: [am(beginn()), am(beginn2023(), '2023-09-04')],
      schlecht: [am(beginn(), '2023-12-31'), am(beginn2023(), VERSION_5_AB)],
    },
  }),
  abweisend({
    id: 'ZR-002',
    titel: 'Die Bestandsmeldung (GD 4) ist mit Version 5 entfallen.',
    quellen: [VERSION_5],
    gesichert: true,
    geltung: { ab: VERSION_5_AB },
    texte: [{ text: 'Bestandsmeldungen (GD 4) gibt es seit 01.01.2024 nicht mehr.' }],
    behebung:
      'Keine Bestandsmeldung senden. Ändert sich das Aktenzeichen, GD 3 zum alten und GD 1 zum neuen Schlüssel lückenlos melden.',
    pfad: '/gd',
    findet: ({ meldung, ed }) => wenn(meldung.gd === '4' && ed >= VERSION_5_AB),
    beispiele: { gut: [am(bestand(), ENDE_VERSION_4)], schlecht: [am(bestand(), VERSION_5_AB)] },
  }),
  abweisend({
    id: 'ZR-002a',
    titel: 'Eine Bestandsmeldung (GD 4) nennt die Beiträge zur Kranken- und zur Pflegeversicherung.',
    quellen: [VERSION_5, ZMV_2012],
    gesichert: true,
    geltung: { bis: ENDE_VERSION_4 },
    texte: [{ text: 'In der Bestandsmeldung fehlt der Beitrag „@1“.' }],
    behebung: 'BEITRKV und BEITRPV angeben und neu senden.',
    pfad: '/beitrkv',
    findet: beiGrund('4', (meldung) =>
      anJederStelle(
        (['beitrkv', 'beitrpv'] as const)
          .filter((feld) => meldung[feld] === undefined)
          .map((feld) => ({ pfad: `/${feld}`, werte: [feld.toUpperCase()] })),
      ),
    ),
    beispiele: {
      gut: [am(bestand(), ENDE_VERSION_4), am(beginn2023(), '2023-09-04')],
      schlecht: [am(ohne(bestand(), 'beitrpv'), ENDE_VERSION_4)],
    },
  }),
  abweisend({
    id: 'ZR-003',
    titel: 'BEITRKV und BEITRPV gibt es ab Version 5 nicht; vorher sind sie nur in der Bestandsmeldung belegt.',
    quellen: [VERSION_5, ZMV_2012],
    gesichert: true,
    texte: [{ text: 'Das Feld „@1“ darf in dieser Meldung nicht belegt sein.' }],
    behebung: 'Das Feld weglassen und neu senden.',
    pfad: '/beitrkv',
    findet: ({ meldung, ed }) =>
      anJederStelle(
        (['beitrkv', 'beitrpv'] as const)
          .filter((feld) => (ed >= VERSION_5_AB || meldung.gd !== '4') && !istGrundstellung(meldung[feld]))
          .map((feld) => ({ pfad: `/${feld}`, werte: [feld.toUpperCase()] })),
      ),
    beispiele: {
      gut: [
        am(beginn()),
        am(bestand(), ENDE_VERSION_4),
        am(beginn2023({ beitrkv: '0.00' }), '2023-09-04'),
        am(beginn({ kennzst: true, beitrkv: '0.00', beitrpv: '0.00' })),
      ],
      schlecht: [am(beginn({ beitrkv: '12.34' })), am(beginn2023({ beitrpv: '12.34' }), '2023-09-04')],
    },
  }),
  abweisend({
    id: 'ZR-016',
    titel: 'Eine Versicherungsnummer hat die richtige Form, Bereichsnummer, Geburtsdatum und Prüfziffer.',
    quellen: [datensatz2012('DSVZ402, DSVZ404, DSVZ406')],
    gesichert: true,
    texte: [{ text: 'Die Versicherungsnummer (VSNR) ist ungültig.' }],
    behebung: 'Die VSNR elektronisch bei der DSRV abfragen und das Ergebnis unverändert übernehmen.',
    pfad: '/vsnr',
    findet: ({ meldung: { vsnr } }) => wenn(vsnr !== undefined && !istVsnrDe(vsnr)),
    beispiele: {
      gut: [am(beginn()), am(ohne(beginn(), 'vsnr'))],
      schlecht: [am(beginn({ vsnr: '15070649C104' })), am(beginn({ vsnr: '05070649C101' }))],
    },
  }),
  abweisend({
    id: 'ZR-017',
    titel: 'Die Betriebsnummer der Krankenkasse hat acht Ziffern und eine richtige Prüfziffer.',
    quellen: [amtlich('§ 18i SGB IV')],
    gesichert: true,
    texte: [{ text: 'Die Betriebsnummer der Krankenkasse (BBNRKK) ist ungültig.' }],
    behebung: 'Die Krankenkasse beim Versorgungsempfänger erfragen und ihre Betriebsnummer angeben.',
    pfad: '/bbnrkk',
    findet: ({ meldung: { bbnrkk } }) => wenn(bbnrkk !== GRUNDSTELLUNG && !istBetriebsnummer(bbnrkk)),
    beispiele: {
      gut: [am(beginn()), am(beginn({ bbnrkk: '98799972' }))],
      schlecht: [am(beginn({ bbnrkk: '66667778' }))],
    },
  }),
  abweisend({
    id: 'ZR-018',
    titel: '00000000 ist die Grundstellung und keine Betriebsnummer.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Die Betriebsnummer der Krankenkasse (BBNRKK) ist nicht belegt.' }],
    behebung: 'Die Betriebsnummer der zuständigen Krankenkasse angeben.',
    pfad: '/bbnrkk',
    findet: ({ meldung }) => wenn(meldung.bbnrkk === GRUNDSTELLUNG),
    beispiele: { gut: [am(beginn())], schlecht: [am(beginn({ bbnrkk: GRUNDSTELLUNG }))] },
  }),
  abweisend({
    id: 'ZR-019',
    titel: 'Die Zahlstellennummer beginnt mit 106, 107 oder 108 und hat eine richtige Prüfziffer.',
    quellen: [datensatz2012('DSVZ020')],
    gesichert: true,
    texte: [{ text: 'Die Zahlstellennummer (BBNRVU) ist ungültig.' }],
    behebung: 'Die von der ITSG vergebene Zahlstellennummer angeben.',
    pfad: '/zahlstellennummer',
    findet: ({ meldung }) => wenn(!istZahlstellennummer(meldung.zahlstellennummer)),
    beispiele: {
      gut: [am(beginn())],
      schlecht: [am(beginn({ zahlstellennummer: '10900011' })), am(beginn({ zahlstellennummer: '10600017' }))],
    },
  }),
  abweisend({
    id: 'ZR-023',
    titel: 'Das Aktenzeichen der Zahlstelle hat höchstens 20 Zeichen und keine Umlaute.',
    quellen: [zmv2020('4.2 [4]'), EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Das Aktenzeichen der Zahlstelle (AZVU) ist länger als 20 Zeichen oder enthält Umlaute.' }],
    behebung: 'Ein Aktenzeichen aus höchstens 20 Buchstaben ohne Umlaute, Ziffern und Satzzeichen vergeben.',
    pfad: '/azvu',
    findet: ({ meldung }) => wenn(!/^[\x20-\x7e]{1,20}$/.test(meldung.azvu)),
    beispiele: {
      gut: [am(beginn())],
      schlecht: [am(beginn({ azvu: 'MÜLLER1' })), am(beginn({ azvu: 'RENTE-000000000000123' }))],
    },
  }),
  abweisend({
    id: 'ZR-050b',
    titel: 'Jeder angegebene Tag ist ein Tag des Kalenders.',
    quellen: [datensatz2012('Typ n, jhjjmmtt')],
    gesichert: true,
    texte: [{ text: 'Das Datum im Feld „@1“ gibt es nicht.' }],
    behebung: 'Das Datum berichtigen und neu senden.',
    pfad: '',
    findet: ({ meldung }) =>
      anJederStelle(
        [
          ...tage(meldung).filter(([, tag]) => tag !== undefined && !istTag(tag)),
          ...[['/dbga/geburtsdatum', meldung.dbga?.geburtsdatum] as const].filter(
            ([, tag]) => tag !== undefined && !istGeburtsdatum(tag),
          ),
        ].map(([pfad]) => ({ pfad, werte: [pfad.slice(1)] })),
      ),
    beispiele: {
      gut: [am(beginn({ vbbg: '2024-02-29' })), am(beginn({ dbga: { geburtsdatum: '1949-00-00' } }))],
      schlecht: [
        am(beginn({ vbbg: '2024-02-30' })),
        am(kapitalleistung({ kapital: { ...KAPITAL, ende: '2034-13-01' } })),
        am(beginn({ dbga: { geburtsdatum: '1949-06-31' } })),
      ],
    },
  }),
  abweisend({
    id: 'ZR-064a',
    titel: 'Beträge einer Meldung sind nicht negativ.',
    quellen: [datensatz2012('Beträge sind Felder ohne Vorzeichen (Typ n)')],
    gesichert: true,
    texte: [{ text: 'Der Betrag im Feld „@1“ ist negativ.' }],
    behebung: 'Den monatlichen Zahlbetrag oder Gesamtbetrag ohne Vorzeichen angeben.',
    pfad: '',
    findet: ({ meldung }) =>
      anJederStelle(
        betraege(meldung)
          .filter(([, wert]) => wert !== undefined && betrag(wert).lt(NULL_BETRAG))
          .map(([pfad]) => ({ pfad, werte: [pfad.slice(1)] })),
      ),
    beispiele: {
      gut: [am(beginn()), am(kapitalleistung())],
      schlecht: [am(aenderung({ vbbetr: '-1.00' })), am(kapitalleistung({ kapital: { ...KAPITAL, betrag: '-0.01' } }))],
    },
  }),
];

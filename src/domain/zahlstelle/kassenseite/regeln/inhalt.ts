import { anJederStelle, wenn } from '../../../regelwerk/treffer';
import { VERSION_5_AB } from '../../regeln/dbzk/zeile';
import { aenderung, beginn, ende, ohne, vorab } from '../../regeln/dbzk/beispiele';
import { EIGENE_ANNAHME, VERSION_5, zmv2020 } from '../../regeln/quellen';
import { abweisend, sperrend, warnend } from '../../regeln/zeile';
import type { Dbzk } from '../../meldung';
import { artVb, standAm, ZULETZT, type Bezugszeit } from '../bezug';
import { beantwortet, bezugMit, lage, laufend, ohneNummer, VSNR } from './beispiele';
import { beiNeuer, bezugszeit, type Pruefkontext, type Zeile } from './zeile';

const NEU_MELDEN = 'Den Beginn stornieren und mit den richtigen Angaben neu melden.';

/** A new report of some reasons to a Beginn that stands. */
const zuBeginn = (
  gruende: readonly string[],
  findet: (meldung: Dbzk, zeit: Bezugszeit, kontext: Pruefkontext) => ReturnType<Zeile['findet']>,
): Zeile['findet'] =>
  beiNeuer(gruende, (meldung, kontext) => {
    const zeit = bezugszeit(kontext);
    return zeit && findet(meldung, zeit, kontext);
  });

const istLeer = (betrag: string | undefined): boolean => betrag === undefined || betrag === '0.00';

/** Differs from the stored block in a field that both fill. */
const weichtAb = (neu: object | undefined, alt: object | undefined): boolean =>
  neu !== undefined &&
  alt !== undefined &&
  Object.entries(neu).some(
    ([feld, wert]) => wert !== undefined && (alt as Readonly<Record<string, unknown>>)[feld] !== wert,
  );

/** The change of 1 January 2024 says nothing new but this flag. */
const nurKennzeichen = (meldung: Dbzk, zeit: Bezugszeit, feld: 'antaus' | 'waisenle'): boolean =>
  meldung.vbaen === VERSION_5_AB &&
  (meldung[feld] ?? '0') !== '0' &&
  (standAm(zeit, feld, VERSION_5_AB) ?? '0') === '0' &&
  meldung.vbbetr === standAm(zeit, 'vbbetr', VERSION_5_AB) &&
  meldung.kennzBeihilfe === standAm(zeit, 'kennzBeihilfe', VERSION_5_AB) &&
  !weichtAb(meldung.dbna, standAm(zeit, 'dbna', VERSION_5_AB)) &&
  !weichtAb(meldung.dban, standAm(zeit, 'dban', VERSION_5_AB));

const BESTAND = bezugMit([ohne(beginn({ datensatzversion: 4, ed: '2023-09-04', vbbg: '2023-09-01' }), 'antaus')]);
const WAISE = bezugMit([
  ohne(beginn({ datensatzversion: 4, ed: '2023-09-04', vbbg: '2023-09-01', artVb: '3' }), 'antaus'),
]);
const ZUM_JAHRESWECHSEL = aenderung({ vbaen: VERSION_5_AB, vbbetr: '1000.00' });

/** What a later report says compared with what is stored. */
export const bestandsregeln: readonly Zeile[] = [
  sperrend({
    id: 'ZR-024',
    titel: 'Sobald das Aktenzeichen der Krankenkasse (AZKK) bekannt ist, nennt es jede weitere Meldung.',
    texte: [{ text: 'Das Aktenzeichen der Krankenkasse (AZKK) fehlt oder ist ein anderes als in der Rückmeldung.' }],
    behebung: 'Das AZKK aus der Rückmeldung der Krankenkasse übernehmen und neu senden.',
    pfad: '/azkk',
    quellen: [zmv2020('4.2 [4], 2.8 [5]')],
    gesichert: true,
    // A Beginn may cross our answer, so only a wrong AZKK is its fault.
    findet: beiNeuer(['1', '2', '3'], ({ gd, azkk }, { bezug }) =>
      wenn(bezug?.azkk !== undefined && azkk !== bezug.azkk && !(gd === '1' && azkk === undefined)),
    ),
    beispiele: {
      gut: [
        lage(aenderung({ azkk: 'KK-1' }), { bezug: beantwortet() }),
        lage(aenderung(), { bezug: laufend() }),
        lage(ende({ kennzst: true }), { bezug: beantwortet(ende()) }),
      ],
      schlecht: [lage(aenderung(), { bezug: beantwortet() }), lage(ende({ azkk: 'KK-2' }), { bezug: beantwortet() })],
    },
  }),
  sperrend({
    id: 'ZR-026',
    titel: 'Eine Ende-Meldung (GD 3) nennt die VSNR.',
    texte: [{ text: 'In der Ende-Meldung fehlt die VSNR.' }],
    behebung: 'Die VSNR aus der Rückmeldung angeben oder bei der DSRV abfragen.',
    pfad: '/vsnr',
    quellen: [zmv2020('2.8 [5]')],
    gesichert: true,
    findet: beiNeuer(['3'], ({ vsnr }, { abfrage }) =>
      wenn(vsnr === undefined && !(abfrage?.status === 'beantwortet' && abfrage.vsnr === undefined)),
    ),
    beispiele: {
      gut: [
        lage(ende(), { bezug: laufend() }),
        lage(ohne(ende(), 'vsnr'), { bezug: ohneNummer(), abfrage: { id: 'a-1', status: 'beantwortet' } }),
      ],
      schlecht: [
        lage(ohne(ende(), 'vsnr'), { bezug: ohneNummer() }),
        lage(ohne(ende(), 'vsnr'), { bezug: ohneNummer(), abfrage: { id: 'a-1', status: 'beantwortet', vsnr: VSNR } }),
      ],
    },
  }),
  sperrend({
    id: 'ZR-035',
    titel: 'Ein fehlerhafter Beginn wird nicht mit GD 2 berichtigt, sondern storniert und neu gemeldet.',
    texte: [{ text: 'Die Änderung nennt einen anderen Beginn (VBBG) als die Beginn-Meldung.' }],
    behebung: NEU_MELDEN,
    pfad: '/vbbg',
    quellen: [zmv2020('2.5 [1]')],
    gesichert: true,
    findet: zuBeginn(['2'], ({ vbbg }, zeit) => wenn(vbbg !== undefined && vbbg !== zeit.ab)),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() }), lage(aenderung({ vbbg: '2024-09-01' }), { bezug: laufend() })],
      schlecht: [lage(aenderung({ vbbg: '2024-08-01' }), { bezug: laufend() })],
    },
  }),
  sperrend({
    id: 'ZR-036',
    titel:
      'Eine Änderung (GD 2) ändert nur Zahlbetrag, Beihilfe, Name und Anschrift; ab Version 5 setzt sie ANTAUS und WAISENLE.',
    texte: [{ text: 'Das Feld „@1“ kann mit GD 2 nicht geändert werden.' }],
    behebung: NEU_MELDEN,
    pfad: '/artVb',
    quellen: [zmv2020('2.5 [2], [3]'), EIGENE_ANNAHME],
    gesichert: true,
    findet: zuBeginn(['2'], (meldung, zeit) => {
      const art = artVb(zeit, ZULETZT);
      return anJederStelle(
        [
          // A value that was never reported is set, not changed.
          ...(art !== undefined && meldung.artVb !== art ? ['artVb'] : []),
          ...(weichtAb(meldung.dbga, zeit.beginn.dbzk.dbga) ? ['dbga'] : []),
        ].map((feld) => ({ pfad: `/${feld}`, werte: [feld] })),
      );
    }),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() }), lage(aenderung(), { bezug: bezugMit([ohne(beginn(), 'artVb')]) })],
      schlecht: [
        lage(aenderung({ artVb: '1', antaus: '0' }), { bezug: laufend() }),
        lage(aenderung({ artVb: '1', antaus: '0' }), { bezug: bezugMit([ohne(beginn(), 'artVb'), aenderung()]) }),
        lage(aenderung({ dbga: { geburtsdatum: '1950-01-01' } }), { bezug: laufend() }),
      ],
    },
  }),
  sperrend({
    id: 'ZR-037a',
    titel: 'Der Änderungstag liegt in der Zeit des Versorgungsbezugs.',
    texte: [{ text: 'Der Änderungstag (VBAEN) liegt vor dem Beginn oder nach dem Ende des Versorgungsbezugs.' }],
    behebung: 'Den Änderungstag prüfen; nach einem Ende wird die Wiederaufnahme mit GD 1 gemeldet.',
    pfad: '/vbaen',
    quellen: [zmv2020('2.5 [1]'), EIGENE_ANNAHME],
    gesichert: false,
    findet: zuBeginn(['2'], ({ vbaen }, { ab, ende: beendet }) => {
      const vben = beendet?.dbzk.vben;
      return wenn(vbaen !== undefined && (vbaen < ab || (vben !== undefined && vbaen > vben)));
    }),
    beispiele: {
      gut: [
        lage(aenderung(), { bezug: laufend() }),
        lage(aenderung({ vbaen: '2024-12-01' }), { bezug: laufend(ende()) }),
      ],
      schlecht: [
        lage(aenderung({ vbaen: '2024-08-31' }), { bezug: laufend() }),
        lage(aenderung({ vbaen: '2025-01-01' }), { bezug: laufend(ende()) }),
      ],
    },
  }),
  abweisend({
    id: 'ZR-054b',
    titel: 'Nennt eine Ende-Meldung den Beginn (VBBG), ist es der gemeldete.',
    texte: [{ text: 'Der Beginn (VBBG) der Ende-Meldung ist nicht der gemeldete.' }],
    behebung: 'VBBG weglassen oder wie in der Beginn-Meldung angeben.',
    pfad: '/vbbg',
    quellen: [zmv2020('2.8 [6]')],
    gesichert: true,
    findet: zuBeginn(['3'], ({ vbbg }, zeit) => wenn(vbbg !== undefined && vbbg !== zeit.ab)),
    beispiele: {
      gut: [lage(ende(), { bezug: laufend() }), lage(ende({ vbbg: '2024-09-01' }), { bezug: laufend() })],
      schlecht: [lage(ende({ vbbg: '2024-10-01' }), { bezug: laufend() })],
    },
  }),
  sperrend({
    id: 'ZR-054c',
    titel: 'Das Ende liegt nicht vor dem Beginn.',
    texte: [{ text: 'Das Ende (VBEN) liegt vor dem gemeldeten Beginn.' }],
    behebung: 'Das Ende prüfen; ein Versorgungsbezug, den es nicht gab, wird storniert.',
    pfad: '/vben',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    findet: zuBeginn(['3'], ({ vben }, { ab }) => wenn(vben !== undefined && vben < ab)),
    beispiele: {
      gut: [lage(ende({ vben: '2024-09-01' }), { bezug: laufend() })],
      schlecht: [lage(ende({ vben: '2024-08-31' }), { bezug: laufend() })],
    },
  }),
  sperrend({
    id: 'ZR-055',
    titel: 'Volles Ruhen wird als Ende gemeldet, nicht als Änderung auf null.',
    texte: [{ text: 'Die Änderung nennt keinen Zahlbetrag (VBBETR).' }],
    behebung: 'Den neuen Zahlbetrag angeben; ruht der Versorgungsbezug ganz, GD 3 und bei Wiederaufnahme GD 1 melden.',
    pfad: '/vbbetr',
    quellen: [zmv2020('2.8 [1], 2.2 [1]')],
    gesichert: true,
    findet: zuBeginn(['2'], ({ vbbetr }) => wenn(istLeer(vbbetr))),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() })],
      schlecht: [
        lage(aenderung({ vbbetr: '0.00' }), { bezug: laufend() }),
        lage(ohne(aenderung(), 'vbbetr'), { bezug: laufend() }),
      ],
    },
  }),
  sperrend({
    id: 'ZR-065m',
    titel: 'Eine Betriebsrente, die allein auf Altersvorsorgevermögen nach § 92 EStG beruht, wird nicht gemeldet.',
    texte: [{ text: 'Ohne Zahlbetrag und nur mit ausgeschlossenen Anteilen (ANTAUS 2) besteht keine Meldepflicht.' }],
    behebung: 'Nicht melden; nur der Anteil, der ein Versorgungsbezug ist, gehört in VBBETR.',
    pfad: '/vbbetr',
    quellen: [VERSION_5],
    gesichert: true,
    findet: beiNeuer(['1', '5'], ({ vbbetr, antaus }) => wenn(vbbetr === '0.00' && antaus === '2')),
    beispiele: {
      gut: [lage(beginn()), lage(vorab())],
      schlecht: [lage(beginn({ vbbetr: '0.00', antaus: '2' }))],
    },
  }),
  warnend({
    id: 'ZR-080',
    titel: 'Allein wegen ANTAUS wird ein Bestandsfall nicht zum 01.01.2024 gemeldet.',
    texte: [{ text: 'Die Änderung zum 01.01.2024 enthält nichts Neues als ANTAUS; sie war nicht nötig.' }],
    behebung: 'Nichts zu tun; das Kennzeichen gehört in die nächste Meldung aus anderem Anlass.',
    pfad: '/antaus',
    quellen: [VERSION_5],
    gesichert: true,
    findet: zuBeginn(['2'], (meldung, zeit) => wenn(nurKennzeichen(meldung, zeit, 'antaus'))),
    beispiele: {
      gut: [
        lage(aenderung({ vbaen: '2024-07-01' }), { bezug: BESTAND }),
        lage(aenderung({ vbaen: VERSION_5_AB }), { bezug: BESTAND }),
      ],
      schlecht: [lage(ZUM_JAHRESWECHSEL, { bezug: BESTAND })],
    },
  }),
  warnend({
    id: 'ZR-084',
    titel: 'Allein wegen WAISENLE wird ein Bestandsfall nicht zum 01.01.2024 gemeldet.',
    texte: [{ text: 'Die Änderung zum 01.01.2024 enthält nichts Neues als WAISENLE; sie war nicht nötig.' }],
    behebung: 'Nichts zu tun; das Kennzeichen gehört in die nächste Meldung aus anderem Anlass.',
    pfad: '/waisenle',
    quellen: [VERSION_5],
    gesichert: true,
    findet: zuBeginn(['2'], (meldung, zeit) => wenn(nurKennzeichen(meldung, zeit, 'waisenle'))),
    beispiele: {
      gut: [lage({ ...ZUM_JAHRESWECHSEL, artVb: '3', antaus: '0' }, { bezug: WAISE })],
      schlecht: [lage({ ...ZUM_JAHRESWECHSEL, artVb: '3', antaus: '0', waisenle: '3' }, { bezug: WAISE })],
    },
  }),
];

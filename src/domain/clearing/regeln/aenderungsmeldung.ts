import { enthaelt, ersterTag, monatVon } from '../../kern/zeit';
import type { Aenderungsmeldung } from '../geprueft';
import { leer } from '../personzustand';
import {
  beschaeftigungAm,
  ersterGemeldeterZeitraum,
  ueberschneidetVorsorge,
  umfangAm,
  vorsorgezeiten,
} from '../versicherung/umfang';
import { abgemeldet, aenderung, ANGEMELDET, lage, mitMbgm, ohne, OHNE_VORSORGE, vorsorgeaenderung } from './beispiele';
import { KEIN_ENDE } from './formal';
import { CODELISTE, DGSERVICE_2024, EIGENE_ANNAHME, EIGENE_DRINGLICHKEIT, NOEDIS_2019 } from './quellen';
import { bei, formal, sperrend, wenn, type Zeile } from './zeile';

const NEU_UND_OEGK =
  'Eine weitere, richtige Änderungsmeldung senden. Den Clearingfall schließt die ÖGK; eine Änderungsmeldung kann nicht storniert werden.';

const svFelder = (meldung: Aenderungsmeldung): readonly unknown[] => [
  meldung.beschaeftigungsbereich,
  meldung.geringfuegig,
  meldung.freierDienstvertrag,
];
const nurVorsorge = (meldung: Aenderungsmeldung): boolean => svFelder(meldung).every((wert) => wert === undefined);

export const aenderungsregeln: readonly Zeile[] = [
  sperrend({
    id: 'KR-071a',
    code: 'VW1960',
    titel: 'Eine Änderungsmeldung setzt eine Versicherung am Tag der Änderung voraus.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da keine Anmeldung vorliegt.' }],
    behebung: `Die fehlende Anmeldung erstatten. ${NEU_UND_OEGK}`,
    pfad: '/aenderungAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['aenderungsmeldung'], ({ aenderungAb }, { zustand }) =>
      wenn(beschaeftigungAm(zustand, aenderungAb) === undefined, { werte: ['Änderungsmeldung'] }),
    ),
    beispiele: {
      gut: [lage(aenderung())],
      schlecht: [
        lage(aenderung(), { zustand: leer }),
        lage(aenderung({ aenderungAb: '2024-11-01' }), { zustand: abgemeldet() }),
      ],
    },
  }),
  sperrend({
    id: 'KR-052',
    code: 'VW1925',
    titel: 'Nach einer verarbeiteten mBGM ändert eine Änderungsmeldung den Versicherungsumfang nicht mehr.',
    texte: [
      {
        text: 'Für einen von der Änderungsmeldung betroffenen Beitragszeitraum wurde bereits eine mBGM verbucht. Diese Änderungsmeldung ist daher nicht zulässig.',
      },
    ],
    behebung:
      'Der Sachverhalt wird mit Storno-mBGM und neuer mBGM geändert, im Vorschreibeverfahren mit einer neuen mBGM. Der Clearingfall kann nur von der ÖGK geschlossen werden; bitte Kontakt aufnehmen.',
    pfad: '/aenderungAb',
    // The article of 2024 states no exception; a change of Betriebliche Vorsorge alone is allowed by the NÖDIS of 2019 (KR-056).
    quellen: [DGSERVICE_2024, CODELISTE, NOEDIS_2019],
    gesichert: true,
    findet: bei(['aenderungsmeldung'], (meldung, { zustand }) =>
      wenn(
        !nurVorsorge(meldung) &&
          ersterGemeldeterZeitraum(zustand, meldung.aenderungAb, meldung.aenderungBis) !== undefined,
      ),
    ),
    beispiele: {
      gut: [
        lage(aenderung(), { zustand: mitMbgm('2024-09') }),
        lage(vorsorgeaenderung(false), { zustand: mitMbgm('2024-10') }),
        lage(aenderung({ aenderungBis: '2024-10-31' }), { zustand: mitMbgm('2024-11') }),
      ],
      schlecht: [
        lage(aenderung(), { zustand: mitMbgm('2024-10') }),
        lage(aenderung({ betrieblicheVorsorge: false }), { zustand: mitMbgm('2024-10') }),
        lage(aenderung({ aenderungAb: '2024-08-01' }), { zustand: mitMbgm('2024-10') }),
      ],
    },
  }),
  sperrend({
    id: 'KR-058',
    code: 'VW1929',
    titel: 'Beschäftigungsbereich, Geringfügigkeit und freier Dienstvertrag werden gemeinsam gemeldet.',
    texte: [
      {
        text: 'Bei Änderungen im Bereich SV sind folgende Felder verpflichtend gemeinsam anzugeben: „Beschäftigungsbereich“, „Geringfügigkeit“, „Freier Dienstvertrag“. Die Änderungsmeldung wurde nicht verarbeitet.',
      },
    ],
    behebung: NEU_UND_OEGK,
    pfad: '',
    quellen: [CODELISTE, DGSERVICE_2024, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['aenderungsmeldung'], (meldung) =>
      wenn(!nurVorsorge(meldung) && svFelder(meldung).some((wert) => wert === undefined)),
    ),
    beispiele: {
      gut: [lage(aenderung()), lage(vorsorgeaenderung(false))],
      schlecht: [lage(ohne(aenderung(), 'beschaeftigungsbereich', 'freierDienstvertrag'))],
    },
  }),
  formal({
    id: 'KR-059',
    code: null,
    titel: 'Ändert sich die Betriebliche Vorsorge nicht, bleibt ihr Feld leer.',
    texte: [{ text: 'Das Feld „Betriebliche Vorsorge“ muss leer bleiben, da es hier zu keiner Änderung kommt.' }],
    behebung: 'Die Änderungsmeldung ohne das Feld „Betriebliche Vorsorge“ senden.',
    pfad: '/betrieblicheVorsorge',
    quellen: [DGSERVICE_2024, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['aenderungsmeldung'], ({ aenderungAb, betrieblicheVorsorge }, { zustand }) => {
      const laeuft = vorsorgezeiten(zustand).some((zeit) => enthaelt(zeit, aenderungAb));
      return wenn(
        aenderungAb !== KEIN_ENDE &&
          betrieblicheVorsorge === laeuft &&
          beschaeftigungAm(zustand, aenderungAb) !== undefined,
      );
    }),
    beispiele: {
      gut: [lage(vorsorgeaenderung(true), { zustand: OHNE_VORSORGE }), lage(aenderung())],
      schlecht: [
        lage(aenderung({ betrieblicheVorsorge: true })),
        lage(vorsorgeaenderung(false), { zustand: OHNE_VORSORGE }),
      ],
    },
  }),
  formal({
    id: 'KR-059b',
    code: null,
    titel: 'Zeiten der Betrieblichen Vorsorge überschneiden sich nicht.',
    texte: [
      {
        text: 'Das Feld „Betriebliche Vorsorge“ muss leer bleiben, da in dieser Beschäftigung bereits eine Zeit der Betrieblichen Vorsorge gespeichert ist, die sich mit der neuen überschneidet.',
      },
    ],
    behebung:
      'Die Änderungsmeldung ohne das Feld „Betriebliche Vorsorge“ senden; ein anderer Beginn wird mit einer Richtigstellung Anmeldung gemeldet, ein anderes Ende mit der Abmeldung.',
    pfad: '/betrieblicheVorsorge',
    quellen: [DGSERVICE_2024, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['aenderungsmeldung'], ({ aenderungAb, aenderungBis, betrieblicheVorsorge }, { zustand }) =>
      wenn(
        betrieblicheVorsorge === true &&
          aenderungAb !== KEIN_ENDE &&
          beschaeftigungAm(zustand, aenderungAb) !== undefined &&
          !vorsorgezeiten(zustand).some((zeit) => enthaelt(zeit, aenderungAb)) &&
          ueberschneidetVorsorge(zustand, {
            ab: aenderungAb,
            ...(aenderungBis !== undefined && { bis: aenderungBis }),
          }),
      ),
    ),
    beispiele: {
      gut: [
        lage(vorsorgeaenderung(true), { zustand: OHNE_VORSORGE }),
        lage({ ...vorsorgeaenderung(true, '2024-04-01'), aenderungBis: '2024-04-30' }),
      ],
      schlecht: [
        lage(vorsorgeaenderung(true, '2024-04-01')),
        // The Abmeldung ended the Vorsorge early; its Storno would bring both times back.
        lage(vorsorgeaenderung(true, '2024-10-20'), {
          zustand: abgemeldet({ grund: '11', endeBeschaeftigung: undefined, betrieblicheVorsorgeEnde: '2024-10-10' }),
        }),
      ],
    },
  }),
  formal({
    id: 'KR-060',
    code: null,
    titel: 'Der Wechsel zwischen Teil- und Vollversicherung wirkt ab Beginn des Beitragszeitraumes.',
    texte: [
      {
        text: 'Ein Wechsel zwischen Teil- und Vollversicherung erfolgt stets mit Beginn des Beitragszeitraumes, hier mit dem @1.',
      },
    ],
    behebung:
      '„Änderung ab“ auf den Ersten des Monats legen, bei späterem Beginn der Beschäftigung auf deren ersten Tag.',
    pfad: '/aenderungAb',
    quellen: [DGSERVICE_2024, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['aenderungsmeldung'], ({ aenderungAb, geringfuegig }, { zustand }) => {
      const bisher = umfangAm(zustand, aenderungAb);
      const erster = ersterTag(monatVon(aenderungAb));
      const beginn = beschaeftigungAm(zustand, aenderungAb)?.beginn ?? erster;
      const richtig = beginn > erster ? beginn : erster;
      return wenn(
        bisher !== undefined &&
          aenderungAb !== KEIN_ENDE &&
          geringfuegig !== undefined &&
          geringfuegig !== bisher.geringfuegig &&
          aenderungAb !== richtig,
        { werte: [richtig] },
      );
    }),
    beispiele: {
      gut: [
        lage(aenderung()),
        lage(aenderung({ aenderungAb: '2024-10-10', geringfuegig: true, beschaeftigungsbereich: '02' })),
      ],
      schlecht: [lage(aenderung({ aenderungAb: '2024-10-10' }), { zustand: ANGEMELDET })],
    },
  }),
  sperrend({
    id: 'KR-061',
    code: 'VW1886',
    titel: '„Änderung bis“ liegt nicht vor „Änderung ab“.',
    texte: [
      {
        text: 'Die Änderungsmeldung wurde nicht verarbeitet, da das Änderung-Bis Datum vor dem Änderung-Ab Datum liegt.',
      },
    ],
    behebung: NEU_UND_OEGK,
    pfad: '/aenderungBis',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['aenderungsmeldung'], ({ aenderungAb, aenderungBis }) =>
      wenn(aenderungBis !== undefined && aenderungBis < aenderungAb),
    ),
    beispiele: {
      gut: [lage(aenderung({ aenderungBis: '2024-10-31' }))],
      schlecht: [lage(aenderung({ aenderungBis: '2024-09-30' }))],
    },
  }),
];

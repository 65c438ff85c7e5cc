import { kettenkopf, stornoziel } from '../versicherung/abmeldeangaben';
import type { Beschaeftigung, Personzustand } from '../personzustand';
import { leer } from '../personzustand';
import type { Tag } from '../../kern/zeit';
import { abgemeldet, ANGEMELDET, lage, richtigstellung, stornoAbmeldung } from './beispiele';
import { CODELISTE, DGSERVICE_2024, EIGENE_ANNAHME } from './quellen';
import { bei, sperrend, wenn, type Zeile } from './zeile';

const hatAbmeldung = (zustand: Personzustand): boolean =>
  zustand.beschaeftigungen.some((b) => b.abmeldung !== undefined);

/** Does a later employment begin on or before this day? Without a day the insurance would run on. */
const folgtEineWeitere = (zustand: Personzustand, beschaeftigung: Beschaeftigung, bis?: Tag): boolean =>
  zustand.beschaeftigungen.some((b) => b.beginn > beschaeftigung.beginn && (bis === undefined || b.beginn <= bis));

const NEUERLICH_ANGEMELDET: Personzustand = {
  ...abgemeldet(),
  beschaeftigungen: [
    ...abgemeldet().beschaeftigungen,
    {
      id: 'a-2',
      referenzwert: 'A-2',
      beginn: '2024-11-11',
      bestimmungen: [{ ab: '2024-11-11', bereich: '01', geringfuegig: false, freierDienstvertrag: false }],
    },
  ],
};

const RICHTIGSTELLUNG_STORNIEREN =
  'Diese Richtigstellung mit einer Storno Abmeldung stornieren, die ihren Referenzwert als ursprünglichen nennt. ';

/** Richtigstellung and Storno Abmeldung: what they refer to (KR-090 … KR-099). */
export const korrekturregeln: readonly Zeile[] = [
  sperrend({
    id: 'KR-095',
    code: 'VW1560',
    titel: 'Eine Richtigstellung Abmeldung setzt eine verarbeitete Abmeldung voraus.',
    texte: [
      {
        text: 'Die Richtigstellung der Abmeldung kann keiner Abmeldung zugeordnet werden und wurde daher nicht verarbeitet.',
      },
    ],
    behebung: `${RICHTIGSTELLUNG_STORNIEREN}Eine nicht verarbeitete Abmeldung stornieren und neu melden.`,
    pfad: '/referenzwertUrspruenglich',
    quellen: [DGSERVICE_2024, CODELISTE],
    gesichert: true,
    findet: bei(['richtigstellung-abmeldung'], (_meldung, { zustand }) => wenn(!hatAbmeldung(zustand))),
    beispiele: {
      gut: [lage(richtigstellung(), { zustand: abgemeldet() })],
      schlecht: [lage(richtigstellung(), { zustand: ANGEMELDET })],
    },
  }),
  sperrend({
    id: 'KR-093',
    code: 'VW1560',
    titel: 'Eine weitere Richtigstellung nennt Referenzwert und Datum der letzten.',
    texte: [
      {
        text: 'Die Richtigstellung der Abmeldung kann keiner Abmeldung zugeordnet werden und wurde daher nicht verarbeitet.',
      },
    ],
    behebung: `${RICHTIGSTELLUNG_STORNIEREN}Danach mit Referenzwert und Abmeldedatum der letzten Richtigstellung Abmeldung neu melden.`,
    pfad: '/referenzwertUrspruenglich',
    quellen: [DGSERVICE_2024, CODELISTE],
    gesichert: true,
    findet: bei(['richtigstellung-abmeldung'], (meldung, { zustand }) =>
      wenn(hatAbmeldung(zustand) && kettenkopf(meldung, zustand) === undefined),
    ),
    beispiele: {
      gut: [lage(richtigstellung(), { zustand: abgemeldet() })],
      schlecht: [
        lage(richtigstellung({ referenzwert: 'RB-2' }), {
          zustand: abgemeldet({ referenzwert: 'RB-1', datum: '2024-11-16', kette: ['ab-1', 'rb-1'] }),
        }),
        lage(richtigstellung({ endeEntgeltanspruch: '2024-10-30' }), { zustand: abgemeldet() }),
      ],
    },
  }),
  sperrend({
    id: 'KR-098',
    code: null,
    titel: 'Eine Storno Abmeldung trifft eine gespeicherte Abmeldung.',
    texte: [
      { text: 'Die Storno Abmeldung kann keiner Abmeldung zugeordnet werden und wurde daher nicht verarbeitet.' },
    ],
    behebung:
      'Referenzwert und Datum prüfen und eine richtige Storno Abmeldung senden. Diesen Clearingfall schließt die ÖGK.',
    pfad: '/referenzwertUrspruenglich',
    quellen: [CODELISTE, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['storno-abmeldung'], (meldung, { zustand }) =>
      wenn(!hatAbmeldung(zustand) && stornoziel(meldung, zustand) === undefined),
    ),
    beispiele: {
      gut: [lage(stornoAbmeldung(), { zustand: abgemeldet() })],
      schlecht: [lage(stornoAbmeldung(), { zustand: leer })],
    },
  }),
  sperrend({
    id: 'KR-094',
    code: null,
    titel: 'Eine Storno Abmeldung nennt Referenzwert und Datum der letzten Richtigstellung.',
    texte: [
      {
        text: 'Die Storno Abmeldung nennt nicht Referenzwert und Abmeldedatum der zuletzt verarbeiteten Abmeldung oder Richtigstellung und wurde daher nicht verarbeitet.',
      },
    ],
    behebung:
      'Storno Abmeldung mit Referenzwert und Abmeldedatum der letzten Richtigstellung Abmeldung senden. Diesen Clearingfall schließt die ÖGK.',
    pfad: '/referenzwertUrspruenglich',
    quellen: [DGSERVICE_2024, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['storno-abmeldung'], (meldung, { zustand }) =>
      wenn(hatAbmeldung(zustand) && stornoziel(meldung, zustand) === undefined),
    ),
    beispiele: {
      gut: [
        lage(stornoAbmeldung({ referenzwertUrspruenglich: 'RB-1', abmeldedatum: '2024-11-16' }), {
          zustand: abgemeldet({ referenzwert: 'RB-1', datum: '2024-11-16', kette: ['ab-1', 'rb-1'] }),
        }),
      ],
      schlecht: [
        lage(stornoAbmeldung(), {
          zustand: abgemeldet({ referenzwert: 'RB-1', datum: '2024-11-16', kette: ['ab-1', 'rb-1'] }),
        }),
      ],
    },
  }),
  sperrend({
    id: 'KR-022c',
    code: 'VW1931',
    titel: 'Storno und Richtigstellung lassen die Beschäftigung nicht in eine spätere hineinreichen.',
    texte: [
      { text: 'Die @1 kann nicht verarbeitet werden, da eine weitere konkurrierende Beschäftigung gespeichert ist.' },
    ],
    behebung: 'Zuerst die spätere Anmeldung stornieren oder die ÖGK kontaktieren.',
    pfad: '/referenzwertUrspruenglich',
    quellen: [CODELISTE, EIGENE_ANNAHME],
    gesichert: false,
    findet: bei(['storno-abmeldung', 'richtigstellung-abmeldung'], (meldung, { zustand }) => {
      if (meldung.meldungsart === 'richtigstellung-abmeldung') {
        const kopf = kettenkopf(meldung, zustand);
        return (
          kopf &&
          wenn(folgtEineWeitere(zustand, kopf, meldung.richtigesEndeEntgelt), {
            werte: ['Richtigstellung der Abmeldung'],
          })
        );
      }
      const ziel = stornoziel(meldung, zustand);
      const betroffen = ziel?.art === 'abmeldung' ? ziel.beschaeftigung : undefined;
      return betroffen && wenn(folgtEineWeitere(zustand, betroffen), { werte: ['Storno Abmeldung'] });
    }),
    beispiele: {
      gut: [lage(stornoAbmeldung(), { zustand: abgemeldet() })],
      schlecht: [
        lage(stornoAbmeldung(), { zustand: NEUERLICH_ANGEMELDET }),
        lage(richtigstellung(), { zustand: NEUERLICH_ANGEMELDET }),
      ],
    },
  }),
];

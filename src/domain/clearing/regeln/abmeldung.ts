import { naechsterTag, tagAlsText } from '../../kern/zeit';
import {
  abmeldeangaben,
  istAngegeben,
  spaetester,
  type Abmeldeangaben,
  type Angabe,
} from '../versicherung/abmeldeangaben';
import type { Abmeldung, RichtigstellungAbmeldung } from '../geprueft';
import type { Personzustand, Spanne } from '../personzustand';
import type { Treffer } from '../../regelwerk/regel';
import { leer } from '../personzustand';
import { vorsorgezeiten } from '../versicherung/umfang';
import { abgemeldet, abmeldung, ANGEMELDET, lage, ohne, OHNE_VORSORGE, richtigstellung } from './beispiele';
import {
  CODELISTE,
  DGSERVICE_2023,
  DGSERVICE_2024,
  DM_ORG_GRUND,
  EIGENE_ANNAHME,
  EIGENE_DRINGLICHKEIT,
} from './quellen';
import { bei, informell, sperrend, wenn, type Pruefkontext, type Zeile } from './zeile';

const STORNO_UND_NEU =
  'Diese Meldung mit einer Storno Abmeldung stornieren (ihren Referenzwert und ihr Datum angeben) und danach richtig neu melden.';
const PRUEFEN = 'Angaben prüfen; wenn nötig mit einer Richtigstellung Abmeldung berichtigen.';

/** The E-rules hold for the Abmeldung and for the Abmeldung that a Richtigstellung results in (KR-097). */
const beiAbmeldung = (
  findet: (
    angaben: Abmeldeangaben,
    meldung: Abmeldung | RichtigstellungAbmeldung,
    kontext: Pruefkontext,
  ) => Treffer | undefined,
): ((kontext: Pruefkontext) => Treffer | undefined) =>
  bei(['abmeldung', 'richtigstellung-abmeldung'], (meldung, kontext) =>
    findet(abmeldeangaben(meldung, kontext.zustand), meldung, kontext),
  );

/** Of a second Abmeldung it is not clear yet which employment it ends, so its Vorsorge is judged when that is (KR-072). */
const beurteilbar = ({ betroffen }: Abmeldeangaben, { meldungsart }: Abmeldung | RichtigstellungAbmeldung): boolean =>
  betroffen !== undefined && (meldungsart === 'richtigstellung-abmeldung' || betroffen.abmeldung === undefined);

const hatEntschaedigung = ({ ke, ue }: Abmeldeangaben): boolean => istAngegeben(ke) || istAngegeben(ue);

/** With the employment Vorsorge ends on its last day: the end of the Entschädigung, else the end of Beschäftigung or Entgelt. */
function endetVorzeitig(angaben: Abmeldeangaben): boolean {
  const { grund, laufendeVorsorge, vorsorgeEnde, entgeltende, ende } = angaben;
  const beendet = grund.endeBeschaeftigung !== 'leer' && grund.vorsorgeEnde === 'wenn-laufend';
  if (!beendet || laufendeVorsorge === undefined || vorsorgeEnde === undefined) return false;
  const richtig = hatEntschaedigung(angaben) ? [entgeltende] : [entgeltende, ende];
  return (
    laufendeVorsorge.ab <= vorsorgeEnde &&
    vorsorgeEnde < spaetester(entgeltende, ende) &&
    !richtig.includes(vorsorgeEnde)
  );
}

/** A Richtigstellung that takes the end away would let Vorsorge run into a time that a later employment has opened. */
const liefeInWeitere = (
  { betroffen, laufendeVorsorge, vorsorgeEnde }: Abmeldeangaben,
  zustand: Personzustand,
): boolean =>
  laufendeVorsorge !== undefined &&
  vorsorgeEnde === undefined &&
  vorsorgezeiten(zustand, betroffen).some((zeit) => zeit.ab > laufendeVorsorge.ab);

const ersterEntschaedigungstag = ({ ke, ue }: Abmeldeangaben): string | undefined =>
  [ke.ab, ue.ab].filter((tag) => tag !== undefined).sort()[0];
const vollstaendig = ({ ab, bis }: Angabe): Spanne | undefined =>
  ab !== undefined && bis !== undefined && ab <= bis ? { ab, bis } : undefined;
const unvollstaendig = (angabe: Angabe): boolean => istAngegeben(angabe) && vollstaendig(angabe) === undefined;

const KE = { kuendigungsentschaedigungAb: '2024-11-01', kuendigungsentschaedigungBis: '2024-11-15' };
const UE = { urlaubsersatzleistungAb: '2024-11-01', urlaubsersatzleistungBis: '2024-11-07' };
/** Abmeldungen that are right: with Urlaubsersatzleistung, and with Kündigungsentschädigung before it. */
const MIT_UE = abmeldung({ endeEntgeltanspruch: '2024-11-07', betrieblicheVorsorgeEnde: '2024-11-07', ...UE });
const MIT_KE = abmeldung({ endeEntgeltanspruch: '2024-11-15', betrieblicheVorsorgeEnde: '2024-11-15', ...KE });
const MIT_BEIDEN = abmeldung({
  ...MIT_KE,
  endeEntgeltanspruch: '2024-11-20',
  urlaubsersatzleistungAb: '2024-11-16',
  urlaubsersatzleistungBis: '2024-11-20',
});
const ZIVILDIENST = ohne(abmeldung({ abmeldegrund: '09' }), 'endeBeschaeftigung', 'betrieblicheVorsorgeEnde');
const OHNE_BV_ENDE = ohne(abmeldung(), 'betrieblicheVorsorgeEnde');
const OHNE_ANMELDUNG: Personzustand = leer;
/** After the Abmeldung a second employment with a time of Vorsorge of its own. */
const MIT_SPAETERER_VORSORGE: Personzustand = {
  ...abgemeldet(),
  beschaeftigungen: [
    ...abgemeldet().beschaeftigungen,
    { id: 'a-2', referenzwert: 'A-2', beginn: '2024-12-01', bestimmungen: [] },
  ],
  vorsorge: [{ ab: '2024-05-01' }, { ab: '2024-12-01' }],
};

export const abmelderegeln: readonly Zeile[] = [
  sperrend({
    id: 'KR-071',
    code: 'VW1960',
    titel: 'Eine Abmeldung setzt eine gespeicherte Anmeldung voraus.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da keine Anmeldung vorliegt.' }],
    behebung:
      'Die fehlende Anmeldung erstatten oder, wenn die Abmeldung falsch ist, sie mit einer Storno Abmeldung stornieren.',
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['abmeldung'], (meldung, { zustand }) =>
      wenn(abmeldeangaben(meldung, zustand).betroffen === undefined, { werte: ['Abmeldung'] }),
    ),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(abmeldung(), { zustand: OHNE_ANMELDUNG })] },
  }),
  sperrend({
    id: 'KR-072',
    code: 'VW1945',
    titel: 'Zu einer Beschäftigung gibt es nur eine Abmeldung.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da bereits eine Abmeldung vorliegt.' }],
    behebung: 'Die falsche der beiden Abmeldungen stornieren oder die fehlende Anmeldung dazwischen erstatten.',
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['abmeldung'], (meldung, { zustand }) =>
      wenn(abmeldeangaben(meldung, zustand).betroffen?.abmeldung !== undefined, { werte: ['Abmeldung'] }),
    ),
    beispiele: {
      gut: [lage(abmeldung())],
      schlecht: [lage(abmeldung({ referenzwert: 'AB-2' }), { zustand: abgemeldet() })],
    },
  }),
  sperrend({
    id: 'KR-096',
    code: 'VW1945',
    titel: 'Eine nicht verarbeitete Abmeldung wird storniert, bevor die neue kommt.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da bereits eine Abmeldung vorliegt.' }],
    behebung:
      'Zuerst die nicht verarbeitete Abmeldung mit einer Storno Abmeldung stornieren, ebenso diese, dann neu melden.',
    pfad: '/referenzwert',
    quellen: [DGSERVICE_2024, EIGENE_ANNAHME],
    gesichert: false,
    // Where an Abmeldung is processed already, KR-072 says the same with the same code.
    findet: bei(['abmeldung'], (meldung, { zustand }) =>
      wenn(
        abmeldeangaben(meldung, zustand).betroffen?.abmeldung === undefined &&
          zustand.offeneMeldungen.some((offene) => offene.art === 'abmeldung'),
        { werte: ['Abmeldung'] },
      ),
    ),
    beispiele: {
      gut: [lage(abmeldung())],
      schlecht: [
        lage(abmeldung({ referenzwert: 'AB-2' }), {
          zustand: {
            ...ANGEMELDET,
            offeneMeldungen: [
              { art: 'abmeldung', id: 'ab-1', referenzwert: 'AB-1', daten: ['2024-10-31'], regeln: ['KR-073'] },
            ],
          },
        }),
      ],
    },
  }),
  sperrend({
    id: 'KR-073',
    code: 'VW1978',
    titel: 'Läuft die Betriebliche Vorsorge und endet sie mit dem Abmeldegrund, so ist ihr Ende richtig angegeben.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da das Ende der Betrieblichen Vorsorge unrichtig ist.' }],
    behebung: STORNO_UND_NEU,
    pfad: '/betrieblicheVorsorgeEnde',
    // VW2044 bears the same text; this service raises VW1978 only.
    quellen: [DGSERVICE_2024, CODELISTE],
    gesichert: true,
    findet: beiAbmeldung((angaben, meldung) => {
      const { bezeichnung, grund, laufendeVorsorge, vorsorgeEnde, entgeltende, ende } = angaben;
      return wenn(
        beurteilbar(angaben, meldung) &&
          laufendeVorsorge !== undefined &&
          (vorsorgeEnde === undefined
            ? grund.vorsorgeEnde === 'wenn-laufend' && laufendeVorsorge.ab <= entgeltende
            : grund.vorsorgeEnde !== 'leer' &&
              (vorsorgeEnde < laufendeVorsorge.ab || vorsorgeEnde > spaetester(entgeltende, ende))),
        { werte: [bezeichnung] },
      );
    }),
    beispiele: {
      gut: [lage(abmeldung()), lage(OHNE_BV_ENDE, { zustand: OHNE_VORSORGE })],
      schlecht: [lage(OHNE_BV_ENDE), lage(abmeldung({ betrieblicheVorsorgeEnde: '2024-11-30' }))],
    },
  }),
  sperrend({
    id: 'KR-073b',
    code: 'VW1978',
    titel:
      'Endet die Beschäftigung, so endet die Betriebliche Vorsorge nicht vor ihr und nicht erst nach Beginn einer weiteren.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da das Ende der Betrieblichen Vorsorge unrichtig ist.' }],
    behebung: STORNO_UND_NEU,
    pfad: '/betrieblicheVorsorgeEnde',
    // The sources show the empty field and the end of a Urlaubsersatzleistung (VW1536); the day in all other cases is our reading.
    quellen: [DGSERVICE_2024, CODELISTE, EIGENE_ANNAHME],
    gesichert: false,
    findet: beiAbmeldung((angaben, meldung, { zustand }) =>
      wenn(beurteilbar(angaben, meldung) && (endetVorzeitig(angaben) || liefeInWeitere(angaben, zustand)), {
        werte: [angaben.bezeichnung],
      }),
    ),
    beispiele: {
      gut: [
        lage(MIT_UE),
        // Krankengeld after the Entgeltanspruch: Vorsorge may go on to the end of the employment.
        lage(abmeldung({ endeEntgeltanspruch: '2024-10-21' })),
        lage(ohne(abmeldung({ abmeldegrund: '11', betrieblicheVorsorgeEnde: '2024-10-15' }), 'endeBeschaeftigung')),
      ],
      schlecht: [
        lage(abmeldung({ betrieblicheVorsorgeEnde: '2024-10-30' })),
        lage({ ...MIT_UE, betrieblicheVorsorgeEnde: '2024-10-31' }),
        lage(
          ohne(
            richtigstellung({ abmeldegrund: '08', richtigesEndeEntgelt: '2024-10-31' }),
            'endeBeschaeftigung',
            'betrieblicheVorsorgeEnde',
            'urlaubsersatzleistungAb',
            'urlaubsersatzleistungBis',
          ),
          { zustand: MIT_SPAETERER_VORSORGE },
        ),
      ],
    },
  }),
  sperrend({
    id: 'KR-074',
    code: 'VW1943',
    titel: 'Bei Präsenzdienst, Zivildienst und Truppenübung bleibt das Ende der Betrieblichen Vorsorge leer.',
    texte: [
      {
        text: 'Die @2 wurde nicht verarbeitet, da beim Abmeldegrund @1 kein Ende der Betrieblichen Vorsorge zulässig ist.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/betrieblicheVorsorgeEnde',
    quellen: [CODELISTE, DM_ORG_GRUND, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ grund, vorsorgeEnde, bezeichnung }) =>
      wenn(grund.vorsorgeEnde === 'leer' && vorsorgeEnde !== undefined, { werte: [grund.name, bezeichnung] }),
    ),
    beispiele: {
      gut: [lage(ZIVILDIENST)],
      schlecht: [lage(ohne(abmeldung({ abmeldegrund: '09' }), 'endeBeschaeftigung'))],
    },
  }),
  sperrend({
    id: 'KR-075',
    code: 'VW1942',
    titel: 'Ein Ende der Betrieblichen Vorsorge setzt eine gespeicherte Zeit voraus.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da keine Zeit der Betrieblichen Vorsorge gespeichert ist.' }],
    behebung:
      'Den Beginn der Betrieblichen Vorsorge mit einer Richtigstellung Anmeldung nachmelden oder die Abmeldung stornieren und ohne Ende der Betrieblichen Vorsorge neu melden.',
    pfad: '/betrieblicheVorsorgeEnde',
    quellen: [CODELISTE],
    gesichert: true,
    findet: beiAbmeldung((angaben, meldung) =>
      wenn(
        beurteilbar(angaben, meldung) && angaben.vorsorgeEnde !== undefined && angaben.laufendeVorsorge === undefined,
        { werte: [angaben.bezeichnung] },
      ),
    ),
    beispiele: {
      gut: [lage(OHNE_BV_ENDE, { zustand: OHNE_VORSORGE })],
      schlecht: [lage(abmeldung(), { zustand: OHNE_VORSORGE })],
    },
  }),
  sperrend({
    id: 'KR-076',
    code: 'VW1954',
    titel:
      'Das Ende der Beschäftigung liegt vor Kündigungsentschädigung und Urlaubsersatzleistung, das Ende des Entgeltanspruches danach.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da das Ende der Beschäftigung vor der Kündigungsentschädigung bzw. Urlaubsersatzleistung und das Ende des Entgeltanspruches nach dem Ende der Beschäftigung liegen muss.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeBeschaeftigung',
    quellen: [DGSERVICE_2023, CODELISTE],
    gesichert: true,
    findet: beiAbmeldung((angaben) => {
      const { ende, entgeltende, bezeichnung } = angaben;
      const erster = ersterEntschaedigungstag(angaben);
      return wenn(
        hatEntschaedigung(angaben) &&
          ende !== undefined &&
          ((erster !== undefined && ende >= erster) || entgeltende <= ende),
        { werte: [bezeichnung] },
      );
    }),
    beispiele: { gut: [lage(MIT_UE)], schlecht: [lage({ ...MIT_UE, endeBeschaeftigung: '2024-11-05' })] },
  }),
  sperrend({
    id: 'KR-077',
    code: null,
    titel: 'Präsenzdienst beendet das Beschäftigungsverhältnis nicht.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da der Abmeldegrund Präsenzdienstleistung im Bundesheer bei arbeitsrechtlichem Ende der Beschäftigung nicht möglich ist.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeBeschaeftigung',
    quellen: [DGSERVICE_2023],
    gesichert: true,
    findet: beiAbmeldung(({ ende, bezeichnung }, meldung) =>
      wenn(meldung.abmeldegrund === '08' && ende !== undefined, { werte: [bezeichnung] }),
    ),
    beispiele: {
      gut: [lage({ ...ZIVILDIENST, abmeldegrund: '08' })],
      schlecht: [lage(abmeldung({ abmeldegrund: '08', endeBeschaeftigung: '2024-05-31' }))],
    },
  }),
  sperrend({
    id: 'KR-078a',
    code: 'VW1963',
    titel: 'Ein Abmeldegrund, der die Beschäftigung beendet, verlangt das Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @2 wurde nicht verarbeitet, da der Abmeldegrund @1 nur bei arbeitsrechtlichem Ende der Beschäftigung möglich ist.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeBeschaeftigung',
    quellen: [CODELISTE, DM_ORG_GRUND, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ grund, ende, bezeichnung }) =>
      wenn(grund.endeBeschaeftigung === 'pflicht' && ende === undefined, { werte: [grund.name, bezeichnung] }),
    ),
    beispiele: {
      gut: [lage(abmeldung()), lage(ZIVILDIENST)],
      schlecht: [lage(ohne(abmeldung(), 'endeBeschaeftigung'))],
    },
  }),
  sperrend({
    id: 'KR-078b',
    code: 'VW1961',
    titel: 'Eine Kündigungsentschädigung verlangt das Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da eine Kündigungsentschädigung ohne Ende Beschäftigung nicht möglich ist.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeBeschaeftigung',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ende, bezeichnung }) =>
      wenn(istAngegeben(ke) && ende === undefined, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_KE)], schlecht: [lage(ohne(MIT_KE, 'endeBeschaeftigung'))] },
  }),
  sperrend({
    id: 'KR-078c',
    code: 'VW1962',
    titel: 'Eine Urlaubsersatzleistung verlangt das Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da eine Urlaubsersatzleistung ohne Ende Beschäftigung nicht möglich ist.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeBeschaeftigung',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ue, ende, bezeichnung }) =>
      wenn(istAngegeben(ue) && ende === undefined, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_UE)], schlecht: [lage(ohne(MIT_UE, 'endeBeschaeftigung'))] },
  }),
  sperrend({
    id: 'KR-079a',
    code: 'VW1979',
    titel: 'Die Kündigungsentschädigung hat Beginn und Ende in dieser Reihenfolge.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da die Kündigungsentschädigung nicht vollständig/richtig angegeben wurde.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/kuendigungsentschaedigungBis',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, bezeichnung }) => wenn(unvollstaendig(ke), { werte: [bezeichnung] })),
    beispiele: { gut: [lage(MIT_KE)], schlecht: [lage({ ...MIT_KE, kuendigungsentschaedigungBis: '2024-10-30' })] },
  }),
  sperrend({
    id: 'KR-079b',
    code: 'VW1980',
    titel: 'Die Urlaubsersatzleistung hat Beginn und Ende in dieser Reihenfolge.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da die Urlaubsersatzleistung nicht vollständig/richtig angegeben wurde.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/urlaubsersatzleistungBis',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ue, bezeichnung }) => wenn(unvollstaendig(ue), { werte: [bezeichnung] })),
    beispiele: { gut: [lage(MIT_UE)], schlecht: [lage(ohne(MIT_UE, 'urlaubsersatzleistungBis'))] },
  }),
  sperrend({
    id: 'KR-080a',
    code: 'VW1946',
    titel: 'Die Kündigungsentschädigung beginnt nach dem Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da sich die Zeit der Kündigungsentschädigung mit dem Ende der Beschäftigung überschneidet.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/kuendigungsentschaedigungAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ende, bezeichnung }) =>
      wenn(ke.ab !== undefined && ende !== undefined && ende >= ke.ab, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_KE)], schlecht: [lage({ ...MIT_KE, endeBeschaeftigung: '2024-11-01' })] },
  }),
  sperrend({
    id: 'KR-080b',
    code: 'VW1947',
    titel: 'Die Urlaubsersatzleistung beginnt nach dem Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da sich die Zeit der Urlaubsersatzleistung mit dem Ende der Beschäftigung überschneidet.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/urlaubsersatzleistungAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ue, ende, bezeichnung }) =>
      wenn(ue.ab !== undefined && ende !== undefined && ende >= ue.ab, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_UE)], schlecht: [lage({ ...MIT_UE, endeBeschaeftigung: '2024-11-05' })] },
  }),
  sperrend({
    id: 'KR-081a',
    code: 'VW1964',
    titel: 'Mit Kündigungsentschädigung liegt das Ende des Entgeltanspruches nach dem Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da das Ende des Entgeltanspruches und das Ende der Beschäftigung bei einer Kündigungsentschädigung nicht gleich belegt sein dürfen.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ende, entgeltende, bezeichnung }) =>
      wenn(istAngegeben(ke) && ende === entgeltende, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_KE)], schlecht: [lage({ ...MIT_KE, endeEntgeltanspruch: '2024-10-31' })] },
  }),
  sperrend({
    id: 'KR-081b',
    code: 'VW1965',
    titel: 'Mit Urlaubsersatzleistung liegt das Ende des Entgeltanspruches nach dem Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da das Ende des Entgeltanspruches und das Ende der Beschäftigung bei einer Urlaubsersatzleistung nicht gleich belegt sein dürfen.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ue, ende, entgeltende, bezeichnung }) =>
      wenn(istAngegeben(ue) && ende === entgeltende, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_UE)], schlecht: [lage({ ...MIT_UE, endeEntgeltanspruch: '2024-10-31' })] },
  }),
  sperrend({
    id: 'KR-081c',
    code: 'VW1970',
    titel: 'Ohne Urlaubsersatzleistung endet der Entgeltanspruch mit der Kündigungsentschädigung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da das Ende des Entgeltanspruches mit dem Ende der Kündigungsentschädigung ident sein muss, sofern keine Urlaubsersatzleistung vorliegt.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ue, entgeltende, bezeichnung }) =>
      wenn(ke.bis !== undefined && !istAngegeben(ue) && entgeltende !== ke.bis, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_KE)], schlecht: [lage({ ...MIT_KE, endeEntgeltanspruch: '2024-11-16' })] },
  }),
  sperrend({
    id: 'KR-081d',
    code: 'VW1971',
    titel: 'Der Entgeltanspruch endet mit der Urlaubsersatzleistung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da das Ende des Entgeltanspruches mit dem Ende der Urlaubsersatzleistung ident sein muss.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ue, entgeltende, bezeichnung }) =>
      wenn(ue.bis !== undefined && entgeltende !== ue.bis, { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_UE)], schlecht: [lage({ ...MIT_UE, endeEntgeltanspruch: '2024-11-08' })] },
  }),
  sperrend({
    id: 'KR-082',
    code: 'VW1967',
    titel: 'Die Urlaubsersatzleistung schließt an die Kündigungsentschädigung an.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet. Die Kündigungsentschädigung muss vor der Urlaubsersatzleistung liegen und die Urlaubsersatzleistung muss an die Kündigungsentschädigung anschließen.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/urlaubsersatzleistungAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ue, bezeichnung }) => {
      const [erste, zweite] = [vollstaendig(ke), vollstaendig(ue)];
      return wenn(erste !== undefined && zweite !== undefined && zweite.ab !== naechsterTag(erste.bis), {
        werte: [bezeichnung],
      });
    }),
    beispiele: {
      gut: [lage(MIT_BEIDEN)],
      schlecht: [
        lage({
          ...MIT_BEIDEN,
          ...UE,
          kuendigungsentschaedigungAb: '2024-11-08',
          kuendigungsentschaedigungBis: '2024-11-20',
        }),
      ],
    },
  }),
  informell({
    id: 'KR-083a',
    code: 'VW1968',
    dringlichkeit: 'K',
    titel: 'Die Kündigungsentschädigung schließt an das Ende der Beschäftigung an.',
    texte: [
      {
        text: 'Bitte um Überprüfung der @1. Sofern keine Entgeltfortzahlung vorliegt, muss die Kündigungsentschädigung an das Ende der Beschäftigung anschließen.',
      },
    ],
    behebung: PRUEFEN,
    pfad: '/kuendigungsentschaedigungAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ende, bezeichnung }) =>
      wenn(ke.ab !== undefined && ende !== undefined && ke.ab > naechsterTag(ende), { werte: [bezeichnung] }),
    ),
    beispiele: { gut: [lage(MIT_KE)], schlecht: [lage({ ...MIT_KE, kuendigungsentschaedigungAb: '2024-11-04' })] },
  }),
  informell({
    id: 'KR-083b',
    code: 'VW1969',
    dringlichkeit: 'K',
    titel: 'Die Urlaubsersatzleistung schließt an das Ende der Beschäftigung an.',
    texte: [
      {
        text: 'Bitte um Überprüfung der @1. Sofern keine Entgeltfortzahlung vorliegt, muss die Urlaubsersatzleistung an das Ende der Beschäftigung anschließen.',
      },
    ],
    behebung: PRUEFEN,
    pfad: '/urlaubsersatzleistungAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung(({ ke, ue, ende, bezeichnung }) =>
      wenn(!istAngegeben(ke) && ue.ab !== undefined && ende !== undefined && ue.ab > naechsterTag(ende), {
        werte: [bezeichnung],
      }),
    ),
    beispiele: {
      gut: [lage(MIT_UE), lage(MIT_BEIDEN)],
      schlecht: [lage({ ...MIT_UE, urlaubsersatzleistungAb: '2024-11-04' })],
    },
  }),
  informell({
    id: 'KR-084a',
    code: 'VW1966',
    dringlichkeit: 'K',
    titel: 'Zwischen dem Ende der Beschäftigung und dem Ende des Entgeltanspruches liegt eine Entschädigung.',
    texte: [
      {
        text: 'Sofern keine Ausleistung des Krankengeldbezuges vorliegt, muss für die Zeit zwischen Ende Beschäftigung und Ende des Entgeltanspruches eine Kündigungsentschädigung und/oder Urlaubsersatzleistung vorliegen.',
      },
    ],
    behebung: PRUEFEN,
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung((angaben) =>
      wenn(!hatEntschaedigung(angaben) && angaben.ende !== undefined && angaben.entgeltende > angaben.ende),
    ),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(abmeldung({ endeBeschaeftigung: '2024-10-21' }))] },
  }),
  informell({
    id: 'KR-084b',
    code: 'VW1941',
    dringlichkeit: 'K',
    titel: 'Der Entgeltanspruch endet nicht vor der Beschäftigung.',
    texte: [
      {
        text: 'Bitte um Überprüfung der @1, da das Ende des Entgeltanspruches vor dem Ende der Beschäftigung liegt.',
      },
    ],
    behebung: PRUEFEN,
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung((angaben) =>
      wenn(!hatEntschaedigung(angaben) && angaben.ende !== undefined && angaben.entgeltende < angaben.ende, {
        werte: [angaben.bezeichnung],
      }),
    ),
    beispiele: { gut: [lage(abmeldung())], schlecht: [lage(abmeldung({ endeEntgeltanspruch: '2024-10-21' }))] },
  }),
  sperrend({
    id: 'KR-085',
    code: 'VW1972',
    titel: 'Kündigungsentschädigung und Urlaubsersatzleistung gibt es nur bei Gründen, die sie zulassen.',
    texte: [
      {
        text: 'Die @2 wurde nicht verarbeitet, da die Kündigungsentschädigung und/oder Urlaubsersatzleistung für den Abmeldegrund @1 nicht möglich sind.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/abmeldegrund',
    quellen: [CODELISTE, DM_ORG_GRUND, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: beiAbmeldung((angaben) =>
      wenn(hatEntschaedigung(angaben) && !angaben.grund.entschaedigung, {
        werte: [angaben.grund.name, angaben.bezeichnung],
      }),
    ),
    beispiele: {
      gut: [lage({ ...MIT_UE, abmeldegrund: '01' })],
      schlecht: [lage(ohne({ ...MIT_UE, abmeldegrund: '07' }, 'endeBeschaeftigung'))],
    },
  }),
  sperrend({
    id: 'KR-086a',
    code: 'VW1952',
    titel: 'Das Ende liegt nicht vor dem Beginn der Beschäftigung.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da das Beschäftigungsende vor dem Beschäftigungsbeginn liegt.' }],
    behebung:
      'Die Abmeldung stornieren und richtig neu melden oder den Beginn mit einer Richtigstellung Anmeldung berichtigen.',
    pfad: '/endeEntgeltanspruch',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['abmeldung'], (meldung, { zustand }) => {
      const { betroffen, entgeltende, ende = entgeltende } = abmeldeangaben(meldung, zustand);
      return wenn(betroffen !== undefined && (entgeltende < betroffen.beginn || ende < betroffen.beginn), {
        werte: ['Abmeldung'],
      });
    }),
    beispiele: {
      gut: [lage(abmeldung())],
      schlecht: [lage(abmeldung({ endeEntgeltanspruch: '2024-03-31', endeBeschaeftigung: '2024-03-31' }))],
    },
  }),
  sperrend({
    id: 'KR-097',
    code: 'VW1953',
    titel: 'Das richtiggestellte Ende liegt nicht vor dem Anmeldedatum.',
    texte: [
      {
        text: 'Das Richtigstellungsdatum der Abmeldung liegt vor dem Anmeldedatum (@1). Die Richtigstellung der Abmeldung wurde nicht verarbeitet.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/richtigesEndeEntgelt',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['richtigstellung-abmeldung'], (meldung, { zustand }) => {
      const { betroffen, entgeltende } = abmeldeangaben(meldung, zustand);
      return betroffen && wenn(entgeltende < betroffen.beginn, { werte: [tagAlsText(betroffen.beginn)] });
    }),
    beispiele: {
      gut: [lage(richtigstellung(), { zustand: abgemeldet() })],
      schlecht: [lage(richtigstellung({ richtigesEndeEntgelt: '2024-03-31' }), { zustand: abgemeldet() })],
    },
  }),
];

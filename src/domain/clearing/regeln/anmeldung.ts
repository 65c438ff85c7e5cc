import { plusMonateTag } from '../../kern/zeit';
import type { Anmeldung } from '../geprueft';
import { beitragskontoAm } from '../kontext';
import { leer, type Personzustand } from '../personzustand';
import { vorsorgezeiten } from '../versicherung/umfang';
import { abgemeldet, abmeldung, aenderung, ANGEMELDET, anmeldung, konto, lage, ohne } from './beispiele';
import { CODELISTE, EIGENE_DRINGLICHKEIT, OEGK_ANMELDUNG } from './quellen';
import { bei, informell, sperrend, wenn, type Zeile } from './zeile';

const STORNO_UND_NEU = 'Storno Anmeldung senden und richtig neu anmelden.';
const VORSORGE_PRUEFEN =
  'Beginn der Betrieblichen Vorsorge prüfen; wenn nötig mit einer Richtigstellung Anmeldung berichtigen oder die ÖGK kontaktieren.';

const NEU = { zustand: leer };
const WIEDEREINTRITT = anmeldung({
  referenzwert: 'A-2',
  anmeldedatum: '2024-12-01',
  betrieblicheVorsorgeAb: '2024-12-01',
});
/** Abmeldung for Präsenzdienst: the SV ends, the Betriebliche Vorsorge runs on. */
const IM_PRAESENZDIENST = abgemeldet({
  grund: '08',
  endeBeschaeftigung: undefined,
  betrieblicheVorsorgeEnde: undefined,
});

/** Was the person employed here within the twelve months before the Anmeldung (contribution-free first month of the BV)? */
const warBeschaeftigt = (zustand: Personzustand, { anmeldedatum }: Anmeldung): boolean =>
  zustand.beschaeftigungen.some(
    (b) =>
      b.beginn < anmeldedatum && (b.abmeldung === undefined || b.abmeldung.datum >= plusMonateTag(anmeldedatum, -12)),
  );

const UMLAUTE: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', ß: 'SS' };
/** First two letters as the name check compares them: without case, umlauts written out. */
const namensanfang = (name: string): string =>
  name
    .trim()
    .toUpperCase()
    .replace(/[ÄÖÜß]/g, (zeichen) => UMLAUTE[zeichen] ?? zeichen)
    .slice(0, 2);

export const anmelderegeln: readonly Zeile[] = [
  sperrend({
    id: 'KR-022a',
    code: 'VW1931',
    titel: 'Eine Anmeldung überschneidet sich nicht mit einer anderen Beschäftigung beim selben Dienstgeber.',
    texte: [
      { text: 'Die @1 kann nicht verarbeitet werden, da eine weitere konkurrierende Beschäftigung gespeichert ist.' },
    ],
    behebung:
      'Die falsche Anmeldung stornieren oder die fehlende Abmeldung erstatten; bestehen beide Beschäftigungen, die ÖGK kontaktieren.',
    pfad: '/anmeldedatum',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], ({ anmeldedatum }, { zustand }) =>
      wenn(
        zustand.beschaeftigungen.some(
          ({ abmeldung: ab }) => ab === undefined || anmeldedatum <= (ab.endeBeschaeftigung ?? ab.datum),
        ),
        { werte: ['Anmeldung'] },
      ),
    ),
    beispiele: {
      gut: [lage(WIEDEREINTRITT, { zustand: abgemeldet() })],
      schlecht: [lage(WIEDEREINTRITT, { zustand: ANGEMELDET })],
    },
  }),
  sperrend({
    id: 'KR-022b',
    code: 'VW1974',
    titel: 'Eine Anmeldung überschneidet sich nicht mit einer Versicherungszeit nach dem Ende der Beschäftigung.',
    texte: [
      {
        text: 'Die @1 kann nicht verarbeitet werden, da eine weitere konkurrierende Versicherungszeit gespeichert ist.',
      },
    ],
    behebung: 'Die falsche Anmeldung stornieren, die Abmeldung richtigstellen oder die ÖGK kontaktieren.',
    pfad: '/anmeldedatum',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], ({ anmeldedatum }, { zustand }) =>
      wenn(
        zustand.beschaeftigungen.some(
          ({ abmeldung: ab }) =>
            ab?.endeBeschaeftigung !== undefined && ab.endeBeschaeftigung < anmeldedatum && anmeldedatum <= ab.datum,
        ),
        { werte: ['Anmeldung'] },
      ),
    ),
    beispiele: {
      gut: [lage(WIEDEREINTRITT, { zustand: abgemeldet({ datum: '2024-11-16' }) })],
      schlecht: [lage(WIEDEREINTRITT, { zustand: abgemeldet({ datum: '2024-12-05' }) })],
    },
  }),
  sperrend({
    id: 'KR-023',
    code: 'VW1975',
    titel: 'Die Betriebliche Vorsorge beginnt nicht vor der Anmeldung.',
    texte: [
      {
        text: 'Die @1 wurde nicht verarbeitet, da das Beginndatum der Betrieblichen Vorsorge vor dem Anmeldedatum liegt.',
      },
    ],
    behebung: STORNO_UND_NEU,
    pfad: '/betrieblicheVorsorgeAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], ({ anmeldedatum, betrieblicheVorsorgeAb }) =>
      wenn(betrieblicheVorsorgeAb !== undefined && betrieblicheVorsorgeAb < anmeldedatum, { werte: ['Anmeldung'] }),
    ),
    beispiele: {
      gut: [lage(anmeldung(), NEU)],
      schlecht: [lage(anmeldung({ betrieblicheVorsorgeAb: '2024-03-15' }), NEU)],
    },
  }),
  sperrend({
    id: 'KR-024',
    code: 'VW1950',
    titel: 'Läuft die Betriebliche Vorsorge noch, meldet der Wiedereintritt keinen Beginn.',
    texte: [{ text: 'Die @1 wurde nicht verarbeitet, da bereits eine laufende Betriebliche Vorsorge besteht.' }],
    behebung:
      'Storno Anmeldung senden und ohne Beginn der Betrieblichen Vorsorge neu anmelden, oder die ÖGK kontaktieren.',
    pfad: '/betrieblicheVorsorgeAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], ({ betrieblicheVorsorgeAb }, { zustand }) =>
      wenn(
        betrieblicheVorsorgeAb !== undefined &&
          vorsorgezeiten(zustand).some(({ bis }) => bis === undefined || bis >= betrieblicheVorsorgeAb),
        { werte: ['Anmeldung'] },
      ),
    ),
    beispiele: {
      gut: [
        lage(ohne(WIEDEREINTRITT, 'betrieblicheVorsorgeAb'), { zustand: IM_PRAESENZDIENST }),
        lage(WIEDEREINTRITT, { zustand: abgemeldet() }),
      ],
      schlecht: [lage(WIEDEREINTRITT, { zustand: IM_PRAESENZDIENST })],
    },
  }),
  informell({
    id: 'KR-025a',
    code: 'VW1909',
    dringlichkeit: 'K',
    titel: 'Der erste Monat einer erstmaligen Beschäftigung ist in der Betrieblichen Vorsorge beitragsfrei.',
    texte: [
      {
        text: 'Der Beginn der betrieblichen Vorsorge ist ident mit jenem der Sozialversicherung, obwohl der Dienstnehmer innerhalb der letzten 12 Monate nicht beschäftigt war.',
      },
    ],
    behebung: VORSORGE_PRUEFEN,
    pfad: '/betrieblicheVorsorgeAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], (meldung, { zustand }) =>
      wenn(meldung.betrieblicheVorsorgeAb === meldung.anmeldedatum && !warBeschaeftigt(zustand, meldung)),
    ),
    beispiele: {
      gut: [lage(anmeldung(), NEU), lage(WIEDEREINTRITT, { zustand: abgemeldet() })],
      schlecht: [lage(anmeldung({ betrieblicheVorsorgeAb: '2024-04-01' }), NEU)],
    },
  }),
  informell({
    id: 'KR-025b',
    code: 'VW1755',
    dringlichkeit: 'K',
    titel: 'Nach einer Beschäftigung innerhalb von zwölf Monaten beginnt die Betriebliche Vorsorge sofort.',
    texte: [
      {
        text: 'Der Beginn der Betrieblichen Vorsorge ist nicht ident mit jenem der Sozialversicherung, obwohl der Dienstnehmer innerhalb der letzten 12 Monate bereits einmal beschäftigt war.',
      },
    ],
    behebung: VORSORGE_PRUEFEN,
    pfad: '/betrieblicheVorsorgeAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], (meldung, { zustand }) =>
      wenn(beginntSpaeter(meldung) && warBeschaeftigt(zustand, meldung)),
    ),
    beispiele: {
      gut: [lage(WIEDEREINTRITT, { zustand: abgemeldet() }), lage(anmeldung(), NEU)],
      schlecht: [lage({ ...WIEDEREINTRITT, betrieblicheVorsorgeAb: '2025-01-01' }, { zustand: abgemeldet() })],
    },
  }),
  informell({
    id: 'KR-025c',
    code: 'VW1750',
    dringlichkeit: 'K',
    titel: 'Bei erstmaliger Beschäftigung beginnt die Betriebliche Vorsorge einen Monat nach der Anmeldung.',
    texte: [
      {
        text: 'Der Beginn der Betrieblichen Vorsorge liegt @1 als einen Monat nach dem Anmeldedatum zur Sozialversicherung.',
      },
    ],
    behebung: VORSORGE_PRUEFEN,
    pfad: '/betrieblicheVorsorgeAb',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung'], (meldung, { zustand }) => {
      const nachEinemMonat = plusMonateTag(meldung.anmeldedatum, 1);
      const beginn = meldung.betrieblicheVorsorgeAb ?? nachEinemMonat;
      return wenn(beginntSpaeter(meldung) && !warBeschaeftigt(zustand, meldung) && beginn !== nachEinemMonat, {
        werte: [beginn > nachEinemMonat ? 'mehr' : 'weniger'],
      });
    }),
    beispiele: {
      gut: [lage(anmeldung(), NEU)],
      schlecht: [lage(anmeldung({ betrieblicheVorsorgeAb: '2024-04-15' }), NEU)],
    },
  }),
  sperrend({
    id: 'KR-027a',
    code: 'VW1774',
    titel: 'Auf einem Konto für freie Dienstnehmer werden nur freie Dienstverträge gemeldet.',
    texte: [
      {
        text: 'Die @2 wurde nicht verarbeitet, da das Beitragskonto @1 für die Abrechnung von Freien Dienstnehmern vorgesehen ist.',
      },
    ],
    behebung: 'Stornieren und mit dem richtigen Beitragskonto oder als freien Dienstvertrag neu melden.',
    pfad: '/freierDienstvertrag',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung', 'aenderungsmeldung'], (meldung, kontext) =>
      wenn(
        meldung.freierDienstvertrag === false &&
          beitragskontoAm(kontext.konto, kontext.eingangstag)?.freieDienstnehmer === true,
        { werte: [meldung.beitragskontonummer, BEZEICHNUNG[meldung.meldungsart]] },
      ),
    ),
    beispiele: {
      gut: [lage(anmeldung({ freierDienstvertrag: true }), { ...NEU, konto: konto({ freieDienstnehmer: true }) })],
      schlecht: [
        lage(anmeldung(), { ...NEU, konto: konto({ freieDienstnehmer: true }) }),
        lage(aenderung(), { konto: konto({ freieDienstnehmer: true }) }),
      ],
    },
  }),
  sperrend({
    id: 'KR-027b',
    code: 'VW1775',
    titel: 'Freie Dienstverträge werden nur auf einem Konto für freie Dienstnehmer gemeldet.',
    texte: [
      {
        text: 'Die @2 wurde nicht verarbeitet, da das Beitragskonto @1 nicht für die Abrechnung von Freien Dienstnehmern vorgesehen ist.',
      },
    ],
    behebung: 'Stornieren und mit dem richtigen Beitragskonto oder ohne freien Dienstvertrag neu melden.',
    pfad: '/freierDienstvertrag',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung', 'aenderungsmeldung'], (meldung, kontext) =>
      wenn(
        meldung.freierDienstvertrag === true &&
          beitragskontoAm(kontext.konto, kontext.eingangstag)?.freieDienstnehmer === false,
        { werte: [meldung.beitragskontonummer, BEZEICHNUNG[meldung.meldungsart]] },
      ),
    ),
    beispiele: {
      gut: [lage(anmeldung(), NEU)],
      schlecht: [lage(anmeldung({ freierDienstvertrag: true }), NEU)],
    },
  }),
  sperrend({
    id: 'KR-028',
    code: 'MW2022',
    titel: 'Das Beitragskonto ist dem Träger bekannt.',
    texte: [
      {
        text: 'Der @3 mit der @2 @1 ist im System der Sozialversicherung unbekannt. Bitte um Storno und Neumeldung mit der korrekten @2.',
      },
    ],
    behebung: 'Beitragskontonummer und Landesstelle prüfen, stornieren und mit der richtigen Nummer neu melden.',
    pfad: '/beitragskontonummer',
    quellen: [CODELISTE, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(
      ['anmeldung', 'abmeldung', 'aenderungsmeldung', 'richtigstellung-abmeldung', 'storno-abmeldung', 'storno-mbgm'],
      ({ beitragskontonummer }, { konto: bekannt }) =>
        wenn(bekannt === undefined, { werte: [beitragskontonummer, 'Beitragskontonummer', 'Dienstgeber'] }),
    ),
    beispiele: {
      gut: [lage(anmeldung(), NEU)],
      schlecht: [lage(anmeldung(), { ...NEU, konto: undefined })],
    },
  }),
  informell({
    id: 'KR-029',
    code: 'VW1999',
    dringlichkeit: 'K',
    titel: 'Der Familienname passt zu dem, der zur Versicherungsnummer gespeichert ist.',
    texte: [
      {
        text: 'Die bei uns gespeicherte Kombination von Versicherungsnummer und Zuname stimmt nicht mit den übermittelten Daten überein. Bitte um Überprüfung',
      },
    ],
    behebung:
      'Schreibfehler im eigenen Stamm berichtigen; gehört die Nummer zu einer anderen Person, stornieren und neu melden.',
    pfad: '/familienname',
    quellen: [CODELISTE, OEGK_ANMELDUNG, EIGENE_DRINGLICHKEIT],
    gesichert: false,
    findet: bei(['anmeldung', 'abmeldung', 'aenderungsmeldung', 'mbgm'], ({ familienname }, { zustand }) => {
      const gespeichert = zustand.person.familienname;
      return wenn(
        familienname !== undefined &&
          gespeichert !== undefined &&
          namensanfang(familienname) !== namensanfang(gespeichert),
      );
    }),
    beispiele: {
      gut: [lage(abmeldung({ familienname: 'Mayer' })), lage(anmeldung(), NEU)],
      schlecht: [lage(abmeldung({ familienname: 'Amier' }))],
    },
  }),
];

const BEZEICHNUNG = { anmeldung: 'Anmeldung', aenderungsmeldung: 'Änderungsmeldung' } as const;

const beginntSpaeter = ({ betrieblicheVorsorgeAb, anmeldedatum }: Anmeldung): boolean =>
  betrieblicheVorsorgeAb !== undefined && betrieblicheVorsorgeAb > anmeldedatum;

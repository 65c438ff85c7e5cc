import { erlaubt, type Uebergang } from '../../../regelwerk/regel';
import { EIGENE_ANNAHME, VERSION_5, ZMV_2012, zmv2020 } from '../../regeln/quellen';
import { LAUFEND, type Bezugsstatus, type Vorgang } from '../bezug';

/** Who moves a Versorgungsbezug: the Zahlstelle with a report of its own, the Krankenkasse with its answer. */
export type Handelnder = 'zahlstelle' | 'krankenkasse';

export type Bezugsereignis =
  | 'vorab-gesendet'
  | 'beginn-gesendet'
  | 'kapital-gesendet'
  | 'ende-gesendet'
  | 'schluessel-gewechselt'
  | 'zurueckgekehrt'
  | 'vorab-beantwortet'
  | 'pflicht-festgestellt'
  | 'keine-pflicht-festgestellt'
  | 'unzustaendig-gemeldet'
  | 'kasse-gewechselt'
  | 'kasse-unbekannt-gewechselt'
  | 'mitgliedschaft-beendet'
  | 'verstorben';

type Bezugsuebergang = Uebergang<Bezugsstatus, Bezugsereignis, Handelnder>;

const pfeil = (angaben: Omit<Bezugsuebergang, 'modul' | 'land' | 'art'>): Bezugsuebergang => ({
  modul: 'zahlstelle',
  land: 'DE',
  art: 'uebergang',
  ...angaben,
});

const VORAB: readonly Bezugsstatus[] = ['vorab-gemeldet', 'vorab-beantwortet'];

/** The life of a Versorgungsbezug. The official texts give reports and answers; the names of the states are ours. */
export const bezugsuebergaenge: readonly Bezugsuebergang[] = [
  pfeil({
    id: 'ZR-006u',
    titel: 'Eine Vorabbescheinigung ist möglich, solange der Beginn nicht gemeldet ist; nötig ist sie nie.',
    quellen: [VERSION_5, zmv2020('2.1')],
    gesichert: true,
    von: ['bereit'],
    nach: 'vorab-gemeldet',
    ereignis: 'vorab-gesendet',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'bereit', wer: 'zahlstelle' },
      verboten: { von: 'beginn-gemeldet', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-007u',
    titel: 'Die Antwort auf die Vorabbescheinigung ersetzt den Beginn nicht; er ist weiter zu melden.',
    quellen: [zmv2020('2.1')],
    gesichert: true,
    von: ['vorab-gemeldet'],
    nach: 'vorab-beantwortet',
    ereignis: 'vorab-beantwortet',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'vorab-gemeldet', wer: 'krankenkasse' },
      verboten: { von: 'vorab-gemeldet', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-005u',
    titel: 'Mit der Meldung Bewilligung/Beginn wartet der laufende Versorgungsbezug auf die Rückmeldung.',
    quellen: [VERSION_5, zmv2020('4.2')],
    gesichert: true,
    von: ['bereit', ...VORAB],
    nach: 'beginn-gemeldet',
    ereignis: 'beginn-gesendet',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'vorab-beantwortet', wer: 'zahlstelle' },
      verboten: { von: 'gewechselt', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-055u',
    titel: 'Eine wieder aufgenommene Zahlung ist ein neuer Beginn.',
    quellen: [zmv2020('2.2'), zmv2020('2.8')],
    gesichert: true,
    von: ['beendet', 'mitgliedschaft-beendet'],
    nach: 'beginn-gemeldet',
    ereignis: 'beginn-gesendet',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'beendet', wer: 'zahlstelle' },
      verboten: { von: 'verstorben', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-005k',
    titel:
      'Auch eine Kapitalleistung wird mit Bewilligung/Beginn gemeldet; eine Rückmeldung zum laufenden Versorgungsbezug folgt nicht.',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    von: ['bereit'],
    nach: 'kapital-gemeldet',
    ereignis: 'kapital-gesendet',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'bereit', wer: 'zahlstelle' },
      verboten: { von: 'vorab-gemeldet', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-105u',
    titel: 'Mit KENNZABF 2, 3 oder 4 ist der Versorgungsbezug abführungspflichtig.',
    quellen: [zmv2020('4.2')],
    gesichert: true,
    von: LAUFEND,
    nach: 'abfuehrungspflichtig',
    ereignis: 'pflicht-festgestellt',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'beginn-gemeldet', wer: 'krankenkasse' },
      verboten: { von: 'beendet', wer: 'krankenkasse' },
    },
  }),
  pfeil({
    id: 'ZR-103u',
    titel: 'Mit KENNZABF 1 läuft der Versorgungsbezug ohne Abführungspflicht weiter.',
    quellen: [zmv2020('4.2')],
    gesichert: true,
    von: LAUFEND,
    nach: 'nicht-abfuehrungspflichtig',
    ereignis: 'keine-pflicht-festgestellt',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'abfuehrungspflichtig', wer: 'krankenkasse' },
      verboten: { von: 'abfuehrungspflichtig', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-044u',
    titel: 'Die Rückmeldung „unzuständige Krankenkasse“ beendet nichts; der Versorgungsbezug wartet auf Klärung.',
    quellen: [VERSION_5],
    gesichert: true,
    // Also after the Storno that it asks for: then nothing is reported, or only an ended time, and the right fund is still to be found.
    von: ['bereit', ...VORAB, ...LAUFEND, 'kapital-gemeldet', 'beendet', 'mitgliedschaft-beendet'],
    nach: 'unzustaendig',
    ereignis: 'unzustaendig-gemeldet',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'beginn-gemeldet', wer: 'krankenkasse' },
      verboten: { von: 'verstorben', wer: 'krankenkasse' },
    },
  }),
  pfeil({
    id: 'ZR-111u',
    titel: 'Nach einem Kassenwechsel geht der Versorgungsbezug bei der neuen Krankenkasse weiter.',
    quellen: [VERSION_5, zmv2020('2.6')],
    gesichert: true,
    von: [...LAUFEND, 'wartet-auf-kasse'],
    nach: 'gewechselt',
    ereignis: 'kasse-gewechselt',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'abfuehrungspflichtig', wer: 'krankenkasse' },
      verboten: { von: 'beendet', wer: 'krankenkasse' },
    },
  }),
  pfeil({
    id: 'ZR-107u',
    titel:
      'Nennt die Krankenkasse die neue nicht (nur vor 2024), wartet der Versorgungsbezug auf die Auskunft des Empfängers.',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    von: LAUFEND,
    nach: 'wartet-auf-kasse',
    ereignis: 'kasse-unbekannt-gewechselt',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'abfuehrungspflichtig', wer: 'krankenkasse' },
      verboten: { von: 'gewechselt', wer: 'krankenkasse' },
    },
  }),
  pfeil({
    id: 'ZR-112u',
    titel: 'Mit dem Ende der Mitgliedschaft endet die Meldeverpflichtung; eine eigene Endemeldung ist nicht nötig.',
    quellen: [VERSION_5, zmv2020('2.8')],
    gesichert: true,
    von: LAUFEND,
    nach: 'mitgliedschaft-beendet',
    ereignis: 'mitgliedschaft-beendet',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'abfuehrungspflichtig', wer: 'krankenkasse' },
      verboten: { von: 'beendet', wer: 'krankenkasse' },
    },
  }),
  pfeil({
    id: 'ZR-112t',
    titel: 'Mit dem Tod endet die Meldeverpflichtung; eine eigene Endemeldung ist nicht nötig.',
    quellen: [VERSION_5, zmv2020('2.8')],
    gesichert: true,
    von: LAUFEND,
    nach: 'verstorben',
    ereignis: 'verstorben',
    wer: ['krankenkasse'],
    beispiele: {
      erlaubt: { von: 'nicht-abfuehrungspflichtig', wer: 'krankenkasse' },
      verboten: { von: 'beendet', wer: 'krankenkasse' },
    },
  }),
  pfeil({
    id: 'ZR-054u',
    titel: 'Mit der Endemeldung ist der Versorgungsbezug beendet, auch bei vollem Ruhen.',
    quellen: [zmv2020('2.8'), ZMV_2012],
    gesichert: true,
    von: LAUFEND,
    nach: 'beendet',
    ereignis: 'ende-gesendet',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'abfuehrungspflichtig', wer: 'zahlstelle' },
      verboten: { von: 'bereit', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-039u',
    titel: 'Ändert sich ein Teil des Schlüssels, geht der Versorgungsbezug unter dem neuen Schlüssel weiter.',
    quellen: [zmv2020('2.5'), zmv2020('2.6')],
    gesichert: true,
    von: ['bereit', ...VORAB, ...LAUFEND, 'unzustaendig', 'wartet-auf-kasse'],
    nach: 'gewechselt',
    ereignis: 'schluessel-gewechselt',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'unzustaendig', wer: 'zahlstelle' },
      verboten: { von: 'verstorben', wer: 'zahlstelle' },
    },
  }),
  pfeil({
    id: 'ZR-111r',
    titel: 'Kehrt der Versorgungsbezug unter einen früheren Schlüssel zurück, ist dort der Beginn neu zu melden.',
    quellen: [zmv2020('2.6'), EIGENE_ANNAHME],
    gesichert: false,
    von: ['gewechselt'],
    nach: 'bereit',
    ereignis: 'zurueckgekehrt',
    wer: ['zahlstelle'],
    beispiele: {
      erlaubt: { von: 'gewechselt', wer: 'zahlstelle' },
      verboten: { von: 'verstorben', wer: 'zahlstelle' },
    },
  }),
];

/** What happened, in the words of the arrows; an Änderung moves nothing by itself. */
function ereignisVon(vorgang: Vorgang): { ereignis: Bezugsereignis; wer: Handelnder } | undefined {
  switch (vorgang.art) {
    case 'wechsel':
      return { ereignis: 'schluessel-gewechselt', wer: 'zahlstelle' };
    case 'rueckkehr':
      return { ereignis: 'zurueckgekehrt', wer: 'zahlstelle' };
    case 'gesendet': {
      const ereignis = sendeereignis(vorgang);
      return ereignis && { ereignis, wer: 'zahlstelle' };
    }
    case 'erhalten': {
      const ereignis = empfangsereignis(vorgang);
      return ereignis && { ereignis, wer: 'krankenkasse' };
    }
  }
}

function sendeereignis({ meldung }: Extract<Vorgang, { art: 'gesendet' }>): Bezugsereignis | undefined {
  switch (meldung.gd) {
    case '1':
      return meldung.kapital === undefined ? 'beginn-gesendet' : 'kapital-gesendet';
    case '3':
      return 'ende-gesendet';
    case '5':
      return 'vorab-gesendet';
    default:
      return undefined;
  }
}

function empfangsereignis({ meldung }: Extract<Vorgang, { art: 'erhalten' }>): Bezugsereignis | undefined {
  switch (meldung.gd) {
    case '3':
      return 'unzustaendig-gemeldet';
    case '5':
      return 'vorab-beantwortet';
    case '6':
      return meldung.bbnrkkn === undefined ? 'kasse-unbekannt-gewechselt' : 'kasse-gewechselt';
    case '8':
      return 'mitgliedschaft-beendet';
    case '9':
      return 'verstorben';
    default:
      if (meldung.kennzabf === undefined) return undefined;
      return meldung.kennzabf === '1' ? 'keine-pflicht-festgestellt' : 'pflicht-festgestellt';
  }
}

/**
 * The status after everything that counts, from the first report on. What no arrow takes up leaves the status as it is: end reports of
 * both sides may cross (ZR-112).
 */
export const statusNach = (vorgaenge: readonly Vorgang[]): Bezugsstatus =>
  vorgaenge.reduce<Bezugsstatus>((status, vorgang) => {
    const eingetreten = ereignisVon(vorgang);
    const gegangen =
      eingetreten &&
      bezugsuebergaenge.find(
        (uebergang) => uebergang.ereignis === eingetreten.ereignis && erlaubt(uebergang, status, eingetreten.wer),
      );
    return gegangen?.nach ?? status;
  }, 'bereit');

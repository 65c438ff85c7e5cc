import type { Pruefung } from '../../../regelwerk/regel';
import { wenn } from '../../../regelwerk/treffer';
import { dbkz, kassenwechsel, knapp } from '../../regeln/dbkz.beispiele';
import { EIGENE_ANNAHME, VERSION_5, zmv2020 } from '../../regeln/quellen';
import { hinweisend } from '../../regeln/zeile';
import {
  erhaltene,
  gesendete,
  istBeginnGemeldet,
  seitRueckkehr,
  wechselVon,
  type Bezugszustand,
  type GeplanterBeginn,
  type Vorgang,
} from '../bezug';
import { beginn, bezug, erhalten, gesendet, LAUFENDER } from './beispiele';

type Gesendet = Extract<Vorgang, { art: 'gesendet' }>;

const ZIEL = { id: 'b-2', zahlstellennummer: '10600018', azvu: 'RENTE-000123', bbnrkk: '42938966' };
const GEWECHSELT = bezug([
  gesendet(beginn()),
  erhalten(),
  { art: 'wechsel', id: 'w', ab: '2025-01-01', nachfolger: ZIEL },
]);
const BEENDET = [gesendet(beginn()), erhalten(), gesendet(beginn({ gd: '3', vben: '2024-12-31' }))];
const geplant = (grund: GeplanterBeginn['grund']): Bezugszustand =>
  bezug([], { geplant: { grund, vbbg: '2025-01-01', vbbetr: '1000.00', antaus: '1' } });

export const istUnzustaendig = (zustand: Bezugszustand): boolean =>
  erhaltene(seitRueckkehr(zustand)).some(({ meldung }) => meldung.gd === '3');
/**
 * The reports that "unzuständige Krankenkasse" is about: those since the last Beginn. A time that the fund has answered and that has ended
 * was rightly reported and stays.
 */
export const zuStornierende = (zustand: Bezugszustand): Gesendet[] =>
  seitRueckkehr(zustand).vorgaenge.reduce<{
    readonly offen: Gesendet[];
    readonly lage: 'offen' | 'beantwortet' | 'beendet';
  }>(
    ({ offen, lage }, vorgang) => {
      if (vorgang.art === 'wechsel' || vorgang.art === 'rueckkehr') return { offen, lage };
      const { gd } = vorgang.meldung;
      if (vorgang.art === 'erhalten') {
        if (ENDGRUENDE.includes(gd)) return { offen: [], lage: 'beendet' };
        return { offen, lage: gd === '3' || lage === 'beendet' ? lage : 'beantwortet' };
      }
      if (lage === 'beantwortet' && gd === '3') return { offen: [], lage: 'beendet' };
      if (lage === 'beendet') return gd === '1' ? { offen: [vorgang], lage: 'offen' } : { offen, lage };
      return { offen: [...offen, vorgang], lage };
    },
    { offen: [], lage: 'offen' },
  ).offen;

const ENDGRUENDE: readonly string[] = ['6', '8', '9'];

/** The fund has ended the duty to report itself, or the Zahlstelle has: no further end report (ZR-111, ZR-112). */
const istEndeGemeldet = (zustand: Bezugszustand): boolean =>
  erhaltene(seitRueckkehr(zustand)).some(({ meldung }) => ENDGRUENDE.includes(meldung.gd)) ||
  gesendete(seitRueckkehr(zustand)).at(-1)?.meldung.gd === '3';

const geplanterBeginn = (
  grund: GeplanterBeginn['grund'],
  { id, titel, text, quellen }: Pick<Pruefung<Bezugszustand>, 'id' | 'titel' | 'quellen'> & { readonly text: string },
): Pruefung<Bezugszustand> =>
  hinweisend({
    id,
    titel,
    texte: [{ text }],
    behebung: 'Die Beginnmeldung senden; den Zahlbetrag vorher mit dem Entwurf bestätigen, wenn er sich geändert hat.',
    pfad: '',
    quellen,
    gesichert: true,
    findet: (zustand) => wenn(zustand.geplant?.grund === grund && !istBeginnGemeldet(zustand)),
    beispiele: { gut: [LAUFENDER], schlecht: [geplant(grund)] },
  });

/** What is due at a Versorgungsbezug; each row names the duty, `faellig.ts` makes the report to it. */
export const faelligkeitsregeln = {
  storno: hinweisend<Bezugszustand>({
    id: 'ZR-043z',
    titel: 'Nach „unzuständige Krankenkasse“ wird die dort abgegebene Meldung storniert, nicht beendet.',
    texte: [{ text: 'Die Meldung an die unzuständige Krankenkasse ist zu stornieren.' }],
    behebung: 'Den Storno senden und die Meldung danach an die zuständige Krankenkasse neu abgeben.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (zustand) => wenn(istUnzustaendig(zustand) && zuStornierende(zustand).length > 0),
    beispiele: {
      gut: [LAUFENDER, bezug([erhalten(knapp('3'))]), bezug([...BEENDET, erhalten(knapp('3'))])],
      schlecht: [
        bezug([gesendet(beginn()), erhalten(knapp('3'))]),
        bezug([...BEENDET, gesendet(beginn({ vbbg: '2025-06-01' })), erhalten(knapp('3'))]),
      ],
    },
  }),
  zustaendigkeit: hinweisend<Bezugszustand>({
    id: 'ZR-044z',
    titel: 'Nach „unzuständige Krankenkasse“ klärt die Zahlstelle, welche Krankenkasse zuständig ist.',
    texte: [{ text: 'Die zuständige Krankenkasse ist beim Versorgungsempfänger zu erfragen.' }],
    behebung: 'Die Krankenkasse mit ihrem ersten Tag als Schlüsselwechsel angeben.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (zustand) => wenn(zustand.status === 'unzustaendig'),
    beispiele: { gut: [LAUFENDER], schlecht: [bezug([gesendet(beginn()), erhalten(knapp('3'))])] },
  }),
  neueKasse: hinweisend<Bezugszustand>({
    id: 'ZR-107z',
    titel:
      'Nennt die bisherige Krankenkasse die neue nicht, erfragt die Zahlstelle sie unverzüglich beim Versorgungsempfänger.',
    texte: [{ text: 'Die neue Krankenkasse ist beim Versorgungsempfänger zu erfragen.' }],
    behebung: 'Die Krankenkasse mit ihrem ersten Tag als Schlüsselwechsel angeben.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (zustand) => wenn(zustand.status === 'wartet-auf-kasse'),
    beispiele: {
      gut: [LAUFENDER],
      schlecht: [bezug([gesendet(beginn()), erhalten(), erhalten(kassenwechsel({ bbnrkkn: undefined }))])],
    },
  }),
  ende: hinweisend<Bezugszustand>({
    id: 'ZR-039z',
    titel: 'Beim Wechsel des Schlüssels wird der bisherige beendet, lückenlos zum Vortag des neuen Beginns.',
    texte: [{ text: 'Das Ende unter dem bisherigen Schlüssel ist zu melden.' }],
    behebung: 'Die Endemeldung senden, danach den Beginn unter dem neuen Schlüssel.',
    pfad: '',
    quellen: [zmv2020('2.5'), zmv2020('2.6')],
    gesichert: true,
    findet: (zustand) =>
      wenn(
        wechselVon(zustand) !== undefined &&
          istBeginnGemeldet(zustand) &&
          !istUnzustaendig(zustand) &&
          !istEndeGemeldet(zustand),
      ),
    beispiele: {
      gut: [LAUFENDER, bezug([gesendet(beginn()), erhalten(), erhalten(kassenwechsel())])],
      schlecht: [GEWECHSELT],
    },
  }),
  beginnNachKassenwechsel: geplanterBeginn('kassenwechsel', {
    id: 'ZR-111z',
    titel:
      'Nach einem Kassenwechsel meldet die Zahlstelle der neuen Krankenkasse den Beginn, der bisherigen kein Ende.',
    text: 'Der Beginn bei der neuen Krankenkasse ist zu melden, ab dem Tag nach dem Ende bei der bisherigen.',
    quellen: [zmv2020('2.6'), zmv2020('2.8')],
  }),
  beginnNachUnzustaendigkeit: geplanterBeginn('unzustaendig', {
    id: 'ZR-043n',
    titel: 'Nach dem Storno bei der unzuständigen Krankenkasse wird der zuständigen neu gemeldet.',
    text: 'Die Meldung an die zuständige Krankenkasse ist neu abzugeben.',
    quellen: [VERSION_5],
  }),
  beginnNachSchluesselwechsel: geplanterBeginn('schluesselwechsel', {
    id: 'ZR-040z',
    titel: 'Unter dem neuen Schlüssel beginnt der Versorgungsbezug am Tag nach dem Ende unter dem bisherigen.',
    text: 'Der Beginn unter dem neuen Schlüssel ist zu melden.',
    quellen: [zmv2020('2.6')],
  }),
  beginnNachVorab: hinweisend<Bezugszustand>({
    id: 'ZR-007z',
    titel: 'Nach einer beantworteten Vorabbescheinigung ist der Beginn zu melden.',
    texte: [{ text: 'Die Vorabbescheinigung ist beantwortet; der Beginn ist noch zu melden.' }],
    behebung: 'Die Beginnmeldung mit dem bewilligten Betrag entwerfen und senden.',
    pfad: '',
    quellen: [zmv2020('2.1')],
    gesichert: true,
    findet: (zustand) => wenn(zustand.status === 'vorab-beantwortet'),
    beispiele: {
      gut: [LAUFENDER],
      schlecht: [bezug([gesendet(beginn({ gd: '5' })), erhalten(dbkz({ gd: '5' }))])],
    },
  }),
  rueckmeldung: hinweisend<Bezugszustand>({
    id: 'ZR-158z',
    titel: 'Die Zahlstelle überwacht, dass die Rückmeldung eintrifft; eine Frist in Tagen ist nicht veröffentlicht.',
    texte: [{ text: 'Die Rückmeldung der Krankenkasse steht aus.' }],
    behebung: 'Bei längerem Ausbleiben die Krankenkasse erinnern.',
    pfad: '',
    quellen: [zmv2020('4.2'), EIGENE_ANNAHME],
    gesichert: true,
    findet: ({ status }) => wenn(status === 'beginn-gemeldet' || status === 'vorab-gemeldet'),
    beispiele: { gut: [LAUFENDER], schlecht: [bezug([gesendet(beginn())])] },
  }),
} satisfies Record<string, Pruefung<Bezugszustand>>;

import { wenn } from '../../../regelwerk/treffer';
import { aenderung, beginn, beginn2023, bestand, ende, kapitalleistung } from '../../regeln/dbzk/beispiele';
import { EIGENE_ANNAHME, VERSION_5, ZMV_2012, zmv2020 } from '../../regeln/quellen';
import { abweisend, sperrend, warnend } from '../../regeln/zeile';
import { vergleichsinhalt } from '../zustand';
import {
  beantwortet,
  bezugMit,
  lage,
  laufend,
  mitKapital,
  nurVorab,
  ohneNummer,
  storniert,
  vonKasseBeendet,
} from './beispiele';
import {
  beiNeuer,
  beiStorno,
  bezugszeit,
  bringtNurDieNummer,
  gleicherInhalt,
  istErste,
  istOffen,
  type Pruefkontext,
  type Zeile,
} from './zeile';

const FOLGENDE = ['2', '3'];
const GRUNDLOS = 'Zuerst den Beginn mit GD 1 melden.';
const BESETZT = { vergeben: 'anderer-absender' } as const;

const kenntBeginn = (kontext: Pruefkontext): boolean => bezugszeit(kontext) !== undefined;
const istVorabGemeldet = ({ bezug }: Pruefkontext): boolean =>
  bezug !== undefined && bezug.meldungen.some(({ dbzk }) => dbzk.gd === '5');
const warStorniert = (kontext: Pruefkontext): boolean =>
  kontext.bezug !== undefined && kontext.bezug.stornierte.length > 0 && !istVorabGemeldet(kontext);
const storno = (meldung: Pruefkontext['meldung']): Pruefkontext['meldung'] => ({ ...meldung, kennzst: true });

/** Which report may follow which, and what a Storno hits. */
export const reihenfolgeregeln: readonly Zeile[] = [
  sperrend({
    id: 'ZR-007',
    titel: 'Eine Vorabbescheinigung (GD 5) ersetzt nie die Beginn-Meldung (GD 1).',
    texte: [{ text: 'Zum Versorgungsbezug liegt nur eine Vorabbescheinigung vor.' }],
    behebung: GRUNDLOS,
    pfad: '/gd',
    quellen: [zmv2020('2.1 [2]')],
    gesichert: true,
    findet: beiNeuer(FOLGENDE, (_meldung, kontext) => wenn(!kenntBeginn(kontext) && istVorabGemeldet(kontext))),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() }), lage(beginn(), { bezug: nurVorab() })],
      schlecht: [lage(aenderung(), { bezug: nurVorab() })],
    },
  }),
  sperrend({
    id: 'ZR-009',
    titel: 'Änderung und Ende setzen eine Beginn-Meldung desselben Schlüssels voraus.',
    texte: [{ text: 'Zu Zahlstelle, Aktenzeichen und Krankenkasse ist kein Beginn gemeldet.' }],
    behebung: `${GRUNDLOS} Zahlstellennummer, AZVU und BBNRKK müssen die der Beginn-Meldung sein.`,
    pfad: '/azvu',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: beiNeuer(FOLGENDE, (_meldung, kontext) => wenn(istErste(kontext) && kontext.vergeben !== 'andere-person')),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() }), lage(beginn())],
      schlecht: [lage(aenderung()), lage(ende(), BESETZT)],
    },
  }),
  warnend({
    id: 'ZR-009a',
    titel: 'Zu einer Bestandsmeldung (GD 4) ist der Beginn gemeldet.',
    texte: [{ text: 'Zum gemeldeten Bestand ist hier kein laufender Versorgungsbezug bekannt.' }],
    behebung: 'Den Beginn mit GD 1 nachmelden oder den Bestand mit der Krankenkasse abgleichen.',
    pfad: '/azvu',
    quellen: [ZMV_2012, EIGENE_ANNAHME],
    gesichert: false,
    geltung: { bis: '2023-12-31' },
    findet: beiNeuer(['4'], (_meldung, kontext) => wenn(!kenntBeginn(kontext))),
    beispiele: { gut: [lage(bestand(), { bezug: laufend() })], schlecht: [lage(bestand())] },
  }),
  sperrend({
    id: 'ZR-014',
    titel: 'Wird die VSNR später bekannt, wird die Meldung nicht wiederholt.',
    texte: [{ text: 'Der Beginn ist schon ohne VSNR gemeldet und wird nicht wiederholt.' }],
    behebung: 'Nichts senden: die VSNR aus der Rückmeldung übernehmen und erst in der nächsten Meldung nennen.',
    pfad: '/vsnr',
    quellen: [VERSION_5, zmv2020('2.2 [4]')],
    gesichert: true,
    findet: beiNeuer(['1', '5'], (_meldung, kontext) => wenn(bringtNurDieNummer(kontext))),
    beispiele: {
      gut: [lage(aenderung(), { bezug: ohneNummer() }), lage(beginn())],
      schlecht: [lage(beginn(), { bezug: ohneNummer() })],
    },
  }),
  sperrend({
    id: 'ZR-025',
    titel: 'Jeder Versorgungsbezug einer Zahlstelle hat sein eigenes Aktenzeichen.',
    texte: [{ text: 'Unter diesem Aktenzeichen läuft schon ein Versorgungsbezug.' }],
    behebung:
      'Für einen weiteren Versorgungsbezug ein eigenes Aktenzeichen (AZVU) vergeben; einen fehlerhaften Beginn stornieren und neu melden.',
    pfad: '/azvu',
    quellen: [ZMV_2012],
    gesichert: true,
    findet: beiNeuer(['1', '5'], ({ gd }, kontext) => {
      const laeuft = istOffen(kontext) || (gd === '5' && istVorabGemeldet(kontext));
      return wenn(kontext.vergeben === 'anderer-absender' || (laeuft && !bringtNurDieNummer(kontext)));
    }),
    beispiele: {
      gut: [
        lage(beginn()),
        lage(beginn({ vbbg: '2025-02-01' }), { bezug: laufend(ende()) }),
        lage(beginn({ vbbg: '2025-02-01' }), { bezug: vonKasseBeendet() }),
      ],
      schlecht: [
        lage(beginn({ vbbetr: '500.00' }), { bezug: laufend() }),
        lage(kapitalleistung(), { bezug: laufend() }),
        lage(beginn(), BESETZT),
      ],
    },
  }),
  abweisend({
    id: 'ZR-030',
    titel: 'Ein Storno wiederholt die Meldung, die er aufhebt, mit gleichem Inhalt.',
    texte: [{ text: 'Der Storno hat einen anderen Inhalt als die gespeicherte Meldung.' }],
    behebung: 'Die ursprüngliche Meldung unverändert mit `kennzst` true und aktuellem Erstellungsdatum senden.',
    pfad: '/kennzst',
    quellen: [zmv2020('4.3 [2]')],
    gesichert: true,
    findet: beiStorno((meldung, stehende, { bezug }) =>
      wenn(
        stehende.length > 0 && !stehende.some((m) => gleicherInhalt(meldung, m)) && !hebtAufgehobeneAuf(meldung, bezug),
      ),
    ),
    beispiele: {
      gut: [
        lage(storno(beginn({ ed: '2024-11-04', azkk: 'KK-1' })), { bezug: beantwortet() }),
        lage(storno(beginn2023({ datensatzversion: 5 })), {
          bezug: bezugMit([beginn2023({ beitrkv: '0.00', beitrpv: '0.00' })]),
        }),
      ],
      schlecht: [lage(storno(beginn({ vbbetr: '999.00' })), { bezug: laufend() })],
    },
  }),
  sperrend({
    id: 'ZR-031',
    titel: 'Ein Storno trifft eine gespeicherte, noch nicht stornierte Meldung.',
    texte: [{ text: 'Es gibt keine gespeicherte Meldung, die dieser Storno aufheben könnte.' }],
    behebung:
      'Zahlstellennummer, AZVU, BBNRKK und Abgabegrund der Meldung prüfen. Eine zurückgewiesene Meldung wird nicht storniert, sondern neu gesendet.',
    pfad: '/kennzst',
    quellen: [zmv2020('4.3 [1]'), EIGENE_ANNAHME],
    gesichert: false,
    findet: beiStorno((meldung, stehende, { bezug }) =>
      wenn(stehende.length === 0 && !hebtAufgehobeneAuf(meldung, bezug)),
    ),
    beispiele: {
      gut: [lage(storno(beginn()), { bezug: laufend() }), lage(storno(beginn()), { bezug: storniert() })],
      schlecht: [lage(storno(beginn())), lage(storno(aenderung()), { bezug: laufend() })],
    },
  }),
  sperrend({
    id: 'ZR-032',
    titel: 'Ein Storno kann weder wiederholt noch selbst storniert werden.',
    texte: [{ text: 'Diese Meldung ist bereits storniert.' }],
    behebung:
      'War der Storno falsch, die Meldung gleichen Inhalts ohne Storno neu senden (`kennzst` weglassen oder false).',
    pfad: '/kennzst',
    quellen: [zmv2020('4.3 [4]')],
    gesichert: true,
    findet: beiStorno((meldung, stehende, { bezug }) =>
      wenn(!stehende.some((m) => gleicherInhalt(meldung, m)) && hebtAufgehobeneAuf(meldung, bezug)),
    ),
    beispiele: {
      gut: [lage(storno(beginn()), { bezug: laufend() })],
      schlecht: [lage(storno(beginn()), { bezug: storniert() })],
    },
  }),
  sperrend({
    id: 'ZR-033',
    titel: 'Nach einem falschen Storno lebt der Versorgungsbezug nur durch die gleiche neue Meldung wieder auf.',
    texte: [{ text: 'Der Beginn dieses Versorgungsbezugs ist storniert.' }],
    behebung: 'Den Beginn mit gleichem Inhalt neu melden (`kennzst` weglassen oder false).',
    pfad: '/gd',
    quellen: [zmv2020('4.3 [5]')],
    gesichert: true,
    findet: beiNeuer(FOLGENDE, (_meldung, kontext) => wenn(!kenntBeginn(kontext) && warStorniert(kontext))),
    beispiele: {
      gut: [lage(beginn(), { bezug: storniert() }), lage(aenderung(), { bezug: laufend() })],
      schlecht: [lage(aenderung(), { bezug: storniert() })],
    },
  }),
  sperrend({
    id: 'ZR-035a',
    titel: 'Ein falsch gemeldetes Ende wird storniert und neu gemeldet.',
    texte: [{ text: 'Zum Versorgungsbezug ist schon ein Ende gemeldet.' }],
    behebung: 'Die erste Ende-Meldung stornieren und das richtige Ende neu melden.',
    pfad: '/vben',
    quellen: [zmv2020('2.5 [1]'), EIGENE_ANNAHME],
    gesichert: false,
    findet: beiNeuer(['3'], (_meldung, kontext) => wenn(bezugszeit(kontext)?.ende !== undefined)),
    beispiele: {
      gut: [lage(ende(), { bezug: laufend() }), lage(ende(), { bezug: vonKasseBeendet() })],
      schlecht: [lage(ende({ vben: '2025-01-31' }), { bezug: laufend(ende()) })],
    },
  }),
  sperrend({
    id: 'ZR-038',
    titel: 'Eine Kapitalleistung wird nur durch Storno und neue Meldung berichtigt.',
    texte: [{ text: 'Zu einer Kapitalleistung gibt es weder Änderung noch Ende.' }],
    behebung: 'Die Beginn-Meldung der Kapitalleistung stornieren und richtig neu melden.',
    pfad: '/gd',
    quellen: [zmv2020('2.5 [1]')],
    gesichert: true,
    findet: beiNeuer(FOLGENDE, (_meldung, kontext) => wenn(bezugszeit(kontext)?.kapital !== undefined)),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() })],
      schlecht: [lage(aenderung(), { bezug: mitKapital() }), lage(ende(), { bezug: mitKapital() })],
    },
  }),
  sperrend({
    id: 'ZR-039',
    titel: 'Eine andere VSNR ist ein anderer Schlüssel: Ende mit der alten, Beginn mit der neuen.',
    texte: [{ text: 'Unter diesem Schlüssel ist eine andere VSNR gemeldet.' }],
    behebung:
      'Die VSNR prüfen. Ist die gespeicherte falsch, den Versorgungsbezug mit ihr beenden (GD 3) oder den Beginn stornieren und mit der richtigen neu melden.',
    pfad: '/vsnr',
    quellen: [zmv2020('2.5 [4], 2.6 [2]')],
    gesichert: true,
    findet: ({ meldung, vsnr, vergeben }) =>
      wenn(vergeben === 'andere-person' || (meldung.vsnr !== undefined && vsnr !== undefined && vsnr !== meldung.vsnr)),
    beispiele: {
      gut: [lage(aenderung(), { bezug: laufend() }), lage(aenderung(), { bezug: ohneNummer() })],
      schlecht: [
        lage(aenderung({ vsnr: '10010490A443' }), { bezug: laufend() }),
        lage(aenderung(), { vergeben: 'andere-person' }),
      ],
    },
  }),
  sperrend({
    id: 'ZR-055a',
    titel: 'Ein wieder aufgenommener Versorgungsbezug beginnt nach seinem letzten Ende.',
    texte: [{ text: 'Der neue Beginn liegt nicht nach dem gemeldeten Ende.' }],
    behebung: 'Den Beginn prüfen oder das falsche Ende stornieren; ein Ende der Krankenkasse berichtigt sie selbst.',
    pfad: '/vbbg',
    quellen: [zmv2020('2.2 [1], 2.8 [1]'), EIGENE_ANNAHME],
    gesichert: false,
    findet: beiNeuer(['1'], ({ vbbg }, kontext) => {
      const zeit = bezugszeit(kontext);
      const unser = kontext.bezug?.mitteilungen.find(
        ({ zu, dbkz }) => zu === zeit?.beginn.id && dbkz.abfen !== undefined,
      );
      const letzterTag = zeit?.ende?.dbzk.vben ?? unser?.dbkz.abfen;
      return wenn(vbbg !== undefined && letzterTag !== undefined && vbbg <= letzterTag);
    }),
    beispiele: {
      gut: [lage(beginn({ vbbg: '2025-01-01' }), { bezug: laufend(ende()) })],
      schlecht: [lage(beginn({ vbbg: '2024-12-31' }), { bezug: laufend(ende()) })],
    },
  }),
];

const hebtAufgehobeneAuf = (meldung: Pruefkontext['meldung'], bezug: Pruefkontext['bezug']): boolean =>
  bezug?.stornierte.includes(vergleichsinhalt(meldung)) ?? false;

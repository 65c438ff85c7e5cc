import { istTag, monatVon, plusMonate, type Tag } from '../../../kern/zeit';
import { anJederStelle, wenn } from '../../../regelwerk/treffer';
import type { Dbzk } from '../../meldung';
import { EIGENE_ANNAHME, HAUFE_ZMV, VERSION_5, ZMV_2012, zmv2020 } from '../quellen';
import { abweisend } from '../zeile';
import { aenderung, am, beginn, ende, kapitalleistung, KAPITAL, ohne, vorab } from './beispiele';
import { beiGrund, istBelegt, istGrundstellung, type Formalzeile } from './zeile';

const BLOECKE_BEI_BEGINN = ['dbga', 'dban'] as const;
const KAPITALFELDER = ['beginn', 'ende', 'auszahlung', 'betrag'] as const;
const hatKapital = ({ kapital }: Dbzk): boolean => istBelegt(kapital);

/** A running Versorgungsbezug is reported at the earliest three months before the month in which it begins. */
const istZuFrueh = (vbbg: Tag, ed: Tag): boolean => istTag(vbbg) && monatVon(vbbg) > plusMonate(monatVon(ed), 3);

/** What each Abgabegrund carries and what it must leave empty. */
export const inhaltsregeln: readonly Formalzeile[] = [
  abweisend({
    id: 'ZR-005',
    titel: 'Eine Kapitalleistung wird mit GD 1 gemeldet.',
    quellen: [VERSION_5],
    gesichert: true,
    texte: [{ text: 'Eine Kapitalleistung kann nur mit GD 1 gemeldet werden.' }],
    behebung: 'Die Kapitalleistung mit GD 1 melden; eine falsche Meldung stornieren und neu senden.',
    pfad: '/kapital',
    findet: beiGrund('24', (meldung) => wenn(hatKapital(meldung))),
    beispiele: { gut: [am(kapitalleistung()), am(aenderung())], schlecht: [am(aenderung({ kapital: KAPITAL }))] },
  }),
  abweisend({
    id: 'ZR-008',
    titel: 'Die Vorabbescheinigung (GD 5) gibt es nur für laufende Versorgungsbezüge.',
    quellen: [zmv2020('2.1 [6]')],
    gesichert: true,
    texte: [{ text: 'Zu einer Kapitalleistung gibt es keine Vorabbescheinigung (GD 5).' }],
    behebung: 'Die Kapitalleistung mit GD 1 melden.',
    pfad: '/kapital',
    findet: beiGrund('5', (meldung) => wenn(hatKapital(meldung))),
    beispiele: { gut: [am(vorab())], schlecht: [am(vorab({ kapital: { betrag: '12000.00' } }))] },
  }),
  abweisend({
    id: 'ZR-036a',
    titel: 'Eine Änderung (GD 2) nennt kein Ende des Versorgungsbezugs.',
    quellen: [zmv2020('2.5 [2], [3]')],
    gesichert: true,
    texte: [{ text: 'Eine Änderung (GD 2) darf kein Ende (VBEN) nennen.' }],
    behebung: 'Das Ende mit GD 3 melden.',
    pfad: '/vben',
    findet: beiGrund('2', ({ vben }) => wenn(vben !== undefined)),
    beispiele: { gut: [am(aenderung())], schlecht: [am(aenderung({ vben: '2024-12-31' }))] },
  }),
  abweisend({
    id: 'ZR-037',
    titel: 'Eine Änderung (GD 2) nennt den Änderungstag (VBAEN).',
    quellen: [zmv2020('2.5 [1]')],
    gesichert: true,
    texte: [{ text: 'Der Änderungstag (VBAEN) fehlt.' }],
    behebung: 'Den ersten Tag angeben, an dem die neuen Werte gelten.',
    pfad: '/vbaen',
    findet: beiGrund('2', ({ vbaen }) => wenn(vbaen === undefined)),
    beispiele: { gut: [am(aenderung())], schlecht: [am(ohne(aenderung(), 'vbaen'))] },
  }),
  abweisend({
    id: 'ZR-050',
    titel: 'Beginn-Meldung und Vorabbescheinigung nennen den Beginn des Anspruchs (VBBG).',
    quellen: [zmv2020('2.2 [5]')],
    gesichert: true,
    texte: [{ text: 'Der Beginn des Versorgungsbezugs (VBBG) fehlt.' }],
    behebung: 'Den ersten Tag des Anspruchs angeben, nicht den der ersten Zahlung.',
    pfad: '/vbbg',
    findet: beiGrund('15', ({ vbbg }) => wenn(vbbg === undefined)),
    beispiele: { gut: [am(beginn()), am(vorab())], schlecht: [am(ohne(beginn(), 'vbbg'))] },
  }),
  abweisend({
    id: 'ZR-050a',
    titel: 'Der gemeldete Beginn liegt höchstens in den drei Monaten nach dem Monat der Erstellung.',
    quellen: [zmv2020('2.2 [5]')],
    gesichert: true,
    texte: [{ text: 'Der Beginn (VBBG) liegt mehr als drei Monate nach dem Monat der Erstellung.' }],
    behebung: 'Die Meldung frühestens drei Monate vor dem Monat des Beginns senden.',
    pfad: '/vbbg',
    findet: beiGrund('1', ({ vbbg }, ed) => wenn(vbbg !== undefined && istZuFrueh(vbbg, ed))),
    beispiele: {
      gut: [am(beginn({ vbbg: '2024-04-01' }), '2024-01-15'), am(beginn({ vbbg: '2019-04-01' }), '2024-01-15')],
      schlecht: [am(beginn({ vbbg: '2024-05-01' }), '2024-01-15')],
    },
  }),
  abweisend({
    id: 'ZR-051',
    titel: 'Eine Beginn-Meldung nennt kein Ende, auch wenn es schon bekannt ist.',
    quellen: [zmv2020('2.2 [6]')],
    gesichert: true,
    texte: [{ text: 'Eine Beginn-Meldung (GD 1) darf kein Ende (VBEN) nennen.' }],
    behebung: 'VBEN weglassen und das Ende mit GD 3 melden.',
    pfad: '/vben',
    findet: beiGrund('1', ({ vben }) => wenn(vben !== undefined)),
    beispiele: { gut: [am(beginn())], schlecht: [am(beginn({ vben: '2025-06-30' }))] },
  }),
  abweisend({
    id: 'ZR-052',
    titel: 'Eine Beginn-Meldung enthält Geburtsangaben (DBGA) und Anschrift (DBAN).',
    quellen: [ZMV_2012],
    gesichert: true,
    texte: [{ text: 'Der Baustein @1 fehlt.' }],
    behebung: 'Den Baustein ergänzen und neu senden.',
    pfad: '/dbga',
    findet: beiGrund('1', (meldung) =>
      anJederStelle(
        BLOECKE_BEI_BEGINN.filter((block) => !istBelegt(meldung[block])).map((block) => ({
          pfad: `/${block}`,
          werte: [block.toUpperCase()],
        })),
      ),
    ),
    beispiele: {
      gut: [am(beginn()), am(aenderung())],
      schlecht: [am(ohne(beginn(), 'dban')), am(beginn({ dbga: {} }))],
    },
  }),
  abweisend({
    id: 'ZR-053',
    titel: 'Jede Meldung der Zahlstelle enthält den Baustein Name (DBNA).',
    quellen: [ZMV_2012],
    gesichert: true,
    texte: [{ text: 'Der Baustein DBNA fehlt.' }],
    behebung: 'Familienname und Vorname angeben und neu senden.',
    pfad: '/dbna',
    findet: ({ meldung }) => wenn(!istBelegt(meldung.dbna)),
    beispiele: { gut: [am(ende())], schlecht: [am(ohne(ende(), 'dbna'))] },
  }),
  abweisend({
    id: 'ZR-054',
    titel: 'Eine Ende-Meldung (GD 3) nennt das Ende (VBEN).',
    quellen: [zmv2020('2.8 [6]')],
    gesichert: true,
    texte: [{ text: 'Das Ende des Versorgungsbezugs (VBEN) fehlt.' }],
    behebung: 'Den letzten Tag des Anspruchs angeben.',
    pfad: '/vben',
    findet: beiGrund('3', ({ vben }) => wenn(vben === undefined)),
    beispiele: { gut: [am(ende())], schlecht: [am(ohne(ende(), 'vben'))] },
  }),
  abweisend({
    id: 'ZR-054a',
    titel: 'Eine Ende-Meldung (GD 3) nennt weder Zahlbetrag noch Kapitalleistung.',
    quellen: [zmv2020('2.8 [6]'), ZMV_2012],
    gesichert: true,
    texte: [{ text: 'Eine Ende-Meldung (GD 3) darf keinen Betrag nennen.' }],
    behebung: 'Den Betrag weglassen und neu senden.',
    pfad: '/vbbetr',
    findet: beiGrund('3', (meldung) =>
      anJederStelle([
        ...(istGrundstellung(meldung.vbbetr) ? [] : [{ pfad: '/vbbetr' }]),
        ...(hatKapital(meldung) ? [{ pfad: '/kapital' }] : []),
      ]),
    ),
    beispiele: {
      gut: [am(ende()), am(ende({ vbbetr: '0.00' }))],
      schlecht: [am(ende({ vbbetr: '500.00' })), am(ende({ kapital: KAPITAL }))],
    },
  }),
  abweisend({
    id: 'ZR-057',
    titel: 'Bei einer Kapitalleistung ist der Beginn (VBBG) der Zeitraumbeginn (KAPZRBG).',
    quellen: [zmv2020('2.2 [5]')],
    gesichert: true,
    texte: [{ text: 'Der Beginn (VBBG) ist nicht der Zeitraumbeginn der Kapitalleistung.' }],
    behebung: 'VBBG und Zeitraumbeginn gleich angeben.',
    pfad: '/kapital/beginn',
    findet: beiGrund('1', (meldung) =>
      wenn(
        hatKapital(meldung) &&
          meldung.vbbg !== undefined &&
          meldung.kapital?.beginn !== undefined &&
          meldung.vbbg !== meldung.kapital.beginn,
      ),
    ),
    beispiele: { gut: [am(kapitalleistung())], schlecht: [am(kapitalleistung({ vbbg: '2024-10-01' }))] },
  }),
  abweisend({
    id: 'ZR-057a',
    titel: 'Eine Kapitalleistung nennt Zeitraumbeginn und -ende, Auszahlungszeitpunkt und Gesamtbetrag.',
    quellen: [ZMV_2012, HAUFE_ZMV],
    gesichert: true,
    texte: [{ text: 'Zur Kapitalleistung fehlt die Angabe „@1“.' }],
    behebung: 'Die Angabe ergänzen; der Gesamtbetrag gilt auch bei Zahlung in Raten.',
    pfad: '/kapital',
    findet: beiGrund('1', ({ kapital }) =>
      kapital && istBelegt(kapital)
        ? anJederStelle(
            KAPITALFELDER.filter((feld) => kapital[feld] === undefined).map((feld) => ({
              pfad: `/kapital/${feld}`,
              werte: [feld],
            })),
          )
        : undefined,
    ),
    beispiele: {
      gut: [am(kapitalleistung()), am(beginn())],
      schlecht: [am(kapitalleistung({ kapital: ohne(KAPITAL, 'auszahlung') }))],
    },
  }),
  abweisend({
    id: 'ZR-057b',
    titel: 'Eine Beginn-Meldung nennt entweder den monatlichen Zahlbetrag oder eine Kapitalleistung.',
    quellen: [ZMV_2012, EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'Die Beginn-Meldung nennt nicht genau eines von Zahlbetrag (VBBETR) und Kapitalleistung.' }],
    behebung:
      'Für einen laufenden Versorgungsbezug VBBETR angeben, für eine Kapitalleistung die Angaben unter `kapital`.',
    pfad: '/vbbetr',
    findet: beiGrund('1', (meldung) =>
      wenn(hatKapital(meldung) ? !istGrundstellung(meldung.vbbetr) : meldung.vbbetr === undefined),
    ),
    beispiele: {
      gut: [am(beginn()), am(kapitalleistung())],
      schlecht: [am(ohne(beginn(), 'vbbetr')), am(beginn({ kapital: KAPITAL }))],
    },
  }),
];

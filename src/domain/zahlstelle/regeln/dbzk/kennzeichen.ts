import { wenn } from '../../../regelwerk/treffer';
import type { Dbzk } from '../../meldung';
import { COMET_2020, EIGENE_ANNAHME, GRUNDSAETZE_2024, VERSION_5 } from '../quellen';
import { abweisend } from '../zeile';
import { aenderung, am, beginn, beginn2023, ende, kapitalleistung, ohne, vorab } from './beispiele';
import { ENDE_VERSION_4, VERSION_5_AB, type Formalzeile } from './zeile';

/** `0` is the Grundstellung of ANTAUS and WAISENLE, as is leaving them out. */
const antaus = ({ antaus: wert = '0' }: Dbzk): string => wert;
const waisenle = ({ waisenle: wert = '0' }: Dbzk): string => wert;
/** A Storno repeats what it cancels (ZR-030), also a report that was made before a mark existed. */
const istStorno = ({ kennzst }: Pick<Dbzk, 'kennzst'>): boolean => kennzst === true;
const istWaisenart = (meldung: Dbzk): boolean => ['1', '3', '4'].includes(waisenle(meldung));
const IN_2023 = '2023-09-04';

/** Art VB, KENNZ-BEIHILFE, ANTAUS and WAISENLE. */
export const kennzeichenregeln: readonly Formalzeile[] = [
  abweisend({
    id: 'ZR-070',
    titel: 'KENNZ-BEIHILFE ist J, N oder U.',
    quellen: [VERSION_5],
    gesichert: true,
    geltung: { ab: VERSION_5_AB },
    texte: [{ text: 'Das Kennzeichen KENNZ-BEIHILFE ist nicht J, N oder U.' }],
    behebung: 'J (Anspruch besteht), N (besteht nicht) oder U (nicht bekannt) angeben; U, wenn keine Kenntnis besteht.',
    pfad: '/kennzBeihilfe',
    findet: ({ meldung }) => wenn(!['J', 'N', 'U'].includes(meldung.kennzBeihilfe ?? '')),
    beispiele: {
      gut: [am(beginn({ kennzBeihilfe: 'U' }))],
      schlecht: [am(beginn({ kennzBeihilfe: 'X' })), am(ohne(beginn(), 'kennzBeihilfe'))],
    },
  }),
  abweisend({
    id: 'ZR-071',
    titel: 'Bis 31.12.2023 ist KENNZ-BEIHILFE J oder N; N heißt „nein oder nicht bekannt“.',
    quellen: [VERSION_5],
    gesichert: true,
    geltung: { bis: ENDE_VERSION_4 },
    texte: [{ text: 'Das Kennzeichen KENNZ-BEIHILFE ist nicht J oder N.' }],
    behebung: 'J oder N angeben; U gibt es erst ab Version 5.',
    pfad: '/kennzBeihilfe',
    findet: ({ meldung }) => wenn(!['J', 'N'].includes(meldung.kennzBeihilfe ?? '')),
    beispiele: { gut: [am(beginn2023(), IN_2023)], schlecht: [am(beginn2023({ kennzBeihilfe: 'U' }), IN_2023)] },
  }),
  abweisend({
    id: 'ZR-075',
    titel: 'ANTAUS ist 0, 1 oder 2.',
    quellen: [VERSION_5],
    gesichert: true,
    texte: [{ text: 'Das Kennzeichen ANTAUS ist ungültig.' }],
    behebung: '1 (nein) oder 2 (ja) angeben, wenn eine Betriebsrente gezahlt wird, sonst 0.',
    pfad: '/antaus',
    findet: ({ meldung }) => wenn(!/^[012]$/.test(antaus(meldung))),
    beispiele: { gut: [am(beginn({ antaus: '2' }))], schlecht: [am(beginn({ antaus: '3' }))] },
  }),
  abweisend({
    id: 'ZR-075a',
    titel: 'ANTAUS gibt es erst ab Version 5.',
    quellen: [VERSION_5],
    gesichert: true,
    geltung: { bis: ENDE_VERSION_4 },
    texte: [{ text: 'Das Kennzeichen ANTAUS gibt es in Version 4 nicht.' }],
    behebung: 'ANTAUS weglassen; es gehört erst in die nächste Meldung ab 01.01.2024.',
    pfad: '/antaus',
    findet: ({ meldung, ed }) => wenn(ed <= ENDE_VERSION_4 && meldung.antaus !== undefined),
    beispiele: {
      gut: [am(beginn2023(), IN_2023), am(beginn())],
      schlecht: [am({ ...beginn2023(), antaus: '1' }, IN_2023)],
    },
  }),
  abweisend({
    id: 'ZR-076',
    titel: 'Zu einer Betriebsrente nennt jede Meldung der Zahlstelle ANTAUS 1 oder 2.',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: true,
    geltung: { ab: VERSION_5_AB },
    texte: [{ text: 'Zu einer Betriebsrente (Art 5) fehlt das Kennzeichen ANTAUS.' }],
    behebung:
      'ANTAUS 2 angeben, wenn ein Anteil nach § 92 EStG oder ein Privatanteil enthalten ist, sonst 1. Das gilt unabhängig vom Versicherungsstatus und auch für die erste Meldung eines Bestandsfalls.',
    pfad: '/antaus',
    findet: ({ meldung }) => wenn(!istStorno(meldung) && meldung.artVb === '5' && antaus(meldung) === '0'),
    beispiele: {
      gut: [
        am(aenderung({ antaus: '1' })),
        am(beginn({ artVb: '1', antaus: '0' })),
        am(beginn({ vbbg: '2021-03-01', antaus: '0', kennzst: true })),
      ],
      schlecht: [
        am(beginn({ antaus: '0' })),
        am(ohne(ende(), 'antaus')),
        am(vorab({ antaus: '0' })),
        am(kapitalleistung({ antaus: '0' })),
      ],
    },
  }),
  abweisend({
    id: 'ZR-077',
    titel: 'ANTAUS ist nur bei Betriebsrenten belegt.',
    quellen: [VERSION_5, GRUNDSAETZE_2024],
    gesichert: false,
    geltung: { ab: VERSION_5_AB },
    texte: [{ text: 'ANTAUS ist nur bei Betriebsrenten (Art 5) zu belegen.' }],
    behebung: 'Bei Art 1 bis 4 ANTAUS 0 angeben oder weglassen; sonst die Art des Versorgungsbezugs berichtigen.',
    pfad: '/antaus',
    findet: ({ meldung }) => wenn(/^[1-4]$/.test(meldung.artVb ?? '') && antaus(meldung) !== '0'),
    beispiele: { gut: [am(beginn({ artVb: '1', antaus: '0' }))], schlecht: [am(beginn({ artVb: '3', antaus: '2' }))] },
  }),
  abweisend({
    id: 'ZR-081',
    titel: 'WAISENLE ist 0, 1, 3 oder 4.',
    quellen: [VERSION_5],
    gesichert: true,
    texte: [{ text: 'Das Kennzeichen WAISENLE ist ungültig; 2 und 5 gibt es nicht.' }],
    behebung: '1, 3 oder 4 nach der Nummer des § 229 Abs. 1 Satz 1 SGB V angeben, ohne Waisenleistung 0.',
    pfad: '/waisenle',
    findet: ({ meldung }) => wenn(!/^[0134]$/.test(waisenle(meldung))),
    beispiele: {
      gut: [am(beginn({ artVb: '3', antaus: '0', waisenle: '3' }))],
      schlecht: [am(beginn({ waisenle: '2' })), am(beginn({ waisenle: '5' }))],
    },
  }),
  abweisend({
    id: 'ZR-081a',
    titel: 'WAISENLE gibt es erst ab Version 5.',
    quellen: [VERSION_5],
    gesichert: true,
    geltung: { bis: ENDE_VERSION_4 },
    texte: [{ text: 'Das Kennzeichen WAISENLE gibt es in Version 4 nicht.' }],
    behebung: 'WAISENLE weglassen; es gehört erst in die nächste Meldung ab 01.01.2024.',
    pfad: '/waisenle',
    findet: ({ meldung, ed }) => wenn(ed <= ENDE_VERSION_4 && meldung.waisenle !== undefined),
    beispiele: {
      gut: [am(beginn2023(), IN_2023), am(beginn())],
      schlecht: [am({ ...beginn2023(), waisenle: '0' }, IN_2023)],
    },
  }),
  abweisend({
    id: 'ZR-082',
    titel: 'WAISENLE entspricht der Art des Versorgungsbezugs.',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    texte: [{ text: 'WAISENLE @1 passt nicht zur Art @2 des Versorgungsbezugs.' }],
    behebung: 'WAISENLE und Art des Versorgungsbezugs mit derselben Nummer des § 229 Abs. 1 Satz 1 SGB V angeben.',
    pfad: '/waisenle',
    findet: ({ meldung }) =>
      wenn(istWaisenart(meldung) && /^[1-4]$/.test(meldung.artVb ?? '') && waisenle(meldung) !== meldung.artVb, {
        werte: [waisenle(meldung), meldung.artVb ?? ''],
      }),
    beispiele: {
      gut: [am(beginn({ artVb: '3', antaus: '0', waisenle: '3' }))],
      schlecht: [am(beginn({ artVb: '1', antaus: '0', waisenle: '4' }))],
    },
  }),
  abweisend({
    id: 'ZR-083',
    titel: 'Waisenleistungen der betrieblichen Altersversorgung werden nicht gekennzeichnet.',
    quellen: [VERSION_5],
    gesichert: true,
    texte: [{ text: 'Eine Waisenleistung der betrieblichen Altersversorgung (Art 5) ist nicht zu kennzeichnen.' }],
    behebung: 'Bei Art 5 WAISENLE 0 angeben oder weglassen.',
    pfad: '/waisenle',
    findet: ({ meldung }) => wenn(meldung.artVb === '5' && istWaisenart(meldung)),
    beispiele: { gut: [am(beginn({ waisenle: '0' }))], schlecht: [am(beginn({ waisenle: '1' }))] },
  }),
  abweisend({
    id: 'ZR-147',
    titel: 'Jede Meldung nennt die Art des Versorgungsbezugs, 1 bis 5.',
    quellen: [COMET_2020, EIGENE_ANNAHME],
    gesichert: true,
    geltung: { ab: '2020-10-01' },
    texte: [{ text: 'Die Art des Versorgungsbezugs fehlt oder ist nicht 1 bis 5.' }],
    behebung:
      '1 beamtenrechtlich, 2 Abgeordnete und Minister, 3 berufsständisch, 4 Alterssicherung der Landwirte, 5 betriebliche Altersversorgung angeben.',
    pfad: '/artVb',
    findet: ({ meldung: { artVb, ...meldung } }) =>
      wenn(!/^[1-5]$/.test(artVb ?? '') && !(artVb === undefined && istStorno(meldung))),
    beispiele: {
      gut: [am(beginn()), am(ohne(beginn({ vbbg: '2020-01-01', kennzst: true }), 'artVb'))],
      schlecht: [am(ohne(beginn(), 'artVb')), am(beginn({ artVb: '6' }))],
    },
  }),
];

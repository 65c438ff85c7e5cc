import { betrag, NULL_BETRAG } from '../../../kern/geld';
import { tagAlsText } from '../../../kern/zeit';
import type { Berechnung, Pruefung } from '../../../regelwerk/regel';
import { wenn } from '../../../regelwerk/treffer';
import { amtlich } from '../../../kern/norm';
import { dbkz } from '../../regeln/dbkz.beispiele';
import { EIGENE_ANNAHME, HAUFE_ZMV, VERSION_5, ZMV_2012, zmv2020 } from '../../regeln/quellen';
import { abweisend, hinweisend } from '../../regeln/zeile';
import { istBeginnGemeldet, laeuft, type GefuehrterBezug, type Privatanteilnachweis } from '../bezug';
import {
  abweichungVon,
  ausgeschlossen,
  grundVon,
  istLeer,
  istUnveraendert,
  meldewerte,
  sindNurNeueKennzeichen,
  type Entwurfsangaben,
  type Entwurfskontext,
  type Leistung,
} from '../meldungen/entwurfskontext';
import { beginnVon } from '../meldungen/meldungsbau';
import { beginn, BESTANDSFALL, bezug, erhalten, gesendet, LAUFENDER } from './beispiele';

const entwurf = (
  angaben: Partial<Entwurfsangaben> = {},
  zustand: GefuehrterBezug = bezug(),
  heute = '2024-10-02',
): Entwurfskontext => ({ angaben: { betriebsrente: '1000.00', ab: '2024-10-01', ...angaben }, zustand, heute });

const WAISE = bezug(
  [
    gesendet(beginn({ ed: '2021-03-01', datensatzversion: 4, vbbg: '2021-03-01', artVb: '3', antaus: undefined })),
    erhalten(dbkz({ ed: '2021-03-15', abfuehrungAb: '2021-03-01' })),
  ],
  { angaben: { artVb: '3', kennzBeihilfe: 'N', waisenle: '3', dbna: {} } },
);

const nachweisVon = ({ angaben, zustand }: Entwurfskontext): Privatanteilnachweis => ({
  ...zustand.angaben.privatanteilNachweis,
  ...angaben.privatanteilNachweis,
});
const DREI = ['nachBeschaeftigungsende', 'alleinigerVersicherungsnehmer', 'nichtArbeitgeberfinanziert'] as const;
const hatPrivatanteil = ({ angaben: { privatanteil } }: Entwurfskontext): boolean =>
  privatanteil !== undefined && betrag(privatanteil).gt(NULL_BETRAG);
const istBeginn = (kontext: Entwurfskontext): boolean => !laeuft(kontext.zustand.status);
/** Running, paid, not ending: whether there is anything to report is the question. */
const istFortlaufend = (kontext: Entwurfskontext): boolean => grundVon(kontext) === '2';

const BEISPIEL_1: Leistung = { betriebsrente: '1200.00', anteilAltersvorsorgevermoegen: '200.00' };
const BEISPIEL_2: Leistung = { betriebsrente: '950.00', privatanteil: '350.00' };

/** VBBETR and ANTAUS from the benefit. */
export const meldewertregeln: readonly Berechnung<Leistung, { readonly vbbetr: string; readonly antaus: string }>[] = [
  {
    art: 'berechnung',
    id: 'ZR-064',
    modul: 'zahlstelle',
    land: 'DE',
    titel:
      'Gemeldet wird nur der Teil der Betriebsrente, der ein Versorgungsbezug ist; dass ein Teil fehlt, zeigt ANTAUS 2.',
    quellen: [amtlich('§ 229 Abs. 1 Satz 1 Nr. 5 SGB V'), VERSION_5],
    gesichert: true,
    berechnet: meldewerte,
    faelle: [
      {
        eingabe: BEISPIEL_1,
        ergebnis: { vbbetr: '1000.00', antaus: '2' },
        quelle: 'L3 Consulting, Teil 1, Beispiel 1',
      },
      { eingabe: BEISPIEL_2, ergebnis: { vbbetr: '600.00', antaus: '2' }, quelle: 'L3 Consulting, Teil 1, Beispiel 2' },
    ],
  },
  {
    art: 'berechnung',
    id: 'ZR-063',
    modul: 'zahlstelle',
    land: 'DE',
    titel: 'Betriebsrenten werden in voller Höhe gemeldet, auch über der Beitragsbemessungsgrenze.',
    quellen: [HAUFE_ZMV],
    gesichert: true,
    berechnet: meldewerte,
    faelle: [
      {
        eingabe: { betriebsrente: '7000.00' },
        ergebnis: { vbbetr: '7000.00', antaus: '1' },
        quelle: 'Haufe, „Zahlstellenverfahren Versorgungsbezüge“',
      },
    ],
  },
];

/** What a clerk must not say. */
export const entwurfsregeln: readonly Pruefung<Entwurfskontext>[] = [
  abweisend<Entwurfskontext>({
    id: 'ZR-088',
    titel:
      'Ein Privatanteil beruht auf Beiträgen nach dem Ende der Beschäftigung, als alleiniger Versicherungsnehmer, nicht vom Arbeitgeber finanziert.',
    texte: [{ text: 'Der Teil ist kein Privatanteil: eine seiner drei Voraussetzungen ist verneint.' }],
    behebung: 'Den Betrag als Versorgungsbezug melden (privatanteil weglassen) oder den Nachweis berichtigen.',
    pfad: '/privatanteil',
    quellen: [amtlich('§ 229 Abs. 1 Satz 1 Nr. 5 SGB V'), VERSION_5],
    gesichert: true,
    findet: (kontext) => wenn(hatPrivatanteil(kontext) && DREI.some((feld) => nachweisVon(kontext)[feld] === false)),
    beispiele: {
      gut: [entwurf(BEISPIEL_2)],
      schlecht: [entwurf({ ...BEISPIEL_2, privatanteilNachweis: { nichtArbeitgeberfinanziert: false } })],
    },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-064z',
    titel: 'Die ausgeschlossenen Teile sind zusammen nicht höher als die Betriebsrente.',
    texte: [{ text: 'Die ausgeschlossenen Teile sind höher als die Betriebsrente.' }],
    behebung: 'Die Beträge prüfen: die Betriebsrente ist der ganze Zahlbetrag einschließlich der Teile.',
    pfad: '/betriebsrente',
    quellen: [VERSION_5],
    gesichert: true,
    findet: ({ angaben }) => wenn(ausgeschlossen(angaben).gt(betrag(angaben.betriebsrente))),
    beispiele: { gut: [entwurf(BEISPIEL_1)], schlecht: [entwurf({ betriebsrente: '100.00', privatanteil: '350.00' })] },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-077z',
    titel: 'Ausgeschlossene Teile gibt es nur bei Betriebsrenten (Art 5).',
    texte: [{ text: 'Ein Versorgungsbezug der Art @1 hat keine ausgeschlossenen Teile.' }],
    behebung: 'Die Teile weglassen oder die Art des Versorgungsbezugs klären.',
    pfad: '/anteilAltersvorsorgevermoegen',
    quellen: [VERSION_5],
    gesichert: true,
    findet: ({
      angaben,
      zustand: {
        angaben: { artVb = '' },
      },
    }) => wenn(artVb !== '5' && ausgeschlossen(angaben).gt(NULL_BETRAG), { werte: [artVb] }),
    beispiele: { gut: [entwurf(BEISPIEL_1)], schlecht: [entwurf({ ...BEISPIEL_1, ab: '2024-10-01' }, WAISE)] },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-035z',
    titel: 'Ein anderer Beginn wird nicht als Änderung gemeldet: Storno und neue Meldung.',
    texte: [{ text: 'Der Tag liegt vor dem gemeldeten Beginn @1.' }],
    behebung: 'Die Beginnmeldung stornieren und mit dem richtigen Beginn neu melden.',
    pfad: '/ab',
    quellen: [ZMV_2012, zmv2020('2.5')],
    gesichert: true,
    findet: ({ angaben: { ab }, zustand }) => {
      const begonnen = beginnVon(zustand) ?? '';
      return wenn(laeuft(zustand.status) && ab < begonnen, { werte: [tagAlsText(begonnen)] });
    },
    beispiele: { gut: [entwurf({}, LAUFENDER)], schlecht: [entwurf({ ab: '2024-08-01' }, LAUFENDER)] },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-054z',
    titel: 'Das Ende liegt nicht vor dem Tag, ab dem die Angaben gelten.',
    texte: [{ text: 'Das Ende liegt vor dem Tag, ab dem die Angaben gelten.' }],
    behebung: 'Die Tage prüfen.',
    pfad: '/bis',
    quellen: [zmv2020('2.8')],
    gesichert: true,
    findet: ({ angaben: { ab, bis } }) => wenn(bis !== undefined && bis < ab),
    beispiele: {
      gut: [entwurf({ bis: '2024-12-31' }, LAUFENDER)],
      schlecht: [entwurf({ bis: '2024-09-30' }, LAUFENDER)],
    },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-026z',
    titel: 'Eine Endemeldung nennt immer die Versicherungsnummer.',
    texte: [{ text: 'Zur Endemeldung ist keine Versicherungsnummer bekannt.' }],
    behebung: 'Die Versicherungsnummer bei der DSRV abfragen.',
    pfad: '/bis',
    quellen: [zmv2020('2.8')],
    gesichert: true,
    findet: (kontext) => wenn(grundVon(kontext) === '3' && kontext.zustand.vsnr === undefined),
    beispiele: {
      gut: [entwurf({ bis: '2024-12-31' }, LAUFENDER)],
      schlecht: [entwurf({ bis: '2024-12-31' }, { ...LAUFENDER, vsnr: undefined })],
    },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-040c',
    titel: 'Unter dem neuen Schlüssel schließt der Beginn lückenlos an das Ende unter dem bisherigen an.',
    texte: [{ text: 'Der Beginn unter diesem Schlüssel ist der @1.' }],
    behebung: 'Diesen Tag angeben; spätere Änderungen danach melden.',
    pfad: '/ab',
    quellen: [zmv2020('2.6')],
    gesichert: true,
    findet: ({ angaben: { ab }, zustand }) => {
      const vbbg = istBeginnGemeldet(zustand) ? undefined : zustand.geplant?.vbbg;
      return vbbg === undefined ? undefined : wenn(vbbg !== ab, { werte: [tagAlsText(vbbg)] });
    },
    beispiele: {
      gut: [entwurf({ ab: '2025-01-01' }, bezug([], { geplant: { grund: 'kassenwechsel', vbbg: '2025-01-01' } }))],
      schlecht: [entwurf({ ab: '2025-02-01' }, bezug([], { geplant: { grund: 'kassenwechsel', vbbg: '2025-01-01' } }))],
    },
  }),
  abweisend<Entwurfskontext>({
    id: 'ZR-006z',
    titel: 'Eine Vorabbescheinigung geht dem Beginn voraus.',
    texte: [{ text: 'Der Beginn ist schon gemeldet oder die Vorabbescheinigung schon abgegeben.' }],
    behebung: 'Ohne „vorab“ entwerfen.',
    pfad: '/vorab',
    quellen: [VERSION_5, zmv2020('2.1')],
    gesichert: true,
    findet: ({ angaben: { vorab }, zustand: { status } }) => wenn(vorab === true && status !== 'bereit'),
    beispiele: { gut: [entwurf({ vorab: true })], schlecht: [entwurf({ vorab: true }, LAUFENDER)] },
  }),
];

/** Why nothing is to be reported; the first that hits is the answer. */
export const schweigeregeln: readonly Pruefung<Entwurfskontext>[] = [
  hinweisend<Entwurfskontext>({
    id: 'ZR-027z',
    titel: 'Gemeldet werden nur Versorgungsempfänger in der gesetzlichen Krankenversicherung.',
    texte: [{ text: 'Der Versorgungsempfänger ist privat krankenversichert; das Verfahren gilt für ihn nicht.' }],
    behebung: 'Nichts melden.',
    pfad: '',
    quellen: [VERSION_5, amtlich('§ 202 SGB V')],
    gesichert: true,
    findet: ({ zustand }) => wenn(zustand.angaben.versicherungsart === 'privat'),
    beispiele: {
      gut: [entwurf()],
      schlecht: [entwurf({}, bezug([], { angaben: { versicherungsart: 'privat', dbna: {} } }))],
    },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-065',
    titel: 'Eine Betriebsrente allein aus Altersvorsorgevermögen nach § 92 EStG löst keine Meldepflicht aus.',
    texte: [
      { text: 'Die Leistung beruht allein auf Altersvorsorgevermögen nach § 92 EStG und ist kein Versorgungsbezug.' },
    ],
    behebung: 'Nichts melden.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (kontext) => wenn(istBeginn(kontext) && istNurRiester(kontext)),
    beispiele: {
      gut: [entwurf(BEISPIEL_1)],
      schlecht: [entwurf({ betriebsrente: '200.00', anteilAltersvorsorgevermoegen: '200.00' })],
    },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-065a',
    titel: 'Bleibt nach Abzug der ausgeschlossenen Teile kein Versorgungsbezug, entsteht keine Meldepflicht.',
    texte: [{ text: 'Nach Abzug der ausgeschlossenen Teile bleibt kein Versorgungsbezug.' }],
    behebung: 'Nichts melden.',
    pfad: '',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: (kontext) => wenn(istBeginn(kontext) && istLeer(kontext) && !istNurRiester(kontext)),
    beispiele: {
      gut: [entwurf(BEISPIEL_2), entwurf({ betriebsrente: '0.00' }, LAUFENDER)],
      schlecht: [entwurf({ betriebsrente: '350.00', privatanteil: '350.00' })],
    },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-080z',
    titel: 'Allein wegen ANTAUS wird ein Bestandsfall nicht gemeldet; das Kennzeichen steht in der nächsten Meldung.',
    texte: [{ text: 'Neu wäre nur das Kennzeichen ANTAUS; es wird mit der nächsten Meldung angegeben.' }],
    behebung: 'Nichts melden.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (kontext) => wenn(istNurKennzeichen(kontext) && abweichungVon(kontext).antaus === 'erstmals'),
    beispiele: {
      gut: [entwurf({ betriebsrente: '1020.00' }, BESTANDSFALL)],
      schlecht: [entwurf({ ...BEISPIEL_1, ab: '2024-01-01' }, BESTANDSFALL, '2024-01-02')],
    },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-084z',
    titel: 'Allein wegen WAISENLE wird ein Bestandsfall nicht gemeldet; das Kennzeichen steht in der nächsten Meldung.',
    texte: [{ text: 'Neu wäre nur das Kennzeichen WAISENLE; es wird mit der nächsten Meldung angegeben.' }],
    behebung: 'Nichts melden.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (kontext) => wenn(istNurKennzeichen(kontext) && abweichungVon(kontext).antaus === 'gleich'),
    beispiele: {
      gut: [entwurf({ betriebsrente: '1020.00' }, WAISE)],
      schlecht: [entwurf({ ab: '2024-01-01' }, WAISE, '2024-01-02')],
    },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-067',
    titel:
      'Gemeldet wird nur, was sich an Zahlbetrag und Kennzeichen ändert; Kinder, Elterneigenschaft und Beitragssätze sind kein Anlass.',
    texte: [
      {
        text: 'Zahlbetrag und Kennzeichen sind so gemeldet. Änderungen allein am Pflegeversicherungsbeitrag sind nicht zu melden.',
      },
    ],
    behebung: 'Nichts melden.',
    pfad: '',
    quellen: [VERSION_5],
    gesichert: true,
    findet: (kontext) => wenn(istFortlaufend(kontext) && istUnveraendert(abweichungVon(kontext))),
    beispiele: {
      gut: [entwurf({ betriebsrente: '1020.00' }, LAUFENDER), entwurf()],
      schlecht: [entwurf({}, LAUFENDER)],
    },
  }),
];

const istNurRiester = ({ angaben: { betriebsrente, anteilAltersvorsorgevermoegen = '0' } }: Entwurfskontext): boolean =>
  betrag(anteilAltersvorsorgevermoegen).gt(NULL_BETRAG) &&
  betrag(anteilAltersvorsorgevermoegen).eq(betrag(betriebsrente));
const istNurKennzeichen = (kontext: Entwurfskontext): boolean =>
  istFortlaufend(kontext) && sindNurNeueKennzeichen(abweichungVon(kontext));

/** What a clerk should know beside the report. */
export const entwurfshinweise: readonly Pruefung<Entwurfskontext>[] = [
  hinweisend<Entwurfskontext>({
    id: 'ZR-088a',
    titel: 'Wer einen Privatanteil angibt, erklärt damit seine drei Voraussetzungen.',
    texte: [
      {
        text: 'Die Voraussetzungen des Privatanteils sind nicht alle angegeben; der Betrag gilt als Erklärung, dass sie vorliegen.',
      },
    ],
    behebung: 'Die drei Voraussetzungen beim Versorgungsbezug hinterlegen.',
    pfad: '/privatanteil',
    quellen: [VERSION_5, EIGENE_ANNAHME],
    gesichert: false,
    findet: (kontext) => wenn(hatPrivatanteil(kontext) && DREI.some((feld) => nachweisVon(kontext)[feld] !== true)),
    beispiele: {
      gut: [
        entwurf({
          ...BEISPIEL_2,
          privatanteilNachweis: {
            nachBeschaeftigungsende: true,
            alleinigerVersicherungsnehmer: true,
            nichtArbeitgeberfinanziert: true,
          },
        }),
      ],
      schlecht: [entwurf(BEISPIEL_2)],
    },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-051z',
    titel: 'Die Beginnmeldung nennt kein Ende, auch wenn es schon bekannt ist; es braucht eine eigene Meldung.',
    texte: [{ text: 'Das Ende steht nicht in der Beginnmeldung; danach ist eine Endemeldung nötig.' }],
    behebung: 'Nach der Beginnmeldung das Ende entwerfen und melden.',
    pfad: '/bis',
    quellen: [zmv2020('2.2')],
    gesichert: true,
    findet: (kontext) => wenn(istBeginn(kontext) && kontext.angaben.bis !== undefined),
    beispiele: { gut: [entwurf()], schlecht: [entwurf({ bis: '2025-06-30' })] },
  }),
  hinweisend<Entwurfskontext>({
    id: 'ZR-066z',
    titel: 'Jede Änderung des Zahlbetrags wird gemeldet, auch für zurückliegende Zeiten und vor einem Ende.',
    texte: [{ text: 'Der Betrag weicht vom gemeldeten ab; vor der Endemeldung ist die Änderung zu melden.' }],
    behebung: 'Zuerst ohne „bis“ entwerfen und die Änderung melden.',
    pfad: '/betriebsrente',
    quellen: [HAUFE_ZMV],
    gesichert: true,
    findet: (kontext) => wenn(grundVon(kontext) === '3' && !istLeer(kontext) && abweichungVon(kontext).betrag),
    beispiele: {
      gut: [entwurf({ bis: '2024-12-31' }, LAUFENDER)],
      schlecht: [entwurf({ betriebsrente: '1020.00', bis: '2024-12-31' }, LAUFENDER)],
    },
  }),
];

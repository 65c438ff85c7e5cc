import type { Uebergang } from '../../regelwerk/regel';
import type { Fallstatus } from '../faelle/fallstatus';
import { CODELISTE, DGSERVICE_2023, DGSERVICE_2024, EIGENE_ANNAHME } from './quellen';

/** Who moves a case: the machine, the Meldungsersteller, a clerk of the ÖGK. */
export type Handelnder = 'system' | 'sender' | 'oegk';

export type Fallereignis =
  | 'zustellung-beginnen'
  | 'empfaenger-bekannt'
  | 'empfaenger-unbekannt'
  | 'zuordnung-eingetragen'
  | 'abholung'
  | 'in-bearbeitung-setzen'
  | 'bearbeitet-setzen'
  | 'loesung-verarbeitet'
  | 'abschluss';

export type Falluebergang = Uebergang<Fallstatus, Fallereignis, Handelnder>;

/** Statuses of the delivery; from each of them the sender may take the case over. */
const ZUSTELLUNG: readonly Fallstatus[] = [
  'erstellt',
  'elda-in-zustellung',
  'elda-bereitgestellt',
  'elda-zugestellt',
  'elda-unzustellbar',
];
const OFFEN: readonly Fallstatus[] = [...ZUSTELLUNG, 'webeku-in-bearbeitung', 'webeku-bearbeitet'];

const pfeil = (angaben: Omit<Falluebergang, 'modul' | 'land' | 'art'>): Falluebergang => ({
  modul: 'clearing',
  land: 'AT',
  art: 'uebergang',
  ...angaben,
});

/** The status life of a Clearingfall. The official source gives meanings, not arrows; arrows without a sentence there are our reading. */
export const uebergaenge: readonly Falluebergang[] = [
  pfeil({
    id: 'KR-157a',
    titel: 'ELDA unternimmt einen Zustellversuch.',
    quellen: [DGSERVICE_2023],
    gesichert: true,
    von: ['erstellt'],
    nach: 'elda-in-zustellung',
    ereignis: 'zustellung-beginnen',
    wer: ['system'],
    beispiele: { erlaubt: { von: 'erstellt', wer: 'system' }, verboten: { von: 'obsolet', wer: 'system' } },
  }),
  pfeil({
    id: 'KR-157b',
    titel: 'Mit bekanntem Empfänger liegt der Clearingfall in dessen Outbox.',
    quellen: [DGSERVICE_2023],
    gesichert: true,
    von: ['elda-in-zustellung'],
    nach: 'elda-bereitgestellt',
    ereignis: 'empfaenger-bekannt',
    wer: ['system'],
    beispiele: {
      erlaubt: { von: 'elda-in-zustellung', wer: 'system' },
      verboten: { von: 'elda-in-zustellung', wer: 'sender' },
    },
  }),
  pfeil({
    id: 'KR-157c',
    titel: 'Ohne identifizierbaren Empfänger ist der Clearingfall unzustellbar und bleibt online sichtbar.',
    quellen: [DGSERVICE_2023],
    gesichert: true,
    von: ['elda-in-zustellung'],
    nach: 'elda-unzustellbar',
    ereignis: 'empfaenger-unbekannt',
    wer: ['system'],
    beispiele: {
      erlaubt: { von: 'elda-in-zustellung', wer: 'system' },
      verboten: { von: 'elda-zugestellt', wer: 'system' },
    },
  }),
  pfeil({
    id: 'KR-157d',
    titel: 'Eine später eingetragene Zuordnung löst einen neuen Zustellversuch aus.',
    quellen: [EIGENE_ANNAHME],
    gesichert: false,
    von: ['elda-unzustellbar'],
    nach: 'elda-in-zustellung',
    ereignis: 'zuordnung-eingetragen',
    wer: ['system'],
    beispiele: {
      erlaubt: { von: 'elda-unzustellbar', wer: 'system' },
      verboten: { von: 'elda-zugestellt', wer: 'system' },
    },
  }),
  pfeil({
    id: 'KR-156',
    titel: 'Zugestellt ist der Clearingfall erst mit der Abholung durch den richtigen Empfänger.',
    quellen: [DGSERVICE_2023],
    gesichert: true,
    von: ['elda-bereitgestellt'],
    nach: 'elda-zugestellt',
    ereignis: 'abholung',
    wer: ['system'],
    beispiele: {
      erlaubt: { von: 'elda-bereitgestellt', wer: 'system' },
      verboten: { von: 'elda-bereitgestellt', wer: 'sender' },
    },
  }),
  pfeil({
    id: 'KR-155a',
    titel:
      'Der Meldungsersteller übernimmt den Clearingfall zur Bearbeitung, auch nachdem er ihn schon bearbeitet hatte.',
    quellen: [DGSERVICE_2023, EIGENE_ANNAHME],
    gesichert: true,
    von: [...ZUSTELLUNG, 'webeku-bearbeitet'],
    nach: 'webeku-in-bearbeitung',
    ereignis: 'in-bearbeitung-setzen',
    wer: ['sender'],
    beispiele: {
      erlaubt: { von: 'elda-unzustellbar', wer: 'sender' },
      verboten: { von: 'obsolet', wer: 'sender' },
    },
  }),
  pfeil({
    id: 'KR-155b',
    titel: 'Der Meldungsersteller betrachtet den Clearingfall als bearbeitet.',
    quellen: [DGSERVICE_2023, EIGENE_ANNAHME],
    gesichert: true,
    von: [...ZUSTELLUNG, 'webeku-in-bearbeitung'],
    nach: 'webeku-bearbeitet',
    ereignis: 'bearbeitet-setzen',
    wer: ['sender'],
    beispiele: {
      erlaubt: { von: 'webeku-in-bearbeitung', wer: 'sender' },
      verboten: { von: 'webeku-in-bearbeitung', wer: 'oegk' },
    },
  }),
  pfeil({
    id: 'KR-154',
    titel: 'Obsolet wird ein Clearingfall, wenn er gelöst und die betroffene Meldung oder ihr Ersatz verarbeitet ist.',
    quellen: [DGSERVICE_2023],
    gesichert: true,
    von: OFFEN,
    nach: 'obsolet',
    ereignis: 'loesung-verarbeitet',
    wer: ['system'],
    beispiele: {
      erlaubt: { von: 'webeku-bearbeitet', wer: 'system' },
      verboten: { von: 'webeku-bearbeitet', wer: 'sender' },
    },
  }),
  pfeil({
    id: 'KR-053',
    titel: 'Einen Clearingfall, den der Meldungsersteller nicht lösen kann, schließt die ÖGK mit Begründung.',
    quellen: [DGSERVICE_2024, CODELISTE],
    gesichert: true,
    von: OFFEN,
    nach: 'obsolet',
    ereignis: 'abschluss',
    wer: ['oegk'],
    beispiele: {
      erlaubt: { von: 'elda-zugestellt', wer: 'oegk' },
      verboten: { von: 'elda-zugestellt', wer: 'sender' },
    },
  }),
];

import { ersterTag, type Monat } from '../../../kern/zeit';
import { gilt } from '../../../regelwerk/regel';
import { kopf } from '../../regeln/koepfe';
import type { Abfuehrungspflicht, Rundungsart, Sachverhalt, Versicherungsstatus, Versorgungsbezug } from './eingabe';
import type { Anmerkungen } from './hinweise';

/** The facts with every default filled in. */
export interface Fall extends Sachverhalt {
  readonly monat: Monat;
  /** JSON pointer of the facts in the request. */
  readonly pfad: string;
  readonly versicherungsstatus: Versicherungsstatus;
  readonly rundung: Rundungsart;
  readonly bezuege: readonly Bezug[];
}

/** A Versorgungsbezug with every default filled in. */
export interface Bezug extends Versorgungsbezug {
  readonly id: string;
  /** JSON pointer of the Versorgungsbezug in the request. */
  readonly pfad: string;
  readonly beitragsabfuehrungspflicht: Abfuehrungspflicht;
  readonly mehrfachbezug: '1' | '2';
  readonly freibetrag: { readonly anspruch: boolean; readonly hoehe: string };
}

/** Fills in what the request leaves open; each default stands beside the sentence that tells it. */
export function mitVorgaben(sachverhalt: Sachverhalt, monat: Monat, pfad: string, anmerkungen: Anmerkungen): Fall {
  const versicherungsstatus = anmerkungen.oder(
    sachverhalt.versicherungsstatus,
    'pflichtversichert',
    `${pfad}/versicherungsstatus`,
    'Ohne Angabe gilt das Mitglied als pflichtversichert.',
    'CR-001',
  );
  return {
    ...sachverhalt,
    monat,
    pfad,
    versicherungsstatus,
    rundung: sachverhalt.rundung ?? 'getrennt',
    bezuege: sachverhalt.versorgungsbezuege.map((bezug, stelle) =>
      bezugMitVorgaben(bezug, stelle, { monat, pfad: `${pfad}/versorgungsbezuege/${stelle}`, anmerkungen }),
    ),
  };
}

interface Ort {
  readonly monat: Monat;
  readonly pfad: string;
  readonly anmerkungen: Anmerkungen;
}

function bezugMitVorgaben(bezug: Versorgungsbezug, stelle: number, ort: Ort): Bezug {
  const { pfad, anmerkungen } = ort;
  const id = anmerkungen.oder(
    bezug.id,
    `${stelle + 1}`,
    `${pfad}/id`,
    `Ohne Angabe ist die id die Stelle in der Liste: ${stelle + 1}.`,
  );
  const beitragsabfuehrungspflicht = anmerkungen.oder(
    bezug.beitragsabfuehrungspflicht,
    '2',
    `${pfad}/beitragsabfuehrungspflicht`,
    'Ohne Angabe besteht Beitragsabführungspflicht zur KV und PV (2).',
    'CR-010',
  );
  const mehrfachbezug = anmerkungen.oder(
    bezug.mehrfachbezug,
    '1',
    `${pfad}/mehrfachbezug`,
    'Ohne Angabe liegt kein Mehrfachbezug vor (1): Freigrenze und Freibetrag werden hier geprüft, für alle genannten Bezüge zusammen.',
    'CR-025',
  );
  const gefuellt = { ...bezug, pfad, id, beitragsabfuehrungspflicht, mehrfachbezug };
  return { ...gefuellt, freibetrag: freibetragVorgabe(gefuellt, ort) };
}

/** Einfachbezug: the Zahlstelle grants it by itself (CR-037). Mehrfachbezug: only what the Krankenkasse has assigned (CR-038). */
function freibetragVorgabe(bezug: Omit<Bezug, 'freibetrag'> & Versorgungsbezug, ort: Ort): Bezug['freibetrag'] {
  if (bezug.freibetrag) return { ...bezug.freibetrag, hoehe: bezug.freibetrag.hoehe ?? '0.00' };
  const moeglich =
    bezug.art === '5' && bezug.beitragsabfuehrungspflicht !== '1' && gilt(kopf('CR-030'), ersterTag(ort.monat));
  if (!moeglich) return { anspruch: false, hoehe: '0.00' };
  const einfach = bezug.mehrfachbezug === '1';
  const text = einfach
    ? 'Ohne Angabe gilt beim Einfachbezug der volle Freibetrag: Anspruch Ja, Höhe 0,00.'
    : 'Ohne Angabe hat die Krankenkasse hier keinen Freibetrag zugeordnet: Anspruch Nein.';
  ort.anmerkungen.merke(`${bezug.pfad}/freibetrag`, text, einfach ? 'CR-037' : 'CR-038');
  return { anspruch: einfach, hoehe: '0.00' };
}

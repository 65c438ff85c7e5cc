import { Textfeld, Zeitpunktfeld } from '../../../platform/http/felder/felder';

const KONTO = {
  hoechstens: 10,
  muster: {
    ausdruck: '^[0-9A-Z]{1,10}$',
    erklaerung: 'Eine Beitragskontonummer hat 1 bis 10 Ziffern oder Großbuchstaben.',
  },
  beispiel: '12345678',
  beschreibung: 'Beitragskontonummer (BKNR) des Dienstgebers, 5 bis 10 Zeichen je nach Landesstelle.',
};

/** What every message carries. */
export abstract class Meldungskopf {
  @Textfeld({
    hoechstens: 40,
    muster: {
      ausdruck: '^[^\\s\\p{C}]([^\\p{C}]*[^\\s\\p{C}])?$',
      erklaerung: 'Ein Referenzwert beginnt und endet nicht mit einem Leerzeichen und enthält keine Steuerzeichen.',
    },
    beispiel: 'A-2024-0001',
    beschreibung:
      'Referenzwert (REFW) dieser Meldung, vom Absender vergeben; je Beitragskonto auf Dauer einmalig (KR-004).',
  })
  referenzwert!: string;

  @Textfeld(KONTO)
  beitragskontonummer!: string;

  @Textfeld({
    optional: true,
    hoechstens: 70,
    beispiel: 'Muster GmbH',
    beschreibung: 'Dienstgebername (DGNA). Pflicht nach der Feldmatrix der DM-Org.',
  })
  dienstgeberName?: string;

  @Zeitpunktfeld({
    optional: true,
    beschreibung:
      'Eingang der Meldung als UTC-Zeitpunkt. Nur in einem Sandbox-Mandanten erlaubt; sonst gilt die Zeit des Servers.',
  })
  eingang?: string;
}

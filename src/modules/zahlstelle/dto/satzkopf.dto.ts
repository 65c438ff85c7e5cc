import { Codefeld, Ganzzahlfeld, Tagfeld, Textfeld, Wahrheitsfeld } from '../../../platform/http/felder/felder';

/** Identifiers of a Versorgungsbezug: digits are asked for here, check digits by the rules (ZR-017, ZR-019). */
const ZIFFERN = { ausdruck: '^\\d{8}$', erklaerung: 'Erwartet werden acht Ziffern.' };
const AKTENZEICHEN = {
  ausdruck: '^[^\\s|\\p{C}]([^|\\p{C}]*[^\\s|\\p{C}])?$',
  erklaerung:
    'Ein Aktenzeichen beginnt und endet nicht mit einem Leerzeichen und enthält weder „|“ noch Steuerzeichen.',
};

/** The key of a Versorgungsbezug. */
export abstract class BezugsschluesselDto {
  @Textfeld({
    hoechstens: 8,
    muster: ZIFFERN,
    beispiel: '10600018',
    beschreibung: 'Zahlstellennummer (BBNRVU), acht Ziffern, beginnt mit 106, 107 oder 108 (ZR-019).',
  })
  zahlstellennummer!: string;

  @Textfeld({
    hoechstens: 40,
    muster: AKTENZEICHEN,
    beispiel: 'RENTE-000123',
    beschreibung:
      'Aktenzeichen der Zahlstelle (AZVU), je Versorgungsbezug eines, höchstens 20 Zeichen ohne Umlaute (ZR-023).',
  })
  azvu!: string;

  @Textfeld({
    hoechstens: 8,
    muster: ZIFFERN,
    beispiel: '66667777',
    beschreibung: 'Betriebsnummer der Krankenkasse (BBNRKK), acht Ziffern (ZR-017).',
  })
  bbnrkk!: string;
}

/** What DBZK and DBKZ have in common. */
export abstract class Satzkopf extends BezugsschluesselDto {
  @Tagfeld({
    optional: true,
    beispiel: '2024-09-02',
    beschreibung: 'Erstellungsdatum des Datensatzes (ED). Ohne Angabe der Tag des Eingangs.',
  })
  ed?: string;

  @Ganzzahlfeld({
    optional: true,
    mindestens: 4,
    hoechstens: 5,
    beispiel: 5,
    beschreibung: 'Datensatzversion; ohne Angabe 5. Version 4 gilt bis 31.12.2023 (ZR-001).',
  })
  datensatzversion?: 4 | 5;

  @Wahrheitsfeld({
    optional: true,
    beispiel: false,
    beschreibung: 'Kennzeichen Storno (KENNZST): der Satz hebt eine frühere Meldung gleichen Inhalts auf (ZR-030).',
  })
  kennzst?: boolean;

  @Textfeld({
    optional: true,
    hoechstens: 40,
    muster: AKTENZEICHEN,
    beispiel: 'KK-4711',
    beschreibung: 'Aktenzeichen der Krankenkasse (AZKK); sobald bekannt, in jeder Meldung der Zahlstelle (ZR-024).',
  })
  azkk?: string;

  @Textfeld({
    optional: true,
    hoechstens: 12,
    beispiel: '15070649C103',
    beschreibung: 'Versicherungsnummer der Rentenversicherung, zwölf Stellen mit Prüfziffer (ZR-016).',
  })
  vsnr?: string;
}

const wert = (stellen: number, beispiel: string, beschreibung: string) => ({
  optional: true as const,
  hoechstens: stellen,
  beispiel,
  beschreibung,
});

/** A field of one or a few characters whose code list is a rule. */
export const Schluesselfeld = (beispiel: string, beschreibung: string, stellen = 8): PropertyDecorator =>
  Textfeld(wert(stellen, beispiel, beschreibung));

export const Abgabegrundfeld = (beispiel: string, beschreibung: string): PropertyDecorator =>
  Textfeld({ hoechstens: 2, beispiel, beschreibung });

export const Versicherungsnummerherkunft = (): PropertyDecorator =>
  Codefeld(['dsrv', 'nachweis', 'rueckmeldung', 'keine'], {
    optional: true,
    beispiel: 'dsrv',
    beschreibung:
      'Woher die Zahlstelle die VSNR hat: Abfrage bei der DSRV, Versicherungsnummernnachweis nach ergebnisloser Abfrage, Rückmeldung der Krankenkasse, keine. Kein Feld des Datensatzes (ZR-010 bis ZR-013).',
  });
